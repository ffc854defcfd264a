"""The firm's address book: which parts of a matter an entry fills, and what an entry holds.

A kind of entry names places in the matter. Its fields are the fields of the first place, read from
their declaration, so a field that is declared there is in the address book as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from qmsco_desk.model import ask
from qmsco_desk.model.matter import Matter


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the matter that an entry fills: everything below `path`, or `only` some of it."""

    path: str
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry of a kind can stand in a matter.

    Attributes:
        parts: The parts that it fills; the first gives the place its name.
    """

    parts: tuple[Part, ...]

    @property
    def path(self) -> str:
        """The path pattern by which a page of the interview names the place."""
        return self.parts[0].path

    @property
    def paths(self) -> dict[str, str]:
        """Each field of the place within the matter, by its name within an entry."""
        return _paths(self)


@dataclass(frozen=True, slots=True)
class BookKind:
    """A kind of entry.

    Attributes:
        code: As files say it.
        label: One entry of it, in sentence case.
        plural: Several of them.
        places: Where in a matter it stands; the first has all its fields.
        named_by: The fields that tell one entry from another.
        kept: Fields that an entry without them leaves as they are in the matter.
    """

    code: str
    label: str
    plural: str
    places: tuple[Place, ...]
    named_by: tuple[str, ...] = ("name",)
    kept: tuple[str, ...] = ()

    @property
    def fields(self) -> dict[str, ask.FieldSpec]:
        """The declaration of each field by its name within an entry, in reading order."""
        declared = ask.fields(Matter)
        return {name: declared[path] for name, path in self.places[0].paths.items()}


@cache
def _paths(place: Place) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in place.parts:
        for path in ask.fields(Matter):
            name = path.removeprefix(f"{part.path}.")
            wanted = not part.only or name in part.only
            if name != path and wanted and "[]" not in name:
                found.setdefault(name, path)
    return found


def _place(path: str, *only: str, beside: tuple[Part, ...] = ()) -> Place:
    return Place((Part(path, only), *beside))


KINDS = (
    BookKind(
        "administrator",
        "Plan administrator",
        "Plan administrators",
        (_place("plans[].administrator"),),
    ),
    BookKind(
        "insurer", "Insurer", "Insurers", (_place("plans[]", "insurer"),), named_by=("insurer",)
    ),
    BookKind("employer", "Employer", "Employers", (_place("work.employer"),)),
    BookKind(
        "court",
        "Court",
        "Courts",
        (_place("case", "state", "court", "county", "division", "judge"),),
        named_by=("court", "county", "division"),
        # A court of an unnamed state does not make the state unanswered.
        kept=("state",),
    ),
    BookKind(
        "attorney",
        "Attorney",
        "Attorneys",
        (_place("parties.first.counsel"), _place("parties.second.counsel")),
    ),
    BookKind(
        "agency",
        "Agency or official",
        "Agencies and officials",
        (
            _place("agency.contact", beside=(Part("agency", ("fax",)),)),
            _place("parties.official"),
        ),
    ),
)
"""Every kind of entry, in the order in which a matter asks for them."""


def kind_of(code: str) -> BookKind | None:
    """The kind of a code, or None."""
    return next((kind for kind in KINDS if kind.code == code), None)


def at(path: str) -> tuple[BookKind, Place]:
    """The kind that fills a part of the matter, and the place.

    Raises:
        KeyError: No kind fills it.
    """
    for kind in KINDS:
        for place in kind.places:
            if place.path == path:
                return kind, place
    raise KeyError(path)


@dataclass(frozen=True, slots=True)
class BookEntry:
    """One entry: a kind, and the text of each field that is answered, in the fields' order.

    Texts are those that the fields' kinds show, so that they can be put into a matter as typed.
    """

    kind: str
    texts: tuple[tuple[str, str], ...] = ()

    def text(self, name: str) -> str:
        """The text of a field; empty where it is not answered."""
        return dict(self.texts).get(name, "")

    @property
    def title(self) -> str:
        """What the entry is called in a list."""
        kind = kind_of(self.kind)
        named = [self.text(name) for name in kind.named_by] if kind else []
        return ", ".join(text for text in named if text)

    @property
    def summary(self) -> str:
        """What tells it from others of its name: firm, then where it is."""
        town = " ".join(
            part for part in (self.text("address.city"), self.text("address.state")) if part
        )
        own = (self.text("firm"), self.text("attention"), town, self.text("judge"))
        found = [part for part in (*own, self.text("phone")) if part]
        return " \N{MIDDLE DOT} ".join(found)

    @property
    def identity(self) -> tuple[str, str]:
        """What entries for the same one have in common, whatever else they say."""
        return self.kind, _plain(self.title)

    def is_same_as(self, other: BookEntry) -> bool:
        """Whether both are entries for the same one."""
        return self.identity == other.identity


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
