"""Which system libraries the window still needs, and how to get them.

Qt itself comes in a wheel; what it expects of a Linux system (the X11 and font libraries, OpenGL's
front, the print client) does not. Windows and macOS carry all of it.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from bootstrapping import debian
from bootstrapping.environment import Environment, known_qt, note_qt
from bootstrapping.talk import child_environment, say

# What the desk loads at run time. The platform plugins and the print plugin are opened by name, so
# importing QtWidgets alone would not show what they lack.
_LOADED = (
    "QtWidgets.abi3.so",
    "QtPdfWidgets.abi3.so",
    "QtPrintSupport.abi3.so",
    "QtSvg.abi3.so",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/printsupport/libcupsprintersupport.so",
)
_LOADED_ON_WAYLAND = ("Qt/plugins/platforms/libqwayland.so",)

_NOT_FOUND = re.compile(r"^\s*(\S+\.so\S*) => not found", re.MULTILINE)
_CANNOT_OPEN = re.compile(r"(\S+\.so[.\d]*): cannot open shared object file")
_SONAME = re.compile(r"(.+?)\.so(?:\.(\d+))?")

# Debian's names follow the library's (`libxcb-cursor.so.0` is in libxcb-cursor0), but for these.
_DEBIAN_EXCEPTIONS = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libgobject-2.0.so.0": "libglib2.0-0",
    "libgio-2.0.so.0": "libglib2.0-0",
    "libz.so.1": "zlib1g",
    "libbrotlidec.so.1": "libbrotli1",
    "libbrotlicommon.so.1": "libbrotli1",
}


def ensure_libraries(environment: Environment, *, again: bool) -> bool:
    """See to the window's system libraries; installs them on Debian's kin as root.

    Args:
        environment: The environment that has PySide6.
        again: Look again even if an earlier look found some missing.

    Returns:
        Whether the window has all that it needs.
    """
    known = known_qt(environment)
    if known == "ready" or (known == "missing" and not again):
        return known == "ready"
    missing = missing_libraries(environment)
    if missing and debian.can_install():
        wanted = debian_packages(missing)
        say(f"Installing the system libraries that the window needs: {' '.join(wanted)}.")
        debian.install(wanted)
        missing = missing_libraries(environment)
    note_qt(environment, "missing" if missing else "ready")
    if missing:
        say(f"The window needs system libraries that are not here: {', '.join(missing)}.")
        say(install_advice(missing, debian.read_os_release()))
    return not missing


def qt_loads(environment: Environment) -> bool:
    """Whether Qt can be loaded at all, which is enough to draw off screen."""
    code = "import PySide6.QtPdfWidgets, PySide6.QtPrintSupport, PySide6.QtSvg"
    done = subprocess.run(
        [environment.python, "-c", code],
        env=child_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    return done.returncode == 0


def missing_libraries(environment: Environment) -> tuple[str, ...]:
    """The system libraries that Qt would not find, by the names that the loader uses."""
    if not sys.platform.startswith("linux"):
        return ()
    qt = environment.site_packages / "PySide6"
    names = _LOADED + (_LOADED_ON_WAYLAND if os.environ.get("WAYLAND_DISPLAY") else ())
    files = [qt / name for name in names if (qt / name).exists()]
    if not files:
        return ()
    if shutil.which("ldd"):
        return parse_ldd(_output(["ldd", *files]))
    # Without ldd the loader names one library at a time: enough to say what is wrong.
    return parse_import(_output([environment.python, "-c", "import PySide6.QtPdfWidgets"]))


def parse_ldd(output: str) -> tuple[str, ...]:
    """The libraries that `ldd` did not find, each once, in order of name."""
    return tuple(sorted(set(_NOT_FOUND.findall(output))))


def parse_import(output: str) -> tuple[str, ...]:
    """The library that a failed import names."""
    return tuple(sorted(set(_CANNOT_OPEN.findall(output))))


def debian_packages(libraries: Iterable[str]) -> tuple[str, ...]:
    """The Debian packages that hold the libraries, each once, in order of name."""
    return tuple(sorted({_debian_package(library) for library in libraries}))


def install_advice(libraries: Sequence[str], os_release: str) -> str:
    """The one command that installs the libraries, or their names where no command is known."""
    if debian.is_debian(os_release):
        return f"Install them with: sudo apt-get install {' '.join(debian_packages(libraries))}"
    wanted = " ".join(f"'{library}()(64bit)'" for library in libraries)
    for manager in ("dnf", "zypper"):
        if shutil.which(manager):
            return f"Install them with: sudo {manager} install {wanted}"
    return "Install the packages that hold them."


def _debian_package(library: str) -> str:
    if library in _DEBIAN_EXCEPTIONS:
        return _DEBIAN_EXCEPTIONS[library]
    parts = _SONAME.match(library)
    if parts is None:
        return library
    name, version = parts[1].lower().replace("_", "-"), parts[2] or ""
    return f"{name}-{version}" if name[-1].isdigit() and version else f"{name}{version}"


def _output(command: Sequence[str | Path]) -> str:
    variables = {**child_environment(), "LC_ALL": "C"}
    done = subprocess.run(
        command,
        env=variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    return done.stdout
