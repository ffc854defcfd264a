"""How a command opens a sealed matter: by the keychain, else by what is typed or piped in.

What is typed is not shown. Where there is no terminal, one line of standard input takes its place,
if the command was told so: nothing waits for an answer that nobody can give.
"""

from __future__ import annotations

import getpass
import re
import sys
import warnings
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from qmsco_desk.errors import DeskError, InputError, LockedError, WrongSecretError
from qmsco_desk.safe.safe import SUFFIX
from qmsco_desk.storage.files import read_whole
from qmsco_desk.storage.sealing import container, recovery
from qmsco_desk.storage.sealing.keys import KeysState
from qmsco_desk.storage.sealing.typed import MOST_PASSPHRASE, Passphrase, RecoveryKey, Secret

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from qmsco_desk.cli.streams import Streams
    from qmsco_desk.safe.safe import Safe
    from qmsco_desk.storage.kept.deeds import Deed
    from qmsco_desk.storage.kept.payload import Kept

T = TypeVar("T")

_TRIES = 3
_GROUPS = re.compile("[0-9A-Za-z]{4}(-[0-9A-Za-z]{4}){8}")
_MOST_LINE = 8 * MOST_PASSPHRASE


def declare_secrets(parser: argparse.ArgumentParser) -> None:
    """Adds what a command that opens sealed matters is told about passphrases."""
    group = parser.add_argument_group(
        "sealed matters",
        "One that this computer’s keychain does not open asks for its passphrase or recovery key "
        "on the terminal, and does not show it.",
    )
    one = group.add_mutually_exclusive_group()
    one.add_argument(
        "--passphrase-stdin",
        action="store_true",
        help="take the passphrase from standard input, one line for each matter that needs one",
    )
    one.add_argument("--recovery-stdin", action="store_true", help="the same with recovery keys")


@dataclass(slots=True)
class Opening:
    """Opens the matters of one command.

    Attributes:
        safe: Where they are kept.
        chosen: What the command was told.
        streams: Its streams.
    """

    safe: Safe
    chosen: argparse.Namespace
    streams: Streams
    _typed: list[Secret] = field(default_factory=list, repr=False)

    def read(self, path: Path) -> Kept:
        """What a matter's file holds, sealed or plain.

        Raises:
            LockedError: Nothing at hand opens it, and nothing that was typed.
            DeskError: The file cannot be used.
        """
        kept = self._open(lambda secret: self._read(path, secret), path.name)
        if (fault := kept.trail.fault()) is not None:
            self.streams.fail(f"“{path.name}”: {fault}")
        if path.suffix.lower() == SUFFIX and not container.is_container(read_whole(path)):
            self.streams.fail(
                f"“{path.name}” is not sealed, though it is called so: anyone may have written it."
            )
        return kept

    def unlock(self) -> None:
        """Comes to the keys of this computer, with which new files are sealed.

        Raises:
            LockedError: They are locked, and nothing that was typed opens them.
            DeskError: The file of keys cannot be used.
        """
        if self.safe.keys.begin() is KeysState.LOCKED:
            self._open(self._unlock, "the keys of this computer")

    def record(self, path: Path, kept: Kept, deed: Deed, detail: str) -> None:
        """Puts what was done with a matter on its trail, or says on standard error that it is not.

        Args:
            path: Its file.
            kept: What was read of it; a plain file has no trail, and nothing is said.
            deed: What was done.
            detail: With which papers, in the words that trails have.
        """
        if not kept.trail.head.count:
            return
        why = ""
        try:
            held = self.safe.open(path)
            self.safe.note(held, deed, detail=detail)
            self.safe.close(held)
            if held.has_news:
                why = "The file cannot be written now."
        except DeskError as error:
            why = error.what
        if why:
            self.streams.fail(f"Not recorded on the trail of “{path.name}”: {why}")

    def _read(self, path: Path, secret: Secret | None) -> Kept:
        try:
            return self.safe.read(path, secret)
        except WrongSecretError:
            if secret is None or self.safe.keys.state is not KeysState.LOCKED:
                raise
        # The passphrase of this computer opens what an earlier one of its passphrases sealed.
        self.safe.keys.unlock(secret)
        return self.safe.read(path)

    def _unlock(self, secret: Secret | None) -> None:
        if secret is None:
            raise LockedError(self.safe.keys.kinds(), "The keys of this computer are locked.")
        self.safe.keys.unlock(secret)

    def _open(self, deed: Callable[[Secret | None], T], name: str) -> T:
        """Does what may need a secret: with none, with those given before, with new ones."""
        try:
            return deed(None)
        except LockedError as error:
            locked: DeskError = error
            ways = error.ways
        for secret in self._typed:
            try:
                return deed(secret)
            except (LockedError, InputError):
                continue
        for secret in self._asked(locked, {way.value for way in ways}, name):
            try:
                done = deed(secret)
            except (LockedError, InputError) as error:
                locked = error
                if self._asks:
                    self.streams.fail(str(error))
                continue
            self._typed.append(secret)
            return done
        raise locked

    @property
    def _asks(self) -> bool:
        """Whether somebody can be asked."""
        piped = self.chosen.passphrase_stdin or self.chosen.recovery_stdin
        return not piped and self.streams.stdin.isatty()

    def _asked(self, locked: DeskError, ways: set[str], name: str) -> Iterator[Secret]:
        """What is typed or piped in, one after the other.

        Raises:
            DeskError: Nothing that can be typed opens it, or nobody can be asked.
        """
        if not ways & {"passphrase", "recovery"}:
            raise locked
        if self.chosen.passphrase_stdin:
            yield Passphrase(self._line())
        elif self.chosen.recovery_stdin:
            yield RecoveryKey(self._line())
        elif self._asks:
            for _ in range(_TRIES):
                yield _secret(_typed_unseen(f"Passphrase or recovery key for “{name}”: "))
        else:
            raise DeskError(
                f"“{name}” is sealed, and there is no terminal to ask on.",
                "Pipe its passphrase in and add --passphrase-stdin, or a recovery key and "
                "--recovery-stdin.",
            )

    def _line(self) -> str:
        """The next line of standard input.

        Raises:
            InputError: There is none, or it is no text.
        """
        line = self.streams.stdin.readline(_MOST_LINE)
        if not line:
            raise InputError("Standard input ended before there was a passphrase or recovery key.")
        try:
            return line.decode().removesuffix("\n").removesuffix("\r")
        except UnicodeDecodeError as error:
            raise InputError("What came in on standard input is not text in UTF-8.") from error


def _typed_unseen(prompt: str) -> str:
    """A line typed on the terminal, which does not show it.

    Raises:
        DeskError: Nothing was typed, or the terminal would show it.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)
            return getpass.getpass(prompt, sys.stderr)
    except EOFError as error:
        raise DeskError("Nothing was typed.") from error
    except getpass.GetPassWarning as error:
        raise DeskError("This terminal would show what is typed, so nothing was asked.") from error


def _secret(text: str) -> Secret:
    """A recovery key where it reads as one, or is laid out as one; else a passphrase."""
    try:
        recovery.key_of(text)
    except InputError:
        laid_out = _GROUPS.fullmatch(text.strip()) is not None
        return RecoveryKey(text) if laid_out else Passphrase(text)
    return RecoveryKey(text)
