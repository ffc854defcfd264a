"""Outside PDFs made to take all time and memory: refused or cleaned within bounds, or stopped."""

from __future__ import annotations

import sys
import time
import zlib
from collections.abc import Callable
from random import Random

import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from qmsco_desk.documents.packet.exhibits import content
from qmsco_desk.documents.packet.exhibits.reading import Exhibit, read_exhibit
from qmsco_desk.documents.packet.exhibits.refused import StoppedError
from qmsco_desk.errors import DeskError
from tests.documents.packet.outside_files import changed, plain
from tests.hostile.test_damaged_inputs import spoken

MOST_SECONDS = 12
MOST_ROOM = 700 * 1024  # kilobytes above what was taken before; all of the process counts
CODE = 23 * 1024 * 1024  # just less than one page may draw with


def drawing(code: bytes) -> bytes:
    """A page that draws so."""

    def change(pdf: Pdf) -> None:
        pdf.pages[0].obj.Contents = pdf.make_stream(code)

    return changed(plain(), change)


def packed(code: bytes, times: int) -> bytes:
    """A page whose drawing is packed several times over."""

    def change(pdf: Pdf) -> None:
        data = code
        for _ in range(times):
            data = zlib.compress(data, 9)
        stream = pdf.make_stream(b"")
        stream.write(data, filter=Array([Name.FlateDecode] * times), decode_parms=None)
        pdf.pages[0].obj.Contents = stream

    return changed(plain(), change)


def picture(pdf: Pdf) -> None:
    """A picture that unpacks to nearly a gigabyte."""
    stream = pdf.make_stream(b"")
    stream.write(zlib.compress(bytes(400_000_000), 1), filter=Name.FlateDecode)
    stream.Type, stream.Subtype, stream.ColorSpace = Name.XObject, Name.Image, Name.DeviceGray
    stream.Width = stream.Height = 20_000
    stream.BitsPerComponent = 8
    page = pdf.pages[0].obj
    page.Resources = Dictionary(XObject=Dictionary(Picture=stream))
    page.Contents = pdf.make_stream(b"q 600 0 0 700 0 0 cm /Picture Do Q")


def ring(pdf: Pdf) -> None:
    """Pages that lead to themselves."""
    pages = pdf.Root.Pages
    pages.Kids = Array([pages.Kids[0], pages])


def claims(pdf: Pdf) -> None:
    """A file that says it has more pages than could be."""
    pdf.Root.Pages.Count = 2_000_000_000


def chain(pdf: Pdf) -> None:
    """Groups of pages in groups of pages, far down."""
    inner = pdf.Root.Pages.Kids[0]
    for _ in range(5_000):
        inner = pdf.make_indirect(Dictionary(Type=Name.Pages, Kids=Array([inner]), Count=1))
    pdf.Root.Pages.Kids = Array([inner])


BOMBS: dict[str, Callable[[], bytes]] = {
    "operators": lambda: drawing(b"q Q " * (CODE // 4)),
    "lines": lambda: drawing(b"0 0 m 1 1 l S\n" * (CODE // 14)),
    "strings": lambda: drawing(b"BT " + b"(a) Tj " * (CODE // 7) + b"ET"),
    "numbers": lambda: drawing(b"1 " * (CODE // 2)),
    "lists": lambda: drawing(b"[" * CODE),
    "closed lists": lambda: drawing(b"[" * 400_000 + b"]" * 400_000),
    "tables": lambda: drawing(b"<<" * (CODE // 2)),
    "noise": lambda: drawing(Random(7).randbytes(CODE)),
    "pictures in the drawing": lambda: drawing(b"BI /W 1 /H 1 ID x EI\n" * 600_000),
    "one string": lambda: drawing(b"BT /F1 9 Tf (" + b"a" * CODE + b") Tj ET"),
    "names": lambda: drawing(b"/" * CODE),
    "packed": lambda: packed(bytes(300_000_000), 1),
    "packed twice": lambda: packed(bytes(300_000_000), 2),
    "packed many times": lambda: packed(b"q Q", 30),
    "a picture": lambda: changed(plain(), picture),
    "a ring of pages": lambda: changed(plain(), ring),
    "a claim": lambda: changed(plain(), claims),
    "a chain of pages": lambda: changed(plain(), chain),
}


@pytest.mark.parametrize("what", BOMBS)
def test_a_bomb_is_refused_or_cleaned_within_bounds(what: str) -> None:
    data = BOMBS[what]()
    room, began = _room(), time.process_time()
    try:
        exhibit = read_exhibit(data)
    except DeskError as error:
        spoken(error, what)
    else:
        assert isinstance(exhibit, Exhibit)
        assert exhibit.pages <= 2, what
        assert len(exhibit.pdf) < 64 * 1024 * 1024, what
    assert time.process_time() - began < MOST_SECONDS, what
    assert _room() - room < MOST_ROOM, what


def _room() -> int:
    """The most that this process ever took; nothing where the system does not say."""
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def test_a_heavy_page_as_maps_have_it_is_taken() -> None:
    """A hundred thousand lines are a large map."""
    exhibit = read_exhibit(drawing(b"10 20 m 30 40 l S\n" * 100_000))
    assert exhibit.pages == 1
    assert not any("damaged" in sentence for sentence in exhibit.told)


@pytest.mark.parametrize(
    ("code", "most"),
    [
        (b"", 0),
        (b"q Q", 2),
        (b"1 0 0 rg\n0 0 9 9 re f", 10),
        (b"BT /F1 9 Tf [(a) -300 (b)]TJ ET", 12),
        (b"BT <41>Tj(a)' ET", 8),
    ],
)
def test_what_a_drawing_has_is_counted_without_taking_it_apart(code: bytes, most: int) -> None:
    """At least as many as there are, and not much more."""
    assert most <= content._parts(code) <= most + 3


def test_reading_a_long_exhibit_can_be_stopped() -> None:
    def change(pdf: Pdf) -> None:
        page = pdf.pages[0]
        page.obj.Contents = pdf.make_stream(b"q Q " * 10_000)
        for _ in range(99):
            pdf.pages.append(page)

    asked = []

    def go_on() -> bool:
        asked.append(time.process_time())
        return len(asked) < 3

    data = changed(plain(), change)
    with pytest.raises(StoppedError):
        read_exhibit(data, go_on)
    assert len(asked) == 3
