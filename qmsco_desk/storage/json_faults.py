"""What a JSON text can hold that no file of the program may: keys there twice, torn characters."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

_MOST_FIGURES = 18
_MOST_VALUES = 1_000_000  # of a file; the fullest matter has some twenty thousand
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
    twice = odd = False

    def pairs_of(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal twice
        found = dict(pairs)
        if len(found) == len(pairs):
            return found
        twice = True
        return noted(pairs)

    def exact(word: str) -> Decimal:
        nonlocal odd
        number = exact_number(word)
        odd = odd or not number.is_finite()
        return number

    try:
        # Before a tree is made, which would take fifty times the room of its text.
        if sum(map(data.count, (b",", b"[", b"{"))) > _MOST_VALUES:
            raise JsonFault("", f"holds more than {_MOST_VALUES:,} values")
        text = data.decode("utf-8-sig")
        if not text.strip():
            raise JsonFault("", "is empty")
        # NaN and whole numbers of thousands of figures become decimals, so that what refuses them
        # can name the key.
        tree = json.loads(
            text,
            object_pairs_hook=pairs_of,
            parse_float=exact,
            parse_int=_whole,
            parse_constant=exact,
        )
        # The tree is walked only for what there is to find: it may have a million entries.
        _refuse(tree, twice=twice, torn=_HALF.search(text) is not None, odd=odd)
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


class _TooLarge(Decimal):
    """Stands for a number whose exponent no arithmetic takes."""


def exact_number(word: str) -> Decimal:
    """The number that a word stands for, for `parse_float` and `parse_constant`.

    One that is too large or too small to be held ("1e99999999999999999999") is infinite.
    """
    try:
        return Decimal(word)
    except InvalidOperation:
        return _TooLarge("Infinity")


def _refuse(tree: Any, *, twice: bool, torn: bool, odd: bool) -> None:
    if twice and (path := repeated_key(tree)):
        raise JsonFault(path, "the key is there twice")
    if torn and (path := torn_key(tree) or torn_text(tree)):
        raise JsonFault(path, "it holds half a character")
    if odd and (none := no_number(tree)):
        raise JsonFault(none[0], none[1])


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
    for trail, node in _walk(tree):
        if isinstance(node, _Twice) and node.repeated is not None:
            return _path((*trail, node.repeated))
    return None


def torn_key(tree: Any) -> str | None:
    """Path of the first key with half of a two-part character, which the converter stumbles on."""
    for trail, node in _walk(tree):
        for key in node if isinstance(node, dict) else ():
            if _is_torn(key):
                return _path((*trail, key))
    return None


def torn_text(tree: Any) -> str | None:
    """Path of the first text with half of a two-part character.

    It is damaged, and no strict reader would take what is written of it.
    """
    for trail, node in _walk(tree):
        if isinstance(node, str) and _is_torn(node):
            return _path(trail)
    return None


def no_number(tree: Any) -> tuple[str, str] | None:
    """The first "NaN" or "Infinity", which JSON does not know, or number beyond all bounds.

    Returns:
        Its path, and what is wrong with it.
    """
    for trail, node in _walk(tree):
        if isinstance(node, _TooLarge):
            return _path(trail), "the number is too large or too small"
        if isinstance(node, Decimal) and not node.is_finite():
            return _path(trail), f"{node} is not a number"
    return None


def _is_torn(text: str) -> bool:
    return not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text)


def _walk(tree: Any) -> Iterator[tuple[Sequence[str | int], Any]]:
    """Every node of a tree with the keys that lead to it, a parent before its children.

    The keys are those of the moment; a tree may be so deep that a path for each of its nodes would
    take longer than the walk.
    """
    trail: list[str | int] = []
    yield trail, tree
    branches = [_branches(tree)]
    while branches:
        for key, node in branches[-1]:
            trail.append(key)
            yield trail, node
            if isinstance(node, dict | list):
                branches.append(_branches(node))
                break
            trail.pop()
        else:
            branches.pop()
            del trail[-1:]


def _branches(node: Any) -> Iterator[tuple[str | int, Any]]:
    if isinstance(node, dict):
        return iter(node.items())
    return enumerate(node) if isinstance(node, list) else iter(())


def _path(trail: Sequence[str | int]) -> str:
    path = ""
    for key in trail:
        path = f"{path}[{key}]" if isinstance(key, int) else below(path, key)
    return path


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
