"""Which event of a calendar a question about a day names.

Rule kept here: an event is only named by its own words; a question with other matter in it, or
with another number or year, is about something else.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from knowledge.plan.events import Event
from knowledge.plan.plan import Plan
from knowledge.typed.said import Said, folded_already
from knowledge.typed.spelling import Speller

# In the speller's words: "khi nao" and "bao gio" are read as one, and so are names of bodies.
_WHEN = re.compile(
    r"\b(?:khinao|ngaynao|thangnao|may gio|gio nao|bua nao|chung nao|dip nao|ngay gi|when"
    r"|thoi gian|thoi diem|lich|ngay (?:bao )?baonhieu|bao lau nua|ngay thang|sap"
    r"|con .*(?:ngay|hom|tuan|thang)"
    # As in Nghệ Tĩnh, and not "khi mở gian hàng".
    r"|(?:khi|hom|bua|luc) mo(?= thi| rua| ri|$)"
    r"|ngay (?:to chuc|hop|dien ra|khai mac|mo|du kien|chinh thuc)"
    r"|(?:chot|co|biet|an dinh|xep|dinh|len|cong bo) (?:duoc )?ngay"
    r"|(?:dien ra|to chuc|hop|khai mac|toi|den) chua|\d+/\d+.* (?:phai|dung|khong)"
    r"|(?:phai|dung) .*\d+/\d+)\b"
)
# "How many days does it last" asks for a length; "how many days are left" asks for the day.
_SPAN = re.compile(r"\b(?:bao lau|may ngay|baonhieu ngay)\b(?! nua)")
# "Ngày đại hội" alone asks when; with a question word behind it, it asks about the day.
_LEADING_DAY = re.compile(r"^ngay\b(?!.*\b(?:gi|ai|odau|thenao|baonhieu|may|sao|visao|nao)\b)")
_PLACE = re.compile(
    r"\b(?:odau|dia diem|noi (?:nao|to chuc|hop)|may gio|gio nao|hoi truong|cho nao)\b"
)
# "Còn / thế / vậy …" takes what is asked, a day, from the question before.
_LEANING = re.compile(r"^(?:the )?(?:con|the|vay)\b")
_NUMBER, _DIGITS = re.compile(r"\d+(?:/\d+)*"), re.compile(r"\d+")
_ROMAN = re.compile(r"\b[IVX]+\b")  # as written: "vi" is a word, too
# Words of asking and of meetings in general tell no event
# from another: they count neither for a name nor against it.
_NEUTRAL = frozenset(
    "to chuc dien ra hop khai mac mo bat dau du kien chinh thuc chot an dinh xep len cong bo biet"
    " vao nhung cho tinh nay sap toi den con bao baonhieu may nua ngay thang nam gio thoi gian"
    " diem lich duoc se la thi ma o dau odau dia noi tai cua co chua cuoc buoi lop hoc su kien minh"
    " nao gi nhi ha vay a xin luc hom khi dip sang chieu lan thu khoa nhiem ky va ve cac voi the"
    " roi bua khinao ngaynao thangnao namnao when chung dau tuan lau phai dung khong theo trong"
    " kehoach thenao sao day nhe da em anh toi nhan do thong bao ghi oi".split()
)
# With more than three words in ten left over, the question is about other matter.
_LEAST_OF_QUESTION = 0.7
# People shorten names from behind ("đại hội liên minh"): one of the first two words
# and a little more is enough, while a name without its head needs most of the rest.
_LEAST_OF_NAME = 0.3
_NAME_WITHOUT_HEAD = 0.75
_AS_GOOD = 0.9  # two events this close are both named: no guess between them
_HEAD, _BEGINNING = 2, 3
_WHICH = re.compile(r"\b((?:dai|le|ngay|tuan le) hoi) nao\b")
# A place in other words than "ở đâu".
_WHERE = re.compile(
    r"\btai dau\b|\b(?:o|tai) (?:xa|phuong|huyen|thi tran|tinh|hoi truong|nha|phong|uy ban) nao\b"
)
_ALLIANCE = "lienminh"  # kept though it stands in the body's own name: its congress is named by it


@dataclass(frozen=True)
class AskedEvent:
    """What a question about a day says: its own words, its numbers; whether it asks for the day
    or hour, and for the place."""

    words: frozenset[str]
    numbers: frozenset[str]
    place: bool
    day: bool = True


def read_asked(
    speller: Speller, question: Said, before: str | None = None, own: str = ""
) -> AskedEvent | None:
    """What is asked about a day (or hour, or place); None when none is asked for.

    `before` is the question before, which "and the other one?" leans on; `own` are names of the
    body and its province, which tell no event from another.
    """
    text = _text(speller, question)
    leans = before is not None and _LEANING.match(text) and len(text.split()) <= 12
    if not _asks_day(text) and not (leans and _asks_day(_text(speller, Said(before or "")))):
        return None
    words = frozenset(text.split())
    # A date ("11/4 phải không") is what the person believes; a bare number is part of the name.
    numbers = frozenset(word for word in words if _NUMBER.fullmatch(word) and "/" not in word)
    names = frozenset(_words_of(speller, own)) - {_ALLIANCE}
    place = bool(_PLACE.search(text))
    return AskedEvent(_content(words) - names, numbers, place, not place or _names_day(text))


def own_numbers(speller: Speller, plan: Plan) -> frozenset[str]:
    """The numbers that single out no event of a plan: its year, its own, and those of its title."""
    written = f"{plan.year} {plan.number} {plan.title}"
    romans = " ".join(_ROMAN.findall(plan.title))
    return frozenset((*_DIGITS.findall(written), *_words_of(speller, romans)))


def named_events(
    speller: Speller,
    asked: AskedEvent,
    events: Sequence[Event],
    days: Mapping[str, date],
    also: Iterable[str] = (),
) -> tuple[Event, ...]:
    """The events a question names best; several when it fits them alike, () when none.

    `days` are known days by event id, `also` numbers that fit every event (the plan's own).
    """
    names = {event.id: _words_of(speller, event.name) for event in events}
    counts = Counter(word for words in names.values() for word in set(words))
    scores: dict[str, float] = {}
    for event in events:
        day, words = days.get(event.id), names[event.id]
        known = {*words, *also, *((str(day.year),) if day else ())}
        # A congress "lần thứ VI" is not the one the calendar has as the seventh.
        if asked.numbers <= known:
            scores[event.id] = _score(asked.words, words, counts)
    best = max(scores.values(), default=0.0)
    fitting = {name for name, score in scores.items() if score and score >= _AS_GOOD * best}
    return tuple(event for event in events if event.id in fitting)


def holds_all(
    speller: Speller, asked: AskedEvent, event: Event, plan: Plan, *, titled: bool = True
) -> bool:
    """Whether all that is asked about is an event's own or stands above it, two words its own.

    `titled`: the plan's title stands above it, too.
    """
    section = plan.sections.get(event.section or "")
    title = (plan.title,) if titled else ()
    above = " ".join((*title, *(section.under if section else ())))
    name = _words_of(speller, event.name)
    known = {*name, *_words_of(speller, above), *own_numbers(speller, plan)}
    two = len(asked.words & set(name)) >= _HEAD
    # What stands further behind ("a show at the final") is no name of the event.
    own = _content(name)
    begins = asked.words.intersection([word for word in name if word in own][:_BEGINNING])
    return bool(two and begins) and asked.words <= known and asked.numbers <= known


def is_headed(speller: Speller, asked: AskedEvent, event: Event, plan: Plan) -> bool:
    """Whether the one word that is said ("phiên chợ") begins the heading of this event alone."""
    section = plan.sections.get(event.section or "")
    heading = section.under[-1] if section and section.under else ""
    if len(asked.words) != 1 or not asked.words <= set(_first(speller, heading)):
        return False
    others = {one.under[-1] for one in plan.sections.values() if one.under} - {heading}
    return not any(asked.words <= set(_words_of(speller, one)) for one in others)


def _first(speller: Speller, heading: str) -> list[str]:
    """The first word of a heading that tells it from another, if it begins with it."""
    words = [word for word in _words_of(speller, heading) if not _NUMBER.fullmatch(word)]
    return words[:1]


def is_all_said(speller: Speller, asked: AskedEvent, event: Event) -> bool:
    """Whether a question says every word of an event's name."""
    own = _content(_words_of(speller, event.name))
    return len(own) >= _HEAD and own <= asked.words


def _score(asked: frozenset[str], words: Sequence[str], counts: Mapping[str, int]) -> float:
    """The share of the name's own words that were said, rare ones counting more; 0 when unfit."""
    own = _content(words)
    said = own & asked
    if not said or len(said) < _LEAST_OF_QUESTION * len(asked):
        return 0.0
    # A word that stands in many names ("đại hội") tells less than one that stands in one.
    share = sum(1 / counts[word] for word in said) / sum(1 / counts[word] for word in own)
    head = [word for word in dict.fromkeys(words) if word in own][:_HEAD]
    least = _LEAST_OF_NAME if asked & set(head) else _NAME_WITHOUT_HEAD
    return share if share >= least else 0.0


def _asks_day(text: str) -> bool:
    # "Còn bao nhiêu ngày" counts down to the day, although it reads like a length.
    if _SPAN.search(text) and not re.search(r"\bcon\b", text):
        return False
    return _names_day(text) or bool(_PLACE.search(text))


def _names_day(text: str) -> bool:
    return bool(_WHEN.search(text) or _LEADING_DAY.search(text))


@lru_cache(maxsize=256)
def _text(speller: Speller, text: Said) -> str:
    # "Which congress" would be read as "when": the speller knows "hoi nao" as that.
    bare = folded_already(_WHICH.sub(r"\1", _WHERE.sub("o dau", text.folded)))
    return " ".join(speller.words(bare))


@lru_cache(maxsize=512)
def _words_of(speller: Speller, name: str) -> tuple[str, ...]:
    """The words of a name of the plan, which every question is compared with."""
    return tuple(_text(speller, Said(name)).split())


def _content(words: Iterable[str]) -> frozenset[str]:
    return frozenset(w for w in words if w not in _NEUTRAL and not _NUMBER.fullmatch(w))
