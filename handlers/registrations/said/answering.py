"""The answer to the open step, believed only when it can be one.

The rule: what the message says of the step's own field is taken as it was read, cleaned; talk is no
value; a name of one word is asked about once, with the way to keep it as it stands.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.acts.slots.form import read_form
from handlers.acts.slots.phones import read_numbers, without_numbers
from handlers.acts.slots.plausible import What, value_at_step
from handlers.registrations import dialog as registration
from handlers.registrations import showing, texts
from handlers.registrations.communes import names_former
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.fill import ROW_STEPS
from handlers.registrations.form.named import read_named
from handlers.registrations.form.rows_texts import EACH_UNREAD
from handlers.registrations.form.said import refusals
from handlers.registrations.form.steps import CHOOSING, ask_step, next_step
from handlers.registrations.places import place_of
from handlers.registrations.said import at_review, mending, taking
from handlers.registrations.said.earlier import with_number
from handlers.registrations.said.persons import initiatives
from handlers.registrations.said.persons.pointing import names_one
from handlers.registrations.said.persons.speaker import (
    is_only_speaker,
    is_self,
    is_the_one,
    names_speaker,
    speaks_against,
    titled,
    with_speaker,
)
from handlers.registrations.said.steps import believing, phones
from handlers.registrations.words.telling import OWN_NAME_LED, PRONOUNS
from handlers.turn.turn import Turn, stay
from handlers.typed.assent import bare_words, is_negated, is_sending
from handlers.typed.words import assent as assent_texts
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Registering, Step

SURE = 0.8
LIKELY_TALK = 0.35
HARDLY_TALK = 0.15
SENTENCE_WORDS = 4
_TALK = frozenset("thanks greeting bye praise complaint help human yes no wait question".split())
_FILLING = ("values", "add-person")
# A text step reads its own value best; what speaks of others only is no answer to it.
_OWN_SLOTS: dict[str, frozenset[str]] = {
    Step.UNIT_NAME: frozenset({"unit_name", "unit_type"}),
    Step.COMMUNE: frozenset({"commune"}),
    Step.CONTACT: frozenset({"contact_name", "contact_position", "phone", "people"}),
}
_SENTENCES = frozenset({Step.TARGETS, Step.PERSON_INITIATIVE, Step.PEOPLE_INITIATIVE})
_PLAUSIBLE: dict[str, What] = {Step.UNIT_NAME: "unit", Step.COMMUNE: "commune"}
_PRONOUN_FIRST = re.compile(OWN_NAME_LED, re.IGNORECASE)
_CLAUSE = re.compile(r"[,;.!\n]+")


def answered(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | str | None:
    """Read the answer to the open step; what it cannot be is asked about."""
    # Only where the words were read at this very step does their act mean anything.
    if heard.key is None and heard.at == place_of(dialog):
        if dialog.step == Step.PERSON_NAME:
            together = with_speaker(dialog, heard)
            if together is not None and dialog.row_index is None:
                return taking.take(turn, dialog, together)
            heard = _without_lead(heard)
        believed = _believed(turn, dialog, heard)
        if believed is not None:
            return believed
    wordy = heard.at in ("phone", "contact") and not any(map(str.isdigit, heard.text))
    if wordy and heard.meant.act == "question" and heard.meant.sure >= SURE:
        return None
    return registration.answer(turn, dialog, heard)


def _believed(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | str | None:
    meant = heard.meant
    refused = refusals(turn, meant.slots)
    if refused:
        return "\n\n".join(refused)
    if dialog.step == Step.PERSON_NAME:
        return _named(turn, dialog, heard)
    if dialog.step == Step.PEOPLE_TITLE and names_one(heard, dialog.form):
        return EACH_UNREAD
    if dialog.step in showing.OPTIONAL and meant.act == "skip" and len(heard.text.split()) < 6:
        return registration.skip(turn, dialog) if meant.sure >= SURE else None
    if dialog.step == Step.CONTACT and len(dialog.form.people) == 1:
        same = is_the_one(turn, dialog, heard)
        if same is not None:
            return same
    if dialog.step == Step.PHONE and meant.slots.phone is None:
        before = with_number(turn, dialog, Slots())
        if before.phone is not None:
            return taking.take(turn, dialog, before)
        numbers = read_numbers(heard.text)
        if len(numbers) > 1:
            return phones.asked(turn, dialog, [each.number for each in numbers])
    if dialog.step == Step.PHONE and heard.is_negated and "?" not in heard.text:
        numbers = read_numbers(heard.text)
        if len(numbers) == 1 and not is_negated(without_numbers(heard.text, numbers)):
            # "Không chín bảy bốn …": a nought that is spoken refuses nothing.
            return taking.take(turn, dialog, Slots(phone=numbers[0].number))
    chosen = _chosen(turn, dialog, heard)
    if chosen is not None:
        return chosen
    # As everywhere: what is hardly like it adds nobody.
    fills = meant.act in _FILLING and (meant.act == "values" or meant.sure >= LIKELY_TALK)
    if fills and not speaks_against(heard):
        own = _OWN_SLOTS.get(dialog.step)
        said = meant.slots.said().keys()
        if dialog.step in CHOOSING:
            return taking.take(turn, dialog, meant.slots)
        if dialog.step == Step.COMMUNE and {"commune", "unit_name"} <= said:
            # "Sai rồi, htx Hồ Thác Bà chứ, xã Yên Bình": the step before is mended with it.
            return taking.take(turn, dialog, meant.slots, mends=True)
        if own is not None and said and not said & own:
            return _besides(turn, dialog, heard)
        if dialog.step in (Step.PEOPLE, Step.PEOPLE_TITLE) and said:
            return taking.take(turn, dialog, meant.slots)
    if dialog.step == Step.CONTACT and meant.slots.said().keys() == {"contact_position"}:
        # "GĐ": half of the answer is kept, and only the other half asked for.
        return taking.take(turn, dialog, meant.slots)
    if dialog.step in _PLAUSIBLE and _is_no_value(dialog, heard):
        return _asked_whether(turn, dialog, heard)
    if dialog.step == Step.CONTACT:
        if is_sending(heard):
            return texts.NAME_BAD
        if is_only_speaker(heard) or bare_words(heard) in PRONOUNS:
            return texts.YOUR_NAME
        heard = _unled(heard)
    if dialog.step == Step.CONTACT and _is_talk(heard):
        # A question is answered by the plan; no assent and no thanks is anybody's name.
        return None if meant.act == "question" else texts.NAME_BAD
    if dialog.step in _SENTENCES and not believing.is_told(heard):
        return kept_if_meant(turn, dialog, heard, texts.NO_VALUE[dialog.step])
    return _doubted(turn, dialog, heard) if dialog.step == Step.CONTACT else None


def _is_talk(heard: Heard) -> bool:
    """Several words that are sure to be talk and name nobody."""
    words = heard.text.split()
    # Four small words are hardly a name: less is enough to doubt it.
    least = LIKELY_TALK if len(words) >= SENTENCE_WORDS and heard.text.islower() else SURE
    sure = heard.meant.act in _TALK and heard.meant.sure >= least
    # A name of two words is written with capitals; "xác nhận" is none.
    several = len(words) > 2 or (len(words) == 2 and heard.text.islower())
    return sure and several and not read_form(heard, "contact").said()


def _chosen(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Tiên tiến thôi, xuất sắc không dám": what is named counts, not what is turned down."""
    value = getattr(heard.meant.slots, dialog.step.replace("-", "_"), None)
    named = heard.meant.act in _FILLING and heard.meant.sure >= SURE and value is not None
    if dialog.step not in CHOOSING or not named or heard.asks or not heard.is_negated:
        return None
    return taking.take(turn, dialog, heard.meant.slots) if _is_other(dialog, heard, value) else None


