"""What a finished packet tells the gate of its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.documents.gate.known import Known, Part
from qmsco_desk.documents.packet.entries import CONFIDENTIAL

if TYPE_CHECKING:
    from qmsco_desk.documents.copies.secrets import Secrets
    from qmsco_desk.documents.packet.build import Packet

_FRONT = ("Cover page", "Contents")
_CONFIDENTIAL = frozenset(paper.value for paper in CONFIDENTIAL)


def known_of(packet: Packet, secrets: Secrets | None = None) -> Known:
    """What is known of a packet.

    Args:
        packet: The finished packet.
        secrets: What may not stand in the matter's public file.
    """
    begins = packet.bound[0].first if packet.bound else packet.pages + 1
    front, own = packet.documents[: len(_FRONT)], packet.documents[len(_FRONT) :]
    parts = [
        Part(title, page, 1 if page == 1 else begins - page, document, front=True)
        for page, (title, document) in enumerate(zip(_FRONT, front, strict=False), 1)
    ]
    for bound, document in zip(packet.bound, own, strict=False):
        title = f"Exhibit {bound.tab}, {bound.title}" if bound.exhibit else bound.title
        parts.append(
            Part(
                title,
                bound.first,
                bound.pages,
                # An exhibit's document is its tab, which says nothing of its own.
                None if bound.exhibit else document,
                exhibit=bound.exhibit,
                confidential=not bound.exhibit and document.name in _CONFIDENTIAL,
            )
        )
    return Known(tuple(parts), packet.public, secrets, packet.faults, filed=packet.public)
