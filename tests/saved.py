"""A matter saved as the program saves it: sealed, and let go again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from qmsco_desk.model.matter import Matter
from qmsco_desk.office import Office
from qmsco_desk.storage.matters_list import ListedMatter


def save(
    office: Office, path: Path, matter: Matter, unreadable: Mapping[str, str] | None = None
) -> Path:
    """A sealed file of a matter, checked against the office's rules; one there is replaced."""
    held = office.safe.open(path) if path.exists() else office.safe.new()
    office.safe.save(held, office.file_of(matter, unreadable or {}), path)
    office.safe.close(held)
    return path


def list_it(office: Office, path: Path, on: date) -> None:
    """Puts a file on home's list, as one that was opened on a day."""
    office.recent.add(ListedMatter(path, opened=on))
