"""The client's summary: true in both languages, plain in both, and with no figure of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from random import Random

import pytest
from pypdf import PdfReader
from textstat.textstat import textstatistics

from qmsco_desk.documents import catalogue
from qmsco_desk.documents.blocks import Document, Para, Span, Table
from qmsco_desk.documents.mapping import spans_of
from qmsco_desk.documents.paper import Paper
from qmsco_desk.documents.papers import calculation, order, summary
from qmsco_desk.documents.papers.summary_telling import Telling, client_of
from qmsco_desk.documents.papers.summary_when import QUESTIONS, told
from qmsco_desk.documents.render import text as render_text
from qmsco_desk.documents.render.pdf import pages
from qmsco_desk.documents.wording.clauses import Clause
from qmsco_desk.documents.wording.subject import names_in
from qmsco_desk.documents.wording.template import braced
from qmsco_desk.model.date_text import read_date
from qmsco_desk.model.dates import in_words
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.support import ClauseChange
from qmsco_desk.model.vocabulary import Movant, Side
from qmsco_desk.office import Office
from tests.any_matters import any_matter
from tests.documents.matters import SSNS, paper, reviewed, texas
from tests.documents.papers.summary_matters import MATTERS, counted, for_agency
from tests.documents.papers.summary_reading import prose
from tests.lanes import many

Golden = Callable[[str, str], None]
TODAY = date(2026, 11, 21)
EVERY = pytest.mark.parametrize("name", MATTERS)

_AMOUNT = re.compile(r"\$[\d,]+\.\d\d")
_ENGLISH_DAY = re.compile(r"\b[A-Z][a-z]+ \d{1,2}, \d{4}\b")
_SPANISH_DAY = re.compile(r"\b(\d{1,2}) de ([a-z]+) de (\d{4})\b")
_PERCENT = re.compile(r"[\d.]+%")


@cache
def _paper(name: str) -> Paper:
    return reviewed(MATTERS[name]())


@cache
def _english(name: str) -> Document:
    return summary.build(_paper(name))


@cache
def _spanish(name: str) -> Document:
    return summary.build_spanish(_paper(name))


def _words(document: Document) -> str:
    return render_text.render(document)


@EVERY
def test_reads_as_it_was_read_in_english(name: str, golden: Golden) -> None:
    golden(f"documents/summary/{name}-en.txt", _words(_english(name)))


@EVERY
def test_reads_as_it_was_read_in_spanish(name: str, golden: Golden) -> None:
    golden(f"documents/summary/{name}-es.txt", _words(_spanish(name)))


# ---------------------------------------------------------------- plain words


@cache
def _reader(language: str) -> textstatistics:
    """The measures in a language; each has its own, for a change of language reads it anew."""
    reader = textstatistics()
    reader.set_lang(language)
    return reader


@EVERY
def test_english_reads_at_grade_eight_or_below(name: str) -> None:
    reader = _reader("en_US")
    assert reader.flesch_kincaid_grade(prose(_english(name))) <= 8
    assert reader.flesch_kincaid_grade(prose(_english(name), named=True)) <= 8


@EVERY
def test_spanish_reads_normally_or_easier(name: str) -> None:
    # From 55 a text is "normal" on the INFLESZ scale; below it is hard for a lay reader.
    reader = _reader("es")
    words = prose(_spanish(name))
    assert reader.szigriszt_pazos(words) >= 55
    assert reader.fernandez_huerta(words) >= 60


# ------------------------------------------------------- one text in two languages


@cache
def _clauses(language: str) -> tuple[Clause, ...]:
    return summary.wording(paper(Matter()), language).clauses


def _marks(text: str) -> Counter[str]:
    """The facts and tables that a text names; words for one child or several are the language's."""
    return Counter(inside for inside in braced(text) if "|" not in inside)


def test_both_languages_have_the_same_clauses_in_the_same_order() -> None:
    english, spanish = _clauses("en"), _clauses("es")
    assert [(c.id, c.part, c.when, c.why, c.citation) for c in english] == [
        (c.id, c.part, c.when, c.why, c.citation) for c in spanish
    ]
    for one, other in zip(english, spanish, strict=True):
        assert [form.when for form in one.forms] == [form.when for form in other.forms], one.id
    parts = [
        [(part.id, bool(part.title)) for part in summary.wording(paper(Matter()), lang).parts]
        for lang in ("en", "es")
    ]
    assert parts[0] == parts[1]


