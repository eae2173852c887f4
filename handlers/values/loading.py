"""A conversation's memory as versioned JSON, and back.

The rule: a stored state of any age loads. A dialog that no longer parses becomes an idle one with
`lost=True`, so that the person gets a polite sentence and never a crash.
"""

import json

from pydantic import TypeAdapter, ValidationError

from handlers.values.state import Conversation

_conversation = TypeAdapter(Conversation)


def dump_conversation(conversation: Conversation) -> str:
    """The conversation as JSON text."""
    return _conversation.dump_json(conversation).decode()


def load_conversation(text: str | None) -> Conversation:
    """Read stored JSON; None is a new conversation, unreadable text an idle one with `lost`."""
    if not text:
        return Conversation()
    try:
        return _conversation.validate_json(text)
    except ValidationError:
        return _without_dialog(text)


def _without_dialog(text: str) -> Conversation:
    """A dialog that is no more takes only itself along: a parked registration and the rest stay."""
    # What was offered were the lost dialog's choices; a number must not mean one of them.
    idle = {"dialog": {"name": "idle"}, "offered": [], "greeted": True, "lost": True}
    try:
        return _conversation.validate_json(json.dumps({**json.loads(text), **idle}))
    except (ValueError, TypeError):  # no JSON, no object, or nothing of it is known
        return Conversation(lost=True, greeted=True)
