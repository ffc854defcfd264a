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
from qmsco_desk.model.money import dollars, percent_text
from qmsco_desk.model.vocabulary import CoverageKind

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


def _words(code: str) -> str:
    return code.replace("_", " ")


def _covers(kinds: tuple[CoverageKind, ...]) -> str:
    return " and ".join(kind.label.lower() for kind in kinds) if kinds else "all ordered coverage"


_WHOSE = {
    schema.WhoseIncome.OBLIGOR: "the obligor's",
    schema.WhoseIncome.PROVIDING_PARENT: "the providing parent's",
    schema.WhoseIncome.EACH_PARENT: "each parent's",
    schema.WhoseIncome.COMBINED: "both parents' combined",
}
_BOUNDS = {
    schema.Boundary.AT_MOST: "at most",
    schema.Boundary.UNDER: "under",
    None: "measured against",
}


def _cost_test(test: schema.AnyCostTest, item: schema.ReasonableCost) -> str:
    bound = _BOUNDS[test.boundary or item.boundary]
    period = f", compared as {test.period.value} amounts" if test.period else ""
    covered = _covers(test.covers)
    match test:
        case schema.PercentOfIncome():
            words = (
                f"{bound} {percent_text(test.percent)}% of {_WHOSE[test.of]} "
                f"{_words(test.income.value)} income"
            )
        case schema.PercentOfBasicObligation():
            words = (
                f"{bound} {percent_text(test.percent)}% of {_WHOSE[test.of]} basic child "
                f"support obligation"
            )
        case schema.PercentOfPovertyExempt():
            words = (
                f"not asked of a parent {bound} {percent_text(test.percent)}% of the poverty "
                f"guideline"
            )
        case schema.PercentTable():
            words = f"by the table of {test.table}, which is not on file"
        case schema.FixedAmount():
            words = f"{bound} {dollars(test.amount)}"
        case schema.CcpaAggregate():
            words = (
                "reasonable unless cost and all other ordered support pass the withholding limit"
            )
        case schema.CcpaPremiumOnly():
            words = "reasonable unless the cost alone passes the withholding limit"
        case schema.CourtDiscretion():
            words = "the court decides; there is no number"
        case schema.Unresolved():
            words = f"a test stands in {test.where or 'a text'} that was not read"
        case _:
            assert_never(test)
    cost = f" Cost compared: {_words(test.cost.value)}." if test.cost else ""
    when = f" Only when: {test.when}." if test.when else ""
    presumption = test.presumption or item.presumption
    presumed = f" ({presumption.value})" if presumption else ""
    return f"{covered[0].upper()}{covered[1:]}: {words}{period}{presumed}.{cost}{when}"


def _reasonable_cost(item: schema.ReasonableCost) -> tuple[str, ...]:
    return (item.definition, *(_cost_test(test, item) for test in item.tests))


_EXPENSE = {
    schema.Option.A: "The employee's total cost for employee and children.",
    schema.Option.B: "Employee and children less employee only.",
    schema.Option.C: "What adding the children actually adds to today's cost.",
    schema.Option.D: "The state's own measure; see the rule and the note.",
}


def _expense(item: schema.ExpenseBasis) -> tuple[str, ...]:
    divided = ""
    if item.division is not None:
        among = (
            "everyone on the policy"
            if item.division.among is schema.Among.PEOPLE
            else "the dependents on the policy"
        )
        divided = (
            f"Where others are on the policy, the {item.division.what.value} cost is "
            f"divided among {among}."
        )
    return (_EXPENSE.get(item.option, "") if item.option else "", divided)


def _limit(item: schema.WithholdingLimit) -> tuple[str, ...]:
    percents = "; ".join(
        f"{_words(key)} {percent_text(percent)}%" for key, percent in item.percents
    )
    base = f" of {item.of.value} earnings" if item.of else ""
    match item.measure:
        case None:
            return ()
        case schema.LimitMeasure.CCPA:
            return (
                f"The federal limits{base}: {percents}."
                if percents
                else f"The federal limits{base}.",
            )
        case schema.LimitMeasure.FLAT_PERCENT:
            return (f"{percents[0].upper()}{percents[1:]}{base}." if percents else "",)
        case schema.LimitMeasure.LESSER_OF:
            return (f"The lesser of several limits{base}: {percents}.",)
        case _:
            assert_never(item.measure)


