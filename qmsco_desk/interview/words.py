"""Labels that know the matter: a parent is called by name once there is one.

Whoever shows them in another language gives the function that translates their words (`say`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qmsco_desk.model import ask, dates, paths
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.people import Child
from qmsco_desk.model.plans import Plan
from qmsco_desk.model.vocabulary import Labelled, Movant, Side

if TYPE_CHECKING:
    from collections.abc import Callable

    from qmsco_desk.model.ask import FieldSpec
    from qmsco_desk.model.people import Parent

_NOUNS = {
    "children[]": "child",
    "plans[]": "plan",
    "plans[].coverages[]": "coverage",
    "work.participant.deductions[]": "deduction",
    "withholding.obligations[]": "ordered support",
    "clauses.changes[]": "clause change",
    "packet.entries[]": "paper or exhibit",
}
_DASH = " \N{EM DASH} "


def noun(list_pattern: str, say: Callable[[str], str] = str) -> str:
    """What one entry of a list is called, in running text; the pattern ends in brackets."""
    return say(_NOUNS.get(list_pattern) or ask.repeats(Matter)[list_pattern].ask.label.lower())


def _short(parent: Parent, other: Parent) -> str:
    """A parent's first name, or the full name where both share the first."""
    same = parent.name.first.lower() == other.name.first.lower()
    return parent.name.full if same or not parent.name.first else parent.name.first


def named(text: str, matter: Matter) -> str:
    """Words with “First parent” and “Second parent” replaced by the parents' names, where known."""
    first, second = matter.parties.first, matter.parties.second
    for words, parent, other in (("first", first, second), ("second", second, first)):
        if not parent.name.is_empty:
            name = _short(parent, other).replace("\\", "")
            text = re.sub(rf"(?:[Tt]he )?\b{words} parent\b", name, text, flags=re.IGNORECASE)
    return text


def group_title(title: str, matter: Matter, say: Callable[[str], str] = str) -> str:
    """The title of a group; a parent's own group says both who and which parent it is."""
    for side, words in ((Side.FIRST, "First parent"), (Side.SECOND, "Second parent")):
        parent = matter.parties.parent(side)
        if title == words and parent is not None and not parent.name.is_empty:
            return f"{say(title)}: {parent.name.full}"
    return named(say(title), matter)


def option_label(option: Labelled, matter: Matter, say: Callable[[str], str] = str) -> str:
    """The words of a choice; a parent is called by name."""
    side = {
        Side.FIRST: Side.FIRST,
        Side.SECOND: Side.SECOND,
        Movant.FIRST: Side.FIRST,
        Movant.SECOND: Side.SECOND,
    }.get(option)
    parent = matter.parties.parent(side)
    if parent is not None and not parent.name.is_empty:
        return parent.name.full
    return say(option.label)


def field_label(spec: FieldSpec, matter: Matter, say: Callable[[str], str] = str) -> str:
    """What stands above a field."""
    return named(say(spec.ask.label), matter)


def full_label(spec: FieldSpec, path: str, matter: Matter, say: Callable[[str], str] = str) -> str:
    """The full name of a field for screen readers; its entries are numbered from 1."""
    trail = [say(label) for label in spec.trail]
    prefix = ""
    for part in paths.parse(path):
        if isinstance(part, int):
            pattern = f"{paths.pattern(prefix)}[]"
            label = say(ask.repeats(Matter)[pattern].ask.label)
            if label in trail:
                trail[trail.index(label)] = f"{noun(pattern, say).capitalize()} {part + 1}"
            prefix += f"[{part}]"
        else:
            prefix += f".{part}" if prefix else part
    return named(_DASH.join((*trail, say(spec.ask.label))), matter)


def entry_name(list_path: str, index: int, matter: Matter, say: Callable[[str], str] = str) -> str:
    """What an entry is called in its list: “Mia Reyes”, or “Child 2” while it has no name."""
    entry = paths.get_at(matter, f"{list_path}[{index}]")
    pattern = f"{paths.pattern(list_path)}[]"
    given = getattr(entry, "name", "")
    given = getattr(given, "full", given)
    return given or f"{noun(pattern, say).capitalize()} {index + 1}"


def entry_summary(
    list_path: str, index: int, matter: Matter, say: Callable[[str], str] = str
) -> str:
    """What is said beside an entry's name in its list, from its own answers."""
    entry = paths.get_at(matter, f"{list_path}[{index}]")
    parts: list[str] = []
    if isinstance(entry, Child):
        if entry.born is not None:
            parts.append(say("born {date}").format(date=dates.figures(entry.born)))
        if entry.address_of is not None:
            whose = say(entry.address_of.label)
            parts.append(say("mail: {whose}").format(whose=whose[0].lower() + whose[1:]))
    elif isinstance(entry, Plan):
        if entry.kind is not None:
            parts.append(say(entry.kind.label))
        if entry.administrator.name:
            parts.append(entry.administrator.name)
    return " · ".join(parts)
