"""The builder of a packet: what it is for, its papers and exhibits in order, how long it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from qmsco_desk import press
from qmsco_desk.desk.fields.field_row import FieldRow
from qmsco_desk.desk.pages.parts import follows_width, leads_to
from qmsco_desk.desk.panels.preview import Wanted
from qmsco_desk.desk.papers.entry_bench import EntryBench
from qmsco_desk.desk.papers.gate_list import GateList
from qmsco_desk.desk.papers.packet_list import LIST
from qmsco_desk.desk.papers.survey import Surveys
from qmsco_desk.desk.style.flow import FlowLine, Words
from qmsco_desk.desk.style.look import Space
from qmsco_desk.desk.style.work_bar import WorkBar
from qmsco_desk.desk.tongue import several, tr
from qmsco_desk.documents.packet.entries import PRESETS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QHideEvent, QShowEvent

    from qmsco_desk.checks.report import Report
    from qmsco_desk.desk.fields.surroundings import Surroundings
    from qmsco_desk.desk.jobs import Jobs
    from qmsco_desk.desk.pages.parts import Target
    from qmsco_desk.desk.papers.papers_box import PaperGroup
    from qmsco_desk.desk.papers.survey import Survey, Surveyor
    from qmsco_desk.model.filing import Packet
    from qmsco_desk.model.vocabulary import PaperName
    from qmsco_desk.press import Gate

_DOTS = "\N{HORIZONTAL ELLIPSIS}"


class PacketBuilder(QWidget):
    """Builds the packet of the matter; every edit goes through the session, so undo names it.

    Signals:
        preview_wanted, check_wanted, save_wanted, print_wanted: The packet's name.
        field_wanted: Path of the field where a fault is mended.
        cancel_wanted: Stop making the packet.
        told: A sentence for the message bar, and its kind.
        failed: An exception that is a fault.
    """

    preview_wanted = Signal(str)
    check_wanted = Signal(str)
    save_wanted = Signal(str)
    print_wanted = Signal(str)
    field_wanted = Signal(str)
    cancel_wanted = Signal()
    told = Signal(str, str)
    failed = Signal(object)

    def __init__(
        self,
        given: Surroundings,
        jobs: Jobs,
        *,
        groups: tuple[PaperGroup, ...],
        survey: Surveyor,
        ask_files: Callable[[], tuple[Path, ...]],
        left_out: Callable[[], frozenset[PaperName]],
    ) -> None:
        super().__init__()
        self.setObjectName(LIST)
        self._given = given
        self._session = given.bridge.session
        self._pages = 0
        self._last_stamp = ""
        self._surveyed: tuple[int, Report] | None = None
        self._preset = FieldRow("packet.preset", given)
        self._bates = FieldRow("packet.bates", given)
        self._bench = EntryBench(given, groups, ask_files, left_out)
        self._total = Words("", "help")
        self._total.setObjectName("packet-total")
        self.work = WorkBar("packet")
        self.gate = GateList(given.look)
        self._surveys = Surveys(jobs, survey, self)
        self._build()
        self._connect()

    # Building

    def _actions(self) -> Iterator[QPushButton]:
        """What is done with the packet as a whole, beside what it is for."""
        for does, text in (
            ("check", tr("Check")),
            ("preview", tr("Preview")),
            ("save", tr("Save{dots}").format(dots=_DOTS)),
            ("print", tr("Print{dots}").format(dots=_DOTS)),
        ):
            button = QPushButton(text)
            button.setObjectName(f"paper-{does}-{press.PACKET}")
            button.setAccessibleName(tr("{does}: Packet").format(does=text.removesuffix(_DOTS)))
            button.setProperty("does", does)
            button.clicked.connect(self._on_action)
            yield button

    def _build(self) -> None:
        purpose = FlowLine(Space.SMALL, Space.SMALL)
        purpose.add(self._preset)
        actions = QWidget()
        below = FlowLine(Space.SMALL, Space.SMALL)
        for button in self._actions():
            below.add(button)
        actions.setLayout(below)
        follows_width(actions)
        foot = FlowLine(Space.MEDIUM, Space.SMALL)
        foot.add(self._bates)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.ROW)
        column.addLayout(purpose)
        column.addWidget(actions)
        column.addWidget(self.work)
        column.addWidget(self.gate)
        column.addWidget(self._bench)
        column.addLayout(foot)
        column.addWidget(self._total)
        follows_width(self)

    def _connect(self) -> None:
        self._bench.told.connect(self.told)
        self.gate.field_wanted.connect(self.field_wanted)
        self.work.cancelled.connect(self.cancel_wanted)
        self._surveys.found.connect(self._on_found)
        self._surveys.failed.connect(self.failed)
        self._given.bridge.report_ready.connect(self._ask_survey)

    # What it shows

    @property
    def _packet(self) -> Packet:
        return self._given.bridge.matter.packet

    @property
    def bench(self) -> EntryBench:
        """The list, with what is done to it."""
        return self._bench

    @property
    def total(self) -> str:
        """What the packet comes to."""
        return self._total.text()

    def refresh(self) -> None:
        """Shows what changed."""
        self._preset.refresh()
        self._bates.refresh()
        self._bench.refresh()
        self._tip_purposes()
        self._tell_total()
        self._ask_survey()

    def _tip_purposes(self) -> None:
        """What each purpose usually binds, said beside its choice."""
        control = self._preset.editor.control
        if self._packet.preset is None:
            lines = [
                f"{tr(preset.label)}: {', '.join(tr(paper.label) for paper in papers)}"
                for preset, papers in PRESETS.items()
            ]
            control.setToolTip("\n".join(lines))
        else:
            papers = PRESETS[self._packet.preset]
            control.setToolTip(", ".join(tr(paper.label) for paper in papers))

    def _tell_total(self) -> None:
        rows = self._bench.entries.entries.rows
        if not rows:
            self._total.setText("")
        elif not self._fresh:
            self._total.setText(tr("Counting the pages{dots}").format(dots=_DOTS))
        elif not self._pages:
            self._total.setText(tr("There is nothing to bind."))
        else:
            said = several(
                "%n page in all, with cover, contents and tabs.",
                "%n pages in all, with cover, contents and tabs.",
                self._pages,
            )
            if self._last_stamp:
                stamps = tr("Bates numbers {first} to {last}.").format(
                    first=self._packet.bates.strip(), last=self._last_stamp
                )
                said = f"{said} {stamps}"
            self._total.setText(said)

    @property
    def _fresh(self) -> bool:
        """Whether what was counted is the matter as it stands, under the rules that hold now."""
        revision, report = self._surveyed or (-1, None)
        bridge = self._given.bridge
        return revision == self._session.revision and report is bridge.report

    def rows(self) -> Iterator[FieldRow]:
        """Its fields, in reading order."""
        yield self._preset
        yield from self._bench.rows()
        yield self._bates

    def reveal(self, path: str) -> Target | None:
        """The way to one of its fields, or to the list."""
        for row in (self._preset, self._bates):
            if leads_to(row.path, path):
                return row
        return self._bench.reveal(path)

    def show_gate(self, title: str, gate: Gate, told: tuple[str, ...]) -> None:
        """Shows what the clerk's gate says of the packet, under its buttons."""
        self.gate.show_gate(title, gate, told)

    # Surveying

    @Slot()
    def _ask_survey(self) -> None:
        if self.isVisible() and self._bench.entries.entries.rows and not self._fresh:
            self._surveys.ask(self._wanted)
            self._tell_total()

    def _wanted(self) -> Wanted:
        bridge = self._given.bridge
        return Wanted(press.PACKET, bridge.matter, bridge.report, self._session.unreadable)

    @Slot(object)
    def _on_found(self, survey: Survey) -> None:
        self._surveyed = self._session.revision, self._given.bridge.report
        self._pages, self._last_stamp = survey.pages, survey.last_stamp
        self._bench.entries.entries.show_found(survey.entries)
        self._tell_total()

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up with what was edited while it was out of sight."""
        super().showEvent(event)
        self._ask_survey()

    def hideEvent(self, event: QHideEvent) -> None:
        """Counts nothing that nobody sees."""
        self._surveys.stop()
        super().hideEvent(event)

    @Slot()
    def _on_action(self) -> None:
        wanted = {
            "preview": self.preview_wanted,
            "check": self.check_wanted,
            "save": self.save_wanted,
            "print": self.print_wanted,
        }
        wanted[self.sender().property("does")].emit(press.PACKET)
