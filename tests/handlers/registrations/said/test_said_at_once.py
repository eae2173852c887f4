"""Several things in one message, people by list, corrections in half a sentence: what is written.

Each row is one of a kind, in words a leader types; the message counts are what the house promises.
"""

from datetime import timedelta

import pytest

from handlers.turn.turn import Office
from handlers.values.effects import ReviseRegistration, SaveRegistration
from handlers.values.state import Form, Idle, Participant, Registering
from tests.support.talk import Talk, at_step, form_of, registered, step_of

ONE_BY_ONE = (
    "đăng ký", "đồng ý", "tập thể", "HTX Chè Suối Giàng", "xã Văn Chấn", "Giàng A Páo, giám đốc",
    "0912 345 678", "tập thể lao động tiên tiến", "Kết nạp 10 thành viên mới", "gửi",
)  # fmt: skip
TWO_PERSONS = (
    "đăng ký", "vâng", "cả hai", "HTX Chè Suối Giàng", "xã Văn Chấn", "Giàng A Páo, giám đốc",
    "0912 345 678", "ttlđtt", "Lò Văn Ún, tổ trưởng", "LĐTT", "Trần Thị Hai, kế toán",
    "lao động tiên tiến", "xong", "Doanh thu 2,2 tỷ đồng", "gửi",
)  # fmt: skip
ALL_AT_ONCE = (
    "đăng ký cho HTX Chè Suối Giàng xã Văn Chấn, danh hiệu tập thể lao động tiên tiến, liên hệ "
    "Giàng A Páo giám đốc 0912345678, chỉ tiêu: kết nạp 10 thành viên mới; doanh thu 2 tỷ đồng",
    "đồng ý",
    "gửi",
)
LIST = (
    "1. Lê Văn Một - Giám đốc - CSTĐCS\n2. Trần Thị Hai – kế toán – LĐTT\n3. Vàng A Ba - tổ trưởng"
)


def played(office: Office, *lines: str) -> Talk:
    """A talk in which these lines were said."""
    talk = Talk(office)
    for line in lines:
        talk.say(line)
    return talk


def sent(talk: Talk) -> Form:
    """What the last turn sent."""
    (effect,) = [one for one in talk.effects if isinstance(one, SaveRegistration)]
    return effect.form


@pytest.mark.parametrize(("lines", "most"), [(ONE_BY_ONE, 11), (TWO_PERSONS, 15), (ALL_AT_ONCE, 4)])
def test_a_new_leader_reaches_the_receipt(
    office: Office, lines: tuple[str, ...], most: int
) -> None:
    """One thing at a time, with two persons, or everything at once: in so few messages."""
    assert len(lines) <= most
    form = sent(played(office, *lines))
    assert (form.unit_name, form.commune, form.phone) == (
        "HTX Chè Suối Giàng",
        "xã Văn Chấn",
        "0912345678",
    )
    assert form.contact_name == "Giàng A Páo"
    assert form.collective_title == "ttldtt"
    assert form.targets


def test_what_is_said_before_the_consent_is_named_and_dropped_with_a_no(office: Office) -> None:
    """It lives in the conversation only; a "no" leaves nothing of it."""
    talk = played(office, ALL_AT_ONCE[0])
    assert "Giàng A Páo" in talk.replies[-1].text
    assert form_of(talk) == Form()
    talk.say("không")
    assert talk.person.conversation.dialog == Idle()


def test_what_was_said_before_a_consent_of_another_day_is_forgotten(office: Office) -> None:
    """After 24 hours the form begins empty."""
    talk = played(office, ALL_AT_ONCE[0])
    talk.wait(timedelta(hours=25))
    assert "Giàng A Páo" not in talk.say("đồng ý")
    talk.say("đồng ý")
    assert form_of(talk) == Form()
    assert step_of(talk) == "kind"


def test_a_list_is_shown_numbered_and_what_is_missing_is_asked(office: Office) -> None:
    """The title that was not said is asked once; then the table, mended by number."""
    talk = at_step(office, "person-name", kind="cá nhân")
    assert talk.say(LIST).endswith("Vàng A Ba đăng ký danh hiệu nào?")
    shown = talk.say("LĐTT")
    assert "2. Trần Thị Hai, Kế toán, Lao động tiên tiến" in shown
    assert "Đã xóa Trần Thị Hai" in talk.say("xóa người số 2")
    talk.say("thêm anh Sùng A Dạ, thủ kho, LĐTT")
    talk.say("đổi danh hiệu số 1 thành LĐTT")
    assert form_of(talk).people == (
        Participant("Lê Văn Một", "Giám đốc", "ldtt"),
        Participant("Vàng A Ba", "Tổ trưởng", "ldtt"),
        Participant("Sùng A Dạ", "Thủ kho", "ldtt"),
    )


