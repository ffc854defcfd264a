"""Goes through the code that draws a page: which words it sets, where, in which type.

It is read as a clerk's system reads it, without drawing. A page is never trusted: what cannot be
read is passed over, and how much is read of one file is bounded.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Protocol

from qmsco_desk.documents.gate.facts import Drawn
from qmsco_desk.documents.gate.looking.code_words import (
    OPERAND,
    TOKEN,
    UNTURNED,
    Matrix,
    matrix,
    name,
    numbers,
    product,
    scale,
    string,
    without_pictures,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_DEEPEST: Final = 8  # forms within forms
_DEEPEST_STATE: Final = 256
_EDGE: Final = 72.0
# The clerk's stamp: 3 by 1.5 inches, half an inch from the upper right corner.
_STAMP: Final = (252.0, 140.0)  # from the right and from the top, in points
_ASCENT: Final = 0.7  # of the size of type: how far capitals stand above the line
_BREADTH: Final = 0.4  # of the size of type: how broad a letter is at the least, on the whole
_WIDE: Final = -180.0  # a move to the right between letters that is a space, in thousandths
_PAINTS: Final = (b"f", b"F", b"f*", b"S", b"s", b"B", b"B*", b"b", b"b*", b"sh")


class Letters(Protocol):
    """Turns the codes of a font into text; codes that say nothing give none."""

    def __call__(self, codes: bytes, /) -> str:
        """The text of a string."""


@dataclass(frozen=True, slots=True)
class Face:
    """A font as a page uses it: how its codes are read, and its name if it is not embedded."""

    letters: Letters
    loose: str = ""


@dataclass(frozen=True, slots=True)
class Inlay:
    """A picture that a page draws, or a form with code of its own."""

    code: bytes = b""
    resources: Resources | None = None
    matrix: Matrix = UNTURNED


class Resources(Protocol):
    """What the names in a page's code stand for."""

    def face(self, name: str) -> Face | None:
        """The font of a name."""

    def inlay(self, name: str) -> Inlay | None:
        """The picture or form of a name."""


@dataclass(slots=True)
class Budget:
    """How many bytes of code may still be gone through in one file."""

    left: int

    def takes(self, code: bytes) -> bool:
        """Whether there is room for this code; what it takes is gone."""
        self.left -= len(code)
        return self.left >= 0


def draw(
    code: bytes, resources: Resources, box: tuple[float, float, float, float], budget: Budget
) -> Drawn:
    """What the code of a page draws.

    Args:
        code: Everything that the page runs, in order.
        resources: What its names stand for.
        box: Left, bottom, right and top of the page in its own measure.
        budget: Counts down what is gone through.
    """
    reader = _Reader(box, budget)
    reader.run(code, resources)
    return reader.drawn()


