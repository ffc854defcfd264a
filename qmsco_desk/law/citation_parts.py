"""A citation in its parts: code, section, subdivision.

A citation is written once, in the usual printed form, and taken apart where it is needed. Works of
law are cited in many manners ("750 ILCS 5/505(a)(4)(G)", "Cal. Code Regs. tit. 22, § 116116(b)",
"Minn. Stat. § 518A.41, subd. 3"); what is not understood stays in one part as it is printed, so
that nothing of a citation is ever lost.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Cited:
    """One place in the law.

    Attributes:
        code: The work, as printed: "Conn. Gen. Stat."; the whole text where there is no section.
        section: Number of the section, or a range of them; empty for a whole work.
        subdivision: What stands after the section, as printed: "(f)(2)(D)", "subd. 3", and remarks
            such as "(2006)". Empty for a whole section.
        sign: Whether the section sign is printed before the section.
    """

    code: str
    section: str = ""
    subdivision: str = ""
    sign: bool = False


# Numbers of sections: "46b-84", "R527-201-6", "9:315.4", "44-3,146", "5/505", "660-3-16-.04"; after
# a section sign also "DCF 150.05" and "II".
_NUMBER = r"[A-Z]{0,2}\d\w*(?:[.:/–-]+\w+|,\d{3}\w*)*"
_RANGE = rf"{_NUMBER}(?: (?:to|through|-|–) -?{_NUMBER})?"
_SECTION = re.compile(_RANGE)
_ROMAN = r"[IVX]+(?:-\w+)?(?![\w.])"
_SIGNED_SECTION = re.compile(rf"(?:[A-Z]{{2,5}} )?{_RANGE}|{_ROMAN}")
# After a comma: "subd. 3", "arts. 2 y 19", "V", "III-b".
_PINPOINT = re.compile(
    r"(?:subd|para|par|art|cl|ch)\. ?\w[\w.-]*"
    r"|(?:subds|paras|pars|arts|cls|chs)\. ?\w+(?:(?:,| and| y| to) \d[\w.-]*)*"
    rf"|{_ROMAN}"
)
_AND = re.compile(r",? (?:and|y|&) |, ")
_TO_ANOTHER = re.compile(r"(?:[-–]| (?:to|through) )(?=\()")
# RSMo 454.603.2, .4: another subsection, written with its dot alone.
_DOTTED = re.compile(r"\.\w+")
_LAST_DOTTED = re.compile(r"\.\w+(?:-\.\w+)?$")
_YEAR = re.compile(r"(?:19|20)\d\d")
# What a character does to the count of open brackets.
_STEPS = MappingProxyType({"(": 1, ")": -1})


def parts(citation: str) -> tuple[Cited, ...]:
    """The places that a citation names, in its order; empty for an empty citation."""
    found: list[Cited] = []
    for piece in _pieces(" ".join(citation.split())):
        found += _Piece(piece, found[-1] if found else None).read()
    return tuple(found)


def balanced(text: str) -> bool:
    """Whether every bracket of a text is closed, and none is closed that was not opened."""
    opened = 0
    for bracket in re.findall(r"[()]", text):
        opened += 1 if bracket == "(" else -1
        if opened < 0:
            return False
    return opened == 0


def _depths(text: str) -> list[int]:
    """How many brackets are open after each character."""
    return list(itertools.accumulate(_STEPS.get(sign, 0) for sign in text))


def _pieces(citation: str) -> Iterator[str]:
    """What stands between the semicolons that are in no bracket."""
    depths = _depths(citation)
    ends = [at for at, sign in enumerate(citation) if sign == ";" and depths[at] == 0]
    for begin, end in itertools.pairwise((-1, *ends, len(citation))):
        if piece := citation[begin + 1 : end].strip():
            yield piece


class _Piece:
    """Takes one piece of a citation apart, from left to right."""

    def __init__(self, text: str, before: Cited | None) -> None:
        self.text = text
        self.before = before
        self.at = 0
        self.found: list[Cited] = []

    def read(self) -> list[Cited]:
        opened = self._open()
        if opened is None:
            return [Cited(self.text)]
        self.found.append(opened)
        self._subdivide()
        while self._next():
            self._subdivide()
        rest = self.text[self.at :]
        if rest:
            self._add(rest)
        return self.found

    def _open(self) -> Cited | None:
        """The work and its first section; None where the piece names no section."""
        sign = re.search(r"§+ ?", self.text)
        signed = sign is not None and balanced(self.text[: sign.start()])
        if sign is not None and signed:
            number = _SIGNED_SECTION.match(self.text, sign.end())
            if number is None:
                return None
            code = self.text[: sign.start()].rstrip(" ,")
        else:
            number = next((one for one in self._numbers() if not _YEAR.fullmatch(one[0])), None)
            if number is None:
                return None
            code = self.text[: number.start()].strip()
        self.at = number.end()
        if not code and self.before is not None:
            return replace(self.before, section=number[0], subdivision="")
        return Cited(code, number[0], sign=signed)

    def _numbers(self) -> Iterator[re.Match[str]]:
        """Numbers that may be a section although no sign says so: after the name of a work.

        A number alone goes on with the work before it.
        """
        lettered = re.search(r"[A-Za-z]", self.text)
        opened, seen = 0, 0
        for number in _SECTION.finditer(self.text):
            begin = number.start()
            for sign in self.text[seen:begin]:
                opened += _STEPS.get(sign, 0)
                if opened < 0:
                    return
            seen = begin
            named = lettered and lettered.start() < begin and self.text[begin - 1] == " "
            fits = named and opened == 0 if begin else self.before is not None
            if fits and self._ends_well(number.end()):
                yield number

    def _ends_well(self, at: int) -> bool:
        """Whether a section may end here: before a bracket, a comma, a blank in words, the end."""
        after = self.text[at : at + 3]
        titled = re.match(r" [A-Z]", after)
        return not after or (after[0] in "(, " and not titled)

    def _subdivide(self) -> None:
        """Brackets and pinpoints that belong to the section just read."""
        begin = self.at
        while True:
            if self.text.startswith(("(", " ("), self.at):
                self.at = self._closing(self.text.index("(", self.at))
                continue
            inside = self.at > begin
            step = _TO_ANOTHER.match(self.text, self.at) if inside else None
            step = step or (re.compile(r"\w+\.?").match(self.text, self.at) if inside else None)
            if step is None:
                break
            self.at = step.end()
        self._add(self.text[begin : self.at])
        pinpoint = _PINPOINT.match(self.text, self.at + 2)
        if self.text.startswith(", ", self.at) and pinpoint and not self.found[-1].subdivision:
            self.at = pinpoint.end()
            self._add(pinpoint[0])
            self._subdivide()

    def _closing(self, at: int) -> int:
        """Where the bracket that opens here is closed, or the end of the text."""
        opened = 0
        for place in range(at, len(self.text)):
            opened += _STEPS.get(self.text[place], 0)
            if opened == 0:
                return place + 1
        return len(self.text)

    def _add(self, text: str) -> None:
        """More of the subdivision of the place just read."""
        last = self.found[-1]
        whole = last.subdivision + text
        self.found[-1] = replace(
            last, subdivision=whole if last.subdivision else whole.lstrip(" ,")
        )

    def _next(self) -> bool:
        """Goes on to another place of the same work; False where none follows."""
        joint = _AND.match(self.text, self.at)
        if joint is None:
            return False
        last, at = self.found[-1], joint.end()
        number = (_SIGNED_SECTION if last.sign else _SECTION).match(self.text, at)
        dotted, pinpoint = _DOTTED.match(self.text, at), _PINPOINT.match(self.text, at)
        if number is not None and self._ends_well(number.end()):
            self.found.append(replace(last, section=number[0], subdivision=""))
            self.at = number.end()
        elif dotted is not None:
            base = _LAST_DOTTED.sub("", last.section)
            self.found.append(replace(last, section=base + dotted[0], subdivision=""))
            self.at = dotted.end()
        elif self.text.startswith("(", at):
            self.found.append(replace(last, subdivision=""))
            self.at = at
        elif pinpoint is not None and last.subdivision:
            self.found.append(replace(last, subdivision=pinpoint[0]))
            self.at = pinpoint.end()
        else:
            return False
        return True
