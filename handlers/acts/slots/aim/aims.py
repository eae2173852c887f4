"""What a unit or a person sets out to do: the aims a text holds, one string each.

The rule: a comma between digits parts nothing, and a sign before a number belongs to it.
"""

import re

from handlers.acts.slots.phones import read_numbers
from handlers.acts.slots.text.asserted import bare_text
from handlers.acts.slots.text.excused import without_excuse
from handlers.acts.slots.words import aims as words
from handlers.acts.slots.words.talk import KIND_WORDS
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.polite import without_polite
from knowledge.typed.repeats import compiled

_LIST_MARK = compiled(
    r"^\s*(?:[\-\u2013\u2014•*+▪●✅☑✔🎯>·]+(?=\s|[^\W\d_])\s*|\d{1,2}[.)/]\s+|[a-hA-H][.)]\s+|\(\d{1,2}\)\s*)+"
)
_LEAD = compiled(words.LEAD, re.IGNORECASE)
_BREAK = compiled(r"[;\n]|(?<=[^\d\W])\.\s+|(?<=[\d%])\.\s+(?=[^\W\d])")
# "1. doanh thu 2 ty 2. ket nap 5 tv": a list in one line.
_SO_MANY = compiled(words.SO_MANY, re.IGNORECASE)
_COUNTED_AT_LEAST = 3
_COUNTED_OUT, _NEXT_COUNT = compiled(r"\s*1[.)/]\s.*\s2[.)/]\s"), compiled(r"\s+(?=[2-9][.)/]\s)")
# "a) sản lượng 200 tấn b) doanh thu 10 tỷ".
_LETTERED_OUT = compiled(r"\s*a[.)]\s.*\sb[.)]\s", re.IGNORECASE)
_NEXT_LETTER = compiled(r"\s+(?=[b-h][.)]\s)", re.IGNORECASE)
_COMMA = compiled(r",\s+|,(?=[^\s\d])")
_JOINED = compiled(words.JOINED, re.IGNORECASE)


def _beginning(begins: list[str], counted: list[str]) -> re.Pattern[str]:
    """Where one more aim begins in a line that nothing parts."""
    more = rf"(?:{'|'.join(counted)}){words.MORE}{words.HOW_MUCH}"
    return compiled(rf"(?<=\s)(?:(?:{'|'.join(begins)})(?=\s)|{more})", re.IGNORECASE)


_HARM = re.compile(words.HARM, re.IGNORECASE)
_BEGINS = _beginning(words.BEGINS, words.BEGINS_COUNTED)
# Without marks "trong" may be "in", and how much has to follow.
_BEGINS_BARE = _beginning(
    ["doanh thu"], [*map(fold, words.BEGINS), *map(fold, words.BEGINS_COUNTED)]
)
_NEVER = compiled(words.NEVER, re.IGNORECASE)
_ALOUD, _HELPED = compiled(words.ALOUD), compiled(words.HELPED)
_NUMBER = compiled(words.NUMBER, re.IGNORECASE)
_LEADS = tuple(compiled(lead, re.IGNORECASE) for lead in words.LEADS_AT_STEP)
_WRITTEN_INTO = compiled(words.WRITTEN_INTO, re.IGNORECASE)
_TAILS = compiled(words.TAILS_AT_STEP, re.IGNORECASE)
_NUMBERED = compiled(words.NUMBERED, re.IGNORECASE)
_LEFT_OVER = compiled(words.LEFT_OVER, re.IGNORECASE)
_NO_AIM, _ASKED = compiled(words.NO_AIM), compiled(words.ASKED)
_UNKNOWN = compiled(words.UNKNOWN)
_ORDER = compiled(rf"{words.ORDER}|{KIND_WORDS}")
_OF_FORM = compiled(words.OF_FORM)
_COUNTED = compiled(words.COUNTED, re.IGNORECASE)
_ADDED = compiled(words.ADDED, re.IGNORECASE)
_KEPT = compiled(words.KEPT, re.IGNORECASE)
_VERBS = compiled(words.VERBS)
_MEASURED = compiled(words.MEASURED)
_OTHER = compiled(words.OTHER_ANSWER, re.IGNORECASE)
_OF_UNIT = compiled(words.OF_UNIT, re.IGNORECASE)
_WRITTEN_BEFORE = compiled(words.WRITTEN_BEFORE, re.IGNORECASE)
_HEADING_ROW = compiled(words.HEADING_ROW)
# "dt 2 tỷ à nhầm dt 3 tỷ": what was said first is taken back.
_SAID_ANEW = compiled(words.SAID_ANEW, re.IGNORECASE)
_TAKES_BACK = compiled(words.TAKES_BACK, re.IGNORECASE)
# "Tăng hai mươi hộ": households, and no "for me".
_HOUSEHOLDS = compiled(words.HOUSEHOLDS, re.IGNORECASE)
# "3 lớp dạy nghề": a trade, and no particle.
_TRADE_TAIL = compiled(words.TRADE_TAIL, re.IGNORECASE)
_MOST_CHARS = 400


