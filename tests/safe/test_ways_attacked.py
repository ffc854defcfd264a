"""The ways in under attack: foreign slots, lost and damaged keys, many desks, odd letters."""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail
from keyring.backends.chainer import ChainerBackend

from qmsco_desk.errors import (
    DeskError,
    InputError,
    LockedError,
    NewerSealError,
    NoKeysError,
    SealError,
    WrongSecretError,
)
from qmsco_desk.storage.sealing import container, file_key
from qmsco_desk.storage.sealing.container import ContainerKind, FileKey
from qmsco_desk.storage.sealing.keychain import Keychain
from qmsco_desk.storage.sealing.keys import Keys, KeysState
from qmsco_desk.storage.sealing.typed import Passphrase, RecoveryKey
from qmsco_desk.storage.sealing.way import WayKind
from tests.keychain import FileKeychain
from tests.safe import by_hand
from tests.safe.desks import OTHER, PLAIN, WORDS, keys, open_matter, refused

MATTER = ContainerKind.MATTER


@pytest.fixture
def desk(tmp_path: Path) -> Keys:
    made = keys(tmp_path / "desk")
    made.begin()
    return made


def matter(desk: Keys) -> bytes:
    return container.seal(desk.new_file_key(MATTER), PLAIN)


def lose_the_keychain() -> None:
    Path.home().joinpath("keychain-of-the-test.json").unlink()


def by_passphrase(words: str, way: str = "") -> bytes:
    """A file that somebody made by hand, for a passphrase; the way's mark is of his choice."""
    header = by_hand.new_header()
    salt, secret = bytes(range(16)), bytes(range(32))
    key = by_hand.stretched(words, salt, **by_hand.LEAST)
    costs = {"salt": salt.hex(), **by_hand.LEAST}
    header["slots"] = [by_hand.slot_for(header, key, secret, "passphrase", way, **costs)]
    return by_hand.sealed(header, secret, PLAIN)


# Foreign files


def test_a_file_that_bears_the_mark_of_an_own_way_takes_nothing_over(desk: Keys) -> None:
    own = matter(desk)
    mark = desk.ways[0].id
    hostile = by_passphrase(WORDS, mark)
    key, plain = desk.open(hostile, "x", MATTER, Passphrase(WORDS))
    # The desk's own files open as before, by the way that the mark is of.
    assert open_matter(desk, own) == PLAIN
    kept = container.seal(desk.renewed(key), plain)
    desk.lock()
    desk.begin()
    assert open_matter(desk, kept) == PLAIN
    # Whoever made the file knows its key, and nothing that is written from now on.
    assert desk.open(kept, "x", MATTER)[0].secret != key.secret
    refused(desk, kept, Passphrase(WORDS))


def test_a_file_from_a_colleague_keeps_her_ways_and_gets_ours(desk: Keys, tmp_path: Path) -> None:
    hers = keys(tmp_path / "hers")
    hers.begin()
    hers.choose_passphrase(OTHER)
    key, plain = desk.open(matter(hers), "x", MATTER, Passphrase(OTHER))
    shared = container.seal(desk.renewed(key), plain)
    desk.lock()
    desk.begin()
    assert open_matter(desk, shared) == PLAIN
    assert open_matter(hers, shared) == PLAIN
    hers.lock()
    assert open_matter(hers, shared, Passphrase(OTHER)) == PLAIN


def test_a_copy_taken_over_has_a_key_that_its_sender_does_not_know(desk: Keys) -> None:
    sent = file_key.for_once(MATTER, WORDS)
    key, _ = desk.open(container.seal(sent, PLAIN), "x", MATTER, Passphrase(WORDS))
    assert key.secret == sent.secret
    renewed = desk.renewed(key)
    assert renewed.secret != sent.secret
    assert all(slot.kind is WayKind.KEYCHAIN for slot in renewed.slots)


