"""Papers on their way out, where what is asked for may be anything."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from qmsco_desk import press
from qmsco_desk.model.filing import Packet, PacketEntry
from qmsco_desk.model.vocabulary import PacketPreset
from tests.documents.matters import reviewed, sample

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
