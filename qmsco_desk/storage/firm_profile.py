"""The firm's profile as a file beside the preferences; it holds nothing of any client.

{"format": 1, "firm": {"name": "...", "attorneys": [{"name": "...", "bar_number": "..."}]}}
"""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import msgspec

from qmsco_desk.errors import InputError, MatterFileError
from qmsco_desk.model import ask, paths
from qmsco_desk.model.firm import FirmAttorney, FirmProfile
from qmsco_desk.storage.form_faults import sentence
from qmsco_desk.storage.json_faults import below
from qmsco_desk.storage.own_file import OwnFile, unwrapped, wrapped

MOST_ATTORNEYS = 200


class FirmProfileFile(OwnFile[FirmProfile]):
    """The profile of this installation."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, FirmProfile(), decode, encode)


def encode(profile: FirmProfile) -> bytes:
    """The profile's file; what is not answered is left out."""
    return wrapped("firm", _answered(msgspec.to_builtins(profile)))


def _answered(node: Any) -> Any:
    if isinstance(node, dict):
        kept = {key: _answered(value) for key, value in node.items()}
        return {key: value for key, value in kept.items() if value not in ("", {}, [])}
    return [_answered(one) for one in node] if isinstance(node, list | tuple) else node


def decode(data: bytes, name: str) -> FirmProfile:
    """The profile in a file called `name`.

    Raises:
        MatterFileError: The file cannot be used; the message names the first offending key.
    """
    plain = unwrapped(data, name, "firm")
    if strange := _strange(plain, FirmProfile(), ""):
        raise MatterFileError(f"“{name}” cannot be used: firm.{strange}: there is no such key.")
    try:
        profile = msgspec.convert(plain, FirmProfile)
    except msgspec.ValidationError as error:
        said = sentence(str(error), lambda path: "Expected text")
        raise MatterFileError(f"“{name}” cannot be used: firm: {said}.") from error
    if len(profile.attorneys) > MOST_ATTORNEYS:
        raise MatterFileError(
            f"“{name}” cannot be used: there are more than {MOST_ATTORNEYS} attorneys."
        )
    for path, spec, value in ask.answers(profile):
        try:
            kept = spec.kind.read(spec.kind.show(value))
        except InputError as error:
            raise MatterFileError(f"“{name}” cannot be used: firm.{path}: {error.what}") from error
        profile = paths.set_at(profile, path, kept)
    return profile


def _strange(node: Any, example: Any, path: str) -> str | None:
    """The first key of a tree that the record it is read as does not have."""
    if not isinstance(node, dict) or not dataclasses.is_dataclass(example):
        return None
    known = {field.name: getattr(example, field.name) for field in dataclasses.fields(example)}
    for key, value in node.items():
        at = below(path, key)
        if key not in known:
            return at
        if found := _strange(value, known[key], at):
            return found
    entries = node.get("attorneys") if not path else None
    for index, one in enumerate(entries if isinstance(entries, list) else ()):
        if found := _strange(one, FirmAttorney(), f"attorneys[{index}]"):
            return found
    return None
