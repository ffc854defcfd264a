"""The real window for tests; its questions are answered here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.asker import Decision
from qmsco_desk.desk.faults import Faults
from qmsco_desk.desk.style.look import Look
from qmsco_desk.desk.window.main_window import MainWindow
from qmsco_desk.office import Office

TODAY = date(2026, 11, 21)


@dataclass
class Answers:
    """Answers the window's questions, and remembers what was asked."""

    open_path: Path | None = None
    save_path: Path | None = None
    decision: Decision = Decision.CANCEL
    rules_path: Path | None = None
    pdf_paths: tuple[Path, ...] = ()
    folder: Path | None = None
    choice: int | None = None
    table_path: Path | None = None
    import_path: Path | None = None
    print_to: Path | None = None
    pages: tuple[int, int] | None = None
    asked: list[str] = field(default_factory=list)
    suggested: Path | None = None

    def ask_open_path(self, parent: QWidget, folder: Path | None) -> Path | None:
        self.asked.append("open")
        return self.open_path

    def ask_save_path(self, parent: QWidget, suggested: Path, kind: str) -> Path | None:
        self.asked.append("save")
        self.suggested = suggested
        return self.save_path

    def ask_pdf_paths(self, parent: QWidget, folder: Path | None) -> tuple[Path, ...]:
        self.asked.append("exhibits")
        return self.pdf_paths

    def ask_folder(self, parent: QWidget, title: str, folder: Path | None) -> Path | None:
        self.asked.append(f"folder {title}")
        return self.folder

    def ask_table_path(self, parent: QWidget, folder: Path | None) -> Path | None:
        self.asked.append("table")
        return self.table_path

    def ask_import_path(self, parent: QWidget, folder: Path | None) -> Path | None:
        self.asked.append("import")
        return self.import_path

    def confirm_discard(self, parent: QWidget, name: str) -> Decision:
        self.asked.append(f"discard {name}")
        return self.decision

    def choose(
        self, parent: QWidget, question: str, detail: str, answers: tuple[str, ...]
    ) -> int | None:
        self.asked.append(f"choose {question}")
        return self.choice

    def ask_rules_path(self, parent: QWidget, folder: Path | None) -> Path | None:
        self.asked.append("rules")
        return self.rules_path

    def ask_printer(
        self, parent: QWidget, printer: QPrinter, pages: int, *, on_paper: bool = False
    ) -> bool:
        self.asked.append(f"print {pages}{' on paper' if on_paper else ''}")
        if self.print_to is None:
            return False
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.print_to))
        printer.setResolution(72)
        if self.pages:
            printer.setPrintRange(QPrinter.PrintRange.PageRange)
            printer.setFromTo(*self.pages)
        return True


@dataclass
class Framed:
    """A shown window with what answers it and what failed in it."""

    window: MainWindow
    answers: Answers
    office: Office
    addresses: list[str]
    faults: list[str]

    def child(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        """A widget of the window by its object name."""
        found = self.window.findChild(kind, name)
        assert found is not None, f"no {kind.__name__} {name!r}"
        return found


def _table() -> Path:
    """A table of matters, for whoever goes through all screens."""
    path = Path.home() / "matters.csv"
    path.write_text(
        "Participant: Last name,Child 1 DOB,Our reference\n"
        "Reyes,2014-03-09,A-1\nCole,31 Feb 2014,A-2\n",
        encoding="utf-8",
    )
    return path


def open_window(
    qtbot: QtBot, look: Look, size: tuple[int, int] = (1440, 900), *, rests_ms: int = 0
) -> Framed:
    """A window at home, shown and active; a preview rests `rests_ms` after typing."""
    office = Office.start(TODAY)
    answers = Answers(decision=Decision.DISCARD, import_path=_table())
    addresses: list[str] = []
    failed: list[str] = []
    faults = Faults()
    faults.happened.disconnect()
    faults.happened.connect(failed.append)
    window = MainWindow(
        office.preferences,
        look,
        faults,
        open_address=addresses.append,
        rests_ms=rests_ms,
    )
    window.furnish(office, answers)
    faults.setParent(window)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return Framed(window, answers, office, addresses, failed)
