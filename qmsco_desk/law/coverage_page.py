"""The page that lists what is on file: every item of every jurisdiction, status and citation.

It is written from the shipped files alone, as of the newest day on which any of their sources was
read, so that the same files give the same page on every day and at every firm.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from qmsco_desk.law.citation import Status
from qmsco_desk.law.telling import Told, tell
from qmsco_desk.model.dates import in_words

if TYPE_CHECKING:
    from qmsco_desk.law.library import Library
    from qmsco_desk.law.schema import StateRules

_MARKS = {
    Status.SOURCED: "●",
    Status.RECALLED: "◐",
    Status.UNKNOWN: "○",
}
_LEGEND = (
    (Status.SOURCED, "read", "the rule was read in a public source, which the file names"),
    (
        Status.RECALLED,
        "not verified",
        "the citation is known, the text was not read or only in part: confirm before relying",
    ),
    (Status.UNKNOWN, "not on file", "not found: nothing is computed from it"),
)
_WORDS = {status: words for status, words, _ in _LEGEND}

_HEAD = """\
# What is on file for each jurisdiction

Every item of the federal questionnaire (OMB 0970-0222), and what an order needs besides, for
{count} jurisdictions: how well each answer is verified, and where it stands in the law. This page
is written from the rules files by `poe coverage`; it is not edited by hand. Rules as in force on
{day}, the newest day on which a source was read."""


def coverage_page(library: Library) -> str:
    """The page, as Markdown.

    Raises:
        RulesError: A file is broken.
    """
    codes = sorted(state.code for state in library.states())
    day = max((read for code in codes if (read := library.newest_verified(code))), default=date.max)
    states = [rules for code in codes if (rules := library.shipped(code, day))]
    told = [(rules, tell(rules)) for rules in states]
    parts = [
        _HEAD.format(count=len(states), day=in_words(day)),
        _legend(told),
        _by_item(told),
        _by_state(told),
        *_items(told),
    ]
    return "\n\n".join(parts) + "\n"


_Told = list[tuple["StateRules", tuple[Told, ...]]]


def _table(titles: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = tuple(titles)
    lines = (head, tuple("---" for _ in head), *map(tuple, rows))
    return "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines)


def _cell(text: str) -> str:
    """A text that does not end its cell."""
    return " ".join(text.split()).replace("|", "\\|")


def _legend(told: _Told) -> str:
    found = Counter(item.entry.status for _, items in told for item in items)
    rows = (
        (_MARKS[status], words, meaning, str(found[status])) for status, words, meaning in _LEGEND
    )
    return _table(("mark", "status", "means", "answers"), rows)


def _counts(items: Iterable[Told]) -> tuple[str, ...]:
    found = Counter(item.entry.status for item in items)
    return tuple(str(found[status]) for status in _MARKS)


def _by_item(told: _Told) -> str:
    columns = list(zip(*(items for _, items in told), strict=True))
    rows = (
        (_number(column[0]), f"[{column[0].title}](#{_anchor(column[0])})", *_counts(column))
        for column in columns
    )
    return "## By item\n\n" + _table(("no.", "item", *_WORDS.values()), rows)


def _by_state(told: _Told) -> str:
    """One row a jurisdiction, one mark an item."""
    if not told:
        return "## By jurisdiction\n\nNothing is on file."
    heads = [_number(item) or item.title for item in told[0][1]]
    rows = (
        (f"{rules.name} ({rules.jurisdiction})", *(_MARKS[item.entry.status] for item in items))
        for rules, items in told
    )
    return "## By jurisdiction\n\n" + _table(("jurisdiction", *heads), rows)


def _items(told: _Told) -> Iterator[str]:
    """One section an item: status, option and citation of each jurisdiction."""
    for column in zip(*(items for _, items in told), strict=True):
        rows = (
            (
                f"{rules.name} ({rules.jurisdiction})",
                f"{_MARKS[item.entry.status]} {_WORDS[item.entry.status]}",
                _option(item),
                _citation(item),
            )
            for (rules, _), item in zip(told, column, strict=True)
        )
        table = _table(("jurisdiction", "status", "option", "citation"), rows)
        yield f"## {_heading(column[0])}\n\n{table}"


def _number(item: Told) -> str:
    return str(item.number) if item.number else ""


def _heading(item: Told) -> str:
    return f"{item.number}. {item.title}" if item.number else item.title


def _anchor(item: Told) -> str:
    """The place of a section, as pages of Markdown name it."""
    kept = (char for char in _heading(item).lower() if char.isalnum() or char in " -")
    return "".join(kept).replace(" ", "-")


def _option(item: Told) -> str:
    option = getattr(item.entry, "option", None)
    return option.value.replace("_", " ") if option is not None else ""


def _citation(item: Told) -> str:
    """The citation; for the item that is itself a list of laws, that list."""
    return item.entry.citation or ("; ".join(item.says) if item.key == "statutes" else "")
