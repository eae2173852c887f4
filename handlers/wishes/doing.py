"""A wish about one's own data, reminders or registration, in plain words: done where it is said.

The rule: stopping acts at once, deleting and taking back ask once; a word that names nothing
("tat", "rut di") only counts where what it is about was just shown.
"""

from handlers import confirm as confirming
from handlers.always import command
from handlers.dialogs import asks_consent, beside, then_prompt
from handlers.people import privacy
from handlers.registrations import sent as registration_sent
from handlers.reminders import settings
from handlers.reminders import texts as reminding
from handlers.turn import texts as common
from handlers.turn.commands import read_command
from handlers.turn.turn import Turn, Typed, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Clerking, Confirming, Idle, Registering
from handlers.wishes import texts
from handlers.wishes.reading import Wish, read_wish, read_word

STANDING = frozenset({"sent", "accepted", "returned"})
MAX_CHOICES = 8


def wished(turn: Turn, text: str) -> Outcome | None:
    """Do what is wished; None when the text is no such wish."""
    dialog = turn.dialog
    if isinstance(dialog, Clerking):
        return None  # What the staff type may be an announcement about just this.
    if isinstance(dialog, Confirming) and (decided := _decided(turn, dialog, text)):
        return decided
    wish = read_wish(text)
    if wish is None or not _counts(turn, wish, text):
        return None
    match wish.act:
        case "stop":
            return beside(turn, settings.stop(turn, news=_stops_news(turn, text)))
        case "forget":
            return privacy.ask_forget(turn)
        case "withdraw-consent":
            return _withdraw_consent(turn)
        case "withdraw":
            return _withdraw(turn)
        case "keep":
            return then_prompt(turn, stay(turn, texts.STAYS))
        case _:
            return _told(turn, wish)


def _decided(turn: Turn, dialog: Confirming, text: str) -> Outcome | None:
    """The clear word that answers the open "really?"; the rest is left to the dialog."""
    match dialog.what:
        case "forget":
            said = read_word(text, "DEL")
        case "withdraw" | "withdraw-consent":
            said = read_word(text, "TAKE")
        case _:
            return None
    if said is None:
        return None
    if not said:
        return confirming.kept(turn, dialog)
    return confirming.answer(turn, dialog, Typed(text, "yes"))


def _counts(turn: Turn, wish: Wish, text: str) -> bool:
    """Whether the words are clear enough for the place where they are said."""
    idle = isinstance(turn.dialog, Idle)
    if asks_consent(turn.dialog) and wish.act in ("withdraw-consent", "withdraw", "keep"):
        return False
    if wish.by == "name":
        return wish.act != "correct" or idle
    if wish.act == "forget":
        return idle and wish.by == "context"
    if wish.act == "stop":
        below = _below_push(turn)
        leaves = not idle and read_command(text, forgiving=False) is not None
        return (below and not leaves) or (idle and wish.by == "context")
    return wish.act == "withdraw" and idle and bool(_standing(turn))


def _below_push(turn: Turn) -> bool:
    """Whether a reminder or an announcement came by itself just before."""
    keys = [choice.key for choice in turn.person.pushed]
    return any(key == "go:stop-reminders" or key.startswith("roll:") for key in keys)


def _stops_news(turn: Turn, text: str) -> bool:
    """Whether announcements are to stop too: all messages are meant, or nothing else comes."""
    announced = any(choice.key.startswith("roll:") for choice in turn.person.pushed)
    only_reminders = "nhac" in plain(text).split()
    return announced or not only_reminders or turn.person.subscription is None


def _standing(turn: Turn) -> list[str]:
    return [view.code for view in turn.person.registrations if view.status in STANDING]


def _withdraw(turn: Turn) -> Outcome:
    """Ask before the one sent registration is taken back, or ask which; a draft is cancelled."""
    named = [code for code in _standing(turn) if code.lower() in turn.inbound.text.lower()]
    codes = named or _standing(turn)
    if isinstance(turn.dialog, Registering) and not named:
        return command(turn, "cancel", "")
    if not codes:
        if turn.person.registrations:
            return registration_sent.mine(turn)
        begin = Choice("go:register", common.MENU_REGISTER)
        return stay(turn, Reply(texts.NONE_TO_WITHDRAW, (begin,)))
    if len(codes) == 1:
        return registration_sent.ask_withdraw(turn, codes[0])
    choices = tuple(Choice(f"withdraw:{code}", code) for code in codes[:MAX_CHOICES])
    return stay(turn, Reply(texts.WITHDRAW_WHICH, choices))


def _withdraw_consent(turn: Turn) -> Outcome:
    if "registration" in turn.person.consents:
        return privacy.ask_withdraw_consent(turn)
    if turn.person.subscription is not None:
        return beside(turn, settings.stop(turn))
    return then_prompt(turn, stay(turn, texts.NO_CONSENT))


def _told(turn: Turn, wish: Wish) -> Outcome:
    """See, copy, correct; a question about the reminders shows how they stand."""
    match wish.act:
        case "export":
            return then_prompt(turn, privacy.export(turn))
        case "correct" if turn.person.registrations:
            return registration_sent.mine(turn)
        case "about-reminders" if turn.person.subscription and isinstance(turn.dialog, Idle):
            return settings.open_settings(turn)
        case "about-reminders":
            off = Reply(reminding.NOT_ON, (Choice("go:remind", common.MENU_REMIND),))
            on = Reply(reminding.IS_ON)
            return then_prompt(turn, stay(turn, on if turn.person.subscription else off))
        case _:
            return then_prompt(turn, privacy.show(turn))
