"""The outcome of priority as reported: allotments, enrollment, totals, and their steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.decision import Decision, shown_in_cents
from qmsco_desk.checks.calc.figures import THIS_ORDER
from qmsco_desk.checks.calc.limits import CONSENT
from qmsco_desk.checks.calc.priority import shortfall_option
from qmsco_desk.checks.calc.ranking import PREMIUMS_FIRST
from qmsco_desk.checks.calc.result import Allotment, Enrollment
from qmsco_desk.checks.calc.setting import ZERO, Setting, entered, of_state, unanswered
from qmsco_desk.checks.trace import Computed, Step
from qmsco_desk.law.schema import AllocationMethod, Option, PremiumPlace
from qmsco_desk.model.money import cents_down, cents_half_up, dollars
from qmsco_desk.model.vocabulary import ObligationKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal
    from fractions import Fraction

    from qmsco_desk.checks.calc.figures import ObligationFigure
    from qmsco_desk.checks.calc.premium import CoverageExpense
    from qmsco_desk.checks.calc.reading import Rules

_KINDS = tuple(ObligationKind)


@dataclass(frozen=True, slots=True)
class Paid:
    """Allotments in ranking order and enrollment in input order."""

    allocation: tuple[Allotment, ...]
    enrollment: tuple[Enrollment, ...]


def paid(
    setting: Setting,
    rules: Rules,
    decision: Decision,
    expenses: tuple[CoverageExpense, ...],
    whole: Fraction | None,
) -> Paid:
    """What each obligation receives, and which coverages are enrolled in."""
    supports = setting.figures.obligations
    order = sorted(range(len(supports)), key=lambda i: _place(setting, rules, supports[i]))
    due = [decision.withheld[index] for index in order]
    premiums = [_amount(each) for each in expenses]
    charged = [
        amount if enroll else None
        for amount, enroll in zip(premiums, decision.enrolled, strict=True)
    ]
    exact = [amount for amount in (*due, *charged) if amount is not None]
    shown = iter(shown_in_cents(exact, whole))
    allocation = tuple(
        _allotment(setting, rules, supports[index], amount=amount, shown=shown, why=decision.open)
        for index, amount in zip(order, due, strict=True)
    )
    enrollment = tuple(
        Enrollment(
            each.coverage.kind,
            decision.enrolled[index],
            premiums[index],
            decision.reasons[index],
            each.coverage.at,
            _premium_shown(premiums[index], charged[index], shown),
        )
        for index, each in enumerate(expenses)
    )
    return Paid(allocation, enrollment)


def _premium_shown(
    premium: Fraction | None, charged: Fraction | None, shown: Iterator[Decimal]
) -> Decimal | None:
    if charged is not None:
        return next(shown)
    return None if premium is None else cents_half_up(premium)


def _amount(each: CoverageExpense) -> Fraction | None:
    amount = each.expense.amount
    return amount.value if isinstance(amount, Computed) else None


def _place(setting: Setting, rules: Rules, each: ObligationFigure) -> tuple[object, ...]:
    """Ranking order; within a rank by kind, this order first; input order plays no part."""
    level = rules.ranking.level(each.kind)
    amount = ZERO if each.amount is None else setting.per_period(each.amount)
    last = rules.ranking.levels
    rank = last if level is None else level
    return (rank, _KINDS.index(each.kind), each.order != THIS_ORDER, each.order, amount, each.at)


def _allotment(
    setting: Setting,
    rules: Rules,
    each: ObligationFigure,
    *,
    amount: Fraction | None,
    shown: Iterator[Decimal],
    why: str,
) -> Allotment:
    level = rules.ranking.level(each.kind)
    return Allotment(
        order=each.order,
        kind=each.kind,
        rank=None if level is None else level + 1,
        ordered=None if each.amount is None else setting.per_period(each.amount),
        withheld=amount,
        at=each.at,
        shown=None if amount is None else next(shown),
        why=why if amount is None else "",
    )


def priority_step(setting: Setting, rules: Rules, result: Paid, decision: Decision) -> Step:
    """The ranks and what each obligation receives."""
    state, priority = setting.employment, rules.ranking.priority
    parts = []
    for each in result.allocation:
        figure = next(one for one in setting.figures.obligations if one.at == each.at)
        parts.append(_allotment_step(setting, each, figure))
    whole = rules.whole_orders(each.order for each in result.allocation)
    if state is not None and (_shared(result) or (whole and _split(result))):
        allocation, method = state.allocation_among_orders, _division(rules)
        backed = of_state(state, "allocation_among_orders")
        label = "Division among whole orders" if whole else "Division within a rank"
        how = allocation.rule_text or method
        parts.append(Step(label, method, how, allocation.citation, backed))
    parts.extend(unanswered(_ASKED[name], setting.figures.path(name)) for name in decision.asks)
    paid_out = "divided among whole orders" if whole else "paid out rank by rank"
    how = decision.open or f"the limit is {paid_out}; support may be paid in part"
    if not decision.open and not rules.ranking.levels and _all_fits(result):
        how = "everything that is ordered fits in the limit, so that nothing has to give way"
    if state is None or priority is None:
        return Step("Priority of withholding", "", how, parts=tuple(parts))
    backed = of_state(state, "priority_of_withholding")
    if result.enrollment and not decision.open:
        how = f"{how}. {_PLACES[_where(rules)]}"
    return Step(
        "Priority of withholding",
        "undecided" if decision.open else "decided",
        how,
        priority.citation,
        backed,
        None,
        tuple(parts),
    )


_ASKED = {
    CONSENT: "The obligor consents to more than the state's limit",
    PREMIUMS_FIRST: "Premiums come before support",
}
_METHODS = {
    AllocationMethod.PRO_RATA: "in proportion to the amounts ordered",
    AllocationMethod.EQUAL: "equal amounts to each order until one is filled",
    AllocationMethod.OTHER: "by a rule that is on file in words",
    None: "not on file",
}
_PLACES = {
    "ranked": "Premiums stand in the ranking.",
    "off_first": (
        "Premiums come off before the state's limit is taken; where they and all cash support"
        " together"
        " pass the federal limit, it is the premium that is stopped."
    ),
    "by_order": "The order itself says whether premiums or support come first.",
    "after_all_support": "Premiums are met only from what all ordered cash support leaves.",
    "": "Where premiums stand is not on file.",
}


def _division(rules: Rules) -> str:
    """How claims of a rank share, with the ranks that share another way."""
    own = () if rules.allocation is None else rules.allocation.by_rank
    others = [f"{name.replace('_', ' ')}: {_METHODS[method]}" for name, method in own]
    return "; ".join((_METHODS[rules.method], *others))


def _where(rules: Rules) -> str:
    if rules.ranking.premiums_at is not None:
        return "ranked"
    place: PremiumPlace | None = rules.ranking.place
    return "" if place is None else place.value


def _all_fits(result: Paid) -> bool:
    return all(each.enroll for each in result.enrollment) and not _split(result)


def _shared(result: Paid) -> bool:
    """Whether several claims of one rank share what does not meet them all."""
    asking = [each for each in result.allocation if each.ordered != 0]
    ranks = {each.rank for each in asking if each.withheld != each.ordered}
    return any(sum(each.rank == rank for each in asking) > 1 for rank in ranks)


def _split(result: Paid) -> bool:
    return any(each.withheld != each.ordered for each in result.allocation)


def _allotment_step(setting: Setting, each: Allotment, figure: ObligationFigure) -> Step:
    label = (
        each.kind.label if each.order == THIS_ORDER else f"{each.kind.label}, order {each.order}"
    )
    path = figure.needs or f"{figure.at}.amount"
    if figure.at.endswith("cash_medical"):
        path = figure.at
    if figure.amount is None:
        ordered = unanswered("Ordered", path)
    else:
        ordered = entered("Ordered", figure.amount, path, setting.period)
    rank = "not ranked on file" if each.rank is None else f"rank {each.rank}"
    if each.withheld is None:
        return Step(label, "", f"{rank}; {each.why}", parts=(ordered,))
    how = "withheld in full" if each.withheld == each.ordered else "what the limit leaves for it"
    shown = "" if each.shown is None else dollars(each.shown)
    return Step(label, shown, f"{rank}; {how}", parts=(ordered,))


def enrollment_step(setting: Setting, result: Paid, decision: Decision) -> Step:
    """Enrollment coverage by coverage, and both outcomes where item 7 is open."""
    parts = [
        Step(
            f"{each.kind.label} coverage",
            {None: "undecided", True: "enroll", False: "do not enroll"}[each.enroll],
            each.reason,
        )
        for each in result.enrollment
    ]
    state = setting.employment
    in_part = state is not None and state.coverage_shortfall.partial
    if in_part and decision.charged is not None and None in decision.enrolled:
        how = "what the limit leaves for them; whether coverage then stays is not on file"
        parts.append(
            Step("Withheld toward the premiums", dollars(cents_down(decision.charged)), how)
        )
    parts.extend(_outcomes(result, decision))
    label = "Enrollment (item 7)"
    if state is None:
        return Step(label, "", "No rule on file.", parts=tuple(parts))
    shortfall = state.coverage_shortfall
    backed = of_state(state, "coverage_shortfall")
    partial = shortfall.partial and shortfall_option(shortfall) is None
    otherwise = (
        "a premium that does not fit whole is withheld as far as the limit allows"
        if partial
        else "no rule on file for coverages that do not all fit"
    )
    how = {
        Option.A: "(a) where not all ordered coverages fit, stop and enroll in none",
        Option.B: "(b) go down the ranking of coverages and enroll in each that still fits",
    }.get(
        shortfall.option if shortfall.has_rule is not False else None,  # type: ignore[arg-type]
        otherwise,
    )
    return Step(label, "", how, shortfall.citation, backed, None, tuple(parts))


def _outcomes(result: Paid, decision: Decision) -> list[Step]:
    """Both outcomes of item 7 where the state has no rule on file."""
    letters = {one.rule for one in decision.found}
    if not {Option.A, Option.B} <= letters:
        return []
    how = "not everything that is ordered fits"
    steps = [Step("If the rule is (a), to stop", "enroll in none", how)]
    for one in decision.found:
        if one.rule is Option.B:
            kinds = [
                each.kind.label.lower()
                for each, enrolled in zip(result.enrollment, one.enrolled, strict=True)
                if enrolled
            ]
            into = f"enroll in {', '.join(kinds)}" if kinds else "enroll in none: none of them fits"
            how = "each coverage that fits in what those before it leave"
            steps.append(Step("If it is (b), to go down a ranking", into, how))
    return list(dict.fromkeys(steps))
