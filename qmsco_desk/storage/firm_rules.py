"""The firm's layer of rules as a file: beside the preferences, and as exported to a colleague.

    {"format": 1,
     "firm_rules": [
       {"jurisdiction": "TX", "item": "order_ends", "initials": "A.B.", "on": "2026-11-21",
        "basis": "0f3a...", "note": "Read in the code."},
       {"jurisdiction": "OH", "item": "contact", "initials": "A.B.", "on": "2026-11-21",
        "basis": "77c1...", "note": "Moved.", "rule": {"phone": "614-555-0100"}}]}

A rule without `rule` confirms the shipped one whose fingerprint is `basis`; with it, the firm's own
stands in the shipped one's place, in the form of a rules file, and has a `citation`. Reading is
strict: a key that is not known, twice there or of another kind is named, and nothing is taken.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from qmsco_desk.errors import FirmRulesError
from qmsco_desk.law.firm import FirmLayer, FirmRule, checked
from qmsco_desk.law.library import Library
from qmsco_desk.storage.files import read_whole, write_whole
from qmsco_desk.storage.json_faults import below, noted, printable, repeated_key, torn_key

FORMAT = 1
MOST_BYTES = 1024 * 1024
MOST_RULES = 2_000
SUFFIX = ".json"

_KEYS = ("jurisdiction", "item", "rule", "citation", "initials", "on", "note", "basis")
_NEEDED = ("jurisdiction", "item", "initials", "on", "basis")


class FirmRules:
    """The layer of this installation, read at start. Each change is written at once, whole.

    Attributes:
        path: Where the file lies.
    """

    def __init__(self, path: Path, shipped: Library) -> None:
        """Reads the file; where there is none, the firm has said nothing yet.

        Raises:
            FirmRulesError: The file cannot be used. It is never passed over in silence: a rule that
                the firm set would be lost from every figure.
        """
        self.path = path
        self._seen = read_whole(path, MOST_BYTES) if path.exists() else None
        try:
            layer = FirmLayer() if self._seen is None else decode(self._seen, path.name)
            self._library = shipped.with_firm(layer)
        except FirmRulesError as error:
            raise FirmRulesError(
                error.what,
                f"Mend the file, or move it away to work with the shipped rules alone: {path}",
            ) from error

    @property
    def layer(self) -> FirmLayer:
        """What the firm confirmed or replaced."""
        return self._library.firm

    @property
    def library(self) -> Library:
        """The rules on file under the firm's layer."""
        return self._library

    def keep(self, layer: FirmLayer) -> None:
        """Writes another layer and works with it from now on.

        Raises:
            FirmRulesError: The layer cannot be used, or another program wrote the file since it
                was read here. Nothing is changed.
            MatterFileError: The file cannot be written. Nothing is changed.
        """
        library = self._library.with_firm(layer)
        data = encode(layer)
        on_disk = read_whole(self.path, MOST_BYTES) if self.path.exists() else None
        if on_disk != self._seen:
            raise FirmRulesError(
                "The firm's rules were changed by another window since this one read them.",
                "Close QMSCO Desk and open it again; nothing was changed here.",
            )
        write_whole(self.path, data)
        self._seen, self._library = data, library


def encode(layer: FirmLayer) -> bytes:
    """A layer as indented JSON in UTF-8, keys in one order."""
    plain = {"format": FORMAT, "firm_rules": [_plain(rule) for rule in layer.rules]}
    return json.dumps(plain, ensure_ascii=False, indent=2).encode() + b"\n"


def _plain(rule: FirmRule) -> dict[str, Any]:
    table = {
        "jurisdiction": rule.jurisdiction,
        "item": rule.item,
        "rule": rule.form,
        "citation": rule.citation,
        "initials": rule.initials,
        "on": rule.on.isoformat(),
        "note": rule.note,
        "basis": rule.basis,
    }
    return {key: value for key, value in table.items() if value not in (None, "")}


