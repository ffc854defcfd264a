"""Hostile text in every field goes through every paper and every other output as it was typed.

What a field of the matter says on a paper stands in its PDF, its Word file and its text alike: read
back by other programs than wrote it, with nothing carried out, left out or put in its place.
"""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pikepdf
import pytest
from icalendar import Calendar

from qmsco_desk import press
from qmsco_desk.documents import catalogue
from qmsco_desk.documents.blocks import Document, Span
from qmsco_desk.documents.render import calendar
from qmsco_desk.errors import InputError
from qmsco_desk.model import kinds, paths
from qmsco_desk.model.address_book import KINDS
from qmsco_desk.model.ask import fields
from qmsco_desk.model.kinds import Text
from qmsco_desk.model.matter import Matter
from qmsco_desk.office import Office
from qmsco_desk.storage import address_csv, codec
from qmsco_desk.storage.address_book import entry_of
from tests.checks.by_hand import sample
from tests.cli.in_process import command
from tests.documents import docx_reading, pdf_reading
from tests.hostile.texts import DRAWN, REFUSED, TEXTS, full_of
from tests.hostile.watching import soon
from tests.lanes import LONG

TODAY = date(2026, 11, 21)
# A few of each kind in the quick lane; each is built by the same renderers.
QUICK = ("order", "worksheet", "letter", "checklist", "review-sheet")
PAPERS = catalogue.names() if LONG else QUICK
STARTS = range(len(DRAWN) if LONG else 2)


def bare(text: str) -> str:
    """Text without blanks, which lines and columns change, and in composed form."""
    return "".join(unicodedata.normalize("NFC", text).split())


def said(node: Any) -> Iterator[Span]:
    """Every run of text in a document."""
    if isinstance(node, Span):
        yield node
    elif isinstance(node, tuple | list):
        for each in node:
            yield from said(each)
    elif dataclasses.is_dataclass(node):
        for field in dataclasses.fields(node):
            yield from said(getattr(node, field.name))


def typed_in(document: Document, typed: dict[str, str]) -> set[str]:
    """The hostile texts that a paper shows."""
    words = bare(" ".join(span.text for span in said(document)))
    return {text for text in map(bare, set(typed.values())) if text in words}


