"""What other plans' questions and answers taught finds sections that share no word with the asker."""

from pathlib import Path

import numpy as np
import pytest

from benchmarks.lookup_learnt import Choices, fit_learnt
from knowledge.passages.learnt import Learnt, asked_in, asking, said_in
from knowledge.plan.plan import COMMON


def a_plan(turned: bool) -> Choices:
    """Forty questions of two kinds between two sections; the ranking cannot tell them apart."""
    asked = [frozenset({"phat"} if n % 2 else {"thuong"}) for n in range(40)]
    said = [frozenset({"hoan tra"}), frozenset({"bang khen"})]
    said = said[::-1] if turned else said
    first = np.tile([0, 1], (40, 1))
    right = np.array([[(n % 2 == 1) != turned, (n % 2 == 0) != turned] for n in range(40)])
    return Choices(asked, said, first, np.zeros((40, 2), np.float32), right.astype(np.float32))


def test_what_goes_together_is_learnt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.lookup_learnt._SECTIONS", 5)
    learnt = fit_learnt([a_plan(turned=bool(n % 2)) for n in range(12)])
    back, praise = learnt.sections(["Phải hoàn trả", "Tặng Bằng khen"])
    fined = learnt.question(["phat"])
    assert back @ fined > 0 > praise @ fined
    assert praise @ learnt.question(["thuong"]) > 0


def test_nothing_known_says_nothing() -> None:
    learnt = Learnt.load(COMMON)
    assert not learnt.question([]).any()
    assert not learnt.question(["xyzzy"]).any()
    assert not learnt.sections(["", "Xyzzy!"]).any()


def test_it_is_kept_as_it_was(tmp_path: Path) -> None:
    learnt = Learnt.load(COMMON)
    learnt.save(tmp_path)
    again = Learnt.load(tmp_path)
    assert again.asks == learnt.asks
    assert again.says == learnt.says
    assert np.array_equal(again.of_says, learnt.of_says)


def test_a_file_without_its_words_is_named(tmp_path: Path) -> None:
    np.savez(tmp_path / "learnt.npz", asks=np.array("phat"))
    with pytest.raises(KeyError, match="says"):
        Learnt.load(tmp_path)


def test_numbers_are_one_word_and_marks_are_none() -> None:
    assert said_in("Phạt 30%") == {"phat", "#", "phat #"}
    assert "#" in asking(["phat", "30"])
    assert asked_in(["ai", "ky"]) == {"ai", "ky", "ai ky", "^ ai", "^ ai ky", "ky $", "ai ky $"}
