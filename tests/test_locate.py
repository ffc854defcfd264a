"""Where the program's own files are found."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from qmsco_desk import locate
from qmsco_desk.errors import ResourceError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _forget() -> Iterator[None]:
    locate.resources.cache_clear()
    yield
    locate.resources.cache_clear()


def test_a_file_of_the_checkout_is_found() -> None:
    assert locate.resource("fonts", "OFL.txt").is_file()


def test_a_missing_file_is_named_with_what_to_do() -> None:
    with pytest.raises(ResourceError) as caught:
        locate.resource("fonts", "nowhere.ttf")

    assert caught.value.what == "A file of the program is missing: resources/fonts/nowhere.ttf."
    assert caught.value.what_to_do == "Install QMSCO Desk again."


@pytest.mark.parametrize("folder", [("resources",), ("qmsco_desk", "resources")])
def test_a_frozen_bundle_carries_its_own(
    folder: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = tmp_path.joinpath(*folder)
    inside.mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert locate.resource() == inside


def test_without_any_folder_the_installation_is_called_incomplete(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(locate, "_candidates", tuple)

    with pytest.raises(ResourceError, match=r"own files \(rules, wording, fonts\) are missing"):
        locate.resources()
