"""What is asked when versions are compared, and what comes of it; it crosses threads frozen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qmsco_desk import press, versions
from qmsco_desk.checks.running import RunningReview
from qmsco_desk.desk.tongue import tr
from qmsco_desk.documents.redline.stops import with_stops

if TYPE_CHECKING:
    from qmsco_desk.documents.redline.paper import Redline
    from qmsco_desk.documents.redline.taken import Counts
    from qmsco_desk.documents.render.pdf.sheet import Place
    from qmsco_desk.interview.differences import Difference
    from qmsco_desk.office import Office
    from qmsco_desk.press import Form
    from qmsco_desk.versions import NamedVersion


@dataclass(frozen=True, slots=True)
class Question:
    """Two versions and what of them is compared: a paper by its name, or the answers."""

    old: NamedVersion
    new: NamedVersion
    name: str

    @property
    def paper(self) -> str:
        """Under what name the redline is saved; it holds no client data."""
        return f"redline-{self.name}"


@dataclass(frozen=True, slots=True)
class Compared:
    """The comparison as it is shown.

    Attributes:
        found: The answers that differ.
        title: Title of the redline.
        pdf: Its pages.
        places: Where words lead to, changes among them.
        stops: The paths of the changes, in order.
        counts: How much differs in the paper.
    """

    found: tuple[Difference, ...]
    title: str
    pdf: bytes
    places: tuple[Place, ...]
    stops: tuple[str, ...]
    counts: Counts


class Comparer:
    """Compares, on whichever thread; it shares nothing that the window's own review works with."""

    def __init__(self, office: Office) -> None:
        self._office = replace(office, running=RunningReview())

    def compared(self, asked: Question) -> Compared:
        """The answers that differ, and the redline's pages."""
        from qmsco_desk.documents.render.pdf import pages  # noqa: PLC0415 - see `press`

        found = versions.differences(self._office, asked.old, asked.new, tr)
        redline = self._redline(asked)
        document, stops = with_stops(redline.document)
        rendered = pages.render_placed(document)
        return Compared(found, document.title, rendered.pdf, rendered.places, stops, redline.counts)

    def file(self, asked: Question, form: Form) -> bytes:
        """The redline as a file."""
        return press.in_form(self._redline(asked).document, form)

    def _redline(self, asked: Question) -> Redline:
        return versions.redline(self._office, asked.old, asked.new, asked.name)
