"""The yes/no before something that cannot be undone.

The rule: only a clear "yes" acts; "no", "back" and "cancel" change nothing and say so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args, get_type_hints

from handlers.acts.assent import freed, is_plain_yes
from handlers.acts.features import tokens_of
from handlers.acts.heard import Heard
from handlers.acts.meaning import Place
from handlers.acts.words.assent import AGREED_MARKS, DONE_BEFORE
from handlers.turn.dialog import Confirmation, Dialog, Move, Takes
from handlers.turn.turn import Turn, in_passing, say, stay
from handlers.typed.assent import read_stance
from handlers.typed.forms import words_of
from handlers.typed.wishes import read_word
from handlers.typed.words import assent as texts
from handlers.typed.words.assent import SURE
from handlers.typed.words.wishes import CLEAR_WORDS
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Confirming
from handlers.wishes.asked import answer, bare, denies, doubts
from handlers.wishes.leaving import leaves_so
from knowledge.typed.repeats import compiled

_SURE = compiled(SURE)
_PLACES: dict[str, Place] = {
    "forget": "delete",
    "withdraw": "withdraw",
    "withdraw-consent": "stop-consent",
    "cancel": "cancel",
}


@dataclass(frozen=True)
class ConfirmDialog(Dialog[Confirming]):
    """Asks for what the subjects want confirmed. Raises ValueError when one is not theirs."""

    confirmations: Mapping[str, Confirmation]

    hears = frozenset(("wish", "plan"))

    def __post_init__(self) -> None:
        # A question nobody can act on must stop the start, not the person who has said yes to it.
        missing = set(get_args(get_type_hints(Confirming)["what"])) - set(self.confirmations)
        if missing:
            raise ValueError(f"nobody confirms {', '.join(sorted(missing))}")

    def prompt(self, turn: Turn, state: Confirming) -> Reply:
        return self.confirmations[state.what].question(turn, state)

    def answer(self, turn: Turn, state: Confirming, heard: Heard) -> Outcome | None:
        """Act on "yes", keep on "no"; None for anything else."""
        if heard.key == "no":
            return self._kept(turn, state)
        return self.confirmations[state.what].act(turn, state) if heard.key == "yes" else None

    def move(self, turn: Turn, state: Confirming, name: Move) -> Outcome | None:
        return self._kept(turn, state) if name in ("back", "skip", "cancel") else None

    def place(self, state: Confirming) -> Place:
        return _PLACES[state.what]

    def takes(self, state: Confirming) -> Takes:
        return "sure"

    def decide(self, turn: Turn, state: Confirming, heard: Heard) -> Outcome | None:
        """The clear word that is its own yes or no ("xóa", "đừng rút")."""
        asked = self.confirmations[state.what]
        if asked.kept_by(heard) or denies(heard):
            return self._kept(turn, state)
        told = answer(state.what, heard)
        if told is not None:
            return in_passing(stay(turn, told))
        alone = bare(heard)
        if leaves_so(heard) or doubts(alone):
            return self._kept(turn, state)
        # What is not sent yet is "taken back" or "deleted" by whoever gives it up.
        words = ("STOP", "TAKE", "DEL") if asked.word == "STOP" else (asked.word,)
        said = read_word(freed(alone), *words) if asked.word else None
        if said is None and self._names(state, heard):
            said = True
        if said is None:
            return None
        return asked.act(turn, state) if said else self._kept(turn, state)

    def _names(self, state: Confirming, heard: Heard) -> bool:
        """Whether it is a yes in other words that names what is to be done."""
        if heard.meant.act != "yes" or not is_plain_yes(tokens_of(freed(heard)), self.place(state)):
            return False
        # "Vắng rút", "tối xóa", "đã xóa": folded they are words of assent.
        marked = {word for word in words_of(heard) if not word.isascii()}
        return marked <= AGREED_MARKS - {DONE_BEFORE} | CLEAR_WORDS

    def refuse(self, turn: Turn, state: Confirming, heard: Heard) -> Outcome | str | None:
        """A refusal keeps, a doubtful word is asked again."""
        asked = self.confirmations[state.what]
        match read_stance(heard, asked.verbs):
            case "against":
                return self._kept(turn, state)
            case "unsure":
                return texts.YES_OR_NO
        agrees = heard.lean == "yes" or _SURE.fullmatch(heard.unsigned) is not None
        if agrees and asked.can_be_given_again:
            return asked.act(turn, state)
        # A bare yes is too little for what cannot be undone.
        if agrees and asked.word is not None:
            return texts.clear_word(word=texts.CLEAR_WORD[asked.word])
        # "Giám đốc bảo rút thì rút": it speaks of the deed, and is asked to say which.
        named = not {*asked.verbs}.isdisjoint(heard.unsigned.split())
        return texts.YES_OR_NO if named and not heard.asks else None

    def _kept(self, turn: Turn, state: Confirming) -> Outcome:
        """ "No": nothing was changed; a parked registration comes back by itself."""
        return say(turn, self.confirmations[state.what].kept)
