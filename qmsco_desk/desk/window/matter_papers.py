"""The papers of the open matter: printed, saved, or held against the clerk's gate."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from qmsco_desk import press
from qmsco_desk.desk.asker import PAPER_FILES, PDF_FILES
from qmsco_desk.desk.panels.preview import Wanted
from qmsco_desk.desk.papers.paper_desk import PaperDesk
from qmsco_desk.desk.window.opening import exports

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from qmsco_desk.desk.asker import Asker
    from qmsco_desk.desk.jobs import Jobs
    from qmsco_desk.desk.papers.export import Export
    from qmsco_desk.desk.window.filing import Filing
    from qmsco_desk.desk.window.workspace import Workspace
    from qmsco_desk.office import Office


class MatterPapers(PaperDesk[Wanted]):
    """Sends out papers of whichever workspace it serves; serves none while no matter is open."""

    def __init__(
        self, jobs: Jobs, office: Office, filing: Filing, asker: Asker, window: QWidget
    ) -> None:
        super().__init__(jobs, exports(office), asker, window, kinds=PAPER_FILES)
        self._filing = filing
        self._workspace: Workspace | None = None
        self.gate_told.connect(self._on_gate_told)

    def serve(self, workspace: Workspace | None) -> None:
        """Takes up a workspace's papers, or lets go of them."""
        self._workspace = workspace
        if workspace is None:
            return
        workspace.papers.print_wanted.connect(self.print_paper)
        workspace.papers.save_wanted.connect(self.save_paper)
        workspace.papers.check_wanted.connect(self.check_paper)

    @Slot()
    def print_shown(self) -> None:
        """Prints the paper in the preview."""
        if self._workspace is not None:
            self.print_paper(self._workspace.side.preview.paper)

    @Slot()
    def save_shown(self) -> None:
        """Saves the paper in the preview."""
        if self._workspace is not None:
            self.save_paper(self._workspace.side.preview.paper)

    @Slot(str)
    def print_paper(self, paper: str) -> None:
        """Prints a paper by its name."""
        if self._workspace is not None:
            self.print(self._workspace.wanted(paper), press.title_of(paper))

    @Slot(str)
    def save_paper(self, paper: str) -> None:
        """Saves a paper by its name; the folder of the matter's file is proposed."""
        if self._workspace is not None:
            path = self._filing.path
            folder = path.parent if path else Path.home()
            # A packet holds pages of other files, and is a PDF.
            kinds = PDF_FILES if paper == press.PACKET else PAPER_FILES
            self.save(self._workspace.wanted(paper), press.title_of(paper), folder, kinds)

    @Slot(str)
    def check_paper(self, paper: str) -> None:
        """Holds a paper against the clerk's gate."""
        if self._workspace is not None:
            self.check(self._workspace.wanted(paper), press.title_of(paper))

    @Slot(str, object)
    def _on_gate_told(self, title: str, export: Export) -> None:
        if self._workspace is not None and export.gate is not None:
            self._workspace.papers.show_gate(title, export.gate, export.told)
