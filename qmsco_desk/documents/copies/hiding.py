"""Where in a run of text something stands that a public copy must not show, and its stand-in.

Search is by value: names, addresses, dates and numbers of the matter in all spellings, and numbers
that the text itself calls by what they are. The field that a span comes from only settles what a
value alone cannot: a parent who bears a child's name, a month that is also a first name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.documents.copies.folding import Folded, fold
from qmsco_desk.documents.copies.homes import home_paths, home_pattern, homes, stated_homes
from qmsco_desk.documents.copies.names import child_names, plain_name
from qmsco_desk.documents.copies.numbers import BIRTH_IN_SHEET, NUMBER_LEFT_OUT, figures
from qmsco_desk.documents.copies.others import Others, others
from qmsco_desk.documents.copies.treatment import Kind
from qmsco_desk.law.schema import AddressShown, DateShown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qmsco_desk.documents.copies.names import ChildName
    from qmsco_desk.documents.copies.numbers import Figure
    from qmsco_desk.documents.copies.treatment import Treatment
    from qmsco_desk.model.matter import Matter

HOME_IN_SHEET = "[address in the Confidential Information Sheet]"
HOME_LEFT_OUT = "[address left out]"
NAME_LEFT_OUT = "[name left out]"

# Fields in which the drafter writes sentences, where a child may be called by a first name alone.
_TYPED = (
    *("clauses.", "findings.", "case.style", "case.hearing_place", "underlying.title"),
    *("coverage.other", "service.", "withholding.", "packet.", "costs.", "work."),
)
# A field of a child or parent whose answer is hidden whole, even where its value is not found.
_CHILD_NAME = re.compile(r"children\[(\d+)\]\.name\b")
_BIRTH = re.compile(r"(?:children\[\d+\]|parties\.(?:first|second))\.born\b")
_SSN = re.compile(r"(?:children\[\d+\]|parties\.(?:first|second))\.ssn\b")
_DAY = re.compile(r"(?:^|[._])(?:on|as_of|born|date|entered_on|begins_on|ends_on|signed_on)$")
# Whoever these fields name is not a child of the matter, even by a child's name.
_NOT_A_CHILD = re.compile(
    r"parties\.(?:first|second)\.(?:name|counsel|designation)"
    r"|case\.(?:judge|county|court|division|state)"
)
# A statute may begin like a name: "Art. 7", "Tex. Fam. Code § 154.181".
_STATUTE = re.compile(
    r"\b(?:(?:[A-Z][A-Za-z]*\.|Code|Laws?|Rules?|Ann|of|and|&)\s+){2,10}(?:§+|[Rr]ule|[Aa]rt\.)\s*\w"
    r"|\b(?:Art|Sec|Ch|Pt|Tit|No|Cl)\.\s*\d"
)
_SAYS = re.compile(r"[^\W_]")
_TWO_FIGURES = re.compile(r"\d\D*\d")
_TWO_CAPITALS = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing to hide: where it stands in the text as written, and what stands in its place.

    Of two that overlap the one of lower rank is right, and of those the longer.
    """

    start: int
    end: int
    shown: str
    kind: Kind
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a run of text that comes from one field, or from none."""

    start: int
    end: int
    path: str | None
    blank: bool = False

    @property
    def typed(self) -> bool:
        """Whether the drafter wrote these words as a sentence."""
        return self.path is not None and self.path.startswith(_TYPED)


@dataclass(frozen=True, slots=True)
class Hiding:
    """All that the public copies of a matter hide.

    Attributes:
        names: The children's names.
        others: Whom and what the matter names beside them.
        homes: The addresses, as patterns, and what stands in their place.
        home_paths: Beginnings of the fields in which they stand, likewise.
        figures: Dates and numbers.
        births: Whether a date of birth is hidden whole.
        labels: What stands for each child, by index; empty where they are named in full.
    """

    names: tuple[ChildName, ...]
    others: Others
    homes: tuple[tuple[re.Pattern[str], str], ...]
    home_paths: tuple[tuple[str, str], ...]
    figures: tuple[Figure, ...]
    births: bool

    def hits(self, text: str, stretches: tuple[Stretch, ...]) -> tuple[Hit, ...]:
        """Everything to hide in a text, in order and without overlap.

        Args:
            text: The whole run.
            stretches: Its parts; they cover it but for what parts one line from the next.
        """
        if not _SAYS.search(text):
            return ()
        folded = fold(text)
        found = [*self._figures(folded, stretches), *self._homes(folded)]
        found.extend(self._names(folded, text, stretches))
        found = list(_apart(found))
        found.extend(self._by_field(text, stretches, found))
        ended = (_with_stop(hit, text) for hit in found)
        return tuple(sorted(ended, key=lambda hit: hit.start))

    def _homes(self, folded: Folded) -> Iterator[Hit]:
        for pattern, shown in self.homes:
            for match in pattern.finditer(folded.text):
                yield Hit(*folded.written(*match.span()), shown, Kind.HOME)

    def _figures(self, folded: Folded, stretches: tuple[Stretch, ...]) -> Iterator[Hit]:
        if not _TWO_FIGURES.search(folded.text):
            return  # there is no shorter date or number
        for figure in self.figures:
            for match in figure.pattern.finditer(folded.text):
                groups = match.groupdict()
                name = next((one for one in ("number", "day") if groups.get(one)), 0)
                start, end = folded.written(*match.span(name))
                # A day of the case, such as the decree's, stays though someone was born on it.
                if figure.kind is Kind.BIRTH and _within(start, end, stretches, _is_a_day):
                    continue
                yield Hit(start, end, figure.shown(match), figure.kind)

    def _names(self, folded: Folded, text: str, stretches: tuple[Stretch, ...]) -> Iterator[Hit]:
        lower = folded.text.casefold().replace("'", "")
        wanted = [one for one in self.names if any(stem in lower for stem in one.stems)]
        if not wanted:
            return
        kept = self.others.spans_in(folded)
        typed = any(stretch.typed for stretch in stretches)
        statutes = [match.span() for match in _STATUTE.finditer(folded.text)] if typed else []
        for one in wanted:
            for form in one.forms:
                if form.typed and not typed:
                    continue
                for match in form.pattern.finditer(folded.text):
                    start, end = folded.written(*match.span())
                    if form.typed and not _within(start, end, stretches, _is_typed):
                        continue
                    if _within(start, end, stretches, _names_another):
                        continue
                    called = self._called(one, match, kept, (start, end), stretches)
                    if called:
                        shown = _cased(called, text[start:end])
                        yield Hit(start, end, shown, Kind.NAME, form.rank)
            if typed:
                yield from self._alone(one, folded, text, stretches, [*kept, *statutes])

    def _called(
        self,
        one: ChildName,
        match: re.Match[str],
        kept: list[tuple[int, int]],
        place: tuple[int, int],
        stretches: tuple[Stretch, ...],
    ) -> str:
        """What stands for a name found in full; nothing where it is another person's."""
        start, end = place
        begins, ends = match.span()
        if any(a <= begins and ends <= b for a, b in kept):
            return ""
        if self.others.short(match[0]):
            # The name may be a parent's or a child's: in typed words it is nobody's; in the
            # library's it comes from a field that says whose it is, and the parent's stays.
            mine = any(
                stretch.path is not None
                and _CHILD_NAME.match(stretch.path)
                and stretch.start <= start < stretch.end
                for stretch in stretches
            )
            if mine:
                return one.shown
            # A child's middle name with the last is then taken for the parent's name.
            if plain_name(match[0]) not in one.own:
                return ""
            return NAME_LEFT_OUT if _within(start, end, stretches, _is_typed) else ""
        return one.shown

    def _alone(
        self,
        one: ChildName,
        folded: Folded,
        text: str,
        stretches: tuple[Stretch, ...],
        kept: list[tuple[int, int]],
    ) -> Iterator[Hit]:
        if one.alone is None:
            return
        for match in one.alone.finditer(folded.text):
            begins, ends = match.span()
            start, end = folded.written(begins, ends)
            if any(a <= begins and ends <= b for a, b in kept):
                continue
            if _within(start, end, stretches, _is_typed):
                doubtful = match[0].casefold() in self.others.words
                called = NAME_LEFT_OUT if doubtful else one.shown
                yield Hit(start, end, _cased(called, text[start:end]), Kind.NAME, 2)

    def _by_field(
        self, text: str, stretches: tuple[Stretch, ...], found: list[Hit]
    ) -> Iterator[Hit]:
        """What a field says and no value found: a name of one letter, a street without number."""
        last: Hit | None = None
        for stretch in stretches:
            if stretch.path is None or stretch.blank or not text[stretch.start : stretch.end]:
                continue
            if any(hit.start < stretch.end and stretch.start < hit.end for hit in found):
                continue
            hit = self._field(stretch)
            if hit is None:
                continue
            # The parts of one address are one thing, with the commas between them.
            between = text[last.end : hit.start] if last else ""
            if last and hit.kind is Kind.HOME is last.kind and not between.strip(" ,\n\u00a0"):
                last = Hit(last.start, hit.end, last.shown, last.kind)
                continue
            if last:
                yield last
            last = hit
        if last:
            yield last

    def _field(self, stretch: Stretch) -> Hit | None:
        path = stretch.path or ""
        child = _CHILD_NAME.match(path)
        if child and int(child[1]) < len(self.names):
            shown = self.names[int(child[1])].shown
            return Hit(stretch.start, stretch.end, shown, Kind.NAME)
        for begins, shown in self.home_paths:
            if path.startswith(begins):
                return Hit(stretch.start, stretch.end, shown, Kind.HOME)
        if self.births and _BIRTH.match(path):
            return Hit(stretch.start, stretch.end, BIRTH_IN_SHEET, Kind.BIRTH)
        if _SSN.match(path):
            return Hit(stretch.start, stretch.end, NUMBER_LEFT_OUT, Kind.SSN)
        return None


