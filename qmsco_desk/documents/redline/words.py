"""Two wordings of one passage as one, with the words that came and went marked."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from qmsco_desk.documents.blocks import Mark, Span
from qmsco_desk.documents.redline.align import stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qmsco_desk.documents.blocks import Spans

# A word keeps what stands within it: "$1,231.00", "45-day", "plan's". Marks around it stand alone.
_WORDS = re.compile(r"\n|[^\S\n]+|\$?\w+(?:[.,/’'\-]\w+)*|[^\w\s]")
_ALIKE = 0.3  # of the words; with fewer in common a passage is shown as rewritten, not as confetti
_SLIGHT = 3  # letters between two changes that are too few to stand between them


class _Word(NamedTuple):
    """A word with what it looks like; two are the same if they read the same."""

    text: str
    span: Span

    @property
    def key(self) -> tuple[str, bool]:
        """What it reads as."""
        return self.text, self.span.blank


class _Change(NamedTuple):
    """Words that both versions have, or the words of one in the place of the other's."""

    same: bool
    old: list[_Word]
    new: list[_Word]


def marked(old: Spans, new: Spans) -> Spans:
    """One passage with the new words marked as inserted, and before them the old as deleted.

    Without the deleted words it reads as `new`, without the inserted ones as `old`; words that
    stayed look as they do in `new`.
    """
    changes = _changes(_words_of(old), _words_of(new))
    out: list[Span] = []
    for same, gone, come in changes:
        if same:
            out += (word.span for word in come)
        else:
            out += (replace(word.span, mark=Mark.DELETED, path=None, clause=None) for word in gone)
            out += (replace(word.span, mark=Mark.INSERTED) for word in come)
    return joined(out)


def wholly(spans: Spans, mark: Mark) -> Spans:
    """A passage that only one version has."""
    if mark is Mark.DELETED:
        # Nothing of the newer version stands behind them, so they lead to no field.
        return tuple(replace(span, mark=mark, path=None, clause=None) for span in spans)
    return tuple(replace(span, mark=mark) for span in spans)


def joined(spans: Iterable[Span]) -> Spans:
    """The same words in as few spans as their looks allow."""
    out: list[Span] = []
    for span in spans:
        last = out[-1] if out else None
        if (
            last is not None
            and not span.blank
            and not last.blank
            and replace(last, text=span.text) == span
        ):
            out[-1] = replace(last, text=last.text + span.text)
        elif span.text:
            out.append(span)
    return tuple(out)


def text_of(spans: Iterable[Span]) -> str:
    """The words alone."""
    return "".join(span.text for span in spans)


def likeness(old: str, new: str) -> float:
    """How many of their words two passages share, from 0 to 1; 0 where it is too few to matter."""
    before, after = frozenset(old.split()), frozenset(new.split())
    most = max(len(before), len(after))
    share = len(before & after) / most if most else 1.0
    return share if share >= _ALIKE else 0.0


def _words_of(spans: Spans) -> list[_Word]:
    out: list[_Word] = []
    for span in spans:
        parts = [span.text] if span.blank else _WORDS.findall(span.text)
        out += (_Word(part, replace(span, text=part, mark=Mark.NONE)) for part in parts)
    return out


def _changes(old: list[_Word], new: list[_Word]) -> list[_Change]:
    found = [
        _Change(equal, old[a1:a2], new[b1:b2])
        for equal, a1, a2, b1, b2 in stretches(
            [word.key for word in old], [word.key for word in new]
        )
    ]
    kept = sum(_weight(change.new) for change in found if change.same)
    if old and new and kept < _ALIKE * max(_weight(old), _weight(new)):
        return [_Change(False, old, new)]
    return _gathered(found)


def _weight(words: Sequence[_Word]) -> int:
    """How many letters the words have; spaces count for nothing."""
    return sum(len(word.text.strip()) for word in words)


def _gathered(changes: list[_Change]) -> list[_Change]:
    """Changes with a word or a mark too slight to part them made one, as a person would strike."""
    out: list[_Change] = []
    for change in changes:
        if (
            not change.same
            and len(out) > 1
            and out[-1].same
            and _weight(out[-1].new) <= _SLIGHT
            and out[-2].old + change.old
            and out[-2].new + change.new
        ):
            between, first = out.pop(), out.pop()
            change = _Change(  # noqa: PLW2901 - the change as it grew
                False,
                first.old + between.old + change.old,
                first.new + between.new + change.new,
            )
        out.append(change)
    return out
