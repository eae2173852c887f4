"""Which acts a message cannot be: what it refuses, puts off, asks about or says of others.

The rule: a bar only ever makes the reader more careful. It stands for acts that send, agree, delete
or end something, which a wrong reading would do for good.
"""

from handlers.acts.features import tokens_of
from handlers.acts.meaning import Act, Place
from handlers.typed import assent
from knowledge.typed.said import Said

# Where a yes does something for good.
_YES_DOES = frozenset(
    ("consent", "review", "cancel", "delete", "withdraw", "stop-consent", "resume", "reuse")
)
# "khoong" is "không" in raw keys, and a syllable of its own.
_REFUSING = frozenset(("khong", "khoong", "chua", "chang", "khoan"))
_YES: frozenset[Act] = frozenset(("yes",))
_NONE: frozenset[Act] = frozenset()


def barred(said: Said, at: Place) -> frozenset[Act]:
    """The acts this message is not, whatever its words resemble."""
    asks = assent.may_ask(said) or assent.asks_whether(said)
    # The tokens as well: what a keyboard left as raw keys ("khoong") refuses like the word.
    refuses = assent.is_negated(said) or not _REFUSING.isdisjoint(tokens_of(said))
    if at in _YES_DOES and (asks or refuses) and assent.read_lean(said) != "yes":
        return _YES
    return _NONE
