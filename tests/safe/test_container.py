"""A sealed file changed in every way that a disk or a hostile hand might: each is refused."""

from __future__ import annotations

import json
import struct
import time
import tracemalloc
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qmsco_desk.errors import DeskError, NewerSealError, SealError
from qmsco_desk.storage.sealing import container
from qmsco_desk.storage.sealing.container import MOST_SLOTS, ContainerKind
from qmsco_desk.storage.sealing.keys import Keys
from qmsco_desk.storage.sealing.typed import Passphrase
from tests.lanes import many
from tests.safe import by_hand
from tests.safe.desks import PLAIN, WORDS, keys, open_matter, refused


@pytest.fixture
def desk(tmp_path: Path) -> Keys:
    """A desk with a keychain and a recovery key."""
    made = keys(tmp_path / "desk")
    made.begin()
    made.new_recovery()
    return made


@pytest.fixture
def data(desk: Keys) -> bytes:
    return container.seal(desk.new_file_key(ContainerKind.MATTER), PLAIN)


@pytest.fixture
def every_way(desk: Keys) -> bytes:
    """A file that the keychain opens, a recovery key and a passphrase."""
    desk.choose_passphrase(WORDS)
    return container.seal(desk.new_file_key(ContainerKind.MATTER), PLAIN)


def flipped(data: bytes, at: int, bits: int) -> bytes:
    return data[:at] + bytes([data[at] ^ bits]) + data[at + 1 :]


def test_every_byte_flipped_is_refused(desk: Keys, every_way: bytes) -> None:
    assert open_matter(desk, every_way) == PLAIN
    for at in range(len(every_way)):
        refused(desk, flipped(every_way, at, 0xFF))


def test_every_bit_flipped_is_refused(desk: Keys, every_way: bytes) -> None:
    # Many make another digit or letter of one: the header stays one that can be read.
    for at in range(len(every_way)):
        for bit in range(8):
            refused(desk, flipped(every_way, at, 1 << bit))


def test_every_truncation_is_refused(desk: Keys, every_way: bytes) -> None:
    for length in range(len(every_way)):
        refused(desk, every_way[:length])


def test_whatever_is_added_is_refused(desk: Keys, data: bytes) -> None:
    for more in (b"\0", b"\n", b" ", data, bytes(1000)):
        refused(desk, data + more)
        refused(desk, more + data)


def test_headers_and_slots_of_two_files_cannot_be_exchanged(desk: Keys) -> None:
    one, other = (
        container.seal(desk.new_file_key(ContainerKind.MATTER), plain)
        for plain in (PLAIN, PLAIN[::-1])
    )
    first, head, body = by_hand.parted(one)
    second, strange_head, strange_body = by_hand.parted(other)
    refused(desk, head + strange_body)
    refused(desk, strange_head + body)
    for header in (
        {**first, "slots": second["slots"]},
        {**first, "slots": [*second["slots"], *first["slots"]]},
        {**first, "slots": first["slots"][:1]},
        {**first, "slots": first["slots"][::-1]},
        {**first, "id": second["id"]},
        {**first, "salt": second["salt"]},
    ):
        text = json.dumps(header).encode()
        refused(desk, one[:10] + struct.pack(">I", len(text)) + text + body)


def test_an_older_writing_of_a_file_lends_nothing_to_a_newer_one(desk: Keys) -> None:
    key = desk.new_file_key(ContainerKind.MATTER)
    older, newer = container.seal(key, PLAIN), container.seal(key, PLAIN)
    _, head, body = by_hand.parted(older)
    _, new_head, new_body = by_hand.parted(newer)
    assert body != new_body
    refused(desk, head + new_body)
    refused(desk, new_head + body)
    desk.remove(next(way.id for way in desk.ways if way.kind.value == "recovery"))
    renewed = container.seal(desk.renewed(key), PLAIN)
    _, renewed_head, renewed_body = by_hand.parted(renewed)
    refused(desk, head + renewed_body)
    refused(desk, renewed_head + body)


def test_no_two_writings_share_salt_key_or_nonce(desk: Keys) -> None:
    key = desk.new_file_key(ContainerKind.MATTER)
    headers = [by_hand.parted(container.seal(key, PLAIN))[0] for _ in range(200)]
    assert len({header["salt"] for header in headers}) == len(headers)
    made = {
        by_hand.hkdf(key.secret, bytes.fromhex(header["salt"]), b"QMSCO Desk payload 1", 44)
        for header in headers
    }
    assert len({each[32:] for each in made}) == len({each[:32] for each in made}) == len(headers)


