"""What is heard whatever a platform's month has left: the rights over one's data, and codes.

The rule: read without the chat's state, before anything is stored; what only sounds so is heard as
well, for a right that is passed over is the worse mistake.
"""

import re

from handlers.acts.heard import hear
from handlers.acts.meaning import LIKELY
from handlers.acts.meant import MOST_CHARS
from handlers.staff import codes, leaked
from handlers.values.messages import Inbound
from handlers.values.shown.opening_codes import is_shaped_code
from handlers.wishes.words import rights as words
from knowledge.typed.repeats import compiled

_COMMANDS = frozenset(
    (
        "privacy truth forget withdraw-consent export stop-reminders link ask-staff meet-staff"
    ).split()
)
WISHES = frozenset("stop forget withdraw-consent withdraw privacy export correct".split())
_ACTS = frozenset(
    "delete-data my-data withdraw-consent withdraw remind-off human link change complaint".split()
)
# Buttons: of the commands, and of a chat that asks to be linked.
# And of the next part of a copy.
_LINKED = ("link:", "copy:")
# The code that links two chats, by itself.
_LINK_CODE = re.compile(r"(?:\d[ .-]?){5}\d")
# Whose data are wrong, or in other hands, may name no data.
_OF_DATA = compiled(f"{words.OF_ANOTHER}|{words.MINE}")
_COMPLAINT = compiled(words.COMPLAINT)


def is_always_heard(inbound: Inbound) -> bool:
    """Whether it orders something that a full month may not hold up."""
    if inbound.choice is not None:
        return inbound.choice.startswith(_LINKED) or orders(_command_of(inbound.choice))
    if inbound.kind != "text" or not inbound.text or len(inbound.text) > MOST_CHARS:
        return False
    if inbound.group:
        # Nobody's own data are spoken of there, but a code that was read by all is void.
        return leaked.holds_code(inbound.text)
    heard = hear(inbound.text)
    if is_shaped_code(inbound.text) or codes.invitation(heard.plain):
        return True
    if _LINK_CODE.fullmatch(inbound.text.strip()):
        return True
    if orders(heard.likely_command):
        return True
    if heard.wish is not None and heard.wish.act in WISHES:
        return True
    if heard.meant.act in _ACTS and heard.meant.sure >= LIKELY:
        return True
    return bool(_OF_DATA.search(heard.plain) or _COMPLAINT.match(heard.plain))


def orders(command: str | None) -> bool:
    """Whether a command is one of these rights."""
    return command in _COMMANDS


def _command_of(key: str) -> str:
    return key.removeprefix("go:")
