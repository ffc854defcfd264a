"""What tells of a person is in her sealed file and on the papers, and nowhere else on the disk.

A day's work is done with the real program, in processes of their own and in folders of their own
(`desk_at_work`, and the command line). Then every file is opened: settings, log, lists, journal,
keys, temporary files, what a crash left, copies, and what the papers say of themselves. Only the
papers' pages hold names, and a calendar the number of its case; that is what they are for.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from qmsco_desk.locate import resource
from qmsco_desk.storage import codec
from qmsco_desk.storage.samples import Samples
from tests.safe import planted, planted_matter
from tests.safe.planted_matter import SECRETS

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Day:
    """The folders of a day's work, all below one, and what was said on the streams."""

    root: Path

    @property
    def environment(self) -> dict[str, str]:
        """That of this process, with every place that a program may write to below the root."""
        given = {name: text for name, text in os.environ.items() if not name.startswith("XDG_")}
        folders = {name: str(self.root / "tmp") for name in ("TMPDIR", "TEMP", "TMP")}
        homes = dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"))
        return {
            **given,
            **folders,
            **{name: str(self.root / "home") for name in homes},
            "QT_QPA_PLATFORM": "offscreen",
        }

    def run(self, *words: str | Path) -> subprocess.CompletedProcess[str]:
        """A program of Python's to its end."""
        return subprocess.run(
            [sys.executable, *map(str, words)],
            cwd=self.root / "tmp",
            env=self.environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=150,
        )

    def leaks(self) -> list[str]:
        """Every find in what the program keeps for itself, in copies, and in the matters' files.

        The person herself named her matter's file and folder.
        """
        own = [f"{each}/" for each in ("home", "tmp")]
        found = [
            f"{part}{each}" for part in own for each in planted.search(self.root / part, SECRETS)
        ]
        for part in ("clients", "backups"):
            inside = planted.search(self.root / part, SECRETS)
            found += [f"{part}/{each}" for each in inside if not each.endswith(", in a name")]
        return found

    def papers(self) -> list[Path]:
        """All that was printed or saved."""
        return sorted(path for path in (self.root / "out").rglob("*") if path.is_file())


def _day(root: Path) -> Day:
    for name in ("home", "tmp", "out", "backups"):
        (root / name).mkdir(parents=True)
    (root / "clients" / planted_matter.FOLDER).mkdir(parents=True)
    return Day(root)


def _said_of_itself(path: Path) -> list[str]:
    """Finds in what a paper says of itself, and in its name."""
    found = planted.in_text(path.name, SECRETS)
    if path.suffix in (".pdf", ".docx"):
        described = planted.metadata(path.read_bytes())
        found += planted.in_text(described.decode("utf-8", "replace"), SECRETS)
    return found


@pytest.fixture
def day(tmp_path: Path) -> Day:
    """Empty folders."""
    return _day(tmp_path)


@pytest.mark.desk
def test_a_day_at_the_desk_leaves_nothing_behind(day: Day) -> None:
    done = day.run(HERE / "desk_at_work.py", day.root)
    *told, loaded, last = done.stdout.splitlines() or ["", ""]
    assert (done.returncode, last) == (0, "done"), done.stdout + done.stderr
    assert told == [], "found while the work went on"
    assert planted.in_text(done.stderr, SECRETS) == []
    assert planted.in_text(done.stderr, (planted_matter.FOLDER, planted_matter.FILE)) == []
    sealed = next((day.root / "clients").rglob("*.qmsco"))
    out = day.root / "out" / "by command"
    again = day.run("-m", "qmsco_desk", "print", sealed, "--document", "letter", "--out", out)
    assert (again.returncode, again.stderr) == (0, "")
    assert day.leaks() == []

    # It was all done, and the search would have found something where there is something.
    log = next(day.root.rglob("qmsco-desk.log")).read_text()
    for event in ("started", "saved", "printed", "exported", "fault", "opened", "refused", "ended"):
        assert f" {event}" in log, event
    assert " fields=case.judge\n" in log
    assert list((day.root / "backups").iterdir())
    papers = day.papers()
    assert {path.suffix for path in papers} == {".pdf", ".docx", ".ics"}
    assert planted.search(day.root / "out" / "order.pdf", ("Quillfeather",))
    assert [(path.name, found) for path in papers if (found := _said_of_itself(path))] == []

    # The library that asks the keychain brings them; nothing of ours is among them.
    assert set(loaded.removeprefix("network: ").split()) <= {
        "urllib.request:jaraco.context",
        "http:urllib.request",
        "http.client:urllib.request",
        "ssl:http.client",
    }


@pytest.mark.desk
def test_a_crash_in_the_middle_leaves_nothing_readable_behind(day: Day) -> None:
    """The process dies below Python, with the matter open and typed into and not saved."""
    done = day.run(HERE / "desk_at_work.py", day.root, "crash")
    assert done.returncode not in (0, 8, 9), done.stdout + done.stderr
    if os.name == "posix":
        assert done.returncode == -signal.SIGSEGV
    crash = next(day.root.rglob("crash.txt")).read_text()
    assert "in _crash" in crash
    assert list(day.root.rglob("*journal*/*")), "what was typed is kept"
    assert day.leaks() == []
    assert planted.in_text(done.stderr, SECRETS) == []


def test_the_command_line_leaves_nothing_behind(day: Day) -> None:
    plain = day.root / "given.json"
    plain.write_bytes(codec.encode(planted_matter.matter(Samples(resource("samples"))), {}))
    out = day.root / "out"
    command = ("-m", "qmsco_desk")
    for words in (
        ("check", plain),
        ("print", plain, "--document", "order", "letter", "--out", out),
        ("print", plain, "--document", "order", "--out", out, "--format", "docx"),
        ("compare", plain, plain, "--out", out),
        ("check", day.root / "clients" / planted_matter.FOLDER / "gone.json"),
        ("check", plain, "--set", f"children[0].ssn={planted_matter.PASSPHRASE}"),
    ):
        done = day.run(*command, *words)
        assert done.returncode in (0, 1, 2), done.stderr
        assert "Traceback" not in done.stderr
    broken = "from qmsco_desk.office import Office\n" + (
        "def fail(self, matter): raise ValueError(str(matter))\nOffice.review = fail\n"
        "import sys; sys.argv[1:] = ['check', sys.argv[1]]\n"
        "from qmsco_desk.__main__ import main; sys.exit(main())"
    )
    failed = day.run("-c", broken, plain)
    assert failed.returncode == 3, failed.stderr
    assert planted.in_text(failed.stderr, SECRETS) == []
    assert " fault error=builtins.ValueError" in next(day.root.rglob("qmsco-desk.log")).read_text()
    assert day.leaks() == []
    assert day.papers()
    assert [found for path in day.papers() if (found := _said_of_itself(path))] == []
