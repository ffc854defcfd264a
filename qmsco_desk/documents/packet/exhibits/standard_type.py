"""Puts type into pages that count on every printer to have it.

Old writers leave out Helvetica, Times and Courier, and forms their ticks. Courts and archives ask
that a file hold its type. Ours has the same widths, so that no line moves; ticks are drawn.
"""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from pikepdf import Array, Dictionary, Name, Object, Stream
from reportlab.pdfbase.ttfonts import TTFontFile  # type: ignore[import-untyped]

from qmsco_desk.documents.packet.exhibits.words import simple_codes
from qmsco_desk.locate import resource

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pikepdf import Pdf

_FAMILIES: Final = (
    (re.compile(r"^(Helvetica|Arial)(?!Narrow|Unicode|.*Black)", re.IGNORECASE), "Sans"),
    (re.compile(r"^(Times|TimesNewRoman)(?!Ten)", re.IGNORECASE), "Serif"),
    (re.compile(r"^Courier", re.IGNORECASE), "Mono"),
)
_SUBSET: Final = re.compile(r"^[A-Z]{6}\+")
_DEEPEST: Final = 12
# Signs of Zapf Dingbats that forms tick boxes with: width, drawing in thousandths, character.
_SIGNS: Final = MappingProxyType(
    {
        0x33: (755, "100 330 m 300 120 l 660 660 l 600 690 l 300 260 l 150 400 l f", "\u2713"),
        0x34: (846, "90 330 m 310 80 l 760 660 l 670 710 l 310 270 l 180 420 l f", "\u2714"),
        0x35: (
            762,
            "90 120 m 160 50 l 380 290 l 600 50 l 670 120 l 440 350 l 670 580 l 600 650 l "
            "380 410 l 160 650 l 90 580 l 320 350 l f",
            "\u2715",
        ),
        0x38: (
            760,
            "90 120 m 160 50 l 380 290 l 600 50 l 670 120 l 440 350 l 670 580 l 600 650 l "
            "380 410 l 160 650 l 90 580 l 320 350 l f",
            "\u2718",
        ),
        0x48: (
            816,
            "408 700 m 490 450 l 740 450 l 540 300 l 615 60 l 408 205 l 201 60 l 276 300 l "
            "76 450 l 326 450 l f",
            "\u2605",
        ),
        0x6C: (
            791,
            "395 690 m 583 690 735 538 735 350 c 735 162 583 10 395 10 c 207 10 55 162 55 350 c "
            "55 538 207 690 395 690 c f",
            "\u25cf",
        ),
        0x6E: (761, "60 20 641 641 re f", "\u25a0"),
        0x75: (788, "394 740 m 754 350 l 394 -40 l 34 350 l f", "\u25c6"),
    }
)


def embed(pdf: Pdf, pages: Sequence[Dictionary]) -> tuple[str, ...]:
    """Embeds type of the same widths where a page counts on the printer's, and says what it did.

    What has no counterpart is named, for a clerk's system may send it back.
    """
    done: set[str] = set()
    lacking: set[str] = set()
    for font in _fonts(pages):
        if not isinstance(font, Dictionary) or _has_program(font):
            continue
        called = _SUBSET.sub("", str(font.get("/BaseFont", "/")).lstrip("/"))
        if font.get("/Subtype") in (Name.Type1, Name.TrueType, Name.MMType1):
            if called == "ZapfDingbats":
                _draw_signs(pdf, font)
                done.add(called)
                continue
            ours = _counterpart(called)
            if ours:
                _put_in(pdf, font, ours)
                done.add(called)
                continue
        lacking.add(called or "without a name")
    told = []
    if done:
        told.append(f"Type that the file did not hold ({_listed(done)}) is now in it.")
    if lacking:
        told.append(
            f"Type that the file does not hold ({_listed(lacking)}) could not be put in; a court "
            "may send it back: print the document to PDF anew with its type embedded."
        )
    return tuple(told)


def _listed(names: set[str]) -> str:
    """Names from a file, as far as they are fit to be shown."""
    shown = sorted(re.sub(r"[^A-Za-z0-9 ,._-]", "", name)[:40] for name in names)
    return ", ".join(shown[:6]) + (f" and {len(shown) - 6} more" if len(shown) > 6 else "")


def _fonts(pages: Sequence[Dictionary]) -> Iterator[Object]:
    """Every font that the pages can set type in, once."""
    seen: set[tuple[int, int]] = set()

    def within(holder: Object, depth: int) -> Iterator[Object]:
        resources = holder.get("/Resources")
        if not isinstance(resources, Dictionary) or depth > _DEEPEST:
            return
        for kind in ("/Font", "/XObject", "/Pattern"):
            held = resources.get(kind)
            for one in list(held.values()) if isinstance(held, Dictionary) else ():
                if not isinstance(one, Object) or one.objgen in seen:
                    continue
                if one.is_indirect:
                    seen.add(one.objgen)
                if kind == "/Font":
                    yield one
                    if isinstance(one, Dictionary) and one.get("/Subtype") == Name.Type3:
                        yield from within(one, depth + 1)
                elif isinstance(one, Stream):
                    yield from within(one, depth + 1)

    for page in pages:
        yield from within(page, 0)


