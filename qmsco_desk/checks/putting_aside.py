"""Findings that the drafter put aside: which still hold, and how one is put aside or taken back.

A dismissal is of a finding as it was worded. Reason and initials make it one: without either of
them nobody answers for it, and the finding stands.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qmsco_desk.errors import InputError
from qmsco_desk.model.ask import entries
from qmsco_desk.model.kinds import LONG, SHORT
from qmsco_desk.model.matter import MOST_ENTRIES, MOST_ENTRIES_IN_ALL
from qmsco_desk.model.reviewing import Dismissal, Review

if TYPE_CHECKING:
    from datetime import date

    from qmsco_desk.checks.report import Report
    from qmsco_desk.checks.verdict import Finding
    from qmsco_desk.model.matter import Matter

_Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class PutAside:
    """A finding and what the drafter said of it: when, why and who."""

    finding: Finding
    dismissal: Dismissal


@dataclass(frozen=True, slots=True)
class Sorted:
    """Findings after the drafter's dismissals.

    Attributes:
        standing: Those that stand, in the order given.
        aside: Those put aside.
        changed: Those that stand again, as what they say has changed since they were put aside.
    """

    standing: tuple[Finding, ...]
    aside: tuple[PutAside, ...] = ()
    changed: tuple[PutAside, ...] = ()


def holds(dismissal: Dismissal) -> bool:
    """Whether somebody answers for it with a reason."""
    return bool(dismissal.reason.strip() and dismissal.by.strip())


def sorted_by(findings: tuple[Finding, ...], dismissed: tuple[Dismissal, ...]) -> Sorted:
    """Tells findings that stand from those put aside: same check, same first field, same words."""
    # Every key stroke comes through here, and most matters have nothing put aside.
    by_place: dict[_Place, list[Dismissal]] = {}
    for dismissal in dismissed:
        if holds(dismissal):
            by_place.setdefault((dismissal.finding, dismissal.path), []).append(dismissal)
    if not by_place:
        return Sorted(findings)
    spoken = {_words(finding) for finding in findings if _place(finding) in by_place}
    standing: list[Finding] = []
    aside: list[PutAside] = []
    changed: list[PutAside] = []
    for finding in findings:
        kept = by_place.get(_place(finding), [])
        words = _words(finding) if kept else ""
        same = next((each for each in kept if each.sentence == words), None)
        if same is not None:
            aside.append(PutAside(finding, same))
            continue
        standing.append(finding)
        # What another finding at this place still says was put aside there, and not here.
        stale = [each for each in kept if each.sentence not in spoken]
        if stale:
            changed.append(PutAside(finding, stale[-1]))
    return Sorted(tuple(standing), tuple(aside), tuple(changed))


def put_aside(
    matter: Matter, report: Report, finding: Finding, *, reason: str, by: str, on: date
) -> Review:
    """The drafter's notes with a finding put aside; what was said of it before it changed goes.

    Args:
        matter: The matter that the finding is of.
        report: The review that found it.
        finding: What is put aside.
        reason: Why, in the drafter's words.
        by: Who answers for it, as initials.
        on: The day.

    Raises:
        InputError: Reason or initials are missing or too long, or the matter holds no more.
    """
    place = _place(finding)
    dismissal = Dismissal(*place, _words(finding), LONG.read(reason), SHORT.read(by), on)
    if not dismissal.reason:
        raise InputError("A finding is put aside for a reason.", "Write why it does not matter.")
    if not dismissal.by:
        raise InputError("Somebody has to answer for it.", "Write your initials.")
    gone = [each.dismissal for each in report.changed_since if each.finding == finding]
    kept = tuple(each for each in matter.review.dismissed if each not in gone)
    if len(kept) >= MOST_ENTRIES or entries(matter) >= MOST_ENTRIES_IN_ALL:
        raise InputError("No more can be put aside: a matter holds no more entries.")
    return replace(matter.review, dismissed=(*kept, dismissal))


def taken_back(matter: Matter, dismissal: Dismissal) -> Review:
    """The drafter's notes without a dismissal: its finding stands again."""
    kept = tuple(each for each in matter.review.dismissed if each != dismissal)
    return replace(matter.review, dismissed=kept)


def _place(finding: Finding) -> _Place:
    return finding.id, finding.paths[0] if finding.paths else ""


def _words(finding: Finding) -> str:
    """What it says, in the form in which a file keeps it."""
    return unicodedata.normalize("NFC", finding.sentence).strip()[: LONG.most]
