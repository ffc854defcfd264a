"""The clause editor: the order's clauses at the left, the words of the chosen one at the right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.checks.report import Report
from qmsco_desk.checks.verdict import Level
from qmsco_desk.desk.pages.clause_detail import ClauseDetail
from qmsco_desk.desk.pages.clause_said import of_findings
from qmsco_desk.desk.style.flow import Words
from qmsco_desk.desk.style.look import Space
from qmsco_desk.desk.tongue import several, tr
from qmsco_desk.errors import InputError
from qmsco_desk.model import ask, paths
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.support import ClauseChange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent

    from qmsco_desk.checks.verdict import Finding
    from qmsco_desk.desk.fields.field_row import FieldRow
    from qmsco_desk.desk.fields.surroundings import ClauseRow, Surroundings
    from qmsco_desk.desk.pages.parts import Target
    from qmsco_desk.interview.page import Wording

_CODE = Qt.ItemDataRole.UserRole
_TEXT = ask.fields(Matter)["clauses.changes[].text"].kind
# Beside an entry's words: padding, edge and scroll bar. Above and below them: padding.
_AROUND = 38
_PADDING = 7


def _why_not(typed: str) -> str:
    """Why a text cannot be the words of a clause; empty where it can."""
    try:
        _TEXT.read(typed)
    except InputError as error:
        return str(error)
    return ""


class ClauseList(QWidget):
    """Edits the order's wording; only what differs from the library becomes part of the matter."""

    def __init__(self, item: Wording, given: Surroundings) -> None:
        super().__init__()
        self._list_path = item.list_path
        self._given = given
        self._clauses: dict[str, ClauseRow] = {}
        self._chosen = ""
        # What was typed and cannot be kept, by clause: it is found again as it was typed.
        self._refused: dict[str, str] = {}
        self.setObjectName(item.list_path)
        self._none = Words(tr("There are no clauses to edit yet."), "purpose")
        self._findings: tuple[Finding, ...] = ()
        self._no_icon = QIcon()
        self._list = QListWidget()
        self._list.setObjectName("clauses")
        self._list.setAccessibleName(tr("Clauses of the order"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setWordWrap(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._list.currentItemChanged.connect(self._on_chosen)
        self._detail = ClauseDetail(given.look)
        self._detail.edited.connect(self._on_edited)
        self._detail.left_out.connect(self._on_left_out)
        self._detail.reset_wanted.connect(self._on_reset)
        self._arrange()
        given.look.changed.connect(self._draw)
        given.bridge.report_ready.connect(self._on_report)
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
        self._tell_list()
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
        room = QRect(0, 0, width - self._around(), 10_000)
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
        self._split = QWidget()
        beside = QHBoxLayout(self._split)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(Space.MEDIUM)
        beside.addWidget(self._list)
        beside.addWidget(self._detail, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._none)
        whole.addWidget(self._split)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    @Slot()
    def _draw(self) -> None:
        metrics = self._list.fontMetrics()
        self._list.setMinimumHeight(metrics.height() * 22)
        size = QSize(metrics.height(), metrics.height())
        self._list.setIconSize(size)
        # Titles stand under one another whether or not there is a shape before them.
        nothing = QPixmap(size)
        nothing.fill(Qt.GlobalColor.transparent)
        self._no_icon = QIcon(nothing)
        self._tell_list()

    @Slot(object)
    def _on_report(self, report: object) -> None:
        """Shows what the checks say now, in the list and under the words."""
        if isinstance(report, Report):
            self._findings = report.findings
            if self.isVisible():
                self._tell_list()
                self._say()

    def _of_clause(self, code: str) -> tuple[Finding, ...]:
        """The findings that lead to a clause's change."""
        index = self._index(code)
        if index is None:
            return ()
        change = f"{self._list_path}[{index}]"
        return tuple(
            one
            for one in self._findings
            if any(path == change or path.startswith(f"{change}.") for path in one.paths)
        )

    def _say(self) -> None:
        if self._chosen in self._clauses:
            self._detail.say(of_findings(self._of_clause(self._chosen)))

    def _tell_list(self) -> None:
        """Says beside each title, in a shape and a word, what became of the clause."""
        for index in range(self._list.count()):
            entry = self._list.item(index)
            code = entry.data(_CODE)
            entry.setText(self._entry_words(code))
            entry.setIcon(self._entry_icon(code))
            entry.setToolTip(self._clauses[code].title)
        self._fit_list()

    def _entry_icon(self, code: str) -> QIcon:
        levels = {one.level for one in self._of_clause(code)}
        for level in Level:
            if level in levels:
                return self._given.look.icon(level.value, level.value)
        change = self._change(code)
        if change.left_out:
            return self._given.look.icon("aside", "muted")
        return self._given.look.icon("edit", "accent") if change.text else self._no_icon

    def _list_width(self) -> int:
        """Wide enough for the longest title, up to a third of the page; longer ones wrap."""
        metrics = self._list.fontMetrics()
        titles = [metrics.horizontalAdvance(row.title) for row in self._clauses.values()]
        return min(max(titles, default=0) + self._around(), max(self.width() * 2 // 5, 160))

    def _around(self) -> int:
        """What stands beside an entry's words."""
        return _AROUND + self._list.iconSize().width() + Space.HAIR

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
        said = []
        if change.left_out:
            said.append(tr("left out"))
        elif change.text:
            said.append(tr("changed"))
        count = len(self._of_clause(code))
        if count:
            said.append(several("%n finding", "%n findings", count))
        return f"{title}\n{', '.join(said)}" if said else title

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
        self._detail.show_clause(clause, self._change(clause.id))
        typed = self._refused.get(clause.id)
        if typed is not None:
            self._detail.text.show_stored(typed, clause.facts)
            self._detail.refuse(_why_not(typed))
        self._say()

    def _write(self, change: ClauseChange, name: str) -> None:
        """Keeps a change that says something; drops one that says nothing."""
        session = self._given.bridge.session
        index = self._index(change.clause)
        empty = not change.text and not change.left_out
        if index is None and not empty:
            # What is typed next is one step with it.
            session.add(self._list_path, change, typing="text" if change.text else "")
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

    @Slot(str)
    def _on_edited(self, typed: str) -> None:
        clause = self._clauses.get(self._chosen)
        if clause is None:
            return
        why = _why_not(typed)
        self._detail.refuse(why)
        if why:
            # It stays on screen with the reason; the order keeps the words of before.
            self._refused[clause.id] = typed
            self._say()
            return
        self._refused.pop(clause.id, None)
        same = typed.strip() in ("", clause.text.strip())
        change = replace(self._change(clause.id), text="" if same else typed)
        if change != self._change(clause.id):
            self._write(change, tr("Change “{clause}”").format(clause=clause.title))

    @Slot(bool)
    def _on_left_out(self, wanted: bool) -> None:
        change = self._change(self._chosen)
        title = self._clauses[self._chosen].title
        name = tr("Leave out “{clause}”").format(clause=title)
        self._write(replace(change, left_out=True if wanted else None), name)

    @Slot()
    def _on_reset(self) -> None:
        change = self._change(self._chosen)
        title = self._clauses[self._chosen].title
        self._detail.refuse("")
        self._refused.pop(self._chosen, None)
        self._write(replace(change, text=""), tr("Reset “{clause}”").format(clause=title))
        self._show_chosen()
        self._detail.text.setFocus()
