"""Somebody who registered before wants it as it was, with an exception; somebody new says the same."""

from dataclasses import replace

import pytest

from handlers.turn.turn import Office
from handlers.values.person import ConsentGiven, Person, RegistrationView
from handlers.values.state import Form
from tests.support.talk import MORNING, Talk, at_step, form_of, step_of

LAST = Form(
    kind="collective",
    unit_type="htx",
    unit_name="HTX Quế hữu cơ Khe Dạo",
    commune="xã Viễn Lâm",
    contact_name="Đặng Mùi Pham",
    contact_position="Giám đốc",
    phone="0935000188",
    collective_title="ttldtt",
    targets=("Xuất 60 tấn vỏ quế", "100% hộ trồng quế có chứng chỉ hữu cơ", "Bán 20 tấn lá"),
)
NOTHING = "Em không thấy đăng ký trước đây"


def back_again(office: Office) -> Talk:
    """A leader whose registration of last year was sent from here, and who agreed."""
    view = RegistrationView("DK-2024-0007", "ke-hoach-2024", "accepted", 1, LAST, MORNING, MORNING)
    person = Person(registrations=(view,))
    talk = Talk(office, person=person)
    talk.say("Em ơi chị đăng ký như năm ngoái nhé")
    talk.say("đồng ý")
    return talk


def at_targets(office: Office) -> Talk:
    """She has come to the aims."""
    talk = back_again(office)
    for line in ("dùng lại", "tập thể", "danh hiệu như cũ"):
        talk.say(line)
    assert step_of(talk) == "targets"
    return talk


def test_last_years_data_is_shown_and_reused_but_for_the_number(office: Office) -> None:
    """Everything is taken over, and the number alone is asked."""
    talk = back_again(office)
    assert "HTX Quế hữu cơ Khe Dạo" in talk.replies[-1].text
    talk.say("Ừ dùng lại, trừ số điện thoại nhé")
    talk.say("tập thể")
    assert step_of(talk) == "phone"
    assert form_of(talk).phone is None
    assert form_of(talk).contact_name == "Đặng Mùi Pham"
    talk.say("0935 000 288, số cũ mất sim rồi")
    assert form_of(talk).phone == "0935000288"


@pytest.mark.parametrize(
    "said",
    [
        "Danh hiệu như cũ",
        "danh hiệu thì vẫn như năm ngoái em ạ",
        "cũng thế thôi",
        "y như lần trước",
        "giữ như năm ngoái là tốt rồi",
    ],
)
def test_the_title_is_last_years(office: Office, said: str) -> None:
    """In whatever words; and it is never the title's name."""
    talk = back_again(office)
    for line in ("dùng lại", "tập thể", said):
        talk.say(line)
    assert form_of(talk).collective_title == "ttldtt"


@pytest.mark.parametrize(
    ("said", "aims"),
    [
        ("Chỉ tiêu cũng thế nhưng quế lên 75 tấn", ("Xuất 75 tấn vỏ quế", *LAST.targets[1:])),
        ("như năm ngoái, riêng lá còn 15 tấn", (*LAST.targets[:2], "Bán 15 tấn lá")),
        ("vẫn như lần trước, chỉ sửa 90% hộ", (LAST.targets[0], "90% hộ trồng quế có chứng chỉ hữu cơ", LAST.targets[2])),
        ("chỉ tiêu y như năm trước em nhé", LAST.targets),
        ("Cũng vậy", LAST.targets),
    ],
)  # fmt: skip
def test_the_aims_are_last_years_but_for_one(
    office: Office, said: str, aims: tuple[str, ...]
) -> None:
    """The sentence itself is no aim; what is said to differ differs, the rest stays."""
    talk = at_targets(office)
    talk.say(said)
    assert form_of(talk).targets == aims


def test_what_differs_and_is_not_clear_is_asked(office: Office) -> None:
    """Nothing is written that was only half understood."""
    talk = at_targets(office)
    answer = talk.say("cũng thế nhưng thêm vụ mới nữa")
    assert "Em chưa rõ" in answer
    assert form_of(talk).targets == ()


