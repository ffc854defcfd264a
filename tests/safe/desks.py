"""Desks with every way in, and what a refusal has to look like."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from qmsco_desk.errors import DeskError
from qmsco_desk.storage.sealing.container import ContainerKind
from qmsco_desk.storage.sealing.keychain import Keychain
from qmsco_desk.storage.sealing.keys import Keys
from qmsco_desk.storage.sealing.typed import Secret

DAY = date(2026, 11, 22)
WORDS = "lantern orchard violet kettle"
OTHER = "granite meadow pepper window"
PLAIN = b'{"child": "Rosa Delgado", "ssn": "123-45-6789"}'


def keys(folder: Path) -> Keys:
    """The keys of a desk whose files lie in a folder."""
    folder.mkdir(exist_ok=True)
    return Keys(folder / "keys.qmsco", Keychain(), lambda: DAY)


def open_matter(desk: Keys, data: bytes, secret: Secret | None = None) -> bytes:
    """The payload of a matter."""
    return desk.open(data, "x.qmsco", ContainerKind.MATTER, secret)[1]


def refused(desk: Keys, data: bytes, secret: Secret | None = None) -> DeskError:
    """That a file is refused with one sentence or two, which tell nothing of it."""
    with pytest.raises(DeskError) as caught:
        open_matter(desk, data, secret)
    said = str(caught.value)
    assert caught.value.what
    assert "\n" not in said
    assert len(said) < 300
    assert "Rosa" not in said
    return caught.value
