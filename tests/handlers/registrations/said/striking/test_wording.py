"""Words struck out of a value: whoever is named with them stays on the list."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of

LIST = "Đỗ Mạnh Cường, trưởng phòng tín dụng, CSTĐCS; Ma Thị Vân, kế toán, LĐTT"
NAME = "Phần mềm theo dõi nợ vay quỹ HTX"
OTHER = "Sổ tay điện tử tra cứu vốn"


@pytest.fixture
def talk(office: Office) -> Talk:
    """A list below which the initiative stands."""
    talk = at_step(office, "person-name", "cá nhân")
    talk.say(LIST)
    talk.say(f"sáng kiến của Cường là {NAME}")
    return talk


def _first(talk: Talk) -> tuple[str, str | None, str | None]:
    row, other = form_of(talk).people
    assert other.name == "Ma Thị Vân"
    return (row.name, row.position, row.initiative)


@pytest.mark.parametrize(
    "said",
    [
        'bỏ chữ "tín dụng" ở chức vụ của Cường',
        'xóa chữ "tín dụng" ở chức vụ của Cường',
        "bỏ chữ tín dụng ở chức vụ anh Cường đi",
        "em bỏ giúp chị chữ “tín dụng” trong chức vụ của anh Cường nhé",
        'bỏ chữ "tín dụng" đi',
        "bỏ chữ tín dụng của Cường",
        "bỏ 2 chữ tín dụng ở chức vụ của Cường",
        "chức vụ của Cường bỏ chữ tín dụng đi",
        'xoa chu "tin dung" o chuc vu cua Cuong',
    ],
)
def test_words_of_a_post_go(talk: Talk, said: str) -> None:
    """He had been taken off the list."""
    talk.say(said)
    assert _first(talk) == ("Đỗ Mạnh Cường", "Trưởng phòng", NAME)
    assert form_of(talk).contact_position == "Giám đốc"


@pytest.mark.parametrize(
    ("said", "initiative"),
    [
        (f'bỏ mấy chữ "Cường là" đi, tên sáng kiến chỉ là: {OTHER}', OTHER),
        (f'xóa chữ "Cường là", sáng kiến là {OTHER} thôi', OTHER),
        ('bỏ chữ "quỹ HTX" trong sáng kiến của Cường', "Phần mềm theo dõi nợ vay"),
        ('bỏ chữ "chăn nuôi" ở sáng kiến của Cường', NAME),
        ('bỏ chữ "Cường" đi', NAME),
        ('bỏ chữ "Cường" ở người liên hệ', NAME),
        ('bỏ từ "phòng tín dụng" ở anh Cường, ghi trưởng phòng thôi', NAME),
    ],
)
def test_words_of_an_initiative_go(talk: Talk, said: str, initiative: str) -> None:
    """What does not stand there is asked about."""
    talk.say(said)
    assert _first(talk) == ("Đỗ Mạnh Cường", "Trưởng phòng tín dụng", initiative)


@pytest.mark.parametrize(
    "said", ["bỏ Cường đi", "xóa chú Cường đi", "xóa Đỗ Mạnh Cường", "bỏ anh Cường trong danh sách"]
)
def test_somebody_still_goes(talk: Talk, said: str) -> None:
    talk.say(said)
    assert [row.name for row in form_of(talk).people] == ["Ma Thị Vân"]


@pytest.mark.parametrize(
    "said",
    [
        f"Không để trống, đồng chí ghi {NAME} cho tôi",
        f"đừng để trống, ghi {NAME} giúp tôi",
        f"không được bỏ trống, ghi sáng kiến của Cường là {NAME}",
    ],
)
@pytest.mark.parametrize("before", [("xong", "bỏ qua"), ("xong",), ()])
def test_what_was_left_empty_is_filled(office: Office, said: str, before: tuple[str, ...]) -> None:
    """It had become an aim."""
    talk = at_step(office, "person-name", "cá nhân")
    for one in (LIST, *before, said):
        talk.say(one)
    assert _first(talk)[2] == NAME
    assert form_of(talk).targets == ()


@pytest.mark.parametrize(
    "said",
    [
        f"chị nói rồi mà, {NAME}",
        f"Tôi đã nêu ở trên rồi, {NAME}",
        f"ơ là cái {NAME} của sếp đó ad",
        f"ghi giúp chị là {NAME}",
        f"Ghi sáng kiến của anh Cường là {NAME}",
    ],
)
def test_what_is_said_along_is_no_part_of_it(office: Office, said: str) -> None:
    talk = at_step(office, "person-name", "cá nhân")
    for one in (LIST, "xong", said):
        talk.say(one)
    assert _first(talk)[2] == NAME


@pytest.mark.parametrize(
    "said",
    [
        f"Sáng kiến của anh Cường là {OTHER}",
        f"sửa sáng kiến anh Cường thành {OTHER}",
        f"sáng kiến anh Cường ghi lại là {OTHER}",
        f"sửa sáng kiến của Cường, ghi lại là {OTHER}",
        f"đổi sáng kiến của Cường sang {OTHER}",
    ],
)
def test_it_is_put_right_by_name(talk: Talk, said: str) -> None:
    talk.say(said)
    assert _first(talk)[2] == OTHER


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ('bỏ chữ "tín dụng" ở chức vụ của Cường', "Trưởng phòng, Chiến sĩ thi đua cơ sở"),
        (f'bỏ mấy chữ "Cường là" đi, tên sáng kiến chỉ là: {OTHER}', OTHER),
    ],
)
def test_words_of_what_was_sent_go_by_a_yes(talk: Talk, said: str, shown: str) -> None:
    for one in ("xong", "bỏ qua", "gửi đăng ký"):
        talk.say(one)
    answer = talk.say(said)
    assert shown in answer
    assert "bỏ Đỗ Mạnh Cường" not in answer
    talk.say("gửi đi")
    names = [row.name for row in talk.person.registrations[0].form.people]
    assert names == ["Đỗ Mạnh Cường", "Ma Thị Vân"]


@pytest.mark.parametrize(
    "said",
    [
        f"Sáng kiến của anh Ún là {NAME}",
        f"Ghi sáng kiến của tôi là {NAME}",
        f"sửa sáng kiến anh Ún thành {NAME}",
        f"sáng kiến ghi lại là {NAME}",
        f"Tôi đã nêu ở trên rồi, {NAME}",
    ],
)
def test_of_who_is_asked_about_the_name_alone_is_written(office: Office, said: str) -> None:
    talk = at_step(office, "person-initiative", "cá nhân")
    talk.say(said)
    assert form_of(talk).people[0].initiative == NAME
