"""The law behind the focused field, or all that is on file for the state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from qmsco_desk.desk.panels.law_text import ALL, LIBRARY, LawText, rule_ids
from qmsco_desk.desk.style.look import Look, Space
from qmsco_desk.desk.tongue import tr
from qmsco_desk.model import ask, paths
from qmsco_desk.model.matter import Matter

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from qmsco_desk.checks.registry import Check
    from qmsco_desk.checks.verdict import Finding
    from qmsco_desk.law.schema import FederalRules, StateRules

_STATE_FIELD = "case.state"  # everything on file turns on this answer
_START = "Choose a field to see what it is for, and the law its answer is held against."
_NAME_STATE = "Name the issuing state, and everything on file for it stands here."
_NO_STATE = "Name the issuing state in step 1 to see its rules."


class LawPanel(QWidget):
    """The rules on file: what they say, by whose authority, and how well that is verified.

    Signals:
        library_wanted: Code of the state and key of the item to open in the state library.
    """

    library_wanted = Signal(str, str)

    def __init__(
        self,
        look: Look,
        checks: tuple[Check, ...],
        open_address: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("law-panel")
        self._look = look
        self._checks = checks
        self._open_address = open_address
        self._federal: FederalRules | None = None
        self._issuing: StateRules | None = None
        self._path: str | None = None
        self._finding: Finding | None = None
        self._whole_state = False
        self._in_full = False
        self._stale = True
        self._page = ""
        self._browser = QTextBrowser()
        self._browser.setObjectName("law-text")
        self._browser.setAccessibleName(tr("Law"))
        self._browser.setOpenLinks(False)
        self._browser.anchorClicked.connect(self._on_link)
        self._browser.document().setDocumentMargin(Space.ROW)
        look.changed.connect(self._on_look_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._browser)
        self.setFocusProxy(self._browser)

    @property
    def text(self) -> str:
        """The words on the page."""
        return self._browser.toPlainText()

    def show_rules(self, federal: FederalRules, issuing: StateRules | None) -> None:
        """Takes the rules in force for the matter."""
        if (federal, issuing) != (self._federal, self._issuing):
            self._federal, self._issuing = federal, issuing
            self._later()

    def show_field(self, path: str) -> None:
        """Turns to a field, unless it is shown already."""
        if path != self._path or self._whole_state or self._finding is not None:
            self._path, self._whole_state, self._in_full = path, False, False
            self._finding = None
            self._later()

    def show_focused(self) -> None:
        """Turns back from the state's rules to the field last focused."""
        self._whole_state, self._finding = False, None
        self._later()

    def show_finding(self, finding: Finding) -> None:
        """Turns to the rules that a finding rests on, all of them in full."""
        self._finding, self._whole_state = finding, False
        self._later()

    def show_state(self) -> None:
        """Turns to all that is on file for the state."""
        self._whole_state, self._finding = True, None
        self._later()

    def showEvent(self, event: QShowEvent) -> None:
        """Writes what came in while the panel was hidden."""
        super().showEvent(event)
        if self._stale:
            self._write()

    def _later(self) -> None:
        self._stale = True
        if self.isVisible():
            self._write()

    def _write(self) -> None:
        self._stale = False
        page = self._words()
        if page != self._page:
            self._page = page
            self._browser.setHtml(page)

    def _words(self) -> str:
        text = LawText(self._look)
        if self._whole_state:
            return text.state(self._issuing) if self._issuing else text.nothing(tr(_NO_STATE))
        if self._finding is not None and self._federal is not None:
            rules = next((each.rules for each in self._checks if each.id == self._finding.id), ())
            return text.finding(self._finding, rules, self._federal, self._issuing)
        spec = ask.fields(Matter).get(paths.pattern(self._path)) if self._path else None
        if spec is None or self._federal is None:
            return text.nothing(tr(_START))
        if spec.path == _STATE_FIELD:
            return text.state(self._issuing) if self._issuing else text.nothing(tr(_NAME_STATE))
        ids = rule_ids(self._checks, spec.path)
        page = text.field(spec, ids, self._federal, self._issuing, in_full=self._in_full)
        return page if self._issuing else page + text.nothing(tr(_NO_STATE))

    @Slot(QUrl)
    def _on_link(self, url: QUrl) -> None:
        if url.toString() == ALL:
            self._in_full = True
            self._write()
            return
        if url.toString().startswith(LIBRARY) and self._issuing is not None:
            key = url.toString().removeprefix(LIBRARY)
            self.library_wanted.emit(self._issuing.jurisdiction, key)
            return
        # Handed to the person's own browser; the program itself opens no connection.
        self._open_address(url.toString())

    @Slot()
    def _on_look_changed(self) -> None:
        self._later()
