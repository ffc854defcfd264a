"""What is pasted into one line of an address, as answers to all the fields of its block."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.errors import InputError, PathError
from qmsco_desk.interview.address_text import tell_apart
from qmsco_desk.interview.session import spec_of
from qmsco_desk.model import paths
from qmsco_desk.model.people import Address, PersonName

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qmsco_desk.interview.address_text import AddressParts
    from qmsco_desk.interview.session import Session

STEP = "Paste an address"
"""What undo calls it."""

_ADDRESS = ".address"
# A line under an address: a telephone or fax number, or an e-mail address, named or not.
_REACHED = re.compile(
    r"(?:(?P<named>tel(?:ephone)?|phone|ph|cell|mobile|fax|e-?mail)\b[.:]*\s*)?"
    r"(?:(?P<mail>\S+@\S+)|(?P<number>\+?[\d(][\d\s().-]{8,18}\d(?:\s*(?:x|ext\.?)\s*\d+)?))",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"(?:attn|attention)\b[.:]*\s*(?=\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pasted:
    """Texts for the fields of a block, and what those that are filled are called."""

    texts: Mapping[str, str]
    labels: tuple[str, ...]


def is_address_line(path: str) -> bool:
    """Whether an address may be pasted into a field: it is of an address, or names whose it is."""
    return _block(path) is not None


def pasted(
    session: Session, path: str, text: str, states: Mapping[str, str], *, over_all: bool
) -> Pasted | None:
    """Where the parts of a pasted address go; None where the text is to stay in its one field.

    A name goes into the name's field only if that is empty; what has no field of its own, such as
    “c/o”, goes into the second line. Nothing of the text is left out, but a name that is answered
    already.

    Args:
        session: The matter under edit; nothing is changed.
        path: The field that was pasted into.
        text: What was pasted.
        states: Postal codes and names of the states.
        over_all: It takes the place of all that stood in the field.
    """
    holder = _block(path)
    if holder is None:
        return None
    address, reached = _reached_off(session, holder, text)
    parts = tell_apart(address, states)
    if parts is None or not (parts.is_whole or over_all):
        return None
    return _texts(session, holder, parts, path, reached) if _told(parts, path) else None


def _reached_off(session: Session, holder: str, text: str) -> tuple[str, dict[str, str]]:
    """A text without telephone, fax and e-mail at its end, where they have fields of their own.

    What has no field, or one that is answered otherwise, stays in the text.
    """
    lines, found = text.strip().splitlines(), dict[str, str]()
    while len(lines) > 1:
        match = _REACHED.fullmatch(lines[-1].strip())
        if match is None:
            break
        fax = (match["named"] or "").casefold() == "fax"
        where = f"{holder}.{'email' if match['mail'] else 'fax' if fax else 'phone'}"
        typed = match["mail"] or match["number"]
        if not _has(where) or not _fits(where, typed) or where in found:
            break
        kind = spec_of(where).kind
        if session.text(where) not in ("", kind.show(kind.read(typed))):
            break
        found[where] = typed
        lines.pop()
    return "\n".join(lines), found


def _told(parts: AddressParts, path: str) -> bool:
    """Whether a text that is less than a whole address belongs where it was pasted."""
    return parts.is_whole or path.endswith((".city", ".state", ".zip", ".line1"))


def _block(path: str) -> str | None:
    """What an address belongs to ("plans[0].administrator"), by one of its fields."""
    parent, _, name = path.rpartition(".")
    if parent.endswith(_ADDRESS) and name in Address.__dataclass_fields__:
        return parent.removesuffix(_ADDRESS)
    return parent if name == "name" and _has(f"{parent}{_ADDRESS}.line1") else None


def _has(path: str) -> bool:
    try:
        spec_of(path)
    except PathError:
        return False
    return True


def _texts(
    session: Session, holder: str, parts: AddressParts, path: str, reached: Mapping[str, str]
) -> Pasted | None:
    texts: dict[str, str] = {}
    more = _place_names(session, holder, parts.names, path, texts)
    more += _place_attention(session, holder, parts.attention, texts)
    line2 = ", ".join(part for part in (parts.line2, *more) if part)
    own = {"city": parts.city, "state": parts.code, "zip": parts.zip.replace(" ", "-")}
    if parts.line1:
        own |= {"line1": parts.line1, "line2": line2, "country": parts.country}
    elif parts.country:
        own["country"] = parts.country
    order = [name for name in Address.__dataclass_fields__ if name in own]
    texts |= {f"{holder}{_ADDRESS}.{name}": own[name] for name in order}
    texts |= reached
    if not all(_fits(where, what) for where, what in texts.items()):
        return None
    labels = tuple(spec_of(where).ask.label for where, what in texts.items() if what)
    return Pasted(texts, labels)


def _fits(path: str, text: str) -> bool:
    try:
        spec_of(path).kind.read(text)
    except InputError:
        return False
    return True


def _place_names(
    session: Session, holder: str, names: tuple[str, ...], path: str, texts: dict[str, str]
) -> tuple[str, ...]:
    """Puts names into fields that are empty or pasted into; gives those that have no field."""
    left = list(names)
    for field in ("name", "firm"):
        where = f"{holder}.{field}"
        if left and _has(where):
            stands = "" if where == path else session.text(where)
            if not stands:
                texts[where] = left.pop(0)
            elif _same(left[0], stands):
                left.pop(0)
    person = getattr(paths.get_at(session.matter, holder), "name", None)
    if left and isinstance(person, PersonName) and _same(left[0], person.full):
        left.pop(0)
    return tuple(left)


def _place_attention(
    session: Session, holder: str, lines: tuple[str, ...], texts: dict[str, str]
) -> tuple[str, ...]:
    """Puts a line for someone's attention into its field if it is empty; gives what is left."""
    where = f"{holder}.attention"
    if not lines or not _has(where) or session.text(where):
        return lines
    to = next((line for line in lines if _LABELLED.match(line)), None)
    if to is None:
        return lines
    texts[where] = _LABELLED.sub("", to, count=1)
    return tuple(line for line in lines if line is not to)


def _same(one: str, other: str) -> bool:
    """Whether two names differ in letter case and marks only."""
    return re.sub(r"\W+", "", one).casefold() == re.sub(r"\W+", "", other).casefold()
