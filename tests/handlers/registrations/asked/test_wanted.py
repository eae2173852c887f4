"""What registering wants and does not, asked before it or in its middle: answered first, in a line."""

from dataclasses import replace

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

MENU = "Có phải anh/chị hỏi về"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("co phai chup can cuoc cua may chi ay khong", "không cần ạ"),
        ("có cần số cccd không ad", "không cần ạ"),
        ("có cái mẫu đơn nào hông gửi anh coi trước", "không kèm mẫu đăng ký"),
        ("doanh thu tối thiểu bao nhiêu thì được vậy", "không nêu doanh thu tối thiểu"),
        ("phai co may thanh vien moi duoc dang ky", "không nêu số người tối thiểu"),
        ("hằng tháng có phải báo cáo hông", "không ghi việc phải báo cáo"),
        ("e đk hộ sếp e được k ạ", "đăng ký thay được ạ"),
        ("dang ky cho vo toi duoc khong, vo toi la ke toan htx", "đăng ký thay được ạ"),
        ("tôi đăng ký giúp anh hàng xóm được không", "đăng ký thay được ạ"),
        ("mai mốt hổng muốn nữa thì rút ra được hông", "Dạ được ạ"),
        ("hông cho số thì tui hỏi tiếp được hông?", "không cần cho số"),
        ("dk phải cho sdt hả ad", "phiếu cần một số"),
        ("htx em không tham gia có bị gạch tên hông", "không ghi đăng ký là bắt buộc"),
    ],
)
def test_it_is_answered_first(office: Office, said: str, told: str) -> None:
    """No menu, and no clause of something else before it."""
    answer = Talk(office).say(said)
    assert told in answer.split("\n")[0]
    assert MENU not in answer


def test_in_the_middle_of_the_form_its_question_stays(office: Office) -> None:
    """Nothing is written by asking."""
    for step in ("commune", "targets", "person-name"):
        talk = at_step(office, step)
        before = form_of(talk)
        assert "không cần ạ" in talk.say("có phải chụp căn cước gửi lên không")
        assert (form_of(talk), step_of(talk)) == (before, step)


def test_what_a_plan_may_set_is_not_denied(office: Office) -> None:
    """Another plan that speaks of reports and of a least size is asked itself."""
    plan = office.plans[0]
    first = next(iter(plan.sections))
    section = plan.sections[first]
    spoken = replace(
        section,
        text=f"{section.text} Đơn vị có ít nhất 7 thành viên, báo cáo hằng quý, kèm bản sao căn cước.",
    )
    other = replace(plan, sections={**plan.sections, first: spoken})
    changed = replace(office, plans=(other,))
    for said in (
        "phai co may thanh vien moi duoc dang ky",
        "hằng tháng có phải báo cáo hông",
        "có phải chụp căn cước không",
    ):
        answer = Talk(changed).say(said)
        assert "không nêu số người" not in answer
        assert "không ghi việc phải báo cáo" not in answer
        assert "không cần ạ" not in answer


def test_years_of_an_honour_are_told_from_elsewhere(office: Office) -> None:
    """One may register; the condition is the general rule's and no plan's."""
    answer = Talk(office).say("anh Cường mới 2 năm cstđcs thì đăng ký tỉnh được hông")
    assert "đăng ký thì vẫn được" in answer.split("\n")[0]
    assert "3 lần liên tục" in answer
    assert "Ngoài kế hoạch" in answer


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("quỹ tui có được dự không hay chỉ mấy ông hợp tác xã?", "Quỹ tín dụng nhân dân"),
        ("công ty nhỏ xíu như tui có được tính vô hông dzậy", "Doanh nghiệp thành viên"),
        ("cán bộ liên minh có được đăng ký hông hay chỉ HTX", "Cán bộ"),
        ("xã viên trong htx có được đăng ký ko", "Thành viên"),
        ("phòng em thuộc liên minh có đăng ký được không", "Đơn vị trực thuộc"),
    ],
)
def test_whoever_the_plan_names_may(office: Office, said: str, named: str) -> None:
    """Yes first, of the one who asks and not of the others named."""
    assert Talk(office).say(said).startswith(f"Dạ được ạ: kế hoạch nêu “{named}”")


