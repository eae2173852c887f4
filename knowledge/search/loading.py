"""Weights for the questions about a plan: found where they were kept, or fitted.

Rule kept here: nothing that is shipped or kept is fitted again while its data are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from knowledge.matching import fitted
from knowledge.matching.added import add_phrasings
from knowledge.matching.features import Concepts, Features
from knowledge.matching.phrasings import (
    Extra,
    fingerprint,
    is_taught,
    load_phrasings,
)
from knowledge.matching.ranker import Ranker, fit_ranker
from knowledge.matching.silent_asks import SilentAsks
from knowledge.matching.topics import removed_topics
from knowledge.passages.named import NamedPlan
from knowledge.search.beyond import Beyond
from knowledge.search.decision import Decision
from knowledge.search.followup import FollowUps
from knowledge.search.hazards import Hazards
from knowledge.search.search import Matcher
from knowledge.typed.spelling import Speller, word_groups

_FITTED = "fitted.npz"


def load_matcher(
    plan_folder: Path,
    common_folder: Path,
    sections: Mapping[str, str],
    cache: Path | None = None,
    headings: Mapping[str, Sequence[str]] | None = None,
) -> Matcher:
    """Use the fitted weights of a plan, or fit them (about 10 s) when its data changed.

    New weights are kept in `cache` (a file), or beside the plan where that can be written.
    `headings` are those above each section. Raises ValueError when a data file is malformed.
    """
    ranker = _ranker(plan_folder, common_folder, sections, cache)
    stated = removed_topics(plan_folder, common_folder)
    matcher = matcher_around(ranker, common_folder, sections, stated, headings)
    if not is_taught(plan_folder, sections):
        matcher.look_up(common_folder)
        matcher.silent_asks = SilentAsks.load(plan_folder, common_folder, sections)
    return matcher


def fit_weights(
    plan_folder: Path,
    common_folder: Path,
    sections: Mapping[str, str],
    file: Path,
    tell: Callable[[float], None],
) -> None:
    """Have a plan's weights in a file, and nothing built that asks for them.

    `tell` hears how far it is (0 to 1). Raises ValueError when a data file is malformed.
    """
    _ranker(plan_folder, common_folder, sections, file, tell)


def _ranker(
    plan_folder: Path,
    common_folder: Path,
    sections: Mapping[str, str],
    cache: Path | None,
    tell: Callable[[float], None] = lambda done: None,
) -> Ranker:
    data_hash = fingerprint(plan_folder, common_folder, sections)
    speller, features = _reader(common_folder)
    # The shipped file first: a fresh checkout or an installed package must not fit anything.
    places = [plan_folder / _FITTED, *([cache] if cache else [])]
    found = (fitted.restore(place, data_hash, speller, features) for place in places)
    ranker = next((r for r in found if r is not None), None)
    if ranker is None:
        phrasings = load_phrasings(plan_folder, common_folder, sections)
        speller.learn(p.text for p in phrasings)
        ranker = fit_ranker(phrasings, speller, features, tell=tell)
        fitted.save(ranker, data_hash, cache or places[0])
    return ranker


def taught_more(
    base: Matcher,
    plan_folder: Path,
    common_folder: Path,
    sections: Mapping[str, str],
    extra: Extra,
    cache: Path | None = None,
) -> Matcher:
    """A plan's matcher with the staff's answers added (about 5 s, or from `cache`)."""
    data_hash = fingerprint(plan_folder, common_folder, sections, extra)
    speller, features = _reader(common_folder)
    ranker = fitted.restore(cache, data_hash, speller, features) if cache else None
    if ranker is None:
        known = load_phrasings(plan_folder, common_folder, sections)
        ranker = add_phrasings(base.ranker, speller, known, extra.phrasings)
        if cache is not None:
            fitted.save(ranker, data_hash, cache)
    both = {**sections, **extra.sections}
    matcher = matcher_around(ranker, common_folder, both, base.stated, base.headings, base.told)
    if base.as_it_comes is not None:
        matcher.look_up(common_folder)
        matcher.silent_asks = base.silent_asks
    return matcher


def matcher_around(
    ranker: Ranker,
    common_folder: Path,
    sections: Mapping[str, str],
    stated: frozenset[str] = frozenset(),
    headings: Mapping[str, Sequence[str]] | None = None,
    told: Beyond | None = None,
) -> Matcher:
    """A matcher around a ranker that is already fitted; `stated` topics are never a reason.

    `told`: what the plan's own sections tell, where the staff's are among `sections`.
    """
    return Matcher(
        ranker,
        Decision.load(common_folder / "decision.toml"),
        Hazards(common_folder / "harmful-marks.txt"),
        FollowUps(common_folder / "follow-ups.txt", ranker.speller),
        sections,
        NamedPlan(sections, headings or {}, ranker.speller, common_folder),
        headings or {},
        told or Beyond(sections, common_folder),
        stated,
    )


def is_fitted(
    plan_folder: Path, common_folder: Path, sections: Mapping[str, str], cache: Path
) -> bool:
    """Whether `load_matcher` finds the fitted weights of these data, in `cache` or the folder."""
    data_hash = fingerprint(plan_folder, common_folder, sections)
    return any(fitted.is_of(place, data_hash) for place in (plan_folder / _FITTED, cache))


def _reader(common_folder: Path) -> tuple[Speller, Features]:
    """What reads questions, with the word lists of the common folder."""
    speller = Speller(common_folder)
    return speller, Features(Concepts(word_groups(common_folder / "thesaurus.txt"), speller.words))
