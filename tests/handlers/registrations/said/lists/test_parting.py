"""Who is taken out of a list, at a step and of what was sent; never everything, never another."""

from handlers.acts.heard import Heard
from handlers.registrations.said.lists.parting import parted
from handlers.turn.turn import Office
from handlers.values.state import Confirming, Form, Participant, Registering
from tests.support.talk import Talk, form_of

LIST = Form(
    kind="individual",
    people=(
        Participant("Hà Văn Toại", "Tổ trưởng", "ldtt"),
        Participant("Bàn Thị Ghển", "Kế toán", "ldtt"),
        Participant("Giàng A Sùng", "Thủ quỹ", "ldtt"),
    ),
)
# What is said, and the places of those who go.
TAKES_OUT = {
    "Chỉ lấy Giàng A Sùng ra khỏi danh sách, không rút cả hồ sơ": {2},
    "Giàng A Sùng không muốn có tên nữa, xin lấy ra khỏi hồ sơ đã gửi.": {2},
    "chỉ rút bà Ghển ra thôi, còn đâu để nguyên": {1},
    "anh Sùng xin thôi không đăng ký nữa, cho rút tên khỏi bản đã nộp": {2},
    "bà Ghển nghỉ việc rồi, gỡ tên bà ấy trong hồ sơ giúp tôi": {1},
    "rút tên Hà Văn Toại thôi, không phải rút cả đăng ký": {0},
    "đừng rút hồ sơ, chỉ bỏ tên ông Toại với bà Ghển thôi": {0, 1},
    # The reason is of one person, and another is taken out: who is named there goes.
    "ông Toại bảo thôi, xóa số 3 ra": {2},
    "ad ơi a Sùng k muốn có tên nữa, a ấy bảo ngại, gỡ a ấy ra giúp e vs ạ": {2},
    "gỡ a Sùng ra khỏi đăng ký giúp e vs, mấy ng kia giữ nguyên ạ": {2},
    "ơ k phải xóa hết đâu ạ, chỉ gỡ a Giàng A Sùng trong danh sách thôi": {2},
    "tên bà Ghển trong danh sách bỏ đi nhé, bà ấy không đồng ý": {1},
    "hong co ten ong Toai nua nghen, ong hong chiu": {0},
    "em gõ bà Ghển rồi": set(),
    "chỉ giữ lại bà Ghển": set(),
    "ông Toại ốm, bà Ghển cũng ốm, lấy ra giúp": set(),
    "đừng bỏ bà Ghển": set(),
    "bỏ ông Toại được không?": set(),
    "ông Toại xin rút hồ sơ về": set(),
    "lấy bà Ghển làm tổ trưởng": set(),
}


def test_who_is_named_goes_and_nobody_else() -> None:
    """ "Chỉ lấy X ra" takes out X; what is not understood takes out nobody."""
    for said, gone in TAKES_OUT.items():
        assert parted(LIST, Heard(said)) == gone, said


def test_who_is_to_stay_is_never_taken_out(office: Office) -> None:
    """ "Chỉ để X với Y trong danh sách" was heard as taking out X."""
    talk = Talk(office)
    for line in (
        "đăng ký", "đồng ý", "cá nhân", "HTX Chè Suối Giàng, xã Văn Chấn",
        "Lò Văn Pháo, giám đốc, 0912345678",
        "Hà Văn Toại, tổ trưởng, lđtt\nBàn Thị Ghển, kế toán, lđtt\nGiàng A Sùng, thủ quỹ, lđtt",
        "chỉ để bà Ghển với ông Toại trong danh sách",
    ):  # fmt: skip
        talk.say(line)
    assert [row.name for row in form_of(talk).people] == ["Hà Văn Toại", "Bàn Thị Ghển"]


def test_after_sending_one_person_is_no_withdrawal(office: Office) -> None:
    """What is clear is an edit; where both may be meant it is asked, and nothing is done before."""
    talk = Talk(office)
    for line in (
        "đăng ký", "đồng ý", "cá nhân", "HTX Chè Suối Giàng, xã Văn Chấn",
        "Lò Văn Pháo, giám đốc, 0912345678",
        "Hà Văn Toại, tổ trưởng, lđtt\nBàn Thị Ghển, kế toán, lđtt", "xong", "bỏ qua", "gửi đăng ký",
    ):  # fmt: skip
        talk.say(line)
    sent = talk.person.registrations[0].form
    assert "bỏ riêng Bàn Thị Ghển" in talk.say("bà Ghển đòi rút đăng ký")
    assert talk.labels == ["Bỏ riêng Bàn Thị Ghển", "Rút cả DK-2025-0001"]
    assert not isinstance(talk.person.conversation.dialog, (Confirming, Registering))
    talk.tap("Bỏ riêng Bàn Thị Ghển")
    edit = talk.person.conversation.dialog
    assert isinstance(edit, Registering)
    assert [row.name for row in edit.form.people] == ["Hà Văn Toại"]
    assert talk.person.registrations[0].form == sent
    talk.say("gửi đăng ký")
    assert talk.person.registrations[0].form == edit.form


