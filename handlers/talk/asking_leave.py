"""Who opens by saying who they are and that they will ask: invited to, as they call themselves.

The rule: nothing of who they are is taken for a form, and what is asked at once is answered.
"""

from handlers.acts.heard import Heard
from handlers.talk import texts
from handlers.talk.words import asking_leave as words
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled

MOST_WORDS, MOST_CLAUSES = 36, 5
_MAY_SAY, _TAIL, _OWN = compiled(words.MAY_SAY), compiled(words.TAIL), compiled(words.OWN)
_NAMES_SELF, _GREETS, _WILL_ASK = map(compiled, (words.NAMES_SELF, words.GREETS, words.WILL_ASK))
_CLAUSES, _WORD = compiled(r"[,;:.!\n]+"), compiled(r"\w+")


def invited(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Chào em, bác ở htx Phù Nham đây, cho bác hỏi cái này"; None for everything else."""
    plain = heard.unsigned
    if not turn.idle or turn.inbound.group or "?" in heard.text or not _MAY_SAY.search(plain):
        return None
    if len(plain.split()) > MOST_WORDS:
        return None
    clauses = [part for one in _CLAUSES.split(heard.text) for part in _parts(one)]
    if not clauses or len(clauses) > MOST_CLAUSES:
        return None
    asks = [_WILL_ASK.fullmatch(one) is not None for one in clauses]
    # It is asked for nothing yet by the last of them.
    if not asks[-1] or not all(
        ask or _GREETS.fullmatch(one) or _NAMES_SELF.fullmatch(one)
        for ask, one in zip(asks, clauses, strict=True)
    ):
        return None
    return in_passing(stay(turn, texts.ask(own=called(" ".join(clauses)))))


def called(plain: str) -> str:
    """How the person is called by their own word for themself; "anh/chị" where there is none."""
    found = {one["own"] for one in _OWN.finditer(plain)}
    return words.MARKED[found.pop()] if len(found) == 1 else texts.ANYBODY


def _parts(clause: str) -> list[str]:
    line = " ".join(_WORD.findall(fold(clause)))
    cut = list(_TAIL.finditer(line))[-1:]
    return [
        one for one in ((line[: cut[0].start()], line[cut[0].end() :]) if cut else (line,)) if one
    ]
