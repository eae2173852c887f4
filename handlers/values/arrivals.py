"""One message as a channel takes it in.

The rule: as in `messages`: a value.
"""

from dataclasses import dataclass

from handlers.values.messages import Inbound


@dataclass(frozen=True)
class Arrival:
    """One incoming message; `key` is unique per channel and makes a repeat harmless.

    `address` is where to answer (chat id as text). `reachable` False means the person blocked the
    bot and True without text that they unblocked it. `sender` is who wrote it in a group, by the
    address of their own chat, for counting what one person takes; it is stored nowhere.
    """

    channel: str
    key: str
    address: str
    inbound: Inbound | None
    reachable: bool = True
    sender: str = ""
