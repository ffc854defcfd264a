"""Children's names in every spelling, and what stands for them in a public copy."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.checks.words.names import is_stand_in
from qmsco_desk.documents.copies.folding import fold
from qmsco_desk.documents.copies.small_words import WORDS_THAT_ARE_NAMES
from qmsco_desk.law.schema import NameShown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qmsco_desk.model.matter import Matter
    from qmsco_desk.model.people import PersonName

_APART = re.compile(r"[\s\-._,]+")
_BETWEEN = r"[\s\-._]+"
_RUN_ON = r"[\s\-._]*"  # "Anne-Marie" is written "Annemarie" as well
_BEFORE, _AFTER = r"(?<![^\W\d_])", r"(?![^\W\d_])"
_FEW = 3
_LEAST_SMALL = 3  # letters of a name that is found in small letters
_INITIAL = r"[^\W\d_]\.?"
# Parts of a last name that are no name of their own.
_PARTICLES = frozenset(
    (
        *("al", "ap", "bin", "bint", "da", "dal", "de", "del", "della", "den", "der", "des", "di"),
        *("do", "dos", "du", "el", "fitz", "la", "las", "le", "los", "mac", "mc", "ni", "o", "st"),
        *("ter", "van", "ver", "von", "y", "zu"),
    )
)
_MONTHS = frozenset(
    (
        *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
        *("october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug"),
        *("sep", "sept", "oct", "nov", "dec"),
    )
)
# Names that are words of any order: in small letters they are those words, and nobody's name.
_WORDS_TOO = frozenset(
    (
        *("art", "august", "bill", "brook", "care", "carol", "case", "cash", "chance", "chase"),
        *("church", "clay", "cook", "court", "day", "dean", "drew", "early", "earl", "faith"),
        *("field", "fields", "forest", "frank", "gene", "good", "grace", "grant", "green", "guy"),
        *("home", "hope", "house", "hunter", "jack", "job", "joy", "judge", "just", "justice"),
        *(
            "king",
            "lane",
            "law",
            "long",
            "love",
            "major",
            "mark",
            "marks",
            "may",
            "miles",
            "miller",
        ),
        *("minor", "norm", "order", "page", "parent", "park", "pat", "patience", "price", "prior"),
        *("rich", "rose", "rule", "sage", "self", "short", "small", "state", "summer", "sue"),
        *("trust", "ward", "west", "will", "wills", "winter", "wise", "wood", "young"),
    )
)


def _words(text: str) -> tuple[str, ...]:
    """The folded words of a part of a name, with letters in them."""
    parts = _APART.split(fold(text).text)
    return tuple(part for part in parts if any(char.isalpha() for char in part))


def _capital(word: str, *, loose: bool) -> str:
    """A word of a name with its first letter as a name has it; in any case where `loose`."""
    rest = re.escape(word[1:]).replace("'", "'?")
    if loose:
        return f"(?i:{re.escape(word[0])}{rest})"
    first = "".join(dict.fromkeys(word[0] + word[0].upper()))
    return f"[{re.escape(first)}](?i:{rest})"


def _part(words: tuple[str, ...], *, loose: bool, shortened: bool) -> str:
    """A part of a name; of several words the later ones may be missing where `shortened`."""
    first, *others = (
        _capital(word, loose=loose or word.casefold() in _PARTICLES) for word in words
    )
    if others and shortened and words[0].casefold() not in _PARTICLES:
        # Of very many words all or none: each that may be missing doubles the ways to read a text.
        parts = others if len(others) <= _FEW else [_RUN_ON.join(others)]
        return first + "".join(f"(?:{_RUN_ON}{other})?" for other in parts)
    return _RUN_ON.join((first, *others))


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing a name in full.

    Attributes:
        pattern: Finds it.
        typed: Whether it is looked for in words that the drafter typed alone: there in any case.
        rank: 0 where it is a whole name in its usual order; what it runs into is then not one.
    """

    pattern: re.Pattern[str]
    typed: bool
    rank: int


@dataclass(frozen=True, slots=True)
class ChildName:
    """One child's name as a public copy must not show it.

    Attributes:
        index: Which child.
        shown: What stands in its place.
        forms: The ways of writing it in full; none where there is no such name.
        alone: First, middle or own last name alone, for words that the drafter typed.
        stems: Words in lower case: a text without any of them is passed over.
        own: The name in full and shortened, as `plain_name`.
    """

    index: int
    shown: str
    forms: tuple[Form, ...]
    alone: re.Pattern[str] | None
    stems: tuple[str, ...]
    own: frozenset[str]


def plain_name(name: str) -> str:
    """A name to be held against another: folded, in lower case, without commas and stops."""
    return " ".join(re.sub(r"[,.]", " ", fold(name).text.casefold()).split())


def shortened(name: PersonName) -> tuple[str, ...]:
    """A name without one of its parts, and as a list has it."""
    if not (name.first and name.last):
        return ()
    plain = (f"{name.first} {name.last}", f"{name.last} {name.first}")
    if not name.middle:
        return plain
    return (
        *plain,
        *(f"{name.first} {name.middle}", f"{name.middle} {name.last}"),
        *(f"{name.last} {name.first} {one}" for one in (name.middle, name.middle[0])),
    )


def _own(name: PersonName) -> frozenset[str]:
    """The ways of writing a name that begin with the first name or name it last.

    By a middle name alone a child is called too seldom to doubt that a parent is meant.
    """
    by_middle = f"{name.middle} {name.last}"
    written = (name.full, *(one for one in shortened(name) if one != by_middle))
    return frozenset(map(plain_name, written))


