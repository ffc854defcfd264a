"""Reading printed pages back: words, structure, bookmarks, fonts."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pikepdf
import pypdf

if TYPE_CHECKING:
    from collections.abc import Iterator


def pages_text(pdf: bytes) -> list[str]:
    """Text of each page with all furniture, as a clerk's system copies it out."""
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages]


def content_only(pdf: bytes) -> bytes:
    """The same file without what is marked as decoration."""
    with pikepdf.open(BytesIO(pdf)) as file:
        for page in file.pages:
            kept = []
            marks: list[bool] = []  # whether each open mark is decoration
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                if name in ("BDC", "BMC"):
                    marks.append(operands[0] == pikepdf.Name.Artifact)
                if not any(marks) or name not in ("Tj", "TJ"):
                    kept.append((operands, operator))
                if name == "EMC":
                    marks.pop()
            page.Contents = file.make_stream(pikepdf.unparse_content_stream(kept))
        out = BytesIO()
        file.save(out)
    return out.getvalue()


def words(text: str) -> list[str]:
    """Words alone: spaces, line ends, signs and rules to write on do not count."""
    return re.findall(r"[^\W_]+", text)


def content_words(pdf: bytes) -> list[str]:
    """Words of the content of all pages, in reading order."""
    return words("\n".join(pages_text(content_only(pdf))))


def elements(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Every structure element, in order."""

    def walk(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
        if not isinstance(element, pikepdf.Dictionary) or "/S" not in element:
            return
        yield element
        kids = element.get("/K")
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            yield from walk(kid)

    yield from walk(pdf.Root.StructTreeRoot.K)


def roles(pdf: bytes) -> list[str]:
    """Structure types in order."""
    with pikepdf.open(BytesIO(pdf)) as file:
        return [str(element.S)[1:] for element in elements(file)]


def bookmarks(pdf: bytes) -> list[tuple[int, str, int]]:
    """Level, words and page (from 1) of each bookmark."""
    reader = pypdf.PdfReader(BytesIO(pdf))

    def walk(entries: list[Any], level: int) -> Iterator[tuple[int, str, int]]:
        for entry in entries:
            if isinstance(entry, list):
                yield from walk(entry, level + 1)
            else:
                number = reader.get_destination_page_number(entry)
                assert number is not None
                yield level, str(entry.title), number + 1

    return list(walk(reader.outline, 1))


def fonts(pdf: bytes) -> dict[str, bool]:
    """Each font's name, and whether its file is embedded."""
    found: dict[str, bool] = {}
    with pikepdf.open(BytesIO(pdf)) as file:
        for page in file.pages:
            for font in page.obj.Resources.get("/Font", {}).values():
                descriptor = font.get("/FontDescriptor", {})
                found[str(font.BaseFont)[1:]] = "/FontFile2" in descriptor
    return found
