"""What the converter finds wrong in a file's form, said for a person."""

from __future__ import annotations

import re
from collections.abc import Callable

from qmsco_desk.storage.json_faults import below, printable

_KINDS_OF_VALUE = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "decimal": "another kind of number",
    "bool": "true or false",
    "object": "an object",
    "array": "a list",
    "null": "null",
    "date": "a date",
}


def sentence(message: str, expected: Callable[[str], str]) -> str:
    """The converter's message with the path first and in words; it never says a value.

    Args:
        message: "Expected `str`, got `int` - at `$.children[0].ssn`".
        expected: What the key at a path takes, where the converter's own words would not help.
    """
    problem, _, path = message.partition(" - at `$")
    path = path.rstrip("`").lstrip(".")
    unknown = re.fullmatch(r"Object contains unknown field `(.*)`", problem, re.DOTALL)
    missing = re.fullmatch(r"Object missing required field `(.*)`", problem, re.DOTALL)
    if unknown:
        return f"{below(path, unknown[1])}: there is no such key"
    if missing:
        return f"{below(path, missing[1])}: the key is missing"
    for word, said in _KINDS_OF_VALUE.items():
        problem = problem.replace(f"`{word}`", said).replace(f"`{word} | ", f"`{said} | ")
        problem = problem.replace(f"| {word}`", f"| {said}`").replace(f"| {word} |", f"| {said} |")
    problem = problem.replace("`", "").replace(" | ", " or ")
    if problem.startswith(("Invalid enum", "Invalid RFC3339")) or "regex" in problem:
        problem = expected(path)
    problem = re.sub(r"a list of length <= (\d+)", r"a list of at most \1 entries", problem)
    for sign, bound in ((">=", "at least"), ("<=", "at most")):
        problem = problem.replace(f" of length {sign} ", f" of a length of {bound} ")
        problem = problem.replace(f" number {sign} ", f" number of {bound} ")
    start = problem[:1].lower() + problem[1:]
    shown = printable(start[:200])
    return f"{path}: {shown}" if path else shown
