"""A virtual screen with a window manager, and the program on it, driven as a person drives it.

Xvfb draws, openbox manages windows, xdotool presses keys. What is on the screen is read by a small
process of its own, so that nothing here is inside the program under test.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SIZE = (1600, 1000)
_PATIENCE = 30.0

_READ_SCREEN = """
import sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication(sys.argv[:1])
picture = application.primaryScreen().grabWindow(0).toImage()
if len(sys.argv) > 1:
    picture.save(sys.argv[1])
small = picture.scaled(64, 40)
shades = [small.pixelColor(x, y).lightness() for x in range(64) for y in range(40)]
print(sum(shades) // len(shades))
"""


def until(true: Callable[[], object], what: str) -> None:
    """Waits for something that the program does in its own time.

    Raises:
        AssertionError: It did not happen.
    """
    end = time.monotonic() + _PATIENCE
    while not true():
        assert time.monotonic() < end, f"waited in vain for: {what}"
        time.sleep(0.1)


@dataclass
class Screen:
    """A display and the environment of programs on it."""

    environment: dict[str, str]

    def xdotool(self, *words: str | int) -> str:
        """Runs one command of xdotool; empty where it found nothing."""
        done = subprocess.run(
            ["xdotool", *map(str, words)],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout.strip()

    def key(self, *keys: str) -> None:
        """Presses keys, one after the other."""
        for one in keys:
            self.xdotool("key", "--clearmodifiers", one)
            time.sleep(0.15)

    def type(self, text: str) -> None:
        """Types letters."""
        self.xdotool("type", "--delay", 25, text)

    def active(self) -> str:
        """The title of the window that has the keyboard."""
        return self.xdotool("getactivewindow", "getwindowname")

    def active_window(self) -> str:
        """The window that has the keyboard, by its number."""
        return self.xdotool("getactivewindow")

    def lightness(self, picture: Path | None = None) -> int:
        """How light the whole screen is, from 0 to 255; `picture` keeps what was seen."""
        done = subprocess.run(
            [sys.executable, "-c", _READ_SCREEN, *([str(picture)] if picture else [])],
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return int(done.stdout)


@contextmanager
def screen(home: Path) -> Iterator[Screen]:
    """A screen with a window manager, and a home folder of its own."""
    wide, high = SIZE
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{wide}x{high}x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        display = f":{int(told.readline())}"
    environment = {
        **os.environ,
        "DISPLAY": display,
        "HOME": str(home),
        "QT_QPA_PLATFORM": "xcb",
    }
    environment.pop("WAYLAND_DISPLAY", None)
    manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
    try:
        one = Screen(environment)
        until(lambda: one.xdotool("get_num_desktops"), "the window manager")
        yield one
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait(10)


@dataclass
class Program:
    """The desk as a process, and its main window."""

    screen: Screen
    process: subprocess.Popen[str]
    window: str = ""

    def find(self) -> None:
        """Waits until the window is there and has the keyboard."""

        def there() -> bool:
            found = self.screen.xdotool(
                "search", "--onlyvisible", "--pid", self.process.pid
            ).split()
            self.window = found[0] if found else ""
            assert self.process.poll() is None, "the program ended at once"
            return bool(found) and "QMSCO Desk" in self.screen.active()

        until(there, "the window on screen")

    def size(self) -> tuple[int, int]:
        """Width and height of the window's content."""
        told = self.screen.xdotool("getwindowgeometry", "--shell", self.window)
        values = dict(line.split("=") for line in told.splitlines() if "=" in line)
        return int(values["WIDTH"]), int(values["HEIGHT"])

    def title(self) -> str:
        """The main window's title."""
        return self.screen.xdotool("getwindowname", self.window)


@contextmanager
def program(on: Screen, *arguments: str | Path) -> Iterator[Program]:
    """The desk, started as its own command starts it; ended whatever happens."""
    process = subprocess.Popen(
        [sys.executable, "-X", "faulthandler", "-m", "qmsco_desk", "desk", *map(str, arguments)],
        env=on.environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    one = Program(on, process)
    try:
        one.find()
        yield one
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()
