"""Which honour to choose, how two differ, which is the higher: told from the table of titles.

The rule: nothing is chosen by asking; what the table does not know is said to be unknown. The table
stands in the order of the law, each ladder from its lowest.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.titles import in_table
from handlers.questions.clauses import name_of
from handlers.questions.judging import is_of_plan, remembered, spoken_of
from handlers.registrations import showing
from handlers.registrations.asked import comparing_texts as texts
from handlers.registrations.asked.words import comparing as words
from handlers.registrations.said import advice_texts
from handlers.turn import texts as common
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Registering, Step
from knowledge.plan.titles import Title
from knowledge.typed.repeats import compiled

MOST_WORDS = 24
_WHICH, _DIFFERENCE, _HIGHER = map(re.compile, (words.WHICH, words.DIFFERENCE, words.HIGHER))
_MEANS, _HONOUR, _OTHERS = map(re.compile, (words.MEANS, words.HONOUR, words.OTHERS))
_TAKES, _SENTENCES = re.compile(words.TAKES), re.compile(r"[.;\n]")
_UP, _COMPARED = re.compile(words.UP), re.compile(words.COMPARED)
_HIGHEST, _BELOW = compiled(words.HIGHEST), compiled(words.BELOW)
_ABOVE = compiled(words.ABOVE)
_TWO_WORDS, _APART = re.compile(words.TWO_WORDS), re.compile(words.APART)
# Without one of these nothing is compared: seen before the honours are looked for.
_ASKS = re.compile(
    "|".join(
        (
            words.WHICH,
            words.DIFFERENCE,
            words.HIGHER,
            words.MEANS,
            words.COMPARED,
            words.TWO_WORDS,
            words.EITHER,
            words.HIGHEST,
            r"^(?:the|vay|con|roi|a|rua)\b|\bthi sao\b",
        )
    )
)
_OF_HONOURS = "danh-hieu"
_EITHER = re.compile(words.EITHER)
_WHOSE = tuple((kind, re.compile(pattern)) for kind, pattern in words.WHOSE)
_ADVANCED, _EXCELLENT = re.compile(words.ADVANCED), re.compile(words.EXCELLENT)
_OF_STEP: dict[str, str] = {
    Step.COLLECTIVE_TITLE: "collective",
    Step.PERSON_TITLE: "individual",
    Step.PEOPLE_TITLE: "individual",
}
# Where "which one" is about other choices, or any sentence may be written.
_OTHER_CHOICES = frozenset(
    {Step.KIND, Step.UNIT_TYPE, Step.EXISTING, Step.REUSE, Step.FIELDS}
    | showing.TEXT_STEPS
    | showing.PICKS
)
_ADVICE = {"collective": advice_texts.COLLECTIVE, "individual": advice_texts.PERSONAL}


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """The honest answer and the open question again; None for everything else."""
    if len(heard.unsigned.split()) > MOST_WORDS or turn.inbound.group:
        return None
    text = _answer(turn, heard)
    if text is None:
        return None
    dialog = turn.dialog
    if isinstance(dialog, Registering):
        return stay(turn, showing.prompt_in_short(turn, dialog, (text,)))
    begin = Choice("go:register", common.MENU_REGISTER)
    outcome = stay(turn, Reply(text, (begin,) if turn.idle else ()))
    if turn.idle and _OF_HONOURS in turn.plan.silent:
        # "Thế cái nào cao nhất" may follow.
        last = remembered(turn, heard, turn.plan, (), text, topic=_OF_HONOURS)
        outcome = replace(outcome, conversation=replace(outcome.conversation, asked=last))
    return in_passing(outcome)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The same at an open step, before its words are anything else."""
    return asked(turn, heard)


