"""Items 3 and 4 in words: what cost is reasonable, and which expense counts."""

from __future__ import annotations

from typing import assert_never

from qmsco_desk.law import schema
from qmsco_desk.model.money import dollars, percent_text
from qmsco_desk.model.vocabulary import CoverageKind


def _covers(kinds: tuple[CoverageKind, ...]) -> str:
    *others, last = (kind.label.lower() for kind in kinds) if kinds else ("all ordered coverage",)
    return f"{', '.join(others)} and {last}" if others else last


INCOME_WORDS = {
    schema.IncomeMeasure.GROSS: "gross income",
    schema.IncomeMeasure.NET: "net income",
    schema.IncomeMeasure.ADJUSTED_GROSS: "adjusted gross income",
    schema.IncomeMeasure.GUIDELINES_TABLE_NET: "net income by the guidelines' table",
    schema.IncomeMeasure.ACTUAL_INCOME: "actual income",
    schema.IncomeMeasure.PARENTAL_INCOME: "parental income for child support",
    schema.IncomeMeasure.AVAILABLE_INCOME: "monthly income available for child support",
}
WHOSE_WORDS = {
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


_PRESUMED = {
    schema.Presumption.REBUTTABLE: " (rebuttable)",
    schema.Presumption.HARD: " (a hard limit)",
}


def _measured_by(test: schema.AnyCostTest, bound: str) -> str:
    """What a test compares the cost with."""
    match test:
        case schema.PercentOfIncome():
            return (
                f"{bound} {percent_text(test.percent)}% of {WHOSE_WORDS[test.of]} "
                f"{INCOME_WORDS[test.income]}"
            )
        case schema.PercentOfBasicObligation():
            return (
                f"{bound} {percent_text(test.percent)}% of {WHOSE_WORDS[test.of]} basic child "
                f"support obligation"
            )
        case schema.PercentOfPovertyExempt():
            free = ", unless it costs that parent nothing" if test.unless_free else ""
            where = "under" if test.boundary is schema.Boundary.UNDER else "at or under"
            return (
                f"not asked of a parent {where} {percent_text(test.percent)}% of the federal "
                f"poverty guideline{free}"
            )
        case schema.PercentTable():
            absent = "" if test.rows else ", which is not on file"
            return (
                f"{bound} a percentage of {WHOSE_WORDS[test.of]} {INCOME_WORDS[test.income]}, by "
                f"the table of {test.table}{absent}"
            )
        case schema.FixedAmount():
            return f"{bound} {dollars(test.amount)}"
        case schema.CcpaAggregate():
            return "reasonable unless cost and all other ordered support pass the withholding limit"
        case schema.CcpaPremiumOnly():
            return "reasonable unless the cost alone passes the withholding limit"
        case _:
            return _turns_on(test)


def _turns_on(test: schema.AnyCostTest) -> str:
    """What a test without an amount turns on."""
    match test:
        case schema.OnlyIfFree():
            return "ordered only where it costs nothing"
        case schema.NeverReasonable():
            return "not reasonable at any cost"
        case schema.MustHold():
            return f"it must hold that {test.says}"
        case schema.CourtDiscretion():
            return "the court decides; there is no number"
        case schema.Unresolved():
            return f"a test stands in {test.where or 'a text'} that was not read"
        case _:
            return ""


def _cost_test(test: schema.AnyCostTest, item: schema.ReasonableCost) -> str:
    period = f", compared as {test.period.value} amounts" if test.period else ""
    covered = _covers(test.covers)
    words = _measured_by(test, _BOUNDS[test.boundary or item.boundary])
    cost = f" Cost compared: {_MEASURES[test.cost]}." if test.cost else ""
    presumption = test.presumption or item.presumption
    presumed = _PRESUMED[presumption] if presumption else ""
    return f"{covered[0].upper()}{covered[1:]}: {words}{period}{presumed}.{cost}{_conditions(test)}"


CIRCUMSTANCE_WORDS = {
    schema.Circumstance.LOW_INCOME: "the parent has low income as the state's guidelines define it",
    schema.Circumstance.NEAR_POVERTY: "the parent's income is at or under the state's share of the "
    "federal poverty guideline",
    schema.Circumstance.ON_MEDICAID: "the parent, or where the rule says so the child, is on "
    "Medicaid",
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
    if isinstance(test, schema.PercentOfIncome) and test.with_cash_medical:
        said.append("Compared together with cash medical support that the order sets.")
    if test.only_if:
        said.append(f"Only if {' and '.join(CIRCUMSTANCE_WORDS[one] for one in test.only_if)}.")
    if test.unless:
        said.append(f"Unless {' or '.join(CIRCUMSTANCE_WORDS[one] for one in test.unless)}.")
    if test.when:
        said.append(f"Only when: {test.when}.")
    return "".join(f" {each}" for each in said)


def cost_sentences(item: schema.ReasonableCost) -> tuple[str, ...]:
    """The state's definition, then each test."""
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
    schema.CostMeasure.INCREMENTAL_COST: "what adding the children adds to today's cost, or to "
    "employee only where the participant is not enrolled",
    schema.CostMeasure.CHILD_PORTION: "the children's part as the state divides it",
}


def expense_sentences(item: schema.ExpenseBasis) -> tuple[str, ...]:
    """The letter in words, then how the state measures where the letter does not say."""
    said = [_EXPENSE.get(item.option, "") if item.option else "", _measured(item)]
    if item.division is not None:
        if item.division.stated_first:
            said.append("The children's part as the plan or employer states it, if it does.")
        others = "" if item.division.always else "Where others are on the policy, "
        said.append(
            f"{others}{'The' if item.division.always else 'the'} {item.division.what.value} cost "
            f"is divided among {_AMONG[item.division.among]}."
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
