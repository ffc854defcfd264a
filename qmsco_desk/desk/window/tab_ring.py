"""The Tab key's way through the whole window: every stop in turn, and none of them a trap.

A panel hands the keyboard on to the part of it that one wants first. Qt takes such a panel for a
stop of its own: Tab would jump from before the panel into its midst, past what stands above, or
from its last part back into it. Here only what really takes the keyboard is a stop.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QWidget

_TAB = Qt.FocusPolicy.TabFocus


class RingWindow(QMainWindow):
    """A window in which Tab leads to every stop."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """The next stop, or the one before."""
        return go_round(self, forward=forward) or super().focusNextPrevChild(forward)


def go_round(window: QWidget, *, forward: bool) -> bool:
    """Puts the keyboard on the next stop of a window, or the one before; False if there is none."""
    here = window.focusWidget() or window
    widget = here
    while True:
        after = widget.nextInFocusChain() if forward else widget.previousInFocusChain()
        if after is None or after is here:
            return False
        widget = after
        if _is_stop(widget, window):
            reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
            widget.setFocus(reason)
            return True


def _is_stop(widget: QWidget, window: QWidget) -> bool:
    takes = widget.focusPolicy() & _TAB == _TAB and widget.focusProxy() is None
    return takes and widget.isEnabled() and widget.isVisibleTo(window) and widget.window() is window
