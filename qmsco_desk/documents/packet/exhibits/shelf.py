"""Exhibits that were read, kept for the next time: a packet is made again and again as it grows."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Final

from qmsco_desk.documents.packet.exhibits.refused import go_on_always

if TYPE_CHECKING:
    from collections.abc import Callable

    from qmsco_desk.documents.packet.exhibits.reading import Exhibit

_MOST_BYTES: Final = 64 * 1024 * 1024  # kept at once


class ExhibitShelf:
    """Clean forms of the outside PDFs that were read last, by what stands in their files.

    A file that was changed is read anew, wherever it lies; a small shelf drops what was asked for
    longest ago.
    """

    def __init__(self, most_bytes: int = _MOST_BYTES) -> None:
        """Keeps no more than so many bytes of clean files."""
        self._most = most_bytes
        self._kept: OrderedDict[bytes, Exhibit] = OrderedDict()
        self._lock = Lock()

    def exhibit_of(self, data: bytes, go_on: Callable[[], bool] = go_on_always) -> Exhibit:
        """The clean form of an outside PDF, read now or before; `go_on` may stop the reading.

        Raises:
            PacketError: The file cannot be bound into a packet; the error says why and what to do.
            StoppedError: `go_on` said to stop.
        """
        # Whoever makes no packet needs no reader of PDFs.
        from qmsco_desk.documents.packet.exhibits.reading import read_exhibit  # noqa: PLC0415

        mark = hashlib.sha256(data).digest()
        with self._lock:
            if mark in self._kept:
                self._kept.move_to_end(mark)
                return self._kept[mark]
        exhibit = read_exhibit(data, go_on)
        with self._lock:
            self._kept[mark] = exhibit
            while len(self._kept) > 1 and self._bytes() > self._most:
                self._kept.popitem(last=False)
        return exhibit

    def clear(self) -> None:
        """Forgets all: nothing of a closed matter’s exhibits stays in memory."""
        with self._lock:
            self._kept.clear()

    def _bytes(self) -> int:
        return sum(len(exhibit.pdf) for exhibit in self._kept.values())
