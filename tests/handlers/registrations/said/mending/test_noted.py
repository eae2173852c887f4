"""What the office asked of an initiative or an aim, answered in the owner's own words."""

from dataclasses import replace

import pytest

from handlers.turn.turn import Office
from handlers.values.replies import Choice
from handlers.values.state import Registering
from tests.support.talk import Talk, form_of

CODE = "DK-2025-0001"
INITIATIVE = "Ghi cụ thể tên sáng kiến của đồng chí Bích."
DATED = "Đề nghị ghi rõ dư nợ 95 tỷ tính đến thời điểm nào."


def returned(office: Office, note: str) -> Talk:
    """A talk in which the clerk has just sent it back."""
    talk = Talk(office)
    for line in (
        "đăng ký cả tập thể và cá nhân", "đồng ý", "Trung tâm Tư vấn Hồng Ca, phường Yên Thịnh",
        "đơn vị trực thuộc", "Hà Thị Nguyệt, Phó Giám đốc, 0944276503", "TTLĐXS",
        "Mai Ngọc Bích, chuyên viên, CSTĐCS, sáng kiến cải tiến hồ sơ\nHà Thị Mơ, văn thư, LĐTT",
        "xong", "nợ xấu dưới 0,8%\ndư nợ 95 tỷ\nkết nạp thêm 60 thành viên", "gửi đăng ký",
    ):  # fmt: skip
        talk.say(line)
    view = replace(talk.person.registrations[0], status="returned", note=note)
    pushed = (Choice(f"edit:{CODE}", "Sửa đăng ký"),)
    talk.person = replace(talk.person, registrations=(view,), pushed=pushed)
    return talk


@pytest.mark.parametrize(
    ("said", "initiative"),
    [
        (
            "Chừ ghi là: Cải tiến hồ sơ thành lập HTX theo Luật HTX 2023",
            "Cải tiến hồ sơ thành lập HTX theo Luật HTX 2023",
        ),
        (
            "ơ không, chị nói sáng kiến của Bích mà: Cải tiến hồ sơ thành lập HTX",
            "Cải tiến hồ sơ thành lập HTX",
        ),
        ("cải tiến hồ sơ vay vốn cho thành viên", "cải tiến hồ sơ vay vốn cho thành viên"),
        ("tên sáng kiến của em Bích là Số hóa hồ sơ vay nhé", "Số hóa hồ sơ vay"),
        ("sua sang kien thanh So hoa ho so vay von", "So hoa ho so vay von"),
        ("Bích: số hóa sổ theo dõi nợ", "số hóa sổ theo dõi nợ"),
        ("Đặt lịch tư vấn qua mã QR", "Đặt lịch tư vấn qua mã QR"),
    ],
)
def test_the_initiative_that_was_asked_for_is_mended_and_nothing_else(
    office: Office, said: str, initiative: str
) -> None:
    """ "… theo Luật HTX 2023" made a cooperative of the unit."""
    talk = returned(office, INITIATIVE)
    before = talk.person.registrations[0].form
    assert f"Gửi bản sửa của {CODE} chứ ạ?" in talk.say(said)
    bich = replace(before.people[0], initiative=initiative)
    assert form_of(talk) == replace(before, people=(bich, before.people[1]))
    talk.say("gửi lại giúp chị")
    assert talk.person.registrations[0].version == 2


@pytest.mark.parametrize(
    ("said", "aim"),
    [
        ("răng mà kỹ rứa. Tính đến 31/12/2025, ghi vô cho tui", "dư nợ 95 tỷ tính đến 31/12/2025"),
        ("31/12/2025 em ạ", "dư nợ 95 tỷ tính đến 31/12/2025"),
        ("đến hết năm 2025 nhé", "dư nợ 95 tỷ đến hết năm 2025"),
        ("ghi là dư nợ 95 tỷ đến hết 31/12 giúp tôi", "dư nợ 95 tỷ đến hết 31/12"),
        ("hết quý III/2025", "dư nợ 95 tỷ hết quý III/2025"),
    ],
)
def test_the_day_that_was_asked_for_stands_behind_its_aim(
    office: Office, said: str, aim: str
) -> None:
    """Only the aim that the office's words speak of is another."""
    for opened in (False, True):
        talk = returned(office, DATED)
        before = talk.person.registrations[0].form
        if opened:
            talk.say("sửa đăng ký")
        talk.say(said)
        aims = (before.targets[0], aim, before.targets[2])
        assert form_of(talk) == replace(before, targets=aims), said
        talk.say("ừ gửi lại")
        assert talk.person.registrations[0].version == 2


@pytest.mark.parametrize(
    "said",
    [
        "ừ để tui hỏi lại kế toán", "mai 31/12 tui nghỉ", "nhắc tôi ngày 31/12/2025", "cảm ơn em",
        "Bích có nhiều sáng kiến lắm", "Liên minh gọi cho chị với", "sao lại trả",
    ],
)  # fmt: skip
def test_what_is_no_answer_mends_nothing(office: Office, said: str) -> None:
    """Any sentence may be an initiative: these are none."""
    for note in (INITIATIVE, DATED):
        talk = returned(office, note)
        talk.say(said)
        dialog = talk.person.conversation.dialog
        sent = talk.person.registrations[0].form
        assert not isinstance(dialog, Registering) or dialog.form == sent, said


def test_sending_again_with_nothing_mended_says_what_is_missing(office: Office) -> None:
    """It was answered with a choice of clauses."""
    for said in ("ừ gửi lại", "gửi lại giúp chị", "ok gửi đi em"):
        talk = returned(office, DATED)
        answer = talk.say(said)
        assert "chưa sửa gì nên em chưa gửi lại" in answer
        assert DATED in answer
        assert talk.effects == ()


def test_the_type_is_what_is_said_of_it_and_not_what_it_is_denied_to_be(office: Office) -> None:
    """ "Mần chi có HTX" made it a cooperative; below the news and later on."""
    talk = returned(office, INITIATIVE)
    assert "không có gì thay đổi" in talk.say(
        "loại hình vẫn là đơn vị trực thuộc Liên minh, mần chi có HTX"
    )
    talk.say("loại hình của đơn vị là tổ hợp tác chứ")
    assert form_of(talk).unit_type == "tht"
    assert not isinstance(
        _after(returned(office, INITIATIVE), "loại hình gồm những gì"), Registering
    )


def _after(talk: Talk, said: str) -> object:
    talk.say(said)
    return talk.person.conversation.dialog