def _sent(office: Office) -> Talk:
    talk = Talk(office)
    for line in (
        "đăng ký", "đồng ý", "cá nhân", "HTX Chè Suối Giàng, xã Văn Chấn",
        "Lò Văn Pháo, giám đốc, 0912345678",
        "Hà Văn Toại, tổ trưởng, lđtt\nBàn Thị Ghển, kế toán, lđtt", "xong", "bỏ qua", "gửi đăng ký",
    ):  # fmt: skip
        talk.say(line)
    return talk


def test_who_is_not_named_is_asked_about_by_name(office: Office) -> None:
    """ "Gỡ anh ấy ra" offered to delete everything that is stored."""
    for said in ("gỡ a ấy ra giúp e vs", "em ơi rút chị ấy ra khỏi danh sách giúp chị"):
        talk = _sent(office)
        assert "muốn bỏ ai khỏi danh sách" in talk.say(said), said
        assert talk.labels == ["Bỏ riêng Hà Văn Toại", "Bỏ riêng Bàn Thị Ghển"]
        talk.tap("Bỏ riêng Bàn Thị Ghển")
        talk.say("gửi đăng ký")
        assert [row.name for row in talk.person.registrations[0].form.people] == ["Hà Văn Toại"]


def test_who_takes_part_no_longer_is_asked_about(office: Office) -> None:
    """It is told that somebody does not want to; that the name goes was not said."""
    for said in ("bà Ghển không tham gia nữa đâu em", "bà Ghển xin thôi"):
        talk = _sent(office)
        assert "bỏ riêng Bàn Thị Ghển" in talk.say(said), said
    assert "bỏ riêng" not in _sent(office).say("bà Ghển nghỉ phép hôm nay")


def test_the_data_of_one_is_never_all_the_data(office: Office) -> None:
    """ "Xóa thông tin của bà Ghển" offered to delete everything of who writes."""
    for said in (
        "xóa thông tin của bà Ghển giúp em",
        "bà Ghển không đồng ý cho ghi tên đâu, em xóa thông tin bà ấy đi",
        "bà Ghển giận đòi xóa tên rồi",
    ):
        talk = _sent(office)
        assert "bỏ riêng Bàn Thị Ghển" in talk.say(said), said
    for said in ("một người trong danh sách xin rút", "có người muốn rút tên thì làm sao"):
        assert "muốn bỏ ai khỏi danh sách" in _sent(office).say(said), said
    talk = _sent(office)
    talk.say("xóa thông tin của tôi")
    assert isinstance(talk.person.conversation.dialog, Confirming)


def test_it_is_said_whose_name_is_still_kept(office: Office) -> None:
    """By what the office has: an edit that was not sent took nobody out there."""
    talk = _sent(office)
    talk.say("gỡ bà Ghển ra giúp em")
    answer = talk.say("thế giờ bên ad còn giữ tên bà ấy không")
    assert "chưa gửi nên cán bộ chưa thấy" in answer
    assert "có: Hà Văn Toại, Bàn Thị Ghển." in answer
    talk.say("gửi")
    answer = talk.say("thế h bên ad còn giữ tên bà ấy k")
    assert "(bản sửa lần 1) có: Hà Văn Toại." in answer
    assert "bản trước vẫn được lưu" in answer


def test_another_in_the_place_of_who_was_spoken_of(office: Office) -> None:
    """The new one became the contact, or was added below the one who goes."""
    for said in (
        "bỏ bà Ghển đi, thay bằng Hà Thị Đào, thủ quỹ",
        "bà Ghển nghỉ rồi, cho Hà Thị Đào vào thay, thủ quỹ",
        "ba Ghen nghi sinh roi, thay bang Hà Thị Đào thủ quỹ",
        "à quên cái ghển nó xin nghỉ về trông cháu rồi cháu thay bằng hà thị đào thủ quỹ cho bà",
        "bà Ghển ốm rồi, lấy Hà Thị Đào thế vào, thủ quỹ",
    ):
        talk = _sent(office)
        talk.say(said)
        talk.say("gửi đăng ký")
        form = talk.person.registrations[0].form
        assert form.contact_name == "Lò Văn Pháo"
        last = form.people[-1]
        assert len(form.people) == 2, said
        assert (last.name, (last.position or "").lower(), last.title) == (
            "Hà Thị Đào", "thủ quỹ", "ldtt",
        ), said  # fmt: skip
