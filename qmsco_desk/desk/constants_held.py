"""Keeps Python's constants alive under a binding that gives them up.

Python 3.12 made None, True and False immortal. PySide6 6.12 is compiled as if they always were:
each call of Qt that returns nothing gives up one reference to None that nobody took. Under Python
3.11 that ends, after some hundred key strokes, in "Fatal Python error: none_dealloc". Giving the
constants a count that can never run out is what Python 3.12 does itself.
"""

from __future__ import annotations

import ctypes
import sys

# About 10^18: at a million calls a second it would last for thirty thousand years.
_NEVER_RUNS_OUT = 1 << 60
_CONSTANTS = (None, True, False, NotImplemented, Ellipsis)


def hold_constants() -> None:
    """Gives the constants a reference count that never runs out.

    Does nothing from Python 3.12 on.
    """
    if sys.implementation.name != "cpython" or sys.version_info >= (3, 12):
        return
    for constant in _CONSTANTS:
        # CPython's id is the object's address, and its first field is the reference count.
        ctypes.c_ssize_t.from_address(id(constant)).value = _NEVER_RUNS_OUT
