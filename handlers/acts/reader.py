"""The one reader of acts: what a message wants at its place, before any plan is asked.

The rule: the learned weights propose, and what cannot be undone is only read where nothing in the
message speaks against it. A refusal, a doubt or a question never becomes what it refuses.
"""

from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np

import knowledge
from handlers.acts import features, refusal
from handlers.acts.agreed import agreed_beside
from handlers.acts.assent import freed, is_plain_yes, settled
from handlers.acts.closing import says_send
from handlers.acts.learned import Learned, read_examples, seal_of
from handlers.acts.meaning import ACTS, Act, Meant, Place, Talk
from handlers.acts.signs import read_signs
from handlers.acts.slots.slots import slots_of
from handlers.acts.words.asking import (
    ASKING_OF_PLACE,
    DICTATED,
    GREETING,
    UNIT_AND_PLACE,
    WISHES_TO_JOIN,
    WISHES_TO_REGISTER,
)
from handlers.typed.wishes import Act as Wished
from handlers.typed.wishes import Verb, read_wish, read_word
from knowledge.matching.classifier import Floats
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

FOLDER = Path(knowledge.__file__).parent / "common" / "acts"
FITTED = "fitted.npz"
_LEAST_YES = 0.4
# Of 1,562 refusals, doubts and wishes at these places none became a yes from here on when each was
# read by weights fitted without it.
_PLAIN_YES = 0.7
_SURE_YES = 0.95
_NEVER = 2.0
# Below it an ending or a deletion is only the likeliest of many readings: its words must name it.
_LEAST_ENDING = 0.5
# A right said in the middle of a form is often like a value, and still heard from here on.
_LEAST_NAMED = 0.1
_NAMED: dict[Wished, Act] = {
    "forget": "delete-data",
    "withdraw-consent": "withdraw-consent",
    "withdraw": "withdraw",
    "stop": "remind-off",
}
# Read by whole clauses, each right is surer than by what a message is like.
_RIGHTS: dict[Wished, Act] = {
    "forget": "delete-data",
    "privacy": "my-data",
    "export": "my-data",
    "withdraw-consent": "withdraw-consent",
    "withdraw": "withdraw",
    "stop": "remind-off",
}

# What asks for nothing and answers nothing.
_TALK: tuple[Act, ...] = (
    "wait", "off-topic", "complaint", "praise", "thanks", "greeting", "bye",
)  # fmt: skip
_NOTHING_OPEN = frozenset(("idle", "answered", "offered", "silent", "reminder", "sent"))
_WISHES_TO_REGISTER = compiled(WISHES_TO_REGISTER)
_DICTATED = compiled(DICTATED)
_UNIT_AND_PLACE, _ASKING = compiled(UNIT_AND_PLACE), compiled(ASKING_OF_PLACE)
_PLACED = frozenset(("commune", "unit-name"))
_JOINS = compiled(f"{GREETING}(?:{WISHES_TO_JOIN})")
# "Không cho lưu nữa" takes back the consent, which its words alone do not say.
_MISTAKEN: frozenset[Act] = frozenset(("my-data", "delete-data", "register", "remind-on"))
# Where something ends for good its own word decides.
_DEEDS: dict[Place, Verb] = {
    "delete": "DEL",
    "withdraw": "TAKE",
    "stop-consent": "TAKE",
    "cancel": "STOP",
}


class ActReader:
    """Reads acts with learned weights."""

    def __init__(self, learned: Learned) -> None:
        self._learned = learned

    def read(self, said: Said, at: Place) -> Meant:
        """The act of a message at a place, with what it says."""
        if not any(map(str.isalnum, said.text)):
            return Meant(read_signs(said.text, at))
        act, sure = self.act(said, at)
        if act == "register" and _JOINS.fullmatch(said.unsigned):
            # "Bác muốn cho htx bác thi đua": no word of it is anybody's name.
            return Meant(act, sure, lambda: replace(slots_of(act, said, at), unit_name=None))
        return Meant(act, sure, lambda: slots_of(act, said, at))

    def act(self, said: Said, at: Place) -> tuple[Act, float]:
        """The act alone, and how sure it is."""
        if at == "review" and says_send(said):
            return "yes", 1.0
        if at == "consent" and agreed_beside(said) is not None:
            return "yes", 1.0
        if at in _NOTHING_OPEN and _WISHES_TO_REGISTER.fullmatch(said.unsigned):
            return "register", 1.0
        act, sure = _allowed(said, at, self._learned.probabilities(said, at))
        if act == "register" and at in _NOTHING_OPEN and _is_dictated(said):
            return act, 1.0
        if act == "question" and at in _PLACED and _names_unit_and_place(said):
            return "values", sure
        return (_right(said, at) or act, sure) if act in _MISTAKEN else (act, sure)

    def talk(self, said: Said, at: Place) -> Talk:
        """How likely it is only talk, and what kind of talk then."""
        chances = self._learned.probabilities(said, at)
        shares = {act: float(chances[ACTS.index(act)]) for act in _TALK}
        return Talk(max(shares, key=lambda act: shares[act]), sum(shares.values()))