def _forms(name: PersonName, *, typed: bool) -> tuple[Form, ...]:
    """A name in full, shortened, by its middle name, and as a list has it."""
    first, middle, last = _words(name.first), _words(name.middle), _words(name.last)
    suffix = _words(name.suffix)
    if is_stand_in(name.full) or not (first and last):
        return ()

    loose = typed and not {word.casefold() for word in (*first, *last)} <= _WORDS_TOO

    def part(words: tuple[str, ...], *, shortened: bool = True) -> str:
        return _part(words, loose=loose, shortened=shortened)

    given, family = part(first), part(last)
    inner = "".join(
        f"(?:{_BETWEEN}(?:{_capital(word, loose=loose)}|{_INITIAL}))?" for word in middle[:_FEW]
    )
    if len(middle) > _FEW:
        inner = f"(?:{_BETWEEN}{part(middle, shortened=False)}|{inner})"
    between = f"(?:{inner}|(?:{_BETWEEN}{_INITIAL}){{0,2}})"
    end = rf"(?:,?\s+{part(suffix)}\.?)?" if suffix else ""
    forms = [
        (f"{given}{between}{_BETWEEN}{family}{end}", 0),
        (rf"{family}{end}(?:\s*,\s*|\s+){given}{between}", 1),
    ]
    if middle and len(middle[0]) > 1:
        forms.append((f"{part(middle)}{_BETWEEN}{family}{end}", 0))
        forms.append((f"{given}{_BETWEEN}{part(middle, shortened=False)}", 1))
    return tuple(
        Form(re.compile(f"{_BEFORE}(?:{form}){_AFTER}"), typed, rank) for form, rank in forms
    )


def _alone(name: PersonName, known: frozenset[str]) -> re.Pattern[str] | None:
    """Each word of a name that no one else bears, as typed or in capitals.

    A first name that is no other word is found in small letters too.

    A first name is hidden whoever else bears it; a middle or last name that another person of the
    matter bears is taken for that person's.
    """
    if is_stand_in(name.full):
        return None
    # Who has one name is called by it, as others are by the first.
    first = _words(name.first or (name.last if name.single else ""))
    others = [
        word for word in (*_words(name.middle), *_words(name.last)) if word.casefold() not in known
    ]
    out = [
        _typed_alone(word, small=word in first and _is_no_word(word))
        for word in dict.fromkeys((*first, *others))
        if len(word) > 1 and word.casefold() not in _PARTICLES
    ]
    if len(first) > 1:
        run_on = (f"(?i:{re.escape(word)})" for word in first[1:])
        out.insert(0, _RUN_ON.join((_typed_alone(first[0]), *run_on)))
    return re.compile(f"{_BEFORE}(?:{'|'.join(out)}){_AFTER}") if out else None


def _is_no_word(word: str) -> bool:
    """Whether a first name in small letters can be nothing else."""
    small = word.casefold()
    return len(small) >= _LEAST_SMALL and small not in _WORDS_TOO | WORDS_THAT_ARE_NAMES | _MONTHS


def _typed_alone(word: str, *, small: bool = False) -> str:
    """A word as typed or in capitals; where `small`, in small letters as well."""
    written = {word, word[0].upper() + word[1:], word.upper()}
    if small:
        written.add(word.lower())
    form = "|".join(re.escape(one).replace("'", "'?") for one in sorted(written))
    # "May 5, 2026" and "5 May" are days.
    month = word.casefold() in _MONTHS
    day = rf"(?!\.?\s*\d)(?<!\d (?i:{re.escape(word)}))" if month else ""
    return f"(?:{form}){day}"


def initials(name: PersonName) -> str:
    """A name by its initials: "M.I.C."."""
    words = (
        word
        for part in (name.first, name.middle, name.last)
        for word in re.split(r"[\s\-\N{NON-BREAKING HYPHEN}]+", part)
    )
    letters = (next((char for char in word if char.isalpha()), "") for word in words)
    return "".join(f"{letter.upper()}." for letter in letters if letter)


def shown_names(matter: Matter, shown: NameShown) -> tuple[str, ...]:
    """What public copies call each child, the same in all papers of a matter.

    Children with the same initials are told apart by a number in the order of the matter.
    """
    if shown is NameShown.LEFT_OUT:
        return tuple(f"Child {number}" for number in range(1, len(matter.children) + 1))
    if shown is NameShown.FULL:
        return tuple(child.name.full for child in matter.children)
    short = [initials(child.name) for child in matter.children]
    out: list[str] = []
    for index, one in enumerate(short):
        if not one:
            out.append(f"Child {index + 1}")
        elif short.count(one) > 1:
            out.append(f"{one} ({short[: index + 1].count(one)})")
        else:
            out.append(one)
    return tuple(out)


def child_names(matter: Matter, shown: NameShown, known: frozenset[str]) -> tuple[ChildName, ...]:
    """The names to hide; none where they are shown in full."""
    if shown is NameShown.FULL:
        return ()
    labels = shown_names(matter, shown)
    return tuple(
        ChildName(
            index,
            labels[index],
            (*_forms(child.name, typed=False), *_forms(child.name, typed=True)),
            _alone(child.name, known),
            _stems(child.name, known),
            _own(child.name),
        )
        for index, child in enumerate(matter.children)
    )


def _stems(name: PersonName, known: frozenset[str]) -> tuple[str, ...]:
    """Words of which every way of writing a name has at least one."""
    own = (word for word in _words(name.last) if word.casefold() not in known)
    parts = (*_words(name.first), *_words(name.middle), *own)
    return tuple(dict.fromkeys(part.replace("'", "").casefold() for part in parts))


def phrase(words: str) -> str:
    """A pattern of words that stand for someone or something else, in any spelling."""
    return r"[\s\-._,]+".join(_capital(part, loose=True) for part in _words(words))


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """The folded words of several texts."""
    return frozenset(word.casefold() for text in texts for word in _words(text))
