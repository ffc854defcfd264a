"""What may not be seen: looked for in every text of a file that anyone can read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qmsco_desk.documents.gate.fault import MUST, SHOULD
from qmsco_desk.documents.printed import pages_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.documents.copies.treatment import Kind
    from qmsco_desk.documents.gate.facts import Page
    from qmsco_desk.documents.gate.fault import Fault
    from qmsco_desk.documents.gate.subject import Subject

_DASHES = r"\-\u2010\u2011\u2012\u2013\u2014\u2212"  # as a set of characters of a pattern
_LIKE_A_NUMBER = re.compile(
    rf"(?<![\d{_DASHES}])(?!000|666)\d{{3}}\s?[{_DASHES}]\s?(?!00)\d\d\s?[{_DASHES}]\s?"
    rf"(?!0000)\d{{4}}(?![\d{_DASHES}])"
)
_OUTSIDE_PAGES = (
    ("secret.name", "The file’s name holds", "Choose another name for the file."),
    ("secret.properties", "The properties of the file hold", "Print the paper again."),
)


def faults(subject: Subject) -> Iterator[Fault]:
    """Secrets on the pages of a public file, and in the name and properties of any file."""
    secrets = subject.known.secrets
    if secrets is not None:
        texts = (subject.file_name, subject.facts.metadata)
        for (name, where, cure), text in zip(_OUTSIDE_PAGES, texts, strict=True):
            for kind in secrets.found_in(text):
                yield MUST.fault(name, f"{where} {kind.value}.", cure)
    if subject.known.public:
        yield from _in_public(subject)


def _in_public(subject: Subject) -> Iterator[Fault]:
    secrets = subject.known.secrets
    on: dict[Kind, list[int]] = {}
    like: list[int] = []
    for page in subject.facts.pages:
        text = _text(page)
        for kind in secrets.found_in(text) if secrets is not None else ():
            on.setdefault(kind, []).append(page.number)
        if _LIKE_A_NUMBER.search(text):
            like.append(page.number)
    if secrets is not None:
        for kind in secrets.found_in("\n".join(mark.title for mark in subject.facts.bookmarks)):
            yield MUST.fault(
                "secret.bookmark",
                f"In a public file a bookmark shows {kind.value}.",
                "Print the public copy of the paper, or give the exhibit another title.",
            )
    for kind, pages in on.items():
        yield MUST.fault(
            "secret.page",
            f"In a public file {_show(pages)} {kind.value}.",
            "Print the public copy of the paper; redact an exhibit before it is added.",
            pages=pages,
        )
        if kind.name == "SSN":
            like = [page for page in like if page not in pages]
    unseen = [page.number for page in subject.facts.pages if _unseen(page)]
    if unseen:
        yield SHOULD.fault(
            "secret.unseen",
            f"In a public file {pages_named(unseen)} could not be searched for what may not be"
            " shown.",
            "Read every line of it for Social Security numbers, dates of birth, and the children’s"
            " names and addresses.",
            pages=unseen,
        )
    if like:
        yield MUST.fault(
            "secret.number",
            f"In a public file {_show(like)} what looks like a whole Social Security number.",
            "Redact all but what the court’s rule lets be seen.",
            pages=like,
        )


def _show(pages: list[int]) -> str:
    return f"{pages_named(pages)} {'shows' if len(pages) == 1 else 'show'}"


def _unseen(page: Page) -> bool:
    """Whether a page shows something that could not be read as text."""
    drawn = page.drawn
    return not drawn.whole or (not drawn.words and (drawn.pictures or drawn.marks))


def _text(page: Page) -> str:
    return f"{page.drawn.words}\n{page.drawn.furniture}"
