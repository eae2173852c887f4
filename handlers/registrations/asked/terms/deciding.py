"""Who decides about an honour: of those named, else of one's own form, else of all.

The rule: what the plan does not say is labelled as being from elsewhere, and nobody is made up.
"""

import re

from handlers.acts.heard import Heard
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.titles import in_table
from handlers.questions.clauses import name_of
from handlers.registrations.asked import texts
from handlers.registrations.asked.wanting import texts as wanted_texts
from handlers.registrations.asked.wanting.words import wanted as of_wanted
from handlers.registrations.asked.words import admission as words
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Form, Registering

_NO_HEAD = re.compile(of_wanted.NO_HEAD)
_WHO_DECIDES, _OF_HONOUR = re.compile(words.WHO_DECIDES), re.compile(words.OF_HONOUR)
_RECOGNISES = re.compile(words.RECOGNISES)
MOST_HONOURS, MOST_WORDS = 4, 20


def asks_who_decides(heard: Heard) -> bool:
    """ "Ai quyết định công nhận rứa em, trong kế hoạch có ghi nỏ"."""
    plain = heard.unsigned
    decides = len(plain.split()) <= MOST_WORDS and _WHO_DECIDES.search(plain)
    return bool(decides and _OF_HONOUR.search(plain))


def who_decides(turn: Turn, heard: Heard) -> Outcome | None:
    """Who decides about an honour; None for everything else."""
    return recognised(turn, heard) if asks_who_decides(heard) else None


def recognised(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Ai công nhận cho em": of the honours named, else of one's own form, else of all."""
    office = turn.plan.organisation.office
    known = {title.id: title for title in turn.office.titles}
    ids = [in_table(mark.value) for mark in Reading(heard).of("title")] or _own_honours(turn)
    ids = ids or [one.id for one in known.values() if one.decided_by and not one.is_commendation]
    named = [known[one] for one in dict.fromkeys(ids) if one in known][:MOST_HONOURS]
    if not named:
        return None
    lines = [
        texts.decided(name=one.said, by=one.decided_by)
        if one.decided_by
        else texts.undecided(name=one.said, office=office)
        for one in named
    ]
    plan = turn.plan
    names_it = any(_RECOGNISES.search(one.text.lower()) for one in plan.sections.values())
    head = texts.RECOGNISED if names_it else texts.recognised_outside(plan=name_of(plan))
    headless = _NO_HEAD.search(heard.unsigned) is not None
    if headless and not names_it:
        head = f"{wanted_texts.no_head(plan=name_of(plan), office=office)}\n{texts.OUTSIDE}"
    if not names_it and not any(one.decided_by for one in named):
        names = ", ".join(one.said for one in named)
        text = texts.nobody_known(plan=name_of(plan), names=names, office=office)
        return in_passing(stay(turn, Reply(f"{text}\n{texts.STILL_WEIGHED}")))
    return in_passing(stay(turn, Reply("\n".join((head, *lines, texts.STILL_WEIGHED)))))


def _own_honours(turn: Turn) -> list[str]:
    dialog = turn.dialog
    forms = [view.form for view in turn.person.registrations[:1]]
    if isinstance(dialog, Registering) and dialog.form != Form():
        forms = [dialog.form]
    found = [
        honour
        for form in forms
        for honour in (
            form.collective_title,
            form.collective_commendation,
            *(row.title for row in form.people),
        )
    ]
    return [one for one in found if one]
