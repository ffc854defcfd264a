"""The program on a screen with a window manager: started, resized, printed from, closed."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.display.screen import Program, Screen, program, until


@pytest.fixture
def sample(on: Screen, tmp_path: Path) -> Path:
    """A saved sample matter."""
    path = tmp_path / "family.json"
    subprocess.run(
        [sys.executable, "-m", "qmsco_desk", "sample", "TX", "--out", str(path)],
        env=on.environment,
        check=True,
    )
    return path


@pytest.fixture
def sealed(on: Screen, sample: Path) -> Path:
    """The same as a sealed file."""
    _command(on, "import", sample, "--out", sample.parent / "sealed")
    return sample.parent / "sealed" / "matter-0001.qmsco"


def _command(on: Screen, *words: str | Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "qmsco_desk", *map(str, words)],
        env=on.environment,
        capture_output=True,
        check=True,
    )


def _plain(on: Screen, sealed: Path) -> object:
    """What a sealed file holds."""
    out = sealed.parent / "plain.json"
    _command(on, "export", sealed, "--out", out)
    read = json.loads(out.read_text())
    out.unlink()
    return read


def _ended(one: Program) -> int:
    until(lambda: one.process.poll() is not None, "the program's end")
    return one.process.returncode


def test_it_starts_fits_the_screen_and_quits(on: Screen) -> None:
    with program(on) as desk:
        wide, high = desk.size()
        assert 1024 <= wide <= 1600
        assert 680 <= high <= 1000
        on.key("ctrl+q")
        assert _ended(desk) == 0
        assert desk.process.stderr is not None
        assert desk.process.stderr.read() == ""


def test_it_is_resized_and_never_below_its_least_size(on: Screen, sample: Path) -> None:
    with program(on, sample) as desk:
        until(lambda: "family" in desk.title(), "the matter's name in the title")
        on.xdotool("windowsize", desk.window, 1500, 900)
        until(lambda: desk.size() == (1500, 900), "the larger size")
        on.xdotool("windowsize", desk.window, 500, 300)
        until(lambda: desk.size() == (1024, 680), "the least size")
        on.key("ctrl+q")
        assert _ended(desk) == 0
    with program(on) as again:
        assert again.size() == (1024, 680), "the size is remembered"


def test_the_theme_is_switched_while_a_matter_is_open(on: Screen, sample: Path) -> None:
    with program(on, sample) as desk:
        until(lambda: "family" in desk.title(), "the matter's name in the title")
        on.key("alt+v", "l")
        until(lambda: on.lightness() > 180, "light colors")
        on.key("alt+v", "d")
        until(lambda: on.lightness() < 90, "dark colors")
        on.key("alt+v", "l")
        until(lambda: on.lightness() > 180, "light colors again")
        on.key("ctrl+q")
        assert _ended(desk) == 0


def test_a_paper_is_printed_to_a_file_through_the_systems_dialog(
    on: Screen, sample: Path, tmp_path: Path
) -> None:
    printed = tmp_path / "printed.pdf"
    with program(on, sample) as desk:
        until(lambda: "family" in desk.title(), "the matter's name in the title")
        on.key("ctrl+p")
        until(lambda: "Print" in on.active(), "the system's dialog")
        # Without a printer the dialog offers a file alone, and its name has the keyboard's way:
        # typed over, then Return prints.
        _name_the_file(on, printed)
        on.key("Return")
        until(lambda: printed.exists() and b"%%EOF" in printed.read_bytes()[-64:], "the file")
        on.key("ctrl+q")
        assert _ended(desk) == 0
    pages = PdfReader(io.BytesIO(printed.read_bytes())).pages
    assert len(pages) >= 5


def _name_the_file(on: Screen, path: Path) -> None:
    on.key("alt+f", "ctrl+a")
    on.type(str(path))


def test_closing_with_unsaved_edits_asks_and_loses_nothing(on: Screen, sealed: Path) -> None:
    before, written = _plain(on, sealed), sealed.read_bytes()
    with program(on, sealed) as desk:
        until(lambda: "matter-0001" in desk.title(), "the matter's name in the title")
        on.key("End")
        on.type("9")
        until(lambda: "*" in desk.title(), "the mark of an edit")
        on.key("alt+F4")
        until(lambda: on.active_window() != desk.window, "the question")
        on.key("Escape")
        until(lambda: on.active_window() == desk.window, "the window again")
        assert desk.process.poll() is None
        assert sealed.read_bytes() == written
        on.key("alt+F4")
        until(lambda: on.active_window() != desk.window, "the question")
        on.key("Return")
        assert _ended(desk) == 0
    assert _plain(on, sealed) != before, "the question's own answer is to save"
