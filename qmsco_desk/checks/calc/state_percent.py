"""The state's percentage in a case (item 5): by circumstance, by orders, and on cash alone."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from qmsco_desk.law.schema import (
    AGENCY_ORDER,
    CASH_ONLY,
    CASH_SUPPORT,
    LimitMeasure,
    Option,
)
from qmsco_desk.model.vocabulary import ObligationKind

if TYPE_CHECKING:
    from qmsco_desk.checks.calc.setting import Setting
    from qmsco_desk.law.schema import WithholdingLimit

_SPOUSAL = (ObligationKind.CURRENT_SPOUSAL_SUPPORT, ObligationKind.SPOUSAL_ARREARS)


def state_percents(setting: Setting, keys: tuple[str, ...]) -> tuple[Decimal | None, ...] | None:
    """The state's percentage on all support for each circumstance; None where not on file.

    Where it turns on whether an agency made the order and that is open, `keys` holds every
    circumstance twice: as for a court's order, then as for an agency's.
    """
    rules = setting.employment
    if rules is None:
        return None
    rule = rules.withholding_limit
    if rule.option is Option.B:
        return (None,) * len(keys) if flat_percent(rule) is not None else None
    if rule.measure is None:
        return None
    ways = agency_ways(setting)
    each_way = len(keys) // len(ways)
    percents = [
        dict(rule.percents)[AGENCY_ORDER]
        if ways[index // each_way]
        else _percent_for(setting, rule, key)
        for index, key in enumerate(keys)
    ]
    found = tuple(percent for percent in percents if percent is not None)
    return found if len(found) == len(percents) else None


def _percent_for(setting: Setting, rule: WithholdingLimit, key: str) -> Decimal | None:
    """The state's percentage under one circumstance of the federal table; None if not on file."""
    own, flat = dict(rule.percents), flat_percent(rule)
    if rule.measure is LimitMeasure.FLAT_PERCENT:
        if federal_instead(setting, rule):
            return Decimal(getattr(setting.federal.ccpa, key))
        return flat if flat is not None else own.get(_by_orders(setting, key))
    named = own.get(key)
    if not any(each.ordered for each in setting.figures.coverages):
        named = own.get(CASH_ONLY + key, named)
    tier = Decimal(getattr(setting.federal.ccpa, key)) if named is None else named
    return min(flat, tier) if flat is not None and rule.measure is LimitMeasure.LESSER_OF else tier


def federal_instead(setting: Setting, rule: WithholdingLimit) -> bool:
    """Whether the federal percentages stand in for the state's: spousal support is withheld too.

    An amount that is not answered may be withheld; one of nothing is not.
    """
    return rule.federal_with_spousal and any(
        each.kind in _SPOUSAL and (each.amount is None or each.amount.amount > 0)
        for each in setting.figures.obligations
    )


def _by_orders(setting: Setting, key: str) -> str:
    """The circumstance of a state whose limit turns on how many orders share the pay."""
    if len({each.order for each in setting.figures.obligations}) <= 1:
        return "single_order"
    return f"multiple_orders_{key.removesuffix('_arrears')}"


def flat_percent(rule: WithholdingLimit) -> Decimal | None:
    """The one percentage that holds in every circumstance; None where there is none."""
    return dict(rule.percents).get("flat")


def by_arrears(setting: Setting, rule: WithholdingLimit) -> bool:
    """Whether old arrears change the state's percentage."""
    return any(
        _percent_for(setting, rule, family) != _percent_for(setting, rule, f"{family}_arrears")
        for family in ("second_family", "no_second_family")
    )


def agency_ways(setting: Setting) -> tuple[bool, ...]:
    """Whether an agency made the order, where the state's limit turns on it; both ways if open."""
    rules = setting.employment
    if rules is None or AGENCY_ORDER not in dict(rules.withholding_limit.percents):
        return (False,)
    made = setting.figures.fact(AGENCY_ORDER)
    return (False, True) if made is None else (made,)


def cash_ways(setting: Setting, key: str) -> tuple[Decimal | None, ...]:
    """The state's percentage on cash support alone, within its limit; both ways if open.

    A percentage for orders of cash alone is not said to end, or to hold, for the cash support of an
    order that sets coverage too.
    """
    rules = setting.employment
    percents = {} if rules is None else dict(rules.withholding_limit.percents)
    if CASH_SUPPORT in percents:
        return (percents[CASH_SUPPORT],)
    ordered = any(each.ordered for each in setting.figures.coverages)
    alone = percents.get(CASH_ONLY + key) if ordered else None
    return (None,) if alone is None else (None, alone)
