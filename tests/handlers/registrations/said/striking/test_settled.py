"""What holds in the end: an honour somebody does not have, a doubt that is settled, another post."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Step
from tests.support.talk import Talk, at_step, form_of, step_of

LIST = (
    "Lò Thị Inh, giám đốc, CSTĐ cơ sở\nCầm Thị Ọi, kế toán, LĐTT\n"
    "Quàng Thị Thơm, tổ trưởng, LĐTT\nVũ Đình Lâm, lái xe, LĐTT"
)


@pytest.fixture
def talk(office: Office) -> Talk:
    """Four persons, at the list."""
    talk = at_step(office, "person-name")
    talk.say(LIST)
    return talk


def reviewed(talk: Talk) -> Talk:
    """The same, at the review."""
    for line in ("xong", "bỏ qua", "trồng 5 ha quế"):
        talk.say(line)
    assert step_of(talk) == Step.REVIEW
    return talk


def rows_of(talk: Talk, name: str) -> list[str | None]:
    """The titles of everybody of this name."""
    return [row.title for row in form_of(talk).people if row.name.endswith(name)]


@pytest.mark.parametrize(
    ("said", "left"),
    [
        (
            "sao chi Inh lai co hai dong the em, chi chi co cstd co so thoi, khong co giay khen",
            "cstdcs",
        ),
        ("chị Inh không có giấy khen đâu", "cstdcs"),
        ("sao chị Inh lại có hai dòng thế em, chị chỉ có CSTĐ cơ sở thôi", "cstdcs"),
        ("Inh chỉ có CSTĐ cơ sở thôi, không có giấy khen", "cstdcs"),
        ("chị Inh chỉ xin giấy khen thôi em", "gk"),
    ],
)
def test_an_honour_that_is_denied_goes(talk: Talk, said: str, left: str) -> None:
    """The other one stays, and so does everybody else."""
    talk.say("Lò Thị Inh thêm giấy khen nữa")
    assert rows_of(talk, "Inh") == ["cstdcs", "gk"]
    talk.say(said)
    assert rows_of(talk, "Inh") == [left]
    assert len(form_of(talk).people) == 4


@pytest.mark.parametrize(
    "said", ["chị Thơm không có giấy khen", "chị Inh có giấy khen không", "chị Inh chưa có LĐTT"]
)
def test_a_question_or_somebody_else_changes_nothing(talk: Talk, said: str) -> None:
    """What nobody has cannot be taken."""
    talk.say("Lò Thị Inh thêm giấy khen nữa")
    talk.say(said)
    assert rows_of(talk, "Inh") == ["cstdcs", "gk"]
    assert rows_of(talk, "Thơm") == ["ldtt"]


@pytest.mark.parametrize(
    "said",
    [
        "chi Cầm Thị Ọi phai la bang khen hay ldtt nhi, thoi cu ldtt",
        "chị Ọi thì bằng khen hay LĐTT nhỉ, thôi cứ LĐTT",
        "Cam Thi Oi, kế toán, LĐTT",
    ],
)
def test_a_doubt_ends_with_the_last_word(talk: Talk, said: str) -> None:
    """One row, with the honour that was taken."""
    talk.say(said)
    assert rows_of(talk, "Ọi") == ["ldtt"]


def test_an_honour_that_is_protested_against_is_not_given(talk: Talk) -> None:
    """It is the other one that holds."""
    talk.say("sao anh Lâm có CSTĐ, ảnh chỉ LĐTT thôi")
    assert rows_of(talk, "Lâm") == ["ldtt"]


def test_a_doubt_in_a_new_row_too(office: Office) -> None:
    """As it is of somebody who stands there."""
    talk = at_step(office, "person-name")
    talk.say("Cầm Thị Ọi, kế toán, bằng khen hay LĐTT nhỉ, thôi cứ LĐTT")
    assert rows_of(talk, "Ọi") == ["ldtt"]


@pytest.mark.parametrize(
    "said",
    [
        "doi cho Lo Thi Inh xuong lao dong tien tien",
        "khong, bang khen cua htx de nguyen. chi la doi cho Lo Thi Inh xuong lao dong tien tien co",
        "tập thể giữ nguyên, chỉ đổi cho chị Inh xuống lao động tiên tiến thôi",
        "thoi doi cho chi Inh xuong lao dong tien tien vay",
    ],
)
def test_her_title_is_changed_and_not_the_units(talk: Talk, said: str) -> None:
    """Whoever is named is meant."""
    before = form_of(reviewed(talk)).collective_title
    talk.say(said)
    assert rows_of(talk, "Inh") == ["ldtt"]
    assert form_of(talk).collective_title == before


@pytest.mark.parametrize(
    ("said", "name", "post"),
    [
        (
            "Ui chết, chị Ọi là Kế toán trưởng chơ không phải kế toán phòng giao dịch, sửa giúp em",
            "Ọi",
            "Kế toán trưởng",
        ),
        ("chị Thơm là tổ phó chơ nỏ phải tổ trưởng mô", "Thơm", "Tổ phó"),
        ("anh Lâm không phải lái xe mà là đội trưởng đội xe", "Lâm", "Đội trưởng đội xe"),
        ("không phải kế toán, chị Ọi là thủ quỹ cơ", "Ọi", "Thủ quỹ"),
        ("chức vụ chị Thơm sai rồi em, phó giám đốc mới đúng", "Thơm", "Phó giám đốc"),
    ],
)
@pytest.mark.parametrize("sent", [False, True])
def test_another_post_in_one_sentence(
    talk: Talk, said: str, name: str, post: str, *, sent: bool
) -> None:
    """It is not asked for anew, also after sending."""
    reviewed(talk)
    if sent:
        talk.say("gửi đăng ký")
    talk.say(said)
    assert [row.position for row in form_of(talk).people if row.name.endswith(name)] == [post]
    assert step_of(talk) == Step.REVIEW


def test_a_pasted_list_gives_nobody_elses_honour(office: Office) -> None:
    """Whose title was asked for stands in it with marks: one person."""
    talk = at_step(office, "person-name")
    talk.say("Lo Thi Inh, giam doc")
    talk.say("1. Lò Thị Inh – giám đốc – CSTĐ cơ sở\n2. Cầm Thị Ọi – kế toán – giấy khen")
    assert [(row.name, row.title) for row in form_of(talk).people] == [
        ("Lò Thị Inh", "cstdcs"),
        ("Cầm Thị Ọi", "gk"),
    ]
