"""How the fields of an entry stand in lines, whatever its kind has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.interview.page import Line

if TYPE_CHECKING:
    from collections.abc import Mapping

_STREET = ("address.line1", "address.line2")
_TOWN = ("address.city", "address.state", "address.zip", "address.country")
_REACHED = ("phone", "fax", "email")
_TOGETHER = 2


def lines_of(fields: Mapping[str, str]) -> tuple[Line, ...]:
    """Lines of fields by their names within an entry; those without a line of their own in pairs.

    Args:
        fields: Each field's path pattern by its name, in reading order.
    """
    lines: list[Line] = []
    waiting: list[str] = []
    done: set[str] = set()

    def close() -> None:
        if waiting:
            lines.append(Line(*(fields[name] for name in waiting)))
            waiting.clear()

    for name in fields:
        if name in done:
            continue
        shared = next((each for each in (_STREET, _TOWN, _REACHED) if name in each), None)
        if shared is None:
            waiting.append(name)
            done.add(name)
            if len(waiting) == _TOGETHER:
                close()
            continue
        close()
        together = [one for one in shared if one in fields]
        done.update(together)
        lines.append(Line(*(fields[one] for one in together)))
    close()
    return tuple(lines)