def _is_other(dialog: Registering, heard: Heard, value: object) -> bool:
    """Whether every clause that refuses something names another choice than this one."""
    field, at = dialog.step.replace("-", "_"), place_of(dialog)
    first, *others = _CLAUSE.split(heard.text)
    # "Không bằng khen, giấy khen": what a refusal begins with goes on to the end.
    if is_negated(heard.part(first)) or getattr(read_form(heard.part(first), at), field) != value:
        return False
    for part in others:
        clause = heard.part(part)
        if is_negated(clause):
            other = getattr(read_form(clause, at), field, None)
            if other is None or other == value:
                return False
    return True


def _is_no_value(dialog: Registering, heard: Heard) -> bool:
    """Whether no unit and no commune can be called so."""
    own = _OWN_SLOTS[dialog.step] & heard.meant.slots.said().keys()
    if dialog.step == Step.COMMUNE and names_former(heard):
        return False
    return not own and value_at_step(heard, _PLAUSIBLE[dialog.step]) is None


def _asked_whether(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | str | None:
    """The step's own sentence or offer where it has one; else whether it is meant so."""
    read = registration.answer(turn, dialog, heard)
    after = read.conversation.dialog if isinstance(read, Outcome) else None
    if not isinstance(after, Registering) or after.step in showing.PICKS:
        return read
    return kept_if_meant(turn, dialog, heard, texts.NO_VALUE[dialog.step])


def kept_if_meant(turn: Turn, dialog: Registering, heard: Heard, sentence: str) -> Outcome:
    """Ask once more; what was typed can be kept as it stands by a button."""
    typed = " ".join(heard.text.split())
    kept = Choice(assent_texts.AS_TYPED, assent_texts.as_typed(value=typed))
    return stay(turn, Reply(sentence, (*ask_step(turn, dialog).choices, kept)))


def _unled(heard: Heard) -> Heard:
    """ "Em, Ngân ạ": who speaks, before the name."""
    named = _PRONOUN_FIRST.sub("", heard.text, count=1)
    if named == heard.text or not named.strip():
        return heard
    return Heard(named, at=heard.at).with_meant(heard.meant)


def _without_lead(heard: Heard) -> Heard:
    """ "Chính là Lê Văn Một": from where the one name that is said begins, and its post apart."""
    people = heard.meant.slots.people
    name = people[0].name if len(people) == 1 else None
    begins = heard.text.find(name) if name else -1
    text = heard.text[max(begins, 0) :]
    if name and people[0].position and not _CLAUSE.search(text):
        text = f"{name}, {people[0].position}"
    if text == heard.text or heard.key is not None:
        return heard
    # What the whole message means is not read anew from a part of it.
    return Heard(text, at=heard.at).with_meant(heard.meant)


def _besides(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | str | None:
    """Other fields than the one that is asked for; beside a number the rest is the answer."""
    beside = taking.beside_number(turn, dialog, heard)
    if beside is not None:
        return beside
    taken = taking.take(turn, dialog, heard.meant.slots)
    # What stands in the form already is no answer to this question either.
    return taken or registration.answer(turn, dialog, Heard(""))


def _named(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | str | None:
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
    if meant.act in _TALK and meant.sure >= SURE and heard.lean is None:
        return texts.NAME_BAD
    if heard.is_negated and meant.act not in _FILLING and not people:
        # "Không phải thêm người": nobody is called so.
        return texts.NAME_BAD
    return _doubted(turn, dialog, heard)


def _doubted(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """One word may be a given name only: asked for once, and kept when it is all."""
    read = read_named(heard)
    if isinstance(read, str):
        return None
    chatty = _is_chatty(heard, read.name)
    if not chatty and (read.position or _is_whole(heard, read.name)):
        return None
    if dialog.step in ROW_STEPS and dialog.row_index is not None:
        return None
    long = len(read.name.split()) >= SENTENCE_WORDS
    sentence = texts.NAME_BAD if chatty and long else texts.whole_name(name=read.name)
    return kept_if_meant(turn, dialog, heard, sentence)


def _is_chatty(heard: Heard, name: str) -> bool:
    """Small words that are a little like talk, of which none is known as anybody's name."""
    if heard.talk.share < HARDLY_TALK or (name.istitle() and not heard.text.islower()):
        return False
    said = read_form(heard, "contact")
    return not (said.contact_name or said.people)


def _is_whole(heard: Heard, name: str) -> bool:
    """Two words in small letters are a name where a family name begins them ("lò pản")."""
    words = name.split()
    if len(words) != 2 or not heard.text.islower():
        return len(words) > 1
    said = read_form(heard, "contact")
    return bool(said.contact_name or said.people)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """What mends or adds to the form that is shown, in words that resemble other wishes."""
    if dialog.row is not None:
        return None
    titles = titled(dialog, heard)
    if titles is not None and "?" not in heard.text and not heard.asks and not heard.is_negated:
        retitled = mending.retitled(turn, dialog, titles)
        if retitled is not None:
            return registration.advance(turn, dialog, retitled)
    form = initiatives.told(turn, dialog, heard)
    if form is not None and form != dialog.form:
        after = replace(dialog, form=form)
        step = taking.staying(dialog, after) if dialog.step == Step.REVIEW else None
        if step is None and dialog.step not in (Step.TARGETS, Step.PEOPLE_INITIATIVE):
            # Asked for by mistake: it was about somebody who stands on the list.
            step = Step.PEOPLE if dialog.step == Step.PERSON_NAME else dialog.step
        said = Answered(after, goto=step, notes=(_noted(turn, dialog, after),))
        return registration.advance(turn, dialog, said)
    if dialog.step == Step.PEOPLE and dialog.form.people and at_review.sends(heard):
        # Finished with the list; it is sent where the whole is shown.
        done = registration.answer(turn, dialog, heard.meaning("done"))
        return done if isinstance(done, Outcome) else None
    return at_review.said(turn, dialog, heard) if dialog.step == Step.REVIEW else None


def _noted(turn: Turn, before: Registering, after: Registering) -> str:
    """What was taken; a list and the review show it themselves."""
    shown = before.step == Step.REVIEW or before.form.targets == after.form.targets
    if shown and before.step in (Step.REVIEW, Step.PEOPLE):
        return ""
    step = next_step(after) if before.step == Step.PEOPLE_INITIATIVE else after.step
    return showing.noted(turn, before.form, replace(after, step=step))
