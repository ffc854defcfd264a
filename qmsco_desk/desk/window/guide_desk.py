"""The guided first order in the real window: it points and waits, and never stands in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDockWidget, QWidget

from qmsco_desk.desk.help.guide_strip import GuideStrip
from qmsco_desk.desk.help.ring import Ring
from qmsco_desk.desk.help.stops import PREMIUM, STOPS, Seen
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.branch import Branch, Parts
from qmsco_desk.interview.pages import PAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from qmsco_desk.desk.window.workspace import Workspace


class GuideDesk(Branch):
    """Leads a newcomer through the sample. Left, it remembers where; a key takes it up again."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._strip: GuideStrip | None = None
        self._dock: QDockWidget | None = None
        self._ring: Ring | None = None
        self._workspace: Workspace | None = None
        self._ours: Workspace | None = None
        self._at_first = ""
        self._met = True
        self.stop = 0
        self.running = False

    def by_name(self) -> dict[str, Callable[[], object]]:
        """Its actions."""
        return {"guide": self.begin, "guide-next": self.next}

    @property
    def strip(self) -> GuideStrip | None:
        """The strip, once the guide began."""
        return self._strip

    @property
    def ring(self) -> Ring | None:
        """The ring, once the guide began."""
        return self._ring

    # Coming and going

    @Slot()
    def begin(self) -> None:
        """Takes the guide up where it was left; at its first stop where it was never begun."""
        if self.running:
            return
        if self._workspace is None or self._workspace is not self._ours:
            # Never on a family's own matter: the guide asks for figures to be changed.
            before = self._workspace
            self._window.filing.sample(self._office.samples()[0])
            if self._workspace is before or self._workspace is None:
                return  # the person rather kept what is open
            self._ours = self._workspace
            self._at_first = self._text(PREMIUM)
        while self._window.rooms.current is not None:
            self._window.rooms.leave()
        self.running = True
        self._made()
        assert self._dock is not None
        self._dock.show()
        self._arrive()

    @Slot()
    def leave(self) -> None:
        """Puts the guide away."""
        if not self.running:
            return
        self.running = False
        if self._dock is not None:
            had = self._dock.isAncestorOf(self._window.focusWidget() or self._window)
            self._dock.hide()
            if had and self._workspace is not None:
                self._workspace.pages.setFocus()
        if self._ring is not None:
            self._ring.point_at(())

    def serve(self, workspace: Workspace | None) -> None:
        """Another matter, or none: what the guide speaks of is gone."""
        self.leave()
        self._workspace, self._ours = workspace, None
        if workspace is not None:
            workspace.bridge.matter_changed.connect(self._look_again)
            workspace.pages.currentChanged.connect(self._look_again)
            workspace.side.tabs.currentChanged.connect(self._look_again)
            workspace.side.calculation.turned.connect(self._look_again)
            workspace.side_toggled.connect(self._look_again)

    def finish(self) -> None:
        """Leaves nothing running."""
        self.leave()

    def _made(self) -> None:
        if self._strip is not None:
            return
        self._strip = GuideStrip(self._look)
        self._strip.next_wanted.connect(self.next)
        self._strip.back_wanted.connect(self.back)
        self._strip.left.connect(self.leave)
        self._ring = Ring(self._look, self._window)
        dock = QDockWidget(tr("Guided first order"), self._window)
        dock.setObjectName("guide-dock")
        dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        bar = QWidget()
        bar.setFixedHeight(1)
        dock.setTitleBarWidget(bar)
        dock.setWidget(self._strip)
        dock.hide()
        self._window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
        self._dock = dock
        self._window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape leaves the guide, where nothing nearer has a use for it."""
        if (
            self.running
            and watched is self._window
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            self.leave()
            return True
        return super().eventFilter(watched, event)

    # From stop to stop

    @Slot()
    def next(self) -> None:
        """Goes on to the next stop; begins, where the guide is not running."""
        if not self.running:
            self.begin()
        elif self.stop + 1 < len(STOPS):
            self.stop += 1
            self._arrive()
        else:
            self.stop = 0
            self.leave()

    @Slot()
    def back(self) -> None:
        """Goes back a stop."""
        if self.running and self.stop:
            self.stop -= 1
            self._arrive()

    def _arrive(self) -> None:
        stop = STOPS[self.stop]
        assert self._strip is not None
        assert self._ring is not None
        if stop.step and self._workspace is not None:
            self._workspace.turn_to([page.key for page in PAGES].index(stop.step))
        if stop.field:
            # Whoever turned to the step puts the keyboard on its first field yet.
            QTimer.singleShot(0, self, self._go_to_field)
        words = tr(stop.words).replace("{amount}", self._at_first.partition(" ")[0])
        self._strip.say(self.stop + 1, len(STOPS), tr(stop.title), words)
        self._ring.point_at(stop.where)
        # What is true already when one comes here does not send one on: it waits to be done.
        self._met = stop.done is None or stop.done(self._seen())

    @Slot()
    def _go_to_field(self) -> None:
        field = STOPS[self.stop].field
        if self.running and field and self._workspace is not None:
            self._workspace.go_to(field)

    @Slot()
    def _look_again(self) -> None:
        """Goes on where the person did what the stop asks for."""
        stop = STOPS[self.stop]
        if self.running and not self._met and stop.done is not None and stop.done(self._seen()):
            self.next()

    def _seen(self) -> Seen:
        workspace = self._workspace
        if workspace is None:
            return Seen()
        shown = workspace.side_shown
        return Seen(
            step=PAGES[workspace.step].key,
            panel=workspace.side.current if shown else "",
            what_if=shown and workspace.side.calculation.shows_what_if,
            premium=self._text(PREMIUM),
            at_first=self._at_first,
        )

    def _text(self, path: str) -> str:
        """The text of an answer; empty where there is none."""
        return self._workspace.bridge.session.text(path) if self._workspace is not None else ""