@pytest.mark.parametrize("clause", [clause.id for clause in _clauses("en")])
def test_both_languages_name_the_same_facts(clause: str) -> None:
    english = next(one for one in _clauses("en") if one.id == clause)
    spanish = next(one for one in _clauses("es") if one.id == clause)
    for one, other in zip(english.forms, spanish.forms, strict=True):
        named, said = (
            Counter({name.lower(): count for name, count in _marks(form.text).items()})
            for form in (one, other)
        )
        # A subject that English must repeat may be understood from the Spanish verb.
        assert set(named) == set(said)
        assert sum((named - said).values()) <= 1
        assert one.text != other.text or one.text.startswith("{table")


def test_every_wording_is_printed_for_some_family() -> None:
    printed: set[tuple[str, str]] = set()
    for name in MATTERS:
        telling = Telling.of(_paper(name), summary.tongue(_paper(name), "en"))
        for clause in _clauses("en"):
            if all(told(condition, telling) for condition in clause.when):
                form = next(
                    (f for f in clause.forms if all(told(c, telling) for c in f.when)), None
                )
                if form is not None:
                    printed.add((clause.id, form.text))
    every = {(clause.id, form.text) for clause in _clauses("en") for form in clause.forms}
    assert every == printed


def test_every_question_is_asked_by_some_wording() -> None:
    conditions = [
        condition
        for clause in _clauses("en")
        for when in (clause.when, *(form.when for form in clause.forms))
        for condition in when
    ]
    asked = {name for condition in conditions for name in names_in(condition)}
    assert not QUESTIONS.keys() - asked


# ------------------------------------------------------------- the same figures


def _days(words: str, language: str) -> Counter[date]:
    if language == "en":
        found = (read_date(text) for text in _ENGLISH_DAY.findall(words))
        return Counter(day for day in found if day is not None)
    months = summary.tongue(paper(Matter()), "es").sections["months"]
    number = {word: int(key) for key, word in months.items() if key.isdigit()}
    return Counter(
        date(int(year), number[month], int(day)) for day, month, year in _SPANISH_DAY.findall(words)
    )


def _agree(english: Document, spanish: Document) -> None:
    """Every amount, percentage and day stands as often in the one as in the other."""
    one, other = _words(english), _words(spanish)
    assert Counter(_AMOUNT.findall(one)) == Counter(_AMOUNT.findall(other))
    assert Counter(_PERCENT.findall(one)) == Counter(_PERCENT.findall(other))
    assert _days(one, "en") == _days(other, "es")


@EVERY
def test_both_languages_have_the_same_figures(name: str) -> None:
    _agree(_english(name), _spanish(name))


@EVERY
def test_no_figure_is_its_own(name: str) -> None:
    made = _paper(name)
    elsewhere = _words(order.build(made)) + _words(calculation.build(made))
    # the total of the table stands in the calculation; what is entered stands in the order
    assert set(_AMOUNT.findall(_words(_english(name)))) <= set(_AMOUNT.findall(elsewhere))
    telling = Telling.of(made, summary.tongue(made, "en"))
    known = {day for one in telling.days for day in (one.on, one.later)}
    signed = {made.matter.signing.signed_on, made.matter.coverage.begins_on}
    assert set(_days(_words(_english(name)), "en")) <= known | signed | {made.report.on}
    shares = {re.sub(r"\spercent", "%", text) for text in re.findall(r"[\d.]+\spercent", elsewhere)}
    # the order says "the whole" of a premium, not 100 percent of it and 0 percent
    assert set(_PERCENT.findall(_words(_english(name)))) <= shares | {"0%", "100%"}


@pytest.mark.long
def test_any_matter_has_the_same_figures_in_both_languages() -> None:
    office = Office.start(TODAY)
    for seed in range(many(20, 1_000)):
        random = Random(f"summary {seed}")
        start = random.choice(
            (Matter(), *map(office.sample, random.choices(office.samples(), k=2)))
        )
        matter = any_matter(random, start)
        report = office.review(matter)
        documents = [office.document(name, matter, report) for name in ("summary", "summary-es")]
        # What is typed may hold an amount or a day of its own; it is the same in both.
        one, other = map(_words, documents)
        assert Counter(_AMOUNT.findall(one)) == Counter(_AMOUNT.findall(other)), seed


def test_the_figures_are_those_of_the_law() -> None:
    # Earnings 2,600.00 less tax 260.00 are 2,340.00. Texas takes the premiums of 231.00 and 28.50
    # off before its half: (2,340.00 - 259.50) / 2 = 1,040.25 for cash support. The children add
    # 231.00 - 96.00 = 135.00 and 28.50 - 11.00 = 17.50; 1,040.25 + 152.50 = 1,192.75 with them.
    # Support of 553.85 and both premiums come to 706.35.
    english, spanish = (
        build(reviewed(counted())) for build in (summary.build, summary.build_spanish)
    )
    for words in (_words(english), _words(spanish)):
        for amount in ("$1,040.25", "$1,192.75", "$553.85", "$135.00", "$17.50", "$706.35"):
            assert amount in words