def read_aims(text: str, *, at_step: bool) -> tuple[str, ...]:
    """The aims of a text that holds nothing else; the lead-in and politeness taken off.

    `at_step`: the text answers the question for them, so one line with a comma is one aim.
    """
    text = bare_text(_WRITTEN_BEFORE.sub("", _rows_as_lines(without_excuse(nfc(text).strip()))))
    # Looking for where what is taken back began is slow, and few take anything back.
    text = _SAID_ANEW.sub("", text) if _TAKES_BACK.search(text) else text
    if len(_NUMBERED.findall(text)) > 1:
        # "Chỉ tiêu 1 … chỉ tiêu 2 …": each begins a line.
        text = _NUMBERED.sub("\n", text)
    text = _counted_bare(text)
    if _COUNTED_OUT.match(text):
        text = _NEXT_COUNT.sub("\n", text)
    elif _LETTERED_OUT.match(text):
        text = _NEXT_LETTER.sub("\n", text)
    lines = [line for line in _BREAK.split(text) if line.strip()]
    several = len(lines) > 1
    found = []
    for line in lines:
        bare = _bare(_answered(_without_orders(line)) if at_step else line)
        parts = _at_step(bare) if at_step or several else _by_comma(bare)
        found += [part for part in parts if _is_aim(part)]
    return tuple(found)


def _counted_bare(text: str) -> str:
    """ "3 chỉ tiêu: 1 doanh thu 5 tỷ 2 thêm 10 thành viên 3 …": counted with no point behind."""
    head = _SO_MANY.match(text)
    typed = (text[head.end() :] if head else text).split()
    starts: list[int] = []
    for at, word in enumerate(typed[:-1]):
        begins = word == str(len(starts) + 1) and typed[at + 1].isalpha() and (starts or at == 0)
        if begins and fold(typed[at + 1]) not in words.AMOUNTS:
            starts.append(at)
    if len(starts) < (int(head["count"]) if head else _COUNTED_AT_LEAST) or len(starts) < 2:
        return text
    ends = [*starts[1:], len(typed)]
    return "\n".join(
        " ".join(typed[first + 1 : last]) for first, last in zip(starts, ends, strict=True)
    )


def other_answers(text: str) -> tuple[str, str]:
    """(the aims, what else is answered beside them: whom to add or to call, a number)."""
    parts = re.split(r"(?<=[;,.\n])\s+", text)
    others = [part for part in parts[1:] if _OTHER.match(part) or read_numbers(part)]
    return " ".join(part for part in parts if part not in others), " ".join(others)


