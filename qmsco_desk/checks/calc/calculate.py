"""The calculation as a whole: its parts in order, with trace, provenance and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.allotments import (
    enrollment_step,
    paid,
    priority_step,
)
from qmsco_desk.checks.calc.decision import Decision, decide, paths_of
from qmsco_desk.checks.calc.disposable import disposable_earnings
from qmsco_desk.checks.calc.limit_report import withholding_limit
from qmsco_desk.checks.calc.limits import ceilings
from qmsco_desk.checks.calc.picture import bar
from qmsco_desk.checks.calc.premium import CoverageExpense, expense_of
from qmsco_desk.checks.calc.reading import Premium, Support
from qmsco_desk.checks.calc.reasonable_cost import reasonable_cost
from qmsco_desk.checks.calc.result import Calculation, Limit
from qmsco_desk.checks.calc.rules_in_case import rules_of
from qmsco_desk.checks.calc.setting import ZERO, Setting
from qmsco_desk.checks.calc.totals import remaining, total_withheld
from qmsco_desk.checks.trace import Computed, Outcome, Step
from qmsco_desk.law.schema import CostMeasure
from qmsco_desk.model.vocabulary import PayPeriod

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from qmsco_desk.checks.calc.ceiling import Ceilings
    from qmsco_desk.checks.calc.figures import Figures
    from qmsco_desk.law.citation import Provenance
    from qmsco_desk.law.schema import FederalRules, StateRules
    from qmsco_desk.model.money import Money


def calculate(
    figures: Figures,
    federal: FederalRules,
    issuing: StateRules | None,
    employment: StateRules | None,
) -> Calculation:
    """Disposable earnings, limit, expenses, reasonable cost, priority and enrollment.

    Amounts are exact and per pay period. What the law on file or the answers do not decide is
    Missing or
    None with its reason, and everything else is still computed.

    Args:
        figures: The inputs.
        federal: Federal law on the day.
        issuing: Rules of the issuing state (items 3 and 4); None where not on file.
        employment: Rules of the state where the participant works (items 5 to 7); None where not
            on file.
    """
    known = _period(figures)
    setting = Setting(figures, federal, issuing, employment, known or PayPeriod.MONTHLY)
    disposable = disposable_earnings(setting)
    expenses = tuple(expense_of(setting, coverage) for coverage in figures.coverages)
    ordered = tuple(each for each in expenses if each.coverage.ordered)
    bounds = ceilings(setting, disposable)
    support, premiums = _support(setting), _premiums(setting, ordered)
    rules = rules_of(setting, support, premiums, bounds)
    decision = decide(rules, support, premiums, bounds)
    limit = _limit(setting, bounds, decision, ordered, support)
    whole = limit.value.whole if isinstance(limit, Computed) else None
    result = paid(setting, rules, decision, ordered, whole)
    total = total_withheld(result, decision, whole)
    left = remaining(limit, total)
    cost = reasonable_cost(setting, ordered, bounds.federal)
    trace = Step(
        "Calculation",
        setting.period.value if known else "",
        "amounts are per pay period unless they say otherwise",
        parts=(
            disposable.step,
            limit.step,
            *(each.step for each in expenses),
            cost.step,
            priority_step(setting, rules, result, decision),
            enrollment_step(setting, result, decision),
            total.step,
            left.step,
        ),
    )
    expense_outcomes = [
        outcome
        for each in expenses
        for outcome in (each.expense.amount, each.expense.a, each.expense.b, each.expense.c)
    ]
    return Calculation(
        pay_period=known,
        disposable=disposable,
        limit=limit,
        expenses=tuple(each.expense for each in expenses),
        reasonable_cost=cost,
        allocation=result.allocation,
        enrollment=result.enrollment,
        total_withheld=total,
        remaining=left,
        provenance=_provenance(trace),
        missing=_missing(trace, disposable, limit, *expense_outcomes, total, left),
        trace=trace,
        bar=bar(
            rules,
            result,
            decision,
            disposable=disposable,
            limit=limit,
            period=setting.period.value,
        ),
    )


def _period(figures: Figures) -> PayPeriod | None:
    """The pay period: as entered, else of the earnings, else of the first amount there is."""
    if figures.pay_period is not None:
        return figures.pay_period
    return next((money.period for money in _amounts(figures)), None)


def _amounts(figures: Figures) -> Iterator[Money]:
    earnings = figures.participant
    candidates: list[Money | None] = [
        earnings.gross,
        figures.disposable,
        earnings.net,
        earnings.adjusted_gross,
        *(deduction.amount for deduction in figures.deductions),
        *(obligation.amount for obligation in figures.obligations),
    ]
    for coverage in figures.coverages:
        candidates += [
            coverage.employee_and_children,
            coverage.employee_only,
            coverage.without_children,
            coverage.current,
            coverage.stated_for_children,
        ]
    candidates += [figures.basic_support, figures.premium_cap, earnings.rule_income]
    other = figures.other_parent
    candidates += [other.gross, other.net, other.adjusted_gross, other.rule_income]
    return (money for money in candidates if money is not None)


def _support(setting: Setting) -> tuple[Support, ...]:
    return tuple(
        Support(
            each.kind,
            each.order,
            None if each.amount is None else setting.per_period(each.amount),
        )
        for each in setting.figures.obligations
    )


def _premiums(setting: Setting, ordered: tuple[CoverageExpense, ...]) -> tuple[Premium, ...]:
    """What asks for room: the expense by item 4, what may come off the base, and the total (a)."""
    return tuple(
        Premium(
            each.coverage.kind,
            _known(each.expense.amount),
            _off(setting, each),
            _known(each.expense.a),
        )
        for each in ordered
    )


def _off(setting: Setting, each: CoverageExpense) -> Fraction | None:
    """What comes off the base for a premium: the state's own measure of it, else the total (a)."""
    rules = setting.employment
    measure = None if rules is None else rules.disposable_earnings.premium
    return _known(each.by(measure or CostMeasure.TOTAL_PREMIUM))


