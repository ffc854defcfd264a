"""What items 3 and 4 mean for an order: the tests of reasonable cost, and the cost they compare."""

from __future__ import annotations

from qmsco_desk.law import schema
from qmsco_desk.law.schema import StateRules
from qmsco_desk.law.telling_cost import CIRCUMSTANCE_WORDS, INCOME_WORDS, WHOSE_WORDS
from qmsco_desk.model.money import dollars, percent_text

_MOST_TESTS = 2  # so many tests are told; more are counted


def reasonable_cost(rules: StateRules) -> tuple[str, ...]:
    """Item 3: what must hold for the cost to count, and what a court may still find."""
    rule = rules.reasonable_cost
    always: list[str] = []
    by_condition: list[str] = []
    unread = 0
    for test in rule.tests:
        words = "" if test.when else _test(test, test.boundary or rule.boundary)
        if not words:
            unread += 1
        elif test.only_if or test.unless:
            by_condition.append(f"{_condition(test)}, {words}")
        else:
            always.append(words)
    if not always and not by_condition:
        return (_unmeasured(rule),)
    by_case = _conditional(by_condition, alone=not always)
    return _counted(always), by_case, _unread(unread), _presumed(rule)


def _counted(always: list[str]) -> str:
    """What must hold in every case."""
    if len(always) > _MOST_TESTS:
        return f"The cost counts as reasonable where all {len(always)} of its tests are met."
    holds = " and ".join(always)
    return f"The cost counts as reasonable where {holds}." if always else ""


def _conditional(tests: list[str], *, alone: bool) -> str:
    """What must hold beside it, or `alone`, where the case is such."""
    if not tests:
        return ""
    lead = "The cost counts as reasonable by the case: " if alone else "By the case: "
    if len(tests) > _MOST_TESTS:
        return f"{lead}{len(tests)} tests turn on circumstances that the matter asks for."
    return f"{lead}{'; '.join(tests)}."


def _unread(count: int) -> str:
    """The tests that no figure decides."""
    if count > 1:
        return f"{count} tests have to be read; nothing is computed from them."
    return "One test has to be read; nothing is computed from it." if count else ""


def _condition(test: schema.AnyCostTest) -> str:
    """When a test applies, in words that a clause follows."""
    only = " and ".join(CIRCUMSTANCE_WORDS[one] for one in test.only_if)
    unless = " or ".join(CIRCUMSTANCE_WORDS[one] for one in test.unless)
    said = (f"if {only}" if only else "", f"unless {unless}" if unless else "")
    return " and ".join(part for part in said if part)


def _unmeasured(rule: schema.ReasonableCost) -> str:
    """An answer without a test that is computed."""
    to_the_court = all(
        isinstance(test, schema.CourtDiscretion) and not test.when for test in rule.tests
    )
    match rule.option:
        case schema.Option.C if not rule.tests:
            return (
                "Coverage through employment counts as reasonable unless its cost and all other "
                "ordered support together pass the federal withholding limit."
            )
        case schema.Option.D if not rule.tests:
            return (
                "Coverage through employment counts as reasonable unless its cost alone passes the "
                "federal withholding limit."
            )
        case schema.Option.B | None if to_the_court:
            return _COURT
        case _ if rule.tests and to_the_court:
            return _COURT
        case _:
            return (
                "The rule has to be read: nothing is computed from it, and the order should say "
                "what the court found."
            )


_COURT = (
    "The court decides whether the cost is reasonable, and the order should say so; the federal "
    "benchmark is shown beside its finding and never as the rule."
)


# Where a file does not say whether a cost exactly at the limit passes, neither do these words.
_BOUNDS = {
    schema.Boundary.AT_MOST: "costs at most",
    schema.Boundary.UNDER: "costs less than",
    None: "stays within",
}


