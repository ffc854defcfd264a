"""Paths into the frozen matter.

"children[1].born". Reading is plain; writing returns a new tree.
"""

from __future__ import annotations

import dataclasses
import re
from functools import lru_cache
from typing import Any

from qmsco_desk.errors import PathError

Part = str | int
# No list is longer than an index of nine figures; what is written with more is no path.
_INDEX = r"\[([0-9]{1,9})\]"
_PART = re.compile(rf"(?:\.|^)([a-z_][a-z0-9_]*)|{_INDEX}")


@lru_cache(maxsize=4096)
def parse(path: str) -> tuple[Part, ...]:
    """The parts of a path: names and indexes.

    Raises:
        PathError: The text is not a path.
    """
    parts: list[Part] = []
    position = 0
    for match in _PART.finditer(path):
        if match.start() != position:
            break
        parts.append(match[1] if match[1] is not None else int(match[2]))
        position = match.end()
    if position != len(path) or not parts or isinstance(parts[0], int):
        raise PathError(f"“{path}” is not the path of a field.")
    return tuple(parts)


def pattern(path: str) -> str:
    """The path with its indexes left out: "children[1].born" becomes "children[].born"."""
    return re.sub(_INDEX, "[]", path)


def at(path_pattern: str, *indexes: int) -> str:
    """The pattern with its brackets filled in order.

    ("children[].born", 1) gives "children[1].born".
    """
    for index in indexes:
        path_pattern = path_pattern.replace("[]", f"[{index}]", 1)
    return path_pattern


def clause_path(clause: str) -> str:
    """The way to the words of a clause in the clause editor, changed or not.

    It is no path of a field: `clause_of` tells the two apart.
    """
    return f"clauses.changes{{{clause}}}"


def clause_of(path: str) -> str:
    """Id of the clause that a way leads to; "" for the path of a field."""
    match = re.fullmatch(r"clauses\.changes\{([^{}]+)\}", path)
    return match[1] if match else ""


def _step(node: Any, part: Part, path: str) -> Any:
    if isinstance(part, int):
        if isinstance(node, tuple) and part < len(node):
            return node[part]
    elif part in getattr(node, "__dataclass_fields__", ()):
        return getattr(node, part)
    raise PathError(f"“{path}” names nothing in this matter.")


def get_at(root: Any, path: str) -> Any:
    """The value at a path.

    Raises:
        PathError: The path names nothing.
    """
    node = root
    for part in parse(path):
        node = _step(node, part, path)
    return node


def _set(node: Any, parts: tuple[Part, ...], value: Any, path: str) -> Any:
    if not parts:
        return value
    head, rest = parts[0], parts[1:]
    changed = _set(_step(node, head, path), rest, value, path)
    if isinstance(head, int):
        return (*node[:head], changed, *node[head + 1 :])
    return dataclasses.replace(node, **{head: changed})


def set_at(root: Any, path: str, value: Any) -> Any:
    """A copy of the tree with the value at a path replaced.

    Raises:
        PathError: The path names nothing.
    """
    return _set(root, parse(path), value, path)


def insert_at(root: Any, path: str, index: int, entry: Any) -> Any:
    """A copy of the tree with an entry inserted in the repeated thing at a path."""
    entries = get_at(root, path)
    return set_at(root, path, (*entries[:index], entry, *entries[index:]))


def remove_at(root: Any, path: str, index: int) -> Any:
    """A copy of the tree without one entry of the repeated thing at a path."""
    entries = get_at(root, path)
    return set_at(root, path, (*entries[:index], *entries[index + 1 :]))
