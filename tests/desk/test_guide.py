"""The guided first order: walked in the real window, by doing what it asks for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.asker import Decision
from qmsco_desk.desk.help.stops import PREMIUM, STOPS, Seen
from qmsco_desk.desk.style.look import Look
from tests.desk.framed import Framed, open_window


@pytest.fixture
def desk(qtbot: QtBot, look: Look) -> Iterator[Framed]:
    framed = open_window(qtbot, look)
    yield framed
    assert framed.faults == []
    framed.window.close()


def test_a_newcomer_walks_through_the_whole_guide(qtbot: QtBot, desk: Framed) -> None:
    window = desk.window
    guide = window.guide
    window.commands["guide"].trigger()
    workspace = window.workspace
    assert workspace is not None
    assert guide.ring is not None
    assert guide.ring.around is workspace.rail.steps
    for _ in range(4):
        window.commands["next-step"].trigger()
    assert guide.stop == 1
    line = window.findChild(QLineEdit, PREMIUM)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is line)
    assert line is not None
    before = workspace.bridge.session.text(PREMIUM)
    line.selectAll()
    qtbot.keyClicks(line, "600")
    assert guide.stop == 2
    assert guide.ring.around is workspace.side.watch
    workspace.side.watch.focus_first()
    focused = QApplication.focusWidget()
    qtbot.keyClick(focused, Qt.Key.Key_Space)
    assert guide.stop == 3
    window.commands["guide-next"].trigger()
    window.commands["findings"].trigger()
    assert guide.stop == 5
    window.commands["undo"].trigger()
    assert workspace.bridge.session.text(PREMIUM) == before
    assert guide.stop == 6
    window.commands["what-if"].trigger()
    assert guide.stop == 7
    window.commands["law-field"].trigger()
    assert guide.stop == 8
    window.commands["preview"].trigger()
    assert guide.stop == 9
    workspace.turn_to(10)
    assert guide.stop == len(STOPS) - 1
    assert guide.strip is not None
    qtbot.mouseClick(guide.strip.next, Qt.MouseButton.LeftButton)
    assert not guide.running
    assert guide.ring.isHidden()


def test_it_is_left_by_escape_and_taken_up_where_it_was(qtbot: QtBot, desk: Framed) -> None:
    window = desk.window
    guide = window.guide
    window.commands["guide-next"].trigger()
    window.commands["guide-next"].trigger()
    assert guide.stop == 1
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not guide.running
    window.commands["guide"].trigger()
    assert guide.running
    assert guide.stop == 1


def test_it_never_works_on_a_familys_own_matter(desk: Framed) -> None:
    window = desk.window
    window.filing.sample(desk.office.samples()[1])
    workspace = window.workspace
    assert workspace is not None
    workspace.bridge.session.put("case.number", "A matter of hers")
    desk.answers.decision = Decision.CANCEL
    window.commands["guide"].trigger()
    assert window.workspace is workspace
    assert not window.guide.running
    desk.answers.decision = Decision.DISCARD
    window.commands["guide"].trigger()
    assert window.workspace is not workspace
    assert window.guide.running


def test_it_never_takes_the_keyboard(desk: Framed) -> None:
    window = desk.window
    window.filing.sample(desk.office.samples()[0])
    window.commands["guide"].trigger()
    strip = window.guide.strip
    assert strip is not None
    for _ in STOPS[1:]:
        focused = QApplication.focusWidget()
        assert focused is None or not strip.isAncestorOf(focused)
        window.commands["guide-next"].trigger()


def test_every_stop_points_at_something_of_the_window(desk: Framed) -> None:
    window = desk.window
    window.filing.sample(desk.office.samples()[0])
    assert window.workspace is not None
    for step in (4, 10):
        window.workspace.turn_to(step)
    for stop in STOPS:
        assert stop.words
        for name in stop.where:
            assert window.findChild(QWidget, name) is not None, name
        assert stop.done is None or not stop.done(Seen(premium="1", at_first="2"))
