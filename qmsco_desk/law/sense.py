"""What the types cannot see: whether what an entry says fits together."""

from __future__ import annotations

import difflib
import string
from collections.abc import Iterator

from qmsco_desk.law.citation import Status
from qmsco_desk.law.form import ABOUT, did_you_mean, keys
from qmsco_desk.law.schema import (
    CAPTION_SLOTS,
    Court,
    Entry,
    LegalRule,
    Priority,
    Rank,
    WithholdingLimit,
)

# The circumstances that the engine knows; a file may add others, which its `rule_text` explains.
CIRCUMSTANCES = (
    "flat",
    "second_family",
    "second_family_arrears",
    "no_second_family",
    "no_second_family_arrears",
)

# A name that is as like a known circumstance as this, in percent, is a slip of the pen.
_SLIP_PERCENT = 85


def contradictions(entry: Entry) -> Iterator[tuple[str, str]]:
    """Each key of an entry that does not fit the rest of it, with what is wrong."""
    yield from _status(entry)
    yield from _dates(entry)
    match entry:
        case Court():
            yield from _slots(entry)
        case WithholdingLimit():
            yield from _percents(entry)
        case Priority():
            yield from _ranking(entry)
        case _:
            return


def _status(entry: Entry) -> Iterator[tuple[str, str]]:
    """`unknown` has no value.

    A numbered rule always has its words: where it is unknown they say that it was not researched.
    """
    if entry.status is not Status.UNKNOWN or isinstance(entry, LegalRule):
        return
    form: type = type(entry)
    for key in keys(form):
        if key.field not in ABOUT and not _is_silent(getattr(entry, key.field)):
            yield (
                key.word,
                'has a value although the status is "unknown"; remove it or change the status',
            )


def _is_silent(value: object) -> bool:
    """Whether a value says nothing: none, empty, or `complete = false`."""
    return value is None or value is False or value in ("", ())


def _dates(entry: Entry) -> Iterator[tuple[str, str]]:
    begins, ends = entry.effective_from, entry.effective_until
    if begins is not None and ends is not None and begins >= ends:
        yield "until", f"{ends} is not after the first day in force, {begins}"


def _slots(court: Court) -> Iterator[tuple[str, str]]:
    """Captions may only hold names that the program can fill."""
    for word in ("trial_court", "caption", "caption_marriage", "caption_parentage"):
        try:
            slots = [slot for _, slot, _, _ in string.Formatter().parse(getattr(court, word))]
        except ValueError:
            yield word, "a brace is not closed, or not opened"
            continue
        for slot in slots:
            if slot is not None and slot not in CAPTION_SLOTS:
                hint = did_you_mean(slot, CAPTION_SLOTS)
                yield word, f"there is no slot {{{slot}}}{hint}"


def _percents(limit: WithholdingLimit) -> Iterator[tuple[str, str]]:
    for name, percent in limit.percents:
        near = [known for known in CIRCUMSTANCES if _is_slip(name, known)]
        if near and name not in near:
            meant = difflib.get_close_matches(name, near, n=1)[0]
            yield f"percents.{name}", f'not known; did you mean "{meant}"?'
        if percent > 100:
            yield f"percents.{name}", f"{percent} is more than 100 percent of earnings"


def _is_slip(name: str, known: str) -> bool:
    """Whether a name is so like a known one that it was meant to be that one."""
    return difflib.SequenceMatcher(None, name, known).ratio() * 100 >= _SLIP_PERCENT


def _ranking(priority: Priority) -> Iterator[tuple[str, str]]:
    seen: set[Rank] = set()
    for index, level in enumerate(priority.ranking):
        for rank in level:
            if rank in seen:
                yield f"ranking[{index}]", f'"{rank.value}" is ranked twice'
            seen.add(rank)
