"""Help in the window: the page for the place at hand, beside whatever is on screen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QDockWidget, QWidget
from shiboken6 import isValid

from qmsco_desk.desk.fields.field_row import FieldRow
from qmsco_desk.desk.help.contents import LAST, contents, steps
from qmsco_desk.desk.help.shelf import GLOSSARY, HelpShelf, slug
from qmsco_desk.desk.help.view import CONTENTS, HelpView, Place
from qmsco_desk.desk.help.written import STEPS, field, fields, keys_table
from qmsco_desk.desk.jobs import Line
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.branch import Branch, Parts
from qmsco_desk.desk.window.dialogs import shortcuts
from qmsco_desk.desk.window.sought import Kind, Target
from qmsco_desk.interview.pages import PAGES
from qmsco_desk.locate import resource
from qmsco_desk.model import paths

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from qmsco_desk.desk.jobs import Answer
    from qmsco_desk.desk.window.workspace import Workspace

_LEAST, _USUAL = 264, 380
_BESIDE = 640  # what the steps and a page of fields need, at the usual size of text
HELPED = "help_page"
"""Property of a widget that names its page of help; what lies in the widget shares it."""

TOPICS: Mapping[str, str] = {
    "home": "home",
    "rail": "steps",
    "findings-panel": "findings",
    "preview-panel": "papers",
    "calculation-panel": "calculation",
    "what-if": "what-if",
    "law-panel": "law",
    "deadlines-panel": "deadlines",
    "watch": "calculation",
    "find": "find",
    "library": "library",
    "firm": "firm",
    "address-book": "firm#the-address-book",
    "preferences": "firm#preferences",
    "new-order": "home#a-new-order",
    "review": "review#the-review-page",
    "compare": "clauses-and-compare#comparing-versions",
    "recovery": "recovery",
    "recovery-strip": "recovery",
    "versions": "history#earlier-versions",
    "trail": "history#the-trail",
    "conflict": "sharing#when-somebody-else-saved",
    "copies": "sharing#restore-from-a-copy",
    "guide": "getting-started",
}
"""Pages of the window's parts with their headings, by object name.

