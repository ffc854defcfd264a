"""What items 5 to 7 and their companions mean: what governs where the participant works."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from qmsco_desk.law import schema
from qmsco_desk.law.schema import StateRules
from qmsco_desk.model.money import dollars, percent_text

_READ = "The limit is on file in words only: read it; no percentage is computed."


def _whole(rules: StateRules, joined_by: str) -> str:
    """What becomes of a premium that does not fit whole; empty where that is not on file."""
    if rules.coverage_shortfall.partial:
        return f"{joined_by} a premium that does not fit whole is withheld as far as it fits"
    if rules.coverage_shortfall.option is None:
        return ""
    return f"{joined_by} a premium that does not fit whole is not withheld"


def withholding_limit(rules: StateRules) -> tuple[str, ...]:
    """Item 5: the most that may be taken from pay."""
    rule = rules.withholding_limit
    flat = dict(rule.percents).get("flat")
    if rule.option is schema.Option.B and flat is not None:
        return (
            f"Premiums may not take more than {percent_text(flat)}% of gross earnings where the "
            f"participant works here{_whole(rules, ';')}.",
            "All ordered support together stays under the federal limit.",
        )
    most = _most(rule)
    if not most:
        return (_READ,)
    off = (
        "Premiums come off first, and the share is taken of what is left."
        if rules.disposable_earnings.premiums_off
        else ""
    )
    together = "Cash support" if off else "Support and premiums together"
    return (
        f"{together} may not take more than {most} where the participant works here"
        f"{_whole(rules, ';')}.",
        off,
        _beside(rule),
    )


def _beside(rule: schema.WithholdingLimit) -> str:
    """What holds beside the percentage."""
    said = "The federal limit, and a lower one in the order itself, hold as well"
    match rule.may_exceed:
        case schema.MayExceed.OBLIGOR:
            said = "The obligor may authorize more, up to the federal limit"
        case schema.MayExceed.COURT:
            said = "A court may allow more, up to the federal limit"
        case None:
            pass
    alone = _range(share for name, share in rule.percents if name.startswith(schema.CASH_ONLY))
    if alone:
        said += f"; cash support without coverage stops at {alone.removesuffix(',')}"
    if rule.federal_with_spousal:
        said += "; where spousal support is withheld too, the federal limit holds instead"
    if rule.exempt is not None:
        first = f"{dollars(rule.exempt.of_first)} {rule.exempt.period.label}"
        said += f"; {percent_text(rule.exempt.percent)}% of the first {first} stays with the parent"
    return f"{said}."


def _most(rule: schema.WithholdingLimit) -> str:
    """The limit on all support together, in words; empty where it is on file in words only."""
    flat = dict(rule.percents).get("flat")
    base = "gross earnings" if rule.of is schema.LimitBase.GROSS else "disposable earnings"
    tiers = _range(
        percent
        for name, percent in rule.percents
        if name != "flat" and not name.startswith(schema.CASH_ONLY)
    )
    match rule.measure:
        case schema.LimitMeasure.FLAT_PERCENT if flat is not None:
            return f"{percent_text(flat)}% of {base}"
        case schema.LimitMeasure.FLAT_PERCENT if tiers:
            return f"{tiers} of {base}"
        case schema.LimitMeasure.LESSER_OF if flat is not None:
            return f"the lesser of the federal limit and {percent_text(flat)}% of {base}"
        case schema.LimitMeasure.LESSER_OF if tiers:
            return f"the least of several limits, among them {tiers} of {base}"
        case schema.LimitMeasure.CCPA:
            return f"{tiers or 'the federal share'} of {base}"
        case _:
            return ""


def _range(percents: Iterable[Decimal]) -> str:
    """Percentages by circumstance, as their range; empty without any."""
    shares = sorted(set(percents))
    if not shares:
        return ""
    low, high = percent_text(shares[0]), percent_text(shares[-1])
    return f"{low}%" if low == high else f"{low}% to {high}%, by circumstance,"


def priority(rules: StateRules) -> tuple[str, ...]:
    """Item 6: who is paid first."""
    rule = rules.priority_of_withholding
    if rule.has_rule is False:
        return (
            "There is no order of payment: where the limit falls short, a figure is given only if "
            "every order of payment leads to it.",
        )
    if not rule.ranking:
        return ("The ranking is on file in words only: read it; no order of payment is computed.",)
    *others, last = (rank.value.replace("_", " ") for rank in rule.ranking[0])
    first = f"{', '.join(others)}{' and ' if others else ''}{last}"
    return (
        f"Where the participant works here and the limit falls short, what is paid first is "
        f"{first}; the rest follows in its order from what is left.",
        _premium_rank(rules),
        "" if rule.complete else "Part of the ranking was not read; no figure turns on a guess.",
    )


def _premium_rank(rules: StateRules) -> str:
    """Where premiums stand, and when they stand elsewhere."""
    rule = rules.priority_of_withholding
    if rule.only_if_all_fit:
        return "Premiums are withheld only where they and all ordered support fit together."
    said = _place(rules)
    if rule.may_lead:
        said += " They come first where the order, the obligee or the agency says so."
    elif rule.otherwise:
        said += " Another ranking holds where current support and premiums together do not fit."
    return said


def _place(rules: StateRules) -> str:
    rule = rules.priority_of_withholding
    for number, level in enumerate(rule.ranking, 1):
        if schema.Rank.MEDICAL_SUPPORT in level:
            return (
                f"Premiums stand at rank {number} of {len(rule.ranking)}{_whole(rules, ', and')}."
            )
    match rule.premiums:
        case schema.PremiumPlace.AFTER_ALL_SUPPORT:
            return f"Premiums get only what all cash support leaves{_whole(rules, ', and')}."
        case schema.PremiumPlace.OFF_FIRST:
            return "Premiums come off before the limit on cash support is found."
        case None:
            return "Where premiums rank is not on file."
        case _:
            return "Where premiums rank, the order itself says."


def shortfall(rules: StateRules) -> tuple[str, ...]:
    """Item 7: what becomes of coverage that does not fit."""
    rule = rules.coverage_shortfall
    if rule.partial:
        return (
            "Where the participant works here and the limit does not reach for a whole premium, "
            "the part that fits is withheld; say in the order who pays the rest.",
        )
    match rule.option:
        case schema.Option.A:
            return (
                "Where the participant works here and the limit does not reach for all ordered "
                "coverage, the children are enrolled in none of it.",
                "An order for more coverage than fits can leave them with none.",
            )
        case schema.Option.B:
            ranked = ", ".join(kind.label.lower() for kind in rule.ranking)
            return (
                "Where the participant works here and the limit does not reach for all ordered "
                "coverage, the children are enrolled in each coverage that still fits.",
                f"Coverages are tried in this order: {ranked}."
                if ranked
                else "In which order coverages are tried is not on file.",
            )
        case _:
            return (
                "No rule on file says what happens where the limit does not reach for all ordered "
                "coverage: both outcomes are shown and none is chosen.",
            )


def disposable(rules: StateRules) -> tuple[str, ...]:
    """What counts as disposable earnings."""
    match rules.disposable_earnings.premiums_off:
        case True:
            return (
                "Health premiums are taken off before the share of earnings is found, so they "
                "lower what cash support may take.",
            )
        case False:
            return ("Health premiums do not lower the earnings that the limit is a share of.",)
        case None:
            return ("Enter disposable earnings by this rule; it is told and not computed.",)


_EACH = {
    schema.AllocationMethod.PRO_RATA: "each gets a part in proportion to its amount",
    schema.AllocationMethod.EQUAL: "each gets the same amount until one is filled",
}


def allocation(rules: StateRules) -> tuple[str, ...]:
    """How orders of one rank share what is left."""
    rule = rules.allocation_among_orders
    each = _EACH.get(rule.method) if rule.method else None
    if each is None and rule.by_rank:
        return ("Only the ranks told here are divided by a rule on file; the others are not.",)
    if each is None:
        return ("What several orders of one rank get has to be read; it is not computed.",)
    whom = "whole orders" if rule.whole_orders else "several orders of one rank"
    other = "Some ranks are divided another way, as told here." if rule.by_rank else ""
    return f"Where {whom} share too little, {each}.", other
