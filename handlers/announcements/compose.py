"""Writing an announcement in the chat: text, recipients with their number, submit.

The rule: nobody sends alone; what is submitted waits for a second person.
"""

from dataclasses import replace

from handlers.announcements.roll_call import choices as roll_choices
from handlers.registrations import texts as registering
from handlers.registrations.fields import as_choices
from handlers.staff import texts
from handlers.staff.dates import event_choices
from handlers.turn.turn import Turn, say
from handlers.typed.heard import Heard
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.staff import SubmitAnnouncement, TryAnnouncement, mark_of
from handlers.values.state import Audience, Clerking, UnitType
from knowledge.typed.normalize import nfc

MAX_TEXT = 2500
MAX_COMMUNES = 20


def compose(number: int, text: str) -> Reply:
    """The announcement as its recipients get it, with the roll call."""
    return Reply(texts.compose(text=text), roll_choices(number))


def start(turn: Turn) -> Outcome:
    """Ask for the text."""
    return say(turn, texts.ASK_TEXT, dialog=Clerking("text"))


def question(turn: Turn, dialog: Clerking) -> Reply:
    """The open question once more."""
    match dialog.asks:
        case "text":
            return Reply(texts.ASK_TEXT)
        case "commune":
            return Reply(texts.ASK_COMMUNE, (Choice("all", texts.FILTER_ALL),))
        case "types":
            return Reply(texts.ASK_TYPES, _type_choices(dialog.audience))
        case "watched":
            return Reply(texts.ASK_WATCHED, event_choices(turn, dialog.page))
        case _:
            return _preview(turn, dialog)


def _preview(turn: Turn, dialog: Clerking) -> Reply:
    """The message, whom it is for and how many they are, and what can be changed."""
    count = turn.lookup.clerk().audience_size(dialog.audience)
    text = texts.preview(
        text=texts.compose(text=dialog.text),
        audience=audience_text(turn, dialog.audience),
        count=count,
    )
    return Reply(text, _MENU)


_MENU = (
    Choice("submit", texts.SUBMIT),
    Choice("try", texts.TRY),
    Choice("all", texts.FILTER_ALL),
    Choice("registered", texts.FILTER_REGISTERED),
    Choice("unregistered", texts.FILTER_UNREGISTERED),
    Choice("types", texts.FILTER_TYPES),
    Choice("commune", texts.FILTER_COMMUNE),
    Choice("watched", texts.FILTER_WATCHED),
    Choice("rewrite", texts.REWRITE),
    Choice("drop", texts.DROP),
)


def _type_choices(audience: Audience) -> tuple[Choice, ...]:
    marks = {True: "☑ ", False: ""}
    types = {
        name: f"{marks[name in audience.unit_types]}{label}"
        for name, label in registering.UNIT_TYPES.items()
    }
    return (Choice("done", texts.DONE), *as_choices(types))


def audience_text(turn: Turn, audience: Audience) -> str:
    """Whom an announcement is for, in words."""
    parts = [registering.UNIT_TYPES[name] for name in audience.unit_types]
    parts = [", ".join(parts)] if parts else []
    if audience.communes:
        parts.append(texts.commune_part(communes=audience.communes))
    if audience.registered is not None:
        chosen = texts.FILTER_REGISTERED if audience.registered else texts.FILTER_UNREGISTERED
        parts.append(chosen.lower())
    names = {event.id: event.name for event in turn.plan.events}
    if audience.event is not None:
        parts.append(texts.watched_part(event=names.get(audience.event, audience.event)))
    return texts.audience(parts=parts)


def answer(turn: Turn, dialog: Clerking, typed: Heard) -> Outcome | str | None:
    """Read the answer of the open step."""
    match dialog.asks:
        case "text":
            text = nfc(typed.text).strip()
            if len(text) > MAX_TEXT:
                return texts.TEXT_LONG
            return _go(turn, replace(dialog, asks="audience", text=text)) if text else None
        case "commune":
            return _answer_commune(turn, dialog, typed)
        case "types":
            return _answer_types(turn, dialog, typed)
        case "watched":
            return _answer_watched(turn, dialog, typed)
    return _answer_menu(turn, dialog, typed)


