"""What the order, as it reads after the drafter's edits, shows of the children."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.checks.speaking import children_called, listing
from qmsco_desk.checks.words.typed import stands
from qmsco_desk.model.vocabulary import AddressOf

if TYPE_CHECKING:
    from qmsco_desk.checks.case import Case
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.model.people import Child, PersonName

_NAMED_MOST = 4


@dataclass(frozen=True, slots=True)
class Shown:
    """Indexes of the children whose full names and whose home addresses the order shows."""

    names: tuple[int, ...] = ()
    homes: tuple[int, ...] = ()

    @property
    def anything(self) -> bool:
        """Whether there is anything to hold against a rule."""
        return bool(self.names or self.homes)

    @property
    def paths(self) -> tuple[str, ...]:
        """The fields that are shown, the first child's first."""
        return (
            *(f"children[{index}].name.first" for index in self.names),
            *(f"children[{index}].address_of" for index in self.homes),
        )

    @property
    def kinds(self) -> str:
        """What kinds of things are shown: "minors' names and home addresses"."""
        kinds = (("names", self.names), ("home addresses", self.homes))
        return f"minors' {listing(words for words, shown in kinds if shown)}"

    def only(self, *, names: bool, homes: bool) -> Shown:
        """The names alone, the home addresses alone, both or neither."""
        return Shown(self.names if names else (), self.homes if homes else ())

    def words(self, matter: Matter) -> str:
        """What is shown, and whose: "the children's full names and home addresses".

        The children are named only where some show less than others.
        """
        names, homes = (_several(len(each)) for each in (self.names, self.homes))
        name, home = f"full name{names}", f"home address{'es' if homes else ''}"
        if self.names == self.homes:
            return f"{_whose(matter, self.names)} {name} and {home}"
        return listing(
            f"{_whose(matter, whose)} {what}"
            for what, whose in ((name, self.names), (home, self.homes))
            if whose
        )


def _several(count: int) -> str:
    return "s" if count > 1 else ""


def _whose(matter: Matter, indexes: tuple[int, ...]) -> str:
    """Children in the possessive, by name where they are not all of them."""
    if len(indexes) == len(matter.children):
        return "the children's" if len(indexes) > 1 else "the child's"
    if len(indexes) > _NAMED_MOST:
        return f"{len(indexes)} children's"
    return f"{children_called(matter, indexes)}'s"


def shown_of_children(case: Case) -> Shown:
    """Whose full name, and whose home address, stands in the order's words.

    An official's address that stands in for a child's is nobody's home.
    """
    matter = case.matter
    texts = [text for _, text in case.text.clauses]
    if not texts:
        return Shown()
    texts.append(matter.case.style)
    captioned = _in_the_caption(case)
    names = [
        index
        for index, child in enumerate(matter.children)
        if child.name.is_whole and (captioned or stands(_spellings(child.name), texts))
    ]
    homes = [
        index
        for index, child in enumerate(matter.children)
        if _home_shown(matter, child, texts, named=index in names)
    ]
    return Shown(tuple(names), tuple(homes))


def _home_shown(matter: Matter, child: Child, texts: list[str], *, named: bool) -> bool:
    """Whether a home stands there, or will: a child that is named gets an address yet to come.

    It is told of a child that the drafter wrote with initials too.
    """
    if child.address_of is AddressOf.OFFICIAL:
        return False
    address = matter.child_address(child)
    if address is None or not address.line1:
        return named
    return stands((address.line1,), texts)


def _in_the_caption(case: Case) -> bool:
    """Whether the state's form of caption, used as it is, names the children."""
    facts = case.matter.case
    if case.issuing is None or facts.style:
        return False
    return "{children}" in case.issuing.court.caption_for(facts.proceeding)


def _spellings(name: PersonName) -> tuple[str, ...]:
    return (name.full, f"{name.first} {name.last}".strip())
