"""Small papers for tests of what shows pages."""

from __future__ import annotations

import threading

from qmsco_desk.desk.panels.preview import Wanted
from qmsco_desk.documents.blocks import Block, Document, PageBreak, Para, Span
from qmsco_desk.documents.render.pdf.pages import render_placed
from qmsco_desk.press import Form, Made


def made_of(wanted: Wanted, pages: int = 3) -> Made:
    """Pages that name the paper and the case number, which leads to its field."""
    blocks: list[Block] = []
    for page in range(1, pages + 1):
        number = Span(wanted.matter.case.number or "none", path="case.number")
        words = (Span(f"{wanted.paper} number "), number, Span(f" stands on page {page}. "))
        clause = Span("The plan administrator shall enroll each child.", clause="enrollment")
        missing = Span("name of the judge", blank=True, path="case.judge")
        blocks += [
            Para(words), Para((clause,)), Para((Span("Before "), missing)), PageBreak()
        ]  # fmt: skip
    document = Document(wanted.paper, wanted.paper, tuple(blocks[:-1]))
    rendered = render_placed(document)
    return Made(wanted.paper, Form.PDF, rendered.pdf, pages=rendered.pages, places=rendered.places)


class Maker:
    """Makes papers, and can be held."""

    def __init__(self) -> None:
        self.asked: list[Wanted] = []
        self.error: Exception | None = None
        self.go = threading.Event()
        self.go.set()

    def __call__(self, wanted: Wanted) -> Made:
        self.asked.append(wanted)
        self.go.wait(5)
        if self.error:
            raise self.error
        return made_of(wanted)
