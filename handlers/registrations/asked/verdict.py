"""Whether a kind of unit or person may register, in the plan's own words and bounds.

The rule: "yes" is only said where the clause names that kind, and no further than its bound is
kept; elsewhere in the plan it may be named all the same, and that is told.
"""

import re

from handlers.acts.heard import Heard
from handlers.questions.clauses import cite, each_once, place_of, readable
from handlers.questions.judging import judge
from handlers.registrations.asked import texts, verdict_texts
from handlers.registrations.asked.clause import clause
from handlers.registrations.asked.words import admission as words
from handlers.turn.turn import Turn
from knowledge.answer.answer import compose
from knowledge.answer.bounds import bounds_of, kept
from knowledge.plan.plan import Plan
from knowledge.typed.normalize import fold

UNITS = tuple((name, re.compile(pattern)) for name, pattern in words.UNITS)
KINDS = tuple((name, re.compile(pattern)) for name, pattern in words.KINDS)
_HEADED = re.compile(words.HEADED)
_LINES = re.compile(r"[;\n]+")
_WHO = re.compile(words.WHO)
_LEAVES_OUT, _WORD = re.compile(words.LEAVES_OUT), re.compile(r"\w+")
# More than these nobody reads.
_MOST_ELSEWHERE = 3


def of_list(
    turn: Turn, found: tuple[Plan, str, str] | None, named: str
) -> tuple[Plan, str, str] | None:
    """The clause that names the kind, where a plan as it comes has one for each of them."""
    plan = found[0] if found else turn.plan
    if (found and names(found[2], named)) or turn.office.matchers[plan.id].as_it_comes is None:
        return found
    under = plan.sections[found[1]].under if found else ()
    for one, own in plan.sections.items():
        listed = own.under == under if under else _WHO.search(fold(" ".join(own.under)))
        if listed and names(own.text, named) and not _LEAVES_OUT.search(fold(own.text)):
            return plan, one, readable(own.text)
    return found


def is_elsewhere(turn: Turn, heard: Heard, quote: str) -> bool:
    """Whether more is told than who asks, and a plan as it comes has words of its own on that."""
    if turn.office.matchers[turn.plan.id].as_it_comes is None:
        return False
    if all(one in words.BARE for one in _WORD.findall(heard.unsigned)):
        return False
    return kept(heard, quote) is None and judge(turn, heard)[1].outcome != "decline"


def own_units(turn: Turn) -> list[str]:
    """Beside persons of the alliance's house, its units, where the plan names them."""
    found = clause(turn, words.ask_unit(name=words.OWN_UNITS))
    if found is None or not names(found[2], words.OWN_UNITS):
        return []
    plan, section, quote = found
    return [verdict_texts.UNITS_TOO, texts.quoted(quote=quote, citation=cite(plan, section))]


def verdict(
    heard: Heard, plan: Plan, section: str, named: str | None, quote: str, *, unspoken: bool
) -> str:
    """Whether it stands in that clause; elsewhere in the plan it may be named all the same.

    `unspoken`: something is told of it that no plan speaks of, which nobody says yes to.
    """
    if named is None:
        return verdict_texts.BY_PLAN
    if unspoken and names(quote, named) and not bounds_of(quote):
        return verdict_texts.is_named(name=named)
    if names(quote, named):
        return _as_bounded(heard, named, quote)
    pattern = dict((*UNITS, *KINDS))[named]
    here, there = place_of(plan, section), list[str]()
    others = [
        one
        for one, own in plan.sections.items()
        if one not in words.FRAME and pattern.search(fold(own.text))
    ]
    for one in each_once(plan, others):
        quotes = [it for it in compose(plan, one, named).quotes if pattern.search(fold(it))]
        if quotes and place_of(plan, one) != here:
            there.append(
                verdict_texts.named_at(place=place_of(plan, one), quote=readable(quotes[0]))
            )
    return verdict_texts.not_named(name=named, here=here, there=there[:_MOST_ELSEWHERE])


def _as_bounded(heard: Heard, named: str, quote: str) -> str:
    """Whether it may, as far as the bound is kept that its own line sets."""
    # The bound stands in the line that names the kind of unit, and holds for no other.
    line = next((one for one in _LINES.split(quote) if names(one, named)), quote)
    if not bounds_of(line):
        return verdict_texts.may(name=named)
    judged = kept(heard, line)
    if judged is None:
        return verdict_texts.may_if(name=named)
    within, bound = judged[0] == "within", judged[1].words
    return (
        verdict_texts.may_so_far(name=named, bound=bound)
        if within
        else verdict_texts.may_not(bound=bound)
    )


def people_too(turn: Turn, named: str) -> list[str]:
    """Who of such a unit may take part besides itself, in the plan's words."""
    found = clause(turn, words.ASK_PERSONS)
    if found is None:
        return []
    plan, section, quote = found
    whose = [one.strip(" .-") for one in quote.split(";") if _are_of(one, named)]
    return (
        [verdict_texts.people_too(quote=_HEADED.sub("", whose[0]), place=place_of(plan, section))]
        if whose
        else []
    )


def _are_of(line: str, named: str) -> bool:
    """Whether those persons are of that kind of unit: the house's name holds another's, too."""
    of_house = names(line, words.THE_HOUSE)
    return of_house if named in words.OF_THE_HOUSE else not of_house and names(line, named)


def left_open(turn: Turn, named: str | None) -> str:
    """Whoever is not named: what can be written here is taken, and the office decides."""
    office = turn.plan.organisation.office
    if named in words.TAKEN_UNNAMED:
        return verdict_texts.taken_unnamed(office=office)
    return f"{verdict_texts.MAY_ASK} {verdict_texts.unsure(office=office)}"


def names(quote: str, named: str | None) -> bool:
    """Whether the clause names that kind."""
    if named is None:
        return False
    line = f" {fold(quote)} "
    return f" {fold(named)}" in line or (named == "HTX" and "hop tac xa" in line)
