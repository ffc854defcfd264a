"""Keys of the whole window: Tab leads to every stop, and Enter presses the button at hand.

A panel hands the keyboard on to the part of it that one wants first. Qt takes such a panel for a
stop of its own: Tab would jump from before the panel into its midst, past what stands above, or
from its last part back into it. Here only what really takes the keyboard is a stop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QPushButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_TAB = Qt.FocusPolicy.TabFocus


class RingWindow(QMainWindow):
    """A window in which Tab leads to every stop, and Enter does what Space does on a button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter that nobody nearer has taken presses the button that has the keyboard."""
        focused = self.focusWidget()
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

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
