"""The fields of the packet's chosen entry: its title, and of an exhibit its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from qmsco_desk.desk.fields.field_row import FieldRow
from qmsco_desk.desk.pages.parts import follows_width, leads_to
from qmsco_desk.desk.papers.packet_list import LIST, Row
from qmsco_desk.desk.style.look import Space, mark
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from qmsco_desk.desk.fields.surroundings import Surroundings

_DOTS = "\N{HORIZONTAL ELLIPSIS}"


class EntryDetails(QWidget):
    """Fields of one entry; nothing for a usual paper, which has none of its own."""

    def __init__(self, given: Surroundings, ask_files: Callable[[], tuple[Path, ...]]) -> None:
        super().__init__()
        self._given = given
        self._ask_files = ask_files
        self._shown: tuple[int, bool] | None = None
        self._rows: list[FieldRow] = []
        self._body = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._body)
        follows_width(self)
        self.hide()

    def rows(self) -> Iterator[FieldRow]:
        """Its fields."""
        yield from self._rows

    def row(self, path: str) -> FieldRow | None:
        """The field of a path, if it is among these."""
        return next((row for row in self._rows if leads_to(row.path, path)), None)

    def rename(self) -> None:
        """Puts the keyboard in the title."""
        if self._rows:
            self._rows[0].take_focus()

    def show_entry(self, row: Row | None) -> None:
        """Shows the fields of another entry, or the same anew."""
        wanted = None
        if row is not None and row.place is not None:
            wanted = row.place, row.entry.paper is None
        if wanted == self._shown:
            for field in self._rows:
                field.refresh()
            return
        self._shown = wanted
        for field in self._rows:
            field.retire()
        self._rows = []
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.ROW)
        if wanted is not None:
            place, exhibit = wanted
            self._rows.append(FieldRow(f"{LIST}[{place}].title", self._given))
            column.addWidget(self._rows[0])
            if exhibit:
                column.addWidget(self._file(place))
        follows_width(body)
        self._column.replaceWidget(self._body, body)
        self._body.hide()
        self._body.deleteLater()
        self._body = body
        self.setVisible(wanted is not None)

    def _file(self, place: int) -> QWidget:
        """Where an exhibit lies, and the way to another file."""
        field = FieldRow(f"{LIST}[{place}].file", self._given)
        self._rows.append(field)
        other = QPushButton(tr("Choose another file{dots}").format(dots=_DOTS))
        other.setObjectName("packet-other-file")
        mark(other, kind="link")
        other.clicked.connect(self._on_other)
        both = QWidget()
        line = QVBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.HAIR)
        line.addWidget(field)
        beside = QHBoxLayout()
        beside.addWidget(other)
        beside.addStretch()
        line.addLayout(beside)
        follows_width(both)
        return both

    @Slot()
    def _on_other(self) -> None:
        files = self._ask_files()
        if files and self._shown is not None:
            session = self._given.bridge.session
            session.settle()
            session.put(f"{LIST}[{self._shown[0]}].file", str(files[0]))
            session.settle()
