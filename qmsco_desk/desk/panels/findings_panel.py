"""What the checks found: live, sieved, each finding a step away from its field or from its cure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from qmsco_desk.checks.verdict import Level
from qmsco_desk.desk.panels.aside_editor import AsideEditor
from qmsco_desk.desk.panels.findings_bar import FindingsBar
from qmsco_desk.desk.panels.findings_menu import copy_words, findings_menu
from qmsco_desk.desk.panels.findings_model import FindingsModel
from qmsco_desk.desk.panels.findings_notice import FindingsNotice
from qmsco_desk.desk.panels.findings_rows import (
    COPY,
    FIX,
    GO,
    LAW,
    PUT_ASIDE,
    STEPS,
    TAKE_BACK,
    WHY,
)
from qmsco_desk.desk.panels.row_list import RowList
from qmsco_desk.desk.style.look import Look, Space, label, mark
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from qmsco_desk.checks.report import Report
    from qmsco_desk.checks.verdict import Finding
    from qmsco_desk.interview.page import Page

_ANNOUNCE_MS = 1200
_ROOMY = 20  # lines of text
_NONE_YET = "No findings yet."
_NONE_LEFT = (
    "No findings. Every check that applies to this matter is met; the court and the plan"
    " administrator still decide."
)
_NONE_SHOWN = "No finding is among those chosen above."


class FindingsPanel(QWidget):
    """The list of findings with the bar that sieves it.

    Signals:
        field_wanted: Path of the field to lead to.
        steps_wanted: The finding whose calculation should be shown.
        law_wanted: The finding whose rules should be shown.
        cure_wanted: The finding that its own step should mend.
        aside_wanted: The finding to put aside, the reason and the initials.
        back_wanted: The dismissal to take back.
        undo_wanted: What was done last from here is to be undone.
        counted: How many findings there are.
    """

    field_wanted = Signal(str)
    steps_wanted = Signal(object)
    law_wanted = Signal(object)
    cure_wanted = Signal(object)
    aside_wanted = Signal(object, str, str)
    back_wanted = Signal(object)
    undo_wanted = Signal()
    counted = Signal(int)

    def __init__(
        self, look: Look, announce_ms: int = _ANNOUNCE_MS, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("findings-panel")
        self.initials: Callable[[], str] = str
        self._model = FindingsModel(self)
        self._editor: AsideEditor | None = None
        self._counts: tuple[str, ...] | None = None
        # Whether the selected finding took the place of one that went, and nobody chose it.
        self._moved_up = self._taking = False
        self._bar = FindingsBar(look)
        self._notice = FindingsNotice()
        self._list = self._make_list(look)
        self._empty = label(tr(_NONE_YET), "purpose", wrap=True)
        self._empty.setObjectName("findings-empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(Space.PAGE)
        self._nothing = self._make_nothing()
        self._stack = QStackedWidget()
        for each in (self._list, self._empty, self._nothing):
            self._stack.addWidget(each)
        self._stack.setCurrentWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._notice)
        column.addWidget(self._stack, 1)
        self._bar.hide()
        self.setFocusProxy(self._list)
        self._bar.changed.connect(self._on_sieve)
        self._bar.list_wanted.connect(self._list.setFocus)
        self._notice.undo_wanted.connect(self._on_undo)
        # Counts are told to a screen reader after typing rests, not at each letter.
        self._announcer = QTimer(self)
        self._announcer.setSingleShot(True)
        self._announcer.setInterval(announce_ms)
        self._announcer.timeout.connect(self._on_announce)

    def _make_list(self, look: Look) -> RowList:
        made = RowList(look)
        made.setObjectName("findings-list")
        made.setAccessibleName(tr("Findings"))
        made.setModel(self._model)
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        made.customContextMenuRequested.connect(self._on_menu)
        made.activated.connect(self._on_activated)
        made.asked.connect(self._on_asked)
        made.selectionModel().currentChanged.connect(self._on_current)
        return made

    @Slot()
    def _on_current(self) -> None:
        self._moved_up = self._taking

    def _make_nothing(self) -> QWidget:
        """What stands there where the sieve lets nothing through, with the way out of it."""
        made = QWidget()
        made.setObjectName("findings-nothing")
        words = label(tr(_NONE_SHOWN), "purpose", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        everything = QPushButton(tr("Show all findings"))
        everything.setObjectName("findings-all")
        mark(everything, kind="link")
        everything.clicked.connect(self._bar.show_all)
        column = QVBoxLayout(made)
        column.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        column.addStretch()
        column.addWidget(words)
        column.addWidget(everything, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        return made

    @property
    def view(self) -> RowList:
        """The list itself."""
        return self._list

    @property
    def bar(self) -> FindingsBar:
        """What sieves it."""
        return self._bar

    def show_report(self, report: Report, later: frozenset[Finding] = frozenset()) -> None:
        """Shows the findings of a report; those of `later` are about steps not begun yet."""
        self._taking = True
        self._model.show(report, later)
        self._taking = False
        self._settle()
        self.counted.emit(len(report.findings))

    def show_page(self, page: Page) -> None:
        """Takes the page on screen, for the findings of this page."""
        self._bar.show_page(page)

    def _settle(self) -> None:
        """Brings to the front what there is to see, and counts it."""
        self._bar.setHidden(self._model.is_empty)
        self._bar.show_counts(self._model.count)
        if self._model.is_empty:
            self._empty.setText(tr(_NONE_LEFT))
        front = self._list if self._model.rowCount() else self._nothing
        front = self._empty if self._model.is_empty else front
        self._stack.setCurrentWidget(front)
        self.setFocusProxy(front)
        if self._editor is not None and self._model.edited() is None:
            self._editor = None
        counts = self._model.headings()
        if self._counts is not None and counts != self._counts:
            self._announcer.start()
        self._counts = counts

    @Slot()
    def _on_sieve(self) -> None:
        self._model.sift(self._bar.sieve)
        self._settle()

    def finding(self) -> Finding | None:
        """The selected finding, or None."""
        return self._model.finding(self._list.currentIndex())

    def select(self, finding: Finding) -> bool:
        """Selects a finding; False where it is not shown."""
        row = self._model.row_of(finding)
        if row is None:
            return False
        self._list.setCurrentIndex(self._model.index(row))
        return True

    def go_to_next(self) -> None:
        """Selects the next finding shown, the first after the last, and leads to its field.

        One that took the place of a finding that went is the next itself.
        """
        rows = self._model.rowCount()
        start = self._list.currentIndex().row() - self._moved_up
        for step in range(1, rows + 1):
            index = self._model.index((start + step) % rows)
            item = self._model.item(index)
            if item is not None and item.aside is None and item.finding.paths:
                self._list.setCurrentIndex(index)
                self._moved_up = False
                self.field_wanted.emit(item.finding.paths[0])
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is room for few lines, most of it is the list's."""
        super().resizeEvent(event)
        lines = event.size().height() // max(1, self.fontMetrics().height())
        self._bar.set_compact(compact=lines < _ROOMY)

    # Mending, and putting aside

    def fix(self) -> None:
        """Asks for the step that mends the selected finding, where it has one."""
        item = self._model.item(self._list.currentIndex())
        if item is not None and item.aside is None and item.finding.cure is not None:
            self.cure_wanted.emit(item.finding)

    def begin_aside(self) -> None:
        """Opens the editor under the selected finding, unless that is put aside already."""
        item = self._model.item(self._list.currentIndex())
        if item is None or item.aside is not None:
            return
        self.end_aside()
        self.forget_done()
        place = self._model.edit(self._list.currentIndex())
        editor = AsideEditor(
            self.initials(),
            is_error=item.finding.level is Level.ERROR,
            reason=item.before.reason if item.before else "",
        )
        editor.kept.connect(self._on_kept)
        editor.left.connect(self.end_aside)
        editor.reached.connect(self._list.bring_into_sight)
        editor.reshaped.connect(self._list.make_room)
        self._editor = editor
        self._list.setIndexWidget(place, editor)
        self._list.make_room()
        self._list.scrollTo(place)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def end_aside(self) -> None:
        """Closes the editor; the keyboard goes back to the list."""
        if self._editor is not None:
            held = self._editor.isAncestorOf(self._editor.window().focusWidget() or self)
            self._editor = None
            self._model.end_editing()
            if held:
                self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse_aside(self, why: str) -> None:
        """Says in the editor why the finding cannot be put aside."""
        if self._editor is not None:
            self._editor.refuse(why)

    def tell_done(self, done: str) -> None:
        """Says what was done from here, with the way back."""
        self._notice.tell(done)
        self._announce(done)

    def forget_done(self) -> None:
        """No longer offers to take back what was done: something else came after it."""
        self._notice.hide()

    @property
    def done(self) -> str:
        """What was said to be done; empty where nothing is offered to be taken back."""
        return self._notice.text

    @Slot(str, str)
    def _on_kept(self, reason: str, initials: str) -> None:
        finding = self._model.edited()
        if finding is not None:
            self.aside_wanted.emit(finding, reason, initials)

    @Slot()
    def _on_undo(self) -> None:
        self._notice.hide()
        self.undo_wanted.emit()
        self.setFocus()

    # The list

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
        item = self._model.item(index)
        if item is None:
            return
        finding = item.finding
        match does:
            case _ if does == GO:
                self.field_wanted.emit(finding.paths[0])
            case _ if does == STEPS:
                self.steps_wanted.emit(finding)
            case _ if does == LAW:
                self.law_wanted.emit(finding)
            case _ if does == WHY:
                self._model.fold(index)
            case _ if does == COPY:
                copy_words(finding)
            case _:
                self._do(index, does)

    def _do(self, index: QModelIndex, does: str) -> None:
        """What changes the matter is done to the selected row."""
        self._list.setCurrentIndex(index)
        item = self._model.item(index)
        if does == FIX:
            self.fix()
        elif does == PUT_ASIDE:
            self.begin_aside()
        elif does == TAKE_BACK and item is not None and item.aside is not None:
            self.back_wanted.emit(item.aside)

    @Slot(QPoint)
    def _on_menu(self, point: QPoint) -> None:
        item = self._model.item(self._list.currentIndex())
        if item is None:
            return
        menu = findings_menu(item, self)
        menu.triggered.connect(self._on_menu_action)
        menu.popup(self._list.viewport().mapToGlobal(point))

    @Slot(QAction)
    def _on_menu_action(self, action: QAction) -> None:
        self._on_asked(self._list.currentIndex(), action.data())

    @Slot()
    def _on_announce(self) -> None:
        counts = ", ".join(self._counts or ()) or tr("none")
        self._announce(tr("Findings: {counts}").format(counts=counts))

    def _announce(self, said: str) -> None:
        event = QAccessibleAnnouncementEvent(self, said)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)
