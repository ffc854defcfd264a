"""The real program, driven through a day's work in a process of its own.

    python desk_at_work.py ROOT [crash]

Everything that it is given to remember is in `planted_matter`. It says "done" when all of it was
done, and what it waited for in vain where it was not.
"""

from __future__ import annotations

import ctypes
import os
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.safe.imports_watched import ImportsWatched

IMPORTS = ImportsWatched.begin()  # before anything of the program is loaded

# ruff: noqa: E402
from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from qmsco_desk import __main__ as program
from qmsco_desk.desk import app
from qmsco_desk.desk.asker import Decision
from qmsco_desk.desk.window.main_window import MainWindow
from qmsco_desk.interview.pages import PAGES, page_of
from qmsco_desk.locate import resource
from qmsco_desk.storage import places
from qmsco_desk.storage.preferences import Preferences
from qmsco_desk.storage.samples import Samples
from tests.desk.framed import Answers
from tests.safe import planted, planted_matter

ROOT = Path(sys.argv[1])
CRASHES = "crash" in sys.argv[2:]
CLIENT = ROOT / "clients" / planted_matter.FOLDER
OUT = ROOT / "out"
SSN = planted_matter.PLANTED["children[0].ssn"]
Wait = Callable[[], object]
_PATIENCE_MS = 30_000


STRAY: list[str] = []
"""Files outside the folders of this day that Python opened to write."""


def _watch(event: str, args: tuple[object, ...]) -> None:
    if event != "open" or not isinstance(args[0], str | bytes | os.PathLike):
        return
    path, _, flags = args
    if not isinstance(flags, int) or not flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        return
    place = Path(os.path.abspath(os.fsdecode(path)))  # noqa: PTH100 - links stay as they are
    compiled = place.parent.name == "__pycache__"
    if not compiled and not place.is_relative_to(ROOT) and place.parts[1] not in ("dev", "proc"):
        STRAY.append(str(place))


