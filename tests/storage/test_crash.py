"""A program that ends below Python, and one that libraries talk in: real processes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SECRET = "219-09-9999"
BEGIN = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from qmsco_desk.storage.crash import CrashWatch
from qmsco_desk.storage.log import Log
from qmsco_desk.storage.quiet import keep_quiet
log = Log(Path("desk.log"), lambda: datetime(2026, 11, 21, tzinfo=UTC))
"""


def run(folder: Path, program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", BEGIN + program],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


CRASH = f"""
import ctypes
watch = CrashWatch(Path("logs/crash.txt"), log)
def typed(ssn):
    ctypes.string_at(0)
typed({SECRET!r})
"""


def test_lines_that_ran_at_a_crash_are_in_the_log_after_the_next_start(tmp_path: Path) -> None:
    crashed = run(tmp_path, CRASH)
    assert crashed.returncode not in (0, 1)
    left = (tmp_path / "logs" / "crash.txt").read_text()
    assert "in typed" in left
    assert SECRET not in left + crashed.stderr
    again = run(tmp_path, 'CrashWatch(Path("logs/crash.txt"), log).close()')
    assert again.returncode == 0, again.stderr
    assert (tmp_path / "logs" / "crash.txt").read_text() == ""
    noted = (tmp_path / "desk.log").read_text().splitlines()
    assert noted[0].endswith(" crashed")
    assert "  __init__.py:" in noted[1]  # that of ctypes, without its folders
    assert any("in typed" in line for line in noted)
    assert "/" not in "".join(noted)


def test_a_start_after_a_quiet_end_notes_nothing(tmp_path: Path) -> None:
    for _ in range(2):
        ended = run(tmp_path, 'CrashWatch(Path("logs/crash.txt"), log).close()')
        assert ended.returncode == 0, ended.stderr
    assert not (tmp_path / "desk.log").exists()


def test_where_the_file_cannot_be_used_the_program_goes_on(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("")
    ended = run(tmp_path, 'CrashWatch(Path("logs/crash.txt"), log).close(); print("on")')
    assert (ended.stdout, ended.stderr) == ("on\n", "")


TALK = {
    "a warning": "import warnings; warnings.warn(SECRET)",
    "a library's message": "import logging; logging.getLogger('pikepdf').error(SECRET)",
    "an exception in a thread": """
import threading
def work():
    raise ValueError(SECRET)
one = threading.Thread(target=work); one.start(); one.join()""",
    "an exception while an object goes": """
class Goes:
    def __del__(self):
        raise ValueError(SECRET)
one = Goes(); del one""",
}


@pytest.mark.parametrize("talk", TALK)
def test_what_libraries_say_reaches_no_stream(tmp_path: Path, talk: str) -> None:
    loud = run(tmp_path, f"SECRET = {SECRET!r}\n{TALK[talk]}")
    assert SECRET in loud.stderr, "without being told, Python shows it"
    quiet = run(tmp_path, f"keep_quiet(lambda: log)\nSECRET = {SECRET!r}\n{TALK[talk]}")
    assert (quiet.returncode, quiet.stdout, quiet.stderr) == (0, "", "")
    if "exception" in talk:
        noted = (tmp_path / "desk.log").read_text()
        assert "fault-behind error=builtins.ValueError" in noted
        assert SECRET not in noted


def test_a_crash_leaves_no_image_of_the_memory(tmp_path: Path) -> None:
    if os.name != "posix":  # other systems keep such images where no program can forbid it
        return
    told = run(
        tmp_path,
        "import resource\nkeep_quiet(lambda: log)\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE)[0])",
    )
    assert told.stdout == "0\n"
