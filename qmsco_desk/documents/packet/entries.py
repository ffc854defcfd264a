"""What a packet is made of: the matter's own list, or the usual papers of what it is for."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from qmsco_desk.documents.gate.fault import MUST
from qmsco_desk.model.filing import PacketEntry
from qmsco_desk.model.vocabulary import PacketPreset, PaperName

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from qmsco_desk.documents.gate.fault import Fault
    from qmsco_desk.model.filing import Packet

# The papers of each packet in the order in which their readers take them up.
#
# Filing: what the clerk files for anyone to read, so public copies alone. The confidential
# information sheet goes to the clerk by itself, under the court's own cover for sealed papers.
# Hearing: what the judge reads on the bench, the argument before the order that it asks for.
# Plan: the letter that serves the order, the order, then what the plan and the employer fill in or
# need to carry it out, and the proof that they were served.
# Client: plain words first.
# Calculation, deadlines, review and requirements are counsel's own: no packet that leaves the
# office binds them.
PRESETS: Final[Mapping[PacketPreset, tuple[PaperName, ...]]] = MappingProxyType(
    {
        PacketPreset.FILING: (
            PaperName.MOTION,
            PaperName.HEARING,
            PaperName.FINDINGS,
            PaperName.ORDER_PUBLIC,
            PaperName.SERVICE,
        ),
        PacketPreset.HEARING: (
            PaperName.MOTION,
            PaperName.HEARING,
            PaperName.FINDINGS,
            PaperName.ORDER_PUBLIC,
        ),
        PacketPreset.PLAN: (
            PaperName.LETTER,
            PaperName.ORDER,
            PaperName.CHECKLIST,
            PaperName.WORKSHEET,
            PaperName.CONFIDENTIAL,
            PaperName.SERVICE,
        ),
        PacketPreset.CLIENT: (
            PaperName.SUMMARY,
            PaperName.SUMMARY_SPANISH,
            PaperName.ORDER,
        ),
        PacketPreset.WHOLE: tuple(PaperName),
    }
)
# Papers with the identifiers themselves, which no public file may hold.
CONFIDENTIAL: Final = frozenset(
    {PaperName.ORDER_CONFIDENTIAL, PaperName.CONFIDENTIAL, PaperName.WORKSHEET}
)
# Papers that are made for the court's public file: one of them makes a packet without a purpose a
# packet for the court.
_FOR_THE_COURT: Final = frozenset(
    {PaperName.ORDER_PUBLIC, PaperName.MOTION, PaperName.HEARING, PaperName.FINDINGS}
)
# What counsel put aside and why is for nobody outside the office.
_COUNSELS_OWN: Final = frozenset({PaperName.REVIEW})
# Papers that go to counsel alone.
_STAY: Final = frozenset(
    {PaperName.CALCULATION, PaperName.DEADLINES, PaperName.REVIEW, PaperName.REQUIREMENTS}
)
NONE: Final[frozenset[PaperName]] = frozenset()
"""Nothing is left out."""
_PUBLIC_PRESETS: Final = (PacketPreset.FILING, PacketPreset.HEARING)


def to_mend(what: str, cure: str, *, path: str = "") -> Fault:
    """Something about a packet that has to be mended before it goes out.

    Args:
        what: What is wrong, as a sentence.
        cure: How to mend it, as a sentence.
        path: The field of the matter where it is mended; may be empty.
    """
    return MUST.fault("packet.missing", what, cure, path=path)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What goes into a packet, in order, and what was wrong with the list.

    Attributes:
        entries: The papers and exhibits that can be bound.
        public: Whether the packet goes to the court's public file.
        faults: What was left out, and why.
        refused: The same by the place of each in the list, from 0.
    """

    entries: tuple[PacketEntry, ...]
    public: bool
    faults: tuple[Fault, ...] = ()
    refused: tuple[tuple[int, Fault], ...] = ()


def own_list(packet: Packet) -> bool:
    """Whether the drafter listed papers herself, in the place of the usual ones."""
    return any(entry.paper for entry in packet.entries)


def listed_in(packet: Packet, left_out: frozenset[PaperName] = NONE) -> tuple[PacketEntry, ...]:
    """What is to be bound, in order, whether it can be or not.

    A list that names papers is taken as it stands. Exhibits alone follow the usual papers of what
    the packet is for; those for the client go without what is `left_out`.
    """
    if packet.preset is None or own_list(packet):
        return packet.entries
    unwanted = left_out if packet.preset is PacketPreset.CLIENT else NONE
    usual = (paper for paper in PRESETS[packet.preset] if paper not in unwanted)
    return (*(PacketEntry(paper=paper) for paper in usual), *packet.entries)


