"""What a JSON text can hold that no file of the program may: keys there twice, torn characters."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

_MOST_FIGURES = 18
# How half of a two-part character is written; UTF-8 itself has no way to.
_HALF = re.compile(r"\\u[dD][89a-fA-F]")


class JsonFault(Exception):  # noqa: N818  # it never leaves the storage
    """Why bytes are not the JSON of a file.

    Attributes:
        path: The offending key; empty where the text as a whole is none.
        problem: What is wrong: with the key "the key is there twice", or with the file "is empty".
    """

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(problem)
        self.path = path
        self.problem = problem


def parsed(data: bytes) -> Any:
    """The tree of a JSON text; numbers that are not short and whole are exact decimals.

    Raises:
        JsonFault: It is not whole, valid JSON in UTF-8; or it has a key twice, half a character or
            a number that is none.
    """
    odd: list[object] = []

    def pairs_of(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) == len(pairs):
            return found
        odd.append(found)
        return noted(pairs)

    def constant(word: str) -> Decimal:
        odd.append(word)
        return Decimal(word)

    try:
        text = data.decode("utf-8-sig")
        if not text.strip():
            raise JsonFault("", "is empty")
        # NaN and whole numbers of thousands of figures become decimals, so that what refuses them
        # can name the key.
        tree = json.loads(
            text,
            object_pairs_hook=pairs_of,
            parse_float=Decimal,
            parse_int=_whole,
            parse_constant=constant,
        )
        # The tree is walked only where there is something to find: it may have a million entries.
        if odd or _HALF.search(text):
            _refuse(tree)
        return tree
    except UnicodeDecodeError as error:
        raise JsonFault("", "is not text in UTF-8") from error
    except json.JSONDecodeError as error:
        where = f"see line {error.lineno}, column {error.colno}"
        raise JsonFault("", f"is not whole, valid JSON: {where}") from error
    except RecursionError as error:
        raise JsonFault("", "is nested too deeply") from error


def _whole(figures: str) -> int | Decimal:
    return int(figures) if len(figures) <= _MOST_FIGURES else Decimal(figures)


def _refuse(tree: Any) -> None:
    if twice := repeated_key(tree):
        raise JsonFault(twice, "the key is there twice")
    if half := torn_key(tree) or torn_text(tree):
        raise JsonFault(half, "it holds half a character")
    if none := no_number(tree):
        raise JsonFault(none[0], f"{none[1]} is not a number")


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
