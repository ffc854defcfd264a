"""What if: answers tried beside the matter, and what would come of them, side by side."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.checks.trace import Step
from qmsco_desk.desk.fields.surroundings import Surroundings
from qmsco_desk.desk.panels.trace_view import TraceView
from qmsco_desk.desk.panels.what_if_draft import AskWhatIf, Draft
from qmsco_desk.desk.panels.what_if_inputs import Inputs
from qmsco_desk.desk.panels.what_if_model import FoundLine, WhatIfModel
from qmsco_desk.desk.panels.what_if_table import WhatIfTable
from qmsco_desk.desk.style.controls import CheckBox
from qmsco_desk.desk.style.flow import FlowLine, Words, set_shown
from qmsco_desk.desk.style.look import Space, label, mark
from qmsco_desk.desk.tongue import several, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent

_ANNOUNCE_MS = 1200
_PURPOSE = "Try any answer; the matter stays as it is."


# So many lines of text, headings included, are kept for the outcomes in a low window.
_LINES_OF_OUTCOMES = 9


class _Pane(QWidget):
    """A part of the splitter, never lower than its lines are at its width, nor than `least`."""

    def __init__(self, least: int = 0) -> None:
        """`least` counts lines of text."""
        super().__init__()
        self._least = least

    def minimumSizeHint(self) -> QSize:
        """Lines that break need more height than they say to a splitter."""
        least = super().minimumSizeHint()
        least.setHeight(max(least.height(), self._least * self.fontMetrics().lineSpacing()))
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth() or self.width() <= 0:
            return least
        height = layout.minimumHeightForWidth(self.width())
        return QSize(least.width(), max(least.height(), height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """At another width lines break elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class WhatIfView(QWidget):
    """The view: fields above, outcomes below, and the steps of one of them in their place.

    Signals:
        field_wanted: Path of the field a figure was entered in.
    """

    field_wanted = Signal(str)

    def __init__(
        self, given: Surroundings, compare: AskWhatIf, announce_ms: int = _ANNOUNCE_MS
    ) -> None:
        super().__init__()
        self.setObjectName("what-if")
        self.draft = Draft(given.bridge, compare, self)
        tried = Surroundings(self.draft, given.look, given.states, today=given.today)
        self.inputs = Inputs(tried, self.draft)
        self.model = WhatIfModel(self)
        self.table = WhatIfTable(given.look, self.model)
        self.steps = TraceView(given.look)
        self._before: QWidget | None = None
        self._build()
        self._announcer = QTimer(self)
        self._announcer.setSingleShot(True)
        self._announcer.setInterval(announce_ms)
        self._announcer.timeout.connect(self._on_announce)
        self.inputs.entered.connect(self._on_entered)
        self.inputs.rebuilt.connect(self._order_tabs)
        self.table.asked.connect(self._on_asked)
        self.steps.field_wanted.connect(self.field_wanted)
        self.draft.matter_changed.connect(self._count)
        self.draft.report_ready.connect(self._on_outcome)
        self.setFocusProxy(self.table)
        self._count()

    # What it is made of

    def _build(self) -> None:
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setObjectName("what-if-splitter")
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(self._made_above())
        self._split.addWidget(self._made_below())
        self._split.setStretchFactor(0, 4)
        self._split.setStretchFactor(1, 5)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._split)
        self._stack.addWidget(self._made_steps())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _made_above(self) -> QWidget:
        """The fields, the way to any other, and what is done with them."""
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.inputs)
        above = _Pane()
        column = QVBoxLayout(above)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_rule())
        column.addWidget(self._scroll, 1)
        column.addWidget(self._made_foot())
        return above

    def _made_foot(self) -> QFrame:
        foot = QFrame()
        mark(foot, surface="foot")
        self._changed = Words("", "help")
        self._changed.setObjectName("what-if-changed")
        self._changed.setContentsMargins(0, Space.SMALL, 0, 0)  # level with the buttons' words
        self.reset_all = self._button("what-if-reset", tr("Reset all"), self._on_reset)
        mark(self.reset_all, kind="link")
        self.reset_all.setToolTip(tr("Take the matter’s own answers again (Ctrl+Shift+R)"))
        self.apply = self._button("what-if-apply", tr("Apply to the matter"), self._on_apply)
        self.apply.setToolTip(
            tr("Put these answers into the matter, as one step that undo takes back")
        )
        line = FlowLine(Space.SMALL, Space.HAIR)
        line.add(self._changed, grows=True)
        line.add(self.reset_all)
        line.add(self.apply)
        column = QVBoxLayout(foot)
        column.setContentsMargins(Space.ROW, Space.SMALL, Space.ROW, Space.SMALL)
        column.setSpacing(Space.SMALL)
        column.addWidget(_across(line))
        return foot

    def _button(self, name: str, text: str, does: object) -> QPushButton:
        made = QPushButton(text)
        made.setObjectName(name)
        made.clicked.connect(does)
        return made

    def _made_below(self) -> QWidget:
        """The outcomes, with how many differ."""
        self._differ = Words("", "help")
        self._differ.setObjectName("what-if-differ")
        self._differ.setContentsMargins(0, Space.HAIR, 0, 0)
        self._only = CheckBox(tr("Only what differs"))
        self._only.setObjectName("what-if-only")
        self._only.toggled.connect(self._on_only)
        line = FlowLine(Space.SMALL, 0)
        line.add(self._differ, grows=True)
        line.add(self._only)
        below = _Pane(_LINES_OF_OUTCOMES)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, Space.HAIR, 0, 0)
        column.setSpacing(Space.HAIR)
        head = QVBoxLayout()
        head.setContentsMargins(Space.ROW, 0, Space.ROW, 0)
        head.addWidget(_across(line))
        column.addLayout(head)
        column.addWidget(self.table, 1)
        return below

    def _made_steps(self) -> QWidget:
        """The steps of one outcome, with the way back."""
        strip = QFrame()
        mark(strip, surface="card")
        self._about = label("", "heading", wrap=True)
        self._about.setObjectName("what-if-about")
        back = self._button("what-if-back", tr("Back to the comparison"), self.show_comparison)
        mark(back, kind="link")
        beside = QVBoxLayout(strip)
        beside.setContentsMargins(Space.ROW, Space.SMALL, Space.ROW, Space.SMALL)
        beside.setSpacing(Space.HAIR)
        beside.addWidget(self._about)
        beside.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(Space.ROW, Space.ROW, Space.ROW, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(strip)
        column.addWidget(self.steps, 1)
        return page

    # What happens

    def follow(self, before: QWidget) -> None:
        """Takes its place in the window's chain of Tab stops right after another widget."""
        self._before = before
        self._order_tabs()

    @Slot()
    def _order_tabs(self) -> None:
        if self._before is None:
            return
        own = (self.reset_all, self.apply, self._only, self.table)
        for before, after in itertools.pairwise((self._before, *self.inputs.stops(), *own)):
            QWidget.setTabOrder(before, after)

    def begin(self) -> None:
        """Shows the comparison, with the keyboard in the first field."""
        self.show_comparison()
        self.inputs.focus_first()

    @Slot()
    def show_comparison(self) -> None:
        """Leaves the steps of an outcome."""
        if self._stack.currentWidget() is not self._split:
            self._stack.setCurrentWidget(self._split)
            self.table.setFocus()

    @property
    def shows_steps(self) -> bool:
        """Whether the steps of an outcome are in sight."""
        return self._stack.currentWidget() is not self._split

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up with the matter."""
        super().showEvent(event)
        self.draft.wake(awake=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Rests while nobody looks."""
        super().hideEvent(event)
        self.draft.wake(awake=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the steps; Ctrl+Shift+R resets every field."""
        ctrl_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape and self.shows_steps:
            self.show_comparison()
        elif event.key() == Qt.Key.Key_R and event.modifiers() == ctrl_shift:
            self._on_reset()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_reset(self) -> None:
        self.draft.reset()

    @Slot()
    def _on_apply(self) -> None:
        self.draft.apply()

    @Slot(bool)
    def _on_only(self, only: bool) -> None:
        self.model.show_only(different=only)

    @Slot(QWidget)
    def _on_entered(self, line: QWidget) -> None:
        """A field that has the keyboard is in sight, also where it was only just added."""
        QTimer.singleShot(0, line, lambda: self._scroll.ensureWidgetVisible(line, 0, Space.ROW))

    @Slot()
    def _count(self) -> None:
        changed = len(self.draft.changes)
        said = (
            several("%n answer changed", "%n answers changed", changed) if changed else tr(_PURPOSE)
        )
        self._changed.setText(said)
        set_shown(self.reset_all, bool(changed))
        self.apply.setEnabled(bool(changed))

    @Slot()
    def _on_outcome(self) -> None:
        what_if = self.draft.outcome
        if what_if is None:
            return
        self._count()  # what was applied is the matter's own now, and no field has changed for it
        self.model.show(what_if)
        differing = sum(row.differs for row in what_if.rows)
        said = tr("{differing} of {rows} differ").format(
            differing=differing, rows=len(what_if.rows)
        )
        period = what_if.period
        self._differ.setText(
            tr("{said}; {value} amounts").format(said=said, value=tr(period.value))
            if period
            else said
        )
        self._announcer.start()

    @Slot(QModelIndex)
    def _on_asked(self, index: QModelIndex) -> None:
        """Shows where a figure comes from; of a finding without figures, leads to its field."""
        line, step = self.model.line(index.row()), self.model.step(index)
        if isinstance(line, FoundLine) and step is None:
            if line.finding.paths:
                self.field_wanted.emit(line.finding.paths[0])
            return
        if step is None:
            return
        self._about.setText(self.model.name(index))
        root = Step("", "", parts=(step,))
        self.steps.model.show(root, afresh=True)
        self._stack.setCurrentIndex(1)
        self.steps.reveal(step)
        self.steps.setFocus()

    @Slot()
    def _on_announce(self) -> None:
        said = tr("What if: {text}").format(text=self._differ.text())
        event = QAccessibleAnnouncementEvent(self, said)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)


def _rule() -> QFrame:
    """A line across."""
    rule = QFrame()
    mark(rule, surface="rule")
    rule.setFixedHeight(1)
    return rule


def _across(line: FlowLine) -> QWidget:
    """A line that breaks, in a widget of its own, which hears when its words are larger."""
    holder = QWidget()
    holder.setLayout(line)
    return holder
