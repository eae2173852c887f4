"""The short answers of a plan as a form: one sentence each, beside the section it is about.

The rule: only the sentence is changed; quotations and days stay the document's own.
"""

from dataclasses import dataclass
from pathlib import Path

from bot.plans.forms import texts
from bot.plans.forms.blocks import TableBlock, changed, read_blocks, removed
from bot.plans.forms.rewriting import RewriteRefused, rewrite
from bot.plans.texts import CLAUSE_FOLLOWS
from bot.plans.toml_text import toml_text
from knowledge.typed.normalize import nfc

ANSWERS_FILE = "answers.toml"
# Longer is no short answer, and the section is quoted below it anyway.
MOST_CHARS = 600


@dataclass(frozen=True)
class ShortAnswer:
    """One sentence; a `part` answers one item of its section, and `parts` says how many it has."""

    number: int
    section: str
    short: str
    part: bool
    parts: int
    unclear: bool
    lines: range


def read_short_answers(folder: Path) -> tuple[ShortAnswer, ...]:
    """The sentences in their order; none when there is no file. Raises OSError or ValueError."""
    path = folder / ANSWERS_FILE
    blocks = read_blocks(path.read_text("utf-8-sig")) if path.exists() else ()
    # A part that is told whole belongs to no one section.
    return tuple(_read(block, blocks) for block in blocks if block.kind in ("answer", "part"))


def write_short_answer(folder: Path, number: int, was: str, short: str) -> None:
    """Put a sentence in the place of the one that `was` there, and take the mark away.

    Raises RewriteRefused; the file is then as before.
    """
    _check(short)
    change = changed(number, lambda block: _short(block) == was, {"short": short})
    rewrite(folder, {ANSWERS_FILE: change})


def add_short_answer(folder: Path, section: str, short: str) -> None:
    """Give a section a sentence that has none yet. Raises RewriteRefused."""
    _check(short)

    def change(text: str) -> str:
        own = (each for each in read_blocks(text) if each.fields.get("section") == section)
        block = next((each for each in own if each.kind == "answer"), None)
        if block is None:
            new = f"[[answer]]\nsection = {toml_text(section)}\nshort = {toml_text(short)}\n"
            return f"{text.rstrip()}\n\n{new}".lstrip()
        # "As follows" before a quotation is no answer of its own.
        return changed(block.number, lambda it: _short(it) == CLAUSE_FOLLOWS, {"short": short})(
            text
        )

    rewrite(folder, {ANSWERS_FILE: change})


def _check(short: str) -> None:
    if not short:
        raise RewriteRefused(texts.NO_SENTENCE)
    if len(short) > MOST_CHARS:
        raise RewriteRefused(texts.too_long(most=MOST_CHARS, typed=len(short)))


def remove_short_answer(folder: Path, number: int, was: str) -> None:
    """Take a sentence out, and the parts it holds: the section is quoted then.

    Raises RewriteRefused.
    """
    change = removed(number, lambda block: _short(block) == was, _is_part_of)
    rewrite(folder, {ANSWERS_FILE: change})


def _read(block: TableBlock, blocks: tuple[TableBlock, ...]) -> ShortAnswer:
    return ShortAnswer(
        block.number,
        str(block.fields.get("section", "")),
        _short(block),
        block.kind == "part",
        sum(_is_part_of(block, other) for other in blocks),
        block.unclear,
        range(block.start + 1, block.end + 1),
    )


def _short(block: TableBlock) -> str:
    # As a form sends it back: composed, on one line.
    return " ".join(nfc(str(block.fields.get("short", ""))).split())


def _is_part_of(answer: TableBlock, other: TableBlock) -> bool:
    same = answer.fields.get("section") == other.fields.get("section")
    return answer.kind == "answer" and other.kind == "part" and same
