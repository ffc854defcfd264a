"""The description of the container is true: another program, written from it, reads and writes."""

from __future__ import annotations

from pathlib import Path

import keyring
import pytest
from cryptography.exceptions import InvalidTag

from qmsco_desk.storage.sealing import container, recovery
from qmsco_desk.storage.sealing.container import ContainerKind
from qmsco_desk.storage.sealing.keys import Keys
from qmsco_desk.storage.sealing.typed import Passphrase, RecoveryKey
from qmsco_desk.storage.sealing.way import WayKind
from tests.safe import by_hand
from tests.safe.desks import OTHER, PLAIN, WORDS, keys, open_matter

SECRET = bytes(range(32))


@pytest.fixture
def desk(tmp_path: Path) -> Keys:
    made = keys(tmp_path / "desk")
    made.begin()
    return made


def test_hkdf_by_hand_gives_what_the_standard_prints() -> None:
    # RFC 5869, appendix A.1.
    made = by_hand.hkdf(bytes([0x0B] * 22), bytes(range(13)), bytes(range(0xF0, 0xFA)), 42)
    assert made.hex() == (
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
    )


def test_a_container_made_by_hand_opens_by_each_way(desk: Keys) -> None:
    header = by_hand.new_header()
    text = recovery.new_text()
    salt = bytes(range(16))
    keyring.set_password("QMSCO Desk", "c" * 32, (b"k" * 32).hex())
    stretched = by_hand.stretched(WORDS, salt, **by_hand.LEAST)
    costs = {"salt": salt.hex(), **by_hand.LEAST}
    header["slots"] = [
        by_hand.slot_for(header, b"k" * 32, SECRET, "keychain", "c" * 32),
        by_hand.slot_for(header, stretched, SECRET, "passphrase", **costs, once=True),
        by_hand.slot_for(header, by_hand.of_recovery(text), SECRET, "recovery"),
    ]
    data = by_hand.sealed(header, SECRET, PLAIN)
    assert open_matter(desk, data) == PLAIN
    assert open_matter(desk, data, Passphrase(WORDS)) == PLAIN
    assert open_matter(desk, data, RecoveryKey(text)) == PLAIN


def test_what_the_desk_seals_is_opened_by_hand_by_each_way(desk: Keys) -> None:
    text = desk.new_recovery()
    desk.choose_passphrase(WORDS)
    data = container.seal(desk.new_file_key(ContainerKind.MATTER), PLAIN)
    header, _, _ = by_hand.parted(data)
    slots = {slot["kind"]: slot for slot in header["slots"]}
    kept = keyring.get_password("QMSCO Desk", slots["keychain"]["way"])
    assert kept is not None
    assert by_hand.opened(data, bytes.fromhex(kept), "keychain") == PLAIN
    assert by_hand.opened(data, by_hand.of_recovery(text), "recovery") == PLAIN
    slot = slots["passphrase"]
    costs = {name: slot[name] for name in by_hand.LEAST}
    salt = bytes.fromhex(slot["salt"])
    assert by_hand.opened(data, by_hand.stretched(WORDS, salt, **costs), "passphrase") == PLAIN
    with pytest.raises(InvalidTag):
        by_hand.opened(data, by_hand.stretched(OTHER, salt, **costs), "passphrase")


def test_the_file_of_keys_is_a_container_that_is_opened_by_hand(desk: Keys) -> None:
    text = desk.new_recovery()
    plain = by_hand.opened(desk._path.read_bytes(), by_hand.of_recovery(text), "recovery")
    assert desk.ways[0].key.hex().encode() in plain
    assert {way.kind for way in desk.ways} == {WayKind.KEYCHAIN, WayKind.RECOVERY}
