"""Reminders off or on again, in the person's own words: all of them, or those of one event.

The rule: it acts at once and can be undone at once; what names an event never turns off more.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.acts.meant import keeps_reminding
from handlers.questions.judging import spoken_of
from handlers.registrations.texts import REMINDER_CONSENT_VERSION
from handlers.reminders import settings, texts
from handlers.reminders.own import dropping
from handlers.reminders.own import texts as own_texts
from handlers.reminders.own.errand import errand_off
from handlers.reminders.said import texts as spoken_texts
from handlers.reminders.said.away import days_off
from handlers.reminders.said.named import NamedEvent, events_named
from handlers.reminders.said.wish import pause
from handlers.reminders.words import asking
from handlers.reminders.words.away import NOT_MEANT
from handlers.reminders.words.foreseen import ANY, MEETINGS, MEETS
from handlers.reminders.words.news import NEWS_ON
from handlers.turn.turn import Turn, beside, in_passing, stay
from handlers.values.effects import RecordConsent, SaveSubscription
from handlers.values.messages import Outcome
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import Choice, Reply
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

_NOT_MEANT, _ANY = re.compile(NOT_MEANT), re.compile(ANY)
_ON_AGAIN, _STILL_REMINDED = compiled(asking.ON_AGAIN), compiled(asking.STILL_REMINDED)
_NEWS_STAYS = compiled(asking.NEWS_STAYS)
_EVERY_TIME, _EVENT_OUT = compiled(asking.EVERY_TIME), compiled(asking.EVENT_OUT)
_MEETS, _NEWS_ON = re.compile(MEETS), compiled(NEWS_ON)
# Reminders are spoken of, and nothing else that is sent.
_REMINDING = frozenset(("nhac", "remind", "reminder", "reminders"))


def remind_off(turn: Turn, said: Said, slots: Slots) -> Outcome:
    """Stop all reminders, or only those of the event that is named; a pause when it has an end."""
    chosen = turn.person.subscription
    off = days_off(turn, said)
    if off is not None:
        return off
    mine = dropping.dropped(turn, said)
    if mine is not None:
        return mine
    if chosen is not None and slots.until:
        return pause(turn, chosen, said, slots)
    if slots.event and _ANY.fullmatch(fold(slots.event)) is None:
        # "Đừng nhắc họp": of a meeting nobody says which, so those of the calendar.
        meets = _MEETS.fullmatch(fold(slots.event)) is not None
        return _event_off(turn, chosen, MEETINGS if meets else slots.event)
    return stop_said(turn, said)


def news_on(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Nhận lại thông báo", after a no to them; None for anything else."""
    if "thong bao" not in heard.plain or turn.inbound.group:
        return None
    if _NEWS_ON.fullmatch(" ".join(re.findall(r"\w+", heard.plain))) is None:
        return None
    decided = [one for one in turn.lookup.stored().consents if one.purpose == "news"]
    if not decided or max(decided, key=lambda one: one.at).given:
        return None
    text = settings.news_text(turn)
    key = "go:remind-again" if turn.person.conversation.stopped else "go:remind"
    offered = (Choice(key, texts.TURN_ON),) if text == texts.NEWS_NEEDS else ()
    consent = RecordConsent("news", REMINDER_CONSENT_VERSION, given=True)
    outcome = stay(turn, Reply(text, offered), effects=(consent,))
    memory = replace(outcome.conversation, no_news=False)
    return in_passing(replace(outcome, conversation=memory))


def stop_said(turn: Turn, said: Said) -> Outcome:
    """Stop reminders, and news only when all messages are meant ("đừng nhắn nữa")."""
    off = days_off(turn, said)
    if off is not None:
        return off
    mine = dropping.dropped(turn, said)
    if mine is not None:
        return mine
    errand = errand_off(said)
    if errand and (turn.person.subscription or turn.lookup.stored().errands):
        # One thing is named, and it is none of theirs: that turns off no others.
        return _event_off(turn, turn.person.subscription, errand)
    on = turn.person.subscription is not None
    if on and (_NOT_MEANT.search(said.plain) or keeps_reminding(said)):
        return in_passing(stay(turn, texts.IS_ON))
    words = said.plain.split()
    announced = any(choice.key.startswith("roll:") for choice in turn.person.pushed)
    # Right below an announcement "đừng nhắc nữa" is about that, and "đừng nhắn tin nhắc nữa" with
    # no reminder on is about what still comes; "nhắc lịch" never is about either.
    every = announced or (turn.person.subscription is None and "nhan" in words)
    news = "lich" not in words and (every or _REMINDING.isdisjoint(words))
    return beside(settings.stop(turn, news=news))