def listed(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Có mấy loại danh hiệu" in the form: those that can be chosen, the lowest first."""
    dialog = turn.dialog
    if not isinstance(dialog, Registering):
        return None  # What the plan says of them is for the plan to tell.
    kinds = _kinds(turn, heard, dialog)
    ladders = [(texts.WHOSE[kind], _ladder(turn, kind)) for kind in kinds]
    lines = [
        texts.kinds(whose=whose, names=[one.said for one in titles]) for whose, titles in ladders
    ]
    return stay(turn, showing.prompt_in_short(turn, dialog, ("\n".join((*lines, texts.BESIDE)),)))


def advised(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Cái này khó không" in the form: of the honour that is named or written, else of all."""
    dialog = turn.dialog
    if not isinstance(dialog, Registering):
        return None
    written = {dialog.form.collective_title, *(row.title for row in dialog.form.people)}
    honours = _named(turn, heard) or [one for one in turn.office.titles if one.id in written]
    text = "\n".join(_lines(turn, honours)) if honours else _advice(turn, _subject(turn))
    return stay(turn, showing.prompt_in_short(turn, dialog, (text,)))


def _kinds(turn: Turn, heard: Heard, dialog: Registering) -> list[str]:
    """Whose honours are asked for: as is said, else as the step or the form has it."""
    said = [kind for kind, pattern in _WHOSE if pattern.search(heard.unsigned)]
    kind = _subject(turn) or dialog.form.kind
    return said or ([kind] if kind in texts.WHOSE else list(texts.WHOSE))


def _above(turn: Turn, heard: Heard) -> str | None:
    """What stands above the one honour that is named as that of before."""
    named = _named(turn, heard)
    if len(named) != 1 or _subject(turn) is None or not _ABOVE.search(heard.unsigned):
        return None
    ladder = _ladder(turn, named[0].subject)
    place = ladder.index(named[0]) if named[0] in ladder else len(ladder)
    return texts.above(name=named[0].said, names=[one.said for one in ladder[place + 1 :]])


def _answer(turn: Turn, heard: Heard) -> str | None:
    plain = heard.unsigned
    above = _above(turn, heard)
    if above is not None:
        return above
    if not _ASKS.search(plain):
        return None
    subject, named = _subject(turn), _named(turn, heard)
    if _TWO_WORDS.search(plain) and (_APART.search(plain) or _MEANS.search(plain)):
        silent = (texts.NOT_EXPLAINED,) if _OF_HONOURS in turn.plan.silent else ()
        return "\n".join((*silent, texts.TITLE_OR_REWARD))
    about = subject is not None or named or _HONOUR.search(plain) or _speaks_of_honours(turn)
    if turn.idle and named and _BELOW.fullmatch(plain):
        return None if is_of_plan(turn, heard) else "\n".join(takes(turn, named))
    if about and not named and _HIGHEST.search(plain):
        return _ladders(turn, subject)
    which = _WHICH.search(plain) is not None
    of_plan = turn.idle and named and all(one.is_commendation for one in named)
    if of_plan or (_OTHERS.search(plain) and not named):
        return None  # Of commendations more is told, with its source, where the plan is asked.
    if which and not named and (about or _is_free(turn)):
        return _advice(turn, subject)
    if not about:
        return None
    asks = heard.asks or heard.may_ask or heard.asks_whether
    which = which or (len(named) > 1 and _EITHER.search(plain) is not None)
    if named and (which or (asks and _HIGHER.search(plain))):
        return _ranked(turn, named, easier=not _UP.search(plain))
    if _DIFFERENCE.search(plain) or (asks and _COMPARED.search(plain)):
        compared = named if len(named) > 1 else _first_two(turn, subject, named)
        return "\n".join(_lines(turn, compared))
    if not named or not _MEANS.search(plain):
        return None
    return "\n".join(takes(turn, named))


def _speaks_of_honours(turn: Turn) -> bool:
    """Whether honours were asked about right before."""
    last = spoken_of(turn) if turn.idle else None
    return last is not None and last.topic == _OF_HONOURS


def _ladders(turn: Turn, subject: str | None) -> str:
    """Which is the highest: each ladder whole."""
    kinds = [subject] if subject else list(texts.WHOSE)
    lines = [(kind, [one.said for one in _ladder(turn, kind)]) for kind in kinds]
    return "\n".join(texts.ladders(whose=texts.WHOSE[kind], names=names) for kind, names in lines)


def takes(turn: Turn, named: list[Title]) -> tuple[str, ...]:
    """What these honours take, below that the plan does not tell."""
    return (*_of_plan(turn, named), *_lines(turn, named)) if named else ()


def _of_plan(turn: Turn, named: list[Title]) -> tuple[str, ...]:
    """What an honour takes is not in the plan: said before what is known of it from elsewhere."""
    sentences = (
        sentence
        for section in turn.plan.sections.values()
        for sentence in _SENTENCES.split(section.text.lower())
        if _TAKES.search(sentence)
    )
    names = [one.name.lower() for one in named]
    stated = any(name in sentence for sentence in sentences for name in names)
    return () if stated else (texts.outside(plan=name_of(turn.plan)),)


def _is_free(turn: Turn) -> bool:
    """Whether nothing else can be meant to be chosen."""
    dialog = turn.dialog
    return not isinstance(dialog, Registering) or dialog.step not in _OTHER_CHOICES


def _subject(turn: Turn) -> str | None:
    dialog = turn.dialog
    return _OF_STEP.get(dialog.step) if isinstance(dialog, Registering) else None


def _named(turn: Turn, heard: Heard) -> list[Title]:
    """The honours named, in the order of the table."""
    ids = {in_table(mark.value) for mark in Reading(heard).of("title")}
    of_unit = _subject(turn) == "collective" or bool(ids & {"ttldtt", "ttldxs"})
    if of_unit and "ldtt" in ids and "cstdcs" not in ids:
        ids = ids - {"ldtt"} | {"ttldtt"}  # Beside a unit's honour nobody's own is meant.
    if of_unit and _ADVANCED.search(heard.unsigned):
        ids |= {"ttldtt"}
    if of_unit and _EXCELLENT.search(heard.unsigned):
        ids |= {"ttldxs"}
    return [title for title in turn.office.titles if title.id in ids]


def _ladder(turn: Turn, subject: str) -> list[Title]:
    return [one for one in turn.office.titles if one.subject == subject and not one.is_commendation]


def _first_two(turn: Turn, subject: str | None, named: list[Title]) -> list[Title]:
    """What is compared where one of them, or none, is named: it, and the one below it."""
    if named and named[0].is_commendation:
        return named
    ladder = _ladder(turn, named[0].subject if named else subject or "collective")
    place = max(ladder.index(named[0]), 1) if named else 1
    return ladder[place - 1 : place + 1]


def _ranked(turn: Turn, named: list[Title], *, easier: bool) -> str:
    low, high = named[0], named[-1]
    given = [one.said for one in named if one.is_commendation]
    if given:
        apart = (texts.unranked(names=given),) if len(given) < len(named) else ()
        return "\n".join((*_lines(turn, named), *apart))
    if low.subject != high.subject:
        return "\n".join(_lines(turn, named))
    if low is high:
        names = [one.said for one in _ladder(turn, low.subject)]
        return "\n".join((texts.ladder(names=names), *_lines(turn, named)))
    last = (texts.easier(low=low.said),) if easier else ()
    return "\n".join((texts.higher(high=high.said, low=low.said), *_lines(turn, named), *last))


def _lines(turn: Turn, titles: list[Title]) -> list[str]:
    mixed = len({one.subject for one in titles}) > 1
    return [texts.line(name=one.said, about=_about(turn, one, mixed=mixed)) for one in titles]


def _about(turn: Turn, title: Title, *, mixed: bool) -> str:
    whose = texts.COLLECTIVE if title.subject == "collective" else texts.PERSONAL
    led = f"{whose}, " if mixed and title.subject != "either" else ""
    if title.warning:
        first = title.warning.split(". ")[0]
        return f"{led}{first[:1].lower()}{first[1:]}"
    if title.id in texts.FIRST:
        return texts.FIRST[title.id]
    if title.decided_by:
        return texts.given_by(by=title.decided_by)
    return texts.unknown(office=turn.plan.organisation.office)


def _advice(turn: Turn, subject: str | None) -> str:
    dialog = turn.dialog
    kind = dialog.form.kind if isinstance(dialog, Registering) else None
    subject = subject or {"collective": "collective", "individual": "individual"}.get(kind or "")
    if subject:
        return _ADVICE[subject]
    return texts.both(collective=_ADVICE["collective"], personal=_ADVICE["individual"])
