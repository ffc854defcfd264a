"""`bootstrap.py` as a person meets it: what it says, what it leaves behind, and its exit code."""

import ast
import os
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable
from pathlib import Path

import pytest

from bootstrapping import stamp
from bootstrapping.locks import read_lock

ROOT = Path(__file__).resolve().parents[2]

Run = Callable[..., subprocess.CompletedProcess[str]]

# A registry that nothing answers for: port 9 of this machine, tried once, and no store of wheels.
DEAD_REGISTRY = {
    "PIP_CONFIG_FILE": os.devnull,
    "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
    "PIP_EXTRA_INDEX_URL": None,
    "PIP_FIND_LINKS": None,
    "PIP_NO_CACHE_DIR": "1",
    "PIP_RETRIES": "1",
}

PROGRAM = """\
import sys
print(*sys.argv[1:], sep="|")
sys.exit(7 if "seven" in sys.argv else 0)
"""

PRINTING_PROGRAM = """\
import pathlib, sys
command, *rest = sys.argv[1:]
if command == "sample":
    pathlib.Path(rest[rest.index("--out") + 1]).write_text("{}")
if command == "check":
    sys.exit(1)
if command == "print":
    papers = rest[rest.index("--document") + 1 : rest.index("--out")]
    for name in papers:
        pathlib.Path(rest[rest.index("--out") + 1], name + ".pdf").write_bytes(b"%PDF-")
"""


def set_up_already(checkout: Path, program: str) -> None:
    """Leave the checkout as a finished set-up does, with a small program for qmsco_desk."""
    environment = checkout / ".venv"
    venv.EnvBuilder(symlinks=os.name != "nt", with_pip=False).create(environment)
    lock = read_lock(checkout, "requirements.lock")
    stamp.write_stamp(
        environment, stamp.finished(environment, {lock.name: lock.digest}, qt="ready")
    )
    places = list(environment.glob("lib/*/site-packages")) or [environment / "Lib/site-packages"]
    (places[0] / "qmsco_desk.py").write_text(program)


def no_traceback(done: subprocess.CompletedProcess[str]) -> bool:
    return "Traceback" not in done.stderr + done.stdout


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 6, 1), (3, 10, 13)])
def test_an_old_python_is_told_so_in_a_sentence(
    bootstrap: Run, checkout: Path, version: tuple[int, int, int]
) -> None:
    done = bootstrap("run", prelude=f"sys.version_info = {(*version, 'final', 0)!r}")
    assert done.returncode == 2
    assert "needs Python 3.11 or newer" in done.stderr
    assert f"this is Python {version[0]}.{version[1]}." in done.stderr
    assert no_traceback(done)
    assert not (checkout / ".venv").exists()


def test_the_first_file_can_be_read_by_an_old_python(checkout: Path) -> None:
    source = (checkout / "installer" / "bootstrap.py").read_text(encoding="ascii")
    tree = ast.parse(source, feature_version=(3, 4))
    too_new = (ast.JoinedStr, ast.AnnAssign, ast.FunctionDef, ast.NamedExpr, ast.Match)
    assert [node for node in ast.walk(tree) if isinstance(node, too_new)] == []


def test_arguments_and_exit_code_pass_through_untouched(bootstrap: Run, checkout: Path) -> None:
    set_up_already(checkout, PROGRAM)
    done = bootstrap("run", "--", "check", "a matter.json", "--format", "json", "seven")
    assert done.stdout == "check|a matter.json|--format|json|seven\n"
    assert done.stderr == ""
    assert done.returncode == 7


def test_a_second_start_costs_well_under_half_a_second(bootstrap: Run, checkout: Path) -> None:
    set_up_already(checkout, PROGRAM)
    bootstrap("run", "--", "warm")

    def once() -> float:
        began = time.perf_counter()
        bootstrap("run", "--", "x")
        return time.perf_counter() - began

    # The best of five, so that a busy machine does not count against it.
    assert min(once() for _ in range(5)) < 0.5


