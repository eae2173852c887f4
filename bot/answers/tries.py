"""Questions an answer by the staff is tried on before it is published, which it was not taught.

The rule: they are real ones, collected for a topic or asked by people; the clerk writes the rest.
"""

from collections.abc import Sequence

from bot.answers import texts
from bot.answers.entries import Taught, answers_with, given, label_of, plain_words
from knowledge.matching.phrasings import headed
from knowledge.plan.plan import COMMON, Plan
from storage.questions.entries import Entry

TRIES = 5
# Of what people asked so many are taught, before any is kept to try the answer on.
LEAST_TAUGHT = 3


def try_out(plan: Plan, after: Taught, entry: Entry) -> tuple[str, ...]:
    """What is said to each of the tries; empty where it is answered by this entry."""
    label = label_of(entry)
    judged = [after.judge(question) for question in entry.text.tries]
    return tuple("" if answers_with(now, label) else given(plan, entry, now) for now in judged)


def missed(entry: Entry, tried: Sequence[str]) -> tuple[str, ...]:
    """The tries it did not answer, in sentences."""
    both = zip(entry.text.tries, tried, strict=True)
    return tuple(texts.try_not_answered(question=one, now=now) for one, now in both if now)


def parted(
    plan: Plan, wordings: Sequence[str], topic: str | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(what to teach, what to try): the topic's own questions first, then the rarest wordings."""
    known = {plain_words(one) for one in wordings}
    tries = [one for one in _of_topic(plan, topic) if plain_words(one) not in known]
    # Evenly from all of the topic: the first ones are near each other.
    tries = tries[:: max(1, len(tries) // TRIES)][:TRIES]
    spare = max(0, min(TRIES - len(tries), len(wordings) - LEAST_TAUGHT))
    kept = len(wordings) - spare
    return tuple(wordings[:kept]), (*tries, *wordings[kept:])


def _of_topic(plan: Plan, topic: str | None) -> list[str]:
    files = (COMMON / "silent.txt", *sorted((plan.folder / "phrasings").glob("silent*.txt")))
    lines = (pair for file in files if file.exists() for pair in headed(file))
    return [line for name, line in lines if name == topic and not line.startswith("!")]
