"""The title of the one person who is registered, typed before its question or changed later."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, form_of

_BEGUN = ("dk", "dong y", "ca nhan", "htx phu nham xa phu nham")


def _played(office: Office, *lines: str) -> Talk:
    talk = Talk(office)
    for line in (*_BEGUN, *lines):
        talk.say(line)
    return talk


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("khoan da, doi danh hieu thanh lao dong tien tien", "ldtt"),
        ("doi danh hieu sang lao dong tien tien nhe", "ldtt"),
        ("thoi lay lao dong tien tien", "ldtt"),
    ],
)
@pytest.mark.parametrize("asked", [(), ("lo thi pang, ke toan, 0988777666",)])
def test_it_waits_for_whoever_is_named(
    office: Office, asked: tuple[str, ...], said: str, title: str
) -> None:
    """It made the unit be registered as well, or somebody called "Thanh Lao Dong Tien Tien"."""
    talk = _played(office, *asked)
    assert "Em ghi danh hiệu cá nhân" in talk.say(said)
    for line in ("lo thi pang, ke toan, 0988777666", "lo thi pang")[len(asked) :]:
        talk.say(line)
    form = form_of(talk)
    assert (form.kind, form.collective_title) == ("individual", None)
    (row,) = form.people
    assert (row.name, row.position, row.title) == ("Lo Thi Pang", "Kế toán", title)


def test_it_is_changed_for_the_only_one(office: Office) -> None:
    """At the aims it became one of them."""
    talk = _played(office, "lo thi pang, ke toan, 0988777666", "lao dong tien tien", "lo thi pang")
    talk.say("xong")
    assert "Em đổi danh hiệu của Lo Thi Pang" in talk.say(
        "doi danh hieu thanh chien si thi dua co so"
    )
    assert form_of(talk).people[0].title == "cstdcs"
    talk.say("thoi lay lao dong tien tien")
    assert (form_of(talk).people[0].title, form_of(talk).targets) == ("ldtt", ())


def test_the_units_title_in_few_words_is_nobodys_name(office: Office) -> None:
    talk = Talk(office)
    for line in ("dk", "dong y", "tap the", "htx thang loi xa che tao", "xuat sac nhe"):
        talk.say(line)
    assert form_of(talk).collective_title == "ttldxs"


def test_two_with_their_posts_are_of_the_list(office: Office) -> None:
    """The contact was given the second one's post."""
    talk = _played(office, "thao a sua, giam doc, 0988777666")
    talk.say("ca nhan la Thao A Sua giam doc va Vang Thi Bo ke toan")
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == ("Thao A Sua", "Giám đốc")
    assert [row.name for row in form.people] == ["Thao A Sua", "Vang Thi Bo"]


def test_whoever_sends_too_early_is_told_what_is_missing(office: Office) -> None:
    talk = _played(office, "thao a sua, giam doc, 0988777666")
    assert "Còn thiếu: Họ tên cá nhân" in talk.say("uh gui di")


def test_what_is_not_sent_yet_is_given_up_by_taking_it_back(office: Office) -> None:
    talk = _played(office)
    assert "Hủy hẳn" in talk.say("rut dang ky di")
    assert "em dừng lại" in talk.say("uh rut")


def test_a_whole_form_in_one_go_asks_nothing(office: Office) -> None:
    talk = Talk(office)
    said = talk.say(
        "dang ky htx tan thinh xa tan thinh tap the lao dong tien tien nguoi lien he Ha Van Dung chuc vu "
        "giam doc dien thoai 0911000999 chi tieu trong 3ha quế, doanh thu 1 ty 2"
    )
    assert "• Liên hệ: Ha Van Dung, Giám đốc" in said
    talk.say("dong y")
    assert form_of(talk).targets == ("trong 3ha quế", "doanh thu 1 ty 2")


def test_another_unit_is_no_name_of_one(office: Office) -> None:
    talk = Talk(office)
    assert "Đơn vị" not in talk.say("dang ky them htx khac").split("Trước khi")[0]
