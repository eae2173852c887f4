"""One of the registrations that were just listed, named by its place: "sửa cái số 3".

The rule: only right below the list, and only as a whole line; "sửa số 3" elsewhere may be a number
of the form.
"""

import re

from handlers.acts.heard import Heard
from handlers.registrations.sent import sent
from handlers.turn.turn import Turn
from handlers.typed.read import read_place
from handlers.values.messages import Outcome

_SHOWN = "view:"
_SAID = re.compile(
    r"(?:(?:cho|em|anh|chi|toi|bac|minh|a|muon) )*(?P<do>sua|xem|mo|rut)(?: lai| giup)*"
    r"(?: (?:cai|ban|don|dang ky|ho so|muc|phieu))?(?: (?:so|thu))? (?P<place>\w+)"
    r"(?: (?:di|a|nhe|nha|em|giup|voi|anh|chi|toi))*"
)


def named(turn: Turn, heard: Heard) -> Outcome | None:
    """Open, show or take back the one at this place; None for any other line."""
    said = _SAID.fullmatch(heard.plain) if turn.idle else None
    place = read_place(said["place"]) if said else None
    offered = [key for key, _ in turn.person.conversation.offered]
    codes = [key.removeprefix(_SHOWN) for key in offered if key.startswith(_SHOWN)]
    # Another message came by itself since, and has numbers of its own.
    if said is None or turn.person.pushed or len(codes) < 2 or not 1 <= (place or 0) <= len(codes):
        return None
    code = codes[(place or 0) - 1]
    if said["do"] == "sua":
        return sent.edit(turn, code)
    return sent.ask_withdraw(turn, code) if said["do"] == "rut" else sent.show(turn, code)