class Driver(QObject):
    """Goes through the day: each step ends with what it waits for."""

    def __init__(self, window: MainWindow, answers: Answers) -> None:
        super().__init__(window)
        self.window = window
        self.answers = answers
        self.seen: list[str] = []
        self.waited = 0
        self.until: Wait = lambda: window.furniture is not None
        self.steps = self.day()
        self.timer = QTimer(self)
        self.timer.setInterval(20)
        self.timer.timeout.connect(self.on_turn)
        self.timer.start()

    @Slot()
    def on_turn(self) -> None:
        try:
            self.go_on()
        except Exception:  # noqa: BLE001 - the driver's own; the program's ends in its own dialog
            sys.stdout.write(f"after {self.seen[-1:]}: {traceback.format_exc()}\n")
            sys.stdout.flush()
            os._exit(8)

    def go_on(self) -> None:
        self.waited += 20
        if self.waited > _PATIENCE_MS:
            sys.stdout.write(f"waited in vain after: {self.seen[-1:]}\n")
            sys.stdout.flush()
            os._exit(9)
        if self.until():
            self.waited = 0
            self.timer.stop()  # a step may run the loop of events itself
            step = next(self.steps, None)
            if step is not None:
                name, self.until = step
                self.seen.append(name)
                self.timer.start()

    def child(self, name: str, kind: type[QWidget]) -> QWidget:
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def idle(self) -> bool:
        return self.window.jobs._running == 0

    def look(self, when: str) -> None:
        """What lies on the disk in the middle of the work is looked at too."""
        for folder in ("home", "tmp"):
            for found in planted.search(ROOT / folder, planted_matter.SECRETS):
                sys.stdout.write(f"{when}: {folder}/{found}\n")

    def day(self) -> Iterator[tuple[str, Wait]]:
        window, answers = self.window, self.answers
        safe = window.filing._safe
        safe.keys.begin()
        safe.keys.choose_passphrase(planted_matter.PASSPHRASE)
        window.filing.bring_in(planted_matter.matter(Samples(resource("samples"))), {})
        yield "opened", lambda: window.workspace is not None
        workspace = window.workspace
        assert workspace is not None
        surname = "parties.first.name.last"
        workspace.turn_to([page.key for page in PAGES].index(page_of(surname).key))  # type: ignore[union-attr]
        line = self.child(surname, QLineEdit)
        assert isinstance(line, QLineEdit)
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, planted_matter.TYPED)
        kept = places.journals_folder()
        yield "typed", lambda: kept.exists() and any(kept.iterdir()) and self.idle()
        self.look("before the first save")
        if CRASHES:
            _crash(planted_matter.TYPED)
        answers.save_path = CLIENT / f"{planted_matter.FILE}.qmsco"
        window.perform("save")
        yield "saved", lambda: answers.save_path and answers.save_path.exists()
        for panel in ("preview", "findings", "calculation", "deadlines", "preview"):
            workspace.show_panel(panel)
            yield panel, self.idle
        yield from self.papers()
        self.look("while the matter is open")
        yield from self.faults()
        workspace.bridge.session.put("case.judge", "Hon. Ruth Alvarado-Reyes")
        window.perform("save")
        yield "saved again", self.idle
        window.perform("close")
        yield "closed", lambda: window.workspace is None and self.idle()
        window.filing.open(CLIENT / f"{planted_matter.FILE}.qmsco")
        yield "opened again", lambda: window.workspace is not None and self.idle()
        window.filing.open(CLIENT / "no such file.qmsco")
        yield "refused", self.idle
        held = QGuiApplication.clipboard().text()
        assert not planted.in_text(held, planted_matter.SECRETS), held
        sys.stdout.writelines(f"written elsewhere: {place}\n" for place in STRAY)
        sys.stdout.write(f"network: {' '.join(IMPORTS.seen)}\ndone\n")
        sys.stdout.flush()
        window.perform("quit")

    def papers(self) -> Iterator[tuple[str, Wait]]:
        """Every way in which a paper leaves the desk."""
        window, answers = self.window, self.answers
        answers.print_to = OUT / "printed.pdf"
        window.perform("print")
        yield "printed", lambda: _whole_pdf(OUT / "printed.pdf") and self.idle()
        for ending in ("pdf", "docx"):
            answers.save_path = OUT / f"order.{ending}"
            window.papers.save_paper("order")
            yield f"order as {ending}", lambda: answers.save_path.exists() and self.idle()  # type: ignore[union-attr]
        answers.folder = OUT / "all"
        answers.folder.mkdir(parents=True)
        window.papers.save_all()
        yield "all papers", lambda: len(list((OUT / "all").iterdir())) > 9 and self.idle()
        answers.save_path = OUT / "days.ics"
        window.perform("save-calendar")

    def faults(self) -> Iterator[tuple[str, Wait]]:
        """Something fails, in the window's thread and in another, with values in what is raised."""
        shown = lambda: self.window.findChild(QPushButton, "fault-copy")  # noqa: E731
        for fail in (_fail, lambda: threading.Thread(target=_fail).start()):
            QTimer.singleShot(0, fail)
            yield "a fault", lambda: shown() is not None and shown().isVisible()
            shown().click()
            close = self.child("fault-close", QPushButton)
            assert isinstance(close, QPushButton)
            close.click()
            yield "the fault's end", lambda: shown() is None


def _crash(_typed: str) -> None:
    """Ends the process below Python: nothing is at address 0."""
    ctypes.string_at(0)


def _fail() -> None:
    raise ValueError(f"cannot use {SSN} of {planted_matter.TYPED}")


def _whole_pdf(path: Path) -> bool:
    return path.exists() and path.read_bytes().rstrip().endswith(b"%%EOF")


def main() -> int:
    """Runs the program as its own command does."""
    preferences = Preferences(places.preferences_file())
    preferences.set("first_run", "done")
    preferences.set("backup_folder", str(ROOT / "backups"))
    answers = Answers(decision=Decision.SAVE, choice=0)
    sys.addaudithook(_watch)
    opened = app.open_desk

    def open_desk(*given: object, **named: object) -> MainWindow:
        window = opened(*given, **named)  # type: ignore[arg-type]
        Driver(window, answers)
        return window

    app.open_desk = open_desk  # type: ignore[assignment]
    app.with_dialogs = lambda: answers  # type: ignore[assignment, return-value]
    sys.argv = ["qmsco-desk"]
    return program.main()


if __name__ == "__main__":
    sys.exit(main())
