"""Two programs or two threads at one small file in the same moment: neither loses its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from threading import Barrier, Thread

import pytest

from qmsco_desk.errors import LockedError
from qmsco_desk.storage.matters_list import ListedMatter, MattersList
from qmsco_desk.storage.sealing import container
from qmsco_desk.storage.sealing.container import ContainerKind
from qmsco_desk.storage.sealing.keychain import Keychain
from qmsco_desk.storage.sealing.keys import Keys, KeysState
from tests.safe.desks import DAY, OTHER, PLAIN, WORDS, keys, open_matter


def a_file(desk: Keys) -> bytes:
    return container.seal(desk.new_file_key(ContainerKind.MATTER), PLAIN)


class Slow(Keychain):
    """A keychain that takes so long that another program begins meanwhile."""

    def __init__(self, folder: Path) -> None:
        self.other = keys(folder)

    def put(self, way: str, key: bytes) -> bool:
        self.other.begin()
        return super().put(way, key)


def test_two_programs_begin_at_once_and_share_one_file_of_keys(tmp_path: Path) -> None:
    slow = Slow(tmp_path)
    first = slow.other
    second = Keys(tmp_path / "keys.qmsco", slow, lambda: DAY)
    assert second.begin() is KeysState.OPEN
    assert second.ways == first.ways
    sealed = a_file(second)
    assert open_matter(first, sealed) == PLAIN
    # Also by whoever starts later, and from what the first has sealed before.
    assert open_matter(first, a_file(first)) == PLAIN
    later = keys(tmp_path)
    assert later.begin() is KeysState.OPEN
    assert open_matter(later, sealed) == PLAIN


@pytest.mark.usefixtures("no_keychain")
def test_two_programs_choose_a_passphrase_at_once_and_one_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = keys(tmp_path), keys(tmp_path)
    assert first.begin() is second.begin() is KeysState.NONE
    # The second has seen that there is none yet, when the first writes its own.
    monkeypatch.setattr(Keys, "_reread", lambda _self, **_: first_chooses())

    def first_chooses() -> None:
        monkeypatch.undo()
        first.choose_passphrase(WORDS)

    with pytest.raises(LockedError):
        second.choose_passphrase(OTHER)
    assert second.state is KeysState.LOCKED
    assert first.state is KeysState.OPEN
    assert open_matter(first, a_file(first)) == PLAIN


def test_a_desk_that_is_locked_before_it_began_stays_locked(tmp_path: Path) -> None:
    keys(tmp_path).begin()
    desk = keys(tmp_path)
    desk.lock()
    desk.ready()
    assert desk.state is KeysState.LOCKED


def test_two_threads_put_matters_on_the_list_and_all_are_there(tmp_path: Path) -> None:
    desk = keys(tmp_path)
    desk.begin()
    listed = MattersList(tmp_path / "matters.qmsco", desk)
    start = Barrier(2)

    def put(name: str) -> None:
        start.wait()
        for number in range(8):
            listed.add(ListedMatter(tmp_path / f"{name}-{number}.qmsco", "", date(2026, 11, 22)))

    threads = [Thread(target=put, args=(name,)) for name in ("a", "b")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(listed.all()) == 16
