"""Judges questions about a plan that nobody has taught: by the words of its own sections.

Rule kept here: a plan as it comes has no questions of people; what its drafted ones say is one
number among many, and only what is off-topic by its words is not looked for.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from knowledge.matching.phrasings import HARMFUL, OFF_TOPIC
from knowledge.matching.ranker import Ranker, Ranking
from knowledge.passages.lookup import FoundSections, LookupWeights
from knowledge.passages.named import NamedPlan
from knowledge.passages.passages import FRAME_FILE, Passages
from knowledge.passages.stated import Stated
from knowledge.search.as_it_comes.beside import Beside
from knowledge.search.as_it_comes.certain import Certain
from knowledge.search.as_it_comes.doubtful import Doubtful
from knowledge.search.as_it_comes.grades import unless_other_grade
from knowledge.search.as_it_comes.places import unless_elsewhere
from knowledge.search.as_it_comes.preferred import Preferred, lacks_telephone
from knowledge.search.judgement import (
    MOST_MATCHES,
    UNCLEAR,
    Judgement,
    Match,
    best_first,
    likeliest_reason,
)
from knowledge.typed.said import Said
from knowledge.typed.spelling import PlainReading

_SURELY_OUTSIDE = 0.9
# No word that the drafted questions of one section lack, and hardly a chance for any other.
_SURELY_DRAFTED, _EVERY_WORD = 0.95, 0.999
_NEAREST = 3
# Where the plan's own words say that it hardly answers, a drafted question is no proof of it.
_PLAIN_ENOUGH = 0.6
# Of several sums and shares a drafted question does not know whose was meant.
_OF_SEVERAL = frozenset(("amount", "money", "percent", "account"))
# With four words in five that no phrasing holds there is nothing to look for.
_LEAST_COVERAGE = 0.2
# Where the paper says what number it has, or leaves the place blank.
_HEAD, _SIGNED = "mo-dau", "nguoi-ky"
_ANNEX, _TITLE_SAID, _LIKELY = re.compile(r"\b(?:phu luc|pl)\b"), 0.5, 50.0
_BY_FAR, _LEADING = 80.0, 60.0
# A form to be filled in: it asks, and answers nothing.
_BLANKS, _FORM = re.compile(r"\u2026{2,}|\.{5,}"), re.compile(r"\b(?:mau|bieu|phieu|don|ban)\b")
_FEWEST_BLANKS = 2


@dataclass(frozen=True, eq=False)
class Untaught:
    """The plan's passages with the weights that hold for every plan."""

    passages: Passages
    lookup: LookupWeights
    named: NamedPlan
    stated: Stated
    own: Mapping[str, re.Pattern[str]]

    @classmethod
    def of(
        cls,
        sections: Mapping[str, str],
        headings: Mapping[str, Sequence[str]],
        ranker: Ranker,
        named: NamedPlan,
        common_folder: Path,
    ) -> Untaught:
        """Read the sections (about 0.1 s for a hundred) and the weights of the common folder."""
        passages = Passages(sections, headings, ranker.speller, common_folder, named.cover)
        stated = Stated(sections, headings, named.cover, common_folder)
        frame = tomllib.loads((common_folder / FRAME_FILE).read_text(encoding="utf-8"))
        own = {
            _HEAD: re.compile(frame["own_number"]),
            _SIGNED: re.compile(frame["own_signer"]),
        }
        return cls(passages, LookupWeights.load(common_folder), named, stated, own)

    def judge(
        self,
        question: Said,
        reading: PlainReading,
        ranking: Ranking,
        labels: Sequence[str],
        sections: Mapping[str, str],
    ) -> Judgement:
        """Answer, offer or decline; about two milliseconds."""
        pairs = zip(labels, ranking.probabilities, strict=True)
        drafted = {label: float(chance) for label, chance in pairs if label in sections}
        evidence = self.passages.evidence(question, reading, drafted)

        def told(place: int) -> list[float]:
            section = self.passages.ids[place]
            return [*self.named.about(question, section), *self.stated.of(question, section)]

        found = self.lookup.find(evidence, 1 - sum(drafted.values()), reading.words, told)
        every = best_first(self.passages.ids, found.probabilities.tolist())
        matches = self._without_titles(question, self._without_heads(every))
        topic, likely = likeliest_reason(labels, ranking, sections)
        elsewhere = topic == HARMFUL or topic.startswith(OFF_TOPIC)
        # What stands in the plan in the very words is neither beside it nor an order.
        held = self.named.touches(question) and (topic == UNCLEAR or self.named.names(question))
        held = held or self._is_given(question, matches)
        elsewhere = elsewhere and likely > _SURELY_OUTSIDE and not held
        if ranking.coverage < _LEAST_COVERAGE or elsewhere:
            return Judgement("decline", matches, topic)
        for section, asks in self.own.items():
            if section in drafted and asks.search(question.folded):
                return Judgement("answer", _led_by(section, drafted, matches), None)
        drafted_first = self._as_drafted(question, reading, ranking, drafted, labels)
        likely = found.first_sure >= _PLAIN_ENOUGH and not found.lacks_value
        # A question that was drafted of two clauses is no proof against the plan's own words.
        likely = likely and any(one.section == drafted_first for one in every[:_NEAREST])
        if drafted_first and likely and not self._is_only_title(question, drafted_first):
            as_drafted = Judgement("answer", _led_by(drafted_first, drafted, matches), None)
            return self._doubtful.of(question, as_drafted)
        judged = self._judged(question, found, matches, topic, held=held)
        # It was sure of what is only called so: what comes behind it has to be likely by itself.
        if judged.outcome == "answer" and matches[0].section != every[0].section:
            surely = matches[0].score >= _LIKELY
            judged = judged if surely else replace(judged, outcome="offer")
        preferred = self._preferred.of(question, judged)
        # From when to when is told, and by no neighbour that says more of the question's words.
        if not self._preferred.tells_period(question, preferred):
            preferred = self._beside.of(question, preferred)
        doubted = unless_elsewhere(self.named, question, self._doubtful.of(question, preferred))
        doubted = unless_other_grade(self.named, question, doubted)
        final = self._beside.of_title(question, doubted)
        return replace(final, leads=_leads(final, judged))

    def _judged(
        self,
        question: Said,
        found: FoundSections,
        matches: tuple[Match, ...],
        topic: str,
        *,
        held: bool,
    ) -> Judgement:
        sure = found.first_sure >= self.lookup.answer_limit
        # A section that is surely meant may still not hold what is asked: then it is offered.
        if not found.lacks_value and (sure or self._certain.is_first(question, found, matches)):
            return Judgement("answer", matches, None)
        offered = found.within_three >= self.lookup.offer_limit or held
        if offered and self._certain.is_nothing_near(question, found, matches):
            return Judgement("decline", matches, UNCLEAR)
        if offered:
            return Judgement("offer", matches, None)
        return Judgement("decline", matches, topic)

    def _without_heads(self, matches: tuple[Match, ...]) -> tuple[Match, ...]:
        """No table is known by the heads of its columns, where anything else is found."""
        kept = tuple(one for one in matches if not self.named.tables.is_head(one.section))
        return kept or matches

    def _is_given(self, question: Said, matches: tuple[Match, ...]) -> bool:
        """Whether what is likeliest by far holds the very value ("giải nhất bao nhiêu tiền")."""
        first = matches[0]
        return first.score >= _BY_FAR and self.named.gives(question, first.section)

    def _without_titles(self, question: Said, matches: tuple[Match, ...]) -> tuple[Match, ...]:
        """No annex is known by its title alone, unless that is what is asked for."""
        kept = tuple(one for one in matches if not self._is_only_title(question, one.section))
        return kept or matches

    def _is_only_title(self, question: Said, section: str) -> bool:
        """Whether a section is the title of a table, or a blank form, and not asked for as such."""
        tables = self.named.tables
        if len(_BLANKS.findall(self.named.text(section))) >= _FEWEST_BLANKS:
            return not _FORM.search(question.folded)
        if not tables.is_title(section) or _ANNEX.search(question.folded):
            return False
        return self.named.said_of(tables.lead(section), question) < _TITLE_SAID

    @cached_property
    def _certain(self) -> Certain:
        return Certain(self.named, self.stated, self._title)

    @cached_property
    def _title(self) -> frozenset[str]:
        head = self.named.text(_HEAD) if _HEAD in self.passages.ids else ""
        return frozenset(self.named.cover.sounds(head))

    @cached_property
    def _beside(self) -> Beside:
        return Beside(self.named, self.passages.ids, self._title)

    @cached_property
    def _doubtful(self) -> Doubtful:
        return Doubtful(self.named, self.passages.ids)

    @cached_property
    def _preferred(self) -> Preferred:
        return Preferred(self.named)

    def _as_drafted(
        self,
        question: Said,
        reading: PlainReading,
        ranking: Ranking,
        drafted: Mapping[str, float],
        labels: Sequence[str],
    ) -> str | None:
        """The section that such a question was drafted for ("ai ký kế hoạch"); None for others."""
        section = max(drafted, key=drafted.__getitem__, default=None)
        if section is None or drafted[section] < _SURELY_DRAFTED:
            return None
        if lacks_telephone(question, self.named.text(section)):
            return None
        knows = ranking.familiar[labels.index(section)] >= _EVERY_WORD
        return section if knows and not self.passages.asks(question, reading, _OF_SEVERAL) else None


def _leads(final: Judgement, judged: Judgement) -> bool:
    """Whether the first of an offer may be read at once; none that a doubt has made one."""
    offered = final.outcome == judged.outcome == "offer"
    same = offered and final.matches[0] == judged.matches[0]
    return same and final.matches[0].score >= _LEADING


def _led_by(
    section: str, drafted: Mapping[str, float], matches: Sequence[Match]
) -> tuple[Match, ...]:
    others = (match for match in matches if match.section != section)
    return (Match(section, round(100 * drafted[section], 1)), *others)[:MOST_MATCHES]
