"""Advice at a step: what the titles ask for, and what to do where somebody does not know.

The rule: it is explained in a line or two and asked again; nothing is chosen for anybody.
"""

from handlers.acts.heard import Heard
from handlers.questions.judging import answers_alone
from handlers.registrations import showing
from handlers.registrations.form.steps import ask_step
from handlers.registrations.said import advice_texts as texts
from handlers.registrations.words import asking as words
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Registering, Step

MOST_WORDS = 12
# Who does not know a name there is told by the step itself how to say it.
_NAMED = frozenset({Step.UNIT_NAME, Step.COMMUNE})
_HIGHEST: dict[str, str] = {
    Step.COLLECTIVE_TITLE: texts.HIGHEST_COLLECTIVE,
    Step.PERSON_TITLE: texts.HIGHEST_PERSONAL,
    Step.PEOPLE_TITLE: texts.HIGHEST_PERSONAL,
}
_ADVICE: dict[str, str] = {
    Step.COLLECTIVE_TITLE: texts.COLLECTIVE,
    Step.PERSON_TITLE: texts.PERSONAL,
    Step.PEOPLE_TITLE: texts.PERSONAL,
}
# Elsewhere the step's own sentence says what cannot be read.
_EXPLAINED = frozenset({Step.CONSENT, Step.KIND, Step.TARGETS, Step.PERSON_INITIATIVE, Step.REVIEW})
_EXPLAINED |= {Step.PEOPLE_INITIATIVE}


def advised(turn: Turn, heard: Heard) -> Outcome | None:
    """What the titles ask for, or what to do at this step; None where its own sentence says it."""
    dialog = turn.dialog
    if not isinstance(dialog, Registering):
        return None
    titles = _ADVICE.get(dialog.step)
    if titles is not None:
        return stay(turn, showing.prompt(turn, dialog, (titles,)))
    return explained(turn, dialog) if dialog.step in _EXPLAINED else None


def explained(turn: Turn, dialog: Registering) -> Outcome:
    """What the open question wants, in plain words with an example."""
    writes = dialog.step in showing.TEXT_STEPS or not ask_step(turn, dialog).choices
    how = texts.HOW.get(dialog.step) or (texts.WRITE if writes else texts.CHOOSE)
    return stay(turn, showing.prompt(turn, dialog, (how,)))


def not_known(turn: Turn, dialog: Registering) -> Outcome | None:
    """What the open question wants, to who does not know; None where nothing is told of it."""
    advice = _advice(dialog)
    return stay(turn, showing.prompt(turn, dialog, (advice,))) if advice else None


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Cháu hỏi gì bác không hiểu", "chỉ tiêu là cái gì", "cao nhất là gì": about the question."""
    said = heard.unsigned
    if len(said.split()) > MOST_WORDS:
        return None
    highest = _HIGHEST.get(dialog.step) if words.HIGHEST.search(said) else None
    about = words.ABOUT.get(dialog.step)
    puzzled = words.PUZZLED.search(said) or (dialog.step not in _NAMED and words.LOST.search(said))
    asked = puzzled or (about is not None and about.search(said))
    needed = about and about.search(said) and texts.STEPS.get(dialog.step)
    advice = highest or needed
    if advice:
        return stay(turn, showing.prompt(turn, dialog, (advice,)))
    return not_known(turn, dialog) if asked else None


def meant(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Chỉ tiêu là gì" anywhere: what the form means by it, where the plan tells nothing of it."""
    said, step = heard.unsigned, getattr(turn.dialog, "step", None)
    if turn.inbound.group or len(said.split()) > MOST_WORDS:
        return None
    asked = (at for at in texts.MEANINGS if at != step and words.ABOUT[at].search(said))
    named = next(asked, None)
    if named is None or (turn.idle and answers_alone(turn, heard)):
        return None
    return in_passing(stay(turn, Reply(texts.MEANINGS[named])))


def _advice(dialog: Registering) -> str | None:
    return _ADVICE.get(dialog.step) or texts.HOW.get(dialog.step) or texts.STEPS.get(dialog.step)
