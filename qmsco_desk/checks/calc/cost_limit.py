"""The limit that a test of reasonable cost sets (item 3), for every form such a test can take."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, assert_never

from qmsco_desk.checks.calc.circumstances import PARENTS, answer
from qmsco_desk.checks.calc.figures import THIS_ORDER
from qmsco_desk.checks.calc.setting import ZERO, Setting, cap, cost, missing, unanswered
from qmsco_desk.checks.trace import Computed, Missing, Outcome, Step
from qmsco_desk.law.schema import (
    AnyCostTest,
    CcpaAggregate,
    CcpaPremiumOnly,
    Circumstance,
    CourtDiscretion,
    FixedAmount,
    IncomeMeasure,
    MustHold,
    NeverReasonable,
    OnlyIfFree,
    PercentOfBasicObligation,
    PercentOfIncome,
    PercentOfPovertyExempt,
    PercentTable,
    Unresolved,
    WhoseIncome,
)
from qmsco_desk.model.money import Money, dollars, percent_text
from qmsco_desk.model.vocabulary import ObligationKind

if TYPE_CHECKING:
    from qmsco_desk.checks.calc.figures import IncomeFigures, ObligationFigure
    from qmsco_desk.model.vocabulary import PayPeriod

_LABEL = "Limit on the cost"


@dataclass(frozen=True, slots=True)
class CostLimit:
    """What a test compares a cost with, in the test's period.

    Attributes:
        amount: The limit.
        income: The income it is a share of; None where it is not a share of an income.
        percent: That share.
        beside: Ordered cash support that is added to the cost before it is compared.
        never_under: The form itself says that only a cost above the limit fails.
    """

    amount: Outcome[Fraction]
    income: Fraction | None = None
    percent: Decimal | None = None
    beside: Outcome[Fraction] | None = None
    never_under: bool = False


def limit_of(
    setting: Setting, test: AnyCostTest, period: PayPeriod, federal: Outcome[Fraction]
) -> CostLimit:
    """The limit of one test, or why it has none that can be computed."""
    match test:
        case PercentOfIncome():
            income = income_of(setting, test.income, test.of, period, test.nothing_from)
            limit = percent_limit(test.percent, income, period)
            return replace(limit, beside=_cash_medical(setting, test, period))
        case PercentOfBasicObligation():
            limit = percent_limit(test.percent, _basic_obligation(setting, test, period), period)
            return CostLimit(limit.amount)
        case FixedAmount():
            shown = f"{dollars(test.amount)} {period.label}"
            return CostLimit(Computed(Fraction(test.amount), Step(_LABEL, shown, "a fixed amount")))
        case CcpaAggregate():
            other = _added_up(
                setting, period, "All other ordered support", setting.figures.obligations
            )
            return CostLimit(
                _ccpa(setting, test.of, federal, period), beside=other, never_under=True
            )
        case CcpaPremiumOnly():
            return CostLimit(_ccpa(setting, test.of, federal, period), never_under=True)
        case PercentTable():
            return _by_table(setting, test, period)
        case OnlyIfFree():
            step = Step(_LABEL, dollars(Decimal(0)), "only coverage that costs nothing")
            return CostLimit(Computed(ZERO, step), never_under=True)
        case PercentOfPovertyExempt() | NeverReasonable() | MustHold():
            return _in_words("The rule turns on a fact, not on an amount.")
        case CourtDiscretion():
            return _in_words("The court decides; the rule has no number.")
        case Unresolved():
            where = f": {test.where}" if test.where else ""
            return _in_words(f"The state has a test that was not read{where}.")
        case _:
            assert_never(test)


def _in_words(why: str) -> CostLimit:
    return CostLimit(Missing((), why, Step(_LABEL, "", why)))


def percent_limit(percent: Decimal, base: Outcome[Fraction], period: PayPeriod) -> CostLimit:
    """A percentage of an income or of an obligation, exact, shown rounded down."""
    if isinstance(base, Missing):
        return CostLimit(missing(_LABEL, (base,), base.step))
    amount = base.value * Fraction(percent) / 100
    how = f"{percent_text(percent)}% of {base.step.value} {period.label}"
    step = Step(_LABEL, cap(amount), how, parts=(base.step,))
    return CostLimit(Computed(amount, step), base.value, percent)


def _by_table(setting: Setting, test: PercentTable, period: PayPeriod) -> CostLimit:
    """The percentage of the row that the parent's income and the number of children find."""
    if not test.rows:
        return _in_words(f"The percentage stands in a table that is not on file: {test.table}.")
    keyed = income_of(setting, test.row_income or test.income, test.of, period)
    children, path = setting.figures.children, setting.figures.path("children")
    if isinstance(keyed, Missing):
        return CostLimit(missing(_LABEL, (keyed,), keyed.step))
    by_children = any(row.children is not None for row in test.rows)
    if by_children and children is None:
        return CostLimit(Missing((path,), "", unanswered("Children of this order", path)))
    for row in test.rows:
        above = row.over is None or keyed.value > Fraction(row.over)
        within = row.up_to is None or keyed.value <= Fraction(row.up_to)
        if above and within and row.children in (None, children):
            income = income_of(setting, test.income, test.of, period)
            # Another income may stand in another row, so that no share of it holds for all.
            return CostLimit(percent_limit(row.percent, income, period).amount)
    return _in_words(f"No row of the table fits: {test.table}.")


