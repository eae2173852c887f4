"""Which acts a message cannot be: what it refuses, puts off, asks about or says of others.

The rule: a bar only ever makes the reader more careful. It stands for acts that send, agree, delete
or end something, which a wrong reading would do for good.
"""

import re

from handlers.acts.assent import settled
from handlers.acts.features import tokens_of
from handlers.acts.meaning import Act, Place
from handlers.typed import assent
from handlers.typed.wishes import read_wish
from knowledge.typed.said import Said

# Where a yes does something for good.
_YES_DOES = frozenset(
    ("consent", "review", "cancel", "delete", "withdraw", "stop-consent", "resume", "reuse")
)
# Where "nothing to mend" is as good as yes.
_MENDABLE = frozenset(("review", "reuse"))
# "khoong" is "không" in raw keys, and a syllable of its own.
_REFUSING = frozenset(("khong", "khoong", "chua", "chang", "khoan"))
# What ends or deletes; and the wishes that leave everything as it is.
_ENDING: frozenset[Act] = frozenset(("delete-data", "withdraw-consent", "withdraw", "remind-off"))
_KEEPING = ("keep", "privacy", "about-reminders")
_OWN = frozenset(
    "du lieu tin tai khoan ten toi em minh anh chi bac chu co chau con tui het sach tat ca "
    "account data thay cua ve".split()
)
# "Xóa số 1" is the first of a list.
_OF_A_LIST = re.compile(r"\b(?:so|nguoi|dong|muc)(?: thu)? \d{1,2}\b(?![\d. ]*\d{3})")


def is_barred(act: Act, said: Said, at: Place) -> bool:
    """Whether a message is not this act, whatever its words resemble."""
    if act == "yes":
        return _is_no_yes(said, at)
    # "Xóa nhà tạm" is one of the movements: whose data it is has to be said.
    if act == "delete-data" and _OWN.isdisjoint(tokens_of(said)):
        return True
    return act in _ENDING and _ends_nothing(said)


def _is_no_yes(said: Said, at: Place) -> bool:
    if at not in _YES_DOES or assent.read_lean(said) == "yes":
        return False
    if not any(map(str.isalpha, said.text)):
        # A sign alone ("❌") may be either.
        return True
    asks = assent.may_ask(said) or assent.asks_whether(said)
    if at in _MENDABLE:
        said = settled(said)
    # The tokens as well: what a keyboard left as raw keys refuses like the word.
    refuses = assent.is_negated(said) or not _REFUSING.isdisjoint(tokens_of(said))
    return asks or refuses


def _ends_nothing(said: Said) -> bool:
    """What is about one of a list, kept by its words, or only asked about, ends nothing."""
    if _OF_A_LIST.search(said.folded):
        return True
    # The reader of wishes is slow, and without a refusal or a question nothing is kept.
    if not (assent.is_negated(said) or "?" in said.text):
        return False
    wish = read_wish(said)
    return wish is not None and wish.act in _KEEPING
