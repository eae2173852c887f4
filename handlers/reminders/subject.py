"""What reminders bring into the house: the settings, the calendar, stopping and snoozing.

The rule: nothing decides here; each entry names the function that does.
"""

import re
from collections.abc import Callable

from handlers.acts.assent import holds_back, says_agreed
from handlers.acts.heard import Heard
from handlers.acts.meaning import SURE, Place, Slots
from handlers.reminders import (
    calendar,
    feed,
    meetings,
    settings,
    shown,
    texts,
)
from handlers.reminders.calendar_asked_texts import NO_LUNAR
from handlers.reminders.days import day_claimed, no_such_day, remaining
from handlers.reminders.own import changing, dropping, instead
from handlers.reminders.own import wished as own
from handlers.reminders.said import away, following, foreseen, on_and_off, wish
from handlers.reminders.said import in_passing as said_in_passing
from handlers.reminders.said.calendar_words import calendar_said
from handlers.reminders.said.snooze import again_chosen, snooze_said
from handlers.reminders.words import asking as words
from handlers.reminders.words.spoken import LUNAR
from handlers.turn import texts as common
from handlers.turn.dialog import Dialog, Listening, Move, Subject, Takes
from handlers.turn.turn import Turn, beside, in_passing, say, stay, with_notes
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Subscribing
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

_RECEIVING, _ORDER = compiled(words.RECEIVING, re.IGNORECASE), compiled(words.ORDER)
_BESIDE, _NO_ORDER = compiled(words.BESIDE_ORDER), compiled(words.NO_ORDER)
_CLAUSES, _WHEN_ASKED = compiled(r"[,;.!\n]+"), compiled(words.WHEN_ASKED)
_NO_DAY_YET, _LUNAR = compiled(words.NO_DAY_YET), compiled(LUNAR)


def _agrees(clause: Said) -> bool:
    bare = _RECEIVING.sub("", clause.text)
    return bool(_ORDER.fullmatch(clause.unsigned) or says_agreed(Heard(bare, at="consent")))


def _decided(heard: Heard) -> str | None:
    """The yes or the no that its clauses say, each of them known whole."""
    clauses = [heard.part(one.strip()) for one in _CLAUSES.split(heard.text) if one.strip()]
    marked = words.RIGHT in heard.lowered
    if len(clauses) == 1 and _NO_ORDER.fullmatch(heard.unsigned) and not marked:
        return "no"
    ordered = [_agrees(one) for one in clauses]
    known = all(
        yes or _BESIDE.fullmatch(one.unsigned) for yes, one in zip(ordered, clauses, strict=True)
    )
    return "yes" if any(ordered) and known else None


class SettingsDialog(Dialog[Subscribing]):
    """The reminder settings, the consent first."""

    def prompt(self, turn: Turn, state: Subscribing) -> Reply:
        return shown.prompt(turn, state)

    def answer(self, turn: Turn, state: Subscribing, heard: Heard) -> Outcome | str | None:
        if state.asks == "consent" and state.wish and heard.key == "yes":
            return wish.consented(turn, state)
        return settings.answer(turn, state, heard)

    def decide(self, turn: Turn, state: Subscribing, heard: Heard) -> Outcome | None:
        """ "Anh đồng ý nhận nhắc": the yes beside the name of what is asked."""
        if state.asks != "consent" or heard.key is not None:
            return None
        if _WHEN_ASKED.fullmatch(heard.unsigned):
            return stay(turn, self.prompt(turn, state))  # It stands in what is agreed to.
        if _NO_DAY_YET.fullmatch(heard.unsigned):
            return stay(turn, with_notes((texts.NO_DAY_YET,), self.prompt(turn, state)))
        if "nhac" in heard.plain and _LUNAR.search(heard.unsigned):
            return stay(turn, with_notes((NO_LUNAR,), self.prompt(turn, state)))
        if heard.may_ask:
            return None
        stops = heard.wish is not None and heard.wish.act == "stop"
        key = _decided(heard) or ("no" if stops else None)
        if key is None:
            return wish.wished_before(turn, state, heard)
        # "Đồng ý thì nhắc", "ừ đã nhắc": beside the yes something takes it back.
        if key == "yes" and holds_back(heard):
            return None
        outcome = self.answer(turn, state, heard.meaning(key))
        return outcome if isinstance(outcome, Outcome) else None

    def move(self, turn: Turn, state: Subscribing, name: Move) -> Outcome | None:
        if name not in ("back", "skip", "cancel"):
            return None
        if name != "cancel" and state.asks not in ("consent", "menu"):
            return shown.open_settings(turn)
        return say(turn, texts.LEFT)

    def place(self, state: Subscribing) -> Place:
        return _PLACES.get(state.asks, "idle")

    def takes(self, state: Subscribing) -> Takes:
        if state.asks == "consent":
            return "consent"
        return "days" if state.asks == "days" else "choice"

    def is_overview(self, state: Subscribing) -> bool:
        return state.asks == "menu"


