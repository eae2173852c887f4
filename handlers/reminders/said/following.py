""" "À 5 rưỡi đi", "thôi 7h", "sớm hơn 1 tiếng": the reminder of a moment ago is changed.

The rule: only the wish just said is changed, and only by words that say nothing else.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from handlers.acts.heard import Heard
from handlers.acts.slots.moment.when import read_when
from handlers.reminders import settings, shown
from handlers.reminders.due import at_hour
from handlers.reminders.own import changing
from handlers.reminders.said import once
from handlers.reminders.said import texts as spoken_texts
from handlers.reminders.said.moment import day_of
from handlers.reminders.said.named import NamedEvent, coming, events_on
from handlers.reminders.said.told import saved, told
from handlers.reminders.words import following as words
from handlers.talk.words.leaving import LEAVING
from handlers.turn.turn import Turn, beside, in_passing, stay
from handlers.typed.hours import hours_in
from handlers.typed.moments import moments_of
from handlers.values.effects import DropReminder, SaveSubscription, SnoozeReminder
from handlers.values.messages import Outcome
from handlers.values.reminding.settings import Subscription, WishedReminder
from handlers.values.replies import Reply
from handlers.values.state import Subscribing
from knowledge.typed.repeats import compiled

# A thank-you may stand between the wish and what changes it.
MOST_TURNS = 1
RECENT = timedelta(minutes=10)
NOON, HALF_A_DAY = 12, 12
_DROPPED, _SHIFT = re.compile(words.DROPPED), re.compile(words.SHIFT)
_DAY_BEFORE, _ADDED = re.compile(words.DAY_BEFORE), re.compile(words.ADDED)
_WHETHER, _DAYS_ALONE = compiled(words.WHETHER, re.IGNORECASE), compiled(words.DAYS_ALONE)
_LEAVES, _CLAUSES = re.compile(LEAVING), re.compile(r"[,.;!\n]")
_PART = re.compile(r"\b(sang|chieu|evening)\b")


@dataclass(frozen=True)
class MomentChange:
    """What is said of another moment: an hour, a part of the day, a shift, days before, a day."""

    at: time | None = None
    part: str = ""
    shift: timedelta | None = None
    days: tuple[int, ...] = ()
    added: bool = False
    on: date | None = None


def changed(turn: Turn, heard: Heard) -> Outcome | None:
    """The wish of a moment ago with another moment, or taken back; None for everything else."""
    dialog, wished = turn.dialog, turn.person.conversation.wished
    if wished is not None and wished.errand:
        return changing.changed(turn, heard, wished)
    asked = isinstance(dialog, Subscribing) and dialog.asks == "consent" and dialog.begun
    if not asked and (wished is None or not turn.idle or not _is_recent(turn, wished)):
        return None
    if asked and (heard.affair == "leaving" or _goes(heard)):
        return stay(turn, Reply(spoken_texts.AGREE_LATER, shown.consent_choices()))
    if asked and isinstance(dialog, Subscribing) and dialog.begun is not None:
        change = read_change(turn, heard)
        begun = _of_settings(turn, dialog.begun, change) if change else None
        return shown.ask_consent(turn, wish=dialog.wish, begun=begun) if begun else None
    if wished is None:
        return None
    if _is_new(heard):
        return None
    if _DROPPED.fullmatch(" ".join(re.findall(r"\w+", heard.plain))):
        return _dropped(turn, wished)
    change = read_change(turn, heard)
    if change is None:
        return None
    return _again(turn, wished, change)


def _goes(heard: Heard) -> bool:
    """ "Thôi chị đi ngủ đây, cảm ơn em": neither a yes nor a no."""
    return _LEAVES.fullmatch(_CLAUSES.split(heard.plain, maxsplit=1)[0].strip()) is not None


def read_change(turn: Turn, heard: Heard) -> MomentChange | None:
    """The other moment; None where something else is said, too."""
    told = _WHETHER.sub("", heard.text)
    if told != heard.text:
        return read_change(turn, Heard(told))
    if heard.asks or len(heard.text.split()) > words.MOST_WORDS:
        return None
    moments = moments_of(heard)
    said = {word for word in moments.words if word.isalpha()}
    if not said <= words.FRAME:
        # "À 4 giờ bả la, 5 rưỡi đi": what is said before the comma is why.
        why, comma, rest = heard.text.rpartition(",")
        mends = moments.words[:1] and moments.words[0] in words.BEGINS
        again = read_change(turn, Heard(rest)) if comma and mends else None
        return again if again is not None and any(map(str.isdigit, why + rest)) else None
    line, slots = moments.line, read_when(heard, "idle", "remind-set")
    shift = _SHIFT.search(line)
    if shift is not None:
        count = 0.5 if shift["count"] == "nua" else int(shift["count"])
        count += 0.5 if shift["half"] else 0
        minutes = count * (1 if shift["unit"].startswith("p") else 60)
        sign = -1 if shift["way"] in words.EARLIER else 1
        return MomentChange(shift=timedelta(minutes=sign * minutes))
    hours = [*hours_in(moments)]
    on = day_of(turn, slots.date) if slots.date and "/" in line else None
    alone = _DAYS_ALONE.fullmatch(" ".join(heard.plain.split()))
    counted = (int(alone["count"]),) if alone else (1,) if _DAY_BEFORE.search(line) else ()
    days = slots.days_before or (counted if on is None else ())
    part = _PART.search(line) if not hours and on is None else None
    change = MomentChange(
        at=hours[-1][0] if hours else None,
        part=part[1] if part else "",
        days=() if on else days,
        added=_ADDED.search(line) is not None,
        on=on,
    )
    # "7h" without a part of the day, said of the afternoon, is of the afternoon.
    if change.at is not None and not _PART.search(line) and change.at.hour < NOON:
        change = replace(change, part="same")
    return change if change != MomentChange(added=change.added) else None


def _is_new(heard: Heard) -> bool:
    """ "Nhắc trước 1 tuần", "11/4 nhắc thêm lúc 6 giờ": a wish of its own, beside the other."""
    said = heard.plain.split()
    return "nhac" in said and ("them" in said or words.MENDING.isdisjoint(said))


def _is_recent(turn: Turn, wished: WishedReminder) -> bool:
    since = turn.person.conversation.turn - wished.turn
    return 0 <= since <= MOST_TURNS and turn.now - wished.at <= RECENT


def _dropped(turn: Turn, wished: WishedReminder) -> Outcome | None:
    """The single wish is taken back; where the settings are the wish, reminders end."""
    if not wished.moments:
        return beside(settings.stop(turn))
    drops = tuple(DropReminder(wished.event, wished.occurs_on, at) for at in wished.moments)
    reply = Reply(spoken_texts.TAKEN_BACK, once.ADJUST)
    outcome = stay(turn, reply, effects=drops)
    memory = replace(outcome.conversation, wished=None)
    return in_passing(replace(outcome, conversation=memory))


def _again(turn: Turn, wished: WishedReminder, change: MomentChange) -> Outcome | None:
    chosen = turn.person.subscription
    if wished.moments:
        return _of_moments(turn, chosen or Subscription(since=turn.now), wished, change)
    new = _of_settings(turn, chosen, change) if chosen is not None else None
    if new is None:
        return None
    if not new.events:
        return saved(turn, new)
    outcome = told(replace(turn, person=replace(turn.person, subscription=new)), new)
    return replace(outcome, effects=(SaveSubscription(new),))


def _of_settings(turn: Turn, chosen: Subscription, change: MomentChange) -> Subscription | None:
    """The settings with the other moment; None where it cannot be."""
    new = chosen
    if change.on is not None:
        events = tuple(one.event.id for one in events_on(turn, change.on))
        if events:
            new = replace(new, events=events)
        else:
            day = _day_of(turn, chosen)
            if day is None or not turn.today <= change.on <= day:
                return None
            new = replace(new, days_before=((day - change.on).days,))
    if change.days:
        days = {*change.days, *(new.days_before if change.added else ())}
        new = replace(new, days_before=tuple(sorted(days, reverse=True)))
    at = _moved(datetime.combine(turn.today, new.at), change)
    return at_hour(new, at.time()) if at.date() == turn.today else None


def _day_of(turn: Turn, chosen: Subscription) -> date | None:
    soon = coming(turn, turn.today, turn.today + timedelta(days=366))
    return next((one.day for one in soon if one.event.id in chosen.events), None)


def _of_moments(
    turn: Turn, chosen: Subscription, wished: WishedReminder, change: MomentChange
) -> Outcome | None:
    """The single reminders at another moment, those of before taken back."""
    of = _event(turn, wished, change)
    if of is None or of.day is None:
        return None
    at = wished.moments[0]
    days = [at.date() for at in wished.moments]
    if change.on is not None:
        days = [change.on]
    elif change.days:
        days = [of.day - timedelta(days=n) for n in change.days]
        days += [at.date() for at in wished.moments] if change.added else []
    hour = _moved(at, change)
    days = [day + (hour.date() - at.date()) for day in days]
    moments = [datetime.combine(day, hour.timetz()) for day in days]
    moments = sorted({one for one in moments if one > turn.now})
    if not moments or moments[-1].date() > of.day:
        return in_passing(stay(turn, spoken_texts.TIME_PAST))
    drops = [DropReminder(wished.event, wished.occurs_on, one) for one in wished.moments]
    adds = [
        SnoozeReminder(of.event.id, of.day, one, of.plan.id)
        for one in moments
        if not once.comes_anyway(turn, chosen, of, one)
    ]
    text = spoken_texts.one_time(names=[of.event.name], occurs_on=of.day, moments=moments)
    outcome = stay(turn, Reply(text, once.ADJUST), effects=(*drops, *adds))
    return in_passing(once.remembered(turn, outcome, of, tuple(moments)))


def _event(turn: Turn, wished: WishedReminder, change: MomentChange) -> NamedEvent | None:
    """The event of the wish, or the one of the day that is named instead."""
    other = events_on(turn, change.on) if change.on is not None else ()
    if other:
        return other[0]
    soon = coming(turn, wished.occurs_on, wished.occurs_on)
    return next((one for one in soon if one.event.id == wished.event), None)


def _moved(before: datetime, change: MomentChange) -> datetime:
    """The hour that is wished now, on the same day unless it is shifted over midnight."""
    if change.shift is not None:
        return before + change.shift
    at, late = change.at or before.time(), before.hour >= NOON
    if change.part in ("chieu", "evening") or (change.part == "same" and late):
        at = at if at.hour >= NOON else at.replace(hour=at.hour + HALF_A_DAY)
    elif change.part == "sang" and at.hour >= NOON:
        at = at.replace(hour=at.hour - HALF_A_DAY)
    return datetime.combine(before.date(), at, tzinfo=before.tzinfo)
