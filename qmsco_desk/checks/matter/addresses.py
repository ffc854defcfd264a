"""Addresses that mail would not find, and addresses that the order was meant to keep back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.checks.curing import state_of_zip
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import (
    capital,
    child_called,
    children_called,
    lacks,
    listing,
    parent_called,
    participant_called,
    plan_called,
)
from qmsco_desk.checks.verdict import Cure, Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.checks.words.names import is_stand_in
from qmsco_desk.checks.zip_codes import is_postal_code, states_of
from qmsco_desk.model.vocabulary import AddressOf, PlanKind, Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.model.people import Address

_CITY_MOST = 80  # characters that the field holds
_EVERY_ADDRESS = ("parties", "children", "work.employer", "agency", "plans", "costs.payee")


@dataclass(frozen=True, slots=True)
class _Place:
    """An address that papers use.

    Attributes:
        called: Whose it is, in running text.
        path: Where it is answered.
        address: The address.
        looked_at: A check of ERISA asks for it whole.
    """

    called: str
    path: str
    address: Address
    looked_at: bool = False


def _places(matter: Matter) -> Iterator[_Place]:
    """Every address in use, in the order of the interview.

    What was typed of someone who takes no part is kept; it is neither asked nor printed.
    """
    if matter.agency.involved:
        agency = matter.agency.contact
        yield _Place(agency.name or "the agency", "agency.contact.address", agency.address)
    yield from _of_parents(matter)
    parties = matter.parties
    of_children = {child.address_of for child in matter.children}
    if AddressOf.OFFICIAL in of_children:
        name = parties.official.name or "the substituted official"
        yield _Place(name, "parties.official.address", parties.official.address, looked_at=True)
    for contact, path, words in (
        (parties.representative, "parties.representative", "the children's representative"),
        (matter.costs.payee, "costs.payee", "the payee of claims"),
    ):
        yield _Place(contact.name or words, f"{path}.address", contact.address, looked_at=True)
    for index, child in enumerate(matter.children):
        if child.address_of is AddressOf.OWN:
            path = f"children[{index}].address"
            yield _Place(child_called(matter, index), path, child.address, looked_at=True)
    employer = matter.work.employer
    yield _Place(employer.name or "the employer", "work.employer.address", employer.address)
    for index, plan in enumerate(matter.plans):
        if plan.kind is not PlanKind.NONE:
            name = plan.administrator.name or f"the administrator of {plan_called(matter, index)}"
            path = f"plans[{index}].administrator.address"
            yield _Place(name, path, plan.administrator.address, looked_at=True)


def _of_parents(matter: Matter) -> Iterator[_Place]:
    parties = matter.parties
    for side in Side:
        parent = parties.parent(side)
        if parent is None:
            continue
        called, prefix = parent_called(matter, side), f"parties.{side.value}"
        looked_at = side in (parties.participant, parties.custodial)
        yield _Place(called, f"{prefix}.address", parent.address, looked_at)
        if parent.represented:
            name = parent.counsel.name or f"counsel for {called}"
            yield _Place(name, f"{prefix}.counsel.address", parent.counsel.address)


@check(
    "matter.addresses",
    title="Every address that is begun is whole",
    level=Level.WARNING,
    reads=_EVERY_ADDRESS,
    why="Papers go astray over one missing part of an address.",
    fix="Complete the address, or empty it.",
)
def addresses_whole(case: Case) -> Iterator[Verdict]:
    """Addresses that no rule of ERISA asks for, where some parts are answered and some are not."""
    found = False
    for place in _places(case.matter):
        address = place.address
        if place.looked_at or address.is_empty or not address.missing:
            continue
        found = True
        yield NotMet(
            f"The address of {place.called} has no {lacks(address)}.",
            tuple(f"{place.path}.{name}" for name in address.missing),
            cure=state_of_zip(place.path, address),
        )
    if not found:
        yield Met()


@check(
    "matter.zip_code",
    title="Each ZIP code is one of its state",
    level=Level.WARNING,
    reads=_EVERY_ADDRESS,
    why="Mail with the wrong ZIP code or state comes late or back, and notices of the plan have"
    " their time limits.",
    fix="Compare the ZIP code with the state. A few places at a state line are served from across"
    " it; abroad, name the country.",
)
def zip_codes_of_their_states(case: Case) -> Iterator[Verdict]:
    """The first three figures of each ZIP code against the state beside it."""
    found = False
    for place in _places(case.matter):
        if sentence := _not_of_its_state(place):
            found = True
            yield NotMet(
                sentence,
                (f"{place.path}.zip", f"{place.path}.state"),
                cure=state_of_zip(place.path, place.address),
            )
    if not found:
        yield Met()


def _not_of_its_state(place: _Place) -> str:
    """What does not agree, or nothing; an address abroad has neither."""
    state, zip_code = place.address.state, place.address.zip
    if place.address.is_abroad:
        return ""
    whose = f"the address of {place.called}"
    if state and not is_postal_code(state):
        return f"“{state}”, in {whose}, is no state's postal code."
    if not zip_code:
        return ""
    states = states_of(zip_code)
    if not states:
        return f"No ZIP code begins with {zip_code[:3]}, as the one in {whose} does."
    if state and state not in states:
        return (
            f"{capital(whose)} is in {state}, and ZIP codes that begin with {zip_code[:3]} belong"
            f" to {listing(sorted(states), 'or')}."
        )
    return ""


@check(
    "matter.address_abroad",
    title="An address abroad is written as its country's post has it",
    level=Level.NOTE,
    reads=_EVERY_ADDRESS,
    why="Papers print the city's line and the country of such an address, and no state or ZIP"
    " code.",
    fix="Write province and postal code after the city, and empty state and ZIP code.",
)
def abroad_without_state(case: Case) -> Iterator[Verdict]:
    """Where a country is named, neither state nor ZIP code."""
    found = False
    for place in _places(case.matter):
        kept = [name for name in ("state", "zip") if getattr(place.address, name)]
        if place.address.is_abroad and kept:
            found = True
            called = listing({"state": "a state", "zip": "a ZIP code"}[name] for name in kept)
            yield NotMet(
                f"The address of {place.called} is in {place.address.country}, and has {called}.",
                tuple(f"{place.path}.{name}" for name in kept),
                cure=_as_abroad(place, kept),
            )
    if not found:
        yield Met()


def _as_abroad(place: _Place, kept: list[str]) -> Cure | None:
    """What stands in the fields of state and ZIP code, after the city; where it has room there."""
    address = place.address
    line = " ".join((address.city, *(getattr(address, name) for name in kept)))
    if not address.city or len(line) > _CITY_MOST:
        return None
    texts = ((f"{place.path}.city", line), *((f"{place.path}.{name}", "") for name in kept))
    return Cure(
        f"Write \N{LEFT DOUBLE QUOTATION MARK}{line}\N{RIGHT DOUBLE QUOTATION MARK} as the city",
        texts,
    )


@check(
    "matter.address_stand_in",
    title="No word stands in the place of an address",
    level=Level.WARNING,
    reads=_EVERY_ADDRESS,
    why="The plan administrator mails cards and notices to the address that the order gives.",
    fix="Give the last known address, or leave it empty. Where it must be kept back, let a"
    " substituted official's address stand for the children's.",
)
def no_stand_in(case: Case) -> Iterator[Verdict]:
    """Words such as "unknown" for a street or a city."""
    found = False
    for place in _places(case.matter):
        for name in ("line1", "city"):
            words = getattr(place.address, name)
            if is_stand_in(words):
                found = True
                yield NotMet(
                    f"“{words}” is given as the address of {place.called}.",
                    (f"{place.path}.{name}",),
                )
                break
    if not found:
        yield Met()


@check(
    "matter.same_address",
    title="The two parents have addresses of their own",
    level=Level.NOTE,
    reads=("parties.first", "parties.second"),
    why="If they live apart, mail of the plan for one of them reaches the other.",
    fix="Correct one of the two, if they live apart.",
)
def parents_apart(case: Case) -> Iterator[Verdict]:
    """The same street, apartment and place."""
    first, second = case.matter.parties.first.address, case.matter.parties.second.address
    same = " ".join(first.lines).casefold() == " ".join(second.lines).casefold()
    if first.line1 and first.city and same:
        names = listing(parent_called(case.matter, side) for side in Side)
        yield NotMet(
            f"{capital(names)} have the same address.",
            ("parties.second.address.line1", "parties.first.address.line1"),
        )
    else:
        yield Met()


@check(
    "matter.employer_state",
    title="It is plain in which state the participant works",
    level=Level.WARNING,
    reads=("work.employer.address", "work.employer.state", "case.state", "parties"),
    why="The limit, priority and shortfall rules are those of the state where the participant"
    " works.",
    fix="Say in which state the participant works, on the page of employment and income.",
)
def works_where(case: Case) -> Iterator[Verdict]:
    """An employer with an address elsewhere; many run their payroll from another state."""
    works, issuing = case.matter.work.employer.state, case.matter.case.state
    address = case.matter.work.employer.address
    if not address.state or address.is_abroad or not is_postal_code(address.state):
        yield NotApplicable("The employer's address names no state.")
    elif not works and issuing and address.state != issuing:
        yield NotMet(
            f"The employer's address is in {address.state}, and {participant_called(case.matter)}"
            f" is taken to work in {issuing}.",
            ("work.employer.state", "work.employer.address.state"),
        )
    elif works and address.state != works:
        yield NotMet(
            f"{participant_called(case.matter)} works in {works}, and the employer's address is in"
            f" {address.state}.",
            ("work.employer.state", "work.employer.address.state"),
            "See that the notice goes to where the payroll is run; the rules of the state of work"
            " apply.",
            level=Level.NOTE,
        )
    else:
        yield Met()


@check(
    "matter.address_kept_back",
    title="An address that an official's stands for is nowhere in the order",
    level=Level.WARNING,
    rules=("E-9",),
    reads=("parties", "children", "costs.payee"),
    why="An official's address is substituted so that a parent's is not read by the other; one"
    " line that gives it away undoes that.",
    fix="Let the official's address stand for the children, the representative and the payee; or"
    " empty the official, if nothing is to be kept back.",
)
def nothing_given_away(case: Case) -> Iterator[Verdict]:
    """An official who is named is used, and none of those who act for the children tells more."""
    matter = case.matter
    official = [i for i, c in enumerate(matter.children) if c.address_of is AddressOf.OFFICIAL]
    shown = [i for i, c in enumerate(matter.children) if c.address_of is AddressOf.CUSTODIAL]
    if not official:
        if shown and not matter.parties.official.is_empty:
            name = matter.parties.official.name or "An official"
            yield NotMet(
                f"{name} is named to stand in for the children's address, and the order gives the"
                f" custodial parent's for {children_called(matter, shown)}.",
                tuple(f"children[{index}].address_of" for index in shown),
            )
        else:
            yield NotApplicable("No official is substituted.")
        return
    parent, found = matter.custodial_parent, False
    for called, path, address in _acting(matter):
        if parent and address.line1 and address.lines == parent.address.lines:
            found = True
            yield NotMet(
                f"An official's address stands for {children_called(matter, official)}, and"
                f" {called} has the custodial parent's.",
                (f"{path}.line1",),
            )
    if not found:
        yield Met()


def _acting(matter: Matter) -> Iterator[tuple[str, str, Address]]:
    """Who acts for the children, and any child's own address."""
    representative, payee = matter.parties.representative, matter.costs.payee
    yield "the representative", "parties.representative.address", representative.address
    yield "the payee of claims", "costs.payee.address", payee.address
    for index, child in enumerate(matter.children):
        if child.address_of is AddressOf.OWN:
            yield child_called(matter, index), f"children[{index}].address", child.address
