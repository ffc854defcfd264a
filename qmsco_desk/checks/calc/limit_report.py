"""The withholding limit as reported: the lowest ceiling, whose it is, and the steps to it."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.limits import CONSENT
from qmsco_desk.checks.calc.result import GovernedBy, Limit
from qmsco_desk.checks.calc.setting import ZERO, Setting, cap, cited, cost, of_federal, of_state
from qmsco_desk.checks.trace import Computed, Missing, Outcome, Step
from qmsco_desk.law.schema import CostMeasure
from qmsco_desk.model.money import Money, dollars, percent_text

if TYPE_CHECKING:
    from qmsco_desk.checks.calc.ceiling import Ceiling, Ceilings, PremiumCap
    from qmsco_desk.law.schema import WithholdingLimit

_LABEL = "Most that may be withheld"


def withholding_limit(
    setting: Setting,
    bounds: Ceilings,
    *,
    off: Fraction | None,
    premiums: Fraction | None,
    cash: Fraction | None,
    withheld: Fraction | None,
) -> Outcome[Limit]:
    """The lesser of the federal limit, that of the state of employment, and the order's own cap.

    The order's cap (45 CFR 303.32(c)) and a state's percentage for medical coverage only bound
    premiums,
    not cash support. Read as a ceiling on the whole, such a cap allows all ordered cash support
    and, on
    top of it, the cap; it governs where that is less than the other two. With no cash support
    ordered
    it is the cap alone, and the whole is the plain lesser of the three.

    Where the state takes premiums off before its percentage, its ceiling is on cash support alone
    (`Limit.amount`), and the federal one still bounds cash and premiums together (`Limit.whole`).

    Args:
        setting: Inputs and law.
        bounds: The ceilings.
        off: Premiums that come off the state's base; None where that is not decided.
        premiums: Premiums charged against the limit; None where that is not decided.
        cash: All ordered cash support; None where an amount is not answered.
        withheld: All cash support withheld; None where that is not decided.
    """
    off = off if bounds.premiums_off else ZERO
    blocked = _blocked(bounds, off)
    if blocked is not None:
        return blocked
    each = (_aggregate(setting, bounds, ceiling, off or ZERO) for ceiling in bounds.possible)
    governed = list(dict.fromkeys(each))  # in their order: a set has another in every run
    if len(governed) > 1 and len({(limit.amount, limit.governed_by) for limit in governed}) == 1:
        # Of earnings of nothing every percentage is nothing.
        governed = [replace(governed[0], percent=None)]
    chosen = governed[0]
    whole = _whole(bounds, chosen.amount, premiums, withheld)
    settled = len(governed) == 1 and whole is not None
    parts = _parts(setting, bounds, off or ZERO, settled=settled)
    low = min(limit.amount for limit in governed)
    tight = _tightest(bounds.premium_caps, low, cash)
    if isinstance(tight, Missing):
        return tight
    if bounds.cap_open is not None and (cash is None or cash < low):
        why = "The state's limit on premiums alone is not known."
        return Missing(bounds.cap_open.paths, why, Step(_LABEL, "", why, parts=parts))
    if tight is not None and cash is not None and cash + tight.amount < low:
        same = any(
            each is not tight and each.amount == tight.amount for each in bounds.premium_caps
        )
        return _by_cap(setting, tight, cash, parts, same=same)
    if len(governed) > 1:
        why = "Which ceiling is the lowest depends on questions that are not answered."
        lacking = [each for each in (bounds.federal, bounds.state) if isinstance(each, Missing)]
        paths = tuple(dict.fromkeys(path for each in lacking for path in each.paths))
        return Missing(paths, why, Step(_LABEL, "", why, parts=parts))
    limit = replace(chosen, whole=whole, cash=_cash_alone(bounds, off or ZERO))
    return Computed(limit, _step(setting, bounds, limit, parts, off=off or ZERO, cash=cash))


def _cash_alone(bounds: Ceilings, off: Fraction) -> Fraction | None:
    """The state's limit on cash support alone, where it is certain and below that on all."""
    found = {(ceiling.cash(off), ceiling.lowest(off)) for ceiling in bounds.possible}
    if len(found) != 1:
        return None
    cash, lowest = found.pop()
    return cash if cash < lowest else None


def _blocked(bounds: Ceilings, off: Fraction | None) -> Missing | None:
    """Why no limit can be given at all, if so."""
    label_parts = (bounds.federal.step, bounds.state.step)
    if isinstance(bounds.disposable, Missing):
        why = "Disposable earnings are not known."
        return Missing(bounds.disposable.paths, why, Step(_LABEL, "", why, parts=label_parts))
    lacking = bounds.state_open
    if lacking is not None:
        why = lacking.why or "The limit of the state of employment is not known."
        how = why
        if isinstance(bounds.federal, Computed):
            how = f"{why} At most the federal limit, {cap(bounds.federal.value)}."
        return Missing(lacking.paths, why, Step(_LABEL, "", how, parts=label_parts))
    if bounds.premiums_off and off is None:
        why = (
            "The state takes premiums off before its percentage, and which premiums are withheld is"
            " not decided."
        )
        return Missing((), why, Step(_LABEL, "", why, parts=label_parts))
    return None