def test_only_marks_are_asked_of_the_keychain(desk: Keys) -> None:
    keyring.set_password("QMSCO Desk", "a password of the mail program", "00" * 32)
    keyring.set_password("another program", "b" * 32, "00" * 32)
    header = by_hand.new_header()
    for way in ("a password of the mail program", "b" * 32, "../x", "b" * 31 + "\0"):
        header["slots"] = [by_hand.slot_for(header, bytes(32), bytes(32), "keychain", way)]
        refused(desk, by_hand.sealed(header, bytes(32), PLAIN))


@pytest.mark.parametrize("kept", ["", "not hexadecimal", "00" * 16, "00" * 33, "٠" * 64, "0x" * 32])
def test_what_else_the_keychain_holds_opens_nothing(desk: Keys, kept: str) -> None:
    data = matter(desk)
    keyring.set_password("QMSCO Desk", desk.ways[0].id, kept)
    desk.lock()
    again = keys(Path(str(desk._path.parent)))
    assert again.begin() is KeysState.LOCKED
    assert isinstance(refused(again, data), LockedError)


# Many that share a file


def test_however_many_share_a_file_it_opens_again(desk: Keys, tmp_path: Path) -> None:
    key, desks = desk.new_file_key(MATTER), []
    for number in range(60):
        one = keys(tmp_path / str(number))
        one.begin()
        one.new_recovery()
        desks.append(one)
        key = one.renewed(key)
        data = container.seal(key, PLAIN)
        assert open_matter(desk, data) == PLAIN
    assert open_matter(desks[0], data) == PLAIN


def test_passphrases_of_a_file_stay_so_few_that_a_wrong_one_is_told_soon(desk: Keys) -> None:
    key = desk.new_file_key(MATTER)
    costs = key.slots[0]
    one = file_key.with_passphrase(key, WORDS).slots[-1]
    full = container.rewrapped(key, (costs, *([one] * 16)))
    with pytest.raises(InputError):
        file_key.with_passphrase(full, OTHER)
    fresh = container.parse(container.seal(full, PLAIN), "x")
    assert len(fresh.slots) == 17


# The file of keys


def test_keys_that_are_lost_leave_the_matters_open(desk: Keys) -> None:
    data = matter(desk)
    path = desk._path
    path.unlink()
    again = keys(path.parent)
    assert again.begin() is KeysState.OPEN
    assert again.problem is None
    key, plain = again.open(data, "x", MATTER)
    after = container.seal(again.renewed(key), plain)
    assert open_matter(again, after) == PLAIN


def test_keys_rolled_back_lose_no_matter(desk: Keys) -> None:
    before = desk._path.read_bytes()
    desk.choose_passphrase(WORDS)
    data = matter(desk)
    desk._path.write_bytes(before)
    again = keys(desk._path.parent)
    assert again.begin() is KeysState.OPEN
    assert open_matter(again, data) == PLAIN
    lose_the_keychain()
    again.lock()
    assert open_matter(again, data, Passphrase(WORDS)) == PLAIN


def test_each_byte_of_the_keys_flipped_leaves_a_desk_that_works(desk: Keys) -> None:
    path, data = desk._path, matter(desk)
    good, chain = path.read_bytes(), Path.home() / "keychain-of-the-test.json"
    kept = chain.read_bytes()
    for at in range(0, len(good), 7):
        path.write_bytes(good[:at] + bytes([good[at] ^ 0x55]) + good[at + 1 :])
        again = keys(path.parent)
        try:
            state = again.begin()
        except NewerSealError:
            assert at in (8, 9)
            continue
        # A slot that is damaged cannot be told from one that is locked; then one starts over.
        if state is KeysState.LOCKED:
            assert again.start_over() is KeysState.OPEN
        else:
            assert again.problem is not None
        assert open_matter(again, data) == PLAIN
        chain.write_bytes(kept)


def test_keys_of_a_newer_program_are_left_as_they_are(desk: Keys) -> None:
    data = desk._path.read_bytes()
    newer = data[:8] + b"\0\2" + data[10:]
    desk._path.write_bytes(newer)
    again = keys(desk._path.parent)
    with pytest.raises(NewerSealError):
        again.begin()
    with pytest.raises(NewerSealError):
        again.unlock(Passphrase(WORDS))
    with pytest.raises(NewerSealError):
        desk.new_recovery()
    assert desk._path.read_bytes() == newer
    assert [each.name for each in desk._path.parent.iterdir()] == ["keys.qmsco"]


