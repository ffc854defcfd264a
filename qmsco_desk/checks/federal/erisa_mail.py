"""Whom the plan writes to and pays in the children's place (29 U.S.C. 1169(a)(5)(B) and (8))."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.curing import state_of_zip
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import address_paths, capital, lacks
from qmsco_desk.checks.verdict import Level, Met, NotApplicable, NotMet, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case
    from qmsco_desk.model.people import Contact


def _reachable(contact: Contact, prefix: str, called: str) -> Verdict:
    """Name and whole address of a contact; an empty one means the custodial parent."""
    if contact.is_empty:
        return NotApplicable("The custodial parent stands in.")
    called = f"{contact.name}, {called}," if contact.name else called
    missing = [
        word for word in ("name" if not contact.name else "", lacks(contact.address)) if word
    ]
    if not missing:
        return Met()
    return NotMet(
        f"{capital(called)} has no {' and no '.join(missing)}.",
        (
            *(() if contact.name else (f"{prefix}.name",)),
            *address_paths(f"{prefix}.address", contact.address),
        ),
        cure=state_of_zip(f"{prefix}.address", contact.address) if contact.name else None,
    )


@check(
    "costs.payee",
    title="Whoever is paid for claims can be reached by mail",
    level=Level.WARNING,
    rules=("E-23",),
    reads=("costs.payee",),
    why="The plan reimburses the person who paid, and not the employee, only if it knows where to"
    " send it.",
    fix="Complete it on the page of costs, or leave it empty to pay the custodial parent.",
)
def payee(case: Case) -> Iterator[Verdict]:
    """Name and address of the payee, if one is named."""
    yield _reachable(case.matter.costs.payee, "costs.payee", "the payee of claims")


@check(
    "erisa_609.representative",
    title="The children's representative can be reached by mail",
    level=Level.WARNING,
    rules=("E-16",),
    reads=("parties.representative",),
    why="The plan sends copies of its notices to the representative.",
    fix="Complete it on the page of the parties, or leave it empty to use the custodial parent.",
)
def representative(case: Case) -> Iterator[Verdict]:
    """Name and address of the representative, if one is named."""
    yield _reachable(
        case.matter.parties.representative,
        "parties.representative",
        "the children's representative",
    )
