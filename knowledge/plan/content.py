"""What people wrote about a plan: prepared answers, topics it is silent on, outside facts.

Rule kept here: a quote is an exact span of its section, and outside facts name their source.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from knowledge.plan import problem_texts as texts
from knowledge.plan.reading import Row
from knowledge.typed.normalize import fold

Facts = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Part:
    """One item of a long section; `asks` are the folded phrases that point to it.

    `hints` point to it only when the question holds no part's `asks`: dates, numbers and
    general words, which a question may also use to claim something about another item.
    """

    asks: tuple[str, ...]
    hints: tuple[str, ...]
    short: str
    quotes: tuple[str, ...]
    facts: Facts = field(default_factory=dict)


@dataclass(frozen=True)
class SectionAnswer:
    """The prepared answer to one section; no quotes means the clause itself is shown.

    `label` names the section in a few words, for offering it; empty when nobody wrote one.
    """

    section: str
    short: str
    label: str = ""
    quotes: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    time_matters: bool = False
    facts: Facts = field(default_factory=dict)
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class SilentTopic:
    """Something people ask that the plan does not say.

    `near` are section ids that know something close; `ask` is what to ask the office about.
    Only a topic that somebody has `reviewed` for the plan may be denied; others were not found.
    """

    id: str
    name: str
    says: str
    near: tuple[str, ...] = ()
    ask: str | None = None
    reviewed: bool = False


@dataclass(frozen=True)
class OutsideFact:
    """A checked fact from outside the plan; `topics` are silent topics or folded keywords.

    `date` is the source's; `when` says it in words when the source gives no exact day.
    """

    id: str
    text: str
    topics: tuple[str, ...]
    source: str
    date: date
    when: str | None = None


def read_answers(
    answers: tuple[Row, ...], parts: tuple[Row, ...], sections: Mapping[str, str]
) -> dict[str, SectionAnswer]:
    """Return the prepared answers by section id, each with its parts."""
    read: dict[str, SectionAnswer] = {}
    for row in answers:
        answer = _read_answer(row, sections)
        if answer.section in read:
            row.report(texts.answer_twice(answer.section), "section")
        read[answer.section] = answer
    for row in parts:
        section, part = _read_part(row, sections)
        if section not in read:
            row.report(texts.part_of_nothing(section), "section")
            continue
        read[section] = replace(read[section], parts=(*read[section].parts, part))
    return read


def read_silent(
    rows: tuple[Row, ...],
    known: Mapping[str, SilentTopic],
    sections: Mapping[str, str],
    *,
    reviewed: bool,
) -> dict[str, SilentTopic]:
    """Return `known` topics with the rows' own fields laid over them, and new topics added."""
    read = dict(known)
    for row in rows:
        topic = replace(_read_topic(row, read), reviewed=reviewed)
        check_sections(row, "near", topic.near, sections)
        read[topic.id] = topic
        row.finish()
    return read


def read_fact(row: Row) -> OutsideFact:
    """Build an outside fact; a missing source or date is reported."""
    fact = OutsideFact(
        id=row.text("id"),
        text=row.text("text"),
        topics=row.texts("topics"),
        source=row.text("source"),
        date=row.required_day("date"),
        when=row.optional_text("when"),
    )
    row.finish()
    return fact


def check_sections(row: Row, key: str, ids: tuple[str, ...], sections: Mapping[str, str]) -> None:
    """Report every id that is not a section of the plan."""
    for unknown in (each for each in ids if each not in sections):
        row.report(texts.section_unknown(key, unknown), key)


def check_quotes(row: Row, section: str, quotes: tuple[str, ...], text: str) -> None:
    """Report every quote that is not an exact span of the section's text."""
    for quote in (each for each in quotes if each not in text):
        row.report(texts.not_verbatim(section, quote[:60]), "quote")


def _read_answer(row: Row, sections: Mapping[str, str]) -> SectionAnswer:
    section = row.text("section")
    check_sections(row, "section", (section,), sections)
    answer = SectionAnswer(
        section=section,
        short=row.text("short"),
        label=row.optional_text("label") or "",
        quotes=row.texts("quote"),
        related=row.texts("related"),
        also=row.texts("also"),
        time_matters=row.flag("time_matters"),
        facts=row.text_lists("facts"),
    )
    check_sections(row, "related", answer.related, sections)
    check_sections(row, "also", answer.also, sections)
    check_quotes(row, section, answer.quotes, sections.get(section, ""))
    row.finish()
    return answer


def _read_part(row: Row, sections: Mapping[str, str]) -> tuple[str, Part]:
    section = row.text("section")
    check_sections(row, "section", (section,), sections)
    part = Part(
        asks=row.texts("asks"),
        hints=row.texts("hints"),
        short=row.text("short"),
        quotes=row.texts("quote"),
        facts=row.text_lists("facts"),
    )
    if not (part.asks or part.hints) or not part.quotes:
        row.report(texts.PART_BAD)
    # They are compared with folded questions: with a mark in it a phrase would never be found.
    for phrase in (each for each in (*part.asks, *part.hints) if fold(each) != each):
        row.report(texts.not_folded(phrase), "asks")
    check_quotes(row, section, part.quotes, sections.get(section, ""))
    row.finish()
    return section, part


def _read_topic(row: Row, known: Mapping[str, SilentTopic]) -> SilentTopic:
    topic_id = row.text("id")
    base = known.get(topic_id)
    if base is None:
        base = SilentTopic(id=topic_id, name=row.text("name"), says=row.text("says"))
    return replace(
        base,
        name=row.optional_text("name") or base.name,
        says=row.optional_text("says") or base.says,
        near=row.texts("near") or base.near,
        ask=row.optional_text("ask") or base.ask,
    )
