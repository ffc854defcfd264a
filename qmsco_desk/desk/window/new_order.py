"""The room where an order begins: its state, kind of plan, and what comes from another matter."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.style.controls import CheckBox, ComboBox, RadioButton
from qmsco_desk.desk.style.flow import FlowLine, Words
from qmsco_desk.desk.style.look import Look, Space, label, mark
from qmsco_desk.desk.style.room import Room
from qmsco_desk.desk.tongue import tr
from qmsco_desk.interview.begin import NOTHING, Family, Taken, answered, offered, usual
from qmsco_desk.model.vocabulary import PlanKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from qmsco_desk.model.matter import Matter

_WIDEST = 760
_CASE, _PLANS = "case", "plans"
# What is left of a page where the new order is another family's.
_OF_NO_FAMILY: Mapping[str, str] = MappingProxyType(
    {
        "case": "Court and judge",
        "work": "Employer",
        "plans": "Plans, administrators and premiums",
        "coverage": "Coverage and period",
        "costs": "Days for bills and for payment",
    }
)
_CHOICES: tuple[tuple[str, Family | None, str], ...] = (
    ("nothing", None, "Nothing: an empty order"),
    ("same", Family.SAME, "The same family, another order"),
    ("another", Family.ANOTHER, "Another family, same court, employer or plan"),
)
_NOTES: Mapping[Family, str] = MappingProxyType(
    {
        Family.SAME: "The hearing, an agency’s notice, signatures, service, packet and review notes"
        " are not taken over.",
        Family.ANOTHER: "Only what belongs to no family is taken over: no name, number, date of"
        " birth, income or share.",
    }
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What an order is to begin with.

    Attributes:
        state: Postal code of the issuing state; empty where it is not chosen.
        plan: Kind of the plan; None where it is not chosen or comes with a plan.
        taken: What comes from the other matter.
    """

    state: str = ""
    plan: PlanKind | None = None
    taken: Taken = NOTHING


