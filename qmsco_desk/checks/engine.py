"""The review: every check run over a case, its verdicts turned into findings in reading order.

A check says what it reads of the matter. Records of the matter are never changed in place, so what
is the same object is the same answer: a review that is given the one before runs only the checks
that read something new.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from qmsco_desk.checks.catalogue import CHECKS
from qmsco_desk.checks.putting_aside import sorted_by
from qmsco_desk.checks.report import Report
from qmsco_desk.checks.speaking import capital
from qmsco_desk.checks.standing import standing
from qmsco_desk.checks.verdict import CannotTell, Finding, Level, NotMet, Verdict
from qmsco_desk.model.ask import fields
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.paths import parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from qmsco_desk.checks.case import Case
    from qmsco_desk.checks.registry import Check

_LEVELS = {Level.ERROR: 0, Level.WARNING: 1, Level.NOTE: 2}


def review(case: Case, checks: tuple[Check, ...] = CHECKS) -> Report:
    """Runs the checks and reports what they found.

    Args:
        case: The matter with its law, day and figures. An empty matter is a normal one: its review
            says what is still needed.
        checks: The checks to run, in order; all of the catalogue unless a test wants fewer.

    Returns:
        Findings by level, then in the interview's order of each one's first field, then by id.
    """
    return reviewed(case, checks=checks).report


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A review with what each check contributed to it, for the next one to build on.

    Attributes:
        case: What was reviewed.
        results: Each check with its verdicts and the findings that they gave rise to.
        report: The review as reported.
    """

    case: Case
    results: tuple[tuple[Check, tuple[Verdict, ...], tuple[Finding, ...]], ...]
    report: Report


def reviewed(
    case: Case, before: Reviewed | None = None, checks: tuple[Check, ...] = CHECKS
) -> Reviewed:
    """Runs the checks that read something that the review before did not see, and reports.

    The report is the one that `review` gives, whatever came before.

    Args:
        case: The matter with its law, day and figures.
        before: An earlier review, of this matter or of any other.
        checks: As for `review`.
    """
    known = {} if before is None else {result[0].id: result for result in before.results}
    changed = None if before is None else _changed(before.case, case, _prefixes(checks))
    results = []
    for check in checks:
        result = known.get(check.id)
        if result is None or changed is None or not changed.isdisjoint(check.reads):
            verdicts = tuple(check.run(case))
            findings = (_finding(check, verdict, case) for verdict in verdicts)
            result = (check, verdicts, tuple(found for found in findings if found is not None))
        results.append(result)
    every = tuple(sorted((f for _, _, found in results for f in found), key=_reading_order))
    after = sorted_by(every, case.matter.review.dismissed)
    report = Report(
        findings=after.standing,
        verdicts=tuple((check.id, one) for check, verdicts, _ in results for one in verdicts),
        calculation=case.calculation,
        on=case.on,
        today=case.today,
        dismissed=after.aside,
        changed_since=after.changed,
    )
    return Reviewed(case, tuple(results), report)


@lru_cache(maxsize=8)
def _prefixes(checks: tuple[Check, ...]) -> tuple[tuple[str, Callable[[Matter], object]], ...]:
    """Everything that some check reads, each with the way to the record that holds it."""
    every = dict.fromkeys(prefix for check in checks for prefix in check.reads)
    return tuple((prefix, attrgetter(prefix.partition("[")[0])) for prefix in every)


def _changed(
    before: Case, after: Case, prefixes: tuple[tuple[str, Callable[[Matter], object]], ...]
) -> frozenset[str] | None:
    """Which prefixes lead to other answers than before; None where the law or the day differs."""
    same_law = (
        before.federal is after.federal
        and before.issuing is after.issuing
        and before.employment is after.employment
        and before.on == after.on
        and before.today == after.today
        # words that were not at hand are no words that the matter's answers could tell apart
        and bool(before.text.clauses) is bool(after.text.clauses)
    )
    if not same_law:
        return None
    old, new = before.matter, after.matter
    return frozenset(prefix for prefix, get in prefixes if get(old) is not get(new))


def _finding(check: Check, verdict: Verdict, case: Case) -> Finding | None:
    """The finding that a verdict gives rise to, or None where nothing needs to be seen."""
    if not isinstance(verdict, NotMet | CannotTell):
        return None
    own = verdict.rules if isinstance(verdict, NotMet) else ()
    citation, provenance = standing(own or check.rules, case)
    return Finding(
        id=check.id,
        level=_level(check, verdict),
        sentence=_as_sentence(verdict.sentence),
        why=check.why,
        fix=verdict.fix or check.fix,
        citation=citation,
        paths=verdict.paths,
        provenance=provenance,
        step=verdict.step,
        open=isinstance(verdict, CannotTell),
        cure=verdict.cure,
    )


def _as_sentence(words: str) -> str:
    """With a capital and one period, whatever name it begins or ends with ("... Cole Jr.")."""
    return capital(words[:-1] if words.endswith("..") else words)


def _level(check: Check, verdict: NotMet | CannotTell) -> Level:
    """How much a finding matters.

    A rule that cannot be applied is not a breach: it is open, and one level below an error. An
    answer that the law requires and that is missing is a breach, and its check says NotMet.
    """
    if isinstance(verdict, NotMet):
        return verdict.level or check.level
    return Level.WARNING if check.level is Level.ERROR else Level.NOTE


def _reading_order(finding: Finding) -> tuple[int, tuple[int, ...], str]:
    place = place_of(finding.paths[0]) if finding.paths else (len(fields(Matter)),)
    return _LEVELS[finding.level], place, finding.id


@cache
def _declared() -> dict[str, int]:
    """Where each field, and each record that holds fields, first comes in the declaration."""
    places: dict[str, int] = {}
    for place, path in enumerate(fields(Matter)):
        prefix = ""
        for part in path.split("."):
            prefix = f"{prefix}.{part}" if prefix else part
            places.setdefault(prefix.removesuffix("[]"), place)
            places.setdefault(prefix, place)
    return places


@lru_cache(maxsize=4096)
def place_of(path: str) -> tuple[int, ...]:
    """A path's place in the interview's order; entries of a repeated thing follow one another."""
    declared = _declared()
    place: list[int] = []
    prefix = ""
    for part in parse(path):
        if isinstance(part, int):
            prefix += "[]"
            place.append(part)
        else:
            prefix = f"{prefix}.{part}" if prefix else part
            place.append(declared.get(prefix, len(declared)))
    return tuple(place)
