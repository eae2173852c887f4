"""An initiative told below the list, before it is asked for.

The rule: nothing is written by it; it is asked whether it is the initiative of the only one whose
title needs one, and a yes writes it down.
"""

from dataclasses import replace

from handlers.acts.assent import is_clear_yes
from handlers.acts.heard import Heard
from handlers.acts.meaning import SURE, Slots
from handlers.acts.slots.form import read_people
from handlers.acts.slots.text.reading import Reading
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form.parts.thoughts import TOLD_AHEAD, lacking
from handlers.registrations.form.rows_texts import whose_initiative
from handlers.registrations.form.steps import ask_step
from handlers.registrations.said import taking
from handlers.registrations.said.answering import resembling
from handlers.registrations.said.answering.asking import kept_if_meant
from handlers.registrations.said.passing import adding
from handlers.registrations.said.persons import initiatives
from handlers.registrations.words.persons import agreeing as words
from handlers.registrations.words.persons.thoughts import COURTESY, HEAD, NO_THOUGHT, RIGHT_OF
from handlers.turn.turn import Turn, say, stay
from handlers.typed.assent import is_sending
from handlers.typed.read import plain
from handlers.typed.words import assent as assent_texts
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Participant, Registering, Step
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled

_RIGHT_OF = compiled(RIGHT_OF)
_HEAD, _WORD = compiled(HEAD), compiled(r"\w+")
# In fewer words it may be a name or a post.
_FEWEST = 4
_TWO = 2
_KNOWN = ("name", "position", "title", "short", "all", "commune")


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Phân loại rác tại nguồn bằng hai màu bao" of the one who lacks one; None for the rest."""
    if initiatives.names_whose(heard):
        return resembling.told(turn, dialog, heard)
    places = lacking(turn, dialog)
    if len(places) != 1 or dialog.row is not None or not _is_thought(heard):
        return None
    asked = replace(dialog, step=Step.PEOPLE_INITIATIVE, found=TOLD_AHEAD)
    name = dialog.form.people[places[0]].name
    outcome = kept_if_meant(turn, asked, heard, whose_initiative(name=name))
    return replace(outcome, conversation=replace(outcome.conversation, dialog=asked))