def turned(start: int) -> tuple[str, ...]:
    """The texts, each field with another one than before."""
    step = start * max(len(DRAWN) // len(STARTS), 1)
    return (*DRAWN[step:], *DRAWN[:step])


@pytest.mark.long
@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_says_what_was_typed_in_every_form(name: str, start: int) -> None:
    office = Office.start(TODAY)
    matter, typed = full_of(turned(start), sample("TX"))
    document = office.document(name, matter, office.review(matter))
    shown = typed_in(document, typed)
    assert len(shown) >= (2 if name == "checklist" else 5), shown
    pdf = press.in_form(document, press.Form.PDF)
    word = press.in_form(document, press.Form.WORD)
    forms = {
        "pdf": " ".join(pdf_reading.pages_text(pdf)),
        "docx": docx_reading.body_text(word) + " ".join(docx_reading.furniture(word).values()),
        "text": press.in_form(document, press.Form.TEXT).decode(),
    }
    for form, text in forms.items():
        missing = {each for each in shown if each not in bare(text)}
        assert not missing, (name, form, missing)
    _nothing_acts(pdf)
    _nothing_but_words(word)


def _nothing_acts(pdf: bytes) -> None:
    """No script, action, address or file, and no object but those of a printed page."""
    with pikepdf.open(BytesIO(pdf)) as file:
        kept = [each for each in file.objects if isinstance(each, pikepdf.Dictionary)]
        keys = {key for each in kept for key in each.keys()}  # noqa: SIM118  it is no mapping
        assert keys.isdisjoint({"/JS", "/AA", "/OpenAction", "/EF", "/URI", "/Launch", "/XFA"})
        names = {str(value) for each in kept if (value := each.get("/S")) is not None}
        assert "/JavaScript" not in names


def _nothing_but_words(word: bytes) -> None:
    """No field code, script, picture or outside part."""
    with ZipFile(BytesIO(word)) as file:
        for name in file.namelist():
            assert not name.startswith(("/", "..")), name
            assert ".bin" not in name, name
            part = file.read(name).decode("utf-8", "replace")
            assert 'TargetMode="External"' not in part, name
            codes = set(re.findall(r"<w:instrText[^>]*>\s*(\w+)", part))
            assert codes <= {"PAGE", "NUMPAGES"}, (name, codes)


@pytest.mark.parametrize("name", ["hebrew", "arabic", "joined", "wide", "beyond"])
def test_what_no_paper_can_draw_is_said_before_it_is_printed(name: str) -> None:
    """It is no character of the papers' type: a finding says so, and nothing stands reversed."""
    office = Office.start(TODAY)
    matter, typed = full_of((name,), sample("TX"))
    assert len(typed) > 50
    report = office.review(matter)
    document = office.document("order", matter, report)
    with soon(name):
        assert press.in_form(document, press.Form.PDF).startswith(b"%PDF")
    assert press.in_form(document, press.Form.WORD).startswith(b"PK")
    text = press.in_form(document, press.Form.TEXT).decode()
    assert "\u202e" not in text
    if name in ("hebrew", "arabic", "beyond"):
        assert any("print" in finding.sentence for finding in report.findings), name


@pytest.mark.parametrize("name", REFUSED)
def test_no_field_takes_what_it_could_not_show(name: str) -> None:
    asked = {spec.kind for spec in fields(Matter).values() if isinstance(spec.kind, Text)}
    assert len(asked) > 8
    for kind in asked:
        with soon((name, kind)), pytest.raises(InputError) as told:
            kind.read(REFUSED[name])
        assert str(told.value).isprintable()
        assert REFUSED[name] not in str(told.value)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A file of a matter that is full of all of it."""
    path = tmp_path_factory.mktemp("hostile") / "family <b>&.json"
    matter, typed = full_of(tuple(TEXTS), sample("OH"))
    path.write_bytes(codec.encode(matter))
    return path, typed


@pytest.mark.parametrize(
    "arguments",
    [
        ("check",),
        ("check", "--format", "json"),
        ("deadlines",),
        ("deadlines", "--format", "json"),
        ("what-if", "--set", "case.county=<b>Q&A</b>"),
        ("what-if", "--set", "case.county={0.__class__} %s", "--format", "json"),
        ("compare", "OTHER"),
    ],
)
def test_commands_write_what_a_terminal_or_a_program_takes(
    whole: tuple[Path, dict[str, str]], tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    other = tmp_path / "other.json"
    other.write_bytes(codec.encode(sample("OH")))
    name, *rest = (str(other) if word == "OTHER" else word for word in arguments)
    ran = command(name, str(whole[0]), *rest)
    assert ran.status in (0, 1), ran.err
    assert ran.err == ""
    if "json" in arguments:
        json.loads(ran.out)
    assert not set(ran.out) & set("\x1b\x07\x08\x00\r\u202e\u2066\u2028"), arguments
    for lost in ("<class", "object at 0x"):
        assert lost not in ran.out, arguments


@pytest.mark.parametrize("name", TEXTS)
def test_a_calendar_takes_no_line_from_what_was_typed(name: str) -> None:
    """The case's number is all that an event says of the matter; it ends no line and no value."""
    office = Office.start(TODAY)
    matter, _ = full_of((name,), sample("OH"))
    try:
        matter = paths.set_at(matter, "case.number", kinds.SHORT.read(TEXTS[name]))
    except InputError:
        return  # it is longer than a number may be
    data = calendar.render(office.deadlines(matter), matter.case, TODAY)
    assert b"\n" not in data.replace(b"\r\n", b"")
    read = Calendar.from_ical(data)
    assert {each.name for each in read.walk()} == {"VCALENDAR", "VEVENT"}
    events = read.walk("VEVENT")
    assert len(events) > 1
    keys = {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "TRANSP", "CLASS"}
    assert all(set(event) == keys for event in events)


@pytest.mark.parametrize("name", ["formula", "plus", "minus", "at", "markup", "calendar", "wide"])
def test_a_table_of_addresses_holds_no_formula(name: str) -> None:
    """A spreadsheet takes none of its cells for a formula; read again, it is as it was typed."""
    known = KINDS[0]
    texts = {}
    for field, spec in known.fields.items():
        try:
            texts[field] = spec.kind.show(spec.kind.read(TEXTS[name]))
        except InputError:
            continue
    entry = entry_of(known.code, texts)
    data = address_csv.write((entry,))
    for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")):
        for cell in row:
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b"))
    again = address_csv.read(data, "book.csv")
    assert (again.entries, again.bad) == ((entry,), ())


def test_files_are_not_called_what_was_typed(
    whole: tuple[Path, dict[str, str]], tmp_path: Path
) -> None:
    out = tmp_path / "papers"
    ran = command("print", str(whole[0]), "--document", "order", "--out", str(out))
    assert ran.status in (0, 1), ran.err
    for path in out.rglob("*"):
        assert re.fullmatch(r"[a-z-]+\.pdf", path.name), path.name
    assert {path.name for path in tmp_path.iterdir()} == {"papers"}
