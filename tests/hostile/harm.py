"""Damage of every kind to JSON, TOML and CSV: what a reader may find in a file not its own.

Drawn from a seed, so that what fails is had again. Each damage says whether any reader at all could
still take the file for whole: a flipped bit may fall into a name, a cut never does.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any, TypeVar

from tests.cli.damage import spots


@dataclass(frozen=True, slots=True)
class Harmed:
    """A damaged file.

    Attributes:
        data: Its bytes.
        what: What was done, for whom a failure is shown.
        sure: Whether no reader may take it.
    """

    data: bytes
    what: str
    sure: bool


DEEP = 3_000  # further than any reader goes down; one of the bombs goes a hundred times as far
NOT_UTF8 = (
    b"\xff",
    b"\xfe\xff",
    b"\xed\xa0\x80",
    b"\xed\xb0\x80\xed\xa0\x80",
    b"\xc0\xaf",
    b"\xe9x",
)
CONTROLS = ("\0", "\x01", "\x07", "\x08", "\x0b", "\x1b[2J", "\x7f", "\x85", "\u2028", "\u2029")
HIDDEN = (
    "\u202e",
    "\u2066",
    "\ufeff",
    "\u200b",
    "\u0301" * 500,
    "\U000e0041",
    "\ufffe",
    "\U0010ffff",
)
WORDS = (
    *("", " ", "NaN", "1e999999999", "-1", "null", "=1+1", "{0.__class__}", "%s%n", "<b>x</b>"),
    *("../../etc/passwd", "C:\\x", "31 Feb", "9999-99-99", "${HOME}", "'; --", "x" * 100_000),
)
# Values that stand nowhere in any file of the program's.
NOWHERE = (
    *("[[[]]]", "[[[[0]]]]", '{"\\ud800": 0}', '{"a\\nb": {"": []}}', "1e999999", "-1e999999"),
    *("NaN", "Infinity", "-Infinity", "9" * 5_000, "-" + "9" * 5_000, "0." + "3" * 20_000),
    *('"\\ud800"', '"\\udfff\\ud800"', "[" * DEEP + "]" * DEEP, '{"a":' * DEEP + "0" + "}" * DEEP),
    '{"a":' * DEEP,
    "[" + "0," * 100_000 + "0]",
    "{" + ",".join(f'"k{n}":0' for n in range(100_000)) + "}",
)


def json_harmed(tree: Any, random: Random) -> Harmed:
    """A JSON text of an object, damaged once."""
    if random.random() < 0.45:
        return _in_bytes(json.dumps(tree, ensure_ascii=False).encode(), random, _JSON_WAYS)
    tree = json.loads(json.dumps(tree))
    holder, key, path = random.choice(list(spots(tree)))
    old, mark, sure = holder[key], "@@harmed@@", True
    match random.choice(("nowhere", "nowhere", "word", "twice", "strange", "drop", "wrapped")):
        case "twice" if isinstance(holder, dict):
            what, raw = "there twice", f"{json.dumps(old)}, {json.dumps(key)}: {json.dumps(old)}"
        case "strange" if isinstance(holder, dict):
            name = random.choice((f"{key}s", key.upper(), f" {key}", "x" * 500, "\x1b[2J\n", "=1"))
            what, raw = "with a strange key beside", f"{json.dumps(old)}, {json.dumps(name)}: 0"
        case "wrapped":
            what, raw = "wrapped", f"[[[{json.dumps(old)}]]]"
        case "drop":
            del holder[key]
            what, raw, sure = "dropped", "", False
        case "word":
            word = random.choice((*WORDS, *CONTROLS, *HIDDEN))
            what, raw, sure = f"set to {word[:20]!r}", json.dumps(word), False
        case _:
            raw = random.choice(NOWHERE)
            what = f"set to {raw[:30]}"
    if what != "dropped":
        holder[key] = mark
    text = json.dumps(tree).replace(json.dumps(mark), raw)
    return Harmed(text.encode(), f"{path} {what}", sure)


def toml_harmed(text: str, random: Random) -> Harmed:
    """A TOML text, damaged once."""
    if random.random() < 0.4:
        return _in_bytes(text.encode(), random, _TOML_WAYS)
    lines = text.splitlines()
    keys = [n for n, line in enumerate(lines) if re.fullmatch(r'[a-z_]+ = ("[^"]*"|[\w-]+)', line)]
    at = random.choice(keys)
    key = lines[at].partition(" = ")[0]
    ways = {
        "twice": f"{lines[at]}\n{lines[at]}",
        "no value": f"{key} =",
        "no key": lines[at].partition(" ")[2],
        "deep": f"{key} = {'[' * DEEP}{']' * DEEP}",
        "deeper": f"{key} = {'{a=' * DEEP}0{'}' * DEEP}",
        "dotted": ".".join(["a"] * DEEP) + " = 1",
        "digits": f"{key} = {'9' * 5_000}",
        "exponent": f"{key} = 1e999999999",
        "nan": f"{key} = nan",
        "list": f"{key} = [[[]]]",
        "table": f"{key} = {{ {key} = {{ {key} = [] }} }}",
        "strange": f"{lines[at]}\n{key}s_ = 0",
        "no day": f"{key} = 2026-02-30",
        "open quote": f'{key} = "open',
        "open text": f'{key} = """open',
        "half": f'{key} = "\\ud800"',
        "control": f'{key} = "{random.choice(CONTROLS[:6])}"',
        "head": f"[{'[' * 50}x]",
    }
    what = random.choice(list(ways))
    lines[at] = ways[what]
    return Harmed("\n".join(lines).encode(), f"line {at + 1}, {key}: {what}", sure=True)


