"""Whom an answer by the staff is for among those who have asked, and what they are sent."""

from collections.abc import Iterable, Iterator

from bot.answers import texts
from bot.answers.entries import plain_words, wordings_of
from handlers.values.replies import Reply
from knowledge.plan.plan import Plan
from storage.questions.entries import EntryText
from storage.questions.questions import QuestionRecord


def answered_by(text: EntryText, questions: Iterable[QuestionRecord]) -> Iterator[QuestionRecord]:
    """Those of the questions that this answers: asked in its words, or about its topic."""
    found = list(questions)
    asked = {plain_words(wording) for wording in (*wordings_of(text), *text.tries)}
    if text.topic:
        # Handed to the staff a question has no topic; the same words were declined for one before.
        asked |= {plain_words(one.question) for one in found if one.topic == text.topic}
    return (one for one in found if plain_words(one.question) in asked)


def message_of(plan: Plan, text: EntryText) -> Reply:
    """Exactly what somebody who asked the staff is sent."""
    return Reply(texts.told_asker(question=wordings_of(text)[0], answer=_answer_text(plan, text)))


def _answer_text(plan: Plan, text: EntryText) -> str:
    if text.section is not None:
        return texts.from_clause(
            text=plan.sections[text.section].text,
            section=text.section,
            number=plan.number,
            day=plan.date,
            recognised=plan.recognised,
        )
    return texts.own_words(answer=text.answer or "", source=text.source or "")
