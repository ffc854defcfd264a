"""Standard input, output and error of a command."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TextIO

from qmsco_desk.errors import DeskError
from qmsco_desk.storage.json_faults import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

# Exit statuses: nothing found; the matter has errors; the input cannot be used; the program failed.
CLEAN, ERRORS_FOUND, UNUSABLE, FAULT = 0, 1, 2, 3
INTERRUPTED = 130  # as a shell has it of a program that was ended with Ctrl+C


@dataclass(frozen=True, slots=True)
class Streams:
    """The three streams of a command."""

    stdin: BinaryIO
    stdout: TextIO
    stderr: TextIO

    @classmethod
    def standard(cls) -> Streams:
        """Those of the process. A closed one is empty: a program without a console has none."""
        sys.stdout = sys.stdout or io.StringIO()
        sys.stderr = sys.stderr or io.StringIO()
        return cls(sys.stdin.buffer if sys.stdin else io.BytesIO(), sys.stdout, sys.stderr)

    def speak_utf8(self) -> None:
        """Sets output to UTF-8, in which the files of the program are read again.

        A pipe or a file would otherwise get the system's own encoding, which may lack “§”. A screen
        keeps its own, with a mark for what it cannot show.
        """
        for stream in (self.stdout, self.stderr):
            if isinstance(stream, io.TextIOWrapper):
                if stream.isatty():
                    stream.reconfigure(errors="replace")
                else:
                    stream.reconfigure(encoding="utf-8", errors="backslashreplace")

    def say(self, text: str = "") -> None:
        """Writes a line of the result.

        Raises:
            DeskError: It cannot be written (the disk is full).
        """
        with self._writing():
            self.stdout.write(f"{text}\n")

    def end(self) -> None:
        """Hands over what is still held back; raises as `say` does."""
        with self._writing():
            self.stdout.flush()

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except BrokenPipeError:
            raise
        except OSError as error:
            self.drop()
            reason = (error.strerror or type(error).__name__).lower()
            raise DeskError(f"The result cannot be written: {reason}.") from error

    def drop(self) -> None:
        """Lets go of what is still held back, so that ending says nothing more of it."""
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), self.stdout.fileno())

    def fail(self, sentence: str) -> None:
        """Writes one line that says what is wrong; what was typed moves no cursor."""
        self.stderr.write(printable(" ".join(f"qmsco-desk: {sentence}".split())) + "\n")
