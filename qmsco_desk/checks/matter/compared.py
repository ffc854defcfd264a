"""Amounts held against one another: what cannot be more than what it is a part of.

The factors here are no law: they are the point at which a person would look twice at a period.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from qmsco_desk.checks.likely import is_unlikely
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import (
    asked,
    capital,
    cost,
    listing,
    participant_called,
    plan_called,
)
from qmsco_desk.checks.verdict import Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.model.money import dollars
from qmsco_desk.model.vocabulary import PayPeriod

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case
    from qmsco_desk.model.earnings import Income, ParticipantPay
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.model.money import Money

_PAY = "work.participant"
_OTHER = "work.other_parent"
_GROSS = f"{_PAY}.income.gross"
_LEAST_PART = Fraction(1, 4)  # of gross that is left after deductions
_YEARS_APART, _FIGURES_APART = 10, 5


def _said(money: Money) -> str:
    return f"{dollars(money.amount)} {money.period.label}"


def _incomes(matter: Matter) -> Iterator[tuple[str, Income]]:
    yield f"{_PAY}.income", matter.work.participant.income
    yield _OTHER, matter.work.other_parent


def _a_year(money: Money) -> Fraction:
    return money.per(PayPeriod.ANNUAL)


def _more(amounts: list[tuple[str, Money]]) -> str:
    """One amount that "is", or several that "are each", more than what follows."""
    if len(amounts) == 1:
        words, money = amounts[0]
        return f"{words}, {_said(money)}, is"
    return f"{listing(f'{words} ({_said(money)})' for words, money in amounts)} are each"


@check(
    "matter.above_gross",
    title="No part of an income is more than the whole",
    level=Level.WARNING,
    reads=("work.participant", "work.other_parent"),
    why="Every percentage and limit is taken of one of these figures; one of the two is wrong.",
    fix="Look at both amounts and how often each is due.",
)
def parts_below_gross(case: Case) -> Iterator[Verdict]:
    """Net, adjusted and disposable income and the sum of deductions against gross income.

    Several that one gross income is less than are one finding, as are a part and its unlikely size.
    """
    found = False
    for path, income in _incomes(case.matter):
        gross = income.gross
        if gross is None:
            continue
        parts: tuple[tuple[str, Money | None], ...] = (
            (f"{path}.net", income.net),
            (f"{path}.adjusted_gross", income.adjusted_gross),
        )
        if path.startswith(_PAY):
            parts = (*parts, (f"{_PAY}.disposable", case.matter.work.participant.disposable))
        over = [
            (at, part)
            for at, part in parts
            if part is not None and _a_year(part) > _a_year(gross) and not is_unlikely(at, part)
        ]
        if over and not is_unlikely(f"{path}.gross", gross):
            found = True
            named = _more([(asked(at), part) for at, part in over])
            yield NotMet(
                f"{named} more than gross income, {_said(gross)}.",
                (*(at for at, _ in over), f"{path}.gross"),
            )
    if all_off := _deductions_above(case.matter.work.participant):
        found = True
        yield all_off
    if not found:
        yield Met()


def _deductions_above(pay: ParticipantPay) -> NotMet | None:
    gross = pay.income.gross
    amounts = [row.amount for row in pay.deductions if row.amount is not None]
    if gross is None or not gross.amount or not amounts:
        return None
    total = sum((amount.per(gross.period) for amount in amounts), Fraction(0))
    if total <= gross.per(gross.period):
        return None
    return NotMet(
        f"The deductions come to {cost(total, gross.period)}, more than gross income,"
        f" {_said(gross)}.",
        (f"{_PAY}.deductions", f"{_PAY}.income.gross"),
    )


@check(
    "matter.disposable_agrees",
    title="Disposable earnings as answered are gross income less what law takes off",
    level=Level.NOTE,
    reads=("work.participant",),
    why="The figure answered is used for the limit, and the deductions are not.",
    fix="Empty disposable earnings to have them computed, or correct the deductions.",
)
def disposable_as_computed(case: Case) -> Iterator[Verdict]:
    """To the dollar, where every deduction says its amount and whether law requires it."""
    pay = case.matter.work.participant
    gross, given, rows = pay.income.gross, pay.disposable, pay.deductions
    answered = [row for row in rows if row.amount is not None and row.required_by_law is not None]
    if gross is None or given is None or not rows or len(answered) < len(rows):
        yield NotApplicable("There are not both figures to compare.")
        return
    required = (row.amount.per(given.period) for row in rows if row.amount and row.required_by_law)
    computed = gross.per(given.period) - sum(required, Fraction(0))
    if abs(computed - given.per(given.period)) >= 1 and computed >= 0:
        yield NotMet(
            f"Disposable earnings are answered as {_said(given)}; gross income less the deductions"
            f" that law requires is {cost(computed, given.period)}.",
            (f"{_PAY}.disposable", f"{_PAY}.deductions"),
        )
    else:
        yield Met()


@check(
    "matter.above_pay",
    title="No premium and no support is more than all the pay it is withheld from",
    level=Level.WARNING,
    reads=("work.participant", "plans", "withholding.obligations", "parties"),
    why="Such an amount is most often entered with the wrong period.",
    fix="Look at the amount and how often it is due.",
)
def amounts_below_pay(case: Case) -> Iterator[Verdict]:
    """Each tier with children and each ordered amount against disposable, else gross, earnings."""
    matter, worker = case.matter, case.matter.work.participant
    pay = worker.disposable or worker.income.gross
    paid_at = f"{_PAY}.disposable" if worker.disposable else _GROSS
    if pay is None or not pay.amount:
        yield NotApplicable("The pay is not known.")
        return
    if is_unlikely(paid_at, pay):
        yield NotApplicable("The pay is of an unlikely size, which is found by itself.")
        return
    over = [
        (path, words, money)
        for path, words, money in _taken_from_pay(matter)
        if _a_year(money) > _a_year(pay) and not is_unlikely(path, money)
    ]
    if over:
        named = capital(_more([(words, money) for _, words, money in over]))
        yield NotMet(
            f"{named} more than {participant_called(matter)} earns, {_said(pay)}.",
            tuple(path for path, _, _ in over),
        )
    else:
        yield Met()


def _taken_from_pay(matter: Matter) -> Iterator[tuple[str, str, Money]]:
    for number, plan in enumerate(matter.plans):
        for index, coverage in enumerate(plan.coverages):
            if coverage.with_children is not None:
                kind = coverage.kind.label.lower() if coverage.kind else "unnamed"
                words = f"the premium for {kind} coverage of {plan_called(matter, number)}"
                path = f"plans[{number}].coverages[{index}].with_children"
                yield path, words, coverage.with_children
    for index, row in enumerate(matter.withholding.obligations):
        if row.amount is not None:
            words = row.kind.label.lower() if row.kind else f"the support in line {index + 1}"
            yield f"withholding.obligations[{index}].amount", words, row.amount


@check(
    "matter.periods_apart",
    title="Amounts that belong together are of one order of size",
    level=Level.WARNING,
    reads=("work.participant", "work.other_parent", "plans"),
    why="An amount entered by the month instead of the year is twelve times too high.",
    fix="Look at both amounts and how often each is due.",
)
def periods_agree(case: Case) -> Iterator[Verdict]:
    """A parent's incomes, a coverage's tiers, and the two parents' gross incomes."""
    matter, found = case.matter, False
    for path, small, gross_at, gross in _left_of_gross(matter):
        told = is_unlikely(path, small) or is_unlikely(gross_at, gross)
        if not told and 0 < _a_year(small) < _LEAST_PART * _a_year(gross):
            found = True
            yield NotMet(
                f"{asked(path)}, {_said(small)}, is less than a quarter of gross income,"
                f" {_said(gross)}.",
                (path, gross_at),
            )
    for called, tiers in _tiers(matter):
        for (one, first), (other, second) in combinations(tiers, 2):
            # A smaller tier that costs more than the larger one is found as such.
            falls = other.endswith(".with_children") and _a_year(first) > _a_year(second)
            told = falls or is_unlikely(one, first) or is_unlikely(other, second)
            if not told and _only_periods_differ(first, second):
                found = True
                yield NotMet(
                    f"Two tiers of {called} are {_said(first)} and {_said(second)}.", (one, other)
                )
    if both := _incomes_far_apart(matter):
        found = True
        yield both
    if not found:
        yield Met()


