"""What every dialog can be asked, and what a subject brings into the house.

The rule: the roof knows dialogs and subjects by these two only. A dialog answers for its own state
and says what it takes; whatever is common to all of them is done above, once.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, TypeVar

from handlers.acts.affairs import Affair
from handlers.acts.heard import Heard
from handlers.acts.meaning import Act, Place
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Confirming, Conversation

# A dialog only takes its state and never hands one back.
State = TypeVar("State", contravariant=True)

# What an open question takes. "words" and "name": whatever is typed, so a label must be whole;
# "days": a number, of which 0 is one; "consent" and "sure": the exact words only.
Takes = Literal["choice", "words", "name", "days", "consent", "sure"]
# What is heard beside an answer: a wish, a question about one's own file or the calendar, one
# about the plan.
Beside = Literal["wish", "own", "plan"]
Move = Literal["start", "back", "skip", "continue", "restart", "cancel"]
EVERYTHING: frozenset[Beside] = frozenset(("wish", "own", "plan"))


class Dialog(Protocol[State]):
    """A guided series of steps; every method is handed the dialog's own state."""

    hears: frozenset[Beside] = EVERYTHING
    # Whether it stays open, unfinished, when something else is done in between.
    waits: bool = False

    def prompt(self, turn: Turn, state: State) -> Reply:
        """The open question."""
        ...

    def answer(self, turn: Turn, state: State, heard: Heard) -> Outcome | str | None:
        """Read the answer; a sentence for what cannot be read, None when it fits no choice."""
        ...

    def move(self, turn: Turn, state: State, name: Move) -> Outcome | None:
        """Back, skip, cancel …; None for what is done alike in every dialog."""
        ...

    def place(self, state: State) -> Place:
        """Where a message is said while this is open, for the reader of acts."""
        return "idle"

    def takes(self, state: State) -> Takes:
        """What the open question takes as an answer."""
        return "choice"

    def decide(self, turn: Turn, state: State, heard: Heard) -> Outcome | None:
        """The clear word that answers before any wish is read from it; None for the rest."""
        return None

    def outright(self, turn: Turn, state: State) -> Outcome | None:
        """The answer to a line that is nothing but what is asked for; None for every other."""
        return None

    def is_question(self, state: State, heard: Heard) -> bool:
        """Tell whether it is a question here; its own reader may know better than its words."""
        return heard.asks

    def refuse(self, turn: Turn, state: State, heard: Heard) -> Outcome | str | None:
        """What a refusal, a "later" or a doubt does here; None when it is none."""
        return None

    def is_overview(self, state: State) -> bool:
        """Tell whether it only shows and asks nothing, so that other words close it."""
        return False

    def paused(self, turn: Turn) -> bool:
        """Tell whether going on is what was asked last."""
        return False

    def resume(self, turn: Turn, state: State, heard: Heard) -> Outcome | None:
        """What is done with words after a pause; None to read them as an answer."""
        return None

    def parked(self, state: State, memory: Conversation) -> Conversation | None:
        """`memory`, whose dialog is open now, with this one waiting; None when this one ends."""
        return None

    def prompt_again(self, turn: Turn, state: State) -> Reply:
        """The question when it comes back from waiting."""
        return self.prompt(turn, state)


AnyDialog = Dialog[Any]
# A choice that works in any state: its key's parts behind the first and the second colon. None
# when it means nothing to this person.
Chosen = Callable[[Turn, str, str], Outcome | None]
Ordered = Callable[[Turn, Heard], Outcome]
Listening = Callable[[Turn, Heard], Outcome | None]


def first(listening: tuple[Listening, ...], turn: Turn, heard: Heard) -> Outcome | None:
    """What the first says who hears something in it; None when nobody does."""
    said = (outcome for hear in listening if (outcome := hear(turn, heard)) is not None)
    return next(said, None)


@dataclass(frozen=True)
class Confirmation:
    """What cannot be undone: the yes/no before it, what a yes does, what a no says.

    `verbs` are the folded words a refusal must be about; `word` tags the verb that is a clear yes;
    `kept_by` knows what else says no in this subject's words; what `can_be_given_again` takes a
    bare yes.
    """

    question: Callable[[Turn, Confirming], Reply]
    act: Callable[[Turn, Confirming], Outcome]
    kept: str
    verbs: tuple[str, ...]
    word: Literal["DEL", "TAKE", "STOP"] | None = None
    kept_by: Callable[[Heard], bool] = lambda heard: False
    can_be_given_again: bool = False


@dataclass(frozen=True)
class Subject:
    """What one subject brings into the house.

    `acts` are done when the reader says that a message wants them; None leaves it to the others.
    `affairs` are answered when a message asks about one, wherever that is.
    `words` are heard before any choice, `asides` unless a shown choice was typed, `names` only
    where no choice was meant, `idle` where nothing is open and before a line is a question. In a
    group nothing is heard but what is `public`, and a line that is `private` is refused there;
    `overheard` is what must not stand in a group at all, and is looked for before; `warns` says
    what should not stand beside what is answered there.
    `edits` read the words of a message that was edited, and `remembers` what each has answered;
    `files` take the persons that a file holds.
    `lost` says to whom a dialog that is no more was one of its own what became of it.
    `known` answer what only goes on with something answered, before a word is read; `beside` adds
    what was said besides to the answer of a typed line.
    """

    dialogs: Mapping[type, AnyDialog] = field(default_factory=dict)
    choices: Mapping[str, Chosen] = field(default_factory=dict)
    commands: Mapping[str, Ordered] = field(default_factory=dict)
    acts: Mapping[Act, Listening] = field(default_factory=dict)
    affairs: Mapping[Affair, Listening] = field(default_factory=dict)
    wishes: Mapping[str, Ordered] = field(default_factory=dict)
    confirmations: Mapping[str, Confirmation] = field(default_factory=dict)
    words: tuple[Listening, ...] = ()
    asides: tuple[Listening, ...] = ()
    names: tuple[Listening, ...] = ()
    idle: tuple[Listening, ...] = ()
    public: tuple[Listening, ...] = ()
    private: tuple[Callable[[Heard], bool], ...] = ()
    overheard: tuple[Listening, ...] = ()
    warns: tuple[Callable[[Turn, Heard], str | None], ...] = ()
    edits: tuple[Listening, ...] = ()
    remembers: tuple[Callable[[Turn, Conversation], Conversation], ...] = ()
    files: tuple[Listening, ...] = ()
    lost: tuple[Callable[[Turn], str | None], ...] = ()
    known: tuple[Callable[[Turn], Outcome | None], ...] = ()
    beside: tuple[Callable[[Turn, Heard, Outcome], Outcome], ...] = ()
