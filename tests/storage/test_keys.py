"""The keys of a desk: ways in, what each opens, and what nothing opens."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from qmsco_desk.errors import (
    InputError,
    LockedError,
    NoKeysError,
    SealError,
    WrongSecretError,
)
from qmsco_desk.storage.sealing import container, recovery
from qmsco_desk.storage.sealing.container import ContainerKind
from qmsco_desk.storage.sealing.file_key import for_once
from qmsco_desk.storage.sealing.keychain import Keychain
from qmsco_desk.storage.sealing.keys import Keys, KeysState
from qmsco_desk.storage.sealing.typed import Passphrase, RecoveryKey
from qmsco_desk.storage.sealing.way import WayKind

DAY = date(2026, 11, 22)
WORDS = "lantern orchard violet kettle"
OTHER = "granite meadow pepper window"
PLAIN = b'{"child": "Rosa Delgado", "ssn": "123-45-6789"}'


def keys(folder: Path) -> Keys:
    return Keys(folder / "keys.qmsco", Keychain(), lambda: DAY)


@pytest.fixture
def desk(tmp_path: Path) -> Keys:
    made = keys(tmp_path)
    assert made.begin() is KeysState.OPEN
    return made


def sealed(desk: Keys) -> bytes:
    return container.seal(desk.new_file_key(ContainerKind.MATTER), PLAIN)


def test_a_new_desk_seals_by_the_keychain_without_a_question(desk: Keys, tmp_path: Path) -> None:
    data = sealed(desk)
    assert b"Rosa" not in data
    assert b"123-45-6789" not in data
    again = keys(tmp_path)
    again.begin()
    assert again.open(data, "x.qmsco", ContainerKind.MATTER)[1] == PLAIN


@pytest.mark.usefixtures("no_keychain")
def test_without_a_keychain_nothing_is_sealed_until_a_passphrase_is_chosen(tmp_path: Path) -> None:
    desk = keys(tmp_path)
    assert desk.begin() is KeysState.NONE
    with pytest.raises(NoKeysError):
        desk.new_file_key(ContainerKind.MATTER)
    desk.choose_passphrase(WORDS)
    data = sealed(desk)
    tomorrow = keys(tmp_path)
    assert tomorrow.begin() is KeysState.LOCKED
    assert tomorrow.kinds() == {WayKind.PASSPHRASE}
    with pytest.raises(LockedError):
        tomorrow.open(data, "x.qmsco", ContainerKind.MATTER)
    with pytest.raises(WrongSecretError):
        tomorrow.unlock(Passphrase(OTHER))
    tomorrow.unlock(Passphrase(WORDS))
    assert tomorrow.open(data, "x.qmsco", ContainerKind.MATTER)[1] == PLAIN


def test_a_recovery_key_opens_a_matter_where_all_else_is_lost(desk: Keys, tmp_path: Path) -> None:
    text = desk.new_recovery()
    data = sealed(desk)
    elsewhere = keys(tmp_path / "other")
    (tmp_path / "other").mkdir()
    Path.home().joinpath("keychain-of-the-test.json").unlink()
    elsewhere.begin()
    with pytest.raises(LockedError):
        elsewhere.open(data, "x.qmsco", ContainerKind.MATTER)
    typed = text.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert elsewhere.open(data, "x.qmsco", ContainerKind.MATTER, RecoveryKey(typed))[1] == PLAIN


def test_each_slip_in_a_recovery_key_is_noticed() -> None:
    text = recovery.new_text()
    for at, sign in enumerate(text):
        if sign != "-":
            slipped = text[:at] + ("Z" if sign != "Z" else "Y") + text[at + 1 :]
            with pytest.raises(InputError):
                recovery.key_of(slipped)


def test_a_changed_passphrase_opens_what_is_sealed_after_it(tmp_path: Path, desk: Keys) -> None:
    desk.choose_passphrase(WORDS)
    before = sealed(desk)
    desk.choose_passphrase(OTHER)
    key, plain = desk.open(before, "x.qmsco", ContainerKind.MATTER)
    after = container.seal(desk.renewed(key), plain)
    Path.home().joinpath("keychain-of-the-test.json").unlink()
    other = tmp_path / "other"
    other.mkdir()
    with pytest.raises(LockedError):
        keys(other).open(after, "x", ContainerKind.MATTER, Passphrase(WORDS))
    assert keys(other).open(after, "x", ContainerKind.MATTER, Passphrase(OTHER))[1] == PLAIN
    assert keys(other).open(before, "x", ContainerKind.MATTER, Passphrase(WORDS))[1] == PLAIN


def test_taking_a_way_out_draws_the_key_anew(desk: Keys) -> None:
    desk.choose_passphrase(WORDS)
    key = desk.new_file_key(ContainerKind.MATTER)
    desk.remove(next(way.id for way in desk.ways if way.kind is WayKind.PASSPHRASE))
    renewed = desk.renewed(key)
    assert renewed.secret != key.secret
    assert [slot.kind for slot in renewed.slots] == [WayKind.KEYCHAIN]
    assert renewed.id == key.id


def test_the_last_way_stays(desk: Keys) -> None:
    desk.new_recovery()
    with pytest.raises(InputError):
        desk.remove(next(way.id for way in desk.ways if way.kind is WayKind.KEYCHAIN))


def test_a_locked_desk_opens_nothing_until_it_is_begun_again(desk: Keys) -> None:
    data = sealed(desk)
    desk.lock()
    with pytest.raises(LockedError):
        desk.open(data, "x", ContainerKind.MATTER)
    assert desk.begin() is KeysState.OPEN
    assert desk.open(data, "x", ContainerKind.MATTER)[1] == PLAIN


def test_a_copy_to_hand_over_opens_once_by_its_own_passphrase(desk: Keys, tmp_path: Path) -> None:
    key = desk.new_file_key(ContainerKind.MATTER)
    copy = for_once(key.kind, WORDS)
    assert copy.id != key.id
    assert copy.secret != key.secret
    data = container.seal(copy, PLAIN)
    with pytest.raises(LockedError):
        desk.open(data, "x", ContainerKind.MATTER)
    (tmp_path / "her").mkdir()
    her = keys(tmp_path / "her")
    her.begin()
    taken, plain = her.open(data, "x", ContainerKind.MATTER, Passphrase(WORDS))
    kept = container.seal(her.renewed(taken), plain)
    with pytest.raises(WrongSecretError):
        her.open(kept, "x", ContainerKind.MATTER, Passphrase(WORDS))
    assert her.open(kept, "x", ContainerKind.MATTER)[1] == PLAIN


def test_a_file_of_one_kind_is_not_taken_for_another(desk: Keys) -> None:
    journal = container.seal(desk.new_file_key(ContainerKind.JOURNAL), PLAIN)
    with pytest.raises(SealError):
        desk.open(journal, "x", ContainerKind.MATTER)


def test_a_damaged_file_of_keys_is_put_aside(desk: Keys, tmp_path: Path) -> None:
    data = sealed(desk)
    path = tmp_path / "keys.qmsco"
    path.write_bytes(path.read_bytes()[:-1])
    again = keys(tmp_path)
    assert again.begin() is KeysState.OPEN
    assert again.problem is not None
    assert (tmp_path / "keys (not used 1).qmsco").exists()
    # The keychain still has the key of the matter's own slot.
    assert again.open(data, "x", ContainerKind.MATTER)[1] == PLAIN


@pytest.mark.parametrize("text", ["", "short", "aaaaaaaaaaaaaaaa", "   a  b   c  ", "x" * 2000])
def test_a_passphrase_that_is_easily_guessed_is_refused(desk: Keys, text: str) -> None:
    with pytest.raises(InputError):
        desk.choose_passphrase(text)


def test_no_secret_is_shown_by_accident(desk: Keys) -> None:
    desk.choose_passphrase(WORDS)
    key = desk.new_file_key(ContainerKind.MATTER)
    shown = f"{key!r} {desk.ways!r} {key.slots!r} {Passphrase(WORDS)!r} {RecoveryKey(WORDS)!r}"
    assert key.secret.hex() not in shown
    assert repr(key.secret) not in shown
    assert "lantern" not in shown
    for way in desk.ways:
        assert repr(way.key) not in shown
