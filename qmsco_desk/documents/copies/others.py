"""Whom and what a matter names beside its children: what a public copy goes on naming."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.documents.copies.names import phrase, plain_name, shortened, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from qmsco_desk.documents.copies.folding import Folded
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.model.people import Address

_BEFORE, _AFTER = r"(?<![^\W\d_])", r"(?![^\W\d_])"
_TITLES = re.compile(r"^(?:(?:the\s+)?(?:hon|honorable|judge|justice|magistrate)\b\.?\s*)+", re.I)
_JUDGES = ("Judge", "Hon.", "Honorable", "Justice")


@dataclass(frozen=True, slots=True)
class Others:
    """The names that stay.

    Attributes:
        phrases: Names in full of persons, offices, companies and places; None where there are none.
        shorts: Parents' names shortened or listed, as `plain_name`; and names of others that are a
            child's name as well.
        words: The words of parents' first names, folded, in lower case.
        family_words: The words of all persons' names, likewise.
        names: The names in full, as `plain_name`.
    """

    phrases: re.Pattern[str] | None
    shorts: frozenset[str]
    words: frozenset[str]
    family_words: frozenset[str]
    names: tuple[str, ...]

    def spans_in(self, folded: Folded) -> list[tuple[int, int]]:
        """Where such names stand in a folded text."""
        if self.phrases is None:
            return []
        return [match.span() for match in self.phrases.finditer(folded.text)]

    def short(self, found: str) -> bool:
        """Whether a name as found is also a parent's without the middle name."""
        return plain_name(found) in self.shorts


def _places(matter: Matter, states: Mapping[str, str]) -> Iterator[str]:
    county = matter.case.county
    if county:
        yield from (f"{county} {word}" for word in ("County", "Parish", "Borough"))
        yield f"County of {county}"
    for name in states.values():
        yield from (f"{word} of {name}" for word in ("State", "Commonwealth", "law", "laws"))
        yield from (f"{name} {word}" for word in ("law", "Law", "courts", "Courts", "Code"))
    for address in _addresses(matter):
        if address.city and address.state:
            yield f"{address.city} {address.state}"
            yield f"{address.city} {states.get(address.state, address.state)}"


def _addresses(matter: Matter) -> Iterator[Address]:
    parties = matter.parties
    for parent in (parties.first, parties.second):
        yield from (parent.address, parent.counsel.address)
    yield from (parties.official.address, parties.representative.address)
    yield from (matter.agency.contact.address, matter.work.employer.address)
    yield from (plan.administrator.address for plan in matter.plans)


def _people(matter: Matter) -> tuple[str, ...]:
    """Persons who are not children of the matter, as they are entered."""
    parties = matter.parties
    judge = _TITLES.sub("", matter.case.judge.strip())
    return (
        *(parent.name.full for parent in (parties.first, parties.second)),
        *(parent.counsel.name for parent in (parties.first, parties.second)),
        *(matter.case.judge, judge),
        *(f"{title} {judge}" for title in _JUDGES if judge),
    )


def _offices(matter: Matter) -> Iterator[str]:
    parties = matter.parties
    yield from (matter.case.court, matter.case.division, matter.work.employer.name)
    yield from (parties.official.name, parties.representative.name, matter.costs.payee.name)
    yield matter.agency.contact.name
    yield from (parent.counsel.firm for parent in (parties.first, parties.second))
    for plan in matter.plans:
        yield from (plan.name, plan.sponsor, plan.insurer, plan.administrator.name)


def _bears(name: str, matter: Matter) -> bool:
    """Whether a name has a child's name in it."""
    said = f" {plain_name(name)} "
    return any(
        f" {plain_name(f'{child.name.first} {child.name.last}')} " in said
        or f" {plain_name(child.name.full)} " in said
        for child in matter.children
    )


def others(matter: Matter, states: Mapping[str, str]) -> Others:
    """The names that stay, of a matter; `states` gives names of states by postal code."""
    parents = (matter.parties.first.name, matter.parties.second.name)
    whole_parents = [name for name in parents if name.first and name.last]
    children = {plain_name(child.name.full) for child in matter.children}
    shorts = {plain_name(short) for name in whole_parents for short in shortened(name)}
    listed = (one.listed for one in whole_parents if plain_name(one.full) not in children)
    named = (*_people(matter), *listed, *_places(matter, states))
    # One word may be anyone's; a name that is a child's as well is judged where it stands.
    whole = {one for one in named if " " in plain_name(one) and plain_name(one) not in children}
    # An office or a payee may be called after a child, and then is not named either.
    whole.update(
        one for one in _offices(matter) if " " in plain_name(one) and not _bears(one, matter)
    )
    patterns = [pattern for one in sorted(whole, key=len, reverse=True) if (pattern := phrase(one))]
    people = [one for one in _people(matter) if one]
    return Others(
        re.compile(f"{_BEFORE}(?:{'|'.join(patterns)}){_AFTER}") if patterns else None,
        frozenset(shorts | {one for one in children if one in {plain_name(p) for p in people}}),
        words_of(name.first for name in parents),
        words_of(people),
        tuple(sorted({plain_name(one) for one in (*whole, *people)})),
    )