def decode(data: bytes, name: str) -> FirmLayer:
    """The layer in the bytes of a file called `name`.

    Raises:
        FirmRulesError: The bytes are no such file; one sentence names the first offending key.
    """
    try:
        tree = _tree(data)
        if not isinstance(tree, dict) or "firm_rules" not in tree:
            raise FirmRulesError(f"“{name}” is not a file of a firm's rules.")
        return _layer(tree)
    except _Offending as error:
        raise FirmRulesError(f"“{name}” cannot be used: {error.path}: {error.problem}.") from error
    except (UnicodeDecodeError, ValueError) as error:
        raise FirmRulesError(
            f"“{name}” is not a file of a firm's rules: it is not whole, valid JSON."
        ) from error
    except RecursionError as error:
        raise FirmRulesError(f"“{name}” cannot be used: it is nested too deeply.") from error


class _Offending(Exception):  # noqa: N818  # it never leaves this module
    """What is wrong, and the path of the key."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(problem)
        self.path = path
        self.problem = problem


def _tree(data: bytes) -> Any:
    """The JSON, numbers exact, no key twice."""
    text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    tree = json.loads(text, object_pairs_hook=noted, parse_float=Decimal, parse_constant=Decimal)
    if twice := repeated_key(tree):
        raise _Offending(twice, "the key is there twice")
    if torn := torn_key(tree):
        raise _Offending(torn, "it holds half a character")
    return tree


def _layer(tree: Mapping[str, Any]) -> FirmLayer:
    for key in tree:
        if key not in ("format", "firm_rules"):
            raise _Offending(below("", key), "there is no such key")
    form = tree.get("format")
    if form != FORMAT or isinstance(form, bool):
        raise _Offending("format", f"this program reads format {FORMAT}")
    rules = tree["firm_rules"]
    if not isinstance(rules, list):
        raise _Offending("firm_rules", "expected a list")
    if len(rules) > MOST_RULES:
        raise _Offending("firm_rules", f"there are more than {MOST_RULES:,} rules")
    layer = FirmLayer()
    for index, table in enumerate(rules):
        path = f"firm_rules[{index}]"
        rule = _rule(table, path)
        if layer.of(rule.jurisdiction, rule.item) is not None:
            raise _Offending(path, f"{rule.jurisdiction} {rule.item} is there twice")
        layer = layer.with_rule(rule)
    return layer


def _rule(table: Any, path: str) -> FirmRule:
    """One rule, checked as if the firm had just set it."""
    if not isinstance(table, dict):
        raise _Offending(path, "expected an object")
    for key in table:
        if key not in _KEYS:
            raise _Offending(below(path, key), "there is no such key")
    for key in _NEEDED:
        if key not in table:
            raise _Offending(f"{path}.{key}", "the key is missing")
    for key, value in table.items():
        if key != "rule" and not isinstance(value, str):
            raise _Offending(f"{path}.{key}", "expected text")
    form = table.get("rule")
    if "rule" in table and not isinstance(form, dict):
        raise _Offending(f"{path}.rule", "expected an object in the form of a rules file")
    if not re.fullmatch(r"[A-Z]{2}", table["jurisdiction"]):
        raise _Offending(f"{path}.jurisdiction", "expected a postal code such as “TX”")
    if not re.fullmatch(r"[0-9a-f]{16}", table["basis"]):
        raise _Offending(f"{path}.basis", "expected the 16 figures that the program wrote")
    try:
        return checked(
            FirmRule(
                jurisdiction=table["jurisdiction"],
                item=table["item"],
                form=form,
                citation=table.get("citation", ""),
                initials=table["initials"],
                on=_day(table["on"], f"{path}.on"),
                note=table.get("note", ""),
                basis=table["basis"],
            )
        )
    except FirmRulesError as error:
        raise _Offending(path, printable(error.what[:300]).rstrip(".")) from error


def _day(text: str, path: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise _Offending(path, "expected a date such as 2026-01-31") from error
