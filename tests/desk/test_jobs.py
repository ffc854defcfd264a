"""Work off the window's thread: answered on the window's thread, and only the newest question."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread, Signal
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.jobs import Answer, Jobs, Line, always


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()
    made.deleteLater()


def test_an_answer_comes_back_on_the_windows_thread(qtbot: QtBot, jobs: Jobs) -> None:
    line = Line(jobs, jobs)
    threads: list[QThread] = []
    worked_on: list[int] = []
    line.answered.connect(lambda *_: threads.append(QThread.currentThread()))

    def double(number: int) -> int:
        worked_on.append(threading.get_ident())
        return 2 * number

    with qtbot.waitSignal(line.answered, timeout=5000) as waited:
        line.run(double, 21, 7)
    revision, answer = waited.args
    assert revision == 7
    assert answer.value == 42
    assert threads == [line.thread()]
    assert worked_on != [threading.get_ident()]
    assert not line.waiting


def test_only_the_newest_question_is_answered(qtbot: QtBot, jobs: Jobs) -> None:
    line = Line(jobs, jobs)
    let_go = threading.Event()
    worked: list[str] = []
    answers: list[tuple[int, object]] = []
    line.answered.connect(lambda revision, answer: answers.append((revision, answer.value)))

    def slow(name: str) -> str:
        worked.append(name)
        let_go.wait(5)
        return name

    line.run(slow, "first", 1)
    qtbot.waitUntil(lambda: worked == ["first"])
    line.run(slow, "second", 2)
    line.run(slow, "third", 3)
    let_go.set()
    qtbot.waitUntil(lambda: bool(answers))
    # The second stood in line when the third came: it was never worked on.
    assert worked == ["first", "third"]
    assert answers == [(3, "third")]


def test_one_line_does_not_drop_the_questions_of_another(qtbot: QtBot, jobs: Jobs) -> None:
    one, other = Line(jobs, jobs), Line(jobs, jobs)
    with qtbot.waitSignals([one.answered, other.answered], timeout=5000):
        one.run(str.upper, "a", 1)
        other.run(str.upper, "b", 1)


def test_what_is_raised_comes_back_as_a_value(qtbot: QtBot, jobs: Jobs) -> None:
    line = Line(jobs, jobs)

    def fail(_given: str) -> str:
        raise ValueError("no")

    with qtbot.waitSignal(line.answered, timeout=5000) as waited:
        line.run(fail, "x", 4)
    answer: Answer = waited.args[1]
    assert isinstance(answer.error, ValueError)
    assert answer.value is None


def test_a_dropped_question_is_not_answered(qtbot: QtBot, jobs: Jobs) -> None:
    line = Line(jobs, jobs)
    with qtbot.assertNotEmitted(line.answered, wait=100):
        line.run(str.upper, "a", 1)
        line.drop()
    assert not line.waiting


def test_closing_waits_for_what_runs(qtbot: QtBot, jobs: Jobs) -> None:
    done: list[str] = []
    begun = threading.Event()

    def work(name: str) -> str:
        begun.set()
        threading.Event().wait(0.05)
        done.append(name)
        return name

    line = Line(jobs, jobs)
    line.run(work, "a", 1)
    qtbot.waitUntil(begun.is_set)
    jobs.close()
    assert done == ["a"]


def test_nothing_is_collected_on_the_thread_of_a_job(qtbot: QtBot, jobs: Jobs) -> None:
    # What the collector finds may be a window, which Qt destroys on the window's thread alone.
    found_on: list[int] = []

    class Cycle:
        def __init__(self) -> None:
            self.itself = self

        def __del__(self) -> None:
            found_on.append(threading.get_ident())

    def allocate(count: int) -> int:
        # Far more containers than make the collector start: 700 at its usual setting.
        return len([[number] for number in range(count)])

    line = Line(jobs, jobs)
    gc.collect()
    Cycle()
    with qtbot.waitSignal(line.answered, timeout=5000) as waited:
        line.run(allocate, 100_000, 1)
    assert waited.args[1].value == 100_000
    qtbot.waitUntil(gc.isenabled)
    gc.collect()
    assert found_on == [threading.get_ident()]


def test_the_collector_runs_again_when_the_pool_is_closed(qtbot: QtBot, jobs: Jobs) -> None:
    line = Line(jobs, jobs)
    line.run(str.upper, "a", 1)
    line.run(str.upper, "b", 2)
    assert not gc.isenabled()
    jobs.close()
    assert gc.isenabled()


def test_what_keeps_edits_does_not_wait_for_other_work(qtbot: QtBot, jobs: Jobs) -> None:
    other, keeping = Line(jobs, jobs), Line(jobs, jobs, keeping=True)
    let_go = threading.Event()
    other.run(let_go.wait, 5, 1)
    with qtbot.waitSignal(keeping.answered, timeout=5000):
        keeping.run(str.upper, "a", 1)
    # The other job still runs, so the collector rests.
    assert other.waiting
    assert not gc.isenabled()
    with qtbot.waitSignal(other.answered, timeout=5000):
        let_go.set()
    qtbot.waitUntil(gc.isenabled)


def test_closing_does_all_that_keeps_edits(qtbot: QtBot, jobs: Jobs) -> None:
    done: list[str] = []

    class Told(QObject):
        answered = Signal(object)

    told = Told(jobs)
    for name in "abc":
        jobs.run(done.append, name, 1, told.answered, always, keeping=True)
    jobs.close()
    assert done == ["a", "b", "c"]
