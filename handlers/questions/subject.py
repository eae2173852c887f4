"""What questions about the plan bring into the house: clauses to open, verdicts, the staff.

The rule: nothing decides here; each entry names the function that does.
"""

from handlers.acts.heard import Heard
from handlers.questions import ask, mentioned, wholes
from handlers.turn import texts as common
from handlers.turn.dialog import Subject
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome


def _more(turn: Turn, heard: Heard) -> Outcome:
    """The whole clause of the last answer; after none the words are a question themselves."""
    told = ask.more(turn)
    return in_passing(told) if told else ask.ask(turn, heard)


SUBJECT = Subject(
    choices={
        "sec": lambda turn, plan, section: in_passing(ask.section(turn, plan, section)),
        "full": lambda turn, plan, section: in_passing(ask.full_text(turn, plan, section)),
        "rest": lambda turn, plan, section: in_passing(
            ask.full_text(turn, plan, section, rest=True)
        ),
        "fb": lambda turn, verdict, _: in_passing(ask.feedback(turn, verdict)),
    },
    commands={
        "ask": lambda turn, _: in_passing(stay(turn, common.ASK_ANYTHING)),
        "ask-staff": lambda turn, _: in_passing(ask.ask_staff(turn)),
        "more": _more,
        "wrong": lambda turn, _: in_passing(ask.feedback(turn, "wrong")),
    },
    asides=(wholes.asked, mentioned.asked),
)
