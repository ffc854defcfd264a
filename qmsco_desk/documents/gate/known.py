"""What whoever built a file knows of it, which the file itself does not say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import CaptionBlock

if TYPE_CHECKING:
    from qmsco_desk.documents.blocks import Document
    from qmsco_desk.documents.copies.secrets import Secrets
    from qmsco_desk.documents.gate.fault import Fault


@dataclass(frozen=True, slots=True)
class Part:
    """A paper or an exhibit of a file.

    Attributes:
        title: What people call it ("Order", "Exhibit B, Plan’s summary of benefits").
        first: The page on which it begins, from 1.
        pages: How many pages it has; None for all that follow.
        document: The paper as it was built; None for an exhibit from outside.
        exhibit: Whether it is a file from outside.
        confidential: Whether it may not lie in a file that anyone can read.
        front: Whether it is the packet's own front matter, and no paper by itself.
    """

    title: str
    first: int = 1
    pages: int | None = None
    document: Document | None = None
    exhibit: bool = False
    confidential: bool = False
    front: bool = False

    @property
    def court_paper(self) -> bool:
        """Whether it is a paper of ours that bears the court's caption, front matter apart."""
        return (
            not self.front
            and self.document is not None
            and any(isinstance(block, CaptionBlock) for block in self.document.blocks)
        )

    def holds(self, page: int) -> bool:
        """Whether a page is one of its own."""
        return self.first <= page and (self.pages is None or page < self.first + self.pages)


@dataclass(frozen=True, slots=True)
class Known:
    """What the builder knows of a file.

    Attributes:
        parts: Its papers and exhibits, in order.
        public: Whether it goes into a file that anyone can read.
        secrets: What may not stand in the matter's public file. It is looked for on the pages of a
            file that is public, and in the name and the properties of any file.
        missing: What was asked for and is not in it, or not as asked.
        notes: What counsel must still know of the court's rule on what a public file shows.
        filed: Whether a court gets it at all; a packet for a plan or a client goes to none.
    """

    parts: tuple[Part, ...] = ()
    public: bool = False
    secrets: Secrets | None = None
    missing: tuple[Fault, ...] = ()
    notes: tuple[str, ...] = ()
    filed: bool = True

    @staticmethod
    def of(document: Document, *, public: bool = False, secrets: Secrets | None = None) -> Known:
        """What is known of a file that holds one paper."""
        return Known((Part(document.title, document=document),), public, secrets)
