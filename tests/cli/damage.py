"""Damage of every kind that a file comes to: in its bytes, and in what it says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from qmsco_desk.storage.json_faults import below


@dataclass(frozen=True, slots=True)
class Damaged:
    """A damaged file.

    Attributes:
        data: Its bytes.
        what: What was done, for whom a failure is shown.
        paths: The key that it was done to, by its old and its new name; none where it was done to
            the bytes.
    """

    data: bytes
    what: str
    paths: tuple[str, ...] = ()

    def named_in(self, sentence: str) -> bool:
        """Whether a sentence begins with one of the paths, or one below it.

        A key with a blank at its end is not always in quotes.
        """
        said = sentence.replace('"', "")
        return any(said.startswith(path.replace('"', "")) for path in self.paths)


# Values as they would stand in a file, JSON or not.
RAW = (
    *("null", "true", "false", "0", "-1", "1.5", "1e400", "-1e-400", "NaN", "Infinity", "9" * 5000),
    *('""', '" "', '"-1.00"', '"1e9"', '"NaN"', '"fortnightly"', '"0000-00-00"', '"2026-02-30"'),
    *('"9999-12-31"', '"1899-12-31"', '"10000-01-01"', '"2026-11-21T00:00:00Z"', '"TX\\n"'),
    *('"\\ud800"', '"\\udfff\\ud800"', '"\\u202e\\u2066"', '"\\u0000\\u001b[31m\\r\\n"', '"１２"'),
    *("{}", "[]", "[[]]", "[{}]", "[null]", '{"": 0}', '{"a\\nb\\u001b[2J": 0}', '{"\\ud800": 0}'),
    *("[" * 200 + "]" * 200, '{"a":' * 900 + "0" + "}" * 900, "[" * 50_000 + "]" * 50_000),
    '"' + "x" * 100_000 + '"',
    "[" + "0," * 200_000 + "0]",
    "[" + "{}," * 999_999 + "{}]",
)


def spots(node: Any, path: str = "") -> Iterator[tuple[Any, Any, str]]:
    """Every place in a tree: its holder, its key there, and its path."""
    for key, child in node.items() if isinstance(node, dict) else enumerate(node):
        at = below(path, key) if isinstance(node, dict) else f"{path}[{key}]"
        yield node, key, at
        if isinstance(child, dict | list):
            yield from spots(child, at)


def damaged(tree: Any, random: Random) -> Damaged:
    """A file of the tree, damaged once; half of the time in what it says."""
    tree = json.loads(json.dumps(tree))
    if random.random() < 0.4:
        return _in_bytes(json.dumps(tree, ensure_ascii=False).encode(), random)
    holder, key, path = random.choice(list(spots(tree)))
    mark, paths = "@@damaged@@", (path,)
    match random.choice(("value", "value", "value", "value", "rename", "drop", "twice", "moved")):
        case "rename" if isinstance(holder, dict):
            name = random.choice((f"{key}s", key.upper(), f" {key}", "x" * 500, "a\x1b[2J\n", ""))
            holder[name] = holder.pop(key)
            what, raw = f"renamed to {name[:20]!r}", ""
            paths = (below(path.removesuffix(key).removesuffix("."), name), path)
        case "drop":
            del holder[key]
            what, raw = "dropped", ""
        case "twice" if isinstance(holder, dict):
            what, raw = "there twice", json.dumps(holder[key]) + f", {json.dumps(key)}: 0"
            holder[key] = mark
        case "moved":
            what, raw = "moved into a list", f"[{json.dumps(holder[key])}]"
            holder[key] = mark
        case _:
            raw = random.choice(RAW)
            what = f"set to {raw[:40]}"
            holder[key] = mark
    text = json.dumps(tree).replace(json.dumps(mark), raw)
    return Damaged(text.encode(), f"{path} {what}", paths)


def _in_bytes(data: bytes, random: Random) -> Damaged:
    at = random.randrange(len(data))
    text = data.decode()
    ways = {
        "a byte flipped": data[:at]
        + bytes((data[at] ^ (1 << random.randrange(8)),))
        + data[at + 1 :],
        "a byte lost": data[:at] + data[at + 1 :],
        "bytes lost": data[:at] + data[at + random.randrange(40) :],
        "cut": data[:at],
        "a zero byte": data[:at] + b"\0" + data[at:],
        "a byte of another alphabet": data[:at] + b"\xe9" + data[at:],
        "empty": b"",
        "blank": b" \r\n\t",
        "a mark at its start": b"\xef\xbb\xbf" + data,
        "two marks at its start": b"\xef\xbb\xbf" * 2 + data,
        "UTF-16": text.encode("utf-16"),
        "UTF-16 without a mark": text.encode("utf-16-le"),
        "UTF-32": text.encode("utf-32"),
        "twice after itself": data + data,
        "text after it": data + b"\nend",
        "in a list": b"[" + data + b"]",
        "in text": json.dumps(text).encode(),
        "large": data + b" " * 1_100_000,
        "deep": b'{"a":' * 100_000 + data,
    }
    what = random.choice(list(ways))
    return Damaged(ways[what], f"{what} at {at}")
