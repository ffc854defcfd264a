"""The firm's word for a rule: whose it is and what was read; and the window it is asked in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.library import answer_text
from qmsco_desk.desk.style.controls import LineEdit, characters_wide
from qmsco_desk.desk.style.flow import Words
from qmsco_desk.desk.style.look import IconLabel, Look, Space, label, mark
from qmsco_desk.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Callable

    from qmsco_desk.law.telling import Told

_WIDE = 72  # characters


class FirmDialog(QDialog):
    """A window with a title, fields with labels above, a place for what is wrong, and two buttons.

    Signals:
        done_well: The firm's word was kept.
    """

    done_well = Signal()

    def __init__(self, look: Look, name: str, title: str, does: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.MEDIUM)
        self.column.setSpacing(Space.ROW)
        heading = Words(title, "group")
        self.column.addWidget(heading)
        self.initials = LineEdit(8)
        self.note = QPlainTextEdit()
        self._problem_icon = IconLabel(look, "error", "error")
        self._problem = Words("", "problem", most=_WIDE)
        self._problem.setObjectName("firm-problem")
        self._keep = QPushButton(does)
        self._keep.setObjectName("firm-keep")
        self._keep.setDefault(True)
        mark(self._keep, kind="primary")

    @property
    def problem(self) -> str:
        """What is wrong; empty where nothing was found to be."""
        return "" if self._problem.isHidden() else self._problem.text()

    def add(self, text: str, field: QWidget, name: str, *, grows: bool = False) -> None:
        """Adds a field under its label."""
        above = label(text, "label")
        above.setBuddy(field)
        field.setObjectName(name)
        field.setAccessibleName(text.replace("&", ""))
        column = QVBoxLayout()
        column.setSpacing(Space.HAIR)
        column.addWidget(above)
        column.addWidget(field, 1 if grows else 0)
        self.column.addLayout(column, 1 if grows else 0)

    def add_word(self, note: str) -> None:
        """Adds the fields of whoever gives the word."""
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(self.fontMetrics().height() * 3 + Space.MEDIUM)
        self.add("&Initials of the attorney", self.initials, "firm-initials")
        self.add(note, self.note, "firm-note")

    def add_foot(self) -> None:
        """Adds what is wrong, and the buttons."""
        line = QHBoxLayout()
        line.setSpacing(Space.SMALL)
        line.addWidget(self._problem_icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._problem, 1)
        self.column.addLayout(line)
        self.show_problem("")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self._keep, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._on_keep)
        buttons.rejected.connect(self.reject)
        self.column.addWidget(buttons)

    def show_problem(self, text: str) -> None:
        """Says what is wrong, or nothing."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self._problem_icon.setVisible(bool(text))

    def keep(self) -> None:
        """Keeps the firm's word.

        Raises:
            DeskError: It cannot be kept.
        """

    @Slot()
    def _on_keep(self) -> None:
        try:
            self.keep()
        except DeskError as error:
            self.show_problem(str(error))
            return
        self.done_well.emit()
        self.accept()


class ConfirmDialog(FirmDialog):
    """Asks whose word stands behind a rule as it is on file."""

    def __init__(
        self,
        look: Look,
        state: str,
        told: Told,
        *,
        initials: str,
        keep: Callable[[str, str], None],
        parent: QWidget,
    ) -> None:
        super().__init__(
            look, "confirm-dialog", f"Confirm {state}: {told.title.lower()}", "&Confirm", parent
        )
        self._does = keep
        entry = told.entry
        self.column.addWidget(
            Words(
                "An attorney of the firm read the law and found that the rule on file says the"
                " same. It counts as confirmed wherever it is used, until its text on file"
                " changes.",
                "purpose",
                most=_WIDE,
            )
        )
        says = " ".join(told.says) or entry.rule_text
        self.column.addWidget(Words(says, most=_WIDE))
        cited = entry.citation or "No citation is on file."
        self.column.addWidget(
            Words(f"{cited}\n{answer_text.standing_words(entry)}", "help", most=_WIDE)
        )
        self.initials.setText(initials)
        self.add_word("What was read, and &where (optional)")
        self.add_foot()
        self.setMinimumWidth(
            min(characters_wide(self, _WIDE), parent.window().width() - Space.PAGE)
        )
        (self.note if initials else self.initials).setFocus()

    def keep(self) -> None:
        """Keeps the confirmation."""
        self._does(self.initials.text(), self.note.toPlainText())
