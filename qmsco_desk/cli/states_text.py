"""A state's rules, states compared, and what is not verified, as text for a screen."""

from __future__ import annotations

import textwrap
from collections import Counter
from typing import TYPE_CHECKING

from qmsco_desk.documents.papers.state_words import in_force_words
from qmsco_desk.law.citation import Status
from qmsco_desk.law.comparing import compare
from qmsco_desk.law.firm import confirmed_words
from qmsco_desk.law.meaning import meaning
from qmsco_desk.law.telling import STATUS_WORDS, Told, tell
from qmsco_desk.model.dates import in_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qmsco_desk.law.schema import Entry, StateRules

_WIDTH = 96
_INDENT = "     "
_UNLIKE = "\N{NOT EQUAL TO}"  # before a sentence that not all the compared states say


def listed(rules: Iterable[StateRules]) -> str:
    """Every state on file, a line each: how well its answers are verified, and when last read."""
    lines = []
    for each in rules:
        items = tell(each)
        found = Counter(item.entry.status for item in items)
        counts = ", ".join(f"{found[status]} {status.value}" for status in Status if found[status])
        newest = max((i.entry.verified_on for i in items if i.entry.verified_on), default=None)
        read = f"  (last read {newest.isoformat()})" if newest else ""
        lines.append(f"{each.jurisdiction}  {each.name:<24}{counts}{read}")
    return "\n".join(lines)


def told(rules: StateRules, key: str | None, shipped: StateRules) -> str:
    """One state's rules, every item or the one chosen.

    Beside the firm's own rule stands what is on file, which it replaced.
    """
    on_file = {item.key: item for item in tell(shipped)}
    lines = [_name_line(rules)]
    for item in tell(rules):
        if key in (None, item.key):
            lines += ["", f"{_numbered(item)}: {_standing(item.entry)}"]
            lines += _answer(rules, item, _INDENT)
            if item.entry.confirmed is not None and item.entry.confirmed.replaced:
                lines += _replaced(on_file[item.key], _INDENT)
    return "\n".join(lines)


def compared(rules: tuple[StateRules, ...], key: str | None) -> str:
    """States beneath one another, item by item, with what differs said in words."""
    rows = [row for row in compare(rules) if key in (None, row.key)]
    names = ", ".join(f"{each.name} ({each.jurisdiction})" for each in rules)
    lines = [f"{names}: rules as of {in_words(rules[0].on)}"]
    if key is None:
        differing = sum(row.differs for row in rows)
        lines.append(f"The answers differ in {differing} of {len(rows)} items.")
    for row in rows:
        nowhere = all(cell.entry.status is Status.UNKNOWN for cell in row.cells)
        mark = "DIFFERS" if row.differs else "not on file" if nowhere else "same"
        lines += ["", f"{_numbered(row.cells[0])}: {mark}"]
        for index, (each, cell) in enumerate(zip(rules, row.cells, strict=True)):
            lines.append(f"  {each.jurisdiction}  {_standing(cell.entry)}")
            lines += _compared_answer(cell, row.marked(index))
    return "\n".join(lines)


def gaps(rules: Iterable[StateRules], key: str | None) -> str:
    """What is not on file or not verified, state by state."""
    lines = []
    counts: Counter[Status] = Counter()
    for each in rules:
        open_items = unverified(each, key)
        counts.update(item.entry.status for item in open_items)
        if open_items:
            lines += [f"{each.name} ({each.jurisdiction})"]
            lines += [
                f"  {item.entry.status.value:<9} {_numbered(item)}  [{item.key}]"
                for item in open_items
            ]
    unknown, recalled = counts[Status.UNKNOWN], counts[Status.RECALLED]
    if not lines:
        return "Everything asked for is on file and verified."
    return "\n".join((*lines, "", f"{unknown} not on file, {recalled} on file but not verified."))


def unverified(rules: StateRules, key: str | None) -> tuple[Told, ...]:
    """The items of a state, or the one chosen, that are unknown or were not read."""
    return tuple(
        item for item in tell(rules) if key in (None, item.key) and not item.entry.status.verified
    )


def _name_line(rules: StateRules) -> str:
    return f"{rules.name} ({rules.jurisdiction}), rules as of {in_words(rules.on)}"


def _numbered(item: Told) -> str:
    return f"{item.number}. {item.title}" if item.number else f"   {item.title}"


def _standing(entry: Entry) -> str:
    """How well an answer is verified, and the day."""
    if entry.confirmed is not None:
        return confirmed_words(entry.confirmed)
    day = f", {in_words(entry.verified_on)}" if entry.verified_on else ""
    return f"{STATUS_WORDS[entry.status]}{day}"


def _answer(rules: StateRules, item: Told, indent: str) -> list[str]:
    """The answer with all that stands behind it."""
    entry = item.entry
    lines = [line for said in item.says for line in _wrapped(said, indent)]
    lines += _labelled(
        indent,
        ("Rule", entry.rule_text),
        ("Citation", entry.citation),
        ("In force", in_force_words(entry)),
        ("Note", entry.note),
        ("The firm's note", entry.confirmed.note if entry.confirmed else ""),
        ("Before", entry.history),
        ("For an order", " ".join(meaning(rules, item.key))),
    )
    for source in entry.sources:
        dated = f" ({source.dated})" if source.dated else ""
        lines += _wrapped(f"Source: {source.title}{dated}", indent)
        lines.append(f"{indent}  {source.url}")
    return lines


def _replaced(item: Told, indent: str) -> list[str]:
    """The rule on file that the firm's own stands in the place of."""
    inner = f"{indent}  "
    lines = _wrapped(f"In the place of what is on file ({_standing(item.entry)}):", indent)
    lines += [line for said in item.says for line in _wrapped(said, inner)]
    return lines + _labelled(
        inner, ("Rule", item.entry.rule_text), ("Citation", item.entry.citation)
    )


def _compared_answer(cell: Told, marked: tuple[bool, ...]) -> list[str]:
    """The answer and its citation; a sentence that others do not say is marked."""
    indent, lines = "      ", []
    for said, unlike in zip(cell.says, marked, strict=True):
        lines += _wrapped(f"{_UNLIKE} {said}" if unlike else said, indent)
    rule = "" if cell.says else cell.entry.rule_text
    return lines + _labelled(
        indent,
        ("Rule", rule),
        ("Citation", cell.entry.citation),
        ("In force", in_force_words(cell.entry)),
    )


def _labelled(indent: str, *texts: tuple[str, str]) -> list[str]:
    """Lines of each text that there is, under its label."""
    return [line for label, text in texts if text for line in _wrapped(f"{label}: {text}", indent)]


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
