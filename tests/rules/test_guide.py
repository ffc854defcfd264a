"""The guide for whoever edits the rules says what the program reads, key by key."""

from __future__ import annotations

import re

import pytest

from qmsco_desk.law import form, schema
from qmsco_desk.law.form import Key, Manner, Shape
from qmsco_desk.law.rule_file import read_state, state_items
from qmsco_desk.locate import resource

GUIDE = resource("rules", "README.md").read_text("utf-8")
ROW = re.compile(r"^\| `([^`]+)` \| (.+?) \| (.+?) \|$", re.MULTILINE)


def section(heading: str) -> str:
    """The guide from one heading to the next of any depth."""
    _, _, rest = GUIDE.partition(f"{heading}\n")
    assert rest, heading
    return re.split(r"^#", rest, maxsplit=1, flags=re.MULTILINE)[0]


def rows(text: str) -> dict[str, tuple[str, str]]:
    return {key: (meaning, written) for key, meaning, written in ROW.findall(text)}


def words(shape: Shape) -> set[str]:
    """The words of a vocabulary that a value may be, however deep, but not a firm's own."""
    if shape.manner is Manner.WORD:
        return {str(member.value) for member in shape.form} - {"confirmed"}
    return words(shape.inner) if shape.inner else set()


def agree(told: dict[str, tuple[str, str]], keys: tuple[Key, ...]) -> None:
    assert list(told) == [key.word for key in keys]
    for key in keys:
        meaning, written = told[key.word]
        assert meaning.strip()
        assert ("**must be said**" in written) is key.required, key.word
        assert words(key.shape) <= set(re.findall(r"`([a-z_]+)`", written)), key.word


def test_the_keys_of_every_entry() -> None:
    agree(rows(section("## Keys of every entry")), form.keys(schema.Entry))


@pytest.mark.parametrize("item", state_items())
def test_the_keys_of_each_item(item: str) -> None:
    own = tuple(key for key in form.keys(state_items()[item]) if key.field not in form.ABOUT)
    agree(rows(section(f"### `{item}`")), own)


def test_the_keys_of_every_test() -> None:
    agree(rows(section("## The tests of reasonable cost")), form.keys(schema.CostTest))


@pytest.mark.parametrize("kind", schema.COST_TESTS)
def test_the_keys_of_each_test(kind: str) -> None:
    shared = {key.word for key in form.keys(schema.CostTest)}
    own = tuple(key for key in form.keys(schema.COST_TESTS[kind]) if key.word not in shared)
    agree(rows(section(f"### `{kind}`")), own)


def test_every_slot_of_a_caption_is_told() -> None:
    told = re.findall(r"^\| `\{([a-z_]+)\}` \|", section("## Slots in a caption"), re.MULTILINE)
    assert tuple(told) == schema.CAPTION_SLOTS


def test_the_example_loads(tmp_path_factory: pytest.TempPathFactory) -> None:
    example = re.search(r"```toml\n(.*?)```", GUIDE, re.DOTALL)
    assert example is not None
    path = tmp_path_factory.mktemp("states") / "XX.toml"
    path.write_text(example[1], "utf-8")
    file = read_state(path)
    assert len(file.items["withholding_limit"].entries) == 2


def test_the_keys_of_an_example() -> None:
    agree(rows(section("## Examples")), form.keys(schema.Example))


def test_every_circumstance_is_told() -> None:
    assert list(rows_of_two(section("## Circumstances"))) == [
        circumstance.value for circumstance in schema.Circumstance
    ]


def rows_of_two(text: str) -> dict[str, str]:
    return dict(re.findall(r"^\| `([a-z_]+)` \| (.+?) \|$", text, re.MULTILINE))
