"""Who may, who must, how, with which papers: the plan's words, honestly, and a way in."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

WAY_IN = "Đăng ký thi đua"


@pytest.mark.parametrize(
    ("said", "unit"),
    [
        ("em o to hop tac que, em co duoc dang ky thi dua khong", "Tổ hợp tác"),
        ("Quỹ chúng tôi có thuộc đối tượng đăng ký không?", "Quỹ tín dụng nhân dân"),
        ("công ty tui là doanh nghiệp thành viên, đăng ký được hông", "Doanh nghiệp thành viên"),
        ("htx bọn mình nhỏ tí có được tham gia không", "HTX"),
        ("HTX nhà tớ có được tham gia không", "HTX"),
    ],
)
def test_a_unit_that_the_plan_names_may(office: Office, said: str, unit: str) -> None:
    """Said first, with the clause and the button to begin."""
    talk = Talk(office)
    told = talk.say(said)
    assert told.startswith(f"Dạ được ạ: kế hoạch nêu “{unit}”")
    assert "Mục II.1" in told
    assert talk.labels == [WAY_IN]


def test_what_the_plan_does_not_name_is_not_promised(office: Office) -> None:
    """Neither a union of cooperatives nor a household's business stands there."""
    for said in ("liên hiệp htx có được đăng ký không", "hộ kinh doanh có được đăng ký không"):
        told = Talk(office).say(said)
        assert "Dạ được" not in told
        assert "không nêu riêng" in told
        assert "Mục II.1" in told


@pytest.mark.parametrize(
    "said",
    [
        "liên hiệp htx có được đăng ký không",
        "lien hiep tui co duoc thi dua hong",
        "MÀ ĐỌC ĐỐI TƯỢNG TRONG KẾ HOẠCH KHÔNG THẤY CHỮ LIÊN HIỆP, THẾ TÔI CÓ ĐƯỢC THAM GIA KHÔNG",
    ],
)
def test_what_another_clause_names_is_not_said_to_be_unnamed(office: Office, said: str) -> None:
    """A union does not stand among those who take part, but elsewhere; it may be registered."""
    told = Talk(office).say(said)
    assert told.startswith("Dạ, Mục II.1, điểm a không nêu riêng “Liên hiệp hợp tác xã”")
    assert "Mục IV.1, khoản (1)" in told
    assert "vẫn đăng ký được ngay tại đây" in told
    assert "Thuộc diện ấy" not in told


def test_the_people_of_such_a_unit_are_told_of_too(office: Office) -> None:
    """In the plan's words."""
    told = Talk(office).say("quỹ tui có được dự không hay chỉ mấy ông hợp tác xã?")
    assert "Cá nhân cũng vậy: “Cán bộ, thành viên và người lao động trong" in told
    assert "Mục II.1, điểm b" in told


@pytest.mark.parametrize(
    "said",
    [
        "bên chị là công ty thành viên liên minh chứ hông phải hợp tác xã, vụ thi đua này có dính tới chị hông em",
        "công ty tui là thành viên liên minh, phong trào này có liên quan tới tụi tui không",
        "bên em là doanh nghiệp, không phải htx, có thuộc đối tượng thi đua không ạ",
        "công ty chị thành viên liên minh, đợt thi đua này có phần của công ty chị hông",
        "vụ thi đua này công ty chị có dính gì hông",
        "bên chị chỉ là công ty thành viên, hổng phải htx, thi đua có tới lượt bên chị hông",
    ],
)
def test_whether_it_concerns_a_company_is_whether_it_may(office: Office, said: str) -> None:
    """However it is asked, with its own people; what it is not is no kind that is asked for."""
    told = Talk(office).say(said)
    assert told.startswith("Dạ được ạ: kế hoạch nêu “Doanh nghiệp thành viên”")
    assert "Cá nhân cũng vậy: “Cán bộ, thành viên và người lao động trong" in told


def test_what_else_concerns_a_unit_is_the_plans_question(office: Office) -> None:
    """A project of its own clause, and what a unit is not."""
    told = Talk(office).say("dự án Canada có liên quan tới htx em không")
    assert "SPRINT" in told
    told = Talk(office).say("tổ hợp tác bên tôi không phải công ty, có thuộc diện thi đua không")
    assert told.startswith("Dạ được ạ: kế hoạch nêu “Tổ hợp tác”")
    for said in (
        "không phải htx thì có được đăng ký không",
        "công ty em không phải thành viên liên minh, có thuộc đối tượng thi đua không",
        "công ty em chưa là thành viên, có được đăng ký thi đua không",
    ):
        assert "Dạ được" not in Talk(office).say(said)


@pytest.mark.parametrize(
    "said",
    [
        "Phòng tôi có thuộc đối tượng thi đua của kế hoạch không, hay chỉ các đơn vị thành viên?",
        "phòng mình có trong đối tượng của phong trào không đồng chí",
        "phòng của liên minh có được đăng ký không",
    ],
)
def test_a_room_of_the_house_hears_of_those_who_work_there(office: Office, said: str) -> None:
    """The plan names the units by themselves and the people by the house."""
    told = Talk(office).say(said)
    assert told.startswith("Dạ được ạ: kế hoạch nêu “Các phòng”")
    assert "Cá nhân cũng vậy: “Cán bộ, đảng viên, viên chức cơ quan Liên minh HTX tỉnh”" in told
    assert "cơ quan" not in Talk(office).say("HTX em có thuộc đối tượng thi đua không")


def test_no_duty_is_made_up(office: Office) -> None:
    """The plan does not say that anybody must."""
    talk = Talk(office)
    told = talk.say("z htx e có bắt buộc phải đk hok")
    assert "không ghi đăng ký là bắt buộc" in told
    assert "Mục IV.2" in told
    assert talk.labels == [WAY_IN]


