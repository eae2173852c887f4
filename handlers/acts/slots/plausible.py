"""Whether what was typed at a step can be the value the step asks for.

The rule: an assent, a thank-you, a wish, a wait, a question or a position alone is no name, no unit
and no commune.
"""

import re
from typing import Literal

from handlers.acts.asking import looks_like_question
from handlers.acts.slots.persons.names import forces, is_family, name_end
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.words import talk
from handlers.typed.assent import is_polite, read_lean, says_none
from handlers.typed.framing import Field, value_of, without_denial
from handlers.typed.read import has_letters
from knowledge.typed.said import Said

_TALK = re.compile(talk.TALK)
_COMMUNE_ALONE = re.compile(talk.COMMUNE_ALONE)
_TITLE_ALONE = re.compile(talk.TITLE_ALONE)
# "Htx 20 thanh vien": how big the unit is, and no place.
_COUNTED_UNIT = re.compile(r"(?:htx|hop tac xa|tht|to hop tac|cong ty) .*\d")
# "So 0366…": what is left when the number is taken out.
_LABEL_LEFT = re.compile(
    r"(?:so|sdt|dt|lh|so dt|so may|so dien thoai|dien thoai|lien he|goi)"
    r"(?: (?:la|toi|cua toi|em|bac|anh|chi))*"
)
_ASKS = re.compile(talk.ASKS)
_COMPARES = re.compile(talk.COMPARES)
_OPENS = re.compile(talk.OPENS)
_MOST_WORDS: dict[Field, int] = {"unit": 20, "commune": 7, "name": 7, "position": 12}
What = Literal["unit", "commune"]


def value_at_step(said: Said, field: What) -> str | None:
    """The whole text as the value of the open step, cleaned; None when it cannot be one."""
    line = without_denial(said.text).strip()
    said = said if line == said.text.strip() else said.part(line)
    # A question behind the value ("…, ghi vậy được không em") is answered; the value stays.
    bare = _without_brackets(line)
    # "Dạ Trạch" is a place: capitals all through are a name and lead in to nothing.
    value = (bare if _is_capital(bare) else value_of(bare, field)).strip(" .,!\"'\u201c\u201d")
    spoken = said.part(value)
    if not has_letters(value) or len(value) < 2 or "\n" in line:
        return None
    if _is_talk(said) or _is_talk(spoken) or len(value.split()) > _MOST_WORDS[field]:
        return None
    if _holds_talk(value):
        return None
    if field == "unit" and _COMMUNE_ALONE.fullmatch(spoken.plain):
        return None
    if field == "unit" and value.islower() and _TITLE_ALONE.search(spoken.plain):
        return None
    if _LABEL_LEFT.fullmatch(spoken.plain):
        return None
    if field == "commune" and _COUNTED_UNIT.match(spoken.plain):
        return None
    if field == "commune" and (len(value.split()) > 5 or any(char in value for char in ".;:")):
        return None
    return None if _is_person(value) else value


def _holds_talk(value: str) -> bool:
    """A word in small letters that no name holds ("chưa", "ghi", "chọn")."""
    small = [word.strip(",.;:!?") for word in value.split() if word.islower()]
    marked = not value.isascii()
    return any(word in (talk.WORDS if marked else talk.WORDS_WITHOUT_MARKS) for word in small)


def _without_brackets(text: str) -> str:
    return re.sub(r"\([^)]*\)", "", text).strip() or text


def _is_talk(said: Said) -> bool:
    if looks_like_question(said) or says_none(said) or is_polite(said.plain):
        return True
    lean = read_lean(said)
    # "Đúng Mạ" is a place: leaning is a matter of the whole text, and capitals name.
    if lean is not None and not _is_capital(said.text):
        return True
    return bool(_ASKS.search(said.plain)) or bool(
        _TALK.search(said.plain) and not _is_capital(said.text)
    )


def _is_capital(text: str) -> bool:
    words = text.split()
    return len(words) > 1 and all(word[:1].isupper() for word in words) and not text.isupper()


def _is_person(value: str) -> bool:
    """A position alone, a title, or a person where a place is asked for."""
    reading = Reading(Said(value))
    if not reading.words or reading.of("title"):
        return True
    mark = reading.at.get(0)
    posts = ("position", "work")
    if mark is not None and mark.tag in posts and mark.last == len(reading.words):
        return True
    if mark is not None and mark.tag == "honor" and not reading.is_name_like(0):
        return True
    return (
        "thi" in value.lower().split() and name_end(reading, 0, len(reading.words), sure=False) > 2
    )


def is_whole_name(said: Said) -> bool:
    """ "Mua A Sung", "Hoàng Thị Lệ": a family, a middle name that leads in to one, and the name."""
    reading = Reading(said)
    last = len(reading.words)
    named = last > 2 and is_family(reading, 0) and forces(reading, 1)
    return named and name_end(reading, 0, last, sure=True) == last


def is_talk(said: Said) -> bool:
    """Talk where aims are asked for: no number in it, and begun as people wait, thank or refuse."""
    if any(map(str.isdigit, said.text)) or len(said.text.split()) > 12 or _is_capital(said.text):
        return False
    found = _TALK.search(said.plain)
    # "Bỏ qua trung gian, bán thẳng": in a longer text words of talk belong to the aim.
    talks = found is not None and not _leads_on(said)
    return talks or says_none(said) or read_lean(said) is not None


def _leads_on(said: Said) -> bool:
    """Five words and more whose first ones are no talk by themselves."""
    compares = _COMPARES.search(said.plain)
    return len(said.text.split()) >= _LONG and not (_OPENS.match(said.plain) or compares)


_LONG = 5
