"""A title that is asked about where one is chosen, and then taken as "the one just named".

The rule: a question names one title and chooses none; what was named last is taken by "lấy cái đó".
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots import titles
from handlers.acts.slots.text.reading import Reading
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form.fields import titles_for
from handlers.registrations.said.honours import texts
from handlers.registrations.words import honours as words
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Choice
from handlers.values.state import Registering
from knowledge.plan.titles import Title

MOST_WORDS = 12
_MAY_BE, _IS_WHAT = re.compile(words.MAY_BE), re.compile(words.IS_WHAT)
_IN_SHORT = re.compile(words.IN_SHORT)
_REFERRED, _TWO_AT_ONCE = re.compile(words.REFERRED), re.compile(words.TWO_AT_ONCE)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """What is asked about one title, or the one that was named last; None for anything else."""
    if heard.key is not None:
        return None
    if _TWO_AT_ONCE.search(heard.unsigned) and not heard.says_none:
        return stay(turn, showing.prompt(turn, dialog, (texts.ONLY_ONE,)))
    if _REFERRED.match(heard.unsigned):
        return _taken(turn, dialog, heard)
    return _asked(turn, dialog, heard)


def _taken(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    offered = turn.person.conversation.offered
    first = offered[0] if offered else ("", "")
    named = {one.id: one for one in titles_for(turn, "collective")}.get(first[0])
    # Only below the answer to a question is a title the first choice under this label.
    if named is None or first[1] != texts.take(name=named.said):
        return None
    done = registration.answer(turn, dialog, heard.meaning(named.id))
    return done if isinstance(done, Outcome) else None


def _asked(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    said = heard.unsigned
    if len(said.split()) > MOST_WORDS:
        return None
    may_be, is_what = _MAY_BE.search(said), _IS_WHAT.search(said)
    asked = may_be or is_what
    title = _right_before(turn, heard, asked) if asked else _in_short(turn, said)
    if title is None:
        return None
    about = texts.COMMENDATION if title.is_commendation else texts.OF_UNIT
    told_now = (
        texts.may_be(name=title.name, by=title.decided_by)
        if may_be
        else texts.is_called(name=title.name, whose=about)
    )
    prompt = showing.prompt(turn, dialog, (told_now,))
    take = Choice(title.id, texts.take(name=title.said))
    others = tuple(one for one in prompt.choices if one.key != title.id)
    return stay(turn, replace(prompt, choices=(take, *others)))


def _in_short(turn: Turn, said: str) -> Title | None:
    """ "Tt thôi" where the unit's title is asked for: likely one of two things, so it is asked."""
    if _IN_SHORT.fullmatch(said) is None:
        return None
    return next((one for one in titles_for(turn, "collective") if one.id == "ttldtt"), None)


def _right_before(turn: Turn, heard: Heard, asked: re.Match[str]) -> Title | None:
    """The one title that is named, which the question is about: not its conditions."""
    marks = Reading(heard).of("title")
    ids = {titles.own_of_unit(mark.value) for mark in marks}
    if len(ids) != 1 or marks[-1].last != len(heard.unsigned[: asked.start()].split()):
        return None
    return next((one for one in titles_for(turn, "collective") if one.id in ids), None)
