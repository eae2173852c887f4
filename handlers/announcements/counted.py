"""How many people come, as a recipient of an announcement says it: "có, 3 người đi".

The rule: one number that is said of people; what is about, either of two, or beside somebody not
counted is no number.
"""

import re

from handlers.acts.heard import Heard
from handlers.announcements.words import attending
from handlers.announcements.words import counted as words
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled

MOST = 99


def how_many(heard: Heard) -> int | None:
    """How many come by this line; None when it does not say, or not plainly."""
    line = _line(heard)
    if _UNSURE.search(line) or _AWAY_BEHIND.search(line):
        return None
    found = [*_COUNT.finditer(line)]
    if len(found) != 1 or len(_NUMBER.findall(line)) != 1:
        return None
    (one,) = found
    with_speaker = bool(one["speaker"])
    if not with_speaker and _BESIDES.search(line):
        return None
    number = 1 if one["alone"] else int(one["number"]) + with_speaker
    return number if 0 < number <= MOST else None


def is_counted(heard: Heard) -> bool:
    """Whether the line says nothing but how many come ("bên em 3 người ạ", "hai anh em đi")."""
    line = _line(heard)
    # "Hai người vắng" is no "vâng".
    if attending.AWAY_LETTER in nfc(heard.text).lower() or _AWAY_BEHIND.search(line):
        return False
    bare = " ".join(re.sub(r"[^\w/]+", " ", line).split())
    return bool(_WHOLE.fullmatch(bare) and _COUNT.search(bare))


def _line(heard: Heard) -> str:
    """Folded, its number words as digits: by their marks, for "bà" and "nằm" count nobody."""
    tokens = _TOKEN.findall(nfc(heard.text).lower())
    return " ".join(
        str(words.NUMBERS[one]) if one in words.NUMBERS else heard.bare(one) for one in tokens
    )


_TOKEN = compiled(r"\d+|[^\W\d_]+(?:/[^\W\d_]+)?|[^\w\s]")
_NUMBER = compiled(r"\d+")
_PERSONS = rf"(?:{words.PERSONS})"
_COUNT = compiled(
    rf"\b(?:(?P<speaker>{words.SPEAKERS}) (?:(?:se )?{attending.COMES} )?(?:{words.WITH}) )?"
    rf"(?:(?P<alone>1 minh)|(?P<number>\d{{1,3}}) {_PERSONS})\b"
)
_BESIDES = compiled(rf"\b(?:{'|'.join(words.BESIDES)})\b")
_UNSURE = compiled(
    rf"\b(?:{'|'.join((*attending.UNSURE, *attending.DENIED, *words.ABOUT))})\b|\d ?[-–~] ?\d"
)
_AWAY_BEHIND = compiled(r"\d.*\b(?:vang|nghi|ban|kieu)\b")
_BESIDE = f"(?:{words.BESIDE})"
_PLAIN = rf"\d{{1,3}} {_PERSONS}"
_BRINGING = rf"(?:(?:{words.SPEAKERS}) )?(?:{words.WITH}|{words.BRINGS})"
_COUNTED = rf"(?:{_BRINGING} )?{_PLAIN}(?: (?:{words.MORE}))?"
_GOES = rf"(?:{attending.AROUND}|{attending.COMES}|{attending.BEHIND}|{words.BESIDE}|1 minh)"
_WHOLE = compiled(
    # "Đăng ký 2 suất", "thêm 2 người" may be the other thing; with a word of coming they are not.
    rf"(?:{_BESIDE} )*{_PLAIN}(?: {_BESIDE})*"
    rf"|(?=.*\b{attending.COMES}\b)(?:{_GOES} )*(?:{_COUNTED}|1 minh)(?: {_GOES})*"
)
