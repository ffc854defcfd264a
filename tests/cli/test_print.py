"""`qmsco-desk print`: papers in each form, the packet with its exhibits, and the clerk's gate."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from qmsco_desk import press


@pytest.fixture
def family(qmsco: Callable, tmp_path: Path) -> str:
    qmsco("sample", "TX", "--out", "family.json")
    return "family.json"


def exhibit(path: Path, *lines: str) -> Path:
    canvas = Canvas(str(path), pagesize=(612, 792))
    for line in lines:
        canvas.drawString(72, 700, line)
        canvas.showPage()
    canvas.save()
    return path


def test_every_paper_is_printed_in_every_form(qmsco: Callable, family: str, tmp_path: Path) -> None:
    papers = [name for name in press.names() if name != press.PACKET]
    for form, ending in (("pdf", "pdf"), ("docx", "docx"), ("text", "txt")):
        done = qmsco("print", family, "--document", *papers, "--format", form, "--out", form)
        assert done.returncode == 0, done.stderr
        assert {path.name for path in (tmp_path / form).iterdir()} == {
            f"{name}.{ending}" for name in papers
        }
    with zipfile.ZipFile(tmp_path / "docx" / "order.docx") as word:
        assert b"QUALIFIED MEDICAL CHILD SUPPORT ORDER" in word.read("word/document.xml")


def test_all_papers_go_into_one_folder_each_once(
    qmsco: Callable, family: str, tmp_path: Path
) -> None:
    done = qmsco("print", family, "--document", "order", "all", "--format", "text", "--out", "all")
    assert done.returncode == 0, done.stderr
    named = {path.stem for path in (tmp_path / "all").iterdir()}
    assert named == set(press.names()) - {press.PACKET}
    assert done.stdout.count("order.txt") == 1


def test_a_packet_is_bound_with_exhibits_and_numbers(
    qmsco: Callable, family: str, tmp_path: Path
) -> None:
    exhibit(tmp_path / "benefits.pdf", "What the plan pays for", "What it does not")
    done = qmsco(
        *("print", family, "--document", "packet", "--preset", "filing", "--bates", "COLE000001"),
        *("--exhibit", "benefits.pdf=Summary of benefits", "--out", "papers"),
    )
    assert done.returncode == 0, done.stderr
    pages = [page.extract_text() for page in PdfReader(tmp_path / "papers" / "packet.pdf").pages]
    contents = next(page for page in pages if "Contents" in page)
    assert "Exhibit A — Summary of benefits" in contents
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
        assert f"COLE{number:06}" in page
    assert "What it does not" in pages[-1]


def test_a_files_name_may_hold_the_sign_before_its_title(
    qmsco: Callable, family: str, tmp_path: Path
) -> None:
    exhibit(tmp_path / "a=b.pdf", "One page")
    done = qmsco(
        *("print", family, "--document", "packet", "--out", "papers"),
        *("--exhibit", "a=b.pdf=Rates = premiums", "--exhibit", "./a=b.pdf"),
    )
    assert done.returncode < 2, done.stderr  # the same file is bound once, and told
    words = " ".join(
        page.extract_text() for page in PdfReader(tmp_path / "papers" / "packet.pdf").pages
    )
    assert "Rates = premiums" in words


def test_what_a_clerk_would_send_back_is_told_with_its_cure(
    qmsco: Callable, family: str, tmp_path: Path
) -> None:
    exhibit(tmp_path / "letter.pdf", "Mia Isabel Cole, SSN 900-12-3456")
    done = qmsco(
        *("print", family, "--document", "packet", "--preset", "filing"),
        *("--exhibit", "letter.pdf", "--out", "papers"),
    )
    assert done.returncode == 1  # printed, and something must be mended
    assert (tmp_path / "papers" / "packet.pdf").exists()
    assert "must be mended" in done.stdout
    assert "the children’s names" in done.stdout
    assert "Redact" in done.stdout or "redact" in done.stdout
    assert "900-12-3456" not in done.stdout


def test_papers_for_nobody_at_the_court_are_not_held_to_its_rules(
    qmsco: Callable, family: str
) -> None:
    done = qmsco("print", family, "--document", "calculation", "summary", "--out", "papers")
    assert done.stdout.split() == ["papers/calculation.pdf", "papers/summary.pdf"]


def test_a_draft_is_printed_and_says_that_it_is_one(qmsco: Callable, tmp_path: Path) -> None:
    (tmp_path / "open.json").write_text('{"format": 1, "matter": {"case": {"state": "TX"}}}')
    done = qmsco("print", "open.json", "--document", "order", "--out", "papers")
    assert done.returncode == 1
    assert "DRAFT" in done.stdout
    assert (tmp_path / "papers" / "order.pdf").exists()


def test_where_one_paper_cannot_be_made_none_is_written(
    qmsco: Callable, family: str, tmp_path: Path
) -> None:
    done = qmsco("print", family, "--document", "order", "packet", "--out", "papers")
    assert done.returncode == 2
    assert "There is nothing to bind into the packet." in done.stderr
    assert not (tmp_path / "papers").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--document", "packet"), "There is nothing to bind into the packet."),
        (
            ("--document", "packet", "--exhibit", "none.pdf"),
            "There is no file “none.pdf” to bind in",
        ),
        (("--document", "ordre"), "There is no paper “ordre”. There are: order, "),
        (("--preset", "court"), "invalid choice"),
        (("--format", "odt"), "invalid choice"),
    ],
)
def test_what_cannot_be_printed_is_said_in_a_sentence(
    qmsco: Callable, family: str, arguments: tuple[str, ...], said: str
) -> None:
    done = qmsco("print", family, *arguments, "--out", "papers")
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
