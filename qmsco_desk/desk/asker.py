"""Questions that stop the work: every dialog goes through an asker, so that a test can answer."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

MATTER_FILES = "Matters (*.qmsco)"
OPENED_FILES = "Matters (*.qmsco *.json);;All files (*)"
PDF_FILES = "PDF (*.pdf)"
PAPER_FILES = "PDF (*.pdf);;Word document (*.docx)"
FIRM_FILES = "Firm's rules (*.json)"
CALENDAR_FILES = "Calendar (*.ics)"
TABLE_FILES = "Table (*.csv)"
JSON_FILES = "JSON (*.json)"
IMPORTED_FILES = "Tables and matters (*.csv *.tsv *.txt *.json);;All files (*)"


class Decision(Enum):
    """What to do with edits that are not saved."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


class Asker(Protocol):
    """Whoever answers: the person at the desk, or a test."""

    def ask_open_path(self, parent: QWidget, folder: Path | None) -> Path | None:
        """A matter's file to open; None if the person changed her mind."""

    def ask_save_path(self, parent: QWidget, suggested: Path, kind: str) -> Path | None:
        """Where to save, as one of the kinds above; None if the person changed her mind."""

    def ask_rules_path(self, parent: QWidget, folder: Path | None) -> Path | None:
        """A file of a firm's rules to import; None if the person changed her mind."""

    def ask_pdf_paths(self, parent: QWidget, folder: Path | None) -> tuple[Path, ...]:
        """PDF files to add as exhibits; none if the person changed her mind."""

    def ask_folder(self, parent: QWidget, title: str, folder: Path | None) -> Path | None:
        """A folder to write into; None if the person changed her mind."""

    def ask_table_path(self, parent: QWidget, folder: Path | None) -> Path | None:
        """A table of addresses to import; None if the person changed her mind."""

    def ask_import_path(self, parent: QWidget, folder: Path | None) -> Path | None:
        """A matter as JSON or a table of matters; None if the person changed her mind."""

    def confirm_discard(self, parent: QWidget, name: str) -> Decision:
        """What to do with edits of the matter called `name`."""

    def choose(
        self, parent: QWidget, question: str, detail: str, answers: tuple[str, ...]
    ) -> int | None:
        """One of the answers by its place; None if the person changed her mind."""

    def ask_printer(
        self, parent: QWidget, printer: QPrinter, pages: int, *, on_paper: bool = False
    ) -> bool:
        """Lets the person choose a printer and its settings; False if she changed her mind.

        `on_paper`: a file is not offered in the place of paper.
        """
