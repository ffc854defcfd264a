"""Puts a packet together: cover, contents, papers, and exhibits behind their tabs, in one file.

Everything is made once and set once. What is wrong with a part is said in sentences beside the
finished packet, so that the rest can be seen and mended; nothing confidential is bound with papers
for the court's public file.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Final, Protocol

from qmsco_desk.documents.blocks import Document, Para, Span
from qmsco_desk.documents.mapping import spans_of
from qmsco_desk.documents.packet import leaves
from qmsco_desk.documents.packet.entries import Chosen, entries_of, to_mend
from qmsco_desk.documents.packet.exhibits.reading import Exhibit, read_exhibit
from qmsco_desk.documents.packet.exhibits.refused import StoppedError, go_on_always
from qmsco_desk.documents.packet.leaves import Leaf
from qmsco_desk.documents.packet.letters import BATES_CURE, bates_fault, letter
from qmsco_desk.documents.render.pdf.assembly import Contents, Outside, Piece, render_packet
from qmsco_desk.documents.render.pdf.furniture import bates_numbers
from qmsco_desk.errors import DeskError, PacketError
from qmsco_desk.model.vocabulary import PacketPreset, PaperName

if TYPE_CHECKING:
    from collections.abc import Callable

    from qmsco_desk.documents.gate.fault import Fault
    from qmsco_desk.documents.paper import Paper
    from qmsco_desk.documents.render.pdf.sheet import Place
    from qmsco_desk.model.filing import PacketEntry

_BEFORE: Final = 2  # pieces before the first paper: cover and contents
_BY_ITSELF: Final = (
    "The confidential information sheet is not in this packet: it is filed by itself, in the way "
    "that the court keeps such papers sealed."
)
_ORDER_BY_ITSELF: Final = (
    "The order in this packet is the public copy, which nobody signs. The full order is handed up "
    "for signature by itself and is not bound with public papers."
)
_MOST_BYTES: Final = 200 * 1024 * 1024  # of all exhibits together


class ExhibitOf(Protocol):
    """Gives the clean form of an outside PDF; `go_on`, asked now and then, may stop it."""

    def __call__(self, data: bytes, *, go_on: Callable[[], bool] = ...) -> Exhibit:
        """The exhibit. PacketError: it cannot be bound. StoppedError: it was stopped."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A paper or exhibit of a finished packet.

    Attributes:
        tab: Its number, or its letter if it is an exhibit.
        title: As the contents name it.
        first: The page of the packet that it begins on, from 1; an exhibit's is its tab's.
        pages: How many pages it has, its tab included.
        exhibit: Whether it came from outside.
        entry: What asked for it.
        problem: Why an exhibit is missing, as a sentence; empty where it is bound.
        told: What was changed in an exhibit, a sentence each.
    """

    tab: str
    title: str
    first: int
    pages: int
    exhibit: bool
    entry: PacketEntry
    problem: str = ""
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Packet:
    """A finished packet.

    Attributes:
        pdf: The file.
        pages: How many pages it has.
        bound: Its papers and exhibits, in order.
        faults: What has to be mended before it goes out. What its pages show is not among it: the
            clerk's gate reads them as they are.
        told: What was changed in exhibits, a sentence each; nothing that has to be mended.
        public: Whether it goes to the court's public file.
        documents: The documents of ours in it, for whoever checks them.
        places: Where the words of each field stand, on the pages of the whole.
    """

    pdf: bytes
    pages: int
    bound: tuple[Bound, ...]
    faults: tuple[Fault, ...]
    told: tuple[str, ...]
    public: bool
    documents: tuple[Document, ...]
    places: tuple[Place, ...] = ()


@dataclass(slots=True)
class _Piled:
    """The pieces as they are gathered; `at` is where each leaf begins among the pieces.

    `entries` asked for the leaves; `said` is what is wrong with each, and what was changed in it.
    """

    pieces: list[Piece] = field(default_factory=list)
    leaves: list[Leaf] = field(default_factory=list)
    at: list[int] = field(default_factory=list)
    entries: list[PacketEntry] = field(default_factory=list)
    said: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    bytes_read: int = 0

    def add(
        self,
        entry: PacketEntry,
        leaf: Leaf,
        *pieces: Piece,
        problem: str = "",
        told: tuple[str, ...] = (),
    ) -> None:
        self.at.append(len(self.pieces) + _BEFORE)
        self.entries.append(entry)
        self.said.append((problem, told))
        self.leaves.append(leaf)
        self.pieces.extend(pieces)

    def next_tab(self, *, exhibit: bool) -> str:
        place = sum(1 for leaf in self.leaves if leaf.exhibit is exhibit)
        return letter(place) if exhibit else str(place + 1)


def make(
    paper: Paper,
    *,
    document_of: Callable[[PaperName], Document],
    read: Callable[[str], bytes],
    redact: Callable[[Document], Document] | None = None,
    watch: Callable[[int, int, str], bool] | None = None,
    exhibit_of: ExhibitOf = read_exhibit,
    same_file: Callable[[str], str] = str.strip,
) -> Packet | None:
    """The packet of a matter (`matter.packet`), or None if `watch` said to stop.

    Args:
        paper: The matter with everything that its papers say about it.
        document_of: Makes a paper, finished, in its own copy. KeyError: there is no such paper.
        read: Reads the file of an exhibit. DeskError or OSError: it cannot be read.
        redact: Makes the public copy of the packet's own pages, which name the case and the
            exhibits; used for packets that go to the court's public file.
        watch: Told before each part, and again while one takes long, how many are done, of how
            many, and what comes next; says whether to go on.
        exhibit_of: Gives the clean form of an outside PDF. PacketError: it cannot be bound.
        same_file: Gives what is the same for every spelling of the place where one file lies.

    Raises:
        PacketError: There is nothing that could be bound.
        ResourceError: A font's file is missing.
    """
    chosen = entries_of(paper.matter.packet, same_file, paper.left_out)
    change = redact if redact is not None and chosen.public else _unchanged
    piled = _Piled(faults=list(chosen.faults))
    count = _turns(chosen)
    for done, entry in enumerate(chosen.entries):
        what = entry.paper.label if entry.paper else entry.title or "Exhibit"
        ask = go_on_always if watch is None else partial(watch, done, count, what)
        if not ask():
            return None
        if entry.paper is not None:
            _add_paper(piled, entry, entry.paper, document_of, change)
        else:
            made = partial(exhibit_of, go_on=ask)
            try:
                _add_exhibit(piled, entry, read, made, change, legend=leaves.legend_of(paper))
            except StoppedError:
                return None
    if not piled.pieces:
        reasons = " ".join(f"{fault.what} {fault.cure}" for fault in piled.faults)
        raise PacketError("There is nothing to bind into the packet.", reasons)

    # What an exhibit could not give is not set either.
    turns = iter(range(count - _asked(len(piled.pieces)), count))

    def go_on() -> bool:
        return watch is None or watch(next(turns), count, "Pages and contents")

    return _bound(paper, chosen, piled, change, go_on)


def _asked(pieces: int) -> int:
    """How often whoever watches is asked while pieces are set and drawn, and at their end."""
    return 2 * (pieces + _BEFORE) + 1


def _turns(chosen: Chosen) -> int:
    """How often whoever watches is asked in all, if every exhibit can be bound."""
    pieces = sum(1 if entry.paper else 2 for entry in chosen.entries)
    return len(chosen.entries) + _asked(pieces)


def _unchanged(document: Document) -> Document:
    return document


def _title(entry: PacketEntry, change: Callable[[Document], Document]) -> str:
    """An entry's title as this packet may show it: in contents, on a tab, as a bookmark.

    These are words that the drafter typed, in which a child may be called by a first name alone.
    """
    typed = Span(" ".join(entry.title.split()), path="packet.entries[].title")
    shown = change(Document("title", "", (Para((typed,)),)))
    return "".join(span.text for span in spans_of(shown.blocks))


def _add_paper(
    piled: _Piled,
    entry: PacketEntry,
    name: PaperName,
    document_of: Callable[[PaperName], Document],
    change: Callable[[Document], Document],
) -> None:
    try:
        document = document_of(name)
    except KeyError:
        piled.faults.append(
            to_mend(
                f"“{name.label}” cannot be printed and is left out.",
                "Choose it again, or take it out of the packet.",
            )
        )
        return
    title = _title(entry, change) or document.title
    alike = [leaf.title for leaf in piled.leaves if not leaf.exhibit]
    if title in alike:
        title = f"{title} ({name.label.partition(', ')[2] or name.label})"
    leaf = Leaf(piled.next_tab(exhibit=False), title)
    piled.add(entry, leaf, document if title == document.title else replace(document, title=title))


def _add_exhibit(
    piled: _Piled,
    entry: PacketEntry,
    read: Callable[[str], bytes],
    exhibit_of: Callable[[bytes], Exhibit],
    change: Callable[[Document], Document],
    *,
    legend: str,
) -> None:
    leaf = Leaf(piled.next_tab(exhibit=True), _title(entry, change), exhibit=True)
    name = f"Exhibit {leaf.tab}"
    sheet = change(leaves.tab(leaf, legend=legend))
    try:
        data = read(entry.file.strip())
        piled.bytes_read += len(data)
        if piled.bytes_read > _MOST_BYTES:
            raise PacketError(
                "The exhibits together are too large for one packet.", "Make two packets."
            )
        exhibit = exhibit_of(data)
    except DeskError as refused:
        fault = to_mend(f"{name}: {refused.what}", refused.what_to_do)
        problem = str(refused)
    except OSError:
        what, cure = (
            "its file cannot be read.",
            "See that it lies where the packet’s list says, and that nothing else holds it.",
        )
        fault = to_mend(f"{name}: {what}", cure)
        problem = f"{what[:1].upper()}{what[1:]} {cure}"
    else:
        piled.told.extend(f"{name}: {sentence}" for sentence in exhibit.told)
        outside = Outside(exhibit.pdf, sheet.title, tabbed=True)
        piled.add(entry, leaf, sheet, outside, told=exhibit.told)
        return
    piled.faults.append(fault)
    missing = change(leaves.tab(leaf, legend=legend, missing=True))
    piled.add(entry, leaf, missing, problem=problem)


def _bound(
    paper: Paper,
    chosen: Chosen,
    piled: _Piled,
    change: Callable[[Document], Document],
    go_on: Callable[[], bool],
) -> Packet | None:
    """The packet set and drawn, and what its pages show; None if `go_on` said to stop."""
    first = paper.matter.packet.bates.strip()
    if problem := bates_fault(first):
        piled.faults.append(to_mend(problem, BATES_CURE, path="packet.bates"))
        first = ""
    ours = [piece for piece in piled.pieces if isinstance(piece, Document)]
    cover = change(leaves.cover(paper, draft=any(one.draft for one in ours), public=chosen.public))

    def listed(begins: tuple[int, ...]) -> Document:
        pages = [begins[at] for at in piled.at]
        stamps = list(islice(bates_numbers(first), max(pages))) if first else []
        return change(
            leaves.contents(
                paper, piled.leaves, pages, [stamps[page - 1] for page in pages] if first else ()
            )
        )

    rendered = render_packet(
        [cover, Contents(listed), *piled.pieces],
        title=leaves.packet_title(paper),
        bates=first,
        go_on=go_on,
    )
    if rendered is None:
        return None
    if problem := bates_fault(first, rendered.pages):
        piled.faults.append(to_mend(problem, BATES_CURE, path="packet.bates"))
    begins = [rendered.begins[at] for at in piled.at]
    ends = [*begins[1:], rendered.pages + 1]
    bound = tuple(
        Bound(leaf.tab, leaf.title, begin, end - begin, leaf.exhibit, entry, *said)
        for leaf, begin, end, entry, said in zip(
            piled.leaves, begins, ends, piled.entries, piled.said, strict=True
        )
    )
    if paper.matter.packet.preset is PacketPreset.FILING:
        piled.told.append(_BY_ITSELF)
    if chosen.public and any(one.paper is PaperName.ORDER_PUBLIC for one in chosen.entries):
        piled.told.append(_ORDER_BY_ITSELF)
    documents = (cover, listed(rendered.begins), *ours)
    return Packet(
        rendered.pdf,
        rendered.pages,
        bound,
        tuple(piled.faults),
        tuple(piled.told),
        chosen.public,
        documents,
        rendered.places,
    )