def client_papers_left_out(language: str) -> frozenset[PaperName]:
    """The client's papers that are in another language than the one ("english", "both") wanted."""
    summaries = {"english": PaperName.SUMMARY, "spanish": PaperName.SUMMARY_SPANISH}
    if language not in summaries:
        return NONE
    return frozenset(summaries.values()) - {summaries[language]}


def entries_of(
    packet: Packet,
    same_file: Callable[[str], str] = str.strip,
    left_out: frozenset[PaperName] = NONE,
) -> Chosen:
    """What a matter's packet is made of.

    Args:
        packet: The matter's own choice.
        same_file: Gives what is the same for every spelling of the place where one file lies.
        left_out: What the usual papers for the client go without.
    """
    listed = listed_in(packet, left_out)
    public = _is_public(packet.preset, listed)
    leaves = _leaves_the_office(packet.preset, listed)
    kept: list[PacketEntry] = []
    faults: list[Fault] = []
    refused: list[tuple[int, Fault]] = []
    seen: set[PaperName | str] = set()
    for place, entry in enumerate(listed, 1):
        what = entry.paper or same_file(entry.file)
        fault = _fault(place, entry, public=public) or _kept_in(place, entry, leaves=leaves)
        if fault is None and what in seen:
            fault = to_mend(
                f"{_called(place, entry)} stands in the packet twice.",
                "It is bound once, where it stands first; take the other out of the list.",
            )
        if fault is not None:
            faults.append(fault)
            refused.append((place - 1, fault))
            continue
        seen.add(what)
        kept.append(entry)
    if not listed:
        faults.append(
            to_mend("The packet is empty.", "Say what it is for, or list its papers and exhibits.")
        )
    return Chosen(tuple(kept), public, (*faults, *_advice(packet.preset, kept)), tuple(refused))


def _is_public(preset: PacketPreset | None, entries: Sequence[PacketEntry]) -> bool:
    if preset is not None:
        return preset in _PUBLIC_PRESETS
    return any(entry.paper in _FOR_THE_COURT for entry in entries)


def _called(place: int, entry: PacketEntry) -> str:
    return f"“{entry.paper.label}”" if entry.paper else f"The exhibit in line {place} of the packet"


def _fault(place: int, entry: PacketEntry, *, public: bool) -> Fault | None:
    """Why an entry cannot be bound; None where it can."""
    if entry.paper is None and not entry.file.strip():
        return to_mend(
            f"Line {place} of the packet names neither a paper nor a file.",
            "Choose one, or take the line out.",
        )
    if entry.paper is not None and entry.file.strip():
        return to_mend(
            f"Line {place} of the packet names both a paper and a file.",
            "Give each a line of its own.",
        )
    if public and entry.paper in CONFIDENTIAL:
        return to_mend(
            f"{_called(place, entry)} is confidential and is not bound with papers for the "
            "court’s public file.",
            "File it by itself, in the way that the court keeps such papers sealed.",
        )
    return None


def _leaves_the_office(preset: PacketPreset | None, entries: Sequence[PacketEntry]) -> bool:
    """Whether the packet goes to others; without a purpose any paper that others get says so."""
    if preset is not None:
        return preset is not PacketPreset.WHOLE
    return any(entry.paper not in _STAY for entry in entries if entry.paper)


def _kept_in(place: int, entry: PacketEntry, *, leaves: bool) -> Fault | None:
    """Why a paper of counsel's own is not bound with what leaves the office; None where it may."""
    if not leaves or entry.paper not in _COUNSELS_OWN:
        return None
    return to_mend(
        f"{_called(place, entry)} is counsel’s own and is not bound with papers that leave the "
        "office.",
        "Print it by itself, or bind every paper for counsel’s file.",
    )


def _advice(preset: PacketPreset | None, entries: Sequence[PacketEntry]) -> tuple[Fault, ...]:
    """What may be bound and is most likely not meant."""
    papers = {entry.paper for entry in entries}
    if _is_public(preset, entries) and PaperName.ORDER in papers:
        return (
            to_mend(
                "The copy of the order in this packet is the plan’s, with names and addresses "
                "that the court’s public file may not show.",
                "Choose “Order, public copy” in its place.",
            ),
        )
    return ()
