"""Matters in and out of the real window: a table looked through and imported, JSON, deletion."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QMessageBox,
    QPushButton,
    QTableView,
)
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.asker import Decision
from qmsco_desk.desk.dialog_asker import DialogAsker
from qmsco_desk.desk.moving.import_room import ImportRoom
from qmsco_desk.desk.moving.masking import shown
from qmsco_desk.desk.style.look import Look
from qmsco_desk.desk.window.moving_desk import Load, write_all
from qmsco_desk.model import paths
from qmsco_desk.storage import codec, disk, places
from qmsco_desk.storage.journal import Journals
from qmsco_desk.storage.journal_form import Edits
from qmsco_desk.storage.lock_file import LockFile, lock_of
from qmsco_desk.storage.matter_csv.columns import by_key, columns
from tests.desk.framed import Framed, open_window

HEADS = ["Participant: Last name", "Mother DOB", "Participant: SSN", "Case number", "Our ref"]
ROWS = [
    ["Quennell", "3/9/1988", "987-65-4321", "1", "A-1"],
    ["Hale", "31 Feb 1988", "987-65-4322", "2", "A-2"],
    ["Cole", "4/1/1990", "987-65-4323", "3", "A-3"],
]
NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
Table = Callable[..., Path]


@pytest.fixture
def framed(qtbot: QtBot, look: Look) -> Iterator[Framed]:
    framed = open_window(qtbot, look)
    yield framed
    assert framed.faults == []
    framed.answers.decision = Decision.DISCARD
    framed.window.close()


@pytest.fixture
def table(tmp_path: Path) -> Table:
    def made(*rows: list[str], heads: list[str] = HEADS, encoding: str = "utf-8") -> Path:
        path = tmp_path / "clients.csv"
        with path.open("w", encoding=encoding, newline="") as file:
            csv.writer(file).writerows([heads, *(rows or ROWS)])
        return path

    return made


def begin(qtbot: QtBot, framed: Framed, path: Path) -> ImportRoom:
    """The room with a table whose rows have been read."""
    room = enter(qtbot, framed, path)
    qtbot.waitUntil(lambda: room.reading is not None)
    return room


def enter(qtbot: QtBot, framed: Framed, path: Path) -> ImportRoom:
    """The room with a table."""
    framed.answers.import_path = path
    framed.window.commands["import"].trigger()
    qtbot.waitUntil(lambda: framed.window.rooms.current is not None)
    room = framed.window.rooms.current
    assert isinstance(room, ImportRoom)
    return room


def give(framed: Framed, place: int, key: str) -> None:
    """Gives a column of the table a field, by the keyboard's way."""
    columns_list = framed.child("import-columns")
    assert isinstance(columns_list, QTableView)
    columns_list.setCurrentIndex(columns_list.model().index(place, 0))
    field = framed.child("import-field")
    assert isinstance(field, QComboBox)
    index = field.findData(key)
    assert index >= 0
    field.setCurrentIndex(index)
    field.activated.emit(index)


def test_a_table_is_looked_through_and_its_good_rows_are_imported(
    qtbot: QtBot, framed: Framed, table: Table, tmp_path: Path
) -> None:
    room = begin(qtbot, framed, table())
    # "Mother DOB" names no field: it is what is looked at first.
    assert room.columns.place == 1
    assert room.begin.text() == "Import 3…"
    give(framed, 1, "parties.first.born")
    qtbot.waitUntil(lambda: room.reading is not None and len(room.reading.good) == 2)
    assert room.begin.text() == "Import 2 of 3…"
    framed.answers.folder = tmp_path / "matters"
    qtbot.mouseClick(room.begin, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "imported" in framed.window.message, timeout=10_000)
    assert framed.window.message == ("2 matters were imported into “matters”. 1 row was left out.")
    made = sorted((tmp_path / "matters").iterdir())
    assert [path.name for path in made] == ["matter-0001.qmsco", "matter-0002.qmsco"]
    assert b"Quennell" not in made[0].read_bytes()
    matter = framed.office.safe.read(made[0]).file.matter
    assert matter.parties.first.name.last == "Quennell"
    # Home is back, with both on its list.
    assert framed.window.rooms.current is None
    listed = {row.matter.path.name for row in framed.window.home.matters.rows()}
    assert {path.name for path in made} <= listed


