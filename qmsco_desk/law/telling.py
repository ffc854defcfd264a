"""A jurisdiction's rules in words: the questionnaire's items in order, each answer as sentences.

The command line, the law panel and papers tell a rule in these words and no others.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, assert_never

from qmsco_desk.law import schema
from qmsco_desk.law.citation import Status
from qmsco_desk.law.schema import Entry, StateRules
from qmsco_desk.law.telling_cost import cost_sentences, expense_sentences
from qmsco_desk.law.telling_filing import filing_sentences
from qmsco_desk.law.telling_filing_form import form_sentences
from qmsco_desk.law.telling_pay import (
    allocation_sentences,
    limit_sentences,
    ranking_sentences,
    shortfall_sentences,
)

STATUS_WORDS = {
    Status.SOURCED: "read in the source named",
    Status.RECALLED: "recalled, not read: confirm before relying on it",
    Status.UNKNOWN: "not on file",
    Status.CONFIRMED: "confirmed by the firm",
}


@dataclass(frozen=True, slots=True)
class Told:
    """One item of a jurisdiction, told.

    Attributes:
        key: The item's key in the file and in provenance.
        number: Its number in the federal questionnaire; 0 for what stands beside it.
        title: Its title.
        says: The answer, one statement each; empty where nothing is on file.
        entry: The fact itself, with status, citation, sources and note.
    """

    key: str
    number: int
    title: str
    says: tuple[str, ...]
    entry: Entry


def item_title(key: str) -> str:
    """The title of an item by its key; empty where no item has it."""
    return next((title for known, _, title, _ in _ITEMS if known == key), "")


def tell(rules: StateRules) -> tuple[Told, ...]:
    """Every item of a jurisdiction, in the questionnaire's order, then what stands beside it."""
    return tuple(
        Told(
            key,
            number,
            title,
            tuple(told for told in say(getattr(rules, key)) if told),
            getattr(rules, key),
        )
        for key, number, title, say in _ITEMS
    )


def _enforcement(item: schema.Enforcement) -> tuple[str, ...]:
    match item.option:
        case None:
            return ()
        case schema.EnforceAgainst.EITHER_OR_BOTH:
            return ("Against either or both parents.",)
        case schema.EnforceAgainst.NONCUSTODIAL_ONLY:
            return ("Only against the noncustodial parent.",)
        case _:
            assert_never(item.option)


def contest_sentences(item: schema.Contest) -> tuple[str, ...]:
    """How the employee contests withholding, and within how many days."""
    told = item.deadline_days is None or f"{item.deadline_days} days" in item.how
    days = "" if told else f"Within {item.deadline_days} days."
    return tuple(each for each in (item.how, days) if each)


def _contact(item: schema.Contact) -> tuple[str, ...]:
    return (item.group, item.agency, item.phone, item.email, item.fax, item.website)


def _order_ends(item: schema.OrderEnds) -> tuple[str, ...]:
    age = f"At {item.age}." if item.age is not None else ""
    school = f"School: {item.school_extension}." if item.school_extension else ""
    coverage = f"Coverage: {item.coverage}." if item.coverage else ""
    return (age, school, item.other, coverage)


def _court(item: schema.Court) -> tuple[str, ...]:
    captions = (
        ("Caption", item.caption),
        ("Caption of a divorce", item.caption_marriage),
        ("Caption of a parentage case", item.caption_parentage),
    )
    called = f"The case’s number is called “{item.number_called}”." if item.number_called else ""
    return (
        item.trial_court,
        *(f"{what}: {template}" for what, template in captions if template),
        called,
        *_separate(item.separate_order),
    )


def _separate(separate: bool | None) -> tuple[str, ...]:
    match separate:
        case None:
            return ()
        case True:
            return ("A QMCSO is made separately from the order of support.",)
        case False:
            return ("A QMCSO may stand in the order of support itself.",)
        case _:
            assert_never(separate)


def _in_words(item: schema.InWords) -> tuple[str, ...]:
    return (item.rule,)


def _disposable(item: schema.DisposableEarnings) -> tuple[str, ...]:
    off = "Health premiums lower disposable earnings." if item.premiums_off else ""
    if off and item.premium is not None and item.premium is not schema.CostMeasure.TOTAL_PREMIUM:
        off = "What the children’s coverage adds to premiums lowers disposable earnings."
    return (item.rule, off)


def _statutes(item: schema.Statutes) -> tuple[str, ...]:
    return item.citations


_Say = Callable[[Any], tuple[str, ...]]
_ITEMS: tuple[tuple[str, int, str, _Say], ...] = (
    ("contact", 1, "Contact", _contact),
    ("statutes", 2, "Medical support statutes", _statutes),
    ("reasonable_cost", 3, "Reasonable cost", cost_sentences),
    ("expense_basis", 4, "Health coverage expense", expense_sentences),
    ("withholding_limit", 5, "Withholding limit", limit_sentences),
    ("priority_of_withholding", 6, "Priority of withholding", ranking_sentences),
    ("coverage_shortfall", 7, "Priority of coverage in a shortfall", shortfall_sentences),
    ("enforce_against", 8, "Either or both parents", _enforcement),
    ("contest", 9, "Contest by the employee", contest_sentences),
    ("disposable_earnings", 0, "Disposable earnings", _disposable),
    ("allocation_among_orders", 0, "Several orders", allocation_sentences),
    ("order_ends", 0, "When orders end", _order_ends),
    ("accessibility", 0, "Accessible coverage", _in_words),
    ("cash_medical", 0, "Cash medical support", _in_words),
    ("court", 0, "Court and caption", _court),
    ("filing_privacy", 0, "Privacy of filed papers", filing_sentences),
    ("filing_form", 0, "Form of filed papers", form_sentences),
)
