"""What is brought into the house about the person: linked chats, their data, their consent.

The rule: nothing decides here; each entry names the function that does.
"""

from handlers.acts.heard import Heard
from handlers.people import (
    exported,
    in_group,
    linking,
    nothing_kept,
    privacy,
    privacy_texts,
    rights,
    truth,
)
from handlers.registrations.asked import afterwards
from handlers.registrations.said.mending.correcting import corrected
from handlers.registrations.sent import sent
from handlers.reminders import settings
from handlers.turn import texts as common
from handlers.turn.dialog import Confirmation, Dialog, Move, Subject
from handlers.turn.turn import Turn, beside, in_passing, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Linking


class LinkingDialog(Dialog[Linking]):
    """Linking chats by a code."""

    def prompt(self, turn: Turn, state: Linking) -> Reply:
        return linking.prompt(turn, state)

    def answer(self, turn: Turn, state: Linking, heard: Heard) -> Outcome | str | None:
        return linking.answer(turn, state, heard)

    def move(self, turn: Turn, state: Linking, name: Move) -> Outcome | None:
        return linking.leave(turn, state, name) if name in ("back", "skip", "cancel") else None

    def is_overview(self, state: Linking) -> bool:
        return state.asks == "menu"


def _withdraw_consent(turn: Turn, heard: Heard) -> Outcome:
    """Of the two consents the one that is given; reminders end at once."""
    meant = rights.told(turn, heard)
    if meant is not None:
        return meant
    if "registration" in turn.person.consents:
        return privacy.ask_withdraw_consent(turn)
    if turn.person.subscription is not None:
        return beside(settings.stop(turn))
    return in_passing(stay(turn, privacy_texts.NO_CONSENT))


def _correct(turn: Turn, heard: Heard) -> Outcome:
    """What was sent is mended where a field of it is named; else everything is shown."""
    mend = afterwards.or_none_here(corrected)
    named = mend(turn, heard) if heard.meant.slots.field else None
    if named is not None:
        return named
    return sent.mine(turn) if turn.person.registrations else in_passing(privacy.show(turn))


SUBJECT = Subject(
    dialogs={Linking: LinkingDialog()},
    choices={
        "link": lambda turn, yes, chat: in_passing(linking.decide(turn, yes, chat)),
        "copy": exported.export_page,
    },
    commands={
        "privacy": lambda turn, _: privacy.show(turn),
        "truth": lambda turn, _: in_passing(truth.show(turn)),
        "export": lambda turn, _: exported.export(turn),
        "forget": lambda turn, _: privacy.ask_forget(turn),
        "withdraw-consent": lambda turn, _: privacy.ask_withdraw_consent(turn),
        "link": lambda turn, heard: beside(linking.start(turn, heard.text)),
    },
    acts={
        "my-data": rights.shown,
        "delete-data": lambda turn, _: privacy.ask_forget(turn),
        "withdraw-consent": lambda turn, heard: _withdraw_consent(turn, heard),
        "link": lambda turn, heard: beside(linking.start(turn, heard.text)),
    },
    wishes={
        "forget": rights.forget,
        "withdraw-consent": _withdraw_consent,
        "privacy": rights.shown,
        "export": lambda turn, _: in_passing(exported.export(turn)),
        "correct": _correct,
    },
    affairs={"erased": rights.erased, "kept": rights.left_alone},
    words=(linking.code_wished, nothing_kept.told, rights.one_number),
    asides=(rights.asked, linking.wished),
    overheard=(in_group.kept,),
    confirmations={
        "forget": Confirmation(
            question=lambda turn, _: privacy.forget_question(),
            act=lambda turn, _: privacy.forget(turn),
            kept=common.KEPT,
            verbs=("xoa",),
            word="DEL",
        ),
        "withdraw-consent": Confirmation(
            question=lambda turn, _: privacy.withdraw_question(),
            act=lambda turn, _: privacy.withdraw_consent(turn),
            kept=common.KEPT,
            verbs=("rut",),
            word="TAKE",
            can_be_given_again=True,
        ),
    },
)
