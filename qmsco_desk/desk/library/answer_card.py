"""One answer on a state's page: what it says and means, who says so, and the firm's word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.library import answer_text
from qmsco_desk.desk.library.survey import STATUS_ICONS
from qmsco_desk.desk.style.flow import FlowLine, Words
from qmsco_desk.desk.style.look import IconLabel, Look, Space, label, mark
from qmsco_desk.desk.style.measures import characters_wide
from qmsco_desk.desk.tongue import several, tr
from qmsco_desk.law.citation import Status

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from qmsco_desk.desk.library.shelf import Shelf
    from qmsco_desk.law.schema import StateRules
    from qmsco_desk.law.telling import Told

_DOTS = "\N{HORIZONTAL ELLIPSIS}"
_SIDE_BY_SIDE = 78  # characters; under that the authority stands below the answer
_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class AnswerCard(QFrame):
    """A card.

    Signals:
        confirm_wanted: Key of the item that the firm would confirm.
        replace_wanted: Key of the item that the firm would replace.
        revert_wanted: Key of the item whose shipped rule would be put back.
        copied: What was copied, for whoever tells it.
    """

    confirm_wanted = Signal(str)
    replace_wanted = Signal(str)
    revert_wanted = Signal(str)
    copied = Signal(str)

    def __init__(
        self, look: Look, told: Told, rules: StateRules, shelf: Shelf, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.key = told.key
        self.setObjectName(f"card-{told.key}")
        mark(self, surface="card")
        self._look = look
        self._told = told
        self._rules = rules
        firm = shelf.standing(rules.jurisdiction, told.key)
        self._left = answer_text.answer_parts(told, rules)
        self._right = answer_text.authority_parts(told, firm)
        self._older = tuple(
            answer_text.older_words(entry)
            for entry in shelf.entries(rules.jurisdiction, told.key)
            if entry is not shelf.shipped(rules.jurisdiction, told.key)
        )
        self._answer = self._text("answer")
        self._authority = self._text("authority")
        self._old = self._text("older") if self._older else None
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build(spoken=firm is not None)
        look.changed.connect(self._write)
        self._write()

    def _text(self, part: str) -> QLabel:
        """A text that can be selected and copied, by keyboard too."""
        text = QLabel()
        text.setObjectName(f"{part}-{self.key}")
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        text.setTextInteractionFlags(_SELECTABLE)
        text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        text.setIndent(0)
        mark(text, role="reading")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        text.setSizePolicy(policy)
        return text

    def _build(self, *, spoken: bool) -> None:
        told = self._told
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.ROW, Space.MEDIUM, Space.ROW)
        column.setSpacing(Space.SMALL)
        head = FlowLine(Space.ROW, Space.HAIR)
        number = f"{told.number}  " if told.number else ""
        title = Words(f"{number}{told.title}", "group")
        title.setObjectName(f"title-{told.key}")
        head.add(title, grows=True)
        head.add(self._standing())
        column.addLayout(head)
        self._sides.setSpacing(Space.GROUP)
        self._sides.addWidget(self._answer, 3)
        self._sides.addWidget(self._authority, 2)
        column.addLayout(self._sides)
        if self._old is not None:
            column.addWidget(self._make_fold(), 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(self._old)
            self._old.hide()
        column.addLayout(self._buttons(spoken=spoken))

    def _standing(self) -> QWidget:
        """Icon and words of the status, side by side."""
        together = QWidget()
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, together)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        icon, role = STATUS_ICONS[self._told.entry.status]
        row.addWidget(IconLabel(self._look, icon, role, max(16, self.fontMetrics().height())))
        words = label(self.standing)
        words.setObjectName(f"standing-{self.key}")
        row.addWidget(words)
        return together

    def _make_fold(self) -> QPushButton:
        """The button that shows what the law said before, or puts it away."""
        fold = QPushButton(several("%n older entry", "%n older entries", len(self._older)))
        fold.setObjectName(f"fold-{self.key}")
        fold.setCheckable(True)
        mark(fold, kind="figure")
        fold.toggled.connect(self._on_fold)
        return fold

    def _buttons(self, *, spoken: bool) -> FlowLine:
        """What the firm can do about this answer, and copying."""
        line = FlowLine(Space.SMALL, Space.HAIR)
        title = self._told.title
        wanted = [
            (
                "confirm",
                tr("Confirm…"),
                tr("Confirm: {title}").format(title=title),
                self._on_confirm,
            ),
            (
                "replace",
                tr("Replace with the firm's own…"),
                tr("Replace with the firm's own: {title}").format(title=title),
                self._on_replace,
            ),
            (
                "revert",
                tr("Revert…"),
                tr("Revert to the shipped rule: {title}").format(title=title),
                self._on_revert,
            ),
            (
                "copy",
                tr("Copy"),
                tr("Copy with citation and sources: {title}").format(title=title),
                self._on_copy,
            ),
        ]
        for name, text, said, does in wanted:
            if (name == "revert" and not spoken) or (name == "confirm" and not self._confirmable()):
                continue
            button = QPushButton(text)
            button.setObjectName(f"{name}-{self.key}")
            button.setAccessibleName(said)
            button.setToolTip(said)
            mark(button, kind="figure")
            button.clicked.connect(does)
            line.add(button)
        return line

    def _confirmable(self) -> bool:
        """There is a rule on file, and the firm does not stand behind it yet."""
        return self._told.entry.status in (Status.SOURCED, Status.RECALLED)

    @property
    def standing(self) -> str:
        """How well the answer is verified, in words."""
        return answer_text.standing_words(self._told.entry)

    @property
    def words(self) -> str:
        """Everything on the card, as plain text."""
        parts = (*self._left, *self._right)
        head = f"{self._rules.name}: {self._told.title}"
        return f"{head}\n{self.standing}\n{answer_text.as_plain(parts)}"

    @property
    def older(self) -> tuple[str, ...]:
        """The entries that do not hold today."""
        return self._older

    def take_keyboard(self) -> None:
        """Puts the keyboard on the card's text."""
        self._answer.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _write(self) -> None:
        colours = self._look.colours
        title = self._told.title
        self._answer.setText(answer_text.as_html(self._left, colours))
        self._answer.setAccessibleName(f"{title}: {answer_text.as_plain(self._left)}")
        self._authority.setText(answer_text.as_html(self._right, colours))
        self._authority.setAccessibleName(
            tr("{title}, authority: {standing}. {right}").format(
                title=title, standing=self.standing, right=answer_text.as_plain(self._right)
            )
        )
        self._authority.setVisible(bool(self._right))
        if self._old is not None:
            parts = (answer_text.Part("", self._older, quiet=True),)
            self._old.setText(answer_text.as_html(parts, colours))
            self._old.setAccessibleName(
                tr("{title}, older entries: {older}").format(
                    title=title, older=" ".join(self._older)
                )
            )
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The authority stands beside the answer where there is room."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        wide = self.width() >= characters_wide(self, _SIDE_BY_SIDE)
        direction = QBoxLayout.Direction
        self._sides.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    @Slot(bool)
    def _on_fold(self, shown: bool) -> None:
        if self._old is not None:
            self._old.setVisible(shown)

    @Slot()
    def _on_confirm(self) -> None:
        self.confirm_wanted.emit(self.key)

    @Slot()
    def _on_replace(self) -> None:
        self.replace_wanted.emit(self.key)

    @Slot()
    def _on_revert(self) -> None:
        self.revert_wanted.emit(self.key)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.words)
        self.copied.emit(
            tr("{title} was copied with its citation and sources.").format(title=self._told.title)
        )
