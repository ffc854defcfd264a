"""Reads an outside PDF and gives back a clean one, or says plainly why it cannot be used.

The file may be anything: a scan, a filled form, a download, or made to do harm. Nothing of it is
kept but what its pages show. Time and memory stay bounded whatever the file claims of itself.
"""

from __future__ import annotations

import logging
import warnings
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from qmsco_desk.documents.outside_pdf import BROKEN, is_pageless, is_pdf, opened
from qmsco_desk.documents.packet.exhibits import content, flattening, layers, standard_type
from qmsco_desk.documents.packet.exhibits.refused import go_on_always, refusal
from qmsco_desk.documents.printed import pages_named
from qmsco_desk.errors import PacketError

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_BYTES: Final = 50 * 1024 * 1024
MOST_PAGES: Final = 1_000
_LEAST_SIDE, _MOST_SIDE = 18.0, 14_400.0  # points: a quarter of an inch; the format's own bound
_LETTER = (0.0, 0.0, 612.0, 792.0)
# Of structure, layers and editing programs; none of it is drawn.
_CARRIED = (
    "/AA", "/AF", "/Alternates", "/LastModified", "/Measure", "/Metadata", "/OC", "/OPI",
    "/PieceInfo", "/PtData", "/Ref", "/StructParent", "/StructParents", "/Thumb",
)  # fmt: skip
_PAGE_KEYS = ("/Type", "/Resources", "/Contents", "/MediaBox", "/Rotate", "/Group", "/Parent")


# What qpdf mends on the way is told in sentences; it is not printed beside them.
logging.getLogger("pikepdf").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Exhibit:
    """An outside PDF, fit to be bound.

    Attributes:
        pdf: The clean file: pages alone, without scripts, forms, files, layers or properties.
        pages: How many pages it has.
        told: What was changed or is to be looked at, a sentence each.
        words: The text of each page as a search would find it; "" for a page without any.
    """

    pdf: bytes
    pages: int
    told: tuple[str, ...]
    words: tuple[str, ...]


def read_exhibit(data: bytes, go_on: Callable[[], bool] = go_on_always) -> Exhibit:
    """The clean form of an outside PDF; the same bytes always give the same bytes.

    Args:
        data: The file.
        go_on: Asked now and then, where it takes long; says whether to go on.

    Raises:
        PacketError: The file cannot be bound into a packet; the error says why and what to do.
        StoppedError: `go_on` said to stop.
    """
    if not data:
        raise refusal("is empty", "Choose the file again; it may not have been saved whole.")
    if len(data) > MOST_BYTES:
        raise refusal(
            f"is larger than {MOST_BYTES // 1024 // 1024} MB",
            "Save it at a lower resolution, or divide it into several exhibits.",
        )
    if not is_pdf(data):
        raise refusal("is not a PDF", "Print or save the document as PDF and choose that file.")
    try:
        # What qpdf could mend it says as warnings; they are told below, not printed.
        with warnings.catch_warnings(), opened(data, mend=True) as pdf:
            warnings.simplefilter("ignore")
            return _read(pdf, go_on)
    except pikepdf.PasswordError:
        raise refusal(
            "asks for a password",
            "Open it with its password, save it without one, and choose that file.",
        ) from None
    except PacketError:
        raise
    except BROKEN as problem:
        if is_pageless(problem):
            raise refusal("has no pages", "Choose another file.") from None
        raise refusal(
            "is damaged and cannot be read",
            "Open it in a PDF reader, print it to a new PDF, and choose that file.",
        ) from None


def _read(pdf: Pdf, go_on: Callable[[], bool]) -> Exhibit:
    told = list(_protection(pdf))
    count = len(pdf.pages)
    if not count:
        raise refusal("has no pages", "Choose another file.")
    if count > MOST_PAGES:
        raise refusal(
            f"has more than {MOST_PAGES:,} pages", "Divide it, or choose the pages that matter."
        )
    _refuse_what_is_no_page(pdf)
    told.extend(_left_out(pdf))
    switched = layers.Layers.of(pdf)
    told.extend(flattening.flatten(pdf, switched))
    pages = [page.obj for page in pdf.pages]
    for number, page in enumerate(pages, 1):
        _strip(page, number)
    type_told = standard_type.embed(pdf, pages)
    mended = bool(pdf.get_warnings())
    settled = content.settle(pages, switched, pdf, go_on)
    _refuse_a_placeholder(settled.words)
    if settled.hidden:
        told.append(f"What a switched-off layer hides on {pages_named(settled.hidden)} is gone.")
    told.extend(type_told)
    if settled.damaged:
        told.append(
            f"The drawing of {pages_named(settled.damaged)} was damaged: compare with the original."
        )
    elif mended:
        told.append(
            "The file was damaged and was mended as far as it could be: compare its pages with "
            "the original."
        )
    return Exhibit(_saved(pdf), count, tuple(told), settled.words)


def _saved(source: Pdf) -> bytes:
    """The pages alone, in a file of their own."""
    clean = Pdf.new()
    clean.pages.extend(source.pages)
    clean.remove_unreferenced_resources()
    for held in clean.objects:
        if isinstance(held, (Dictionary, Stream)):
            _strip_object(held)
    out = BytesIO()
    clean.save(
        out,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
    )
    return out.getvalue()