def _priority(item: schema.Priority) -> tuple[str, ...]:
    levels = "; ".join(
        f"{number}. {' with '.join(_words(rank.value) for rank in level)}"
        for number, level in enumerate(item.ranking, 1)
    )
    place = {
        schema.PremiumPlace.AFTER_ALL_SUPPORT: "Premiums are met only from what all cash support "
        "leaves.",
        schema.PremiumPlace.OFF_FIRST: "Premiums are taken off before disposable earnings are "
        "found.",
        None: "",
    }[item.premiums]
    partial = "" if item.complete or not levels else "The ranking read is partial."
    return (levels, place, partial)


def _allocation(item: schema.Allocation) -> tuple[str, ...]:
    match item.method:
        case None:
            return ()
        case schema.AllocationMethod.PRO_RATA:
            return ("Orders of one rank share in proportion to their amounts.",)
        case schema.AllocationMethod.EQUAL:
            return ("Orders of one rank get equal amounts until one is filled.",)
        case schema.AllocationMethod.OTHER:
            return ("The state's own way; see the rule.",)
        case _:
            assert_never(item.method)


def _shortfall(item: schema.Shortfall) -> tuple[str, ...]:
    if item.option is schema.Option.A:
        return ("The children are enrolled in no coverage.",)
    if item.option is schema.Option.B:
        ranked = ", ".join(kind.label.lower() for kind in item.ranking)
        return (
            "The children are enrolled in each coverage that still fits, in order of priority.",
            ranked,
        )
    return ()


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


def _contest(item: schema.Contest) -> tuple[str, ...]:
    days = f"Within {item.deadline_days} days." if item.deadline_days is not None else ""
    return (item.how, days)


def _contact(item: schema.Contact) -> tuple[str, ...]:
    return (item.group, item.agency, item.phone, item.email, item.fax, item.website)


def _order_ends(item: schema.OrderEnds) -> tuple[str, ...]:
    age = f"At {item.age}." if item.age is not None else ""
    school = f"School: {item.school_extension}." if item.school_extension else ""
    return (age, school, item.other)


def _court(item: schema.Court) -> tuple[str, ...]:
    return (item.trial_court, item.caption)


def _in_words(item: schema.InWords) -> tuple[str, ...]:
    return (item.rule,)


def _disposable(item: schema.DisposableEarnings) -> tuple[str, ...]:
    off = "Health premiums lower disposable earnings." if item.premiums_off else ""
    return (item.rule, off)


def _statutes(item: schema.Statutes) -> tuple[str, ...]:
    return item.citations


_Say = Callable[[Any], tuple[str, ...]]
_ITEMS: tuple[tuple[str, int, str, _Say], ...] = (
    ("contact", 1, "Contact", _contact),
    ("statutes", 2, "Medical support statutes", _statutes),
    ("reasonable_cost", 3, "Reasonable cost", _reasonable_cost),
    ("expense_basis", 4, "Health coverage expense", _expense),
    ("withholding_limit", 5, "Withholding limit", _limit),
    ("priority_of_withholding", 6, "Priority of withholding", _priority),
    ("coverage_shortfall", 7, "Priority of coverage in a shortfall", _shortfall),
    ("enforce_against", 8, "Either or both parents", _enforcement),
    ("contest", 9, "Contest by the employee", _contest),
    ("disposable_earnings", 0, "Disposable earnings", _disposable),
    ("allocation_among_orders", 0, "Several orders", _allocation),
    ("order_ends", 0, "When orders end", _order_ends),
    ("accessibility", 0, "Accessible coverage", _in_words),
    ("cash_medical", 0, "Cash medical support", _in_words),
    ("court", 0, "Court and caption", _court),
)
