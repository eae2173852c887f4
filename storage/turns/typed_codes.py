"""A line in which a code was typed: the code stands in nothing that is kept of it, or told.

The rule: every place gets the line from here, the message itself, what the turn orders, what the
chat remembers and what is answered. The code that an order needs stays in that order.
"""

from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from handlers.values.effects import AskToLink, CountWrongCode
from handlers.values.messages import Inbound, Outcome
from handlers.values.orders import RedeemInvite, VoidCode
from handlers.values.person import Lookup
from handlers.values.shown.code_signs import SIX
from handlers.values.shown.opening_codes import (
    HIDDEN,
    codes_in,
    may_link,
    may_open,
    six_in,
    without_codes,
    without_six,
)
from handlers.values.state import DialogState, Form, Linking

_TRIES = (RedeemInvite, VoidCode, AskToLink, CountWrongCode)


@dataclass(frozen=True)
class TypedCodes:
    """What is hidden of one line. `sure` are taken or open, and so hidden in a form as well.

    `six` are digits that are called a code; `tried`: something was taken for one; `any_six`: where
    a linking code was tried, or is asked for, six digits are one.
    """

    shaped: frozenset[str]
    sure: frozenset[str]
    six: frozenset[str]
    tried: bool
    any_six: bool

    def inbound(self, said: Inbound) -> Inbound | None:
        """The message without them; None when there is nothing to hide."""
        # Where six digits are a code, they are one in words as well.
        read_out = frozenset(may_link(said.text)) if self.any_six else frozenset[str]()
        bare = without_codes(said.text, self.shaped | read_out)
        bare = without_six(bare, None if self.any_six else self.six)
        if self.tried and bare == said.text:
            # However it was typed: what was taken for a code does not stay.
            bare = HIDDEN
        return replace(said, text=bare) if bare != said.text else None

    def outcome(self, done: Outcome) -> Outcome:
        """What the turn orders, remembers and answers, without them."""
        if not self.shaped and not self.six:
            return done
        effects = tuple(one if isinstance(one, _TRIES) else self._of(one) for one in done.effects)
        conversation, replies = self._of(done.conversation), self._of(done.replies)
        return replace(done, effects=effects, conversation=conversation, replies=replies)

    def _of(self, value: Any) -> Any:
        return _walked(value, self.shaped, self.sure, self.six)


def typed_codes(
    inbound: Inbound, outcome: Outcome, before: DialogState, lookup: Lookup
) -> TypedCodes | None:
    """What of a typed line is a code; None for a line without any.

    Asked before the effects are applied: an invitation that is taken is open no more.
    """
    tries = [one for one in outcome.effects if isinstance(one, _TRIES)]
    found, written = codes_in(inbound.text), may_open(inbound.text)
    six = may_link(inbound.text)
    if not (tries or found or written or six or sum(map(str.isdigit, inbound.text)) >= SIX):
        return None
    taken = {one.code.lower() for one in tries if isinstance(one, RedeemInvite | VoidCode)}
    # A wrong one was looked up already, and stood alone.
    if any(isinstance(one, CountWrongCode) for one in tries):
        written = ()
    shaped = {one.letters for one in found if one.is_shaped}
    asked = any(isinstance(one, Linking) for one in (before, outcome.conversation.dialog))
    any_six = bool(tries) or asked
    # Where one is asked for, the dialog goes on with it.
    linking = () if any_six else six
    sure = frozenset(taken.union(lookup.opening(written), lookup.opening(linking)))
    called = frozenset[str]() if any_six else six_in(inbound.text)
    return TypedCodes(sure | shaped, sure, called, bool(tries), any_six)


def _walked(value: Any, hidden: frozenset[str], sure: frozenset[str], six: frozenset[str]) -> Any:
    """The value with every text in it freed of the codes; the very same where there is none."""
    match value:
        case str():
            bare = without_codes(value, hidden) if hidden else value
            return without_six(bare, six) if six else bare
        case Form():
            # A product may be called so; what opens something is nobody's product.
            hidden, six = sure, frozenset()
        case tuple():
            parts = tuple(_walked(one, hidden, sure, six) for one in value)
            return value if parts == value else parts
    if not is_dataclass(value) or isinstance(value, type):
        return value
    held = {one.name: getattr(value, one.name) for one in fields(value) if one.init}
    bare_parts = {name: _walked(one, hidden, sure, six) for name, one in held.items()}
    return value if bare_parts == held else replace(value, **bare_parts)
