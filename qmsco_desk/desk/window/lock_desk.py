"""Locking: by hand, or when nobody is at the desk; a cover lies over the window until unlocked."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QDockWidget, QMenu, QWidget
from shiboken6 import isValid

from qmsco_desk.desk.papers.printing import PrintRun
from qmsco_desk.desk.sealing.cover import Cover
from qmsco_desk.desk.sealing.idle import Idle
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.branch import Branch, Parts
from qmsco_desk.errors import DeskError, WrongSecretError
from qmsco_desk.storage.log import Event
from qmsco_desk.storage.sealing.keys import KeysState
from qmsco_desk.storage.sealing.way import WayKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qmsco_desk.desk.window.key_work import KeyWork
    from qmsco_desk.storage.sealing.keys import Keys
    from qmsco_desk.storage.sealing.typed import Secret

PREFERENCE = "lock_after_minutes"
_MINUTE_MS = 60_000


class LockDesk(Branch):
    """The cover, and what brings it.

    Signals:
        unlocked: The cover is gone, and home is in sight: what is sealed can be read.

    Attributes:
        cover: What lies over the window while it is locked; made when it is first needed.
        idle: Notices that nobody is there; from `begin` on.
    """

    unlocked = Signal()

    def __init__(self, parts: Parts, work: KeyWork) -> None:
        super().__init__(parts)
        self._work = work
        self.cover: Cover | None = None
        self.idle: Idle | None = None
        self._locked = False
        self._title = ""
        self._focus: QWidget | None = None
        self._docks: list[QDockWidget] = []

    @property
    def _keys(self) -> Keys:
        return self._office.safe.keys

    @property
    def locked(self) -> bool:
        """Whether the cover lies over the window."""
        return self._locked

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """Locking by hand."""
        return {"lock": self.lock}

    def begin(self) -> None:
        """From now on it is noticed when nobody is at the desk."""
        application = cast("QApplication", QApplication.instance())
        self.idle = Idle(application, self._may_lock, self)
        self.idle.fell_idle.connect(self.lock)
        self.set_limit()

    @Slot()
    def set_limit(self) -> None:
        """Takes up the minutes that the preferences say."""
        if self.idle is not None and not self._locked:
            self.idle.set_limit(int(self._office.preferences.get(PREFERENCE)) * _MINUTE_MS)

    def finish(self) -> None:
        """Notices nothing any more."""
        if self.idle is not None:
            self.idle.stop()

    def _may_lock(self) -> bool:
        """Whether nothing is going on that a person has begun: an export, a print, a question."""
        return (
            QApplication.activeModalWidget() is None
            and not self._jobs.busy
            and not any(run.going for run in self._window.findChildren(PrintRun))
        )

    # Locking

    @Slot()
    def lock(self) -> None:
        """Keeps what was typed, covers the window, and forgets the keys."""
        if self._locked:
            return
        kinds = self._kinds()
        self._window.recovering.journalling.flush()
        self._locked = True
        if self.idle is not None:
            self.idle.stop()
        self._focus = self._window.focusWidget()
        self._close_what_floats()
        self._title = self._window.windowTitle()
        self._window.setWindowTitle("QMSCO Desk")
        self._window.commands.shut(shut=True)
        if self.cover is None:
            self.cover = Cover(self._look, self._window)
            self.cover.typed.connect(self._on_typed)
            self.cover.go_on_wanted.connect(self._on_go_on)
        self._window.cover(self.cover)
        self._keys.lock()
        self._office.safe.log.note(Event.LOCKED)
        self.cover.ask(kinds, matter_open=self._filing.session is not None)
        self.cover.take_focus()

    def _kinds(self) -> frozenset[WayKind]:
        """What opens the desk, also where it was not unlocked yet."""
        try:
            return frozenset(way.kind for way in self._keys.ways) or self._keys.kinds()
        except DeskError:
            return frozenset()

    def _close_what_floats(self) -> None:
        """Nothing of a matter stays in sight beside the cover: menus, lists, panels, dialogs."""
        popup = QApplication.activePopupWidget()
        while popup is not None:
            popup.close()
            after = QApplication.activePopupWidget()
            popup = after if after is not popup else None
        self._window.finder.hide()
        self._docks = [d for d in self._window.findChildren(QDockWidget) if d.isVisible()]
        for dock in self._docks:
            dock.hide()
        for other in QApplication.topLevelWidgets():
            if other is not self._window and other.isVisible() and not isinstance(other, QMenu):
                other.close()

    def refuses_to_close(self) -> bool:
        """Whether the window has to stay: edits wait that nobody can be asked about; says so."""
        session = self._filing.session
        if not self._locked or session is None or not session.changed:
            return False
        if self.cover is not None:
            self.cover.say(
                tr("Changes are not saved yet. Unlock, save or give them up, and close then.")
            )
        return True

    # Unlocking

    @Slot(object)
    def _on_typed(self, secret: Secret) -> None:
        self._work.do(self._keys.unlock, secret, self._on_unlocked, self._on_still_locked)

    def _on_still_locked(self, error: DeskError) -> None:
        if self.cover is not None:
            wrong = isinstance(error, WrongSecretError)
            self.cover.asking.refuse(error.what if wrong else str(error))

    @Slot()
    def _on_go_on(self) -> None:
        self._work.do(_begun, self._keys, self._on_begun, self._on_not_begun)

    def _on_begun(self, state: object) -> None:
        if state is KeysState.LOCKED and self.cover is not None:
            # The keychain does not open any more: what is left of the ways is asked for.
            self.cover.ask(self._kinds() | {WayKind.PASSPHRASE}, matter_open=False)
            self.cover.take_focus()
        else:
            self._on_unlocked(None)

    def _on_not_begun(self, error: DeskError) -> None:
        if self.cover is not None:
            self.cover.say(str(error))

    def _on_unlocked(self, _nothing: object) -> None:
        if not self._locked:
            return
        self._locked = False
        self._office.safe.log.note(Event.UNLOCKED)
        if self.cover is not None:
            self.cover.asking.field.forget()
        self._window.uncover()
        self._window.commands.shut(shut=False)
        self._window.setWindowTitle(self._title)
        for dock in filter(isValid, self._docks):
            dock.show()
        self._docks = []
        focus, self._focus = self._focus, None
        if focus is not None and isValid(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.idle is not None:
            self.idle.begin()
        if self._filing.session is None:
            self.unlocked.emit()


def _begun(keys: Keys) -> KeysState:
    return keys.begin()
