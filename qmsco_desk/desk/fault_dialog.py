"""What a person sees of a fault of the program: what it means for her work, and a report."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.faults import Kept
from qmsco_desk.desk.style.look import Space, label, mark
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

_WIDE = 92  # letters
_HIGH = 28  # lines


def _said(kept: Kept) -> tuple[str, str]:
    """What became of what was typed, and what to do."""
    match kept:
        case Kept.JOURNALLED:
            return tr("What you typed is safe."), tr(
                "It was put into the sealed journal just now. You can go on; should the program"
                " close, it offers your work again when it starts."
            )
        case Kept.NOT_KEPT:
            return tr("Save the matter now."), tr(
                "What you typed is still on screen, but could not be put anywhere safe. Save it in"
                " another folder if this one refuses it."
            )
        case Kept.NOTHING_WAITED:
            return tr("Nothing is lost."), tr(
                "Nothing that you typed was waiting to be saved. You can go on."
            )
        case _:
            assert_never(kept)


class FaultDialog(QDialog):
    """Says that the program failed and what became of her work, and offers the report.

    Signals:
        save_wanted: The person wants to save the matter; the dialog is closed.
    """

    save_wanted = Signal()

    def __init__(
        self, text: str, kept: Kept = Kept.NOTHING_WAITED, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("fault-dialog")
        self.setWindowTitle(tr("QMSCO Desk failed at something"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._text = text
        headline, advice = _said(kept)
        fate = label(headline, "group", wrap=True)
        fate.setObjectName("fault-kept")
        what = tr(
            "QMSCO Desk could not finish what it was doing. This is a mistake in the program, not"
            " in the matter."
        )
        about = tr(
            "The report says where it failed. It holds no names, numbers or other facts of the"
            " matter, and no names of files. The program sends it to nobody."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.MEDIUM)
        column.setSpacing(Space.SMALL)
        column.addWidget(fate)
        column.addWidget(label(advice, wrap=True))
        column.addWidget(label(what, wrap=True))
        column.addSpacing(Space.SMALL)
        column.addWidget(label(about, "purpose", wrap=True))
        column.addWidget(self._report(), 1)
        column.addSpacing(Space.SMALL)
        column.addWidget(self._made_buttons(kept))
        letter = self.fontMetrics().averageCharWidth()
        room = self.screen().availableSize() * 0.9
        self.resize(QSize(letter * _WIDE, self.fontMetrics().height() * _HIGH).boundedTo(room))

    def _report(self) -> QPlainTextEdit:
        shown = QPlainTextEdit(self._text)
        shown.setObjectName("fault-report")
        shown.setAccessibleName(tr("Report of the fault"))
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        plain = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        plain.setPointSizeF(self.font().pointSizeF())
        shown.setFont(plain)
        return shown

    def _made_buttons(self, kept: Kept) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        copy = buttons.addButton(tr("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("fault-copy")
        copy.clicked.connect(self._on_copy)
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.setObjectName("fault-close")
        first = close
        if kept is Kept.NOT_KEPT:
            first = buttons.addButton(tr("Save the matter"), QDialogButtonBox.ButtonRole.AcceptRole)
            first.setObjectName("fault-save")
            mark(first, kind="primary")
        first.setDefault(True)
        self._first = first
        buttons.accepted.connect(self._on_save)
        buttons.rejected.connect(self.reject)
        return buttons

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins at what is best done first, not in the report."""
        super().showEvent(event)
        self._first.setFocus()

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)

    @Slot()
    def _on_save(self) -> None:
        self.accept()
        self.save_wanted.emit()
