"""ERISA 609(a)(3)(A): the participant and each alternate recipient, by name and mailing address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qmsco_desk.checks.curing import state_of_zip
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import (
    address_paths,
    capital,
    child_called,
    children_called,
    lacks,
    parent_called,
    participant_called,
    short_name,
)
from qmsco_desk.checks.verdict import CannotTell, Cure, Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.checks.words.names import is_initials, is_stand_in_name
from qmsco_desk.model.vocabulary import AddressOf, Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.model.people import Child, Parent, PersonName

_PLAN = "The plan administrator"
# How private practices and companies call themselves.
_FIRM = re.compile(
    r"\b(?:law (?:office|firm|group)s?|attorneys? at law|P\.?L\.?L\.?C|L\.?L\.?P|P\.C|Inc|LLC)\b",
    re.IGNORECASE,
)


def _name_paths(prefix: str, name: PersonName) -> tuple[str, ...]:
    """What a name lacks; one that is a last name alone may be all there is."""
    if name.is_whole:
        return ()
    missing = [part for part in ("first", "last") if not getattr(name, part)]
    if missing == ["first"]:
        missing.append("single")
    return tuple(f"{prefix}.name.{part}" for part in missing)


def _name_missing(name: PersonName) -> str:
    if name.is_empty:
        return "name"
    return "last name" if name.first else "first name"


@check(
    "erisa_609.participant",
    title="The order has a participant",
    level=Level.ERROR,
    rules=("E-8",),
    reads=("parties.participant",),
    why="The plan administrator can cover the children only through a parent the plan knows.",
    fix="On the page of the parties, say whose employment carries the coverage.",
)
def participant_chosen(case: Case) -> Iterator[Verdict]:
    """One of the parents is the participant."""
    if case.matter.parties.participant is not None:
        yield Met()
        return
    yield NotMet(
        "Still needed: which parent is the participant, whose employment carries the coverage.",
        ("parties.participant",),
    )


@check(
    "erisa_609.participant_name",
    title="The order names the participant",
    level=Level.ERROR,
    rules=("E-8",),
    reads=("parties.participant", "parties.first.name", "parties.second.name"),
    why="The plan administrator finds the employee by the full name in the order.",
    fix="Give the participant's full legal name on the page of the parties; a single name stands as"
    " the last name, with the answer that there is no other.",
)
def participant_named(case: Case) -> Iterator[Verdict]:
    """First and last name, not initials."""
    side, parent = case.matter.parties.participant, case.matter.participant
    if side is None or parent is None:
        yield NotApplicable("The participant is not chosen yet.")
        return
    prefix = f"parties.{side.value}"
    if missing := _name_paths(prefix, parent.name):
        yield NotMet(
            f"Still needed: the participant's {_name_missing(parent.name)}, beside"
            f" “{participant_called(case.matter)}”."
            if not parent.name.is_empty
            else "Still needed: the participant's name.",
            missing,
        )
    elif is_initials(parent.name.first) or is_initials(parent.name.last):
        yield NotMet(
            f"{_PLAN} will send this back: the participant is named by initials,"
            f" “{short_name(parent.name)}”.",
            (f"{prefix}.name.first", f"{prefix}.name.last"),
        )
    else:
        yield Met()


@check(
    "erisa_609.participant_address",
    title="The order gives the participant's last known mailing address",
    level=Level.ERROR,
    rules=("E-8",),
    reads=(
        "parties.participant",
        "parties.first.name",
        "parties.second.name",
        "parties.first.address",
        "parties.second.address",
        "parties.custodial",
        "children",
    ),
    why="The plan administrator must mail its notices to the participant at the address in the"
    " order.",
    fix="Give the last known mailing address on the page of the parties.",
)
def participant_address(case: Case) -> Iterator[Verdict]:
    """A whole mailing address; what is missing is named in one finding."""
    side, parent = case.matter.parties.participant, case.matter.participant
    if side is None or parent is None:
        yield NotApplicable("The participant is not chosen yet.")
        return
    if _same_address_as_children(case.matter, side):
        yield NotApplicable("The address is also the children's and is looked at there.")
        return
    yield _address_verdict(participant_called(case.matter), f"parties.{side.value}", parent)


def _same_address_as_children(matter: Matter, side: Side) -> bool:
    """Whether the participant's address is asked for as the children's, so as not to ask twice."""
    return side is matter.parties.custodial and any(
        child.address_of is AddressOf.CUSTODIAL for child in matter.children
    )


def _address_verdict(called: str, prefix: str, parent: Parent) -> Verdict:
    missing = lacks(parent.address)
    if not missing:
        return Met()
    whose = called if parent.address.is_empty else f"the mailing address of {called}"
    return NotMet(
        f"{_PLAN} will send this back: {whose} has no {missing}.",
        address_paths(f"{prefix}.address", parent.address),
        cure=state_of_zip(f"{prefix}.address", parent.address),
    )


@check(
    "erisa_609.child",
    title="The order has at least one alternate recipient",
    level=Level.ERROR,
    rules=("E-9",),
    reads=("children",),
    why="The order gives rights to the children it names, and to no one else.",
    fix="Add each child on the page of the children.",
)
def has_children(case: Case) -> Iterator[Verdict]:
    """There is a child."""
    if case.matter.children:
        yield Met()
    else:
        yield NotMet("Still needed: the children, as alternate recipients.", ("children",))


@check(
    "erisa_609.child_name",
    title="The order gives each child's full name",
    level=Level.ERROR,
    rules=("E-9",),
    reads=("children",),
    why="The plan administrator enrolls a child by the full name; an official may lend an address,"
    " never a name.",
    fix="Give the full legal name on the page of the children; the copy served on the plan needs"
    " it. A single name stands as the last name, with the answer that there is no other.",
)
def child_names(case: Case) -> Iterator[Verdict]:
    """First and last name of each child, neither initials nor a placeholder."""
    for index, child in enumerate(case.matter.children):
        prefix = f"children[{index}]"
        called = child_called(case.matter, index)
        if missing := _name_paths(prefix, child.name):
            yield NotMet(
                f"{_PLAN} will send this back: {called} has no name."
                if child.name.is_empty
                else f"{_PLAN} will send this back: a child is named “{called}” alone, without a"
                f" {_name_missing(child.name)}.",
                missing,
            )
        elif is_initials(child.name.first) or is_initials(child.name.last):
            part = "first" if is_initials(child.name.first) else "last"
            yield NotMet(
                f"{_PLAN} will send this back: a child is named by initials, “{called}”.",
                (f"{prefix}.name.{part}",),
            )
        elif is_stand_in_name(child.name):
            yield NotMet(
                f"{_PLAN} will send this back: “{called}” is not a child's name.",
                (f"{prefix}.name.first",),
            )
        else:
            yield Met()


@check(
    "erisa_609.child_address",
    title="The order gives each child's mailing address, or an official's in its place",
    level=Level.ERROR,
    rules=("E-9",),
    reads=("children", "parties"),
    why="The plan administrator mails cards, booklets and notices to the child at the address in"
    " the order.",
    fix="Give the whole address, or choose another address for the order on the page of the"
    " children.",
)
def child_addresses(case: Case) -> Iterator[Verdict]:
    """A whole address for each child; one shared by several children is asked for once."""
    matter = case.matter
    shared = {
        choice: [i for i, child in enumerate(matter.children) if child.address_of is choice]
        for choice in (None, AddressOf.CUSTODIAL, AddressOf.OFFICIAL)
    }
    if unanswered := shared[None]:
        yield NotMet(
            "Still needed: whose mailing address the order gives for"
            f" {children_called(matter, unanswered)}.",
            tuple(f"children[{index}].address_of" for index in unanswered),
            cure=_custodial_for(matter, unanswered),
        )
    if with_parent := shared[AddressOf.CUSTODIAL]:
        yield _custodial_address(matter, with_parent)
    if with_official := shared[AddressOf.OFFICIAL]:
        yield _official_address(matter, with_official)
    for index, child in enumerate(matter.children):
        if child.address_of is AddressOf.OWN:
            yield _own_address(matter, index, child)


def _custodial_for(matter: Matter, indexes: list[int]) -> Cure | None:
    """The custodial parent's address, where no other is on offer for any of these children."""
    side, parent = matter.parties.custodial, matter.custodial_parent
    others = [
        matter.parties.official.is_empty,
        *(matter.children[i].address.is_empty for i in indexes),
    ]
    if side is None or parent is None or parent.address.missing or not all(others):
        return None
    whose, whom = parent_called(matter, side), children_called(matter, indexes)
    choice = AddressOf.CUSTODIAL.value
    return Cure(
        f"Use {whose}\N{RIGHT SINGLE QUOTATION MARK}s address for {whom}",
        tuple((f"children[{index}].address_of", choice) for index in indexes),
    )


