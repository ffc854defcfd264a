"""Every action of the window, declared once; menus, shortcuts list and Find read it from here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow, QMenu

_DOTS = "\N{HORIZONTAL ELLIPSIS}"


@dataclass(frozen=True, slots=True)
class Entry:
    """An action.

    Attributes:
        name: Stable name; the action's object name is "action-" and this.
        text: As the menu says it, with its mnemonic.
        keys: Its shortcuts, in Qt's portable words.
        needs_matter: Only where a matter is open.
        anywhere: Also while the state library lies over the matter's page.
        group: Name of the exclusive group it belongs to; such an action can be ticked.
        icon: Name of its icon.
    """

    name: str
    text: str
    keys: tuple[str, ...] = ()
    needs_matter: bool = True
    group: str = ""
    icon: str = ""
    anywhere: bool = False

    @property
    def words(self) -> str:
        """The text without mnemonic and dots."""
        return tr(self.text).replace("&", "").removesuffix(_DOTS)


SEPARATOR = None
SAMPLES = "samples"
Item = Entry | str | None

MENUS: tuple[tuple[str, tuple[Item, ...]], ...] = (
    (
        "&File",
        (
            Entry("new", f"&New order{_DOTS}", ("Ctrl+N",), needs_matter=False, icon="new"),
            Entry("new-from", f"New order &from this matter{_DOTS}", ("Ctrl+Shift+N",)),
            Entry("open", f"&Open{_DOTS}", ("Ctrl+O",), needs_matter=False, icon="folder"),
            SAMPLES,
            SEPARATOR,
            Entry("save", "&Save", ("Ctrl+S",), icon="save", anywhere=True),
            Entry("save-as", f"Save &as{_DOTS}", ("Ctrl+Shift+S",), anywhere=True),
            Entry("close", "&Close matter", ("Ctrl+W",), anywhere=True),
            SEPARATOR,
            Entry("save-pdf", f"Save paper as P&DF{_DOTS}", ("Ctrl+Shift+P",), icon="document"),
            Entry("print", f"&Print paper{_DOTS}", ("Ctrl+P",), icon="print"),
            Entry("save-papers", f"Save a&ll papers{_DOTS}", icon="document"),
            Entry("save-calendar", f"Save calenda&r file{_DOTS}", icon="calendar"),
            SEPARATOR,
            Entry("import", f"&Import{_DOTS}", needs_matter=False, icon="folder"),
            Entry("export-json", f"&Export as JSON{_DOTS}", icon="save"),
            Entry("hand-over", f"&Hand over a copy{_DOTS}", icon="lock"),
            SEPARATOR,
            Entry("recover", "Unsaved &work", needs_matter=False, icon="reset"),
            Entry("restore", f"Restore from a cop&y{_DOTS}", needs_matter=False, icon="copy"),
            SEPARATOR,
            Entry("sealing", "Sealin&g and keys", needs_matter=False, icon="key"),
            Entry("lock", "Loc&k now", ("Ctrl+Shift+K",), needs_matter=False, icon="lock"),
            SEPARATOR,
            Entry("delete", f"Dele&te matter{_DOTS}", icon="remove"),
            SEPARATOR,
            Entry("quit", "&Quit", ("Ctrl+Q",), needs_matter=False),
        ),
    ),
    (
        "&Edit",
        (
            Entry("undo", "&Undo", ("Ctrl+Z",), icon="undo"),
            Entry("redo", "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), icon="redo"),
            SEPARATOR,
            Entry("find", f"&Find{_DOTS}", ("Ctrl+K",), needs_matter=False, icon="search"),
            SEPARATOR,
            Entry("address-book", "&Address book", ("Ctrl+B",), needs_matter=False, icon="search"),
            Entry("firm", "&Your firm", needs_matter=False, icon="edit"),
            Entry("preferences", "&Preferences", ("Ctrl+,",), needs_matter=False),
        ),
    ),
    (
        "&Matter",
        (
            Entry("next-step", "&Next step", ("Ctrl+PgDown",), icon="down"),
            Entry("previous-step", "&Previous step", ("Ctrl+PgUp",), icon="up"),
            SEPARATOR,
            Entry("next-finding", "Next &finding", ("Ctrl+.",)),
            Entry("fix-finding", "Fi&x the selected finding", ("Ctrl+Shift+.",)),
            Entry("put-aside", f"Put selected finding &aside{_DOTS}", ("Ctrl+Shift+A",)),
            SEPARATOR,
            Entry("findings", "Go to f&indings", ("Ctrl+1",)),
            Entry("preview", "Go to p&review", ("Ctrl+2",)),
            Entry("calculation", "Go to &calculation", ("Ctrl+3",), icon="calculation"),
            Entry("what-if", "&What if", ("Ctrl+I",), icon="compare"),
            Entry("law", "Go to &law", ("Ctrl+4",), icon="law"),
            Entry("deadlines", "Go to &deadlines", ("Ctrl+5",), icon="calendar"),
            SEPARATOR,
            Entry("review-page", "Mark page re&viewed", ("Ctrl+M",), icon="eye"),
            Entry("review-figure", "Mark fi&gure reviewed", ("Ctrl+Shift+M",), icon="eye"),
            Entry("review", "Review &everything", ("Ctrl+E",), icon="eye"),
            SEPARATOR,
            Entry("versions", "Earlier version&s", ("Ctrl+Shift+H",), icon="reset"),
            Entry("compare", f"C&ompare versions{_DOTS}", ("Ctrl+Shift+D",), icon="compare"),
            Entry("trail", "&Trail", ("Ctrl+Shift+T",), icon="pages"),
        ),
    ),
    (
        "&View",
        (
            Entry("theme-system", "Colors of the &system", needs_matter=False, group="theme"),
            Entry("theme-light", "&Light colors", needs_matter=False, group="theme"),
            Entry("theme-dark", "&Dark colors", needs_matter=False, group="theme"),
            Entry("theme-contrast", "High &contrast", needs_matter=False, group="theme"),
            SEPARATOR,
            Entry("zoom-in", "Lar&ger text", ("Ctrl+=", "Ctrl++"), False, icon="zoom-in"),
            Entry("zoom-out", "S&maller text", ("Ctrl+-",), needs_matter=False, icon="zoom-out"),
            Entry("zoom-reset", "&Usual text size", ("Ctrl+0",), needs_matter=False),
            SEPARATOR,
            Entry("side", "&Panels", ("F9",), group="side"),
            Entry("side-right", "Panels at the &right", needs_matter=False, group="place"),
            Entry("side-left", "Panels at the l&eft", needs_matter=False, group="place"),
            SEPARATOR,
            Entry("next-pane", "&Next pane", ("F6",)),
            Entry("previous-pane", "Pre&vious pane", ("Shift+F6",)),
        ),
    ),
    (
        "&Law",
        (
            Entry("law-field", "Law for this &field", ("F2",), icon="law"),
            Entry("law-state", "&Rules on file for the state", ("Ctrl+Shift+L",)),
            SEPARATOR,
            Entry("library", "State &library", ("Ctrl+L",), needs_matter=False, icon="law"),
        ),
    ),
    (
        "&Help",
        (
            Entry("help", "&Help for this place", ("F1",), needs_matter=False, icon="help"),
            Entry("help-contents", "&All of help", ("Shift+F1",), needs_matter=False, icon="help"),
            Entry("glossary", "&Glossary", needs_matter=False, icon="help"),
            SEPARATOR,
            Entry("guide", "Guided &first order", needs_matter=False, icon="eye"),
            Entry("guide-next", "&Next stop of the guide", ("F7",), needs_matter=False),
            SEPARATOR,
            Entry("shortcuts", "&Shortcuts", ("Ctrl+/",), needs_matter=False),
            Entry("about", "A&bout QMSCO Desk", needs_matter=False),
        ),
    ),
)


_WHILE_LOCKED = frozenset(
    (
        *("quit", "about", "zoom-in", "zoom-out", "zoom-reset"),
        *("theme-system", "theme-light", "theme-dark", "theme-contrast"),
    )
)


def entries() -> tuple[Entry, ...]:
    """Every declared action, in the order of the menus."""
    return tuple(item for _, items in MENUS for item in items if isinstance(item, Entry))


class Actions:
    """The actions of one window, and its menu bar."""

    def __init__(
        self,
        window: QMainWindow,
        perform: Callable[[str], object],
        samples: QMenu,
    ) -> None:
        """Makes menus and actions; `perform` is told the name of the one that was triggered."""
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._samples = samples
        # While the desk is locked: what can be used again once it is not.
        self._usable: dict[str, bool] | None = None
        self._covered = False
        bar = window.menuBar()
        bar.setObjectName("menus")
        for title, items in MENUS:
            menu = bar.addMenu(tr(title))
            menu.setObjectName(f"menu-{title.replace('&', '').lower()}")
            menu.setToolTipsVisible(True)
            for item in items:
                self._add(window, menu, item, perform, samples)

    def _add(
        self,
        window: QMainWindow,
        menu: QMenu,
        item: Item,
        perform: Callable[[str], object],
        samples: QMenu,
    ) -> None:
        if item is SEPARATOR:
            menu.addSeparator()
        elif isinstance(item, Entry):
            action = self._make(window, item)
            action.triggered.connect(partial(perform, item.name))
            menu.addAction(action)
        else:
            menu.addMenu(samples)

    def _make(self, window: QMainWindow, entry: Entry) -> QAction:
        action = QAction(tr(entry.text), window)
        action.setObjectName(f"action-{entry.name}")
        action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
        if entry.group:
            action.setCheckable(True)
            if entry.group != "side":
                group = self._groups.setdefault(entry.group, QActionGroup(window))
                group.addAction(action)
        self._actions[entry.name] = action
        return action

    def __getitem__(self, name: str) -> QAction:
        """An action by its name."""
        return self._actions[name]

    def let(self, *, matter_open: bool, covered: bool = False) -> None:
        """Lets only those be used that mean something now; `covered`: the page is out of sight."""
        self._covered = matter_open and covered
        for entry in entries():
            if entry.needs_matter:
                usable = matter_open and (entry.anywhere or not covered)
                if self._usable is None:
                    self._actions[entry.name].setEnabled(usable)
                else:
                    self._usable[entry.name] = usable

    def waits_behind(self, entry: Entry) -> bool:
        """Whether an action can be used as soon as the room over the matter is left."""
        return self._covered and self._usable is None and entry.needs_matter and not entry.anywhere

    def shut(self, *, shut: bool) -> None:
        """While the desk is locked only those can be used that show and change nothing of it."""
        if shut == (self._usable is not None):
            return
        if shut:
            self._usable = {name: one.isEnabled() for name, one in self._actions.items()}
            for entry in entries():
                self._actions[entry.name].setEnabled(entry.name in _WHILE_LOCKED)
        else:
            before, self._usable = self._usable or {}, None
            for name, usable in before.items():
                self._actions[name].setEnabled(usable)
        self._samples.menuAction().setEnabled(not shut)
