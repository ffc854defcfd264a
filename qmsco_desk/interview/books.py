"""Between the address book, or the firm's profile, and the matter: what is filled and what is kept.

Each function gives texts by path, for `Session.put_all`: one step that undo takes back at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.interview.session import spec_of
from qmsco_desk.model import ask, paths
from qmsco_desk.model.people import Attorney
from qmsco_desk.model.vocabulary import Side

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qmsco_desk.interview.session import Session
    from qmsco_desk.model.address_book import BookEntry, BookKind, Place
    from qmsco_desk.model.firm import FirmProfile
    from qmsco_desk.model.matter import Matter

Indexes = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Replaced:
    """A field whose answer would be another one: what it is called, what it says, what it would."""

    label: str
    old: str
    new: str


def filling(
    entry: BookEntry, kind: BookKind, place: Place, indexes: Indexes, session: Session
) -> dict[str, str]:
    """The texts that an entry puts into a place of the matter, by path.

    What the entry does not say becomes unanswered, so that no telephone number of another is left
    standing; only the fields that the kind keeps stay.
    """
    texts = {}
    for name, pattern in place.paths.items():
        path, text = paths.at(pattern, *indexes), entry.text(name)
        if (text or name not in kind.kept) and session.text(path) != text:
            texts[path] = text
    return texts


def replaced(texts: Mapping[str, str], session: Session) -> tuple[Replaced, ...]:
    """Which answers the texts would take the place of; blank fields that are filled are none."""
    return tuple(
        Replaced(spec_of(path).ask.label, old, new)
        for path, new in texts.items()
        if (old := session.text(path)) and old != new
    )


def texts_in(place: Place, indexes: Indexes, session: Session) -> dict[str, str]:
    """What stands in a place of the matter, by the names of an entry's fields."""
    found = {
        name: session.text(paths.at(pattern, *indexes)) for name, pattern in place.paths.items()
    }
    return {name: text for name, text in found.items() if text}


def acting_for(side: Side, profile: FirmProfile, attorney: int, matter: Matter) -> dict[str, str]:
    """The firm represents a parent: counsel's block, that the parent has counsel, who prepared.

    Where the firm's block stands with the other parent it goes there: nobody represents both.
    """
    own = f"parties.{side.value}"
    texts = _counsel(own, profile.counsel(attorney))
    texts[f"{own}.represented"] = "yes"
    texts["signing.prepared_by_first"] = "yes" if side is Side.FIRST else "no"
    other = Side.SECOND if side is Side.FIRST else Side.FIRST
    across = matter.parties.parent(other)
    if across is not None and profile.employs(across.counsel):
        texts |= _counsel(f"parties.{other.value}", Attorney())
        texts[f"parties.{other.value}.represented"] = ""
    return texts


def acts_for(side: Side, profile: FirmProfile, matter: Matter) -> bool:
    """Whether the matter says already that the firm represents a parent and prepared the order."""
    parent = matter.parties.parent(side)
    prepared = matter.signing.prepared_by_first
    return (
        parent is not None
        and parent.represented is True
        and profile.employs(parent.counsel)
        and prepared is (side is Side.FIRST)
    )


def _counsel(parent: str, counsel: Attorney) -> dict[str, str]:
    return {
        f"{parent}.counsel.{path}": spec.kind.show(value)
        for path, spec, value in ask.answers(counsel)
    }


def begun(matter: Matter, *, default_state: str = "", signature_style: str = "") -> Matter:
    """A new matter with what the firm usually answers, where it does not answer that itself."""
    usual = {"case.state": default_state, "signing.counsel_style": signature_style}
    for path, text in usual.items():
        kind = spec_of(path).kind
        if text and paths.get_at(matter, path) == kind.empty:
            matter = paths.set_at(matter, path, kind.read(text))
    return matter


def with_counsel(matter: Matter, profile: FirmProfile) -> Matter:
    """A new matter in which the firm's block stands with the side whose counsel prepared it.

    Nothing is filled in where that is not answered, or where counsel is named already.
    """
    first = matter.signing.prepared_by_first
    if first is None or profile.is_empty:
        return matter
    side = Side.FIRST if first else Side.SECOND
    parent = matter.parties.parent(side)
    if parent is None or parent.counsel != Attorney():
        return matter
    for path, text in acting_for(side, profile, 0, matter).items():
        matter = paths.set_at(matter, path, spec_of(path).kind.read(text))
    return matter
