"""What is different since a matter was checked: which rules, and what they do to its outcomes.

Compares two records of `kept`: the one in the matter's file, and the one that a review gives
now. Nothing is computed here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.checks.rules.kept import ENROLL, UNDECIDED
from qmsco_desk.law.citation import Status
from qmsco_desk.law.telling import STATUS_WORDS
from qmsco_desk.model.dates import in_words
from qmsco_desk.model.vocabulary import CoverageKind

if TYPE_CHECKING:
    from datetime import date

    from qmsco_desk.model.checked import CheckedAgainst, RuleUsed

_VERIFIED = tuple(status.value for status in Status if status.verified)
_NOTHING = ("Nothing is on file.",)


@dataclass(frozen=True, slots=True)
class RuleChange:
    """One rule before and after.

    Attributes:
        jurisdiction: Postal code.
        item: The item's key.
        title: The item's title.
        why: How it came to change, as a sentence.
        before: What it said when the matter was checked, one statement each.
        after: What it says now.
        cited_before: Its law then, with whose word it was.
        cited_after: Its law now, likewise.
    """

    jurisdiction: str
    item: str
    title: str
    why: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    cited_before: str
    cited_after: str

    @property
    def gone(self) -> tuple[str, ...]:
        """What it said and does not say any more; its law where only that is another."""
        return _only_in(self.before, self.after) or _only_in(
            (self.cited_before,), (self.cited_after,)
        )

    @property
    def come(self) -> tuple[str, ...]:
        """What it says and did not say before, likewise."""
        return _only_in(self.after, self.before) or _only_in(
            (self.cited_after,), (self.cited_before,)
        )


def _only_in(said: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text for text in said if text and text not in other)


@dataclass(frozen=True, slots=True)
class OutcomeChange:
    """One outcome before and after, in words."""

    title: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RulesChanged:
    """Everything that is different since the matter was checked.

    Attributes:
        checked: When it was checked, by which version of the program, and by the rules of which
            day, as a sentence.
        rules: Each rule that changed.
        outcomes: Each outcome that changed.
        same_answers: Whether outcomes could be compared: the answers are those that were checked.
    """

    checked: str
    rules: tuple[RuleChange, ...]
    outcomes: tuple[OutcomeChange, ...]
    same_answers: bool

    @property
    def headline(self) -> str:
        """All of it in one sentence."""
        if not self.rules:
            return "This version of the program comes to another outcome for this matter."
        many = "One rule has" if len(self.rules) == 1 else f"{len(self.rules)} rules have"
        return f"{many} changed since this matter was checked."

    @property
    def difference(self) -> str:
        """That the outcomes are the same, or cannot be compared; empty where they differ."""
        if not self.same_answers:
            return "The answers were changed outside the program, so outcomes are not compared."
        if not self.outcomes:
            return "Reasonable cost, withholding limit and enrollment come out as before."
        return ""


def compared(before: CheckedAgainst, now: CheckedAgainst) -> RulesChanged | None:
    """What differs between two records; None where nothing that matters does.

    A rule that is better verified than it was, and says the same, has not changed; one that may no
    longer be leaned on has. Outcomes are compared where the answers are the same.
    """
    same_answers = before.answers == now.answers
    rules_now = {(rule.jurisdiction, rule.item): rule for rule in now.rules}
    pairs = ((rule, rules_now.get((rule.jurisdiction, rule.item))) for rule in before.rules)
    rules = tuple(
        _change(rule, newer, before.on)
        for rule, newer in pairs
        # With other answers other states may decide; then a rule is not asked any more.
        if (newer is not None or same_answers) and _differs(rule, newer)
    )
    outcomes = tuple(_outcome_changes(before, now)) if same_answers else ()
    if not rules and not outcomes:
        return None
    when = "that day" if before.on == before.day else f"on {in_words(before.on)}"
    return RulesChanged(
        checked=f"It was checked on {in_words(before.day)} by QMSCO Desk {before.version} against "
        f"the rules in force {when}.",
        rules=rules,
        outcomes=outcomes,
        same_answers=same_answers,
    )


def _differs(before: RuleUsed, now: RuleUsed | None) -> bool:
    if now is None:
        return before.status != Status.UNKNOWN.value
    if before.mark != now.mark:
        return True
    return before.status in _VERIFIED and now.status not in _VERIFIED


def _change(before: RuleUsed, now: RuleUsed | None, then: date) -> RuleChange:
    return RuleChange(
        jurisdiction=before.jurisdiction,
        item=before.item,
        title=(now.title if now else "") or before.title or before.item.replace("_", " "),
        why=_why(before, now, then),
        before=_said(before),
        after=_said(now),
        cited_before=_cited(before),
        cited_after=_cited(now) if now else "",
    )


def _said(rule: RuleUsed | None) -> tuple[str, ...]:
    """What it says; a rule may be on file with its law alone, and then says nothing."""
    if rule is None or (not rule.says and rule.status == Status.UNKNOWN.value):
        return _NOTHING
    return rule.says


def _why(before: RuleUsed, now: RuleUsed | None, then: date) -> str:
    """The nearest reason that the records themselves show."""
    if now is None:
        return "The rules on file no longer answer it."
    if now.mark == before.mark:
        return (
            "The firm's confirmation no longer stands behind it."
            if before.confirmed
            else "It says the same, and is no longer verified."
        )
    if now.confirmed and now.confirmed != before.confirmed:
        return f"{now.confirmed[0].upper()}{now.confirmed[1:]}."
    if before.confirmed and not now.confirmed:
        return "The firm's own word was taken back, or does not reach the text on file now."
    if now.since is not None and now.since > then:
        return f"In force since {in_words(now.since)}."
    return "The rules on file were updated."


def _cited(rule: RuleUsed) -> str:
    """Its law and how well it was known."""
    known = {status.value: words for status, words in STATUS_WORDS.items()}
    standing = rule.confirmed or known.get(rule.status, rule.status)
    return f"{rule.citation} ({standing})" if rule.citation else f"({standing})"


_RESULTS = {
    "reasonable": "reasonable",
    "not_reasonable": "not reasonable",
    "needs_court": "for the court to decide",
    "undetermined": "not decided",
}
_ENROLLED = {"yes": "enrolled", "no": "not enrolled", UNDECIDED: "not decided"}


def _outcome_changes(before: CheckedAgainst, now: CheckedAgainst) -> tuple[OutcomeChange, ...]:
    """Each outcome that is another, in the order of the newer record."""
    said_before = {outcome.what: outcome.said for outcome in before.outcomes}
    said_now = {outcome.what: outcome.said for outcome in now.outcomes}
    return tuple(
        OutcomeChange(
            _outcome_title(what),
            _outcome_words(what, said_before.get(what, "")),
            _outcome_words(what, said_now.get(what, "")),
        )
        for what in dict.fromkeys((*said_now, *said_before))
        if said_before.get(what, "") != said_now.get(what, "")
    )


def _outcome_title(what: str) -> str:
    kinds = {kind.value: kind.label for kind in CoverageKind}
    if what.startswith(ENROLL):
        kind = what.removeprefix(ENROLL)
        return f"{kinds.get(kind, kind)} coverage"
    return f"{what[:1].upper()}{what[1:]}".replace("_", " ")


def _outcome_words(what: str, said: str) -> str:
    if what.startswith(ENROLL):
        return ", ".join(_ENROLLED.get(one, one) for one in said.split(", ") if one) or "not asked"
    if said == UNDECIDED:
        return "not decided"
    return _RESULTS.get(said, said) or "not decided"
