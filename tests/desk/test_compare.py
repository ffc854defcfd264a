"""Comparing in the real window: what differs, the redline, from change to change, and out."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document as WordFile
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.compare.room import CompareRoom
from qmsco_desk.desk.panels.row_list import PIECES, VALUE
from qmsco_desk.desk.style.look import Look, Theme
from qmsco_desk.interview.differences import Version
from qmsco_desk.versions import NamedVersion
from tests.desk.framed import Framed, open_window
from tests.saved import save

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def framed(qtbot: QtBot, look: Look) -> Framed:
    framed = open_window(qtbot, look)
    framed.window.filing.sample("TX")
    return framed


def edit(framed: Framed) -> None:
    session = framed.window.filing.session
    assert session is not None
    session.put("children[0].name.first", "Amelia")
    session.put("children[0].ssn", "000-11-2222")
    session.remove("children", 1)
    session.put("case.judge", "")


def enter(qtbot: QtBot, framed: Framed) -> CompareRoom:
    """Comes in by the shortcut, and waits until the redline is drawn."""
    qtbot.keyClick(framed.window, KEY.Key_D, CTRL | SHIFT)
    room = framed.window.comparing.room
    assert room is not None
    qtbot.waitUntil(lambda: room.answer is not None, timeout=20_000)
    return room


def listed(room: CompareRoom) -> list[str]:
    """The rows as a screen reader has them, and the headings."""
    rows = (room.model.index(n) for n in range(room.model.rowCount()))
    spoken = int(Qt.ItemDataRole.AccessibleTextRole)
    return [str(row.data(spoken) or row.data(Qt.ItemDataRole.DisplayRole)) for row in rows]


def chosen(qtbot: QtBot, room: CompareRoom, name: str) -> None:
    with qtbot.waitSignal(room.shown, timeout=20_000):
        room.paper.setCurrentIndex(room.paper.findData(name))
        room.paper.activated.emit(room.paper.currentIndex())


def test_nothing_differs_right_after_opening(qtbot: QtBot, framed: Framed) -> None:
    room = enter(qtbot, framed)
    assert framed.window.rooms.current is room
    assert listed(room) == []
    assert framed.child("compare-count").text() == "All answers are the same"
    assert framed.child("compare-where").text() == "The two versions read alike."
    assert not framed.child("compare-next").isEnabled()
    assert room.version.currentText() == "The matter as opened"


def test_what_differs_is_listed_by_step_with_identifiers_masked(
    qtbot: QtBot, framed: Framed
) -> None:
    edit(framed)
    room = enter(qtbot, framed)
    assert listed(room) == [
        "Case and court",
        "Judge: removed. Before: Hon. Ruth Alvarado",
        "Children",
        "Child: removed. Before: Lucas Daniel Cole "
        "(born 08/22/2017 · mail: the custodial parent's)",
        "Child 1 — First name: changed. Before: Mia. Now: Amelia",
        "Child 1 — Social Security number: changed. Before: •••-••-4323. Now: •••-••-2222",
    ]
    assert framed.child("compare-count").text() == "4 answers differ"
    shown = [piece.text for piece in room.model.index(4).data(PIECES)]
    assert shown[:3] == ["Child 1 — First name: changed", "Before: Mia", "Now: Amelia"]


def test_enter_leads_from_a_row_to_its_field(qtbot: QtBot, framed: Framed) -> None:
    edit(framed)
    room = enter(qtbot, framed)
    assert room.list.hasFocus()
    assert room.list.currentIndex().data(VALUE).path == "case.judge"
    qtbot.keyClick(room.list, KEY.Key_Return)
    assert framed.window.rooms.current is None
    focus = framed.window.focusWidget()
    assert focus is not None
    assert focus.objectName() == "case.judge"


def test_f8_goes_from_change_to_change(qtbot: QtBot, framed: Framed) -> None:
    edit(framed)
    room = enter(qtbot, framed)
    assert room.answer is not None
    count = len(room.answer.stops)
    where = framed.child("compare-where")
    qtbot.keyClick(room.list, KEY.Key_F8)
    assert where.text() == f"Change 1 of {count}"
    for _ in range(11):
        qtbot.keyClick(room.list, KEY.Key_F8)
    assert where.text() == f"Change 12 of {count}"
    page, _ = room.pages.view.places.first(room.answer.stops[11]) or (-1, None)
    assert page >= 1
    assert room.pages.view.page in (page - 1, page)
    qtbot.keyClick(room.list, KEY.Key_F8, SHIFT)
    assert where.text() == f"Change 11 of {count}"
    for _ in range(11):
        qtbot.keyClick(room.list, KEY.Key_F8, SHIFT)
    assert where.text() == f"Change {count} of {count}"


def test_another_paper_is_chosen(qtbot: QtBot, framed: Framed) -> None:
    edit(framed)
    room = enter(qtbot, framed)
    chosen(qtbot, room, "answers")
    assert room.answer is not None
    assert room.answer.title == "Redline of the Matter’s Answers"
    assert room.pages.document.pageCount() == 1
    assert "Amelia" in room.pages.document.getAllText(0).text()


def test_the_last_saved_file_comes_first(qtbot: QtBot, framed: Framed, tmp_path: Path) -> None:
    framed.answers.save_path = tmp_path / "family.json"
    framed.window.filing.save_as()
    edit(framed)
    framed.window.filing.save()
    session = framed.window.filing.session
    assert session is not None
    session.put("case.number", "26-1")
    room = enter(qtbot, framed)
    assert room.version.currentText() == "The matter as last saved"
    assert listed(room)[1:] == [
        "Case number: changed. Before: D-1-FM-26-009902. Now: 26-1",
    ]
    with qtbot.waitSignal(room.shown, timeout=20_000):
        room.version.setCurrentIndex(1)
        room.version.activated.emit(1)
    assert len(listed(room)) > 4  # as opened: all that was edited since


def test_another_file_is_chosen_and_one_that_is_no_matter_is_refused(
    qtbot: QtBot, framed: Framed, tmp_path: Path
) -> None:
    other = tmp_path / "before.json"
    save(framed.office, other, framed.office.sample("OH"))
    room = enter(qtbot, framed)
    framed.answers.open_path = other
    with qtbot.waitSignal(room.shown, timeout=20_000):
        framed.child("compare-file", QAbstractButton).click()
    assert room.version.currentText() == "The file “before.json”"
    assert len(listed(room)) > 20
    (tmp_path / "no.json").write_text("[]", encoding="utf-8")
    framed.answers.open_path = tmp_path / "no.json"
    framed.child("compare-file", QAbstractButton).click()
    assert "no.json" in framed.window.message
    assert room.version.currentText() == "The file “before.json”"


def test_versions_that_others_keep_are_offered(qtbot: QtBot, framed: Framed) -> None:
    kept = NamedVersion("the matter of March 3", Version(framed.office.sample("WA")))
    framed.window.comparing.add_version(kept)
    room = enter(qtbot, framed)
    texts = [room.version.itemText(n) for n in range(room.version.count())]
    assert texts == ["The matter as opened", "The matter of March 3"]
    framed.window.filing.sample("OH")
    assert enter(qtbot, framed).version.count() == 1


@pytest.mark.parametrize("name", ["redline-order.pdf", "redline-order.docx"])
def test_the_redline_is_saved(qtbot: QtBot, framed: Framed, tmp_path: Path, name: str) -> None:
    edit(framed)
    room = enter(qtbot, framed)
    framed.answers.save_path = tmp_path / name
    framed.child("compare-save", QAbstractButton).click()
    qtbot.waitUntil((tmp_path / name).exists, timeout=20_000)
    qtbot.waitUntil(lambda: "was saved" in framed.window.message, timeout=20_000)
    suggested = framed.answers.suggested
    assert suggested is not None
    assert suggested.name == "redline-order.pdf"
    data = (tmp_path / name).read_bytes()
    if name.endswith("docx"):
        words = "\n".join(p.text for p in WordFile(io.BytesIO(data)).paragraphs)
        assert "REDLINE — not for filing" in words
    else:
        assert data.startswith(b"%PDF")
    assert room.answer is not None


def test_the_redline_is_printed(qtbot: QtBot, framed: Framed, tmp_path: Path) -> None:
    edit(framed)
    enter(qtbot, framed)
    framed.answers.print_to = tmp_path / "out.pdf"
    with qtbot.waitSignal(framed.window.comparing.papers.printed, timeout=30_000):
        framed.child("compare-print", QAbstractButton).click()
    assert (tmp_path / "out.pdf").exists()


def test_closing_the_matter_leaves_nothing_of_it(qtbot: QtBot, framed: Framed) -> None:
    edit(framed)
    room = enter(qtbot, framed)
    framed.window.filing.close()
    assert room.answer is None
    assert listed(room) == []
    assert room.pages.pdf == b""
    assert not framed.window.commands["compare"].isEnabled()


@pytest.mark.parametrize(("size", "zoom"), [((1024, 680), 200), ((1440, 900), 100)])
def test_every_control_is_named_and_in_sight(
    qtbot: QtBot, look: Look, framed: Framed, size: tuple[int, int], zoom: int
) -> None:
    edit(framed)
    look.set_theme(Theme.DARK)
    look.set_zoom(zoom)
    framed.window.resize(*size)
    room = enter(qtbot, framed)
    whole = room.rect()
    names = (
        *("compare-version", "compare-file", "compare-paper", "compare-save", "compare-print"),
        *("compare-before", "compare-next", "compare-list", "compare-pages"),
    )
    for name in names:
        control = framed.child(name, QWidget)
        assert control.accessibleName() or control.property("text"), name
        place = control.rect().translated(control.mapTo(room, control.rect().topLeft()))
        assert whole.contains(place), (name, place)
    assert room.pages.view.viewport().height() >= 120
    look.set_zoom(100)
