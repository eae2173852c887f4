"""Measures a matcher on labelled questions, beside plain rankers in the same run.

Rule kept here: figures are counts of questions, never averages of kinds; an offer is right only
when a right section is among the three offered.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from knowledge.matching.phrasings import HARMFUL, OFF_TOPIC
from knowledge.measure.baselines import peers
from knowledge.search.judgement import UNCLEAR
from knowledge.search.search import Earlier, Judgement, Matcher
from knowledge.typed.normalize import fold

Row = Mapping[str, Any]
Judge = Callable[[str, Earlier | None], Judgement]
_OFFERED = 3
_WORST = 40
_OF_UNANSWERABLE = ("false_answers", "false_offers", "named")


@dataclass
class Bars:
    """Counts of questions by what happened to them; shares are in percent.

    `denied`: told that the plan is silent or lacks the value, though it has an answer.
    """

    answerable: int = 0
    first: int = 0
    in_three: int = 0
    direct_right: int = 0
    direct_wrong: int = 0
    offered_right: int = 0
    offered_wrong: int = 0
    declined: int = 0
    denied: int = 0
    unanswerable: int = 0
    false_answers: int = 0
    false_offers: int = 0
    named: int = 0

    def share(self, name: str) -> float:
        """A count as a percentage of the answerable (or the unanswerable) questions."""
        whole = self.unanswerable if name in _OF_UNANSWERABLE else self.answerable
        return 100 * int(getattr(self, name)) / whole if whole else 0.0

    @property
    def served(self) -> float:
        """Percentage of answerable questions answered or offered right."""
        return self.share("direct_right") + self.share("offered_right")


@dataclass(frozen=True)
class Miss:
    """A question that went wrong, what was right, and what was said."""

    question: str
    kind: str
    answers: tuple[str, ...]
    judgement: Judgement


@dataclass(frozen=True)
class Report:
    """All figures of one evaluation."""

    total: Bars
    by_kind: dict[str, Bars]
    without_diacritics: Bars
    follow_ups: Bars
    confusions: list[tuple[str, str, int]]
    worst: list[Miss]
    peers: dict[str, Bars] = field(default_factory=dict)

    @property
    def loss_without_diacritics(self) -> float:
        """Points of direct right answers lost when every question is typed without accents."""
        return self.total.share("direct_right") - self.without_diacritics.share("direct_right")


def evaluate(matcher: Matcher, rows: Sequence[Row]) -> Report:
    """Judge every row: {"q", "kind", "answers"} or {"first", "then", "answers"}."""
    judge = matcher.judge
    single = [row for row in rows if "q" in row]
    by_kind: dict[str, Bars] = {}
    total, plain, follow_ups = Bars(), Bars(), Bars()
    misses: list[Miss] = []
    for row in single:
        judgement = judge(row["q"], None)
        for bars in (total, by_kind.setdefault(str(row.get("kind", "")), Bars())):
            count(bars, row["answers"], judgement)
        # The same questions typed without accents: the difference is what accents are worth.
        count(plain, row["answers"], judge(fold(row["q"]), None))
        if _is_miss(row["answers"], judgement):
            misses.append(_miss(row, row["q"], judgement))
    for row in rows:
        if "then" in row:
            judgement = _judge_pair(judge, row)
            count(follow_ups, row["answers"], judgement)
            if _is_miss(row["answers"], judgement):
                misses.append(_miss(row, f"{row['first']} -> {row['then']}", judgement))
    return Report(
        total, by_kind, plain, follow_ups, _confusions(misses), misses[:_WORST],
        _peer_figures(matcher.sections, single),
    )  # fmt: skip


def turn_after(question: str, judgement: Judgement) -> Earlier:
    """The turn a judged question leaves behind for the next question."""
    # Only what was shown can be leaned on: after a silence nothing was.
    shown = {"answer": 1, "offer": _OFFERED, "named": 1, "decline": 0}[judgement.outcome]
    return Earlier(question, tuple(match.section for match in judgement.matches[:shown]))


def _judge_pair(judge: Judge, row: Row) -> Judgement:
    return judge(row["then"], turn_after(row["first"], judge(row["first"], None)))


def count(bars: Bars, answers: Sequence[str], judgement: Judgement) -> None:
    """Add a judged question to the counts."""
    top = [match.section for match in judgement.matches[:_OFFERED]]
    if not answers:
        bars.unanswerable += 1
        bars.false_answers += judgement.outcome == "answer"
        bars.false_offers += judgement.outcome == "offer"
        bars.named += judgement.outcome == "named"
        return
    first, three = bool(top) and top[0] in answers, any(t in answers for t in top)
    bars.answerable += 1
    bars.first += first
    bars.in_three += three
    if judgement.outcome == "answer":
        bars.direct_right += first
        bars.direct_wrong += not first
    elif judgement.outcome == "offer":
        bars.offered_right += three
        bars.offered_wrong += not three
    else:
        bars.declined += judgement.outcome == "decline"
        bars.denied += judgement.outcome == "named" or is_silence(judgement.topic)


def is_silence(topic: str | None) -> bool:
    """Whether a reason is that the plan says nothing of it, once its topics are reviewed."""
    return topic is not None and topic not in (UNCLEAR, HARMFUL) and not topic.startswith(OFF_TOPIC)


def _is_miss(answers: Sequence[str], judgement: Judgement) -> bool:
    top = [match.section for match in judgement.matches[:_OFFERED]]
    if judgement.outcome == "answer":
        return not top or top[0] not in answers
    if judgement.outcome == "offer":
        return bool(answers) and not any(t in answers for t in top)
    return bool(answers)


def _miss(row: Row, question: str, judgement: Judgement) -> Miss:
    return Miss(question, str(row.get("kind", "")), tuple(row["answers"]), judgement)


def _confusions(misses: Sequence[Miss]) -> list[tuple[str, str, int]]:
    """(right section or "", first section given or topic, count), most frequent first."""
    pairs = Counter(
        (
            miss.answers[0] if miss.answers else "",
            miss.judgement.topic or next((m.section for m in miss.judgement.matches), ""),
        )
        for miss in misses
    )
    return [(right, given, n) for (right, given), n in pairs.most_common()]


def _peer_figures(sections: Mapping[str, str], rows: Sequence[Row]) -> dict[str, Bars]:
    figures: dict[str, Bars] = {}
    for name, rank in peers(sections).items():
        bars = figures.setdefault(name, Bars())
        for row in rows:
            if row["answers"]:
                top = rank(row["q"])[:_OFFERED]
                bars.answerable += 1
                bars.first += top[0] in row["answers"]
                bars.in_three += any(t in row["answers"] for t in top)
    return figures


def merged(reports: Sequence[Report]) -> Report:
    """One report over disjoint questions; peers come from each part alike."""
    whole = Report(Bars(), {}, Bars(), Bars(), [], [], {})
    confusions: Counter[tuple[str, str]] = Counter()
    for report in reports:
        for ours, theirs in (
            (whole.total, report.total),
            (whole.without_diacritics, report.without_diacritics),
            (whole.follow_ups, report.follow_ups),
        ):
            _add(ours, theirs)
        for groups, parts in ((whole.by_kind, report.by_kind), (whole.peers, report.peers)):
            for name, bars in parts.items():
                _add(groups.setdefault(name, Bars()), bars)
        confusions.update({(right, given): n for right, given, n in report.confusions})
        whole.worst.extend(report.worst)
    whole.confusions.extend((*pair, n) for pair, n in confusions.most_common())
    return whole


def _add(ours: Bars, theirs: Bars) -> None:
    for name, count in vars(theirs).items():
        setattr(ours, name, getattr(ours, name) + count)