def test_one_title_for_all_is_asked_once(office: Office) -> None:
    """A list of names gets its title in one answer."""
    talk = at_step(office, "person-name", kind="cá nhân")
    said = talk.say("Lê Văn Một\nTrần Thị Hai\nVàng A Ba")
    assert "Cùng đăng ký danh hiệu nào ạ?" in said
    talk.say("lao động tiên tiến")
    assert [row.title for row in form_of(talk).people] == ["ldtt"] * 3


def test_the_same_person_twice_is_written_once(office: Office) -> None:
    """A double is named."""
    talk = at_step(office, "person-name", kind="cá nhân")
    talk.say(LIST)
    talk.say("LĐTT")
    said = talk.say("thêm anh Lê Văn Một, LĐTT")
    assert "Lê Văn Một đã có ở số 1" in said
    assert len(form_of(talk).people) == 3


@pytest.mark.parametrize(
    ("step", "typed", "field", "value"),
    [
        ("kind", "HTX Hoa Hồng", "unit_name", "HTX Hoa Hồng"),
        ("unit-name", "HTX Đồi Xanh ạ", "unit_name", "HTX Đồi Xanh"),
        ("contact", "Dạ em là Lê Văn Một ạ, giám đốc", "contact_name", "Lê Văn Một"),
        ("contact", "Lê Thị Liên 0900000000", "contact_name", "Lê Thị Liên"),
        ("contact", "Lê Thị Liên 0900000000", "phone", "0900000000"),
        ("contact", "Lê Văn Một GĐ", "contact_name", "Lê Văn Một"),
        ("collective-title", "cờ thi đua", "collective_title", "co-thi-dua"),
        ("collective-title", "bằng khen của UBND tỉnh", "collective_title", "bk-tinh"),
        ("collective-title", "ttlđtt", "collective_title", "ttldtt"),
        ("targets", "Tăng số máy sao chè lên 20 chiếc", "targets", ("Tăng số máy sao chè lên 20 chiếc",)),
        ("targets", "Phấn đấu có được 50 thành viên mới", "targets", ("Phấn đấu có được 50 thành viên mới",)),
        ("targets", "Bỏ qua trung gian, bán thẳng 50 tấn", "targets", ("Bỏ qua trung gian, bán thẳng 50 tấn",)),
    ],
)  # fmt: skip
def test_a_value_is_written_as_it_is_meant(
    office: Office, step: str, typed: str, field: str, value: object
) -> None:
    """Politeness, lead-ins and likeness to a button or a question change nothing."""
    talk = at_step(office, step)
    talk.say(typed)
    assert getattr(form_of(talk), field) == value


@pytest.mark.parametrize(
    ("step", "typed"),
    [
        ("commune", "dạ"),
        ("commune", "đợi tí"),
        ("commune", "cảm ơn em"),
        ("commune", "không biết tên mới"),
        ("person-name", "gửi"),
        ("person-name", "huân chương lao động"),
        ("person-name", "bằng khen, giấy khen, cờ"),
        ("contact", "Hương"),
        ("contact", "mai nhắc chị làm tiếp"),
        ("contact", "tối nhắc anh điền nốt nhé"),
    ],
)
def test_what_is_no_value_is_never_written(office: Office, step: str, typed: str) -> None:
    """An assent, a wait, thanks, a title or half a name: the step stays and the form too."""
    talk = at_step(office, step)
    before = form_of(talk)
    talk.say(typed)
    assert (step_of(talk), form_of(talk)) == (step, before)


@pytest.mark.parametrize("step", ["unit-name", "commune", "contact"])
def test_a_way_out_in_few_words_is_asked_about(office: Office, step: str) -> None:
    """ "Ừ hủy" is no unit and nobody's name; nothing is given up without a yes."""
    talk = at_step(office, step)
    assert "Hủy hẳn, hay làm tiếp?" in talk.say("ừ hủy 😅")
    talk.say("làm tiếp")
    assert step_of(talk) == step


@pytest.mark.parametrize("typed", ["đúng tôi", "chính là Giàng A Páo"])
def test_the_contact_may_say_that_it_is_he(office: Office, typed: str) -> None:
    """Who is called is who takes part."""
    talk = at_step(office, "person-name")
    talk.say(typed)
    dialog = talk.person.conversation.dialog
    assert isinstance(dialog, Registering)
    assert dialog.row is not None
    assert dialog.row.name == "Giàng A Páo"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("à nhầm số đt là 0900000002", "• Điện thoại: 0900000002"),
        ("thêm chị Hà Thị Ơn, thủ quỹ, LĐTT vào nữa", "Hà Thị Ơn, Thủ quỹ, Lao động tiên tiến"),
    ],
)
def test_a_correction_at_the_review_shows_only_what_changed(
    office: Office, typed: str, shown: str
) -> None:
    """The whole was shown once."""
    talk = at_step(office, "review")
    said = talk.say(typed)
    assert shown in said
    assert "• Loại hình" not in said
    assert step_of(talk) == "review"


