"""How a summary reads: its prose alone, with every name made one short word.

A name, an address and a table are what they are and no writer can make them plainer; what is
measured is the paragraphs, the steps and the meanings of words, sentence by sentence. The stop in
"$1,040.25" ends no sentence, so cents are left out as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from qmsco_desk.documents.blocks import Block, Document, Heading, Numbered, Para, Span, Spans, Table

_NAME = "Ann"
_CENTS = re.compile(r"(\$[\d,]+)\.\d\d")


def prose(document: Document, *, named: bool = False) -> str:
    """The sentences of a summary, one paragraph a line; `named` leaves names as they are."""
    return "\n".join(_CENTS.sub(r"\1", line) for line in _lines(document.blocks, named=named))


def _lines(blocks: Iterable[Block], *, named: bool) -> Iterator[str]:
    words = False
    for block in blocks:
        match block:
            case Heading(level=2):
                words = False
            case Para(spans=parts):
                yield _said(parts, named=named)
            case Numbered(items=items):
                for item in items:
                    yield from _lines(item.blocks, named=named)
            case Table(columns=columns, rows=rows):
                words = len(columns) == 2 and columns[0].title in ("Word", "Palabra")
                yield from (_said(row[1], named=named) for row in rows if words)


def _said(parts: Spans, *, named: bool) -> str:
    """The words, with a short name for each fact that is not a figure, and for each blank."""
    return "".join(span.text if named or not _is_name(span) else _short(span) for span in parts)


def _is_name(span: Span) -> bool:
    return span.blank or (span.path is not None and not any(c.isdigit() for c in span.text))


def _short(span: Span) -> str:
    """A short name; one that ends with a stop ("Inc.") may end its sentence with it."""
    return f"{_NAME}." if span.text.endswith(".") else _NAME
