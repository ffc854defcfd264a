"""Step 11, beside the signatures: how papers are served, and what a packet is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from qmsco_desk.model.ask import Ask
from qmsco_desk.model.kinds import SHORT, Text
from qmsco_desk.model.vocabulary import PacketPreset, PaperName, ServiceManner


@dataclass(frozen=True, slots=True)
class Service:
    """How and when the papers reach those who must have them.

    Two services, often weeks apart: of the request and what is heard with it, on the other side;
    and, once the court has signed it, of the order, on the plan and the employer as well.
    """

    served_on: Annotated[
        date | None,
        Ask(
            "Motion and notice served on",
            help="If it is empty, the certificate has a blank to complete by hand before filing.",
        ),
    ] = None
    manner: Annotated[ServiceManner | None, Ask("Manner of serving the motion and notice")] = None
    order_served_on: Annotated[
        date | None,
        Ask(
            "Order served on the plan and the employer on",
            help="Leave empty until the judge has signed it.",
        ),
    ] = None
    order_manner: Annotated[
        ServiceManner | None,
        Ask(
            "Manner of serving the order",
            help="The court’s e-filing system delivers to no plan and no employer.",
        ),
    ] = None
    by: Annotated[
        str,
        Ask("Served by", help="Leave empty for counsel of the one who asks for the order."),
    ] = ""


@dataclass(frozen=True, slots=True)
class PacketEntry:
    """One part of a packet: a paper of this matter, or a PDF file from outside as an exhibit."""

    paper: Annotated[PaperName | None, Ask("Paper")] = None
    file: Annotated[
        str,
        Ask(
            "PDF file",
            help="For an exhibit: where the file lies. It is read each time the packet is made.",
            kind=Text(width=44, most=1000),
        ),
    ] = ""
    title: Annotated[
        str,
        Ask("Title", example="Plan’s summary of benefits", help="As the contents name it."),
    ] = ""


@dataclass(frozen=True, slots=True)
class Packet:
    """The papers that go together, in their order."""

    preset: Annotated[
        PacketPreset | None,
        Ask("What it is for", help="Its usual papers, unless you list others below."),
    ] = None
    entries: Annotated[tuple[PacketEntry, ...], Ask("Papers and exhibits")] = ()
    bates: Annotated[
        str,
        Ask(
            "First Bates number",
            example="COLE000001",
            help="Leave empty for none. Letters, then figures; each page counts one up.",
            kind=SHORT,
        ),
    ] = ""
