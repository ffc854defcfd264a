"""Opens a finished file and writes down what it says about itself.

Nothing in the file is run, followed or mended. Whatever bytes are given, the answer is facts or a
sentence after a bounded time: how much is looked at has limits far above what a packet has.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import pikepdf
from pikepdf import Array, Dictionary, Pdf, Stream, String

from qmsco_desk.documents.gate.facts import Drawn, Facts, Page, Unreadable
from qmsco_desk.documents.gate.looking.bookmarks import bookmarks_of
from qmsco_desk.documents.gate.looking.doings import Doings
from qmsco_desk.documents.gate.looking.pages import Looker
from qmsco_desk.documents.outside_pdf import BROKEN, is_pageless, is_pdf, opened

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_PAGES: Final = 5_000
_MOST_METADATA: Final = 1024 * 1024
_OURS: Final = frozenset({"Title", "Producer", "Creator", "CreationDate", "ModDate", "Trapped"})
_XMP_PART: Final = r"<(?:\w+:)?{name}>\s*([^<]+?)\s*</|{name}\s*=\s*[\"']([^\"']+)[\"']"
_XMP_AUTHOR: Final = re.compile(
    r"<dc:(creator|contributor|subject|description)>(.*?)</dc:\1>", re.DOTALL
)
_TAG: Final = re.compile(r"<[^>]*>")
_NAMESPACE: Final = re.compile(r"xmlns:\w+\s*=\s*(?:\"[^\"]*\"|'[^']*')")

_EMPTY = Unreadable("file.unreadable", "The file is empty.", "Print it again.")
_NO_PDF = Unreadable(
    "file.unreadable", "The file is not a PDF.", "Print it again as a PDF, and file that."
)
_DAMAGED = Unreadable(
    "file.unreadable",
    "The file is damaged: a filing system could not open it.",
    "Print it again; if it was sent or copied, compare its size with the original’s.",
)
_LOCKED = Unreadable(
    "file.encrypted",
    "The file asks for a password.",
    "Save it without a password, or print it again.",
    locked=True,
)
_PAGELESS = Unreadable("file.no_pages", "The file has no pages.", "Print it again.")


def look(pdf: bytes) -> Facts | Unreadable:
    """What a file says about itself; or why it cannot be looked into.

    Args:
        pdf: The finished file.
    """
    if not pdf:
        return _EMPTY
    if not is_pdf(pdf):
        return _NO_PDF
    try:
        # What has to be mended before it opens is no finished file.
        with opened(pdf, mend=False) as found:
            return _facts(found, len(pdf)) if len(found.pages) else _PAGELESS
    except pikepdf.PasswordError:
        return _LOCKED
    except BROKEN as problem:
        return _PAGELESS if is_pageless(problem) else _DAMAGED


def _facts(pdf: Pdf, size: int) -> Facts:
    root: Dictionary = pdf.Root  # type: ignore[assignment]  # a file without one does not open
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
    doings = _doings(root)
    pages = _pages(pdf, doings)
    info = _info(pdf)
    xmp = _xmp(root)
    title = info.get("Title", "").strip() or _part(xmp, "dc:title")
    return Facts(
        size=size,
        pages=pages,
        count=len(pdf.pages),
        protected=pdf.is_encrypted,
        damaged=bool(pdf.get_warnings()),
        title=title,
        language=_text(root.get("/Lang")),
        tagged=_tagged(root),
        pdf_ua=bool(_part(xmp, "pdfuaid:part")),
        pdf_a=_part(xmp, "pdfaid:part") + _part(xmp, "pdfaid:conformance"),
        properties=_personal(info, xmp),
        metadata="\n".join((*info.values(), _TAG.sub(" ", xmp), _NAMESPACE.sub(" ", xmp))),
        bookmarks=bookmarks_of(pdf, numbers),
        scripts=tuple(doings.scripts),
        actions=tuple(doings.actions),
        fields=doings.fields or _fields(root),
        attachments=doings.attachments + _attached(root),
        layers="/OCProperties" in root,
        links=tuple(sorted(doings.links)),
        comments=tuple(sorted(doings.comments)),
        redactions=tuple(sorted(doings.redactions)),
    )


def _pages(pdf: Pdf, doings: Doings) -> tuple[Page, ...]:
    looker = Looker()
    pages = []
    for number, page in enumerate(pdf.pages, 1):
        if number > MOST_PAGES:
            pages.append(Page(number, 0.0, 0.0, False, Drawn(whole=False)))
            break
        doings.page(page.obj, number)
        pages.append(looker.page(page.obj, number))
    return tuple(pages)


def _doings(root: Dictionary) -> Doings:
    """What the file does by itself."""
    doings = Doings()
    opening = root.get("/OpenAction")
    if isinstance(opening, Dictionary):
        doings.act(opening, "the file itself")
    doings.times(root.get("/AA"), "the file itself")
    names = root.get("/Names")
    if isinstance(names, Dictionary) and "/JavaScript" in names:
        doings.scripts["the file itself"] = None
    form = root.get("/AcroForm")
    if isinstance(form, Dictionary) and "/XFA" in form:
        doings.actions["the file itself"] = None
    return doings


def _fields(root: Dictionary) -> int:
    """Fields that lie on no page."""
    form = root.get("/AcroForm")
    fields = form.get("/Fields") if isinstance(form, Dictionary) else None
    return len(fields) if isinstance(fields, Array) else 0


def _attached(root: Dictionary) -> int:
    """Whether files are attached to the file itself: 1 where any is."""
    names = root.get("/Names")
    inside = isinstance(names, Dictionary) and "/EmbeddedFiles" in names
    return int(inside or "/AF" in root or "/Collection" in root)


def _tagged(root: Dictionary) -> bool:
    marks = root.get("/MarkInfo")
    marked = isinstance(marks, Dictionary) and bool(marks.get("/Marked", False))
    return marked and isinstance(root.get("/StructTreeRoot"), Dictionary)


def _info(pdf: Pdf) -> Mapping[str, str]:
    """The file's properties as text, by name."""
    info = pdf.trailer.get("/Info")
    if not isinstance(info, Dictionary):
        return MappingProxyType({})
    return MappingProxyType(
        {name.lstrip("/"): _text(info.get(name)) for name in list(info.keys())[:64]}
    )


def _text(value: object) -> str:
    return str(value) if isinstance(value, String) else ""


def _xmp(root: Dictionary) -> str:
    stream = root.get("/Metadata")
    if not isinstance(stream, Stream):
        return ""
    return stream.read_bytes()[:_MOST_METADATA].decode("utf-8", "replace")


def _part(xmp: str, name: str) -> str:
    """What the metadata says under a name; "" where it says nothing."""
    match = re.search(_XMP_PART.format(name=re.escape(name)), xmp)
    if match:
        return (match[1] or match[2] or "").strip()
    inside = re.search(f"<{re.escape(name)}>(.*?)</{re.escape(name)}>", xmp, re.DOTALL)
    return _TAG.sub(" ", inside[1]).strip() if inside else ""


def _personal(info: Mapping[str, str], xmp: str) -> Mapping[str, str]:
    """Properties that say who made a file, or what it is about."""
    found = {name: text for name, text in info.items() if text and name not in _OURS}
    for name, inner in _XMP_AUTHOR.findall(xmp):
        text = " ".join(_TAG.sub(" ", inner).split())
        if text:
            found.setdefault(name.capitalize(), text)
    return MappingProxyType(found)
