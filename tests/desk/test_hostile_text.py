"""Text that looks like markup, a shortcut or a placeholder is shown on every screen as typed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex
from PySide6.QtGui import QAction, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QMenu,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.fields.editing import Editor
from qmsco_desk.desk.style.look import Look
from qmsco_desk.desk.style.wrapping import WrappingButton
from qmsco_desk.storage import codec
from tests.desk.framed import Framed, open_window
from tests.desk.screens import each_screen
from tests.desk.sweep import SMALLEST
from tests.hostile.texts import REFUSED, TEXTS, full_of

MARK = TEXTS["markup"]
CORE = "Q&A"  # what is left of it wherever a part of it is shown
MOST_ROWS, MOST_COLUMNS = 60, 8  # of one list that are looked at


def settle() -> None:
    for _ in range(6):
        QCoreApplication.processEvents()


def _once_named(text: str) -> bool:
    """Whether a text that has shortcuts shows the sign between the letters of the mark."""
    return CORE not in text or "Q&&A" in text


def _as_typed(text: str) -> bool:
    """Whether a text that may be markup is none, or has the mark escaped."""
    return "<b>Q" not in text or not Qt.mightBeRichText(text)


def _tips_of(model: QAbstractItemModel, parent: QModelIndex, depth: int = 0) -> Iterator[str]:
    """The tips of the first entries of a list."""
    for row in range(min(model.rowCount(parent), MOST_ROWS)):
        for column in range(MOST_COLUMNS):
            index = model.index(row, column, parent)
            if not index.isValid():
                break
            yield str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
        if depth < 3:
            yield from _tips_of(model, model.index(row, 0, parent), depth + 1)


def _wrong_of(widget: QWidget) -> Iterator[str]:
    """Where a widget would carry out the mark instead of showing it."""
    yield from _wrong_words(widget)
    yield from (f"tip {tip[:80]!r}" for tip in _tips(widget) if not _as_typed(tip))
    for action in widget.actions():
        yield from _wrong_of_action(action)


def _wrong_words(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel():
            words = widget.text()
            plain = widget.textFormat() == Qt.TextFormat.PlainText
            if not (plain or _as_typed(words)) or (widget.buddy() and not _once_named(words)):
                yield f"label {words[:80]!r}"
        case WrappingButton() if widget.shortcut().isEmpty():
            pass  # it draws its words itself
        case QAbstractButton() if not _once_named(widget.text()):
            yield f"button {widget.text()[:80]!r}"
        case QGroupBox() | QMenu() if not _once_named(widget.title()):
            yield f"title {widget.title()[:80]!r}"
        case QTabBar():
            texts = (widget.tabText(n) for n in range(widget.count()))
            yield from (f"tab {text[:80]!r}" for text in texts if not _once_named(text))
        case QTextEdit():
            text = widget.toPlainText()
            if text.count(CORE) != text.count(MARK):
                yield f"page {text[max(text.find(CORE) - 30, 0) :][:90]!r}"


def _tips(widget: QWidget) -> Iterator[str]:
    """What is shown over a widget and over the entries of its list."""
    yield from (widget.toolTip(), widget.statusTip(), widget.whatsThis())
    if isinstance(widget, QTabBar):
        yield from (widget.tabToolTip(n) for n in range(widget.count()))
    if isinstance(widget, QComboBox | QAbstractItemView) and (model := widget.model()):
        yield from _tips_of(model, QModelIndex())


def _wrong_of_action(action: QAction) -> Iterator[str]:
    if not _once_named(action.text()):
        yield f"action {action.text()[:80]!r}"
    if not (_as_typed(action.toolTip()) and _as_typed(action.statusTip())):
        yield f"tip of an action {action.toolTip()[:80]!r}"


def wrong(framed: Framed) -> set[str]:
    """All that is wrong in the window as it stands."""
    found: set[str] = set()
    for widget in (framed.window, *framed.window.findChildren(QWidget)):
        called = widget.objectName() or type(widget).__name__
        found.update(f"{called}: {line}" for line in _wrong_of(widget))
    for action in framed.window.findChildren(QAction):
        found.update(_wrong_of_action(action))
    return found


@pytest.fixture
def framed(qtbot: QtBot, look: Look) -> Iterator[Framed]:
    made = open_window(qtbot, look, SMALLEST)
    yield made
    assert made.faults == []
    made.window.close()


def test_no_screen_carries_out_what_was_typed(framed: Framed) -> None:
    matter, typed = full_of(("markup",))
    assert len(typed) > 200
    framed.window.filing.begin(matter, {"children[0].born": MARK, "case.state": MARK})
    settle()
    bad = {
        f"{screen.name}: {line}"
        for screen in each_screen(framed.window, settle)
        for line in wrong(framed)
    }
    assert not bad, "\n".join(sorted(bad))


def test_a_files_name_is_shown_as_it_stands(framed: Framed, tmp_path: Path) -> None:
    path = tmp_path / "<b>Q&A[*] {0} %s.json"
    path.write_bytes(codec.encode(full_of(("markup",))[0]))
    framed.window.filing.open(path)
    assert framed.window.filing.path is not None
    settle()
    # Qt shows the sign once where it stands twice; the one before the dash is its mark of changes.
    assert framed.window.windowTitle().startswith("<b>Q&A[*][*] {0} %s[*] ")
    assert wrong(framed) == set()
    framed.window.filing.close()
    settle()
    assert wrong(framed) == set()


def test_undo_names_a_change_as_it_is_called(framed: Framed) -> None:
    framed.window.filing.begin(full_of(("markup",))[0], {})
    assert framed.window.workspace is not None
    framed.window.workspace.bridge.session.put_all(f"Take over {MARK}", {"case.county": "X"})
    settle()
    undo = framed.window.findChild(QAction, "action-undo")
    assert undo is not None
    assert "<b>Q&&A</b>" in undo.text()
    assert wrong(framed) == set()


def test_what_is_refused_is_kept_as_far_as_a_file_can_and_told(framed: Framed) -> None:
    """Through the real editors: a line, a text of several lines, an amount, a day."""
    framed.window.filing.begin(full_of(("spaces",))[0], {})
    workspace = framed.window.workspace
    assert workspace is not None
    session = workspace.bridge.session
    for path in ("children[0].name.last", "children[0].born", "case.style", "costs.cash_medical"):
        workspace.go_to(path)
        settle()
        (editor,) = [one for one in framed.window.findChildren(Editor) if one.path == path]
        for name, text in REFUSED.items():
            began = time.process_time()
            editor.set_text(text)
            editor.edited.emit(text)
            settle()
            assert time.process_time() - began < 3, (path, name)
            # Half of a character never comes through Qt; everything else is told.
            assert session.problem(path) or name == "half", (path, name)
            kept = codec.encode(session.matter, session.unreadable)
            again = codec.decode(kept, "again.json")
            assert again.unreadable == dict(session.unreadable), (path, name)
    assert wrong(framed) == set()
