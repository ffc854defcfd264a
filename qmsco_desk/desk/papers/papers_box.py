"""On the last step: every paper with what can be done with it, and whether it still says DRAFT."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from qmsco_desk.checks.verdict import Level
from qmsco_desk.desk.panels.words import counted
from qmsco_desk.desk.papers.gate_list import GateList
from qmsco_desk.desk.style.look import IconLabel, Look, Space, label, mark

if TYPE_CHECKING:
    from qmsco_desk.checks.report import Report
    from qmsco_desk.press import Gate

_DOTS = "\N{HORIZONTAL ELLIPSIS}"


@dataclass(frozen=True, slots=True)
class PaperGroup:
    """Papers that go the same way.

    Attributes:
        title: Which way.
        papers: Name and title of each.
        filed: Names of those that a clerk takes in, so that they can be checked for it.
    """

    title: str
    papers: tuple[tuple[str, str], ...]
    filed: frozenset[str] = frozenset()


class PapersBox(QWidget):
    """The list of papers.

    Signals:
        preview_wanted: Name of the paper.
        print_wanted: Name of the paper.
        save_wanted: Name of the paper.
        check_wanted: Name of a paper that is to be held against the clerk's gate.
        findings_wanted: Go to what was found.
        field_wanted: Path of the field where a fault of a paper is mended.
    """

    preview_wanted = Signal(str)
    print_wanted = Signal(str)
    save_wanted = Signal(str)
    check_wanted = Signal(str)
    findings_wanted = Signal()
    field_wanted = Signal(str)

    def __init__(
        self,
        look: Look,
        groups: tuple[PaperGroup, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("papers-box")
        self._rows: dict[str, list[QWidget]] = {}
        self._icon = IconLabel(look, "note", "note")
        self._text = label("", wrap=True)
        self._text.setObjectName("papers-standing")
        self._findings = QPushButton("Go to findings")
        self._findings.setObjectName("papers-findings")
        mark(self._findings, kind="link")
        self._findings.clicked.connect(self.findings_wanted)
        self._gate = GateList(look)
        self._gate.field_wanted.connect(self.field_wanted)
        standing = QGridLayout()
        standing.setHorizontalSpacing(Space.SMALL)
        standing.setColumnStretch(1, 1)
        standing.addWidget(self._icon, 0, 0)
        standing.addWidget(self._text, 0, 1)
        standing.addWidget(self._findings, 0, 2)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.SMALL)
        grid.setVerticalSpacing(Space.SMALL)
        grid.setColumnStretch(0, 1)
        row = 0
        for group in groups:
            heading = label(group.title, "heading")
            heading.setContentsMargins(0, Space.SMALL if row else 0, 0, 0)
            grid.addWidget(heading, row, 0, 1, 5)
            for place, (name, title) in enumerate(group.papers, row + 1):
                self._add(grid, place, name, title, group.filed)
            row += len(group.papers) + 1
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addLayout(standing)
        column.addLayout(grid)
        column.addWidget(self._gate)

    def _add(
        self, grid: QGridLayout, row: int, name: str, title: str, filed: frozenset[str]
    ) -> None:
        words = label(title, wrap=True)
        self._rows[name] = [words]
        grid.addWidget(words, row, 0)
        on = {
            "preview": self._on_preview,
            "check": self._on_check,
            "save": self._on_save,
            "print": self._on_print,
        }
        for column, (does, text) in enumerate(
            (
                ("preview", "Preview"),
                ("check", "Check"),
                ("save", f"Save{_DOTS}"),
                ("print", f"Print{_DOTS}"),
            ),
            1,
        ):
            if does == "check" and name not in filed:
                continue
            button = QPushButton(text)
            button.setObjectName(f"paper-{does}-{name}")
            button.setAccessibleName(f"{text.removesuffix(_DOTS)}: {title}")
            button.setProperty("paper", name)
            if (row, does) == (1, "print"):
                mark(button, kind="primary")
            button.clicked.connect(on[does])
            self._rows[name].append(button)
            grid.addWidget(button, row, column)

    def leave_out(self, names: frozenset[str]) -> None:
        """Offers every paper but these."""
        for name, widgets in self._rows.items():
            for widget in widgets:
                widget.setVisible(name not in names)

    @property
    def standing(self) -> str:
        """What is said of the papers as a whole."""
        return self._text.text()

    def show_report(self, report: Report) -> None:
        """Says whether papers are drafts."""
        errors = len(report.at(Level.ERROR))
        warnings = len(report.at(Level.WARNING))
        self._findings.setVisible(bool(report.findings))
        if errors:
            self._icon.show_icon("error", "error")
            stand = counted(errors, "error stands", "errors stand")
            said = f"DRAFT is printed across every page while {stand}."
        elif warnings:
            self._icon.show_icon("warning", "warning")
            said = f"No errors; {counted(warnings, 'warning', 'warnings')} to weigh before filing."
        else:
            self._icon.show_icon("done", "done")
            said = "No errors and no warnings. The court and the plan administrator still decide."
        self._text.setText(said)

    def show_gate(self, title: str, gate: Gate, told: tuple[str, ...]) -> None:
        """Shows what the clerk's gate says of a paper."""
        self._gate.show_gate(title, gate, told)

    @Slot()
    def _on_check(self) -> None:
        self.check_wanted.emit(self.sender().property("paper"))

    @Slot()
    def _on_preview(self) -> None:
        self.preview_wanted.emit(self.sender().property("paper"))

    @Slot()
    def _on_save(self) -> None:
        self.save_wanted.emit(self.sender().property("paper"))

    @Slot()
    def _on_print(self) -> None:
        self.print_wanted.emit(self.sender().property("paper"))
