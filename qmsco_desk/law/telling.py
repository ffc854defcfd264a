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
            free = ", unless it costs that parent nothing" if test.unless_free else ""
            words = (
                f"not asked of a parent at or under {percent_text(test.percent)}% of the federal "
                f"poverty guideline{free}"
            )
        case schema.PercentTable():
            absent = "" if test.rows else ", which is not on file"
            words = (
                f"{bound} a percentage of {_WHOSE[test.of]} {_words(test.income.value)} income, by "
                f"the table of {test.table}{absent}"
            )
        case schema.FixedAmount():
            words = f"{bound} {dollars(test.amount)}"
        case schema.CcpaAggregate():
            words = (
                "reasonable unless cost and all other ordered support pass the withholding limit"
            )
        case schema.CcpaPremiumOnly():
            words = "reasonable unless the cost alone passes the withholding limit"
        case schema.OnlyIfFree():
            words = "ordered only where it costs nothing"
        case schema.NeverReasonable():
            words = "not reasonable at any cost"
        case schema.MustHold():
            words = f"it must hold that {test.says}"
        case schema.CourtDiscretion():
            words = "the court decides; there is no number"
        case schema.Unresolved():
            words = f"a test stands in {test.where or 'a text'} that was not read"
        case _:
            assert_never(test)
    cost = f" Cost compared: {_words(test.cost.value)}." if test.cost else ""
    presumption = test.presumption or item.presumption
    presumed = f" ({presumption.value})" if presumption else ""
    return f"{covered[0].upper()}{covered[1:]}: {words}{period}{presumed}.{cost}{_conditions(test)}"


CIRCUMSTANCE_WORDS = {
    schema.Circumstance.LOW_INCOME: "the parent has low income as the state's guidelines define it",
    schema.Circumstance.NEAR_POVERTY: "the parent's income is at or under the state's share of the "
    "federal poverty guideline",
    schema.Circumstance.ON_MEDICAID: "the parent, or the child because of the parent's income, is "
    "on Medicaid",
    schema.Circumstance.AT_MINIMUM_WAGE: "the parent earns no more than full-time minimum wage",
    schema.Circumstance.PRIMARY_EXPENSES_MET: "the parents' income still meets all primary "
    "expenses",
    schema.Circumstance.SUPPORT_ABOVE_FLOOR: "the support order stays above the state's floor once "
    "the premium is allowed for",
    schema.Circumstance.RESERVE_KEPT: "each parent keeps the self-support reserve",
    schema.Circumstance.CARE_WITHOUT_LARGE_COSTS: "the plan pays for care without large "
    "deductibles or copayments",
    schema.Circumstance.INCOMES_COVER_SHARES: "each parent has income left for the share after "
    "basic support and child care",
    schema.Circumstance.AGENCY_CASE: "a child support agency takes part in the case",
    schema.Circumstance.PROVIDER_IS_OBLIGOR: "the obligor provides the coverage",
}


def _conditions(test: schema.CostTest) -> str:
    """Under what conditions a test applies, in sentences that follow it."""
    said = []
    if test.after_credit:
        said.append("Compared after the other parent's share by income is taken off.")
    if isinstance(test, schema.PercentOfIncome) and test.nothing_from:
        who = " or ".join(CIRCUMSTANCE_WORDS[one] for one in test.nothing_from)
        said.append(f"Nothing is counted from a parent of whom it holds that {who}.")
    if test.only_if:
        said.append(f"Only if {' and '.join(CIRCUMSTANCE_WORDS[one] for one in test.only_if)}.")
    if test.unless:
        said.append(f"Unless {' or '.join(CIRCUMSTANCE_WORDS[one] for one in test.unless)}.")
    if test.when:
        said.append(f"Only when: {test.when}.")
    return "".join(f" {each}" for each in said)


def _reasonable_cost(item: schema.ReasonableCost) -> tuple[str, ...]:
    return (item.definition, *(_cost_test(test, item) for test in item.tests))


_EXPENSE = {
    schema.Option.A: "The employee's total cost for employee and children.",
    schema.Option.B: "Employee and children less employee only.",
    schema.Option.C: "What adding the children actually adds to today's cost.",
    schema.Option.D: "The state's own measure; see the rule and the note.",
}


_AMONG = {
    schema.Among.PEOPLE: "everyone on the policy",
    schema.Among.DEPENDENTS: "the dependents on the policy",
    schema.Among.CHILDREN: "the children on the policy",
}
_MEASURES = {
    schema.CostMeasure.TOTAL_PREMIUM: "the total for employee and children",
    schema.CostMeasure.ADDED_COST: "employee and children less employee only",
    schema.CostMeasure.ACTUAL_COST: "what adding the children adds to today's cost",
    schema.CostMeasure.CHILD_PORTION: "the children's part as the state divides it",
}


