"""Rules of law in words: how well one is verified, a state's limit, its ranking, its shortfall."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, assert_never

from qmsco_desk.documents.printed import cited
from qmsco_desk.law.citation import Provenance, Status
from qmsco_desk.law.firm import confirmed_words
from qmsco_desk.model.dates import in_words
from qmsco_desk.model.money import percent_text

if TYPE_CHECKING:
    from datetime import date

    from qmsco_desk.law.schema import (
        CcpaLimit,
        Entry,
        FederalRules,
    )

NOT_ON_FILE = "not on file"
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


def doubt_of(federal: FederalRules, rules: tuple[str, ...]) -> str:
    """Which of some numbered federal rules is not verified, and how it stands; else nothing."""
    found = (federal.rule(rule) for rule in rules)
    doubtful = next((rule for rule in found if not rule.status.verified), None)
    if doubtful is None:
        return ""
    return f"{cited(doubtful.citation)} {status_words(doubtful.status, None)}".strip()


def entry_status(entry: Entry) -> str:
    """Citation and standing of one item of a state's file, in parentheses to set after its words.

    Empty where the item is not on file, which its words say.
    """
    confirmed = confirmed_words(entry.confirmed)
    standing = confirmed or status_words(entry.status, entry.verified_on)
    if entry.status is Status.UNKNOWN:
        return ""
    return f" ({cited(entry.citation)}; {standing})" if entry.citation else f" ({standing})"


def ccpa_words(ccpa: CcpaLimit) -> str:
    """The federal limit in words (15 U.S.C. 1673(b)(2))."""
    second = percent_text(ccpa.second_family), percent_text(ccpa.second_family_arrears)
    none = percent_text(ccpa.no_second_family), percent_text(ccpa.no_second_family_arrears)
    return (
        f"{second[0]} percent of aggregate disposable earnings if the employee supports another "
        f"spouse or child, {none[0]} percent if not; {second[1]} or {none[1]} percent if the order "
        "enforces arrears older than 12 weeks"
    )


def item_words(sentences: tuple[str, ...]) -> str:
    """An item of a state's file as one text without its last full stop; "not on file" if silent."""
    return " ".join(sentences).removesuffix(".") or NOT_ON_FILE
