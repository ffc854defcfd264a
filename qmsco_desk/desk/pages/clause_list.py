"""The clause editor: the order's clauses at the left, the words of the chosen one at the right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.fields.editors_text import GrowingText
from qmsco_desk.desk.style.controls import CheckBox
from qmsco_desk.desk.style.flow import Words
from qmsco_desk.desk.style.look import Space, mark
from qmsco_desk.model import paths
from qmsco_desk.model.support import ClauseChange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent

    from qmsco_desk.desk.fields.field_row import FieldRow
    from qmsco_desk.desk.fields.surroundings import ClauseRow, Surroundings
    from qmsco_desk.desk.pages.parts import Target
    from qmsco_desk.interview.page import Wording

_CODE = Qt.ItemDataRole.UserRole
# Beside an entry's words: padding, edge and scroll bar. Above and below them: padding.
_AROUND = 38
_PADDING = 7


class ClauseList(QWidget):
    """Edits the order's wording; only what differs from the library becomes part of the matter."""

    def __init__(self, item: Wording, given: Surroundings) -> None:
        super().__init__()
        self._list_path = item.list_path
        self._given = given
        self._clauses: dict[str, ClauseRow] = {}
        self._chosen = ""
        self.setObjectName(item.list_path)
        self._none = Words("There are no clauses to edit yet.", "purpose")
        self._list = QListWidget()
        self._list.setObjectName("clauses")
        self._list.setAccessibleName("Clauses of the order")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setWordWrap(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._list.currentItemChanged.connect(self._on_chosen)
        self._title = Words("", "heading")
        self._state = Words("", "help", most=84)
        self._text = GrowingText(44, least=18, most=36)
        self._text.setObjectName("clauses.text")
        self._text.textChanged.connect(self._on_text_changed)
        self._left_out = CheckBox("Leave this clause out of the order")
        self._left_out.setObjectName("clauses.left_out")
        self._left_out.clicked.connect(self._on_left_out)
        self._reset = QPushButton("Use the library’s text")
        self._reset.setObjectName("clauses.reset")
        self._reset.clicked.connect(self._on_reset)
        self._arrange()
        given.look.changed.connect(self._draw)
        self._draw()

    def refresh(self) -> None:
        """Shows the clauses for the matter as it stands."""
        source = self._given.clauses
        rows = source(self._given.bridge.matter) if source else ()
        self._clauses = {row.id: row for row in rows}
        self._none.setVisible(not rows)
        self._split.setVisible(bool(rows))
        shown = [self._list.item(i).data(_CODE) for i in range(self._list.count())]
        if shown != list(self._clauses):
            self._rebuild()
        for index in range(self._list.count()):
            entry = self._list.item(index)
            entry.setText(self._entry_words(entry.data(_CODE)))
            entry.setToolTip(self._clauses[entry.data(_CODE)].title)
        self._fit_list()
        if self._chosen not in self._clauses and self._clauses:
            self._list.setCurrentRow(0)
        self._show_chosen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares the width anew."""
        super().resizeEvent(event)
        self._fit_list()

    def _fit_list(self) -> None:
        """Gives the list its width, and each title as many lines as it then takes."""
        width = self._list_width()
        self._list.setFixedWidth(width)
        metrics = self._list.fontMetrics()
        room = QRect(0, 0, width - _AROUND, 10_000)
        for index in range(self._list.count()):
            entry = self._list.item(index)
            words = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap.value, entry.text())
            entry.setSizeHint(QSize(0, words.height() + 2 * _PADDING))

    def rows(self) -> Iterator[FieldRow]:
        """It has none: its text is not bound to one field."""
        yield from ()

    def reveal(self, path: str) -> Target | None:
        """Chooses the clause that a path is about."""
        if clause := paths.clause_of(path):
            self._choose(clause)
            return self
        for index, change in enumerate(self._changes()):
            if path.startswith(f"{self._list_path}[{index}]"):
                self._choose(change.clause)
                return self
        return self if path == self._list_path else None

    def take_focus(self) -> None:
        """Puts the keyboard in the list of clauses."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _arrange(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(Space.SMALL)
        right.addWidget(self._title)
        right.addWidget(self._state)
        right.addWidget(self._text)
        right.addWidget(self._left_out)
        right.addWidget(self._reset, 0, Qt.AlignmentFlag.AlignLeft)
        right.addStretch()
        self._split = QWidget()
        beside = QHBoxLayout(self._split)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(Space.MEDIUM)
        beside.addWidget(self._list)
        beside.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._none)
        whole.addWidget(self._split)

    @Slot()
    def _draw(self) -> None:
        self._list.setMinimumHeight(self._list.fontMetrics().height() * 22)
        self._reset.setIcon(self._given.look.icon("reset", "text"))
        mark(self._reset, kind="add")

    def _list_width(self) -> int:
        """Wide enough for the longest title, up to a third of the page; longer ones wrap."""
        metrics = self._list.fontMetrics()
        titles = [metrics.horizontalAdvance(row.title) for row in self._clauses.values()]
        return min(max(titles, default=0) + _AROUND, max(self.width() * 2 // 5, 160))

    def _changes(self) -> tuple[ClauseChange, ...]:
        return self._given.bridge.matter.clauses.changes

    def _index(self, code: str) -> int | None:
        return next((i for i, own in enumerate(self._changes()) if own.clause == code), None)

    def _change(self, code: str) -> ClauseChange:
        index = self._index(code)
        return ClauseChange(clause=code) if index is None else self._changes()[index]

    def _entry_words(self, code: str) -> str:
        change = self._change(code)
        title = self._clauses[code].title
        if change.left_out:
            return f"{title}\nleft out"
        return f"{title}\nchanged" if change.text else title

    def _rebuild(self) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        for code in self._clauses:
            entry = QListWidgetItem(self._entry_words(code))
            entry.setData(_CODE, code)
            self._list.addItem(entry)
        self._list.blockSignals(False)
        if self._chosen in self._clauses:
            self._choose(self._chosen)

    def _choose(self, code: str) -> None:
        for index in range(self._list.count()):
            if self._list.item(index).data(_CODE) == code:
                self._list.setCurrentRow(index)

    def _show_chosen(self) -> None:
        clause = self._clauses.get(self._chosen)
        if clause is None:
            return
        change = self._change(clause.id)
        text = change.text or clause.text
        self._title.setText(clause.title)
        self._text.setAccessibleName(f"Text of “{clause.title}”")
        if text.strip() != self._text.toPlainText().strip():
            self._text.blockSignals(True)
            self._text.setPlainText(text)
            self._text.blockSignals(False)
        self._text.setReadOnly(bool(change.left_out))
        self._left_out.setVisible(clause.optional or bool(change.left_out))
        self._left_out.setChecked(bool(change.left_out))
        self._reset.setVisible(bool(change.text))
        if change.left_out:
            said = "Left out of the order."
        elif change.text:
            said = "Changed by you. A fact in {braces} still follows your answers."
        else:
            said = "The library’s text. A fact in {braces} follows your answers; keep it so."
        self._state.setText(said)

    def _write(self, change: ClauseChange, name: str) -> None:
        """Keeps a change that says something; drops one that says nothing."""
        session = self._given.bridge.session
        index = self._index(change.clause)
        empty = not change.text and not change.left_out
        if index is None and not empty:
            session.add(self._list_path, change)
        elif index is not None and empty:
            session.remove(self._list_path, index)
        elif index is not None:
            answers = {
                f"{self._list_path}[{index}].text": change.text,
                f"{self._list_path}[{index}].left_out": "yes" if change.left_out else "",
            }
            before = self._changes()[index]
            if change.text and before.text and change.left_out == before.left_out:
                session.put(f"{self._list_path}[{index}].text", change.text)
            else:
                session.put_all(name, answers)

    @Slot()
    def _on_chosen(self) -> None:
        entry = self._list.currentItem()
        if entry is not None and entry.data(_CODE) != self._chosen:
            self._given.bridge.session.settle()
            self._chosen = entry.data(_CODE)
            self._show_chosen()

    @Slot()
    def _on_text_changed(self) -> None:
        clause = self._clauses.get(self._chosen)
        if clause is None:
            return
        typed = self._text.toPlainText()
        same = typed.strip() in ("", clause.text.strip())
        change = replace(self._change(clause.id), text="" if same else typed)
        if change != self._change(clause.id):
            self._write(change, f"Change “{clause.title}”")

    @Slot()
    def _on_left_out(self) -> None:
        change = self._change(self._chosen)
        left_out = True if self._left_out.isChecked() else None
        title = self._clauses[self._chosen].title
        self._write(replace(change, left_out=left_out), f"Leave out “{title}”")

    @Slot()
    def _on_reset(self) -> None:
        change = self._change(self._chosen)
        title = self._clauses[self._chosen].title
        self._write(replace(change, text=""), f"Reset “{title}”")
        self._text.setFocus()
