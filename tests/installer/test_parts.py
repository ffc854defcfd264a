"""The set-up's smaller parts: locks, system libraries, sentences, the display, the variables."""

import errno
import re
import sys
import tomllib
from pathlib import Path

import pytest

from bootstrapping.debian import is_debian
from bootstrapping.display import has_display
from bootstrapping.locks import RUNTIME, TESTS, Lock, packages, read_lock, without_window
from bootstrapping.qt_libraries import debian_packages, install_advice, parse_import, parse_ldd
from bootstrapping.screen_tools import ensure_screen, missing_tools
from bootstrapping.talk import child_environment
from bootstrapping.trouble import (
    FULL_DISK,
    NOTHING_FITS,
    UNREACHABLE,
    WRONG_HASH,
    Trouble,
    from_os_error,
    from_pip_output,
)

ROOT = Path(__file__).resolve().parents[2]
DEBIAN = 'ID=debian\nVERSION_ID="12"\n'
UBUNTU_KIN = 'ID=linuxmint\nID_LIKE="ubuntu debian"\n'
FEDORA = "ID=fedora\n"

LOCK = """\
# a heading
msgspec==0.22.0 \\
    --hash=sha256:aa
    # via qmsco-desk
PySide6_Essentials==6.12.0 \\
    --hash=sha256:bb \\
    --hash=sha256:cc
    # via qmsco-desk
pytest-qt==4.5.0 \\
    --hash=sha256:dd
pytest-benchmark==5.3.1 \\
    --hash=sha256:ee
shiboken6==6.12.0 \\
    --hash=sha256:ff
"""

LDD = """\
/x/QtWidgets.abi3.so:
\tlinux-vdso.so.1 (0x00007fff)
\tlibQt6Gui.so.6 => /x/Qt/lib/libQt6Gui.so.6 (0x00007f)
\tlibEGL.so.1 => not found
/x/libqxcb.so:
\tlibxcb-cursor.so.0 => not found
\tlibEGL.so.1 => not found
"""


def locked_versions(name: str) -> dict[str, str]:
    text = read_lock(ROOT, name).text
    return dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", text, re.MULTILINE))


def test_the_lock_without_the_window_keeps_everything_else_whole() -> None:
    kept = without_window(Lock("requirements.lock", LOCK))
    assert packages(kept) == ("msgspec", "pytest-benchmark")
    assert kept.text == (
        "# a heading\nmsgspec==0.22.0 \\\n    --hash=sha256:aa\n    # via qmsco-desk\n"
        "pytest-benchmark==5.3.1 \\\n    --hash=sha256:ee\n"
    )


def test_the_two_locks_agree_where_they_name_the_same_package() -> None:
    runtime, tests = locked_versions(RUNTIME), locked_versions(TESTS)
    both = runtime.keys() & tests.keys()
    assert "packaging" in both
    assert {name: runtime[name] for name in both} == {name: tests[name] for name in both}


@pytest.mark.parametrize("name", [RUNTIME, TESTS])
def test_a_lock_has_a_hash_for_each_package_and_names_no_registry(name: str) -> None:
    text = read_lock(ROOT, name).text
    assert "://" not in text
    assert "index-url" not in text
    for entry in re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]:
        assert "--hash=sha256:" in entry, entry.splitlines()[0]


def test_each_dependency_of_the_project_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    declared = {
        RUNTIME: project["project"]["dependencies"]
        + project["project"]["optional-dependencies"]["desk"],
        TESTS: project["dependency-groups"]["test"],
    }
    for name, requirements in declared.items():
        locked = locked_versions(name)
        names = [re.match(r"[A-Za-z0-9_.-]+", each)[0].lower() for each in requirements]  # type: ignore[index]
        assert [each for each in names if each not in locked] == []


def test_ldd_names_each_missing_library_once() -> None:
    assert parse_ldd(LDD) == ("libEGL.so.1", "libxcb-cursor.so.0")
    assert parse_ldd("\tlibc.so.6 => /lib/libc.so.6 (0x0)\n") == ()


def test_a_failed_import_names_the_library() -> None:
    said = "ImportError: libEGL.so.1: cannot open shared object file: No such file or directory"
    assert parse_import(said) == ("libEGL.so.1",)


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libX11.so.6", "libx11-6"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libxcb-render-util.so.0", "libxcb-render-util0"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
        ("libcups.so.2", "libcups2"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libz.so.1", "zlib1g"),
    ],
)
def test_a_library_leads_to_its_debian_package(library: str, package: str) -> None:
    # Debian's own names, as `dpkg -S` gives them for these files on Debian 12.
    assert debian_packages([library]) == (package,)


