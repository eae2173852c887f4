"""Whether a message sends what is shown, or gives the form up: clause by clause, each known whole.

The rule: likeness decides nothing. One clause that is not known, a "no", a question, a quotation or
a word with marks of its own, and it is asked.
"""

import re

from handlers.acts.words import closing as words
from handlers.typed.assent import may_ask
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

MOST_WORDS = 24
_SENDS = compiled(rf"(?:{words.SENDS}|{words.DONE_WITH})")
_PASSES = compiled(words.PASSES)
_RIGHT, _STAYS = compiled("|".join(words.RIGHT)), compiled(words.STAYS)
_NAME_RIGHT = compiled(words.NAME_RIGHT, re.IGNORECASE)
_GIVES_UP = compiled(
    rf"(?:{words.CANCELS}(?: {words.ANOTHER_TIME})?)?(?:(?:^| ){words.GOES_ON_NOT})?"
)
_TOLD_OF, _FOR_ME = compiled(words.TOLD_OF), compiled(words.FOR_ME)
_SPOKEN_OF, _AGAIN = compiled(words.SPOKEN_OF), compiled(words.AGAIN)
_NAMED = compiled(r"\b(?:gui|goi|nop|chot|chuyen)\b")
_BESIDE, _NO_REASON = compiled(words.BESIDE_CANCEL), compiled(words.NO_REASON)
_BEGGED, _ORDERS_CANCEL = compiled(words.BEGGED), compiled(words.ORDERS_CANCEL)
_WHY_NOW, _WELL_THEN = compiled(words.WHY_NOW), compiled(words.WELL_THEN)
_THANKED, _WELL, _ONLY_RIGHT = map(compiled, (words.THANKED, words.WELL, words.ONLY_RIGHT))
_ENDED = compiled(r"(?P<clause>[^,;.!:\n…]+)(?P<end>[,;.!:\n…]*)")
_TO_SOMEBODY, _TO_NAMED = compiled(words.TO_SOMEBODY), compiled(words.TO_NAMED)
_LOOKS, _YES_FIRST = compiled(words.LOOKS), compiled(words.YES_FIRST)
_HANGS_ON_IT = compiled(words.HANGS_ON_IT)
_MAY_SEND = compiled(r"\b(?:g\wi|n\wp|ch\wt)\b", re.IGNORECASE)
_CLAUSE, _WORD = compiled(r"[,;.!:\n…]+|\s[-\u2013]\s"), compiled(r"\w+")


def says_send(said: Said) -> bool:
    """ "Nội dung đã đúng. Đề nghị gửi.", "chốt, nộp luôn nhé cháu"."""
    said = _without(_WHY_NOW, said)
    if not _names_sending(said) or not _is_short(said):
        return False
    if "toi" in said.plain.split() and said.text.isascii():
        # Without marks it may be "tonight".
        return False
    clauses = [_typed(_without_name(one)) for one in _clauses(said)]
    plain = [_plain(said, one) for one in clauses]
    passed = _PASSES if any(map(_RIGHT.fullmatch, plain)) else _SENDS
    ordered = (at for at, one in enumerate(plain) if _SENDS.fullmatch(one) or passed.fullmatch(one))
    sending = [*ordered]
    beside = [at for at in range(len(plain)) if at not in sending]
    known = all(_RIGHT.fullmatch(plain[at]) or _yields(plain, at, sending) for at in beside)
    told = any(_TOLD_OF.search(" ".join(clauses[at])) for at in sending)
    stops = _stopped(said)
    doubted = told or any(_may_be_dont(clauses[at], plain[at]) and at not in stops for at in beside)
    if not sending or not known or doubted or _FOR_ME.search(said.unsigned):
        return False
    if _is_for_somebody(said):
        return False
    return all(map(_is_marked_so, clauses))


def behind_look(text: str) -> str:
    """ "Để tui đeo kính đã... ừ đúng rồi, gửi đi": the order behind it; else the whole text."""
    first = _ENDED.match(text)
    # Most lines say nothing of sending: they are not even folded for it.
    if first is None or _MAY_SEND.search(text, first.end()) is None:
        return text
    if _LOOKS.fullmatch(Said(first["clause"].strip()).unsigned) is None:
        return text
    rest = Said(text[first.end() :].strip())
    ended = "." in first["end"] or "\n" in first["end"] or "…" in first["end"]
    agrees = _YES_FIRST.match(rest.unsigned) is not None
    if not (ended or agrees) or _HANGS_ON_IT.search(rest.unsigned) or not says_send(rest):
        return text
    return rest.text


def _yields(plain: list[str], at: int, sending: list[int]) -> bool:
    """ "Thôi, gửi": well then, where the order stands behind it; after it it may stop it."""
    return sending[-1:] > [at] and _WELL.fullmatch(plain[at]) is not None


def _may_be_dont(typed: list[str], plain: str) -> bool:
    """ "Dung, gui": by itself and without its mark it may be "don't", and the comma a slip."""
    return words.UNMARKED_DONT in typed and _ONLY_RIGHT.fullmatch(plain) is not None


def _stopped(said: Said) -> set[int]:
    """The clauses behind which a sentence ends: "dung. gui" is no "don't send"."""
    ends = [one for one in _ENDED.finditer(nfc(said.text)) if _WORD.search(one["clause"])]
    return {at for at, one in enumerate(ends) if "." in one["end"] or "\n" in one["end"]}


def _is_for_somebody(said: Said) -> bool:
    """ "Gửi cho anh Ba đi": somebody is to get it first, and nothing is sent."""
    named = _TO_NAMED.search(nfc(said.text)) if not said.text.isupper() else None
    return named is not None or _TO_SOMEBODY.search(said.unsigned) is not None


