"""Items 5 to 7 in words: the limit on withholding, its priority, and what follows a shortfall.

Sentences as a paper prints them; the state library and the command line say the same.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import assert_never

from qmsco_desk.law.schema import (
    AGENCY_ORDER,
    CASH_ONLY,
    CASH_SUPPORT,
    TIERS,
    Allocation,
    AllocationMethod,
    LimitBase,
    LimitMeasure,
    MayExceed,
    Option,
    PremiumPlace,
    Priority,
    Rank,
    Shortfall,
    WithholdingLimit,
)
from qmsco_desk.model.money import dollars, percent_text

RANK_WORDS = MappingProxyType(
    {
        Rank.CURRENT_CHILD_SUPPORT: "current child support",
        Rank.CURRENT_SPOUSAL_SUPPORT: "current spousal support",
        Rank.MEDICAL_SUPPORT: "health coverage premiums",
        Rank.ARREARS: "arrears",
        Rank.CHILD_SUPPORT_ARREARS: "child support arrears",
        Rank.MEDICAL_ARREARS: "medical support arrears",
        Rank.SPOUSAL_ARREARS: "spousal support arrears",
        Rank.CASH_MEDICAL_SUPPORT: "cash medical support",
        Rank.INTEREST: "interest",
        Rank.FEES: "fees",
        Rank.OTHER: "other amounts",
    }
)
_ORDINALS = (
    "First",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
)


def limit_sentences(rule: WithholdingLimit) -> tuple[str, ...]:
    """The limit; empty where none is on file as a measure."""
    if rule.measure is None:
        return ()
    percents = {name: percent_text(percent) for name, percent in rule.percents}
    base = _base(rule.of)
    said = [measure for measure in (_measure(rule, percents, base),) if measure]
    if any(name.startswith(CASH_ONLY) for name in percents):
        cash = {name: percents[CASH_ONLY + name] for name in TIERS if CASH_ONLY + name in percents}
        said.append(f"Where no coverage is ordered, {_tiers(cash, base)}.")
    if CASH_SUPPORT in percents:
        said.append(
            f"Cash support alone may not take more than {percents[CASH_SUPPORT]} percent of {base}."
        )
    if AGENCY_ORDER in percents:
        said.append(f"Under an agency’s own order, {percents[AGENCY_ORDER]} percent of {base}.")
    if rule.exempt is not None:
        said.append(
            f"At least {percent_text(rule.exempt.percent)} percent of the first "
            f"{dollars(rule.exempt.of_first)} {rule.exempt.period.label} stays with the employee."
        )
    if rule.order_cap:
        said.append("The most that the order itself allows for premiums is one of the limits.")
    if rule.may_exceed is MayExceed.OBLIGOR:
        said.append("The obligor may authorize more, up to the federal limit.")
    if rule.may_exceed is MayExceed.COURT:
        said.append("A court may allow more, up to the federal limit.")
    if rule.federal_with_spousal:
        said.append("Where spousal support is withheld too, the federal limit holds instead.")
    return tuple(said)


def _measure(rule: WithholdingLimit, percents: dict[str, str], base: str) -> str:
    tiers = _tiers({name: percents[name] for name in TIERS if name in percents}, base)
    flat = f"{percents['flat']} percent of {base}" if "flat" in percents else ""
    match rule.measure:
        case LimitMeasure.CCPA:
            return f"The federal limit: {tiers}." if tiers else "The federal limit."
        case LimitMeasure.FLAT_PERCENT:
            own = flat or _by_orders(percents, base)
            return f"{own}." if own else ""
        case LimitMeasure.LESSER_OF:
            own = flat or "the State’s own"
            return f"The lesser of the federal limit and {own}{f': {tiers}' if tiers else ''}."
        case None:
            return ""
        case _:
            assert_never(rule.measure)


def _tiers(percents: dict[str, str], base: str) -> str:
    """The percentages by circumstance, as far as they are on file (15 U.S.C. 1673(b)(2))."""
    second, no_second = percents.get("second_family"), percents.get("no_second_family")
    late, no_late = (
        percents.get("second_family_arrears"),
        percents.get("no_second_family_arrears"),
    )
    if second and second == no_second == late == no_late:
        return f"{second} percent of {base}"
    said = []
    if second and no_second:
        said.append(
            f"{second} percent of {base} if the employee supports another spouse or child, "
            f"{no_second} percent if not"
        )
    if late and no_late:
        said.append(f"{late} or {no_late} percent with arrears older than 12 weeks")
    return "; ".join(said)


def _by_orders(percents: dict[str, str], base: str) -> str:
    """A limit that turns on how many orders share the pay."""
    said = []
    if "single_order" in percents:
        said.append(f"{percents['single_order']} percent of {base} under one order")
    if "multiple_orders_second_family" in percents:
        said.append(
            f"{percents['multiple_orders_second_family']} percent under several orders if the "
            "employee supports another spouse or child"
        )
    if "multiple_orders_no_second_family" in percents:
        said.append(
            f"{percents['multiple_orders_no_second_family']} percent under several orders if not"
        )
    return "; ".join(said)


def _base(of: LimitBase | None) -> str:
    match of:
        case LimitBase.DISPOSABLE:
            return "disposable earnings"
        case LimitBase.GROSS:
            return "gross earnings"
        case None:
            return "earnings"
        case _:
            assert_never(of)


_PLACES = MappingProxyType(
    {
        PremiumPlace.AFTER_ALL_SUPPORT: "Premiums are met from what all cash support leaves.",
        PremiumPlace.OFF_FIRST: "Premiums are taken off before disposable earnings are found.",
        PremiumPlace.BY_ORDER: "The order itself says whether premiums or support come first.",
        None: "The ranking on file does not place premiums.",
    }
)


def ranking_sentences(rule: Priority) -> tuple[str, ...]:
    """The ranking, and what it leaves open; empty where none is on file."""
    if rule.has_rule is False:
        return ("The State has no rule.",)
    said = [f"{ranked}." for ranked in (_ranked(rule.ranking),) if ranked]
    if rule.otherwise:
        said.append(
            "Where current child support and the premiums together pass the limit: "
            f"{_ranked(rule.otherwise)}."
        )
    placed = any(Rank.MEDICAL_SUPPORT in level for level in rule.ranking)
    if not placed and (rule.ranking or rule.premiums):
        said.append(_PLACES[rule.premiums])
    if placed and not any(Rank.CASH_MEDICAL_SUPPORT in level for level in rule.ranking):
        said.append("Cash medical support is taken to rank with the premiums.")
    if rule.may_lead:
        said.append("Premiums come first where the order, the obligee, or the agency says so.")
    if rule.only_if_all_fit:
        said.append("Premiums are withheld only where they and all support fit together.")
    if rule.ranking and not rule.complete:
        said.append("The ranking on file is partial.")
    return tuple(said)


def _ranked(ranking: tuple[tuple[Rank, ...], ...]) -> str:
    return "; ".join(f"{_ORDINALS[index]}, {_alike(level)}" for index, level in enumerate(ranking))


def _alike(level: tuple[Rank, ...]) -> str:
    """Kinds of one rank."""
    *first, last = (RANK_WORDS[rank] for rank in level)
    return f"{', '.join(first)} and {last} alike" if first else last


_METHODS = MappingProxyType(
    {
        AllocationMethod.PRO_RATA: "share in proportion to their amounts",
        AllocationMethod.EQUAL: "get equal amounts until one is filled",
        AllocationMethod.OTHER: "share in the State’s own way, which is on file in words",
    }
)


def allocation_sentences(rule: Allocation) -> tuple[str, ...]:
    """How several orders share; empty where that is not on file."""
    said = []
    if rule.method is not None:
        whom = "Whole orders" if rule.whole_orders else "Orders of one rank"
        said.append(f"{whom} {_METHODS[rule.method]}.")
    for name, method in rule.by_rank:
        said.append(f"For {RANK_WORDS[Rank(name)]}, orders {_METHODS[method]}.")
    if rule.whole_percents:
        said.append("Shares are rounded to whole percents first.")
    return tuple(said)


def shortfall_sentences(rule: Shortfall) -> tuple[str, ...]:
    """What follows where the limit is too small for all coverage; empty where not on file."""
    if rule.partial:
        return ("A premium that does not fit whole is withheld as far as the limit allows.",)
    match rule.option:
        case Option.A:
            return ("The children are enrolled in no coverage.",)
        case Option.B:
            ranked = ", ".join(kind.label.lower() for kind in rule.ranking)
            order = f" in this order: {ranked}" if ranked else ""
            return (f"The children are enrolled in each coverage that still fits{order}.",)
        case _:
            return ("The State has no rule.",) if rule.has_rule is False else ()