@pytest.mark.parametrize(
    "costs",
    [
        {"memory_kib": 8},
        {"memory_kib": 65535},
        {"passes": 1},
        {"lanes": 1},
        {"memory_kib": 2**31},
        {"memory_kib": 10**30},
        {"passes": 2**31 - 1},
        {"lanes": 2**20},
        {"memory_kib": -65536},
        {"passes": 0},
        {"salt": ""},
        {"salt": "00" * 8},
        {"salt": "00" * 20_000},
    ],
)
def test_a_cost_that_is_too_cheap_or_absurd_is_not_tried(
    desk: Keys, costs: dict[str, object]
) -> None:
    header = by_hand.new_header()
    costs = {"salt": "00" * 16, **by_hand.LEAST, **costs}
    header["slots"] = [by_hand.slot_for(header, bytes(32), bytes(32), "passphrase", **costs)]
    altered = by_hand.sealed(header, bytes(32), PLAIN)
    began = time.monotonic()
    assert isinstance(refused(desk, altered, Passphrase(WORDS)), SealError)
    assert time.monotonic() - began < 2  # nothing was stretched


@pytest.mark.parametrize("slots", [24, MOST_SLOTS, MOST_SLOTS + 1, 180])
def test_many_slots_of_the_highest_cost_are_refused_before_any_is_tried(
    desk: Keys, slots: int
) -> None:
    header = by_hand.new_header()
    costs = {"salt": "00" * 16, "memory_kib": 128 * 1024, "passes": 6, "lanes": 4}
    header["slots"] = [
        by_hand.slot_for(header, bytes(32), bytes(32), "passphrase", **costs) for _ in range(slots)
    ]
    began = time.monotonic()
    assert isinstance(
        refused(desk, by_hand.sealed(header, bytes(32), PLAIN), Passphrase(WORDS)), SealError
    )
    assert time.monotonic() - began < 2


def png() -> bytes:
    return b"\x89PNG\r\n\x1a\n" + bytes(5000)


def zipped() -> bytes:
    into = BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb", bytes(10_000_000))
    return into.getvalue()


