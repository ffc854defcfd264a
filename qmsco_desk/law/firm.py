"""The firm's layer: rules that an attorney of the firm confirmed, or replaced by the firm's own.

It lies over the shipped rules and never changes them. A confirmation holds for one text of a rule:
it carries that text's `fingerprint`, and where the rule on file says another thing it confirms
nothing. A replacement stands for as long as it says it is in force, or until it is taken back.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from qmsco_desk.errors import FirmRulesError
from qmsco_desk.law.citation import Status
from qmsco_desk.law.fact import in_force
from qmsco_desk.law.form import did_you_mean
from qmsco_desk.law.plain import fingerprint, plain
from qmsco_desk.law.reader import Reader
from qmsco_desk.law.rule_file import state_items
from qmsco_desk.law.schema import Confirmation, Entry
from qmsco_desk.model.dates import in_words

# What the layer says beside the rule itself, so that a rule's own form need not and may not.
SAID_BESIDE = ("status", "citation", "source", "verified_on", "note", "history", "confirmed")

# When a rule is in force is not yet a rule.
_DAYS = ("from", "until")

# Item 1 is an address; all other items are law, and law has a citation.
_UNCITED = ("contact",)

_MOST_INITIALS = 12
_MOST_CITATION = 400
_MOST_NOTE = 2_000
# In the firm's own rule. The longest text on file has some 900 characters, the longest list 10
# entries; what is printed and kept with every matter is not ten times as long.
_MOST_TEXT = 2_000
_MOST_LISTED = 40
_INITIALS = re.compile(r"[^\W\d_](?:[^\W_]|[ .’'-])*")


class FirmStanding(Enum):
    """What has become of the shipped rule since the firm spoke.

    `holds`: it says the same. `lapsed`: it says another thing, so that the firm's confirmation does
    not reach it. `shipped_changed`: it says another thing, while the firm's own rule stands.
    """

    HOLDS = "holds"
    LAPSED = "lapsed"
    SHIPPED_CHANGED = "shipped_changed"


@dataclass(frozen=True, slots=True)
class FirmRule:
    """The firm's word for one item of one jurisdiction.

    Attributes:
        jurisdiction: Postal code.
        item: The item's key ("reasonable_cost").
        form: The firm's own rule in a file's form, as plain values; None where the shipped rule is
            confirmed as it stands.
        citation: The law that the firm's own rule is read from; empty for a confirmation, which
            leaves the shipped citation.
        initials: The attorney's.
        on: The day.
        note: What was read, or why.
        basis: `fingerprint` of the shipped entry that was confirmed or replaced.
    """

    jurisdiction: str
    item: str
    form: Mapping[str, object] | None
    citation: str
    initials: str
    on: date
    note: str
    basis: str

    @property
    def replaces(self) -> bool:
        """Whether the firm's own rule stands in the shipped one's place."""
        return self.form is not None


@dataclass(frozen=True, slots=True)
class FirmLayer:
    """Every rule that the firm stands behind, one for an item, by jurisdiction and item."""

    rules: tuple[FirmRule, ...] = ()

    def of(self, code: str, item: str) -> FirmRule | None:
        """The firm's word for an item; None where it has none."""
        for rule in self.rules:
            if (rule.jurisdiction, rule.item) == (code, item):
                return rule
        return None

    def with_rule(self, rule: FirmRule) -> FirmLayer:
        """The layer with a rule added, in the place of what the firm said of the item before."""
        others = self.without(rule.jurisdiction, rule.item).rules
        return FirmLayer(tuple(sorted((*others, rule), key=_place)))

    def without(self, code: str, item: str) -> FirmLayer:
        """The layer without the firm's word for an item, so that the shipped rule holds again."""
        return FirmLayer(tuple(rule for rule in self.rules if _place(rule) != (code, item)))


def _place(rule: FirmRule) -> tuple[str, str]:
    return rule.jurisdiction, rule.item


def checked(rule: FirmRule) -> FirmRule:
    """A rule as it is kept: texts trimmed, its form in the keys that were understood.

    Raises:
        FirmRulesError: With one sentence that says what cannot be used.
    """
    known = state_items()
    if rule.item not in known:
        raise FirmRulesError(
            _sentence(f"There is no item “{rule.item[:60]}”{did_you_mean(rule.item, known)}")
        )
    trimmed = dataclasses.replace(
        rule,
        initials=_text("initials", rule.initials, _MOST_INITIALS),
        citation=_text("citation", rule.citation, _MOST_CITATION),
        note=_text("note", rule.note, _MOST_NOTE),
    )
    _speaker(trimmed)
    if trimmed.form is None:
        return dataclasses.replace(trimmed, citation="")
    form = _form_of(own_entry(trimmed))
    _said(trimmed, form)
    _printable(form, rule.item)
    return dataclasses.replace(trimmed, form=form)


def own_entry(rule: FirmRule) -> Entry:
    """The firm's own rule as an entry with the status `confirmed`.

    Raises:
        FirmRulesError: Its form is not one that the program knows; the sentence names the first
            key that is wrong.
    """
    beside = [key for key in rule.form or {} if key in SAID_BESIDE]
    if beside:
        raise FirmRulesError(
            f"{rule.item}.{beside[0]}: this is said beside the firm's rule, not in it."
        )
    reader = Reader(plain=True)
    table: dict[str, Any] = {
        **(rule.form or {}),
        "status": Status.CONFIRMED.value,
        "citation": rule.citation,
        "note": "",
    }
    try:
        made = reader.entry(state_items()[rule.item], table, rule.item)
    except RecursionError as error:
        raise FirmRulesError(f"{rule.item}: it is nested too deeply.") from error
    if made is None:
        raise FirmRulesError(_sentence(f"The firm's rule cannot be used: {reader.problems[0]}"))
    return dataclasses.replace(made, confirmed=confirmation(rule))


