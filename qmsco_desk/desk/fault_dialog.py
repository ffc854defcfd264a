"""What a person sees of a fault of the program: what it means for her work, and a report."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.tongue import tr


class FaultDialog(QDialog):
    """Says that the program failed, that nothing typed is lost, and offers the report."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fault-dialog")
        self.setWindowTitle(tr("QMSCO Desk failed at something"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._text = text
        what = QLabel(
            tr(
                "QMSCO Desk could not finish what it was doing. This is a mistake in the program,"
                " not in the matter. What you typed is still here: save it now, under a new name if"
                " you like."
            )
        )
        what.setWordWrap(True)
        why = QLabel(
            tr(
                "The report below says where it failed. It holds no names, numbers or other facts"
                " of the matter."
            )
        )
        why.setWordWrap(True)
        shown = QPlainTextEdit(text)
        shown.setObjectName("fault-report")
        shown.setAccessibleName(tr("Report of the fault"))
        shown.setReadOnly(True)
        shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        buttons = QDialogButtonBox()
        copy = buttons.addButton(tr("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("fault-copy")
        copy.clicked.connect(self._on_copy)
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        for widget in (what, why, shown, buttons):
            column.addWidget(widget)
        self.resize(640, 420)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
