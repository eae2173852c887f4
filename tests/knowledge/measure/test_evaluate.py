"""What is counted of a judged question: a denial of what the plan does state is its own figure."""

from collections.abc import Sequence

import pytest

from knowledge.measure.evaluate import Bars, count
from knowledge.search.judgement import Judgement, Match

FOUND = (Match("I.1", 60.0), Match("I.2", 20.0))


def counted(answers: Sequence[str], judgement: Judgement) -> Bars:
    bars = Bars()
    count(bars, answers, judgement)
    return bars


@pytest.mark.parametrize(
    ("judgement", "denied", "declined"),
    [
        (Judgement("answer", FOUND, None), 0, 0),
        (Judgement("offer", FOUND, None), 0, 0),
        (Judgement("named", FOUND, None, ("ngày nào",)), 1, 0),
        (Judgement("decline", FOUND, "vay-von"), 1, 1),
        (Judgement("decline", FOUND, "unclear"), 0, 1),
        (Judgement("decline", FOUND, "off-topic:ca-nhan"), 0, 1),
    ],
)
def test_a_false_denial_is_counted(judgement: Judgement, denied: int, declined: int) -> None:
    """ "Named" and "silent" are denials of what can be answered; "not understood" is none."""
    bars = counted(["I.1"], judgement)
    assert (bars.denied, bars.declined, bars.answerable) == (denied, declined, 1)


def test_what_has_no_answer_is_rightly_named() -> None:
    """No section is given as the answer, so it is no false one."""
    bars = counted([], Judgement("named", FOUND, None, ("ngày nào",)))
    assert (bars.named, bars.false_answers, bars.denied) == (1, 0, 0)
