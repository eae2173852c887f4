"""Who only says that something will be asked is invited to, and wishes for nothing else."""

import pytest

from handlers.talk import texts
from handlers.turn.turn import Office
from handlers.values.effects import NoteRequest
from handlers.values.state import Idle
from tests.support.talk import Talk


@pytest.mark.parametrize(
    "said",
    [
        *("hoi chut", "hỏi tí", "a hoi ti nhe", "hoi em ti", "em oi hoi cai nay", "hoi ti dc ko"),
        *("a lo e oi cho hoi ti", "alo anh hoi chut", "cho bac hoi may cau", "cho hoi ti viec"),
        *("bac co viec muon hoi", "chau oi bac co cau hoi", "anh có chút việc cần hỏi"),
    ],
)
def test_an_opener_with_nothing_in_it_is_answered_by_an_invitation(
    office: Office, said: str
) -> None:
    """A clause, or a farewell, had been the answer."""
    assert Talk(office).say(said).startswith("Dạ, em nghe, ")


@pytest.mark.parametrize(
    ("said", "own"),
    [
        ("chao em, bac o htx nong nghiep Phu Nham day, cho bac hoi cai nay", "bác"),
        ("toi la Giang A Lu o htx Nam Lanh, co viec nho em", "anh/chị"),
        (
            "em chao anh, em o quy tin dung nhan dan xa Dong Cuong, muon hoi chut viec thi dua",
            "anh/chị",
        ),
        ("alo chau oi ong la Trieu Van Phin to hop tac nuoi ong ong muon hoi ti", "ông"),
        ("Chào em. Chị là Hoàng Thị Én, kế toán HTX Mường Lò. Cho chị hỏi chút nhé", "chị"),
        (
            "chau chao chu a, chu la Ma A Sinh chu nhiem htx Pung Luong, chu muon hoi chau mot it",
            "chú",
        ),
        ("bac hoi", "bác"),
        ("vợ tôi là giám đốc HTX Thổ cẩm Nghĩa An, tôi hỏi hộ", "anh/chị"),
        ("ko phai, toi hoi cai khac", "anh/chị"),
        ("bac hoi cai khac co", "bác"),
        ("htx che suoi giang day, cho chu hoi voi", "chú"),
    ],
)
def test_who_says_who_they_are_and_will_ask_is_invited(office: Office, said: str, own: str) -> None:
    """A clause, or the form filled with the name, had been the answer."""
    talk = Talk(office)
    assert talk.say(said) == texts.ask(own=own)
    assert talk.person.conversation.dialog == Idle()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("bac o htx Phu Nham, cho bac hoi thi dua den bao gio", "31/12/2025"),
        ("toi la Giang A Lu, htx Nam Lanh, muon dang ky thi dua", "đồng ý"),
    ],
)
def test_who_asks_or_wishes_at_once_is_answered(office: Office, said: str, told: str) -> None:
    assert told in Talk(office).say(said)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("hoi han dang ky", "không ghi hạn đăng ký"),
        ("hỏi tí, thi đua đến bao giờ", "31/12/2025"),
        ("hoi thi van nghe", "văn nghệ"),
    ],
)
def test_what_is_asked_at_once_is_answered(office: Office, said: str, told: str) -> None:
    assert told in Talk(office).say(said)


@pytest.mark.parametrize(
    "said",
    [
        *("giup em voi a", "em khong biet nop cai gi", "chị chỉ giúp em với ạ"),
        "em chào chị, em mới nhận việc kế toán HTX Bình Minh, chưa biết gì, chị chỉ giúp em với ạ",
    ],
)
def test_who_is_at_a_loss_is_told_how_it_goes(office: Office, said: str) -> None:
    """That the plan tells nothing of a law, or clauses to choose, had been the answer."""
    assert Talk(office).say(said) == texts.LOST


@pytest.mark.parametrize(
    "said",
    [
        *("anh oi em go nham so xin loi", "con chau dang nghich may day"),
        *("xin lỗi em gõ nhầm", "nhan nham nguoi roi"),
    ],
)
def test_what_was_not_meant_does_nothing(office: Office, said: str) -> None:
    """ "Go … so" without its marks had been the wish to have everything deleted."""
    talk = Talk(office)
    assert talk.say(said) == texts.NO_HARM
    assert talk.person.conversation.dialog == Idle()


def test_a_number_to_be_taken_out_is_still_heard(office: Office) -> None:
    assert "Xóa tất cả dữ liệu" in Talk(office).say("go so toi di")


@pytest.mark.parametrize("said", ["gặp ai để nộp", "gap ai de dang ky"])
def test_who_asks_whom_to_meet_has_nothing_passed_on(office: Office, said: str) -> None:
    """A call had been noted that nobody wanted."""
    talk = Talk(office)
    assert "anh/chị gặp" in talk.say(said)
    assert not any(isinstance(one, NoteRequest) for one in talk.effects)


@pytest.mark.parametrize(
    "said",
    [
        "bac ko biet dung dien thoai, len tan noi nop duoc ko",
        "ông nhà tôi không biết dùng zalo",
        "anh ko dung dien thoai thong minh",
    ],
)
def test_who_cannot_use_a_telephone_wants_nothing_deleted(office: Office, said: str) -> None:
    """Without its marks "dùng điện thoại" had been a stop to the number."""
    assert "Xóa tất cả dữ liệu" not in Talk(office).say(said)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("dừng dùng thông tin của tôi", "không có gì để rút"),
        ("xoa so dien thoai cua toi di", "Xóa tất cả dữ liệu"),
    ],
)
def test_a_stop_to_the_data_is_still_one(office: Office, said: str, told: str) -> None:
    assert told in Talk(office).say(said)
