"""What a plan numbers is one thing however its number is written; what only counts is none."""

import pytest

from knowledge.passages.numbered import Numberings
from knowledge.passages.tables import Tables
from knowledge.plan.plan import COMMON
from knowledge.typed.said import Said

SECTIONS = {
    "I": "Chia 3 giai đoạn:\nGiai đoạn I: rà soát.",
    "I.1": "Giai đoạn II: tập huấn.",
    "I.2": "Giai đoạn III: nghiệm thu trong quý IV năm 2026.",
    "II": "Danh sách lớp như sau:\nLớp | Nơi học | Số người",
    "II.1": "1 | Nhà văn hóa | 25",
    "II.2": "2 | Hội trường xã | 30",
    "III": "Mỗi nhóm hai người, nhóm 1 và nhóm 3 đi trước.",
}


@pytest.fixture(scope="module")
def numberings() -> Numberings:
    return Numberings(SECTIONS, {}, Tables(SECTIONS), COMMON)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("giai đoạn 2 làm gì", "giai đoạn ii làm gì"),
        ("giai đoạn hai làm gì", "giai đoạn ii làm gì"),
        ("giai doan thu ba lam gi", "giai doan thu iii lam gi"),
        ("giai đoạn 2021-2025 ra sao", "giai đoạn 2021-2025 ra sao"),
        ("quý 4 nghiệm thu gì", "quý iv nghiệm thu gì"),
        ("Lớp hai học ở đâu", "lớp 2 học ở đâu"),
        ("lớp hai buổi học ở đâu", "lớp hai buổi học ở đâu"),  # how long it is
        ("mỗi lớp hai đội à", "mỗi lớp hai đội à"),
        ("lop sau hoc o dau", "lop sau hoc o dau"),  # the next one, or the sixth
    ],
)
def test_a_number_is_written_as_the_plan_writes_it(
    numberings: Numberings, said: str, written: str
) -> None:
    """Digits, letters or Roman; what counts something else stays."""
    assert numberings.as_written(Said(said)).text == written


def test_what_is_too_many_does_not_exist(numberings: Numberings) -> None:
    """Also where the rows have nothing but their numbers."""
    stage = numberings.no_such(Said("giai đoạn bốn bắt đầu khi nào"))
    assert stage is not None
    assert (stage.there, stage.section) == (("giai đoạn i", "giai đoạn ii", "giai đoạn iii"), "I")
    room = numberings.no_such(Said("lớp số 3 học ở đâu"))
    assert room is not None
    assert (room.there, room.section) == (("lớp 1", "lớp 2"), "II.1")


@pytest.mark.parametrize(
    "said",
    [
        "giai đoạn 3 làm gì",
        "quý 2 làm gì",  # every year has four
        "nhóm 2 đi khi nào",  # not all of them are numbered
        "nhóm 4 người đi khi nào",
        "đợt 5 khi nào",  # nothing of the kind is numbered
        "giai đoạn 4 và giai đoạn 5",
    ],
)
def test_what_may_exist_is_not_denied(numberings: Numberings, said: str) -> None:
    """Only a list from the first to the last tells that there is no other."""
    assert numberings.no_such(Said(said)) is None
