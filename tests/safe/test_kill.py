"""The program is killed at moments of chance, and what it leaves is looked at.

Every file opens, a matter's file is wholly old or new, nothing that was on screen more than two
seconds before is missing, and nothing that was typed lies in the clear. What was on screen, and
when, is told by the program itself while it lives (`driver`), through a pipe that outlives it.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import pypdf
import pytest

from qmsco_desk.clock import now
from qmsco_desk.model import paths
from qmsco_desk.model.matter import Matter
from qmsco_desk.safe.safe import Safe
from qmsco_desk.safe.this_desk import this_desk
from qmsco_desk.storage import codec, places
from qmsco_desk.storage.files import write_whole
from qmsco_desk.storage.journal import Journals, LeftState
from qmsco_desk.storage.lock_file import holder_of
from qmsco_desk.storage.preferences import Preferences
from tests.lanes import many
from tests.safe import planted
from tests.safe.driver import SECRETS, digest

pytestmark = pytest.mark.desk

ROOT = Path(__file__).parents[2]
PROMISED = 2.0  # seconds
AT_ONCE = 5  # programs that are killed beside one another: each rests most of the time
PLAIN_FILES = 40
HOUSEHOLD = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "",
    "LOCALAPPDATA": "",
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
    "TMPDIR": "tmp",
}


def household(folder: Path) -> dict[str, str]:
    """The folders of one desk, in which nobody else works."""
    made = {name: folder / "home" / below for name, below in HOUSEHOLD.items()}
    for path in made.values():
        path.mkdir(parents=True, exist_ok=True)
    return {name: str(path) for name, path in made.items()}


@dataclass
class Run:
    """One life of the program, and what it told of itself.

    Attributes:
        folder: Where it works.
        script: What it does.
        told: Its lines.
        killed: When it was killed, on the clock of its own lines.
    """

    folder: Path
    script: str
    seed: int
    told: list[dict[str, Any]] = field(default_factory=list)
    killed: float = 0.0

    def __post_init__(self) -> None:
        self.random = Random(self.seed)
        for name in ("given", "kept", "out"):
            (self.folder / name).mkdir(parents=True)
        if self.script == "upgrading":
            for number in range(PLAIN_FILES):
                matter = paths.set_at(Matter(), "case.county", f"County {number}")
                data = codec.encode(matter, {})
                (self.folder / "given" / f"m{number:02}.json").write_bytes(data)

    def live(self, how: signal.Signals = signal.SIGKILL) -> int:
        """Starts the program, and ends it at a moment of chance; its exit status."""
        environment = {**os.environ, **household(self.folder), "QT_QPA_PLATFORM": "offscreen"}
        process = subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.safe.driver"),
                *(self.script, str(self.seed), str(self.folder)),
            ],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        assert process.stderr is not None
        try:
            self._until(process, process.stdout)
            self.killed = time.monotonic()
            process.send_signal(how)
            self.told += [json.loads(line) for line in process.stdout if line.endswith("\n")]
            said = process.stderr.read()
            status = process.wait(30)
        finally:
            process.kill()
            process.stdout.close()
            process.stderr.close()
        assert said == "", said
        return status

    def _until(self, process: subprocess.Popen[str], lines: Any) -> None:
        """Reads what it tells until the moment has come."""
        # Within a deed of its script, or anywhere in the first seconds of typing.
        wanted = {"saving": "saving", "upgrading": "saving", "exporting": "exporting"}
        deed = wanted.get(self.script)
        count, wait = self.random.randint(1, 12), self.random.uniform(0, 0.06)
        if self.script == "exporting":
            count, wait = self.random.randint(1, 4), self.random.uniform(0, 0.5)
        ends = None if deed else self.random.uniform(1.0, 4.5)
        begun = 0.0
        for line in lines:
            told = json.loads(line)
            self.told.append(told)
            if told["what"] == "opened" and not begun:
                begun = time.monotonic()
            if deed is None:
                assert ends is not None
                if begun and time.monotonic() - begun >= ends:
                    return
            elif told["what"] == deed:
                count -= 1
                if not count:
                    # The moment: what a pipe says last may be some thousandths of a second old.
                    threading.Event().wait(wait)
                    return
            assert told["what"] != "done", "the script is too short"
        raise AssertionError(f"it ended by itself: {process.wait(5)}, {process.stderr.read()}")


@contextmanager
def at_home(run: Run) -> Iterator[Safe]:
    """The desk of a run, seen by another program that starts after it."""
    with pytest.MonkeyPatch.context() as patched:
        for name, path in household(run.folder).items():
            patched.setenv(name, path)
        safe = this_desk(Preferences(places.preferences_file()), now)
        safe.keys.begin()
        yield safe


def states(run: Run) -> list[tuple[float, str]]:
    """What was on screen of the matter that was open at the end, and when."""
    opened = max((n for n, line in enumerate(run.told) if line["what"] == "opened"), default=0)
    return [(line["t"], line["state"]) for line in run.told[opened:]]


def of_file(file: codec.MatterFile) -> str:
    return digest(file.matter, file.unreadable)


def check_nothing_is_lost(run: Run, safe: Safe) -> None:
    """The journal, or the file where none is left, holds what was on screen two seconds before."""
    on_screen = states(run)
    if not on_screen:
        return
    opened = next(line for line in reversed(run.told) if line["what"] == "opened")
    found = {of_file(codec.MatterFile()), on_screen[0][1]}
    journals = Journals(places.journals_folder(), safe.keys, now)
    for left in journals.left():
        assert left.state is LeftState.READY, left.problem
        assert left.edits is not None
        found.add(of_file(left.edits.file))
    plain = Path(opened["of"]).stem if "of" in opened else "order"
    saved = run.folder / "kept" / f"{plain}.qmsco"
    if saved.exists():
        found.add(of_file(safe.read(saved).file))
    newest = max((n for n, (_, state) in enumerate(on_screen) if state in found), default=-1)
    due = max((n for n, (at, _) in enumerate(on_screen) if at <= run.killed - PROMISED), default=0)
    late = run.killed - on_screen[newest][0] if newest >= 0 else None
    assert newest >= due, f"what was on screen {late} s before is the newest that is left"


def check_files(run: Run, safe: Safe) -> None:
    """Every file of the desk opens, and holds what was being saved then or before."""
    # What it was about to tell when it was killed is not in the pipe: a state is told when it is
    # on screen, so before it is saved.
    saved = {line["state"] for line in run.told if line["what"] in ("saving", "saved")}
    for path in (run.folder / "kept").glob("*.qmsco"):
        holder = holder_of(path)
        assert holder is None or holder.stale, "its program is gone"
        held = safe.open(path, take_over=True, told=holder.token if holder else "")
        assert held.warnings == (), held.warnings
        assert of_file(held.kept.file) in saved
        assert held.kept.trail.fault() is None
        safe.close(held)
    for path in (run.folder / "given").glob("*.json"):
        assert codec.decode(path.read_bytes(), path.name).matter.case.county.startswith("County")
    for path in (run.folder / "out").glob("*.pdf"):
        assert pypdf.PdfReader(path).pages
    assert safe.listed.problem is None
    assert safe.keys.problem is None


def check_no_trace(run: Run) -> None:
    """What was typed lies nowhere in the clear but where it was exported to."""
    assert planted.search(run.folder / "home", SECRETS) == []
    assert planted.search(run.folder / "kept", SECRETS) == []


def check_swept(run: Run) -> None:
    """What was half written goes with the next file that is written beside it."""
    for folder in {path.parent for path in run.folder.rglob("*.part")}:
        write_whole(folder / "next", b"next")
        assert list(folder.glob("*.part")) == []


def look_at(run: Run) -> None:
    with at_home(run) as safe:
        check_no_trace(run)
        check_nothing_is_lost(run, safe)
        check_files(run, safe)
        check_swept(run)
        check_no_trace(run)


SCRIPTS = ("typing", "saving", "exporting", "upgrading")


def batches() -> list[tuple[tuple[str, int], ...]]:
    """Every kill of this lane, by script and seed, those in one batch at once."""
    kills = [(SCRIPTS[number % len(SCRIPTS)], number) for number in range(many(10, 200))]
    return [tuple(kills[at : at + AT_ONCE]) for at in range(0, len(kills), AT_ONCE)]


@pytest.mark.long
@pytest.mark.parametrize("kills", batches(), ids=lambda kills: f"{kills[0][1]}")
def test_killed_at_any_moment_nothing_is_lost(
    kills: tuple[tuple[str, int], ...], tmp_path: Path
) -> None:
    runs = [Run(tmp_path / f"{script}-{seed}", script, seed) for script, seed in kills]
    failed: list[BaseException] = []

    def live(run: Run) -> None:
        try:
            run.live()
        except BaseException as error:  # noqa: BLE001 - told below, in the test's own thread
            failed.append(error)

    threads = [threading.Thread(target=live, args=(run,)) for run in runs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for error in failed:
        raise error
    for run in runs:
        look_at(run)


def test_ended_by_the_system_nothing_at_all_is_lost(tmp_path: Path) -> None:
    run = Run(tmp_path / "typing", "typing", 3)
    assert run.live(signal.SIGTERM) == 128 + signal.SIGTERM
    with at_home(run) as safe:
        (left,) = Journals(places.journals_folder(), safe.keys, now).left()
        assert left.edits is not None
        assert of_file(left.edits.file) == run.told[-1]["state"]
        check_files(run, safe)
        check_no_trace(run)
