"""Which column of a table answers which field: guessed, chosen, kept as a small file.

    {"format": 1, "columns": {"Mother DOB": "parties.second.born", "Our ref.": ""}}

An empty text leaves the column out. What is kept names columns and fields, nothing of a client.
"""

from __future__ import annotations

import json
import re

from qmsco_desk.errors import MatterFileError
from qmsco_desk.storage.json_faults import JsonFault, parsed, printable
from qmsco_desk.storage.matter_csv.columns import Column, by_key, columns
from qmsco_desk.storage.matter_csv.sheet import Sheet

# For each column of a table the key of the field that it answers; empty: it is left out.
Mapping = tuple[str, ...]

_FORMAT = 1
# What people write for what the labels say, each as the words of a label.
_SAME = {
    "dob": ("date", "birth"),
    "birthdate": ("date", "birth"),
    "birthday": ("date", "birth"),
    "born": ("date", "birth"),
    "ssn": ("social", "security", "number"),
    "phone": ("telephone",),
    "tel": ("telephone",),
    "zipcode": ("zip", "code"),
    "postcode": ("zip", "code"),
    "email": ("e", "mail"),
    "surname": ("last", "name"),
    "street": ("street", "p", "box"),
    "apt": ("apartment", "suite"),
    "mi": ("middle", "name"),
    "no": ("number",),
    "sex": ("gender",),
}
_IDLE = frozenset(("of", "the", "or", "s", "last", "known", "mailing"))
_LAST = "last"
# Groups of which there is one: their labels are known without the group. Anyone has an e-mail.
_PLAIN = ("Case", "Plan")


def guess(sheet: Sheet) -> Mapping:
    """The field of each column as its heading has it; the first column that names one has it."""
    by_name, by_words = _names(), _ways()
    given: set[str] = set()
    mapping: list[str] = []
    for head in sheet.heads:
        key = by_name.get(_plain(head), "") or by_words.get(_words(head), "")
        mapping.append("" if key in given else key)
        given.add(key)
    return tuple(mapping)


def _names() -> dict[str, str]:
    """Fields by their heading, their path and their full label, where only one has it."""
    labels = [column.spec.label for column in columns()]
    named = {
        _plain(one.spec.label): one.key for one in columns() if labels.count(one.spec.label) == 1
    }
    for column in columns():
        named[_plain(column.key)] = named[_plain(column.heading)] = column.key
    return named


def _ways() -> dict[frozenset[str], str]:
    """Fields by the words that name one alone, in whatever order and spelling."""
    known: dict[frozenset[str], str] = {}
    twice: set[frozenset[str]] = set()
    for words, key in ((words, one.key) for one in columns() for words in _words_of(one)):
        if known.setdefault(words, key) != key:
            twice.add(words)
    return {words: key for words, key in known.items() if words not in twice}


def _words_of(column: Column) -> tuple[frozenset[str], ...]:
    """The words by which a column is known."""
    label, group = column.spec.ask.label, _words(column.group)
    ways = [_words(column.heading)]
    if column.is_period:
        return tuple(ways)
    ways.append(group | _words(label))
    if _words(label) == group:
        ways.append(group | {"name"})
    if label.casefold().endswith(" code"):
        ways.append(ways[0] - {"code"})
    if column.group in _PLAIN:
        ways.append(_words(label))
    return tuple(ways)


def _words(text: str) -> frozenset[str]:
    """The words of a heading, in whatever order, as labels have them."""
    split = re.sub(r"(?<=[a-z])(?=[A-Z0-9])", " ", text)
    found = re.findall(r"[^\W_]+", split.casefold())
    words = {word for one in found for word in _SAME.get(one, (one,))}
    # "Last" tells a surname, and says nothing in "last known address".
    idle = _IDLE - {_LAST} if "name" in words else _IDLE
    return frozenset(words - idle)


def problems(sheet: Sheet, mapping: Mapping) -> tuple[str, ...]:
    """Why a table cannot be read so, a sentence each; empty where it can."""
    found = []
    used = [key for key in mapping if key]
    if not used:
        found.append("No column of the table leads to a field.")
    for key in dict.fromkeys(key for key in used if used.count(key) > 1):
        places = [n for n, one in enumerate(mapping) if one == key]
        names = " and ".join(f"“{sheet.called(place)}”" for place in places)
        found.append(f"{names} lead to the same field, “{by_key()[key].heading}”: choose one.")
    return tuple(found)


def kept(sheet: Sheet, mapping: Mapping) -> bytes:
    """A mapping as a small file; columns without a heading cannot be kept."""
    chosen: dict[str, str] = {}
    for head, key in zip(sheet.heads, mapping, strict=True):
        if head:
            chosen.setdefault(head, key)
    plain = {"format": _FORMAT, "columns": chosen}
    return (json.dumps(plain, indent=2, ensure_ascii=False) + "\n").encode()


def applied(data: bytes, name: str, sheet: Sheet) -> Mapping:
    """The mapping in a file called `name`, for a table; what it does not name is left out.

    Raises:
        MatterFileError: It is no such file, names a field that there is not, or no column of the
            table.
    """
    try:
        plain = parsed(data)
    except JsonFault as error:
        said = f"{error.path}: {error.problem}" if error.path else f"it {error.problem}"
        raise MatterFileError(f"“{name}” is not a file of columns: {said}.") from error
    chosen = plain.get("columns") if isinstance(plain, dict) else None
    if not isinstance(chosen, dict) or plain.get("format") != _FORMAT or len(plain) != 2:
        raise MatterFileError(
            f"“{name}” is not a file of columns.",
            "It says the format, 1, and under “columns” a field for each heading.",
        )
    by_head = {_plain(head): (head, key) for head, key in chosen.items()}
    for head, key in by_head.values():
        if not isinstance(key, str) or (key and key not in by_key()):
            raise MatterFileError(
                f"“{name}” cannot be used: the field of the column “{printable(head[:80])}” is"
                " none that a table can answer.",
                "An empty text leaves a column out.",
            )
    mapping = tuple(
        "" if place in sheet.twice else str(by_head.get(_plain(head), ("", ""))[1])
        for place, head in enumerate(sheet.heads)
    )
    if not any(mapping):
        raise MatterFileError(f"“{name}” names no column of “{sheet.name}”.")
    return mapping


def _plain(head: str) -> str:
    return " ".join(head.casefold().split())
