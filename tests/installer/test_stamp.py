"""What the set-up decides to do with an environment that it finds."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bootstrapping import stamp
from bootstrapping.locks import Lock
from bootstrapping.stamp import Plan, plan_for

RUNTIME = Lock("requirements.lock", "a==1\n")
TESTS = Lock("tests/requirements.lock", "b==2\n")
NOW = f"{sys.version_info.major}.{sys.version_info.minor}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bin").mkdir()
    python(tmp_path).touch()
    return tmp_path


def python(folder: Path) -> Path:
    return folder / "bin" / "python"


def stamped(folder: Path, /, **changes: str) -> Path:
    made = stamp.finished(folder, {RUNTIME.name: RUNTIME.digest})
    stamp.write_stamp(folder, replace(made, **changes))
    return folder


def test_no_folder_is_made(tmp_path: Path) -> None:
    missing = tmp_path / ".venv"
    assert plan_for(missing, python(missing), [RUNTIME]) == (Plan.MAKE, "")


def test_an_empty_folder_is_made(tmp_path: Path) -> None:
    assert plan_for(tmp_path, python(tmp_path), [RUNTIME])[0] is Plan.MAKE


def test_a_whole_environment_is_used(folder: Path) -> None:
    assert plan_for(stamped(folder), python(folder), [RUNTIME]) == (Plan.USE, "")


def test_the_tests_lock_is_added_to_the_runtime_one(folder: Path) -> None:
    assert plan_for(stamped(folder), python(folder), [RUNTIME, TESTS]) == (Plan.ADD, "")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"state": "being made"}, "interrupted"),
        ({"python": "cpython-3.10"}, "made for cpython-3.10"),
        ({"folder": "/elsewhere/.venv"}, "moved"),
    ],
)
def test_an_environment_that_cannot_be_trusted_is_made_anew(
    folder: Path, changes: dict[str, str], reason: str
) -> None:
    plan, said = plan_for(stamped(folder, **changes), python(folder), [RUNTIME])
    assert plan is Plan.MAKE_ANEW
    assert reason in said


def test_a_changed_lock_makes_it_anew(folder: Path) -> None:
    changed = Lock(RUNTIME.name, "a==1.1\n")
    plan, said = plan_for(stamped(folder), python(folder), [changed])
    assert plan is Plan.MAKE_ANEW
    assert "locked versions" in said


def test_an_interpreter_that_is_gone_makes_it_anew(folder: Path) -> None:
    stamped(folder)
    python(folder).unlink()
    assert plan_for(folder, python(folder), [RUNTIME])[0] is Plan.MAKE_ANEW


def test_a_broken_stamp_is_no_stamp(folder: Path) -> None:
    (folder / stamp.STAMP).write_text('{"state": "rea')
    assert stamp.read_stamp(folder) is None
    (folder / stamp.STAMP).write_text('{"unknown": 1}')
    assert stamp.read_stamp(folder) is None


@pytest.mark.parametrize("key", ["version", "version_info"])
def test_an_environment_made_by_hand_is_kept(folder: Path, key: str) -> None:
    (folder / "pyvenv.cfg").write_text(f"home = /usr/bin\n{key} = {NOW}.9\n")
    assert plan_for(folder, python(folder), [RUNTIME])[0] is Plan.ADOPT


def test_an_environment_made_by_hand_for_another_python_is_not_kept(folder: Path) -> None:
    # 3.1 is not 3.11: the parts of a version are compared, not its letters.
    (folder / "pyvenv.cfg").write_text("version = 3.1.0\n")
    plan, said = plan_for(folder, python(folder), [RUNTIME])
    assert plan is Plan.MAKE_ANEW
    assert "made for Python 3.1.0" in said
