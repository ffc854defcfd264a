"""What a table's cells show on screen: identifiers stay hidden, whether their column is known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qmsco_desk.model.shapes import Identifier

if TYPE_CHECKING:
    from qmsco_desk.storage.matter_csv.columns import Column

_BULLET = "\N{BULLET}"
# Anything shaped like a Social Security number, in a column that nobody has named yet.
_NUMBER = re.compile(r"(?<!\d)\d{3}([- ]?)\d{2}([- ]?)(\d{4})(?!\d)")
_MOST = 200


def shown(text: str, column: Column | None) -> str:
    """A cell as one short line, its identifiers hidden.

    `column`: the field that it answers; None where it is left out.
    """
    line = " ".join(text.split())[:_MOST]
    if column is not None and column.spec.ask.private:
        kept = 4 if isinstance(column.spec.kind, Identifier) else 0
        head, tail = (line[:-kept], line[-kept:]) if kept else (line, "")
        return re.sub(r"\w", _BULLET, head) + tail
    return _NUMBER.sub(rf"{_BULLET * 3}\1{_BULLET * 2}\2\3", line)
