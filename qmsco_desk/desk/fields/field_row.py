"""A field on a page: label above, its editor, help where it prevents a mistake, its problem."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from qmsco_desk.desk.fields.editors import editor_for
from qmsco_desk.desk.fields.editors_address import AddressEditor
from qmsco_desk.desk.fields.editors_masked import MaskedEditor
from qmsco_desk.desk.fields.editors_money import MoneyEditor
from qmsco_desk.desk.fields.editors_text import StateEditor
from qmsco_desk.desk.style.flow import Words, set_shown
from qmsco_desk.desk.style.look import IconLabel, Space, literal, mark
from qmsco_desk.desk.tongue import tr
from qmsco_desk.errors import InputError
from qmsco_desk.interview import defaults, words
from qmsco_desk.interview.session import spec_of
from qmsco_desk.model.kinds import Choice, Text

if TYPE_CHECKING:
    from qmsco_desk.desk.fields.surroundings import Surroundings

# Help under a short field takes no more than this many characters a line.
_HELP_CHARACTERS = 58
_HELP_BESIDE = 38
# Widths in characters from which words gain from more room, and from which they fill a line.
_GROWS_FROM = 18
_LONG_FROM = 28


class FieldRow(QWidget):
    """Binds one field of the session to its editor.

    Attributes:
        entered: The keyboard came to this field; it carries the path.
        path: The field's path.
    """

    entered = Signal(str)

    def __init__(
        self,
        path: str,
        given: Surroundings,
        *,
        compact: bool = False,
        own_period: bool = True,
        shares_line: bool = False,
    ) -> None:
        """Builds the row; a `compact` one is a cell of a grid, whose column has the label.

        An amount without a period of its own takes the one that its grid offers. Of a row that
        shares its line the help is kept narrow: it does not push the next field aside.
        """
        super().__init__()
        self.path = path
        self._spec = spec_of(path)
        self._given = given
        self._session = given.bridge.session
        self._shown: str | None = None
        self._in_use = False
        self._retired = False
        self._problem = ""
        self._problem_box: QWidget | None = None
        self._problem_words: Words | None = None
        self._note: Words | None = None
        self._noted = -1
        self._name = ""
        self._label: Words | None = None
        self.editor = editor_for(self._spec, path, given, compact=compact, own_period=own_period)
        self.editor.edited.connect(self._on_edited)
        if isinstance(self.editor, AddressEditor):
            self.editor.told.connect(self._on_told)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.HAIR)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if not compact:
            self._label = Words(literal(tr(self._spec.ask.label)), "label")
            self._add_label(self._label)
            self.editor.become_buddy(self._label)
        self._column.addWidget(self.editor)
        self.editor.set_filling(self.grows)
        if self._spec.ask.help and not compact:
            most = _HELP_BESIDE if shares_line and not self.grows else _HELP_CHARACTERS
            self._column.addWidget(Words(tr(self._spec.ask.help), "help", most=most))
        if compact and self._spec.ask.help:
            self.editor.setToolTip(tr(self._spec.ask.help))
        self.refresh()
        self._show_problem(self._session.problem(path) or "")

    def _add_label(self, words: Words) -> None:
        """The label, with what belongs to the question as a whole right behind it."""
        beside = self.editor.beside_label
        if beside is None:
            self._column.addWidget(words)
            return
        line = QHBoxLayout()
        line.setSpacing(Space.HAIR)
        line.addWidget(words)
        # As high as the words, so that the line is no higher than that of any other label.
        mark(beside, kind="inline")
        beside.setFixedHeight(max(16, words.fontMetrics().height()))
        line.addWidget(beside)
        line.addStretch()
        self._column.addLayout(line)

    def show_label(self, shown: bool) -> None:
        """Shows the label of a cell that stands under no heading of its own, or no longer."""
        if shown and self._label is None:
            self._label = Words(literal(self.label_text), "label")
            self._column.insertWidget(0, self._label)
            self.editor.become_buddy(self._label)
        if self._label is not None:
            set_shown(self._label, shown)

    @property
    def label_text(self) -> str:
        """What stands above the field."""
        return words.field_label(self._spec, self._given.bridge.matter, tr)

    @property
    def grows(self) -> bool:
        """Whether the field gains from more room: a street does, a ZIP code does not."""
        kind = self._spec.kind
        plain = isinstance(kind, Text) and not isinstance(self.editor, MaskedEditor | StateEditor)
        return plain and kind.width >= _GROWS_FROM

    @property
    def is_long(self) -> bool:
        """Whether it fills a line of its own."""
        return self._spec.kind.width >= _LONG_FROM

    def problem_text(self) -> str:
        """The problem that is shown, or nothing."""
        return self._problem

    @Slot()
    def refresh(self) -> None:
        """Shows the session's text, unless it is the one that is being typed here."""
        matter = self._given.bridge.matter
        text = self._session.text(self.path)
        if isinstance(self._spec.kind, Choice):
            options = self._spec.kind.options
            labels = {
                str(option.value): words.option_label(option, matter, tr) for option in options
            }
            self.editor.set_option_labels(labels)
        typed_here = self._in_use and self._reads_as(self.editor.text(), text)
        if text != self._shown and not typed_here:
            self.editor.set_text(text)
        self._shown = text
        if isinstance(self.editor, MoneyEditor) and not text:
            self.editor.offer_period(defaults.period(matter, self.path))
        # It names people and orders, and being the field's own label it may have shortcuts.
        if self._label is not None and self._label.text() != literal(self.label_text):
            self._label.setText(literal(self.label_text))
        if self._note is not None and self._noted != self._session.revision:
            set_shown(self._note, False)
        if self._problem and not self._session.problem(self.path):
            self._show_problem("")
        elif not self._in_use:
            self._show_problem(self._session.problem(self.path) or "")
        self._describe()

    def enter(self) -> None:
        """The keyboard came to this field."""
        self._in_use = True
        self.entered.emit(self.path)

    def leave(self) -> None:
        """The keyboard left: the answer takes its usual form, or its problem is shown."""
        self._in_use = False
        self._session.settle()
        if self._retired:
            return
        self._shown = self._session.text(self.path)
        self.editor.set_text(self._shown)
        self._show_problem(self._session.problem(self.path) or "")
        self._describe()

    def retire(self) -> None:
        """The entry it belonged to is gone: it says and asks nothing any more."""
        self._retired = True

    def take_focus(self) -> None:
        """Puts the keyboard in the field."""
        self.editor.take_focus()

    def _reads_as(self, typed: str, text: str) -> bool:
        """Whether what stands in the editor is what the session holds, in whatever form."""
        if typed == text:
            return True
        problem = self._session.problem(self.path)
        if problem is not None:
            return False
        try:
            return self._spec.kind.show(self._spec.kind.read(typed)) == text
        except InputError:
            return False

    def _describe(self) -> None:
        name = words.full_label(self._spec, self.path, self._given.bridge.matter, tr)
        if self._given.called:
            name = f"{self._given.called} \N{EM DASH} {self.label_text}"
        description = self._problem or tr(self._spec.ask.help)
        if (name, description) != (self._name, self.editor.control.accessibleDescription()):
            self._name = name
            self.editor.describe(name, description)

    def _show_problem(self, problem: str) -> None:
        if problem == self._problem:
            return
        self._problem = problem
        if problem and self._problem_words is None:
            self._problem_words = Words(problem, "problem", most=_HELP_CHARACTERS)
            self._problem_box = QWidget()
            line = QHBoxLayout(self._problem_box)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(Space.HAIR)
            icon = IconLabel(self._given.look, "error", "error")
            line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(self._problem_words, 1)
            self._column.addWidget(self._problem_box)
        if self._problem_words is not None and self._problem_box is not None:
            self._problem_words.setText(problem)
            self._problem_box.setVisible(bool(problem))
        self.editor.set_problem(bool(problem))

    @Slot(str)
    def _on_told(self, words: str) -> None:
        """Says quietly what came of an edit, until the next one."""
        if self._note is None:
            self._note = Words("", "help", most=_HELP_CHARACTERS)
            self._column.addWidget(self._note)
        self._noted = self._session.revision
        self._note.setText(words)
        set_shown(self._note, True)
        # It takes its place when the events of this moment are dealt with.
        QTimer.singleShot(0, self, self._bring_note_into_sight)
        event = QAccessibleAnnouncementEvent(self, words)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)

    @Slot()
    def _bring_note_into_sight(self) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea) and self._note is not None:
            above.ensureWidgetVisible(self._note, 0, Space.MEDIUM)

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        self._session.put(self.path, text)