def income_of(
    setting: Setting,
    measure: IncomeMeasure,
    whose: WhoseIncome,
    period: PayPeriod,
    nothing_from: tuple[Circumstance, ...] = (),
) -> Outcome[Fraction]:
    """The income that a rule measures, in a period, exact.

    "Each parent" is each one's percentage added up, which is the percentage of both incomes
    together. A parent for whom one of `nothing_from` holds counts with nothing.
    """
    match whose:
        case WhoseIncome.PROVIDING_PARENT:
            return _parent_income(setting, measure, "participant", "Participant", period)
        case WhoseIncome.OBLIGOR:
            return _obligor_income(setting, measure, period)
        case WhoseIncome.EACH_PARENT | WhoseIncome.COMBINED:
            own, other = (
                _counted(setting, measure, parent, who, period, nothing_from=nothing_from)
                for parent, who in zip(PARENTS, ("Participant", "Other parent"), strict=True)
            )
            label = f"Income of both parents, {period.value}"
            if isinstance(own, Missing) or isinstance(other, Missing):
                return missing(label, (own, other), own.step, other.step)
            both = own.value + other.value
            step = Step(label, cost(both), "the two added", parts=(own.step, other.step))
            return Computed(both, step)
        case _:
            assert_never(whose)


def _counted(
    setting: Setting,
    measure: IncomeMeasure,
    parent: str,
    who: str,
    period: PayPeriod,
    *,
    nothing_from: tuple[Circumstance, ...],
) -> Outcome[Fraction]:
    """A parent's income as far as it counts toward both parents' together."""
    answers = [answer(setting, one, parent) for one in nothing_from]
    for each in answers:
        if each.holds:
            label = f"{who}: counts with nothing"
            return Computed(ZERO, Step(label, cost(ZERO), each.step.label, parts=(each.step,)))
    lacking = [each for each in answers if each.holds is None]
    if lacking:
        steps = tuple(each.step for each in lacking)
        paths = tuple(step.path for step in steps if step.path)
        return Missing(
            paths, "", Step(f"{who}: whether it counts", "", "needs answers", parts=steps)
        )
    return _parent_income(setting, measure, parent, who, period)


def _obligor_income(
    setting: Setting, measure: IncomeMeasure, period: PayPeriod
) -> Outcome[Fraction]:
    figures = setting.figures
    match figures.participant_is_obligor:
        case None:
            path = figures.path("participant_is_obligor")
            return Missing((path,), "", unanswered("Obligor, whose income is measured", path))
        case True:
            who = "Obligor (the participant)"
            if figures.obligor_assumed:
                who = "Obligor (the participant is taken to be the obligor)"
            return _parent_income(setting, measure, "participant", who, period)
        case False:
            who = "Obligor (the other parent)"
            return _parent_income(setting, measure, "other_parent", who, period)


