"""The answers that are tried: the pages' own editors, each with the way back to the matter's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.fields.field_row import FieldRow
from qmsco_desk.desk.panels.field_chooser import FieldChooser
from qmsco_desk.desk.panels.what_if_offer import Offer, Offers, named, offered, reachable
from qmsco_desk.desk.style.controls import ComboBox, LineEdit
from qmsco_desk.desk.style.flow import FlowLine, Words, set_shown
from qmsco_desk.desk.style.look import IconLabel, Space, literal, mark
from qmsco_desk.desk.style.measures import characters_wide
from qmsco_desk.desk.tongue import tr
from qmsco_desk.interview.session import spec_of
from qmsco_desk.model.kinds import Amount, Choice, Text, YesNo
from qmsco_desk.model.shapes import Jurisdiction

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent

    from qmsco_desk.desk.fields.surroundings import Surroundings
    from qmsco_desk.desk.panels.what_if_draft import Draft

_LABEL = 13  # characters that every label has, so that the fields stand in line
_MOST_WAS = 40  # characters of a former answer that are said


class _Label(Words):
    """A label as wide as those of the lines above and below it, level with the words of a field."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "label")
        self.setContentsMargins(0, Space.SMALL, 0, 0)

    def sizeHint(self) -> QSize:
        """The common width; longer words wrap."""
        self.ensurePolished()
        width = characters_wide(self, _LABEL)
        return QSize(width, self.heightForWidth(width))


