"""Initiatives that are told for people who stand in the form already.

The rule: each goes to whoever is named with it, to who speaks, or to the only one who lacks one;
where that is not clear nothing is written.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.aim.aims import read_aims
from handlers.acts.slots.aim.initiatives import read_initiative
from handlers.acts.slots.aim.paragraph import cut_aims
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.words.initiatives import HEADED, POST
from handlers.registrations.form.fields import needing_initiative
from handlers.registrations.form.rows import found_row
from handlers.registrations.form.said import MAX_TARGETS, said_targets
from handlers.registrations.said.thoughts.reading import told as read
from handlers.registrations.words import telling as words
from handlers.registrations.words.persons.thoughts import QUOTED
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.state import Form, Participant, Registering, Step
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled

Rows = tuple[Participant, ...]
_LEAD = compiled(words.INITIATIVE, re.IGNORECASE)
_OF_ONE_BEFORE = compiled(words.OF_ONE_BEFORE, re.IGNORECASE)
_LISTS = frozenset({Step.PEOPLE, Step.PEOPLE_INITIATIVE, Step.REVIEW})
_PART = compiled(rf"\s*[,;\n]\s*(?={words.HONOR}\s)", re.IGNORECASE)
_NAMED, _HAS = compiled(words.NAMED), compiled(words.HAS_INITIATIVE, re.DOTALL)
_OWN = compiled(words.OWN, re.IGNORECASE)
_LACKING = compiled(words.LACKING_BEHIND, re.IGNORECASE | re.DOTALL)
_SEVERAL = compiled(words.SEVERAL_THOUGHTS)
_QUOTED = compiled(QUOTED)
# In fewer words it may be a name.
_FEWEST_QUOTED = 4
_NO_NAME, _MORE = compiled(words.NO_THOUGHT, re.IGNORECASE), compiled(words.LED_MORE)
_HEADED = compiled(rf"\b{HEADED}\b", re.IGNORECASE)
_POSTED = compiled(rf"\b(?:{HEADED}|{POST})\b", re.IGNORECASE)
_HEADS = frozenset(("giam doc", "chu tich", "chu nhiem", "to truong", "truong phong"))
_SELF = frozenset("em e toi tui minh anh chi bac chu co".split())


def told(turn: Turn, dialog: Registering, heard: Heard) -> Form | None:
    """The form with the initiatives and aims a message tells by name; None when it tells none."""
    if "?" in heard.text or (dialog.step == Step.TARGETS and not _LEAD.match(heard.text)):
        return None
    has = _HAS.match(_LACKING.sub("", nfc(heard.text)))
    # Small letters with marks lie between capitals: "à có sáng kiến" names nobody.
    if has is not None and has["name"][0].isupper():
        at = found_row(dialog.form.people, None, has["name"])
        # "Có sáng kiến rồi, sửa thành CSTĐ cơ sở": an honour, and no name.
        titled = Reading(Heard(has["what"])).of("title", "short", "initiative")
        what = read_initiative(has["what"]) if not titled else None
        rows = _with(dialog.form.people, [(at, what)]) if at is not None and what else None
        return replace(dialog.form, people=rows) if rows is not None else None
    before = _before(turn, dialog, heard) or _quoted(turn, dialog, heard)
    if before is not None:
        return before
    text, parts = cut_aims(nfc(heard.text))
    each = read(dialog.form.people, (), text) if _SEVERAL.search(heard.unsigned) else None
    if each is not None and each.given:
        told_aims = tuple(aim for part in parts for aim in read_aims(part, at_step=False))
        form = each.applied(dialog).form
        return _aiming(form, told_aims) or form
    lead = _LEAD.match(text.strip())
    if lead is None and not parts:
        return None
    aims = tuple(aim for part in parts for aim in read_aims(part, at_step=False))
    if lead is None:
        return _aiming(dialog.form, aims) if not text.strip(" .,") else None
    rows = _rows(turn, dialog, text.strip()[lead.end() :], lead["whose"])
    if rows is None:
        return None
    return _aiming(replace(dialog.form, people=rows), aims) or replace(dialog.form, people=rows)


def is_of_one_before(heard: Heard) -> bool:
    """ "Bả là …", "“ủ men vi sinh …” ạ": of somebody spoken of before, by no name."""
    said = nfc(heard.text).strip()
    of_one = _OF_ONE_BEFORE.match(said) is not None or _between_quotes(heard) is not None
    return "?" not in heard.text and of_one


def is_led(heard: Heard) -> bool:
    """ "Sáng kiến của … là …": told by its own word."""
    return _LEAD.match(nfc(heard.text).strip()) is not None


def names_whose(heard: Heard) -> bool:
    """ "Sáng kiến của anh Cường là …": whose it is stands before it."""
    lead = _LEAD.match(nfc(heard.text).strip())
    return "?" not in heard.text and lead is not None and bool(lead["whose"])


def is_of_nobody(turn: Turn, dialog: Registering, heard: Heard) -> bool:
    """ "Sáng kiến của thủ quỹ là …", where nobody of the list is that."""
    lead = _LEAD.match(nfc(heard.text).strip()) if "?" not in heard.text else None
    if lead is None or not lead["whose"] or not dialog.form.people:
        return False
    posted = _POSTED.search(lead["whose"]) is not None
    return posted and _whose(turn, dialog, lead["whose"]) is None


def _before(turn: Turn, dialog: Registering, heard: Heard) -> Form | None:
    """ "Bả là sàng chè hai tầng": of the only one who lacks one; a post is none."""
    said = _OF_ONE_BEFORE.match(nfc(heard.text)) if dialog.step in _LISTS else None
    at = _whose(turn, dialog, None) if said is not None else None
    what = read_initiative(said["what"]) if said is not None else None
    if at is None or not what or Reading(heard).of("position", "work", "title", "short"):
        return None
    return replace(dialog.form, people=_with(dialog.form.people, [(at, what)]) or ())


def _quoted(turn: Turn, dialog: Registering, heard: Heard) -> Form | None:
    """ "Dạ “ủ men vi sinh …” ạ" below the list: of the only one who lacks one."""
    said = _between_quotes(heard) if dialog.step == Step.PEOPLE else None
    at = _whose(turn, dialog, None) if said is not None else None
    what = read_initiative(said) if said is not None else None
    if at is None or not what:
        return None
    return replace(dialog.form, people=_with(dialog.form.people, [(at, what)]) or ())


def _between_quotes(heard: Heard) -> str | None:
    """What stands between quotation marks, whole, and is neither a name nor an honour."""
    said = _QUOTED.fullmatch(nfc(heard.text).strip())
    if said is None or len(said["what"].split()) < _FEWEST_QUOTED:
        return None
    named = Reading(heard.part(said["what"])).of("position", "title", "short")
    return None if named else said["what"]


def _aiming(form: Form, aims: tuple[str, ...]) -> Form | None:
    new = said_targets([aim for aim in aims if aim not in form.targets])
    if not new or len(form.targets) + len(new) > MAX_TARGETS:
        return None
    return replace(form, targets=(*form.targets, *new))


def _rows(turn: Turn, dialog: Registering, rest: str, whose: str | None) -> Rows | None:
    """The list with each initiative at its person; None where it is not clear whose it is."""
    rows = dialog.form.people
    parts = [part for part in _PART.split(rest) if part.strip()]
    given = [one for part in parts if (one := _parted(dialog, part)) is not None]
    if not rows or not parts:
        return None
    if len(given) == len(parts):
        return _with(rows, given)
    if _NO_NAME.match(rest):
        return None
    at, what = _whose(turn, dialog, whose), read_initiative(rest)
    if at is None and whose is None and not _MORE.match(turn.inbound.text):
        at = _only(turn, dialog)
    return _with(rows, [(at, what)]) if at is not None and what else None


def _with(rows: Rows, told: list[tuple[int, str]]) -> Rows:
    by_place = dict(told)
    return tuple(
        replace(row, initiative=by_place.get(place, row.initiative))
        for place, row in enumerate(rows)
    )


def _parted(dialog: Registering, part: str) -> tuple[int, str] | None:
    """(row, initiative) of "a Khải nhật ký đồng ruộng"; None when nobody is meant."""
    part = part.strip(" .!")
    named, own = _NAMED.match(part), _OWN.match(part)
    said = named or own
    if said is None:
        return None
    name = named["name"] if named else dialog.form.contact_name
    at = found_row(dialog.form.people, None, name)
    what = read_initiative(said["what"])
    return (at, what) if at is not None and what else None


def _whose(turn: Turn, dialog: Registering, whose: str | None) -> int | None:
    """Whose it is: named, the speaker's, or the only one's who lacks what the title needs."""
    rows = dialog.form.people
    if whose is not None:
        who = plain(whose).split()[1:]
        speaks = len(who) == 1 and who[0] in _SELF
        named = found_row(rows, None, dialog.form.contact_name if speaks else who[-1])
        return named if named is not None else _in_post(turn, dialog, whose)
    needing = needing_initiative(turn, rows)
    lacking = [place for place in needing if rows[place].initiative is None]
    return lacking[0] if len(lacking) == 1 else None


def _only(turn: Turn, dialog: Registering) -> int | None:
    """The one of whom an initiative stands there, or whose title needs one: it is put right."""
    having = [place for place, row in enumerate(dialog.form.people) if row.initiative]
    places = having or needing_initiative(turn, dialog.form.people)
    return places[0] if len(places) == 1 else None


def _in_post(turn: Turn, dialog: Registering, whose: str) -> int | None:
    """ "Của sếp", "của kế toán": the only one of the list who is that."""
    heads = _HEADED.search(whose) is not None
    posts = [plain(row.position or "") for row in dialog.form.people]
    said = f" {plain(whose)} "
    found = [
        place
        for place, post in enumerate(posts)
        if post and (post in _HEADS if heads else f" {post} " in said)
    ]
    # Whoever is the head may be named by a post of which nobody knows that it leads.
    found = found or (needing_initiative(turn, dialog.form.people) if heads else [])
    return found[0] if len(found) == 1 else None
