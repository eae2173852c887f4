"""A unit's title and a commendation beside it: said together, added, changed and given up."""

import pytest

from handlers.acts.heard import Heard
from handlers.acts.slots.form import read_form
from handlers.turn.turn import Office
from handlers.values.effects import SaveRegistration
from handlers.values.state import Form
from tests.support.talk import Talk, at_step, form_of, registered, step_of

BOTH = ("ttldxs", "bk-tinh")


@pytest.mark.parametrize(
    "typed",
    [
        "tập thể lao động xuất sắc và bằng khen của UBND tỉnh",
        "bằng khen tỉnh, kèm TTLĐXS nhé em",
        "xuất sắc với cả bằng khen tỉnh",
    ],
)
def test_both_are_taken_at_their_step_and_stand_in_the_review(office: Office, typed: str) -> None:
    talk = at_step(office, "collective-title", "tập thể")
    noted = talk.say(typed)
    assert form_of(talk).honours == BOTH
    assert "Khen thưởng kèm: Bằng khen của Chủ tịch UBND tỉnh" in noted
    review = talk.say("bỏ qua")
    assert "Danh hiệu tập thể: Tập thể lao động xuất sắc" in review
    assert "Khen thưởng kèm: Bằng khen của Chủ tịch UBND tỉnh" in review
    talk.say("gửi")
    (saved,) = (one for one in talk.effects if isinstance(one, SaveRegistration))
    assert saved.form.honours == BOTH


def test_said_all_at_once_before_the_consent_both_are_kept(office: Office) -> None:
    talk = Talk(office)
    said = "tập thể lao động xuất sắc, kèm bằng khen UBND tỉnh. Lò Văn Hùng giám đốc 0912345678"
    talk.say(f"đăng ký cho HTX Chè Suối Giàng, xã Văn Chấn, {said}")
    talk.say("đồng ý")
    form = form_of(talk)
    assert (form.honours, form.contact_name, form.people) == (BOTH, "Lò Văn Hùng", ())


@pytest.mark.parametrize(
    "typed",
    [
        "tập thể lao động xuất sắc, còn bằng khen thì thôi",
        "tập thể lao động xuất sắc, không lấy bằng khen",
        "HTX em đăng ký tập thể lao động xuất sắc và bằng khen cho anh Lò Văn Hùng",
    ],
)
def test_what_is_not_wished_for_the_unit_is_not_beside_its_title(typed: str) -> None:
    said = read_form(Heard(typed), "idle")
    assert said.collective_title == "Tập thể lao động xuất sắc"
    assert said.collective_commendation is None


def test_one_is_added_changed_and_given_up_in_half_a_sentence(office: Office) -> None:
    """The other one stays, whichever was meant."""
    talk = at_step(office, "review")
    for typed, honours in (
        ("thêm bằng khen của tỉnh cho tập thể", ("ttldtt", "bk-tinh")),
        ("bằng khen đổi thành giấy khen", ("ttldtt", "gk")),
        ("danh hiệu tập thể đổi thành xuất sắc", ("ttldxs", "gk")),
        ("bỏ giấy khen của tập thể", ("ttldxs",)),
        ("đổi danh hiệu thành giấy khen", ("gk",)),
        ("tập thể thêm lao động tiên tiến nữa", ("ttldtt", "gk")),
    ):
        talk.say(typed)
        assert (form_of(talk).honours, step_of(talk)) == (honours, "review"), typed
    assert form_of(talk).people[0].name == "Lò Văn Ún"


def test_it_is_added_by_buttons_and_stands_in_the_corrections(office: Office) -> None:
    talk = at_step(office, "review", "tập thể")
    talk.tap("Sửa")
    name = "Khen thưởng kèm danh hiệu tập thể"
    assert name not in talk.labels
    talk.tap("Quay lại xem lại")
    talk.tap("Thêm thông tin")
    talk.tap(name)
    talk.tap("Bằng khen của Chủ tịch UBND tỉnh (BK Chủ tịch UBND tỉnh)")
    assert form_of(talk).honours == ("ttldtt", "bk-tinh")
    talk.tap("Sửa")
    talk.tap(name)
    talk.tap("Không kèm nữa")
    assert form_of(talk).honours == ("ttldtt",)


