"""What may not occur in the public file of a matter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.checks.words.names import is_stand_in
from qmsco_desk.documents.copies.folding import fold
from qmsco_desk.documents.copies.hiding import Stretch, hiding
from qmsco_desk.documents.copies.homes import homes, speaks_for_itself
from qmsco_desk.documents.copies.names import plain_name
from qmsco_desk.documents.copies.numbers import births, ssns
from qmsco_desk.documents.copies.treatment import Kind, treatment
from qmsco_desk.law.schema import AddressShown, DateShown, NameShown
from qmsco_desk.model.dates import figures, in_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from qmsco_desk.documents.copies.hiding import Hiding
    from qmsco_desk.documents.copies.treatment import Treatment
    from qmsco_desk.law.schema import StateRules
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.model.people import Address, PersonName


@dataclass(frozen=True, slots=True)
class Secret:
    """One thing in one spelling. It belongs in no log, finding or file name.

    Attributes:
        kind: What it is.
        text: How it is written.
    """

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Secrets:
    """What may not occur in the public file of a matter.

    Attributes:
        spellings: Every secret in its usual spellings, as strings.
        hiding: The search that the public copies are made with; it knows the unusual ones too.
        treatment: What the court's rule, or care, has done with each kind.
    """

    spellings: tuple[Secret, ...]
    hiding: Hiding
    treatment: Treatment

    @property
    def strings(self) -> tuple[str, ...]:
        """The spellings alone."""
        return tuple(secret.text for secret in self.spellings)

    def found_in(self, text: str) -> tuple[Kind, ...]:
        """Which kinds of secrets stand in a text, each once.

        A parent's name is not one, though a child bears it too. Line breaks count as spaces, so a
        page's text can be searched as it was extracted. A first name alone is not looked for: it
        may be any word.
        """
        hits = self.hiding.hits(text, (Stretch(0, len(text), None),))
        return tuple(kind for kind in Kind if any(hit.kind is kind for hit in hits))


def secrets(matter: Matter, rules: StateRules | None, *, order: bool = False) -> Secrets:
    """What may not occur in the public file of a matter.

    Args:
        matter: The matter.
        rules: The issuing state's rules on the law's day; None while they are not on file.
        order: Whether the file is an order on child support, in which some rules let children's
            names stand. In a packet with such an order, children's names are then not secret.
    """
    how = treatment(rules, order=order)
    states = {matter.case.state: rules.name} if rules else {}
    search = hiding(matter, how, states)
    named = search.others.names
    spelled = dict.fromkeys(
        secret
        for secret in _spelled(matter, how)
        if secret.kind is not Kind.NAME
        or not any(f" {plain_name(secret.text)} " in f" {one} " for one in named)
    )
    return Secrets(tuple(spelled), search, how)


def _spelled(matter: Matter, how: Treatment) -> Iterator[Secret]:
    if how.names is not NameShown.FULL:
        for child in matter.children:
            yield from (Secret(Kind.NAME, text) for text in _name(child.name))
    if how.homes is AddressShown.LEFT_OUT:
        for home in homes(matter):
            yield from (Secret(Kind.HOME, text) for text in _address(home))
    if how.births is not DateShown.FULL:
        for day in births(matter):
            yield from (Secret(Kind.BIRTH, text) for text in _day(day))
    for number in ssns(matter):
        yield from (Secret(Kind.SSN, text) for text in (number, re.sub(r"\D", "", number)))
    if ein := matter.work.employer.ein:
        yield from (Secret(Kind.EIN, text) for text in (ein, re.sub(r"\D", "", ein)))


def _name(name: PersonName) -> Iterator[str]:
    if not name.is_whole or is_stand_in(name.full):
        return
    if not name.first:
        plain = fold(name.last).text
        yield from (name.last, name.last.upper(), plain, plain.upper())
        return
    given = [name.first]
    if name.middle:
        given += [f"{name.first} {name.middle}", f"{name.first} {name.middle[0]}."]
    for one in given:
        for form in (f"{one} {name.last}", f"{name.last}, {one}"):
            plain = fold(form).text
            yield from (form, form.upper(), plain, plain.upper())


def _address(home: Address) -> Iterator[str]:
    if speaks_for_itself(home.line1):
        yield from (home.line1, home.line1.upper())
    whole = ", ".join(home.lines)
    if len(home.lines) > 1:
        yield from (whole, whole.upper())


def _day(day: date) -> Iterator[str]:
    yield from (in_words(day), figures(day), day.isoformat())
    yield f"{day.month}/{day.day}/{day.year}"