@pytest.mark.parametrize("aim", ["Giữ sản lượng như năm ngoái"])
def test_an_aim_that_compares_is_asked_about_and_kept(office: Office, aim: str) -> None:
    """Only a whole way of saying "as before" is one; the doubt writes nothing."""
    talk = at_targets(office)
    talk.say(aim)
    assert form_of(talk).targets == ()
    talk.tap(talk.labels[-1])
    assert form_of(talk).targets == (aim,)


def test_who_is_new_is_told_so_and_asked(office: Office) -> None:
    """There is nothing of last year: it is said, and no word of it is stored."""
    talk = Talk(office)
    assert NOTHING in talk.say("Em ơi chị đăng ký như năm ngoái nhé")
    talk.say("đồng ý")
    before = form_of(talk)
    assert NOTHING in talk.say("Ừ dùng lại, trừ số điện thoại nhé")
    assert form_of(talk) == before


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ("targets", "Chỉ tiêu cũng thế nhưng quế lên 75 tấn"),
        ("targets", "như cũ"),
        ("targets", "Chỉ tiêu y chang năm ngoái"),
        ("targets", "giống năm trước là được"),
        ("targets", "cứ lấy chỉ tiêu năm ngoái mà ghi"),
        ("targets", "chép lại của năm 2024"),
        ("collective-title", "Danh hiệu như cũ"),
        ("unit-name", "như năm ngoái em ạ"),
        ("commune", "xã vẫn như lần trước"),
    ],
)
def test_without_a_last_time_each_step_stays_open(office: Office, step: str, said: str) -> None:
    """It is said that there is nothing, and the same question comes."""
    talk = at_step(office, step)
    before = form_of(talk)
    assert NOTHING in talk.say(said)
    assert step_of(talk) == step
    assert form_of(talk) == before


def test_consent_of_today_is_enough(office: Office) -> None:
    """Who agreed before is shown last year's data at once."""
    talk = back_again(office)
    person = replace(talk.person, conversation=Talk(office).person.conversation)
    assert isinstance(person.consents["registration"], ConsentGiven)
    again = Talk(office, person=person)
    assert "Lần trước anh/chị đăng ký với" in again.say("cho chị đăng ký giống năm ngoái")


def test_what_differs_is_asked_at_once(office: Office) -> None:
    """The number is asked while it is talked about, and one that is lost is not taken for it."""
    talk = back_again(office)
    talk.say("lấy lại như cũ, chỉ khác số điện thoại")
    assert step_of(talk) == "phone"
    talk.say("0978 000 411, số cũ bỏ rồi em")
    assert (form_of(talk).phone, step_of(talk)) == ("0978000411", "kind")


def test_persons_are_added_to_the_unit(office: Office) -> None:
    """ "Có cả cá nhân nữa" keeps the collective, wherever it is said."""
    talk = at_targets(office)
    talk.say("bỏ qua")
    talk.say("à năm nay thêm cả cá nhân nữa")
    form = form_of(talk)
    assert (form.kind, form.collective_title) == ("both", "ttldtt")


@pytest.mark.parametrize(
    ("said", "phone", "commune"),
    [
        ("y nguyen nhu nam ngoai", "0935000188", "xã Viễn Lâm"),
        ("y hệt lần trước", "0935000188", "xã Viễn Lâm"),
        ("dùng lại được, chỉ thay số điện thoại mới 0702 338 915", "0702338915", "xã Viễn Lâm"),
        ("lấy lại được, đổi mỗi xã thành Mậu A", "0935000188", "xã Mậu A"),
    ],
)
def test_it_may_be_used_again_but_for_one_thing(
    office: Office, said: str, phone: str, commune: str
) -> None:
    talk = back_again(office)
    talk.say(said)
    assert step_of(talk) == "kind"
    assert (form_of(talk).phone, form_of(talk).commune) == (phone, commune)


@pytest.mark.parametrize("said", ["dùng lại được không", "dùng lại không được đâu"])
def test_whether_it_may_be_used_again_uses_nothing(office: Office, said: str) -> None:
    talk = back_again(office)
    talk.say(said)
    assert step_of(talk) == "reuse"
