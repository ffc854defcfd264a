"""Every paper that can be printed, in the order in which they are offered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.checks import copies
from qmsco_desk.documents import calculation, order, worksheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from qmsco_desk.checks.copies import GoesTo
    from qmsco_desk.documents.blocks import Document
    from qmsco_desk.documents.paper import Paper
    from qmsco_desk.documents.wording import Wording


@dataclass(frozen=True, slots=True)
class PaperKind:
    """One kind of paper.

    Attributes:
        name: Its name on the command line and in file names.
        title: What people call it.
        build: Makes the document.
        goes_to: Who gets a copy; only what goes to the court is in the public file.
    """

    name: str
    title: str
    build: Callable[[Paper, Wording], Document]
    goes_to: tuple[GoesTo, ...]


PAPERS: tuple[PaperKind, ...] = (
    PaperKind("order", "Order", order.build, copies.ORDER),
    PaperKind("worksheet", "NMSN-style worksheet", worksheet.build, copies.WORKSHEET),
    PaperKind("calculation", "Calculation worksheet", calculation.build, copies.CALCULATION),
)


def kind_of(name: str) -> PaperKind:
    """The kind of paper with a name.

    Raises:
        KeyError: There is no such paper.
    """
    for kind in PAPERS:
        if kind.name == name:
            return kind
    raise KeyError(name)
