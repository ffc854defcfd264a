"""Which states a ZIP code can belong to, by its first three figures.

The table travels with the program (post/zip_prefixes.toml, which names its source); mail to the
armed forces has postal codes of its own there.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.errors import ResourceError
from qmsco_desk.law.toml_text import tables
from qmsco_desk.locate import resource

if TYPE_CHECKING:
    from collections.abc import Mapping


def states_of(zip_code: str) -> tuple[str, ...]:
    """Postal codes of the states whose ZIP codes begin as this one; empty where none does."""
    return _by_prefix().get(zip_code[:3], ())


def is_postal_code(code: str) -> bool:
    """Whether mail within the United States knows a state by this postal code."""
    return code in _codes()


@cache
def _codes() -> frozenset[str]:
    return frozenset(code for codes in _by_prefix().values() for code in codes)


@cache
def _by_prefix() -> Mapping[str, tuple[str, ...]]:
    """The states of each prefix.

    Raises:
        ResourceError: The table cannot be read.
    """
    by_prefix: dict[str, tuple[str, ...]] = {}
    try:
        text = resource("post", "zip_prefixes.toml").read_text(encoding="utf-8")
        for code, ranges in tables(text)["prefixes"].items():
            for part in ranges.split():
                first, _, last = part.partition("-")
                for number in range(int(first), int(last or first) + 1):
                    prefix = f"{number:03}"
                    by_prefix[prefix] = (*by_prefix.get(prefix, ()), code)
    except (OSError, ValueError, KeyError, AttributeError) as error:
        raise ResourceError(
            "The table of ZIP codes (post/zip_prefixes.toml) cannot be used.",
            "Install QMSCO Desk again.",
        ) from error
    return MappingProxyType(by_prefix)
