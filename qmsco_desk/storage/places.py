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


def keys_file() -> Path:
    """The keys of this desk, sealed by its own ways in."""
    return _DIRS.user_data_path / "keys.qmsco"


def matters_file() -> Path:
    """The list of matters that home shows, sealed."""
    return _DIRS.user_data_path / "matters.qmsco"


def journals_folder() -> Path:
    """The journals of what was typed and not saved, sealed."""
    return _DIRS.user_data_path / "journals"


def recent_file() -> Path:
    """The list of matters as an earlier version wrote it, in the clear; it is taken over once."""
    return _DIRS.user_data_path / "recent.json"


def log_file() -> Path:
    """The log of events; holds no client data and no name of a client's file."""
    return _DIRS.user_log_path / "qmsco-desk.log"


def crash_file() -> Path:
    """Where the program leaves the lines that were running when it ended in the middle of them."""
    return _DIRS.user_log_path / "crash.txt"
