"""Files that are small on disk and endless to read: refused soon, and before much room is taken."""

from __future__ import annotations

import contextlib
import tracemalloc
from collections.abc import Callable

import pytest

from qmsco_desk.errors import DeskError, InputError
from qmsco_desk.model import kinds
from qmsco_desk.model.ask import fields
from qmsco_desk.model.matter import Matter
from qmsco_desk.storage import (
    address_book,
    address_csv,
    case_file,
    codec,
    files,
    firm_profile,
    firm_rules,
    own_file,
)
from qmsco_desk.storage.json_faults import JsonFault, parsed
from tests.hostile.test_damaged_inputs import spoken
from tests.hostile.watching import soon
from tests.lanes import LONG

MB = 1024 * 1024
MOST_ROOM = 400 * MB
HEAD = b'{"format": 1, "matter": {"case": {"county": "'


def filled(piece: bytes, most: int, head: bytes = b"", tail: bytes = b"") -> bytes:
    """As many pieces as go into a file."""
    return head + piece * ((most - len(head) - len(tail)) // len(piece)) + tail


# Each made for the size of the largest file that the reader takes.
BOMBS: dict[str, Callable[[int], bytes]] = {
    "lists": lambda most: b"[" * most,
    "closed lists": lambda most: b"[" * (most // 2) + b"]" * (most // 2),
    "objects": lambda most: filled(b'{"a":', most),
    "many deep lists": lambda most: filled(b"[" * 400 + b"]" * 400 + b",", most, b"[", b"0]"),
    "figures": lambda most: b"9" * most,
    "figures of a number": lambda most: filled(b"9", most, b'{"format": 1, "matter": 0.', b"}"),
    "figures of an exponent": lambda most: filled(b"9", most, b'{"format": 1e', b"}"),
    "an exponent": lambda most: b'{"format": 1, "matter": 1e999999999999999999999999}',
    "numbers": lambda most: filled(b"0,", most, b'{"format": 1, "matter": [', b"0]}"),
    "entries": lambda most: filled(b"{},", most, b'{"format": 1, "matter": [', b"{}]}"),
    "rules": lambda most: filled(b"{},", most, b'{"format": 1, "firm_rules": [', b"{}]}"),
    "keys": lambda most: b"{" + b",".join(b'"k%d":0' % n for n in range(most // 14)) + b"}",
    "one key": lambda most: filled(b'"a":0,', most, b"{", b'"a":0}'),
    "no numbers": lambda most: filled(b"NaN,", most, b"[", b"0]"),
    "a key": lambda most: filled(b"k", most, b'{"', b'": 0}'),
    "a text": lambda most: filled(b"x", most, HEAD, b'"}}}'),
    "marks": lambda most: filled("\u0327\u0301".encode(), most, HEAD + b"a", b'"}}}'),
    "halves": lambda most: filled(b"\\ud800", most, HEAD, b'"}}}'),
    "zeros": bytes,
    "blanks": lambda most: b" " * most,
    "open texts": lambda most: filled(b'"\\"', most),
}
TABLES: dict[str, Callable[[int], bytes]] = {
    "quotes": lambda most: b'"' * most,
    "columns": lambda most: filled(b",", most, b"kind,name\n"),
    "headings": lambda most: filled(b",name", most, b"kind"),
    "rows": lambda most: filled(b"x,y\n", most, b"kind,name\n"),
    "blank rows": lambda most: filled(b"\n", most, b"kind,name\n"),
    "a cell": lambda most: filled(b"x", most, b"kind,name\nemployer,"),
    "zeros": bytes,
}
Decode = Callable[[bytes, str], object]
READERS: dict[str, tuple[Decode, int]] = {
    "matter": (codec.decode, files.MOST_BYTES),
    "case": (lambda data, _name: case_file.read_case(data), case_file.MOST_BYTES),
    "firm": (firm_rules.decode, firm_rules.MOST_BYTES),
    "address book": (address_book.decode, own_file.MOST_BYTES),
    "profile": (firm_profile.decode, own_file.MOST_BYTES),
}


def refuses(decode: Decode, data: bytes, shown: object) -> None:
    """A reader refuses a file in a sentence, soon and (in the long lane) in little room."""
    if LONG:
        tracemalloc.start()
    try:
        with soon(shown):
            decode(data, "bomb.json")
    except DeskError as error:
        spoken(error, shown)
    else:
        raise AssertionError(shown)
    finally:
        room = tracemalloc.get_traced_memory()[1] if LONG else 0
        tracemalloc.stop()
    assert room < MOST_ROOM, (shown, room)


@pytest.mark.long
@pytest.mark.parametrize("what", BOMBS)
@pytest.mark.parametrize("reader", ["matter", "case", "firm"])
def test_a_bomb_is_refused(reader: str, what: str) -> None:
    decode, most = READERS[reader]
    refuses(decode, BOMBS[what](most), (reader, what))


@pytest.mark.long
@pytest.mark.parametrize("reader", ["address book", "profile"])
def test_a_bomb_in_a_file_of_the_programs_own_is_refused(reader: str) -> None:
    decode, most = READERS[reader]
    for what in ("closed lists", "an exponent", "entries", "many deep lists"):
        refuses(decode, BOMBS[what](most), (reader, what))


@pytest.mark.parametrize("what", TABLES)
def test_a_bomb_of_a_table_is_refused(what: str) -> None:
    data = TABLES[what](own_file.MOST_BYTES)

    def read(data: bytes, name: str) -> None:
        table = address_csv.read(data, name)
        assert not table.entries
        raise DeskError(str(table.bad[0]))

    refuses(read, data, what)


@pytest.mark.parametrize(
    ("data", "path", "problem"),
    [
        (b'{"a": [0, 1e9999999999999999999]}', "a[1]", "the number is too large or too small"),
        (b'{"a": {"b": -1e-9999999999999999999}}', "a.b", "the number is too large or too small"),
        (b'{"a": [{}, {"b": NaN}]}', "a[1].b", "NaN is not a number"),
        (b'{"a": [[], {"b": 0, "b": 0}]}', "a[1].b", "the key is there twice"),
        (b'[[[0], {"x": [1, "\\ud800"]}]]', "[0][1].x[1]", "it holds half a character"),
        (b"[" + b"0," * 1_000_001 + b"0]", "", "holds more than 1,000,000 values"),
    ],
)
def test_a_fault_is_named_by_its_path(data: bytes, path: str, problem: str) -> None:
    with pytest.raises(JsonFault) as told:
        parsed(data)
    assert (told.value.path, told.value.problem) == (path, problem)


HUGE = {
    "marks": "a" + "\u0327\u0301" * 100_000,
    "figures and a line": "9" * 200_000 + "\n",
    "figures and blanks": "9" * 100 + " " * 200_000 + "x",
    "commas": "," * 200_000,
    "letters that unfold": "\ufdfa" * 100_000,
    "words": "of the " * 60_000,
    "hyphens": "1" + "-" * 200_000,
    "brackets": "(" * 200_000,
}


@pytest.mark.parametrize("what", HUGE)
def test_no_field_takes_long_over_what_is_typed_or_pasted(what: str) -> None:
    read = {type(spec.kind): spec.kind for spec in fields(Matter).values()}
    assert len(read) > 8
    for kind in read.values():
        with soon((what, kind)), contextlib.suppress(InputError):
            assert kind.read(HUGE[what]) == kind.empty


def test_marks_that_a_script_writes_are_kept() -> None:
    """Vietnamese sets two marks on a letter, a polytonic Greek one three; both are typed apart."""
    assert kinds.LINE.read("Nguye\u0302\u0303n") == "Nguyễn"
    assert kinds.LINE.read("\u03b1\u0313\u0300\u0345" * 200) == "\u1f82" * 200
    assert kinds.LINE.read("a" + "\u0327" * 30) == "a" + "\u0327" * 30
    with pytest.raises(InputError, match="heaps marks on one letter"):
        kinds.LINE.read("a" + "\u0327" * 31)
