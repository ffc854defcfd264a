"""Undo leads back to the start and redo to the end, through two hundred edits of every kind."""

from __future__ import annotations

import random
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.style.look import Look
from qmsco_desk.interview.pages import PAGES
from qmsco_desk.interview.session import Session, spec_of
from qmsco_desk.model import ask, paths
from qmsco_desk.model.kinds import Amount, Choice, Day, Several, Text, YesNo
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.reviewing import Dismissal, Tick
from tests.desk.framed import Framed, open_window
from tests.lanes import many

EDITS = 200
CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier
DAY = date(2026, 11, 21)


@pytest.fixture
def framed(qtbot: QtBot, look: Look) -> Framed:
    return open_window(qtbot, look)


class Drafter:
    """Someone who edits at random: types, chooses, adds, removes, moves, ticks and puts aside."""

    def __init__(self, framed: Framed, seed: int) -> None:
        self._framed = framed
        self._draw = random.Random(seed)
        session = framed.window.filing.session
        workspace = framed.window.workspace
        assert session is not None
        assert workspace is not None
        self.session: Session = session
        self._workspace = workspace
        self.kinds: set[str] = set()

    def edit(self) -> None:
        """One edit that changes something."""
        before = self.session.revision
        while self.session.revision == before:
            ways = (self._type, self._answer, self._several, self._add, self._remove, self._move)
            does = self._draw.choice((*ways, self._type, self._tick, self._put_aside))
            does()
            self.session.settle()
        self.kinds.add(does.__name__)

    def _field(self) -> str:
        """A field that the matter has now and that some page asks about."""
        every = [path for path, _, _ in ask.answers(self.session.matter)]
        asked = [path for path in every if not path.startswith("review.")]
        return self._draw.choice(asked)

    def _text(self, path: str) -> str:
        """Something to answer a field with; now and then what cannot be read."""
        if self._draw.random() < 0.15:
            return "no such answer \N{SNOWMAN}"
        match spec_of(path).kind:
            case Day():
                return f"20{self._draw.randint(10, 40)}-0{self._draw.randint(1, 9)}-15"
            case Amount():
                return f"{self._draw.randint(1, 9999)}.50 monthly"
            case YesNo():
                return self._draw.choice(("yes", "no", ""))
            case Choice(options=options) | Several(options=options):
                return str(self._draw.choice(list(options)).value)
            case Text():
                return self._draw.choice(("Ana", "Two words", "é and \N{EM DASH}", ""))
            case _:
                return str(self._draw.randint(1, 99))

    def _type(self) -> None:
        """Key by key into the field itself, where it is a line of text in sight."""
        path = self._field()
        self._workspace.go_to(path)
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit) and field.objectName() == path and not field.isReadOnly():
            QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
            QTest.keyClicks(field, f"Typed {self._draw.randint(0, 999)}")

    def _answer(self) -> None:
        path = self._field()
        self.session.put(path, self._text(path))

    def _several(self) -> None:
        wanted = {path: self._text(path) for path in (self._field(), self._field())}
        self.session.put_all("Answer two at once", wanted)

    def _lists(self) -> list[str]:
        """Every list of the matter as it stands that a page shows."""
        found = []
        for pattern in ask.repeats(Matter):
            head, bracket, rest = pattern.removesuffix("[]").partition("[]")
            if pattern.startswith("review."):
                continue
            if not bracket:
                found.append(head)
                continue
            held = len(paths.get_at(self.session.matter, head))
            found.extend(f"{head}[{index}]{rest}" for index in range(held))
        return found

    def _add(self) -> None:
        self.session.add(self._draw.choice(self._lists()))

    def _filled(self, least: int) -> str | None:
        held = [
            path for path in self._lists() if len(paths.get_at(self.session.matter, path)) >= least
        ]
        return self._draw.choice(held) if held else None

    def _remove(self) -> None:
        if chosen := self._filled(1):
            held = len(paths.get_at(self.session.matter, chosen))
            self.session.remove(chosen, self._draw.randrange(held))

    def _move(self) -> None:
        if chosen := self._filled(2):
            self.session.move(chosen, 0, len(paths.get_at(self.session.matter, chosen)) - 1)

    def _tick(self) -> None:
        page = self._draw.choice(PAGES).key
        self.session.add("review.ticks", Tick(f"page:{page}", "a digest", "MR", DAY))

    def _put_aside(self) -> None:
        findings = self._workspace.bridge.report.findings
        if findings:
            one = self._draw.choice(findings)
            path = one.paths[0] if one.paths else ""
            put = Dismissal(one.id, path, one.sentence, "The clerk agreed.", "MR", DAY)
            self.session.add("review.dismissed", put)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(many(1, 20)))
def test_undo_of_200_edits_is_the_start_and_redo_the_end(
    qtbot: QtBot, framed: Framed, seed: int
) -> None:
    framed.window.filing.sample("TX")
    drafter = Drafter(framed, seed)
    session, window = drafter.session, framed.window
    start = session.matter
    for _ in range(EDITS):
        drafter.edit()
    assert len(drafter.kinds) >= 8, drafter.kinds
    end, end_unreadable = session.matter, dict(session.unreadable)
    assert end != start
    assert end_unreadable

    undo, redo = window.commands["undo"], window.commands["redo"]
    steps = 0
    while undo.isEnabled():
        assert undo.text() != "&Undo", "undo says what it takes back"
        QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
        steps += 1
    assert steps >= EDITS
    assert session.matter == start
    assert not session.unreadable
    assert not session.changed

    for _ in range(steps):
        assert redo.isEnabled()
        QTest.keyClick(window, Qt.Key.Key_Z, CONTROL_SHIFT)
    assert not redo.isEnabled()
    assert session.matter == end
    assert dict(session.unreadable) == end_unreadable
    assert not framed.faults
