"""What lies on a page rather than in it: form fields, marks and stamps become part of the page.

Comments, links, buttons and films are for readers on a screen and go. A field whose answer would
be lost is drawn first; where that cannot be done, the file is refused.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from pikepdf import Array, Dictionary, Name, Object, Stream

from qmsco_desk.documents.packet.exhibits.answers import answer_of, draw, inherited, whole
from qmsco_desk.documents.packet.exhibits.refused import counted, refusal
from qmsco_desk.documents.printed import pages_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Pdf

    from qmsco_desk.documents.packet.exhibits.layers import Layers
    from qmsco_desk.errors import PacketError

_MOST: Final = 20_000
_MOST_LETTERS: Final = 500_000  # of all answers that are drawn here
_NOT_SHOWN: Final = 0b10_0011  # flags: invisible, hidden, not in view
_PRINTED: Final = 0b100
_BUTTON: Final = 1 << 16
# For readers on a screen only; none of them is part of the paper.
_ON_SCREEN: Final = frozenset(
    {"/Popup", "/Link", "/Screen", "/Movie", "/Sound", "/RichMedia", "/3D", "/TrapNet"}
    | {"/PrinterMark", "/FileAttachment"}
)


@dataclass(slots=True)
class _Found:
    """What the pages carry, for the sentences afterwards."""

    fields: int = 0
    signatures: int = 0
    marks: int = 0
    comments: list[int] = field(default_factory=list)  # pages
    undrawn: list[int] = field(default_factory=list)  # pages
    films: list[int] = field(default_factory=list)  # pages

    def told(self) -> Iterator[str]:
        if self.fields:
            are = "is" if self.fields == 1 else "are"
            yield f"{counted(self.fields, 'form field')} {are} now part of the page."
        if self.signatures:
            yield (
                "A digital signature in it is now a picture and can no longer be verified: file "
                "the original as well if that matters."
            )
        if self.marks:
            are = "is" if self.marks == 1 else "are"
            yield (
                f"{counted(self.marks, 'mark or stamp', 'marks and stamps')} {are} now part of "
                "the page."
            )
        if self.comments:
            yield f"Comments on {pages_named(self.comments)} are left out."
        if self.undrawn:
            yield (
                f"A mark on {pages_named(self.undrawn)} is left out because the file does not say "
                "how it looks."
            )
        if self.films:
            yield f"Sound, film or models on {pages_named(self.films)} are left out."


def flatten(pdf: Pdf, layers: Layers) -> tuple[str, ...]:
    """Makes what lies on the pages part of them, and says what was done.

    Raises:
        PacketError: Something would be lost or laid open: an answer that cannot be drawn, or a
            redaction that was marked and not carried out.
    """
    found = _Found()
    filled = _Filled.of(pdf)
    total = 0
    for number, page in enumerate(pdf.pages, 1):
        held = page.obj.get("/Annots")
        kept = Array()
        for one in list(held) if isinstance(held, Array) else ():
            total += 1
            if total > _MOST:
                raise _too_much()
            if isinstance(one, Dictionary) and _stays(one, number, layers, filled, found):
                kept.append(one)
        if "/Annots" in page.obj:
            page.obj.Annots = kept
    if total:
        pdf.flatten_annotations("all")
    return tuple(found.told())


def _stays(one: Dictionary, number: int, layers: Layers, filled: _Filled, found: _Found) -> bool:
    """Whether an annotation is shown on paper; it is counted, and drawn where that is needed."""
    kind = str(one.get("/Subtype", ""))
    if kind == "/Redact":
        raise refusal(
            f"has a redaction on page {number} that was marked and not applied: what is under it "
            "can still be read",
            "Apply the redactions in the program that marked them, and choose the file again.",
        )
    if whole(one, "/F") & _NOT_SHOWN or layers.hides(one.get("/OC")):
        return False
    if kind in ("/Screen", "/Movie", "/Sound", "/RichMedia", "/3D"):
        found.films.append(number)
    if kind in _ON_SCREEN:
        return False
    if kind == "/Text":
        found.comments.append(number)
        return False
    if kind == "/Widget":
        return _field_stays(one, number, filled, found)
    if not _drawn(one):
        found.undrawn.append(number)
        return False
    found.marks += 1
    return True


def _field_stays(one: Dictionary, number: int, filled: _Filled, found: _Found) -> bool:
    kind = str(inherited(one, "/FT") or "")
    if kind == "/Btn" and whole(one, "/Ff") & _BUTTON:
        return bool(whole(one, "/F") & _PRINTED)
    if kind == "/Sig":
        found.signatures += inherited(one, "/V") is not None
    elif kind in ("/Tx", "/Ch"):
        filled.draw(one, number)
    elif kind == "/Btn" and not _tick_shown(one):
        raise _not_shown(number)
    found.fields += 1
    return True


def _too_much() -> PacketError:
    return refusal(
        "carries more marks and fields than can be gone through",
        "Print it to a new PDF and choose that file.",
    )


def _not_shown(number: int) -> PacketError:
    return refusal(
        f"has a filled field on page {number} that the file does not show",
        "Open it in a PDF reader, print it to a new PDF, and choose that file.",
    )


def _tick_shown(one: Dictionary) -> bool:
    """Whether a box's state has looks; a box that does not say its state takes its answer's."""
    looks = one.get("/AP")
    states = looks.get("/N") if isinstance(looks, Dictionary) else None
    state = one.get("/AS")
    answer = inherited(one, "/V")
    if isinstance(states, Dictionary) and not isinstance(states, Stream):
        if state is None and isinstance(answer, Name) and str(answer) in states:
            one.AS = state = answer
        return state is None or state == Name.Off or str(state) in states
    return isinstance(states, Stream) or (state or answer) in (None, Name.Off)


def _drawn(one: Dictionary) -> bool:
    looks = one.get("/AP")
    return isinstance(looks, Dictionary) and isinstance(looks.get("/N"), Object)


@dataclass(slots=True)
class _Filled:
    """Draws the answers of fields that the file does not draw itself.

    `anew` says that what is drawn may be older than the answers.
    """

    pdf: Pdf
    anew: bool
    letters: int = 0  # drawn so far: one answer may be that of many fields

    @staticmethod
    def of(pdf: Pdf) -> _Filled:
        form = pdf.Root.get("/AcroForm")
        anew = isinstance(form, Dictionary) and bool(form.get("/NeedAppearances", False))
        if isinstance(form, Dictionary) and anew:
            # Once drawn nothing is asked for; qpdf leaves out fields that still ask.
            del form["/NeedAppearances"]
        return _Filled(pdf, anew)

    def draw(self, one: Dictionary, number: int) -> None:
        """Gives a field of words or choices its looks, unless it has them."""
        answer = "" if _drawn(one) and not self.anew else answer_of(one)
        if not answer.strip():
            return
        self.letters += len(answer)
        if self.letters > _MOST_LETTERS:
            raise _too_much()
        if not draw(self.pdf, one):
            raise _not_shown(number)
