"""Where the program's own files lie on each system. The only module that knows."""

from __future__ import annotations

from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("QMSCO Desk", appauthor=False)


def preferences_file() -> Path:
    """The user's preferences; holds no client data."""
    return _DIRS.user_config_path / "preferences.json"


def firm_rules_file() -> Path:
    """The rules that the firm confirmed or replaced; holds no client data."""
    return _DIRS.user_config_path / "firm-rules.json"


def firm_profile_file() -> Path:
    """The firm's name, attorneys and letterhead; holds no client data."""
    return _DIRS.user_config_path / "firm.json"


def address_book_file() -> Path:
    """Addresses that the firm uses again: administrators, employers, courts, attorneys."""
    return _DIRS.user_config_path / "address-book.json"


def recent_file() -> Path:
    """The list of matter files opened lately: where they lie, nothing of what is in them."""
    return _DIRS.user_data_path / "recent.json"
