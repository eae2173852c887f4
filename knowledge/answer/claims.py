"""Numbers, dates, ordinals and names that a question or a fact states.

Rule kept here: a vaguer claim follows from an exact fact, never the other way round.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from knowledge.typed.normalize import fold_ours

Values = tuple[str | None, ...]
_Moment = tuple[int, int, int]  # year, month, day

# Congresses and terms are numbered up to the tens; larger signs would read words as numbers.
_ROMAN = {"i": 1, "v": 5, "x": 10}
_YEAR = r"(?:19|20)\d\d"
# The order matters: what one pattern takes, the later ones no longer see.
_PATTERNS: tuple[tuple[str, str], ...] = (
    ("documents", r"\b(\d{1,4})(?:/\d{4})?[/-][a-z]{1,6}(?:[-/][a-z]+)*\b"),
    (
        "documents",
        r"\b(?:chi thi|ke hoach|nghi quyet|quyet dinh|ct|kh|nq|qd) (?:so )?(\d{1,3})\b(?![/.-]\d)",
    ),
    ("spans", rf"\b({_YEAR}) ?(?:-|den|toi) ?(?:nam )?({_YEAR})\b"),
    ("dates", rf"\b(\d{{1,2}})[/.-](\d{{1,2}})(?:[/.-]| nam | )({_YEAR}|1[89]\d\d)\b"),
    ("dates", rf"\b(?:ngay )?(\d{{1,2}}) thang (\d{{1,2}})(?: nam ({_YEAR}|1[89]\d\d))?\b"),
    ("dates", rf"\b(?P<_>)(?:thang )?(\d{{1,2}})(?: nam |[/.-])({_YEAR})\b"),
    ("dates", r"\b(\d{1,2})/(\d{1,2})\b(?P<_>)"),
    ("dates", r"\b(?P<_>)thang (\d{1,2})\b(?P<__>)"),
    ("dates", rf"\b(?P<_>)(?P<__>)(?:nam )?({_YEAR}|1[89]\d\d)\b"),
    ("ordinals", r"\b(?:lan thu|lan|khoa|dai hoi|dh) ([ivx]{1,5}|\d{1,3})\b"),
    # After the years: "130 năm" counts, "năm 2025" does not.
    ("counts", r"\b(\d{1,3}) nam\b"),
    ("numbers", r"\b(\d+)\b"),
)


@dataclass(frozen=True)
class Claim:
    """One statement: `values` are day, month, year for a date (None where left open)."""

    kind: str
    values: Values

    def contradicts(self, fact: "Claim") -> bool:
        """Tell whether both cannot be true."""
        return any(a != b for a, b in zip(self.values, fact.values, strict=True) if a and b)

    def comparable(self, fact: "Claim") -> bool:
        """A year that names something says nothing about the days that concern it."""
        only_year = self.kind == "dates" and fact.values[:2] == (None, None)
        return not only_year or self.values[:2] == (None, None)

    def outside(self, start: "Claim", end: "Claim") -> bool | None:
        """Tell whether a date lies outside a period; None when it is too vague to tell."""
        first, last = self._ends()
        if first is None or last is None:
            return None
        opens, closes = start._ends()[0], end._ends()[1]
        if opens is None or closes is None:
            return None
        if last < opens or first > closes:
            return True
        return False if opens <= first and last <= closes else None

    def _ends(self) -> tuple[_Moment | None, _Moment | None]:
        day, month, year = (int(value) if value else None for value in self.values)
        # A day without a year lies in every year: it can be outside no period.
        if year is None:
            return None, None
        # 31 stands for the last day of any month: the ends are only compared, never made dates.
        return (year, month or 1, day or 1), (year, month or 12, day or 31)

    def follows_from(self, fact: "Claim") -> bool:
        """Tell whether the fact states all that is claimed."""
        pairs = zip(self.values, fact.values, strict=True)
        return all(said is None or said == true for said, true in pairs)


def read_claims(text: str, choices: Mapping[str, tuple[str, ...]]) -> tuple[Claim, ...]:
    """Return every claim in a folded text; `choices` adds named alternatives by kind."""
    claims = [claim for claim, _ in _scan(text)]
    for kind, names in choices.items():
        claims += [Claim(kind, (name,)) for name in names if f" {name} " in f" {text} "]
    return tuple(claims)


def without_claims(text: str, choices: Mapping[str, tuple[str, ...]]) -> str:
    """Return the folded text with every claim taken out."""
    bare = f" {text} "
    for _, said in _scan(text):
        bare = bare.replace(said, " ", 1)
    for name in (name for names in choices.values() for name in names):
        bare = bare.replace(f" {name} ", "  ")
    return bare


def read_fact_values(facts: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[Claim, ...]]:
    """Return the facts of a data file as claims by kind; other kinds are named choices."""
    kinds = {kind for kind, _ in _PATTERNS} | {"within"}
    return {
        kind: tuple(
            claim
            for text in texts
            for claim in (
                _claims_of(kind, fold_ours(text))
                if kind in kinds
                else (Claim(kind, (fold_ours(text),)),)
            )
        )
        for kind, texts in facts.items()
    }


def _claims_of(kind: str, text: str) -> tuple[Claim, ...]:
    if kind == "ordinals":
        return (Claim(kind, (_number(text),)),)
    if kind == "within":
        return tuple(claim for claim, _ in _scan(text) if claim.kind == "dates")
    if kind == "counts":
        return (Claim(kind, (_number(text.removesuffix(" nam")),)),)
    return tuple(claim for claim, _ in _scan(text) if claim.kind == kind)


def _scan(text: str) -> Iterator[tuple[Claim, str]]:
    left = text
    for kind, pattern in _PATTERNS:
        for match in re.finditer(pattern, left):
            yield Claim(kind, tuple(_number(value) for value in match.groups())), match.group()
        # Taken out, or the year of a date would be a claim of its own.
        left = re.sub(pattern, " ", left)


def _number(text: str | None) -> str | None:
    """Return digits without leading zeros; Roman numerals become digits; "" becomes None."""
    if not text:
        return None
    if text.isdigit():
        return str(int(text))
    # Anything else a pattern caught (a name) is compared as it is.
    if not set(text) <= set(_ROMAN):
        return text
    values = [_ROMAN[sign] for sign in text]
    following = [*values[1:], 0]
    return str(sum(-a if a < b else a for a, b in zip(values, following, strict=True)))