def says_right(said: Said) -> bool:
    """ "Đúng, giữ nguyên hết": all of it is agreed to, one thing stays, and nothing is ordered."""
    if _names_sending(said) or not _is_short(said):
        return False
    clauses = [_typed(one) for one in _clauses(said)]
    plain = [_plain(said, one) for one in clauses]
    stays = [bool(_STAYS.fullmatch(one)) for one in plain]
    known = all(one or _RIGHT.fullmatch(it) for one, it in zip(stays, plain, strict=True))
    return any(stays) and known and all(map(_is_marked_so, clauses))


def may_refuse_sending(said: Said) -> bool:
    """ "Dung a, gui": "right" or "don't", beside an order to send; it is asked."""
    if not _names_sending(said):
        return False
    clauses = [_typed(one) for one in _clauses(said)]
    plain = [_plain(said, one) for one in clauses]
    doubts = [at for at, one in enumerate(plain) if _may_be_dont(clauses[at], one)]
    doubtful = not _stopped(said) >= {*doubts}
    return doubtful and any(map(_SENDS.fullmatch, plain))


def speaks_of_sending(said: Said, *, anew: bool) -> bool:
    """ "Gửi rồi mà", "gửi mần chi", a quotation; `anew`: what was sent before is sent again."""
    if not _names_sending(said):
        return False
    plain = said.unsigned
    quoted = not words.QUOTES.isdisjoint(said.text)
    again = not anew and _AGAIN.search(plain) is not None
    return quoted or again or _SPOKEN_OF.search(plain) is not None


def says_cancel(said: Said) -> bool:
    """ "Hủy cái ni đi", "ổng nói thôi khỏi, hủy giúp chị"; it is only asked about then."""
    spoken = said.unsigned.split()
    if (
        words.CANCELLING.isdisjoint(spoken)
        or len(spoken) < 2
        or not _is_short(_without(_BEGGED, said))
    ):
        return False
    clauses = [_plain(said, _typed(one)) for one in _clauses(_without(_BEGGED, said))]
    ending = [one for one in clauses if _GIVES_UP.fullmatch(one)]
    beside = [one for one in clauses if one not in ending]
    plainly = any(not words.ENDING_IT.isdisjoint(one.split()) for one in ending)
    return bool(ending) and all(
        _BESIDE.fullmatch(one) or (plainly and _is_reason(one)) for one in beside
    )


def orders_cancel(said: Said) -> bool:
    """Whether it orders so, where "anh Huy" may be somebody and "HTX Hủy" a unit."""
    first, *others = _WORD.findall(nfc(said.text)) or [""]
    # A capital only begins the sentence.
    typed = [first.lower(), *(map(str.lower, others) if said.text.isupper() else others)]
    marked = not words.CANCEL_MARKED.isdisjoint(typed)
    return marked or (said.text.islower() and _ORDERS_CANCEL.search(said.unsigned) is not None)


def ends_plainly(said: Said) -> bool:
    """Whether it can be nobody of a list that is dropped ("bỏ đi")."""
    return not words.ENDING_IT.isdisjoint(said.unsigned.split())


def well_then_sends(said: Said) -> bool:
    """ "Thôi gửi": well then, send, or no sending any more; it is asked."""
    return _WELL_THEN.fullmatch(said.unsigned) is not None


def thanks_and_agrees(said: Said) -> bool:
    """ "Ok tks": agreed to what is shown, and nothing said of sending it."""
    return _THANKED.fullmatch(said.unsigned) is not None and not may_ask(said)


def _without(pattern: re.Pattern[str], said: Said) -> Said:
    """Without what stands behind the order: "được không", "trước khi ổng đổi ý"."""
    cut = pattern.search(said.unsigned)
    many = len(said.unsigned[: cut.start()].split()) if cut else 0
    ends = [*_WORD.finditer(nfc(said.text))]
    if many < 1 or len(ends) != len(said.unsigned.split()):
        return said
    return Said(nfc(said.text)[: ends[many - 1].end()])


def _is_reason(clause: str) -> bool:
    return len(clause.split()) <= words.MOST_OF_REASON and _NO_REASON.search(clause) is None


def _names_sending(said: Said) -> bool:
    return _NAMED.search(said.unsigned) is not None


def _is_short(said: Said) -> bool:
    quotes = not words.QUOTES.isdisjoint(said.text)
    short = not quotes and len(said.unsigned.split()) <= MOST_WORDS
    return short and not may_ask(said) and not any(map(may_ask, _clauses(said)))


def _clauses(said: Said) -> list[str]:
    return [one for one in _CLAUSE.split(nfc(said.text)) if _WORD.search(one)]


def _typed(clause: str) -> list[str]:
    return _WORD.findall(clause.lower())


def _plain(said: Said, typed: list[str]) -> str:
    return " ".join(map(said.bare, typed))


def _without_name(clause: str) -> str:
    """ "Dạ Lường đúng rồi ạ": without the name, which has capitals."""
    led = _NAME_RIGHT.match(clause)
    named = led is not None and any(word[:1].isupper() for word in led[0].split()[-1:])
    return clause[led.end() :] if led is not None and named else clause


def _is_marked_so(typed: list[str]) -> bool:
    """Whether its words have the marks of the words that are known, or none that tell apart."""
    marked = {word for word in typed if not word.isascii()}
    return words.UNMARKED_CALL.isdisjoint(typed) and marked <= words.MARKS
