"""The plain answers to "that commune is now called otherwise": the old name, the new one, that one.

The rule: every word is known; a single one more may be another commune, or a question.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.text.reading import Reading
from handlers.registrations import commune_texts as texts
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.communes import commune_read, town_of
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.parts import commune as parts
from handlers.registrations.form.parts.commune import KEEP
from handlers.registrations.form.steps import ask_step, next_step
from handlers.registrations.places import place_of
from handlers.registrations.said import taking
from handlers.registrations.said.answering.talk import FILLING
from handlers.registrations.words.naming import commune as words
from handlers.turn.turn import Turn, stay, with_notes
from handlers.typed.assent import is_negated
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

_SAYS = tuple(
    (compiled(f"{words.LEAD}{words.VERB}{said}{words.TAIL}"), meant)
    for said, meant in (
        (words.OLD, KEEP),
        (words.NEW, "new"),
        (words.FIRST, "first"),
        (words.SECOND, "second"),
    )
)
_AGREES, _HEAD = compiled(words.AGREES), compiled(words.HEAD)
_NEW_ASKED = compiled(words.NEW_ASKED)
_UNCHANGED = compiled(words.UNCHANGED)
_CLAUSE = compiled(r"[,;.!\n]+")
# A bare name of fewer words may be a commune's.
_WHOLE = 3


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The choice that is meant; None for anything else."""
    if "?" in heard.text or heard.key is not None or heard.place is not None:
        return None
    kept = KEEP if _is_unchanged(heard) else None
    key = _key(dialog, heard.unsigned) or kept or _key_of_clause(dialog, heard)
    chosen = {choice.key for choice in ask_step(turn, dialog).choices}
    if key not in chosen:
        return _given(turn, dialog, heard)
    result = registration.answer(turn, dialog, heard.meaning(key))
    return result if isinstance(result, Outcome) else None


def name_asked(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Tên mới của xã là gì nhỉ": that the old one will do, and what is written."""
    if heard.key is not None or not _NEW_ASKED.search(heard.unsigned):
        return None
    told = _before_asked(heard) if dialog.step == Step.COMMUNE else None
    if told is not None and commune_read(turn, told) is not None:
        read = registration.answer(turn, dialog, told)
        return read if isinstance(read, Outcome) else None
    note = texts.either_name(written=dialog.form.commune)
    return stay(turn, showing.prompt(turn, dialog, (note,)))


def _before_asked(heard: Heard) -> Heard | None:
    """ "Trước là xã Suối Giàng, giờ chả biết gọi là gì": the old one, which is said with it."""
    first, *asked = [part for part in _CLAUSE.split(heard.text) if part.strip()]
    named = heard.meant.slots.commune
    return Heard(first, at=heard.at) if asked and named and fold(named) in fold(first) else None


def town_kept(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Giữ tên cũ", "thị trấn Mậu A" below the word that it is written by its new kind."""
    name = dialog.form.commune
    if name is None or "?" in heard.text or heard.key is not None or heard.is_negated:
        return None
    town = town_of(name, turn.plan.organisation.province)
    own = re.escape(_HEAD.sub("", fold(town), count=1)) if town else ""
    if town is None or not re.fullmatch(words.keeps_town(own), heard.unsigned):
        return None
    form = replace(dialog.form, commune=town, commune_former=True)
    after = replace(dialog, form=form)
    note = showing.noted(turn, dialog.form, after)
    return registration.advance(turn, dialog, Answered(after, goto=dialog.step, notes=(note,)))


def _given(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Cô Mai văn thư": what is asked next is answered, and the name stays as it was typed."""
    kept = parts.kept(turn, dialog)
    onward = replace(kept, step=next_step(kept))
    said = Heard(heard.text, at=place_of(onward))
    if said.asks or said.is_negated or said.meant.act not in FILLING:
        return None
    if not _says(said) or _is_commune(turn, said):
        return None
    asked = taking.given_name(turn, onward, said)
    if asked is None:
        return taking.take(turn, dialog, said.meant.slots)
    left = texts.left(name=dialog.form.commune or "", now=dialog.found)
    first, *others = asked.replies
    return replace(asked, replies=(with_notes((left,), first), *others))


def _says(heard: Heard) -> bool:
    """Something besides a bare name, which may be a commune's."""
    slots = heard.meant.slots
    said = slots.said().keys()
    if "commune" in said or "unit_name" in said:
        return False
    bare = said == {"contact_name"} and len((slots.contact_name or "").split()) < _WHOLE
    return bool(said) and (not bare or Reading(heard).tag(0) == "honor")


def _is_commune(turn: Turn, heard: Heard) -> bool:
    read = commune_read(turn, heard)
    return read is not None and (read.listed or bool(read.offered))


def _key(dialog: Registering, plain: str) -> str | None:
    named = _by_name(dialog, plain)
    if named is not None:
        return named
    offered = len(dialog.found)
    for pattern, meant in _SAYS:
        if not pattern.fullmatch(plain):
            continue
        # Of several new names none is "the" new one.
        if meant == "new":
            return "0" if offered == 1 else None
        if meant == "second":
            return "1" if offered > 1 else KEEP
        return "0" if meant == "first" else meant
    return "0" if offered == 1 and _AGREES.fullmatch(plain) else None


def _is_unchanged(said: Said) -> bool:
    typed = said.lowered.split()
    return words.CHANGED.isdisjoint(typed) and _UNCHANGED.fullmatch(said.unsigned) is not None


def _key_of_clause(dialog: Registering, heard: Heard) -> str | None:
    """ "Để Y Can đi em, quen rồi": one clause chooses, and the others name nothing."""
    parts = [heard.part(part) for part in _CLAUSE.split(heard.text) if part.strip()]
    keys = [(_key(dialog, part.unsigned), part) for part in parts]
    said = {key for key, _ in keys if key is not None}
    idle = [one for key, one in keys if key is None and not _UNCHANGED.fullmatch(one.unsigned)]
    tells = any(
        is_negated(part) or any(map(str.isupper, part.text[1:])) or any(map(str.isdigit, part.text))
        for part in idle
    )
    return said.pop() if len(said) == 1 and not tells else None


def _by_name(dialog: Registering, plain: str) -> str | None:
    """ "Không, giữ Tân Hương thôi": one of the names that are shown, with words of choosing."""
    names = {KEEP: dialog.form.commune or "", **{str(at): n for at, n in enumerate(dialog.found)}}
    own = {key: _HEAD.sub("", " ".join(fold(name).split()), count=1) for key, name in names.items()}
    fits = [key for key, name in own.items() if name and _chooses(name, plain)]
    return fits[0] if len(fits) == 1 else None


def _chooses(name: str, plain: str) -> bool:
    """ "Hồng Hà thì cứ ghi Hồng Hà", "Đồng Tâm như cũ em nờ"."""
    named = f"{words.HEAD}{re.escape(name)}"
    before = f"{words.LEAD}{words.VERB}(?:{named} (?:thi|la) {words.VERB})?"
    return bool(re.fullmatch(f"{before}{named}(?: (?:nhu |y )?cu| moi)?{words.TAIL}", plain))