def _test(test: schema.AnyCostTest, boundary: schema.Boundary | None) -> str:
    """A test that is computed, in words; empty for one that is only read."""
    *others, last = (kind.label.lower() for kind in test.covers) if test.covers else ("",)
    what = f"{', '.join(others)}{' and ' if others else ''}{last} coverage".strip()
    costs = f"{what} {_BOUNDS[boundary]}"
    match test:
        case schema.PercentOfIncome():
            share = f"{percent_text(test.percent)}% of {WHOSE_WORDS[test.of]}"
            return f"{costs} {share} {INCOME_WORDS[test.income]}"
        case schema.PercentOfBasicObligation():
            share = f"{percent_text(test.percent)}% of {WHOSE_WORDS[test.of]}"
            return f"{costs} {share} basic child support obligation"
        case schema.FixedAmount():
            period = f" {test.period.label}" if test.period else ""
            return f"{costs} {dollars(test.amount)}{period}"
        case schema.CcpaAggregate():
            return f"{what} and all other ordered support together fit the withholding limit"
        case schema.CcpaPremiumOnly():
            return f"{what} alone fits the withholding limit"
        case schema.PercentTable() if test.rows:
            share = f"the table's share of {WHOSE_WORDS[test.of]}"
            return f"{costs} {share} {INCOME_WORDS[test.income]}"
        case _:
            return _fact(test)


def _fact(test: schema.AnyCostTest) -> str:
    """A test of a fact and not of a share; empty for one that is only read."""
    match test:
        case schema.PercentOfPovertyExempt():
            percent = percent_text(test.percent)
            free = " or the coverage is free" if test.unless_free else ""
            return f"the parent's income is above {percent}% of the poverty guideline{free}"
        case schema.OnlyIfFree():
            return "the coverage costs nothing"
        case schema.NeverReasonable():
            return "no cost is reasonable"
        case schema.MustHold():
            return f"it holds that {test.says}"
        case _:
            return ""


def _presumed(rule: schema.ReasonableCost) -> str:
    match rule.presumption:
        case schema.Presumption.REBUTTABLE:
            return "It is a presumption: a court may find otherwise, and the order should say why."
        case schema.Presumption.HARD:
            return "The rule on file leaves no room to find otherwise."
        case _:
            return ""


def expense_basis(rules: StateRules) -> tuple[str, ...]:
    """Item 4: which cost is compared with the limit."""
    rule = rules.expense_basis
    measures = [_MEASURES[one] for one in rule.measures]
    if len(measures) > 1:
        return (f"{_TAKEN[rule.take].format(*measures)}.",)
    match rule.option:
        case schema.Option.A:
            return (f"What counts is {_MEASURES[schema.CostMeasure.TOTAL_PREMIUM]}.",)
        case schema.Option.B:
            return (f"What counts is {_MEASURES[schema.CostMeasure.ADDED_COST]}.",)
        case schema.Option.C:
            return (
                f"What counts is {_MEASURES[schema.CostMeasure.ACTUAL_COST]}; it can be nothing.",
            )
        case _ if measures:
            return (f"What counts is {measures[0]}.",)
        case _ if rule.division is not None:
            stated = (
                "as the plan or employer states it, else " if rule.division.stated_first else ""
            )
            return (
                f"Only the children's part counts: {stated}the {rule.division.what.value} cost "
                f"divided among the {rule.division.among.value} on the policy.",
            )
        case None:
            return (
                "No letter of the questionnaire is on file, so the measures are shown side by "
                "side; read the rule for the one that counts.",
            )
        case _:
            return ("The measure is on file in words: read it; no expense is chosen by it.",)


_MEASURES = {
    schema.CostMeasure.TOTAL_PREMIUM: "the whole premium for employee and children",
    schema.CostMeasure.ADDED_COST: "only what the children add to the employee's own premium",
    schema.CostMeasure.ACTUAL_COST: "only what the children add to what is paid today",
    schema.CostMeasure.INCREMENTAL_COST: "only what the children add to what is paid today, or to "
    "the employee's own premium",
    schema.CostMeasure.CHILD_PORTION: "only the children's part as the state divides it",
}
_TAKEN = {
    schema.Take.LESSER: "What counts is the lesser of two costs: {}, or {}",
    schema.Take.GREATER: "What counts is the greater of two costs: {}, or {}",
    schema.Take.AS_ENROLLED: "Where the participant is enrolled today, what counts is {}; where "
    "not, {}",
    None: "Two costs are on file and which counts has to be read: {}, or {}",
}
