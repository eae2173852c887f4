"""The form of an answer: how it is filled in, read and checked.

The rule: whatever is wrong is said in one sentence, and what was typed stays.
"""

from dataclasses import dataclass
from datetime import date

from starlette.requests import Request

from bot.answers.entries import plain_words, wordings_of
from bot.answers.tries import TRIES, parted
from bot.desk.forms import day_of, word
from bot.desk.questions import texts
from bot.desk.questions.grouped import Group
from handlers.questions import event_dates
from knowledge.plan.plan import Plan
from storage.questions.entries import Entry, EntryText

MOST_WORDINGS = 40
MOST_WORDING = 300
MOST_ANSWER = 2500
MOST_SOURCE = 300
MOST_TITLE = 60
MOST_TRIES = 10
BY_CLAUSE = "dieu"
BY_WORDS = "loi"


@dataclass(frozen=True)
class AnswerDraft:
    """The form as it was filled in; `way` is BY_CLAUSE or BY_WORDS, empty until it is chosen."""

    wordings: str = ""
    way: str = ""
    section: str = ""
    answer: str = ""
    source: str = ""
    until: str = ""
    group: str = ""
    title: str = ""
    topic: str = ""
    tries: str = ""

    def fields(self) -> list[tuple[str, str]]:
        """The form's fields by name, as `read_draft` reads them."""
        return [
            ("cach-hoi", self.wordings),
            ("cach", self.way),
            ("muc", self.section),
            ("tra-loi", self.answer),
            ("nguon", self.source),
            ("han", self.until),
            ("nhom", self.group),
            ("tieu-de", self.title),
            ("chu-de", self.topic),
            ("thu", self.tries),
        ]


def draft_about(plan: Plan, group: Group | None) -> AnswerDraft:
    """The form for a group of questions, or an empty one."""
    if group is None:
        return AnswerDraft()
    # The calendar tells the days of events, each by its name.
    topic = None if group.topic == event_dates.TOPIC else group.topic
    taught, tries = parted(plan, group.wordings[:MOST_WORDINGS], topic)
    return AnswerDraft(
        wordings="\n".join(taught),
        group=group.key,
        topic=topic or "",
        tries="\n".join(tries),
    )


def draft_of(plan: Plan, entry: Entry) -> AnswerDraft:
    """The form for changing an answer that was not published: what it missed is to be taught."""
    text = entry.text
    tried = dict(zip(text.tries, entry.tried, strict=False))
    lost = [one for one in text.tries if tried.get(one)]
    kept = [one for one in text.tries if one not in lost]
    known = [*wordings_of(text), *lost]
    others = [one for one in parted(plan, known, text.topic)[1] if one not in (*kept, *known)]
    return AnswerDraft(
        wordings="\n".join(known),
        way=BY_CLAUSE if text.section else BY_WORDS,
        section=text.section or "",
        answer=text.answer or "",
        source=text.source or "",
        until=text.valid_until.isoformat() if text.valid_until else "",
        title=text.title or "",
        topic=text.topic or "",
        tries="\n".join([*kept, *others][: max(TRIES, len(kept))]),
    )


def read_draft(request: Request) -> AnswerDraft:
    """The form as it was sent; a clause from the list goes before an offered one."""
    return AnswerDraft(
        wordings=word(request, "cach-hoi", MOST_WORDINGS * (MOST_WORDING + 2)),
        way=word(request, "cach", 10),
        # The offered ones are radio buttons, which cannot be unpressed.
        section=word(request, "muc", 60) or word(request, "goi-y", 60),
        answer=word(request, "tra-loi", MOST_ANSWER),
        source=word(request, "nguon", MOST_SOURCE),
        until=word(request, "han", 10),
        group=word(request, "nhom", 64),
        title=word(request, "tieu-de", MOST_TITLE),
        topic=word(request, "chu-de", 60),
        tries=word(request, "thu", MOST_TRIES * (MOST_WORDING + 2)),
    )


def wrong_in(plan: Plan, draft: AnswerDraft, today: date, *, only_askers: bool) -> str:
    """The first thing wrong with the form; empty when nothing is."""
    wordings = _lines(draft.wordings)
    if not wordings or any(len(one) > MOST_WORDING for one in wordings):
        return texts.NEEDS_WORDING
    if draft.way not in (BY_CLAUSE, BY_WORDS):
        return texts.NEEDS_WAY
    if draft.way == BY_CLAUSE and draft.section not in plan.sections:
        return texts.NEEDS_ANSWER
    if draft.way != BY_CLAUSE and not draft.answer:
        return texts.NEEDS_ANSWER
    if draft.way != BY_CLAUSE and not draft.source:
        return texts.NEEDS_SOURCE
    until = day_of(draft.until)
    if draft.until and (until is None or until < today):
        return texts.VALID_PAST
    # What only the askers read stands on no button and is no answer to other wordings.
    return "" if only_askers else _unready(draft)


def text_of(plan: Plan, draft: AnswerDraft) -> EntryText:
    """The answer that the form describes."""
    by_clause = draft.way == BY_CLAUSE
    return EntryText(
        plan_id=plan.id,
        question="\n".join(_lines(draft.wordings)[:MOST_WORDINGS]),
        section=draft.section if by_clause else None,
        answer=None if by_clause else draft.answer,
        source=None if by_clause else draft.source,
        valid_until=day_of(draft.until),
        title=None if by_clause else draft.title or None,
        topic=draft.topic if not by_clause and draft.topic in plan.silent else None,
        tries=_lines(draft.tries)[:MOST_TRIES],
    )


def _unready(draft: AnswerDraft) -> str:
    """What an answer lacks before it can be tried out and read by everybody."""
    if draft.way == BY_WORDS and not draft.title:
        return texts.NEEDS_TITLE
    taught = {plain_words(one) for one in _lines(draft.wordings)}
    tries = _lines(draft.tries)
    for one in tries:
        if plain_words(one) in taught:
            return texts.try_is_taught(question=one)
    if len({plain_words(one) for one in tries}) < TRIES:
        return texts.needs_tries(count=TRIES)
    return texts.NEEDS_WORDING if any(len(one) > MOST_WORDING for one in tries) else ""


def _lines(typed: str) -> tuple[str, ...]:
    return wordings_of(EntryText("", typed))
