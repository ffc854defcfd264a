"""The firm that the desk works for: what stands in counsel's block and at the head of a letter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from qmsco_desk.model.ask import Ask
from qmsco_desk.model.kinds import SHORT, Text
from qmsco_desk.model.people import Address, Attorney
from qmsco_desk.model.shapes import EMAIL, PHONE

MOST_HEAD_LINES = 8
"""Lines of a letterhead that are printed at most."""


@dataclass(frozen=True, slots=True)
class FirmAttorney:
    """An attorney of the firm."""

    name: Annotated[str, Ask("Attorney")] = ""
    bar_number: Annotated[str, Ask("Bar number", kind=SHORT)] = ""
    phone: Annotated[
        str, Ask("Direct telephone", help="Leave empty to give the firm’s.", kind=PHONE)
    ] = ""
    email: Annotated[str, Ask("E-mail", kind=EMAIL)] = ""


@dataclass(frozen=True, slots=True)
class FirmProfile:
    """The firm and its attorneys. It holds nothing of any client."""

    name: Annotated[str, Ask("Firm")] = ""
    address: Annotated[Address, Ask("")] = Address()
    phone: Annotated[str, Ask("Telephone", kind=PHONE)] = ""
    attorneys: Annotated[tuple[FirmAttorney, ...], Ask("Attorneys")] = ()
    letterhead: Annotated[
        str,
        Ask(
            "Letterhead",
            help="At the head of covering letters, line by line. Leave empty to print the firm’s "
            "name, address and telephone.",
            kind=Text(width=44, most=600, lines=True),
        ),
    ] = ""

    @property
    def is_empty(self) -> bool:
        """True while neither the firm nor any attorney has a name."""
        return not self.name and not any(one.name for one in self.attorneys)

    @property
    def head(self) -> tuple[str, ...]:
        """The letterhead, line by line: as written, else the firm's name, address and telephone."""
        written = tuple(line.strip() for line in self.letterhead.splitlines() if line.strip())
        own = (self.name, *self.address.lines, self.phone)
        return (written or tuple(line for line in own if line))[:MOST_HEAD_LINES]

    def counsel(self, attorney: int = 0) -> Attorney:
        """The block of one of its attorneys, as it stands under a signature."""
        one = self.attorneys[attorney] if attorney < len(self.attorneys) else FirmAttorney()
        return Attorney(
            name=one.name,
            firm=self.name,
            bar_number=one.bar_number,
            address=self.address,
            phone=one.phone or self.phone,
            email=one.email,
        )

    def employs(self, counsel: Attorney) -> bool:
        """Whether counsel of a party is this firm's."""
        firm, name = _plain(counsel.firm), _plain(counsel.name)
        if firm and self.name:
            return firm == _plain(self.name)
        return bool(name) and name in {_plain(one.name) for one in self.attorneys}


NO_FIRM = FirmProfile()
"""The profile of a firm that has said nothing of itself."""


def _plain(words: str) -> str:
    return " ".join(words.replace(".", "").replace(",", "").casefold().split())
