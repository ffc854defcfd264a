"""A jurisdiction's page: every answer in the questionnaire's order, then what stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.library.answer_card import AnswerCard
from qmsco_desk.desk.library.outline import Outline
from qmsco_desk.desk.library.survey import STATUS_ICONS, StateRow, status_word
from qmsco_desk.desk.library.together import named, together
from qmsco_desk.desk.panels.words import short_date
from qmsco_desk.desk.style.flow import FlowLine, Words
from qmsco_desk.desk.style.look import Look, Space
from qmsco_desk.desk.style.measures import characters_wide
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from qmsco_desk.desk.library.shelf import Shelf
    from qmsco_desk.law.schema import StateRules

_DOTS = "\N{HORIZONTAL ELLIPSIS}"
_DOT = " \N{MIDDLE DOT} "
_WIDEST = 120  # characters of a card
_OUTLINE = 33  # characters
_BESIDE = 88  # characters that a page needs before the outline fits beside it
_KINDS = {"state": "State", "district": "District", "territory": "Territory"}


class StatePage(QWidget):
    """The page.

    Signals:
        confirm_wanted, replace_wanted, revert_wanted: Code and key of the answer.
        pick_toggled: Code to pick for comparing, or to put back.
        compare_wanted: Put what is picked side by side.
        preview_wanted, print_wanted, save_wanted: The code alone, whose sheet is wanted.
        told: A sentence for the message bar, and its kind.
    """

    confirm_wanted = Signal(str, str)
    replace_wanted = Signal(str, str)
    revert_wanted = Signal(str, str)
    pick_toggled = Signal(str)
    compare_wanted = Signal()
    preview_wanted = Signal(tuple)
    print_wanted = Signal(tuple)
    save_wanted = Signal(tuple)
    told = Signal(str, str)

    def __init__(self, look: Look, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library-state")
        self._look = look
        self._shelf = shelf
        self._row: StateRow | None = None
        self._rules: StateRules | None = None
        self._cards: list[AnswerCard] = []
        self._wanted = ""
        self._following = True
        self._title = Words("", "title")
        self._purpose = Words("", "purpose", most=140)
        self._problem = Words("", "problem", most=100)
        self._pick = QPushButton()
        self._compare = QPushButton()
        self.outline = Outline(look)
        self._area = QScrollArea()
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        # Cards are made one at each turn of the event loop, so that none keeps the window waiting.
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._make_next)
        self._build()
        look.changed.connect(self._fit)

    # Building

    def _build(self) -> None:
        self._title.setObjectName("state-title")
        self._purpose.setObjectName("state-purpose")
        self._problem.setObjectName("state-problem")
        self._pick.setObjectName("state-pick")
        self._pick.clicked.connect(self._on_pick)
        self._compare.setObjectName("state-compare")
        self._compare.clicked.connect(self.compare_wanted)
        self._compare.hide()
        line = FlowLine(Space.SMALL, Space.SMALL)
        line.add(self._title, grows=True)
        line.add(
            together(
                named("state-preview", tr("Pre&view sheet"), self._on_preview),
                named("state-print", tr("&Print sheet…"), self._on_print),
                named("state-save", tr("Save as P&DF…"), self._on_save),
            )
        )
        line.add(together(self._pick, self._compare))
        head = QVBoxLayout()
        head.setContentsMargins(Space.PAGE, 0, Space.PAGE, Space.ROW)
        head.setSpacing(Space.HAIR)
        head.addLayout(line)
        head.addWidget(self._purpose)
        head.addWidget(self._problem)
        self._area.setObjectName("state-answers")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._inner)
        bar = self._area.verticalScrollBar()
        bar.valueChanged.connect(self._on_scrolled)
        bar.rangeChanged.connect(self._scroll)
        self._column.setContentsMargins(Space.HAIR, 0, Space.PAGE, Space.PAGE)
        self._column.setSpacing(Space.ROW)
        self._column.addStretch()
        body = QHBoxLayout()
        body.setContentsMargins(Space.PAGE - Space.HAIR, 0, 0, 0)
        body.setSpacing(Space.ROW)
        body.addWidget(self.outline)
        body.addWidget(self._area, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(body, 1)
        self.outline.chosen.connect(self.go_to)
        self.outline.entered.connect(self._on_entered)

    # What it shows

    @property
    def code(self) -> str:
        """Code of the jurisdiction on the page."""
        return self._row.code if self._row else ""

    @property
    def purpose(self) -> str:
        """The line under the title."""
        return self._purpose.text()

    def show_state(self, row: StateRow, rules: StateRules | None) -> None:
        """Opens a jurisdiction at its first answer."""
        self.clear()
        self._row, self._rules = row, rules
        self._tell(row)
        self.outline.show_answers(tuple(row.answers.values()))
        self._area.verticalScrollBar().setValue(0)
        if row.answers:
            self._make_next()
            self.outline.mark_current(self._cards[0].key)
            self._timer.start()

    def renew(self, row: StateRow, rules: StateRules, key: str) -> None:
        """Shows one answer anew; the others stay as they are, and the page does not move."""
        self._row, self._rules = row, rules
        self._tell(row)
        self.outline.show_answers(tuple(row.answers.values()))
        for place, card in enumerate(self._cards):
            if card.key == key:
                self._put(place, card, self._make(key))

    def _put(self, place: int, old: AnswerCard, made: AnswerCard) -> None:
        """Puts a card in another's place; the keyboard stays with the answer."""
        focused = self.window().focusWidget()
        self._cards[place] = made
        self._column.insertWidget(place, made)
        made.show()
        self._order_tabs()
        if focused is not None and old.isAncestorOf(focused):
            made.take_keyboard()
        self._column.removeWidget(old)
        old.hide()
        old.deleteLater()

    def clear(self) -> None:
        """Takes every card away."""
        self._timer.stop()
        self._wanted = ""
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []

    def show_picked(self, codes: tuple[str, ...]) -> None:
        """Says whether the jurisdiction is picked for comparing."""
        picked = self.code in codes
        self._pick.setText(tr("Take out of comparison") if picked else tr("Pick for co&mparing"))
        self._compare.setText(tr("Compare {codes}").format(codes=len(codes)))
        self._compare.setVisible(len(codes) > 1)

    def _tell(self, row: StateRow) -> None:
        self._title.setText(row.name)
        self._problem.setText(row.problem)
        self._problem.setVisible(bool(row.problem))
        kind = tr(_KINDS.get(self._rules.kind, "")) if self._rules else ""
        counts = row.count()
        said = [f"{counts[one]} {status_word(one)}" for one in STATUS_ICONS if counts[one]]
        day = tr("as in force on {on}").format(on=short_date(self._shelf.on))
        about = f"{kind} ({row.code}), {day}" if kind else day
        self._purpose.setText(_DOT.join((about, *said)))

    # Cards

    def _make(self, key: str) -> AnswerCard:
        assert self._row is not None
        assert self._rules is not None
        card = AnswerCard(self._look, self._row.answers[key].told, self._rules, self._shelf)
        card.confirm_wanted.connect(self._on_confirm)
        card.replace_wanted.connect(self._on_replace)
        card.revert_wanted.connect(self._on_revert)
        card.copied.connect(self._on_copied)
        card.setMaximumWidth(characters_wide(self, _WIDEST))
        return card

    @Slot()
    def _make_next(self) -> None:
        """Makes one more card, until all are there."""
        keys = list(self._row.answers) if self._row else []
        if len(self._cards) >= len(keys):
            self._timer.stop()
            self._order_tabs()
            self._scroll()
            return
        card = self._make(keys[len(self._cards)])
        self._column.insertWidget(len(self._cards), card)
        self._cards.append(card)

    def _order_tabs(self) -> None:
        """Lets Tab go through the cards as they read, though one may be newer than the others."""
        before: QWidget = self.outline
        for card in self._cards:
            stops = [w for w in card.findChildren(QWidget) if w.focusPolicy() & _TAB]
            for stop in stops:
                QWidget.setTabOrder(before, stop)
                before = stop

    def card(self, key: str) -> AnswerCard | None:
        """The card of an item, made now if it was not yet; None where there is no such item."""
        if self._row is None or key not in self._row.answers:
            return None
        while not any(card.key == key for card in self._cards):
            self._make_next()
        return next(card for card in self._cards if card.key == key)

    @Slot(str)
    def go_to(self, key: str) -> None:
        """Brings an answer to the top of the page, and keeps it there until she scrolls."""
        self._wanted = key
        self.outline.mark_current(key)
        self._scroll()

    @Slot()
    def _scroll(self) -> None:
        """Scrolls to the answer that is wanted, once all cards are there and get their places."""
        if self._timer.isActive():
            return
        card = next((card for card in self._cards if card.key == self._wanted), None)
        if card is not None:
            self._following = False
            self._area.verticalScrollBar().setValue(card.y() - Space.HAIR)
            self._following = True

    def take_keyboard(self) -> None:
        """Puts the keyboard into the outline; into the first answer where that is not shown."""
        if not self.outline.isHidden():
            self.outline.setFocus()
        elif self._cards:
            self._cards[0].take_keyboard()

    @Slot()
    def _on_scrolled(self) -> None:
        """The outline follows the page."""
        if not self._following:
            return
        self._wanted = ""
        top = self._area.verticalScrollBar().value()
        for card in self._cards:
            if card.y() + card.height() > top + Space.PAGE:
                self.outline.mark_current(card.key)
                return

    # What is done

    @Slot(str)
    def _on_entered(self, key: str) -> None:
        self.go_to(key)
        card = self.card(key)
        if card is not None:
            card.take_keyboard()

    @Slot(str)
    def _on_confirm(self, key: str) -> None:
        self.confirm_wanted.emit(self.code, key)

    @Slot(str)
    def _on_replace(self, key: str) -> None:
        self.replace_wanted.emit(self.code, key)

    @Slot(str)
    def _on_revert(self, key: str) -> None:
        self.revert_wanted.emit(self.code, key)

    @Slot(str)
    def _on_copied(self, said: str) -> None:
        self.told.emit(said, "done")

    @Slot()
    def _on_pick(self) -> None:
        self.pick_toggled.emit(self.code)

    @Slot()
    def _on_preview(self) -> None:
        self.preview_wanted.emit((self.code,))

    @Slot()
    def _on_print(self) -> None:
        self.print_wanted.emit((self.code,))

    @Slot()
    def _on_save(self) -> None:
        self.save_wanted.emit((self.code,))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The outline stands beside the answers where there is room."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        outline = characters_wide(self, _OUTLINE)
        self.outline.setFixedWidth(outline)
        beside = self.width() - outline >= characters_wide(self, _BESIDE - _OUTLINE)
        self.outline.setVisible(beside)
        for card in self._cards:
            card.setMaximumWidth(characters_wide(self, _WIDEST))


_TAB = Qt.FocusPolicy.TabFocus
