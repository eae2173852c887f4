"""A wish about one's own data, reminders or registration, in plain words: done where it is said.

The rule: stopping acts at once, deleting and taking back ask once; a word that names nothing
("tat", "rut di") only counts where what it is about was just shown.
"""

import re

from handlers.acts.heard import Heard
from handlers.acts.meaning import LIKELY
from handlers.acts.meant import is_meant, keeps_reminding, names_deletion, stops_in_part
from handlers.dialogs import takes
from handlers.subjects import WISHES
from handlers.turn.turn import Turn, in_passing, stay
from handlers.typed.wishes import Wish
from handlers.typed.words.wishes import FOR_WHAT
from handlers.values.messages import Outcome
from handlers.wishes import texts

# Undone at once, or asked about first: none is done of what is only told or joked.
_ENDING = ("stop", "forget", "withdraw", "withdraw-consent")
_FOR_WHAT = re.compile(FOR_WHAT)


def wished(turn: Turn, heard: Heard) -> Outcome | None:
    """Do what is wished; None when these words are no such wish."""
    wish = heard.wish
    if wish is None or not _counts(turn, wish, heard):
        return None
    if wish.act in _ENDING and not is_meant(heard):
        return None
    if wish.act == "stop" and (keeps_reminding(heard) or stops_in_part(heard)):
        return None
    if wish.act == "keep":
        return in_passing(stay(turn, texts.STAYS))
    return WISHES[wish.act](turn, heard)


def _counts(turn: Turn, wish: Wish, heard: Heard) -> bool:
    """Whether the words are clear enough for the place where they are said."""
    if wish.act == "privacy" and _FOR_WHAT.search(heard.unsigned):
        # What it is for is answered in a line, and not with all that is kept.
        return False
    consent = takes(turn) == "consent"
    # "Không đồng ý" there answers what is asked, and takes back nothing of before.
    if consent and wish.act in ("withdraw-consent", "withdraw", "keep"):
        return False
    # "Tôi đồng ý nhưng đừng lưu số" asks for what is not to be kept, and deletes nothing.
    if consent and wish.act == "forget" and not names_deletion(heard):
        return False
    if wish.act == "forget" and not turn.idle and (_begins_anew(heard) or _is_left(heard)):
        return False
    if wish.by == "name":
        # In a dialog "sửa …" is about what is being filled in.
        return wish.act != "correct" or turn.idle
    if wish.act == "forget":
        return turn.idle and wish.by == "context"
    if wish.act == "stop":
        # "Dừng lại" in a dialog is meant for the dialog.
        leaves = not turn.idle and heard.command is not None
        return (_below_push(turn) and not leaves) or (turn.idle and wish.by == "context")
    standing = any(view.stands for view in turn.person.registrations)
    return wish.act == "withdraw" and turn.idle and standing


def _begins_anew(heard: Heard) -> bool:
    """ "Xóa hết đi làm lại từ đầu": of the form that is open, and not of all that is kept."""
    return heard.meant.act == "restart" and heard.meant.sure >= LIKELY


def _is_left(heard: Heard) -> bool:
    """ "Anh Thắng, Giám đốc, 0869…, đừng ghi số em": a contact is given, and nothing is deleted."""
    if names_deletion(heard):
        return False
    slots = heard.meant.slots
    return slots.contact_name is not None or slots.phone is not None or bool(slots.people)


def _below_push(turn: Turn) -> bool:
    """Whether a reminder or an announcement came by itself just before."""
    keys = [choice.key for choice in turn.person.pushed]
    return any(key == "go:stop-reminders" or key.startswith("roll:") for key in keys)