def confirmed(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Ừ đúng rồi" writes down what was asked about, "không phải" asks what it is then."""
    if heard.key is None and _is_of_somebody(dialog, heard):
        # Somebody more, and no initiative: whose is lacking is asked for behind the list.
        listing = replace(dialog, step=Step.PEOPLE, found=())
        return taking.take(turn, listing, Slots(people=read_people(heard, "people")))
    offered = any(key == assent_texts.AS_TYPED for key, _ in turn.person.conversation.offered)
    if not offered or heard.key is not None:
        return None
    too = _speaker_too(turn, dialog, heard)
    if too is not None:
        return too
    places = lacking(turn, dialog)
    row = dialog.form.people[places[0]] if places and dialog.found == TOLD_AHEAD else None
    if row is not None and _refuses(dialog, row, heard):
        return stay(turn, showing.prompt(turn, dialog))
    agrees = row is not None and _agrees(row, heard)
    if heard.lean == "yes" or is_clear_yes(heard) or agrees:
        kept = registration.answer(turn, dialog, heard.meaning(assent_texts.AS_TYPED))
        return _listed_still(turn, dialog, kept) if isinstance(kept, Outcome) else None
    return stay(turn, showing.prompt(turn, dialog)) if heard.lean == "no" else None


def _agrees(row: Participant, heard: Heard) -> bool:
    """ "Uh đúng r ạ", "của anh Cường đó": a yes, by whoever is asked about, too."""
    typed = set(_WORD.findall(heard.lowered))
    if "?" in heard.text or not words.NO_YES.isdisjoint(typed):
        return False
    said = f" {' '.join(_WORD.findall(fold(heard.lowered)))} "
    called = {
        plain(row.name),
        plain(row.name).split()[-1],
        *filter(None, [plain(row.position or "")]),
    }
    bare = said
    for one in sorted(called, key=len, reverse=True):
        bare = bare.replace(f" {one} ", " ")
    told = set(bare.split())
    of_who = "cua" in told and (bare != said or not words.OF_ONE.isdisjoint(typed))
    return told <= words.AGREEING_WORDS and (of_who or not told.isdisjoint(words.AGREES))


def _refuses(dialog: Registering, asked: Participant, heard: Heard) -> bool:
    """ "Sai rồi", "không, của chị Vân", "của Lộc": a no, and no initiative in its place."""
    said = fold(heard.lowered)
    names = {word for row in dialog.form.people for word in plain(row.name).split()}
    told = set(_WORD.findall(said))
    known = words.AGREEING_WORDS | words.REFUSES | names
    others = {plain(row.name).split()[-1] for row in dialog.form.people if row != asked}
    of_other = "cua" in told and not told.isdisjoint(others - {plain(asked.name).split()[-1]})
    refuses = of_other or not told.isdisjoint(words.REFUSES)
    return "?" not in heard.text and told <= known and refuses


def _speaker_too(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Đúng rồi, và chị nữa, LĐTT": on the list, and what was told is kept or still asked."""
    head, people = adding.with_speaker(dialog, heard)
    places = lacking(turn, dialog)
    if not people or not places:
        return None
    after, _ = adding.joined(turn, dialog, people)
    name = dialog.form.people[places[0]].name
    if head:
        named = _RIGHT_OF.fullmatch(plain(head))
        of_him = named is not None and named["whose"].split()[-1] == plain(name).split()[-1]
        if not of_him and not is_clear_yes(heard.part(head)):
            return None
        kept = registration.answer(turn, after, heard.meaning(assent_texts.AS_TYPED))
        return _listed_still(turn, after, kept) if isinstance(kept, Outcome) else None
    typed = dict(turn.person.conversation.offered)[assent_texts.AS_TYPED]
    choices = (*ask_step(turn, after).choices, Choice(assent_texts.AS_TYPED, typed))
    told_of = showing.noted(turn, dialog.form, after)
    return say(turn, told_of, Reply(whose_initiative(name=name), choices), dialog=after)


def _is_of_somebody(dialog: Registering, heard: Heard) -> bool:
    """ "Vũ Đức Hoan, chuyên viên, Lao động tiên tiến": somebody more, by name and honour."""
    people = read_people(heard, "people")
    listed = {plain(row.name) for row in dialog.form.people}
    return bool(people) and all(
        one.name and one.title and " " in one.name and plain(one.name) not in listed
        for one in people
    )


def _listed_still(turn: Turn, dialog: Registering, kept: Outcome) -> Outcome:
    """Told below the list, which nobody said is done: it stays open."""
    after = kept.conversation.dialog
    if Step.PEOPLE in dialog.trail or not isinstance(after, Registering):
        return kept
    return showing.show(turn, replace(after, step=Step.PEOPLE, trail=dialog.trail))


def _is_thought(heard: Heard) -> bool:
    """Whether nothing in it is of the list, and where it is asked for it would be the answer."""
    words = heard.unsigned.split()
    asks = "?" in heard.text or heard.may_ask or heard.asks or heard.asks_whether
    if asks or heard.is_negated or len(words) < _FEWEST or is_sending(heard):
        return False
    if _HEAD.match(heard.unsigned):
        return not Reading(heard).of("name", "title")
    led = 1 if words[0] in COURTESY else 0
    if any(word in NO_THOUGHT for word in words[led : led + 2]) or _is_of_list(heard):
        return False
    if heard.meant.act != "values" and heard.meant.sure >= SURE:
        return False
    there = Heard(heard.text, at="initiative").meant
    return there.sure >= SURE and any(one.initiative for one in there.slots.people)


def _is_of_list(heard: Heard) -> bool:
    """Whether something in it is of the list; "vi sinh", "lò hơi" in small letters are nobody."""
    reading = Reading(heard)
    marks = reading.of(*_KNOWN)
    small = [
        mark
        for mark in reading.of("name")
        if mark.last - mark.first == _TWO and not heard.text.isascii()
        if all(word.text.islower() for word in reading.words[mark.first : mark.last])
    ]
    # "… hướng dẫn HTX tiếp cận vốn": whom it is for, and no unit's name.
    begins = any(mark.first == 0 for mark in reading.of("unit"))
    return begins or any(mark not in small for mark in marks)
