"""The commune's name of before is kept when that is said, and asked about once only."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import MERGED, at_step, form_of, step_of


@pytest.mark.parametrize(
    ("typed", "said", "kept"),
    [
        ("Y Can", "để Y Can đi em, quen rồi", "Y Can"),
        ("p Hồng Hà", "Hồng Hà thì cứ ghi Hồng Hà", "phường Hồng Hà"),
        ("p. Hồng Hà", "giữ Hồng Hà, mệt quá", "phường Hồng Hà"),
        ("Đồng Tâm", "Đồng Tâm như cũ em nờ", "Đồng Tâm"),
        ("suối giàng", "để tên suối giàng đi", "Suối Giàng"),
        ("suối giàng", "vẫn là suối giàng thôi", "Suối Giàng"),
        ("suối giàng", "suối giàng", "Suối Giàng"),
        ("nghia an", "giu nghia an", "Nghĩa An"),
        ("phuong dong tam", "cu de dong tam", "phường Đồng Tâm"),
        ("tt Cổ Phúc", "giữ nguyên Cổ Phúc", "thị trấn Cổ Phúc"),
        ("p hong ha", "cu de hong ha, dan o day goi the", "phường Hồng Hà"),
        ("phường Đồng Tâm", "Cứ để Đồng Tâm cho anh, chưa đổi mô", "phường Đồng Tâm"),
        ("phường Đồng Tâm", "chưa đổi mô", "phường Đồng Tâm"),
        ("phường Đồng Tâm", "không đổi", "phường Đồng Tâm"),
        ("phường Đồng Tâm", "no doi mo", "phường Đồng Tâm"),
        ("phường Đồng Tâm", "ở đây có đổi mô mà đổi", "phường Đồng Tâm"),
        ("phường Đồng Tâm", "chưa sáp nhập em ạ, để Đồng Tâm", "phường Đồng Tâm"),
        ("phường Đồng Tâm", "để y vậy nghen", "phường Đồng Tâm"),
        ("phường Đồng Tâm", "tên cũ cũng được", "phường Đồng Tâm"),
        ("phường Đồng Tâm", "giữ y chang Đồng Tâm", "phường Đồng Tâm"),
        ("phường Đồng Tâm", "cứ ghi theo bác nói", "phường Đồng Tâm"),
    ],
)
def test_the_old_name_is_kept(office: Office, typed: str, said: str, kept: str) -> None:
    talk = at_step(office, "commune", now=MERGED)
    talk.say(typed)
    assert step_of(talk) == "commune-pick"
    talk.say(said)
    assert form_of(talk).commune == kept
    assert form_of(talk).commune_former is True
    assert step_of(talk) == "contact"


@pytest.mark.parametrize(
    ("said", "commune", "step"),
    [
        ("không phải Y Can, xã Quy Mông mới đúng", "xã Quy Mông", "contact"),
        ("Quy Mông đi em, theo tên mới", "xã Quy Mông", "contact"),
        ("à nhầm, xã Đồng Khê", "Đồng Khê", "commune-pick"),
        ("để hỏi lại đã", "Y Can", "commune-pick"),
        ("nó đổi rồi", "Y Can", "commune-pick"),
        ("dung doi", "Y Can", "commune-pick"),
        ("chưa biết đổi chưa", "Y Can", "commune-pick"),
        ("đổi đi em", "xã Quy Mông", "contact"),
        ("Y Can là sáp nhập rồi à?", "Y Can", "commune-pick"),
    ],
)
def test_everything_else_keeps_nothing(office: Office, said: str, commune: str, step: str) -> None:
    talk = at_step(office, "commune", now=MERGED)
    talk.say("Y Can")
    talk.say(said)
    assert form_of(talk).commune == commune
    assert step_of(talk) == step


@pytest.mark.parametrize(
    "said",
    [
        "xã sơn lương ngày xưa là cái xã nậm mười gần đấy",
        "sơn lương, ngày trước gọi là nậm mười",
        "xã Sơn Lương trước kia là xã Nậm Mười",
        "ngày xưa là nậm mười giờ là sơn lương",
    ],
)
def test_what_it_was_before_is_told_beside(office: Office, said: str) -> None:
    talk = at_step(office, "commune", now=MERGED)
    talk.say(said)
    assert form_of(talk).commune == "xã Sơn Lương"
    assert form_of(talk).commune_former is None
