"""The small language of the wording library: words, slots, one or many, references, lists, tables.

A blank line parts paragraphs. A line that begins with "* " is an entry of a lettered list; "* each
child: " and "* each plan: " repeat the entry. A line that is only "{table name}" is a table.
Nothing else is special, and what fills a slot is never read as part of the language.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

_BRACED = re.compile(r"\{([^{}\n]+)\}")
_TABLE = re.compile(r"\{table ([a-z_]+)\}")
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")
_EACH = re.compile(r"each (child|plan): *")


@dataclass(frozen=True, slots=True)
class Words:
    """Words printed as they stand."""

    text: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a fact of the matter."""

    name: str


@dataclass(frozen=True, slots=True)
class Number:
    """Words for one child or for several."""

    one: str
    many: str


@dataclass(frozen=True, slots=True)
class See:
    """A reference to another clause, printed as its paragraph number."""

    clause: str


Piece = Words | Slot | Number | See


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a lettered list; `each` is "child" or "plan" where it is repeated."""

    pieces: tuple[Piece, ...]
    each: str = ""


@dataclass(frozen=True, slots=True)
class Entries:
    """A lettered list."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class TableOf:
    """A place for a table of the matter's facts."""

    name: str


Part = Paragraph | Entries | TableOf
Known = Callable[[str], bool]


def _piece(inside: str, known: Known) -> Piece:
    """What a pair of braces stands for; braces around anything unknown are plain words."""
    if inside.count("|") == 1:
        one, many = inside.split("|")
        return Number(one, many)
    if inside.startswith("see "):
        return See(inside.removeprefix("see ").strip())
    return Slot(inside) if known(inside) else Words(f"{{{inside}}}")


@lru_cache(maxsize=512)
def pieces(text: str, known: Known) -> tuple[Piece, ...]:
    """The pieces of one paragraph. `known` says whether a name is a slot."""
    out: list[Piece] = []
    position = 0
    for match in _BRACED.finditer(text):
        if match.start() > position:
            out.append(Words(text[position : match.start()]))
        out.append(_piece(match[1], known))
        position = match.end()
    if position < len(text):
        out.append(Words(text[position:]))
    return tuple(out)


def _entry(line: str, known: Known) -> Entry:
    match = _EACH.match(line)
    if match is None:
        return Entry(pieces(line, known))
    return Entry(pieces(line[match.end() :], known), match[1])


@lru_cache(maxsize=512)
def parse(text: str, known: Known) -> tuple[Part, ...]:
    """The parts of a clause's text in order. Never fails: what is not of the language is words.

    Remembered by the text, for the same clauses are set again at every key stroke.
    """
    out: list[Part] = []
    running: list[str] = []
    entries: list[Entry] = []

    def close() -> None:
        if running:
            out.append(Paragraph(pieces(" ".join(running), known)))
            running.clear()
        if entries:
            out.append(Entries(tuple(entries)))
            entries.clear()

    for block in _BLANK_LINES.split(text.strip()) if text.strip() else ():
        lines = [line.strip() for line in block.splitlines()]
        table = _TABLE.fullmatch(lines[0]) if len(lines) == 1 else None
        if table is not None:
            close()
            out.append(TableOf(table[1]))
            continue
        if not lines[0].startswith("* "):
            close()  # entries parted by blank lines are one list; words after one begin a paragraph
        for kind, line in _runs(lines):
            if kind == "entry":
                if running:
                    close()
                entries.append(_entry(line, known))
            else:
                running.append(line)
    close()
    return tuple(out)


def _runs(lines: list[str]) -> list[tuple[str, str]]:
    """Lines joined into words and entries; a line under an entry belongs to it."""
    out: list[tuple[str, str]] = []
    for line in lines:
        if line.startswith("* "):
            out.append(("entry", line[2:].strip()))
        elif out:
            kind, before = out[-1]
            out[-1] = (kind, f"{before} {line}")
        else:
            out.append(("words", line))
    return out


def braced(text: str) -> tuple[str, ...]:
    """What stands between braces, in order, for the reader to hold against the closed sets."""
    return tuple(match[1] for match in _BRACED.finditer(" ".join(text.split())))
