"""Goes through what an outside page draws: takes out what is hidden, and reads its words.

Marks of the file's own structure go as well, for the packet has its own; so does every pair of
brackets that does not close, which would spill over into the packet's page.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import pikepdf
from pikepdf import (
    Array,
    ContentStreamInlineImage,
    ContentStreamInstruction,
    Dictionary,
    Name,
    Object,
    Operator,
    Stream,
)

from qmsco_desk.documents.packet.exhibits.refused import StoppedError, refusal
from qmsco_desk.documents.packet.exhibits.words import Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pikepdf import Pdf

    from qmsco_desk.documents.packet.exhibits.layers import Layers
    from qmsco_desk.errors import PacketError

    _Step = ContentStreamInstruction | ContentStreamInlineImage

_MOST_CODE: Final = 24 * 1024 * 1024  # bytes that one page draws with
_MOST_STEPS: Final = 3_000_000  # operators of the whole file
_ASK_AFTER: Final = 200_000  # operators, between two times that whoever waits may stop it
# Operators and operands of one page or piece: each takes some 250 bytes while it is gone through.
# A dense page of text has ten thousand, a survey map some hundred thousand.
_MOST_AT_ONCE: Final = 1_500_000
_LETTERS: Final = bytes(range(65, 91)) + bytes(range(97, 123)) + b"'\"*_0123456789.+-"
_KINDS: Final = bytes(97 if n in _LETTERS else n if n in b"([</" else 32 for n in range(256))
_MOST_WORDS: Final = 2_000_000  # characters of one page
_DEEPEST: Final = 12  # forms within forms
_MARKS: Final = frozenset({"BMC", "BDC", "EMC", "MP", "DP"})
_PAINTS: Final = frozenset({"f", "F", "f*", "S", "s", "B", "B*", "b", "b*"})
_SHOWS: Final = frozenset({"Tj", "TJ", "'", '"', "sh", "Do", "INLINE IMAGE"})


@dataclass(frozen=True, slots=True)
class Settled:
    """What was found on the pages.

    Attributes:
        words: The text of each page.
        hidden: Pages (from 1) that something hidden was taken out of.
        damaged: Pages (from 1) whose drawing could not be read to its end.
    """

    words: tuple[str, ...]
    hidden: tuple[int, ...]
    damaged: tuple[int, ...]


def settle(
    pages: Sequence[Dictionary], layers: Layers, pdf: Pdf, go_on: Callable[[], bool]
) -> Settled:
    """Rewrites the pages in place where they need it, and reads them.

    Raises:
        PacketError: A page draws more than can be gone through.
        StoppedError: `go_on`, asked now and then, said to stop.
    """
    settler = _Settler(layers, pdf, go_on)
    words = tuple(settler.page(number, page) for number, page in enumerate(pages, 1))
    return Settled(words, tuple(sorted(settler.hidden)), tuple(sorted(settler.damaged)))


@dataclass(slots=True)
class _Settler:
    layers: Layers
    pdf: Pdf
    go_on: Callable[[], bool]
    asked: int = 0  # operators gone through when last asked
    number: int = 0  # of the page being gone through
    steps: int = 0
    reader: Reader = field(default_factory=Reader)
    seen: dict[tuple[int, int], str] = field(default_factory=dict)  # text of forms gone through
    inside: set[tuple[int, int]] = field(default_factory=set)
    hidden: set[int] = field(default_factory=set)
    damaged: set[int] = field(default_factory=set)

    def page(self, number: int, page: Dictionary) -> str:
        """Goes through a page and gives its text."""
        self.number = number
        contents = page.get("/Contents")
        parts = list(contents) if isinstance(contents, Array) else [contents]
        code = self._code(part for part in parts if isinstance(part, Stream))
        page.Contents = self.pdf.make_stream(self._settled(code, page, Dictionary(), 0))
        if self.reader.size > _MOST_WORDS:
            raise _too_much_on_a_page()
        return self.reader.taken()

    def _code(self, streams: Iterator[Stream]) -> bytes:
        parts: list[bytes] = []
        size = 0
        for stream in streams:
            parts.append(stream.read_bytes())
            size += len(parts[-1]) + 1
            if size > _MOST_CODE:
                raise _too_much_on_a_page()
        return b"\n".join(parts)

    def _settled(
        self, code: bytes, holder: Dictionary | Stream, around: Dictionary, depth: int
    ) -> bytes:
        """The drawing as it is kept; its words go to the reader.

        Its holder, a page or a piece, keeps what it draws with and nothing else. A piece without
        resources of its own draws with those around it.
        """
        if _parts(code) > _MOST_AT_ONCE:
            raise _too_much_on_a_page()
        if self.steps - self.asked > _ASK_AFTER:
            self.asked = self.steps
            if not self.go_on():
                raise StoppedError
        # A stream of its own: what is read as one drawing may lie in several pieces.
        drawing = self.pdf.make_stream(code)
        self.pdf.get_warnings()  # those of other pages
        with warnings.catch_warnings(record=True) as cut_short:
            warnings.simplefilter("always")
            steps = pikepdf.parse_content_stream(drawing)
        damaged = bool(cut_short or self.pdf.get_warnings())
        if damaged:
            self.damaged.add(self.number)
        self.steps += len(steps)
        if self.steps > _MOST_STEPS:
            raise refusal(
                "draws more than can be gone through",
                "Divide it, or print it to a new PDF, and choose that file.",
            )
        own = holder.get("/Resources")
        walk = _Walk(self, own if isinstance(own, Dictionary) else around, depth)
        kept: list[_Step] = []
        changed = damaged
        for step in steps:
            if walk.keeps(step):
                kept.append(step)
                continue
            changed = True
            if str(step.operator) in _PAINTS:
                kept.append(_step("n"))  # the path ends without being seen
        holder.Resources = walk.needed()
        closing = [_step("ET")] * walk.in_text + [_step("Q")] * walk.saved
        return pikepdf.unparse_content_stream([*kept, *closing]) if changed or closing else code

    def form(self, form: Stream, resources: Dictionary, depth: int) -> None:
        """Goes through what a page draws as one piece; once, however often it is drawn."""
        number = form.objgen
        if depth > _DEEPEST or self.reader.size > _MOST_WORDS:
            raise refusal(
                "draws more than can be gone through",
                "Print it to a new PDF, and choose that file.",
            )
        if number in self.seen:
            self.reader.add(self.seen[number])
            return
        self.inside.add(number)
        outer = self.reader.begin()
        code = self._code(iter((form,)))
        kept = self._settled(code, form, resources, depth)
        if kept is not code:
            form.write(kept)
        self.seen[number] = self.reader.end(outer)
        self.inside.discard(number)


def _too_much_on_a_page() -> PacketError:
    return refusal(
        "draws more on one page than can be gone through",
        "Print it to a new PDF at an ordinary resolution, and choose that file.",
    )


def _parts(code: bytes) -> int:
    """How many operators and operands a drawing has at most, found without taking it apart.

    Words and numbers are counted where they begin, lists, names and strings by their signs.
    """
    plain = code.translate(_KINDS)
    return plain.startswith(b"a") + sum(
        map(plain.count, (b" a", b"(a", b"[a", b"<a", b"[", b"(", b"<", b"/"))
    )


def _step(operator: str) -> _Step:
    return ContentStreamInstruction([], Operator(operator))


def _under(resources: Dictionary, kind: str, name: object) -> Object | None:
    """A resource by its kind and name; None where there is none."""
    held = resources.get(kind)
    if not isinstance(held, Dictionary) or not isinstance(name, Name):
        return None
    found = held.get(str(name))
    return found if isinstance(found, Object) else None


@dataclass(slots=True)
class _Walk:
    """One drawing being gone through."""

    settler: _Settler
    resources: Dictionary
    depth: int
    saved: int = 0
    in_text: bool = False
    marks: list[bool] = field(default_factory=list)  # whether each open mark hides
    drawn: dict[str, Stream] = field(default_factory=dict)  # pictures and pieces that are shown

    def needed(self) -> Dictionary:
        """The resources without pictures that are not shown and without names of marks."""
        kept = Dictionary(
            {
                key: held
                for key, held in self.resources.items()
                if key not in ("/XObject", "/Properties")
            }
        )
        if self.drawn:
            kept.XObject = Dictionary(self.drawn)
        return kept

    def keeps(self, step: _Step) -> bool:
        """Whether an operator stays; what it shows is read."""
        name = str(step.operator)
        operands: list[object] = list(step.operands)
        if name in _MARKS:
            self._mark(name, operands)
            return False
        if name in ("q", "Q"):
            if name == "Q" and not self.saved:
                return False
            self.saved += 1 if name == "q" else -1
        elif name in ("BT", "ET"):
            if self.in_text == (name == "BT"):
                return False
            self.in_text = name == "BT"
        elif name in _PAINTS or name in _SHOWS:
            if any(self.marks):
                self.settler.hidden.add(self.settler.number)
                return False
            if name == "Do":
                return self._draws(operands)
        self._read(name, operands)
        return True

    def _mark(self, name: str, operands: list[object]) -> None:
        """A mark opens or closes; one that names a hidden layer hides what it holds."""
        if name == "EMC":
            if self.marks:
                self.marks.pop()
        elif name in ("BMC", "BDC"):
            group = None
            if name == "BDC" and len(operands) > 1 and operands[0] == Name.OC:
                group = operands[1]
                if isinstance(group, Name):
                    group = _under(self.resources, "/Properties", group)
            self.marks.append(self.settler.layers.hides(group))

    def _draws(self, operands: list[object]) -> bool:
        """Whether a picture or piece is there and shown; a piece is gone through."""
        name = operands[0] if operands else None
        drawn = _under(self.resources, "/XObject", name)
        if not isinstance(drawn, Stream) or drawn.objgen in self.settler.inside:
            return False
        if self.settler.layers.hides(drawn.get("/OC")):
            self.settler.hidden.add(self.settler.number)
            return False
        if drawn.get("/Subtype") == Name.Form:
            self.settler.form(drawn, self.resources, self.depth + 1)
        self.drawn[str(name)] = drawn
        return True

    def _read(self, name: str, operands: list[object]) -> None:
        reader = self.settler.reader
        match name, operands:
            case "Tf", [font, _]:
                reader.choose(_under(self.resources, "/Font", font))
            case "Tj", [codes]:
                reader.show(codes)
            case "TJ", [parts]:
                reader.show_spaced(parts)
            case "'", [codes]:
                reader.moved(down=True)
                reader.show(codes)
            case '"', [_, _, codes]:
                reader.moved(down=True)
                reader.show(codes)
            case (("Td" | "TD"), [_, y]):
                reader.moved(down=y != 0)
            case "T*", _:
                reader.moved(down=True)
            case "Tm", [*_, y]:
                reader.placed(y)
            case "BT", _:
                reader.moved(down=False)
