"""Controls that stay on one line, however narrow the page is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from qmsco_desk.desk.style.look import Space

if TYPE_CHECKING:
    from collections.abc import Callable


def together(*widgets: QWidget, gap: int = Space.SMALL) -> QWidget:
    """Widgets side by side as one."""
    place = QWidget()
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    for widget in widgets:
        row.addWidget(widget)
    return place


def named(name: str, text: str, does: Callable[[], object]) -> QPushButton:
    """A button by its name, with what it does."""
    button = QPushButton(text)
    button.setObjectName(name)
    button.clicked.connect(does)
    return button
