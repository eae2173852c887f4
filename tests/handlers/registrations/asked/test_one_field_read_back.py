""" "Đọc lại số điện thoại": what the form holds of it, and never all that is stored."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize("step", ["collective-title", "targets", "review"])
@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("DOC LAI CHO ME NGHE SO DIEN THOAI", "Điện thoại: 0912345678"),
        ("đọc lại tên đơn vị xem", "Đơn vị: HTX Chè Suối Giàng"),
        ("nãy ghi số nào", "Điện thoại: 0912345678"),
        ("số điện thoại nãy ghi số nào", "Điện thoại: 0912345678"),
        ("SO DIEN THOAI DANG GHI LA SO NAO DOC ME NGHE", "Điện thoại: 0912345678"),
        ("em đọc lại xã cho anh nghe", "Xã, phường: xã Văn Chấn"),
    ],
)
def test_one_field_is_read_back(office: Office, step: str, said: str, told: str) -> None:
    talk = at_step(office, step)
    form = form_of(talk)
    assert talk.say(said).startswith(f"Dạ, đang ghi – {told}.\n\n")
    assert (step_of(talk), form_of(talk), talk.effects) == (step, form, ())


def test_what_is_not_written_is_said_to_be_so(office: Office) -> None:
    talk = at_step(office, "collective-title")
    assert "chưa ghi gì" in talk.say("nãy anh khai danh hiệu gì nhỉ")


@pytest.mark.parametrize(
    "said", ["xem xét kết nạp 5 thành viên", "xem lại", "sửa số điện thoại", "xem dữ liệu của tôi"]
)
def test_other_words_read_no_field_back(office: Office, said: str) -> None:
    assert "đang ghi –" not in at_step(office, "review").say(said)
