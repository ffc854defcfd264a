"""Passphrases that are suggested: drawn from a list that is long enough, and said as it is."""

from __future__ import annotations

from math import log2

from qmsco_desk.storage.sealing.recovery import last_group, looks_like, new_text
from qmsco_desk.storage.sealing.suggestion import LEAST_LIST, WORDS, bits, suggested, word_list
from qmsco_desk.storage.sealing.typed import LEAST_PASSPHRASE, check_passphrase


def test_the_list_is_of_plain_words_each_once() -> None:
    words = word_list()
    assert len(words) >= LEAST_LIST
    assert list(words) == sorted(set(words))
    assert all(word.isascii() and word.isalpha() and word.islower() for word in words)
    assert all(4 <= len(word) <= 9 for word in words)


def test_a_suggestion_has_six_words_of_the_list_and_is_taken() -> None:
    for _ in range(50):
        text = suggested()
        assert len(text.split(" ")) == WORDS
        assert set(text.split(" ")) <= set(word_list())
        # Six words of four letters and five blanks have 29 signs.
        assert len(text) >= 29 > LEAST_PASSPHRASE
        check_passphrase(text)


def test_no_two_suggestions_are_alike() -> None:
    assert len({suggested() for _ in range(200)}) == 200


def test_its_bits_are_those_of_the_list_rounded_down() -> None:
    # 2 ** 10 words give ten bits each; whatever the list has more is a fraction of a bit.
    assert bits(1) == int(log2(len(word_list())))
    assert bits(6) == int(6 * log2(len(word_list()))) >= 60


def test_a_recovery_key_is_told_from_a_passphrase_by_its_form() -> None:
    key = new_text()
    assert looks_like(key)
    assert looks_like(key.lower().replace("-", " "))
    # With a slip it is still meant as one: nine groups, digits among them.
    assert looks_like("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-0000")
    # Words with as many letters as it has signs, none of which it lacks.
    assert not looks_like("granite meadow pepper harbor market cedar")
    assert not looks_like("short")


def test_the_last_group_is_read_as_the_key_is() -> None:
    key = new_text()
    assert last_group(key.lower()) == key[-4:]
    assert last_group(f" {key[-4:]} ") == key[-4:]
