"""Papers on their way out, where what is asked for may be anything."""

from __future__ import annotations

import os
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from qmsco_desk import press
from qmsco_desk.documents import catalogue
from qmsco_desk.model.filing import Packet, PacketEntry
from qmsco_desk.model.vocabulary import PacketPreset, PaperName
from tests.documents.another_process import said_elsewhere
from tests.documents.matters import reviewed, sample
from tests.documents.packet.outside_files import plain

PAPER = reviewed(sample("TX"))


def bound(file: str) -> tuple[str, ...]:
    """What the gate is told to be missing from a packet with one exhibit."""
    packet = Packet(PacketPreset.CLIENT, (PacketEntry(file=file, title="Pay stub"),))
    made = press.packet(replace(PAPER, matter=replace(PAPER.matter, packet=packet)))
    assert made is not None
    assert made.known is not None
    return tuple(one.what for one in made.known.missing)


def test_a_pipe_as_an_exhibit_keeps_nobody_waiting(tmp_path: Path) -> None:
    # Where there are no pipes with a name, a folder is as little of a file.
    getattr(os, "mkfifo", os.mkdir)(tmp_path / "pay.pdf")
    assert bound(str(tmp_path / "pay.pdf")) == ("Exhibit A: its file cannot be read.",)


@pytest.mark.parametrize(
    "file", [".", "none.pdf", "a\0b.pdf", "\ud800.pdf", "n" * 1_000, os.devnull]
)
def test_whatever_stands_in_the_place_of_a_file_is_told(file: str) -> None:
    (what,) = bound(file)
    assert what == "Exhibit A: its file cannot be read."


def test_what_an_exhibit_shows_in_a_public_packet_is_named_by_page(tmp_path: Path) -> None:
    # Mia was born on March 9, 2014.
    (tmp_path / "a.pdf").write_bytes(plain(["Nothing", "SSN 123-45-6789", "el 9 de marzo de 2014"]))
    exhibit = PacketEntry(file=str(tmp_path / "a.pdf"), title="Letter")
    entries = (PacketEntry(paper=PaperName.MOTION), exhibit)
    for packet, public in (
        (Packet(entries=entries), True),
        (Packet(PacketPreset.CLIENT, entries), False),
    ):
        paper = replace(PAPER, matter=replace(PAPER.matter, packet=packet))
        made = press.packet(paper)
        assert made is not None
        gate = press.gate(made, paper)
        assert gate is not None
        pages = [page.extract_text() for page in PdfReader(BytesIO(made.data)).pages]
        named = {
            fault.what.partition(" shows ")[2]: "".join(pages[page - 1] for page in fault.pages)
            for fault in gate.faults
            if fault.id == "secret.page"
        }
        assert set(named) == ({"Social Security numbers.", "dates of birth."} if public else set())
        if public:
            assert "123-45-6789" in named["Social Security numbers."]
            assert "marzo" in named["dates of birth."]
            # Its cover leaves the corner free that the gate looks at.
            assert "page.stamp" not in {fault.id for fault in gate.faults}


def test_every_paper_that_has_a_name_can_be_made() -> None:
    assert set(press.names()) == {*catalogue.names(), press.PACKET}


def test_the_start_imports_no_builder_of_papers() -> None:
    code = (
        "import sys; import qmsco_desk.office;"
        "print([m for m in ('catalogue', 'copies', 'finishing', 'papers.summary')"
        " if f'qmsco_desk.documents.{m}' in sys.modules])"
    )
    assert said_elsewhere(code) == "[]"
