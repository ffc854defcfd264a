"""Papers on their way out: one in each form, or several bound into a packet.

Where a paper goes to the court, what a clerk's system would send it back for is found first.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from qmsco_desk.checks.copies import GoesTo
from qmsco_desk.documents.render import text as render_text
from qmsco_desk.model.vocabulary import PaperName
from qmsco_desk.storage.files import read_whole

if TYPE_CHECKING:
    from qmsco_desk.documents.blocks import Document
    from qmsco_desk.documents.catalogue import PaperKind
    from qmsco_desk.documents.gate.fault import Fault
    from qmsco_desk.documents.gate.known import Known
    from qmsco_desk.documents.packet.build import Bound
    from qmsco_desk.documents.packet.exhibits.shelf import ExhibitShelf
    from qmsco_desk.documents.paper import Paper
    from qmsco_desk.documents.render.pdf.sheet import Place

MOST_EXHIBIT_BYTES = 100 * 1024 * 1024
PACKET = "packet"  # the name of what is bound from several papers
_TITLES = {**{str(paper.value): paper.label for paper in PaperName}, PACKET: "Packet"}

# The builders, the copies and the gate are imported where a paper is made: opening the desk, a
# check or a calculation needs none of them.


def names() -> tuple[str, ...]:
    """The names of all that can be made of a matter: its papers, and the packet."""
    return tuple(_TITLES)


def title_of(name: str) -> str:
    """What a paper, or the packet, is called in lists.

    Raises:
        KeyError: There is no such paper.
    """
    return _TITLES[name]


class Form(Enum):
    """In which form a paper leaves the program; the value is the ending of its file."""

    PDF = "pdf"
    WORD = "docx"
    TEXT = "txt"


@dataclass(frozen=True, slots=True)
class Made:
    """A paper as a file.

    Attributes:
        name: The paper's own name.
        form: What kind of file it is.
        data: The file.
        known: What its builder knows of it, for the clerk's gate; None where it is not for a court.
        told: What was changed in exhibits, a sentence each.
        pages: How many pages a PDF has; 0 for other forms.
        places: Where on the pages of a PDF the words of each field stand.
        bound: What a packet holds, in order.
    """

    name: str
    form: Form
    data: bytes
    known: Known | None = None
    told: tuple[str, ...] = ()
    pages: int = 0
    places: tuple[Place, ...] = ()
    bound: tuple[Bound, ...] = ()

    @property
    def file_name(self) -> str:
        """Under what name it is written; it holds no client data."""
        return f"{self.name}.{self.form.value}"


@dataclass(frozen=True, slots=True)
class Gate:
    """What the clerk's gate says of a file: the sum of it in words, and every fault."""

    verdict: str
    faults: tuple[Fault, ...]


# Told how many parts are done, of how many, and what comes next; says whether to go on.
Watch = Callable[[int, int, str], bool]


def in_form(document: Document, form: Form) -> bytes:
    """A document as a file, the same bytes for the same document."""
    # Renderers are imported on first use: a check or a calculation needs no fonts.
    match form:
        case Form.PDF:
            from qmsco_desk.documents.render.pdf import pages

            return pages.render(document)
        case Form.WORD:
            from qmsco_desk.documents.render.docx import writer

            return writer.render(document)
        case Form.TEXT:
            return render_text.render(document).encode()


def made(name: str, paper: Paper, form: Form = Form.PDF, shelf: ExhibitShelf | None = None) -> Made:
    """A paper of a matter, or its packet (a PDF whatever the form), as a file.

    Raises:
        KeyError: There is no such paper.
        PacketError: There is nothing that could be bound.
    """
    from qmsco_desk.documents import catalogue

    if name == PACKET:
        bound = packet(paper, shelf=shelf)
        assert bound is not None, "nobody said to stop"
        return bound
    kind = catalogue.kind_of(name)
    document = kind.build(paper)
    known = _known_of(kind, document)
    if form is not Form.PDF:
        return Made(name, form, in_form(document, form), known)
    from qmsco_desk.documents.render.pdf import pages

    rendered = pages.render_placed(document)
    return Made(name, form, rendered.pdf, known, pages=rendered.pages, places=rendered.places)


