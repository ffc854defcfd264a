"""Names that are not yet names, or not written as names are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import asked, capital, child_called, listing, parent_called
from qmsco_desk.checks.verdict import Cure, Level, Met, NotMet, Verdict
from qmsco_desk.checks.words.names import (
    is_initials,
    is_stand_in,
    is_stand_in_name,
    is_suffix,
    title_in,
)
from qmsco_desk.model.vocabulary import AddressOf, PlanKind, Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.model.people import PersonName

_PARTS = (("first", "first name"), ("middle", "middle name"), ("last", "last name"))
_LEAST_LETTERS = 3  # "AJ" and "E." may be meant so


def _parents(matter: Matter) -> Iterator[tuple[str, str, PersonName]]:
    """Each parent: what a sentence calls the parent, the name's path, the name."""
    for side in Side:
        parent = matter.parties.parent(side)
        if parent is not None:
            yield parent_called(matter, side), f"parties.{side.value}.name", parent.name


def _people(matter: Matter) -> Iterator[tuple[str, str, PersonName]]:
    """Both parents and all children."""
    yield from _parents(matter)
    for index, child in enumerate(matter.children):
        yield child_called(matter, index), f"children[{index}].name", child.name


def _lines(matter: Matter) -> Iterator[tuple[str, str]]:
    """Names that stand on one line: the path and the name, of those who take part."""
    yield "case.judge", matter.case.judge
    if matter.agency.involved:
        yield "agency.contact.name", matter.agency.contact.name
    for side in Side:
        parent = matter.parties.parent(side)
        if parent is not None and parent.represented:
            yield f"parties.{side.value}.counsel.name", parent.counsel.name
    if any(child.address_of is AddressOf.OFFICIAL for child in matter.children):
        yield "parties.official.name", matter.parties.official.name
    yield "parties.representative.name", matter.parties.representative.name
    yield "costs.payee.name", matter.costs.payee.name
    yield "work.employer.name", matter.work.employer.name
    for index, plan in enumerate(matter.plans):
        if plan.kind is not PlanKind.NONE:
            yield f"plans[{index}].name", plan.name
            yield f"plans[{index}].administrator.name", plan.administrator.name


@check(
    "matter.name_stand_in",
    title="No word stands in the place of a name",
    level=Level.ERROR,
    reads=(
        "case.judge",
        "agency.involved",
        "agency.contact.name",
        "parties",
        "children",
        "work.employer.name",
        "plans",
        "costs.payee.name",
    ),
    why="The order prints it as it is: a plan administrator looks for an employee of that name, and"
    " a clerk sends the paper back.",
    fix="Give the name, or empty the field; what is empty prints a blank to fill in by hand.",
)
def names_not_stand_ins(case: Case) -> Iterator[Verdict]:
    """The participant above all; children's names are looked at under ERISA."""
    matter, found = case.matter, False
    participant = matter.parties.participant
    for _, path, name in _parents(matter):
        if not name.is_empty and is_stand_in_name(name):
            found = True
            is_participant = participant is not None and path == f"parties.{participant.value}.name"
            yield NotMet(
                f"“{name.full}” is not the name of a parent.",
                (f"{path}.first", f"{path}.last"),
                level=None if is_participant else Level.WARNING,
            )
    for path, words in _lines(matter):
        if is_stand_in(words):
            found = True
            yield NotMet(f"{asked(path)} says “{words}”.", (path,), level=Level.WARNING)
    if not found:
        yield Met()


@check(
    "matter.name_form",
    title="Each part of a name stands in its own field",
    level=Level.WARNING,
    reads=("parties", "children"),
    why="A plan administrator and a federal form look people up by last name, first name and"
    " middle initial, as typed.",
    fix="Write first, middle and last name and suffix each in its field, without a title.",
)
def names_well_formed(case: Case) -> Iterator[Verdict]:
    """Figures, commas, titles and a last name written twice; initials of the other parent."""
    matter, found = case.matter, False
    for called, path, name in _people(matter):
        if wrong := _malformed(name, called):
            part, sentence = wrong
            found = True
            yield NotMet(sentence, (f"{path}.{part}",), cure=_well_formed(path, name, part))
    for called, path, name in _parents(matter):
        other = path != f"parties.{_value(matter.parties.participant)}.name"
        initial = next((p for p in ("first", "last") if is_initials(getattr(name, p))), None)
        if other and initial:
            found = True
            yield NotMet(
                f"{capital(called)}, the other parent, is named by initials."
                if matter.parties.participant
                else f"{capital(called)} is named by initials.",
                (f"{path}.{initial}",),
                "Give the full legal name; the court's and the plan's papers name both parents.",
            )
    if not found:
        yield Met()


def _value(side: Side | None) -> str:
    return side.value if side else ""


def _malformed(name: PersonName, called: str) -> tuple[str, str] | None:
    """The first part that is not written as such parts are: its field, and what is wrong."""
    if is_stand_in_name(name):
        return None
    for part, words in _PARTS:
        text = getattr(name, part)
        if any(character.isdigit() for character in text):
            return part, f"The {words} of {called} holds a figure: “{text}”."
        if "," in text:
            return part, f"The {words} of {called} holds a comma: “{text}”."
    if title := title_in(name.first):
        return "first", f"The first name of {called} begins with a title: “{title}”."
    if name.last and name.first.casefold().endswith(f" {name.last.casefold()}"):
        return "first", f"The last name of {called} stands in the first name too."
    return None


def _well_formed(path: str, name: PersonName, part: str) -> Cure | None:
    """The name with a title left out, a last name written once, or a suffix in its own field."""
    first, last = name.first, name.last
    if part == "last" and not name.suffix:
        family, comma, suffix = (words.strip() for words in last.partition(","))
        if comma and family and is_suffix(suffix):
            texts = ((f"{path}.last", family), (f"{path}.suffix", suffix))
            return Cure(f"Write {suffix} as the suffix of {family}", texts)
    if part != "first" or "," in first or any(character.isdigit() for character in first):
        return None
    if title := title_in(first):
        first = first[len(title) :].strip()
    elif last and first.casefold().endswith(f" {last.casefold()}"):
        first = first[: -len(last)].strip()
    return Cure(f"Write {first} as the first name", ((f"{path}.first", first),)) if first else None


@check(
    "matter.name_letters",
    title="Names are written in capitals and small letters",
    level=Level.NOTE,
    reads=("parties", "children"),
    why="Every paper prints a name as it is typed.",
    fix="Type it as it is to be printed, or leave it if it is meant so.",
)
def names_in_both_letters(case: Case) -> Iterator[Verdict]:
    """Neither all capitals nor all small letters; one finding for all."""
    written: dict[str, list[str]] = {"capital": [], "small": []}
    paths: list[str] = []
    for called, path, name in _people(case.matter):
        both = f"{name.first}{name.last}"
        short = min(len(name.first), len(name.last)) < _LEAST_LETTERS
        how = "small" if both.islower() else "capital" if both.isupper() and not short else ""
        if how and name.first and name.last:
            written[how].append(called)
            paths.append(f"{path}.first")
    said = [f"in {how} letters alone: {listing(names)}" for how, names in written.items() if names]
    if said:
        yield NotMet(f"Written {'; '.join(said)}.", tuple(paths))
    else:
        yield Met()
