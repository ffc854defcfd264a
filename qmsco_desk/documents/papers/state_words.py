"""How one item of a jurisdiction is put on paper: its answer, sources, dates and standing."""

from __future__ import annotations

import re
from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.documents.printed import cited, ended, prose
from qmsco_desk.law.citation import Status
from qmsco_desk.law.firm import confirmed_words
from qmsco_desk.law.meaning import meaning
from qmsco_desk.model.dates import in_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qmsco_desk.law.citation import Source
    from qmsco_desk.law.schema import Entry, StateRules
    from qmsco_desk.law.telling import Told

_SLOT = re.compile(r"\{(\w+)\}")
_SIGNS = (("<=", "\N{LESS-THAN OR EQUAL TO}"), (">=", "\N{GREATER-THAN OR EQUAL TO}"))
_TIMES = re.compile(r"(?<=[\d%)]) x (?=\S)")  # 5% x gross income


_COUNTED = MappingProxyType(
    {
        Status.SOURCED: "read",
        Status.CONFIRMED: "confirmed by the firm",
        Status.RECALLED: "not verified",
        Status.UNKNOWN: "not on file",
    }
)


def standing_counts(items: Iterable[Told]) -> str:
    """How well a jurisdiction's answers are verified: "12 read; 2 not verified; 1 not on file"."""
    found = Counter(one.entry.status for one in items)
    return "; ".join(
        f"{found[status]} {said}" for status, said in _COUNTED.items() if found[status]
    )


def typeset(text: str) -> str:
    """Words of a rules file as they are printed; a caption's slots become names in brackets."""
    slotless = _SLOT.sub(lambda match: f"[{match[1].replace('_', ' ')}]", text)
    for typed, printed in _SIGNS:
        slotless = slotless.replace(typed, printed)
    slotless = _TIMES.sub(" \N{MULTIPLICATION SIGN} ", slotless)
    return cited(prose(slotless))


def answer_lines(rules: StateRules, told: Told) -> tuple[str, ...]:
    """The answer to an item, a line each.

    Where nothing is on file the lines say so and what has to be read; where the keys of a file say
    nothing, the rule in words is the answer.
    """
    if told.entry.status is Status.UNKNOWN:
        return tuple(typeset(line) for line in meaning(rules, told.key))
    said = told.says or ((told.entry.rule_text,) if told.entry.rule_text else ())
    return tuple(typeset(_opened(line)) for line in said) or ("See the note.",)


def is_address(line: str) -> bool:
    """Whether a line is an address, on the web or of electronic mail."""
    return " " not in line and ("://" in line or "@" in line)


def _opened(line: str) -> str:
    """A line that begins as a sentence does."""
    return line if is_address(line) else line[:1].upper() + line[1:]


def rule_in_words(told: Told) -> str:
    """The rule in words where it is not the answer already.

    Where no answer is on file, it is what could be read.
    """
    text = told.entry.rule_text
    beside = told.says or told.entry.status is Status.UNKNOWN
    return typeset(ended(text)) if text and beside and text not in told.says else ""


def source_words(source: Source) -> str:
    """What a page that was read calls itself, and the date that it bears."""
    dated = f" ({source.dated})" if source.dated else ""
    return f"{typeset(source.title)}{dated}"


def in_force_words(entry: Entry) -> str:
    """When an answer is in force, as far as was researched; empty where it was not."""
    begun, ended_on = entry.effective_from, entry.effective_until
    parts = (
        f"from {in_words(begun)}" if begun else "",
        f"until {in_words(ended_on)} (that day not included)" if ended_on else "",
    )
    return " ".join(part for part in parts if part)


def firm_words(entry: Entry) -> str:
    """The firm's word for a rule: whose, of which day, and what was noted; empty without one."""
    word = entry.confirmed
    if word is None:
        return ""
    note = f" {_opened(ended(word.note))}" if word.note else ""
    return typeset(f"{_opened(confirmed_words(word))}.{note}")