def _incomes_far_apart(matter: Matter) -> NotMet | None:
    """The two gross incomes; one outside what is usual is told by itself."""
    one, other = matter.work.participant.income.gross, matter.work.other_parent.gross
    if one is None or other is None or not _only_periods_differ(one, other):
        return None
    if is_unlikely(_GROSS, one) or is_unlikely(f"{_OTHER}.gross", other):
        return None
    return NotMet(
        f"The parents' gross incomes are {_said(one)} and {_said(other)}.",
        (_GROSS, f"{_OTHER}.gross"),
        level=Level.NOTE,
    )


def _left_of_gross(matter: Matter) -> Iterator[tuple[str, Money, str, Money]]:
    """What is left of a gross income after deductions, with that gross income."""
    for path, income in _incomes(matter):
        if income.gross is not None and income.net is not None:
            yield f"{path}.net", income.net, f"{path}.gross", income.gross
    pay = matter.work.participant
    if pay.income.gross is not None and pay.disposable is not None:
        yield f"{_PAY}.disposable", pay.disposable, _GROSS, pay.income.gross


def _tiers(matter: Matter) -> Iterator[tuple[str, list[tuple[str, Money]]]]:
    for number, plan in enumerate(matter.plans):
        for index, coverage in enumerate(plan.coverages):
            kind = coverage.kind.label.lower() if coverage.kind else "unnamed"
            at = f"plans[{number}].coverages[{index}]"
            tiers = [
                (f"{at}.{name}", money)
                for name in ("employee_only", "without_children", "with_children", "current")
                if (money := getattr(coverage, name)) is not None
            ]
            yield f"{kind} coverage of {plan_called(matter, number)}", tiers


def _only_periods_differ(one: Money, other: Money) -> bool:
    """Whether figures that are alike are far apart because of their periods alone."""
    if one.period is other.period or not one.amount or not other.amount:
        return False
    years = _a_year(one) / _a_year(other)
    figures = Fraction(one.amount) / Fraction(other.amount)
    apart = max(years, 1 / years) >= _YEARS_APART
    return apart and Fraction(1, _FIGURES_APART) <= figures <= _FIGURES_APART
