"""The yes to "sửa … thành … phải không ạ?": alone, with the change said again, with one more beside."""

from dataclasses import replace

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, form_of, registered

ADVICE, CLASSES, FILES = "Tư vấn 40 HTX", "mở 6 lớp tập huấn", "100% hồ sơ giải quyết đúng hạn"
TIMES = "Tư vấn 40 lượt HTX"


@pytest.fixture
def talk(office: Office) -> Talk:
    """Sent back, because it is not clear what is counted."""
    talk = registered(office)
    (view,) = talk.person.registrations
    form = replace(view.form, targets=(ADVICE, CLASSES, FILES))
    note = "Ghi rõ là 40 HTX hay 40 lượt HTX"
    back = replace(view, status="returned", note=note, form=form)
    talk.person = replace(talk.person, registrations=(back,))
    return talk


@pytest.mark.parametrize("said", ["Là 40 lượt HTX.", "là 40 lượt htx nha em"])
def test_an_amount_in_more_detail_keeps_what_leads_to_it(talk: Talk, said: str) -> None:
    """The verb of the aim was lost with it."""
    talk.say(said)
    assert form_of(talk).targets[0].lower() == TIMES.lower()
    assert form_of(talk).targets[1:] == (CLASSES, FILES)


@pytest.mark.parametrize(
    "said",
    [
        "Đúng.",
        "phải",
        "1",
        "Đúng, tư vấn 40 lượt HTX.",
        "Phải, tư vấn 40 lượt HTX",
        "đúng rồi em, 40 lượt",
        "vâng, 40 lượt HTX nhé",
        "chuẩn rồi, 40 lượt HTX",
        "ừ sửa thành tư vấn 40 lượt HTX",
        "ờ đúng á, sửa thành 40 lượt HTX nghen",
        "dung, tu van 40 luot htx",
        "Đúng. Tư vấn 40 lượt HTX. Gửi lại.",
        "tư vấn 40 lượt HTX",
    ],
)
def test_the_yes_with_the_change_said_again(talk: Talk, said: str) -> None:
    """ "Đúng, …" had become one more aim, and was sent so."""
    asked = talk.say("40 lượt HTX")
    assert f"“{ADVICE}” thành “{TIMES}” phải không ạ?" in asked
    talk.say(said)
    assert form_of(talk).targets == (TIMES, CLASSES, FILES)


@pytest.mark.parametrize(
    ("said", "aims"),
    [
        ("đúng, thêm: trồng 200 cây", (TIMES, CLASSES, FILES, "trồng 200 cây")),
        ("đúng, mà mở 8 lớp tập huấn thôi", (TIMES, "mở 8 lớp tập huấn", FILES)),
    ],
)
def test_the_yes_with_another_aim_beside(talk: Talk, said: str, aims: tuple[str, ...]) -> None:
    """Neither is lost."""
    talk.say("40 lượt HTX")
    talk.say(said)
    assert form_of(talk).targets == aims


@pytest.mark.parametrize(
    "said",
    [
        "không phải",
        "ko phải đâu em",
        "không, 40 HTX thôi",
        "đừng, tư vấn 40 HTX thôi",
        "thôi để nguyên",
        "không phải, là 40 lượt hộ",
        "đúng là 40 HTX, không phải lượt",
        "phải, mà để mai tôi hỏi lại đã",
    ],
)
def test_what_is_no_yes_changes_nothing(talk: Talk, said: str) -> None:
    """Near it, and no yes."""
    talk.say("40 lượt HTX")
    talk.say(said)
    assert form_of(talk).targets == (ADVICE, CLASSES, FILES)


def test_sending_waits_for_the_line(talk: Talk) -> None:
    """ "Gửi lại" asks for the line first; with a yes before it both are done."""
    talk.say("40 lượt HTX")
    assert "trước khi gửi em hỏi lại" in talk.say("gửi lại")
    assert "Đã gửi bản sửa" in talk.say("Đúng. Gửi lại.")
    assert talk.person.registrations[0].form.targets == (TIMES, CLASSES, FILES)


@pytest.mark.parametrize(
    ("said", "stored"),
    [
        ("vâng, thêm trồng 200 cây", "trồng 200 cây"),
        ("dạ, kết nạp 5 hộ mới", "kết nạp 5 hộ mới"),
    ],
)
def test_no_yes_stands_in_an_aim(talk: Talk, said: str, stored: str) -> None:
    """What leads to an aim is none of it."""
    talk.say("sửa đăng ký")
    talk.say(said)
    assert form_of(talk).targets == (ADVICE, CLASSES, FILES, stored)
