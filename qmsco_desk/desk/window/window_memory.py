"""What the window remembers: place, sizes, order of panels, theme, zoom."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from qmsco_desk.desk.style.look import Theme
from qmsco_desk.errors import DeskError

if TYPE_CHECKING:
    from qmsco_desk.storage.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Layout:
    """Widths of rail and side in pixels, and how the side is arranged."""

    rail: int = 0
    side: int = 0
    side_shown: bool = True
    side_left: bool = False
    panels: tuple[str, ...] = ()
    panel: str = "findings"


class WindowMemory:
    """Reads and writes the window's preferences; one that cannot be kept is no obstacle to work."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def _set(self, name: str, value: str) -> None:
        try:
            self._preferences.set(name, value)
        except (DeskError, ValueError):
            return

    @property
    def theme(self) -> Theme:
        """The chosen theme."""
        return Theme(self._preferences.get("theme"))

    @theme.setter
    def theme(self, theme: Theme) -> None:
        self._set("theme", theme.value)

    @property
    def zoom(self) -> int:
        """Size of text in percent."""
        return int(self._preferences.get("zoom_percent"))

    @zoom.setter
    def zoom(self, percent: int) -> None:
        self._set("zoom_percent", str(percent))

    @property
    def geometry(self) -> QByteArray:
        """Place and size of the window, in Qt's own form; empty the first time."""
        return QByteArray.fromBase64(self._preferences.get("window_geometry").encode())

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._set("window_geometry", bytes(geometry.toBase64().data()).decode())

    @property
    def layout(self) -> Layout:
        """How rail and side were arranged; a text that cannot be read counts as none."""
        try:
            stored = json.loads(self._preferences.get("window_layout") or "{}")
            return Layout(
                rail=int(stored["rail"]),
                side=int(stored["side"]),
                side_shown=bool(stored["side_shown"]),
                side_left=bool(stored["side_left"]),
                panels=tuple(str(name) for name in stored["panels"]),
                panel=str(stored["panel"]),
            )
        except (ValueError, KeyError, TypeError):
            return Layout()

    @layout.setter
    def layout(self, layout: Layout) -> None:
        self._set("window_layout", json.dumps(asdict(layout)))

    def put_side(self, *, left: bool) -> None:
        """Remembers at which side the panels stand."""
        self.layout = replace(self.layout, side_left=left)

    @property
    def paper(self) -> str:
        """Name of the paper that the preview begins with: as chosen, else the one shown last."""
        return self._preferences.get("first_paper") or self._preferences.get("preview_paper")

    @paper.setter
    def paper(self, name: str) -> None:
        self._set("preview_paper", name)
