"""Check what a yes/no question claims against the facts of the answer.

Rule kept here: "no" needs a fact that contradicts; "yes" needs every word of the question covered.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from knowledge.answer.claims import Claim, read_claims, read_fact_values, without_claims
from knowledge.plan.content import Facts
from knowledge.plan.leads import Leads
from knowledge.typed.normalize import fold_ours
from knowledge.typed.numerals import spell_numbers
from knowledge.typed.said import Said

Known = Mapping[str, tuple[Claim, ...]]
Verdict = Literal["agrees", "contradicts"]
# "/-." hold dates and document numbers together.
_WORD = re.compile(r"[^\W_](?:(?:[^\W_]|[/.-])*[^\W_])?")
_BEFORE = re.compile(r"\btruoc (?:ngay )?\d{1,2}(?: ?[/.-] ?| thang )\d")


@dataclass(frozen=True)
class Grounds:
    """What an answer rests on: its facts, every text of the plan it uses, the plan's number.

    `mixed` facts speak of two things, so they can refuse a claim but not confirm one.
    """

    facts: Facts
    context: str
    plan_number: str
    mixed: bool = False


def lead_in(question: Said, short: str, grounds: Grounds, leads: Leads) -> str:
    """Return `short`, opened by yes or no when the question claims something checkable.

    It stays as it is when the question denies something, or the facts cannot tell.
    """
    if _is_stated(question, grounds, leads):
        return f"{leads.has} {_after_lead(short, leads)}"
    asked = _without_marker(question, leads)
    if asked is None or _has_any(asked[1], leads.negations):
        return short
    yes, bare = asked
    verdict = check(bare, grounds, leads)
    # "Trước ngày 30/4" is no yes to the thirtieth.
    if verdict == "agrees" and _is_before(short, bare):
        return short
    # "Đúng, Có, …" and "Không, Không …": a short that says yes or no itself needs no lead.
    if verdict is None or short.startswith((leads.has.rstrip(","), leads.contradicts.rstrip(","))):
        return short
    return f"{yes if verdict == 'agrees' else leads.contradicts} {_after_lead(short, leads)}"


def _is_before(short: str, claimed: str) -> bool:
    """Whether the answer tells a day before which, and the question a day on which."""
    return bool(_BEFORE.search(fold_ours(short))) and not _has_any(claimed, ("truoc",))


def check(claimed: str, grounds: Grounds, leads: Leads) -> Verdict | None:
    """Tell whether the facts agree with or contradict a folded statement; None: cannot tell."""
    known = read_fact_values(grounds.facts)
    choices = {kind: names for kind, names in leads.choices.items() if kind in known}
    # The plan's own number names the plan; it claims nothing about what is asked.
    own = read_fact_values({"documents": (grounds.plan_number,)})["documents"]
    claims = [claim for claim in read_claims(claimed, choices) if claim not in own]
    verdicts = _judge_all(claims, known, set(choices))
    if "contradicts" in verdicts:
        return "contradicts"
    agreed = set(verdicts) == {"agrees"} and not grounds.mixed
    if agreed and _period_half_told(claims, known):
        return None
    rest = without_claims(claimed, choices)
    return "agrees" if agreed and _covered(rest, grounds.context, leads) else None


def _judge_all(claims: list[Claim], known: Known, choices: set[str]) -> list[Verdict | None]:
    """Judge each claim by the facts no other claim has met.

    A name beside the right one of its kind is not held against anybody.
    """
    agreeing = [claim for claim in claims if _agrees(claim, known)]
    met = {
        fact for each in agreeing for fact in known.get(each.kind, ()) if each.follows_from(fact)
    }
    right = {claim.kind for claim in agreeing} & choices
    verdicts: list[Verdict | None] = ["agrees"] * len(agreeing)
    for claim in (each for each in claims if each not in agreeing and each.kind not in right):
        verdicts.append("contradicts" if _contradicted(claim, known, met) else None)
    return verdicts


def _agrees(claim: Claim, known: Known) -> bool:
    facts = known.get(claim.kind, ())
    # Any day inside a period is true of it, but its two ends are facts that must be met exactly.
    if claim.kind == "dates" and not facts and "within" in known:
        return claim.outside(*known["within"]) is False
    return any(claim.follows_from(fact) for fact in facts)


def _period_half_told(claims: list[Claim], known: Known) -> bool:
    """Tell whether only one end of a period is claimed: which end is meant stays open."""
    ends = known.get("dates", ()) if "within" in known else ()
    return not all(any(claim == end for claim in claims) for end in ends)


def _contradicted(claim: Claim, known: Known, met: set[Claim]) -> bool:
    """Tell whether every fact left speaks against the claim; a period speaks for its days."""
    if claim.kind == "dates":
        if "within" in known:
            return claim.outside(*known["within"]) is True
        # A year inside "2022-2025" is part of the name, not a wrong date.
        if any(_in_span(claim, span) for span in known.get("spans", ())):
            return False
    left = [f for f in known.get(claim.kind, ()) if f not in met and claim.comparable(f)]
    return bool(left) and all(claim.contradicts(fact) for fact in left)


def _in_span(claim: Claim, span: Claim) -> bool:
    year, (first, last) = claim.values[2], span.values
    return None not in (year, first, last) and int(first or 0) <= int(year or 0) <= int(last or 0)


def _without_marker(question: Said, leads: Leads) -> tuple[str, str] | None:
    """Return the word for yes and the folded question without its yes/no words.

    None when it is not a yes/no question.
    """
    plain = _plain(spell_numbers(question.folded))
    # As typed: with its marks "à" asks, without them "a" is only a polite word.
    words = question.text.lower().strip(" ?!.").split()
    ends = bool(words) and words[-1] in leads.endings
    marked = [marker for marker in leads.yes_no if f" {marker} " in f" {plain} "]
    if not (marked or ends) or _has_any(plain, leads.question_words):
        return None
    bare = f" {plain} "
    if ends and not any(plain.endswith(marker) for marker in marked):
        bare = f" {plain.rpartition(' ')[0]} "
    # Longest first, or "dung khong" would leave the "nhi" of "dung khong nhi" behind.
    for marker in sorted(marked, key=len, reverse=True):
        bare = bare.replace(f" {marker} ", "  ")
    return leads.agrees if marked else leads.has, bare


def _is_stated(question: Said, grounds: Grounds, leads: Leads) -> bool:
    """ "… , kế hoạch có nói không": whether the plan speaks of it, all of which the answer does."""
    plain = _plain(question.folded)
    ends = [one for one in leads.stated if f" {plain}".endswith(f" {one}")]
    end = max(ends, key=len, default="")
    # The "không" that asks stands last; any other one denies.
    asked = plain.removesuffix(end).strip().removesuffix(" khong") if end else ""
    rest = " ".join(word for word in asked.split() if word not in leads.fillers)
    unsure = any(map(str.isdigit, rest)) or grounds.mixed or _has_any(asked, leads.negations)
    return bool(rest) and not unsure and _covered(rest, grounds.context, leads)


def _covered(rest: str, context: str, leads: Leads) -> bool:
    """Tell whether each word left beside the claims is a filler or is said by the plan."""
    said = set(_plain(fold_ours(context)).split()) | set(leads.fillers)
    return all(word in said for word in rest.split())


def _has_any(text: str, phrases: tuple[str, ...]) -> bool:
    spaced = f" {' '.join(text.split())} "
    return any(f" {phrase} " in spaced for phrase in phrases)


def _plain(folded: str) -> str:
    return " ".join(_WORD.findall(folded))


def _after_lead(short: str, leads: Leads) -> str:
    first = short.split(" ", 1)[0]
    return short[0].lower() + short[1:] if first in leads.lowercase else short
