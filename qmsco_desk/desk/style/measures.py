"""Widths of controls, in letters of whatever text they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PAD = 8
"""Between a control's edge and its words."""


def characters_wide(widget: QWidget, characters: int) -> int:
    """The width of an editor that holds so many characters, with its edge and padding."""
    metrics = widget.fontMetrics()
    wide = max(metrics.averageCharWidth(), metrics.horizontalAdvance("0"))
    return wide * characters + 2 * PAD + 2