@dataclass(slots=True)
class _Reader:
    box: tuple[float, float, float, float]
    budget: Budget
    resources: Resources | None = None
    ctm: Matrix = UNTURNED
    saved: list[tuple[Matrix, Face | None, float, float]] = field(default_factory=list)
    tm: Matrix = UNTURNED
    face: Face | None = None
    size: float = 0.0
    leading: float = 0.0
    open_marks: list[int] = field(default_factory=list)
    aside: int = 0  # 0 the page's own, 1 decoration, 2 a mark across the page
    depth: int = 0
    operands: list[bytes] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)
    edge: list[str] = field(default_factory=list)
    at: tuple[float, float] = (0.0, 0.0)
    set_there: float = 0.0  # how far text reaches from there, as near as can be told
    moved: bool = True
    pictures: bool = False
    marks: bool = False
    loose: set[str] = field(default_factory=set)
    highest: float | None = None
    corner: bool = False
    sizes: Counter[float] = field(default_factory=Counter)
    whole: bool = True

    def drawn(self) -> Drawn:
        """What was found."""
        return Drawn(
            words="".join(self.words).strip(),
            furniture="".join(self.furniture).strip(),
            edge="".join(self.edge).strip(),
            pictures=self.pictures,
            marks=self.marks,
            loose_type=frozenset(self.loose),
            highest=self.highest,
            corner=self.corner,
            sizes=MappingProxyType(dict(self.sizes)),
            whole=self.whole,
        )

    def run(self, code: bytes, resources: Resources | None) -> None:
        """Goes through code; names are looked up in the resources beside it."""
        if not self.budget.takes(code):
            self.whole = False
            return
        if b"BI" in code:
            code, found = without_pictures(code)
            self.pictures = self.pictures or found
        outer, self.resources = self.resources, resources
        operands = self.operands
        for token in TOKEN.findall(code):
            act = _ACTS.get(token)
            if act is not None:
                act(self)
                operands.clear()
            elif token[0] in OPERAND:
                operands.append(token)
            else:
                operands.clear()
        self.resources = outer

    # The page's state

    def _numbers(self, count: int) -> list[float] | None:
        """The last operands as numbers; None where there are not so many."""
        found = numbers(self.operands[-1]) if self.operands else []
        return found[-count:] if len(found) >= count else None

    def save(self) -> None:
        """The operator q."""
        if len(self.saved) < _DEEPEST_STATE:
            self.saved.append((self.ctm, self.face, self.size, self.leading))

    def restore(self) -> None:
        """The operator Q."""
        if self.saved:
            self.ctm, self.face, self.size, self.leading = self.saved.pop()

    def concat(self) -> None:
        """The operator cm."""
        given = self._numbers(6)
        if given:
            self.ctm = product(matrix(given), self.ctm)

    def begin(self) -> None:
        """The operator BT."""
        self.tm, self.moved = UNTURNED, True

    def choose(self) -> None:
        """The operator Tf."""
        if len(self.operands) >= 2 and self.resources is not None:
            self.face = self.resources.face(name(self.operands[-2]))
            size = self._numbers(1)
            self.size = size[0] if size else 0.0

    def lead(self) -> None:
        """The operator TL."""
        leading = self._numbers(1)
        self.leading = leading[0] if leading else 0.0

    def place(self) -> None:
        """The operator Tm."""
        given = self._numbers(6)
        if given:
            self.tm, self.moved = matrix(given), True

    def move(self) -> None:
        """The operator Td."""
        given = self._numbers(2)
        if given:
            self._step(given[0], given[1])

    def move_leading(self) -> None:
        """The operator TD."""
        given = self._numbers(2)
        if given:
            self.leading = -given[1]
            self._step(given[0], given[1])

    def next_line(self) -> None:
        """The operator T*."""
        self._step(0.0, -self.leading)

    def _step(self, across: float, up: float) -> None:
        self.tm, self.moved = product((1.0, 0.0, 0.0, 1.0, across, up), self.tm), True

    # What is marked as decoration

    def mark(self) -> None:
        """The operators BMC and BDC."""
        told = b" ".join(self.operands[:12])
        aside = 0
        if told.startswith(b"/Artifact"):
            aside = 2 if b"/Watermark" in told else 1
        self.open_marks.append(self.aside)
        self.aside = max(self.aside, aside)

    def unmark(self) -> None:
        """The operator EMC."""
        if self.open_marks:
            self.aside = self.open_marks.pop()

    # What is shown

    def paint(self) -> None:
        """The operators that paint a shape."""
        self.marks = self.marks or not self.aside

    def show(self) -> None:
        """The operator Tj."""
        if self.operands:
            self._set(string(self.operands[-1]))

    def show_line(self) -> None:
        """The operators ' and "."""
        self.next_line()
        self.show()

    def show_spaced(self) -> None:
        """The operator TJ."""
        strings: list[bytes] = []
        for part in self.operands:
            if part[0] in b"(<" and part != b"<<":
                strings.append(string(part))
            elif part[0] in b"-" and strings and min(numbers(part), default=0.0) < _WIDE:
                self._set(b"".join(strings), more=" ")
                strings.clear()
        self._set(b"".join(strings))

    def _set(self, codes: bytes, more: str = "") -> None:
        face = self.face
        if face is None or not codes:
            return
        self.marks = self.marks or not self.aside
        if face.loose:
            self.loose.add(face.loose)
        text = face.letters(codes)
        if not text:
            return
        self._gap()
        (self.furniture if self.aside else self.words).append(text + more)
        if self.aside < 2 and not text.isspace():
            self._stands(text)

    def _gap(self) -> None:
        """A space or a new line before text that stands elsewhere than the text before it."""
        if not self.moved:
            return
        self.moved = False
        *_, e, f = self.tm
        a, b, c, d, x, y = self.ctm
        here = (e * a + f * c + x, e * b + f * d + y)
        parts = self.furniture if self.aside else self.words
        if parts and not parts[-1].endswith((" ", "\n")):
            parts.append("\n" if abs(here[1] - self.at[1]) > 1 else " ")
        self.at, self.set_there = here, 0.0

    def _stands(self, text: str) -> None:
        """Notes where a piece of text stands and how large it is."""
        (x, y), (left, bottom, right, top) = self.at, self.box
        size = self.size * scale(self.tm) * scale(self.ctm)
        from_top = top - y - _ASCENT * size
        if left <= x <= right and bottom <= y <= top:
            if self.highest is None or from_top < self.highest:
                self.highest = from_top
            self.set_there += len(text) * size * _BREADTH
            if from_top < _STAMP[1] and x + self.set_there > right - _STAMP[0]:
                self.corner = True
            if y - bottom < _EDGE or from_top < _EDGE:
                self.edge.append(f" {text} ")
        if not self.aside:
            self.sizes[round(size, 1)] += len(text)

    def inlay(self) -> None:
        """The operator Do."""
        if not self.operands or self.resources is None:
            return
        found = self.resources.inlay(name(self.operands[-1]))
        if found is None:
            return
        if found.resources is None:
            self.pictures = True
            return
        if self.depth >= _DEEPEST:
            self.whole = False
            return
        before = (self.ctm, self.face, self.size, self.leading, self.tm)
        open_marks, saved, operands = self.open_marks, self.saved, self.operands
        aside = self.aside
        self.open_marks, self.saved, self.operands = [], [], []
        self.ctm = product(found.matrix, self.ctm)
        self.depth += 1
        self.run(found.code, found.resources)
        self.depth -= 1
        self.ctm, self.face, self.size, self.leading, self.tm = before
        self.open_marks, self.saved, self.operands, self.aside = open_marks, saved, operands, aside
        self.moved = True


_ACTS: Final[dict[bytes, Callable[[_Reader], None]]] = {
    b"q": _Reader.save,
    b"Q": _Reader.restore,
    b"cm": _Reader.concat,
    b"BT": _Reader.begin,
    b"Tf": _Reader.choose,
    b"TL": _Reader.lead,
    b"Tm": _Reader.place,
    b"Td": _Reader.move,
    b"TD": _Reader.move_leading,
    b"T*": _Reader.next_line,
    b"BMC": _Reader.mark,
    b"BDC": _Reader.mark,
    b"EMC": _Reader.unmark,
    b"Tj": _Reader.show,
    b"'": _Reader.show_line,
    b'"': _Reader.show_line,
    b"TJ": _Reader.show_spaced,
    b"Do": _Reader.inlay,
    **dict.fromkeys(_PAINTS, _Reader.paint),
}
