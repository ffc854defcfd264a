"""A state's rules, states compared, and what is not verified, as JSON.

The keys are stable: a key may be added, none changes its meaning or goes while `version` is 1. They
are told in README.md.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from qmsco_desk.cli.states_text import unverified
from qmsco_desk.law.citation import Status
from qmsco_desk.law.comparing import compare
from qmsco_desk.law.form import FILE_WORDS
from qmsco_desk.law.meaning import meaning
from qmsco_desk.law.plain import plain
from qmsco_desk.law.telling import Told, tell

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from qmsco_desk.law.schema import Entry, StateRules

VERSION = 1
# What an item says of itself stands beside its `rule`.
_BESIDE = ("status", "citation", "verified_on", "from", "until", "note", "rule_text", "history")


def listed(rules: Iterable[StateRules], on: date) -> str:
    """Every state on file with how well its answers are verified."""
    return _written(on, states=[_name(each) | _counted(each) for each in rules])


def told(rules: Iterable[StateRules], key: str | None, on: date) -> str:
    """States with their items, all or the one chosen."""
    states = [
        _name(each) | {"items": [_item(each, one) for one in tell(each) if key in (None, one.key)]}
        for each in rules
    ]
    return _written(on, states=states)


def compared(rules: tuple[StateRules, ...], key: str | None, on: date) -> str:
    """Items with the answer of each state, and whether they differ."""
    items = [
        {
            "key": row.key,
            "item": row.number or None,
            "title": row.title,
            "differs": row.differs,
            "answers": {
                each.jurisdiction: _item(each, cell)
                for each, cell in zip(rules, row.cells, strict=True)
            },
        }
        for row in compare(rules)
        if key in (None, row.key)
    ]
    return _written(on, states=[_name(each) for each in rules], items=items)


def gaps(rules: Iterable[StateRules], key: str | None, on: date) -> str:
    """What is not on file or not verified, state by state; a state without gaps is left out."""
    states = [
        _name(each)
        | {
            "gaps": [
                {
                    "key": one.key,
                    "item": one.number or None,
                    "title": one.title,
                    "status": one.entry.status.value,
                    "citation": one.entry.citation,
                    "note": one.entry.note,
                }
                for one in found
            ]
        }
        for each in rules
        if (found := unverified(each, key))
    ]
    return _written(on, states=states)


def _written(on: date, **more: Any) -> str:
    table = {"version": VERSION, "law_as_of": on.isoformat(), **more}
    return json.dumps(table, indent=2, ensure_ascii=False)


def _name(rules: StateRules) -> dict[str, Any]:
    return {"jurisdiction": rules.jurisdiction, "name": rules.name, "kind": rules.kind}


def _counted(rules: StateRules) -> dict[str, Any]:
    items = tell(rules)
    found = Counter(one.entry.status for one in items)
    newest = max((one.entry.verified_on for one in items if one.entry.verified_on), default=None)
    return {
        "counts": {status.value: found[status] for status in Status},
        "newest_verified": _day(newest),
    }


def _item(rules: StateRules, told: Told) -> dict[str, Any]:
    """An item whole: what it says, the rule itself, and what stands behind it."""
    entry = told.entry
    rule = {key: value for key, value in plain(entry).items() if key not in _BESIDE}
    return {
        "key": told.key,
        "item": told.number or None,
        "title": told.title,
        "status": entry.status.value,
        "option": rule.get("option"),
        "says": list(told.says),
        "meaning": list(meaning(rules, told.key)),
        "rule": rule,
        "rule_text": entry.rule_text,
        "note": entry.note,
        "history": entry.history,
        "citation": entry.citation,
        "citation_parts": [
            {"code": place.code, "section": place.section, "subdivision": place.subdivision}
            for place in entry.cited
        ],
        "sources": [
            {"url": source.url, "title": source.title, "dated": source.dated}
            for source in entry.sources
        ],
        "verified_on": _day(entry.verified_on),
        FILE_WORDS["effective_from"]: _day(entry.effective_from),
        FILE_WORDS["effective_until"]: _day(entry.effective_until),
        "confirmed": _confirmed(entry),
    }


def _confirmed(entry: Entry) -> dict[str, Any] | None:
    word = entry.confirmed
    if word is None:
        return None
    return {
        "initials": word.initials,
        "on": word.on.isoformat(),
        "note": word.note,
        "replaced": word.replaced,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
