"""The reminder settings as they are shown: the consent, the menu, the question that is open.

The rule: what is shown is what is stored; nothing is changed here.
"""

from handlers.registrations.texts import REMINDER_CONSENT_VERSION
from handlers.reminders import texts
from handlers.reminders.due import next_due
from handlers.reminders.running import running_plans
from handlers.reminders.theirs import theirs
from handlers.turn import texts as common
from handlers.turn.turn import Turn, organisation_name, paged, say, with_notes
from handlers.values.effects import RecordConsent, SaveSubscription
from handlers.values.messages import Outcome
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import Choice, Reply
from handlers.values.state import Subscribing
from knowledge.plan.events import occurrence


def open_settings(turn: Turn, *notes: str) -> Outcome:
    """The settings when reminders are on, the consent when they are off."""
    subscription = turn.person.subscription
    if subscription is None:
        return ask_consent(turn, *notes)
    return menu(turn, subscription, notes)


def ask_consent(
    turn: Turn, *notes: str, wish: str | None = None, begun: Subscription | None = None
) -> Outcome:
    """The consent; the `wish` that led to it is kept for the answer, as what it would begin."""
    dialog = Subscribing("consent", wish=wish, begun=begun)
    return say(turn, with_notes(notes, _consent(turn, begun)), dialog=dialog)


def agreed_version(turn: Turn) -> str:
    """The consent to reminders that was agreed to last, by whoever turns them on again."""
    given = [
        one for one in turn.lookup.stored().consents if one.purpose == "reminders" and one.given
    ]
    last = max(given, key=lambda one: one.at, default=None)
    return last.version if last else REMINDER_CONSENT_VERSION


def consent_text(turn: Turn, begun: Subscription | None = None) -> str:
    """The words that a yes to reminders agrees to: to what is wished, or to all of them."""
    chosen = begun or Subscription(since=turn.now)
    return texts.consent(
        organisation=organisation_name(turn.plan.organisation, turn.today),
        events=_events_of(turn, chosen),
        days=chosen.days_before,
        at=chosen.at,
    )


def _events_of(turn: Turn, chosen: Subscription) -> str | None:
    named = list[str]()
    for plan in running_plans(turn.office, turn.today):
        days = turn.office.event_dates.get(plan.id, {})
        named += (
            texts.event_of_day(name=one.name, on=occurrence(one, turn.today, days.get(one.id)))
            for one in plan.events
            if one.id in chosen.events
        )
    return "; ".join(dict.fromkeys(named)) or None


def _consent(turn: Turn, begun: Subscription | None) -> Reply:
    return Reply(consent_text(turn, begun), consent_choices())


def consent_choices() -> tuple[Choice, ...]:
    """The yes and the no to reminders."""
    return Choice("yes", common.YES), Choice("no", common.NO)


def menu(
    turn: Turn,
    subscription: Subscription,
    notes: tuple[str, ...] = (),
    effects: tuple[RecordConsent | SaveSubscription, ...] = (),
) -> Outcome:
    """The settings, after `notes` of what has changed."""
    reply = with_notes(notes, _menu_reply(turn, subscription))
    return say(turn, reply, dialog=Subscribing("menu"), effects=effects)


def _menu_reply(turn: Turn, subscription: Subscription) -> Reply:
    """The settings with what can be changed; "pause" becomes "unpause" while paused."""
    choices: tuple[Choice, ...] = _MENU
    # A pause that is over stays stored until the next change, and must not be shown.
    if subscription.paused_until and subscription.paused_until < turn.today:
        subscription = subscription.unpaused()
    if subscription.paused_until:
        unpause = Choice("unpause", texts.UNPAUSE)
        choices = tuple(unpause if choice.key == "pause" else choice for choice in _MENU)
    return Reply(settings_text(turn, subscription), choices)


_MENU = (
    Choice("done", texts.DONE),
    Choice("events", texts.CHOOSE_EVENTS),
    Choice("days", texts.CHOOSE_DAYS),
    Choice("hour", texts.CHOOSE_HOUR),
    Choice("quiet", texts.CHOOSE_QUIET),
    Choice("pause", texts.PAUSE),
    Choice("stop", texts.STOP),
)


def settings_text(turn: Turn, subscription: Subscription) -> str:
    """The settings in words, with the next reminder."""
    events = turn.plan.events
    chosen = [event.name for event in events if event.id in subscription.events]
    dates = turn.office.event_dates.get(turn.plan.id, {})
    following = next_due(subscription, theirs(turn, turn.plan), dates, turn.now)
    next_one = None
    if following and not subscription.paused_on(turn.today):
        next_one = texts.next_reminder(event=following[0].name, on=following[1].date())
    names = "; ".join(chosen) or texts.NO_EVENTS if subscription.events else texts.ALL_EVENTS
    return texts.settings(subscription=subscription, events=names, next_one=next_one)


def prompt(turn: Turn, dialog: Subscribing) -> Reply:
    """The open question of the reminder dialog."""
    subscription = turn.person.subscription or Subscription(since=turn.now)
    if dialog.asks == "consent":
        return _consent(turn, dialog.begun)
    if dialog.asks == "menu":
        return _menu_reply(turn, subscription)
    if dialog.asks == "events":
        return Reply(texts.ASK_EVENTS, event_choices(turn, subscription, dialog.page))
    return Reply(_QUESTIONS[dialog.asks])


_QUESTIONS = {
    "days": texts.ASK_DAYS,
    "hour": texts.ASK_HOUR,
    "quiet": texts.ASK_QUIET,
    "pause": texts.ASK_PAUSE,
}


def event_choices(turn: Turn, subscription: Subscription, page: int) -> tuple[Choice, ...]:
    """The events, each with whether it is told."""
    choices = [Choice("done", texts.DONE), Choice("all", texts.ALL_EVENTS)]
    for event in theirs(turn, turn.plan):
        on = not subscription.events or event.id in subscription.events
        choices.append(Choice(event.id, texts.event_chosen(name=event.name, on=on)))
    return paged(tuple(choices), page)
