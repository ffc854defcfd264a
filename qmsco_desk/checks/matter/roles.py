"""People who are given two parts that one person cannot play, and parts that nobody plays."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from itertools import combinations
from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import capital, parent_called, plan_called
from qmsco_desk.checks.verdict import Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.checks.words.names import name_parts, same_person
from qmsco_desk.model.vocabulary import AddressOf, Designation, Movant, PlanKind, Side

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from qmsco_desk.checks.case import Case
    from qmsco_desk.model.matter import Matter


class _Part(Enum):
    PARTICIPANT = auto()
    PARENT = auto()
    CHILD = auto()
    COUNSEL = auto()
    JUDGE = auto()
    OFFICIAL = auto()
    REPRESENTATIVE = auto()
    PAYEE = auto()
    ADMINISTRATOR = auto()
    AGENCY = auto()
    EMPLOYER = auto()


@dataclass(frozen=True, slots=True)
class _Person:
    """Someone who is named: the part, the name, the part in words, the field, whose counsel."""

    part: _Part
    name: str
    words: str
    path: str
    of: Side | None = None


_NO_OFFICER = (
    "A parent or an attorney is no official of a State; give the official's or agency's name and"
    " address."
)
_SOMEONE_ELSE = "Name someone else, or leave it empty to use the custodial parent."
# Parts that one person does not play together, and how it is mended.
_CLASHES: Mapping[frozenset[_Part], str] = MappingProxyType(
    {
        frozenset({_Part.COUNSEL}): "Give each parent's own attorney, or say that one of them has"
        " none.",
        frozenset({_Part.JUDGE, _Part.COUNSEL}): "Correct the judge or the attorney.",
        frozenset({_Part.JUDGE, _Part.PARTICIPANT}): "Correct the judge.",
        frozenset({_Part.JUDGE, _Part.PARENT}): "Correct the judge.",
        frozenset({_Part.COUNSEL, _Part.PARTICIPANT}): "Say that a parent without an attorney is"
        " not represented.",
        frozenset({_Part.COUNSEL, _Part.PARENT}): "Say that a parent without an attorney is not"
        " represented.",
        frozenset({_Part.OFFICIAL, _Part.PARTICIPANT}): _NO_OFFICER,
        frozenset({_Part.OFFICIAL, _Part.PARENT}): _NO_OFFICER,
        frozenset({_Part.OFFICIAL, _Part.COUNSEL}): _NO_OFFICER,
        frozenset({_Part.AGENCY, _Part.PARTICIPANT}): "Give the agency's own name.",
        frozenset({_Part.AGENCY, _Part.PARENT}): "Give the agency's own name.",
        frozenset({_Part.AGENCY, _Part.COUNSEL}): "Give the agency's own name.",
        frozenset({_Part.REPRESENTATIVE, _Part.PARTICIPANT}): _SOMEONE_ELSE,
        frozenset({_Part.PAYEE, _Part.PARTICIPANT}): _SOMEONE_ELSE,
        frozenset({_Part.CHILD, _Part.REPRESENTATIVE}): _SOMEONE_ELSE,
        frozenset({_Part.CHILD, _Part.PAYEE}): _SOMEONE_ELSE,
        frozenset({_Part.CHILD, _Part.COUNSEL}): "Correct the attorney.",
        frozenset({_Part.ADMINISTRATOR, _Part.PARTICIPANT}): "The plan's booklet names its"
        " administrator, which is often the employer. Leave it only where the participant's own"
        " business has the plan.",
        frozenset({_Part.EMPLOYER, _Part.PARTICIPANT}): "A self-employed parent has no employer to"
        " withhold; consider an order that the parent pay the premium.",
    }
)
_ONLY_NOTED = frozenset({frozenset({_Part.EMPLOYER, _Part.PARTICIPANT})})


def _parents(matter: Matter) -> Iterator[_Person]:
    for side in Side:
        parent = matter.parties.parent(side)
        if parent is None:
            continue
        is_participant = side is matter.parties.participant
        part = _Part.PARTICIPANT if is_participant else _Part.PARENT
        words = "the participant" if is_participant else "a parent"
        at = f"parties.{side.value}"
        yield _Person(part, parent.name.full, words, f"{at}.name.first", side)
        if parent.represented:
            called = parent_called(matter, side)
            words = f"counsel for {called}"
            yield _Person(_Part.COUNSEL, parent.counsel.name, words, f"{at}.counsel.name", side)


def _people(matter: Matter) -> Iterator[_Person]:
    """Everyone who is named and takes part."""
    parties = matter.parties
    yield from _parents(matter)
    for index, child in enumerate(matter.children):
        yield _Person(_Part.CHILD, child.name.full, "a child", f"children[{index}].name.first")
    yield _Person(_Part.JUDGE, matter.case.judge, "the judge", "case.judge")
    if matter.agency.involved:
        agency = matter.agency.contact.name
        yield _Person(_Part.AGENCY, agency, "the issuing agency", "agency.contact.name")
    if any(child.address_of is AddressOf.OFFICIAL for child in matter.children):
        official = parties.official.name
        yield _Person(_Part.OFFICIAL, official, "the substituted official", "parties.official.name")
    if parties.participant is not parties.custodial:
        words, path = "the children's representative", "parties.representative.name"
        yield _Person(_Part.REPRESENTATIVE, parties.representative.name, words, path)
        payee = matter.costs.payee.name
        yield _Person(_Part.PAYEE, payee, "the payee of claims", "costs.payee.name")
    yield _Person(_Part.EMPLOYER, matter.work.employer.name, "the employer", "work.employer.name")
    for index, plan in enumerate(matter.plans):
        if plan.kind is not PlanKind.NONE:
            words = f"the administrator of {plan_called(matter, index)}"
            path = f"plans[{index}].administrator.name"
            yield _Person(_Part.ADMINISTRATOR, plan.administrator.name, words, path)


@check(
    "matter.two_parts",
    title="Nobody plays two parts that are two people's",
    level=Level.WARNING,
    reads=(
        "parties",
        "children",
        "case.judge",
        "agency.involved",
        "agency.contact.name",
        "work.employer.name",
        "plans",
        "costs.payee.name",
    ),
    why="One of the two names is in the wrong field, and papers go to the wrong person.",
    fix="Correct one of the two.",
)
def one_part_each(case: Case) -> Iterator[Verdict]:
    """Every two people who are named alike and whose parts exclude each other."""
    found = False
    named = [(one, name) for one in _people(case.matter) if (name := name_parts(one.name))]
    for (one, first), (other, second) in combinations(named, 2):
        if not first.may_be(second):
            continue
        parts = frozenset({one.part, other.part})
        fix = _CLASHES.get(parts)
        if fix is None:
            continue
        found = True
        own = _Part.COUNSEL in parts and one.of is not None and one.of is other.of
        yield NotMet(
            f"{one.name} is {one.words} and {other.words}.",
            (other.path, one.path),
            fix,
            level=Level.NOTE if own or parts in _ONLY_NOTED else None,
        )
    if not found:
        yield Met()


@check(
    "matter.bar_number",
    title="Each attorney has a bar number of his or her own",
    level=Level.WARNING,
    reads=("parties.first", "parties.second"),
    why="The clerk finds counsel of record by it.",
    fix="Correct one of the two numbers.",
)
def bar_numbers_differ(case: Case) -> Iterator[Verdict]:
    """Two attorneys of different names with one number."""
    first, second = case.matter.parties.first, case.matter.parties.second
    if not (first.represented and second.represented and first.counsel.bar_number):
        yield NotApplicable("There are not two attorneys with numbers.")
    elif first.counsel.bar_number == second.counsel.bar_number and not same_person(
        first.counsel.name, second.counsel.name
    ):
        yield NotMet(
            f"Counsel for both parents have the bar number {first.counsel.bar_number}.",
            ("parties.second.counsel.bar_number", "parties.first.counsel.bar_number"),
        )
    else:
        yield Met()


@check(
    "matter.movant_agency",
    title="Whoever asks for the order takes part",
    level=Level.WARNING,
    reads=("parties.movant", "agency.involved"),
    why="The order recites who asked for it, and an agency that takes no part is nowhere in it.",
    fix="Say on the page of the case that the agency takes part, or who else asks.",
)
def movant_takes_part(case: Case) -> Iterator[Verdict]:
    """An agency as movant is in the case."""
    asks = case.matter.parties.movant is Movant.AGENCY
    if asks and case.matter.agency.involved is False:
        yield NotMet(
            "The issuing agency asks for the order, and no agency takes part.",
            ("agency.involved", "parties.movant"),
        )
    else:
        yield Met()


_PAIRS = frozenset(
    {
        frozenset({Designation.PETITIONER, Designation.RESPONDENT}),
        frozenset({Designation.PLAINTIFF, Designation.DEFENDANT}),
    }
)


@check(
    "matter.designations",
    title="The caption calls the two parents by two words of one pair",
    level=Level.NOTE,
    reads=("parties.first", "parties.second"),
    why="A clerk sets the caption of every paper beside that of the case.",
    fix="Compare the case's own caption; in a joint petition both may be petitioners.",
)
def called_as_a_pair(case: Case) -> Iterator[Verdict]:
    """Petitioner and respondent, plaintiff and defendant; an intervenor goes with anyone."""
    first, second = (case.matter.parties.first.designation, case.matter.parties.second.designation)
    if first is None or second is None or Designation.INTERVENOR in (first, second):
        yield NotApplicable("One of the two is not answered, or intervenes.")
    elif frozenset({first, second}) not in _PAIRS:
        names = [capital(parent_called(case.matter, side)) for side in Side]
        words = (
            f"Both parents are called {first.label}."
            if first is second
            else f"{names[0]} is called {first.label}, and {names[1]} {second.label}."
        )
        yield NotMet(words, ("parties.second.designation", "parties.first.designation"))
    else:
        yield Met()


@check(
    "matter.kept_unused",
    title="What is answered is printed",
    level=Level.NOTE,
    reads=("parties", "agency.involved", "agency.contact.name"),
    why="Answers of someone who takes no part are kept and not printed; a drafter may count on"
    " them.",
    fix="Say that they take part, or leave it so.",
)
def kept_and_used(case: Case) -> Iterator[Verdict]:
    """Counsel of an unrepresented parent, and an agency outside the case."""
    matter, found = case.matter, False
    for side in Side:
        parent = matter.parties.parent(side)
        if parent is not None and parent.represented is False and parent.counsel.name:
            found = True
            yield NotMet(
                f"{capital(parent_called(matter, side))} has no counsel by the answer given, and"
                f" {parent.counsel.name} is kept as counsel.",
                (f"parties.{side.value}.represented",),
            )
    agency = matter.agency
    if agency.involved is False and agency.contact.name:
        found = True
        yield NotMet(
            f"No agency takes part by the answer given, and {agency.contact.name} is kept as the"
            " issuing agency.",
            ("agency.involved",),
        )
    if not found:
        yield Met()