class InputLine(QWidget):
    """A field that can be tried with another answer; once it has one, a line under it says so.

    Signals:
        reset_asked: The field's path.
    """

    reset_asked = Signal(str)

    def __init__(self, offer: Offer, given: Surroundings, draft: Draft) -> None:
        super().__init__()
        self.offer = offer
        self._draft = draft
        self._states = dict(given.states)
        self.row = FieldRow(offer.path, given, compact=True)
        for control in self.row.editor.findChildren(QWidget):
            if isinstance(control, LineEdit | ComboBox):
                # Large text in a narrow panel: figures and period share what room there is.
                control.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        name = _Label(literal(offer.label))
        self.row.editor.become_buddy(name)
        flow = FlowLine(Space.SMALL, Space.HAIR)
        flow.add(name)
        flow.add(self.row)
        across = QWidget()
        across.setLayout(flow)
        self._was = Words("", "help")
        self._was.setObjectName(f"was:{offer.path}")
        self._reset = QPushButton(tr("Reset"))
        self._reset.setObjectName(f"reset:{offer.path}")
        self._reset.setToolTip(tr("Take the matter’s own answer again (Ctrl+R)"))
        self._reset.setAccessibleName(tr("Reset {base}").format(base=named(draft.base, offer.path)))
        mark(self._reset, kind="link")
        self._reset.clicked.connect(self.reset)
        self._changed = QWidget()
        beside = QHBoxLayout(self._changed)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(Space.HAIR)
        beside.addWidget(IconLabel(given.look, "edit", "accent"))
        beside.addWidget(self._was, 1)
        beside.addWidget(self._reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(across)
        column.addWidget(self._changed)
        self.refresh()

    def refresh(self) -> None:
        """Shows what is tried, and whether that is another answer than the matter's."""
        self.row.refresh()
        changed = self.offer.path in self._draft.changes
        if changed:
            self._was.setText(tr("Changed; the matter has {answer}").format(answer=self._answer()))
        set_shown(self._changed, changed)

    def _answer(self) -> str:
        """The matter's own answer, as short words; an identifier is not repeated."""
        spec, text = spec_of(self.offer.path), self._draft.base_text(self.offer.path)
        if not text:
            return tr("no answer")
        match spec.kind:
            case Choice(options=options):
                return next((tr(o.label) for o in options if str(o.value) == text), text)
            case Amount() | YesNo():
                return text
            case Jurisdiction():
                return self._states.get(text, text)
            case Text(lines=False) if not spec.ask.private and len(text) <= _MOST_WAS:
                return f"“{text}”"
            case Text():
                return tr("another answer")
        return text

    @Slot()
    def reset(self) -> None:
        """Asks for the matter's own answer; the keyboard stays with the field."""
        self.reset_asked.emit(self.offer.path)
        self.row.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+R resets the field that has the keyboard."""
        keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_R and keys == Qt.KeyboardModifier.ControlModifier:
            self.reset()
        else:
            super().keyPressEvent(event)


class Inputs(QWidget):
    """The fields offered for this matter, and those that were added.

    Signals:
        entered: The keyboard came to a field; it carries the line that it stands in.
        rebuilt: Fields came or went.
    """

    entered = Signal(QWidget)
    rebuilt = Signal()

    def __init__(self, given: Surroundings, draft: Draft) -> None:
        super().__init__()
        self.setObjectName("what-if-inputs")
        self._given = given
        self._draft = draft
        self._added: tuple[str, ...] = ()
        self._groups: tuple[Offers, ...] = ()
        self._lines: list[InputLine] = []
        self._headings: list[Words] = []
        self._in_use: FieldRow | None = None
        self.chooser = FieldChooser(self._fields)
        self.chooser.chosen.connect(self.add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.ROW, Space.SMALL, Space.ROW, Space.ROW)
        self._column.setSpacing(Space.SMALL)
        self._column.addStretch()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)
        draft.matter_changed.connect(self.refresh)
        draft.report_ready.connect(self.refresh)
        self.refresh()

    def line(self, path: str) -> InputLine | None:
        """The line of a field, if it is offered or was added."""
        return next((line for line in self._lines if line.offer.path == path), None)

    def _fields(self) -> Mapping[str, str]:
        return reachable(self._draft.base)

    def paths(self) -> tuple[str, ...]:
        """The fields from top to bottom."""
        return tuple(line.offer.path for line in self._lines)

    def focus_first(self) -> None:
        """Puts the keyboard in the first field."""
        if self._lines:
            self._lines[0].row.take_focus()

    def add(self, path: str) -> None:
        """Adds a field behind the others, if it is not there, and puts the keyboard in it."""
        if self.line(path) is None:
            self._added = (*self._added, path)
            self._draft.reach(path)
            self.refresh()
        line = self.line(path)
        if line is not None:
            line.row.take_focus()
            self.entered.emit(line)

    @Slot()
    def refresh(self) -> None:
        """Shows what changed; fields that came or went are built anew."""
        groups = self._offers()
        if groups != self._groups:
            self._build(groups)
        for line in self._lines:
            line.refresh()

    def _offers(self) -> tuple[Offers, ...]:
        """What the matter calls for; then what was added, is changed or is needed by a change."""
        groups = offered(self._draft.base)
        known = {offer.path for group in groups for offer in group.fields}
        self._added = tuple(path for path in self._added if self._draft.has(path))
        rest = dict.fromkeys((*self._added, *self._draft.changes, *self._draft.needed))
        also = tuple(
            Offer(path, named(self._draft.base, path)) for path in rest if path not in known
        )
        return (*groups, Offers(tr("More answers"), also)) if also else groups

    def _build(self, groups: tuple[Offers, ...]) -> None:
        """Sets the groups anew; a line whose field stays is kept, with what is being typed."""
        kept = {line.offer: line for line in self._lines}
        # Not by taking items out: one that lives on would keep the sizes that its widget had.
        for widget in (*self._headings, *self._lines, self.chooser):
            self._column.removeWidget(widget)
        for heading in self._headings:
            heading.hide()
            heading.deleteLater()
        self._headings = []
        self._groups, self._lines = groups, []
        for group in groups:
            heading = Words(group.title, "heading")
            self._headings.append(heading)
            self._column.insertWidget(self._column.count() - 1, heading)
            for offer in group.fields:
                line = kept.pop(offer, None) or self._made(offer)
                self._lines.append(line)
                self._column.insertWidget(self._column.count() - 1, line)
        self._column.insertWidget(self._column.count() - 1, self.chooser)
        for gone in kept.values():
            gone.row.retire()
            gone.hide()
            gone.deleteLater()
        self.rebuilt.emit()

    def stops(self) -> list[QWidget]:
        """Everything that the Tab key may stop at, as it stands, whichever was built first."""
        return [
            widget
            for part in (*self._lines, self.chooser)
            for widget in part.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.window() is self.window()
        ]

    def _made(self, offer: Offer) -> InputLine:
        line = InputLine(offer, self._given, self._draft)
        line.reset_asked.connect(self._draft.reset)
        return line

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Tells a field that the keyboard came to it, or left it."""
        line = self._line_of(new)
        row = line.row if line is not None else None
        if row is self._in_use:
            return
        if self._in_use is not None:
            left, self._in_use = self._in_use, None
            left.leave()
        self._in_use = row
        if line is not None and row is not None:
            row.enter()
            self.entered.emit(line)

    def _line_of(self, widget: QWidget | None) -> InputLine | None:
        while widget is not None and widget is not self:
            if isinstance(widget, InputLine):
                return widget if self.isAncestorOf(widget) else None
            widget = widget.parentWidget()
        return None
