"""The programs of a virtual screen, on which some tests drive the window as a person does."""

import shutil
import sys

from bootstrapping import debian
from bootstrapping.talk import say

# Each program with the Debian package that holds it.
_TOOLS = {"Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool"}


def missing_tools() -> tuple[str, ...]:
    """Packages of the programs that are not on the path."""
    return tuple(package for tool, package in _TOOLS.items() if shutil.which(tool) is None)


def ensure_screen() -> bool:
    """Whether a virtual screen can be had, once its programs were installed where that is allowed.

    Only X11 has one: on other systems the tests on a screen are left out, and that is said.
    """
    if not sys.platform.startswith("linux"):
        say("The tests on a virtual screen were left out: they need X11.")
        return False
    missing = missing_tools()
    if missing and debian.can_install():
        say(f"Installing what a virtual screen needs: {' '.join(missing)}.")
        debian.install(missing)
        missing = missing_tools()
    if missing:
        say(f"The tests on a virtual screen were left out: they need {', '.join(missing)}.")
        if debian.is_debian(debian.read_os_release()):
            say(f"Install them with: sudo apt-get install {' '.join(missing)}")
    return not missing