def _is_dictated(said: Said) -> bool:
    """ "Đăng ký htx X xã Y …, liên hệ Z 09…, chỉ tiêu …": a wish with its whole form behind it."""
    return "?" not in said.text and _DICTATED.match(said.unsigned) is not None


def _names_unit_and_place(said: Said) -> bool:
    """ "LIÊN HIỆP HTX … . XÃ BẢO ÁI": the unit and its commune, in any letters; no question."""
    asks = "?" in said.text or _ASKING.search(said.lowered) is not None
    return not asks and _UNIT_AND_PLACE.fullmatch(said.unsigned) is not None


def _right(said: Said, at: Place) -> Act | None:
    """The right that is named in so many words, in place of another one that it is like."""
    wish = read_wish(said)
    right = _RIGHTS.get(wish.act) if wish is not None and wish.by == "name" else None
    return None if right is None or refusal.is_barred(right, said, at) else right


def _allowed(said: Said, at: Place, chances: Floats) -> tuple[Act, float]:
    """The likeliest act that nothing in the message speaks against."""
    if at in _DEEDS and read_word(freed(said), _DEEDS[at]):
        return "yes", 1.0
    doubted = False
    for place in np.argsort(-chances):
        act, sure = ACTS[place], float(chances[place])
        # A yes that is only the likeliest of many readings is none, and then no refusal either.
        doubtful = act == "yes" and sure < _least_yes(said, at)
        doubted = doubted or doubtful
        doubtful = doubtful or (act == "no" and doubted and not refusal.refuses(said))
        doubtful = doubtful or (act in _NAMED.values() and _is_unnamed(act, said, at, sure))
        if not doubtful and not refusal.is_barred(act, said, at):
            return _named(said, at, chances) if act == "values" else (act, sure)
    return "question", 0.0


def _is_unnamed(act: Act, said: Said, at: Place, sure: float) -> bool:
    if sure >= _LEAST_ENDING:
        return False
    wish = read_wish(said)
    # "Chán, dẹp" names nothing but below what was sent unasked.
    bare = wish is not None and wish.by == "verb" and at != "reminder"
    return wish is None or bare or _NAMED.get(wish.act) != act


def _named(said: Said, at: Place, chances: Floats) -> tuple[Act, float]:
    """A value, or the right that is named in its place."""
    value: tuple[Act, float] = ("values", float(chances[ACTS.index("values")]))
    if max(chances[ACTS.index(act)] for act in _NAMED.values()) < _LEAST_NAMED:
        return value
    wish = read_wish(said)
    right = _NAMED.get(wish.act) if wish is not None and wish.by == "name" else None
    if right is None or refusal.is_barred(right, said, at):
        return value
    return right, float(chances[ACTS.index(right)])


def _least_yes(said: Said, at: Place) -> float:
    """How likely a yes has to be: where it does something for good, of clear words or none."""
    if not refusal.is_unclear_yes(said, at):
        return _LEAST_YES
    rest = freed(settled(said) if at in ("review", "reuse") else said)
    if is_plain_yes(features.tokens_of(rest), at):
        return _PLAIN_YES
    # What was sent can be taken back; a consent or a deletion wants its words.
    return _SURE_YES if at in ("review", "reuse") else _NEVER


@cache
def act_reader() -> ActReader:
    """The reader fitted on the examples that are shipped; fitted anew when its file is stale."""
    seal = seal_of(FOLDER)
    learned = Learned.restored(seal, FOLDER / FITTED)
    if learned is None:
        learned = Learned.fitted(read_examples(FOLDER))
        # Where the program may not write it is fitted at each start; a test holds the file current.
        with suppress(OSError):
            learned.save(seal, FOLDER / FITTED)
    return ActReader(learned)
