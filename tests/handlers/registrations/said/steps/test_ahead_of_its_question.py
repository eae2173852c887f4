"""What is said before it is asked for is taken; what is asked before anything is sent is told."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize(
    "said",
    [
        "năm nay trồng thêm được 15 ha chè, sản lượng phấn đấu 200 tấn, à với kết nạp thêm chục hộ",
        "trồng thêm 15 ha chè, sản lượng 200 tấn, kết nạp 10 hộ",
        "phan dau trong moi 15 ha, ket nap them 10 thanh vien, giup 3 ho ngheo",
    ],
)
@pytest.mark.parametrize("step", ["contact", "collective-title"])
def test_aims_said_early_are_whole(office: Office, step: str, said: str) -> None:
    """Three aims, each with what it counts, and the open question stays."""
    talk = at_step(office, step)
    talk.say(said)
    assert step_of(talk) == step
    assert len(form_of(talk).targets) == 3
    assert not any(aim.startswith(("à ", "200")) for aim in form_of(talk).targets)


@pytest.mark.parametrize("said", ["Vừ A Sáu, tổ trưởng tổ 5", "Mo Van Ba, giam doc", "Lò Văn Thu"])
def test_a_name_is_no_aim(office: Office, said: str) -> None:
    """A number in a post counts nothing."""
    talk = at_step(office, "contact")
    talk.say(said)
    assert form_of(talk).targets == ()
    assert form_of(talk).contact_name


@pytest.mark.parametrize(
    "said",
    [
        "thì lao động tiên tiến như mọi năm",
        "lao dong tien tien thoi em",
        "danh hiệu thì lao động tiên tiến",
    ],
)
def test_the_title_may_come_before_the_contact(office: Office, said: str) -> None:
    """Of a unit alone "lao động tiên tiến" is its title."""
    talk = at_step(office, "contact")
    talk.say("cho tập thể thôi, không có cá nhân")
    talk.say(said)
    assert (form_of(talk).kind, form_of(talk).collective_title) == ("collective", "ttldtt")
    assert step_of(talk) == "contact"


@pytest.mark.parametrize(
    "said",
    [
        "thôi không lấy lao động tiên tiến",
        "lao động tiên tiến là gì",
        "anh Lò Văn Pó lao động tiên tiến",
    ],
)
def test_a_title_that_is_not_wished_is_not_taken(office: Office, said: str) -> None:
    """Refused, asked about, or somebody's."""
    talk = at_step(office, "contact")
    talk.say("cho tập thể thôi, không có cá nhân")
    talk.say(said)
    assert form_of(talk).collective_title is None


@pytest.mark.parametrize("said", ["thế gửi đi", "gửi luôn cho bác nhé", "ok gui di em"])
def test_sending_too_early_says_what_is_missing(office: Office, said: str) -> None:
    """No clause on whom the plan goes to."""
    told = at_step(office, "collective-title").say(said)
    assert "Còn thiếu: Danh hiệu tập thể" in told
    assert "Nơi nhận" not in told


def test_where_several_lack_their_title_it_is_asked_again(office: Office) -> None:
    talk = at_step(office, "person-name")
    talk.say("Bàn Thị Xiên, Lý Mùi Pham")
    told = talk.say("dạ thế gửi ạ")
    assert "Còn thiếu" in told
    assert told.endswith("Cùng đăng ký danh hiệu nào ạ?")


@pytest.mark.parametrize(
    "said", ["bao giờ thì người ta duyệt hả em", "ai duyệt cái này em", "the bao gio duyet ha chau"]
)
def test_who_decides_is_told_before_it_is_sent(office: Office, said: str) -> None:
    """Of one's own form, and no clause of the plan."""
    told = at_step(office, "collective-title").say(said)
    assert "Gửi xong thì" in told
    assert "Kế hoạch" not in told


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        (
            "anh thì chiến sĩ thi đua cơ sở, còn cô Hà Thị Mai kế toán lao động tiên tiến",
            ["cstdcs", "ldtt"],
        ),
        ("toi thi cstdcs con chi Ha Thi Mai ke toan thi ldtt", ["cstdcs", "ldtt"]),
    ],
)
def test_who_speaks_and_others_may_come_before_whom_it_is_for(
    office: Office, said: str, titles: list[str]
) -> None:
    """He waits with the others until his name is known."""
    talk = at_step(office, "kind")
    assert "anh/chị và H" in talk.say(said)
    for answer in ("HTX Chè Xanh xã Văn Chấn", "Lò Văn Sơn, phó giám đốc, 0388123456"):
        talk.say(answer)
    assert form_of(talk).kind == "individual"
    assert [row.title for row in form_of(talk).people] == titles
    assert form_of(talk).people[0].name == "Lò Văn Sơn"


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("cho 3 người trong htx", "individual"),
        ("anh với hai đứa nữa", "individual"),
        ("cả htx với 2 người", "both"),
        ("tập thể 12 người", "collective"),
    ],
)
def test_counted_persons_are_persons(office: Office, said: str, kind: str) -> None:
    """The cooperative they are of is not what is registered."""
    talk = at_step(office, "kind")
    talk.say(said)
    assert form_of(talk).kind == kind
