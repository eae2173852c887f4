"""Times and weighs the matcher beside plain rankers, and shows how it grows with the data.

Rule kept here: everything is measured in this run on this machine; ratios, not bare numbers,
are what to compare between machines. Run: python benchmarks/lookup.py [--growth]
"""

from __future__ import annotations

import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from knowledge.matching.features import Concepts, Features  # noqa: E402
from knowledge.matching.phrasings import Phrasing, load_phrasings  # noqa: E402
from knowledge.matching.ranker import fit_ranker  # noqa: E402
from knowledge.measure.baselines import peers  # noqa: E402
from knowledge.search.loading import load_matcher  # noqa: E402
from knowledge.typed.spelling import Speller, word_groups  # noqa: E402

PLAN = ROOT / "knowledge" / "plans" / "344-KH-LMHTX"
COMMON = ROOT / "knowledge" / "common"
GROWTH = (1_000, 25_000, 100_000)


def main() -> None:
    """Print the tables."""
    if len(sys.argv) == 3 and sys.argv[1] == "--passages":
        print(_growth_row(int(sys.argv[2])))
        return
    sections = _sections()
    started, before = time.perf_counter(), _megabytes()
    matcher = load_matcher(PLAN, COMMON, sections)
    loaded = time.perf_counter() - started
    questions = _questions()
    print(f"start-up {loaded:.2f} s, +{_megabytes() - before:.0f} MB, peak {_megabytes():.0f} MB")
    own = _median_ms(matcher.judge, questions)
    long = [q for q in questions if len(q.split()) >= 25]
    matcher.forget()
    print(f"{'ranker':22}{'median ms':>10}{'p99 ms':>8}{'matcher / it':>14}")
    print(f"{'matcher':22}{own[0]:10.2f}{own[1]:8.2f}{1:14.2f}")
    print(f"{'matcher, 25+ words':22}{_median_ms(matcher.judge, long)[0]:10.2f}")
    for name, rank in peers(sections).items():
        median, late = _median_ms(rank, questions)
        print(f"{name:22}{median:10.2f}{late:8.2f}{own[0] / median:14.2f}")
    if "--growth" in sys.argv:
        _print_growth()


def _print_growth() -> None:
    print(f"{'passages':>9}{'fit s':>8}{'query ms':>10}{'peak MB':>9}   one process each")
    for size in GROWTH:
        command = [sys.executable, __file__, "--passages", str(size)]
        print(subprocess.run(command, capture_output=True, text=True, check=True).stdout, end="")


def _growth_row(size: int) -> str:
    """Fit on shuffled phrasings and time questions; no variants are drawn."""
    chance = random.Random(344)
    phrasings = load_phrasings(PLAN, COMMON, _sections())
    words = [word for p in phrasings for word in p.text.split()]
    made = list(phrasings[:size])
    while len(made) < size:
        base = chance.choice(phrasings)
        text = " ".join([*base.text.split(), *chance.choices(words, k=4)])
        made.append(Phrasing(text, base.label, 1.0, "synthetic"))
    speller = Speller(COMMON)
    speller.learn(p.text for p in made)
    features = Features(Concepts(word_groups(COMMON / "thesaurus.txt"), speller.words))
    started = time.perf_counter()
    ranker = fit_ranker(made, speller, features)
    seconds = time.perf_counter() - started
    median, _ = _median_ms(ranker.rank, _questions())
    return f"{size:9,}{seconds:8.1f}{median:10.2f}{_megabytes():9.0f}"


def _median_ms(run: Callable[[str], object], questions: list[str]) -> tuple[float, float]:
    """Median and 99th percentile of a call, in milliseconds, after one warm-up round."""
    for question in questions[:20]:
        run(question)
    times = []
    for question in questions:
        started = time.perf_counter()
        run(question)
        times.append(1000 * (time.perf_counter() - started))
    return statistics.median(times), sorted(times)[int(0.99 * (len(times) - 1))]


def _megabytes() -> float:
    """Peak resident memory of this process; not a number on Windows."""
    try:
        import resource
    except ImportError:
        return float("nan")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _sections() -> dict[str, str]:
    with (PLAN / "sections.jsonl").open(encoding="utf-8") as file:
        return {row["id"]: row["text"] for row in map(json.loads, file)}


def _questions() -> list[str]:
    found: list[str] = []
    for name in ("questions.jsonl", "questions-voices.jsonl"):
        with (PLAN / "evaluation" / name).open(encoding="utf-8") as file:
            found += [json.loads(line)["q"] for line in file]
    return found


if __name__ == "__main__":
    main()