def test_bad_cells_are_marked_by_icon_and_words_and_stand_first(
    qtbot: QtBot, framed: Framed, table: Table
) -> None:
    room = begin(qtbot, framed, table())
    give(framed, 1, "parties.first.born")
    qtbot.waitUntil(lambda: room.reading is not None and len(room.reading.good) == 2)
    room.as_rows.click()
    rows = framed.child("import-rows")
    assert isinstance(rows, QTableView)
    model = rows.model()
    across = Qt.Orientation.Horizontal
    assert [model.headerData(n, across) for n in range(3)] == [
        "Row",
        "What becomes of it",
        "Participant: Date of birth",
    ]
    assert [model.index(row, 1).data() for row in range(3)] == [
        "A matter",
        "Left out: 1 cell",
        "A matter",
    ]
    bad = model.index(1, 2)
    assert not bad.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert "Expected a date" in bad.data(Qt.ItemDataRole.ToolTipRole)
    # The first bad row is the current one, and its sentence stands under the list.
    assert rows.currentIndex().row() == 1
    why = room.rows.findChild(QLabel, "import-why")
    assert why is not None
    assert "Row 3: Mother DOB: Expected a date" in why.text()
    room.rows.only_bad.click()
    assert model.rowCount() == 1
    # A field of another column is taken from it, and that is said.
    give(framed, 4, "parties.first.born")
    assert room.columns.table.model().index(1, 2).data() == "Left out"


def test_identifiers_are_hidden_in_every_column(qtbot: QtBot, framed: Framed, table: Table) -> None:
    room = begin(qtbot, framed, table())
    model = room.columns.table.model()
    cells = [str(model.index(row, at).data()) for row in range(5) for at in range(3)]
    assert not any("987-65" in cell for cell in cells)
    assert any("•••-••-4321" in cell for cell in cells)
    assert shown("ref 987654321", None) == "ref •••••4321"
    assert shown("3/9/1988", by_key()["parties.first.born"]) == "•/•/••••"
    assert shown("3/9/2014", by_key()["children[0].born"]) == "3/9/2014"
    give(framed, 2, "")
    assert "987-65" not in str(model.index(2, 1).data())


def test_a_table_without_a_known_column_says_what_to_do(
    qtbot: QtBot, framed: Framed, table: Table
) -> None:
    room = enter(qtbot, framed, table(["x"], heads=["Ref"]))
    assert not room.begin.isEnabled()
    count = framed.child("import-count", QLabel)
    assert "at least one column" in count.text()  # type: ignore[attr-defined]
    give(framed, 0, "case.number")
    qtbot.waitUntil(room.begin.isEnabled)


def test_a_table_that_cannot_be_read_is_refused_where_one_stands(
    qtbot: QtBot, framed: Framed, tmp_path: Path
) -> None:
    path = tmp_path / "book.csv"
    path.write_bytes(b"PK\x03\x04\x00")
    framed.answers.import_path = path
    framed.window.commands["import"].trigger()
    qtbot.waitUntil(lambda: "“book.csv” is not a table as text" in framed.window.message)
    assert framed.window.rooms.current is None


def test_another_encoding_is_said_in_the_room(qtbot: QtBot, framed: Framed, table: Table) -> None:
    room = begin(qtbot, framed, table(["Núñez", "", "", "1", ""], encoding="cp1252"))
    doubt = room.findChild(QLabel, "import-doubt")
    assert doubt is not None
    assert doubt.isVisible()
    assert "was read as Windows-1252" in doubt.text()


def test_an_empty_table_with_every_column_is_saved(
    qtbot: QtBot, framed: Framed, table: Table, tmp_path: Path
) -> None:
    begin(qtbot, framed, table())
    framed.answers.save_path = tmp_path / "empty.csv"
    button = framed.child("import-template")
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    text = (tmp_path / "empty.csv").read_text(encoding="utf-8-sig")
    (heads,) = csv.reader(text.splitlines())
    assert heads == [column.heading for column in columns()]