FOREIGN = {
    "nothing": b"",
    "one byte": b"\x89",
    "the magic alone": by_hand.MAGIC,
    "the magic and zeros": by_hand.MAGIC + bytes(100),
    "an image": png(),
    "a PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(2000),
    "an archive": zipped(),
    "a stream": zlib.compress(bytes(10_000_000)),
    "text": "Dear Ms. Delgado,\n".encode("utf-16"),
    "JSON": b'{"kind": "matter"}',
    "a plain matter": b'{"format": 1, "matter": {}}',
    "line ends exchanged": by_hand.MAGIC.replace(b"\r\n", b"\n") + bytes(100),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_a_foreign_file_is_refused(desk: Keys, name: str) -> None:
    assert isinstance(refused(desk, FOREIGN[name]), SealError)


@pytest.mark.parametrize("version", [0, 2, 3, 255, 65535])
def test_another_format_is_refused(desk: Keys, data: bytes, version: int) -> None:
    error = refused(desk, data[:8] + version.to_bytes(2, "big") + data[10:])
    assert isinstance(error, NewerSealError) == (version > 1)
    assert ("newer" in error.what) == (version > 1)


@pytest.mark.parametrize("length", [0, 1, 2, 63, 64 * 1024, 64 * 1024 + 1, 2**31, 2**32 - 1])
def test_a_header_that_lies_of_its_length_is_refused(desk: Keys, data: bytes, length: int) -> None:
    refused(desk, data[:10] + struct.pack(">I", length) + data[14:])
    refused(desk, data[:10] + struct.pack(">I", length) + data[14:] + bytes(70_000))


def odd_headers() -> dict[str, bytes]:
    good = by_hand.new_header()
    slot = by_hand.slot_for(good, bytes(32), bytes(32), "keychain")
    good["slots"] = [slot]
    text = json.dumps(good)
    cost = json.dumps({**good, "slots": [{**slot, "kind": "passphrase", "memory_kib": 1}]})
    return {
        "an empty object": b"{}",
        "an array": b"[]",
        "null": b"null",
        "no slots": json.dumps({**good, "slots": []}).encode(),
        "a key more": json.dumps({**good, "more": 1}).encode(),
        "a key twice": (text[:-1] + f', "id": "{good["id"]}"}}').encode(),
        "another kind": json.dumps({**good, "kind": "Matter"}).encode(),
        "no text as kind": json.dumps({**good, "kind": 1}).encode(),
        "half a pair as kind": text.replace('"matter"', '"\\ud800"').encode(),
        "a kind not in UTF-8": text.replace('"matter"', '"matter@"')
        .encode()
        .replace(b"@", b"\xff"),
        "an upper id": json.dumps({**good, "id": "A" * 32}).encode(),
        "a long id": json.dumps({**good, "id": "a" * 33}).encode(),
        "an id with an end of line": json.dumps({**good, "id": "a" * 31 + "\n"}).encode(),
        "an id that leads away": json.dumps(
            {**good, "id": "../../../../../../etc/passwd"}
        ).encode(),
        "a short salt": json.dumps({**good, "salt": "00"}).encode(),
        "a salt that is no number": json.dumps({**good, "salt": "zz" * 32}).encode(),
        "a salt of other digits": json.dumps({**good, "salt": "٠" * 64}).encode(),
        "a way that is none": json.dumps({**good, "slots": [{**slot, "way": "%s"}]}).encode(),
        "a short nonce": json.dumps({**good, "slots": [{**slot, "nonce": "00"}]}).encode(),
        "a long wrapping": json.dumps({**good, "slots": [{**slot, "wrapped": "00" * 64}]}).encode(),
        "a fraction": cost.replace(": 1}", ": 65536.5}").encode(),
        "a whole fraction": cost.replace(": 1}", ": 65536.0}").encode(),
        "no number": cost.replace(": 1}", ": NaN}").encode(),
        "without end": cost.replace(": 1}", ": 1e999}").encode(),
        "a true number": cost.replace(": 1}", ": true}").encode(),
        "a long number": cost.replace(": 1}", ": " + "9" * 5000 + "}").encode(),
        "a number beyond 64 bits": cost.replace(": 1}", ": " + "9" * 40 + "}").encode(),
        "deep arrays": b"[" * 60_000,
        "deep objects": b'{"slots":' * 7_000,
        "a mark of order": b"\xef\xbb\xbf" + text.encode(),
        "two of them": text.encode() * 2,
        "zeros after it": text.encode() + bytes(10),
        "an id like an exponent": json.dumps({**good, "id": "1e" * 16, "slots": []}).encode(),
    }


@pytest.mark.parametrize("name", odd_headers())
def test_an_odd_header_is_refused(desk: Keys, name: str) -> None:
    header = by_hand.new_header()
    refused(desk, by_hand.sealed(header, bytes(32), PLAIN, raw=odd_headers()[name]))


def test_a_key_that_stands_twice_in_the_header_is_bound_as_it_stands(
    desk: Keys, data: bytes
) -> None:
    # A reader that takes the first and one that takes the last would differ; the seal holds both.
    header, _, body = by_hand.parted(data)
    for twice in (f'"kind": "matter", "kind": "{header["kind"]}"', f'"id": "{header["id"]}"'):
        text = json.dumps(header).replace("{", "{" + twice + ", ", 1).encode()
        refused(desk, data[:10] + struct.pack(">I", len(text)) + text + body)


def test_refusing_takes_little_memory(desk: Keys, data: bytes) -> None:
    large = data + bytes(8 * 1024 * 1024 - len(data))
    hostile = [large, *FOREIGN.values(), *(by_hand.MAGIC + b"\0\1\0\1\0\0" + bytes(65536),)]
    tracemalloc.start()
    try:
        for each in hostile:
            refused(desk, each)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4 * len(large)


@settings(max_examples=many(40, 2_000))
@given(plain=st.binary(max_size=3000), ways=st.sets(st.sampled_from(["passphrase", "recovery"])))
def test_what_is_sealed_opens_and_no_change_does(
    tmp_path_factory: pytest.TempPathFactory, plain: bytes, ways: set[str]
) -> None:
    desk = keys(tmp_path_factory.mktemp("desk"))
    desk.begin()
    if "recovery" in ways:
        desk.new_recovery()
    if "passphrase" in ways and len(plain) % 8 == 0:  # each takes a while, as it should
        desk.choose_passphrase(WORDS)
    data = container.seal(desk.new_file_key(ContainerKind.MATTER), plain)
    assert open_matter(desk, data) == plain
    at = sum(plain) % len(data)
    for altered in (data[:at], data + data[at:], flipped(data, at, 1 + len(plain) % 255)):
        if altered != data:
            refused(desk, altered)


@settings(max_examples=many(150, 10_000))
@given(data=st.binary(max_size=400), header=st.booleans())
def test_any_bytes_are_refused(data: bytes, header: bool) -> None:
    if header:
        data = by_hand.MAGIC + b"\0\1" + struct.pack(">I", len(data) // 2) + data
    with pytest.raises(DeskError):
        container.parse(data, "x.qmsco")
