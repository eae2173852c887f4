"""A wish about when to be reminded, in the person's own words: done at once and said back.

The rule: an hour that is wished wins over the quiet hours; nothing is reminded of without the
consent, and a wish that was said before it is done after it.
"""

import re
from dataclasses import replace
from datetime import timedelta

from handlers.acts.meaning import Slots
from handlers.acts.slots.moment.when import read_when
from handlers.registrations import texts as registering_texts
from handlers.reminders import shown, texts
from handlers.reminders.days.remaining import events_spoken_of
from handlers.reminders.due import at_hour, next_due
from handlers.reminders.running import running_plans
from handlers.reminders.said import once
from handlers.reminders.said import texts as spoken_texts
from handlers.reminders.said.away import days_off
from handlers.reminders.said.begun import begun, days_named, named
from handlers.reminders.said.moment import PARTS, day_of, time_of
from handlers.reminders.said.named import events_named, events_on
from handlers.reminders.said.snooze import snooze_said
from handlers.reminders.said.told import coming, saved, told
from handlers.reminders.settings import over
from handlers.reminders.theirs import is_theirs, theirs
from handlers.reminders.words.foreseen import (
    ABOUT,
    ANY,
    BEFORE,
    HOURS_AHEAD,
    MEETINGS,
    MEETS,
    OF_DAY,
    PAUSING,
    WHICH_DAY,
)
from handlers.reminders.words.spoken import LUNAR
from handlers.turn.turn import Turn, in_passing, say, stay
from handlers.typed.moments import moments_of
from handlers.typed.times import end_of_span
from handlers.values.effects import Effect, RecordConsent, SaveSubscription
from handlers.values.messages import Outcome
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import Reply
from handlers.values.state import Idle, Subscribing
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

MAX_WISH, MOST_OF_WISH = 300, 8
# Enough to prepare something, and once more at the last.
AHEAD = (7, 1)
_BEFORE, _ANY = re.compile(BEFORE), re.compile(ANY)
_PAUSING, _ABOUT = re.compile(PAUSING), re.compile(ABOUT)
_MEETS = re.compile(MEETS)
_LUNAR, _HOURS_AHEAD = compiled(LUNAR), compiled(HOURS_AHEAD)
_WHICH_DAY, _OF_DAY = re.compile(WHICH_DAY), re.compile(OF_DAY)


def remind_set(turn: Turn, said: Said, slots: Slots) -> Outcome:
    """Set what is wished; without the consent it is asked for first, the wish kept."""
    of_moon = _LUNAR.search(said.unsigned) and "tet" not in said.unsigned.split()
    if of_moon and not (slots.event or slots.days_before or slots.until):
        return in_passing(stay(turn, spoken_texts.NO_LUNAR))
    if _HOURS_AHEAD.search(said.unsigned):
        usual = turn.person.subscription or Subscription(since=turn.now)
        return in_passing(stay(turn, spoken_texts.by_days(at=usual.at)))
    slots = _ahead(said, _of_event(turn, said, slots))
    chosen, slots = turn.person.subscription, _plain(turn, slots)
    # Nobody agrees to reminders for what none can be given of.
    nothing = None if chosen else once.impossible(turn, slots)
    if nothing is not None:
        return nothing
    if chosen is None and turn.person.conversation.stopped is not None:
        kept = _still(turn, turn.person.conversation.stopped, slots)
        if kept is not None:
            return kept
    if chosen is None:
        return _asked(turn, said, slots)
    return _done(turn, chosen, said, slots)


def _ahead(said: Said, slots: Slots) -> Slots:
    """ "Nhắc tôi TRƯỚC ngày 11/4": some days before it, and not on it, which is too late."""
    named = slots.date or slots.event
    if slots.event and _ANY.fullmatch(fold(slots.event)):
        # "Nhắc tui mấy ngày lễ": all that the calendar has, and no event of that name.
        return replace(slots, event=None)
    on_a_day = slots.date or slots.hour is not None or slots.in_hours is not None
    if slots.event and not on_a_day and _MEETS.fullmatch(fold(slots.event)):
        # "Bao giờ họp thì nhắc": the meetings of the calendar, whenever they are dated.
        return replace(slots, event=MEETINGS)
    if not named or slots.days_before or slots.until or not _BEFORE.search(moments_of(said).line):
        return slots
    return replace(slots, days_before=AHEAD)


def _of_event(turn: Turn, said: Said, slots: Slots) -> Slots:
    """ "Nhắc anh trước 5 ngày", right below the question when an event is: of that one."""
    if slots.event or slots.date or not slots.days_before or slots.until:
        return slots
    short = len(said.unsigned.split()) <= MOST_OF_WISH and turn.idle
    found = events_spoken_of(turn) if short else ()
    return replace(slots, event=found[0].event.name) if len(found) == 1 else slots


