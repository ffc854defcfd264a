"""The list of a packet under edit: the usual papers or the drafter's own, and what each edit does.

It knows nothing of windows: each edit gives the entries that the matter then keeps.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.documents.packet.entries import listed_in, own_list
from qmsco_desk.documents.packet.letters import letter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qmsco_desk.model.filing import Packet, PacketEntry
    from qmsco_desk.model.vocabulary import PaperName

LIST = "packet.entries"


@dataclass(frozen=True, slots=True)
class Row:
    """An entry of the packet as it is listed.

    Attributes:
        entry: The paper or exhibit.
        place: Where it stands in the matter's own list; None for one of the usual papers.
    """

    entry: PacketEntry
    place: int | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What the matter keeps after an edit: entries, and where each stood before."""

    entries: tuple[PacketEntry, ...]
    were: tuple[int | None, ...]


def rows_of(packet: Packet, left_out: frozenset[PaperName]) -> tuple[Row, ...]:
    """All that is to be bound, in order; `left_out`: what the client's usual papers go without."""
    listed = listed_in(packet, left_out)
    usual = len(listed) - len(packet.entries)
    return tuple(
        Row(entry, place - usual if place >= usual else None) for place, entry in enumerate(listed)
    )


def kept(packet: Packet, before: Sequence[Row], rows: Sequence[Row]) -> Kept:
    """What the matter keeps so that these rows are listed.

    While the usual papers stand first and unchanged, only what follows them is kept: so the list
    goes on following its purpose. Any other change makes it the drafter's own.

    Args:
        packet: The matter's own choice before the edit.
        before: What was listed then.
        rows: What is to be listed.
    """
    usual = tuple(row for row in before if row.place is None)
    head, tail = tuple(rows[: len(usual)]), rows[len(usual) :]
    follows = head == usual and not any(row.entry.paper for row in tail)
    left = tail if follows and not own_list(packet) else rows
    return Kept(tuple(row.entry for row in left), tuple(row.place for row in left))


def moved(rows: Sequence[Row], index: int, to: int) -> tuple[Row, ...]:
    """The rows with one of them at another place."""
    out = list(rows)
    out.insert(to, out.pop(index))
    return tuple(out)


def added(
    rows: Sequence[Row], entries: Iterable[PacketEntry], at: int | None = None
) -> tuple[Row, ...]:
    """The rows with new ones at a place; at the end where none is given."""
    at = len(rows) if at is None else at
    return (*rows[:at], *(Row(entry) for entry in entries), *rows[at:])


def without(rows: Sequence[Row], index: int) -> tuple[Row, ...]:
    """The rows without one of them."""
    return (*rows[:index], *rows[index + 1 :])


def all_own(rows: Sequence[Row]) -> Kept:
    """What the matter keeps to make the list the drafter's own as it stands."""
    return Kept(tuple(row.entry for row in rows), tuple(row.place for row in rows))


def usual_again(packet: Packet) -> Kept:
    """What the matter keeps to go back to the usual papers; exhibits stay."""
    left = [(n, entry) for n, entry in enumerate(packet.entries) if entry.paper is None]
    return Kept(tuple(entry for _, entry in left), tuple(n for n, _ in left))


def tabs_of(rows: Sequence[Row]) -> tuple[str, ...]:
    """The number of each paper and the letter of each exhibit, as long as each can be bound."""
    out = []
    papers = exhibits = 0
    for row in rows:
        if row.entry.paper is not None:
            papers += 1
            out.append(str(papers))
        else:
            out.append(letter(exhibits))
            exhibits += 1
    return tuple(out)
