"""The review as a whole: of nothing, of the samples, of rules that nobody knows; and its order."""

from dataclasses import replace

import pytest

from qmsco_desk.checks.case import Case, OrderText
from qmsco_desk.checks.catalogue import CHECKS
from qmsco_desk.checks.engine import place_of, review
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.verdict import CannotTell, Level, Met, NotApplicable, NotMet
from qmsco_desk.law.citation import Status
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.paths import get_at
from qmsco_desk.model.support import ClauseChange
from tests.checks.by_hand import case_of, found, given, report_of, sample, with_issuing


@pytest.mark.parametrize("state", ["TX", "OH", "WA"])
def test_the_samples_raise_no_error_and_no_warning(state: str):
    report = report_of(sample(state))
    assert [f.sentence for f in report.findings if f.level is not Level.NOTE] == []
    assert not report.has_errors


def test_an_empty_matter_is_told_what_it_still_needs_once_for_each_thing():
    report = report_of(Matter())
    assert all("needs" in f.sentence or "needed" in f.sentence for f in report.findings)
    assert len({f.id for f in report.findings}) == len(report.findings)
    paths = [path for finding in report.findings for path in finding.paths]
    assert len(paths) == len(set(paths))
    assert {f.id for f in report.at(Level.ERROR)} == {
        "state.chosen",
        "state.caption",
        "erisa_609.participant",
        "erisa_609.child",
        "erisa_609.coverage",
        "erisa_609.begins",
        "erisa_609.ends",
    }


@pytest.mark.parametrize("state", ["TX", "OH", "WA"])
def test_every_path_of_a_finding_is_in_the_matter(state: str):
    matter = given(sample(state), {"children[0].name.first": "", "case.county": ""})
    for finding in report_of(matter).findings:
        for path in finding.paths:
            get_at(matter, path)


def test_findings_come_by_level_and_then_in_the_order_of_the_interview():
    matter = given(
        sample("TX"),
        {
            "coverage.ends": "",
            "children[1].name.last": "",
            "children[0].name.last": "",
            "parties.participant": "",
            "work.employer.address.zip": "",
            "costs.premium_first": "",
        },
    )
    report = report_of(matter)
    assert [f.id for f in report.at(Level.ERROR)] == [
        "erisa_609.participant",
        "erisa_609.child_name",
        "erisa_609.child_name",
        "erisa_609.ends",
    ]
    assert [f.paths[0] for f in found(report, "erisa_609.child_name")] == [
        "children[0].name.last",
        "children[1].name.last",
    ]
    levels = [f.level for f in report.findings]
    assert levels == sorted(levels, key=[Level.ERROR, Level.WARNING, Level.NOTE].index)


def test_entries_of_a_list_follow_one_another_whatever_their_fields():
    assert place_of("children[0].born") < place_of("children[1].name.first")
    assert place_of("children[0].name.first") < place_of("children[0].born")
    assert place_of("case.state") < place_of("parties.participant") < place_of("children")


def _check(level: Level, verdict: NotMet | CannotTell | Met | NotApplicable, *rules: str):
    @check("x.y", title="T", level=level, reads=("case",), why="W.", fix="F.", rules=rules)
    def run(case: Case):
        del case
        yield verdict

    return run


@pytest.mark.parametrize(
    ("level", "verdict", "expected"),
    [
        (Level.ERROR, NotMet("S.", ("case.state",)), Level.ERROR),
        (Level.ERROR, NotMet("S.", ("case.state",), level=Level.NOTE), Level.NOTE),
        (Level.ERROR, CannotTell("S."), Level.WARNING),
        (Level.WARNING, CannotTell("S."), Level.NOTE),
        (Level.NOTE, CannotTell("S."), Level.NOTE),
    ],
)
def test_what_cannot_be_told_is_open_and_weighs_less(level: Level, verdict, expected: Level):
    (finding,) = review(case_of(Matter()), (_check(level, verdict),)).findings
    assert finding.level is expected
    assert finding.open is isinstance(verdict, CannotTell)
    assert finding.fix == "F."


@pytest.mark.parametrize("verdict", [Met(), NotApplicable("Why.")])
def test_what_is_met_or_does_not_apply_is_kept_as_a_verdict_only(verdict):
    report = review(case_of(Matter()), (_check(Level.ERROR, verdict),))
    assert report.findings == ()
    assert report.verdicts == (("x.y", verdict),)


def test_the_first_rule_is_cited_and_beside_it_the_least_verified_one_that_stays_visible():
    case = case_of(sample("TX"))
    verdict = NotMet("S.", ("case.state",))
    rules = ("E-8", "state:court")  # read in a source; recalled
    (finding,) = review(case, (_check(Level.ERROR, verdict, *rules),)).findings
    # "not verified" is said of the court's name, and not of the federal section before it
    assert finding.citation == "29 U.S.C. 1169(a)(3)(A); Tex. Fam. Code § 102.008(a)"
    assert finding.provenance is not None
    assert finding.provenance.status is Status.RECALLED
    assert (finding.provenance.jurisdiction, finding.provenance.rule) == ("TX", "court")


