"""Group chats: the plan and the calendar only, nothing personal.

The rule: a group neither sees nor changes anybody's dialog, registrations or settings.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.always import command, global_choice
from handlers.subjects import OVERHEARD, PRIVATE, PUBLIC, WARNS
from handlers.turn import texts as common
from handlers.turn.dialog import first
from handlers.turn.turn import Turn, stay, with_notes
from handlers.turn.unread import LIMITS, unread
from handlers.typed.read import has_letters
from handlers.values.effects import CountQuestion
from handlers.values.messages import Outcome
from handlers.values.replies import Choice
from handlers.values.state import Idle

COMMANDS = frozenset({"start", "help", "more", "calendar"})
PUBLIC_CHOICES = ("sec:", "part:", "full:", "fb:")


def answer_in_group(turn: Turn, heard: Heard) -> Outcome:
    """Answer what may be answered before everybody; the rest is for the private chat."""
    if turn.inbound.kind in LIMITS:
        return stay(turn, unread(turn) or common.GROUP_GREETING)
    spoilt = first(OVERHEARD, turn, heard)
    if spoilt is not None:
        return spoilt
    key = heard.key
    if key is None and heard.command is None and _wants_quiet(heard):
        return stay(turn, common.GROUP_QUIET)
    name = heard.command if key is None else None
    private = (name is not None and name not in COMMANDS) or (key is None and _is_private(heard))
    if private or (key is not None and not key.startswith(PUBLIC_CHOICES)):
        return stay(turn, common.PRIVATE_ONLY)
    if name in ("start", "help") or (key is None and not has_letters(heard.text)):
        return stay(turn, common.GROUP_GREETING)
    before = turn.person.conversation
    open_to_all = replace(turn.person, conversation=replace(before, dialog=Idle(), parked=None))
    # Nobody's open question may be read, answered or shown before the others.
    alone = replace(turn, person=open_to_all)
    told = first(PUBLIC, alone, heard) if key is None and name is None else None
    outcome = told or (global_choice(alone, key) if key else command(alone, name or "", heard))
    replies = tuple(replace(reply, choices=_public(reply.choices)) for reply in outcome.replies)
    warned = tuple(filter(None, (warn(turn, heard) for warn in WARNS)))
    if replies and warned:
        replies = (*replies[:-1], with_notes(warned, replies[-1]))
    conversation = replace(before, asked=outcome.conversation.asked)
    # Of all that a turn may order only the count says nothing about who wrote.
    counts = tuple(effect for effect in outcome.effects if isinstance(effect, CountQuestion))
    # Built anew, so the mark that has an open question asked again stays behind.
    return Outcome(conversation, replies, counts)


def _wants_quiet(heard: Heard) -> bool:
    wish = heard.wish
    return wish is not None and wish.act == "stop" and wish.by != "verb"


def _is_private(heard: Heard) -> bool:
    wish = heard.wish
    named = wish is not None and wish.by == "name"
    return named or any(is_private(heard) for is_private in PRIVATE)


def _public(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    return tuple(choice for choice in choices if choice.key.startswith(PUBLIC_CHOICES))
