"""The form of an answer: how it is filled in, read and checked.

The rule: whatever is wrong is said in one sentence, and what was typed stays.
"""

from dataclasses import dataclass
from datetime import date

from starlette.requests import Request

from bot.answers.entries import wordings_of
from bot.desk.forms import day_of, word
from bot.desk.questions import texts
from bot.desk.questions.grouped import Group
from knowledge.plan.plan import Plan
from storage.questions.entries import EntryText

MOST_WORDINGS = 40
MOST_WORDING = 300
MOST_ANSWER = 2500
MOST_SOURCE = 300
BY_CLAUSE = "dieu"
BY_WORDS = "loi"


@dataclass(frozen=True)
class Draft:
    """The form as it was filled in; `way` is BY_CLAUSE or BY_WORDS, empty until it is chosen."""

    wordings: str = ""
    way: str = ""
    section: str = ""
    answer: str = ""
    source: str = ""
    until: str = ""
    group: str = ""

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
        ]


def draft_about(group: Group | None) -> Draft:
    """The form for a group of questions, or an empty one."""
    if group is None:
        return Draft()
    return Draft(wordings="\n".join(group.wordings[:MOST_WORDINGS]), group=group.key)


def draft_of(text: EntryText) -> Draft:
    """The form for changing an answer that was not published."""
    return Draft(
        wordings=text.question,
        way=BY_CLAUSE if text.section else BY_WORDS,
        section=text.section or "",
        answer=text.answer or "",
        source=text.source or "",
        until=text.valid_until.isoformat() if text.valid_until else "",
    )


def read_draft(request: Request) -> Draft:
    """The form as it was sent; a clause from the list goes before an offered one."""
    return Draft(
        wordings=word(request, "cach-hoi", MOST_WORDINGS * (MOST_WORDING + 2)),
        way=word(request, "cach", 10),
        # The offered ones are radio buttons, which cannot be unpressed.
        section=word(request, "muc", 60) or word(request, "goi-y", 60),
        answer=word(request, "tra-loi", MOST_ANSWER),
        source=word(request, "nguon", MOST_SOURCE),
        until=word(request, "han", 10),
        group=word(request, "nhom", 64),
    )


def wrong_in(plan: Plan, draft: Draft, today: date) -> str:
    """The first thing wrong with the form; empty when nothing is."""
    wordings = wordings_of(EntryText(plan.id, draft.wordings))
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
    return texts.VALID_PAST if draft.until and (until is None or until < today) else ""


def text_of(plan: Plan, draft: Draft) -> EntryText:
    """The answer that the form describes."""
    by_clause = draft.way == BY_CLAUSE
    return EntryText(
        plan_id=plan.id,
        question="\n".join(wordings_of(EntryText(plan.id, draft.wordings))[:MOST_WORDINGS]),
        section=draft.section if by_clause else None,
        answer=None if by_clause else draft.answer,
        source=None if by_clause else draft.source,
        valid_until=day_of(draft.until),
    )