def test_withholding_is_cited_from_the_state_of_employment():
    case = case_of(given(sample("TX"), {"work.employer.state": "WA"}))
    verdict = NotMet("S.", ("case.state",))
    for item, where in (("withholding_limit", "WA"), ("reasonable_cost", "TX")):
        (finding,) = review(case, (_check(Level.NOTE, verdict, f"state:{item}"),)).findings
        assert finding.provenance is not None
        assert finding.provenance.jurisdiction == where


UNKNOWN = {"status": "unknown"}


@pytest.mark.parametrize(
    ("item", "check_id", "answers"),
    [
        ("reasonable_cost", "state.cost", {}),
        ("withholding_limit", "state.limit", {}),
        ("priority_of_withholding", "state.priority", {}),
        ("order_ends", "state.duration", {}),
        ("enforce_against", "state.enforce", {"parties.custodial": "second"}),
        ("contest", "state.contest", {"agency.involved": "yes"}),
        ("cash_medical", "state.cash_medical", {"plans[0].kind": "none"}),
        ("filing_privacy", "filing.children", {}),
    ],
)
def test_an_unknown_rule_is_said_and_never_passed(item: str, check_id: str, answers: dict):
    case = with_issuing(case_of(given(sample("TX"), answers)), item, UNKNOWN)
    (finding,) = found(review(case), check_id)
    assert finding.open
    assert finding.sentence.startswith("Rule not yet confirmed: ")
    assert "Texas" in finding.sentence


def test_a_caption_without_a_usual_form_asks_for_the_style():
    case = with_issuing(case_of(sample("TX")), "court", UNKNOWN)
    case = replace(case, matter=given(case.matter, {"case.style": ""}))
    (finding,) = found(review(case), "state.caption")
    assert finding.paths == ("case.style",)
    assert finding.level is Level.WARNING


def test_a_state_that_spares_custodial_parents_is_said():
    form = {"status": "sourced", "option": "noncustodial_only", "citation": "X", "source": []}
    matter = given(sample("TX"), {"parties.custodial": "second"})
    (finding,) = found(
        review(with_issuing(case_of(matter), "enforce_against", form)), "state.enforce"
    )
    assert "Daniel Cole is the custodial parent" in finding.sentence


def test_a_recalled_rule_of_the_state_is_named():
    (finding,) = found(report_of(sample("TX")), "state.unconfirmed")
    assert finding.sentence == "Rule not yet confirmed: the court's caption (Texas)."
    assert finding.provenance is not None
    assert finding.provenance.status is Status.RECALLED


def test_the_edit_that_took_the_right_away_is_where_the_finding_leads():
    matter = sample("TX")
    changes = (
        ClauseChange(clause="counsel", text="The parties appeared."),
        ClauseChange(clause="right", left_out=True),
    )
    case = case_of(replace(matter, clauses=replace(matter.clauses, changes=changes)))
    serving = replace(case, text=replace(case.text, serves=(("right", "E-3"),)))
    (finding,) = found(review(serving), "erisa_609.right")
    assert finding.paths == ("clauses.changes[1].left_out",)


def test_without_the_orders_words_the_matter_alone_is_judged():
    case = replace(case_of(sample("TX")), text=OrderText())
    report = review(case)
    assert not report.has_errors
    assert dict(report.verdicts)["erisa_609.right"] == NotApplicable(
        "The order's words are not at hand."
    )


def test_a_social_security_number_is_never_repeated():
    matter = given(sample("TX"), {"clauses.special": "Mia is 987-65-4323, SSN 123 45 6789."})
    for finding in report_of(matter).findings:
        text = " ".join((finding.sentence, finding.why, finding.fix))
        assert not any(part in text for part in ("4323", "6789"))


def test_a_mutated_sample_never_makes_the_review_raise():
    """Every list emptied and every part of the sample forgotten, one at a time."""
    whole, empty = sample("TX"), Matter()
    for name in ("case", "parties", "children", "work", "plans", "coverage", "costs", "clauses"):
        report = report_of(replace(whole, **{name: getattr(empty, name)}))
        assert report.verdicts
        assert {check_id for check_id, _ in report.verdicts} <= {c.id for c in CHECKS}


def test_a_states_own_word_on_the_end_of_coverage_is_told():
    """KRS 403.211(7)(c)3: every order must carry a statement; Florida's file has none."""
    (finding,) = found(report_of(sample("KY")), "state.coverage_ends")
    assert finding.level is Level.NOTE
    assert "every order must also state that" in finding.sentence
    assert found(report_of(sample("FL")), "state.coverage_ends") == ()