def test_how_it_goes_and_which_papers(office: Office) -> None:
    """In a line each; in the middle of the form its question comes again."""
    talk = Talk(office)
    assert "đăng ký ngay tại đây" in talk.say("răng mà đăng ký thi đua rứa?")
    assert talk.labels == [WAY_IN]
    talk = at_step(office, "commune")
    before = form_of(talk)
    assert "nhắn tin là đủ" in talk.say("co phai nop giay gi khong")
    assert (form_of(talk), step_of(talk)) == (before, "commune")


def test_what_is_applied_for_elsewhere_is_said(office: Office) -> None:
    """With whom to ask; what a unit aims at is no such wish."""
    told = Talk(office).say("mẹ bà xin nghệ nhân ưu tú được không")
    assert "không đăng ký ở đây" in told
    assert "ngành văn hóa" in told
    talk = at_step(office, "targets")
    talk.say("Đạt danh hiệu thôn bản văn hóa")
    assert form_of(talk).targets == ("Đạt danh hiệu thôn bản văn hóa",)


def test_who_all_may_is_the_plans_question(office: Office) -> None:
    """ "HTX nào được tham gia" is no question about one's own."""
    told = Talk(office).say("HTX nào được tham gia vậy?")
    assert "Dạ được" not in told
    assert "Mục II.1" in told


@pytest.mark.parametrize(
    "said",
    [
        "mà người nhận sợi về nhà dệt cho htx, không phải thành viên, thì có được không em",
        "người làm thuê cho htx không phải xã viên có đăng ký được không",
        "lao động thời vụ không phải thành viên có được thi đua không",
        "nguoi det gia cong khong phai thanh vien co duoc khong",
        "chị ấy chỉ làm công cho htx chứ không phải thành viên, đăng ký được không",
    ],
)
def test_who_is_no_member_is_not_told_of_members(office: Office, said: str) -> None:
    """What somebody is not is no kind that is asked for, and of numbers nothing was asked."""
    told = at_step(office, "person-name").say(said)
    assert told.startswith("Dạ được ạ: kế hoạch nêu “Người lao động”")
    assert "Mục II.1, điểm b" in told
    assert "tối thiểu" not in told


def test_a_member_is_told_of_members(office: Office) -> None:
    """And a unit that is no member of the alliance of units."""
    assert "“Thành viên”" in Talk(office).say("thành viên htx có được đăng ký không")
    assert "“HTX”" in Talk(office).say("htx không phải thành viên liên minh có được không")


@pytest.mark.parametrize(
    "said",
    [
        "Cán bộ cơ quan Liên minh mình có được đăng ký theo kế hoạch ni không hay chỉ HTX?",
        "cán bộ cơ quan liên minh có được thi đua không",
        "viên chức của liên minh có đăng ký được không",
    ],
)
def test_who_works_in_the_alliances_house_hears_of_its_units_too(office: Office, said: str) -> None:
    """Persons and units stand in two places of the plan."""
    told = Talk(office).say(said)
    assert told.startswith("Dạ được ạ")
    assert "viên chức cơ quan Liên minh HTX tỉnh" in told
    assert "Các phòng, đơn vị trực thuộc Liên minh HTX tỉnh" in told


@pytest.mark.parametrize("said", ["htx co duoc mien thue k", "HTX tôi có được vay không lãi không"])
def test_only_taking_part_is_told_by_who_takes_part(office: Office, said: str) -> None:
    """What else a unit may is the plan's own question."""
    assert "Dạ được ạ" not in Talk(office).say(said)
    assert "Dạ được ạ" in Talk(office).say("htx co duoc tham gia k")


@pytest.mark.parametrize(
    "said",
    [
        "già như tôi có được tham gia không",
        "tui mù chữ có được tham gia thi đua không",
        "phụ nữ như em có được thi đua không",
        "mới 17 tuổi có được tham gia không",
    ],
)
def test_who_asks_for_oneself_hears_of_persons(office: Office, said: str) -> None:
    """The clause of the units would not tell somebody whether he may."""
    assert "Mục II.1, điểm b" in Talk(office).say(said)


@pytest.mark.parametrize(
    "said",
    ["htx bé như htx tôi có được tham gia không", "đơn vị nhỏ như em có được tham gia không"],
)
def test_a_small_unit_is_no_person(office: Office, said: str) -> None:
    """ "Như em" behind a unit is the unit."""
    assert "Mục II.1, điểm a" in Talk(office).say(said)


def test_how_far_a_project_goes_is_not_where_a_form_is_brought(office: Office) -> None:
    """ "Làm tới huyện …" of a project; somebody who brings a form hears that here is enough."""
    assert "gửi ngay ở đây" not in Talk(office).say("dự án SPRINT làm tới huyện Mù Cang Chải không")
    assert "gửi ngay ở đây" in Talk(office).say("lên huyện làm đăng ký được không")


def test_a_unit_that_is_no_member_is_no_person(office: Office) -> None:
    """ "Không phải thành viên" is said of the unit: its clause is told, and no yes."""
    told = Talk(office).say("doanh nghiệp không phải thành viên có được tham gia không")
    assert "“- Tập thể:" in told
    assert not told.startswith("Dạ được")


@pytest.mark.parametrize(
    "said", ["cần giấy tờ gì để vay vốn ưu đãi", "muốn giải thể cần nộp giấy gì"]
)
def test_papers_for_something_else_are_not_those_of_registering(office: Office, said: str) -> None:
    """The plan is silent on a loan's; of registering they are still told."""
    assert "không nói đến bản giấy" not in Talk(office).say(said)
    assert "không nói đến bản giấy" in Talk(office).say("đăng ký cần giấy tờ gì")
