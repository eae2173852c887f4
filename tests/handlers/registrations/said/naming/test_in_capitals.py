"""A commune asked for, answered in capitals: with the unit, or with somebody instead."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, form_of, step_of

FIRST = "TÔI LÀ DUYỆT BÊN LIÊN HIỆP HTX NÔNG LÂM NGHIỆP SÔNG CHẢY. CHO TÔI ĐĂNG KÝ THI ĐUA NĂM 2025"


@pytest.fixture
def talk(office: Office) -> Talk:
    talk = Talk(office)
    for said in (FIRST, "ĐỒNG Ý", "TẬP THỂ"):
        talk.say(said)
    assert step_of(talk) == "commune"
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "LIÊN HIỆP HTX NÔNG LÂM NGHIỆP SÔNG CHẢY. XÃ BẢO ÁI",
        "liên hiệp htx nông lâm nghiệp sông chảy. xã bảo ái",
        "LIÊN HIỆP HTX NÔNG LÂM NGHIỆP SÔNG CHẢY, XÃ BẢO ÁI",
        "XÃ BẢO ÁI",
    ],
)
def test_the_commune_is_read_beside_the_unit(talk: Talk, said: str) -> None:
    talk.say(said)
    form = form_of(talk)
    assert form.commune == "xã Bảo Ái"
    assert form.unit_name == "Liên hiệp HTX Nông lâm nghiệp Sông Chảy"


@pytest.mark.parametrize("said", ["HÀ QUANG DUYỆT, TỔNG GIÁM ĐỐC", "hà quang duyệt, tổng giám đốc"])
def test_somebody_with_a_post_is_no_commune(talk: Talk, said: str) -> None:
    talk.say(said)
    form = form_of(talk)
    assert (form.commune, form.contact_name) == (None, "Hà Quang Duyệt")


@pytest.mark.parametrize("said", ["liên hiệp htx nào ở xã bảo ái", "BẢO ÁI, YÊN BÌNH"])
def test_what_is_neither_stores_nobody(talk: Talk, said: str) -> None:
    talk.say(said)
    assert form_of(talk).contact_name is None


def test_the_contact_is_taken_and_the_question_beside_it_answered(talk: Talk) -> None:
    talk.say("XÃ BẢO ÁI")
    said = talk.say(
        "HÀ QUANG DUYỆT, TỔNG GIÁM ĐỐC. KẾ HOẠCH CÓ NHẮC ĐẾN LIÊN HIỆP HTX Ở CHỖ NÀO KHÔNG"
    )
    assert "Mục IV.1, khoản (1)" in said
    assert "trụ sở" not in said
    assert form_of(talk).contact_name == "Hà Quang Duyệt"
