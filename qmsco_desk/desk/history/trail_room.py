"""The trail of the open matter: what speaks against it, its entries, and one of them in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSplitter, QTextBrowser, QWidget

from qmsco_desk.desk.history.table import ReadingTable
from qmsco_desk.desk.history.trail_model import Filter, Line, TrailModel
from qmsco_desk.desk.style.controls import ComboBox, LineEdit
from qmsco_desk.desk.style.flow import FlowLine, Words, set_shown
from qmsco_desk.desk.style.look import IconLabel, Look, Space, mark
from qmsco_desk.desk.style.room import Room
from qmsco_desk.desk.tongue import several, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_WHO_LETTERS = 18
_TABLE, _DETAIL = 400, 110
_LINES_FOR_BOTH = 14


class TrailRoom(Room):
    """The room.

    Signals:
        sheet_wanted: The entries that are shown, oldest first, and how they were chosen; a sheet
            of them is to be saved.
        table_wanted: The entries that are shown, oldest first; a table of them is to be saved.
    """

    sheet_wanted = Signal(object, str)
    table_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(
            look,
            "trail",
            tr("Trail"),
            tr(
                "Who opened, changed, printed and saved this matter, and when. It names fields, "
                "and never what stands in them."
            ),
            parent,
        )
        self.model = TrailModel(self)
        self.table = ReadingTable(look, self.model, self._samples)
        self.table.setObjectName("trail-table")
        self.table.setAccessibleName(tr("Entries of the trail"))
        self.table.selectionModel().currentRowChanged.connect(self._show_detail)
        self.model.modelReset.connect(self._on_reset)
        self._filling = False
        self._build_tools()
        self._build()
        look.changed.connect(self._draw)
        self._draw()

    def _samples(self) -> tuple[str, ...]:
        lines = self.model.lines
        longest = max((line.told.did for line in lines), key=len, default="")
        who = max((line.told.who for line in lines), key=len, default="")[:_WHO_LETTERS]
        return ("2,000", "12/28/2026, 12:48 PM", who, longest)

    # Building

    def _build_tools(self) -> None:
        self.sheet = QPushButton(tr("Save as PDF…"))
        self.sheet.setObjectName("trail-sheet")
        self.sheet.clicked.connect(self._on_sheet)
        self.as_table = QPushButton(tr("Save as table…"))
        self.as_table.setObjectName("trail-csv")
        self.as_table.clicked.connect(self._on_table)
        for button in (self.sheet, self.as_table):
            self.tools.addWidget(button)

    def _build(self) -> None:
        self._banner = QFrame()
        self._banner.setObjectName("trail-doubts")
        mark(self._banner, surface="card")
        told = QHBoxLayout(self._banner)
        told.setContentsMargins(Space.ROW, Space.SMALL, Space.ROW, Space.SMALL)
        self._sign = IconLabel(self._look, "error", "error")
        told.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self.doubts = Words("", "heading", most=120)
        self.doubts.setObjectName("trail-doubt")
        told.addWidget(self.doubts, 1)
        self._banner.hide()
        self.search = LineEdit(26, least=10)
        self.search.setObjectName("trail-search")
        self.search.setPlaceholderText(tr("Field, paper, day"))
        self.search.setAccessibleName(tr("Search the trail"))
        self.search.textChanged.connect(self._narrow)
        self.who, self.deed = ComboBox(), ComboBox()
        for box, name, words in (
            (self.who, "trail-who", tr("Who")),
            (self.deed, "trail-deed", tr("What was done")),
        ):
            box.setObjectName(name)
            box.setAccessibleName(words)
            box.activated.connect(self._narrow)
        self.count = Words("", "help")
        self.count.setObjectName("trail-count")
        self.count.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        line = FlowLine(Space.SMALL, Space.SMALL)
        for widget in (self.search, self.who, self.deed):
            line.add(widget)
        line.add(self.count, grows=True)
        self.detail = QTextBrowser()
        self.detail.setFrameShape(QFrame.Shape.NoFrame)
        self.detail.setObjectName("trail-detail")
        self.detail.setOpenLinks(False)
        # It is a part of the page, not a field.
        self.detail.setStyleSheet("QTextBrowser { background: transparent; }")
        self.detail.document().setDocumentMargin(0)
        self.detail.setTabChangesFocus(True)
        self.detail.setAccessibleName(tr("The selected entry"))
        self.empty = Words("", "purpose")
        self.empty.setObjectName("trail-empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setObjectName("trail-split")
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(self.table)
        self._split.addWidget(self.detail)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([_TABLE, _DETAIL])
        self.body.addWidget(self._banner)
        self.body.addLayout(line)
        self.body.addWidget(self._split, 1)
        self.body.addWidget(self.empty, 1)

    @Slot()
    def _draw(self) -> None:
        self.sheet.setIcon(self._look.icon("document"))
        self.as_table.setIcon(self._look.icon("save"))
        self.count.setMinimumHeight(self.search.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is room for a few lines alone, they are the table's."""
        super().resizeEvent(event)
        lines = self._split.height() // max(1, self.fontMetrics().height())
        set_shown(self.detail, lines >= _LINES_FOR_BOTH)

    # What is shown

    def show_trail(self, lines: tuple[Line, ...], doubts: tuple[str, ...], folded: int) -> None:
        """Shows a trail.

        Args:
            lines: Its entries with their words, oldest first.
            doubts: What speaks against it, a sentence each.
            folded: How many older entries were folded.
        """
        self._folded = folded
        self.doubts.setText("\n".join(doubts))
        set_shown(self._banner, bool(doubts))
        self._banner.setAccessibleName(" ".join(doubts))
        self.model.show_lines(lines)
        self._offer()
        self._narrow()

    def _offer(self) -> None:
        """Fills the lists of people and deeds; what was chosen stays, if it is still there."""
        who, deed = self.who.currentData(), self.deed.currentData()
        self.who.clear()
        self.who.addItem(tr("Everyone"), None)
        for name in self.model.people():
            self.who.addItem(name, name)
        self.deed.clear()
        self.deed.addItem(tr("Everything that was done"), None)
        for value, words in self.model.deeds():
            self.deed.addItem(words, value)
        self.who.setCurrentIndex(max(0, self.who.findData(who)))
        self.deed.setCurrentIndex(max(0, self.deed.findData(deed)))
        for box in (self.who, self.deed):
            box.updateGeometry()

    @property
    def filter(self) -> Filter:
        """What is chosen."""
        return Filter(
            self.who.currentData() or "", self.deed.currentData(), self.search.text().strip()
        )

    @Slot()
    def _narrow(self) -> None:
        self.model.narrow(self.filter)

    @Slot()
    def _on_reset(self) -> None:
        shown, count = self.model.rowCount(), self.model.count
        self.count.setText(
            several("%n entry", "%n entries", count)
            if shown == count
            else tr("{shown} of {count} entries").format(shown=shown, count=count)
        )
        if self._folded and shown == count:
            older = several("%n older one is folded", "%n older ones are folded", self._folded)
            self.count.setText(f"{self.count.text()}, {older}")
        self.empty.setText(
            tr("No entry is like that.") if count else tr("Nothing has been noted yet.")
        )
        set_shown(self._split, shown > 0)
        set_shown(self.empty, shown == 0)
        for button in (self.sheet, self.as_table):
            button.setEnabled(shown > 0)
        if shown:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._show_detail()

    _folded = 0

    @Slot()
    def _show_detail(self) -> None:
        """All that the current entry says; each field with its path."""
        row = self.table.currentIndex().row()
        if not 0 <= row < len(self.model.lines):
            self.detail.clear()
            return
        told = self.model.lines[row].told
        head = tr("Entry {number}: {did}. {who}, {when}").format(
            number=told.number, did=told.did, who=told.who, when=told.when
        )
        listed = [f"{field}  ({path})" for field, path in zip(told.fields, told.paths, strict=True)]
        self.detail.setPlainText("\n".join(filter(None, (head, told.about, *listed))))

    def begin(self) -> None:
        """Puts the keyboard in the table; where it shows nothing, in the search."""
        (self.table if self.model.rowCount() else self.search).setFocus()

    def let_go(self) -> None:
        """Forgets what is on screen: the matter was closed."""
        self.search.clear()
        self.show_trail((), (), 0)

    # Out

    def _chosen(self) -> str:
        """How the entries were chosen, in words; empty where all are shown."""
        by = self.filter
        parts = (by.who, self.deed.currentText() if by.deed else "", f"“{by.text}”" * bool(by.text))
        return ", ".join(filter(None, parts))

    @Slot()
    def _on_sheet(self) -> None:
        self.sheet_wanted.emit(self.model.entries, self._chosen())

    @Slot()
    def _on_table(self) -> None:
        self.table_wanted.emit(self.model.entries)