def test_debian_is_known_by_its_name_or_its_kin() -> None:
    assert is_debian(DEBIAN)
    assert is_debian(UBUNTU_KIN)
    assert not is_debian(FEDORA)
    assert not is_debian("")


def test_the_advice_is_one_command_on_debian() -> None:
    advice = install_advice(("libEGL.so.1", "libxcb-cursor.so.0"), DEBIAN)
    assert advice == "Install them with: sudo apt-get install libegl1 libxcb-cursor0"


def test_the_advice_elsewhere_is_what_the_system_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert install_advice(("libEGL.so.1",), FEDORA) == "Install the packages that hold them."
    dnf = tmp_path / "dnf"
    dnf.touch(mode=0o755)
    # dnf finds a package by the library that it provides, so no table of names is needed.
    assert install_advice(("libEGL.so.1",), FEDORA) == (
        "Install them with: sudo dnf install 'libEGL.so.1()(64bit)'"
    )


@pytest.mark.parametrize(
    ("output", "trouble"),
    [
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left",
            FULL_DISK,
        ),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", WRONG_HASH),
        (
            "WARNING: Retrying after connection broken by 'NewConnectionError(...)'\n"
            "ERROR: No matching distribution found for msgspec==0.22.0",
            UNREACHABLE,
        ),
        ("WARNING: ... 'ProxyError('Cannot connect to proxy.')'", UNREACHABLE),
        ("ERROR: No matching distribution found for msgspec==0.22.0", NOTHING_FITS),
    ],
)
def test_what_pip_says_becomes_a_sentence(output: str, trouble: Trouble) -> None:
    assert from_pip_output(output) is trouble


def test_what_is_not_known_of_pip_is_quoted() -> None:
    trouble = from_pip_output("Collecting x\nERROR: Something new happened.\n")
    assert trouble.what == "The packages could not be installed: Something new happened."


def test_a_full_disk_is_told_from_a_closed_folder() -> None:
    # The system's own answer: /dev/full refuses every byte as a full disk does.
    full = Path("/dev/full")
    if full.exists():
        with pytest.raises(OSError, match="No space") as caught, full.open("wb", 0) as file:
            file.write(b"x")
        assert from_os_error(caught.value, "write") is FULL_DISK
    read_only = from_os_error(OSError(errno.EROFS, "Read-only file system"), "make .venv")
    assert "cannot be written to" in read_only.what
    assert "make .venv" in read_only.what
    other = from_os_error(OSError(errno.EIO, "Input/output error"), "make .venv")
    assert other.what == "It was not possible to make .venv: Input/output error."


def test_a_display_that_does_not_answer_is_none(tmp_path: Path) -> None:
    assert not has_display({})
    assert not has_display({"DISPLAY": ":4711"})
    assert not has_display({"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": str(tmp_path)})
    assert not has_display({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"})
    assert has_display({"QT_QPA_PLATFORM": "vnc:size=800x600"})


def test_programs_are_started_without_what_would_mislead_them() -> None:
    given = {"PYTHONPATH": "/x", "PYTHONHOME": "/y", "PIP_INDEX_URL": "kept", "HOME": "/home/a"}
    assert child_environment(given) == {"PIP_INDEX_URL": "kept", "HOME": "/home/a"}
    assert child_environment({"HOME": ""}) == {}
    assert child_environment({}) == {}


def test_what_a_virtual_screen_lacks_is_found_on_the_path_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    programs = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool"}
    for program in ("Xvfb", "openbox"):
        (tmp_path / program).write_text("#!/bin/sh\n")
        (tmp_path / program).chmod(0o755)
    # Nothing but these stands on the path, so nothing can be installed either.
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    assert missing_tools() == (programs["xdotool"],)
    assert not ensure_screen()
    assert "left out: they need xdotool." in capfd.readouterr().err
    (tmp_path / "xdotool").write_text("#!/bin/sh\n")
    (tmp_path / "xdotool").chmod(0o755)
    assert ensure_screen()
    assert capfd.readouterr().err == ""
    monkeypatch.setattr(sys, "platform", "darwin")
    assert not ensure_screen()
    assert "they need X11" in capfd.readouterr().err
