"""Papers on their way out: one in each form, or several bound into a packet.

Where a paper goes to the court, what a clerk's system would send it back for is found first.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from qmsco_desk.documents import catalogue
from qmsco_desk.documents.render import text as render_text

if TYPE_CHECKING:
    from qmsco_desk.documents.blocks import Document
    from qmsco_desk.documents.paper import Paper


PACKET = "packet"  # the name of what is bound from several papers


def names() -> tuple[str, ...]:
    """The names of all that can be made of a matter: its papers, and the packet."""
    return (*catalogue.names(), PACKET)


def title_of(name: str) -> str:
    """What a paper, or the packet, is called in lists.

    Raises:
        KeyError: There is no such paper.
    """
    return "Packet" if name == PACKET else catalogue.kind_of(name).title


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
    """

    name: str
    form: Form
    data: bytes

    @property
    def file_name(self) -> str:
        """Under what name it is written; it holds no client data."""
        return f"{self.name}.{self.form.value}"


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


def made(name: str, paper: Paper, form: Form = Form.PDF) -> Made:
    """A paper of a matter, or its packet, as a file.

    Raises:
        KeyError: There is no such paper.
    """
    return Made(name, form, in_form(catalogue.kind_of(name).build(paper), form))