def _answer_menu(turn: Turn, dialog: Clerking, typed: Heard) -> Outcome | str | None:
    match typed.key:
        case "submit":
            return _submit(turn, dialog)
        case "try":
            order = TryAnnouncement(compose(0, dialog.text))
            return say(
                turn, texts.TRY_SENT, _preview(turn, dialog), dialog=dialog, effects=(order,)
            )
        case "all":
            return _go(turn, replace(dialog, audience=Audience()))
        case "registered" | "unregistered":
            registered = typed.key == "registered"
            chosen = replace(dialog.audience, registered=registered, campaign=turn.plan.id)
            return _go(turn, replace(dialog, audience=chosen))
        case "types" | "commune" | "watched":
            return _go(turn, replace(dialog, asks=typed.key, page=0))
        case "rewrite":
            return _go(turn, replace(dialog, asks="text"))
        case "drop":
            return say(turn, texts.LEFT)
    return None


def _submit(turn: Turn, dialog: Clerking) -> Outcome | str:
    """Store it and ask the others to approve it."""
    clerk, staff = turn.lookup.clerk(), turn.person.staff
    count = clerk.audience_size(dialog.audience)
    if count == 0 or staff is None:
        return texts.NOBODY
    number = clerk.next_announcement()
    order = SubmitAnnouncement(
        id=number,
        text=dialog.text,
        audience=dialog.audience,
        reply=compose(number, dialog.text),
        notice=approval_request(
            number,
            staff.name,
            dialog.text,
            audience_text(turn, dialog.audience),
            count,
            mark_of(dialog.text, dialog.audience),
        ),
    )
    return say(turn, texts.submitted(number=number), effects=(order,))


def approval_request(
    number: int, author: str, text: str, audience: str, count: int, mark: str
) -> Reply:
    """What everybody who may approve is sent; its buttons are for what it says, by the mark."""
    sentence = texts.ask_approval(
        number=number, author=author, text=text, audience=audience, count=count
    )
    choices = (
        Choice(f"staff:approve:{number}:{mark}", texts.APPROVE),
        Choice(f"staff:refuse:{number}:{mark}", texts.REFUSE),
    )
    return Reply(sentence, choices)


def _answer_commune(turn: Turn, dialog: Clerking, typed: Heard) -> Outcome | None:
    words = () if typed.key == "all" else typed.text.split(",")
    communes = tuple(" ".join(word.split()) for word in words if plain(word))[:MAX_COMMUNES]
    if not communes and typed.key != "all":
        return None
    chosen = replace(dialog.audience, communes=communes)
    return _go(turn, replace(dialog, asks="audience", audience=chosen))


def _answer_types(turn: Turn, dialog: Clerking, typed: Heard) -> Outcome | None:
    if typed.key == "done":
        return _go(turn, replace(dialog, asks="audience"))
    names: list[UnitType] = [name for name in registering.UNIT_TYPES if name == typed.key]
    if not names:
        return None
    before = dialog.audience.unit_types
    kept = tuple(name for name in before if name not in names)
    chosen = kept if len(kept) < len(before) else (*before, *names)
    return _go(turn, replace(dialog, audience=replace(dialog.audience, unit_types=chosen)))


def _answer_watched(turn: Turn, dialog: Clerking, typed: Heard) -> Outcome | None:
    if typed.key == "more":
        return _go(turn, replace(dialog, page=dialog.page + 1))
    if typed.key not in tuple(event.id for event in turn.plan.events):
        return None
    chosen = replace(dialog.audience, event=typed.key)
    return _go(turn, replace(dialog, asks="audience", audience=chosen))


def _go(turn: Turn, dialog: Clerking) -> Outcome:
    return say(turn, question(turn, dialog), dialog=dialog)
