"""The questions as the system's own dialogs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QMessageBox, QPushButton

from qmsco_desk.desk.asker import (
    CALENDAR_FILES,
    FIRM_FILES,
    IMPORTED_FILES,
    JSON_FILES,
    OPENED_FILES,
    PAPER_FILES,
    PDF_FILES,
    TABLE_FILES,
    Decision,
)
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.traces import FileDialog

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

_ENDINGS = {
    PDF_FILES: ".pdf",
    PAPER_FILES: ".pdf",
    CALENDAR_FILES: ".ics",
    TABLE_FILES: ".csv",
    JSON_FILES: ".json",
}


class DialogAsker:
    """Asks with the system's own dialogs."""

    def ask_open_path(self, parent: QWidget, folder: Path | None) -> Path | None:
        """The system's dialog for opening a file."""
        name = FileDialog.open_name(
            parent, tr("Open a matter"), str(folder or Path.home()), tr(OPENED_FILES)
        )
        return Path(name) if name else None

    def ask_rules_path(self, parent: QWidget, folder: Path | None) -> Path | None:
        """The system's dialog for opening a file."""
        name = FileDialog.open_name(
            parent, tr("Import the firm's rules"), str(folder or Path.home()), tr(FIRM_FILES)
        )
        return Path(name) if name else None

    def ask_save_path(self, parent: QWidget, suggested: Path, kind: str) -> Path | None:
        """The system's dialog for saving a file; it asks before it replaces one."""
        name, chosen = FileDialog.save_name(parent, tr("Save as"), str(suggested), tr(kind))
        if not name:
            return None
        path = Path(name)
        if path.suffix:
            return path
        # A kind with several endings says which one was chosen: "Word document (*.docx)".
        ending = chosen.partition("(*")[2].partition(")")[0]
        return path.with_suffix(ending or _ENDINGS.get(kind, ".json"))

    def ask_pdf_paths(self, parent: QWidget, folder: Path | None) -> tuple[Path, ...]:
        """The system's dialog for opening files, several at once."""
        names = FileDialog.open_names(
            parent, tr("Add exhibits"), str(folder or Path.home()), PDF_FILES
        )
        return tuple(map(Path, names))

    def ask_folder(self, parent: QWidget, title: str, folder: Path | None) -> Path | None:
        """The system's dialog for choosing a folder."""
        name = FileDialog.folder(parent, title, str(folder or Path.home()))
        return Path(name) if name else None

    def ask_table_path(self, parent: QWidget, folder: Path | None) -> Path | None:
        """The system's dialog for opening a file."""
        name = FileDialog.open_name(
            parent, tr("Import a table of addresses"), str(folder or Path.home()), tr(TABLE_FILES)
        )
        return Path(name) if name else None

    def ask_import_path(self, parent: QWidget, folder: Path | None) -> Path | None:
        """The system's dialog for opening a file."""
        name = FileDialog.open_name(
            parent, tr("Import matters"), str(folder or Path.home()), tr(IMPORTED_FILES)
        )
        return Path(name) if name else None

    def confirm_discard(self, parent: QWidget, name: str) -> Decision:
        """Save, Don't save or Cancel; Escape is Cancel."""
        box = QMessageBox(parent)
        box.setObjectName("confirm-discard")
        box.setIcon(QMessageBox.Icon.Question)
        # A file's name is no markup.
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(tr("Save the changes to {name}?").format(name=name))
        box.setInformativeText(tr("If you do not save, they are lost."))
        save = box.addButton(tr("Save"), QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(tr("Don't save"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.setEscapeButton(cancel)
        box.exec()
        clicked = box.clickedButton()
        if clicked is save:
            return Decision.SAVE
        return Decision.DISCARD if clicked is discard else Decision.CANCEL

    def choose(
        self, parent: QWidget, question: str, detail: str, answers: tuple[str, ...]
    ) -> int | None:
        """A box with a button for each answer; Enter does not take the only one there is."""
        box = QMessageBox(parent)
        box.setObjectName("choose")
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(question)
        box.setInformativeText(detail)
        buttons: list[QPushButton] = [
            box.addButton(answer, QMessageBox.ButtonRole.AcceptRole) for answer in answers
        ]
        cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setEscapeButton(cancel)
        # One answer alone is asked about because it cannot be taken back.
        box.setDefaultButton(cancel if len(buttons) == 1 else buttons[0])
        box.exec()
        clicked = box.clickedButton()
        return next((place for place, button in enumerate(buttons) if button is clicked), None)

    def ask_printer(
        self, parent: QWidget, printer: QPrinter, pages: int, *, on_paper: bool = False
    ) -> bool:
        """The system's print dialog."""
        dialog = QPrintDialog(printer, parent)
        dialog.setObjectName("print-dialog")
        dialog.setMinMax(1, max(1, pages))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=True)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=not on_paper)
        return bool(dialog.exec())
