"""On the last step: every paper with what can be done with it, and whether it still says DRAFT."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from qmsco_desk.checks.verdict import Level
from qmsco_desk.desk.pages.parts import follows_width
from qmsco_desk.desk.papers.gate_list import GateList
from qmsco_desk.desk.papers.purposes import purpose
from qmsco_desk.desk.style.flow import FlowLine, Words
from qmsco_desk.desk.style.look import IconLabel, Look, Space, label, mark
from qmsco_desk.desk.style.work_bar import WorkBar
from qmsco_desk.desk.tongue import several, tr

if TYPE_CHECKING:
    from qmsco_desk.checks.report import Report
    from qmsco_desk.desk.papers.packet_builder import PacketBuilder
    from qmsco_desk.press import Gate

_DOTS = "\N{HORIZONTAL ELLIPSIS}"
_WIDE = 44  # characters: on one line with the buttons at the usual size


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
    """The list of papers. The builder of the packet speaks through it as well.

    Signals:
        preview_wanted: Name of the paper.
        print_wanted: Name of the paper.
        save_wanted: Name of the paper.
        check_wanted: Name of a paper that is to be held against the clerk's gate.
        save_all_wanted: Save every paper on the list into a folder.
        cancel_wanted: Stop what is being made.
        findings_wanted: Go to what was found.
        field_wanted: Path of the field where a fault of a paper is mended.
        told: A sentence for the message bar, and its kind.
        failed: An exception that is a fault.
    """

    preview_wanted = Signal(str)
    print_wanted = Signal(str)
    save_wanted = Signal(str)
    check_wanted = Signal(str)
    save_all_wanted = Signal()
    cancel_wanted = Signal()
    findings_wanted = Signal()
    field_wanted = Signal(str)
    told = Signal(str, str)
    failed = Signal(object)

    def __init__(
        self,
        look: Look,
        groups: tuple[PaperGroup, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("papers-box")
        self._look = look
        self._rows: dict[str, QWidget] = {}
        self._left_out: frozenset[str] = frozenset()
        self._builder: PacketBuilder | None = None
        self._icon = IconLabel(look, "note", "note")
        self._text = label("", wrap=True)
        self._text.setObjectName("papers-standing")
        self._findings = QPushButton(tr("Go to findings"))
        self._findings.setObjectName("papers-findings")
        mark(self._findings, kind="link")
        self._findings.clicked.connect(self.findings_wanted)
        self._all = QPushButton(tr("Save all papers{dots}").format(dots=_DOTS))
        self._all.setObjectName("papers-save-all")
        self._all.setToolTip(tr("Each paper of this list as a PDF of its own, in a folder"))
        self._all.clicked.connect(self.save_all_wanted)
        self._work = WorkBar("papers")
        self._work.cancelled.connect(self.cancel_wanted)
        self._gate = GateList(look, self)
        self._gate.field_wanted.connect(self.field_wanted)
        self._list = QVBoxLayout()
        self._build(groups)

    def _build(self, groups: tuple[PaperGroup, ...]) -> None:
        standing = QGridLayout()
        standing.setHorizontalSpacing(Space.SMALL)
        standing.setColumnStretch(1, 1)
        standing.addWidget(self._icon, 0, 0)
        standing.addWidget(self._text, 0, 1)
        standing.addWidget(self._findings, 0, 2)
        self._list.setSpacing(Space.SMALL)
        for number, group in enumerate(groups):
            heading = label(group.title, "heading")
            heading.setContentsMargins(0, Space.SMALL if number else 0, 0, 0)
            self._list.addWidget(heading)
            for name, title in group.papers:
                row = self._rows[name] = self._row(name, title, filed=name in group.filed)
                self._list.addWidget(row)
        foot = FlowLine(Space.SMALL, Space.SMALL)
        foot.add(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addLayout(standing)
        column.addLayout(self._list)
        column.addLayout(foot)
        column.addWidget(self._work)

    def _row(self, name: str, title: str, *, filed: bool) -> QWidget:
        """A paper: its name and what it is for, then what can be done with it."""
        row, words = QWidget(), QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(Words(title, most=_WIDE))
        if about := purpose(name):
            lines.addWidget(Words(about, "help", most=_WIDE))
        follows_width(words)
        flow = FlowLine(Space.SMALL, Space.HAIR)
        flow.add(words, grows=True)
        flow.add(self._buttons(name, title, filed=filed))
        row.setLayout(flow)
        follows_width(row)
        return row

    def _buttons(self, name: str, title: str, *, filed: bool) -> QWidget:
        """Side by side, however narrow the page is; what not every paper has stands first."""
        place = QWidget()
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.SMALL)
        for does, text, on in (
            ("check", tr("Check"), self._on_check),
            ("preview", tr("Preview"), self._on_preview),
            ("save", tr("Save{dots}").format(dots=_DOTS), self._on_save),
            ("print", tr("Print{dots}").format(dots=_DOTS), self._on_print),
        ):
            if does == "check" and not filed:
                continue
            button = QPushButton(text)
            button.setObjectName(f"paper-{does}-{name}")
            plain = text.removesuffix(_DOTS)
            button.setAccessibleName(tr("{does}: {paper}").format(does=plain, paper=title))
            button.setProperty("paper", name)
            if does == "print" and not self._rows:
                mark(button, kind="primary")
            button.clicked.connect(on)
            line.addWidget(button)
        return place

    @property
    def names(self) -> tuple[str, ...]:
        """The papers that are offered, in their order."""
        return tuple(name for name in self._rows if name not in self._left_out)

    def join(self, builder: PacketBuilder) -> None:
        """Lets the builder of the packet speak through this list."""
        self._builder = builder
        builder.preview_wanted.connect(self.preview_wanted)
        builder.print_wanted.connect(self.print_wanted)
        builder.save_wanted.connect(self.save_wanted)
        builder.check_wanted.connect(self.check_wanted)
        builder.field_wanted.connect(self.field_wanted)
        builder.cancel_wanted.connect(self.cancel_wanted)
        builder.told.connect(self.told)
        builder.failed.connect(self.failed)

    def leave_out(self, names: frozenset[str]) -> None:
        """Offers every paper but these."""
        self._left_out = names
        for name, row in self._rows.items():
            row.setVisible(name not in names)

    @property
    def standing(self) -> str:
        """What is said of the papers as a whole."""
        return self._text.text()

    def show_report(self, report: Report) -> None:
        """Says whether papers are drafts; what the gate said of an earlier matter is older now."""
        self._gate.grow_old()
        if self._builder is not None:
            self._builder.gate.grow_old()
        errors = len(report.at(Level.ERROR))
        warnings = len(report.at(Level.WARNING))
        self._findings.setVisible(bool(report.findings))
        if errors:
            self._icon.show_icon("error", "error")
            said = several(
                "DRAFT is printed across every page while %n error stands.",
                "DRAFT is printed across every page while %n errors stand.",
                errors,
            )
        elif warnings:
            self._icon.show_icon("warning", "warning")
            said = several(
                "No errors; %n warning to weigh before filing.",
                "No errors; %n warnings to weigh before filing.",
                warnings,
            )
        else:
            self._icon.show_icon("done", "done")
            said = tr(
                "No errors and no warnings. The court and the plan administrator still decide."
            )
        self._text.setText(said)

    def show_gate(self, name: str, title: str, gate: Gate, told: tuple[str, ...]) -> None:
        """Shows what the clerk's gate says of a paper, right under it."""
        row = self._rows.get(name)
        if row is not None:
            self._list.removeWidget(self._gate)
            self._list.insertWidget(self._list.indexOf(row) + 1, self._gate)
            self._gate.show_gate(title, gate, told)
        elif self._builder is not None:
            self._builder.show_gate(title, gate, told)

    def show_progress(self, name: str, done: int, of: int, what: str) -> None:
        """Says how far what is being made is: the packet, or all papers."""
        builder = self._builder if name not in self._rows else None
        bar = builder.work if builder is not None and name else self._work
        bar.show_progress(done, of, what)

    def end_progress(self) -> None:
        """Nothing is being made any more."""
        self._work.end()
        if self._builder is not None:
            self._builder.work.end()

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