def test_an_amount_takes_the_place_of_the_one_it_mends(office: Office) -> None:
    """ "15 chứ không phải 10": the rest of the aim stays."""
    talk = at_step(office, "targets", kind="tập thể")
    talk.say("Giữ nguyên diện tích 20 ha, tăng năng suất 10%")
    talk.say("à nhầm, 15% chứ không phải 10%")
    assert form_of(talk).targets == ("Giữ nguyên diện tích 20 ha, tăng năng suất 15%",)


def test_a_person_is_added_to_what_was_sent_with_a_yes(office: Office) -> None:
    """One sentence opens the change; only a yes sends it."""
    talk = registered(office)
    said = talk.say("thêm anh Trần Văn Hai, kế toán, LĐTT vào nữa")
    assert "1. Trần Văn Hai, Kế toán, Lao động tiên tiến" in said
    assert "DK-2025-0001" in said
    assert talk.effects == ()
    talk.say("vâng")
    (effect,) = [one for one in talk.effects if isinstance(one, ReviseRegistration)]
    assert [row.name for row in effect.form.people] == ["Trần Văn Hai"]


def test_the_commendations_are_a_second_list(office: Office) -> None:
    """One choice opens them, and one leads back."""
    talk = at_step(office, "collective-title", kind="tập thể")
    talk.tap("Bằng khen, giấy khen, cờ…")
    assert any("Giấy khen" in label for label in talk.labels)
    assert not any("Huân chương" in label for label in talk.labels)
    talk.tap("Quay lại các danh hiệu")
    assert talk.labels[0].startswith("Tập thể lao động tiên tiến")


def test_two_who_fill_in_one_unit_change_nothing_of_each_other(office: Office) -> None:
    """ "Hủy", "đăng ký", "gửi": one registration."""
    talk = at_step(office, "review")
    for line in ("hủy", "hủy hẳn", "đăng ký", "gửi"):
        talk.say(line)
    assert talk.person.registrations == ()


def test_what_is_said_beside_the_wish_is_kept_past_the_consent(office: Office) -> None:
    """Below the menu the wish was taken for its button, and everything else was lost."""
    for typed, name, position in (
        (
            "đăng ký thi đua tập thể HTX Hoa Ban, mình là Lò Thị Lụa kế toán",
            "Lò Thị Lụa",
            "Kế toán",
        ),
        ("đăng ký thi đua tập thể HTX Hoa Ban, tui Hoài Thu giám đốc", "Hoài Thu", "Giám đốc"),
    ):
        talk = Talk(office)
        talk.say("chào")
        assert name in talk.say(typed)
        asked = talk.say("đồng ý")
        form = form_of(talk)
        assert (form.unit_name, form.contact_name) == ("HTX Hoa Ban", name)
        assert (form.contact_position, form.kind) == (position, "collective")
        assert "Họ tên" not in asked
    talk = Talk(office)
    talk.say("chào")
    talk.say("đăng ký thi đua")
    assert step_of(talk) == "consent"


def test_an_honour_that_is_asked_about_is_offered(office: Office) -> None:
    """A plain yes, and the honour as the first choice; asking takes nothing."""
    for typed, title in (
        ("Bằng khen chủ tịch tỉnh được khôông?", "bk-tinh"),
        ("co chinh phu co dang ky duoc ko", "co-chinh-phu"),
    ):
        talk = at_step(office, "collective-title", kind="tập thể")
        assert "đăng ký được ở đây ạ" in talk.say(typed)
        assert form_of(talk).collective_title is None
        talk.tap(talk.labels[0])
        assert title in (form_of(talk).collective_title, form_of(talk).collective_commendation)


def test_what_leaders_type_without_marks_is_whole(office: Office) -> None:
    """A post behind the number, a list in one line, the district without its kind, a Dao family."""
    talk = played(
        office,
        *("dk", "dong y", "tap the", "htx minh tien 2", "minh tien luc yen"),
        "nguoi lien he Ban Tai Nham so 0915666777 chuc vu giam doc",
        *("xuat sac", "1. doanh thu 2 ty 2. ket nap 5 tv 3. bao hiem 100%"),
    )
    form = form_of(talk)
    assert (form.unit_name, form.commune) == ("HTX Minh Tiến 2", "xã Minh Tiến")
    assert (form.contact_name, form.contact_position) == ("Ban Tai Nham", "Giám đốc")
    assert form.targets == ("doanh thu 2 ty", "ket nap 5 tv", "bao hiem 100%")


def test_nothing_more_below_the_list_goes_on(office: Office) -> None:
    talk = played(
        office,
        *("dk", "dong y", "ca nhan", "htx rung vang xa nam muoi", "Ban Tai Nham gd 0356444555"),
        "Ban Thi Doi, ke toan, lao dong tien tien",
    )
    for said in ("dung roi", "khong em"):
        assert step_of(talk) == "people"
        talk.say(said)
        assert step_of(talk) == "targets"
        talk.say("quay lai")
