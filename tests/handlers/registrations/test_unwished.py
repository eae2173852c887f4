"""The first message of somebody who wishes for nothing yet: no form is begun, whatever it names."""

import pytest

from handlers.registrations.asked.wanting.texts import BEHALF
from handlers.registrations.unasked import texts
from handlers.turn.turn import Office
from handlers.values.state import Idle, Registering
from tests.support.talk import Talk, form_of, registered

WHAT_FOR = "muốn đăng ký thi đua cho đơn vị, hay nhờ cán bộ gọi lại ạ?"


@pytest.mark.parametrize(
    "said",
    [
        "Tôi là Sơn, giám đốc HTX chè Bát Tiên",
        "tôi tên Đỗ Văn Khang sinh năm 1962 giám đốc HTX dịch vụ tổng hợp Báo Đáp",
        "anh la giam doc moi thay ong Binh htx Tan Huong",
        "chào em anh là Tuấn bên HTX vận tải Nghĩa Lộ",
    ],
)
def test_who_only_says_who_they_are_is_asked_what_for(office: Office, said: str) -> None:
    """The consent to a registration had been the answer."""
    talk = Talk(office)
    assert talk.say(said).endswith(WHAT_FOR)
    assert talk.person.conversation.dialog == Idle()


def test_they_are_greeted_as_they_call_themselves(office: Office) -> None:
    """It is said that a machine speaks, and that nothing is written; whoever is known is asked."""
    talk = Talk(office)
    told = talk.say("chào em anh là Tuấn bên HTX vận tải Nghĩa Lộ")
    assert told.startswith("Dạ, em chào anh ạ! Em là trợ lý tự động, chưa ghi gì vào đâu. Anh muốn")
    talk = Talk(office)
    talk.say("alo")
    assert talk.say("bac la Giang A Pao giam doc htx Suoi Giang") == texts.ASKED


@pytest.mark.parametrize(
    "said", ["ong Tuan dang ky thi dua hom truoc", "đợt trước đăng ký thi đua rồi"]
)
def test_below_it_what_was_before_begins_nothing(office: Office, said: str) -> None:
    talk = Talk(office)
    talk.say("chào em anh là Tuấn bên HTX vận tải Nghĩa Lộ")
    talk.say(said)
    assert talk.person.conversation.dialog == Idle()


def test_below_it_the_wish_begins_with_what_was_told(office: Office) -> None:
    talk = Talk(office)
    talk.say("tôi tên Đỗ Văn Khang sinh năm 1962 giám đốc HTX dịch vụ tổng hợp Báo Đáp")
    assert "Đỗ Văn Khang, Giám đốc" in talk.say("đăng ký")
    talk.say("đồng ý")
    assert form_of(talk).unit_name == "HTX Dịch vụ tổng hợp Báo Đáp"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "chao chau, bac la Sung A Lu giam doc htx nam huong Mu Cang Chai day,"
            " nghe noi co thi dua gi do phai khong",
            "Dạ có ạ: Kế hoạch 344",
        ),
        (
            "em la ke toan htx che Suoi Giang, sep em bao vao day hoi xem thi dua la lam the nao a",
            "phát động phong trào thi đua",
        ),
        ("toi nghe tren loa xa noi co thi dua htx", "Dạ có ạ: Kế hoạch 344"),
        ("bac mat kem lam, co gi noi ngan thoi, thi dua la gi", "phát động phong trào thi đua"),
        (
            "em là cán bộ văn phòng UBND xã Sơn Lương, em hỏi giúp bà con thì HTX trong xã"
            " đăng ký ở đâu ạ",
            "đăng ký ngay tại đây",
        ),
        (
            "nam ngoai htx toi dang ky roi ma co thay khen thuong gi dau, lam an the a",
            "chưa thấy đăng ký nào",
        ),
        ("hom truoc em bao anh dang ky thi dua ay", "chưa thấy đăng ký nào"),
        (
            "chuyển tiếp: Kính gửi các HTX, đề nghị các đơn vị đăng ký thi đua trước ngày 15/3.",
            "tin anh/chị chuyển tiếp",
        ),
    ],
)
def test_what_is_asked_or_told_is_answered(office: Office, said: str, told: str) -> None:
    """A form with a flag or a unit read out of the question had been begun."""
    talk = Talk(office)
    assert told in talk.say(said)
    assert not isinstance(talk.person.conversation.dialog, Registering)


