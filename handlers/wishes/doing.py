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
from handlers.turn.scene import Scene, Typed, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Clerking, Confirming, Idle, Registering
from handlers.wishes import texts
from handlers.wishes.reading import Wish, read_wish, read_word

STANDING = frozenset({"sent", "accepted", "returned"})
MAX_CHOICES = 8


def wished(scene: Scene, text: str) -> Outcome | None:
    """Do what is wished; None when the text is no such wish."""
    dialog = scene.dialog
    if isinstance(dialog, Clerking):
        return None  # What the staff type may be an announcement about just this.
    if isinstance(dialog, Confirming) and (decided := _decided(scene, dialog, text)):
        return decided
    wish = read_wish(text)
    if wish is None or not _counts(scene, wish, text):
        return None
    match wish.act:
        case "stop":
            return beside(scene, settings.stop(scene, news=_stops_news(scene, text)))
        case "forget":
            return privacy.ask_forget(scene)
        case "withdraw-consent":
            return _withdraw_consent(scene)
        case "withdraw":
            return _withdraw(scene)
        case "keep":
            return then_prompt(scene, stay(scene, texts.STAYS))
        case _:
            return _told(scene, wish)


def _decided(scene: Scene, dialog: Confirming, text: str) -> Outcome | None:
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
        return confirming.kept(scene, dialog)
    return confirming.answer(scene, dialog, Typed(text, "yes"))


def _counts(scene: Scene, wish: Wish, text: str) -> bool:
    """Whether the words are clear enough for the place where they are said."""
    idle = isinstance(scene.dialog, Idle)
    if asks_consent(scene.dialog) and wish.act in ("withdraw-consent", "withdraw", "keep"):
        return False
    if wish.by == "name":
        return wish.act != "correct" or idle
    if wish.act == "forget":
        return idle and wish.by == "context"
    if wish.act == "stop":
        below = _below_push(scene)
        leaves = not idle and read_command(text, forgiving=False) is not None
        return (below and not leaves) or (idle and wish.by == "context")
    return wish.act == "withdraw" and idle and bool(_standing(scene))


def _below_push(scene: Scene) -> bool:
    """Whether a reminder or an announcement came by itself just before."""
    keys = [choice.key for choice in scene.person.pushed]
    return any(key == "go:stop-reminders" or key.startswith("roll:") for key in keys)


def _stops_news(scene: Scene, text: str) -> bool:
    """Whether announcements are to stop too: all messages are meant, or nothing else comes."""
    announced = any(choice.key.startswith("roll:") for choice in scene.person.pushed)
    only_reminders = "nhac" in plain(text).split()
    return announced or not only_reminders or scene.person.subscription is None


def _standing(scene: Scene) -> list[str]:
    return [view.code for view in scene.person.registrations if view.status in STANDING]


def _withdraw(scene: Scene) -> Outcome:
    """Ask before the one sent registration is taken back, or ask which; a draft is cancelled."""
    named = [code for code in _standing(scene) if code.lower() in scene.inbound.text.lower()]
    codes = named or _standing(scene)
    if isinstance(scene.dialog, Registering) and not named:
        return command(scene, "cancel", "")
    if not codes:
        if scene.person.registrations:
            return registration_sent.mine(scene)
        begin = Choice("go:register", common.MENU_REGISTER)
        return stay(scene, Reply(texts.NONE_TO_WITHDRAW, (begin,)))
    if len(codes) == 1:
        return registration_sent.ask_withdraw(scene, codes[0])
    choices = tuple(Choice(f"withdraw:{code}", code) for code in codes[:MAX_CHOICES])
    return stay(scene, Reply(texts.WITHDRAW_WHICH, choices))


def _withdraw_consent(scene: Scene) -> Outcome:
    if "registration" in scene.person.consents:
        return privacy.ask_withdraw_consent(scene)
    if scene.person.subscription is not None:
        return beside(scene, settings.stop(scene))
    return then_prompt(scene, stay(scene, texts.NO_CONSENT))


def _told(scene: Scene, wish: Wish) -> Outcome:
    """See, copy, correct; a question about the reminders shows how they stand."""
    match wish.act:
        case "export":
            return then_prompt(scene, privacy.export(scene))
        case "correct" if scene.person.registrations:
            return registration_sent.mine(scene)
        case "about-reminders" if scene.person.subscription and isinstance(scene.dialog, Idle):
            return settings.open_settings(scene)
        case "about-reminders":
            off = Reply(reminding.NOT_ON, (Choice("go:remind", common.MENU_REMIND),))
            on = Reply(reminding.IS_ON)
            return then_prompt(scene, stay(scene, on if scene.person.subscription else off))
        case _:
            return then_prompt(scene, privacy.show(scene))
