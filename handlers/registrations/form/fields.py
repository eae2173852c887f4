"""What a field of the registration is: a value that says everything there is to say about it.

The rule: a field is described once, by its entry in one of `parts/`; a table that lacks the field
of a step, or of an attribute of the form, is refused when it is made, at import: `by_step`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeVar

from handlers.acts.heard import Heard
from handlers.acts.slots.titles import LEVELS, NO_LEVEL
from handlers.acts.slots.words.titles import OF_FORCES, OF_OTHER_KINDS
from handlers.registrations import texts
from handlers.registrations.form.rows_texts import OPEN_LEVEL
from handlers.turn import texts as common
from handlers.turn.turn import Turn
from handlers.typed.read import read_choice
from handlers.values.effects import Effect
from handlers.values.messages import Outcome
from handlers.values.replies import Choice
from handlers.values.state import Form, Kind, Participant, Registering
from knowledge.plan.titles import Title

Name = TypeVar("Name", bound=str)
Act = Literal["send", "show", "edit"]
About = Literal["unit", "contact", "aims"]
COMMENDATIONS = "commendations"
# Understood when it is said, and registered elsewhere.
NOT_HERE = frozenset({"hcld", *OF_FORCES, *OF_OTHER_KINDS})


@dataclass(frozen=True)
class Answered:
    """An answer that was understood.

    `dialog` holds the new form; `goto` names the next step when it is not simply the first
    unanswered one; `passed` the last question of a row that was answered along with, and `known`:
    what a row says already is not asked; `outcome` ends the dialog, and so does `act`, which is
    done to the form or to the registration the step is about; `restart` begins again after consent;
    `reuses` is what is taken over from the latest registration.
    """

    dialog: Registering
    goto: str | None = None
    passed: str | None = None
    known: bool = False
    notes: tuple[str, ...] = ()
    effects: tuple[Effect, ...] = ()
    outcome: Outcome | None = None
    act: Act | None = None
    restart: bool = False
    reuses: tuple[About, ...] = ()


Result = Answered | str | None
Read = Callable[[Turn, Registering, Heard], Result]
Ask = Callable[[Turn, Registering], str]
Offer = Callable[[Turn, Registering], tuple[Choice, ...]]
TitleNames = Callable[[str], str]


def offer(*choices: Choice) -> Offer:
    """The same choices whoever is asked."""
    return lambda turn, dialog: choices


def no_choices(turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
    """Words are asked for."""
    return ()


def as_it_is(value: str, titles: TitleNames) -> str:
    """A value that is words already."""
    return value


def as_title(value: str, titles: TitleNames) -> str:
    """A title said as the place where it is read names it."""
    return titles(value)


@dataclass(frozen=True)
class FieldWords:
    """The words of one field.

    `name` stands in menus and where an unfinished form is spoken of, `label` before the value,
    `brief` before the value in the chat; each is the one before it where nothing else is said.
    """

    name: str
    ask: str = ""
    short: str = ""
    brief: str = ""

    @property
    def label(self) -> str:
        """What stands before the value on the desk and on paper."""
        return self.short or self.name

    @property
    def chat_label(self) -> str:
        """What stands before the value in the chat."""
        return self.brief or self.label


@dataclass(frozen=True)
class Check:
    """What may be kept: `keep` gives the value of typed text, or None, and then `wrong` is said."""

    keep: Callable[[str], str | None]
    wrong: str


@dataclass(frozen=True)
class FormField:
    """One question of the registration and what becomes of its answer.

    How it is asked: at its `step`, in the order of the table or `asked_before` another; `words`
    (`ask` where they must be filled in), `choices` (or the `labels` of its values), whether it is
    `optional` (and yet `asked` before the review), of which `kind` alone it is asked, and for a row
    `asked_of` whom; while it holds nothing, it `begins` at another step. `own_words`: the answer is
    in words of the person's own; `names_person`: it is somebody's name; `passing`: "back" never
    leads to it.

    How it is read: `read` returns Answered, the specific sentence for what it cannot read, or None
    when a choice was not recognised. What is no free text has a `check`: the chat's reader goes by
    it, and so does the office when it corrects or enters one; `needed` is what the office reads
    where nothing may not stand.

    What it holds: `keeps` names attributes of the form, or of a `row` of people: text, a choice
    among words, or a tuple. The first of them
    tells whether it is answered; `beside` go with them and are never said. `say` puts a value into
    words. `about` says with what it stands on the papers, and only aims are asked anew each time;
    `said_with` another field, it has no line of its own; `in_brackets`: the chat adds it to a row.
    """

    step: str
    words: FieldWords
    read: Read
    ask: Ask | None = None
    check: Check | None = None
    needed: str = ""
    choices: Offer = no_choices
    labels: Mapping[Any, str] | None = None
    optional: bool = False
    asked: bool = False
    kind: Kind | None = None
    asked_of: Callable[[Turn, Participant], bool] = lambda turn, row: True
    begins: str | None = None
    asked_before: str | None = None
    own_words: bool = False
    names_person: bool = False
    passing: bool = False
    keeps: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    row: bool = False
    say: Callable[[Any, TitleNames], str] = as_it_is
    about: About = "aims"
    said_with: str | None = None
    in_brackets: bool = False

    @property
    def shown(self) -> bool:
        """Whether the form has a line for it, in the chat, on the desk and on paper."""
        return bool(self.keeps) and not self.row and self.said_with is None

    @property
    def in_order(self) -> bool:
        """Whether it is asked before the review, and not only when somebody looks for more."""
        return self.asked or not self.optional

    @property
    def holds_people(self) -> bool:
        """Whether it holds the rows, which are read and shown by fields of their own."""
        return self.keeps == ("people",)

    def offered(self, turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
        """What can be chosen; what may be left empty can be skipped."""
        # The menu of additions is optional as well and keeps nothing; it has its own way back.
        skips = self.optional and (self.keeps or self.asked)
        skip = (Choice("skip", common.SKIP),) if skips else ()
        return (*self.choices(turn, dialog), *as_choices(self.labels or {}), *skip)

    def said(self, value: Any, titles: TitleNames) -> str:
        """A value in words."""
        return self.labels[value] if self.labels else self.say(value, titles)

    def lines(self, holder: Form | Participant, titles: TitleNames) -> tuple[str, ...]:
        """What it holds, in words: one line, one for each of a list, or none."""
        values = [getattr(holder, name) for name in self.keeps]
        if values and isinstance(values[0], tuple):
            return tuple(self.said(value, titles) for value in values[0])
        text = ", ".join(filter(None, (self.said(value, titles) for value in values if value)))
        return (text,) if text else ()

    def text(self, holder: Form | Participant, titles: TitleNames) -> str:
        """What it holds, each of a list on a line of its own; empty for nothing."""
        return "\n".join(self.lines(holder, titles))

    def answered(self, form: Form) -> bool:
        """Whether the form holds an answer; nobody and nothing in a list is none."""
        return getattr(form, self.keeps[0]) not in (None, ())

    def asked_in(self, form: Form) -> bool:
        """Whether a registration of this kind has the question."""
        return self.kind is None or form.kind in (None, "both", self.kind)


def in_asked_order(fields: Sequence[FormField]) -> list[FormField]:
    """The fields as they are asked; they stand as they are read."""
    asked = [field for field in fields if field.asked_before is None]
    for field in fields:
        if field.asked_before is not None:
            steps = [one.step for one in asked]
            asked.insert(steps.index(field.asked_before), field)
    return asked


def pick(options: Mapping[Name, str], typed: Heard) -> Name | None:
    """The option meant by the pressed key or by the typed label."""
    for name in options:
        if typed.key == name:
            return name
    choice = read_choice(typed, as_choices(options)) if typed.text else None
    return next((name for name in options if choice and name == choice.key), None)


def as_choices(options: Mapping[Name, str]) -> tuple[Choice, ...]:
    """Options as choices, in their order."""
    return tuple(Choice(key, label) for key, label in options.items())


def titles_for(turn: Turn, subject: str) -> tuple[Title, ...]:
    """The titles a collective or an individual may aim at."""
    return tuple(
        title
        for title in turn.office.titles
        if title.subject in (subject, "either") and title.id not in NOT_HERE
    )


def needing_initiative(turn: Turn, people: tuple[Participant, ...]) -> list[int]:
    """The places of those whose title needs an initiative."""
    needing = {title.id for title in titles_for(turn, "individual") if title.needs_initiative}
    return [at for at, row in enumerate(people) if row.title in needing]


def title_options(turn: Turn, dialog: Registering, subject: str) -> tuple[Choice, ...]:
    """The titles first; the commendations are a second list behind one choice."""
    second = dialog.found == (COMMENDATIONS,)
    titles = titles_for(turn, subject)
    shown = title_choices(title for title in titles if title.is_commendation == second)
    more = Choice(COMMENDATIONS, texts.BACK_TO_TITLES if second else texts.COMMENDATIONS)
    others = any(title.is_commendation for title in titles)
    return (*shown, more) if others else shown


def level_options(turn: Turn) -> tuple[Choice, ...]:
    """The levels of one title, where just the level is asked for."""
    titles = (one for one in titles_for(turn, "individual") if one.id in LEVELS.values())
    return title_choices(titles)


def turned(dialog: Registering, typed: Heard) -> Answered | None:
    """The other of the two lists of titles, when it is asked for."""
    if typed.key != COMMENDATIONS:
        return None
    found = () if dialog.found == (COMMENDATIONS,) else (COMMENDATIONS,)
    return Answered(replace(dialog, found=found, page=0), goto=dialog.step)


def title_choices(titles: Iterable[Title]) -> tuple[Choice, ...]:
    """Titles as choices: the name with its short form in brackets."""
    return tuple(Choice(title.id, f"{title.name} ({title.short})") for title in titles)


def title_names(names: Mapping[str, str]) -> TitleNames:
    """Titles as the chat says them; one that is no longer known is left out."""
    return lambda title: OPEN_LEVEL if title == NO_LEVEL else names.get(title, "")