def hiding(matter: Matter, how: Treatment, states: dict[str, str]) -> Hiding:
    """All that the public copies of a matter hide.

    Args:
        matter: The matter.
        how: What is done with each kind.
        states: Names of states by postal code, as far as they are at hand.
    """
    beside = others(matter, states)
    hidden = homes(matter) if how.homes is AddressShown.LEFT_OUT else ()
    stated = stated_homes(matter)
    shown = {home: HOME_IN_SHEET if home in stated else HOME_LEFT_OUT for home in hidden}
    patterns = ((home_pattern(home, states), words) for home, words in shown.items())
    return Hiding(
        names=child_names(matter, how.names, beside.family_words),
        others=beside,
        homes=tuple((one, words) for one, words in patterns if one is not None),
        home_paths=tuple((path, shown[home]) for path, home in home_paths(matter) if home in shown),
        figures=figures(matter, how),
        births=how.births is not DateShown.FULL,
    )


def _is_typed(stretch: Stretch) -> bool:
    return stretch.typed


def _names_another(stretch: Stretch) -> bool:
    return stretch.path is not None and _NOT_A_CHILD.match(stretch.path) is not None


def _is_a_day(stretch: Stretch) -> bool:
    path = stretch.path or ""
    return not _BIRTH.match(path) and _DAY.search(path) is not None


def _within(
    start: int, end: int, stretches: tuple[Stretch, ...], of: Callable[[Stretch], bool]
) -> bool:
    """Whether all of a part of the text lies in stretches of a kind."""
    touched = [one for one in stretches if one.start < end and start < one.end]
    return bool(touched) and all(of(one) for one in touched)


def _cased(shown: str, found: str) -> str:
    """In capitals where what it stands for was: "CHILD 1" in a caption."""
    return shown.upper() if found.isupper() and _TWO_CAPITALS.search(found) else shown


def _apart(hits: list[Hit]) -> Iterator[Hit]:
    """The right ones of hits that overlap."""
    taken: list[Hit] = []
    for hit in sorted(hits, key=lambda one: (one.rank, one.start - one.end)):
        if hit.start < hit.end and not any(a.start < hit.end and hit.start < a.end for a in taken):
            taken.append(hit)
            yield hit


def _with_stop(hit: Hit, text: str) -> Hit:
    """Initials at the end of a sentence take its stop with them: never "M.C..", and never none."""
    follows = text[hit.end : hit.end + 2]
    if hit.shown.endswith(".") and follows[:1] == "." and follows != "..":
        return Hit(hit.start, hit.end + 1, hit.shown, hit.kind)
    return hit
