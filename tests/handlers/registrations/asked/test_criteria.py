"""By which criteria, for how many marks: that the plan sets none is said first, and once."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of


@pytest.mark.parametrize(
    "said",
    [
        "mà tiêu chí xét ntn ad, chấm bn điểm thì đạt",
        "mà tiêu chí xét ntn ad",
        "tiêu chí xét thi đua thế nào ạ",
        "chấm bao nhiêu điểm thì đạt",
        "tiêu chuẩn xét khen thưởng là gì",
        "thang điểm thi đua ra sao",
        "có chấm điểm không ad",
        "tieu chi cham diem thi dua gom nhung gi",
        "dựa vào tiêu chí nào để xét",
        "mấy điểm thì được khen",
        "bình xét theo tiêu chuẩn nào",
        "tiêu chí là gì vậy em",
    ],
)
def test_no_criteria_stand_in_the_plan(office: Office, said: str) -> None:
    """No fairs and no marks; what the plan asks of commending is quoted, and the office once."""
    talk = Talk(office)
    talk.say("hi ad")
    told = talk.say(said)
    assert "không nêu tiêu chí xét thi đua, cách chấm hay số điểm phải đạt" in told
    assert "đúng đối tượng, đúng thành tích" in told
    assert "OCOP" not in told
    assert told.count("cán bộ phụ trách") == 1


@pytest.mark.parametrize(
    "said",
    [
        "tiêu chí OCOP 4 sao là gì",
        "tiêu chí nông thôn mới nâng cao",
        "tiêu chuẩn chiến sĩ thi đua cơ sở là gì",
        "tiêu chí xét danh hiệu hợp tác xã xuất sắc là gì ạ",
        "khen thưởng phải đảm bảo gì",
        "điểm bán hàng ở đâu",
        "chỉ tiêu thi đua là gì",
        "Chỉ thị 34 gồm mấy điểm",
        "nghị quyết số 06 có mấy điểm",
    ],
)
def test_other_criteria_are_other_questions(office: Office, said: str) -> None:
    """Of produce, of communes, of an honour that is named."""
    assert "không nêu tiêu chí xét thi đua, cách chấm" not in Talk(office).say(said)


def test_in_the_form_the_question_stays(office: Office) -> None:
    """It is answered, and is no aim."""
    talk = at_step(office, "targets")
    assert "không nêu tiêu chí xét thi đua" in talk.say("tiêu chí xét thế nào ad?")
    assert (step_of(talk), form_of(talk).targets) == ("targets", ())