def beside_person(text: str) -> tuple[str, str]:
    """(what is said of persons, what a sentence of its own says of the unit or the contact)."""
    parts = re.split(r"(?<=[;.\n])\s+", text)
    others = [part for part in parts[1:] if _OF_UNIT.match(part)]
    return " ".join(part for part in parts if part not in others), " ".join(others)


def _rows_as_lines(text: str) -> str:
    """The rows of a table (number, what, unit, how much) as "what how much unit", one a line."""
    if "\t" not in text:
        return text
    rows = [[cell.strip() for cell in line.split("\t")] for line in text.splitlines()]
    return "\n".join(_row(cells) for cells in rows if not _HEADING_ROW.match(cells[0].lower()))


def _row(cells: list[str]) -> str:
    if cells[0].rstrip(".").isdigit():
        cells = cells[1:]
    if len(cells) > 2 and any(map(str.isdigit, cells[2])) and not any(map(str.isdigit, cells[1])):
        cells = [cells[0], cells[2], cells[1], *cells[3:]]
    return " ".join(cells)


def _bare(line: str) -> str:
    marked = _LIST_MARK.sub("", line)
    led = _LEFT_OVER.sub("", _LEAD.sub("", marked))
    signed = led.lstrip()[:1] in ("-", "+", "\u2212")
    counted = _HOUSEHOLDS.search(led) or _TRADE_TAIL.search(led)
    bare = without_polite(led) if any(map(str.isalpha, led)) and not counted else led
    bare = bare.strip(" \t.,;:!/")
    if signed and bare[:1].isdigit():
        bare = led.lstrip()[0] + bare
    return _LIST_MARK.sub("", bare).strip() if not signed else bare


def _answered(line: str) -> str:
    """A line without what a speaker says before and behind his aims."""
    line = _TAILS.sub("", re.sub(r"[^\w\s%)\]]+$", "", line.strip()))
    line = _WRITTEN_INTO.sub(r"\g<aim>", line)
    for lead in _LEADS:
        bare = lead.sub("", line, count=1)
        line = bare if len(bare.split()) > 1 else line
    return line


def _at_step(text: str) -> list[str]:
    """The aims of one line of an answer: counted ones, and two or more with a number each."""
    text = _without_orders(text)
    counted = [part for part in _COUNTED.split(text) if part.strip(" ,.")]
    if len(counted) > 1:
        return [_bare(part) for part in counted]
    added = [part for part in _ADDED.split(text) if part.strip(" ,.")]
    if len(added) > 1:
        return [one for part in added for one in _at_step(_bare(part))]
    commas = [one for part in _COMMA.split(text) for one in _joined(_bare(part))]
    spoken = [one for part in commas for one in _dictated(part)]
    parts = [one for part in spoken for one in _without_harm(part)]
    # "32 hộ, doanh thu 2 tỷ": so short it is no detail of anything, for nothing stands before it.
    led = parts[1:] if len(parts[0].split()) > 1 and parts[0][:1].isdigit() else parts
    own = len(parts) > 1 and all(map(_stands_alone, led)) and not _KEPT.match(text)
    return parts if own or _is_list(text) else [text]


def _without_orders(text: str) -> str:
    """ "80 lồng cá, bỏ câu kia đi": what is to be done with the lines is none of them."""
    parts = _COMMA.split(text)
    kept = [part for part in parts if not _ORDER.fullmatch(fold(part).strip(" .,!"))]
    return text if len(kept) == len(parts) else ", ".join(kept)


def _joined(text: str) -> list[str]:
    """ "… và …": two aims where each says what is to be done or how much."""
    parts = [one for one in _JOINED.split(text) if one.strip()]
    return parts if len(parts) > 1 and all(map(_stands_alone, parts)) else [text]


def _stands_alone(part: str) -> bool:
    """Whether a part of a line is an aim of its own."""
    folded = fold(part)
    says = _VERBS.match(folded) or _counts(part) or _HARM.match(f" {part}", 1)
    return len(part.split()) > 2 and bool(says)