def _expense(item: schema.ExpenseBasis) -> tuple[str, ...]:
    said = [_EXPENSE.get(item.option, "") if item.option else "", _measured(item)]
    if item.division is not None:
        if item.division.stated_first:
            said.append("The children's part as the plan or employer states it, if it does.")
        said.append(
            f"Where others are on the policy, the {item.division.what.value} cost is "
            f"divided among {_AMONG[item.division.among]}."
        )
    return tuple(said)


def _measured(item: schema.ExpenseBasis) -> str:
    """Which measure counts where the letter alone does not say."""
    measures = [_MEASURES[one] for one in item.measures]
    match item.take:
        case None:
            return f"Counted: {measures[0]}." if measures else ""
        case schema.Take.LESSER:
            return f"Counted: the lesser of {' and '.join(measures)}."
        case schema.Take.GREATER:
            return f"Counted: the greater of {' and '.join(measures)}."
        case schema.Take.AS_ENROLLED:
            return (
                f"Counted: {measures[0]} where the participant is enrolled today; "
                f"{measures[-1]} where not."
            )
        case _:
            assert_never(item.take)


def _limit(item: schema.WithholdingLimit) -> tuple[str, ...]:
    said = [*_limit_measure(item)]
    if item.exempt is not None:
        said.append(
            f"At least {percent_text(item.exempt.percent)}% of the first "
            f"{dollars(item.exempt.of_first)} {item.exempt.period.label} stays with the employee."
        )
    if item.order_cap:
        said.append("The most that the order itself allows for premiums is one of the limits.")
    if item.may_exceed is schema.MayExceed.OBLIGOR:
        said.append("The obligor may authorize more, up to the federal limit.")
    if item.may_exceed is schema.MayExceed.COURT:
        said.append("A court may allow more, up to the federal limit.")
    return tuple(said)


def _limit_measure(item: schema.WithholdingLimit) -> tuple[str, ...]:
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


def _levels(ranking: tuple[tuple[schema.Rank, ...], ...]) -> str:
    return "; ".join(
        f"{number}. {' with '.join(_words(rank.value) for rank in level)}"
        for number, level in enumerate(ranking, 1)
    )


_PLACES = {
    schema.PremiumPlace.AFTER_ALL_SUPPORT: "Premiums are met only from what all cash support "
    "leaves.",
    schema.PremiumPlace.OFF_FIRST: "Premiums are taken off before disposable earnings are found.",
    schema.PremiumPlace.BY_ORDER: "The order itself says whether premiums or support come first.",
    None: "",
}


def _priority(item: schema.Priority) -> tuple[str, ...]:
    said = [_levels(item.ranking)]
    if item.otherwise:
        said.append(
            "Where current child support and the premium together pass the limit: "
            f"{_levels(item.otherwise)}"
        )
    said.append(_PLACES[item.premiums])
    if item.may_lead:
        said.append("Premiums come first where the order, the obligee or the agency says so.")
    if item.only_if_all_fit:
        said.append("Premiums are withheld only where they and all support fit together.")
    if item.ranking and not item.complete:
        said.append("The ranking read is partial.")
    return tuple(said)


_METHODS = {
    schema.AllocationMethod.PRO_RATA: "share in proportion to their amounts",
    schema.AllocationMethod.EQUAL: "get equal amounts until one is filled",
    schema.AllocationMethod.OTHER: "share in the state's own way; see the rule",
}


def _allocation(item: schema.Allocation) -> tuple[str, ...]:
    said = []
    if item.method is not None:
        whom = "Whole orders" if item.whole_orders else "Orders of one rank"
        said.append(f"{whom} {_METHODS[item.method]}.")
    said += [f"For {_words(rank)}: orders {_METHODS[method]}." for rank, method in item.by_rank]
    if item.whole_percents:
        said.append("Shares are rounded to whole percents first.")
    return tuple(said)


def _shortfall(item: schema.Shortfall) -> tuple[str, ...]:
    if item.partial:
        return ("A premium that does not fit whole is withheld as far as the limit allows.",)
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
    coverage = f"Coverage: {item.coverage}." if item.coverage else ""
    return (age, school, item.other, coverage)


def _court(item: schema.Court) -> tuple[str, ...]:
    return (item.trial_court, item.caption, item.caption_marriage, item.caption_parentage)


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
