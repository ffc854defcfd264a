"""The outcomes that are set side by side: one row each, matched by what it means.

A row is the same outcome on every side ("cost of medical coverage", "current child support of this
order"), wherever it stands in the calculation. What is not known is said, and never a zero.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.figures import THIS_ORDER
from qmsco_desk.checks.calc.result import GovernedBy
from qmsco_desk.checks.trace import Missing, Step
from qmsco_desk.checks.verdict import Level
from qmsco_desk.checks.what_if import cost
from qmsco_desk.checks.what_if.side import (
    Compared,
    Line,
    OneSide,
    Places,
    again,
    still_needed,
    unknown,
)
from qmsco_desk.checks.what_if.side_by_side import Row, Shown
from qmsco_desk.model import paths
from qmsco_desk.model.money import cents_down, cents_half_up, dollars
from qmsco_desk.model.vocabulary import CoverageKind, ObligationKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from qmsco_desk.checks.calc.result import Allotment
    from qmsco_desk.law.schema import StateRules
    from qmsco_desk.model.vocabulary import PayPeriod

    _Field = tuple[ObligationKind, str, str]
    """Kind, order and field of a support."""

_GOVERNS = {
    GovernedBy.CCPA: "the federal limit governs",
    GovernedBy.STATE: "the state’s limit governs",
    GovernedBy.ORDER: "the order’s own cap governs",
}
_WHOLE = "limit_whole"
_NUMBERED = re.compile(r"\.\d+$")
_NOT_ORDERED = "not ordered"
_KINDS = tuple(CoverageKind)
_SUPPORT = tuple(ObligationKind)
# Families of rows from top to bottom.
_DISPOSABLE, _LIMIT, _COST, _REASONABLE, _WITHHELD, _ENROLLED, _TOTAL, _FOUND = range(8)


def common_period(sides: tuple[Compared, ...]) -> PayPeriod | None:
    """The pay period that all sides with an amount share, or None."""
    periods = {side.report.calculation.pay_period for side in sides} - {None}
    return periods.pop() if len(periods) == 1 else None


def rows_of(sides: tuple[Compared, ...]) -> tuple[Row, ...]:
    """The rows, in an order that no side's figures change."""
    common = common_period(sides)
    issuing = len({side.matter.case.state for side in sides}) > 1
    employment = len({side.matter.employment_state for side in sides}) > 1
    spoken = [
        OneSide(
            side,
            common,
            _named(side.issuing, side.matter.case.state) if issuing else "",
            _named(side.employment, side.matter.employment_state) if employment else "",
        )
        for side in sides
    ]
    given = _places(spoken[0], {})
    lines = [{line.key: line for line in _lines(one, _places(one, given))} for one in spoken]
    # Labels are those of the matter as it stands, where it has the row.
    every = {line.key: line for each in reversed(lines) for line in each.values()}
    rows = []
    for line in sorted(every.values(), key=lambda each: each.order):
        shown = [
            each[line.key].shown if line.key in each else _absent(one, line.key)
            for one, each in zip(spoken, lines, strict=True)
        ]
        rows.append(Row(line.key, line.label, shown[0], tuple(shown[1:])))
    idle = _idle(rows)
    return tuple(row for row in rows if row.key not in idle)


def _idle(rows: list[Row]) -> set[str]:
    """Rows that say nothing on any side.

    The limit on support and premiums together is the limit itself, unless premiums come off first;
    a test of facts alone has no limit that its cost could be compared with.
    """
    sides = {row.key: (row.given, *row.others) for row in rows}
    pairs = zip(sides["limit"], sides[_WHOLE], strict=True)
    idle = set() if any(limit.value != whole.value for limit, whole in pairs) else {_WHOLE}
    for key, shown in sides.items():
        name, _, covers = key.partition(".")
        if name == cost.LIMIT and not any(each.known for each in shown):
            idle |= {key, f"{cost.COMPARED}.{covers}"}
    return idle


def _named(rules: StateRules | None, code: str) -> str:
    if rules is not None:
        return rules.name
    return f"{code}, not on file" if code else "no state named"


def _absent(side: OneSide, key: str) -> Shown:
    """What is said where a side has no such outcome."""
    family, _, _ = key.partition(".")
    if family in (cost.LIMIT, cost.COMPARED, cost.EVEN):
        return cost.without(side, family)
    return Shown(_NOT_ORDERED, Step(_NOT_ORDERED, ""), known=False)