def _is_list(text: str) -> bool:
    """Three things with a number each, or two after "gồm": several aims on one line."""
    parts = _COMMA.split(text)
    return len(parts) > 2 and all(_NUMBER.search(fold(part)) for part in parts)


def _by_comma(text: str) -> list[str]:
    """The aims of a paragraph: by comma, and by "với" where each part has its own number."""
    parts: list[str] = []
    for part in _COMMA.split(text):
        joined = [one for one in _JOINED.split(part) if one]
        numbered = all(_NUMBER.search(fold(one)) for one in joined)
        parts += joined if numbered and len(joined) > 1 else _dictated(part)
    return [_bare(part) for part in _merged(parts)]


def _dictated(text: str) -> list[str]:
    """Aims in one breath: each begins with what is done or counted, and each has its number."""
    parts, first = [], 0
    never = _NEVER.search(text)
    if never is not None and _counts(text[: never.start()]):
        text, last = text[: never.start()], [text[never.start() :].strip()]
    else:
        last = []
    pattern = _BEGINS_BARE if text.isascii() else _BEGINS
    for begins in pattern.finditer(text):
        before = text[first : begins.start()].strip()
        if not _counts(before) or not _counts(text[begins.start() :]):
            continue
        if _HELPED.search(fold(before)):
            # "Giúp 3 hộ trồng 2 ha quế": what they are helped to do.
            continue
        parts.append(before)
        first = begins.start()
    return [*parts, text[first:].strip(" ,"), *last]


def _without_harm(text: str) -> list[str]:
    """ "Doanh thu 2 tỷ rưỡi hông để xảy ra tai nạn": what is not to happen is an aim of its own."""
    harm = _HARM.search(text)
    before = text[: harm.start()].strip(" ,") if harm else ""
    if harm is None or len(before.split()) < 3 or not _counts(before):
        return [text]
    return [before, text[harm.start() :].strip()]


def _counts(text: str) -> bool:
    folded = fold(text)
    return bool(_NUMBER.search(folded) or _ALOUD.search(folded))


def _merged(parts: list[str]) -> list[str]:
    """A part that is no aim by itself ("lúa, ngô") goes back to the one before."""
    merged: list[str] = []
    for part in parts:
        if merged and len(part.split()) < 2 and not _NUMBER.search(fold(part)):
            merged[-1] = f"{merged[-1]}, {part.strip()}"
        else:
            merged.append(part.strip())
    return merged


def only_aims(text: str) -> tuple[str, ...]:
    """The aims of a text in which every line says what is to be done and how much; else none."""
    found = read_aims(text, at_step=True)
    measured = all(_MEASURED.search(fold(one)) for one in found)
    # One alone without a verb may be how big somebody is.
    alone = measured and (len(found) > 1 or all(_VERBS.match(fold(one)) for one in found))
    return found if alone and not read_numbers(text) else ()


def is_dictated(text: str) -> bool:
    """ "Ghi 42 lao động vào chỉ tiêu giúp bác": told in these words to be one of the aims."""
    counts = any(map(str.isdigit, text)) and "?" not in text
    return counts and _WRITTEN_INTO.match(nfc(text).strip()) is not None


def holds_no_aim(text: str) -> bool:
    """Whether it only orders, sighs, or speaks of what is registered and for whom."""
    return any(map(str.isalpha, text)) and not read_aims(text, at_step=True)


def _is_aim(text: str) -> bool:
    if not any(map(str.isalpha, text)) or len(text) > _MOST_CHARS:
        return False
    folded = fold(text).strip(" .,!")
    no_aim = (
        _NO_AIM.fullmatch(folded)
        or _UNKNOWN.fullmatch(folded)
        or _ASKED.fullmatch(folded)
        or _ORDER.fullmatch(folded)
        or _OF_FORM.search(folded)
    )
    return folded not in words.NO_AIMS and not no_aim