def confirmation(rule: FirmRule) -> Confirmation:
    """Whose word stands behind a rule."""
    return Confirmation(initials=rule.initials, on=rule.on, note=rule.note, replaced=rule.replaces)


def laid_over(shipped: Entry, rule: FirmRule | None, on: date) -> Entry:
    """What holds on a day: the shipped entry, the same confirmed, or the firm's own.

    Where the firm spoke of another text than the one on file, the entry's note says so.
    """
    if rule is None:
        return shipped
    same = fingerprint(shipped) == rule.basis
    if rule.replaces:
        own = own_entry(rule)
        if not in_force(own, on):
            return shipped
        return own if same else dataclasses.replace(own, note=_SHIPPED_CHANGED)
    if not same:
        lapsed = (
            f"{rule.initials} confirmed another text of this rule on {in_words(rule.on)}; {_LAPSED}"
        )
        return dataclasses.replace(shipped, note=f"{shipped.note} {lapsed}".strip())
    return dataclasses.replace(shipped, status=Status.CONFIRMED, confirmed=confirmation(rule))


_LAPSED = "this text is not confirmed."
_SHIPPED_CHANGED = (
    "The rule that comes with the program says another thing than when the firm put its own in its "
    "place; compare them."
)


def is_overtaken(entry: Entry) -> bool:
    """Whether the firm's own rule holds although the shipped one has changed since."""
    return entry.confirmed is not None and entry.note == _SHIPPED_CHANGED


def has_lapsed(entry: Entry) -> bool:
    """Whether the shipped rule holds, in another text than the one that the firm confirmed."""
    return entry.confirmed is None and entry.note.endswith(_LAPSED)


def standing(shipped: Entry, rule: FirmRule) -> FirmStanding:
    """What has become of the shipped entry since the firm spoke."""
    if fingerprint(shipped) == rule.basis:
        return FirmStanding.HOLDS
    return FirmStanding.SHIPPED_CHANGED if rule.replaces else FirmStanding.LAPSED


def confirmed_words(confirmed: Confirmation | None) -> str:
    """Whose word it is, in words that follow a colon or stand alone; empty for a shipped rule."""
    if confirmed is None:
        return ""
    what = "the firm's own rule, set by" if confirmed.replaced else "confirmed by"
    return f"{what} {confirmed.initials} on {in_words(confirmed.on)}"


def _sentence(text: str) -> str:
    """A text with its full stop, unless a question ends it."""
    return text if text.endswith("?") else f"{text}."


def _form_of(entry: Entry) -> dict[str, Any]:
    """The keys of a rule that are its own."""
    return {key: value for key, value in plain(entry).items() if key not in SAID_BESIDE}


def _text(name: str, text: str, most: int) -> str:
    """A text on one line, without what cannot be printed."""
    trimmed = " ".join(text.split())
    if len(trimmed) > most:
        raise FirmRulesError(f"The {name} may have at most {most:,} characters.")
    if not trimmed.isprintable():
        raise FirmRulesError(f"There is a character in the {name} that cannot be printed.")
    return trimmed


def _printable(node: object, path: str) -> None:
    """The texts of the firm's own rule go on paper and into matters, as the note does."""
    if isinstance(node, str) and len(node) > _MOST_TEXT:
        raise FirmRulesError(f"{path}: a text may have at most {_MOST_TEXT:,} characters.")
    if isinstance(node, str) and not node.isprintable():
        raise FirmRulesError(f"{path}: there is a character in it that cannot be printed.")
    if isinstance(node, list) and len(node) > _MOST_LISTED:
        raise FirmRulesError(f"{path}: a list may have at most {_MOST_LISTED} entries.")
    parts: Iterable[tuple[str, object]] = ()
    if isinstance(node, Mapping):
        parts = ((f"{path}.{key}", value) for key, value in node.items())
    elif isinstance(node, list):
        parts = ((f"{path}[{index}]", value) for index, value in enumerate(node))
    for at, value in parts:
        _printable(value, at)


def _speaker(rule: FirmRule) -> None:
    """A rule that nobody stands behind is not confirmed."""
    if not rule.initials:
        raise FirmRulesError(
            "The attorney's initials are missing.", "Enter the initials of who stands behind it."
        )
    if not _INITIALS.fullmatch(rule.initials):
        raise FirmRulesError(f"“{rule.initials}” are not initials such as “A.B.”.")
    if not date(1900, 1, 1) <= rule.on <= date(2200, 12, 31):
        raise FirmRulesError("The day of a firm's rule must lie from 1900 to 2200.")


def _said(rule: FirmRule, form: Mapping[str, object]) -> None:
    """The firm's own rule says something, from a law, for a reason."""
    if not any(key not in _DAYS for key in form):
        raise FirmRulesError("The firm's rule says nothing.", "Fill in at least one answer.")
    if not rule.citation and rule.item not in _UNCITED:
        raise FirmRulesError(
            "The citation is missing.", "Enter the law that the firm's rule is read from."
        )
    if not rule.note:
        raise FirmRulesError(
            "The note is missing.", "Say why the firm's rule takes the place of what is on file."
        )
