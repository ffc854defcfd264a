"""The same document with what is to be hidden taken out of everything that it prints.

One walk over the finished document, whatever it is made of: spans are read as the runs and lines
that a reader sees, so that nothing hides in the seam between two of them; every other text of a
block (a heading, a label, a legend, what stands in for a picture) is read by itself. Text layer,
bookmarks, titles and alternative texts of a PDF are all made from these.
"""

from __future__ import annotations

from dataclasses import dataclass, field, is_dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Any, cast

from qmsco_desk.documents.blocks import Document, Span, Spans, Table
from qmsco_desk.documents.copies.hiding import Stretch
from qmsco_desk.documents.mapping import word_fields

if TYPE_CHECKING:
    from qmsco_desk.documents.blocks import Column
    from qmsco_desk.documents.copies.hiding import Hiding, Hit
    from qmsco_desk.documents.copies.treatment import Kind

_OPEN = "\N{OBJECT REPLACEMENT CHARACTER}"  # stands where a blank is, so that nothing is found


@dataclass(slots=True)
class Redaction:
    """Takes out what is hidden, and remembers which kinds of things it met.

    Attributes:
        hiding: What is hidden.
        met: The kinds that were taken out so far.
    """

    hiding: Hiding
    met: set[Kind] = field(default_factory=set)

    def document(self, document: Document) -> Document:
        """The whole document."""
        return cast("Document", self._of(document))

    def text(self, text: str) -> str:
        """A text that is no span."""
        hits = self._hits(text, (Stretch(0, len(text), None),))
        for hit in reversed(hits):
            text = text[: hit.start] + hit.shown + text[hit.end :]
        return text

    def _hits(self, text: str, stretches: tuple[Stretch, ...]) -> tuple[Hit, ...]:
        hits = self.hiding.hits(text, stretches)
        self.met.update(hit.kind for hit in hits)
        return hits

    def _of(self, value: object) -> object:
        match value:
            case str():
                return self.text(value) if value else value
            case Span():
                (run,) = self._lines((((value),),))
                return (
                    run[0] if len(run) == 1 else replace(value, text="".join(s.text for s in run))
                )
            case tuple() if value and _is_run(value):
                return self._lines((cast("Spans", value),))[0]
            case tuple() if value and all(_is_run(part) for part in value) and any(value):
                return self._without_empty(cast("tuple[Spans, ...]", value))
            case tuple():
                parts = tuple(self._of(part) for part in value)
                return value if all(a is b for a, b in zip(parts, value, strict=True)) else parts
            case Enum():
                return value
            case Table():
                return self._table(value)
            case _ if is_dataclass(value) and not isinstance(value, type):
                return self._record(value)
        return value

    def _record(self, value: Any) -> object:
        kind: type = type(value)
        changed = {
            name: new
            for name in word_fields(kind)
            if (new := self._of(old := getattr(value, name))) is not old
        }
        return replace(value, **changed) if changed else value

    def _table(self, table: Table) -> Table:
        """A table whose rows keep their cells, though what was hidden ran through several."""
        rows = tuple(self._lines(row) for row in table.rows)
        columns = cast("tuple[Column, ...]", self._of(table.columns))
        caption = self.text(table.caption) if table.caption else ""
        same = all(a is b for a, b in zip(rows, table.rows, strict=True))
        if same and columns is table.columns and caption == table.caption:
            return table
        return replace(table, columns=columns, rows=rows, caption=caption)

    def _without_empty(self, lines: tuple[Spans, ...]) -> tuple[Spans, ...]:
        """Lines of a caption or signature; one whose words stood in the line above is gone."""
        new = self._lines(lines)
        if all(a is b for a, b in zip(new, lines, strict=True)):
            return lines
        kept = zip(new, lines, strict=True)
        return tuple(run for run, old in kept if _said(run) or not _said(old))

    def _lines(self, lines: tuple[Spans, ...]) -> tuple[Spans, ...]:
        """Runs that are read one after another, each as it was or with something taken out."""
        text, stretches, begins = _joined(lines)
        hits = self._hits(text, tuple(stretches))
        if not hits:
            return lines
        out = []
        for run, begin in zip(lines, begins, strict=True):
            new: list[Span] = []
            at = begin
            for span in run:
                new.extend(_cut(span, at, hits))
                at += len(span.text)
            out.append(tuple(new))
        return tuple(out)


def _is_run(value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(part, Span) for part in value)


def _said(run: Spans) -> bool:
    return any(span.blank or span.text.strip(" ,;\n\u00a0") for span in run)


def _joined(lines: tuple[Spans, ...]) -> tuple[str, list[Stretch], list[int]]:
    """The text of lines, its parts by field, and where each line begins."""
    parts: list[str] = []
    stretches: list[Stretch] = []
    begins: list[int] = []
    at = 0
    for run in lines:
        begins.append(at)
        for span in run:
            parts.append(_OPEN * len(span.text) if span.blank else span.text)
            stretches.append(Stretch(at, at + len(span.text), span.path, span.blank))
            at += len(span.text)
        parts.append("\n")
        at += 1
    return "".join(parts), stretches, begins


def _cut(span: Span, at: int, hits: tuple[Hit, ...]) -> Spans:
    """What is left of a span that begins at a place; what stands for a hit is in its first span."""
    end = at + len(span.text)
    out: list[Span] = []
    position = at
    for hit in hits:
        if hit.end <= at or hit.start >= end:
            continue
        if hit.start > position:
            out.append(replace(span, text=span.text[position - at : hit.start - at]))
        if hit.start >= at:
            out.append(replace(span, text=hit.shown, blank=False))
        position = min(hit.end, end)
    if position == at and not out:
        return (span,)
    if position < end:
        out.append(replace(span, text=span.text[position - at :]))
    return tuple(out)