class _Sheet(QScrollArea):
    """As high as what is in it, and less where the window is low: what follows stays in sight."""

    def __init__(self, sheet: QWidget) -> None:
        super().__init__()
        self._sheet = sheet
        self.setWidget(sheet)
        self.setWidgetResizable(True)

    def sizeHint(self) -> QSize:
        """All of it, at the width there is."""
        widest = self._sheet.maximumWidth()
        width = min(max(self.viewport().width(), 1), widest)
        return QSize(widest, self._sheet.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another height."""
        super().resizeEvent(event)
        self.updateGeometry()


class NewOrderRoom(Room):
    """Two questions, and with a matter at hand a third. Enter begins, whatever is answered.

    Signals:
        begin_wanted: The `Wish` to begin with.
    """

    begin_wanted = Signal(object)

    def __init__(
        self, look: Look, states: tuple[tuple[str, str], ...], parent: QWidget | None = None
    ) -> None:
        """`states`: postal code and name of every jurisdiction on file."""
        super().__init__(
            look,
            "new-order",
            tr("New order"),
            tr("Everything here can be answered or changed later. Enter begins."),
            parent,
        )
        self._source: Matter | None = None
        self._default_state = ""
        self._state_chosen = False
        self._state = self._combo("new-order-state", states)
        self._plan = self._combo("new-order-plan", [(one.value, tr(one.label)) for one in PlanKind])
        self._plan_note = Words(tr("It comes with the plans that are taken over."), "help")
        self._from = label("", "group")
        self._choices = QButtonGroup(self)
        self._boxes: dict[str, CheckBox] = {}
        self._pages = QWidget()
        self._pages_flow = QVBoxLayout(self._pages)
        self._note = Words("", "help")
        self._taking = QWidget()
        self._hint = Words(
            tr(
                "To take parts of another matter over, begin from its menu at home, or with"
                " Ctrl+Shift+N while it is open."
            ),
            "help",
        )
        self._begin = QPushButton(tr("&Begin the order"))
        self._lay_out()
        self._state.activated.connect(self._on_state)
        self._choices.buttonClicked.connect(self._on_choice)
        self._begin.clicked.connect(self.begin)

    def _combo(self, name: str, entries: object) -> ComboBox:
        combo = ComboBox()
        combo.setObjectName(name)
        combo.setPlaceholderText(tr("Not chosen yet"))
        combo.addItem("", "")
        for code, words in entries:  # type: ignore[attr-defined]  # pairs of texts
            combo.addItem(words, code)
        return combo

    @staticmethod
    def _asked(question: str, combo: ComboBox, *below: QWidget) -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        words = label(question, "label")
        words.setBuddy(combo)
        combo.setAccessibleName(question)
        column.addWidget(words)
        column.addWidget(combo)
        for widget in below:
            column.addWidget(widget)
        column.addStretch()
        return place

    def _lay_out(self) -> None:
        self._begin.setObjectName("new-order-begin")
        self._begin.setAutoDefault(True)
        mark(self._begin, kind="primary")
        asked = FlowLine()
        asked.add(self._asked(tr("Issuing state"), self._state))
        asked.add(self._asked(tr("Kind of plan"), self._plan, self._plan_note))
        self._lay_out_taking()
        foot = QHBoxLayout()
        foot.setContentsMargins(0, Space.ROW, 0, 0)
        foot.addWidget(self._begin)
        foot.addStretch()
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, Space.ROW, 0)
        column.setSpacing(Space.GROUP)
        column.addLayout(asked)
        column.addWidget(self._taking)
        column.addWidget(self._hint)
        sheet = QWidget()
        sheet.setMaximumWidth(_WIDEST)
        sheet.setLayout(column)
        scroll = _Sheet(sheet)
        scroll.setObjectName("new-order-scroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._scroll = scroll
        self.body.addWidget(scroll, 1)
        self.body.addLayout(foot)
        self.body.addStretch()

    def _lay_out_taking(self) -> None:
        column = QVBoxLayout(self._taking)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self._from)
        answers = QVBoxLayout()
        answers.setSpacing(0)
        column.addLayout(answers)
        for place, (name, _, words) in enumerate(_CHOICES):
            button = RadioButton(tr(words))
            button.setObjectName(f"new-order-{name}")
            self._choices.addButton(button, place)
            answers.addWidget(button)
        self._pages_flow.setContentsMargins(Space.GROUP, Space.HAIR, 0, 0)
        self._pages_flow.setSpacing(Space.HAIR)
        column.addWidget(self._pages)
        column.addWidget(self._note)

    # What is asked

    def prepare(
        self,
        source: Matter | None,
        called: str,
        *,
        default_state: str = "",
        family: Family | None = None,
    ) -> None:
        """Asks anew.

        Args:
            source: The matter that parts may be taken from; None where there is none.
            called: What that matter is called.
            default_state: Postal code of the state that is chosen at first.
            family: What is chosen at first; None: nothing is taken over.
        """
        useful = source is not None and answered(source, Family.SAME)
        self._source = source if useful else None
        self._default_state, self._state_chosen = default_state, False
        self._from.setText(tr("Take over from {matter}").format(matter=called))
        self._taking.setVisible(self._source is not None)
        self._hint.setVisible(self._source is None)
        self._choose(self._plan, "")
        chosen = family if self._source is not None else None
        place = next(n for n, (_, each, _) in enumerate(_CHOICES) if each is chosen)
        self._choices.button(place).setChecked(True)
        self._ask_pages()

    def begin_in_first_field(self) -> None:
        """Puts the keyboard where the answers begin."""
        self._scroll.verticalScrollBar().setValue(0)
        self._state.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def family(self) -> Family | None:
        """Whose order the new one is; None where nothing is taken over."""
        return _CHOICES[self._choices.checkedId()][1]

    def wish(self) -> Wish:
        """What is chosen now."""
        pages = frozenset(key for key, box in self._boxes.items() if box.isChecked())
        family = self.family
        code = self._plan.currentData() if self._plan.isEnabled() else ""
        return Wish(
            self._state.currentData() or "",
            next((kind for kind in PlanKind if kind.value == code), None),
            NOTHING if family is None else Taken(pages, family),
        )

    def _ask_pages(self) -> None:
        """Offers the pages of the choice, those that are usually wanted ticked."""
        for box in self._boxes.values():
            box.setParent(None)
            box.deleteLater()
        self._boxes = {}
        family, source = self.family, self._source
        if family is not None and source is not None:
            there = answered(source, family)
            for page in offered(family):
                if page.key in there:
                    same = family is Family.SAME
                    box = CheckBox(tr(page.title if same else _OF_NO_FAMILY[page.key]))
                    box.setObjectName(f"new-order-take-{page.key}")
                    box.setChecked(page.key in usual(family).pages)
                    box.toggled.connect(self._on_ticked)
                    self._pages_flow.addWidget(box)
                    self._boxes[page.key] = box
            self._note.setText(tr(_NOTES[family]))
        self._pages.setVisible(bool(self._boxes))
        self._note.setVisible(family is not None)
        self._put_in_order()
        if not self._state_chosen:
            of_source = source is not None and _CASE in self._boxes
            state = source.case.state if source is not None and of_source else ""
            self._choose(self._state, state or self._default_state)
        self._match_court()
        self._on_ticked()
        self._scroll.updateGeometry()

    def _put_in_order(self) -> None:
        """Tab goes to the choice that is made, then through the boxes where they stand."""
        for button in self._choices.buttons():
            tabbed = Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(tabbed)
        before: QWidget = self._choices.buttons()[-1]
        for box in (*self._boxes.values(), self._begin):
            self.setTabOrder(before, box)
            before = box

    @staticmethod
    def _choose(combo: ComboBox, code: str) -> None:
        combo.setCurrentIndex(max(0, combo.findData(code)))

    def _match_court(self) -> None:
        """A court of one state is not taken into another."""
        box = self._boxes.get(_CASE)
        if box is not None and self._source is not None:
            box.setChecked(self._state.currentData() == self._source.case.state)

    @Slot()
    def _on_state(self) -> None:
        self._state_chosen = True
        self._match_court()

    @Slot()
    def _on_choice(self) -> None:
        self._ask_pages()

    @Slot()
    def _on_ticked(self) -> None:
        """The kind of a plan comes with the plan; a court comes with its state."""
        plans = self._boxes.get(_PLANS)
        taken = plans is not None and plans.isChecked()
        self._plan.setEnabled(not taken)
        self._plan.setPlaceholderText(tr("As it is taken over") if taken else tr("Not chosen yet"))
        if taken:
            self._choose(self._plan, "")
        self._plan_note.setVisible(taken)
        case = self._boxes.get(_CASE)
        if case is not None and case.isChecked() and not self._state.currentData():
            self._choose(self._state, self._source.case.state if self._source else "")

    @Slot()
    def begin(self) -> None:
        """Begins with what is chosen."""
        self.begin_wanted.emit(self.wish())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins from anywhere in the room."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.begin()
        else:
            super().keyPressEvent(event)
