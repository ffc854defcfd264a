"""What taking a firm's rules would change: each rule before and after, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from qmsco_desk.errors import FirmRulesError
from qmsco_desk.law.firm import FirmLayer, FirmRule, FirmStanding, confirmed_words
from qmsco_desk.law.library import Library
from qmsco_desk.law.telling import STATUS_WORDS, Told, tell


@dataclass(frozen=True, slots=True)
class FirmChange:
    """What taking one rule would change.

    Attributes:
        code: Postal code.
        item: The item's key.
        title: The item's title.
        before: What holds now, one statement each; citation and status last.
        after: What would hold, likewise.
        rule: The rule to be taken.
        standing: Whether the rule was made against what is on file here.
    """

    code: str
    item: str
    title: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    rule: FirmRule
    standing: FirmStanding


def changes_of(layer: FirmLayer, library: Library, on: date) -> tuple[FirmChange, ...]:
    """Each rule of a layer that the library's own layer does not have already.

    Raises:
        FirmRulesError: The layer speaks of a jurisdiction that is not on file.
    """
    taken = library.with_firm(layer)
    return tuple(
        _change(rule, library, taken, on)
        for rule in layer.rules
        if library.firm.of(rule.jurisdiction, rule.item) != rule
    )


def _change(rule: FirmRule, library: Library, taken: Library, on: date) -> FirmChange:
    before, after = _told(rule, library, on), _told(rule, taken, on)
    return FirmChange(
        code=rule.jurisdiction,
        item=rule.item,
        title=after.title,
        before=in_words(before),
        after=in_words(after),
        rule=rule,
        standing=library.firm_standing(rule, on),
    )


def _told(rule: FirmRule, library: Library, on: date) -> Told:
    """The item that a rule speaks of, as a library has it."""
    rules = library.rules(rule.jurisdiction, on)
    for told in tell(rules) if rules is not None else ():
        if told.key == rule.item:
            return told
    raise FirmRulesError(f"No rules are on file for “{rule.jurisdiction}”.")


def in_words(told: Told) -> tuple[str, ...]:
    """Everything that a reader of an item is told: answer, rule, note, citation, status."""
    entry = told.entry
    status = confirmed_words(entry.confirmed) or STATUS_WORDS[entry.status]
    said = (*told.says, entry.rule_text, entry.note, entry.citation)
    return (*(text for text in said if text), f"{status[0].upper()}{status[1:]}.")
