"""Rules of law in words: how well one is verified, a state's limit, its ranking, its shortfall."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, assert_never

from qmsco_desk.documents.printed import cited, joined_words
from qmsco_desk.law.citation import Provenance, Status
from qmsco_desk.law.firm import confirmed_words
from qmsco_desk.law.schema import (
    CcpaLimit,
    Entry,
    LimitBase,
    LimitMeasure,
    Option,
    PremiumPlace,
    Priority,
    Rank,
    Shortfall,
    WithholdingLimit,
)
from qmsco_desk.model.dates import in_words
from qmsco_desk.model.money import percent_text

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

NOT_ON_FILE = "not on file"
_ORDINALS = (
    "First",
    "Second",
    "Third",
    "Fourth",
    "Fifth",
    "Sixth",
    "Seventh",
    "Eighth",
    "Ninth",
    "Tenth",
    "Eleventh",
)
_RANKS = MappingProxyType(
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
_ITEMS = MappingProxyType(
    {
        "contact": "State contact",
        "statutes": "Medical support statutes",
        "reasonable_cost": "Reasonable cost",
        "expense_basis": "Health coverage expense",
        "withholding_limit": "Withholding limit",
        "priority_of_withholding": "Priority of withholding",
        "allocation_among_orders": "Sharing among several orders",
        "coverage_shortfall": "Coverage when the limit is too small",
        "enforce_against": "Parents enforced against",
        "contest": "Contest on a mistake of fact",
        "disposable_earnings": "Disposable earnings",
        "order_ends": "End of support",
        "ccpa": "Federal withholding limit",
        "benchmark": "Federal benchmark of reasonable cost",
        "notice": "Days of the federal notice",
    }
)


def rule_name(key: str) -> str:
    """What a rule of a state's or the federal file is called on paper."""
    return _ITEMS.get(key, key.replace("_", " ").capitalize())


def status_words(status: Status, verified_on: date | None) -> str:
    """How well a rule is verified, as every paper that leans on it says."""
    day = f" {in_words(verified_on)}" if verified_on else ""
    match status:
        case Status.SOURCED:
            return f"verified{day}" if day else "read in a public source"
        case Status.CONFIRMED:
            return f"confirmed by the firm{day}"
        case Status.RECALLED:
            return "unverified: citation recalled, text not read"
        case Status.UNKNOWN:
            return NOT_ON_FILE
        case _:
            assert_never(status)


def provenance_words(provenance: Provenance) -> str:
    """The same for what a computed step leaned on."""
    return provenance.confirmed or status_words(provenance.status, provenance.verified_on)


def entry_status(entry: Entry) -> str:
    """Citation and standing of one item of a state's file, in parentheses after its words."""
    confirmed = confirmed_words(entry.confirmed)
    standing = confirmed or status_words(entry.status, entry.verified_on)
    return f"({cited(entry.citation)}; {standing})" if entry.citation else f"({standing})"


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


def ccpa_words(ccpa: CcpaLimit) -> str:
    """The federal limit in words (15 U.S.C. 1673(b)(2))."""
    second = percent_text(ccpa.second_family), percent_text(ccpa.second_family_arrears)
    none = percent_text(ccpa.no_second_family), percent_text(ccpa.no_second_family_arrears)
    return (
        f"{second[0]} percent of aggregate disposable earnings if the employee supports another "
        f"spouse or child, {none[0]} percent if not; {second[1]} or {none[1]} percent if the order "
        "enforces arrears older than 12 weeks"
    )


def limit_words(rule: WithholdingLimit) -> str:
    """A state's own limit in words; "not on file" where it is unknown."""
    percents: dict[str, Decimal] = dict(rule.percents)
    flat = percents.get("flat")
    base = _base(rule.of)
    match rule.measure:
        case None:
            return NOT_ON_FILE
        case LimitMeasure.CCPA:
            return "the federal limit"
        case LimitMeasure.FLAT_PERCENT:
            return f"{percent_text(flat)} percent of {base}" if flat is not None else NOT_ON_FILE
        case LimitMeasure.LESSER_OF:
            own = (
                f"{percent_text(flat)} percent of {base}" if flat is not None else "the State’s own"
            )
            return f"the lesser of the federal limit and {own}"
        case _:
            assert_never(rule.measure)


def ranking_words(rule: Priority) -> str:
    """A state's ranking in words; what it leaves open is said."""
    if rule.status is Status.UNKNOWN or rule.has_rule is None:
        return NOT_ON_FILE
    if rule.has_rule is False:
        return "the State has no rule"
    if not rule.ranking:
        return NOT_ON_FILE
    levels: list[str] = []
    for ordinal, level in zip(_ORDINALS, rule.ranking, strict=False):
        tied = " alike" if len(level) > 1 else ""
        words = joined_words(_RANKS[rank] for rank in level)
        levels.append(f"{ordinal if not levels else ordinal.lower()}, {words}{tied}")
    said = "; ".join(levels)
    if not any(Rank.MEDICAL_SUPPORT in level for level in rule.ranking):
        said += f". {_premium_words(rule.premiums)}"
    if not rule.complete:
        said += (". " if not said.endswith(".") else " ") + "The ranking on file is partial"
    return said


def _premium_words(place: PremiumPlace | None) -> str:
    match place:
        case PremiumPlace.AFTER_ALL_SUPPORT:
            return "Premiums are met from what all cash support leaves"
        case PremiumPlace.OFF_FIRST:
            return "Premiums are taken off before disposable earnings are found"
        case PremiumPlace.BY_ORDER:
            return "The order itself says whether premiums or support come first"
        case None:
            return "The ranking on file does not place premiums"
        case _:
            assert_never(place)


def shortfall_words(rule: Shortfall) -> str:
    """What a state says where the limit is too small for all ordered coverage."""
    if rule.status is Status.UNKNOWN or rule.has_rule is None:
        return NOT_ON_FILE
    match rule.option:
        case Option.A:
            return "the children are enrolled in no coverage"
        case Option.B:
            ranked = ", ".join(kind.label.lower() for kind in rule.ranking)
            order = f" in this order: {ranked}" if ranked else ""
            return f"the children are enrolled in each coverage that still fits{order}"
        case _:
            return "the State has no rule" if rule.has_rule is False else NOT_ON_FILE
