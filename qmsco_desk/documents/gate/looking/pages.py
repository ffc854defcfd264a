"""The pages of a file: their size as they stand upright, and what each of them draws."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from pikepdf import Array, Dictionary, Object, Stream

from qmsco_desk.documents.gate.facts import Page
from qmsco_desk.documents.gate.looking.code_words import UNTURNED, matrix
from qmsco_desk.documents.gate.looking.page_code import Budget, Face, Inlay, draw
from qmsco_desk.documents.packet.exhibits.words import letters_of

if TYPE_CHECKING:
    from qmsco_desk.documents.gate.looking.code_words import Matrix
    from qmsco_desk.documents.gate.looking.page_code import Letters

_MOST_CODE: Final = 8 * 1024 * 1024  # bytes, of all pages together; a page of ours has some 10,000
_DEEPEST: Final = 50  # groups of pages within groups
_EMBEDDED: Final = ("/FontFile", "/FontFile2", "/FontFile3")
_LETTER: Final = (0.0, 0.0, 612.0, 792.0)


@dataclass(slots=True)
class Looker:
    """Looks at one page after the other; remembers type and forms that many pages share."""

    budget: Budget = field(default_factory=lambda: Budget(_MOST_CODE))
    faces: dict[tuple[int, int], Face] = field(default_factory=dict)
    inlays: dict[tuple[int, int], Inlay] = field(default_factory=dict)

    def page(self, page: Dictionary, number: int) -> Page:
        """A page, by its number from 1."""
        box = _box(page)
        turn = _turn(page)
        unit = _positive(page.get("/UserUnit"))
        width, height = (box[2] - box[0]) * unit, (box[3] - box[1]) * unit
        if turn % 180:
            width, height = height, width
        resources = _inherited(page, "/Resources")
        names = _Names(self, resources if isinstance(resources, Dictionary) else Dictionary())
        drawn = draw(_code(page.get("/Contents")), names, box, self.budget)
        return Page(number, width, height, bool(turn), drawn)

    def face(self, font: Object) -> Face:
        """A font."""
        if not font.is_indirect:
            return _face(font)
        if font.objgen not in self.faces:
            self.faces[font.objgen] = _face(font)
        return self.faces[font.objgen]

    def inlay(self, thing: Stream, outer: _Names) -> Inlay:
        """A picture, or a form with its own names; one without uses those of what draws it."""
        if str(thing.get("/Subtype", "")) != "/Form":
            return Inlay()
        known = self.inlays.get(thing.objgen)
        if known is None:
            own = thing.get("/Resources")
            names = _Names(self, own) if isinstance(own, Dictionary) else outer
            known = Inlay(thing.read_bytes(), names, _matrix_of(thing))
            self.inlays[thing.objgen] = known
        return known


@dataclass(frozen=True, slots=True, eq=False)
class _Names:
    """What the names in a page's or a form's code stand for."""

    looker: Looker
    resources: Dictionary
    known: dict[str, Face | None] = field(default_factory=dict)

    def face(self, name: str) -> Face | None:
        if name not in self.known:
            font = self._named("/Font", name)
            found = self.looker.face(font) if isinstance(font, Dictionary) else None
            self.known[name] = found
        return self.known[name]

    def inlay(self, name: str) -> Inlay | None:
        thing = self._named("/XObject", name)
        return self.looker.inlay(thing, self) if isinstance(thing, Stream) else None

    def _named(self, kind: str, name: str) -> object:
        things = self.resources.get(kind)
        return things.get(name) if isinstance(things, Dictionary) and len(name) > 1 else None


def _face(font: Object) -> Face:
    kind = str(font.get("/Subtype", ""))
    holder: object = font
    if kind == "/Type0":
        below = font.get("/DescendantFonts")
        holder = below[0] if isinstance(below, Array) and len(below) else None
    about = holder.get("/FontDescriptor") if isinstance(holder, Dictionary) else None
    embedded = kind == "/Type3" or (
        isinstance(about, Dictionary) and any(key in about for key in _EMBEDDED)
    )
    called = str(font.get("/BaseFont", "/a type without a name")).lstrip("/")[:60]
    return Face(_letters(font), "" if embedded else called.rpartition("+")[2])


def _letters(font: Object) -> Letters:
    """How a font's codes are read; the usual case, a byte a letter, in one step."""
    letters = letters_of(font)
    if letters.widths != (1,):
        return letters.read
    table: dict[int, str] = {n: letters.table.get(bytes([n]), "") for n in range(256)}
    return lambda codes: codes.decode("latin-1").translate(table)


def _code(contents: object) -> bytes:
    """Everything that a page runs, in order."""
    parts = list(contents) if isinstance(contents, Array) else [contents]
    return b"\n".join(part.read_bytes() for part in parts if isinstance(part, Stream))


def _inherited(page: Dictionary, key: str) -> object:
    """A quality of a page that it may have from the groups of pages above it."""
    above: object = page
    for _ in range(_DEEPEST):
        if not isinstance(above, Dictionary):
            return None
        if key in above:
            return above.get(key)
        above = above.get("/Parent")
    return None


def _box(page: Dictionary) -> tuple[float, float, float, float]:
    """The corners of what is shown of a page: left, bottom, right, top."""
    for key in ("/CropBox", "/MediaBox"):
        numbers = _numbers(_inherited(page, key))
        if len(numbers) == 4:
            x0, y0, x1, y1 = numbers
            return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
    return _LETTER


def _turn(page: Dictionary) -> int:
    """How far a page is turned for display, in degrees."""
    turn = _inherited(page, "/Rotate")
    return int(turn) % 360 if isinstance(turn, int) else 0


def _matrix_of(form: Stream) -> Matrix:
    numbers = _numbers(form.get("/Matrix"))
    return matrix(numbers) if len(numbers) == 6 else UNTURNED


def _numbers(array: object) -> list[float]:
    """The numbers of an array; nothing where it holds anything else."""
    if not isinstance(array, Array):
        return []
    try:
        return [float(one) for one in list(array)[:6]]
    except (TypeError, ValueError):
        return []


def _positive(unit: object) -> float:
    try:
        number = float(unit)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return 1.0
    return number if number > 0 else 1.0
