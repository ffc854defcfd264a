"""A rule as text that a person edits, in the form of the rules files, and back again."""

from __future__ import annotations

import re
import textwrap
import tomllib
from datetime import date
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from qmsco_desk.desk.tongue import tr
from qmsco_desk.errors import RulesError
from qmsco_desk.law.firm import SAID_BESIDE
from qmsco_desk.law.form import ABOUT, Manner, Shape, keys
from qmsco_desk.law.plain import plain
from qmsco_desk.law.toml_text import tables
from qmsco_desk.locate import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qmsco_desk.law.schema import Entry

_WIDE = 58
_PLAINER = MappingProxyType(
    {
        "Cannot overwrite a value": "a key is written twice",
        "Invalid value": "the value cannot be read; a text stands between quotes",
        "Expected '=' after a key in a key/value pair": "an equals sign is missing after a key",
        "Unterminated string": "a text has no closing quote",
        "Unclosed array": "a list has no closing bracket",
        "Illegal character '\\n'": "a text has no closing quote on its line",
        "lists or tables stand too deep": "brackets are nested too deeply",
        "a number has too many digits": "a number has too many digits",
    }
)
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def as_text(entry: Entry) -> str:
    """The keys of a rule that are its own, one a line; citation, status and note stand beside."""
    form: Any = type(entry)
    said = plain(entry)
    # The rule in words comes last: it comments on what stands before it.
    ordered = sorted(keys(form), key=lambda key: key.field in ABOUT)
    lines = [
        f"{key.word} = {_value(key.shape, getattr(entry, key.field))}"
        for key in ordered
        if key.word in said and key.word not in SAID_BESIDE
    ]
    return "\n".join(lines) + "\n" if lines else ""


def as_form(text: str) -> dict[str, Any]:
    """The text as plain values.

    Raises:
        RulesError: It is not in the form of a rules file; the message names the line.
    """
    try:
        return tables(text)
    except tomllib.TOMLDecodeError as error:
        raise RulesError((_located(error),)) from error


def _located(error: tomllib.TOMLDecodeError) -> str:
    """The parser's message with the line first, where it knows one."""
    match = re.fullmatch(r"(.*) \(at (?:line (\d+), column \d+|end of document)\)", str(error))
    said = match[1] if match else str(error)
    plainer = _PLAINER.get(said)
    said = tr(plainer) if plainer else said[:1].lower() + said[1:]
    return (
        tr("line {match}: {said}").format(match=match[2], said=said) if match and match[2] else said
    )


def _value(shape: Shape, value: Any, *, inline: bool = False) -> str:
    """A value as a rules file writes it."""
    match value:
        case Enum():
            return _quoted(str(value.value))
        case bool():
            return "true" if value else "false"
        case str():
            return _quoted(value) if inline or len(value) < _WIDE else _long(value)
        case int():
            return str(value)
        case Decimal():
            return f"{value.normalize():f}"
        case date():
            return value.isoformat()
        case tuple() if shape.manner is Manner.PAIRS:
            inner = shape.inner or shape
            return _table({key: _value(inner, one, inline=True) for key, one in value})
        case tuple():
            return _list(shape, value, inline=inline)
        case _:
            return _form(value)


def _list(shape: Shape, value: tuple[Any, ...], *, inline: bool) -> str:
    inner = shape.inner or shape
    made = [_value(inner, one, inline=True) for one in value]
    line = f"[{', '.join(made)}]"
    if inline or len(line) < _WIDE:
        return line
    return "[\n" + "".join(f"  {one},\n" for one in made) + "]"


def _form(form: Any) -> str:
    """A table in one line: what is silent is left out."""
    said = plain(form)
    words = {"type": _quoted(said["type"])} if "type" in said else {}
    made: Any = type(form)
    for key in keys(made):
        if key.word in said:
            words[key.word] = _value(key.shape, getattr(form, key.field), inline=True)
    return _table(words)


def _table(words: Mapping[str, str]) -> str:
    pairs = (f"{k if _BARE.fullmatch(k) else _quoted(k)} = {v}" for k, v in words.items())
    return f"{{ {', '.join(pairs)} }}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _long(text: str) -> str:
    """A long text over several lines; it is read as one paragraph."""
    if "'''" in text:
        return _quoted(text)
    return (
        "'''\n" + textwrap.fill(text, _WIDE, break_on_hyphens=False, break_long_words=False) + "'''"
    )


def guide(item: str) -> str:
    """What the guide to the rules files says of an item's keys, as Markdown; empty where nothing.

    For reasonable cost the tests belong to it.
    """
    text = resource("rules", "README.md").read_text(encoding="utf-8")
    said = _section(text, f"### `{item}`", "#")
    if item == "reasonable_cost":
        said += "\n" + _section(text, "## The tests of reasonable cost", "##")
    return said


def _section(text: str, heading: str, end: str) -> str:
    """The lines under a heading, up to the next that is as high."""
    lines = text.splitlines()
    if heading not in lines:
        return ""
    taken = []
    for line in lines[lines.index(heading) + 1 :]:
        if line.startswith("#") and (end == "#" or not line.startswith("###")):
            break
        taken.append(line)
    return "\n".join(taken).strip()
