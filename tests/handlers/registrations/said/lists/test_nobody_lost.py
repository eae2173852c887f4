"""A list that is mended in words, beside a plain model of it: nobody is doubled, nobody is lost.

Whatever is said, in whichever words and however often: either the list is as the model says, or it
is as it was. Whoever is not spoken of keeps his row.
"""

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as some

from handlers.turn.turn import Office
from handlers.values.state import Participant, Registering
from tests.support.talk import Talk, at_step, form_of

Rows = list[Participant]
# Of one given name, of one whole name in two posts, with a number in the post.
PEOPLE = (
    Participant("Lương Văn Khánh", "Đội trưởng đội xe số 2", "ldtt"),
    Participant("Đinh Thị Loan", "Kế toán", "ldtt"),
    Participant("Lò Văn Mai", "Bảo vệ", "gk"),
    Participant("Phan Thị Nhạn", "Thủ quỹ", "ldtt"),
    Participant("Hà Thị Mai", "Thủ kho", "ldtt"),
    Participant("Đậu Văn Tứ", "Tổ trưởng tổ 4", "ldtt"),
    Participant("Vàng A Xong", "Lái xe", "gk"),
)
POSTS = ("Đội trưởng đội xe số 3", "Tổ phó tổ 2", "Kế toán trưởng", "Thủ kho", "Phó giám đốc")
TITLES = {"ldtt": ("lđtt", "lao động tiên tiến"), "gk": ("giấy khen", "GK")}
DROPPED = ("bỏ {}", "xóa {} giúp em", "{} nghỉ rồi, bỏ ra", "gạch {} đi", "thôi đừng ghi {} nữa")
POSTED = (
    "sửa chức vụ {}: {}",
    "{} là {}",
    "{} giờ là {} nhé",
    "Đề nghị sửa {} thành {}.",
    "chức vụ {} phải là {} mới đúng",
)
TITLED = ("{} {} thôi", "cho {} {}", "{} đổi sang {}", "{} chỉ lấy {}")
NEW = ("Sùng Thị Dợ", "Đinh Văn Loan", "Lò Thị Mai", "H'Bia Niê")


class Model:
    """What the list is, without a word of talk."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def without(self, at: int) -> Rows:
        return [row for n, row in enumerate(self.rows) if n != at]

    def mended(self, at: int, **fields: Any) -> Rows:
        rows = list(self.rows)
        rows[at] = replace(rows[at], **fields)
        return rows


def called(draw: some.DrawFn, rows: Rows, at: int) -> str:
    """By the whole name, the number, or the given name where it is one's alone."""
    name = rows[at].name
    given = name.split()[-1]
    ways = [name, f"số {at + 1}", f"đồng chí {name}"]
    if sum(row.name.split()[-1] == given for row in rows) == 1:
        honor = draw(some.sampled_from(("anh", "chị", "đồng chí", "bác")))
        ways += [given, f"{honor} {given}"]
    return draw(some.sampled_from(ways))


@some.composite
def edits(draw: some.DrawFn, rows: Rows) -> tuple[str, Rows]:
    """(a sentence, the list as it is to be then)."""
    model, at = Model(rows), draw(some.integers(0, len(rows) - 1))
    who = called(draw, rows, at)
    kinds = ["post", "title", "add", "rename", "exchange", "both"]
    kind = draw(some.sampled_from(kinds + (["drop", "drop"] if len(rows) > 3 else [])))
    post, title = draw(some.sampled_from(POSTS)), draw(some.sampled_from(list(TITLES)))
    other = draw(some.integers(0, len(rows) - 1).filter(lambda n: n != at))
    if kind == "drop":
        return draw(some.sampled_from(DROPPED)).format(who), model.without(at)
    if kind == "post":
        return draw(some.sampled_from(POSTED)).format(who, post), model.mended(at, position=post)
    if kind == "title":
        said = draw(some.sampled_from(TITLES[title]))
        return draw(some.sampled_from(TITLED)).format(who, said), model.mended(at, title=title)
    if kind == "add":
        known = {row.name for row in rows}
        name = draw(some.sampled_from([one for one in NEW if one not in known] or ["Cao Bá Đạt"]))
        return f"thêm {name}, xã viên, lđtt", [*rows, Participant(name, "xã viên", "ldtt")]
    if kind == "rename":
        new = f"{rows[at].name.rsplit(' ', 1)[0]} Thủy"
        return f"sửa tên {rows[at].name} thành {new}", model.mended(at, name=new)
    if kind == "exchange":
        after = list(rows)
        after[at], after[other] = after[other], after[at]
        return f"đổi chỗ số {at + 1} với số {other + 1}", after
    after = model.mended(at, position=post)
    after[other] = replace(after[other], title=title)
    said = f"{who} là {post}, {called(draw, rows, other)} {TITLES[title][0]}"
    return said, after


def people(talk: Talk) -> Rows:
    dialog = talk.person.conversation.dialog
    if isinstance(dialog, Registering):
        return list(form_of(talk).people)
    return list(talk.person.registrations[0].form.people)


def begun(office: Office, where: str) -> Talk:
    talk = at_step(office, "review" if where == "sent" else where)
    memory = talk.person.conversation
    assert isinstance(memory.dialog, Registering)
    form = replace(memory.dialog.form, people=PEOPLE)
    dialog = replace(memory.dialog, form=form, row=None, row_index=None)
    talk.person = replace(talk.person, conversation=replace(memory, dialog=dialog))
    if where == "sent":
        talk.say("gửi đăng ký")
    return talk


def seen(rows: Rows) -> list[tuple[str, str, str | None]]:
    return [(row.name, (row.position or "").lower(), row.title) for row in rows]


@settings(max_examples=settings.default.max_examples // 5, deadline=None, derandomize=True)
@given(choice=some.data(), where=some.sampled_from(("people", "review", "sent")))
def test_the_list_is_as_said_or_as_it_was(
    office: Office, choice: some.DataObject, where: str
) -> None:
    talk = begun(office, where)
    for _ in range(4):
        before = people(talk)
        said, after = choice.draw(edits(before))
        told = talk.say(said)
        now = people(talk)
        assert seen(now) in (seen(before), seen(after)), (said, told)
        dialog = talk.person.conversation.dialog
        if not isinstance(dialog, Registering) or dialog.step not in ("people", "review"):
            return


def test_a_word_that_reads_as_five_counts_nobody(office: Office) -> None:
    """ "… HTX Việt Nam; cá nhân …": with marks the number is written with its own."""
    talk = at_step(office, "kind")
    said = "HTX Phong Dụ xã Gia Hội: tập thể bằng khen liên minh HTX Việt Nam; cá nhân giám đốc Đặng Hữu Phong bằng khen tỉnh"
    assert "5 người" not in talk.say(said)
    assert "5 người" in at_step(office, "people").say(
        "thêm năm người: Lò Văn Tư LĐTT, Hà Văn Ba LĐTT"
    )
