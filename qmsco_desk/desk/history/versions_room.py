"""Earlier versions of the open matter: a list to compare from and to restore from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QPushButton, QWidget

from qmsco_desk.desk.history.table import ReadingTable
from qmsco_desk.desk.history.versions_model import UNREADABLE, VersionsModel
from qmsco_desk.desk.jobs import Answer, Jobs, Line
from qmsco_desk.desk.style.flow import FlowLine, Words, set_shown
from qmsco_desk.desk.style.look import Look, Space, mark
from qmsco_desk.desk.style.room import Room
from qmsco_desk.desk.tongue import several, tr
from qmsco_desk.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from qmsco_desk.storage.kept.versions import KeptVersion

_BY_LETTERS = 20


class _Table(ReadingTable):
    """Enter compares; a short list ends where its last row does."""

    wanted = Signal()

    def fit(self) -> None:
        """As high as its rows, or as there is room for."""
        super().fit()
        head = self.horizontalHeader().sizeHint().height()
        rows = self.model().rowCount() * self.verticalHeader().defaultSectionSize()
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() else 0
        self.setMaximumHeight(head + rows + below + 2 * (self.frameWidth() + 2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what the first button does; the rest is the table's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit()
        else:
            super().keyPressEvent(event)


class VersionsRoom(Room):
    """The room.

    Signals:
        compare_wanted: A version is to be compared with another; None: with the matter as it
            stands.
        restore_wanted: A version is to take the place of the matter as it stands.
        failed: An exception that is a fault.
    """

    compare_wanted = Signal(object, object)
    restore_wanted = Signal(object)
    failed = Signal(object)

    def __init__(self, look: Look, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(
            look,
            "versions",
            tr("Earlier versions"),
            tr(
                "Each save keeps what it replaces: of the last hour all of it, then one an hour "
                "for a day, one a day for a month, one a month from then on."
            ),
            parent,
        )
        self.model = VersionsModel(self)
        self.table = _Table(look, self.model, self._samples)
        self.table.setObjectName("versions-table")
        self.table.setAccessibleName(tr("Earlier versions"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.selectionModel().selectionChanged.connect(self._tell)
        self.table.wanted.connect(self._on_compare)
        self.table.doubleClicked.connect(self._on_compare)
        self._line = Line(jobs, self)
        self._line.answered.connect(self._on_counted)
        self._differing: Callable[[KeptVersion], int] | None = None
        self._build()
        look.changed.connect(self._draw)
        self._draw()
        self._tell()

    def _samples(self) -> tuple[str, ...]:
        versions = self.model.versions
        by = max((one.by for one in versions), key=len, default="")[:_BY_LETTERS]
        cells = (self.model.index(row, 2).data() for row in range(len(versions)))
        return ("12/28/2026, 12:48 PM", by, max(map(str, cells), key=len, default=""))

    def _build(self) -> None:
        self.compare = QPushButton()
        self.compare.setObjectName("versions-compare")
        mark(self.compare, kind="primary")
        self.compare.clicked.connect(self._on_compare)
        self.restore = QPushButton(tr("Restore this version"))
        self.restore.setObjectName("versions-restore")
        self.restore.clicked.connect(self._on_restore)
        self.count = Words("", "help")
        self.count.setObjectName("versions-count")
        self.hint = Words("", "help", most=120)
        self.hint.setObjectName("versions-hint")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.empty = Words(
            tr("No earlier version is kept yet. The next save keeps what it replaces."), "purpose"
        )
        self.empty.setObjectName("versions-empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._foot = QWidget()
        line = FlowLine(Space.SMALL, Space.SMALL)
        line.add(self.compare)
        line.add(self.restore)
        line.add(self.hint, grows=True)
        self._foot.setLayout(line)
        self.body.addWidget(self.count)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._foot)
        self.body.addWidget(self.empty, 1)
        self.body.addStretch()

    @Slot()
    def _draw(self) -> None:
        self.compare.setIcon(self._look.icon("compare", "on_accent"))
        self.restore.setIcon(self._look.icon("undo"))
        self.hint.setMinimumHeight(self.restore.sizeHint().height())

    # What is shown

    def show_versions(
        self, versions: tuple[KeptVersion, ...], differing: Callable[[KeptVersion], int]
    ) -> None:
        """Shows the versions, oldest first, and counts what differs off the window's thread.

        Args:
            versions: What is kept.
            differing: How many answers of a version differ from now; called on another thread.
        """
        self._line.drop()
        self._differing = differing
        self.model.show_versions(versions)
        self.count.setText(several("%n version is kept", "%n versions are kept", len(versions)))
        for widget in (self.count, self.table, self._foot):
            set_shown(widget, bool(versions))
        set_shown(self.empty, not versions)
        if versions:
            self._select_first()
            self._count(0)
        self._tell()

    def _select_first(self) -> None:
        # The table's own way would heed the Ctrl and Shift with which one may have come in.
        flag = QItemSelectionModel.SelectionFlag
        first = self.model.index(0, 0)
        self.table.selectionModel().setCurrentIndex(first, flag.ClearAndSelect | flag.Rows)

    def begin(self) -> None:
        """Puts the keyboard in the list."""
        if self.model.versions:
            self.table.setFocus()
        else:
            self.setFocus()

    def let_go(self) -> None:
        """Forgets what is on screen: the matter was closed."""
        self._line.drop()
        self._differing = None
        self.model.show_versions(())

    def _count(self, row: int) -> None:
        """Counts what differs in one version; the answer leads to the next."""
        if self._differing is not None and row < len(self.model.versions):
            self._line.run(self._differing, self.model.versions[row], row)

    @Slot(int, object)
    def _on_counted(self, row: int, answer: Answer) -> None:
        if isinstance(answer.value, int):
            self.model.tell(row, answer.value)
        elif isinstance(answer.error, DeskError):
            self.model.tell(row, UNREADABLE)
        elif answer.error is not None:
            self.model.tell(row, UNREADABLE)
            self.failed.emit(answer.error)
        self._count(row + 1)

    @property
    def chosen(self) -> tuple[KeptVersion, ...]:
        """The versions that are selected, oldest first."""
        rows = {index.row() for index in self.table.selectionModel().selectedRows()}
        return tuple(self.model.versions[row] for row in sorted(rows, reverse=True))

    @Slot()
    def _tell(self) -> None:
        """Says what the buttons do with what is selected."""
        count = len(self.chosen)
        self.compare.setText(
            tr("Compare these two") if count == 2 else tr("Compare with the matter as it stands")
        )
        self.compare.setEnabled(count in (1, 2))
        self.restore.setEnabled(count == 1)
        self.hint.setText(
            tr("Two versions are compared, and one is restored, at a time.")
            if count > 2
            else tr("Hold Ctrl to select a second one, and compare the two.")
            if count == 1 and len(self.model.versions) > 1
            else ""
        )

    # What a person does

    @Slot()
    def _on_compare(self) -> None:
        chosen = self.chosen
        if len(chosen) == 1:
            self.compare_wanted.emit(chosen[0], None)
        elif len(chosen) == 2:
            self.compare_wanted.emit(*chosen)

    @Slot()
    def _on_restore(self) -> None:
        chosen = self.chosen
        if len(chosen) == 1:
            self.restore_wanted.emit(chosen[0])