def _parent_income(
    setting: Setting, measure: IncomeMeasure, parent: str, who: str, period: PayPeriod
) -> Outcome[Fraction]:
    incomes: IncomeFigures = getattr(setting.figures, parent)
    money: Money | None
    name = measure.value
    match measure:
        case IncomeMeasure.GROSS:
            word, money = "gross income", incomes.gross
        case IncomeMeasure.NET:
            word, money = "net income", incomes.net
        case IncomeMeasure.ADJUSTED_GROSS:
            word, money = "adjusted gross income", incomes.adjusted_gross
        case (
            IncomeMeasure.GUIDELINES_TABLE_NET
            | IncomeMeasure.ACTUAL_INCOME
            | IncomeMeasure.PARENTAL_INCOME
            | IncomeMeasure.AVAILABLE_INCOME
        ):
            word, money = measure.value.replace("_", " "), incomes.rule_income
            name = "rule_income"
        case _:
            assert_never(measure)
    label, path = f"{who}: {word}", setting.figures.path(f"{parent}.{name}")
    if money is None:
        why = ""
        if name != measure.value:
            why = f"The rule measures “{word}”, which the state's own law defines."
        return Missing((path,), why, unanswered(label, path))
    return Computed(money.per(period), _converted(label, money, path, period))


def _converted(label: str, money: Money, path: str, period: PayPeriod) -> Step:
    """An entered amount in the period that the rule names."""
    if money.period is period:
        return Step(label, dollars(money.amount), path=path)
    how = f"{dollars(money.amount)} {money.period.label}, {money.period.per_year} times a year"
    if period.per_year > 1:
        how = f"{how} over {period.per_year}"
    return Step(label, cost(money.per(period)), how, path=path)


def _basic_obligation(
    setting: Setting, test: PercentOfBasicObligation, period: PayPeriod
) -> Outcome[Fraction]:
    """The measured parent's own basic child support obligation, as entered."""
    money, path = setting.figures.basic_support, setting.figures.path("basic_support")
    label = "Basic child support obligation of the parent who is measured"
    if money is None:
        return Missing((path,), "", unanswered(label, path))
    return Computed(money.per(period), _converted(label, money, path, period))


def _cash_medical(
    setting: Setting, test: PercentOfIncome, period: PayPeriod
) -> Outcome[Fraction] | None:
    """Cash medical support that this order sets beside the coverage; None where it does not count.

    Cash medical support of another order is another family's.
    """
    ordered = tuple(
        each
        for each in setting.figures.obligations
        if each.kind is ObligationKind.CASH_MEDICAL_SUPPORT and each.order == THIS_ORDER
    )
    if not test.with_cash_medical or not ordered:
        return None
    return _added_up(setting, period, "Cash medical support of this order", ordered)


def _added_up(
    setting: Setting, period: PayPeriod, label: str, obligations: tuple[ObligationFigure, ...]
) -> Outcome[Fraction]:
    """Ordered cash support, in a period."""
    total = ZERO
    parts, lacking = [], []
    for each in obligations:
        path = each.needs or f"{each.at}.amount"
        if each.amount is None:
            lacking.append(path)
            parts.append(unanswered(each.kind.label, path))
        else:
            total += each.amount.per(period)
            parts.append(_converted(each.kind.label, each.amount, path, period))
    if lacking:
        return Missing(tuple(lacking), "", Step(label, "", "needs answers", parts=tuple(parts)))
    return Computed(total, Step(label, cost(total), "added up", parts=tuple(parts)))


def _ccpa(
    setting: Setting, whose: WhoseIncome, federal: Outcome[Fraction], period: PayPeriod
) -> Outcome[Fraction]:
    """The federal withholding limit, where the participant is the one it is measured on."""
    figures = setting.figures
    if whose is WhoseIncome.OBLIGOR and figures.participant_is_obligor is not True:
        if figures.participant_is_obligor is None:
            path = figures.path("participant_is_obligor")
            return Missing((path,), "", unanswered("Obligor, whose pay is measured", path))
        why = "The federal limit is measured on the obligor's pay, which is the other parent's."
        return Missing((), why, Step(_LABEL, "", why))
    if isinstance(federal, Missing):
        return Missing(federal.paths, federal.why, federal.step)
    amount = federal.value * setting.period.per_year / period.per_year
    step = federal.step
    return Computed(amount, Step(_LABEL, cap(amount), step.label, step.citation, step.provenance))
