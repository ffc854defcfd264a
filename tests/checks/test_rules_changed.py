"""What changed in the rules since a matter was checked, told from two records of them."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from qmsco_desk.checks.rules.changed import RulesChanged, compared
from qmsco_desk.model.checked import CheckedAgainst, Outcome, RuleUsed

THEN, NOW = date(2026, 11, 2), date(2027, 2, 1)
ENDS = RuleUsed("XX", "order_ends", "a" * 16, "sourced", "When orders end", ("At 18.",), "Ex. 1")
COST = RuleUsed("XX", "reasonable_cost", "b" * 16, "recalled", "Reasonable cost", ("5%.",), "Ex. 2")
OUTCOMES = (
    Outcome("reasonable_cost", "reasonable"),
    Outcome("withholding_limit", "$706.00 every two weeks"),
    Outcome("enroll.medical", "yes"),
)
BEFORE = CheckedAgainst(THEN, THEN, "0.1.0", "answers", (ENDS, COST), OUTCOMES)


def now(*rules: RuleUsed, **changes: object) -> CheckedAgainst:
    """A later record with some rules in other words."""
    changed = {(rule.jurisdiction, rule.item): rule for rule in rules}
    kept = tuple(changed.get((rule.jurisdiction, rule.item), rule) for rule in BEFORE.rules)
    return dataclasses.replace(BEFORE, on=NOW, day=NOW, rules=kept, **changes)


def told(record: CheckedAgainst, before: CheckedAgainst = BEFORE) -> RulesChanged:
    found = compared(before, record)
    assert found is not None
    return found


def why(rule: RuleUsed, before: RuleUsed = ENDS) -> str:
    kept = dataclasses.replace(BEFORE, rules=(before,))
    return told(dataclasses.replace(now(), rules=(rule,)), kept).rules[0].why


def test_the_same_rules_on_a_later_day_are_no_change() -> None:
    assert compared(BEFORE, now()) is None


def test_a_rule_that_says_another_thing_is_told_before_and_after() -> None:
    newer = dataclasses.replace(ENDS, mark="c" * 16, says=("At 19.",), citation="Ex. 1a")
    changed = told(now(newer))
    assert changed.headline == "One rule has changed since this matter was checked."
    assert changed.checked == (
        "It was checked on November 2, 2026 by QMSCO Desk 0.1.0 against the rules in force that"
        " day."
    )
    (rule,) = changed.rules
    assert (rule.gone, rule.come) == (("At 18.",), ("At 19.",))
    assert rule.cited_before == "Ex. 1 (read in the source named)"
    assert rule.cited_after == "Ex. 1a (read in the source named)"
    assert changed.difference == (
        "Reasonable cost, withholding limit and enrollment come out as before."
    )


def test_the_day_of_the_law_is_told_where_the_matter_named_its_own() -> None:
    older = dataclasses.replace(BEFORE, on=date(2020, 5, 1))
    newer = dataclasses.replace(ENDS, mark="c" * 16)
    assert told(now(newer), older).checked.endswith("against the rules in force on May 1, 2020.")


def test_only_the_statements_that_differ_are_told() -> None:
    kept = dataclasses.replace(BEFORE, rules=(dataclasses.replace(ENDS, says=("At 18.", "Or.")),))
    newer = dataclasses.replace(ENDS, mark="c" * 16, says=("At 19.", "Or."))
    (rule,) = told(dataclasses.replace(now(), rules=(newer,)), kept).rules
    assert (rule.gone, rule.come) == (("At 18.",), ("At 19.",))


def test_outcomes_that_differ_are_told_in_words() -> None:
    newer = dataclasses.replace(COST, mark="c" * 16)
    outcomes = (
        Outcome("reasonable_cost", "needs_court"),
        Outcome("withholding_limit", "undecided"),
        Outcome("enroll.medical", "no"),
        Outcome("enroll.dental", "undecided"),
    )
    changed = told(now(newer, outcomes=outcomes))
    assert changed.difference == ""
    assert [(one.title, one.before, one.after) for one in changed.outcomes] == [
        ("Reasonable cost", "reasonable", "for the court to decide"),
        ("Withholding limit", "$706.00 every two weeks", "not decided"),
        ("Medical coverage", "enrolled", "not enrolled"),
        ("Dental coverage", "not asked", "not decided"),
    ]


def test_a_program_that_computes_another_outcome_from_the_same_rules_says_so() -> None:
    changed = told(now(outcomes=(Outcome("reasonable_cost", "not_reasonable"),)))
    assert changed.rules == ()
    assert changed.headline == (
        "This version of the program comes to another outcome for this matter."
    )


def test_outcomes_of_other_answers_are_not_compared() -> None:
    newer = dataclasses.replace(ENDS, mark="c" * 16)
    changed = told(now(newer, answers="others", outcomes=()))
    assert changed.outcomes == ()
    assert changed.difference.startswith("The answers were changed outside the program")
    assert compared(BEFORE, now(answers="others", outcomes=())) is None


def test_with_other_answers_a_rule_of_another_state_is_not_missed() -> None:
    moved = dataclasses.replace(now(), answers="others", rules=())
    assert compared(BEFORE, moved) is None


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"mark": "c" * 16}, "The rules on file were updated."),
        ({"mark": "c" * 16, "since": date(2027, 1, 1)}, "In force since January 1, 2027."),
        ({"mark": "c" * 16, "since": date(2019, 1, 1)}, "The rules on file were updated."),
        ({"status": "recalled"}, "It says the same, and is no longer verified."),
        (
            {
                "mark": "c" * 16,
                "status": "confirmed",
                "confirmed": "the firm's own rule, set by A.B. on January 4, 2027",
            },
            "The firm's own rule, set by A.B. on January 4, 2027.",
        ),
    ],
)
def test_how_a_rule_came_to_change(change: dict[str, object], words: str) -> None:
    assert why(dataclasses.replace(ENDS, **change)) == words


def test_a_word_of_the_firm_that_was_taken_back_is_a_change() -> None:
    word = "confirmed by A.B. on November 1, 2026"
    confirmed = dataclasses.replace(COST, status="confirmed", confirmed=word)
    assert why(COST, confirmed) == "The firm's confirmation no longer stands behind it."
    own = dataclasses.replace(confirmed, mark="d" * 16)
    assert why(COST, own) == (
        "The firm's own word was taken back, or does not reach the text on file now."
    )


def test_a_rule_that_is_only_better_verified_has_not_changed() -> None:
    assert compared(BEFORE, now(dataclasses.replace(COST, status="confirmed"))) is None


def test_a_rule_that_is_no_longer_on_file_is_told() -> None:
    changed = told(dataclasses.replace(now(), rules=(COST,)))
    (rule,) = changed.rules
    assert rule.why == "The rules on file no longer answer it."
    assert (rule.gone, rule.come) == (("At 18.",), ("Nothing is on file.",))


def test_a_change_of_citation_alone_is_shown_by_the_citation() -> None:
    newer = dataclasses.replace(ENDS, mark="c" * 16, citation="Ex. 7")
    (rule,) = told(now(newer)).rules
    assert rule.gone == ("Ex. 1 (read in the source named)",)
    assert rule.come == ("Ex. 7 (read in the source named)",)


def test_a_rule_that_was_on_file_with_its_law_alone_is_told_as_gone() -> None:
    silent = dataclasses.replace(ENDS, says=())
    before = dataclasses.replace(BEFORE, rules=(silent,))
    (rule,) = told(dataclasses.replace(now(), rules=()), before).rules
    assert rule.gone == ("Ex. 1 (read in the source named)",)
    assert rule.come == ("Nothing is on file.",)
