"""Labels of headings and lists as Word counts them.

The builder decided every label, and the text refers to it. Word's own numbering is asked for only
where it gives the very same label; the counting here follows Word's rules. So a paragraph that is
added in Word moves the numbers that follow, and no label differs from the printed page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LABEL = re.compile(r"(.*?[^A-Za-z0-9]|)([0-9]+|[A-Za-z]+)([^A-Za-z0-9]*)", re.DOTALL)
_BULLETS = frozenset("•–—-*·◦▪")
_ROMAN = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_MOST_LEVELS = 9  # of a list in Word
_HIGHEST_ROMAN = 89
_MOST_REPEATED = 2  # letters: after z come aa to zz


def roman(number: int) -> str:
    """A number in small Roman letters."""
    out = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        out += letters * count
    return out


def written(number: int, kind: str) -> str:
    """A number as Word writes it in one of its ways of counting."""
    match kind:
        case "decimal":
            return str(number)
        case "lowerRoman":
            return roman(number)
        case "upperRoman":
            return roman(number).upper()
        case _:
            # After z come aa, bb, cc.
            lap, letter = divmod(number - 1, 26)
            letters = chr(ord("a") + letter) * (lap + 1)
            return letters if kind == "lowerLetter" else letters.upper()


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a label: what stands before the number, how it is counted, what follows."""

    before: str
    kind: str
    number: int
    after: str


def readings(label: str) -> tuple[Reading, ...]:
    """Every way in which Word can count up to a label, the lowest number first."""
    match = _LABEL.fullmatch(label)
    if match is None or "%" in label:
        return ()
    before, core, after = match.groups()
    found = [
        Reading(before, kind, number, after)
        for kind, number in _numbers(core)
        if written(number, kind) == core
    ]
    return tuple(sorted(found, key=lambda reading: reading.number))


def _numbers(core: str) -> Iterator[tuple[str, int]]:
    """The numbers that letters or figures may stand for; some are not written so again."""
    if core.isdecimal():
        if len(core) < 6:
            yield "decimal", int(core)
        return
    small = core.lower()
    if core not in (small, core.upper()):
        return
    case = "lower" if core == small else "upper"
    if len(set(small)) == 1 and len(small) <= _MOST_REPEATED:
        yield f"{case}Letter", ord(small[0]) - ord("a") + 1 + 26 * (len(small) - 1)
    value = next((n for n in range(1, _HIGHEST_ROMAN + 1) if roman(n) == small), 0)
    if value:
        yield f"{case}Roman", value


@dataclass(slots=True)
class Level:
    """A level of a list: its text with places for numbers ("%1.%2"), how it counts, from where.

    `left` is where its words stand, in points; `hang` how far left of them its label ends, or
    begins where the label is a heading's.
    """

    text: str
    kind: str
    start: int
    left: float
    hang: float
    heading: int = 0  # the heading's level, 0 for a list
    centered: bool = False


@dataclass(slots=True)
class Chain:
    """A list of one or more levels, counted from its first label to its last."""

    number: int
    levels: list[Level] = field(default_factory=list)
    counts: list[int | None] = field(default_factory=list)

    def bare(self, at: int) -> str | None:
        """The numbers of a level as they stand, without the signs around them: "4", "4.1"."""
        text = _bare_text(self.levels[at].text)
        for place in range(at + 1):
            count = self.counts[place]
            if f"%{place + 1}" in text:
                if count is None:
                    return None
                text = text.replace(f"%{place + 1}", written(count, self.levels[place].kind))
        return text

    def text_for(self, reading: Reading, at: int) -> str:
        """A label's text at a level: its parent's numbers become places for them."""
        place = f"%{at + 1}"
        if at and reading.before and self.bare(at - 1) == reading.before[:-1]:
            parents = _bare_text(self.levels[at - 1].text)
            return f"{parents}{reading.before[-1]}{place}{reading.after}"
        return f"{reading.before}{place}{reading.after}"

    def fits(self, reading: Reading, at: int, like: Level) -> bool:
        """Whether the next number of a level is that reading's."""
        if at >= len(self.levels):
            return False
        level = self.levels[at]
        if (level.heading, level.centered) != (like.heading, like.centered):
            return False
        count = self.counts[at]
        following = level.start if count is None else count + 1
        return (
            level.kind == reading.kind
            and following == reading.number
            and level.text == self.text_for(reading, at)
        )

    def count(self, at: int, number: int) -> None:
        """Count a label; the levels under it begin anew."""
        self.counts[at] = number
        for below in range(at + 1, len(self.counts)):
            self.counts[below] = None


