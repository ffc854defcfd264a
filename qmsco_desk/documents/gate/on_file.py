"""Faults of the file as a whole: how it opens, its size, what it does, what it says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.documents.gate.fault import MUST, SHOULD, TOLD, some
from qmsco_desk.documents.printed import joined_words, pages_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.documents.gate.fault import Fault
    from qmsco_desk.documents.gate.subject import Subject

_MEGABYTE = 1_000_000  # the smaller of the two measures that go by that name
# The smallest limit of any court on file; a court that is not on file may have the like.
_LARGE = 20 * _MEGABYTE
_ANEW = "Print it to a new PDF, which leaves them out."


def faults(subject: Subject) -> Iterator[Fault]:
    """Faults of the whole file."""
    yield from _opening(subject)
    yield from _size(subject)
    yield from _doings(subject)
    yield from _laid_over(subject)
    yield from _bookmarks(subject)
    yield from _about(subject)
    yield from _kinds(subject)


def _opening(subject: Subject) -> Iterator[Fault]:
    facts, form = subject.facts, subject.profile.form
    if facts.protected:
        yield subject.profile.asks(form.unlocked, MUST).fault(
            "file.encrypted",
            "The file is locked against copying, printing or changes.",
            "Save it without any lock, or print it again.",
        )
    if facts.damaged:
        yield MUST.fault(
            "file.damaged",
            "Parts of the file are damaged.",
            "Print it again; if the damage comes with an exhibit, print that to a new PDF first.",
        )


def _size(subject: Subject) -> Iterator[Fault]:
    size, most = subject.facts.size, subject.profile.form.most_megabytes
    cure = "Save scans at a lower resolution, leave exhibits out, or divide the papers."
    if most is not None and size > most * _MEGABYTE:
        yield subject.profile.asks(True, MUST).fault(
            "file.size",
            f"The file has {_megabytes(size)}, and the court takes at most {most}.",
            cure,
        )
    elif most is None and size > _LARGE:
        yield TOLD.fault(
            "file.size",
            f"The file has {_megabytes(size)}; what the court takes at most is not on file.",
            f"Read the court’s limit. {cure}",
        )


def _megabytes(size: int) -> str:
    """A size in tenths of a megabyte, rounded up."""
    tenths = -(-size * 10 // _MEGABYTE)
    return f"{tenths // 10}.{tenths % 10} megabytes"


def _doings(subject: Subject) -> Iterator[Fault]:
    facts = subject.facts
    ground = subject.profile.asks(subject.profile.form.flattened, MUST)
    if facts.scripts:
        yield ground.fault("file.scripts", f"A script stands in {some(facts.scripts)}.", _ANEW)
    if facts.actions:
        yield ground.fault(
            "file.actions",
            f"Something happens by itself or at a click in {some(facts.actions)}.",
            _ANEW,
        )
    if facts.fields:
        what = "a field" if facts.fields == 1 else f"{facts.fields:,} fields"
        yield ground.fault(
            "file.fields",
            f"The file has {what} that can still be filled in.",
            "Print it to a new PDF, which keeps what the fields say and takes them out.",
        )
    if facts.attachments:
        yield ground.fault(
            "file.attachments",
            "Other files are attached to the file.",
            "Take them out, and file each as a paper or an exhibit of its own.",
        )
    if facts.links:
        yield subject.profile.asks(subject.profile.form.flattened, SHOULD).fault(
            "file.links",
            f"Links lead out of the file on {pages_named(facts.links)}.",
            _ANEW,
            pages=facts.links,
        )
    if facts.layers:
        yield ground.fault(
            "file.layers",
            "The file has layers that can be switched on and off.",
            "Print it to a new PDF, which keeps only what is shown.",
        )


def _laid_over(subject: Subject) -> Iterator[Fault]:
    facts = subject.facts
    if facts.redactions:
        yield MUST.fault(
            "file.redactions",
            f"A redaction is marked and not carried out on {pages_named(facts.redactions)}: what"
            " lies under it can be read.",
            "Carry the redaction out in the program that marked it, and save the file anew.",
            pages=facts.redactions,
        )
    if facts.comments:
        yield SHOULD.fault(
            "file.comments",
            f"Comments or marks are laid over {pages_named(facts.comments)}.",
            "Delete them, or print the file to a new PDF with those that belong to the paper.",
            pages=facts.comments,
        )


def _bookmarks(subject: Subject) -> Iterator[Fault]:
    facts, known, form = subject.facts, subject.known, subject.profile.form
    if not facts.bookmarks and facts.count > 1:
        yield SHOULD.fault(
            "file.bookmarks",
            "The file has no bookmarks.",
            "Print it again; each heading and each exhibit gets a bookmark.",
        )
    lost = [mark.title for mark in facts.bookmarks if mark.page is None]
    if lost:
        shown = some(f"“{title[:60]}”" for title in lost)
        yield SHOULD.fault(
            "file.bookmark_targets",
            f"Bookmarks point to no page: {shown}.",
            "Print the file again.",
        )
    pointed = {mark.page for mark in facts.bookmarks}
    for part in known.parts:
        if part.exhibit and part.first not in pointed:
            yield subject.profile.asks(form.exhibits_bookmarked, SHOULD).fault(
                "exhibit.bookmark",
                f"No bookmark leads to {part.title}, which begins on page {part.first}.",
                "Make the packet again; each exhibit gets a bookmark.",
                pages=(part.first,),
            )


def _about(subject: Subject) -> Iterator[Fault]:
    facts = subject.facts
    if not facts.title:
        yield SHOULD.fault(
            "file.title",
            "The file has no title in its properties.",
            "Print it again; the paper’s own title is put there.",
        )
    if not facts.language:
        yield SHOULD.fault(
            "file.language",
            "The file does not say which language it is in, so it may be read aloud wrongly.",
            "Print it again.",
        )
    if facts.properties:
        yield SHOULD.fault(
            "file.properties",
            "The properties of the file tell more than its title: "
            f"{joined_words(facts.properties)}.",
            "Clear the properties, which anyone who opens the file can read.",
        )


def _kinds(subject: Subject) -> Iterator[Fault]:
    facts, form = subject.facts, subject.profile.form
    if not facts.tagged:
        yield SHOULD.fault(
            "file.tags",
            "The file has no tags, so a reader who cannot see it does not hear it in order.",
            "Print it again.",
        )
    elif not facts.pdf_ua:
        yield SHOULD.fault(
            "file.pdf_ua",
            "The file does not say that it is PDF/UA, the accessible form of PDF.",
            "Print it again.",
        )
    if form.pdf_a is not None and not facts.pdf_a:
        yield subject.profile.asks(form.pdf_a, SHOULD).fault(
            "file.pdf_a",
            "The file does not say that it is PDF/A, for which the court asks.",
            "Print it again, or save it as PDF/A.",
        )
