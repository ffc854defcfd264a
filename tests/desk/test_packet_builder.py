"""A packet is put together on the last step: by keys, by dragging, with exhibits, and made."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.fields.surroundings import Surroundings
from qmsco_desk.desk.jobs import Jobs
from qmsco_desk.desk.panels.preview import Wanted
from qmsco_desk.desk.papers.entry_bench import EntryBench
from qmsco_desk.desk.papers.entry_list import EntryList
from qmsco_desk.desk.papers.gate_list import GateList
from qmsco_desk.desk.papers.packet_builder import PacketBuilder
from qmsco_desk.desk.papers.packet_list import kept, moved, rows_of, without
from qmsco_desk.desk.papers.papers_box import PaperGroup
from qmsco_desk.desk.papers.save_all import Batch, save_all
from qmsco_desk.desk.session_bridge import SessionBridge
from qmsco_desk.desk.style.look import Look
from qmsco_desk.documents.packet.letters import last_stamp
from qmsco_desk.interview.pages import PAGES
from qmsco_desk.interview.session import Session
from qmsco_desk.model.filing import Packet, PacketEntry
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.vocabulary import PacketPreset, PaperName
from tests.desk import made
from tests.desk.framed import Framed, open_window
from tests.desk.pdf_maker import made_of
from tests.documents.packet.outside_files import plain

ALT = Qt.KeyboardModifier.AltModifier
NOBODY: frozenset[PaperName] = frozenset()
FILING = (
    PaperName.MOTION,
    PaperName.HEARING,
    PaperName.FINDINGS,
    PaperName.ORDER_PUBLIC,
    PaperName.SERVICE,
)


@pytest.fixture
def desk(qtbot: QtBot, look: Look) -> Framed:
    framed = open_window(qtbot, look)
    framed.window.filing.sample("TX")
    workspace = framed.window.workspace
    assert workspace is not None
    workspace.bridge.session.put("packet.preset", "filing")
    workspace.turn_to(len(PAGES) - 1)
    return framed


@pytest.fixture
def builder(desk: Framed) -> PacketBuilder:
    found = desk.child("packet.entries", PacketBuilder)
    assert isinstance(found, PacketBuilder)
    return found


@dataclass
class Alone:
    """A builder in a window of its own; nothing is counted in it."""

    builder: PacketBuilder
    session: Session
    files: tuple[Path, ...] = ()
    told: list[str] = field(default_factory=list)

    def child(self, name: str) -> QPushButton:
        found = self.builder.findChild(QPushButton, name)
        assert found is not None, name
        return found


@pytest.fixture
def alone(qtbot: QtBot, look: Look) -> Iterator[Alone]:
    session = Session(Matter(packet=Packet(PacketPreset.FILING)))
    report = made.report()
    bridge = SessionBridge(session, lambda matter: report)
    jobs = Jobs()
    groups = (PaperGroup("For all", tuple((str(p.value), p.label) for p in PaperName)),)
    held: list[Alone] = []
    builder = PacketBuilder(
        Surroundings(bridge, look),
        jobs,
        groups=groups,
        survey=lambda wanted, watch: None,
        ask_files=lambda: held[0].files,
        left_out=lambda: NOBODY,
    )
    held.append(Alone(builder, session))
    builder.told.connect(lambda text, kind: held[0].told.append(text))
    bridge.setParent(builder)
    bridge.matter_changed.connect(builder.refresh)
    qtbot.addWidget(builder, before_close_func=lambda _: bridge.close())
    builder.refresh()
    builder.resize(720, 700)
    with qtbot.waitActive(builder):
        builder.show()
        builder.activateWindow()
    yield held[0]
    builder.hide()
    jobs.close()
    jobs.deleteLater()


def session_of(desk: Framed) -> Session:
    session = desk.window.filing.session
    assert session is not None
    return session


def papers(builder: PacketBuilder) -> list[PaperName | None]:
    return [row.entry.paper for row in builder.bench.entries.entries.rows]


def counted(qtbot: QtBot, builder: PacketBuilder) -> str:
    """What the packet comes to, once that was counted."""
    qtbot.waitUntil(lambda: "Counting" not in builder.total, timeout=20000)
    return builder.total


# The list, without a window


def test_exhibits_behind_usual_papers_keep_following_the_purpose() -> None:
    packet = Packet(PacketPreset.FILING, (PacketEntry(file="a.pdf"), PacketEntry(file="b.pdf")))
    rows = rows_of(packet, NOBODY)
    assert [row.entry.paper for row in rows] == [*FILING, None, None]
    swapped = kept(packet, rows, moved(rows, 5, 6))
    assert [entry.file for entry in swapped.entries] == ["b.pdf", "a.pdf"]
    assert swapped.were == (1, 0)
    own = kept(packet, rows, without(rows, 0))
    assert [entry.paper for entry in own.entries] == [*FILING[1:], None, None]
    assert own.were == (None, None, None, None, 0, 1)


def test_what_cannot_be_read_moves_with_its_entry() -> None:
    session = Session(Matter(packet=Packet(entries=(PacketEntry(file="a"), PacketEntry()))))
    session.put("packet.entries[1].paper", "no such paper")
    assert session.problem("packet.entries[1].paper")
    packet = session.matter.packet
    rows = rows_of(packet, NOBODY)
    now = kept(packet, rows, moved(rows, 1, 0))
    session.relist("packet.entries", now.entries, "Move it", now.were)
    assert session.text("packet.entries[0].paper") == "no such paper"
    assert session.undo_name == "Move it"
    session.undo()
    assert session.text("packet.entries[1].paper") == "no such paper"


def test_the_last_bates_number_is_counted() -> None:
    # 26 pages from 1: the last bears 26; from 9 with one figure there is no room for it.
    assert last_stamp("COLE000001", 26) == "COLE000026"
    assert last_stamp("COLE 9", 26) == ""
    assert last_stamp("", 26) == ""


# By keys and by dragging


def test_the_usual_papers_are_listed_and_counted(
    qtbot: QtBot, desk: Framed, builder: PacketBuilder
) -> None:
    assert papers(builder) == list(FILING)
    assert "usual papers" in builder.bench.standing
    total = counted(qtbot, builder)
    packet = desk.office.packet(session_of(desk).matter, desk.window.workspace.bridge.report)
    assert packet is not None
    assert total.startswith(f"{packet.pages} pages in all")
    first = builder.bench.entries.entries.index(0).data(Qt.ItemDataRole.DisplayRole)
    assert f"{packet.bound[0].pages} pages" in first
    assert "from page 3" in first  # behind cover and contents
    session_of(desk).put("packet.bates", "COLE001")
    qtbot.waitUntil(lambda: f"COLE001 to COLE{packet.pages:03}" in builder.total, timeout=20000)


def test_alt_with_an_arrow_orders_and_makes_the_list_ones_own(alone: Alone) -> None:
    builder, session = alone.builder, alone.session
    listed = builder.bench.entries
    before = session.matter
    listed.setFocus()
    listed.go_to(0)
    QTest.keyClick(listed, Qt.Key.Key_Down, ALT)
    assert papers(builder)[:2] == [PaperName.HEARING, PaperName.MOTION]
    assert listed.place == 1
    assert "Your own list" in builder.bench.standing
    moved_name = "Move “Motion or petition to enter the order” in the packet"
    assert session.undo_name == moved_name
    QTest.keyClick(listed, Qt.Key.Key_Up, ALT)
    assert papers(builder) == list(FILING)
    QTest.keyClick(listed, Qt.Key.Key_Delete)
    assert papers(builder) == list(FILING[1:])
    alone.child("packet-usual").click()
    assert papers(builder) == list(FILING)
    assert session.matter == before
    while session.undo_name is not None:
        session.undo()
    assert session.matter == before
    assert "usual papers" in builder.bench.standing


def drop(listed: EntryList, data: QMimeData, at: QPoint) -> None:
    view, copy = listed.viewport(), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    actions = copy | Qt.DropAction.MoveAction
    for event in (
        QDragEnterEvent(QPointF(at), actions, data, left, none),
        QDragMoveEvent(QPointF(at), actions, data, left, none),
        QDropEvent(QPointF(at), actions, data, left, none, QEvent.Type.Drop),
    ):
        QApplication.sendEvent(view, event)
        assert event.isAccepted()


def test_entries_are_dragged_and_files_let_fall(alone: Alone, tmp_path: Path) -> None:
    builder, listed = alone.builder, alone.builder.bench.entries
    model = listed.entries
    last = listed.visualRect(model.index(4)).bottomLeft() + QPoint(30, -2)
    drop(listed, model.mimeData([model.index(0)]), last)
    assert papers(builder) == [*FILING[1:], FILING[0]]
    (tmp_path / "a.pdf").write_bytes(plain(["One"]))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.pdf"))])
    top = listed.visualRect(model.index(0)).topLeft() + QPoint(30, 2)
    drop(listed, data, top)
    assert papers(builder)[0] is None
    assert alone.session.undo_name == "Add 1 exhibit"


def test_a_paper_is_added_from_the_list_of_those_that_are_left(alone: Alone) -> None:
    alone.child("packet-add-paper").click()
    menu = alone.builder.findChild(QMenu, "packet-papers")
    assert menu is not None
    names = [action.data() for action in menu.actions() if action.data()]
    assert "motion" not in names
    letter = next(action for action in menu.actions() if action.data() == "letter")
    letter.trigger()
    menu.close()
    assert papers(alone.builder) == [*FILING, PaperName.LETTER]
    assert alone.builder.bench.entries.hasFocus()


# Exhibits


def test_exhibits_are_read_at_once_and_named_once(
    qtbot: QtBot, desk: Framed, builder: PacketBuilder, tmp_path: Path
) -> None:
    good, bad = tmp_path / "Benefits.pdf", tmp_path / "Broken.pdf"
    good.write_bytes(plain(["One", "Two"]))
    bad.write_bytes(b"%PDF-1.4 no more than that")
    desk.answers.pdf_paths = (good, bad)
    desk.child("packet-add-exhibits", QPushButton).click()
    assert papers(builder) == [*FILING, None, None]
    assert "then your exhibits" in builder.bench.standing
    counted(qtbot, builder)
    words = [
        builder.bench.entries.entries.index(n).data(Qt.ItemDataRole.DisplayRole) for n in (5, 6)
    ]
    # A tab and two pages; then a tab alone, and why.
    assert "A   Exhibit A, 3 pages, Benefits.pdf" in words[0]
    assert "Broken.pdf" in words[1]
    assert "damaged" in words[1]
    # The same file by another spelling is there already.
    desk.answers.pdf_paths = (tmp_path / "." / "x" / ".." / "Benefits.pdf",)
    desk.child("packet-add-exhibits", QPushButton).click()
    assert len(papers(builder)) == 7
    assert "is in the packet already" in desk.window.message


def test_an_entry_is_renamed_by_key(alone: Alone) -> None:
    listed = alone.builder.bench.entries
    listed.setFocus()
    listed.go_to(3)
    QTest.keyClick(listed, Qt.Key.Key_F2)
    title = QApplication.focusWidget()
    assert isinstance(title, QLineEdit)
    assert title.objectName() == "packet.entries[3].title"
    QTest.keyClicks(title, "Proposed order")
    assert alone.session.matter.packet.entries[3] == PacketEntry(
        PaperName.ORDER_PUBLIC, title="Proposed order"
    )
    assert "Proposed order" in listed.entries.index(3).data(Qt.ItemDataRole.DisplayRole)


def test_a_fault_of_an_entry_leads_to_its_field(desk: Framed, builder: PacketBuilder) -> None:
    session_of(desk).add("packet.entries", PacketEntry(file="none.pdf"))
    workspace = desk.window.workspace
    assert workspace is not None
    workspace.turn_to(0)
    workspace.go_to("packet.entries[0].file")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "packet.entries[0].file"


# Making it


def test_the_gate_answers_under_the_packet_and_under_each_paper(
    qtbot: QtBot, desk: Framed, builder: PacketBuilder
) -> None:
    with qtbot.waitSignal(desk.window.papers.gate_told, timeout=60000):
        desk.child("paper-check-packet", QPushButton).click()
    assert builder.gate.isVisible()
    assert builder.gate.verdict
    # An answer that changes makes it older than the matter, and it says so until it is asked again.
    old = builder.gate.findChild(QWidget, "gate-old")
    assert old is not None
    assert old.isHidden()
    session = desk.window.filing.session
    assert session is not None
    session.put("case.county", "Hays")
    qtbot.waitUntil(lambda: not old.isHidden())
    with qtbot.waitSignal(desk.window.papers.gate_told, timeout=60000):
        desk.child("paper-check-packet", QPushButton).click()
    assert old.isHidden()
    check = desk.child("paper-check-motion", QPushButton)
    with qtbot.waitSignal(desk.window.papers.gate_told, timeout=60000):
        check.click()
    mine = next(gate for gate in desk.window.findChildren(GateList) if gate is not builder.gate)
    qtbot.waitUntil(mine.isVisible)
    gap = mine.mapTo(desk.window, QPoint(0, 0)).y() - check.mapTo(desk.window, QPoint(0, 0)).y()
    assert 0 < gap < 80
    below = desk.child("paper-check-notice-of-hearing", QPushButton)
    assert below.mapTo(desk.window, QPoint(0, 0)).y() > mine.mapTo(desk.window, QPoint(0, 0)).y()


def test_making_a_packet_says_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, desk: Framed, builder: PacketBuilder, tmp_path: Path
) -> None:
    builder.work._patience.setInterval(0)
    desk.answers.save_path = tmp_path / "packet.pdf"
    said: list[str] = []

    def stop(*_progress: object) -> None:
        # At the first step that is told: the work itself may be further by then, even done.
        said.append(builder.work.words)
        desk.window.papers.cancel()

    desk.window.papers.progressed.connect(stop)
    with qtbot.waitSignal(desk.window.papers.progressed, timeout=20000):
        desk.child("paper-save-packet", QPushButton).click()
    desk.window.papers.progressed.disconnect(stop)
    assert re.match(r"Step \d+ of \d+: \w", said[0])
    assert not builder.work.isVisible()
    assert "was not made" in desk.window.message
    with qtbot.waitSignal(desk.window.papers.gate_told, timeout=60000):
        desk.child("paper-save-packet", QPushButton).click()
    assert len(PdfReader(tmp_path / "packet.pdf").pages) > 10


def test_the_cancel_button_stops(qtbot: QtBot, alone: Alone) -> None:
    with qtbot.waitSignal(alone.builder.cancel_wanted):
        alone.child("packet-cancel").click()


# All papers


def test_all_papers_go_to_a_folder(qtbot: QtBot, desk: Framed, tmp_path: Path) -> None:
    workspace = desk.window.workspace
    assert workspace is not None
    desk.answers.folder = tmp_path
    with qtbot.waitSignal(desk.window.papers.told, timeout=60000) as told:
        desk.child("papers-save-all", QPushButton).click()
    names = workspace.papers.names
    assert told.args == [f"{len(names)} papers were saved in “{tmp_path.name}”.", "done"]
    assert {path.name for path in tmp_path.iterdir()} == {f"{name}.pdf" for name in names}
    assert "D-1-FM-26" in PdfReader(tmp_path / "order.pdf").pages[0].extract_text()
    # What is there already is replaced only when that is wanted.
    desk.answers.choice = None
    desk.child("papers-save-all", QPushButton).click()
    assert desk.answers.asked[-1].startswith("choose ")


def test_nothing_of_an_exhibit_stays_when_the_matter_is_closed(
    qtbot: QtBot, desk: Framed, builder: PacketBuilder, tmp_path: Path
) -> None:
    (tmp_path / "a.pdf").write_bytes(plain(["One"]))
    desk.answers.pdf_paths = (tmp_path / "a.pdf",)
    desk.child("packet-add-exhibits", QPushButton).click()
    counted(qtbot, builder)
    shelf = desk.office.shelf
    assert shelf._kept
    desk.window.filing.close()
    assert not shelf._kept


def test_a_set_that_is_stopped_leaves_no_half_behind(tmp_path: Path) -> None:
    wanted = tuple((Wanted(name, Matter(), made.report()), name) for name in ("a", "b", "c"))

    def make(one: Wanted, form: object, watch: object) -> object:
        from qmsco_desk.desk.papers.export import Export

        return Export(made_of(one, 1).data)

    batch = Batch(wanted, tmp_path)
    assert save_all(batch, make, lambda done, of, what: done < 2) == 0  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []
    assert save_all(batch, make, lambda done, of, what: True) == 3  # type: ignore[arg-type]
    assert len(PdfReader(io.BytesIO((tmp_path / "a.pdf").read_bytes())).pages) == 1
    assert len(batch.there) == 3


def test_the_bench_is_reached_where_it_is_empty(alone: Alone) -> None:
    alone.session.put("packet.preset", "")
    bench = alone.builder.findChild(EntryBench)
    assert bench is not None
    assert not bench.entries.isVisible()
    bench.take_focus()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "packet-add-paper"
