"""The list of matters in the real window: read in the background, opened, found, taken off."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from qmsco_desk.checks.brief import caption
from qmsco_desk.desk.asker import Decision
from qmsco_desk.desk.style.look import Look
from qmsco_desk.desk.window.matters_model import Reading
from qmsco_desk.model import paths
from qmsco_desk.model.matter import Matter
from qmsco_desk.office import Office
from qmsco_desk.storage import codec
from tests.conftest import TODAY
from tests.desk.framed import Framed, open_window
from tests.saved import list_it

Desk = Callable[[], Framed]


@pytest.fixture
def open_desk(qtbot: QtBot, look: Look) -> Iterator[Desk]:
    opened: list[Framed] = []

    def open_one() -> Framed:
        opened.append(open_window(qtbot, look))
        return opened[-1]

    yield open_one
    for framed in opened:
        assert framed.faults == []
        framed.answers.decision = Decision.DISCARD
        framed.window.close()


def called(matter: Matter, first: str, second: str) -> Matter:
    matter = paths.set_at(matter, "parties.first.name.last", first)
    return paths.set_at(matter, "parties.second.name.last", second)


def listed(path: Path, matter: Matter | None = None, office: Office | None = None) -> Path:
    """A file of a matter that was opened lately; broken where there is no matter."""
    office = office or Office.start(TODAY)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"{" if matter is None else codec.encode(matter, {}, None))
    list_it(office, path, TODAY)
    return path


def read(desk: Framed) -> bool:
    return not desk.window.matters.reader.busy


def rows(desk: Framed) -> dict[str, Reading]:
    return {row.name: row.reading for row in desk.window.home.matters.rows()}


def test_files_are_read_in_the_background_and_told_by_their_captions(
    qtbot: QtBot, open_desk: Desk, tmp_path: Path
) -> None:
    sample = Office.start(TODAY).sample("OH")
    listed(tmp_path / "a.json", called(sample, "Abel", "Zorn"))
    broken = listed(tmp_path / "broken.json")
    gone = listed(tmp_path / "gone.json", sample)
    gone.unlink()
    desk = open_desk()
    qtbot.waitUntil(lambda: read(desk))
    known = rows(desk)
    assert known[caption(called(sample, "Abel", "Zorn"))] is Reading.READ
    assert known[broken.stem] is Reading.BROKEN
    assert known["gone"] is Reading.GONE
    fault = next(row.fault for row in desk.window.home.matters.rows() if row.fault)
    assert "broken.json" in fault
    brief = next(row.brief for row in desk.window.home.matters.rows() if row.brief)
    assert (brief.state, brief.next_day is not None) == ("OH", True)


def test_reading_puts_nothing_on_the_list(qtbot: QtBot, open_desk: Desk, tmp_path: Path) -> None:
    office = Office.start(TODAY)
    for name in ("a", "b", "c"):
        listed(tmp_path / f"{name}.json", office.sample("OH"))
    before = office.recent.all()
    desk = open_desk()
    qtbot.waitUntil(lambda: read(desk))
    assert office.recent.all() == before


def test_a_saved_matter_is_listed_when_one_comes_home(
    qtbot: QtBot, open_desk: Desk, tmp_path: Path
) -> None:
    desk = open_desk()
    desk.window.filing.sample("TX")
    kept = desk.window.workspace.bridge.matter
    desk.answers.save_path = tmp_path / "m.qmsco"
    assert desk.window.filing.save()
    desk.window.filing.close()
    qtbot.waitUntil(lambda: desk.window.home.shown() == (caption(kept),))
    table = desk.window.home.findChild(QTableView, "home-recent")
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert desk.window.workspace.bridge.matter == kept


def test_a_matter_is_taken_off_the_list_and_its_file_stays(
    qtbot: QtBot, open_desk: Desk, tmp_path: Path
) -> None:
    file = listed(tmp_path / "a.json", Office.start(TODAY).sample("OH"))
    desk = open_desk()
    qtbot.waitUntil(lambda: read(desk))
    table = desk.window.home.findChild(QTableView, "home-recent")
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert desk.window.home.shown() == ()
    assert desk.office.recent.all() == ()
    assert file.exists()


def test_a_matter_is_shown_where_it_lies(qtbot: QtBot, open_desk: Desk, tmp_path: Path) -> None:
    file = listed(tmp_path / "a.json", Office.start(TODAY).sample("OH"))
    desk = open_desk()
    qtbot.waitUntil(lambda: read(desk))
    shown: list[Path] = []
    desk.window.matters.open_folder = shown.append
    desk.window.home.reveal_wanted.emit(file)
    assert shown == [tmp_path]


def test_find_leads_to_a_matter_from_home_and_from_another_matter(
    qtbot: QtBot, open_desk: Desk, tmp_path: Path
) -> None:
    office = Office.start(TODAY)
    sample = office.sample("OH")
    for first, second, name in (("Abel", "Zorn", "2026-7"), ("Ito", "Marsh", "2026-8")):
        listed(tmp_path / f"{name}.json", called(sample, first, second))
    desk = open_desk()
    qtbot.waitUntil(lambda: read(desk))
    finder = desk.window.finder
    for words, expected in (("zorn", "Abel v. Zorn"), ("2026-8", "Ito v. Marsh")):
        finder.begin()
        qtbot.keyClicks(finder.edit, words)
        assert finder.shown()[0] == expected
        qtbot.keyClick(finder.edit, Qt.Key.Key_Return)
        assert caption(desk.window.workspace.bridge.matter) == expected
    # The one that is open is not somewhere to go.
    finder.begin()
    qtbot.keyClicks(finder.edit, "2026-8")
    assert "Ito v. Marsh" not in finder.shown()
    finder.end()


def test_a_matter_that_changed_on_disk_is_read_anew(
    qtbot: QtBot, open_desk: Desk, tmp_path: Path
) -> None:
    sample = Office.start(TODAY).sample("OH")
    file = listed(tmp_path / "a.json", called(sample, "Abel", "Zorn"))
    desk = open_desk()
    qtbot.waitUntil(lambda: desk.window.home.shown() == ("Abel v. Zorn",))
    file.write_bytes(codec.encode(called(sample, "Abel", "Young"), {}, None))
    desk.window.matters.refresh()
    assert desk.window.home.shown() == ("Abel v. Zorn",)
    qtbot.waitUntil(lambda: desk.window.home.shown() == ("Abel v. Young",))


def test_two_hundred_matters_never_hold_the_window_up(
    qtbot: QtBot, open_desk: Desk, tmp_path: Path
) -> None:
    office = Office.start(TODAY)
    matters = [office.sample(code) for code in office.samples()[:4]]
    data = [codec.encode(matter, {}, None) for matter in matters]
    for number in range(200):
        path = tmp_path / f"{number:03}.json"
        path.write_bytes(data[number % len(data)])
        list_it(office, path, TODAY)
    began = time.perf_counter()
    desk = open_desk()
    model = desk.window.home.matters
    qtbot.waitUntil(lambda: len(model.rows()) == 200 and all(row.path for row in model.rows()))
    # Files are listed long before all are read, and reading ends as soon as a matter is opened.
    assert not read(desk)
    assert time.perf_counter() - began < 5
    table = desk.window.home.findChild(QTableView, "home-recent")
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert table.currentIndex().row() == 199
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert desk.window.workspace is not None
    qtbot.waitUntil(lambda: read(desk))
    unread = [row for row in desk.window.home.matters.rows() if row.brief is None]
    assert unread


PLANTED = ("Quillfeather", "Oxenbridge", "Ottoline", "Thaddeus", "CASE-99831")


def test_no_settings_file_holds_a_name_of_the_matter(
    qtbot: QtBot, open_desk: Desk, tmp_path: Path
) -> None:
    office = Office.start(TODAY)
    matter = called(office.sample("OH"), "Quillfeather", "Oxenbridge")
    for path, value in (
        ("children[0].name.first", "Ottoline"),
        ("parties.first.name.first", "Thaddeus"),
        ("case.number", "CASE-99831"),
    ):
        matter = paths.set_at(matter, path, value)
    places = (
        tmp_path / "Quillfeather, Thaddeus" / "Ottoline.json",
        Path.home() / "Clients" / "Oxenbridge" / "CASE-99831" / "order.json",
    )
    for place in places:
        listed(place, matter)
    desk = open_desk()
    qtbot.waitUntil(lambda: read(desk))
    desk.window.filing.open(places[1])
    desk.window.workspace.bridge.session.put("case.judge", "Hon. Q")
    desk.answers.save_path = places[0].with_name("Quillfeather v. Oxenbridge.qmsco")
    assert desk.window.filing.save_as()
    desk.window.filing.close()
    desk.window.close()
    settings = [path for path in Path.home().rglob("*") if path.is_file() and path not in places]
    assert len(settings) >= 2
    assert any(path.name == "matters.qmsco" for path in settings)
    for path in settings:
        data = path.read_bytes()
        assert not [name for name in PLANTED if name.encode() in data], path
        assert b"Clients" not in data
