"""What is asked of another paper is not answered by what the plan says of itself.

The kind: "kế hoạch 343 ai ký" was told who signed plan 344, and "kế hoạch 343 có mấy phần" what
343 is about.
"""

import pytest

from handlers.turn.turn import Office
from knowledge.search.papers import CitedPapers
from knowledge.typed.said import Said
from tests.support.talk import Talk

PLAN = "344-KH-LMHTX"


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("kế hoạch 343 ai ký", "người ký"),
        ("ai ky ke hoach so 343 vay", "người ký"),
        ("kế hoạch 343 có mấy phần", "con số ấy"),
        ("kh 343 đến bao giờ", "thời gian"),
    ],
)
def test_a_paper_that_is_cited_is_named_and_what_it_holds_is_not(
    office: Office, question: str, missing: str
) -> None:
    told = Talk(office).say(question)
    assert "Kế hoạch có nhắc Kế hoạch số 343/KH-LMHTX (Phần căn cứ)" in told
    assert f"nhưng không nêu {missing}." in told
    assert "31/12/2025" not in told


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "cụm thi đua Tây Bắc họp ở đâu",
            "Cụm Thi đua 7 tỉnh Tây Bắc (Phần nơi nhận) nhưng không nêu",
        ),
        (
            "khoi thi dua cac hoi dac thu khi nao hop",
            "Khối Thi đua các Hội đặc thù (Phần nơi nhận)",
        ),
        ("cụm tây bắc có mấy tỉnh", "7 tỉnh Tây Bắc"),
    ],
)
def test_of_whom_a_paper_goes_to_the_list_tells_the_name_alone(
    office: Office, question: str, told: str
) -> None:
    """Where they meet and when was answered with the list."""
    assert told in Talk(office).say(question)


@pytest.mark.parametrize("question", ["kế hoạch 345 ai ký", "kế hoạch 12 đến bao giờ"])
def test_of_a_paper_that_nobody_knows_nothing_is_told_for_sure(
    office: Office, question: str
) -> None:
    assert office.matchers[PLAN].judge(question).outcome == "offer"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("kế hoạch 344 ai ký", "Đỗ Nhân Đạo"),
        ("kế hoạch 344 đến bao giờ", "31/12/2025"),
        ("kế hoạch 2025 đến bao giờ", "31/12/2025"),
        ("kế hoạch 343 ban hành ngày nào", "08/11/2024"),
    ],
)
def test_its_own_and_what_a_citation_holds_is_told(
    office: Office, question: str, told: str
) -> None:
    assert told in Talk(office).say(question)


def test_what_the_citation_tells_is_no_missing_value() -> None:
    """Who has signed it, or until when it holds."""
    papers = CitedPapers({"II.1": "1. Thực hiện Quyết định số 167/QĐ-TTg giai đoạn 2021-2025."})
    assert papers.asked(Said("quyết định 167 đến bao giờ")) is None
    assert papers.asked(Said("quyết định 167 ai ký")) is not None
    assert papers.asked(Said("quyết định 167 cho vay bao nhiêu phần trăm")) is None
