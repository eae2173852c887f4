"""A question without what is said around it: who speaks before it, and why it is asked behind it.

The rule: only whole clauses that ask and tell nothing else are left out, and only where what stays
asks by itself.
"""

from handlers.acts.asking import looks_like_question
from handlers.questions.words import around as words
from handlers.talk.words.beside_story import DECIDES
from handlers.typed.words.several import ASKING
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled

MOST_LETTERS, MOST_MEANT, FEWEST = 300, 120, 3
# Words of a story at least, and of a question that says by itself what it is about.
STORY, LEAST_ASKED = 6, 5
_BEHIND, _BEFORE = compiled(words.BEHIND), compiled(words.BEFORE)
_ONLY_ASKED = compiled(words.ONLY_ASKED)
_ASKING = compiled(rf"(?:{ASKING})")
_FORGOT, _MAY_FORGET = compiled(words.FORGOT), compiled(r"(?i)\bqu.{1,2}n\b")
_OF_ONESELF = compiled(words.OF_ONESELF)
_LEADS_TO, _THANKS_BEHIND = compiled(words.LEADS_TO), compiled(words.THANKS_BEHIND)
_OF_A_KIND = compiled(words.OF_A_KIND)
_STRESSED = compiled(words.STRESSED)
_DECIDES, _MEANT = compiled(DECIDES), compiled(words.MEANT)
_MAY_MEAN = compiled(words.MAY_MEAN)
_CLAUSE, _WORD = compiled(r"\s*[,;.!?\n]+\s*"), compiled(r"\w+")
_ENDS = compiled(r"[.!\n]+\s+|\n+")


def before_reason(text: str) -> str:
    """The text without the reason in its last clause ("…, để em đọc cho chị em nghe")."""
    text = _unforgotten(text)
    cuts = list(_CLAUSE.finditer(text.rstrip(" .!?"), 0, MOST_LETTERS))
    if not cuts or len(text) > MOST_LETTERS:
        return text
    kept, last = text[: cuts[-1].start()], text[cuts[-1].end() :]
    # "…, có đưa cho bên bán hàng không?" asks as well.
    if looks_like_question(last.rstrip("? ")) or _plain(last).endswith(words.ASKS_AT_ITS_END):
        return text
    if _ONLY_ASKED.fullmatch(_plain(last)) and len(kept.split()) >= FEWEST:
        return kept
    if _BEHIND.fullmatch(_plain(last)) is None or not _asks(kept):
        return text
    return kept


def _behind_story(text: str) -> str:
    """The question behind "…, con muốn hỏi", where a story stands before it."""
    # Cheap before dear: nothing is folded for a short message.
    if len(text) > MOST_LETTERS or len(text.split()) < STORY + LEAST_ASKED:
        return text
    plain = fold(text)
    if len(plain) != len(text) or " hoi " not in plain:
        return text
    thanks = _THANKS_BEHIND.search(plain)
    end = thanks.start() if thanks else len(text)
    leads = list(_LEADS_TO.finditer(plain, 0, end))
    if not leads:
        return text
    told, question = plain[: leads[-1].start()], text[leads[-1].end() : end].lstrip()
    # What is wished for or asked in the story is heard with it.
    if len(told.split()) < STORY or _DECIDES.search(told) or _asks_somewhere(told):
        return text
    if len(question.split()) < LEAST_ASKED or not _asks(question):
        return text
    asked = _plain(question)
    of_oneself = _OF_ONESELF.search(asked) and not _OF_A_KIND.search(asked)
    return text if of_oneself else question


def _asks_somewhere(told: str) -> bool:
    """Whether one of its clauses is a question; "không nghe được" is none."""
    each = (one for one in _CLAUSE.split(told) if one)
    asks = (looks_like_question(one) or one.endswith(words.ASKS_AT_ITS_END) for one in each)
    return "?" in told or any(asks)


def _unforgotten(text: str) -> str:
    """Without "kế hoạch có ghi bà quên mất" behind the question, comma or none."""
    if _MAY_FORGET.search(text) is None:  # Cheap before dear: nothing is folded for it.
        return text
    typed, plain = text.split(), _plain(text).split()
    found = _FORGOT.search(" ".join(plain)) if len(typed) == len(plain) else None
    kept = " ".join(typed[: found.string[: found.start()].count(" ")]) if found else text
    return kept if _asks(kept) else text


def _as_meant(text: str) -> str:
    """ "À không, anh hỏi là ai ký cơ": the question that is meant instead."""
    # Cheap before dear: nothing is folded for what cannot be put right.
    may = len(text) <= MOST_MEANT and _MAY_MEAN.search(text) is not None
    plain = fold(text) if may else ""
    found = _MEANT.match(plain) if len(plain) == len(text) else None
    meant = _STRESSED.sub("", text[found.end() :]) if found else ""
    return meant if meant and _asks(meant, FEWEST - 1) else text


def behind_greeting(text: str) -> str:
    """The question in the last sentence, where all before it only says who speaks."""
    text = _as_meant(_behind_story(text))
    ends = list(_ENDS.finditer(text, 0, MOST_LETTERS))
    if not ends or len(text) > MOST_LETTERS:
        return text
    told, question = text[: ends[-1].start()], text[ends[-1].end() :]
    if not _asks(question) or _OF_ONESELF.search(_plain(question)):
        return text
    clauses = [one for one in map(_plain, _CLAUSE.split(told)) if one]
    return question if all(map(_BEFORE.fullmatch, clauses)) else text


def _asks(text: str, fewest: int = FEWEST) -> bool:
    asks = "?" in text or looks_like_question(text) or _ASKING.search(_plain(text))
    return len(text.split()) >= fewest and bool(asks)


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(fold(text)))