def on_or_off(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Nhắc lại đi" after they were stopped, "sao vẫn nhắc thế"; None for anything else."""
    line = heard.unsigned
    if turn.inbound.group:
        return None
    stopped = turn.person.conversation.stopped is not None and spoken_of(turn) is None
    if stopped and turn.idle and _ON_AGAIN.fullmatch(line):
        return remind_on(turn, heard, Slots())
    out = _EVENT_OUT.fullmatch(line) if turn.idle and _spoken_of_reminders(turn) else None
    if out is not None and events_named(turn, out["what"]):
        return _event_off(turn, turn.person.subscription, out["what"])
    if "nhac" not in line:
        return None
    if _NEWS_STAYS.match(line):
        return beside(settings.stop(turn, news=False))
    if turn.idle and _EVERY_TIME.match(line):
        return in_passing(stay(turn, own_texts.ONCE_ONLY))
    if _STILL_REMINDED.fullmatch(line) is None:
        return None
    if turn.person.subscription is None:
        # What is only agreed to or refused there is asked about again.
        return in_passing(stay(turn, texts.OFF_ALREADY)) if turn.idle else None
    off = Choice("go:stop-reminders", spoken_texts.STOP_ALL)
    return in_passing(stay(turn, Reply(texts.IS_ON, (off,) if turn.idle else ())))


def _spoken_of_reminders(turn: Turn) -> bool:
    """Whether reminders are on, and the last wish or their list stands right above."""
    offers = any(key == "go:remind" for key, _ in turn.person.conversation.offered)
    return turn.person.subscription is not None and offers


def remind_on(turn: Turn, said: Said, slots: Slots) -> Outcome:
    """Bring reminders back as they were, end a pause, or ask for the consent."""
    chosen = turn.person.subscription
    if chosen is None:
        return beside(settings.again(turn))
    if chosen.paused_until and chosen.paused_until >= turn.today:
        back = chosen.unpaused()
        return in_passing(stay(turn, spoken_texts.UNPAUSED, effects=(SaveSubscription(back),)))
    if turn.person.conversation.stopped is not None:
        return beside(settings.again(turn))
    adjust = (Choice("go:remind", spoken_texts.ADJUST),)
    return in_passing(stay(turn, Reply(spoken_texts.STILL_ON, adjust)))


def _event_off(turn: Turn, chosen: Subscription | None, words: str) -> Outcome:
    if chosen is None and not turn.lookup.stored().errands:
        return in_passing(stay(turn, texts.NOT_ON))
    found = events_named(turn, words) if chosen else ()
    if chosen is None or not found:
        choices = (
            Choice("go:remind", spoken_texts.CHOOSE),
            Choice("go:stop-reminders", spoken_texts.STOP_ALL),
        )
        return in_passing(stay(turn, Reply(spoken_texts.not_found(words=words), choices)))
    every = tuple(event.id for event in turn.plan.events)
    dropped = {one.event.id for one in found}
    left = tuple(name for name in chosen.events or every if name not in dropped)
    if left == (chosen.events or every):
        return in_passing(stay(turn, spoken_texts.event_was_off(names=_names(found))))
    if not left:
        # None chosen would read as all of them.
        return beside(settings.stop(turn))
    undo = (Choice("go:remind-again", texts.UNDO_STOP),)
    reply = Reply(spoken_texts.event_off(names=_names(found)), undo)
    outcome = stay(turn, reply, effects=(SaveSubscription(replace(chosen, events=left)),))
    memory = replace(outcome.conversation, stopped=chosen)
    return in_passing(replace(outcome, conversation=memory))


def _names(found: tuple[NamedEvent, ...]) -> list[str]:
    return [one.event.name for one in found]
