"""What the checks found: live, grouped, each finding a step away from its field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QGuiApplication
from PySide6.QtWidgets import QLabel, QMenu, QStackedLayout, QWidget

from qmsco_desk.desk.panels.findings_model import GO, STEPS, WHY, FindingsModel
from qmsco_desk.desk.panels.row_list import RowList
from qmsco_desk.desk.style.look import Look, Space, mark

if TYPE_CHECKING:
    from qmsco_desk.checks.report import Report
    from qmsco_desk.checks.verdict import Finding

_ANNOUNCE_MS = 1200


class FindingsPanel(QWidget):
    """The list of findings.

    Signals:
        field_wanted: Path of the field to lead to.
        steps_wanted: The finding whose calculation should be shown.
        counted: How many findings there are.
    """

    field_wanted = Signal(str)
    steps_wanted = Signal(object)
    counted = Signal(int)

    def __init__(
        self, look: Look, announce_ms: int = _ANNOUNCE_MS, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("findings-panel")
        self._model = FindingsModel(self)
        self._counts: tuple[str, ...] | None = None
        self._list = RowList(look)
        self._list.setObjectName("findings-list")
        self._list.setAccessibleName("Findings")
        self._list.setModel(self._model)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._on_menu)
        self._list.activated.connect(self._on_activated)
        self._list.asked.connect(self._on_asked)
        self._empty = QLabel("No findings yet.")
        self._empty.setObjectName("findings-empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setMargin(Space.PAGE)
        mark(self._empty, role="purpose")
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._empty)
        self.setFocusProxy(self._list)
        # Counts are told to a screen reader after typing rests, not at each letter.
        self._announcer = QTimer(self)
        self._announcer.setSingleShot(True)
        self._announcer.setInterval(announce_ms)
        self._announcer.timeout.connect(self._on_announce)

    @property
    def view(self) -> RowList:
        """The list itself."""
        return self._list

    def show_report(self, report: Report, later: frozenset[Finding] = frozenset()) -> None:
        """Shows the findings of a report; those of `later` are about steps not begun yet."""
        self._model.show(report.findings, later)
        none_left = not report.findings
        if none_left:
            self._empty.setText(
                "No findings. Every check that applies to this matter is met; the court and the"
                " plan administrator still decide."
            )
        self._stack.setCurrentWidget(self._empty if none_left else self._list)
        self.setFocusProxy(self._empty if none_left else self._list)
        counts = self._model.headings()
        if self._counts is not None and counts != self._counts:
            self._announcer.start()
        self._counts = counts
        self.counted.emit(len(report.findings))

    def finding(self) -> Finding | None:
        """The selected finding, or None."""
        return self._model.finding(self._list.currentIndex())

    def select(self, finding: Finding) -> bool:
        """Selects a finding; False where it is no longer there."""
        row = self._model.row_of(finding)
        if row is None:
            return False
        self._list.setCurrentIndex(self._model.index(row))
        return True

    def go_to_next(self) -> None:
        """Selects the next finding, the first after the last, and leads to its field."""
        rows = self._model.rowCount()
        start = self._list.currentIndex().row()
        for step in range(1, rows + 1):
            index = self._model.index((start + step) % rows)
            finding = self._model.finding(index)
            if finding is not None and finding.paths:
                self._list.setCurrentIndex(index)
                self.field_wanted.emit(finding.paths[0])
                return

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        finding = self._model.finding(index)
        if finding is None:
            return
        if finding.paths:
            self.field_wanted.emit(finding.paths[0])
        elif finding.step:
            self.steps_wanted.emit(finding)

    @Slot(QModelIndex, str)
    def _on_asked(self, index: QModelIndex, does: str) -> None:
        finding = self._model.finding(index)
        if finding is None:
            return
        if does == GO:
            self.field_wanted.emit(finding.paths[0])
        elif does == STEPS:
            self.steps_wanted.emit(finding)
        elif does == WHY:
            self._model.fold(index)

    @Slot(QPoint)
    def _on_menu(self, point: QPoint) -> None:
        finding = self.finding()
        if finding is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setObjectName("findings-menu")
        for text, does, there in (
            ("Go to field", GO, bool(finding.paths)),
            ("Show the calculation", STEPS, finding.step is not None),
            ("Why, and how to mend it", WHY, bool(finding.why or finding.fix)),
            ("Copy", "copy", True),
        ):
            if there:
                action = menu.addAction(text)
                action.setData(does)
        menu.triggered.connect(self._on_menu_action)
        menu.popup(self._list.viewport().mapToGlobal(point))

    @Slot(QAction)
    def _on_menu_action(self, action: QAction) -> None:
        finding = self.finding()
        if finding is None:
            return
        if action.data() == "copy":
            words = (finding.sentence, finding.citation, finding.why, finding.fix)
            QGuiApplication.clipboard().setText("\n".join(text for text in words if text))
            return
        self._on_asked(self._list.currentIndex(), action.data())

    @Slot()
    def _on_announce(self) -> None:
        said = f"Findings: {', '.join(self._counts or ()) or 'none'}"
        event = QAccessibleAnnouncementEvent(self, said)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)
