"""What was just offered or told is pointed at: "thì chọn cái đó", "còn cái kia", "còn của UBND tỉnh"."""

import pytest

from handlers.questions import texts
from handlers.turn.turn import Office
from tests.support.talk import Talk


def _last(office: Office, *lines: str) -> str:
    talk = Talk(office)
    return [talk.say(line) for line in lines][-1]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("muc nao quan trong nhat", "thi chon cai do"), texts.ONLY_OFFERED),
        (("danh hieu co nhung cai gi", "thi chon cai do"), "tên danh hiệu"),
        (("thi dua den bao gio, va ai duoc tham gia", "còn cái kia"), "📌 Mục II.1"),
        (("thi dua den bao gio", "thi chon cai do"), "chưa rõ “cái ấy”"),
        # A place is one, and what asks of it is answered.
        (("muc nao quan trong nhat", "cai dau tien"), "Mục I.1"),
        (("thi dua den bao gio", "cai do la gi"), "31/12/2025"),
    ],
)
def test_what_is_pointed_at_is_taken_or_asked(
    office: Office, lines: tuple[str, ...], told: str
) -> None:
    """Nothing is off the plan's topic, and of several none is guessed."""
    said = _last(office, *lines)
    assert told.removeprefix("📌 ") in said


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("cờ thi đua của ai tặng",), "Cờ thi đua của UBND tỉnh"),
        (
            ("the co cua lien minh viet nam thi sao",),
            "Cờ thi đua của Liên minh HTX Việt Nam: em chưa",
        ),
        (("cờ thi đua là gì", "con cua chinh phu"), "Cờ thi đua của Chính phủ"),
        (("chien si thi dua la gi", "the cai nao cao nhat"), "Chiến sĩ thi đua toàn quốc"),
        (("bang khen thi sao",), "do Chủ tịch UBND tỉnh quyết định"),
        (("HTX tôi chọn cái nào được",), "Cho tập thể"),
    ],
)
def test_an_honour_is_asked_about_below_another(
    office: Office, lines: tuple[str, ...], told: str
) -> None:
    """It is told from the table, and no clause is offered instead."""
    assert told in _last(office, *lines)