def _aggregate(setting: Setting, bounds: Ceilings, ceiling: Ceiling, off: Fraction) -> Limit:
    """The lower of the federal and the state's ceiling; a state's flat percentage wins a tie."""
    state = ceiling.state(off)
    by_state = state is not None and (
        state < ceiling.federal or (bounds.flat and state == ceiling.federal)
    )
    rules = setting.employment
    if by_state and state is not None and rules is not None and ceiling.state_percent is not None:
        rule = rules.withholding_limit
        measure = rule.measure.value if rule.measure else ""
        # What has to stay with the employee is an amount: no percentage then tells the limit.
        percent = None if ceiling.stays(off) else Fraction(ceiling.state_percent)
        return Limit(percent, state, measure, GovernedBy.STATE, rule.citation)
    return Limit(
        Fraction(ceiling.federal_percent),
        ceiling.federal,
        "ccpa",
        GovernedBy.CCPA,
        setting.federal.ccpa.citation,
    )


def _whole(
    bounds: Ceilings, amount: Fraction, premiums: Fraction | None, withheld: Fraction | None
) -> Fraction | None:
    """The bound on cash and premiums together.

    Where premiums may pass the state's limit, that limit, or what is withheld above it.
    """
    if not bounds.premiums_off and not bounds.lifted:
        return amount
    if premiums is None or (withheld is None and not bounds.premiums_off):
        return None
    wholes = set()
    for ceiling in bounds.possible:
        if bounds.premiums_off:
            wholes.add(min(ceiling.federal, amount + premiums))
        elif ceiling.lifted and withheld is not None:
            wholes.add(min(ceiling.federal, max(amount, withheld + premiums)))
        else:
            wholes.add(amount)
    return wholes.pop() if len(wholes) == 1 else None


def _tightest(
    caps: tuple[PremiumCap, ...], low: Fraction, cash: Fraction | None
) -> PremiumCap | Missing | None:
    """The lowest ceiling on premiums alone; Missing where it is open whether it governs."""
    if not caps:
        return None
    tight = min(caps, key=lambda each: each.amount)
    if cash is None and tight.amount < low:
        why = "An amount of ordered support is not answered."
        return Missing((), why, Step(_LABEL, "", why, parts=(tight.step,)))
    return tight


def _by_cap(
    setting: Setting, tight: PremiumCap, cash: Fraction, parts: tuple[Step, ...], *, same: bool
) -> Computed[Limit]:
    """The ceiling on the whole that a cap on premiums sets; `same`: the state's is no higher."""
    amount = cash + tight.amount
    governed = GovernedBy.ORDER if tight.by_order else GovernedBy.STATE
    citation = "45 CFR 303.32(c)" if tight.by_order else tight.step.citation
    whose = "the order's own cap" if tight.by_order else "the state's cap"
    how = f"{whose} on premiums, which is less than any other limit leaves"
    if cash:
        how = f"ordered cash support, {cost(cash)}, and {whose} on premiums, {cap(tight.amount)}"
    if same:
        how = f"{how}; the state's cap on premiums comes to the same"
    backed = tight.step.provenance or of_federal(setting, "303.32(c)(4)", "withholding_limit")
    step = Step(_LABEL, cap(amount), how, citation, backed, None, parts)
    measure = "order" if tight.by_order else "percent_of_gross_for_premiums"
    return Computed(Limit(None, amount, measure, governed, citation, amount), step)


def _parts(setting: Setting, bounds: Ceilings, off: Fraction, *, settled: bool) -> tuple[Step, ...]:
    """Federal, state, order: each ceiling with its step."""
    parts = [_federal_step(bounds, settled=settled), _state_step(setting, bounds, off)]
    cash = bounds.possible[0]
    if cash.cash_percent is not None and cash.cash(off) < cash.lowest(off):
        how = f"{percent_text(cash.cash_percent)}% of what the State’s percentage is taken of"
        if bounds.cash_open:
            how = f"{how}; whether that holds where coverage is ordered too is not on file"
        step, rules = bounds.state.step, setting.employment
        backed = of_state(rules, "withholding_limit") if rules is not None else None
        label = "Most that cash support alone may take"
        parts.append(Step(label, cap(cash.cash(off)), how, step.citation, backed))
    parts.extend(each.step for each in bounds.premium_caps)
    if bounds.lifted and setting.figures.fact(CONSENT):
        path = setting.figures.path(CONSENT)
        how = "premiums may pass the state's limit, up to the federal one"
        parts.append(
            Step("The obligor consents to more than the state's limit", "yes", how, path=path)
        )
    return tuple(parts)