A part without a name of its own carries the property `HELPED`.
"""


def written_pages() -> dict[str, Callable[[str], str]]:
    """What the program writes into pages, by the name of its mark."""
    return {"fields": fields, "keys": lambda _: keys_table(shortcuts())}


def topic_of(widget: QWidget | None) -> Place | None:
    """The place in help that is about a widget, with what is said of the field it stands in.

    None where it stands in no known part.
    """
    aside = ""
    while widget is not None:
        if isinstance(widget, FieldRow):
            aside = aside or field(paths.pattern(widget.path))
        name = widget.objectName()
        topic = TOPICS.get(name, "") or widget.property(HELPED)
        if name.startswith("page:"):
            return Place(STEPS + name.removeprefix("page:"), "", aside)
        if topic:
            page, _, heading = topic.partition("#")
            return Place(page, heading)
        widget = widget.parentWidget()
    return None


def _read() -> HelpShelf:
    return HelpShelf(
        resource("help"), written_pages(), {"contents": contents, "steps": steps}, last=LAST
    )


def _of_nothing(nothing: None) -> HelpShelf:
    """The same, as work for the other thread, which is asked with something."""
    del nothing
    return _read()


class HelpDesk(Branch):
    """Help's actions, its panel at the edge of the window, and what Find finds in it."""

    def __init__(self, parts: Parts, open_address: Callable[[str], None]) -> None:
        super().__init__(parts)
        self._open_address = open_address
        self._shelf: HelpShelf | None = None
        self._reader = Line(self._jobs, self)
        self._reader.answered.connect(self._on_read)
        self._dock: QDockWidget | None = None
        self._before: QWidget | None = None
        self._shown = False
        self.view: HelpView | None = None

    def by_name(self) -> dict[str, Callable[[], object]]:
        """Its actions."""
        return {
            "help": self.show_here,
            "help-contents": self.show_contents,
            "glossary": partial(self.show_page, GLOSSARY),
        }

    @property
    def open(self) -> bool:
        """Whether help is in sight."""
        return self.view is not None and self._shown

    @property
    def shelf(self) -> HelpShelf:
        """All pages, read when they are first needed, or before that where there is time."""
        if self._shelf is None:
            self._shelf = _read()
        return self._shelf

    def serve(self, workspace: Workspace | None) -> None:
        """A matter is open: Find will look through help, which is read meanwhile."""
        if workspace is not None and self._shelf is None:
            self._reader.run(_of_nothing, None, 0)

    @Slot(int, object)
    def _on_read(self, number: int, answer: Answer) -> None:
        del number
        if isinstance(answer.value, HelpShelf) and self._shelf is None:
            self._shelf = answer.value

    @Slot()
    def show_here(self) -> None:
        """Shows the page for where the keyboard is; from within help, puts help away."""
        focused = QApplication.focusWidget()
        if self.open and self._within(focused):
            self.close()
            return
        place = self._topic(focused)
        self.show_page(place.name, place.heading, place.aside)

    def _topic(self, focused: QWidget | None) -> Place:
        place = topic_of(focused) or topic_of(self._window.rooms.current)
        if place is not None:
            return place
        workspace = self._window.workspace
        if self._window.rooms.current is not None:
            return Place(CONTENTS)
        return Place("home" if workspace is None else STEPS + PAGES[workspace.step].key)

    def _within(self, widget: QWidget | None) -> bool:
        return widget is not None and self._dock is not None and self._dock.isAncestorOf(widget)

    @Slot()
    def show_contents(self) -> None:
        """Shows all pages, with the keyboard in the line for searching."""
        self.show_page(CONTENTS)
        if self.view is not None:
            self.view.begin_search()

    def show_page(self, name: str, heading: str = "", aside: str = "") -> None:
        """Shows a page beside what is on screen, with the keyboard on it."""
        view = self._made()
        focused = QApplication.focusWidget()
        if not self._within(focused):
            self._before = focused
        if not self.open:
            self._place()
        view.show_page(name, heading, aside)
        view.page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def close(self) -> None:
        """Puts help away and gives the keyboard back."""
        if self.view is None or self._dock is None:
            return
        had = self._within(QApplication.focusWidget())
        self._shown = False
        self._dock.hide()
        if self._dock.widget() is not self.view:
            self.view.hide()
        if had and self._before is not None and isValid(self._before):
            self._before.setFocus()
        self._before = None

    def _place(self) -> None:
        """Stands beside what is on screen, or lies over its edge where that leaves no room."""
        assert self.view is not None
        assert self._dock is not None
        self._shown = True
        room = self._window.width() - _BESIDE * self._look.zoom // 100
        if room >= _LEAST:
            if self._dock.widget() is not self.view:
                self._dock.setWidget(self.view)
                self.view.lie_over(over=False)
                self.view.show()
            if self._dock.isHidden():
                self._dock.show()
                wide = min(_USUAL * self._look.zoom // 100, room)
                self._window.resizeDocks([self._dock], [wide], Qt.Orientation.Horizontal)
            return
        if self._dock.widget() is self.view:
            # A dock with nothing in it cannot say how small it may be.
            self._dock.setWidget(QWidget())
        self._dock.hide()
        self.view.setParent(self._window)
        self.view.lie_over(over=True)
        self._lie_over()
        # Bars above and below have their new height only when the window has laid them out.
        QTimer.singleShot(0, self.view, self._lie_over)
        self.view.show()
        self.view.raise_()

    @Slot()
    def _lie_over(self) -> None:
        """Lies over the edge of what is between the bars."""
        central = self._window.centralWidget()
        if self.view is None or central is None or self.view.parentWidget() is not self._window:
            return
        middle = central.geometry()
        wide = min(_USUAL * self._look.zoom // 100, self._window.width() * 3 // 5)
        self.view.setGeometry(self._window.width() - wide, middle.top(), wide, middle.height())

    @Slot()
    def _place_again(self) -> None:
        if self._shown:
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another size of the window has room for it in another place."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place_again()
        return super().eventFilter(watched, event)

    def _made(self) -> HelpView:
        if self.view is not None:
            return self.view
        self.view = HelpView(self._look, self.shelf, self._open_address)
        self.view.closed.connect(self.close)
        self.view.action_wanted.connect(self._on_action)
        self.view.setMinimumSize(QSize(_LEAST, 1))
        dock = QDockWidget(tr("Help"), self._window)
        dock.setObjectName("help-dock")
        dock.setAllowedAreas(
            Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea
        )
        # The panel's own head says what it is and closes it.
        bar = QWidget()
        bar.setFixedHeight(1)
        dock.setTitleBarWidget(bar)
        dock.hide()
        self._window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        self._dock = dock
        self._window.installEventFilter(self)
        self._look.changed.connect(self._place_again)
        return self.view

    @Slot(str)
    def _on_action(self, name: str) -> None:
        action = self._window.commands[name]
        if action.isEnabled():
            action.trigger()
        else:
            self.told.emit(tr("Open a matter first; then this works."), "note")

    def targets(self) -> Iterator[Target]:
        """Every page of help, every heading in them, and every term of the glossary."""
        for page in self.shelf.pages.values():
            go = partial(self.show_page, page.name)
            yield Target(page.title, tr("Help"), "help", go, Kind.HELP)
        for part in self.shelf.sections:
            if part.heading != part.title and part.page != GLOSSARY:
                go = partial(self.show_page, part.page, slug(part.heading))
                place = f"{tr('Help')} \N{MIDDLE DOT} {part.title}"
                yield Target(part.heading, place, "help", go, Kind.HELP)
        for term in self.shelf.terms:
            go = partial(self.show_page, GLOSSARY, slug(term.name))
            yield Target(term.name, tr("Glossary"), "help", go, Kind.HELP)