def csv_harmed(rows: list[list[str]], random: Random) -> Harmed:
    """A table with its columns in the first row, damaged once."""
    rows = [list(row) for row in rows]
    if random.random() < 0.4:
        return _in_bytes(_table(rows), random, _CSV_WAYS)
    row, cell = random.randrange(len(rows)), random.randrange(len(rows[0]))
    word = random.choice((*WORDS, *CONTROLS, *HIDDEN))
    what = random.choice(("a word", "wide", "narrow", "wider", "gone", "twice", "head", "quote"))
    match what:
        case "wide":
            rows[row] += [word] * random.choice((1, 50, 100_000 if len(word) < 10 else 20))
        case "narrow":
            del rows[row][cell:]
        case "wider":
            rows[0] += [f"x{n}" for n in range(10_000)]
        case "gone":
            del rows[row]
        case "twice":
            rows.insert(row, rows[row])
        case "head":
            rows[0][cell] = word
        case "quote":
            rows[row][cell] = "@@quote@@"
        case _:
            rows[row][cell] = word
    return Harmed(
        _table(rows).replace(b"@@quote@@", b'"open'), f"{row}, {cell}: {what}", sure=False
    )


def _table(rows: list[list[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode("utf-8", "surrogatepass")


_Way = Callable[[bytes, int, Random], bytes]
W = TypeVar("W")


def _put(*parts: bytes) -> _Way:
    return lambda data, at, random: data[:at] + random.choice(parts) + data[at:]


# What no form survives; then what each of the forms does not.
_EVERY_WAY: dict[str, _Way] = {
    "a zero byte": _put(b"\0", b"\0" * 1_000),
    "bytes that are no UTF-8": _put(*NOT_UTF8),
    "UTF-16": lambda data, at, random: data.decode().encode("utf-16"),
    "UTF-16 without a mark": lambda data, at, random: data.decode().encode("utf-16-be"),
    "UTF-32": lambda data, at, random: data.decode().encode("utf-32"),
    "empty": lambda data, at, random: b"",
    "blank": lambda data, at, random: random.choice((b" ", b"\n" * 5_000, b"\xef\xbb\xbf", b"\t")),
    "foreign": lambda data, at, random: random.choice(
        (b"%PDF-1.7\n%%EOF", b"PK\x03\x04", b"\x89PNG\r\n\x1a\n", b"\x7fELF", b"\x1f\x8b\x08" * 99)
    ),
    "noise": lambda data, at, random: random.randbytes(random.choice((1, 100, 100_000))),
    "large": lambda data, at, random: data[:at] + b" " * 9_000_000 + data[at:] + b"]",
}
_MAYBE: dict[str, _Way] = {
    "a bit flipped": lambda data, at, random: (
        data[:at] + bytes((data[at] ^ (1 << random.randrange(8)),)) + data[at + 1 :]
    ),
    "a byte lost": lambda data, at, random: data[:at] + data[at + 1 :],
    "bytes lost": lambda data, at, random: data[:at] + data[at + random.randrange(400) :],
    "another part": lambda data, at, random: data[:at] + data[at // 2 :],
    "two parts changed": lambda data, at, random: data[at:] + data[:at],
    "a mark": _put(b"\xef\xbb\xbf"),
    "a hidden mark": _put(*(mark.encode("utf-8", "surrogatepass") for mark in HIDDEN)),
}
_CUT: dict[str, _Way] = {"cut": lambda data, at, random: data[:at]}
_JSON_WAYS = (
    {
        **_EVERY_WAY,
        "cut": lambda data, at, random: data[:at],
        "a control character": _put(b"\x01", b"\x1b[2J", b"\x08"),
        "twice after itself": lambda data, at, random: data + data,
        "text after it": lambda data, at, random: data + b"\nend",
        "in a list": lambda data, at, random: b"[" + data + b"]",
        "in text": lambda data, at, random: json.dumps(data.decode()).encode(),
        "two marks": lambda data, at, random: b"\xef\xbb\xbf" * 2 + data,
        "a bomb of lists": lambda data, at, random: b"[" * random.choice((10_000, 1_000_000)),
        "a bomb of objects": lambda data, at, random: b'{"a":' * random.choice((10_000, 200_000)),
        "a bomb of figures": lambda data, at, random: b"9" * 1_000_000,
    },
    _MAYBE,
)
_TOML_WAYS = (
    {
        **_EVERY_WAY,
        "twice after itself": lambda data, at, random: data + b"\n" + data,
        "text after it": lambda data, at, random: data + b"\nend",
        "two marks": lambda data, at, random: b"\xef\xbb\xbf" * 2 + data,
        "in a list": lambda data, at, random: b"[" + data + b"]",
    },
    {**_MAYBE, **_CUT},
)
_CSV_WAYS = ({**_EVERY_WAY}, {**_MAYBE, **_CUT})


def _in_bytes(data: bytes, random: Random, ways: tuple[dict[str, _Way], dict[str, _Way]]) -> Harmed:
    """The bytes damaged in a way that no reader survives, or, less often, in another."""
    ruinous, other = ways
    sure = random.random() < 0.7
    what = random.choice(list(ruinous if sure else other))
    at = random.randrange(1, len(data) - 1)
    harmed = (ruinous if sure else other)[what](data, at, random)
    return Harmed(harmed, f"{what} at {at}", sure)
