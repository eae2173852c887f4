"""Yes, no and later, and whether a message refuses: by whole words, never by likeness of letters.

The rule: a refusal is never taken for what it refuses. Marks count where they were typed ("đừng",
"dừng" and "đúng" are three words); without them, what may mean opposite things is "unsure".
"""

import re
from collections.abc import Iterable
from typing import Literal

from handlers.typed import forms
from handlers.typed.forms import WORD, Lean, Phrase, words_of
from handlers.typed.words import assent as words
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.said import Said, said_of

FINISHED = frozenset(fold(" ".join(words.FINISHED)).split())
BESIDE_FINISHED = frozenset(fold(" ".join(words.BESIDE_FINISHED)).split())
_HESITATING = frozenset(words.HESITATING)
HECTARES = "ha"
_GOODS = re.compile(words.GOODS)
_ASKS_FOR = re.compile(words.ASKS_FOR)
_ONLY_LATER = forms.LATER - forms.ALSO_TOLD
# A longer message may hold "từ từ" or "tuần sau" and yet say something of its own.
SHORT = 7
# The longest answer and all the politeness around it; taking that off costs the square of it.
_MOST = 40
# A negation this many words before a verb still turns it round ("khong can phai gui").
REACH = 3


def read_lean(text: Said | str) -> Lean | None:
    """What a whole message means as an answer to a yes/no; None when it says more than that."""
    said = words_of(text)
    if len(said) > _MOST:
        return None
    if len(said) <= SHORT and _puts_off(said):
        return "later"
    # Whole first: "được" is polite behind "gửi", and part of the answer in "chưa được".
    for form in _politeness_off(said):
        meanings = {lean for phrases, lean in forms.WHOLE if form in phrases}
        if meanings:
            unsure = may_ask(text) or _hesitates(text)
            doubtful = len(meanings) > 1 or ("yes" in meanings and unsure)
            return "unsure" if doubtful else meanings.pop()
    return None


def may_ask(text: Said | str) -> bool:
    """Tell whether a message may ask ("gửi à", "đồng ý?"): what asks decides nothing."""
    line = said_of(text)
    said = words_of(line)
    # "Gửi à em": who is spoken to stands behind the word that asks.
    while len(said) > 1 and said[-1] in forms.SPOKEN_TO:
        said = said[:-1]
    # "Quế 4 ha" is how much.
    measured = len(said) > 1 and said[-1] == HECTARES and said[-2][-1:].isdigit()
    # Alone "à" or "hả" is a sound and asks about nothing.
    asks = not measured and len(said) > 1 and said[-1] in words.ASKING_ENDS
    return "?" in line.text or (asks and said[-2:] not in forms.OF_COURSE)


def _hesitates(text: Said | str) -> bool:
    """ "Ừm…": a sound that goes on is still thinking."""
    line = said_of(text)
    goes_on = line.text.rstrip().endswith(("\u2026", ".."))
    said = words_of(line)
    return goes_on and bool(said) and _HESITATING.issuperset(said)


def bare_words(text: Said | str) -> str:
    """The folded words without politeness; "tối" and "đã" are none, "tôi" and "dạ" are."""
    line = said_of(text)
    return " ".join(map(line.bare, _politeness_off(words_of(line))[-1]))


def says_none(text: Said | str) -> bool:
    """Tell whether a whole message says that there is nothing to write ("chưa có ạ")."""
    return any(form in forms.NONE for form in _politeness_off(words_of(text)))


def is_sending(text: Said | str) -> bool:
    """Tell whether a whole message is the word for sending the registration ("gửi luôn đi em")."""
    return any(form in forms.SEND for form in _politeness_off(words_of(text)))


def is_finishing(text: Said | str) -> bool:
    """Tell whether a whole message says that something is finished, and not what to do with it."""
    said = bare_words(text).split()
    finished = [word for word in said if word in FINISHED]
    return bool(finished) and all(word in FINISHED or word in BESIDE_FINISHED for word in said)


def is_negated(text: Said | str) -> bool:
    """Tell whether a message holds a "no", "not", "don't" or "later" anywhere."""
    said = words_of(text)
    return bool(_negations(said)) or _puts_off(said)


def read_stance(text: Said | str, verbs: Iterable[str]) -> Literal["against", "unsure"] | None:
    """Whether a message speaks against doing one of `verbs` (folded words).

    "unsure" when a refusal and the verb both stand in it but not together ("không sai chỗ nào,
    gửi"); None when nothing is refused or the refusal is about something else.
    """
    line = said_of(text)
    lean = read_lean(line)
    if lean in ("no", "later"):
        return "against"
    said = words_of(line)
    refusals = _negations(said)
    if not refusals and not _puts_off(said):
        return "unsure" if lean == "unsure" else None
    wanted = set(verbs)
    named = [place for place, word in enumerate(said) if line.bare(word) in wanted]
    if not named:
        return None
    breaks = _breaks(line)
    together = any(
        # Before the verb the negation is near it; behind, it ends the clause ("gửi thì chưa").
        (0 < verb - no <= REACH or no > verb) and breaks[no] == breaks[verb]
        for verb in named
        for no in refusals
    )
    # No negation at all: then it was a "later", which is always about the verb.
    return "against" if together or not refusals else "unsure"


def refused_words(text: Said | str) -> frozenset[str]:
    """What a message says "no" to, folded, with and without its politeness; empty for no "no"."""
    line = said_of(text)
    said = words_of(line)
    refusals = set(_negations(said))
    if not refusals:
        return frozenset()
    kept = tuple(word for place, word in enumerate(said) if place not in refusals)
    # "Gửi thì không": without its "không" the "thì" leads nowhere.
    while kept and kept[-1] in forms.THEN:
        kept = kept[:-1]
    return frozenset(" ".join(map(line.bare, form)) for form in _politeness_off(kept))


