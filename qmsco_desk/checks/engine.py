"""The review: every check run over a case, its verdicts turned into findings in reading order."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from qmsco_desk.checks.catalogue import CHECKS
from qmsco_desk.checks.report import Report
from qmsco_desk.checks.speaking import capital
from qmsco_desk.checks.standing import standing
from qmsco_desk.checks.verdict import CannotTell, Finding, Level, NotMet, Verdict
from qmsco_desk.model.ask import fields
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.paths import parse

if TYPE_CHECKING:
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
    verdicts = tuple((check, verdict) for check in checks for verdict in check.run(case))
    found = [finding for check, verdict in verdicts if (finding := _finding(check, verdict, case))]
    found.sort(key=_reading_order)
    return Report(
        findings=tuple(found),
        verdicts=tuple((check.id, verdict) for check, verdict in verdicts),
        calculation=case.calculation,
        on=case.on,
        today=case.today,
    )


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
