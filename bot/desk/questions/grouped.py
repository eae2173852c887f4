"""Open questions that ask the same, as one.

The rule: the same words without accents and marks are one question, and so is everything about a
topic the plan is silent on.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from bot.answers.entries import plain_words
from knowledge.plan.plan import Plan
from storage.questions.questions import ASKED_STAFF, QuestionRecord


@dataclass(frozen=True)
class Group:
    """Questions that ask the same; `waiting` people asked the staff on purpose.

    `offered` are the clauses the bot thought of, with how often; `topic` what the plan is silent
    on, if that is why; `called_wrong` are the answers that were, each once.
    """

    key: str
    wordings: tuple[str, ...]
    ids: tuple[int, ...]
    topic: str | None
    offered: tuple[tuple[str, int], ...]
    reasons: tuple[tuple[str, int], ...]
    waiting: int
    last: datetime
    called_wrong: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How often it was asked."""
        return len(self.ids)


def groups(
    questions: Iterable[QuestionRecord], plan: Plan, only: Sequence[str] | None = None
) -> list[Group]:
    """The groups, those people wait for first, then the most asked; `only` some wordings."""
    asked = list(questions)
    if only is not None:
        wanted = {plain_words(wording) for wording in only}
        asked = [one for one in asked if plain_words(one.question) in wanted]
    topics = {plain_words(one.question): one.topic for one in asked if one.topic in plan.silent}
    found: dict[str, list[QuestionRecord]] = {}
    for one in asked:
        words = plain_words(one.question)
        # With a blank in front no wording is ever taken for a topic's name.
        found.setdefault(topics.get(words) or f" {words}", []).append(one)
    made = [_group(name, members) for name, members in found.items()]
    return sorted(made, key=lambda g: (-g.waiting, -g.count, -g.last.timestamp()))


def find_group(questions: Iterable[QuestionRecord], plan: Plan, key: str) -> Group | None:
    """The group with this key; None when it was answered meanwhile."""
    return next((group for group in groups(questions, plan) if group.key == key), None)


def _group(name: str, members: Sequence[QuestionRecord]) -> Group:
    wordings = Counter(plain_words(one.question) for one in members)
    written = {plain_words(one.question): " ".join(one.question.split()) for one in members}
    offered = Counter(section for one in members for section in one.sections[:3])
    return Group(
        # It stands in an address, where what people asked must not.
        key=sha256(name.encode()).hexdigest()[:16],
        wordings=tuple(written[words] for words, _ in wordings.most_common()),
        ids=tuple(one.id for one in members),
        topic=None if name.startswith(" ") else name,
        offered=tuple(offered.most_common(5)),
        reasons=tuple(Counter(one.reason for one in members).most_common()),
        waiting=len({one.person_id for one in members if one.reason == ASKED_STAFF}),
        last=max(one.at for one in members),
        called_wrong=tuple(dict.fromkeys(one.said for one in members if one.said)),
    )
