"""Answers by the staff in a plan's matcher, and the check before one is published.

The rule: an answer is published only when its own questions are answered by it, no question that
was right before is wrong with it, and what the plan answers is left to the plan unless somebody
was not content with that.
"""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bot.answers import texts
from bot.clock import LOCAL
from handlers.questions.clauses import cite
from handlers.questions.staff_answers import told_instead
from handlers.turn.turn import EntryView
from knowledge.matching.phrasings import Extra, Phrasing, also
from knowledge.measure.evaluate import turn_after
from knowledge.plan.plan import COMMON, Plan
from knowledge.search.loading import taught_more
from knowledge.search.search import Earlier, Judgement, Matcher
from knowledge.typed.normalize import fold
from storage.questions.entries import Entry, EntryText

Row = Mapping[str, Any]
Progress = Callable[[int, int], None]
# A handful of wordings stands against hundreds of a plan's own; measured by the tests beside it.
WORDING_WEIGHT = 6.0
# As the clauses of the plan: words that answer are no question.
ANSWER_WEIGHT = 0.7
OFFERED = 3
# Nobody reads more, and one bad wording can break hundreds of questions.
MOST_PROBLEMS = 20


def no_progress(done: int, whole: int) -> None:
    """For those who do not watch."""


@dataclass(frozen=True)
class Taught:
    """A plan's matcher beside answers by the staff, which tell of topics the plan is silent on."""

    matcher: Matcher
    entries: Sequence[Entry]

    def judge(self, question: str, previous: Earlier | None = None) -> Judgement:
        """As a person would be answered."""
        topics = {one.text.topic: label_of(one) for one in self.entries if one.text.topic}
        return told_instead(self.matcher.judge(question, previous), topics)


def label_of(entry: Entry) -> str:
    """The section id that an answer is given under."""
    return entry.text.section or f"entry:{entry.id}"


def wordings_of(text: EntryText) -> tuple[str, ...]:
    """The ways to ask that were collected for an answer, one a line."""
    lines = (" ".join(line.split()) for line in text.question.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line))


def plain_words(text: str) -> str:
    """A question without accents, case and marks: the same for the same question."""
    kept = (char if char.isalnum() else " " for char in fold(text))
    return " ".join("".join(kept).split())


def in_force(text: EntryText, day: date) -> bool:
    """Tell whether an answer holds on that day."""
    begun = text.valid_from is None or text.valid_from <= day
    return begun and (text.valid_until is None or day <= text.valid_until)


def extra_of(entries: Sequence[Entry]) -> Extra:
    """What the entries add to a plan's matcher."""
    phrasings: list[Phrasing] = []
    sections: dict[str, str] = {}
    for entry in entries:
        words, clause = entry.text.answer, entry.text.section
        label = also(clause, entry.id) if clause else label_of(entry)
        phrasings += [Phrasing(q, label, WORDING_WEIGHT) for q in wordings_of(entry.text)]
        if words is not None:
            phrasings.append(Phrasing(words, label, ANSWER_WEIGHT, "clause"))
            sections[label] = words
    return Extra(tuple(phrasings), sections)


def view_of(entry: Entry) -> EntryView:
    """An answer in the staff's own words, as the conversation shows it."""
    text, at = entry.text, entry.published_at or entry.written_at
    return EntryView(
        question=wordings_of(text)[0],
        answer=text.answer or "",
        source=text.source or "",
        by=entry.written_by,
        on=at.astimezone(LOCAL).date(),
        valid_from=text.valid_from,
        valid_until=text.valid_until,
        title=text.title,
        topic=text.topic,
    )


def matcher_with(plan: Plan, base: Matcher, entries: Sequence[Entry], cache: Path) -> Matcher:
    """The plan's own matcher with these entries; about 5 s unless `cache` (a file) holds it."""
    return taught_more(base, plan.folder, COMMON, plan.texts, extra_of(entries), cache)


def judge_entry(
    plan: Plan,
    before: Taught,
    after: Taught,
    entry: Entry,
    noted: Collection[str],
    progress: Progress = no_progress,
) -> tuple[str, ...]:
    """What would be wrong with publishing the entry, in sentences; empty when nothing is.

    `before` knows the published entries of the plan, `after` this one as well; `noted` are the
    questions (plain words) that people asked the staff or called wrongly answered.
    """
    problems = [*_taken_over(plan, before, entry, noted), *_own_problems(plan, after, entry)]
    rows = [*_test_questions(plan), *_rows_of(before.entries)]
    topics = _topics(before, entry)
    for done, row in enumerate(rows, start=1):
        now = _judge(after, row)
        # Nearly all are right with it; how they were before is asked of the others alone.
        if not _is_right(row, now) and _got_worse(row, _judge(before, row), now, entry, topics):
            problems.append(texts.got_worse(question=_question(row), now=given(plan, entry, now)))
        progress(done, len(rows))
    return tuple(problems[:MOST_PROBLEMS])


