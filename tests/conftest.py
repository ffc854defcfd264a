"""What every test stands on.

No network, no one's real folders, a fixed day, reviewed golden texts.
"""

from __future__ import annotations

import difflib
import importlib.util
import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from uuid import uuid4

import keyring
import pytest
from hypothesis import HealthCheck, settings
from keyring.backends import fail

from tests.lanes import LONG, many
from tests.offline import sitecustomize as offline

# Where Qt is not installed there is no desk to test; everything else must pass without it.
collect_ignore = [] if importlib.util.find_spec("PySide6") else ["desk"]

GOLDEN = Path(__file__).parent / "golden"
TODAY = date(2026, 11, 21)

settings.register_profile(
    "ci",
    derandomize=True,
    deadline=None,
    max_examples=many(60, 2000),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
# Other inputs each time; what fails is printed so that it can be had again.
settings.register_profile(
    "long", parent=settings.get_profile("ci"), derandomize=False, print_blob=True
)
settings.load_profile("long" if LONG else "ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Golden texts are written on request only, and read line by line before they are committed."""
    parser.addoption("--golden-update", action="store_true", help="write the golden texts anew")


# From here on, and for every program that a test starts.
OFFLINE = offline.leave_the_network()
"""Whether the system itself leaves the tests without a network (`tests/offline`)."""


@pytest.fixture(autouse=True)
def _no_network(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """Any use of a network but a local one (the desktop's own bus) fails the test."""
    told = tmp_path_factory.getbasetemp() / f"network-used-{uuid4().hex}"
    monkeypatch.setenv(offline.TOLD_IN, str(told))
    yield
    assert not told.exists(), f"a network was used: {told.read_text(encoding='utf-8')}"


@pytest.fixture(autouse=True)
def _own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Settings and data of a test lie in a folder of its own, on every system."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    for name, folder in (
        ("XDG_DATA_HOME", "data"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_STATE_HOME", "state"),
    ):
        monkeypatch.setenv(name, str(home / folder))
    # Also for a program that a test starts; the keychain lies in that folder too.
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.keychain.FileKeychain")
    here = Path(__file__).parent
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(here / "offline"), str(here.parent))))


@pytest.fixture
def no_keychain() -> Iterator[None]:
    """A machine whose system keeps no secrets."""
    usual = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    yield
    keyring.set_keyring(usual)


@pytest.fixture
def today() -> date:
    """The day on which every test happens."""
    return TODAY


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with its golden file; with --golden-update writes it."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        text = text if text.endswith("\n") else text + "\n"
        if request.config.getoption("--golden-update"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            return
        assert path.exists(), f"no golden text {name}; write it with --golden-update and read it"
        expected = path.read_text(encoding="utf-8")
        if text != expected:
            shown = difflib.unified_diff(
                expected.splitlines(), text.splitlines(), "golden", "now", lineterm="", n=1
            )
            pytest.fail("\n".join((f"{name} differs from its golden text:", *shown)))

    return compare
