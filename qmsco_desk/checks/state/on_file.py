"""Which state's rules apply, whether they are on file, and which of them nobody has confirmed."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from qmsco_desk.checks.reads import CALCULATION, LAW
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import cost, listing, participant_called
from qmsco_desk.checks.trace import Computed
from qmsco_desk.checks.verdict import CannotTell, Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.law.citation import Status
from qmsco_desk.model.money import cents_down, dollars

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case
    from qmsco_desk.law.schema import StateRules

# Items in the words of a finding. Those of employment come from the state where the participant
# works.
_WORKS_IN = "work.employer.state"
_ISSUING = {
    "reasonable_cost": "reasonable cost",
    "expense_basis": "which expense counts",
    "enforce_against": "whose coverage is enforced",
    "order_ends": "when support ends",
    "accessibility": "accessible coverage",
    "cash_medical": "cash medical support",
    "court": "the court's caption",
    "filing_privacy": "what filed papers may show",
    "filing_form": "the form of filed papers",
}
_EMPLOYMENT = {
    "withholding_limit": "the limit on withholding",
    "priority_of_withholding": "priority",
    "allocation_among_orders": "sharing among orders",
    "coverage_shortfall": "what gives way in a shortfall",
    "disposable_earnings": "disposable earnings",
}


@check(
    "state.chosen",
    title="The issuing state is known, and its rules are on file",
    level=Level.ERROR,
    reads=LAW,
    why="The state's law decides what cost is reasonable, when support ends and what the caption"
    " says.",
    fix="Choose the issuing state on the page of the case and court.",
)
def state_chosen(case: Case) -> Iterator[Verdict]:
    """A state, with a file in the library."""
    code = case.matter.case.state
    if not code:
        yield NotMet("Still needed: the issuing state.", ("case.state",))
    elif case.issuing is None:
        yield CannotTell(
            f"No rules of {code} are on file: its reasonable cost, period and caption are not"
            f" checked.",
            ("case.state",),
            "Look the state's rules up yourself before relying on this draft.",
        )
    else:
        yield Met()


@check(
    "state.employment",
    title="The rules of the state where the participant works are on file",
    level=Level.ERROR,
    reads=CALCULATION,
    why="The employer follows the limit, priority and shortfall rules of the state of employment.",
    fix="Look that state's rules up yourself before relying on the calculation.",
)
def employment_state(case: Case) -> Iterator[Verdict]:
    """A file for the state of employment, where it is another state; else what is decided."""
    code = case.matter.employment_state
    if not code or code == case.matter.case.state:
        yield NotApplicable("The participant works in the issuing state.")
    elif case.employment is None:
        yield CannotTell(
            f"No rules of {code} are on file, where {participant_called(case.matter)} works: its"
            f" limit, priority and shortfall rules are not applied. {_by_federal_limit(case)}",
            (_WORKS_IN,),
        )
    else:
        yield Met()


def _by_federal_limit(case: Case) -> str:
    """What the federal limit alone decides, which no state raises (15 U.S.C. 1673(c))."""
    calculation, pay = case.calculation, case.matter.work.participant
    disposable, second, arrears = (
        calculation.disposable,
        pay.second_family,
        pay.arrears_over_12_weeks,
    )
    if not isinstance(disposable, Computed) or second is None or arrears is None:
        return "Only the federal limit bounds what is withheld, and it is not known yet either."
    ccpa = case.federal.ccpa
    single, more = (
        (ccpa.second_family, ccpa.second_family_arrears)
        if second
        else (ccpa.no_second_family, ccpa.no_second_family_arrears)
    )
    limit = disposable.value * Fraction(more if arrears else single) / 100
    support = sum((part.ordered for part in calculation.allocation if part.ordered), Fraction(0))
    premiums = sum((part.premium for part in calculation.enrollment if part.premium), Fraction(0))
    most = f"the federal limit of {dollars(cents_down(limit))}"
    if support > limit:
        return f"Even by {most}, the support ordered is {cost(support - limit)} too much."
    if support + premiums > limit:
        return (
            f"Support and premiums together pass {most} by {cost(support + premiums - limit)};"
            " which of them gives way is for that state's rules."
        )
    return f"All of it fits under {most}; whether it fits under that state's is open."


@check(
    "state.unconfirmed",
    title="The state's rules that apply have been confirmed",
    level=Level.NOTE,
    reads=LAW,
    why="A rule that is recalled and was not read in a public source may be out of date or"
    " mistaken.",
    fix="Compare it with the statute before relying on what this draft says about it.",
)
def unconfirmed(case: Case) -> Iterator[Verdict]:
    """The recalled items of both states, by name; unknown ones are said where they would decide."""
    seen = False
    apart = case.matter.employment_state != case.matter.case.state
    asked = (
        ((case.issuing, _ISSUING, "case.state"), (case.employment, _EMPLOYMENT, _WORKS_IN))
        if apart
        else ((case.issuing, {**_ISSUING, **_EMPLOYMENT}, "case.state"),)
    )
    for rules, items, path in asked:
        recalled = _recalled(rules, items) if rules else []
        if rules and recalled:
            seen = True
            yield NotMet(
                f"Rule not yet confirmed: {listing(items[item] for item in recalled)}"
                f" ({rules.name}).",
                (path,),
                rules=tuple(f"state:{item}" for item in recalled),
            )
    if not seen:
        yield Met()


def _recalled(rules: StateRules, items: dict[str, str]) -> list[str]:
    return [item for item in items if getattr(rules, item).status is Status.RECALLED]