@pytest.mark.usefixtures("no_keychain")
def test_damaged_keys_behind_a_passphrase_are_put_aside_once_it_is_typed(tmp_path: Path) -> None:
    desk = keys(tmp_path / "desk")
    desk.choose_passphrase(WORDS)
    data = matter(desk)
    desk._path.write_bytes(desk._path.read_bytes()[:-1] + b"?")
    again = keys(tmp_path / "desk")
    assert again.begin() is KeysState.LOCKED
    with pytest.raises(SealError):
        again.unlock(Passphrase(WORDS))
    assert again.state is KeysState.NONE
    assert again.problem is not None
    again.choose_passphrase(OTHER)
    assert open_matter(again, data, Passphrase(WORDS)) == PLAIN


@pytest.mark.usefixtures("no_keychain")
def test_who_forgot_everything_can_start_over_and_the_old_stays_shut(tmp_path: Path) -> None:
    desk = keys(tmp_path / "desk")
    desk.choose_passphrase(WORDS)
    data = matter(desk)
    again = keys(tmp_path / "desk")
    assert again.begin() is KeysState.LOCKED
    assert again.start_over() is KeysState.NONE
    with pytest.raises(NoKeysError):
        again.new_file_key(MATTER)
    again.choose_passphrase(OTHER)
    refused(again, data)
    refused(again, data, Passphrase(OTHER))
    assert open_matter(again, data, Passphrase(WORDS)) == PLAIN
    assert (tmp_path / "desk" / "keys (not used 1).qmsco").exists()


def test_a_container_of_another_kind_is_no_file_of_keys(desk: Keys) -> None:
    desk._path.write_bytes(matter(desk))
    again = keys(desk._path.parent)
    assert again.begin() is KeysState.OPEN
    assert again.problem is not None


def test_two_windows_of_one_desk_know_of_each_others_ways(desk: Keys) -> None:
    other = keys(desk._path.parent)
    other.begin()
    other.choose_passphrase(WORDS)
    text = desk.new_recovery()
    data = matter(other)
    kinds = {WayKind.KEYCHAIN, WayKind.PASSPHRASE, WayKind.RECOVERY}
    assert {slot.kind for slot in container.parse(data, "x").slots} == kinds
    desk.lock()
    desk.unlock(Passphrase(WORDS))
    desk.lock()
    desk.unlock(RecoveryKey(text))
    # What one of them takes out, the other seals with no longer.
    key = other.new_file_key(MATTER)
    desk.remove(next(way.id for way in desk.ways if way.kind is WayKind.PASSPHRASE))
    assert WayKind.PASSPHRASE not in {slot.kind for slot in other.renewed(key).slots}


def test_a_way_taken_out_opens_no_later_writing(desk: Keys) -> None:
    desk.choose_passphrase(WORDS)
    key = desk.new_file_key(MATTER)
    before = container.seal(key, PLAIN)
    desk.remove(next(way.id for way in desk.ways if way.kind is WayKind.PASSPHRASE))
    after = container.seal(desk.renewed(key), PLAIN)
    lose_the_keychain()
    stranger = keys(desk._path.parent.parent / "stranger")
    assert open_matter(stranger, before, Passphrase(WORDS)) == PLAIN
    assert isinstance(refused(stranger, after, Passphrase(WORDS)), WrongSecretError)
    # Nor does the key that the earlier writing gives away.
    with pytest.raises(SealError):
        container.unseal(container.parse(after, "x"), key.secret, "x")


# What is typed


COMPOSED = "éclair müller naïve façade"
ODD = {
    "composed otherwise": (COMPOSED, unicodedata.normalize("NFD", COMPOSED)),
    "in full width": ("lantern orchard 42", "ｌａｎｔｅｒｎ orchard ４２"),
    "ligatures": ("office waffle fjord", "oﬃce waﬄe fjord"),
    "half a pair": ("lantern \ud83d orchard", "lantern \ud83d orchard"),
    "beyond the basic plane": ("🜁🜂🜃🜄 lantern orchard", "🜁🜂🜃🜄 lantern orchard"),
    "right to left": ("מגדלור סגול קומקום", "מגדלור סגול קומקום"),
    "a zero in it": ("lantern\0orchard violet", "lantern\0orchard violet"),
}


