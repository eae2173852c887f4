"""An order to send that is given once more, or for the change of what was sent.

The rule: without what only says so ("lại", "em bảo … rồi mà") an order to send is left, whole.
"""

import re

from handlers.acts.closing import says_send
from handlers.acts.heard import Heard
from handlers.registrations.words.sending import again as words
from handlers.values.state import Registering
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled

_CLAUSE = re.compile(r"[,.;!\n]+")
_TOLD, _TOLD_BEFORE = compiled(words.TOLD), compiled(words.TOLD_BEFORE)
_ANEW, _MENDED = compiled(words.ANEW), compiled(words.MENDED)


def orders_again(dialog: Registering, heard: Heard) -> bool:
    """ "Ơ em bảo gửi lại rồi mà, gửi giúp em với", "dạ gửi lại ạ", "gửi bản sửa đi"."""
    if "?" in heard.text or heard.asks_whether:
        return False
    text = nfc(heard.text).lower().replace("/", " ")
    parts = [one.strip() for one in _CLAUSE.split(text) if one.strip()]
    orders = [_order(one, anew=dialog.revising is not None) for one in parts]
    return orders != parts and says_send(Heard(", ".join(orders), at=heard.at))


def _order(clause: str, *, anew: bool) -> str:
    """The clause without what says that it was ordered before, or is sent anew."""
    told = _TOLD.match(clause)
    if told is not None:
        clause = _TOLD_BEFORE.sub("", clause[told.end() :])
    return _MENDED.sub("", _ANEW.sub(r"\g<sent>", clause)) if anew else clause
