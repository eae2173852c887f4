"""What an answer to the reminder settings changes: consent, events, days, hours, pause, stop.

The rule: reminders have a consent of their own; every setting is shown, changeable and undoable.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.registrations import texts as registering_texts
from handlers.reminders import texts
from handlers.reminders.due import at_hour, due_time
from handlers.reminders.shown import (
    agreed_version,
    consent_text,
    event_choices,
    menu,
    open_settings,
    prompt,
    settings_text,
)
from handlers.turn.turn import Turn, say
from handlers.typed.hours import read_hour, read_hour_span
from handlers.typed.times import end_of_span, read_date, read_days_before
from handlers.values.effects import Effect, EndSubscription, RecordConsent, SaveSubscription
from handlers.values.messages import Outcome
from handlers.values.reminding.settings import Subscription, WishedReminder
from handlers.values.replies import Choice, Reply
from handlers.values.state import Conversation, Registering, Subscribing


def answer(turn: Turn, dialog: Subscribing, typed: Heard) -> Outcome | str | None:
    """Read the answer; a string is the sentence for what cannot be read, None a wrong choice."""
    if dialog.asks == "consent":
        return _answer_consent(turn, typed)
    subscription = turn.person.subscription
    if subscription is None:
        return open_settings(turn)
    if dialog.asks == "menu":
        return _answer_menu(turn, subscription, typed)
    if dialog.asks == "events":
        return _answer_events(turn, subscription, dialog, typed)
    return _answer_value(turn, subscription, dialog, typed)


def _answer_consent(turn: Turn, typed: Heard) -> Outcome | None:
    if typed.key not in ("yes", "no"):
        return None
    version = registering_texts.REMINDER_CONSENT_VERSION
    given = typed.key == "yes"
    agreed = consent_text(turn) if given else None
    consent = RecordConsent("reminders", version, given, text=agreed)
    if typed.key == "no":
        return say(turn, texts.REFUSED, effects=(consent,))
    subscription = Subscription(since=turn.now)
    begun = menu(turn, subscription, effects=(consent, SaveSubscription(subscription)))
    # What an earlier stop ended is not to come back instead of what is chosen now, and a word about
    # the hour may follow ("7h sáng được không").
    memory = over(begun.conversation)
    wish = WishedReminder("", turn.today, (), memory.turn + 1, turn.now)
    return replace(begun, conversation=replace(memory, wished=wish))


def _answer_menu(turn: Turn, subscription: Subscription, typed: Heard) -> Outcome | str | None:
    # "Nhắc trước 3 ngày" names setting and value at once, which is no choice of the menu.
    if typed.plain.startswith("nhac truoc") and any(map(str.isdigit, typed.text)):
        return set_days(turn, typed.text) or texts.DAYS_BAD
    match typed.key:
        case "done":
            return say(turn, texts.ACKNOWLEDGED)
        case "stop":
            return stop(turn)
        case "unpause":
            return _save(turn, subscription.unpaused())
        case "pause" if paused := _pause(turn, subscription, typed.text):
            return paused
        case "events" | "days" | "hour" | "quiet" | "pause":
            dialog = Subscribing(typed.key)
            return say(turn, prompt(turn, dialog), dialog=dialog)
    return None


def _answer_events(
    turn: Turn, subscription: Subscription, dialog: Subscribing, typed: Heard
) -> Outcome | None:
    every = tuple(event.id for event in turn.plan.events)
    if typed.key == "more":
        turned = replace(dialog, page=dialog.page + 1)
        return say(turn, prompt(turn, turned), dialog=turned)
    if typed.key == "done":
        return open_settings(turn)
    if typed.key == "all":
        return _save(turn, replace(subscription, events=()))
    if typed.key not in every:
        return None
    # What the office has taken out of the calendar since counts no more.
    chosen = set(every).intersection(subscription.events or every) ^ {typed.key}
    # All of them is kept as none singled out, so that later events come too; no event at all
    # would read the same, and is a stop.
    kept = () if chosen == set(every) else tuple(event for event in every if event in chosen)
    if not chosen:
        return stop(turn)
    changed = replace(subscription, events=kept)
    reply = Reply(texts.ASK_EVENTS, event_choices(turn, changed, dialog.page))
    return say(turn, reply, dialog=dialog, effects=(SaveSubscription(changed),))


def _answer_value(
    turn: Turn, subscription: Subscription, dialog: Subscribing, typed: Heard
) -> Outcome | str:
    if dialog.asks == "days":
        return set_days(turn, typed.text) or texts.DAYS_BAD
    if dialog.asks == "hour":
        at = read_hour(typed.text)
        if at is None:
            return texts.HOUR_BAD
        changed = at_hour(subscription, at)
        notes = [texts.hour_saved(at=at)]
        if (changed.quiet_from, changed.quiet_to) != (
            subscription.quiet_from,
            subscription.quiet_to,
        ):
            notes.append(texts.quiet_now(start=changed.quiet_from, end=changed.quiet_to))
        return _save(turn, changed, *notes)
    if dialog.asks == "quiet":
        span = read_hour_span(typed.text)
        if span is None:
            return texts.QUIET_BAD
        changed = replace(subscription, quiet_from=span[0], quiet_to=span[1])
        return _save(turn, changed, texts.quiet_saved(start=span[0], end=span[1]))
    return _pause(turn, subscription, typed.text) or texts.PAUSE_BAD


def set_days(turn: Turn, text: str) -> Outcome | None:
    """Change how many days before; None when the text holds no such numbers or nothing is on."""
    subscription = turn.person.subscription
    days = read_days_before(text)
    if days is None or subscription is None:
        return None
    changed = replace(subscription, days_before=days)
    return _save(turn, changed, texts.days_saved(days=days))


def _pause(turn: Turn, subscription: Subscription, text: str) -> Outcome | None:
    until = end_of_span(text, turn.today) or read_date(text, turn.today)
    if until is None or until <= turn.today:
        return None
    return _save(
        turn, replace(subscription, paused_from=None, paused_until=until), texts.paused(until=until)
    )


def _save(turn: Turn, subscription: Subscription, *notes: str) -> Outcome:
    at = due_time(subscription, turn.today, 0, turn.now).time()
    # Quiet hours win over the hour: said now, or the reminder would seem to come late.
    if at != subscription.at:
        notes = (*notes, texts.hour_is_quiet(at=at))
    return menu(turn, subscription, notes, (SaveSubscription(subscription),))


def stop(turn: Turn, *, news: bool = False) -> Outcome:
    """Turn reminders off at once, and `news` of the office too; the consent ends with it.

    The settings are kept in the conversation, so that one word brings them back.
    """
    version = registering_texts.REMINDER_CONSENT_VERSION
    refused: tuple[Effect, ...] = ()
    if news and _may_be_told(turn):
        refused = (RecordConsent("news", version, given=False),)
    no_news = texts.NEWS_STOPPED if _registers(turn) else texts.NO_NEWS
    before = turn.person.subscription
    if turn.lookup.stored().errands and not before:
        text = f"{texts.ERRANDS_STOPPED}\n{no_news}" if refused else texts.ERRANDS_STOPPED
        return _undoable(say(turn, text, effects=(EndSubscription(), *refused)), refused)
    if before is None and not refused:
        still = f"\n{texts.STILL_SENT}" if turn.person.registrations else ""
        # What could not be sent may still be sent again by a clerk.
        return say(turn, f"{texts.NOT_ON}{still}", effects=(EndSubscription(),))
    text = texts.STOPPED if before else f"{texts.OFF_ALREADY} {no_news}"
    if before and refused:
        text = f"{text}\n{no_news}"
    withdrawn = (RecordConsent("reminders", version, given=False),) if before else ()
    effects: tuple[Effect, ...] = (EndSubscription(), *withdrawn, *refused)
    reply = Reply(text, (Choice("go:remind-again", texts.UNDO_STOP),))
    outcome = _undoable(say(turn, reply, effects=effects), refused)
    kept = before or outcome.conversation.stopped
    return replace(outcome, conversation=replace(outcome.conversation, stopped=kept))


def _undoable(outcome: Outcome, refused: tuple[Effect, ...]) -> Outcome:
    memory = outcome.conversation
    return replace(outcome, conversation=replace(memory, no_news=bool(refused)))


def _registers(turn: Turn) -> bool:
    return bool(turn.person.registrations) or isinstance(turn.dialog, Registering)


def _may_be_told(turn: Turn) -> bool:
    """Announcements reach them, or would again with what they have had before."""
    known = turn.person.subscription or turn.person.conversation.stopped or turn.person.consents
    return bool(known) or _registers(turn) or bool(turn.lookup.stored().consents)


def again(turn: Turn) -> Outcome:
    """Undo the stop: the same settings from now on, and news of the office where it ended them."""
    version = registering_texts.REMINDER_CONSENT_VERSION
    effects: tuple[Effect, ...] = ()
    before = turn.person.conversation.stopped
    if turn.person.conversation.no_news:
        effects = (RecordConsent("news", version, given=True),)
    if before is None:
        asked = open_settings(turn, *([news_text(turn)] if effects else ()))
        return _undoable(replace(asked, effects=effects), ())
    # What came due in between was not wanted and is not sent afterwards.
    restored = replace(before, since=turn.now)
    # The same words as before: nothing new was read.
    consent = RecordConsent("reminders", agreed_version(turn), given=True)
    lines = [
        texts.RESTORED,
        settings_text(turn, restored),
        *([texts.NEWS_AGAIN] if effects else ()),
    ]
    outcome = say(turn, "\n".join(lines), effects=(consent, SaveSubscription(restored), *effects))
    return replace(outcome, conversation=over(outcome.conversation))


def over(memory: Conversation) -> Conversation:
    """Nothing that an earlier stop ended comes back by a word any more."""
    return replace(memory, stopped=None, no_news=False)


def news_text(turn: Turn) -> str:
    """Announcements are wished for again: what comes of it."""
    reached = turn.person.subscription is not None or turn.person.registrations
    return texts.NEWS_AGAIN if reached else texts.NEWS_NEEDS