@pytest.mark.parametrize("name", ODD)
def test_a_passphrase_opens_however_a_keyboard_composes_it(desk: Keys, name: str) -> None:
    chosen, typed = ODD[name]
    desk.choose_passphrase(chosen)
    desk.lock()
    desk.unlock(Passphrase(typed))
    assert desk.state is KeysState.OPEN


def test_any_wrong_passphrase_is_told_as_wrong(desk: Keys) -> None:
    desk.choose_passphrase(WORDS)
    data = matter(desk)
    desk.lock()
    for text in ("", "x" * 1001, "\ud800" * 20, "\0" * 20, "%s{0}" * 4, WORDS.upper()):
        assert isinstance(refused(desk, data, Passphrase(text)), WrongSecretError)


@pytest.mark.parametrize(
    "text", ["", "-", "x" * 100_000, "0000-" * 9, "\ud800" * 36, "ﬀ" * 18, "ß" * 18, "٣" * 36]
)
def test_any_wrong_recovery_key_is_told_as_wrong(desk: Keys, text: str) -> None:
    desk.new_recovery()
    data = matter(desk)
    desk.lock()
    assert isinstance(refused(desk, data, RecoveryKey(text)), InputError | WrongSecretError)


# The keychain


class Open(FileKeychain):
    """A file in the clear that a program installed beside the keychains."""

    priority = 0.5  # type: ignore[assignment]


class Gone(KeyringBackend):
    """A keychain whose service went away: every question is an error."""

    priority = 5  # type: ignore[assignment]

    def get_password(self, service: str, username: str) -> str | None:
        raise OSError("the bus is gone: the secret was 1234")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise OSError("the bus is gone")

    def delete_password(self, service: str, username: str) -> None:
        raise OSError("the bus is gone")


class Chain(ChainerBackend):
    """Two files in the clear; together the library calls them a good keychain."""

    backends = [Open(), fail.Keyring()]  # noqa: RUF012 - as the library has it


@pytest.fixture
def with_keychain(request: pytest.FixtureRequest) -> Iterator[None]:
    usual = keyring.get_keyring()
    keyring.set_keyring(request.param())
    yield
    keyring.set_keyring(usual)


@pytest.mark.parametrize("with_keychain", [Open, Chain], indirect=True)
@pytest.mark.usefixtures("with_keychain")
def test_a_keychain_in_the_clear_is_none(tmp_path: Path) -> None:
    assert not Keychain().usable
    assert keys(tmp_path / "desk").begin() is KeysState.NONE
    assert not Path.home().joinpath("keychain-of-the-test.json").exists()


@pytest.mark.parametrize("with_keychain", [Gone], indirect=True)
@pytest.mark.usefixtures("with_keychain")
def test_a_keychain_that_fails_is_as_good_as_none(tmp_path: Path) -> None:
    desk = keys(tmp_path / "desk")
    assert desk.begin() is KeysState.NONE
    desk.choose_passphrase(WORDS)
    assert not desk.use_keychain()
    assert open_matter(desk, matter(desk)) == PLAIN


# On several threads


def test_keys_serve_several_threads_while_they_are_locked_and_opened(desk: Keys) -> None:
    data, faults = matter(desk), list[BaseException]()

    def work() -> None:
        for _ in range(40):
            try:
                key, plain = desk.open(data, "x", MATTER)
                assert plain == PLAIN
                assert isinstance(desk.renewed(key), FileKey)
                matter(desk)
            except DeskError:
                continue
            except BaseException as fault:  # noqa: BLE001 - told below, whatever it is
                faults.append(fault)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for _ in range(30):
        desk.lock()
        desk.begin()
    for thread in threads:
        thread.join()
    assert not faults
    assert open_matter(desk, data) == PLAIN
