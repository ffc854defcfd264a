"""Preferences are declared, kept, and survive a broken file."""

from __future__ import annotations

from pathlib import Path

import pytest

from qmsco_desk.storage.preferences import Preferences


def test_a_choice_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    assert Preferences(path).get("theme") == "system"
    Preferences(path).set("theme", "dark")
    assert Preferences(path).get("theme") == "dark"


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"theme": 7}', '{"theme": "purple", "x": "y"}']
)
def test_a_broken_file_counts_as_silent(tmp_path: Path, content: str) -> None:
    path = tmp_path / "p.json"
    path.write_text(content)
    assert Preferences(path).get("theme") == "system"


def test_only_declared_values_are_taken(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "p.json")
    with pytest.raises(ValueError, match="theme"):
        preferences.set("theme", "purple")
    with pytest.raises(KeyError):
        preferences.get("colour")


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        (
            "initials",
            ("", "A.B.", "ABCDEFGH", "J.-P. R."),
            ("ABCDEFGHI", "A1", "..", " AB", "A\nB"),
        ),
        ("default_state", ("", "QQ"), ("q", "QQQ", "qq", "QQ\n")),
        ("signature_style", ("", "line", "typed", "conformed"), ("printed",)),
        ("papers_language", ("english", "spanish", "both"), ("", "es")),
        ("backup_folder", ("", "/a/b c"), ("/a\nb", "x" * 5000)),
        ("first_paper", ("", "order", "summary-es"), ("../order", "order-")),
        ("preview_paper", ("order", "notice-of-hearing"), ("", "Order")),
    ],
)
def test_each_preference_takes_its_own_values_and_no_others(
    tmp_path: Path, name: str, good: tuple[str, ...], bad: tuple[str, ...]
) -> None:
    preferences = Preferences(tmp_path / "p.json")
    for value in good:
        preferences.set(name, value)
        assert Preferences(tmp_path / "p.json").get(name) == value
    for value in bad:
        with pytest.raises(ValueError, match=name):
            preferences.set(name, value)


def test_what_an_earlier_version_kept_of_folders_is_taken_out_at_once(tmp_path: Path) -> None:
    path = tmp_path / "p.json"
    path.write_text('{"theme": "dark", "last_folder": "/cases/Reyes v. Cole"}')
    assert Preferences(path).get("theme") == "dark"
    assert "Reyes" not in path.read_text()
    assert Preferences(path).get("theme") == "dark"
