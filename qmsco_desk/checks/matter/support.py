"""The lines of ordered support, held against one another and against who owes what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import capital, ordinal, parent_called, participant_called
from qmsco_desk.checks.verdict import Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.model.money import dollars
from qmsco_desk.model.vocabulary import ObligationKind, PayPeriod

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case
    from qmsco_desk.model.money import Money

_ARREARS = frozenset(
    {
        ObligationKind.CHILD_SUPPORT_ARREARS,
        ObligationKind.MEDICAL_ARREARS,
        ObligationKind.SPOUSAL_ARREARS,
    }
)
_OF_THE_OBLIGOR = _ARREARS | {
    ObligationKind.CURRENT_CHILD_SUPPORT,
    ObligationKind.CASH_MEDICAL_SUPPORT,
}
_OPEN = frozenset({ObligationKind.OTHER, ObligationKind.FEES, ObligationKind.INTEREST})


def _said(money: Money) -> str:
    return f"{dollars(money.amount)} {money.period.label}"


@check(
    "matter.support_twice",
    title="Each kind of support is listed once for each order",
    level=Level.WARNING,
    reads=("withholding.obligations",),
    why="What is listed twice is counted twice against the limit.",
    fix="Remove one of the lines, or name the other order that it belongs to.",
)
def support_listed_once(case: Case) -> Iterator[Verdict]:
    """No two lines of one kind under one order; fees, interest and others may be several."""
    seen: dict[tuple[ObligationKind, str], int] = {}
    found = False
    for index, row in enumerate(case.matter.withholding.obligations):
        if row.kind is None or row.kind in _OPEN:
            continue
        key = (row.kind, row.order.casefold())
        if key in seen:
            found = True
            of = f"the order “{row.order}”" if row.order else "this case"
            yield NotMet(
                f"{row.kind.label} of {of} is listed twice, in the {ordinal(seen[key])} and the"
                f" {ordinal(index)} line.",
                (
                    f"withholding.obligations[{index}].kind",
                    f"withholding.obligations[{index}].order",
                ),
            )
        seen.setdefault(key, index)
    if not found:
        yield Met()


@check(
    "matter.cash_medical_twice",
    title="Cash medical support is one amount wherever it is answered",
    level=Level.WARNING,
    reads=("costs.cash_medical", "withholding.obligations"),
    why="The order states one of the two, and the calculation withholds the other.",
    fix="Correct one of the two, or name the other order in its line.",
)
def cash_medical_agrees(case: Case) -> Iterator[Verdict]:
    """The amount that this order sets, and the same support in a line of this case."""
    ordered = case.matter.costs.cash_medical
    lines = [
        (index, row.amount)
        for index, row in enumerate(case.matter.withholding.obligations)
        if row.kind is ObligationKind.CASH_MEDICAL_SUPPORT and not row.order and row.amount
    ]
    if ordered is None or not lines:
        yield NotApplicable("It is answered in one place at most.")
        return
    index, listed = lines[0]
    if ordered.per(PayPeriod.ANNUAL) != listed.per(PayPeriod.ANNUAL):
        yield NotMet(
            f"This order sets cash medical support of {_said(ordered)}, and the ordered support"
            f" lists {_said(listed)}.",
            (f"withholding.obligations[{index}].amount", "costs.cash_medical"),
        )
    else:
        yield Met()


@check(
    "matter.support_of_obligor",
    title="Support of this case is withheld from the pay of the parent who owes it",
    level=Level.WARNING,
    reads=("withholding.obligations", "parties"),
    why="An employer withholds support from the obligor alone; counted against another's pay it"
    " takes the room of the premiums.",
    fix="Remove the line, name the other order that it belongs to, or correct the obligor.",
)
def obligor_pays(case: Case) -> Iterator[Verdict]:
    """No child support of this case in the lines where the participant is not the obligor."""
    parties = case.matter.parties
    if parties.obligor is None or parties.participant in (None, parties.obligor):
        yield NotApplicable("The participant is the obligor, or one of the two is open.")
        return
    lines = [
        index
        for index, row in enumerate(case.matter.withholding.obligations)
        if row.kind in _OF_THE_OBLIGOR and not row.order
    ]
    if lines:
        row = case.matter.withholding.obligations[lines[0]]
        yield NotMet(
            f"{row.kind.label if row.kind else 'Support'} of this case is withheld from the pay of"
            f" {participant_called(case.matter)}, and"
            f" {parent_called(case.matter, parties.obligor)} owes it.",
            (*(f"withholding.obligations[{index}].order" for index in lines), "parties.obligor"),
        )
    else:
        yield Met()


@check(
    "matter.arrears_age",
    title="Arrears among the ordered support are as old as answered",
    level=Level.NOTE,
    rules=("L-2",),
    reads=("withholding.obligations", "work.participant.arrears_over_12_weeks", "parties"),
    why="Arrears older than 12 weeks raise the federal limit by 5 percent; whether these are is"
    " one answer over all orders.",
    fix="Look at how old the arrears are, over all orders.",
)
def arrears_are_young(case: Case) -> Iterator[Verdict]:
    """Arrears are listed, and none is said to be older than 12 weeks."""
    rows = case.matter.withholding.obligations
    lines = [index for index, row in enumerate(rows) if row.kind in _ARREARS]
    if lines and case.matter.work.participant.arrears_over_12_weeks is False:
        yield NotMet(
            f"{capital(participant_called(case.matter))} owes arrears, and none is said to be older"
            " than 12 weeks.",
            (
                "work.participant.arrears_over_12_weeks",
                *(f"withholding.obligations[{index}].kind" for index in lines),
            ),
        )
    else:
        yield Met()


@check(
    "matter.support_listed",
    title="The support that is withheld from the same pay is listed",
    level=Level.NOTE,
    reads=("withholding.obligations", "work.participant.arrears_over_12_weeks", "parties"),
    why="Premiums and support share one limit; what is not listed makes room that is not there.",
    fix="List the support on the page of withholding and priority; leave it so if there is none.",
)
def support_is_listed(case: Case) -> Iterator[Verdict]:
    """A participant who owes support, and no line of it; old arrears are asked for as such."""
    parties = case.matter.parties
    owes = parties.participant is not None and parties.participant is parties.obligor
    if case.matter.work.participant.arrears_over_12_weeks:
        yield NotApplicable("The arrears answered call for a line.")
    elif owes and not case.matter.withholding.obligations:
        yield NotMet(
            f"{capital(participant_called(case.matter))} owes child support, and no ordered support"
            " is listed.",
            ("withholding.obligations",),
        )
    else:
        yield Met()
