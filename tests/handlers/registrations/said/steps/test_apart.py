"""A line that speaks of another part of the form is none of the aims."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, form_of, step_of

WISH = "dang ky htx Tan Tien xa Lam Giang, Nguyen Van Hung giam doc 0968000111, tap the lao dong tien tien"


@pytest.fixture
def talk(office: Office) -> Talk:
    """The aims are asked for."""
    talk = Talk(office)
    for line in (WISH, "ok em"):
        talk.say(line)
    assert step_of(talk) == "targets"
    return talk


def people(talk: Talk) -> list[str]:
    return [one.name for one in form_of(talk).people]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("ca nhan thi co bac voi thang Tuan ke toan", ["Nguyen Van Hung", "Tuan"]),
        ("ca nhan la Ban Van Vang nua nhe", ["Ban Van Vang"]),
        ("voi ca nhan a nua", ["Nguyen Van Hung"]),
        ("the con ca nhan thi cho chi Vang Thi Mai ke toan voi", ["Vang Thi Mai"]),
        ("cá nhân gồm Vàng A Sử, Lò Thị Én", ["Vàng A Sử", "Lò Thị Én"]),
    ],
)
@pytest.mark.parametrize("shown", [False, True])
def test_who_is_registered_is_put_on_the_list(
    talk: Talk, said: str, names: list[str], shown: bool
) -> None:
    """At the aims, and where the whole is shown; the contact stays who he is."""
    if shown:
        talk.say("100 ha que")
    before = form_of(talk)
    talk.say(said)
    after = form_of(talk)
    assert people(talk) == names
    assert (after.contact_name, after.contact_position) == ("Nguyen Van Hung", "Giám đốc")
    assert after.targets == before.targets
    assert after.kind == "both"


@pytest.mark.parametrize(
    "said",
    [
        "ldtt", "lao dong tien tien", "tap the lao dong tien tien", "ho Nguyen", "Lo Thi Binh", "giam doc",
        "bac ay bao sua trong que thanh trong tre", "sai roi", "Giàng A Páo kế toán",
        "giám đốc mới là Lò Văn Phong", "quen, ten la Thào A Sính",
    ],
)  # fmt: skip
def test_nothing_of_it_is_written_unasked(talk: Talk, said: str) -> None:
    before = form_of(talk)
    talk.say(said)
    assert form_of(talk) == before
    assert step_of(talk) == "targets"


def test_the_contacts_name_is_put_right(talk: Talk) -> None:
    for said, name in (
        ("quen, ten la Nguyen Van Hunh", "Nguyen Van Hunh"),
        ("doi ten bac thanh Nguyen Van Hung", "Nguyen Van Hung"),
        ("sai roi Nguyen Van Hunh", "Nguyen Van Hunh"),
    ):
        assert f"Liên hệ: {name}, Giám đốc" in talk.say(said)
        assert form_of(talk).contact_name == name
    assert form_of(talk).contact_position == "Giám đốc"
    assert step_of(talk) == "targets"


@pytest.mark.parametrize(
    "said",
    [
        "giữ vững danh hiệu tập thể lao động tiên tiến",
        "doan ket noi bo, giu vung danh hieu tap the lao dong tien tien",
        "trong 5 ha hoa hong",
        "ca nhan phan dau 5 nguoi dat lao dong tien tien",
        "đào tạo nghề cho thành viên",
    ],
)
def test_an_aim_is_still_an_aim(talk: Talk, said: str) -> None:
    talk.say(said)
    assert " ".join(form_of(talk).targets).startswith(said.split(",")[0])
