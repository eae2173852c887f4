"""Somebody's name at the step that asks for one.

The rule: a name of one word is asked about once, with the way to keep it as it stands.
"""

from handlers.acts.heard import Heard
from handlers.acts.meaning import SURE
from handlers.acts.slots.form import read_form
from handlers.registrations import dialog as registration
from handlers.registrations import texts
from handlers.registrations.form.filling.filled import ROW_STEPS
from handlers.registrations.form.named import read_named
from handlers.registrations.said import taking
from handlers.registrations.said.answering.asking import kept_if_meant, with_post
from handlers.registrations.said.answering.talk import (
    FILLING,
    SENTENCE_WORDS,
    TALK,
    is_chatty,
)
from handlers.registrations.said.persons.speaker import is_self, names_speaker
from handlers.turn.turn import Turn
from handlers.typed.assent import is_sending
from handlers.typed.names import called
from handlers.values.messages import Outcome
from handlers.values.state import Registering


def named(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | str | None:
    """A person: named, or the contact; a title or a wish is nobody."""
    meant = heard.meant
    if is_sending(heard):
        return texts.NAME_BAD
    if is_self(turn, heard) and (meant.act in ("yes", "same") or names_speaker(heard)):
        return registration.answer(turn, dialog, heard.meaning("self"))
    people = meant.slots.people
    if people and all(one.name is None and one.title for one in people):
        return texts.NAME_IS_TITLE
    if dialog.row_index is None and (len(people) > 1 or any(one.title for one in people)):
        return taking.take(turn, dialog, meant.slots)
    if meant.act in TALK and meant.sure >= SURE and heard.lean is None:
        return texts.NAME_BAD
    if heard.is_negated and meant.act not in FILLING and not people:
        # "Không phải thêm người": nobody is called so.
        return texts.NAME_BAD
    return doubted(turn, dialog, heard)


def doubted(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """One word may be a given name only: asked for once, and kept when it is all."""
    read = read_named(heard)
    if isinstance(read, str):
        return None
    alone = with_post(turn, dialog, heard, read)
    if alone is not None:
        return alone
    chatty = is_chatty(heard, read.name)
    if not chatty and (read.position or _is_whole(heard, read.name)):
        return None
    if dialog.step in ROW_STEPS and dialog.row_index is not None:
        return None
    if chatty and len(read.name.split()) >= SENTENCE_WORDS:
        return kept_if_meant(turn, dialog, heard, texts.NAME_BAD)
    sentence = texts.whole_name(name=called(turn.inbound.text, read.name))
    return kept_if_meant(turn, dialog, heard, sentence, read)


def _is_whole(heard: Heard, name: str) -> bool:
    """Two words in small letters are a name where a family name begins them ("lò pản")."""
    words = name.split()
    if len(words) != 2 or not heard.text.islower():
        return len(words) > 1
    said = read_form(heard, "contact")
    return bool(said.contact_name or said.people)
