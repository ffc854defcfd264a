"""What the parts of a page are given, so that none of them asks for it by itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qmsco_desk.model.matter import Matter

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from qmsco_desk.desk.reviews import Reviews
    from qmsco_desk.desk.session_bridge import SessionBridge
    from qmsco_desk.desk.style.look import Look
    from qmsco_desk.model.firm import FirmProfile
    from qmsco_desk.storage.address_book import AddressBook


@dataclass(frozen=True, slots=True)
class ClauseRow:
    """A clause of the order as the clause editor shows it.

    Attributes:
        id: The wording library's name for it.
        title: What it is about.
        text: The library's text with this matter's facts in it.
        optional: It may be left out of the order.
        facts: The words of every fact that a clause may have in braces, by its name.
    """

    id: str
    title: str
    text: str
    optional: bool
    facts: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)


ClauseSource = Callable[[Matter], tuple[ClauseRow, ...]]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Data and callables for a page.

    Attributes:
        bridge: The session and its signals.
        look: Icons and colours.
        states: Postal code and name of every jurisdiction that rules are on file for.
        clauses: The clauses of the order for a matter; None where there are none to edit.
        extra: What the window adds to the last page, or None.
        today: The day of work, from which "today" and "+30" are counted; None reads neither.
        book: The address book that parts of a page are filled from; None where there is none.
        firm: Gives the firm's profile as it stands; None where there is none.
        called: What the fields are said to belong to, in place of their part of the matter; empty
            on the pages of the interview.
        reviews: The matter's review ticks; None where nothing is ticked.
        packet: Makes the builder of the packet; None where no packet is made.
    """

    bridge: SessionBridge
    look: Look
    states: tuple[tuple[str, str], ...] = ()
    clauses: ClauseSource | None = None
    extra: QWidget | None = None
    today: date | None = None
    book: AddressBook | None = None
    firm: Callable[[], FirmProfile] | None = None
    called: str = ""
    reviews: Reviews | None = None
    packet: Callable[[Surroundings], QWidget] | None = None
