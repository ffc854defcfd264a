"""Where words stand on the pages: each leads back to its field, or to its clause."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest

from qmsco_desk import press
from qmsco_desk.documents.packet.exhibits.shelf import ExhibitShelf
from qmsco_desk.model.filing import Packet, PacketEntry
from qmsco_desk.model.paths import clause_of, clause_path
from qmsco_desk.model.vocabulary import PacketPreset, PaperName
from tests.documents.matters import reviewed, sample
from tests.documents.packet.outside_files import plain

PAPER = reviewed(sample("TX"))


def words_at(made: press.Made, path: str) -> list[str]:
    """What is printed at each place of a field, read from the file."""
    out = []
    with pdfplumber.open(BytesIO(made.data)) as pdf:
        for place in made.places:
            if place.path.startswith(path):
                page = pdf.pages[place.page - 1]
                box = (place.x0 - 1, place.y0 - 1, place.x1 + 1, place.y1 + 1)
                out.append((page.within_bbox(box).extract_text() or "").strip())
    return out


@pytest.mark.parametrize("name", ["order", "motion", "worksheet", "letter", "checklist"])
def test_the_words_of_a_field_stand_where_it_is_said(name: str) -> None:
    made = press.made(name, PAPER)
    numbers = words_at(made, "case.number")
    assert numbers
    assert set(numbers) == {"D-1-FM-26-009902"}
    second = words_at(made, "parties.second.name")
    assert any("cole" in words.lower() for words in second), second


def test_the_library_s_words_lead_to_their_clause_and_facts_to_their_field() -> None:
    made = press.made("order", PAPER)
    clauses = {clause_of(place.path) for place in made.places} - {""}
    chosen = {row[0] for row in _clauses()}
    assert clauses <= chosen
    assert len(clauses) > 15
    assert any(place.path.startswith("children[0].name") for place in made.places)


def _clauses() -> list[tuple[str, str]]:
    from qmsco_desk.documents.papers import order

    return list(order.words(PAPER.matter, PAPER.wordings.order, PAPER.issuing, None).clauses)


def test_the_way_to_a_clause_is_no_path_of_a_field() -> None:
    assert clause_of(clause_path("recitals")) == "recitals"
    assert clause_of("clauses.changes[0].text") == ""


def test_places_hold_after_binding(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(plain(["One", "Two"]))
    entries = (
        PacketEntry(file=str(tmp_path / "a.pdf"), title="Benefits"),
        PacketEntry(paper=PaperName.ORDER),
    )
    packet = Packet(PacketPreset.PLAN, entries)
    made = press.packet(replace(PAPER, matter=replace(PAPER.matter, packet=packet)))
    assert made is not None
    exhibit, order = made.bound
    # Cover, contents, the exhibit's tab and its two pages, then the order.
    assert (exhibit.first, exhibit.pages, order.first) == (3, 3, 6)
    assert made.pages == order.first + order.pages - 1
    judges = [place for place in made.places if place.path == "case.judge"]
    assert any(place.page >= order.first for place in judges)
    assert all("Alvarado" in words.title() for words in words_at(made, "case.judge"))


def test_one_file_spelled_twice_is_one_exhibit(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(plain(["One"]))
    (tmp_path / "sub").mkdir()
    entries = (
        PacketEntry(file=str(tmp_path / "a.pdf")),
        PacketEntry(file=f" {tmp_path / 'sub' / '..' / 'a.pdf'} "),
    )
    packet = Packet(PacketPreset.CLIENT, entries)
    made = press.packet(replace(PAPER, matter=replace(PAPER.matter, packet=packet)))
    assert made is not None
    assert [one.tab for one in made.bound if one.exhibit] == ["A"]
    assert made.known is not None
    assert any("stands in the packet twice" in fault.what for fault in made.known.missing)


def test_the_shelf_reads_a_file_once_and_lets_go_of_the_oldest() -> None:
    first, second = plain(["One"]), plain(["Two"])
    shelf = ExhibitShelf(most_bytes=1)
    read = shelf.exhibit_of(first)
    assert shelf.exhibit_of(bytes(first)) is read
    shelf.exhibit_of(second)
    assert shelf.exhibit_of(first) is not read
    again = shelf.exhibit_of(first)
    shelf.clear()
    assert shelf.exhibit_of(first) is not again
