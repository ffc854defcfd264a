"""What a JSON text can hold that no file of the program may: keys there twice, torn characters."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any


class _Twice(dict[str, Any]):
    """An object with the first of its keys that is there twice."""

    repeated: str | None = None


def noted(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object of its pairs, for `object_pairs_hook`; remembers a key that is there twice."""
    found = _Twice()
    for key, value in pairs:
        if key in found and found.repeated is None:
            found.repeated = key
        found[key] = value
    return found


def repeated_key(tree: Any) -> str | None:
    """Path of the first key that is there twice in a tree made with `noted`; None where all differ.

    The last of two would otherwise win without a word.
    """
    for path, node in _walk(tree, ""):
        if isinstance(node, _Twice) and node.repeated is not None:
            return below(path, node.repeated)
    return None


def torn_key(tree: Any) -> str | None:
    """Path of the first key with half of a two-part character, which the converter stumbles on."""
    for path, node in _walk(tree, ""):
        for key in node if isinstance(node, dict) else ():
            if _is_torn(key):
                return below(path, key)
    return None


def torn_text(tree: Any) -> str | None:
    """Path of the first text with half of a two-part character.

    It is damaged, and no strict reader would take what is written of it.
    """
    for path, node in _walk(tree, ""):
        if isinstance(node, str) and _is_torn(node):
            return path
    return None


def no_number(tree: Any) -> tuple[str, str] | None:
    """Path and word of the first "NaN" or "Infinity", which JSON does not know."""
    for path, node in _walk(tree, ""):
        if isinstance(node, Decimal) and not node.is_finite():
            return path, str(node)
    return None


def _is_torn(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)


def _walk(node: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Every node of a tree with its path, a parent before its children."""
    yield path, node
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _walk(value, below(path, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _walk(value, f"{path}[{index}]")


def below(path: str, key: str) -> str:
    """A key's path; a key that no one could have meant is shortened and made printable.

    A key with a blank at an end is put in quotes, for it would be read as one without.
    """
    shown = printable(key[:60])
    if shown != shown.strip() or not shown:
        shown = f'"{shown}"'
    return f"{path}.{shown}" if path else shown


def printable(text: str) -> str:
    """Text that a terminal can show: what cannot be printed becomes a question mark."""
    return "".join(character if character.isprintable() else "?" for character in text)
