"""Faults that only the builder can tell: blanks, drafts, placeholders, what is missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Numbered, Signatures
from qmsco_desk.documents.finishing import left_open
from qmsco_desk.documents.gate.fault import MUST, SHOULD, TOLD, some
from qmsco_desk.documents.mapping import spans_of
from qmsco_desk.documents.printed import joined_words
from qmsco_desk.model.vocabulary import PaperName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.documents.blocks import Block, Document
    from qmsco_desk.documents.gate.fault import Fault
    from qmsco_desk.documents.gate.known import Part
    from qmsco_desk.documents.gate.subject import Subject

_PLACEHOLDER = re.compile(
    r"(?<!\w)\[(?![^\]]{0,60}\d)[^\W\d][^\[\]]{1,60}\](?!\w)"  # not "[t]he" and "[2021]"
    r"|\{[A-Za-z_][\w ]{0,40}\}"
    r"|_{3,}"
    r"|\?{3,}"
    r"|\bTBD\b"
)
# Words in brackets that stand for themselves: an editor's, and those of a copy that leaves out.
_LEFT_STANDING = re.compile(
    r"^\[(?:sic|emphasis|citations?|internal|quot|alteration|footnotes?)\b"
    r"|\b(?:redacted|omitted|left out|withheld|confidential|sealed)\b",
    re.IGNORECASE,
)
# Papers that show the forms of a state's captions, whose slots are no places to be filled.
_OF_STATES = frozenset({PaperName.REQUIREMENTS.value, "comparison"})
_MOST_SHOWN = 60


def faults(subject: Subject) -> Iterator[Fault]:
    """Faults that only the builder can tell."""
    yield from subject.known.missing
    yield from _drafts(subject)
    yield from _confidential(subject)
    yield from _blanks(subject)
    yield from _placeholders(subject)
    yield from _form(subject)
    yield from _unsigned(subject)
    for note in subject.known.notes:
        yield TOLD.fault(
            "public.rule", note, "Read the court’s rule on what filed papers may show."
        )


def _documents(subject: Subject) -> Iterator[tuple[Part, Document]]:
    for part in subject.known.parts:
        if part.document is not None:
            yield part, part.document


def _drafts(subject: Subject) -> Iterator[Fault]:
    drafts = [part for part, document in _documents(subject) if document.draft]
    if drafts:
        yield MUST.fault(
            "paper.draft",
            f"“DRAFT” stands across {some(part.title for part in drafts)}, because the review"
            " found errors.",
            "Mend what the review calls an error; the mark then goes.",
            pages=(page for part in drafts for page in _pages(subject, part)),
        )


def _pages(subject: Subject, part: Part) -> range:
    last = subject.facts.count if part.pages is None else part.first + part.pages - 1
    return range(part.first, min(last, subject.facts.count) + 1)


def _confidential(subject: Subject) -> Iterator[Fault]:
    if not subject.known.public:
        return
    for part in subject.known.parts:
        if part.confidential:
            yield MUST.fault(
                "paper.confidential",
                f"{part.title} is confidential, and this packet goes into the public file.",
                "Take it out, and file it in the way that the court keeps for such papers.",
                pages=_pages(subject, part),
            )


def _blanks(subject: Subject) -> Iterator[Fault]:
    """Each blank once, with the papers that it stands in."""
    found: dict[tuple[str, str], list[str]] = {}
    for part, document in _documents(subject):
        for span in left_open(document):
            found.setdefault((span.text, span.path or ""), []).append(part.title)
    for (name, path), titles in found.items():
        yield MUST.fault(
            "paper.blank",
            f"A blank is left for the {name}: {joined_words(dict.fromkeys(titles))}.",
            "Answer it, or strike the words that ask for it.",
            path=path,
        )


def _placeholders(subject: Subject) -> Iterator[Fault]:
    found: dict[tuple[str, str], str] = {}
    for part, document in _documents(subject):
        if document.name in _OF_STATES:
            continue
        for span in spans_of(document.blocks):
            if span.blank:
                continue
            for match in _PLACEHOLDER.finditer(span.text):
                if not _LEFT_STANDING.search(match[0]):
                    found.setdefault((match[0], span.path or ""), part.title)
    for (words, path), title in found.items():
        yield MUST.fault(
            "paper.placeholder",
            f"{title} still says “{words[:_MOST_SHOWN]}”, which looks like a place to be filled.",
            "Put the words themselves there, or take the place out.",
            path=path,
        )


def _form(subject: Subject) -> Iterator[Fault]:
    profile, form = subject.profile, subject.profile.form
    if form.line_numbers:
        plain = [
            part.title
            for part, document in _documents(subject)
            if part.court_paper and not document.pleading
        ]
        if plain:
            yield profile.asks(True, SHOULD).fault(
                "paper.pleading",
                f"The court asks for line-numbered pleading paper: {some(plain)}.",
                "Choose line-numbered pleading paper beside the signatures.",
                path="signing.pleading_paper",
            )
    bound = sum(not part.front for part in subject.known.parts)
    if form.one_document and bound > 1:
        through = form.system or "The court"
        yield profile.asks(True, SHOULD).fault(
            "paper.several",
            f"{through[:1].upper()}{through[1:]} takes one document a file, and this file holds"
            f" {bound}.",
            "Print each paper that is filed by itself.",
        )


def _unsigned(subject: Subject) -> Iterator[Fault]:
    lines = [
        (part.title, count)
        for part, document in _documents(subject)
        if not part.front and (count := _lines(document.blocks))
    ]
    if lines:
        total = sum(count for _, count in lines)
        what = "A line to sign stands" if total == 1 else "Lines to sign stand"
        yield TOLD.fault(
            "paper.unsigned",
            f"{what} empty: {some(f'{title} ({count})' for title, count in lines)}.",
            "Have each signed in the form that the court takes; a typed signature may not serve"
            " for an oath.",
        )


def _lines(blocks: tuple[Block, ...]) -> int:
    """How many places to sign there are, those within lists too."""
    count = 0
    for block in blocks:
        match block:
            case Signatures():
                count += sum(not (one.elsewhere or one.signed) for one in block.blocks)
            case Numbered():
                count += sum(_lines(item.blocks) for item in block.items)
            case _:
                pass
    return count