def _taken_over(plan: Plan, before: Taught, entry: Entry, noted: Collection[str]) -> list[str]:
    """Wordings that a clause of the plan answers today, to everybody's content."""
    found = []
    for wording in wordings_of(entry.text):
        was = before.judge(wording)
        clause = was.matches[0].section if was.outcome == "answer" else ""
        others = clause in plan.sections and clause != entry.text.section
        if others and plain_words(wording) not in noted:
            found.append(texts.answered_already(question=wording, by=cite(plan, clause)))
    return found


def _own_problems(plan: Plan, after: Taught, entry: Entry) -> list[str]:
    """The entry's own wordings that are not answered by it."""
    label, found = label_of(entry), []
    for wording in wordings_of(entry.text):
        now = after.judge(wording)
        if not answers_with(now, label):
            found.append(texts.own_not_answered(question=wording, now=given(plan, entry, now)))
    return found


def _test_questions(plan: Plan) -> list[Row]:
    """The plan's own labelled questions; none for a plan that has no evaluation folder."""
    files = sorted((plan.folder / "evaluation").glob("*.jsonl"))
    lines = [line for file in files for line in file.read_text("utf-8-sig").splitlines()]
    return [json.loads(line) for line in lines if line.strip()]


def _rows_of(published: Sequence[Entry]) -> list[Row]:
    """The test cases that earlier entries are."""
    return [
        {"q": wording, "answers": [label_of(entry)]}
        for entry in published
        for wording in wordings_of(entry.text)
    ]


def _topics(before: Taught, entry: Entry) -> set[str]:
    """What the plan was silent on and the entry's own words now tell."""
    if entry.text.answer is None:
        return set()
    judged = (before.judge(wording) for wording in wordings_of(entry.text))
    told = {one.topic for one in judged if one.topic and not one.topic.startswith("off-topic")}
    return told | {entry.text.topic} if entry.text.topic else told


def _got_worse(row: Row, was: Judgement, now: Judgement, entry: Entry, topics: set[str]) -> bool:
    return _is_right(row, was) and not _is_now_known(row, was, now, entry, topics)


def _is_now_known(row: Row, was: Judgement, now: Judgement, entry: Entry, topics: set[str]) -> bool:
    """An honest silence about the very thing that the entry tells has ended, as it should."""
    asked = {plain_words(wording) for wording in wordings_of(entry.text)}
    about_it = was.topic in topics or plain_words(_question(row)) in asked
    return not row["answers"] and about_it and label_of(entry) in _shown(now)


def _judge(matcher: Taught, row: Row) -> Judgement:
    if "then" not in row:
        return matcher.judge(str(row["q"]))
    first = str(row["first"])
    return matcher.judge(str(row["then"]), turn_after(first, matcher.judge(first)))


def _is_right(row: Row, judgement: Judgement) -> bool:
    """As in the plan's evaluation: an offer is wrong only when the right clause is not in it."""
    if not row["answers"]:
        return judgement.outcome != "answer"
    return any(section in row["answers"] for section in _shown(judgement))


def _shown(judgement: Judgement) -> tuple[str, ...]:
    """The sections a person gets to see."""
    count = {"answer": 1, "offer": OFFERED, "named": 1, "decline": 0}[judgement.outcome]
    return tuple(match.section for match in judgement.matches[:count])


def _question(row: Row) -> str:
    return str(row["q"]) if "q" in row else f"{row['first']} → {row['then']}"


def answers_with(judgement: Judgement, label: str) -> bool:
    """Whether it is answered from this section."""
    return judgement.outcome == "answer" and judgement.matches[0].section == label


def given(plan: Plan, entry: Entry, judgement: Judgement) -> str:
    """What a person gets instead, for the staff to read."""
    names = [_name(plan, entry, section) for section in _shown(judgement)]
    topic = plan.silent.get(judgement.topic or "")
    return texts.given(judgement.outcome, names, topic.name if topic else None)


def _name(plan: Plan, entry: Entry, section: str) -> str:
    if section in plan.sections:
        return cite(plan, section)
    return texts.THIS_ENTRY if section == label_of(entry) else texts.AN_ENTRY