def _strip_object(held: Dictionary | Stream) -> None:
    """Takes from a picture, piece or font what it only carries along."""
    for key in _CARRIED:
        if key in held:
            del held[key]
    if isinstance(held, Stream):
        for key in ("/F", "/FFilter", "/FDecodeParms"):  # its data in another file
            if key in held:
                del held[key]
    resources = held.get("/Resources")
    if isinstance(resources, Dictionary) and "/Properties" in resources:
        del resources["/Properties"]


def _protection(pdf: Pdf) -> tuple[str, ...]:
    """A file that opens for anyone may be bound, unless its owner forbids to print it.

    Many plan booklets and forms forbid copying or changes and are filed every day, printed. In a
    packet the protection has no place: no court takes an encrypted file.
    """
    if not pdf.is_encrypted:
        return ()
    if not (pdf.allow.print_lowres or pdf.allow.print_highres):
        raise refusal(
            "may not be printed: whoever made it has forbidden that",
            "Ask its maker for a copy that may be printed.",
        )
    return ("It was protected against changes; the packet is not.",)


def _refuse_what_is_no_page(pdf: Pdf) -> None:
    """What shows pages only in certain programs has none that could be bound."""
    if "/Collection" in pdf.Root:
        raise refusal(
            "is a portfolio: a folder of other files",
            "Take out the PDFs that it holds, and add each as an exhibit.",
        )
    form = pdf.Root.get("/AcroForm")
    fields = form.get("/Fields") if isinstance(form, Dictionary) else None
    laid_out = isinstance(fields, Array) and len(fields) > 0
    if isinstance(form, Dictionary) and "/XFA" in form:
        # A form that also has ordinary fields shows its pages and answers without XFA.
        if bool(pdf.Root.get("/NeedsRendering", False)) or not laid_out:
            raise _placeholder()
        del form["/XFA"]


def _placeholder() -> PacketError:
    return refusal(
        "is a form (XFA) whose pages only Adobe’s own programs can build",
        "Open it there, print it to a new PDF, and choose that file.",
    )


def _refuse_a_placeholder(words: tuple[str, ...]) -> None:
    """Such a form without its mark still has the page that asks to wait for another program."""
    text = " ".join(words[0].split())
    if len(words) == 1 and text.startswith("Please wait...") and "Adobe Reader" in text:
        raise _placeholder()


def _left_out(pdf: Pdf) -> tuple[str, ...]:
    """What the catalogue of the file holds beside its pages, none of which is kept."""
    root = pdf.Root
    names = root.get("/Names")
    held = set(names.keys()) if isinstance(names, Dictionary) else set()
    told = []
    if "/JavaScript" in held or "/AA" in root or _acts(root.get("/OpenAction")):
        told.append("Scripts and actions are left out.")
    elif any(_active(page.obj) for page in pdf.pages):
        told.append("Actions of its pages and links are left out.")
    if "/EmbeddedFiles" in held or "/AF" in root or any(_attached(p.obj) for p in pdf.pages):
        told.append("Files attached to it are left out: add them as exhibits if they matter.")
    if "/Outlines" in root or "/Metadata" in root or "/Info" in pdf.trailer:
        told.append("Its own bookmarks and properties are left out.")
    return tuple(told)


def _acts(action: object) -> bool:
    """Whether opening the file does more than go to a page."""
    return isinstance(action, Dictionary) and action.get("/S") not in (None, Name.GoTo)


def _marks(page: Dictionary) -> list[Dictionary]:
    held = page.get("/Annots")
    return [one for one in held if isinstance(one, Dictionary)] if isinstance(held, Array) else []


def _active(page: Dictionary) -> bool:
    return "/AA" in page or any("/AA" in one or _acts(one.get("/A")) for one in _marks(page))


def _attached(page: Dictionary) -> bool:
    return any(one.get("/Subtype") == Name.FileAttachment for one in _marks(page))


def _strip(page: Dictionary, number: int) -> None:
    """Keeps of a page what it draws and its size: the part of it that is shown."""
    shown = _box(page.get("/MediaBox")) or _LETTER
    crop = _box(page.get("/CropBox"))
    if crop:
        within = (
            max(shown[0], crop[0]), max(shown[1], crop[1]),
            min(shown[2], crop[2]), min(shown[3], crop[3]),
        )  # fmt: skip
        # A crop that lies outside the page shows all of it, as readers have it.
        if within[0] < within[2] and within[1] < within[3]:
            shown = within
    sides = (shown[2] - shown[0], shown[3] - shown[1])
    if not all(_LEAST_SIDE <= side <= _MOST_SIDE for side in sides):
        raise refusal(
            f"has a page {number} of a size that no printer knows",
            "Print it to a new PDF on letter paper, and choose that file.",
        )
    turned = page.get("/Rotate", 0)
    for key in list(page.keys()):
        if key not in _PAGE_KEYS:
            del page[key]
    page.MediaBox = Array([round(n, 3) for n in shown])
    page.Rotate = int(turned) // 90 * 90 % 360 if isinstance(turned, int) else 0


def _box(box: object) -> tuple[float, float, float, float] | None:
    """A rectangle in order; None where it is none."""
    if not isinstance(box, Array) or len(box) != 4:
        return None
    if not all(isinstance(n, (int, Decimal)) for n in box):
        return None
    x0, y0, x1, y1 = (float(n) for n in box)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
