"""The firm's word for a rule: whose it is and what was read; and the window it is asked in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.library import answer_text
from qmsco_desk.desk.style.controls import LineEdit
from qmsco_desk.desk.style.flow import Words
from qmsco_desk.desk.style.look import IconLabel, Look, Space, label, mark
from qmsco_desk.desk.style.measures import characters_wide
from qmsco_desk.desk.tongue import tr
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
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._inner = QWidget()
        self.column = QVBoxLayout(self._inner)
        self.column.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.ROW)
        self.column.setSpacing(Space.ROW)
        # Where the text is large and the window small, all but the buttons scrolls.
        area = QScrollArea()
        area.setObjectName(f"{name}-area")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._inner)
        self._outer.addWidget(area, 1)
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

    def add_line(self, *fields: tuple[str, QWidget, str]) -> None:
        """Adds fields side by side, each under its label: label, field, name."""
        line = QHBoxLayout()
        line.setSpacing(Space.ROW)
        left = Qt.AlignmentFlag.AlignLeft
        filled = False
        for text, field, name in fields:
            above = label(text, "label")
            above.setBuddy(field)
            field.setObjectName(name)
            field.setAccessibleName(text.replace("&", ""))
            column = QVBoxLayout()
            column.setSpacing(Space.HAIR)
            grows = field.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Expanding
            filled = filled or grows
            column.addWidget(above)
            column.addWidget(field, 0, Qt.AlignmentFlag(0) if grows else left)
            line.addLayout(column, 1 if grows else 0)
        if not filled:
            line.addStretch()
        self.column.addLayout(line)

    def add_note(self, text: str, *, lines: int = 3) -> None:
        """Adds the note."""
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(self.fontMetrics().lineSpacing() * lines + Space.MEDIUM)
        self.add_line((text, self.note, "firm-note"))

    def add_foot(self) -> None:
        """Adds what is wrong, and the buttons; they stay in sight."""
        foot = QVBoxLayout()
        foot.setContentsMargins(Space.PAGE, Space.SMALL, Space.PAGE, Space.MEDIUM)
        foot.setSpacing(Space.SMALL)
        line = QHBoxLayout()
        line.setSpacing(Space.SMALL)
        line.addWidget(self._problem_icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._problem, 1)
        foot.addLayout(line)
        self.show_problem("")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self._keep, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._on_keep)
        buttons.rejected.connect(self.reject)
        foot.addWidget(buttons)
        self._outer.addLayout(foot)
        self._foot = foot

    def fit(self, wide: int, most_high: int) -> None:
        """As wide as asked for, as high as its words need, and never larger than the window."""
        window = self.parentWidget()
        room = window.window().size() if window is not None else QSize(wide, most_high)
        width = min(wide, room.width() - Space.LARGE)
        words = max(self.column.totalHeightForWidth(width), self.column.totalSizeHint().height())
        wanted = words + self._foot.totalSizeHint().height() + 2
        self.resize(width, min(max(wanted, 200), most_high, room.height() - Space.LARGE))

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
            look,
            "confirm-dialog",
            tr("Confirm {state}: {lower}").format(state=state, lower=told.title.lower()),
            tr("&Confirm"),
            parent,
        )
        self._does = keep
        entry = told.entry
        self.column.addWidget(
            Words(
                tr(
                    "An attorney of the firm read the law and found that the rule on file says the"
                    " same. It counts as confirmed wherever it is used, until its text on file"
                    " changes."
                ),
                "purpose",
                most=_WIDE,
            )
        )
        says = " ".join(told.says) or entry.rule_text
        self.column.addWidget(Words(says, most=_WIDE))
        cited = entry.citation or tr("No citation is on file.")
        self.column.addWidget(
            Words(f"{cited}\n{answer_text.standing_words(entry)}", "help", most=_WIDE)
        )
        self.initials.setText(initials)
        self.add_line((tr("&Initials of the attorney"), self.initials, "firm-initials"))
        self.add_note(tr("What was read, and &where (optional)"))
        self.add_foot()
        self.fit(characters_wide(self, _WIDE), most_high=900)
        (self.note if initials else self.initials).setFocus()

    def keep(self) -> None:
        """Keeps the confirmation."""
        self._does(self.initials.text(), self.note.toPlainText())
