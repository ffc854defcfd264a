"""What the View and Help menus do: theme, size of text, panels, panes, the two help windows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from qmsco_desk.desk.style.look import Look, Theme
from qmsco_desk.desk.window.dialogs import AboutDialog, ShortcutsDialog
from qmsco_desk.locate import resource

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow

    from qmsco_desk.desk.window.window_memory import WindowMemory
    from qmsco_desk.desk.window.workspace import Workspace

_ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
_USUAL = 100


class ViewCommands(QObject):
    """The commands. They act on the workspace that is open, if one is."""

    def __init__(
        self,
        look: Look,
        memory: WindowMemory,
        workspace: Callable[[], Workspace | None],
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._look = look
        self._memory = memory
        self._workspace = workspace
        self._window = window

    def by_name(self) -> dict[str, Callable[[], object]]:
        """Each action with the method that does it."""
        return {
            "next-step": self.on_next_step,
            "previous-step": self.on_previous_step,
            "next-finding": self.on_next_finding,
            "findings": partial(self.show_panel, "findings"),
            "preview": partial(self.show_panel, "preview"),
            "calculation": partial(self.show_panel, "calculation"),
            "what-if": self.on_what_if,
            "law": partial(self.show_panel, "law"),
            "deadlines": partial(self.show_panel, "deadlines"),
            "law-field": self.on_law_field,
            "law-state": self.on_law_state,
            "theme-system": partial(self.set_theme, Theme.SYSTEM),
            "theme-light": partial(self.set_theme, Theme.LIGHT),
            "theme-dark": partial(self.set_theme, Theme.DARK),
            "theme-contrast": partial(self.set_theme, Theme.CONTRAST),
            "zoom-in": self.on_zoom_in,
            "zoom-out": self.on_zoom_out,
            "zoom-reset": self.on_zoom_reset,
            "side": self.on_side,
            "side-left": partial(self.put_side, left=True),
            "side-right": partial(self.put_side, left=False),
            "next-pane": self.on_next_pane,
            "previous-pane": self.on_previous_pane,
            "shortcuts": self.on_shortcuts,
            "about": self.on_about,
        }

    @Slot()
    def on_next_step(self) -> None:
        """Turns to the next step."""
        if workspace := self._workspace():
            workspace.next_step()

    @Slot()
    def on_previous_step(self) -> None:
        """Turns to the step before."""
        if workspace := self._workspace():
            workspace.previous_step()

    @Slot()
    def on_next_finding(self) -> None:
        """Leads to the next finding's field."""
        if workspace := self._workspace():
            workspace.side.turn_to("findings")
            workspace.side.findings.go_to_next()

    def show_panel(self, name: str) -> None:
        """Brings a panel to the front."""
        if workspace := self._workspace():
            workspace.show_panel(name)

    @Slot()
    def on_what_if(self) -> None:
        """Shows what-if, with the keyboard in its first field."""
        if workspace := self._workspace():
            workspace.show_side(wanted=True)
            workspace.side.turn_to("calculation")
            workspace.side.calculation.show_what_if()

    @Slot()
    def on_law_field(self) -> None:
        """Shows the law of the focused field; the keyboard stays in the field."""
        if workspace := self._workspace():
            workspace.show_side(wanted=True)
            workspace.side.law.show_focused()
            workspace.side.turn_to("law")

    @Slot()
    def on_law_state(self) -> None:
        """Shows all that is on file for the issuing state."""
        if workspace := self._workspace():
            workspace.side.law.show_state()
            workspace.show_panel("law")

    def set_theme(self, theme: Theme) -> None:
        """Changes the colours."""
        self._look.set_theme(theme)
        self._memory.theme = theme

    def _zoom(self, percent: int) -> None:
        self._look.set_zoom(percent)
        self._memory.zoom = percent

    @Slot()
    def on_zoom_in(self) -> None:
        """One size larger."""
        self._zoom(next((z for z in _ZOOMS if z > self._look.zoom), _ZOOMS[-1]))

    @Slot()
    def on_zoom_out(self) -> None:
        """One size smaller."""
        smaller = [zoom for zoom in _ZOOMS if zoom < self._look.zoom]
        self._zoom(smaller[-1] if smaller else _ZOOMS[0])

    @Slot()
    def on_zoom_reset(self) -> None:
        """The system's own size."""
        self._zoom(_USUAL)

    @Slot()
    def on_side(self) -> None:
        """Shows the side panels, or puts them away."""
        if workspace := self._workspace():
            workspace.show_side(wanted=not workspace.side_shown)

    def put_side(self, *, left: bool) -> None:
        """Puts the side panels at one side of the page."""
        if workspace := self._workspace():
            workspace.put_side(left=left)
        self._memory.put_side(left=left)

    @Slot()
    def on_next_pane(self) -> None:
        """Moves the keyboard to the next pane."""
        if workspace := self._workspace():
            workspace.next_pane(1)

    @Slot()
    def on_previous_pane(self) -> None:
        """Moves the keyboard to the pane before."""
        if workspace := self._workspace():
            workspace.next_pane(-1)

    @Slot()
    def on_shortcuts(self) -> None:
        """Shows every shortcut."""
        ShortcutsDialog(self._window).show()

    @Slot()
    def on_about(self) -> None:
        """Shows version, licence and changes."""
        changes = resource("CHANGELOG.md").read_text(encoding="utf-8")
        AboutDialog(changes, self._window).show()
