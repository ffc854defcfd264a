"""What if: the outcomes of a matter beside those with other answers. Nothing is changed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from qmsco_desk.checks.what_if.rows import common_period, rows_of
from qmsco_desk.checks.what_if.scenario import Change, Scenario, changed, changes_between
from qmsco_desk.checks.what_if.side import Compared

if TYPE_CHECKING:
    from qmsco_desk.checks.report import Report
    from qmsco_desk.checks.verdict import Finding, Level
    from qmsco_desk.checks.what_if.side_by_side import Row
    from qmsco_desk.law.schema import StateRules
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.model.vocabulary import PayPeriod


class Reviewer(Protocol):
    """What holds a matter against its law."""

    def review(self, matter: Matter) -> Report:
        """Every figure and every finding of a matter."""

    def issuing_rules(self, matter: Matter) -> StateRules | None:
        """The issuing state's rules."""

    def employment_rules(self, matter: Matter) -> StateRules | None:
        """The rules of the state where the participant works."""


@dataclass(frozen=True, slots=True)
class Tried:
    """One scenario as it came out.

    Attributes:
        name: What it is called.
        changes: Each field that it changes.
        matter: The matter with these changes.
        report: Its review.
        appear: Findings that it has and the matter has not, in reading order.
        disappear: Findings that the matter has and it has not.
    """

    name: str
    changes: tuple[Change, ...]
    matter: Matter
    report: Report
    appear: tuple[Finding, ...]
    disappear: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class WhatIf:
    """Outcomes side by side.

    Attributes:
        period: Pay period of every amount that does not name its own; None where the sides have
            not the same, or no amount is known. Then each amount names its own.
        scenarios: The scenarios, in the order asked.
        rows: One outcome each, as it is and as it would be under each scenario.
    """

    period: PayPeriod | None
    scenarios: tuple[Tried, ...]
    rows: tuple[Row, ...]

    def row(self, key: str) -> Row | None:
        """The row of an outcome, or None where no side has it."""
        return next((row for row in self.rows if row.key == key), None)


def compare(
    matter: Matter,
    scenarios: tuple[Scenario, ...],
    by: Reviewer,
    report: Report | None = None,
) -> WhatIf:
    """Reviews the matter under each scenario, and as it stands unless its `report` is given.

    A changed state brings that state's law with it.

    Raises:
        PathError: A change names no field.
        InputError: The text of a change cannot be read.
    """
    matters = tuple(changed(matter, scenario) for scenario in scenarios)
    given, *others = (
        Compared(each, reviewed, by.issuing_rules(each), by.employment_rules(each))
        for each, reviewed in (
            (matter, report or by.review(matter)),
            *((each, by.review(each)) for each in matters),
        )
    )
    tried = tuple(
        Tried(
            scenario.name,
            changes_between(matter, scenario, other.matter),
            other.matter,
            other.report,
            appear=_only_in(other.report, given.report),
            disappear=_only_in(given.report, other.report),
        )
        for scenario, other in zip(scenarios, others, strict=True)
    )
    sides = (given, *others)
    return WhatIf(common_period(sides), tried, rows_of(sides))


def _only_in(report: Report, other: Report) -> tuple[Finding, ...]:
    """Findings of a report that another has not; the same one with other figures is the same."""
    known = Counter(_key(finding) for finding in other.findings)
    found = []
    for finding in report.findings:
        if known[_key(finding)]:
            known[_key(finding)] -= 1
        else:
            found.append(finding)
    return tuple(found)


def _key(finding: Finding) -> tuple[str, Level, tuple[str, ...]]:
    return finding.id, finding.level, finding.paths