def _plain(turn: Turn, slots: Slots) -> Slots:
    """Without a day that is none ("cuối năm"), where something else is said of when."""
    vague = slots.date is not None and day_of(turn, slots.date) is None
    more = slots.event or slots.days_before or slots.hour is not None
    return replace(slots, date=None) if vague and more else slots


def _still(turn: Turn, before: Subscription, slots: Slots) -> Outcome | None:
    """ "Riêng 11/4 thì vẫn nhắc", after all was stopped: that alone, as it was set before."""
    on = day_of(turn, slots.date) if slots.date else None
    found = events_named(turn, slots.event) if slots.event else events_on(turn, on) if on else ()
    found = tuple(one for one in found if is_theirs(turn, one.plan, one.event.id))
    if not found:
        return None
    days = tuple(sorted(slots.days_before, reverse=True)) or before.days_before
    events = tuple(one.event.id for one in found)
    kept = replace(before.unpaused(), since=turn.now, events=events, days_before=days)
    chosen = _at(kept, slots)
    only = spoken_texts.only_these(names=[one.event.name for one in found])
    outcome = _save(turn, chosen, only, spoken_texts.saved(days=chosen.days_before, at=chosen.at))
    consent = RecordConsent("reminders", shown.agreed_version(turn), given=True)
    memory = over(outcome.conversation)
    return replace(outcome, conversation=memory, effects=(consent, *outcome.effects))


def chosen_event(turn: Turn, event_id: str) -> Outcome | None:
    """The button of one event: the same as wishing it by its name."""
    events = (event for plan in running_plans(turn.office, turn.today) for event in plan.events)
    name = next((event.name for event in events if event.id == event_id), None)
    if name is None:
        return None
    return remind_set(turn, Said(spoken_texts.wish_of(name=name)), Slots(event=name))


def _asked(turn: Turn, said: Said, slots: Slots) -> Outcome:
    """The consent to exactly what is wished."""
    words, settings = said.text[:MAX_WISH], begun(turn, said, slots)
    found = named(turn, said, slots)
    if found and found[0].day and next(coming(turn, settings), None) is None:
        return in_passing(stay(turn, spoken_texts.TIME_PAST))
    kept = spoken_texts.wish_kept(wish=words)
    day = found[0].day if found and _WHICH_DAY.search(said.unsigned) else None
    # "… là ngày nào, nhắc mình trước 2 ngày": what is asked beside the wish is told first.
    told_day = (spoken_texts.is_on(name=found[0].event.name, day=day),) if day else ()
    return shown.ask_consent(turn, *told_day, kept, wish=words, begun=settings)


def wished_before(turn: Turn, dialog: Subscribing, said: Said) -> Outcome | None:
    """ "Sáng sáng 7 giờ", said below the consent: it asks for that too, what was wished kept."""
    slots = _at_consent(said)
    if slots.date or slots.event or not (slots.hour is not None or slots.days_before):
        return None
    chosen = _at(dialog.begun or Subscription(since=turn.now), slots)
    days = tuple(sorted(set(slots.days_before), reverse=True))
    settings = replace(chosen, days_before=days or chosen.days_before)
    words = said.text[:MAX_WISH]
    kept = spoken_texts.wish_kept(wish=words)
    return shown.ask_consent(turn, kept, wish=words, begun=settings)


def _at_consent(said: Said) -> Slots:
    """What is wished there, with the hour of a part of the day ("chiều nhắc được không")."""
    slots = read_when(said, "idle", "remind-set")
    part = _OF_DAY.search(said.unsigned) if slots.hour is None and not slots.days_before else None
    return slots if part is None else replace(slots, hour=f"{PARTS[part['part']]:%H:%M}")


def consented(turn: Turn, dialog: Subscribing) -> Outcome:
    """The consent was given after a wish: reminders are on, as wished."""
    said = Said(dialog.wish or "")
    slots = _plain(turn, _ahead(said, _at_consent(said)))
    chosen = replace(dialog.begun or begun(turn, said, slots), since=turn.now)
    with_it = replace(turn, person=replace(turn.person, subscription=chosen))
    outcome = told(with_it, chosen) if chosen.events else _done(with_it, chosen, said, slots)
    saved = any(isinstance(effect, SaveSubscription) for effect in outcome.effects)
    version = registering_texts.REMINDER_CONSENT_VERSION
    agreed = shown.consent_text(turn, dialog.begun)
    consent: tuple[Effect, ...] = (RecordConsent("reminders", version, given=True, text=agreed),)
    effects = (*consent, *(() if saved else (SaveSubscription(chosen),)))
    # The dialog of the consent is over, unless a setting is asked for now.
    asked = outcome.conversation.dialog
    ended = isinstance(asked, Subscribing) and asked.asks == "consent"
    memory = replace(outcome.conversation, dialog=Idle()) if ended else outcome.conversation
    return replace(
        outcome,
        conversation=over(memory),
        effects=(*effects, *outcome.effects),
        then="",
    )