@pytest.mark.parametrize(
    "said",
    [
        "giam doc htx toi moi chet tuan truoc, gio ai ky ho so thi dua",
        "Kính gửi các HTX, đề nghị các đơn vị đăng ký thi đua đúng hạn",
        "em o htx Mat ong Mu Cang Chai, nghe ban em ke ben nay dang ky duoc thi dua ha co",
        "chào, tôi bên đài truyền hình tỉnh, cần thông tin về số đơn vị đăng ký thi đua",
        "hoi ho vo anh lam ke toan htx Dai Lich, dang ky cham nhat ngay nao",
        "nam ngoai lam ho so mat ca thang chang duoc cai giay khen nao, chan khong muon lam nua",
        "toi nghe can bo xa bao dang ky thi dua, htx toi moi co 8 nguoi lieu co duoc khong",
        "noi la dang ky thi dua",
        "muốn tham gia SPRINT đăng ký chỗ nào",
        "bac muon hoc lop lai may keo dang ky o dau",
        "dang ky cho vo toi duoc khong, vo toi la ke toan htx",
        "đăng ký hộ con gái bác được không em",
        "em ten Ly Thi Dua o htx Mat ong, nghe ban em ke ben nay dang ky duoc thi dua ha co",
        "oi gioi oi nam ngoai lam ho so mat ca thang cuoi cung chang duoc gi, khong muon lam nua",
    ],
)
def test_nothing_is_begun_of_what_others_do(office: Office, said: str) -> None:
    talk = Talk(office)
    talk.say(said)
    assert talk.person.conversation.dialog == Idle()


@pytest.mark.parametrize(
    "said",
    [
        "toi la Giang A Lu, htx Nam Lanh, muon dang ky thi dua",
        "tôi là Sơn, giám đốc HTX chè Bát Tiên, đăng ký giúp tôi tập thể tiên tiến",
        "Vợ mình làm chủ nhiệm, vợ mình bảo ghi tên thi đua. Mình ghi ở đây à?",
        "bac luoi khai lam, cu lay y cua ky truoc ma ghi danh",
        "HTX Cam Sành Khe Lếch - Thượng Bằng La - sđt 0868 112 909 - tập thể tiên tiến",
        "bac la Lu o htx Nam Huong, cho bac dang ky thi dua nhe",
        "chị Hoa kế toán htx Đại Lịch, đăng ký thi đua năm nay",
        "toi can dang ky thi dua cho htx",
        "đăng ký cho con gái tôi được không, HTX Tân Phú xã Văn Chấn, sđt 0912345678",
        "đăng ký cho htx của bác được không",
        "muốn tham gia thì ghi giúp bác, đăng ký cho HTX Tân Phú",
    ],
)
def test_a_wish_still_begins(office: Office, said: str) -> None:
    """However it is asked, and whatever was before."""
    talk = Talk(office)
    talk.say(said)
    assert isinstance(talk.person.conversation.dialog, Registering)


def test_of_whoever_has_registered_it_is_read_as_before(office: Office) -> None:
    """What was sent is spoken of there."""
    assert WHAT_FOR not in registered(office).say("tôi là Sơn, giám đốc HTX chè Bát Tiên")


def test_whether_one_of_the_family_may_be_registered_is_answered(office: Office) -> None:
    """With the way in, and nothing of it is written down."""
    talk = Talk(office)
    assert talk.say("dang ky cho vo toi duoc khong, vo toi la ke toan htx").startswith(BEHALF)
    assert [choice.key for choice in talk.replies[-1].choices] == ["go:register"]


def test_where_one_joins_the_movement_is_told_with_the_way_in(office: Office) -> None:
    """Another programme is not registered for here, this movement is."""
    way_in = "đăng ký ngay tại đây"
    assert way_in in Talk(office).say("tham gia thì đăng ký ở đâu")
    assert way_in not in Talk(office).say("muốn tham gia SPRINT đăng ký chỗ nào")