def _known_of(kind: PaperKind, document: Document) -> Known | None:
    """What the gate has to know of a paper; None for one that no court gets."""
    from qmsco_desk.documents.gate.known import Known

    if not kind.filed:
        return None
    return Known.of(document, public=GoesTo.COURT in kind.goes_to)


def packet(
    paper: Paper, watch: Watch | None = None, shelf: ExhibitShelf | None = None
) -> Made | None:
    """The packet of a matter, which is always a PDF; None if `watch` said to stop.

    Args:
        paper: The matter with everything that its papers say about it.
        watch: Told how far it is, as often as it can be stopped.
        shelf: Keeps exhibits that were read, for the next time.

    Raises:
        PacketError: There is nothing that could be bound.
    """
    from qmsco_desk.documents import catalogue
    from qmsco_desk.documents.copies.public_copy import redacted
    from qmsco_desk.documents.gate.of_packet import known_of
    from qmsco_desk.documents.packet import build
    from qmsco_desk.documents.packet.exhibits.reading import read_exhibit

    bound = build.make(
        paper,
        document_of=lambda name: catalogue.kind_of(name.value).build(paper),
        read=_exhibit,
        redact=lambda document: redacted(document, paper),
        watch=watch,
        exhibit_of=read_exhibit if shelf is None else shelf.exhibit_of,
        same_file=same_file,
    )
    if bound is None:
        return None
    return Made(
        PACKET,
        Form.PDF,
        bound.pdf,
        known_of(bound),
        bound.told,
        pages=bound.pages,
        places=bound.places,
        bound=bound.bound,
    )


def same_file(file: str) -> str:
    """What is the same for every spelling of the place where one file lies."""
    try:
        return os.path.normcase(Path(file.strip()).expanduser().resolve())
    except (OSError, ValueError, RuntimeError):
        return file.strip()


def _exhibit(file: str) -> bytes:
    path = Path(file)
    if not path.is_file():
        # A pipe or a device would keep the reader waiting for ever.
        raise FileNotFoundError
    return read_whole(path, MOST_EXHIBIT_BYTES)


def gate(made: Made, paper: Paper) -> Gate | None:
    """What a clerk's system would send a file back for; None for a file that no court gets."""
    if made.known is None or made.form is not Form.PDF:
        return None
    from qmsco_desk.documents import copies
    from qmsco_desk.documents.gate.inspection import inspect, verdict
    from qmsco_desk.documents.gate.profile import Profile, profile_of

    # Some rules let children be named in an order on support, and so in a packet that holds one.
    order = any(
        part.document is not None and part.document.name == PaperName.ORDER_PUBLIC.value
        for part in made.known.parts
    )
    secrets = copies.secrets(paper.matter, paper.issuing, order=order)
    # Who gets it but no court asks for no court's form.
    profile = profile_of(paper.issuing) if made.known.filed else Profile()
    faults = inspect(
        made.data,
        file_name=made.file_name,
        profile=profile,
        known=replace(made.known, secrets=secrets, notes=_notes(made.known, paper, order=order)),
    )
    return Gate(verdict(faults, profile, filed=made.known.filed), faults)


def _notes(known: Known, paper: Paper, *, order: bool) -> tuple[str, ...]:
    """What counsel must know of the court's privacy rule: of public papers, and of the order."""
    from qmsco_desk.documents import copies

    if known.public:
        return copies.for_counsel(paper, order=order)
    return tuple(
        note
        for part in known.parts
        if len(known.parts) == 1
        and part.document is not None
        and part.document.name == PaperName.ORDER.value
        for note in copies.for_signature(part.document, paper)
    )
