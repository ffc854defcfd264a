"""How long keeping a matter safe takes, beside the same without it, in the same run.

Each group has its yardstick: what is written sealed, beside the same bytes written plainly and
flushed to the same disk; what is opened sealed, beside the same matter decoded from plain bytes.
Goals: a journal's write within 50 ms, and no more than 5 ms of it on the window's thread; a save
within 100 ms; opening within 50 ms. A key from a passphrase is meant to be slow: a quarter of a
second to two.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import count, cycle
from pathlib import Path
from typing import Any

import pytest

from qmsco_desk.clock import now
from qmsco_desk.interview.session import Session
from qmsco_desk.model import paths
from qmsco_desk.model.matter import Matter
from qmsco_desk.safe.edits import edits_of
from qmsco_desk.safe.held import Held
from qmsco_desk.safe.safe import Safe
from qmsco_desk.safe.this_desk import this_desk
from qmsco_desk.storage import codec, journal_form, places
from qmsco_desk.storage.codec import MatterFile
from qmsco_desk.storage.files import write_whole
from qmsco_desk.storage.journal import Journals
from qmsco_desk.storage.preferences import Preferences
from qmsco_desk.storage.sealing.stretching import Stretch
from tests.checks.by_hand import sample
from tests.checks.largest import largest

SIZES = {"family": lambda: sample("TX"), "largest": lambda: largest("TX")}
ROUNDS = 40


@pytest.fixture(params=list(SIZES))
def matter(request: pytest.FixtureRequest) -> Matter:
    return SIZES[request.param]()


@pytest.fixture
def safe() -> Safe:
    made = this_desk(Preferences(places.preferences_file()), now)
    made.keys.begin()
    return made


def plainly(path: Path, data: bytes) -> None:
    """Writes bytes and returns when the disk has them: what any program does at least."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def group(benchmark: Any, what: str, request: pytest.FixtureRequest) -> None:
    benchmark.group = f"{what}, {request.node.callspec.params['matter']}"


# The journal


def test_journal(
    benchmark: Any, request: pytest.FixtureRequest, matter: Matter, safe: Safe
) -> None:
    """All that the thread of the journal does: encode, seal, write, flush, read back."""
    group(benchmark, "journal", request)
    journal = Journals(places.journals_folder(), safe.keys, now).begin()
    edits = edits_of(Held(), MatterFile(matter=matter), now())
    number = count(1)
    benchmark.pedantic(lambda: journal.write(edits, next(number)), rounds=ROUNDS, warmup_rounds=3)
    journal.drop(next(number))


def test_journal_yardstick(
    benchmark: Any, request: pytest.FixtureRequest, matter: Matter, tmp_path: Path
) -> None:
    group(benchmark, "journal", request)
    data = journal_form.encode(edits_of(Held(), MatterFile(matter=matter), now()))
    benchmark.pedantic(plainly, args=(tmp_path / "x", data), rounds=ROUNDS, warmup_rounds=3)


def test_snapshot_on_the_windows_thread(
    benchmark: Any, request: pytest.FixtureRequest, matter: Matter
) -> None:
    group(benchmark, "snapshot for the journal (goal 5 ms)", request)
    session, held = Session(matter), Held()

    def snapshot() -> None:
        file = MatterFile(matter=session.matter, unreadable=dict(session.unreadable))
        edits_of(held, file, now())

    benchmark.pedantic(snapshot, rounds=ROUNDS, iterations=10, warmup_rounds=3)


# Saving and opening


@pytest.fixture
def held(safe: Safe, matter: Matter, tmp_path: Path) -> Iterator[Held]:
    path = tmp_path / "Order.qmsco"
    safe.create(path, MatterFile(matter=matter))
    opened = safe.open(path)
    yield opened
    safe.close(opened)


def saving(safe: Safe, held: Held, matter: Matter) -> Callable[[], None]:
    other = cycle(("Travis", "Bexar"))

    def save() -> None:
        safe.save(held, MatterFile(matter=paths.set_at(matter, "case.county", next(other))))

    return save


def test_save(
    benchmark: Any, request: pytest.FixtureRequest, matter: Matter, safe: Safe, held: Held
) -> None:
    """With the versions before it, the trail, and the look at the file beforehand."""
    group(benchmark, "save", request)
    benchmark.pedantic(saving(safe, held, matter), rounds=ROUNDS, warmup_rounds=3)
    assert held.path is not None
    benchmark.extra_info["bytes"] = held.path.stat().st_size


def test_save_yardstick(
    benchmark: Any, request: pytest.FixtureRequest, matter: Matter, safe: Safe, held: Held
) -> None:
    group(benchmark, "save", request)
    save = saving(safe, held, matter)
    for _ in range(ROUNDS):
        save()
    assert held.path is not None
    data, beside = held.path.read_bytes(), held.path.with_name("x")
    benchmark.pedantic(plainly, args=(beside, data), rounds=ROUNDS, warmup_rounds=3)


def test_save_unsealed(
    benchmark: Any, request: pytest.FixtureRequest, matter: Matter, tmp_path: Path
) -> None:
    """As a plain file was saved: encoded, written whole, flushed, read back."""
    group(benchmark, "save", request)

    def save() -> None:
        write_whole(tmp_path / "x.json", codec.encode(matter))

    benchmark.pedantic(save, rounds=ROUNDS, warmup_rounds=3)


def test_open(
    benchmark: Any, request: pytest.FixtureRequest, matter: Matter, safe: Safe, held: Held
) -> None:
    """A matter that was saved often: it carries its versions and its trail."""
    group(benchmark, "open", request)
    save = saving(safe, held, matter)
    for _ in range(ROUNDS):
        save()
    path = held.path
    assert path is not None
    benchmark.pedantic(lambda: safe.read(path), rounds=ROUNDS, warmup_rounds=3)


def test_open_yardstick(benchmark: Any, request: pytest.FixtureRequest, matter: Matter) -> None:
    group(benchmark, "open", request)
    data = codec.encode(matter)
    benchmark.pedantic(lambda: codec.decode(data, "x"), rounds=ROUNDS, warmup_rounds=3)


# Keys


def test_key_from_a_passphrase(benchmark: Any) -> None:
    benchmark.group = "key from a passphrase (meant to be slow)"
    stretch = Stretch.new()
    benchmark.pedantic(stretch.key, args=("lantern orchard violet kettle",), rounds=5)


def test_keys_by_the_keychain(benchmark: Any, safe: Safe) -> None:
    """Coming in without a question, as at every start; the tests' keychain answers at once."""
    benchmark.group = "keys by the keychain"
    safe.keys.lock()

    def begin() -> None:
        safe.keys.lock()
        safe.keys.begin()

    benchmark.pedantic(begin, rounds=ROUNDS, warmup_rounds=3)
