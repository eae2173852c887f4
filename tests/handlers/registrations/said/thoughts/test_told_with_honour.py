"""An initiative that is told with an honour, or right behind somebody who needs one."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

NAME = "Bảng theo dõi nợ vay của thành viên"


@pytest.fixture
def listed(office: Office) -> Talk:
    """Somebody stands there with an honour that needs none."""
    talk = at_step(office, "person-title")
    talk.say("lao động tiên tiến")
    return talk


@pytest.mark.parametrize(
    ("said", "title", "initiative"),
    [
        (
            "À khoan, đồng chí Ún năm nay có sáng kiến rồi, sửa thành Chiến sĩ thi đua cơ sở. "
            f"Sáng kiến là {NAME}.",
            "cstdcs",
            NAME,
        ),
        (
            "anh Ún có sáng kiến rồi em, đổi lên CSTĐ cơ sở, sáng kiến là lò sấy quế hai tầng",
            "cstdcs",
            "lò sấy quế hai tầng",
        ),
        (
            "chú Ún có sáng kiến đấy, cho lên CSTĐ cơ sở, tên sáng kiến là tưới nhỏ giọt cho chè",
            "cstdcs",
            "tưới nhỏ giọt cho chè",
        ),
        ("Ún năm nay có sáng kiến rồi, sửa thành CSTĐ cơ sở", "cstdcs", None),
        ("anh Ún chưa có sáng kiến, để LĐTT thôi", "ldtt", None),
        ("đồng chí Ún có sáng kiến rồi. Sáng kiến là Sổ tay điện tử.", "ldtt", "Sổ tay điện tử"),
    ],
)
def test_that_there_is_one_is_not_its_name(
    listed: Talk, said: str, title: str, initiative: str | None
) -> None:
    """All behind the first "sáng kiến" had become the name."""
    listed.say(said)
    (row,) = form_of(listed).people
    assert (row.title, row.initiative) == (title, initiative)


@pytest.mark.parametrize(
    "said",
    [
        "Sổ tay điện tử hướng dẫn HTX tiếp cận vốn ưu đãi.",
        "so tay dien tu huong dan htx tiep can von",
        "Mô hình liên kết 3 HTX tiêu thụ chè",
        "Phần mềm quản lý nợ vay cho quỹ tín dụng",
        "Hướng dẫn thành viên HTX ghi nhật ký đồng ruộng",
        "Tổ chức phiên chợ nông sản cuối tuần của HTX",
    ],
)
def test_one_right_behind_who_needs_it_is_offered(office: Office, said: str) -> None:
    """A yes writes it down, and the list goes on."""
    talk = at_step(office, "people")
    talk.say("Phạm Thị Vân Anh, Trưởng phòng, Chiến sĩ thi đua cơ sở.")
    assert talk.say(said) == "Đây là sáng kiến của Phạm Thị Vân Anh phải không ạ?"
    assert form_of(talk).people[-1].initiative is None
    talk.say("Đúng.")
    assert form_of(talk).people[-1].initiative == said.rstrip(".")
    assert step_of(talk) == "people"


@pytest.mark.parametrize(
    "said",
    ["HTX chè Suối Giàng đăng ký hai người thôi", "chị ấy hay giúp bà con lắm", "hôm nay mưa quá"],
)
def test_what_is_none_is_not_offered(office: Office, said: str) -> None:
    """Told beside the list."""
    talk = at_step(office, "people")
    talk.say("Phạm Thị Vân Anh, Trưởng phòng, Chiến sĩ thi đua cơ sở.")
    assert "sáng kiến của" not in talk.say(said)


def test_somebody_more_is_no_initiative(office: Office) -> None:
    """The question is passed over for the next of the list; it comes again behind it."""
    talk = at_step(office, "people")
    talk.say("Phạm Thị Vân Anh, Trưởng phòng, Chiến sĩ thi đua cơ sở.")
    talk.say("Sổ tay điện tử hướng dẫn HTX tiếp cận vốn ưu đãi.")
    talk.say("Vũ Đức Hoan, chuyên viên, Lao động tiên tiến.")
    *_, before, last = form_of(talk).people
    assert (before.initiative, last.name, last.title) == (None, "Vũ Đức Hoan", "ldtt")
    assert "Sáng kiến" in talk.say("Hết rồi.")