# ------------------------------------------------------------- whose copy it is


def test_the_copy_is_for_whoever_asks() -> None:
    matter = texas()
    assert client_of(matter) is Side.FIRST
    second = replace(matter, parties=replace(matter.parties, movant=Movant.SECOND))
    assert client_of(second) is Side.SECOND
    assert client_of(for_agency()) is for_agency().parties.custodial
    assert client_of(Matter()) is None


@pytest.mark.parametrize("name", ["nobody-asks", "empty"])
def test_nobody_is_addressed_as_someone_who_may_be_the_other(name: str) -> None:
    assert not re.search(r"\byou(r)?\b", prose(_english(name)), re.IGNORECASE)
    assert not re.search(r"\busted\b|\bsu abogado\b|\bsu sueldo\b", prose(_spanish(name)))


def test_the_participant_is_told_of_her_own_pay() -> None:
    english, spanish = _words(_english("for-participant")), _words(_spanish("for-participant"))
    assert "from your pay" in english
    assert "de su sueldo" in spanish
    assert "You must ask the plan right away" in english
    assert "Usted debe pedirle al plan" in spanish


def test_an_order_that_is_not_signed_is_not_told_as_one_that_is() -> None:
    draft, made = _words(_english("WA")), _words(_english("signed"))
    assert "No judge has signed the order yet." in draft
    assert "If a judge signs it, the order gives" in draft
    assert "The judge signed the order on November 20, 2026." in made
    assert "No judge has signed" not in made
    assert "If a judge signs it" not in made
    assert "El juez firmó la orden el 20 de noviembre de 2026." in _words(_spanish("signed"))


def test_who_sends_a_signed_order_is_told_for_the_present_state() -> None:
    mine, theirs = _words(_english("signed")), _words(_english("signed-for-agency"))
    assert "1. Now that the judge has signed. Your lawyer sends a certified copy" in mine
    assert "1. Ahora que el juez firmó. Su abogado envía una copia" in _words(_spanish("signed"))
    assert "The side that asked for the order must now send" in theirs
    assert "lawyer sends" not in theirs
    for words in (mine, theirs):
        assert "After the judge signs" not in words
    draft = _words(_english("WA"))
    assert "1. After the judge signs. " in draft
    assert "Now that the judge has signed" not in draft


def test_support_is_told_to_end_at_the_age_of_the_rule_at_the_earliest() -> None:
    english, spanish = _words(_english("TX")), _words(_spanish("TX"))
    assert "support and the order may end, at the earliest. Ask your lawyer first" in english
    assert "como muy pronto, pueden terminar la manutención y la orden" in spanish
    assert "at age 18 at the earliest" in english
    assert "a los 18 años como muy pronto" in spanish
    assert "most often" not in english
    assert "casi siempre" not in spanish


def test_a_cost_that_the_order_finds_reasonable_is_not_called_unknown() -> None:
    english, spanish = (build("cost-not-tested") for build in (_english, _spanish))
    assert "The order says that the cost is fair" in _words(english)
    assert "The judge decides." in _words(english)
    assert "That is not known yet" not in _words(english)
    assert "La orden dice que el costo es razonable." in _words(spanish)
    assert "That is not known yet" in _words(_english("cost-not-found"))
    # Left out of the order, the finding is not told as one of it.
    matter = MATTERS["cost-not-tested"]()
    gone = replace(matter.clauses, changes=(ClauseChange("found_cost", "", left_out=True),))
    without = _words(summary.build(reviewed(replace(matter, clauses=gone))))
    assert "The order says that the cost is fair" not in without


def test_a_premium_that_is_given_is_printed_though_the_part_withheld_is_not_known() -> None:
    # $172.00 and $19.30 every two weeks are what the plan charges for employee and children.
    english, spanish = (build("cost-not-tested") for build in (_english, _spanish))
    for amount in ("$172.00", "$19.30"):
        assert f"| {amount} (the plan’s full price) | Yes" in _words(english)
        assert f"| {amount} (precio total del plan) | Sí" in _words(spanish)
    assert "| not known |" not in _words(english)


def test_a_signature_to_come_is_none() -> None:
    matter = texas()
    matter = replace(matter, signing=replace(matter.signing, signed_on=date(2026, 12, 3)))
    assert "No judge has signed" in _words(summary.build(reviewed(matter)))


# ------------------------------------------------------------- nothing is guessed


def test_a_rule_that_is_not_on_file_is_left_to_a_court() -> None:
    english, spanish = _words(_english("not-on-file")), _words(_spanish("not-on-file"))
    assert "The limit for work in Guam is not known here. A court decides." in english
    assert "Aquí no se conoce el límite para el trabajo en Guam. Decide un tribunal." in spanish
    assert "fits under the limit" not in english
    english = _words(_english("no-shortfall-rule"))
    assert "What the law of Florida does when the limit is too low is not known here." in english


