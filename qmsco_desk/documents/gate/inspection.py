"""The clerk's gate: `inspect` names every fault of a finished file, `verdict` sums them up.

A file passes no gate here. Where no fault is found, that is said of what was checked and of nothing
else; a court's own rules that are not on file are named as such.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from qmsco_desk.documents.gate import on_file, on_name, on_pages, on_papers, on_secrets
from qmsco_desk.documents.gate.facts import Unreadable
from qmsco_desk.documents.gate.fault import MUST, TOLD, Level, in_order
from qmsco_desk.documents.gate.known import Known
from qmsco_desk.documents.gate.looking.file import look
from qmsco_desk.documents.gate.profile import Profile
from qmsco_desk.documents.gate.subject import Subject
from qmsco_desk.documents.printed import joined_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qmsco_desk.documents.gate.fault import Fault

_CHECKS: Final = (on_secrets, on_papers, on_file, on_pages, on_name)
_CHECKED: Final = (
    "how the file opens, its size and its name; the size of its pages, type and text that can be"
    " searched; scripts, fields, attachments, links and comments; bookmarks, title, language and"
    " tags; page numbers, room for the stamp, blanks and the mark of a draft"
)
_NOTHING_KNOWN: Final = Known()
_NO_COURT: Final = Profile()


def inspect(
    pdf: bytes, *, file_name: str, profile: Profile = _NO_COURT, known: Known = _NOTHING_KNOWN
) -> tuple[Fault, ...]:
    """Every fault of a finished file; what must be mended first.

    Args:
        pdf: The file's bytes, whatever they are.
        file_name: The name that it will be filed under ("order.pdf"), without its folder.
        profile: The court that it goes to.
        known: What the builder knows of it.
    """
    facts = look(pdf)
    if isinstance(facts, Unreadable):
        ground = profile.asks(profile.form.unlocked, MUST) if facts.locked else MUST
        return (ground.fault(facts.id, facts.what, facts.cure), *_of_the_court(profile, known))
    subject = Subject(facts, file_name, profile, known)
    found = (fault for check in _CHECKS for fault in check.faults(subject))
    return in_order((*found, *_of_the_court(profile, known)))


def verdict(faults: Sequence[Fault], profile: Profile = _NO_COURT, *, filed: bool = True) -> str:
    """The faults summed up, one or two sentences; never that a clerk will accept the file.

    Args:
        faults: What was found.
        profile: The court that the file goes to.
        filed: Whether it goes to a court at all.
    """
    must = sum(fault.level is Level.MUST for fault in faults)
    should = sum(fault.level is Level.SHOULD for fault in faults)
    if must or should:
        parts = []
        if must:
            parts.append(f"{_faults(must)} must be mended before it goes out")
        if should:
            parts.append(f"{should if must else _faults(should)} should be mended")
        return f"{joined_words(parts)}."
    court = f"; and what is on file of the court’s rules, {profile.rule}" if profile.on_file else ""
    said = f"No fault was found in what was checked: {_CHECKED}{court}."
    return f"{said} Whether the file is accepted is for the clerk to say." if filed else said


def _faults(count: int) -> str:
    return "1 fault" if count == 1 else f"{count} faults"


def _of_the_court(profile: Profile, known: Known) -> Iterator[Fault]:
    """What of the court's own rules is not on file, or is for a person to look at.

    Margins at the sides, numbers of lines and the title in the foot are not measured: papers of
    ours have them from the renderer, and an exhibit is not bound by them.
    """
    if not known.filed:
        return
    if not profile.on_file:
        whose = f"the courts of {profile.court}" if profile.court else "the court"
        yield TOLD.fault(
            "form.unknown",
            f"What {whose} ask{'' if profile.court else 's'} of a file’s form is not on file; only"
            " what every filing system asks was checked.",
            "Read the court’s own rules of form and of electronic filing before filing.",
        )
        return
    form = profile.form
    by_eye = []
    if any(part.exhibit for part in known.parts):
        if form.black_on_white:
            by_eye.append("that its pages are black on white")
        if form.scan_resolution is not None:
            by_eye.append(f"that what was scanned has {form.scan_resolution} dots an inch")
        if form.converted:
            by_eye.append("that it was converted from its original and not scanned")
    if by_eye:
        yield profile.asks(True, TOLD).told(
            "form.by_eye",
            f"The court also asks of an exhibit {joined_words(by_eye)}, which is not checked here.",
            "Look at each exhibit.",
        )
    if not profile.verified:
        yield profile.asks(True, TOLD).told(
            "form.recalled",
            "What the court asks of a file’s form is on file as it is recalled; the text itself was"
            " not read.",
            "Confirm it with the court’s own rules before relying on it.",
        )