def is_assent(said: str) -> bool:
    """Tell whether these folded words are a yes."""
    return said in forms.YES_FOLDED


def asks_whether(text: Said | str) -> bool:
    """Tell whether a message ends in its negation and so may ask ("hủy được không")."""
    said = _politeness_off(words_of(text))[-1]
    last = len(said) - 1
    # "Gửi được không" asks; "gửi đâu" and "gửi thì không" end in a negation and refuse.
    asks = last in _negations(said) and said[last] not in forms.LAST
    return asks and said[last - 1] not in forms.THEN


def contradicts(text: Said | str, words_meant: Said | str) -> bool:
    """Tell whether the marks of "đúng", "đừng", "dừng" or "dùng" say another word than meant."""
    line = said_of(text)
    # Without marks the four are one word, which contradicts none of them.
    said = {word for word in words_of(line) if not word.isascii() and line.bare(word) == forms.DUNG}
    if not said:
        return False
    meant = said_of(words_meant)
    return bool(said - {word for word in words_of(meant) if meant.bare(word) == forms.DUNG})


def is_polite(text: Said | str) -> bool:
    """Tell whether the words add nothing but politeness ("ạ", "đi em", "luôn nhé")."""
    return all(word in forms.ONLY_POLITE for word in words_of(text))


def is_named_later(text: str) -> bool:
    """Tell whether the words that put off are a name by their capitals ("HTX Ngày Mai")."""
    typed = tuple(WORD.findall(nfc(text)))
    capitals = [place for place, word in enumerate(typed) if word[:1].isupper()]
    # What puts off outside the name still counts: "HTX Ngày Mai, để sau nhé".
    small = tuple("" if place in capitals else word.lower() for place, word in enumerate(typed))
    # One capital only begins a sentence, and all capitals are a keyboard's.
    return len(capitals) > 1 and not text.isupper() and not _puts_off(small)


def may_be_value(text: Said | str) -> bool:
    """Tell whether what puts off speaks to nobody and says more than that ("htx ngay mai")."""
    said = words_of(text)
    return not any(word in forms.SPOKEN for word in said) and said not in forms.LATER_AS_WRITTEN


def _puts_off(said: Phrase) -> bool:
    """ "Later" anywhere; "mai sau" is the time of our children and none."""
    kept = " ".join(said).replace(words.FUTURE, "").replace(forms.FUTURE_FOLDED, "")
    kept = _GOODS.sub(" ", kept)
    line = tuple(WORD.findall(kept))
    if _any_within(_ONLY_LATER, line):
        return True
    # Folded only where it decides.
    return _any_within(forms.ALSO_TOLD, line) and not _ASKS_FOR.search(fold(kept))


def _breaks(line: Said) -> list[int]:
    """For every word, the number of the clause it stands in."""
    # Cut first and counted by the same WORD, so that the places are those of `words_of`.
    clauses = re.split(r"[,.;!?\n]+", line.lowered)
    return [number for number, clause in enumerate(clauses) for _ in WORD.findall(clause)]


def _negations(said: Phrase) -> list[int]:
    """The places of words that turn the message round."""
    return [
        place
        for place, word in enumerate(said)
        if (word in forms.NEGATIONS and not _is_no_negation(said, place))
        or _is_dont(said, place)
        or (word in forms.FIRST_NEGATIONS and _is_first(said, place))
        or (word in forms.LAST and _is_last(said, place))
    ]


def _is_no_negation(said: Phrase, place: int) -> bool:
    """ "Hong Ha", "hoa hong": a name or what is grown, by what stands beside it."""
    behind = said[place : place + 2] in forms.NO_NEGATIONS
    return behind or said[max(place - 1, 0) : place + 1] in forms.NO_NEGATIONS_BEHIND


def _is_first(said: Phrase, place: int) -> bool:
    """Where "thôi" and "khoan" stop something: before all but politeness, and not alone."""
    if (
        said[place] in forms.SETTLED
        and said[place + 1 : place + 2]
        and said[place + 1] in forms.CHOOSING
    ):
        # "Thôi vậy", "thôi thế" alone let it be.
        return len(said) == place + 2
    return all(word in forms.POLITE_BEFORE for word in said[:place]) and len(said) > place + 1


def _is_last(said: Phrase, place: int) -> bool:
    """Where "đâu" says no: behind all but politeness, and not in "ở đâu"."""
    polite = all(word in forms.POLITE_AFTER for word in said[place + 1 :])
    return polite and place > 0 and said[place - 1] not in forms.WHERE


def _is_dont(said: Phrase, place: int) -> bool:
    """ "đừng" and "dừng" by their marks; "dung" without marks by what follows it."""
    word = said[place]
    if not word.isascii():
        return word in forms.DONT
    if place and said[place - 1] in forms.BEFORE_USE:
        return False
    after = said[place + 1 : place + 2]
    return word == forms.DUNG and bool(after) and after[0] not in forms.NOT_AFTER_DONT


def _any_within(phrases: frozenset[Phrase], said: Phrase) -> bool:
    longest = min(forms.LONGEST, len(said))
    return any(
        said[start : start + length] in phrases
        for length in range(1, longest + 1)
        for start in range(len(said) - length + 1)
    )


def _politeness_off(said: Phrase) -> list[Phrase]:
    """The words as said, then with one polite word less after the other, never with none left."""
    shorter = [said]
    while len(said) > 1 and said[-1] in forms.POLITE_AFTER:
        said = said[:-1]
        shorter.append(said)
    while len(said) > 1 and said[0] in forms.POLITE_BEFORE:
        said = said[1:]
        shorter.append(said)
    return shorter