def _has_program(font: Dictionary) -> bool:
    """Whether the font's own letters are in the file."""
    if font.get("/Subtype") == Name.Type3:
        return True
    at: object = font
    if font.get("/Subtype") == Name.Type0:
        below = font.get("/DescendantFonts")
        at = below[0] if isinstance(below, Array) and len(below) else None
    descriptor = at.get("/FontDescriptor") if isinstance(at, Dictionary) else None
    keys = ("/FontFile", "/FontFile2", "/FontFile3")
    return isinstance(descriptor, Dictionary) and any(key in descriptor for key in keys)


def _counterpart(called: str) -> str:
    """The file of our type with the same widths; "" where there is none."""
    plain = called.replace(" ", "")
    family = next((ours for pattern, ours in _FAMILIES if pattern.match(plain)), "")
    if not family:
        return ""
    bold = "Bold" if re.search(r"bold", plain, re.IGNORECASE) else ""
    italic = "Italic" if re.search(r"ital|obli", plain, re.IGNORECASE) else ""
    return f"Liberation{family}-{bold + italic or 'Regular'}"


@cache
def _face(name: str) -> TTFontFile:
    return TTFontFile(str(resource("fonts", f"{name}.ttf")))


def width_of(text: str, size: float) -> float:
    """Width of a text in the plain face, in points."""
    face = _face("LiberationSans-Regular")
    widths, default = face.charWidths, face.defaultWidth
    return float(sum(widths.get(ord(one), default) for one in text)) * size / 1000


def _put_in(pdf: Pdf, font: Dictionary, ours: str) -> None:
    """Makes the font one of our faces, each code the letter that it was."""
    face = _face(ours)
    codes = simple_codes(font)
    letters = [codes.get(n, "")[:1] for n in range(256)]
    points = [ord(letter) if letter else 0 for letter in letters]
    # The first glyph is what stands for a letter that is not there; it takes the place of code 0.
    program = pdf.make_stream(face.makeSubset([0, *points[1:]]))
    program.Length1 = len(program.read_bytes())
    name = Name(f"/{_tag(points)}+{ours}")
    widths = [round(float(face.charWidths.get(n, face.defaultWidth))) for n in points]
    fixed, serif, italic = "Mono" in ours, "Serif" in ours, "Italic" in ours
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=4 | fixed | serif << 1 | italic << 6,
        FontBBox=Array([round(n) for n in face.bbox]),
        ItalicAngle=round(face.italicAngle),
        Ascent=round(face.ascent),
        Descent=round(face.descent),
        CapHeight=round(face.capHeight),
        StemV=round(face.stemV),
        FontFile2=program,
    )
    table = font.get("/ToUnicode")
    _empty(font)
    font.Type = Name.Font
    font.Subtype = Name.TrueType
    font.BaseFont = name
    font.FirstChar = 0
    font.LastChar = 255
    font.Widths = Array(widths)
    font.FontDescriptor = pdf.make_indirect(descriptor)
    # What the file says its codes mean stands, whatever they look like.
    font.ToUnicode = (
        table
        if isinstance(table, Stream)
        else _table(pdf, {n: letter for n, letter in enumerate(letters) if letter})
    )


def _tag(points: list[int]) -> str:
    """Six letters that name a selection of characters, the same for the same selection."""
    number = 0
    for point in points:
        number = (number * 1_000_003 + point) % 26**6
    return "".join(chr(65 + number // 26**n % 26) for n in range(6))


def _empty(font: Dictionary) -> None:
    for key in list(font.keys()):
        del font[key]


def _table(pdf: Pdf, letters: dict[int, str]) -> Object:
    """Which character each code is, for those who search or hear the page."""
    lines = [f"<{n:02X}> <{text.encode('utf-16-be').hex().upper()}>" for n, text in letters.items()]
    groups = [lines[n : n + 100] for n in range(0, len(lines), 100)]
    body = "\n".join(
        f"{len(group)} beginbfchar\n" + "\n".join(group) + "\nendbfchar" for group in groups
    )
    return pdf.make_stream(
        (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
            f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
        ).encode("ascii")
    )


def _draw_signs(pdf: Pdf, font: Dictionary) -> None:
    """Makes a font of ticks one whose signs are drawings in the file itself."""
    names = {code: f"/s{code:02x}" for code in _SIGNS}
    drawings = Dictionary(
        {
            names[code]: pdf.make_stream(f"{width} 0 0 -60 860 760 d1 {drawing}".encode("ascii"))
            for code, (width, drawing, _) in _SIGNS.items()
        }
    )
    differences: list[object] = []
    for code in sorted(_SIGNS):
        differences += [code, Name(names[code])]
    first, last = min(_SIGNS), max(_SIGNS)
    _empty(font)
    font.Type = Name.Font
    font.Subtype = Name.Type3
    font.FontBBox = Array([0, -60, 860, 760])
    font.FontMatrix = Array([0.001, 0, 0, 0.001, 0, 0])
    font.CharProcs = drawings
    font.Encoding = Dictionary(Type=Name.Encoding, Differences=Array(differences))
    font.FirstChar = first
    font.LastChar = last
    font.Widths = Array([_SIGNS[n][0] if n in _SIGNS else 0 for n in range(first, last + 1)])
    font.Resources = Dictionary()
    font.ToUnicode = _table(pdf, {code: sign for code, (_, _, sign) in sorted(_SIGNS.items())})
