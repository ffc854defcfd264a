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
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from qmsco_desk.errors import FirmRulesError, MatterFileError
from qmsco_desk.law.citation import Status
from qmsco_desk.law.firm import FirmLayer, FirmRule, checked
from qmsco_desk.law.firm_review import FirmChange, changes_of
from qmsco_desk.law.library import Library
from qmsco_desk.law.plain import fingerprint, plain
from qmsco_desk.law.rule_file import state_items
from qmsco_desk.law.schema import Entry
from qmsco_desk.model.dates import in_words
from qmsco_desk.storage.files import read_whole, write_whole
from qmsco_desk.storage.json_faults import (
    below,
    exact_number,
    noted,
    printable,
    repeated_key,
    torn_key,
)

FORMAT = 1
MOST_BYTES = 1024 * 1024
MOST_RULES = 2_000

# On the other side of the date line it is a day earlier.
_ELSEWHERE = timedelta(days=1)

_CODE = "^[A-Z]{2}$"
_BASIS = "^[0-9a-f]{16}$"
_KEYS = ("jurisdiction", "item", "rule", "citation", "initials", "on", "note", "basis")
_NEEDED = ("jurisdiction", "item", "initials", "on", "basis")


def schema() -> dict[str, Any]:
    """The JSON Schema of the file; what `rule` may hold is said by that of a state's rules file."""
    text = {"type": "string"}
    keys: dict[str, dict[str, Any]] = {
        "jurisdiction": {**text, "pattern": _CODE},
        "item": {"enum": list(state_items())},
        "rule": {
            "type": "object",
            "description": "The firm's own rule, in the form of an entry of that item in a "
            "state's rules file, without status, citation, source, verified_on and note; numbers "
            "and dates as text. Absent where the shipped rule is confirmed as it stands.",
        },
        "citation": text,
        "initials": text,
        "on": {**text, "format": "date"},
        "note": text,
        "basis": {**text, "pattern": _BASIS},
    }
    rule = {
        "type": "object",
        "properties": keys,
        "required": list(_NEEDED),
        "additionalProperties": False,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Rules of a firm",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "firm_rules": {"type": "array", "items": {"$ref": "#/$defs/FirmRule"}},
        },
        "required": ["format", "firm_rules"],
        "additionalProperties": False,
        "$defs": {"FirmRule": rule},
    }


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
        try:
            seen = self._on_disk()
            # What may lie there: more than one thing where a disk did not vouch for a write.
            self._seen: set[bytes | None] = {seen}
            layer = FirmLayer() if seen is None else decode(seen, path.name)
            self._library = shipped.with_firm(layer)
        except (FirmRulesError, MatterFileError) as error:
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

    def confirm(self, code: str, item: str, *, initials: str, note: str, on: date) -> None:
        """Puts an attorney's word behind the shipped rule of a day as it stands.

        Raises:
            FirmRulesError: There is nothing to confirm, or nobody to confirm it.
            MatterFileError: The file cannot be written.
        """
        shipped = self._shipped(code, item, on)
        if shipped.status is Status.UNKNOWN:
            raise FirmRulesError(
                "Nothing is on file here to confirm.", "Put the firm's own rule in its place."
            )
        self._set(FirmRule(code, item, None, "", initials, on, note, fingerprint(shipped)))

    def replace(
        self,
        code: str,
        item: str,
        form: Mapping[str, object],
        *,
        citation: str,
        initials: str,
        note: str,
        on: date,
    ) -> None:
        """Puts the firm's own rule in the place of the shipped one of a day.

        Unless the form says its own days, it is in force while that one is.

        Raises:
            FirmRulesError: The form, or what is said beside it, cannot be used.
            MatterFileError: The file cannot be written.
        """
        shipped = self._shipped(code, item, on)
        days = {key: day for key, day in plain(shipped).items() if key in ("from", "until")}
        own = {**days, **form}
        self._set(FirmRule(code, item, own, citation, initials, on, note, fingerprint(shipped)))

    def revert(self, code: str, item: str) -> None:
        """Takes the firm's word for an item back, so that the shipped rule holds again.

        Raises:
            FirmRulesError: The firm has said nothing of that item.
            MatterFileError: The file cannot be written.
        """
        if self.layer.of(code, item) is None:
            raise FirmRulesError("The shipped rule holds here already.")
        self._keep(self.layer.without(code, item))

    def export(self, path: Path) -> None:
        """Writes everything that the firm said to a file of the same form.

        Raises:
            FirmRulesError: There is nothing to write.
            MatterFileError: The file cannot be written.
        """
        if not self.layer.rules:
            raise FirmRulesError("The firm has confirmed or replaced no rule yet.")
        write_whole(path, encode(self.layer))

    def changes_in(self, path: Path, on: date) -> tuple[FirmChange, ...]:
        """What taking a file of a firm's rules would change on a day; nothing is taken yet.

        Raises:
            FirmRulesError: The file cannot be used.
            MatterFileError: The file cannot be read.
        """
        layer = decode(read_whole(path, MOST_BYTES), path.name)
        for rule in layer.rules:
            if rule.on > on + _ELSEWHERE:
                raise FirmRulesError(
                    f"“{path.name}” cannot be used: {rule.jurisdiction} {rule.item}: its day, "
                    f"{in_words(rule.on)}, has not come."
                )
        return changes_of(layer, self.library, on)

    def take(self, changes: tuple[FirmChange, ...]) -> None:
        """Takes the rules of a review, all at once; what it does not name stays as it was.

        Raises:
            FirmRulesError: The file was changed meanwhile.
            MatterFileError: The file cannot be written.
        """
        layer = self.layer
        for change in changes:
            layer = layer.with_rule(change.rule)
        if changes:
            self._keep(layer)

    def _set(self, rule: FirmRule) -> None:
        self._keep(self.layer.with_rule(checked(rule)))

    def _shipped(self, code: str, item: str, on: date) -> Entry:
        """The shipped entry in force on a day."""
        rules = self.library.shipped(code, on)
        if rules is None or rules.jurisdiction != code:
            raise FirmRulesError(f"No rules are on file for “{code[:20]}”.")
        if item not in state_items():
            raise FirmRulesError(f"There is no item “{item[:60]}”.")
        entry: Entry = getattr(rules, item)
        return entry

    def _on_disk(self) -> bytes | None:
        """What lies on the disk now; None where there is no file."""
        try:
            return read_whole(self.path, MOST_BYTES)
        except MatterFileError as error:
            if isinstance(error.__cause__, FileNotFoundError | NotADirectoryError):
                return None
            raise

    def _keep(self, layer: FirmLayer) -> None:
        """Writes another layer and works with it from now on; on failure nothing is changed."""
        library = self._library.with_firm(layer)
        data = encode(layer)
        if len(data) > MOST_BYTES or len(layer.rules) > MOST_RULES:
            raise FirmRulesError(
                "The firm's rules would be more than one file holds: "
                f"{MOST_BYTES // 1024 // 1024} MB, {MOST_RULES:,} rules.",
                "Shorten what is said in them, or take fewer; nothing was changed.",
            )
        if self._on_disk() not in self._seen:
            raise FirmRulesError(
                "The firm's rules were changed by another window since this one read them.",
                "Close QMSCO Desk and open it again; nothing was changed here.",
            )
        self._seen.add(data)
        write_whole(self.path, data)
        self._seen, self._library = {data}, library


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
        stop = "" if error.problem.endswith("?") else "."
        raise FirmRulesError(
            f"“{name}” cannot be used: {error.path}: {error.problem}{stop}"
        ) from error
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
    tree = json.loads(
        text, object_pairs_hook=noted, parse_float=exact_number, parse_constant=exact_number
    )
    if twice := repeated_key(tree):
        raise _Offending(twice, "the key is there twice")
    if torn := torn_key(tree):
        raise _Offending(torn, "it holds half a character")
    return tree


def _layer(tree: Mapping[str, Any]) -> FirmLayer:
    # The version comes first: one key more may be all that a newer program writes.
    form = tree.get("format")
    if isinstance(form, int) and form > FORMAT:
        raise _Offending("format", "a newer QMSCO Desk wrote it; update the program to use it")
    if form != FORMAT or isinstance(form, bool):
        raise _Offending("format", f"this program reads format {FORMAT}")
    for key in tree:
        if key not in ("format", "firm_rules"):
            raise _Offending(below("", key), "there is no such key")
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
    if not re.fullmatch(_CODE, table["jurisdiction"]):
        raise _Offending(f"{path}.jurisdiction", "expected a postal code such as “TX”")
    if not re.fullmatch(_BASIS, table["basis"]):
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
