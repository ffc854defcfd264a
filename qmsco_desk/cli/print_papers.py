"""`qmsco-desk print`: papers of a matter as files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qmsco_desk import press
from qmsco_desk.cli.opening import Opening, declare_secrets
from qmsco_desk.cli.streams import CLEAN, ERRORS_FOUND, UNUSABLE, Streams
from qmsco_desk.documents.gate.fault import Level
from qmsco_desk.documents.packet.entries import client_papers_left_out
from qmsco_desk.model.filing import PacketEntry
from qmsco_desk.model.vocabulary import PacketPreset
from qmsco_desk.press import Form
from qmsco_desk.storage.kept.deeds import Deed

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from qmsco_desk.model.matter import Matter
    from qmsco_desk.office import Office


_FORMS = {"pdf": Form.PDF, "docx": Form.WORD, "text": Form.TEXT}
_ALL = "all"
_PRESETS = {str(preset.value): preset for preset in PacketPreset}


def declare(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "print",
        help="write papers of a matter, or its packet, as files",
        description="Writes papers of a matter into a folder. While errors stand, each page says "
        "DRAFT. What a clerk's filing system would send a paper back for is told for each paper "
        "that goes to the court. Exit status: 0 printed, 1 printed and something must be mended "
        "before it goes out, 2 nothing could be printed.",
    )
    parser.add_argument("matter", type=Path, metavar="MATTER", help="a matter file")
    parser.add_argument(
        "--document",
        nargs="+",
        metavar="NAME",
        default=["order", "worksheet"],
        help=f"which papers: {', '.join(press.names())}; {_ALL}: each paper by itself, in the "
        "client's language alone (default: order worksheet)",
    )
    parser.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="folder to write to; made if missing"
    )
    parser.add_argument(
        "--format", choices=tuple(_FORMS), default="pdf", help="file format (default: pdf)"
    )
    packet = parser.add_argument_group(
        "the packet", "What is not said here is taken from the matter. A packet is always a PDF."
    )
    packet.add_argument(
        "--preset", choices=tuple(_PRESETS), help="what the packet is for; decides its usual papers"
    )
    packet.add_argument(
        "--exhibit",
        action="append",
        default=[],
        metavar="FILE[=TITLE]",
        help="a PDF to bind in behind a tab; may be given again",
    )
    packet.add_argument("--bates", metavar="NUMBER", help="first Bates number, such as COLE000001")
    declare_secrets(parser)
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace, start: Callable[[], Office], streams: Streams) -> int:
    office = start()
    names = press.names()
    for name in chosen.document:
        if name not in (*names, _ALL):
            streams.fail(f"There is no paper “{name}”. There are: {', '.join(names)}.")
            return UNUSABLE
    exhibits = [_exhibit(given) for given in chosen.exhibit]
    for entry in exhibits:
        if not Path(entry.file).is_file():
            streams.fail(
                f"There is no file “{Path(entry.file).name[:80]}” to bind in as an exhibit."
            )
            return UNUSABLE
    opening = Opening(office.safe, chosen, streams)
    kept = opening.read(chosen.matter)
    opened = kept.file
    matter = _with_packet(opened.matter, chosen, exhibits)
    papers, status = _meant(office, chosen.document), CLEAN
    for printed in office.print_papers(
        matter, papers, chosen.out, _FORMS[chosen.format], opened.unreadable
    ):
        streams.say(str(printed.path))
        for told in printed.made.told:
            streams.say(f"  {told}")
        if printed.gate is not None:
            streams.say(f"  {printed.gate.verdict}")
            for fault in printed.gate.faults:
                streams.say(f"  {fault.level.words}: {fault.what} {fault.cure}")
                if fault.level is Level.MUST:
                    status = ERRORS_FOUND
    opening.record(chosen.matter, kept, Deed.PRINTED, ",".join(papers))
    return status


def _meant(office: Office, named: list[str]) -> tuple[str, ...]:
    """The papers that are named; of all, those that the desk offers."""
    left_out = client_papers_left_out(office.preferences.get("papers_language"))
    unwanted = {press.PACKET, *(str(paper.value) for paper in left_out)}
    every = [name for name in press.names() if name not in unwanted]
    return tuple(
        dict.fromkeys(paper for name in named for paper in (every if name == _ALL else [name]))
    )


def _exhibit(given: str) -> PacketEntry:
    """An exhibit as the command line names it: a file, and its title if one is given.

    The name of a file may hold the sign that parts it from the title.
    """
    parts = given.split("=")
    splits = [("=".join(parts[:n]), "=".join(parts[n:])) for n in range(1, len(parts) + 1)]
    file, title = next((one for one in splits if Path(one[0]).is_file()), splits[0])
    return PacketEntry(file=str(Path(file).resolve()), title=title or Path(file).stem)


def _with_packet(matter: Matter, chosen: argparse.Namespace, exhibits: list[PacketEntry]) -> Matter:
    """The matter with what the command line says of its packet."""
    packet = matter.packet
    if chosen.preset is not None:
        # The usual papers of another purpose take the place of the matter's own list.
        packet = replace(packet, preset=_PRESETS[chosen.preset], entries=())
    if chosen.bates is not None:
        packet = replace(packet, bates=chosen.bates)
    return replace(matter, packet=replace(packet, entries=(*packet.entries, *exhibits)))