def test_another_kind_drops_both_and_names_them(office: Office) -> None:
    talk = at_step(office, "collective-title")
    talk.say("tập thể lao động xuất sắc và bằng khen tỉnh")
    told = talk.say("em đăng ký cá nhân cơ")
    assert "Tập thể lao động xuất sắc; Bằng khen của Chủ tịch UBND tỉnh" in told
    assert form_of(talk) != Form()
    assert form_of(talk).honours == (None,)


def test_after_sending_it_is_offered_and_not_applied(office: Office) -> None:
    talk = registered(office)
    offered = talk.say("thêm bằng khen tỉnh cho tập thể")
    assert "Khen thưởng kèm: Bằng khen của Chủ tịch UBND tỉnh" in offered
    assert talk.person.registrations[0].form.honours == ("ttldtt",)
    talk.say("gửi")
    assert talk.person.registrations[0].form.honours == ("ttldtt", "bk-tinh")


MAI = [("Lò Thị Mai", "Kế toán", "ldtt"), ("Lò Thị Mai", "Kế toán", "bk-tinh")]


@pytest.mark.parametrize(
    "typed",
    [
        "Lò Thị Mai - kế toán - LĐTT, bằng khen tỉnh",
        "Lò Thị Mai, kế toán, vừa lao động tiên tiến vừa bằng khen của tỉnh",
        "1. Lò Thị Mai - kế toán - LĐTT + bằng khen tỉnh\n2. Hà Văn Bốn - tổ trưởng - LĐTT",
        "Lò Thị Mai\tkế toán\tLĐTT, bằng khen tỉnh\nHà Văn Bốn\ttổ trưởng\tLĐTT",
    ],
)
def test_a_person_has_two_rows_for_two_honours_in_one_line(office: Office, typed: str) -> None:
    """And is counted once, in the list and in what is said of it."""
    talk = at_step(office, "person-name")
    told = talk.say(typed)
    rows = [(row.name, row.position, row.title) for row in form_of(talk).people]
    assert rows[:2] == MAI
    assert len(rows) == 2 + typed.count("Bốn")
    assert f"({1 + typed.count('Bốn')} người)" in told


def test_two_honours_at_the_question_for_the_title_are_both_written(office: Office) -> None:
    talk = at_step(office, "person-title")
    talk.say("lđtt và bằng khen tỉnh")
    assert {row.title for row in form_of(talk).people} == {"ldtt", "bk-tinh"}
    assert {row.name for row in form_of(talk).people} == {"Lò Văn Ún"}


@pytest.mark.parametrize("given", ["bằng khen cho Lò Thị Mai", "bằng khen: Lò Thị Mai"])
def test_the_second_honour_of_a_line_may_be_somebody_elses(office: Office, given: str) -> None:
    talk = at_step(office, "person-name")
    talk.say(f"Hà Văn Bốn LĐTT, {given}")
    rows = [(row.name, row.title) for row in form_of(talk).people]
    assert rows == [("Hà Văn Bốn", "ldtt"), ("Lò Thị Mai", "bk-tinh")]


@pytest.mark.parametrize(
    "typed",
    [
        "tập thể nao động tiên tiến",
        "tap the nao dong tien tien",
        "dạ tập thể nao động tiên tiến nhé",
    ],
)
def test_an_honour_is_known_as_it_is_spoken(office: Office, typed: str) -> None:
    talk = at_step(office, "collective-title")
    assert "mất tiền" not in talk.say(typed)
    assert form_of(talk).collective_title == "ttldtt"


@pytest.mark.parametrize("typed", ["csdtcs", "CSĐTCS", "csđt cs", "cstđsc"])
def test_an_abbreviation_with_its_letters_changed_round_is_known(
    office: Office, typed: str
) -> None:
    talk = at_step(office, "person-title")
    talk.say(typed)
    assert step_of(talk) == "person-initiative"
    talk.say("bỏ qua")
    assert form_of(talk).people[0].title == "cstdcs"
