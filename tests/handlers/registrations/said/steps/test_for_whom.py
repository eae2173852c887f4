"""Who is registered, said by what is refused, counted or added."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize(
    "said",
    [
        "tập thể thôi, không cá nhân",
        "cho công ty thôi, chớ hông có đăng ký cho ai hết á",
        "chỉ công ty thôi, không đăng ký cho ai cả",
        "htx thôi, chứ không ghi ai hết",
        "tap the thoi khong co ca nhan dau",
        "tap the thoi nỏ co ca nhan mo",
        "tập thể thôi em, cá nhân thì không",
        "tập thể, chứ không có cá nhân nào cả",
        "chỉ tập thể, cá nhân năm nay chưa",
        "cả hợp tác xã, không riêng ai",
        "htx nha choa thoi, khong ca nhan",
        "tt thôi ko cn",
        "không có cá nhân",
        "thôi, tập thể thôi em",
        "tập thể thôi, cá nhân chủ nhiệm bảo để đợt sau",
        "không làm cá nhân, tập thể thôi",
    ],
)
def test_the_side_that_is_not_refused_is_meant(office: Office, said: str) -> None:
    talk = at_step(office, "kind")
    talk.say(said)
    assert form_of(talk).kind == "collective"


@pytest.mark.parametrize(
    "said",
    [
        "cá nhân thôi chứ tập thể chưa",
        "tập thể bỏ, cá nhân thôi",
        "không, cá nhân thôi",
        "dạ chỉ cá nhân thôi ạ, tập thể sếp em bảo để sang năm",
        "chỉ cá nhân, còn tập thể giám đốc nói chưa làm",
        "làm cá nhân thôi em, cái tập thể chờ họp xong",
        "ca nhan thoi a, tap the sep bao nam sau",
        "tập thể sếp bảo để sang năm, giờ cá nhân",
    ],
)
def test_the_unit_may_be_what_is_refused(office: Office, said: str) -> None:
    talk = at_step(office, "kind")
    talk.say(said)
    assert form_of(talk).kind == "individual"


@pytest.mark.parametrize(
    "said",
    [
        "công ty với 1 đứa công nhân",
        "htx với một anh thợ nữa",
        "công ty và 1 chị kế toán",
        "quỹ kèm một cá nhân",
    ],
)
def test_the_unit_and_one_of_it_are_both(office: Office, said: str) -> None:
    talk = at_step(office, "kind")
    talk.say(said)
    assert form_of(talk).kind == "both"


@pytest.mark.parametrize(
    "said",
    [
        "sao không có cá nhân tập thể gì cả",
        "không tập thể không cá nhân gì hết",
        "chua biet nua, tap the hay ca nhan gi do",
        "tập thể có được kèm cá nhân không",
    ],
)
def test_doubt_decides_nothing(office: Office, said: str) -> None:
    talk = at_step(office, "kind")
    talk.say(said)
    assert step_of(talk) == "kind"
    assert form_of(talk).kind is None


@pytest.mark.parametrize(
    "said",
    [
        "ah cho them 1 ca nhan: Giang Thi Chu to vien LDTT",
        "bo sung ca nhan Giang Thi Chu to vien LDTT",
    ],
)
def test_somebody_added_leaves_the_unit(office: Office, said: str) -> None:
    talk = at_step(office, "review", "tập thể")
    told = talk.say(said)
    form = form_of(talk)
    assert form.kind == "both"
    assert form.collective_title == "ttldtt"
    assert [row.name for row in form.people] == ["Giang Thi Chu"]
    assert "bỏ" not in told


def test_the_unit_added_leaves_the_persons(office: Office) -> None:
    talk = at_step(office, "review", "cá nhân")
    talk.say("thêm cả tập thể nữa em, tập thể lao động tiên tiến")
    form = form_of(talk)
    assert form.kind == "both"
    assert [row.name for row in form.people] == ["Lò Văn Ún"]


def test_ones_own_group_is_nobodys_name(office: Office) -> None:
    talk = at_step(office, "review")
    talk.say("to minh it nguoi qua, bo phan tap the di, chi dang ky ca nhan thoi")
    form = form_of(talk)
    assert form.kind == "individual"
    assert form.contact_name == "Giàng A Páo"
    talk = at_step(office, "contact")
    talk.say("to minh hai, to truong")
    assert form_of(talk).contact_name == "To Minh Hai"


@pytest.mark.parametrize("said", ["Cam Nhan", "Cảm Nhân", "cam nhan nhé", "Tan Linh", "Văn Chấn."])
def test_a_commune_is_not_the_label_it_resembles(office: Office, said: str) -> None:
    """ "Cam Nhan" is one letter from "Cá nhân": the place is written and the question stays."""
    talk = at_step(office, "kind")
    assert "Em ghi: xã" in talk.say(said)
    assert form_of(talk).kind is None
    assert step_of(talk) == "kind"
    assert form_of(talk).commune in ("xã Cảm Nhân", "xã Tân Lĩnh", "xã Văn Chấn")


@pytest.mark.parametrize("said", ["ca nhan", "cá nhân", "cá nhăn", "ca nhn", "cá nhân nhé em"])
def test_the_label_with_a_slip_is_no_commune(office: Office, said: str) -> None:
    talk = at_step(office, "kind")
    talk.say(said)
    assert form_of(talk).kind == "individual"
    assert form_of(talk).commune is None


@pytest.mark.parametrize(
    ("said", "kind", "unit_type", "name"),
    [
        ("tổ hợp tác", "collective", "tht", None),
        ("cho htx thôi", "collective", "htx", None),
        ("tổ tiết kiệm vay vốn thôn Đồng Bưởi", "collective", "tht", "tổ tiết kiệm vay vốn thôn Đồng Bưởi"),
        ("ca nhan thoi, htx tu lam sau", "individual", None, None),
    ],
)  # fmt: skip
def test_which_unit_it_is_is_kept_as_well(
    office: Office, said: str, kind: str, unit_type: str | None, name: str | None
) -> None:
    """Nothing of it is asked for once more, and what the unit does later is no name."""
    talk = at_step(office, "kind")
    talk.say(said)
    form = form_of(talk)
    assert (form.kind, form.unit_type, form.unit_name) == (kind, unit_type, name)
