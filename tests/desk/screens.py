"""Every screen of the window, a line each: what the sweeps of looks and of the keyboard go through.

A new screen is one more line in `SCREENS`: its name, and the actions of the menu that lead to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication

from qmsco_desk.desk.window.main_window import MainWindow
from qmsco_desk.interview.pages import PAGES
from qmsco_desk.safe.held import Theirs
from qmsco_desk.storage.codec import MatterFile
from qmsco_desk.storage.kept.payload import Kept


@dataclass(frozen=True)
class Screen:
    """One screen.

    `actions` lead to it from the first step of an open matter, or from home where it needs none
    (`at_home`); `step` is the step that is turned to first. `opens` brings what no action leads to.
    """

    name: str
    actions: tuple[str, ...] = ()
    step: int = 0
    at_home: bool = False
    opens: Callable[[MainWindow], None] | None = None


def _conflict(window: MainWindow) -> None:
    """As if somebody else had saved the open matter with another judge."""
    session, furniture = window.filing.session, window.furniture
    assert session is not None
    assert furniture is not None
    case = replace(session.matter.case, judge="Hon. Somebody Else")
    theirs = MatterFile(matter=replace(session.matter, case=case))
    furniture.branches.conflict.show(Theirs(Kept(theirs), ()))


def _table(window: MainWindow) -> None:
    """The room for a table, which is read off the window's thread."""
    window.commands["import"].trigger()
    for _ in range(2):  # the table, then its rows
        window.jobs.wait()
        QApplication.processEvents()


def _rows_of_table(window: MainWindow) -> None:
    _table(window)
    button = window.findChild(QAbstractButton, "import-as-rows")
    assert button is not None
    button.click()


SCREENS = (
    Screen("home", at_home=True),
    *(Screen(page.key, step=number) for number, page in enumerate(PAGES)),
    Screen("findings panel", ("findings",)),
    Screen("calculation panel", ("calculation",)),
    Screen("what-if panel", ("what-if",)),
    Screen("law panel", ("law",)),
    Screen("deadlines panel", ("deadlines",)),
    Screen("preview panel", ("preview",)),
    Screen("address book", ("address-book",), at_home=True),
    Screen("firm", ("firm",), at_home=True),
    Screen("preferences", ("preferences",), at_home=True),
    Screen("state library", ("library",), at_home=True),
    Screen("review", ("review",)),
    Screen("compare", ("compare",)),
    Screen("glossary", ("glossary",)),
    Screen("help", ("help-contents",)),
    Screen("compare versions", ("compare",)),
    Screen("earlier versions", ("versions",)),
    Screen("trail", ("trail",)),
    Screen("unsaved work", ("recover",), at_home=True),
    Screen("new order", ("new",), at_home=True),
    Screen("columns of a table", at_home=True, opens=_table),
    Screen("rows of a table", at_home=True, opens=_rows_of_table),
    Screen("find", ("find",)),
    Screen("sealing", ("sealing",), at_home=True),
    Screen("hand over", ("hand-over",)),
)


def each_screen(
    window: MainWindow, settle: Callable[[], None], sample: str = "TX"
) -> Iterator[Screen]:
    """Opens each screen in turn and takes it away again: first from home, then with a sample."""
    for screen in sorted(SCREENS, key=lambda screen: not screen.at_home):
        if not screen.at_home:
            if window.workspace is None:
                window.filing.sample(sample)
            assert window.workspace is not None
            window.workspace.show_side(wanted=False)
            window.workspace.turn_to(screen.step)
        for name in screen.actions:
            action = window.findChild(QAction, f"action-{name}")
            assert action is not None, f"no action {name}"
            action.trigger()
        if screen.opens is not None:
            screen.opens(window)
        settle()
        yield screen
        window.finder.hide()
        close_help = window.findChild(QAbstractButton, "help-close")
        if close_help is not None and close_help.isVisible():
            close_help.click()
        while window.rooms.current is not None:
            window.rooms.leave()
        settle()
