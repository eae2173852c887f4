"""A loss, weariness, not following, a wrong answer, a complaint: one kind line each.

The rule: only with nothing open; what is asked or wished for beside it is answered instead.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.questions import ask
from handlers.questions.judging import spoken_of, still_asked
from handlers.talk import texts
from handlers.talk.words import troubles as words
from handlers.turn import menu
from handlers.turn import texts as common
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from knowledge.typed.repeats import compiled

MOST_WORDS = 14
_MAY_SAY, _LOSS, _NO_LOSS = map(compiled, (words.MAY_SAY, words.LOSS, words.NO_LOSS))
_WEARY, _AGAIN, _HELPLESS = map(compiled, (words.WEARY, words.AGAIN, words.HELPLESS))
_WRONG, _COMPLAINS, _WHO = map(compiled, (words.WRONG, words.COMPLAINS, words.WHO))
_ASKS_IF, _INSULTS = compiled(words.ASKS_IF), compiled(words.INSULTS)
_LANGUAGE = compiled(words.LANGUAGE)
_UNANSWERED, _CURSES = compiled(words.UNANSWERED), compiled(words.CURSES)
_WISHES = frozenset(("human", "register", "remind-set", "snooze", "withdraw", "delete-data"))
_TO_STAFF = (Choice("go:meet-staff", common.MEET_STAFF),)


def told(turn: Turn, heard: Heard) -> Outcome | None:
    """The line that fits; None for everything else."""
    plain = heard.unsigned
    if not turn.idle or turn.inbound.group or turn.person.pushed or len(plain.split()) > MOST_WORDS:
        return None
    # Who asks or wishes beside it is answered.
    asks = heard.asks or heard.asks_whether or "?" in heard.text or heard.wish is not None
    if not asks and heard.meant.act not in _WISHES and _CURSES.search(heard.lowered):
        return in_passing(stay(turn, Reply(texts.SORRY, _TO_STAFF)))
    if not _MAY_SAY.search(plain):
        return None
    line = " ".join(plain.split())
    if _WHO.match(line):
        return in_passing(stay(turn, texts.WHO))
    if _LANGUAGE.search(line):
        return in_passing(stay(turn, texts.LANGUAGE))
    if "?" in heard.text:
        return None
    if _INSULTS.match(line) or _UNANSWERED.match(line):
        return in_passing(stay(turn, Reply(texts.SORRY, _TO_STAFF)))
    if _COMPLAINS.match(line):
        return in_passing(stay(turn, Reply(texts.COMPLAINT_HEARD, _TO_STAFF)))
    if _WRONG.match(line) and not _ASKS_IF.search(line):
        return _wrong(turn)
    if _AGAIN.match(line):
        return _again(turn)
    if _HELPLESS.match(line):
        return in_passing(stay(turn, Reply(texts.LOST, menu.MENU)))
    if _LOSS.search(line) and not _NO_LOSS.search(line):
        return in_passing(stay(turn, Reply(texts.SYMPATHY, _TO_STAFF)))
    return in_passing(stay(turn, texts.WEARY)) if _WEARY.match(line) else None


def _wrong(turn: Turn) -> Outcome | None:
    """Below an answer it is noted; elsewhere it is a no, or asked what is meant."""
    if spoken_of(turn) is not None:
        return in_passing(ask.feedback(turn, "wrong"))
    if turn.person.conversation.offered or turn.person.registrations:
        return None
    return in_passing(stay(turn, Reply(texts.SORRY, _TO_STAFF)))


def _again(turn: Turn) -> Outcome:
    """The answer before in its first words, or how everything is said here."""
    before = spoken_of(turn)
    if before is None or not before.said:
        return in_passing(stay(turn, Reply(texts.LOST, menu.MENU)))
    outcome = stay(turn, Reply(texts.again(said=before.said.split("\n\n")[0]), _TO_STAFF))
    memory = replace(outcome.conversation, asked=still_asked(turn))
    return in_passing(replace(outcome, conversation=memory))
