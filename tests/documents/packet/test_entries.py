"""What a packet is made of, how its parts are called, and what its list cannot have."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qmsco_desk.documents.packet.entries import CONFIDENTIAL, PRESETS, entries_of
from qmsco_desk.documents.packet.letters import bates_fault, letter
from qmsco_desk.model.filing import Packet, PacketEntry
from qmsco_desk.model.vocabulary import PacketPreset, PaperName

EXHIBIT = PacketEntry(file="booklet.pdf", title="Plan booklet")


def papers(packet: Packet) -> list[PaperName | None]:
    return [entry.paper for entry in entries_of(packet).entries]


@pytest.mark.parametrize("preset", list(PacketPreset))
def test_a_preset_holds_its_usual_papers_each_once(preset: PacketPreset) -> None:
    chosen = entries_of(Packet(preset=preset))

    assert tuple(entry.paper for entry in chosen.entries) == PRESETS[preset]
    assert len(set(PRESETS[preset])) == len(PRESETS[preset])
    assert chosen.faults == ()


def test_no_packet_for_the_court_has_a_confidential_paper() -> None:
    for preset in (PacketPreset.FILING, PacketPreset.HEARING):
        assert not set(PRESETS[preset]) & CONFIDENTIAL
        assert entries_of(Packet(preset=preset)).public


def test_what_is_counsel_s_own_is_bound_in_counsel_s_file_alone() -> None:
    own = {PaperName.CALCULATION, PaperName.DEADLINES, PaperName.REQUIREMENTS}
    holding = {preset for preset in PacketPreset if set(PRESETS[preset]) & own}
    assert holding == {PacketPreset.WHOLE}


def test_packets_for_others_are_not_public() -> None:
    for preset in (PacketPreset.PLAN, PacketPreset.CLIENT, PacketPreset.WHOLE):
        assert not entries_of(Packet(preset=preset)).public


def test_counsels_file_has_every_paper() -> None:
    assert papers(Packet(preset=PacketPreset.WHOLE)) == list(PaperName)


def test_exhibits_alone_follow_the_usual_papers() -> None:
    packet = Packet(preset=PacketPreset.FILING, entries=(EXHIBIT,))

    assert papers(packet) == [*PRESETS[PacketPreset.FILING], None]


def test_a_list_with_papers_stands_as_it_is() -> None:
    entries = (EXHIBIT, PacketEntry(paper=PaperName.MOTION))

    assert entries_of(Packet(preset=PacketPreset.FILING, entries=entries)).entries == entries


@pytest.mark.parametrize(
    ("entries", "what"),
    [
        ((), "The packet is empty."),
        ((PacketEntry(),), "Line 1 of the packet names neither a paper nor a file."),
        (
            (PacketEntry(paper=PaperName.ORDER, file="a.pdf"),),
            "Line 1 of the packet names both a paper and a file.",
        ),
        (
            (PacketEntry(paper=PaperName.LETTER), PacketEntry(paper=PaperName.LETTER)),
            "“Covering letter to the plan” stands in the packet twice.",
        ),
        (
            (EXHIBIT, replace(EXHIBIT, title="Again")),
            "The exhibit in line 2 of the packet stands in the packet twice.",
        ),
        (
            (PacketEntry(paper=PaperName.MOTION), PacketEntry(paper=PaperName.CONFIDENTIAL)),
            "“Confidential information sheet” is confidential and is not bound with papers for "
            "the court’s public file.",
        ),
        (
            (PacketEntry(paper=PaperName.MOTION), PacketEntry(paper=PaperName.ORDER)),
            "The copy of the order in this packet is the plan’s, with names and addresses that "
            "the court’s public file may not show.",
        ),
    ],
)
def test_each_mistake_of_a_list_is_a_sentence(entries: tuple[PacketEntry, ...], what: str) -> None:
    chosen = entries_of(Packet(entries=entries))

    assert [fault.what for fault in chosen.faults] == [what]
    assert all(fault.cure.endswith(".") for fault in chosen.faults)


@given(
    st.sampled_from([None, *PacketPreset]),
    st.lists(
        st.builds(
            PacketEntry,
            paper=st.sampled_from([None, *PaperName]),
            file=st.sampled_from(["", " ", "a.pdf", "b.pdf"]),
        ),
        max_size=8,
    ),
)
def test_no_list_binds_a_confidential_paper_with_public_ones(
    preset: PacketPreset | None, entries: list[PacketEntry]
) -> None:
    chosen = entries_of(Packet(preset=preset, entries=tuple(entries)))

    kept = [entry.paper for entry in chosen.entries]
    assert not (chosen.public and CONFIDENTIAL & set(kept))
    if PaperName.ORDER_PUBLIC in kept and preset is None:
        assert not CONFIDENTIAL & set(kept)
    assert all(bool(entry.paper) != bool(entry.file.strip()) for entry in chosen.entries)
    assert all(fault.what for fault in chosen.faults)


def test_exhibits_are_lettered_like_columns() -> None:
    # 26 single letters, then AA: place 26; AZ is 26 + 25 = 51, BA 52, ZZ 26 + 26 * 26 - 1 = 701.
    assert [letter(n) for n in (0, 1, 25, 26, 51, 52, 701, 702)] == [
        *("A", "B", "Z", "AA", "AZ", "BA", "ZZ", "AAA"),
    ]
    names = [letter(n) for n in range(1_000)]
    assert len(set(names)) == 1_000
    assert all(len(a) <= len(b) for a, b in pairwise(names))


@pytest.mark.parametrize("first", ["", "COLE000001", "Cole-0001", "A.B. 01", "000123", "R&B_07"])
def test_bates_numbers_are_letters_then_figures(first: str) -> None:
    assert bates_fault(first) == ""


@pytest.mark.parametrize(
    "first",
    [
        *("COLE", "01COLE", "-1", "COLE 1a", "<b>1", "C1O1LE", "é1", "A\n1"),
        # Figures of other scripts would be stamped as ours; longer ones would be cut off.
        *("\u0661\u0662\u0663", "C\u0661", "W" * 25 + "1", "1" * 11),
    ],
)
def test_anything_else_is_no_bates_number(first: str) -> None:
    assert bates_fault(first).startswith("The first Bates number is letters and then figures")


def test_a_bates_number_has_figures_enough_for_every_page() -> None:
    assert bates_fault("A98", 2) == ""  # 98, 99
    assert "too few figures for 3 pages" in bates_fault("A98", 3)  # 100 has three figures