def test_without_a_display_the_sample_is_checked_and_printed(
    bootstrap: Run, checkout: Path
) -> None:
    set_up_already(checkout, PRINTING_PROGRAM)
    done = bootstrap("run", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0
    assert "no display here" in done.stderr
    assert str(checkout / "out") in done.stdout
    assert sorted(file.name for file in (checkout / "out").iterdir()) == [
        "order.pdf",
        "sample-matter.json",
        "worksheet.pdf",
    ]


def test_an_unreachable_registry_is_a_sentence_and_mends_itself_next_time(
    bootstrap: Run, checkout: Path
) -> None:
    first = bootstrap("run", **DEAD_REGISTRY)
    assert first.returncode == 3
    assert "registry could not be reached" in first.stderr
    assert "run the same command again" in first.stderr
    assert no_traceback(first)
    again = bootstrap("run", **DEAD_REGISTRY)
    assert "Making .venv anew: an earlier set-up was interrupted." in again.stderr
    assert again.returncode == 3


def test_a_read_only_folder_is_a_sentence() -> None:
    # Root may write anywhere, so it becomes nobody once Python has read what it needs; pytest's own
    # temporary folders are closed to nobody, so this one is beside them.
    code = (
        "import os, sys, ensurepip\n"
        "sys.path.insert(0, 'installer')\n"
        "from bootstrapping.command import main\n"
        "os.geteuid() or os.seteuid(65534)\n"
        "sys.exit(main(['run']))\n"
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "installer", folder / "installer")
        shutil.copyfile(ROOT / "requirements.lock", folder / "requirements.lock")
        folder.chmod(0o555)
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False
        )
        folder.chmod(0o755)
        assert not (folder / ".venv").exists()
    assert done.returncode == 3
    assert "This folder cannot be written to" in done.stderr
    assert no_traceback(done)


def test_a_checkout_without_its_lock_is_a_sentence(bootstrap: Run, checkout: Path) -> None:
    (checkout / "requirements.lock").unlink()
    done = bootstrap("run")
    assert done.returncode == 3
    assert "It was not possible to read this checkout" in done.stderr
    assert no_traceback(done)


def test_too_little_room_is_a_sentence(bootstrap: Run, checkout: Path) -> None:
    prelude = "import shutil; shutil.disk_usage = lambda p: type('U', (), {'free': 99_000_000})"
    done = bootstrap("run", prelude=prelude)
    assert done.returncode == 3
    assert "The disk is full" in done.stderr
    assert "700 MB" in done.stderr
    assert not (checkout / ".venv").exists()


def test_a_python_without_ensurepip_names_the_package_that_has_it(
    bootstrap: Run, tmp_path: Path
) -> None:
    # No apt-get on this path, so that nothing is installed on the machine that runs the tests.
    done = bootstrap("run", prelude="sys.modules['ensurepip'] = None", PATH=str(tmp_path))
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert done.returncode == 3
    assert f"sudo apt-get install python{version}-venv" in done.stderr
    assert no_traceback(done)


def test_a_folder_that_is_no_environment_is_left_alone(bootstrap: Run, checkout: Path) -> None:
    mine = checkout / ".venv" / "letter.txt"
    mine.parent.mkdir()
    mine.write_text("kept")
    done = bootstrap("run")
    assert done.returncode == 3
    assert "is in the way" in done.stderr
    assert mine.read_text() == "kept"


@pytest.mark.parametrize("arguments", [(), ("open",), ("run", "check"), ("test", "now")])
def test_wrong_use_is_told_how(bootstrap: Run, arguments: tuple[str, ...]) -> None:
    done = bootstrap(*arguments)
    assert done.returncode == 2
    assert "bootstrap.py run" in done.stderr
    assert no_traceback(done)


def test_help_is_on_standard_output(bootstrap: Run) -> None:
    done = bootstrap("--help")
    assert done.returncode == 0
    assert "run -- ARGS" in done.stdout


def test_home_may_be_empty_or_absent(bootstrap: Run, checkout: Path) -> None:
    set_up_already(checkout, PROGRAM)
    assert bootstrap("run", "--", "x", HOME="").stdout == "x\n"
    assert bootstrap("run", "--", "x", HOME=None).stdout == "x\n"


def test_a_changed_lock_is_not_taken_for_the_old_one(bootstrap: Run, checkout: Path) -> None:
    set_up_already(checkout, PROGRAM)
    lock = checkout / "requirements.lock"
    lock.write_text(lock.read_text() + "# changed\n")
    done = bootstrap("run", "--", "x", **DEAD_REGISTRY)
    assert "Making .venv anew: the locked versions have changed." in done.stderr
    assert done.returncode == 3
