"""Finds the sections of a plan that answer a question, or says that the plan does not.

Rule kept here: nothing about a particular plan is in code; a plan's folder and the common
folder hold everything that is learnt.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from knowledge.matching.phrasings import HARMFUL, OFF_TOPIC, SILENT
from knowledge.matching.ranker import Ranker, Ranking
from knowledge.matching.silent_asks import SilentAsks
from knowledge.passages.named import NamedPlan
from knowledge.search import beyond
from knowledge.search.as_it_comes.untaught import Untaught
from knowledge.search.counted import joined, joins_of, without_stated
from knowledge.search.decision import Decision, signals
from knowledge.search.followup import LEANING_UNTAUGHT, Earlier, FollowUps
from knowledge.search.hazards import Hazards, unreadable
from knowledge.search.judgement import (
    UNCLEAR,
    Judgement,
    Match,
    best_first,
    likeliest_reason,
    likeliest_silent,
    no_such,
    of_another,
)  # fmt: skip
from knowledge.search.papers import CitedPapers
from knowledge.typed.said import Said, said_of
from knowledge.typed.spelling import PlainReading

__all__ = ["Earlier", "Judgement", "Match", "Matcher"]

# In one turn a question is judged to know whose it is, and again to be answered; and what everybody
# asks this morning is weighed once.
QUESTIONS_KEPT = 256
# With four words in five that no phrasing holds, even a high probability says nothing.
_LEAST_COVERAGE = 0.2
# By its own words it asks for what the plan is silent on, and no clause is near.
_SURELY_BESIDE, _NO_CLAUSE = 0.5, 5.0
# Letters and words of a name that is typed alone, and how near its clause must be ("lãi" stands
# beside much).
_LEAST_NAME, _MOST_NAME, _LEAST_NAMED = 4, 4, 2.0


class Matcher:
    """Judges questions about one plan."""

    def __init__(
        self,
        ranker: Ranker,
        decision: Decision,
        hazards: Hazards,
        follow_ups: FollowUps,
        sections: Mapping[str, str],
        named: NamedPlan,
        headings: Mapping[str, Sequence[str]],
        told: beyond.Beyond,
        stated: frozenset[str] = frozenset(),
    ) -> None:
        self.ranker = ranker
        self._decision = decision
        self._hazards = hazards
        self._follow_ups = follow_ups
        self.sections = sections
        self._named = named
        self._papers = CitedPapers(sections)
        self.headings = headings
        self.told = told
        self.stated = stated
        self.silent_asks: SilentAsks | None = None
        self._untaught: Untaught | None = None
        self._once = lru_cache(maxsize=QUESTIONS_KEPT)(self._judged)
        self._joins = joins_of(ranker.model.labels, sections)

    def look_up(self, common_folder: Path) -> None:
        """Rank the sections by their own words: nobody has taught this plan's questions."""
        known = self.sections, self.headings, self.ranker, self._named
        self._untaught = Untaught.of(*known, common_folder)
        self.forget()

    def forget(self) -> None:
        """Weigh every question anew, also one that was asked before."""
        self._once.cache_clear()

    def judge(self, question: Said | str, previous: Earlier | None = None) -> Judgement:
        """Answer, offer, tell what is missing, or decline; takes about a millisecond."""
        said = said_of(question)
        judged = self._once(said, previous)
        # What this plan says of itself is not told of a paper that nobody here knows.
        unknown = judged.outcome == "answer" and self._papers.is_unknown(said)
        return replace(judged, outcome="offer") if unknown else judged

    def _judged(self, question: Said, previous: Earlier | None) -> Judgement:
        if unreadable(question.text):
            return Judgement("decline", (), UNCLEAR)
        if self._hazards.harmful(question):
            # Before the ranker: an attack around a real question looks like the question to it.
            return Judgement("decline", (), HARMFUL)
        absent = self._named.numberings.no_such(question)
        if absent is not None:
            return no_such(absent)
        another = self._papers.asked(question)
        if another is not None:
            return of_another(another)
        if self._untaught is not None:
            question = self._named.numberings.as_written(question)
        reading = self.ranker.speller.read(question)
        # Nothing but particles ("thế ạ?") can still continue a talk, never begin one.
        if not reading.words and previous is None:
            return Judgement("decline", (), UNCLEAR)
        ranking = self.ranker.rank_reading(reading)
        leans = previous is not None and previous.sections and self._leans(question, reading)
        beside = False
        if leans and (alone := self._alone(question, ranking)) is not None:
            return alone
        if leans and previous is not None:
            if (whole := self._in_one(question, previous)) is not None:
                return whole
            if not previous.told and self._follow_ups.only_goes_on(reading):
                # Of what was only offered nothing is told as the answer.
                return self._once(said_of(previous.question), None)
            beside = self._is_beside(question, reading, ranking)
            ranking = self._follow_ups.rank(self.ranker, reading, ranking, previous)
            before = self.ranker.speller.read(previous.question)
            reading = PlainReading(before.words + reading.words, before.accents + reading.accents)
        ranking = joined(ranking, self._joins)
        ranking = without_stated(ranking, self.ranker.model.labels, self.stated)
        if self._untaught is None:
            judgement = self._decide(ranking)
        else:
            labels = self.ranker.model.labels
            judgement = self._untaught.judge(question, reading, ranking, labels, self.sections)
        judgement = self._beyond(question, ranking, self._by_name(question, judgement))
        if beside and judgement.outcome != "decline":
            judgement = self._unless_silent(ranking, judgement)
        if not leans:
            return self._unless_missing(question, judgement)
        # The words of a question that leans on another do not say what it is about; an order is one
        # by its own.
        refused = judgement.topic == HARMFUL and self._once(question, None).topic != HARMFUL
        return replace(judgement, topic=UNCLEAR) if refused else judgement

    def leans(self, question: Said) -> bool:
        """Whether a question may go on from the one before."""
        return self._leans(question, self.ranker.speller.read(question))

    def names(self, question: Said) -> bool:
        """Whether a plan as it comes has a line that says most of what is asked about."""
        return self._untaught is not None and self._named.names(question)

    def touches(self, question: Said) -> bool:
        """Whether words that tell what is asked about stand together in a plan as it comes."""
        return self._untaught is not None and self._named.touches(question)

    def listed_silence(self, question: Said) -> str | None:
        """The silent topic of a plan as it comes that lists this very question."""
        topic = self.silent_asks.topic(question) if self.silent_asks else None
        return topic if topic not in self.stated else None

    def is_whole(self, question: Said) -> bool:
        """Whether a question names what it is about; of a taught plan nobody looks."""
        return self._untaught is None or self._named.is_whole(question)

    def lacking(self, question: Said, section: str) -> frozenset[str]:
        """The kinds of value asked for by name that a section of a plan as it comes lacks."""
        untaught = self._untaught
        return untaught.stated.lacking(question, section) if untaught else frozenset()

    @property
    def as_it_comes(self) -> NamedPlan | None:
        """What the own words of a plan name that nobody has taught; None of a taught one."""
        return self._named if self._untaught is not None else None

    def _leans(self, question: Said, reading: PlainReading) -> bool:
        if self._untaught is None:
            return self._follow_ups.leans(reading)
        return self._follow_ups.leans(reading, LEANING_UNTAUGHT, whole=self.touches(question))

    def _alone(self, question: Said, ranking: Ranking) -> Judgement | None:
        """The answer to a short question that says by itself what it is about ("tổng kinh phí")."""
        if self._untaught is None:
            judgement = self._decide(joined(ranking, self._joins))
            named = self._by_name(question, judgement)
            return named if named is not judgement else None
        alone = self._once(question, None) if self.touches(question) else None
        return alone if alone is not None and alone.outcome == "answer" else None

    def _in_one(self, question: Said, previous: Earlier) -> Judgement | None:
        """What both say as one, where the second only asks ("đến năm nào hết" of a project)."""
        if self._untaught is not None or not previous.told:
            return None
        before = said_of(previous.question)
        of_paper = beyond.asks_of_paper(question) and self.told.paper_of(before) is not None
        if not of_paper and not self._named.only_asks(question):
            return None
        whole = self._once(said_of(f"{previous.question} {question.text}"), None)
        return whole if whole.outcome in ("answer", "named") or self._silent(whole) else None

    def _by_name(self, question: Said, judgement: Judgement) -> Judgement:
        """The clause that a bare name stands in ("ocop", "giải thể"): who asks for nothing of it
        is not told what it lacks."""
        if self._untaught is not None or judgement.outcome != "decline":
            return judgement
        name, first = question.unsigned, judgement.matches[:1]
        short = len(name) >= _LEAST_NAME and len(name.split()) <= _MOST_NAME
        if not short or not first or not self._silent(judgement):
            return judgement
        section, near = first[0].section, first[0].score >= _LEAST_NAMED
        framed = self._named.is_frame(section)
        if not near or framed or not beyond.holds(self.sections[section], name):
            return judgement
        return Judgement("answer", judgement.matches, None)

    def _beyond(self, question: Said, ranking: Ranking, judgement: Judgement) -> Judgement:
        """The judgement, or that its clause does not tell what is asked of what it names."""
        if self._untaught is not None:
            return self.told.doubted(question, judgement)
        if judgement.outcome == "decline":
            return judgement
        if not beyond.counts_units(question, self.sections[judgement.matches[0].section]):
            return self.told.held_back(question, judgement)
        likely, topic = likeliest_silent(self.ranker.model.labels, ranking)
        if likely >= beyond.RATHER_SILENT:
            return Judgement("decline", judgement.matches, topic)
        return self.told.held_back(question, judgement)

    def _is_beside(self, question: Said, reading: PlainReading, alone: Ranking) -> bool:
        """Whether a question below another asks for what the plan is silent on, by its words."""
        if self._untaught is not None or not self._follow_ups.asks_beside(question, reading):
            return False
        nearest = max((one.score for one in self._matches(alone)), default=0.0)
        likely, _ = likeliest_silent(self.ranker.model.labels, alone)
        return likely >= _SURELY_BESIDE and nearest < _NO_CLAUSE

    def _unless_silent(self, ranking: Ranking, judgement: Judgement) -> Judgement:
        """The judgement, or the silent topic that is likeliest in the light of both questions."""
        topic, _ = likeliest_reason(self.ranker.model.labels, ranking, self.sections)
        silent = Judgement("decline", judgement.matches, topic)
        return silent if self._silent(silent) else judgement

    def _silent(self, judgement: Judgement) -> bool:
        """Whether it is a silent topic that stands in the way."""
        return f"{SILENT}{judgement.topic}" in self.ranker.model.labels

    def _unless_missing(self, question: Said, judgement: Judgement) -> Judgement:
        """The judgement, or that the plan names the thing and not the value that is asked for."""
        if not judgement.matches or not self._may_be_named(judgement):
            return judgement
        missing = self._named.missing(question, judgement.matches[0].section)
        return Judgement("named", judgement.matches, None, missing) if missing else judgement

    def _may_be_named(self, judgement: Judgement) -> bool:
        """Whether it may name the thing; of a plan as it comes also where nothing was near enough:
        what a drafted question takes for off-topic may be the plan's own chapter."""
        topic = judgement.topic or UNCLEAR
        off = topic == UNCLEAR or topic.startswith(OFF_TOPIC)
        return judgement.outcome != "decline" or (self._untaught is not None and off)

    def _decide(self, ranking: Ranking) -> Judgement:
        labels = self.ranker.model.labels
        matches = self._matches(ranking)
        if ranking.coverage < _LEAST_COVERAGE:
            return Judgement("decline", matches, UNCLEAR)
        # Whether to answer is decided before the topic: a silent topic may be
        # likelier than any one section and still not hide a day that the plan states.
        certain, within_three = self._decision.trust(signals(ranking, labels, self.sections))
        if certain >= self._decision.answer_limit:
            return Judgement("answer", matches, None)
        topic, likely = likeliest_reason(labels, ranking, self.sections)
        if within_three >= self._decision.offer_limit and likely <= self._decision.outside_limit:
            return Judgement("offer", matches, None)
        return Judgement("decline", matches, topic)

    def _matches(self, ranking: Ranking) -> tuple[Match, ...]:
        pairs = zip(self.ranker.model.labels, ranking.probabilities, strict=True)
        inside = [(label, float(chance)) for label, chance in pairs if label in self.sections]
        return best_first([label for label, _ in inside], [chance for _, chance in inside])