def _federal_step(bounds: Ceilings, *, settled: bool) -> Step:
    """The federal ceiling; where its percentage is open but cannot matter, the lowest it can be."""
    step = bounds.federal.step
    if isinstance(bounds.federal, Computed) or not settled:
        return step
    lowest = bounds.possible[0]
    how = (
        f"at least {percent_text(lowest.federal_percent)}% of disposable earnings: the state's"
        " limit is"
        " not above it, so it governs whatever the answers that set the federal percentage"
    )
    return Step(step.label, f"{cap(lowest.federal)} or more", how, step.citation, step.provenance)


def _state_step(setting: Setting, bounds: Ceilings, off: Fraction) -> Step:
    """The state's ceiling as an amount, with the premiums it takes off."""
    ceiling = bounds.possible[0]
    step, state = bounds.state.step, ceiling.state(off)
    if isinstance(bounds.state, Missing) or bounds.state.value is None or state is None:
        return step
    percent = percent_text(bounds.state.value)
    how = step.how
    parts: tuple[Step, ...] = ()
    rules = setting.employment
    if bounds.premiums_off and rules is not None:
        left = max(ceiling.state_base - off, ZERO)
        how = f"{percent}% of what is left after health premiums; it bounds cash support"
        rule = rules.disposable_earnings
        backed = of_state(rules, "disposable_earnings")
        parts = (
            cited(bounds.disposable.step),
            Step(
                "Premiums the employee pays for the ordered coverages",
                cost(off),
                _off_words(rule.premium),
                rule.citation,
                backed,
            ),
            Step(
                "Left after premiums",
                cap(left),
                rule.rule or "the state takes these premiums off first",
                rule.citation,
                backed,
            ),
        )
    if ceiling.exempt is not None and rules is not None:
        parts = (*parts, _stays(setting, rules.withholding_limit, ceiling))
        how = f"{how}, which leaves at least what has to stay with the employee"
        if ceiling.stays(off):
            how = f"what is left once that stays; {percent}% would be more"
    return Step(step.label, cap(state), how, step.citation, step.provenance, None, parts)


def _off_words(premium: CostMeasure | None) -> str:
    """Which premium comes off the base."""
    if premium in (None, CostMeasure.TOTAL_PREMIUM):
        return "the total for employee and children of each coverage that is withheld"
    return "what the children add to each coverage that is withheld"


def _stays(setting: Setting, rule: WithholdingLimit, ceiling: Ceiling) -> Step:
    """Earnings that the state leaves to the employee at the least."""
    label, amount = "What stays with the employee", ceiling.exempt or ZERO
    exempt = rule.exempt
    if exempt is None:
        return Step(label, cost(amount))
    money = Money(exempt.of_first, exempt.period)
    first, share = setting.per_period(money), percent_text(exempt.percent)
    how = f"{share}% of the first {dollars(exempt.of_first)} {exempt.period.label}"
    if exempt.period is not setting.period:
        how = f"{how}, which is {cost(first)} {setting.period.label}"
    if ceiling.state_base < first:
        how = f"{how}; there is less than that, so {share}% of {cost(ceiling.state_base)}"
    return Step(label, cost(amount), how)


def _governs(bounds: Ceilings, limit: Limit, off: Fraction, cash: Fraction | None) -> str:
    """Which ceiling is the lowest, and which others come to the same."""
    same = []
    if limit.governed_by is GovernedBy.CCPA:
        said = "the federal limit is the lowest"
        if all(ceiling.state(off) == limit.amount for ceiling in bounds.possible):
            same.append("the limit of the state of employment")
    else:
        said = "the limit of the state of employment is the lowest"
        if all(ceiling.federal == limit.amount for ceiling in bounds.possible):
            same.append("the federal limit")
    caps = [] if cash is None else bounds.premium_caps
    for each in caps:
        if cash is not None and cash + each.amount == limit.amount:
            whose = "the order's own cap" if each.by_order else "the state's cap on premiums"
            same.append(f"ordered cash support with {whose}")
    return (
        f"{said}; {' and '.join(same)} come{'s' if len(same) == 1 else ''} to the same"
        if same
        else said
    )


def _step(
    setting: Setting,
    bounds: Ceilings,
    limit: Limit,
    parts: tuple[Step, ...],
    *,
    off: Fraction,
    cash: Fraction | None,
) -> Step:
    whose = _governs(bounds, limit, off, cash)
    if bounds.premiums_off or bounds.lifted:
        if limit.whole is not None:
            shown = cap(limit.whole)
            whose = (
                f"{whose}; with the premiums, at most {shown}, and never above the federal limit"
            )
        else:
            whose = f"{whose}; the federal limit still bounds cash support and premiums together"
    backed = parts[0].provenance
    if limit.governed_by is GovernedBy.STATE and setting.employment is not None:
        backed = of_state(setting.employment, "withholding_limit")
    return Step(_LABEL, cap(limit.amount), whose, limit.citation, backed, None, parts)
