"""Whether there is a display to open a window on."""

import ctypes
import os
import sys
from collections.abc import Mapping
from pathlib import Path

# Qt platforms that draw nowhere.
_NOWHERE = ("offscreen", "minimal")


def has_display(variables: Mapping[str, str] = os.environ) -> bool:
    """Whether a window would be seen.

    On Linux a display that is named but does not answer counts as none. Windows and macOS are
    taken to have one.
    """
    platform = variables.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform in _NOWHERE:
        return False
    if os.name == "nt" or sys.platform == "darwin" or platform in ("vnc", "eglfs", "linuxfb"):
        return True
    return _wayland_answers(variables) or _x11_answers(variables)


def _wayland_answers(variables: Mapping[str, str]) -> bool:
    name = variables.get("WAYLAND_DISPLAY", "")
    return bool(name) and Path(variables.get("XDG_RUNTIME_DIR", "/"), name).is_socket()


def _x11_answers(variables: Mapping[str, str]) -> bool:
    """Ask the X server itself, through the library that Qt would ask through."""
    name = variables.get("DISPLAY", "")
    if not name:
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False  # Qt could not open a window here either.
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(name), None)
    try:
        return not xcb.xcb_connection_has_error(connection)
    finally:
        xcb.xcb_disconnect(connection)
