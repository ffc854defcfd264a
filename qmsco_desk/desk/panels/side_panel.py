"""The side: findings, preview, calculation, law and deadlines in tabs, and the watch list below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from qmsco_desk.desk.panels.findings_panel import FindingsPanel
from qmsco_desk.desk.panels.side_tabs import SideTabs
from qmsco_desk.desk.panels.trace_view import CalculationPanel
from qmsco_desk.desk.panels.watch import WatchList
from qmsco_desk.desk.style.look import Look, mark
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from qmsco_desk.checks.report import Report
    from qmsco_desk.checks.trace import Step
    from qmsco_desk.checks.verdict import Finding
    from qmsco_desk.desk.panels.deadlines_panel import DeadlinesPanel
    from qmsco_desk.desk.panels.law_panel import LawPanel
    from qmsco_desk.desk.panels.preview import Preview

# What each panel is called, and the icon that stands for it where room is short.
_TITLES = {
    "findings": ("Findings", "warning"),
    "preview": ("Preview", "eye"),
    "calculation": ("Calculation", "calculation"),
    "law": ("Law", "law"),
    "deadlines": ("Deadlines", "calendar"),
}


class SidePanel(QFrame):
    """Tabs and watch list.

    Signals:
        field_wanted: Path of the field to lead to.
    """

    field_wanted = Signal(str)

    def __init__(
        self,
        look: Look,
        preview: Preview,
        law: LawPanel,
        deadlines: DeadlinesPanel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        # It may lie over the page, so it has a ground of its own.
        mark(self, surface="side")
        self.findings = FindingsPanel(look)
        self.preview = preview
        self.calculation = CalculationPanel(look)
        self.law = law
        self.deadlines = deadlines
        self.watch = WatchList(look)
        self._panels: dict[str, QWidget] = {
            "findings": self.findings,
            "preview": self.preview,
            "calculation": self.calculation,
            "law": self.law,
            "deadlines": self.deadlines,
        }
        self.tabs = SideTabs(look)
        self.tabs.setObjectName("side-tabs")
        self.tabs.tabBar().setObjectName("side-tab-bar")
        self.tabs.tabBar().setAccessibleName(tr("Panels"))
        for name, panel in self._panels.items():
            title, icon = _TITLES[name]
            self.tabs.add(panel, tr(title), icon)
        rule = QFrame()
        mark(rule, surface="rule")
        rule.setFixedHeight(1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs, 1)
        column.addWidget(rule)
        column.addWidget(self.watch)
        self.findings.counted.connect(self._on_counted)
        self.findings.field_wanted.connect(self.field_wanted)
        self.findings.steps_wanted.connect(self._on_finding_steps)
        self.calculation.field_wanted.connect(self.field_wanted)
        self.calculation.turned.connect(self._make_room)
        self.tabs.currentChanged.connect(self._make_room)
        self.deadlines.field_wanted.connect(self.field_wanted)
        self.watch.field_wanted.connect(self.field_wanted)
        self.watch.steps_wanted.connect(self._on_steps)

    def show_report(
        self, report: Report, *, state_named: bool, later: frozenset[Finding] = frozenset()
    ) -> None:
        """Shows a report in every panel; `later`: findings about steps not begun yet."""
        self.findings.show_report(report, later)
        self.calculation.show_report(report)
        self.watch.show_report(report, state_named=state_named)

    def lie_over(self, *, over: bool) -> None:
        """Draws an edge while it lies over the page; beside the page a line stands there."""
        mark(self, overlay=str(over).lower())
        self._column.setContentsMargins(1 if over else 0, 0, 1 if over else 0, 0)

    @property
    def current(self) -> str:
        """Name of the panel on top."""
        widget = self.tabs.currentWidget()
        return next(name for name, panel in self._panels.items() if panel is widget)

    def turn_to(self, name: str, *, focus: bool = False) -> None:
        """Brings a panel to the top."""
        self.tabs.setCurrentWidget(self._panels[name])
        if focus:
            self._panels[name].setFocus()

    def order(self) -> tuple[str, ...]:
        """The panels in the order of their tabs, which a person may change."""
        names = {id(panel): name for name, panel in self._panels.items()}
        return tuple(names[id(self.tabs.widget(n))] for n in range(self.tabs.count()))

    def put_in_order(self, names: tuple[str, ...]) -> None:
        """Puts the tabs in an order; names that are not panels are passed over."""
        bar = self.tabs.tabBar()
        for place, name in enumerate(n for n in names if n in self._panels):
            bar.moveTab(self.tabs.indexOf(self._panels[name]), place)

    @Slot()
    def _make_room(self) -> None:
        """Puts the watch list away while what-if is in front, which shows its figures itself."""
        in_front = self.current == "calculation" and self.calculation.shows_what_if
        self.watch.setHidden(in_front)

    @Slot(int)
    def _on_counted(self, count: int) -> None:
        self.tabs.count_on(self.findings, count)

    @Slot(object)
    def _on_finding_steps(self, finding: Finding) -> None:
        self.turn_to("calculation")
        self.calculation.show_finding(finding)
        self.calculation.setFocus()

    @Slot(object)
    def _on_steps(self, step: Step) -> None:
        self.turn_to("calculation")
        self.calculation.show_step(step)
        self.calculation.setFocus()
