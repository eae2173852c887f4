"""Sending what is shown, in many voices; and what only resembles it, which sends nothing."""

import pytest

from handlers.turn.turn import Office
from handlers.values.effects import SaveRegistration
from handlers.values.state import Confirming
from tests.support.talk import at_step, form_of, step_of

SENDING = """dung roi, gui di
dung het roi, gui
noi dung dung, gui
ừ thôi gửi cho tôi
thôi, gửi
thoi, gui
thôi cứ gửi
thôi thì gửi vậy
thôi gửi đi
thôi em gửi đi
thôi cháu cứ nộp cho bác
Thôi. Gửi đi.
thôi được rồi, gửi đi
thôi, đủ rồi, gửi giùm con
thôi thế gửi đi cháu
thôi vậy gửi giúp tôi
thôi nộp đi cho rồi
ừa thôi gởi lên tỉnh cho tui
gửi bây giờ
xong r gửi giúp e nha
Nội dung đã đúng. Đề nghị gửi.
chốt, nộp luôn nhé cháu
đúng cả rồi, gửi Liên minh đi
Dạ Lường đúng rồi ạ, em gửi bây giờ
chuẩn cơm mẹ nấu, gởi đi cưng
rua duoc roi gui di
Tôi đã kiểm tra. Đề nghị gửi đăng ký.
gửi đi chứ còn chờ gì nữa
mần xong rồi đó, gởi dùm tui
thôi gửi luôn đi cho xong
gửi lên Liên minh giúp anh
Nhất trí, đề nghị chuyển.
Thống nhất nội dung, đề nghị chuyển đi.
Kính đề nghị gửi ngay.""".splitlines()
NOT_SENDING = """đề nghị chuyển
nhất trí, đề nghị chuyển sang cờ thi đua
nhất trí, đề nghị chưa chuyển
gửi bây giờ có kịp không
gửi bây giờ chưa được đâu
bây giờ mà gửi thì sai hết
xong r nhưng khoan gửi nha
Nội dung đã đúng. Đề nghị không gửi.
Nội dung chưa đúng. Đề nghị chưa gửi.
nội dung sai. đề nghị gửi lại
chốt lại lần nữa rồi mới nộp
nếu đúng cả rồi thì gửi Liên minh đi
đúng cả rồi thì hẵng gửi
gửi Liên minh nào
gửi cho ai thế cháu
anh Hùng bảo gửi đi nhưng bác chưa chịu
sếp em bảo "gửi luôn đi"
"gửi đi"
gửi “đăng ký” là gửi cho ai
tôi có bảo gửi đâu
gửi cái gì mà gửi
gửi mần chi
gửi làm gì cho mất công
hình như đúng rồi, gửi được chưa
tối gửi nha
toi gui
đúng rồi, mai gửi
ok, tối gửi
sửa xong hãy gửi
thêm xong gửi
gửi lại cho anh xem
gửi phiếu cho tôi
gui phieu cho toi
gửi chị bản này
gửi rồi
da gui
tôi đã gửi
em gửi rồi đó
gửi lại đi
gửi nháp
cấm gửi
hoãn gửi
chờ họp xã viên đồng ý mới gửi
đợi chủ tịch ký rồi gửi
gửi khi bác ký xong
chưa chốt
chốt gì mà chốt
thôi gửi
ừ thôi gửi
thôi gửi nhé
thôi đừng gửi
thôi không gửi nữa
thôi, không gửi
thôi, khoan gửi
thôi, gửi sau
thôi cứ từ từ rồi gửi
thôi thì gửi sau vậy
thôi được, để mai gửi
thôi gửi đi đâu
thôi gửi cho tôi nữa
thôi gửi cho tôi xem
thôi rồi, gửi
gửi thôi à, để xem
nó bảo thôi gửi đi
dung, gui
da dung, gui luon em
uh dung, gui giup anh
dung em, gui
dung a, gui
dung nha, gui di em
dung, gửi
thôi, gửi gì nữa
dung gui di
dung, dung gui
dung, gui sau
dung, khoan gui
dung, mai gui
dung, chua gui
đừng, gửi
dừng, gửi
dung
dung, gui mo
đừng. gửi sau nhé
đừng có mà gửi
hổng gửi đâu
nỏ gửi mô
no gui mo
chưa gửi mô
gửi luôn hay để đấy
gửi hay không gửi
không biết có nên gửi luôn
ai bảo gửi
gửi luôn à em
gửi à, cảm ơn
gửi xong thì sao
người ta gửi hết chưa
từ từ hãy chốt
được rồi, để tôi hỏi đã
rứa là được rồi, khoan gửi""".splitlines()


def _sent(office: Office, said: str) -> bool:
    talk = at_step(office, "review")
    talk.say("xem lại")
    talk.say(said)
    return any(isinstance(one, SaveRegistration) for one in talk.effects)


@pytest.mark.parametrize("said", SENDING)
def test_a_clear_word_sends(office: Office, said: str) -> None:
    """It was asked once more, or not understood."""
    assert _sent(office, said)


@pytest.mark.parametrize("said", NOT_SENDING)
def test_a_doubtful_word_sends_nothing(office: Office, said: str) -> None:
    """A "no", an "if", a question, a quotation, a "later", what was, and the paper that is wanted."""
    assert not _sent(office, said)


@pytest.mark.parametrize(
    "said", ["dung, gui", "da dung, gui luon em", "thôi gửi", "thôi em gửi nhé"]
)
def test_what_may_be_its_opposite_is_asked_once(office: Office, said: str) -> None:
    """ "Dung, gui" may be "đừng gửi" with a slip of a comma; a yes to the question is enough."""
    talk = at_step(office, "review")
    assert talk.say(said) == "Dạ, em gửi luôn cho anh/chị nhé?"
    talk.say("ừ")
    assert any(isinstance(one, SaveRegistration) for one in talk.effects)


@pytest.mark.parametrize("said", SENDING)
def test_before_the_review_it_is_no_aim(office: Office, said: str) -> None:
    """ "Gửi bây giờ" had stood as an aim; the whole is shown first, and nothing is sent unseen."""
    talk = at_step(office, "targets")
    talk.say(said)
    assert (step_of(talk), form_of(talk).targets) == ("review", ())
    assert not any(isinstance(one, SaveRegistration) for one in talk.effects)


@pytest.mark.parametrize(
    "said",
    [
        "hủy cái ni đi",
        "ừ hủy đi em",
        "khoan gửi, thôi hủy cái ni đi",
        "bác nghĩ lại rồi, hủy đi cháu",
        "thôi không đăng ký nữa",
        "thôi không đăng ký nữa em xóa đi",
        "Đề nghị hủy bản đăng ký này.",
        "huy cai nay di",
    ],
)
def test_giving_up_is_asked_about(office: Office, said: str) -> None:
    """It was read as "not yet", or not at all."""
    talk = at_step(office, "review")
    talk.say(said)
    assert talk.person.conversation.dialog == Confirming("cancel")


@pytest.mark.parametrize(
    "said", ["đừng hủy", "chưa hủy đâu", "hủy được không", "hủy anh Ún đi", "không làm nữa à"]
)
def test_what_is_kept_is_not_given_up(office: Office, said: str) -> None:
    talk = at_step(office, "review")
    talk.say(said)
    assert not isinstance(talk.person.conversation.dialog, Confirming)
