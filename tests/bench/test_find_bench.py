"""How long a key stroke in Find and in help's search takes: the goal is one picture, 16 ms."""

from __future__ import annotations

from itertools import cycle
from typing import Any

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.style.look import Look, Theme
from qmsco_desk.desk.window.sought import Index, Target
from tests.desk.framed import open_window

TARGETS = 1500


def test_a_key_stroke_in_find(benchmark: Any, qtbot: QtBot, qapp: QApplication) -> None:
    window = open_window(qtbot, Look(qapp, Theme.LIGHT)).window
    window.filing.sample("TX")
    finder = window.finder
    finder.begin()
    several = list(finder.targets())
    many: list[Target] = (several * (TARGETS // len(several) + 1))[:TARGETS]
    finder.look_through(Index(many))
    typed = cycle([text[:end] for text in ("disposable", "state", "a") for end in range(1, 11)])
    benchmark.pedantic(lambda: finder.edit.setText(next(typed)), rounds=120, warmup_rounds=5)
    window.close()


def test_a_key_stroke_in_the_search_of_help(
    benchmark: Any, qtbot: QtBot, qapp: QApplication
) -> None:
    window = open_window(qtbot, Look(qapp, Theme.LIGHT)).window
    shelf = window.help.shelf
    typed = cycle([text[:end] for text in ("premium limit", "a") for end in range(1, 14)])
    benchmark.pedantic(lambda: shelf.search(next(typed)), rounds=120, warmup_rounds=5)
    window.close()
