"""The type of the unit is mended only where it is what is spoken of."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of


@pytest.mark.parametrize(
    "said",
    [
        "Ghi sáng kiến của tôi là Sổ tay điện tử hướng dẫn quỹ tín dụng tiếp cận vốn ưu đãi, và bỏ hai dòng chỉ tiêu kia đi",
        "Ghi sáng kiến của chị là Hướng dẫn tổ hợp tác lập sổ, và bỏ hai chỉ tiêu đó đi",
        "sáng kiến của tôi: Mẫu sổ cho tổ hợp tác; bỏ dòng 2",
        "sửa chỉ tiêu 1 là thành lập 2 tổ hợp tác",
        "đổi danh hiệu của quỹ tín dụng lại giúp tôi",
    ],
)
def test_a_word_of_another_value_is_no_type(office: Office, said: str) -> None:
    talk = at_step(office, "targets")
    talk.say("Doanh thu 2 tỷ; Kết nạp 10 thành viên")
    talk.say("thêm tôi nữa, LĐTT")
    talk.say(said)
    assert form_of(talk).unit_type == "htx"


@pytest.mark.parametrize(
    "said",
    [
        "bên tôi là tổ hợp tác chứ không phải HTX",
        "sửa loại hình thành tổ hợp tác",
        "nhầm, tổ hợp tác mới đúng",
        "đổi sang tổ hợp tác giúp em",
        "à không phải HTX, tổ hợp tác cơ",
    ],
)
def test_the_type_itself_is_mended(office: Office, said: str) -> None:
    talk = at_step(office, "review")
    talk.say(said)
    assert form_of(talk).unit_type == "tht"
