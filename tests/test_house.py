"""The house's own laws: what no file may do, wherever it stands."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from qmsco_desk.locate import resource

PACKAGE = Path(resource()).parent / "qmsco_desk"
FILES = sorted(PACKAGE.rglob("*.py"))
EXACT_FLOORS = ("model", "law", "checks")
NETWORK = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "asyncio", "requests", "httpx"}


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def _floor(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0]


def _named(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


@pytest.mark.parametrize("path", [p for p in FILES if _floor(p) in EXACT_FLOORS], ids=_named)
def test_no_binary_float_where_money_or_law_is_computed(path: Path) -> None:
    tree = _tree(path)
    asked = {  # `isinstance(value, float)` is how a binary number is refused
        id(name)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "isinstance"
        for name in ast.walk(node)
    }
    found = [
        node.lineno
        for node in ast.walk(tree)
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Name) and node.id == "float" and id(node) not in asked)
    ]
    assert not found


def test_no_file_imports_a_network_module() -> None:
    found = {
        _named(path): module
        for path in FILES
        for module in _imports(path)
        if module.split(".")[0] in NETWORK or module.startswith("PySide6.QtNetwork")
    }
    assert not found


def test_only_the_desk_imports_qt() -> None:
    found = [
        _named(path)
        for path in FILES
        for module in _imports(path)
        if module.startswith(("PySide6", "shiboken6")) and _floor(path) != "desk"
    ]
    assert not found


@pytest.mark.parametrize(
    ("asked", "where"), [("date.today(", "office.py"), ("datetime.now(", "clock.py")]
)
def test_the_day_and_the_time_enter_in_one_place_each(asked: str, where: str) -> None:
    found = [_named(path) for path in FILES if asked in path.read_text(encoding="utf-8")]
    assert found == [where]


def test_no_command_needs_the_window() -> None:
    program = (
        "import sys\n"
        "from qmsco_desk.cli import commands, main\n"
        "from qmsco_desk.office import Office\n"
        "office = Office.start()\n"
        "office.pdf(office.document('order', office.sample(office.samples()[0]),"
        " office.review(office.sample(office.samples()[0]))))\n"
        "assert not [name for name in sys.modules if name.startswith('PySide6')]\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr


def test_no_unfinished_work_is_left_in_the_code() -> None:
    words = ("TO" + "DO", "FIX" + "ME", "NotImplemented" + "Error", "coming " + "soon")
    found = [
        (_named(path), word)
        for path in FILES
        for word in words
        if word.lower() in path.read_text(encoding="utf-8").lower()
    ]
    assert not found


def test_modules_stay_readable() -> None:
    long = {_named(p): n for p in FILES if (n := len(p.read_text("utf-8").splitlines())) > 400}
    assert long == {}
