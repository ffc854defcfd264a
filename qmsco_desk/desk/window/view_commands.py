"""What the View and Help menus do: theme, size of text, panels, panes, the two help windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from qmsco_desk.desk.style.look import Look, Theme
from qmsco_desk.desk.window.dialogs import AboutDialog, ShortcutsDialog
from qmsco_desk.locate import resource

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow

    from qmsco_desk.desk.window.actions import Actions
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
        panel = self.on_panel
        return {
            "next-step": self.on_next_step,
            "previous-step": self.on_previous_step,
            "next-finding": self.on_next_finding,
            "findings": panel,
            "preview": panel,
            "calculation": panel,
            "what-if": self.on_what_if,
            "law": panel,
            "deadlines": panel,
            "law-field": self.on_law_field,
            "law-state": self.on_law_state,
            "theme-system": self.on_theme,
            "theme-light": self.on_theme,
            "theme-dark": self.on_theme,
            "theme-contrast": self.on_theme,
            "zoom-in": self.on_zoom_in,
            "zoom-out": self.on_zoom_out,
            "zoom-reset": self.on_zoom_reset,
            "side": self.on_side,
            "side-left": self.on_side_place,
            "side-right": self.on_side_place,
            "next-pane": self.on_next_pane,
            "previous-pane": self.on_previous_pane,
            "shortcuts": self.on_shortcuts,
            "about": self.on_about,
        }

    def tick(self, actions: Actions) -> None:
        """Ticks what is in force."""
        actions[f"theme-{self._look.theme.value}"].setChecked(True)
        left = self._memory.layout.side_left
        actions["side-left" if left else "side-right"].setChecked(True)

    def _name(self) -> str:
        """Name of the action that was triggered."""
        action = self.sender()
        assert isinstance(action, QAction)
        return action.objectName().removeprefix("action-")

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

    @Slot()
    def on_panel(self) -> None:
        """Brings the panel of the action's name to the front."""
        if workspace := self._workspace():
            workspace.show_panel(self._name())

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

    @Slot()
    def on_theme(self) -> None:
        """Changes the colours."""
        theme = Theme(self._name().removeprefix("theme-"))
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

    @Slot()
    def on_side_place(self) -> None:
        """Puts the side panels at the other side of the page."""
        left = self._name() == "side-left"
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
