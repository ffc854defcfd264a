"""The firm's page: what fills counsel's block, and the first thing a new user is asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from qmsco_desk.desk.fields.editors_text import LongEditor
from qmsco_desk.desk.fields.scratch import Scratch, surroundings
from qmsco_desk.desk.firm.attorney_card import AttorneyCard, counsel_matter
from qmsco_desk.desk.firm.choices import (
    SIGNATURE_HELP,
    ChoiceRow,
    InitialsRow,
    initials_problem,
    signature_styles,
)
from qmsco_desk.desk.pages.field_sheet import COLUMN, FieldSheet
from qmsco_desk.desk.pages.parts import LinePart
from qmsco_desk.desk.style.flow import Words
from qmsco_desk.desk.style.look import Look, Space, mark
from qmsco_desk.desk.style.measures import characters_wide
from qmsco_desk.desk.style.room import Room
from qmsco_desk.desk.tongue import tr
from qmsco_desk.errors import DeskError, InputError
from qmsco_desk.interview.page import Line, address_lines
from qmsco_desk.model import ask
from qmsco_desk.model.firm import FirmAttorney, FirmProfile
from qmsco_desk.model.people import Attorney

if TYPE_CHECKING:
    from qmsco_desk.storage.firm_profile import FirmProfileFile
    from qmsco_desk.storage.preferences import Preferences

_AT = "parties.first.counsel"


class FirmRoom(Room):
    """The page. What is typed is kept as soon as the keyboard leaves the field.

    Signals:
        refused: A `DeskError`: it could not be kept.
        changed: Another profile is kept now.
    """

    refused = Signal(object)
    changed = Signal()

    def __init__(
        self,
        look: Look,
        profile: FirmProfileFile,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            look,
            "firm",
            tr("Your firm"),
            tr("Fills counsel’s block in an order and the head of its covering letter."),
            parent,
        )
        self._profile = profile
        self._preferences = preferences
        self._cards: list[AttorneyCard] = []
        self._sheet: FieldSheet | None = None
        self._bridge: Scratch | None = None
        self._letterhead: LongEditor | None = None
        self._signature: ChoiceRow | None = None
        self._initials: InitialsRow | None = None
        self._taking = False
        self._build_foot()
        # Before anyone else hears that the room is left.
        self.left.connect(self.settle)

    def _build_foot(self) -> None:
        """What a new user goes on by; elsewhere the way back is enough."""
        self._foot = QWidget()
        self._look.changed.connect(self._set_width)
        line = QHBoxLayout(self._foot)
        line.setContentsMargins(0, Space.ROW, Space.MEDIUM, Space.PAGE)
        line.setSpacing(Space.SMALL)
        line.addWidget(
            Words(tr("You can do this later: Edit > Your firm. Esc leaves it out."), "help"), 1
        )
        self.skip = QPushButton(tr("Skip for now"))
        self.skip.setObjectName("firm-skip")
        self.skip.clicked.connect(self.left)
        self.go_on = QPushButton(tr("Continue"))
        self.go_on.setObjectName("firm-continue")
        mark(self.go_on, kind="primary")
        self.go_on.clicked.connect(self.left)
        line.addWidget(self.skip)
        line.addWidget(self.go_on)
        self.reach_edges()
        self.body.addWidget(self._foot)

    @Slot()
    def _set_width(self) -> None:
        """The buttons end where the fields do."""
        self._foot.setMaximumWidth(characters_wide(self._foot, COLUMN) + Space.MEDIUM)

    def enter(self, *, first: bool = False) -> None:
        """Shows what is kept; `first`: the program is started for the first time."""
        self._foot.setVisible(first)
        self._set_width()
        if self._sheet is None or self._is_readable:
            # What cannot be read is found again as it was typed.
            self._rebuild()
        if self._sheet is not None:
            self._sheet.take_focus()

    @property
    def _is_readable(self) -> bool:
        """Whether everything that is typed could be kept."""
        bridge = self._bridge
        own = bridge is None or not bridge.session.unreadable
        readable = own and not isinstance(self._head, InputError)
        return readable and all(card.is_readable for card in self._cards)

    @property
    def _head(self) -> str | InputError:
        """The letterhead as it stands on the page, or why it cannot be kept."""
        typed = self._letterhead.text() if self._letterhead is not None else ""
        try:
            return str(ask.fields(FirmProfile)["letterhead"].kind.read(typed))
        except InputError as error:
            return error

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps the letterhead when the keyboard leaves it, or says why it cannot be kept."""
        if event.type() == QEvent.Type.FocusOut and self._letterhead is not None:
            self._keep()
            head = self._head
            self._letterhead.set_problem(isinstance(head, InputError))
            if isinstance(head, InputError):
                self.refused.emit(head)
        return super().eventFilter(watched, event)

    def _rebuild(self) -> None:
        before, self._sheet = self._sheet, None
        if before is not None:
            self.body.removeWidget(before)
            before.hide()
            before.deleteLater()
        self._cards = []
        profile = self._profile.value
        sheet = FieldSheet(self._look, "firm-sheet", self)
        counsel = Attorney(firm=profile.name, address=profile.address, phone=profile.phone)
        self._bridge = Scratch(counsel_matter(counsel), sheet)
        given = surroundings(self._bridge, self._look, called=tr("Your firm"))
        sheet.group(tr("The firm"))
        for line in (
            Line(f"{_AT}.firm"),
            *address_lines(f"{_AT}.address"),
            Line(f"{_AT}.phone"),
        ):
            part = LinePart(line, (), given)
            part.refresh()
            self._bridge.matter_changed.connect(part.refresh)
            sheet.put(part)
        sheet.group(
            tr("Attorneys"), tr("The first one is offered first where the firm acts for a parent.")
        )
        self._attorneys = QVBoxLayout()
        self._attorneys.setSpacing(Space.SMALL)
        sheet.column.addLayout(self._attorneys)
        self.add = QPushButton(tr("Add an attorney"))
        self.add.setObjectName("firm-add-attorney")
        self.add.setIcon(self._look.icon("plus", "accent"))
        mark(self.add, kind="add")
        self.add.clicked.connect(self._on_add)
        sheet.column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        for attorney in profile.attorneys or (FirmAttorney(),):
            self._add_card(attorney)
        self._build_letterhead(sheet)
        self._build_usual(sheet)
        sheet.end()
        sheet.left_field.connect(self._keep)
        self._sheet = sheet
        self.body.insertWidget(0, sheet, 1)
        sheet.show()

    def _build_letterhead(self, sheet: FieldSheet) -> None:
        spec = ask.fields(FirmProfile)["letterhead"]
        sheet.group(tr("Letterhead"), tr(spec.ask.help))
        self._letterhead = LongEditor("firm-letterhead", spec.kind)
        self._letterhead.describe(tr("Letterhead"), tr(spec.ask.help))
        self._letterhead.set_text(self._profile.value.letterhead)
        self._letterhead.control.installEventFilter(self)
        sheet.put(self._letterhead)

    def _build_usual(self, sheet: FieldSheet) -> None:
        sheet.group(tr("As a rule"))
        self._signature = ChoiceRow(
            "firm-signature", tr("Counsel’s signature"), signature_styles(), tr(SIGNATURE_HELP)
        )
        self._signature.show_value(self._preferences.get("signature_style"))
        self._signature.chosen.connect(partial(self._prefer, "signature_style"))
        sheet.put(self._signature)
        self._initials = InitialsRow("firm-initials")
        self._initials.show_value(self._preferences.get("initials"))
        self._initials.chosen.connect(self._on_initials)
        sheet.put(self._initials)

    # What a person does

    def _add_card(self, attorney: FirmAttorney) -> AttorneyCard:
        card = AttorneyCard(attorney, len(self._cards), self._look)
        card.removal_wanted.connect(partial(self._on_remove, card))
        self._cards.append(card)
        self._attorneys.addWidget(card)
        return card

    @Slot()
    def _on_add(self) -> None:
        card = self._add_card(FirmAttorney())
        card.show()
        # The card takes its place when the events of this moment are dealt with.
        QTimer.singleShot(0, card, partial(self._focus_card, card))

    def _focus_card(self, card: AttorneyCard) -> None:
        line = card.findChild(QWidget, f"{_AT}.name")
        if line is not None:
            line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_remove(self, card: AttorneyCard) -> None:
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._cards.remove(card)
        kept = [one.attorney for one in self._cards]
        self._taking = True
        for one in (card, *self._cards):
            self._attorneys.removeWidget(one)
            one.hide()
            one.deleteLater()
        self._cards = []
        # Made anew: each card is called by its number.
        for attorney in kept or [FirmAttorney()]:
            self._add_card(attorney).show()
        self._taking = False
        self._keep()

    @property
    def shown(self) -> FirmProfile:
        """The profile as it stands on the page.

        What cannot be read counts as not answered; a letterhead stays as it was.
        """
        assert self._bridge is not None
        counsel = self._bridge.matter.parties.first.counsel
        head = self._head
        attorneys = tuple(card.attorney for card in self._cards)
        return FirmProfile(
            name=counsel.firm,
            address=counsel.address,
            phone=counsel.phone,
            attorneys=tuple(one for one in attorneys if one != FirmAttorney()),
            letterhead=head if isinstance(head, str) else self._profile.value.letterhead,
        )

    @Slot()
    def _keep(self) -> None:
        if self._taking or self._sheet is None or self.shown == self._profile.value:
            return
        try:
            self._profile.write(self.shown)
        except DeskError as error:
            self.refused.emit(error)
            return
        self.changed.emit()

    def _prefer(self, name: str, value: str) -> None:
        try:
            self._preferences.set(name, value)
        except DeskError as error:
            self.refused.emit(error)

    @Slot(str)
    def _on_initials(self, typed: str) -> None:
        try:
            self._preferences.set("initials", typed)
        except ValueError:
            if self._initials is not None:
                self._initials.refuse(initials_problem())
        except DeskError as error:
            self.refused.emit(error)

    @Slot()
    def settle(self) -> None:
        """Keeps what is typed, also in the field that has the keyboard."""
        if self._sheet is not None:
            self._sheet.settle()
            self._keep()
