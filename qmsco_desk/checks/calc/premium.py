"""Expense of each coverage (item 4): the three bases side by side, and the one the state uses."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.children_part import child_portion
from qmsco_desk.checks.calc.result import Expense
from qmsco_desk.checks.calc.setting import (
    ZERO,
    Setting,
    cited,
    cost,
    entered,
    missing,
    of_state,
    unanswered,
)
from qmsco_desk.checks.trace import Computed, Missing, Outcome, Step
from qmsco_desk.law.citation import Status
from qmsco_desk.law.schema import CostMeasure, Option, Take

if TYPE_CHECKING:
    from fractions import Fraction

    from qmsco_desk.checks.calc.figures import CoverageFigure
    from qmsco_desk.model.money import Money
    from qmsco_desk.model.vocabulary import CoverageKind


@dataclass(frozen=True, slots=True)
class CoverageExpense:
    """A coverage with its expense by every measure, and the steps of all of them."""

    coverage: CoverageFigure
    expense: Expense
    portion: Outcome[Fraction]
    step: Step

    def by(self, measure: CostMeasure | None) -> Outcome[Fraction]:
        """The expense by a measure of item 3; by the state's item 4 where that does not say."""
        match measure:
            case None:
                return self.expense.amount
            case CostMeasure.TOTAL_PREMIUM:
                return self.expense.a
            case CostMeasure.ADDED_COST:
                return self.expense.b
            case CostMeasure.ACTUAL_COST:
                return self.expense.c
            case CostMeasure.INCREMENTAL_COST:
                return self.expense.b if self.coverage.current is None else self.expense.c
            case CostMeasure.CHILD_PORTION:
                return self.portion


def expense_of(setting: Setting, coverage: CoverageFigure) -> CoverageExpense:
    """The expense of one coverage per pay period, exact; shown half up, as a cost is."""
    a, b, c = _total(setting, coverage), _added(setting, coverage), _actual(setting, coverage)
    portion = child_portion(setting, coverage, a, b, _over_alone(setting, coverage))
    own = _own_measure(setting, coverage, a=a, b=b, c=c, portion=portion)
    # The questionnaire's item 4 ends with (d) "other"; a file may call the same (e).
    actual = _actual_or_part(setting, coverage, c, portion)
    chosen = {Option.A: a, Option.B: b, Option.C: actual, Option.D: own, Option.E: own}
    basis, amount = _by_state(setting, coverage.kind, chosen)
    named = f"{coverage.kind.label} coverage"
    parts = [a.step, b.step, c.step]
    used = None if basis is None else chosen[Option(basis)]
    if used is portion or _names_portion(setting):
        parts.append(portion.step)
    if used is own and used.step.parts and all(own is not each for each in (a, b, c, portion)):
        parts.append(own.step)
    if used is not None:
        parts = [_highlighted(part) if part is used.step else part for part in parts]
    step = Step(
        f"Expense of {named.lower()}",
        amount.step.value,
        amount.step.how,
        amount.step.citation,
        amount.step.provenance,
        None,
        tuple(parts),
    )
    return CoverageExpense(coverage, Expense(coverage.kind, basis, amount, a, b, c), portion, step)


def _highlighted(step: Step) -> Step:
    """The measure that the state's rule picks, marked among those beside it."""
    return replace(step, how=f"{step.how}. This is the State’s basis")


def _names_portion(setting: Setting) -> bool:
    """Whether the children's part is compared beside the letter of item 4."""
    rules = setting.issuing
    if rules is None:
        return False
    measures = [*rules.expense_basis.measures, *(test.cost for test in rules.reasonable_cost.tests)]
    return CostMeasure.CHILD_PORTION in measures


def _actual_or_part(
    setting: Setting,
    coverage: CoverageFigure,
    actual: Outcome[Fraction],
    portion: Outcome[Fraction],
) -> Outcome[Fraction]:
    """Item 4 (c), where a state also divides: what is stated first, the division last.

    Of a participant who is not enrolled yet, all that enrollment adds is more than the children's
    part, which is what such a state counts.
    """
    rules = setting.issuing
    division = None if rules is None else rules.expense_basis.division
    if division is None:
        return actual
    stated = division.stated_first and coverage.stated_for_children is not None
    wide = coverage.current is None or isinstance(actual, Missing)
    return portion if stated or (wide and isinstance(portion, Computed)) else actual


def _own_measure(
    setting: Setting, coverage: CoverageFigure, **known: Outcome[Fraction]
) -> Outcome[Fraction]:
    """Item 4 (d): the measure that the state names, or the one of two that its rule picks.

    Where it names none, the children's part as the state divides a premium.
    """
    rules = setting.issuing
    basis = None if rules is None else rules.expense_basis
    if basis is None or not basis.measures:
        return known["portion"]
    by_measure = {
        CostMeasure.TOTAL_PREMIUM: known["a"],
        CostMeasure.ADDED_COST: known["b"],
        CostMeasure.ACTUAL_COST: known["c"],
        CostMeasure.INCREMENTAL_COST: known["b" if coverage.current is None else "c"],
        CostMeasure.CHILD_PORTION: known["portion"],
    }
    first, last = by_measure[basis.measures[0]], by_measure[basis.measures[-1]]
    match basis.take:
        case None:
            return first
        case Take.AS_ENROLLED:
            return last if coverage.current is None else first
        case Take.LESSER | Take.GREATER:
            label = f"The {basis.take.value} of the two measures"
            steps = (cited(first.step), cited(last.step))
            if isinstance(first, Missing) or isinstance(last, Missing):
                return missing(label, (first, last), *steps)
            pick = min if basis.take is Take.LESSER else max
            amount = pick(first.value, last.value)
            how = f"{first.step.label} against {last.step.label}"
            return Computed(amount, Step(label, cost(amount), how, parts=steps))


