"""Compose the answer to a question about one section: first the answer, then the plan's words.

Rule kept here: every quote is an exact span of the section; the short text comes from data.
"""

import re
from dataclasses import dataclass, replace

from knowledge.answer.bounds import kept
from knowledge.answer.later import left_later
from knowledge.answer.parts import choose_parts
from knowledge.answer.premise import Grounds, lead_in
from knowledge.answer.rows import is_of_cells, told_row
from knowledge.answer.unit import shown_unit, whole_unit
from knowledge.plan.content import Facts, Part, SectionAnswer
from knowledge.plan.plan import Plan
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said, said_of

# On a telephone a clause up to here is still read; of a longer one only the opening is shown.
WHOLE_CLAUSE_LIMIT = 600
OPENING_LIMIT = 450
# An opening shorter than this is only the clause's heading or its mark.
_SHORTEST_OPENING = 60
_HEAD = "mo-dau"
# How many of something there are, and how a clause says that.
_COUNTED = re.compile(r"\b(?:may|bao nhieu) (?P<thing>dot|cum|lop|vong|giai doan|buoi|nhom|khoa)\b")
_COUNTED_SO = r"\b(?:\d+|hai|ba|bon|nam|sau|bay|tam|chin|muoi) {thing}\b"


@dataclass(frozen=True)
class Answer:
    """What to tell a person; `whole` means the quotes are the complete clause.

    `related` are at most three section ids to offer next; `also` are siblings that apply too.
    """

    section: str
    short: str
    quotes: tuple[str, ...]
    whole: bool
    time_matters: bool
    related: tuple[str, ...]
    also: tuple[str, ...]


def compose(plan: Plan, section: str, question: Said | str, before: str = "") -> Answer:
    """Answer the question from one section of the plan. Raises KeyError for an unknown section.

    `before`: the words it goes on from, which say of which part it asks where its own do not.
    """
    text = whole_unit(plan, section)
    prepared = _prepared(plan, section)
    question = said_of(question)
    parts = choose_parts(prepared.parts, question)
    if before and not parts:
        parts = choose_parts(prepared.parts, Said(f"{before} {question.text}"))
    if _leaves_out(parts, question, text):
        parts = ()
    short = " ".join(part.short for part in parts) or prepared.short
    if short == plan.leads.clause_follows:
        short = _lead_of(plan, section, question)
    # What somebody chose to quote comes before what the length allows.
    quotes = _part_quotes(parts) or prepared.quotes or (_shown(plan, section),)
    grounds = Grounds(
        facts=_facts(parts, prepared),
        context=" ".join(
            (short, *quotes, *(phrase for part in parts for phrase in (*part.asks, *part.hints)))
        ),
        plan_number=plan.number,
        # The facts of two parts lie in one heap: none is known to belong to the thing asked.
        mixed=len(parts) > 1,
    )
    judged = kept(question, "\n".join(quotes))
    # No yes above a bound that what is asked about does not keep.
    outside = judged is not None and judged[0] == "outside"
    return Answer(
        section=section,
        short=short if outside else lead_in(question, short, grounds, plan.leads),
        quotes=quotes,
        whole=quotes == (text,),
        time_matters=prepared.time_matters,
        related=prepared.related[:3],
        also=prepared.also,
    )


def _leaves_out(parts: tuple[Part, ...], question: Said, text: str) -> bool:
    """Whether what is counted ("mấy đợt") stands in the clause, and in no part that was chosen."""
    counted = _COUNTED.search(question.folded)
    if counted is None or not parts:
        return False
    told = fold(" ".join(each for part in parts for each in (part.short, *part.quotes, *part.asks)))
    written = re.compile(_COUNTED_SO.format(thing=counted["thing"]))
    return written.search(fold(text)) is not None and written.search(told) is None


def _prepared(plan: Plan, section: str) -> SectionAnswer:
    """What somebody wrote, else the plan's own words; of a row every cell with its head."""
    known = plan.answers.get(section)
    row = told_row(plan, section)
    if row is not None and (known is None or is_of_cells(known.short, plan, section)):
        return replace(known or SectionAnswer(section, row), short=row)
    return known or SectionAnswer(section, _lead(plan, section))


def _lead(plan: Plan, section: str) -> str:
    if section != _HEAD:
        return plan.leads.clause_follows
    # The paper may leave its number blank, and the clerk has typed it since.
    number = plan.number
    return plan.leads.numbered.format(number=number) if number else plan.leads.unnumbered


def _lead_of(plan: Plan, section: str, question: Said) -> str:
    """That the clause follows, or that it leaves what is asked for to later."""
    later = left_later(question, plan.sections[section].text)
    return plan.leads.left_later.format(words=later) if later else plan.leads.clause_follows


def _shown(plan: Plan, section: str) -> str:
    return opening(shown_unit(plan, section, WHOLE_CLAUSE_LIMIT))


def opening(text: str) -> str:
    """Return a short clause whole, a long one up to its last complete item that fits."""
    if len(text) <= WHOLE_CLAUSE_LIMIT:
        return text
    ends = [end for end in _item_ends(text) if end >= _SHORTEST_OPENING]
    fitting = [end for end in ends if end <= OPENING_LIMIT]
    # Better too long than broken off: an item of the plan is never cut in its middle.
    return text[: fitting[-1]] if fitting else text[: ends[0]] if ends else text


def _item_ends(text: str) -> list[int]:
    """Return the places just after a ";" or "." that closes an item, outside quotation marks."""
    return [
        place
        for place, sign in enumerate(text, start=1)
        if sign in ";." and text[place : place + 1] in ("", " ", "\n") and _balanced(text[:place])
    ]


def _balanced(text: str) -> bool:
    return text.count("\u201c") == text.count("\u201d") and text.count("(") == text.count(")")


def _part_quotes(parts: tuple[Part, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(quote for part in parts for quote in part.quotes))


def _facts(parts: tuple[Part, ...], prepared: SectionAnswer) -> Facts:
    if not parts:
        return prepared.facts
    kinds = {kind for part in parts for kind in part.facts}
    return {
        kind: tuple(value for part in parts for value in part.facts.get(kind, ())) for kind in kinds
    }
