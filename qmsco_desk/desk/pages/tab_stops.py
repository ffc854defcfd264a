"""The Tab key's way through a page: the order of reading, whatever was built first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QRadioButton, QWidget

from qmsco_desk.desk.fields.editing import Editor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout

_TAB = Qt.FocusPolicy.TabFocus


def tab_stops(widget: QWidget) -> Iterator[QWidget]:
    """Everything under a widget that the Tab key may stop at, as its layouts place it."""
    if widget.focusPolicy() & _TAB:
        yield widget
    layout = widget.layout()
    if layout is not None and not isinstance(widget, QAbstractScrollArea):
        yield from _in_layout(layout)


def next_stop(stops: list[QWidget], current: QWidget | None, *, forward: bool) -> QWidget | None:
    """Where Tab leads from a widget within a page; None at the page's end."""
    places = [place for place, stop in enumerate(stops) if stop is current]
    if not places:
        return None
    rest = stops[places[0] + 1 :] if forward else list(reversed(stops[: places[0]]))
    return next((stop for stop in rest if _can_stop(stop, current)), None)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from tab_stops(widget)
        elif inner is not None:
            yield from _in_layout(inner)


def _can_stop(widget: QWidget, current: QWidget | None) -> bool:
    """Whether Tab stops at a widget: radio buttons are one stop, and arrows lead from there."""
    if not (widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & _TAB):
        return False
    question = widget.parentWidget()
    if not isinstance(widget, QRadioButton) or not isinstance(question, Editor):
        return True
    return widget is question.control and not (current and question.isAncestorOf(current))