def test_just_the_condition_that_is_not_set_is_named(office: Office) -> None:
    """Below the yes."""
    assert "Kế hoạch không nêu số người tối thiểu" in Talk(office).say(
        "tổ hợp tác 9 người có được đăng ký không"
    )
    assert "không nêu thời gian thành lập" in Talk(office).say(
        "htx mới thành lập 3 tháng có được đăng ký không"
    )
    assert "Dạ được" not in Talk(office).say("chi đoàn thanh niên có được đăng ký không")


@pytest.mark.parametrize(
    "said",
    [
        "chào em, anh chỉ hỏi thôi nha chứ chưa đăng ký gì hết á",
        "em đừng có ghi anh vô danh sách nha",
        "mình tham khảo thôi chứ chưa muốn đăng ký đâu",
    ],
)
def test_who_only_asks_is_let_ask(office: Office, said: str) -> None:
    """One line, no deadline, and nothing begun."""
    talk = Talk(office)
    answer = talk.say(said)
    assert answer.startswith("Dạ vâng,")
    assert "không ghi" in answer
    assert "\n" not in answer
    assert "2025" not in answer
    assert "31/12/2025" in talk.say("thi đua đến bao giờ")


def test_a_unit_without_a_director_is_given_none(office: Office) -> None:
    """The plan is silent on it, and so is the law of such a group."""
    answer = Talk(office).say("to minh khong co giam doc. the ai cong nhan tien tien cho minh")
    assert "đơn vị không có giám đốc thì ai công nhận" in answer.split("\n")[0]
    assert "Ngoài kế hoạch" in answer


def test_whether_somebody_is_still_named(office: Office) -> None:
    """From the newest that was sent, with what else keeps a name."""
    answer = Talk(office).say("thế giờ bên ad còn giữ tên anh ấy không")
    assert "không có tên ai" in answer
    assert "30 ngày" in answer


@pytest.mark.parametrize(
    "said",
    [
        *("doanh thu 480 triệu", "báo cáo đầy đủ, đúng hạn", "xây 2 mô hình mẫu"),
        *("kết nạp thêm 60 thành viên", "vốn 2 tỷ"),
    ],
)
def test_an_aim_stays_an_aim(office: Office, said: str) -> None:
    """Though it holds the same words."""
    talk = at_step(office, "targets")
    talk.say(said)
    assert form_of(talk).targets


@pytest.mark.parametrize(
    ("step", "said", "told"),
    [
        ("contact", "the dang ky tap the khac ca nhan cho nao", "tập thể là cả đơn vị"),
        ("contact", "ca 2 duoc khong", "anh/chị gõ “cả hai”"),
        ("collective-title", "co can chi tieu ko", "chưa có thì đến mục ấy gõ “bỏ qua”"),
        ("phone", "có cần sáng kiến không", "sáng kiến chỉ cần khi"),
    ],
)
def test_what_is_wondered_at_another_step(office: Office, step: str, said: str, told: str) -> None:
    """Answered, and the open step asked again with nothing written."""
    talk = at_step(office, step)
    before = form_of(talk)
    assert told in talk.say(said)
    assert (form_of(talk), step_of(talk)) == (before, step)


def test_what_follows_a_question_is_of_it(office: Office) -> None:
    """ "Nộp cho ai" below a report, "thế còn DN nợ thuế" below a case, a higher honour."""
    talk = Talk(office)
    talk.say("bao cao nop bang giay hay qua mang")
    assert "không ghi việc phải báo cáo" in talk.say("nop cho ai")
    talk.say("quy tin dung toi dang bi thanh tra co dc dk k")
    assert "nêu “Doanh nghiệp thành viên” trong đối tượng" in talk.say("the con dn no thue")
    said = "nam 2024 htx toi dat tien tien roi nam nay dang ky xuat sac duoc ko"
    assert "đăng ký thì vẫn được" in Talk(office).say(said)
