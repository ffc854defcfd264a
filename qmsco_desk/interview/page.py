"""What a page of the interview is made of: groups of lines of fields, arranged by hand, as data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from qmsco_desk.interview.conditions import last_name_alone
from qmsco_desk.model import paths
from qmsco_desk.model.matter import Matter

if TYPE_CHECKING:
    from qmsco_desk.model.vocabulary import Side

Predicate = Callable[[Matter, tuple[int, ...]], bool]
"""Whether something is asked now, from the matter and the indexes of the entries it stands in."""


def always(matter: Matter, indexes: tuple[int, ...]) -> bool:
    """Asked of every matter."""
    del matter, indexes
    return True


@dataclass(frozen=True, slots=True, init=False)
class Line:
    """Fields that share a line, as path patterns.

    Attributes:
        paths: The fields, from left to right.
        shown_when: When they are asked. What was typed in a hidden field is kept.
    """

    paths: tuple[str, ...]
    shown_when: Predicate

    def __init__(self, *path_patterns: str, shown_when: Predicate = always) -> None:
        object.__setattr__(self, "paths", path_patterns)
        object.__setattr__(self, "shown_when", shown_when)


class Shape(Enum):
    """How the entries of a repeated thing stand on the page."""

    CARDS = "cards"
    GRID = "grid"


@dataclass(frozen=True, slots=True)
class Repeat:
    """A repeated thing with an editor for each entry.

    Attributes:
        list_path: Pattern of the list, without its own brackets ("plans[].coverages").
        noun: What an entry is called, in running text ("child").
        groups: The entry's own fields.
        shape: Cards that open in place, or a grid with a row an entry.
        empty: What is said while there is none.
        shared_period: One pay period is chosen for the whole grid.
        shown_when: When it is asked.
    """

    list_path: str
    noun: str
    groups: tuple[Group, ...]
    shape: Shape = Shape.CARDS
    empty: str = ""
    shared_period: bool = False
    shown_when: Predicate = always

    @property
    def columns(self) -> tuple[str, ...]:
        """Fields of a grid that stand in columns: those of the first group."""
        return tuple(path for path in self.groups[0].paths if path)

    @property
    def paths(self) -> tuple[str, ...]:
        """Every field of an entry."""
        return tuple(path for group in self.groups for path in group.paths)


@dataclass(frozen=True, slots=True)
class Wording:
    """The editor of the order's clauses; it writes the entries of one list."""

    list_path: str
    paths: tuple[str, ...]
    shown_when: Predicate = always


@dataclass(frozen=True, slots=True)
class Bundle:
    """The builder of the packet: what it is for, and its papers and exhibits in their order."""

    list_path: str
    paths: tuple[str, ...]
    shown_when: Predicate = always


@dataclass(frozen=True, slots=True)
class Extra:
    """A place for what the window itself adds to a page, such as the buttons that print."""

    paths: tuple[str, ...] = ()
    shown_when: Predicate = always


@dataclass(frozen=True, slots=True)
class Book:
    """Fills a part of the matter from the address book, and keeps it there.

    Attributes:
        place: The part, as a place of a kind of entry (`model.address_book.at`) names it.
        named: The group holds more than what is filled, so the buttons say what that is.
        shown_when: When it is offered.
    """

    place: str
    named: bool = False
    shown_when: Predicate = always

    @property
    def paths(self) -> tuple[str, ...]:
        """None: the fields that it fills stand in lines of their own."""
        return ()


@dataclass(frozen=True, slots=True)
class Ours:
    """Fills counsel's block of a parent from the firm's profile: the firm acts for that parent."""

    side: Side
    shown_when: Predicate = always

    @property
    def paths(self) -> tuple[str, ...]:
        """None, likewise."""
        return ()


Item = Line | Repeat | Wording | Bundle | Extra | Book | Ours


@dataclass(frozen=True, slots=True)
class Group:
    """Fields that belong together under a title.

    Attributes:
        title: In sentence case; empty where the page's own title says it.
        items: What stands in it, from top to bottom.
        note: One sentence under the title, where it prevents a mistake.
        folded: Most orders need none of it: closed until opened or until something is answered.
        if_rules_ask: Its fields are asked only where the rules on file turn on them; what is
            answered stays in sight.
        shown_when: When it is asked.
    """

    title: str
    items: tuple[Item, ...]
    note: str = ""
    folded: bool = False
    if_rules_ask: bool = False
    shown_when: Predicate = always

    @property
    def paths(self) -> tuple[str, ...]:
        """Every field in the group, in reading order."""
        return tuple(path for item in self.items for path in item.paths)


@dataclass(frozen=True, slots=True)
class Page:
    """One step of the interview.

    Attributes:
        key: Its short, lasting name ("plans").
        short: As the rail says it.
        title: As the page says it.
        purpose: One sentence: what the page is for.
        groups: What stands on it.
    """

    key: str
    short: str
    title: str
    purpose: str
    groups: tuple[Group, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """Every field on the page as a path pattern, in reading order."""
        return tuple(path for group in self.groups for path in group.paths)

    @property
    def lists(self) -> tuple[str, ...]:
        """Every repeated thing on the page as a path pattern without its own brackets."""
        return tuple(_lists(self.groups))

    def holds(self, path: str) -> bool:
        """Whether a field, a list, an entry or a part of the matter is asked about on this page."""
        wanted = paths.pattern(path)
        return any(
            known == wanted or known.startswith((f"{wanted}.", f"{wanted}["))
            for known in (*self.paths, *self.lists)
        )


def _lists(groups: tuple[Group, ...]) -> Iterator[str]:
    for group in groups:
        for item in group.items:
            if isinstance(item, Repeat):
                yield item.list_path
                yield from _lists(item.groups)
            elif isinstance(item, Wording | Bundle):
                yield item.list_path


def name_lines(prefix: str) -> tuple[Line, ...]:
    """A person's name on one line; whether a last name alone is the whole of it, under that."""
    return (
        Line(*(f"{prefix}.{part}" for part in ("first", "middle", "last", "suffix"))),
        Line(f"{prefix}.single", shown_when=last_name_alone(prefix)),
    )


def address_lines(prefix: str, *, shown_when: Predicate = always) -> tuple[Line, ...]:
    """A mailing address on two lines, as on an envelope."""
    return (
        Line(f"{prefix}.line1", f"{prefix}.line2", shown_when=shown_when),
        Line(
            *(f"{prefix}.{part}" for part in ("city", "state", "zip", "country")),
            shown_when=shown_when,
        ),
    )


def contact_lines(prefix: str, *, book: bool = False) -> tuple[Line | Book, ...]:
    """Someone mail is sent to: name and telephone, then the address.

    With `book` the address book is offered above them.
    """
    lines = (Line(f"{prefix}.name", f"{prefix}.phone"), *address_lines(f"{prefix}.address"))
    return (Book(prefix), *lines) if book else lines
