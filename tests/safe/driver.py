"""The program itself, at work: opened as a person opens it, typed into, and killed from outside.

    python -m tests.safe.driver SCRIPT SEED FOLDER

It opens the real window, works through a script drawn from the seed, and says on standard output
what is on screen after each deed, with the time on the system's monotonic clock: a witness that
outlives it. `FOLDER` holds `given/` (plain files to open), `kept/` (where matters are saved) and
`out/` (what is exported, in the clear as it is meant to be).
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from qmsco_desk.model.matter import Matter
from qmsco_desk.storage import codec

if TYPE_CHECKING:
    from qmsco_desk.desk.window.main_window import MainWindow

SECRETS = ("Quillfeather", "Ottoline-Marchbanks", "219-09-9999")
FIELDS = (
    "case.county",
    "parties.first.name.last",
    "parties.first.name.first",
    "parties.second.name.last",
    "parties.second.name.first",
)
_STROKE_MS = 25


def digest(matter: Matter, unreadable: dict[str, str]) -> str:
    """What stands for a state of a matter."""
    return sha256(codec.encode(matter, unreadable)).hexdigest()


class Asked:
    """Answers what the window asks: every question with the answer that goes on."""

    def __init__(self) -> None:
        self.save_to = Path()

    def ask_save_path(self, *_: Any) -> Path:
        return self.save_to

    def confirm_discard(self, *_: Any) -> Any:
        raise AssertionError("nothing is left before it is saved")

    def choose(self, *_: Any) -> int:
        return 0

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *_: None


class Work:
    """What is done in the window, one deed at a time."""

    def __init__(self, window: MainWindow, asked: Asked, random: Random, folder: Path) -> None:
        self.window = window
        self.asked = asked
        self.random = random
        self.folder = folder

    def tell(self, what: str, **more: Any) -> None:
        session = self.window.filing.session
        state = digest(session.matter, dict(session.unreadable)) if session is not None else ""
        line = {"t": time.monotonic(), "what": what, "state": state, **more}
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()

    def type_one(self, most: int = 10**9) -> Iterator[None]:
        """Types a secret into a field, letter by letter."""
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QLineEdit

        path = self.random.choice(FIELDS)
        workspace = self.window.workspace
        assert workspace is not None
        workspace.go_to(path)
        field = workspace.findChild(QLineEdit, path)
        assert field is not None
        yield
        for letter in self.random.choice(SECRETS)[:most]:
            QTest.keyClicks(field, letter)
            self.tell("typed")
            yield

    def save(self, to: str = "") -> None:
        if to:
            self.asked.save_to = self.folder / "kept" / to
        self.tell("saving")
        self.window.perform("save")
        session = self.window.filing.session
        assert session is not None
        assert not session.changed
        self.tell("saved", to=str(self.window.filing.path))

    # Scripts

    def typing(self) -> Iterator[None]:
        """A new order, typed without a pause; now and then it is saved."""
        self.window.filing.new()
        self.tell("opened")
        saved = ""
        while True:
            yield from self.type_one()
            if self.random.random() < 0.1:
                self.save(saved or "order.qmsco")
                saved = ""

    def saving(self) -> Iterator[None]:
        """A letter or three, and saved again."""
        self.window.filing.new()
        self.tell("opened")
        yield from self.type_one(3)
        self.save("order.qmsco")
        while True:
            yield from self.type_one(3)
            self.save()

    def exporting(self) -> Iterator[None]:
        """Typing goes on while the order is made and written as PDF."""
        self.window.filing.new()
        self.tell("opened")
        number = 0
        while True:
            number += 1
            self.asked.save_to = self.folder / "out" / f"order-{number % 3}.pdf"
            self.tell("exporting")
            self.window.papers.save_paper("order")
            yield from self.type_one()

    def upgrading(self) -> Iterator[None]:
        """Files of an earlier form are opened, edited and saved sealed, one after the other."""
        for plain in sorted((self.folder / "given").glob("*.json")):
            self.window.filing.open(plain)
            assert self.window.filing.path == plain
            self.tell("opened", of=str(plain))
            yield from self.type_one(4)
            self.save(f"{plain.stem}.qmsco")
            yield


def _begin(script: str, seed: int, folder: Path, asked: Asked, window: MainWindow) -> None:
    from PySide6.QtCore import QTimer

    work = Work(window, asked, Random(seed), folder)
    deeds: Iterator[None] | None = None

    def one_deed() -> None:
        nonlocal deeds
        if deeds is None:
            window.furniture_wanted.emit()
            deeds = getattr(work, script)()
            work.tell("ready")
        elif window.filing.session is None:
            timer.stop()  # it was closed from outside
            return
        if next(deeds, "done") == "done":
            timer.stop()
            work.tell("done")

    timer = QTimer(window)
    timer.setInterval(_STROKE_MS)
    timer.timeout.connect(one_deed)
    timer.start()


def main() -> int:
    """Opens the desk as `qmsco-desk` does, with somebody at it."""
    # Not above: who looks at what is left needs no Qt.
    from qmsco_desk.desk import app

    script, seed, folder = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    asked = Asked()
    open_desk = app.open_desk

    def opened(*args: Any, **more: Any) -> MainWindow:
        window = open_desk(*args, **more)
        _begin(script, seed, folder, asked, window)
        return window

    app.open_desk = opened
    app.with_dialogs = lambda: asked  # type: ignore[assignment,return-value]
    return app.run([])


if __name__ == "__main__":
    sys.exit(main())