def _known(outcome: Outcome[Fraction]) -> Fraction | None:
    return outcome.value if isinstance(outcome, Computed) else None


def _limit(
    setting: Setting,
    bounds: Ceilings,
    decision: Decision,
    ordered: tuple[CoverageExpense, ...],
    support: tuple[Support, ...],
) -> Outcome[Limit]:
    """The limit, once it is decided which premiums are withheld."""
    amounts = [each.amount for each in support]
    cash = [amount for amount in amounts if amount is not None]
    return withholding_limit(
        setting,
        bounds,
        off=_enrolled_sum(decision, [_off(setting, each) for each in ordered]),
        premiums=decision.charged,
        cash=sum(cash, ZERO) if len(cash) == len(amounts) else None,
        withheld=decision.cash,
    )


def _enrolled_sum(decision: Decision, amounts: list[Fraction | None]) -> Fraction | None:
    """The sum over the coverages enrolled in; None where it is not decided."""
    total = ZERO
    for enrolled, amount in zip(decision.enrolled, amounts, strict=True):
        if enrolled is None or (enrolled and amount is None):
            return None
        if enrolled and amount is not None:
            total += amount
    return total


def _provenance(trace: Step) -> tuple[Provenance, ...]:
    """Every rule that a step leaned on, once, in the order of the trace."""
    found = (step.provenance for _, step in trace.walk() if step.provenance is not None)
    return tuple({(each.rule, each.jurisdiction): each for each in found}.values())


def _missing(trace: Step, *outcomes: object) -> tuple[str, ...]:
    """Paths of inputs without which a figure could not be computed, in the trace's order.

    In the trace an input that is needed and not answered has a path and no value.
    """
    unanswered = (step.path for _, step in trace.walk() if step.path and not step.value)
    return tuple(dict.fromkeys((*unanswered, *paths_of(*outcomes))))