def _bare_text(text: str) -> str:
    """A level's text from its first place for a number to its last."""
    first, last = text.find("%"), text.rfind("%")
    return text[first : last + 2]


@dataclass(frozen=True, slots=True)
class Mark:
    """Where Word counts a label: the list, and the level in it."""

    chain: Chain
    level: int


class Labels:
    """All labels of one document, in the order of reading."""

    def __init__(self) -> None:
        self.chains: list[Chain] = []
        self._headings: dict[int, Mark] = {}
        self._outline: Mark | None = None  # the last numbered heading
        self._open: list[Mark] = []  # lists that are not nested, the last first

    def heading(self, label: str, like: Level) -> Mark | None:
        """A heading's label; None where Word cannot count it."""
        found = readings(label)
        last = self._headings.get(like.heading)
        mark = (self._next(found, last.chain, last.level, like) if last else None) or self._begin(
            found, like
        )
        if mark is not None:
            self._headings[like.heading] = mark
        # What stands under a heading is numbered under no other.
        self._outline = mark
        return mark

    def item(
        self, label: str, like: Level, *, before: Mark | None, parent: Mark | None, nested: bool
    ) -> Mark | None:
        """The label of a list's entry; None where Word cannot count it.

        Args:
            label: As printed.
            like: Where its words stand.
            before: The entry before it in the same list.
            parent: The entry in which its list stands.
            nested: Its list stands in another list's entry.
        """
        bullet = self._bullet(label, like, before)
        if bullet is not None:
            return bullet
        found = readings(label)
        mark = self._next(found, before.chain, before.level, like) if before else None
        above = parent if nested else self._outline
        if mark is None and above is not None:
            mark = self._under(found, above, like, numbered=not nested)
        if mark is None and not nested:
            for other in self._open:
                mark = mark or self._continued(found, other, like)
        mark = mark or self._begin(found, like)
        if mark is not None and not nested:
            self._open = [mark, *(each for each in self._open if each.chain is not mark.chain)][:4]
        return mark

    def _bullet(self, label: str, like: Level, before: Mark | None) -> Mark | None:
        if label not in _BULLETS:
            return None
        if before is not None and before.chain.levels[before.level].text == label:
            return before
        for chain in self.chains:
            first = chain.levels[0]
            if first.kind == "bullet" and (first.text, first.left) == (label, like.left):
                return Mark(chain, 0)
        return self._new(label, "bullet", 1, like)

    def _new(self, text: str, kind: str, start: int, like: Level) -> Mark:
        chain = Chain(len(self.chains) + 1)
        chain.levels.append(_level(text, kind, start, like))
        chain.counts.append(start)
        self.chains.append(chain)
        return Mark(chain, 0)

    @staticmethod
    def _next(found: tuple[Reading, ...], chain: Chain, at: int, like: Level) -> Mark | None:
        """The level's next number, if it is that."""
        for reading in found:
            if chain.fits(reading, at, like):
                chain.count(at, reading.number)
                return Mark(chain, at)
        return None

    def _continued(self, found: tuple[Reading, ...], other: Mark, like: Level) -> Mark | None:
        """A list that goes on after something else stood between; a 1 begins a new one."""
        later = tuple(reading for reading in found if reading.number > 1)
        same = other.chain.levels[other.level].left == like.left
        return self._next(later, other.chain, other.level, like) if same else None

    def _under(
        self, found: tuple[Reading, ...], above: Mark, like: Level, *, numbered: bool
    ) -> Mark | None:
        """The first entry under another label, at the level below it in the same list.

        Args:
            found: How the label can be read.
            above: The label over it.
            like: Where its words stand.
            numbered: Only a label that repeats the number above belongs there ("4.1" under "4.").
        """
        chain, at = above.chain, above.level + 1
        for reading in found:
            text = chain.text_for(reading, at)
            if numbered and text.count("%") < 2:
                continue
            if chain.fits(reading, at, like):
                chain.count(at, reading.number)
                return Mark(chain, at)
            if at == len(chain.levels) < _MOST_LEVELS and reading.number == 1:
                chain.levels.append(_level(text, reading.kind, 1, like))
                chain.counts.append(1)
                return Mark(chain, at)
        return None

    def _begin(self, found: tuple[Reading, ...], like: Level) -> Mark | None:
        """A list of its own, from whatever number the label has."""
        for reading in found:
            text = f"{reading.before}%1{reading.after}"
            return self._new(text, reading.kind, reading.number, like)
        return None


def _level(text: str, kind: str, start: int, like: Level) -> Level:
    return Level(text, kind, start, like.left, like.hang, like.heading, like.centered)
