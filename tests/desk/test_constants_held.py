"""Qt's calls must not use up Python's constants, however long the desk is open."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject

import qmsco_desk.desk  # noqa: F401 - importing the window's floor is what holds the constants

A_LONG_DAY = 300_000


def test_a_long_day_of_calls_does_not_use_up_none(qapp: object) -> None:
    thing = QObject()
    for _ in range(A_LONG_DAY):
        thing.setObjectName("a")
        thing.signalsBlocked()
    for constant in (None, True, False):
        assert sys.getrefcount(constant) > 2 * A_LONG_DAY
