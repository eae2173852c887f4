"""`htx-bot ask --json` tells scripts apart what is answered and what is only named."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from bot.answers.asking import Asker, Question
from bot.cli.ask import ask, line
from bot.clock import LOCAL
from bot.installation.errors import OfficeError
from handlers.turn.turn import Office

NOW = datetime(2025, 6, 2, 9, tzinfo=LOCAL)


@pytest.mark.parametrize(
    ("question", "outcome", "section"),
    [
        ("thi đua đến bao giờ", "answer", "II.2"),
        ("huy động vốn góp thành viên bao nhiêu tiền", "named", "IV.2.3"),
    ],
)
def test_the_outcome_and_where(office: Office, question: str, outcome: str, section: str) -> None:
    """ "Named" has the section that names the thing first, and says both in the text."""
    told = json.loads(line(Asker(office, NOW), Question(question)))
    assert (told["outcome"], told["sections"][0]) == (outcome, section)
    assert ("nhưng không nêu" in told["text"]) == (outcome == "named")


def test_a_decline_has_its_reason(office: Office) -> None:
    """What the plan is silent on is told by its topic."""
    asker = Asker(office, NOW)
    told = json.loads(line(asker, Question("số điện thoại của văn phòng liên minh")))
    assert (told["outcome"], told["reason"]) == ("decline", "lien-he")
    assert "reason" not in json.loads(line(asker, Question("thi đua đến bao giờ")))


@pytest.mark.parametrize(
    ("question", "sections"),
    [
        (Question("Tui làm công cho hợp tác xã thì có được tính hông dzậy?"), ["II.1.b"]),
        (Question("Cá nhân nào được thi đua, được thưởng bao nhiêu tiền?"), ["II.1.b"]),
        (Question("thi đua đến bao giờ, ai ký kế hoạch này"), ["II.2", "nguoi-ky"]),
        (
            Question("vậy còn bên hợp tác xã phải làm gì", "Liên minh phải làm những nhiệm vụ gì?"),
            ["IV.2.1", "IV.2.2"],
        ),
    ],
)
def test_what_a_person_is_told_stands_first(
    office: Office, question: Question, sections: list[str]
) -> None:
    """Two questions, a whole part and who may take part are answered beside the matcher."""
    told = json.loads(line(Asker(office, NOW), question))
    assert told["outcome"] == "answer"
    assert told["sections"][: len(sections)] == sections
    assert "reason" not in told


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        (Question("tiêu chí chấm điểm thế nào, mấy điểm thì được cờ"), "decline"),
        (Question("thưởng bao nhiêu tiền", "thi đua đến bao giờ"), "decline"),
    ],
)
def test_what_is_only_quoted_beside_a_denial_is_no_answer(
    office: Office, question: Question, outcome: str
) -> None:
    """Nor is the answer to the question before."""
    assert json.loads(line(Asker(office, NOW), question))["outcome"] == outcome


@pytest.mark.parametrize("typed", [None, "", "  "])
def test_nothing_asked_is_told(
    typed: str | None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """And is no question that was answered."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(OfficeError, match="Cần một câu hỏi"):
        ask(typed)