def _done(turn: Turn, chosen: Subscription, said: Said, slots: Slots) -> Outcome:
    line = moments_of(said).line
    if slots.until is not None or (
        _pauses(said) and not slots.days_before and end_of_span(said, turn.today)
    ):
        return pause(turn, chosen, said, slots)
    if slots.quiet_from is not None or slots.quiet_to is not None:
        return _quiet(turn, chosen, slots)
    if slots.in_hours is not None:
        return snooze_said(turn, said, slots)
    if slots.event and not slots.date and ("only" in line.split() or _says_only(line, slots)):
        return once.only(turn, chosen, slots.event)
    days = days_named(turn, said) if slots.date else ()
    if len(days) > 1:
        return once.several(turn, chosen, slots, days)
    if slots.date or slots.event:
        return once.one(turn, chosen, slots)
    if slots.days_before or slots.hour is not None:
        return _settings(turn, chosen, slots)
    return _which(turn, line)


def _pauses(said: Said) -> bool:
    """ "Tạm ngưng", "nghỉ nhắc"; "tầm 9h tối" is about when, and without marks looks like it."""
    return _PAUSING.search(moments_of(said).line) is not None and not _ABOUT.search(said.lowered)


def _says_only(line: str, slots: Slots) -> bool:
    """ "Nhắc đại hội thôi" with nothing else said."""
    return " thoi" in line and not slots.days_before and slots.hour is None


def pause(turn: Turn, chosen: Subscription, said: Said, slots: Slots) -> Outcome:
    """Nothing until a day; "đến 20/7 hãy nhắc" ends the day before."""
    off = days_off(turn, said)
    if off is not None:
        return off
    named = day_of(turn, slots.until) if slots.until else None
    until = named if slots.until else end_of_span(said, turn.today)
    if until is None or until <= turn.today:
        # "Hết Tết" is no day that can be counted here: it is asked for.
        return say(turn, texts.ASK_PAUSE, dialog=Subscribing("pause"))
    again = any(
        word in f" {moments_of(said).line} " for word in (" hay nhac ", " hang ", " moi nhac ")
    )
    until -= timedelta(days=1 if again else 0)
    return _save(
        turn, replace(chosen, paused_from=None, paused_until=until), texts.paused(until=until)
    )


def _quiet(turn: Turn, chosen: Subscription, slots: Slots) -> Outcome:
    start = time_of(slots.quiet_from) if slots.quiet_from is not None else chosen.quiet_from
    end = time_of(slots.quiet_to) if slots.quiet_to is not None else chosen.quiet_to
    changed = replace(chosen, quiet_from=start, quiet_to=end)
    return _save(turn, changed, texts.quiet_saved(start=start, end=end))


def _at(chosen: Subscription, slots: Slots) -> Subscription:
    return chosen if slots.hour is None else at_hour(chosen, time_of(slots.hour))


def _settings(turn: Turn, chosen: Subscription, slots: Slots) -> Outcome:
    days = tuple(sorted(set(slots.days_before), reverse=True))
    if days and (days[0] > 365 or len(days) > 8):
        return in_passing(stay(turn, texts.DAYS_BAD))
    if days and chosen.events and chosen.days_before == (0,):
        # Who wished for one day hears of it on that day, too.
        days = (*days, 0)
    changed = _at(replace(chosen, days_before=days or chosen.days_before), slots)
    notes = []
    if (changed.quiet_from, changed.quiet_to) != (chosen.quiet_from, chosen.quiet_to):
        notes.append(texts.quiet_now(start=changed.quiet_from, end=changed.quiet_to))
    return saved(turn, changed, *notes)


def _save(turn: Turn, chosen: Subscription, *notes: str) -> Outcome:
    lines = [*notes]
    if not chosen.paused_on(turn.today):
        dates = turn.office.event_dates.get(turn.plan.id, {})
        following = next_due(chosen, theirs(turn, turn.plan), dates, turn.now)
        if following:
            lines.append(spoken_texts.next_one(name=following[0].name, at=following[1]))
    reply = Reply("\n".join(lines), once.ADJUST)
    return in_passing(stay(turn, reply, effects=(SaveSubscription(chosen),)))


def _which(turn: Turn, line: str) -> Outcome:
    """A wish without its value: asked for."""
    words = set(line.split())
    if words & {"ngay", "truoc"} and not words & {"gio"}:
        return say(turn, texts.ASK_DAYS, dialog=Subscribing("days"))
    if words & {"gio", "sang", "chieu", "evening", "trua", "dem", "buoi"}:
        return say(turn, texts.ASK_HOUR, dialog=Subscribing("hour"))
    return shown.open_settings(turn)
