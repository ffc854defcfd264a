"""What the program itself writes into pages of help: the fields of a step, every shortcut."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qmsco_desk.desk.tongue import tr
from qmsco_desk.interview.pages import PAGES
from qmsco_desk.model import ask
from qmsco_desk.model.matter import Matter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.interview.page import Group

STEPS = "steps/"
# Whoever reads this page knows what the lines of an address are.
_PLAIN = re.compile(r"\.(line1|line2|city|state|zip|country|first|middle|last|suffix)$")


def escaped(text: str) -> str:
    """Words that mean nothing to Markdown."""
    return re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", text)


def fields(name: str) -> str:
    """The fields of a step with their own help and citation, group by group, as Markdown."""
    key = name.removeprefix(STEPS)
    page = next(page for page in PAGES if page.key == key)
    return "\n".join(line for group in page.groups for line in _group(group))


def _group(group: Group) -> Iterator[str]:
    specs = ask.fields(Matter)
    lines = []
    said: set[str] = set()
    for path in group.paths:
        spec = specs[path]
        if _PLAIN.search(path) and not spec.ask.help:
            continue
        line = _field(spec)
        if line not in said:
            said.add(line)
            lines.append(line)
    if not lines:
        return
    if group.title:
        yield f"\n### {escaped(tr(group.title))}\n"
    if group.note:
        yield f"{escaped(tr(group.note))}\n"
    yield from lines


def _field(spec: ask.FieldSpec) -> str:
    """A field as one line of a list."""
    colon = ":" if spec.ask.help else ""
    parts = [f"- **{escaped(tr(spec.ask.label))}{colon}**"]
    if spec.ask.help:
        parts.append(escaped(tr(spec.ask.help)))
    if spec.ask.source:
        parts.append(f"({escaped(spec.ask.source)})")
    return " ".join(parts)


def field(pattern: str) -> str:
    """What is said of one field, as Markdown; empty where there is nothing to say."""
    spec = ask.fields(Matter).get(pattern)
    if spec is None or not (spec.ask.help or spec.ask.source):
        return ""
    return tr("The field at hand: {field}").format(field=_field(spec).removeprefix("- "))


def keys_table(rows: tuple[tuple[str, str, str], ...]) -> str:
    """Every shortcut as a table: where, what it does, keys."""
    head = f"| {tr('Where')} | {tr('What it does')} | {tr('Keys')} |\n| --- | --- | --- |"
    return "\n".join((head, *(f"| {a} | {b} | {escaped(c)} |" for a, b, c in rows)))
