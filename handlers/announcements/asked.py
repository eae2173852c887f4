"""A question about the occasion that an announcement asks to: answered in its own words.

The rule: nothing is said that the announcement does not say; where it is silent, that is said, and
the question can go to the staff. A line with words about anything else is no such question.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.announcements import texts
from handlers.announcements.answered import LONGEST, read_roll
from handlers.announcements.instead import read_instead
from handlers.announcements.roll_call import fresh, has_come, is_spoken_of, left, noted_coming
from handlers.announcements.terms import file_of, where_of
from handlers.announcements.words import asking
from handlers.questions import event_dates
from handlers.questions.judging import remembered
from handlers.questions.texts import ASK_STAFF
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.shown.personal import filled
from handlers.values.staff import RollView
from handlers.values.state import Substituting
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.said import Said

MOST_QUOTED = 3


def beside_yes(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Tôi sẽ đi, mà họp ở đâu": both; None where nobody says that they come and asks."""
    said = _behind_yes(heard.plain) if _may_be_asked(turn, heard) else None
    if said is None:
        return None
    question, people = said
    answer = _answer(turn, heard, question)
    return noted_coming(*answer, people) if answer else None


def answered(turn: Turn, heard: Heard) -> Outcome | None:
    """The answer to a question about the latest occasion it can mean; None for any other line."""
    answer = _answer(turn, heard, heard.plain) if _may_be_asked(turn, heard) else None
    return answer[0] if answer else None


def _answer(turn: Turn, heard: Heard, question: str) -> tuple[Outcome, RollView] | None:
    things = tuple(_things(question))
    rolls = fresh(turn) if things else ()
    meant = [roll for roll in rolls if _is_meant(question, roll)]
    latest = [roll for roll in rolls[:1] if is_spoken_of(turn, roll)]
    if latest and latest != meant[:1] and _is_all_of(question, frozenset()):
        meant = [*latest, *meant]
    telling = ((roll, told) for roll in meant if (told := _told(turn, roll, things)))
    roll, told = next(telling, (None, {}))
    # The calendar may know the day that all of them are silent on.
    if roll is None and latest and latest == meant[:1]:
        roll = latest[0] if event_dates.answer(turn, heard) is None else None
    return (_said(turn, heard, roll, told, things), roll) if roll else None


def _may_be_asked(turn: Turn, heard: Heard) -> bool:
    """In a dialog its question is answered, unless an announcement has come since."""
    who = isinstance(turn.dialog, Substituting) and read_instead(heard) is None
    if not (turn.idle or has_come(turn) or who) or heard.key is not None:
        return False
    if len(heard.text) > LONGEST or _NOT_ANYWHERE.search(heard.plain):
        return False
    return heard.asks or heard.may_ask or bool(_ASKS.search(heard.plain))


def _behind_yes(plain: str) -> tuple[str, int | None] | None:
    """The question behind the words of somebody who comes, and how many; None without any."""
    for parting in reversed([*_PARTING.finditer(plain)]):
        said = read_roll(Heard(plain[: parting.start()]))
        if said is not None and said.answer == "coming":
            return plain[parting.end() :], said.people
    return None


def _things(question: str) -> Iterator[str]:
    """Everything that is asked; what asked for one asks for nothing else."""
    for name, asked in _ASKED.items():
        rest = asked.sub("; ", question)
        if rest != question:
            yield name
        question = rest


def _is_meant(plain: str, roll: RollView) -> bool:
    """Whether the occasion is named, in any words or in its own, and nothing else is."""
    own = _NOT_WORD.split(fold(roll.text))
    said = f" {' '.join(own)} "
    named = _OCCASION.search(plain) or any(f" {noun} " in said for noun in _NOUNS.findall(plain))
    return bool(named) and _is_all_of(plain, frozenset(own))


def _is_all_of(plain: str, own: frozenset[str]) -> bool:
    """Whether every word belongs to the question, or to these of the occasion's own."""
    rest = plain
    for asked in _ASKED.values():
        rest = asked.sub(" ", rest)
    others = (word for word in _NOT_WORD.split(rest) if word and not word.isdigit())
    return all(word in asking.AROUND or word in own for word in others)


def _told(turn: Turn, roll: RollView, things: tuple[str, ...]) -> dict[str, str]:
    """What the announcement says about each, in its terms or its own words."""
    form = next((view.form for view in turn.person.registrations), None)
    text = filled(Reply(roll.text), form).text
    told = {thing: _stated(roll, thing) or _quoted(text, thing) for thing in things}
    return {thing: said for thing, said in told.items() if said}


def _stated(roll: RollView, thing: str) -> str:
    """The line of its terms that answers, empty for none."""
    terms = roll.terms
    if thing in ("hour", "when") and terms.starts_at:
        return texts.occasion(at=terms.starts_at, place="")
    if thing == "place":
        return texts.occasion(at=None, place=terms.place)
    return file_of(terms) if thing == "programme" else ""


def _quoted(text: str, thing: str) -> str:
    """The sentences that say it, empty for none."""
    found = (said.strip() for said in _ENDS.split(nfc(text)))
    telling = (said for said in found if said and _TOLD[thing].search(fold(said)))
    return texts.quoted(sentences=tuple(telling)[:MOST_QUOTED])


def _said(
    turn: Turn, heard: Heard, roll: RollView, told: Mapping[str, str], things: tuple[str, ...]
) -> Outcome:
    """What it says, and what it does not: about that the staff can be asked."""
    paper = texts.PAPERS["invitation" if _invites(roll) else "news"]
    silent = tuple(thing for thing in things if thing not in told)
    said = texts.told(paper=paper, lines=tuple(dict.fromkeys(told.values())))
    if not silent:
        return stay(turn, Reply(said, left(roll)))
    text = texts.silent(paper=paper, told=said, things=silent)
    # The staff read which announcement it is about.
    question = Said(texts.question_about(question=heard.text, number=roll.id))
    outcome = stay(turn, Reply(text, (*left(roll), Choice("go:ask-staff", ASK_STAFF))))
    asked = remembered(turn, question, turn.plan, (), text)
    return replace(outcome, conversation=replace(outcome.conversation, asked=asked))


def _invites(roll: RollView) -> bool:
    """Whether it is headed as an invitation."""
    return roll.terms.kind != "news" and bool(where_of(roll.terms))


def _words(phrases: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{phrases})(?!\w)")


_ASKED = {name: _words(about.asked) for name, about in asking.THINGS.items()}
_TOLD = {name: re.compile(rf"(?<!\w)(?:{about.told})") for name, about in asking.THINGS.items()}
# Behind a capital it is an abbreviation: "tại UBND TP. Yên Bái".
_ENDS = re.compile("(?<=[^\\s\\dA-Z\u0110][.;!])\\s+|(?<=\\d[.;!])\\s+|\n+")
_PARTING = re.compile(r"[,.;!]\s*|\s(?=(?:ma|nhung|con|the) )")
_ASKS = _words(asking.ASKS)
_OCCASION, _NOUNS = _words(asking.OCCASION), _words(asking.NOUNS)
_NOT_ANYWHERE = _words(asking.NOT_ANYWHERE)
_NOT_WORD = re.compile(r"\W+")