def test_an_import_that_cannot_go_on_says_how_far_it_came(
    qtbot: QtBot, framed: Framed, table: Table, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = begin(qtbot, framed, table())
    create = framed.office.safe.create

    def full(path: Path, file: codec.MatterFile) -> None:
        if path.name == "matter-0002.qmsco":
            raise disk_full(path)
        create(path, file)

    monkeypatch.setattr(framed.office.safe, "create", full)
    framed.answers.folder = tmp_path / "matters"
    qtbot.mouseClick(room.begin, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "1 matter was imported" in framed.window.message, timeout=10_000)
    assert "the disk is full" in framed.window.message
    assert framed.window.rooms.current is room


def test_an_import_that_is_stopped_keeps_what_it_wrote(framed: Framed, tmp_path: Path) -> None:
    matter = framed.office.sample("TX")
    load = Load((matter, matter, matter), tmp_path / "in", 0)
    written = write_all(load, framed.office.safe, lambda done, of: done < 2)
    assert (written.count, written.error) == (2, None)
    assert len(list((tmp_path / "in").iterdir())) == 2


def disk_full(path: Path) -> Exception:
    from qmsco_desk.storage.files import not_written

    return not_written(path, OSError(28, "No space left on device"))


# JSON


def test_json_opens_as_a_new_order_and_goes_out_once_it_is_said_to_be_plain(
    framed: Framed, tmp_path: Path
) -> None:
    matter = paths.set_at(framed.office.sample("TX"), "case.judge", "Ruth Imani")
    matter = paths.set_at(matter, "case.hearing_on", None)
    path = tmp_path / "theirs.json"
    path.write_bytes(codec.encode(matter, {"case.hearing_on": "soon"}))
    framed.answers.import_path = path
    framed.window.commands["import"].trigger()
    assert framed.window.filing.path is None
    session = framed.window.filing.session
    assert session is not None
    assert session.matter == matter
    assert dict(session.unreadable) == {"case.hearing_on": "soon"}
    assert "was opened as a new order" in framed.window.message

    out = tmp_path / "ours.json"
    framed.answers.save_path = out
    framed.window.commands["export-json"].trigger()
    assert not out.exists()  # the question was not answered with yes
    assert "choose Export this matter as plain JSON?" in framed.answers.asked
    framed.answers.choice = 0
    framed.window.commands["export-json"].trigger()
    read = codec.decode(out.read_bytes(), "ours.json")
    assert (read.matter, read.unreadable) == (matter, {"case.hearing_on": "soon"})
    assert "is not sealed" in framed.window.message


def test_json_that_is_no_matter_is_refused(framed: Framed, tmp_path: Path) -> None:
    path = tmp_path / "notes.json"
    path.write_text("[1]")
    framed.answers.import_path = path
    framed.window.commands["import"].trigger()
    assert "“notes.json” is not a matter file" in framed.window.message
    assert framed.window.workspace is None


# Deletion


def saved(framed: Framed, path: Path) -> Path:
    """The sample matter, open from a file of its own."""
    framed.window.filing.sample("TX")
    framed.answers.save_path = path
    assert framed.window.filing.save()
    return path


def test_the_open_matter_is_deleted_with_all_that_lay_beside_it(
    framed: Framed, tmp_path: Path
) -> None:
    path = saved(framed, tmp_path / "Quennell.qmsco")
    journals = Journals(places.journals_folder(), framed.office.safe.keys, lambda: NOW)
    framed.window.commands["delete"].trigger()
    assert path.exists()  # the question was not answered with yes
    assert "choose Delete “Quennell” for good?" in framed.answers.asked
    framed.answers.choice = 0
    framed.window.commands["delete"].trigger()
    assert list(tmp_path.iterdir()) == []
    assert framed.window.workspace is None
    assert framed.window.message == "“Quennell.qmsco” was overwritten and removed."
    assert framed.office.safe.listed.all() == ()
    assert framed.window.home.matters.rowCount() == 0
    assert journals.left() == ()


def test_edits_that_were_left_over_go_with_their_matter(framed: Framed, tmp_path: Path) -> None:
    path = saved(framed, tmp_path / "family.qmsco")
    framed.window.filing.close()
    journals = Journals(places.journals_folder(), framed.office.safe.keys, lambda: NOW)
    other = tmp_path / "other.qmsco"
    for of in (path, other):
        journal = journals.begin()
        journal.write(Edits(codec.MatterFile(), NOW, of), 1)
        journal.leave(1)
    framed.answers.choice = 0
    framed.window.home.delete_wanted.emit(path)
    assert [left.edits.of for left in journals.left() if left.edits] == [other]


@pytest.mark.parametrize(
    ("answers", "chosen"), [(("Delete for good",), None), (("Mine", "Theirs"), 0)]
)
def test_enter_never_takes_the_only_answer_there_is(
    qtbot: QtBot, framed: Framed, answers: tuple[str, ...], chosen: int | None
) -> None:
    def enter() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        qtbot.keyClick(box, Qt.Key.Key_Return)

    QTimer.singleShot(0, enter)
    assert DialogAsker().choose(framed.window, "Sure?", "", answers) == chosen


def test_an_order_that_has_no_file_has_nothing_to_delete(framed: Framed) -> None:
    framed.window.filing.sample("TX")
    framed.window.commands["delete"].trigger()
    assert "was never saved" in framed.window.message
    assert framed.window.workspace is not None


def test_a_matter_on_the_list_is_deleted_unless_someone_holds_it(
    framed: Framed, tmp_path: Path
) -> None:
    path = saved(framed, tmp_path / "family.qmsco")
    framed.window.filing.close()
    framed.answers.choice = 0
    lock = LockFile.take(path, "R. C.", framed.office.safe._now())
    framed.window.home.delete_wanted.emit(path)
    assert path.exists()
    assert "is held by R. C. and was not deleted" in framed.window.message
    lock.release()
    framed.window.home.delete_wanted.emit(path)
    assert not path.exists()
    assert not lock_of(path).exists()


def test_what_could_not_be_overwritten_is_said(
    framed: Framed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plain.json"
    path.write_bytes(codec.encode(framed.office.sample("TX")))

    class Full(disk.Disk):
        def write(self, handle: int, data: bytes | memoryview) -> int:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk, "DISK", Full())
    framed.answers.choice = 0
    framed.window.home.delete_wanted.emit(path)
    assert not path.exists()
    assert "could not be overwritten: the disk is full" in framed.window.message
    assert "It was not sealed" in framed.window.message