def test_what_does_not_fit_is_said() -> None:
    english, spanish = _words(_english("short")), _words(_spanish("short"))
    assert "the limit has no room for this coverage: medical and vision." in english
    assert "el límite no alcanza para esta cobertura: médica y de la vista." in spanish
    assert "fits under the limit" not in english


def test_no_one_but_the_administrator_or_a_judge_decides() -> None:
    for name in MATTERS:
        words = _words(_english(name))
        assert "It is not the order." in words
        assert "the order counts" in words
        assert not re.search(r"\b(is qualified|will be covered|are covered now)\b", words), name


def test_a_clause_that_is_left_out_is_not_told() -> None:
    words = _words(_english("own-words"))
    assert "must pay you $40.00" not in words  # cash medical support is left out of the order
    assert "Price of the coverage (premium)" not in words  # rewritten without its figures
    assert "Health care bills that no plan pays | 50% | 50%" in words  # rewritten with them
    assert "The order also has terms that were written for this family." in words


def test_an_address_that_is_kept_secret_is_not_given_away() -> None:
    assert "Ask your lawyer before anyone gives out a new address." in _words(_english("official"))


@EVERY
def test_no_number_of_a_person_and_no_home_is_printed(name: str) -> None:
    parties = _paper(name).matter.parties
    for words in (_words(_english(name)), _words(_spanish(name))):
        assert not any(ssn in words or ssn[-4:] in words for ssn in SSNS)
        for parent in (parties.first, parties.second):
            assert not parent.address.line1 or parent.address.line1 not in words
            assert not parent.phone or parent.phone not in words


# ------------------------------------------------------------- the page


@EVERY
def test_spanish_holds_no_english_but_what_the_order_says(name: str) -> None:
    own = " ".join(span.text for span in spans_of(_spanish(name)) if span.path is None)
    own = re.sub(r"“[^”]*”|\([a-z ,]+\)", "", own)
    assert not re.search(r"\b(the|and|of|with|for|every|week|month|child|plan’s)\b", own)


@EVERY
def test_a_name_that_ends_with_a_stop_ends_the_sentence(name: str) -> None:
    for document in (_english(name), _spanish(name)):
        assert ".." not in _words(document)
        assert "  " not in prose(document)


def test_each_paper_says_its_language() -> None:
    assert _english("TX").language == "en-US"
    spanish = _spanish("TX")
    assert spanish.language == "es-US"
    assert spanish.title == "La orden de cobertura de salud, explicada"
    reader = PdfReader(BytesIO(pages.render(spanish)))
    assert reader.trailer["/Root"]["/Lang"] == "es-US"
    assert "Página 1 de" in reader.pages[0].extract_text()


def test_a_draft_is_marked_in_its_language() -> None:
    made = paper(texas(), errors=True)
    english, spanish = summary.build(made), summary.build_spanish(made)
    assert _words(english).startswith("DRAFT\n")
    assert _words(spanish).startswith("BORRADOR\n")
    assert "This copy is a draft." in _words(english)
    text = PdfReader(BytesIO(pages.render(spanish))).pages[0].extract_text()
    assert "BORRADOR" in text


def test_three_samples_fit_on_few_pages() -> None:
    for name in ("TX", "OH", "WA"):
        for document in (_english(name), _spanish(name)):
            assert pages.render_placed(document).pages <= 4


def test_both_are_in_the_catalogue() -> None:
    made = _paper("TX")
    for name, language in (("summary", "en-US"), ("summary-es", "es-US")):
        document = catalogue.kind_of(name).build(made)
        assert (document.name, document.language) == (name, language)


@EVERY
def test_blanks_lead_to_their_fields(name: str) -> None:
    for document in (_english(name), _spanish(name)):
        assert all(span.path for span in spans_of(document) if span.blank)


def test_every_table_names_itself_and_its_columns() -> None:
    tables = list(_tables(_spanish("TX")))
    assert len(tables) == 6  # coverage, shares, pay, dates, whom to call, words
    assert all(table.caption and table.row_headers for table in tables)
    assert all(column.title for table in tables for column in table.columns)


def _tables(document: Document) -> Iterator[Table]:
    return (block for block in document.blocks if isinstance(block, Table))


def test_the_first_thing_said_is_what_the_paper_is_not() -> None:
    first = next(block for block in _english("TX").blocks if isinstance(block, Para))
    assert Span("Elena Marie Reyes").text in "".join(span.text for span in first.spans)
    assert "It is not the order." in "".join(span.text for span in first.spans)
    assert in_words(TODAY) in _english("TX").running_foot