def _custodial_address(matter: Matter, indexes: list[int]) -> Verdict:
    side, parent = matter.parties.custodial, matter.custodial_parent
    called = children_called(matter, indexes)
    if side is None or parent is None:
        return NotMet(
            "Still needed: the custodial parent, whose mailing address the order gives for"
            f" {called}.",
            ("parties.custodial",),
            "Answer on the page of the parties.",
        )
    missing = lacks(parent.address)
    if not missing:
        return Met()
    verb = "has" if len(indexes) == 1 else "have"
    whole = parent.address.is_empty
    return NotMet(
        f"{_PLAN} will send this back: {called} {verb} no mailing address."
        if whole
        else f"{_PLAN} will send this back: the mailing address of {called} has no {missing}.",
        address_paths(f"parties.{side.value}.address", parent.address),
        f"Give the custodial parent's address, which the order uses for {called}.",
        cure=state_of_zip(f"parties.{side.value}.address", parent.address),
    )


def _official_address(matter: Matter, indexes: list[int]) -> Verdict:
    official = matter.parties.official
    missing = [
        word for word in ("name" if not official.name else "", lacks(official.address)) if word
    ]
    if not missing:
        return Met()
    return NotMet(
        f"{_PLAN} will send this back: the official whose address stands in for"
        f" {children_called(matter, indexes)} has no {' and no '.join(missing)}.",
        (
            *(() if official.name else ("parties.official.name",)),
            *address_paths("parties.official.address", official.address),
        ),
        cure=state_of_zip("parties.official.address", official.address) if official.name else None,
    )


