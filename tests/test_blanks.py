"""A blank in the printed order is never a surprise: an error or a warning asks for it."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import TYPE_CHECKING

import pytest

from qmsco_desk.checks.verdict import Level
from qmsco_desk.documents.blocks import Document, Span
from qmsco_desk.errors import PathError
from qmsco_desk.interview.session import Session
from qmsco_desk.model.ask import fields
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.paths import get_at
from qmsco_desk.office import Office

if TYPE_CHECKING:
    from collections.abc import Iterator


def _spans(block: object) -> Iterator[Span]:
    if isinstance(block, Span):
        yield block
    elif isinstance(block, tuple):
        for each in block:
            yield from _spans(each)
    elif dataclasses.is_dataclass(block):
        for field in dataclasses.fields(block):
            yield from _spans(getattr(block, field.name))


def _blanks(document: Document) -> set[tuple[str, str | None]]:
    return {(span.text, span.path) for span in _spans(document) if span.blank}


def _answered(matter: Matter) -> Iterator[str]:
    """Each answered field; of a list, the field of its first entry."""
    for pattern in fields(Matter):
        try:
            answer = get_at(matter, path := pattern.replace("[]", "[0]"))
        except PathError:
            continue
        if answer not in (None, "", ()):
            yield path


WHOLE = ("OH", "TX", "WA")
# Of the order only the caption turns on the state's file.
CAPTIONED = ("case.", "parties.first.designation", "parties.second.designation")


@pytest.mark.parametrize("code", Office.start(date(2026, 11, 21)).samples())
def test_no_answer_can_be_missing_from_the_order_unsaid(code: str, today: date) -> None:
    office = Office.start(today)
    matter = office.sample(code)
    kept = _blanks(office.document("order", matter, office.review(matter)))
    for path in _answered(matter):
        if code not in WHOLE and not path.startswith(CAPTIONED):
            continue
        session = Session(matter)
        session.put(path, "")
        report = office.review(session.matter)
        if _blanks(office.document("order", session.matter, report)) - kept:
            assert any(found.level is not Level.NOTE for found in report.findings), path
