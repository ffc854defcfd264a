"""What items 3 and 4 mean for an order: the tests of reasonable cost, and the cost they compare."""

from __future__ import annotations

from qmsco_desk.law import schema
from qmsco_desk.law.schema import StateRules
from qmsco_desk.model.money import dollars, percent_text

_MOST_TESTS = 2  # so many tests are told; more are counted

_WHOSE = {
    schema.WhoseIncome.OBLIGOR: "the obligor’s",
    schema.WhoseIncome.PROVIDING_PARENT: "the providing parent’s",
    schema.WhoseIncome.EACH_PARENT: "each parent’s",
    schema.WhoseIncome.COMBINED: "both parents’ combined",
}


def reasonable_cost(rules: StateRules) -> tuple[str, ...]:
    """Item 3: what must hold for the cost to count, and what a court may still find."""
    rule = rules.reasonable_cost
    computed = tuple(
        words
        for test in rule.tests
        if not test.when and (words := _test(test, test.boundary or rule.boundary))
    )
    if not computed:
        return (_unmeasured(rule),)
    if len(computed) > _MOST_TESTS:
        holds = f"all {len(computed)} of its tests are met"
    else:
        holds = " and ".join(computed)
    left = len(rule.tests) - len(computed)
    more = {0: "", 1: "Another test has to be read; nothing is computed from it."}.get(
        left, f"{left} more tests have to be read; nothing is computed from them."
    )
    return f"The cost counts as reasonable where {holds}.", more, _presumed(rule)


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


def _test(test: schema.AnyCostTest, boundary: schema.Boundary | None) -> str:
    """A test that is computed, in words; empty for one that is only read."""
    what = f"{' and '.join(kind.label.lower() for kind in test.covers)} coverage".strip()
    if not test.covers:
        what = "coverage"
    costs = f"{what} costs {'less than' if boundary is schema.Boundary.UNDER else 'at most'}"
    match test:
        case schema.PercentOfIncome():
            share = f"{percent_text(test.percent)}% of {_WHOSE[test.of]}"
            return f"{costs} {share} {test.income.value.replace('_', ' ')} income"
        case schema.PercentOfBasicObligation():
            share = f"{percent_text(test.percent)}% of {_WHOSE[test.of]}"
            return f"{costs} {share} basic child support obligation"
        case schema.FixedAmount():
            period = f" {test.period.label}" if test.period else ""
            return f"{costs} {dollars(test.amount)}{period}"
        case schema.CcpaAggregate():
            return f"{what} and all other ordered support together fit the withholding limit"
        case schema.CcpaPremiumOnly():
            return f"{what} alone fits the withholding limit"
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
    match rule.option:
        case schema.Option.A:
            return ("The whole premium for employee and children counts.",)
        case schema.Option.B:
            return ("Only what the children add to the employee’s own premium counts.",)
        case schema.Option.C:
            return (
                "Only what the children add to what is paid today counts; that can be nothing.",
            )
        case _ if rule.division is not None:
            return (
                f"Only the children’s part of the {rule.division.what.value} cost counts; where "
                "others are on the policy too, it is found by dividing among the "
                f"{rule.division.among.value} on it.",
            )
        case None:
            return (
                "No letter of the questionnaire is on file, so the measures are shown side by "
                "side; read the rule for the one that counts.",
            )
        case _:
            return ("The measure is on file in words: read it; no expense is chosen by it.",)