def _own_address(matter: Matter, index: int, child: Child) -> Verdict:
    missing = lacks(child.address)
    if not missing:
        return Met()
    called = child_called(matter, index)
    return NotMet(
        f"{_PLAN} will send this back: {called} has no {missing}."
        if child.address.is_empty
        else f"{_PLAN} will send this back: the mailing address of {called} has no {missing}.",
        address_paths(f"children[{index}].address", child.address),
        cure=state_of_zip(f"children[{index}].address", child.address),
    )


@check(
    "erisa_609.official_public",
    title="The official whose address stands in is one of a state or a political subdivision",
    level=Level.WARNING,
    rules=("D-9", "E-9"),
    reads=("children", "parties"),
    why="The statute lets only a state or local official stand in for a child's address; the plan"
    " administrator sends back one of a private person.",
    fix="Name an official of the state, its agency or a county, such as an address confidentiality"
    " program, on the page of the parties.",
)
def official_is_public(case: Case) -> Iterator[Verdict]:
    """Neither a parent, counsel nor a firm."""
    parties = case.matter.parties
    name = parties.official.name
    if not name or all(
        child.address_of is not AddressOf.OFFICIAL for child in case.matter.children
    ):
        yield NotApplicable("No official stands in.")
        return
    private = {
        words.casefold()
        for parent in (parties.first, parties.second)
        for words in (
            parent.name.full,
            short_name(parent.name),
            parent.counsel.name,
            parent.counsel.firm,
        )
        if words
    }
    if name.casefold() in private or _FIRM.search(name):
        yield NotMet(
            f"{name} is no official of a state or a political subdivision, and is to stand in for"
            " a child's address.",
            ("parties.official.name",),
        )
    else:
        yield Met()


@check(
    "erisa_609.child_not_parent",
    title="No alternate recipient is one of the parents",
    level=Level.ERROR,
    rules=("E-6",),
    reads=("children", "parties.first", "parties.second"),
    why="Only a child can be an alternate recipient; a former spouse has continuation coverage"
    " instead.",
    fix="Remove the parent from the children, or add the child's suffix and date of birth.",
)
def child_is_not_parent(case: Case) -> Iterator[Verdict]:
    """A child with a parent's very name is another person only by date of birth."""
    matter = case.matter
    for index, child in enumerate(matter.children):
        if child.name.is_empty:
            continue
        for parent in (matter.parties.first, matter.parties.second):
            if parent.name.full.casefold() != child.name.full.casefold():
                continue
            called = child_called(matter, index)
            paths = (f"children[{index}].name.first", f"children[{index}].born")
            if child.born is None or parent.born is None:
                yield CannotTell(
                    f"{capital(called)} is listed as a child and as a parent, and nothing tells the"
                    " two apart.",
                    paths,
                    "Give the suffix, or both dates of birth.",
                )
            elif child.born == parent.born:
                yield NotMet(
                    f"{capital(called)} is a parent in this matter and cannot be an alternate"
                    " recipient.",
                    paths,
                )
            else:
                yield Met()
