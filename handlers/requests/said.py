"""What a line says of a call: a number, a wish, no wish, an hour.

The rule: only the words are looked at, never what is open or stored.
"""

import re

from handlers.acts.heard import Heard
from handlers.acts.slots.phones import read_phone_of
from handlers.typed.assent import contradicts
from handlers.typed.phones import read_phone, split_phone
from handlers.typed.words import calling as words
from handlers.values.phones.places import known_places
from knowledge.typed.normalize import nfc

MAX_WORDS = 500
# A longer message says something else besides.
MOST_WORDS = 12
# "Em đổi ý rồi, thôi không cần cán bộ gọi lại cho em nữa đâu ạ".
_MOST_STOPPING = 14
# Fewer words say nothing that the staff could use.
TELLING_WORDS = 3
SAME_NUMBER, OTHER_NUMBER = re.compile(words.SAME_NUMBER), re.compile(words.OTHER_NUMBER)
REFUSES, ANY_HOUR = re.compile(words.REFUSES), re.compile(words.ANY_HOUR)
NOT_THEN = re.compile(words.NOT_THEN)
_STOPS = tuple(re.compile(pattern) for pattern in words.STOPS)
_CALLING, _ANY_TIME = re.compile(words.CALLING), re.compile(words.ANY_TIME)
_LABEL = re.compile(words.NUMBERS_LABEL, re.IGNORECASE)
_TAKES_BACK, _DROPS = re.compile(words.TAKES_BACK), re.compile(words.DROPS_NUMBER)
_KNOWN_ALREADY = re.compile(words.KNOWN_ALREADY)
_HERE = tuple(re.compile(pattern) for pattern in words.HERE)


def calls(heard: Heard) -> bool:
    """A call is wished for now, and the number not only told for whenever it is needed."""
    wished = heard.meant.act == "human" or _CALLING.search(heard.folded) is not None
    return wished and not heard.is_negated and _ANY_TIME.search(heard.folded) is None


def asks(heard: Heard) -> bool:
    """Whether it asks something; "lúc nào cũng được" does not."""
    said = _without_hour(heard)
    return said.asks or said.asks_whether or "?" in heard.text


def _without_hour(heard: Heard) -> Heard:
    rest = ANY_HOUR.sub(" ", heard.folded)
    return heard if rest == heard.folded else Heard(rest, at=heard.at)


def points_at_known(line: str) -> bool:
    """ "Số cũ ấy", "lúc nào cũng được": the number that is known is meant."""
    return any(one.search(line) for one in (SAME_NUMBER, _KNOWN_ALREADY, ANY_HOUR))


def beside_number(heard: Heard) -> str:
    """What is said beside the number: when to call, whom to ask for."""
    rest, _ = split_phone(heard.text)
    return heard.text[:MAX_WORDS] if len(rest.split()) >= TELLING_WORDS else ""


def phone_in(heard: Heard) -> str | None:
    """The number, also one said in words."""
    return read_phone(heard.text) or read_phone_of(heard)


def stops(heard: Heard) -> bool:
    """No call is wanted any more; "đúng, gọi nhé" and "đừng gởi" only look so without marks."""
    if not is_short(heard, _MOST_STOPPING) or not any(
        pattern.search(heard.plain) for pattern in _STOPS
    ):
        return False
    if NOT_THEN.search(heard.folded):
        return False
    sends = any(word in heard.text.lower() for word in words.NO_CALL)
    return not sends and not contradicts(heard, words.STOPPING) and phone_in(heard) is None


def wants_answer_here(heard: Heard) -> bool:
    """No call is needed: the answer may be written here."""
    wishes = heard.wish is not None and heard.wish.by == "name"
    short = is_short(heard) and not wishes
    return short and any(pattern.search(heard.plain) for pattern in _HERE)


def is_short(heard: Heard, most: int = MOST_WORDS) -> bool:
    """Whether a call can be all that it is about."""
    return not _without_hour(heard).asks and len(heard.plain.split()) <= most


def but_number(heard: Heard) -> tuple[str | None, Heard]:
    """The one number that a line takes back something of, and the line without it."""
    phone = phone_in(heard) if _TAKES_BACK.search(heard.folded) else None
    if phone is None:
        return None, heard
    text = nfc(heard.text)
    for one in reversed(known_places(text, phone)):
        text = f"{_LABEL.sub('', text[: one.start])} {text[one.end :]}"
    return phone, Heard(" ".join(text.split()), at=heard.at)


def drops_number(heard: Heard) -> bool:
    """ "Xóa số … đi", of a line without the number: no other is given for it."""
    if not is_short(heard) or OTHER_NUMBER.search(heard.unsigned):
        return False
    return _DROPS.search(heard.folded) is not None and phone_in(heard) is None