_PLACES: dict[str, Place] = {
    "consent": "consent",
    "days": "remind-days",
    "hour": "remind-hour",
    "quiet": "remind-hour",
    "pause": "remind-days",
    "events": "remind-days",
}


def _how_they_stand(turn: Turn, heard: Heard) -> Outcome:
    when = foreseen.asked(turn, heard)
    if when is not None:
        return when
    if turn.person.subscription and turn.idle:
        return shown.open_settings(turn)
    if turn.person.subscription is None and (coming := foreseen.told(turn)):
        return coming
    off = Reply(texts.NOT_ON, (Choice("go:remind", common.MENU_REMIND),))
    return in_passing(stay(turn, Reply(texts.IS_ON) if turn.person.subscription else off))


def _days_said(turn: Turn, heard: Heard) -> Outcome | None:
    """A setting said in passing: "nhắc trước 3 ngày"."""
    if not heard.plain.startswith(("nhac truoc", "nhac toi truoc")):
        return None
    if turn.person.subscription is None:
        return shown.open_settings(turn)
    return settings.set_days(turn, heard.text)


def _spoken(
    do: Callable[[Turn, Said, Slots], Outcome], then: Callable[[Outcome], Outcome]
) -> Listening:
    """What is done with the words and slots of an act; the open dialog stays or comes back."""
    return lambda turn, heard: then(do(turn, heard, heard.meant.slots))


def _calendar_in_public(turn: Turn, heard: Heard) -> Outcome | None:
    """The calendar is everybody's, also in a group."""
    meant = heard.meant
    # A group is answered what it surely asks, without being asked back.
    sure = meant.act == "calendar" and meant.sure >= SURE
    return in_passing(calendar_said(turn, heard, meant.slots)) if sure else None


SUBJECT = Subject(
    dialogs={Subscribing: SettingsDialog()},
    remembers=(changing.forgotten,),
    choices={
        "snooze": lambda turn, event, day: in_passing(calendar.snooze(turn, event, day)),
        "again": again_chosen,
        "feed": lambda turn, _, __: feed.given(turn),
        "remind-of": lambda turn, event, _: wish.chosen_event(turn, event),
    },
    commands={
        "remind": lambda turn, _: shown.open_settings(turn),
        "stop-reminders": lambda turn, _: beside(settings.stop(turn)),
        "remind-again": lambda turn, _: beside(settings.again(turn)),
        "calendar": lambda turn, _: in_passing(calendar.calendar(turn)),
        "noted": lambda turn, _: in_passing(stay(turn, texts.ACKNOWLEDGED)),
    },
    acts={
        "remind-set": _spoken(wish.remind_set, beside),
        "remind-off": _spoken(on_and_off.remind_off, beside),
        "remind-on": _spoken(on_and_off.remind_on, beside),
        "snooze": _spoken(snooze_said, in_passing),
        "calendar": _spoken(calendar_said, in_passing),
    },
    wishes={"stop": on_and_off.stop_said, "about-reminders": _how_they_stand},
    asides=(
        said_in_passing.all_of_it,
        own.wished,
        remaining.asked,
        remaining.weekday,
        said_in_passing.errand,
        said_in_passing.asked,
        day_claimed.asked,
        meetings.asked,
        foreseen.asked,
        foreseen.wished,
    ),
    beside=(said_in_passing.beside,),
    public=(_calendar_in_public,),
    # Before the wishes: what has an end is no end.
    words=(
        no_such_day.told,
        instead.wished,
        dropping.taken_back,
        feed.typed,
        following.changed,
        own.outright,
        own.another,
        changing.named,
        away.refused,
        on_and_off.news_on,
        on_and_off.on_or_off,
    ),
    idle=(_days_said,),
)
