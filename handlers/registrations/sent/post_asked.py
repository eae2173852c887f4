"""The post of one of the list, said alone where the office has asked for it.

The rule: only of the one whom the office's own words name; nobody else's post changes.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.persons.jobs import job_at
from handlers.acts.slots.text.reading import Reading
from handlers.registrations.form.fields import Answered
from handlers.registrations.words.sending import post_asked as words
from handlers.typed.names import as_post
from handlers.typed.read import plain
from handlers.values.state import Registering, Step
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled

_LED, _TAIL = (compiled(one, re.IGNORECASE) for one in (words.LED, words.TAIL))
_ASKED, _NO_POST = compiled(words.ASKED), compiled(words.NO_POST)
MOST_WORDS = 10


def put(edit: Registering, heard: Heard, note: str) -> Answered | None:
    """ "Tổ trưởng tổ thu gom số 3" below "Ông Ngoan là tổ trưởng tổ nào?"; None for the rest."""
    rows, asked = edit.form.people, f" {plain(note)} "
    named = [at for at, row in enumerate(rows) if row.name and f" {plain(row.name)} " in asked]
    if len(named) != 1 or not _ASKED.search(asked):
        return None
    (at,) = named
    post = _post(heard, rows[at].position)
    if post is None or plain(post) == plain(rows[at].position or ""):
        return None
    people = (*rows[:at], replace(rows[at], position=as_post(post)), *rows[at + 1 :])
    return Answered(replace(edit, form=replace(edit.form, people=people)), goto=Step.REVIEW)


def _post(heard: Heard, before: str | None) -> str | None:
    text = nfc(heard.text).strip(" .!")
    text = _TAIL.sub("", _LED.sub("", text)).strip(" .,!")
    said = heard.part(text)
    short = 1 < len(text.split()) <= MOST_WORDS and not re.search(r"[,;\n?]", text)
    if not short or _NO_POST.search(said.unsigned) or heard.is_negated:
        return None
    reading = Reading(said)
    job, end = job_at(reading, 0, len(reading.words))
    if job:
        return job if end == len(reading.words) else f"{text[0].upper()}{text[1:]}"
    # "Tổ thu gom số 3": of which group, behind the post that stands there.
    grouped = before and said.unsigned.split()[0] in words.GROUPS
    return f"{before} {text[0].lower()}{text[1:]}" if grouped else None
