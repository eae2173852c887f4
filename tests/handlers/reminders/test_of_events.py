"""Whether the congress is reminded of, too: told, and no clause of the plan."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk


@pytest.mark.parametrize("said", ["the con nhac dai hoi thi sao", "có nhắc đại hội hộ không"])
def test_whether_the_congress_is_reminded_of_is_told(office: Office, said: str) -> None:
    """Clauses to choose from had been the answer."""
    assert "Nhắc lịch đang tắt" in Talk(office).say(said)


@pytest.mark.parametrize("said", ["kế hoạch nhắc đại hội thế nào", "nhac toi dai hoi nhe"])
def test_what_the_plan_says_of_it_is_asked_otherwise(office: Office, said: str) -> None:
    assert "Nhắc lịch đang tắt" not in Talk(office).say(said)
