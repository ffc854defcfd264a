"""The papers of the open matter: printed, saved, or held against the clerk's gate."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from qmsco_desk import press
from qmsco_desk.desk.asker import PAPER_FILES, PDF_FILES
from qmsco_desk.desk.panels.preview import Wanted
from qmsco_desk.desk.papers.paper_desk import PaperDesk
from qmsco_desk.desk.papers.save_all import Batch, SaveAll
from qmsco_desk.desk.tongue import several, tr
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
    """Sends out papers of whichever workspace it serves; serves none while no matter is open.

    Signals:
        all_saved: The names of papers that were saved at once.
    """

    all_saved = Signal(tuple)

    def __init__(
        self, jobs: Jobs, office: Office, filing: Filing, asker: Asker, window: QWidget
    ) -> None:
        super().__init__(jobs, exports(office), asker, window, kinds=PAPER_FILES)
        self._filing = filing
        self._workspace: Workspace | None = None
        self._asker = asker
        self._shelf = office.shelf
        self._every = SaveAll(jobs, exports(office), self)
        self._every.told.connect(self.told)
        self._every.saved.connect(self.all_saved)
        self._every.failed.connect(self.failed)
        self._every.progressed.connect(self._on_saved_some)
        self._every.ended.connect(self._on_made)
        self.progressed.connect(self._on_made_some)
        self.ended.connect(self._on_made)
        self.gate_told.connect(self._on_gate_told)

    def serve(self, workspace: Workspace | None) -> None:
        """Takes up a workspace's papers, or lets go of them."""
        self._workspace = workspace
        if workspace is None:
            self._shelf.clear()
            return
        workspace.papers.print_wanted.connect(self.print_paper)
        workspace.papers.save_wanted.connect(self.save_paper)
        workspace.papers.check_wanted.connect(self.check_paper)
        workspace.papers.save_all_wanted.connect(self.save_all)
        workspace.papers.cancel_wanted.connect(self.cancel)
        workspace.papers.cancel_wanted.connect(self._every.cancel)
        workspace.papers.told.connect(self.told)
        workspace.papers.failed.connect(self.failed)

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
            folder = self._folder
            # A packet holds pages of other files, and is a PDF.
            kinds = PDF_FILES if paper == press.PACKET else PAPER_FILES
            self.save(self._workspace.wanted(paper), press.title_of(paper), folder, kinds)

    @Slot(str)
    def check_paper(self, paper: str) -> None:
        """Holds a paper against the clerk's gate."""
        if self._workspace is not None:
            self.check(self._workspace.wanted(paper), press.title_of(paper))

    @Slot(str, str, object)
    def _on_gate_told(self, name: str, title: str, export: Export) -> None:
        if self._workspace is not None and export.gate is not None:
            self._workspace.papers.show_gate(name, title, export.gate, export.told)

    @property
    def _folder(self) -> Path:
        """Where files are proposed to go: beside the matter's own."""
        path = self._filing.path
        return path.parent if path else Path.home()

    def ask_exhibits(self) -> tuple[Path, ...]:
        """Asks for PDF files to bind with the papers."""
        return self._asker.ask_pdf_paths(self._window, self._folder)

    @Slot()
    def save_all(self) -> None:
        """Saves every paper that is offered into a folder."""
        workspace = self._workspace
        if workspace is None:
            return
        title = tr("Choose a folder for the papers")
        folder = self._asker.ask_folder(self._window, title, self._folder)
        if folder is None:
            return
        papers = tuple(
            (workspace.wanted(name), tr(press.title_of(name))) for name in workspace.papers.names
        )
        batch = Batch(papers, folder)
        there = len(batch.there)
        if there and not self._may_replace(there):
            return
        self._every.run(batch)

    def _may_replace(self, count: int) -> bool:
        question = several(
            "%n paper is in this folder already. Replace it?",
            "%n papers are in this folder already. Replace them?",
            count,
        )
        detail = tr("They are replaced by those of this matter as it stands.")
        return self._asker.choose(self._window, question, detail, (tr("Replace"),)) == 0

    @Slot(str, int, int, str)
    def _on_made_some(self, name: str, done: int, of: int, what: str) -> None:
        if self._workspace is not None:
            self._workspace.papers.show_progress(name, done, of, what)

    @Slot(int, int, str)
    def _on_saved_some(self, done: int, of: int, what: str) -> None:
        self._on_made_some("", done, of, what)

    @Slot()
    def _on_made(self) -> None:
        if self._workspace is not None:
            self._workspace.papers.end_progress()
