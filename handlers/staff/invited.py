"""An invitation's code in the chat: whoever types it joins the staff.

The rule: it is for anybody, and after too many wrong ones none is taken for a while.
"""

import re

from handlers.acts.heard import Heard
from handlers.people import code_tries
from handlers.staff import codes, texts
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.orders import RedeemInvite
from handlers.values.replies import Reply
from handlers.values.shown.opening_codes import may_open

OLD_DIGITS = 8


def typed(turn: Turn, heard: Heard) -> Outcome | None:
    """What an invitation's code in a line does; None for a line that has none."""
    return _behind_word(turn, heard.plain) or _holding(turn, heard)


def _behind_word(turn: Turn, words: str) -> Outcome | None:
    """An invitation's code, alone or behind the word for it; None for words that are none.

    What cannot be a code is not tried, and so not counted either.
    """
    code = codes.invitation(words)
    if code is not None:
        return _redeem(turn, code)
    behind = codes.behind_word(words)
    if behind is None:
        return None
    # Digits alone are an invitation's old form or another code: told, and never tried.
    if codes.is_digits(behind):
        return stay(turn, texts.CODE_OLD if _is_old(behind) else texts.CODE_SHAPE)
    return stay(turn, texts.CODE_SHAPE) if codes.is_command(words) else None


def _holding(turn: Turn, heard: Heard) -> Outcome | None:
    """Words with an open invitation's code in them, however it is written: whoever holds it wants
    in. Who says no, or asks whose it is, or is in already, is told how it is typed instead.
    """
    for code in turn.lookup.opening(may_open(heard.text)):
        if code_tries.must_wait(turn, long=True) is not None:
            return None
        offer = turn.lookup.staff_invite(code)
        if offer is not None:
            alone = re.sub(r"[^a-z0-9]", "", heard.plain) == code
            known = turn.person.staff is not None or codes.is_not_meant(heard.plain)
            if known and not alone:
                return stay(turn, texts.code_alone(offer=offer))
            return _redeem(turn, code)
    return None


def _is_old(behind: str) -> bool:
    return sum(char.isdigit() for char in behind) == OLD_DIGITS


def _redeem(turn: Turn, code: str) -> Outcome:
    """An invitation's code; after too many wrong ones none is taken for a while."""
    wait = code_tries.must_wait(turn, long=True)
    if wait is not None:
        return stay(turn, wait)
    offer = turn.lookup.staff_invite(code)
    if offer is None:
        return stay(turn, texts.CODE_BAD, effects=(code_tries.wrong(turn),))
    text = texts.welcome(offer=offer, commands=commands_of(offer.becomes))
    told = texts.told_joined(offer=offer)
    return stay(turn, text, effects=(RedeemInvite(code, Reply(told)),))


def commands_of(role: str) -> str:
    """What a role may type."""
    return texts.COMMANDS_OF_VIEWER if role == "viewer" else texts.COMMANDS