def _lines(side: OneSide, places: Mapping[_Field, int]) -> Iterator[Line]:
    """Every outcome of a side; `places` are those of its support."""
    found, work = side.calculation, side.by_employment
    earnings = side.amount(found.disposable, cents_half_up)
    yield Line((_DISPOSABLE, ()), "disposable", "Disposable earnings", earnings)
    yield from _limits(side)
    yield from cost.expenses(side, _COST)
    yield from cost.reasonable(side, _REASONABLE)
    yield from _support(side, places)
    yield from _enrollment(side)
    total = side.amount(found.total_withheld, cents_half_up, whose=work)
    if not found.allocation and not found.enrollment:
        total = Shown("nothing is ordered yet", found.total_withheld.step, known=False, whose=work)
    yield Line((_TOTAL, (0,)), "total", "Total withheld", total)
    left = side.amount(found.remaining, cents_down, whose=work)
    yield Line((_TOTAL, (1,)), "remaining", "Left of the limit", left)
    yield from _findings(side)


def _limits(side: OneSide) -> Iterator[Line]:
    """The ceiling and whose it is; and that on premiums as well, which may be another."""
    found, whose = side.calculation.limit, side.by_employment
    if isinstance(found, Missing):
        ceiling = whole = unknown(found, whose)
    else:
        limit, step = found.value, found.step
        note = _GOVERNS[limit.governed_by]
        ceiling = side.dollars(limit.amount, cents_down, step, note=note, whose=whose)
        whole = Shown("not decided", step, known=False, whose=whose)
        if limit.whole is not None:
            whole = side.dollars(limit.whole, cents_down, step, whose=whose)
    yield Line((_LIMIT, (0,)), "limit", "Most that may be withheld", ceiling)
    yield Line((_LIMIT, (1,)), _WHOLE, "Most for support and premiums together", whole)


def _support(side: OneSide, places: Mapping[_Field, int]) -> Iterator[Line]:
    """What is withheld for each ordered support, whatever its rank."""
    for each in side.calculation.allocation:
        this, place = each.order == THIS_ORDER, places[_field(each)]
        label = each.kind.label if this else f"{each.kind.label}, order {each.order}"
        key = f"withheld.{each.kind.value}.{each.order}"
        # A label that ends as a second one's key does ("A.2") gets its number from the first on.
        key = f"{key}.{place + 1}" if place or _NUMBERED.search(each.order) else key
        order = (_SUPPORT.index(each.kind), not this, each.order, place)
        yield Line((_WITHHELD, order), key, f"{label}{again(place)}", _paid(side, each))


def _field(each: Allotment) -> _Field:
    return each.kind, each.order, each.at


def _places(side: OneSide, given: Mapping[_Field, int]) -> dict[_Field, int]:
    """Which each support is of its kind and order, from 0.

    One that stands in the field where the matter as it stands has one of its kind meets that one;
    the others take what places are left, in the order of their fields.
    """
    fields = sorted(map(_field, side.calculation.allocation), key=lambda one: paths.parse(one[2]))
    places = {field: given[field] for field in fields if field in given}
    for field in fields:
        if field not in places:
            taken = {place for other, place in places.items() if other[:2] == field[:2]}
            places[field] = next(place for place in count() if place not in taken)
    return places


def _paid(side: OneSide, each: Allotment) -> Shown:
    step = _step_of(side, each)
    shown = each.shown
    if each.withheld is None or shown is None:
        words = still_needed(step) or each.why
        return Shown(words, step, known=False, whose=side.by_employment)
    ordered = "" if each.ordered is None else dollars(cents_half_up(each.ordered))
    full = each.withheld == each.ordered
    made = side.dollars(each.withheld, lambda _: shown, step, whose=side.by_employment)
    return replace(made, why="withheld in full" if full else f"of {ordered} ordered")


def _step_of(side: OneSide, each: Allotment) -> Step:
    """The step of an allotment: the one made from the field that it was entered in."""
    *_, priority, _, _, _ = side.calculation.trace.parts
    for step in priority.parts:
        if any(part.path and part.path.startswith(each.at) for part in step.parts):
            return step
    return priority


def _enrollment(side: OneSide) -> Iterator[Line]:
    *_, enrollment, _, _ = side.calculation.trace.parts
    seen = Places()
    for each, step in zip(side.calculation.enrollment, enrollment.parts, strict=False):
        place, key = seen.next(f"enrolled.{each.kind.value}")
        if each.enroll is None:
            shown = Shown(each.reason, step, known=False, whose=side.by_employment)
        else:
            words = "enrolled" if each.enroll else "not enrolled"
            shown = Shown(words, step, why=each.reason, whose=side.by_employment)
        order = (_ENROLLED, (_KINDS.index(each.kind), place))
        yield Line(order, key, f"{each.kind.label} coverage{again(place)}", shown)


def _findings(side: OneSide) -> Iterator[Line]:
    """How many there are; the step lists them."""
    for place, (level, label) in enumerate(((Level.ERROR, "Errors"), (Level.WARNING, "Warnings"))):
        findings = side.compared.report.at(level)
        count = str(len(findings))
        parts = tuple(
            Step(
                f.sentence, level.value, f.fix, f.citation, f.provenance, next(iter(f.paths), None)
            )
            for f in findings
        )
        shown = Shown(count, Step(label, count, parts=parts))
        yield Line((_FOUND, (place,)), label.lower(), label, shown)
