"""The room in which a table of matters is looked through before it is imported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QWidget

from qmsco_desk.desk.jobs import Answer, Jobs, Line
from qmsco_desk.desk.moving.columns_page import ColumnsPage
from qmsco_desk.desk.moving.rows_page import RowsPage
from qmsco_desk.desk.style.controls import Segment
from qmsco_desk.desk.style.flow import Words, set_shown
from qmsco_desk.desk.style.look import IconLabel, Look, Space, mark
from qmsco_desk.desk.style.room import Room
from qmsco_desk.desk.style.work_bar import WorkBar
from qmsco_desk.desk.tongue import several, tr
from qmsco_desk.errors import DeskError
from qmsco_desk.storage.matter_csv.mapping import problems
from qmsco_desk.storage.matter_csv.reading import Reading, read

if TYPE_CHECKING:
    from qmsco_desk.storage.matter_csv.mapping import Mapping
    from qmsco_desk.storage.matter_csv.sheet import Sheet


@dataclass(frozen=True, slots=True)
class _Question:
    """A table and how it is to be read."""

    sheet: Sheet
    mapping: Mapping


class ImportRoom(Room):
    """The room.

    Signals:
        other_wanted: Another table is to be chosen.
        template_wanted: An empty table is to be saved.
        import_wanted: What was read, to be imported.
        cancel_wanted: The importing is to stop.
        refused: A `DeskError`.
        failed: An exception that is a fault.
    """

    other_wanted = Signal()
    template_wanted = Signal()
    import_wanted = Signal(object)
    cancel_wanted = Signal()
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, look: Look, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(
            look,
            "import",
            tr("Import matters from a table"),
            tr("Each row begins a matter of its own, sealed when you import."),
            parent,
        )
        self._sheet: Sheet | None = None
        self._mapping: Mapping = ()
        self.reading: Reading | None = None
        self._turn = 0
        self._line = Line(jobs, self)
        self._line.answered.connect(self._on_read)
        self.columns = ColumnsPage(look)
        self.rows = RowsPage(look)
        self._pages = QStackedWidget()
        self._about = Words("", most=110)
        self._doubt = Words("", most=110)
        self._doubt_icon = IconLabel(look, "warning", "warning")
        self._doubt_line = QWidget()
        self._count_icon = IconLabel(look, "done", "done")
        self._count = Words("", most=90)
        self.work = WorkBar("import")
        self._build_tools()
        self._build()
        look.changed.connect(self._draw)
        self._draw()

    def _build_tools(self) -> None:
        self.other = QPushButton(tr("Other table…"))
        self.other.setObjectName("import-other")
        self.other.clicked.connect(self.other_wanted)
        self.template = QPushButton(tr("Save an empty table…"))
        self.template.setObjectName("import-template")
        self.template.setToolTip(tr("A table with every column that there can be, to be filled in"))
        self.template.clicked.connect(self.template_wanted)
        for button in (self.other, self.template):
            self.tools.addWidget(button)

    def _build(self) -> None:
        self._doubt.setObjectName("import-doubt")
        doubt = QHBoxLayout(self._doubt_line)
        doubt.setContentsMargins(0, 0, 0, 0)
        doubt.setSpacing(Space.SMALL)
        doubt.addWidget(self._doubt_icon)
        doubt.addWidget(self._doubt, 1)
        self.as_columns, self.as_rows = Segment(tr("Columns")), Segment(tr("Rows"))
        switch = QWidget()
        line = QHBoxLayout(switch)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.HAIR)
        for segment, name in ((self.as_columns, "columns"), (self.as_rows, "rows")):
            segment.setObjectName(f"import-as-{name}")
            line.addWidget(segment)
        self.as_columns.setChecked(True)
        self.as_rows.toggled.connect(self._on_rows)
        head = QHBoxLayout()
        head.setSpacing(Space.ROW)
        head.addWidget(switch)
        head.addWidget(self._about, 1)
        self._pages.addWidget(self.columns)
        self._pages.addWidget(self.rows)
        self.columns.mapped.connect(self._on_mapped)
        self.begin = QPushButton()
        self.begin.setObjectName("import-begin")
        mark(self.begin, kind="primary")
        self.begin.clicked.connect(self._on_begin)
        self._count.setObjectName("import-count")
        foot = QHBoxLayout()
        foot.setSpacing(Space.SMALL)
        foot.addWidget(self._count_icon)
        foot.addWidget(self._count, 1)
        foot.addWidget(self.begin)
        self.work.cancelled.connect(self.cancel_wanted)
        self.body.addLayout(head)
        self.body.addWidget(self._doubt_line)
        self.body.addWidget(self._pages, 1)
        self.body.addWidget(self.work)
        self.body.addLayout(foot)

    @Slot()
    def _draw(self) -> None:
        self.other.setIcon(self._look.icon("folder"))
        self.template.setIcon(self._look.icon("save"))

    def show_sheet(self, sheet: Sheet, guessed: Mapping) -> None:
        """Shows a table, with what its columns are guessed to be."""
        self._sheet, self._mapping = sheet, guessed
        rows = several("%n row", "%n rows", len(sheet.rows))
        columns = several("%n column", "%n columns", len(sheet.heads))
        self._about.setText(
            tr("{name}: {rows}, {columns}").format(name=sheet.name, rows=rows, columns=columns)
        )
        set_shown(self._doubt_line, not sheet.is_certain)
        self._doubt.setText(
            tr(
                "The table is not in UTF-8 and was read as {encoding}: look at letters with accents"
                " among the rows."
            ).format(encoding=sheet.encoding)
        )
        self.columns.show_sheet(sheet, self._mapping)
        self.as_columns.setChecked(True)
        self.columns.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._read()

    def _read(self) -> None:
        """Reads the rows anew, off the window's thread."""
        if self._sheet is None:
            return
        self._turn += 1
        turn = self._turn
        self._take(None)
        if problems(self._sheet, self._mapping):
            self._line.drop()
            return

        def work(question: _Question) -> Reading | None:
            return read(question.sheet, question.mapping, lambda: turn == self._turn)

        self._line.run(work, _Question(self._sheet, self._mapping), turn)

    @Slot(int, object)
    def _on_read(self, turn: int, answer: Answer) -> None:
        if turn != self._turn:
            return
        if isinstance(answer.error, DeskError):
            self.refused.emit(answer.error)
        elif answer.error is not None:
            self.failed.emit(answer.error)
        elif isinstance(answer.value, Reading):
            self._take(answer.value)

    def _take(self, reading: Reading | None) -> None:
        self.reading = reading
        self.rows.show_reading(reading)
        self._show_count()

    def _show_count(self) -> None:
        """Says in the foot what can be imported now."""
        left = sum(not key for key in self._mapping)
        good = len(self.reading.good) if self.reading is not None else 0
        total = len(self._sheet.rows) if self._sheet is not None else 0
        out = several("%n column is left out.", "%n columns are left out.", left) if left else ""
        if self._sheet is not None and left == len(self._mapping):
            said, icon = tr("Say for at least one column which field it answers."), "note"
            out = ""
        elif self.reading is None:
            said, icon = tr("The rows are being read."), "note"
        elif good == total:
            said = several("%n row becomes a matter.", "%n rows become matters.", good)
            icon = "done"
        else:
            said = several(
                "{good} of {total} rows become matters; %n is left out.",
                "{good} of {total} rows become matters; %n are left out.",
                total - good,
            )
            said, icon = said.format(good=good, total=total), "warning"
        self._count_icon.show_icon(icon, icon)
        self._count.setText(f"{said} {out}".strip())
        self.begin.setText(
            tr("Import {good} of {total}…").format(good=good, total=total)
            if good != total
            else tr("Import {good}…").format(good=good)
        )
        self.begin.setEnabled(good > 0 and self.work.isHidden())

    def show_progress(self, done: int, of: int) -> None:
        """Says how many matters were written."""
        self.begin.setEnabled(False)
        self.work.show_progress(done, of, tr("a matter is sealed"))

    def end_progress(self) -> None:
        """Nothing is written any more."""
        self.work.end()
        self._show_count()

    @Slot(bool)
    def _on_rows(self, chosen: bool) -> None:
        self._pages.setCurrentWidget(self.rows if chosen else self.columns)

    @Slot(tuple)
    def _on_mapped(self, mapping: Mapping) -> None:
        self._mapping = mapping
        self._read()

    @Slot()
    def _on_begin(self) -> None:
        if self.reading is not None and self.reading.good:
            self.import_wanted.emit(self.reading)