def _tier(
    setting: Setting, coverage: CoverageFigure, name: str, label: str, money: Money | None
) -> Outcome[Fraction]:
    path = f"{coverage.at}.{setting.figures.path(f'coverage.{name}').removeprefix('coverage.')}"
    if coverage.needs:
        which = f"{label}: which of the plans provides it"
        return Missing((coverage.needs,), "", unanswered(which, coverage.needs))
    if money is None:
        return Missing((path,), "", unanswered(label, path))
    return Computed(setting.per_period(money), entered(label, money, path, setting.period))


def _family(setting: Setting, coverage: CoverageFigure) -> Outcome[Fraction]:
    return _tier(
        setting,
        coverage,
        "employee_and_children",
        "Employee and children",
        coverage.employee_and_children,
    )


def _total(setting: Setting, coverage: CoverageFigure) -> Outcome[Fraction]:
    """Item 4 (a): what the employee pays for employee and children, enrolled already or not."""
    label, family = "(a) Total for employee and children", _family(setting, coverage)
    if isinstance(family, Missing):
        return missing(label, (family,), family.step)
    step = Step(label, cost(family.value), "as the plan charges it", parts=(family.step,))
    return Computed(family.value, step)


def _difference(
    label: str, how: str, more: Outcome[Fraction], less: Outcome[Fraction]
) -> Outcome[Fraction]:
    """More less less, and nothing where the tier does not cost more."""
    parts = (more.step, less.step)
    if isinstance(more, Missing) or isinstance(less, Missing):
        return missing(label, (more, less), *parts)
    difference = max(more.value - less.value, ZERO)
    if more.value <= less.value:
        how = f"{how}; the tier with the children costs no more, so nothing is added"
    return Computed(difference, Step(label, cost(difference), how, parts=parts))


def _added(setting: Setting, coverage: CoverageFigure) -> Outcome[Fraction]:
    """Item 4 (b): employee and children less employee only.

    Where the employee would hold another tier without these children (a spouse is covered as well),
    that tier takes the place of employee only, so that only what the children add is left.
    """
    label = "(b) Added to the tier without the children"
    if coverage.without_children is not None:
        without = _tier(
            setting,
            coverage,
            "without_children",
            "Without these children",
            coverage.without_children,
        )
        how = "employee and children less the tier held without these children"
    else:
        without = _tier(setting, coverage, "employee_only", "Employee only", coverage.employee_only)
        how = "employee and children less employee only"
    return _difference(label, how, _family(setting, coverage), without)


def _over_alone(setting: Setting, coverage: CoverageFigure) -> Outcome[Fraction]:
    """What all dependents cost together: employee and children less employee only."""
    alone = _tier(setting, coverage, "employee_only", "Employee only", coverage.employee_only)
    how = "employee and children less employee only"
    return _difference("Added to employee only", how, _family(setting, coverage), alone)


def _actual(setting: Setting, coverage: CoverageFigure) -> Outcome[Fraction]:
    """Item 4 (c): what the children actually add to what is paid today; it can be nothing."""
    label, family = "(c) Actually added today", _family(setting, coverage)
    if coverage.current is None:
        if isinstance(family, Missing):
            return missing(label, (family,), family.step)
        how = "nothing is paid today (not enrolled), so the whole of employee and children"
        return Computed(family.value, Step(label, cost(family.value), how, parts=(family.step,)))
    today = _tier(setting, coverage, "current", "Paid today", coverage.current)
    return _difference(label, "employee and children less what is paid today", family, today)


def _by_state(
    setting: Setting, kind: CoverageKind, chosen: dict[Option, Outcome[Fraction]]
) -> tuple[str | None, Outcome[Fraction]]:
    """The letter of item 4 and the expense it stands for."""
    label = f"Expense of {kind.label.lower()} coverage"
    rules = setting.issuing
    if rules is None or rules.expense_basis.option is None:
        why = "Which expense counts (item 4) is not on file for the issuing state."
        if rules is not None and rules.expense_basis.status is not Status.UNKNOWN:
            why = "Which expense counts (item 4) is on file in words only and has to be read."
        backed = None if rules is None else of_state(rules, "expense_basis")
        cites = "" if rules is None else rules.expense_basis.citation
        return None, Missing((), why, Step(label, "", why, cites, backed))
    option, basis = rules.expense_basis.option, rules.expense_basis
    backed = of_state(rules, "expense_basis")
    used = chosen[option]
    how = f"by the state's basis: {used.step.label}"
    step = Step(label, used.step.value, how, basis.citation, backed, None, (cited(used.step),))
    if isinstance(used, Missing):
        return option.value, Missing(used.paths, used.why, step)
    return option.value, Computed(used.value, step)
