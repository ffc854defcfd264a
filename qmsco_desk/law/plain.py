"""An entry in the form of a rules file, as plain values: the way back from `reader`.

Numbers and dates become text, words their word in a file, tests a table with their `type`; what is
silent is left out. Reading it with a plain `Reader` gives the same entry, but for its sources,
which a plain form cannot name.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from qmsco_desk.law.form import Manner, Shape, keys
from qmsco_desk.law.schema import COST_TESTS, Entry

# What may change while the law says the same: how well it is known, and the day on which it ends,
# which decides only how long it is used.
_NOT_THE_LAW = ("status", "verified_on", "history", "until")


def plain(form: Any) -> dict[str, Any]:
    """A form's table, its keys in their declared order."""
    kind: type = type(form)
    table: dict[str, Any] = {}
    for word, test in COST_TESTS.items():
        if kind is test:
            table["type"] = word
    defaults = {field.name: field.default for field in dataclasses.fields(form)}
    for key in keys(kind):
        value = getattr(form, key.field)
        if key.shape.manner is not Manner.PAGES and value != defaults[key.field]:
            table[key.word] = _value(key.shape, value)
    return table


def fingerprint(entry: Entry, *, doubts: bool = True) -> str:
    """A short mark of what an entry says the law is: another text has another mark.

    It stays the same when a page is read again or a status rises, and when the program learns new
    keys that the entry does not use. With `doubts` another note counts as another text.
    """
    left_out = _NOT_THE_LAW if doubts else (*_NOT_THE_LAW, "note")
    says = {key: value for key, value in plain(entry).items() if key not in left_out}
    text = json.dumps([type(entry).__name__, says], ensure_ascii=True, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _value(shape: Shape, value: Any) -> Any:
    """A value as a file writes it."""
    match value:
        case Enum():
            return value.value
        case bool() | str() | int():
            return value
        case Decimal():
            return f"{value.normalize():f}"
        case date():
            return value.isoformat()
        case Mapping():
            return {str(key): _value(shape, one) for key, one in value.items()}
        case tuple() if shape.manner is Manner.PAIRS:
            return {key: _value(shape.inner or shape, one) for key, one in value}
        case tuple() | list():
            return [_value(shape.inner or shape, one) for one in value]
        case _:
            return plain(value)
