"""The log: every event is a line, and nothing that is not checked gets into it."""

from __future__ import annotations

import os
import stat
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qmsco_desk import __version__
from qmsco_desk.errors import MatterFileError
from qmsco_desk.model import ask
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.vocabulary import PaperName
from qmsco_desk.storage import log as log_module
from qmsco_desk.storage import places
from qmsco_desk.storage.fault_report import frame
from qmsco_desk.storage.log import FILES, MOST_BYTES, Event, Log

NOON = datetime(2026, 11, 21, 12, 0, 7, tzinfo=UTC)
ID = "0123456789abcdef0123456789abcdef"
SECRETS = ("219-09-9999", "219099999", "Marlowe", "marlowe_v_marlowe.qmsco", "x y=z", "12 Elm St")


@pytest.fixture
def log(tmp_path: Path) -> Log:
    return Log(tmp_path / "logs" / "desk.log", lambda: NOON)


def written(log: Log) -> str:
    return log.path.read_text(encoding="ascii")


def test_an_event_is_a_line_of_its_own(log: Log) -> None:
    assert log.note(Event.STARTED)
    assert log.note(Event.SAVED, id=ID)
    assert log.note(Event.SAVED, id=ID, fields=("children[1].born", "case.number"))
    assert log.note(Event.PRINTED, papers=("order", "packet"))
    assert written(log).splitlines() == [
        f"2026-11-21T12:00:07+00:00 started version={__version__}",
        f"2026-11-21T12:00:07+00:00 saved id={ID}",
        f"2026-11-21T12:00:07+00:00 saved id={ID} fields=children[1].born,case.number",
        "2026-11-21T12:00:07+00:00 printed papers=order,packet",
    ]
    assert log.lately(2) == tuple(written(log).splitlines()[-2:])


def test_it_lies_among_the_program_s_own_files() -> None:
    home = Path(os.environ["HOME"])
    assert places.log_file().is_relative_to(home)
    assert places.crash_file().is_relative_to(home)


@pytest.mark.parametrize("secret", SECRETS)
def test_what_is_no_id_no_field_and_no_paper_is_not_said(log: Log, secret: str) -> None:
    log.note(Event.OPENED, id=secret, fields=(secret, f"children[{secret}].born"), papers=(secret,))
    assert written(log).endswith(" opened id=? fields=? papers=?\n")


def test_a_number_in_the_place_of_an_index_is_not_said(log: Log) -> None:
    log.note(Event.SAVED, fields=("children[219099999].born", "children[3].born"))
    assert written(log).endswith("fields=?,children[3].born\n")


@given(st.text(), st.text(), st.text())
def test_no_text_whatever_gets_in(first: str, second: str, third: str) -> None:
    lines: list[str] = []
    log = Log(Path("nowhere"), lambda: NOON)
    log._append = lambda text: not lines.append(text)  # type: ignore[method-assign, func-returns-value]
    log.note(Event.OPENED, id=first, fields=(second,), papers=(third,))
    allowed = {"?", first if len(first) == 32 and set(first) <= set("0123456789abcdef") else "?"}
    allowed |= {second} & ask.fields(Matter).keys() | {third} & {each.value for each in PaperName}
    said = lines[0].rstrip("\n").split(" ")[2:]
    assert {word.split("=", 1)[1] for word in said} <= allowed
    assert len(lines[0].splitlines()) == 1


def test_every_field_and_every_paper_can_be_said(log: Log) -> None:
    for path in ask.fields(Matter):
        log.note(Event.SAVED, fields=(path.replace("[]", "[0]"),))
    log.note(Event.PRINTED, papers=[paper.value for paper in PaperName])
    assert "?" not in written(log)


def test_many_fields_are_counted(log: Log) -> None:
    log.note(Event.SAVED, fields=list(ask.fields(Matter))[:28])
    assert written(log).endswith("+8\n")


def test_of_a_refusal_the_class_is_noted_and_never_the_sentence(log: Log) -> None:
    log.note(Event.REFUSED, error=MatterFileError("“Marlowe.json” is no matter."))
    assert written(log).endswith(" refused error=qmsco_desk.errors.MatterFileError\n")


def test_of_a_fault_the_places_are_noted_and_no_message(log: Log) -> None:
    try:
        try:
            int("219-09-9999")
        except ValueError as error:
            raise KeyError("Marlowe") from error
    except KeyError as error:
        log.note(Event.FAULT, error=error)
    lines = written(log).splitlines()
    assert lines[0].endswith(" fault error=builtins.KeyError")
    assert lines[1].startswith("    test_log.py:")
    assert lines[2] == "  after builtins.ValueError"
    assert not [secret for secret in SECRETS if secret in written(log)]


def test_lines_that_ran_before_a_crash_are_noted_without_their_folders(log: Log) -> None:
    own = Path(log_module.__file__)
    log.note(
        Event.CRASHED,
        frames=(
            frame(str(own), 12, "note"),
            frame("C:\\Users\\marlowe\\python\\enum.py", 3, "__new__"),
            frame("/home/marlowe/lib/enum.py", None, "go"),
            frame("/home/219 09 9999", 1, "Marlowe v. Marlowe"),
        ),
    )
    assert written(log).splitlines()[1:] == [
        "  qmsco_desk/storage/log.py:12 in note",
        "  enum.py:3 in __new__",
        "  enum.py:0 in go",
        "  ?:1 in ?",
    ]


def test_a_full_file_is_put_aside_and_the_oldest_one_goes(log: Log) -> None:
    log.note(Event.STARTED)
    for round_ in range(FILES + 2):
        log.path.write_bytes(b"%d" % round_ + b"." * MOST_BYTES)
        assert log.note(Event.SAVED, id=ID)
    names = sorted(path.name for path in log.path.parent.iterdir())
    assert names == ["desk.log", "desk.log.1", "desk.log.2"]
    assert written(log).count("\n") == 1
    begins = [log.path.with_name(f"desk.log.{n}").read_bytes()[:1] for n in (1, 2)]
    assert begins == [b"4", b"3"]


def test_only_its_owner_reads_it(log: Log) -> None:
    log.note(Event.STARTED)
    if os.name != "posix":  # other systems keep no such modes: what lies in a profile is its own
        return
    assert stat.S_IMODE(log.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(log.path.parent.stat().st_mode) == 0o700


def test_a_log_that_cannot_be_written_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    for place in (tmp_path / "file" / "desk.log", tmp_path / "folder"):
        log = Log(place, lambda: NOON)
        assert not log.note(Event.STARTED)
        assert log.lately() == ()


def test_lines_of_many_threads_stay_whole(log: Log) -> None:
    def work() -> None:
        mine = Log(log.path, lambda: NOON)
        for _ in range(50):
            mine.note(Event.SAVED, id=ID)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert written(log) == f"2026-11-21T12:00:07+00:00 saved id={ID}\n" * 200
