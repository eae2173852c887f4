"""What the staff and the owner read of a registration that waits, is accepted or returned."""

from collections.abc import Iterable, Sequence

from handlers.turn.texts import clock_text
from handlers.values.replies import LINES
from handlers.values.shown.counts import counted
from handlers.values.staff import CaseView

ACCEPT = "Tiếp nhận"
RETURN = "Trả lại"
TAKE_BACK = "Hoàn tác"
RETURN_BY_CODE = "Anh/chị gõ cả mã giúp, ví dụ: “trả lại DK-2025-0001: thiếu chức vụ”."
RETURN_REASONS = {
    "unit": "Tên đơn vị hoặc xã, phường chưa đúng",
    "people": "Danh sách cá nhân chưa đủ họ tên, chức vụ",
    "title": "Danh hiệu đăng ký chưa đúng đối tượng",
    "double": "Đơn vị đã có đăng ký khác",
}
CANNOT_DECIDE = {
    "sent": "người gửi đã sửa và gửi lại",
    "withdrawn": "người gửi đã rút",
    "accepted": "đã được tiếp nhận",
    "returned": "đã trả lại, đang chờ người gửi bổ sung",
    "collected": "đã tổng hợp",
}
MORE_ALIKE = "Còn nữa: anh/chị nói rõ tên đơn vị hơn giúp em."
EDIT = "Sửa đăng ký"
ASK_STAFF = "Hỏi cán bộ"
NOTHING_PENDING = "Không có đăng ký nào chờ tiếp nhận."


def pending(*, cases: Sequence[CaseView], total: int) -> str:
    """Registrations that wait."""
    lines = [_placed(place, one, _came(one)) for place, one in _places(cases)]
    head = f"{counted(total)} đăng ký chờ tiếp nhận"
    shown = f", {counted(len(cases))} bản cũ nhất" if total > len(cases) else ""
    return "\n".join((f"{head}{shown}:", *lines))


def _places(cases: Sequence[CaseView]) -> Iterable[tuple[int, CaseView]]:
    return enumerate(cases, start=1)


def _came(case: CaseView) -> str:
    """When it came; of one that was mended and sent again, when that came."""
    if case.version > 1 and case.decided_by is None:
        return f"bản sửa, gửi lại {clock_text(case.changed_at)}"
    return f"gửi {clock_text(case.sent_at)}"


def _placed(place: int, case: CaseView, when: str) -> str:
    return f"{place}. {case.code} – {case.form.unit_name or ''}, {case.form.commune or ''} ({when})"


def arrived(*, cases: Sequence[CaseView], total: int, waiting: int) -> str:
    """What came today, the newest first."""
    head = f"Hôm nay có {counted(total)} đăng ký mới" if cases else "Hôm nay chưa có đăng ký mới"
    lines = [_placed(place, one, f"gửi {clock_text(one.sent_at)}") for place, one in _places(cases)]
    rest = f"Chờ tiếp nhận tất cả: {counted(waiting)}."
    shown = f"; {counted(len(cases))} bản mới nhất" if total > len(cases) else ""
    return "\n".join((f"{head}{shown}{':' if cases else '.'}", *lines, rest))


def withdrawn(*, cases: Sequence[CaseView], total: int) -> str:
    """What was withdrawn, the newest first."""
    if not cases:
        return "Chưa có đăng ký nào được rút."
    shown = f"; {counted(len(cases))} bản mới nhất" if total > len(cases) else ""
    lines = [
        _placed(place, one, f"rút {clock_text(one.changed_at)}") for place, one in _places(cases)
    ]
    return "\n".join((f"{counted(total)} đăng ký đã rút{shown}:", *lines))


def named_alike(*, cases: Sequence[CaseView], more: bool) -> str:
    """Registrations of units that are called alike."""
    lines = [
        _placed(place, one, _came(one) if one.status == "sent" else CANNOT_DECIDE[one.status])
        for place, one in _places(cases)
    ]
    rest = (MORE_ALIKE,) if more else ()
    return "\n".join(("Có mấy đăng ký như vậy, anh/chị chọn giúp em:", *lines, *rest))


def case(*, code: str, status: str, text: str, page: str | None) -> str:
    """One registration, and for who may act where all else is done with it."""
    more = f"\n\nSửa giúp, in phiếu, gộp: {page}" if page else ""
    return f"Đăng ký {code}: {status}.\n\n{text}{more}"


def no_case(*, code: str) -> str:
    """A code nobody has."""
    return f"Không có đăng ký {code}."


def cannot_decide(*, code: str, status: str, by: str | None) -> str:
    """A registration that is not (any more) what the clerk saw; `by` of the staff made it so."""
    return f"Đăng ký {code} {standing(status=status, by=by)}."


def standing(*, status: str, by: str | None) -> str:
    """What became of a registration, and through whom; its owner for None."""
    if by is None:
        return CANNOT_DECIDE.get(status, status)
    if status == "withdrawn":
        return f"đã được gộp vào đăng ký khác ({by})"
    return f"{CANNOT_DECIDE.get(status, status)} ({by})"


def accepted(*, code: str) -> str:
    """To the clerk."""
    return f"Đã tiếp nhận {code}; người gửi được báo."


REASON_AS_TYPED = "Lý do được gửi nguyên văn cho người đăng ký. Anh/chị chọn, hoặc gõ lý do; không trả lại nữa thì gõ “thôi”."


def ask_reason(*, code: str, unit: str) -> str:
    """Why it is returned."""
    which = f"{code} ({unit})" if unit else code
    return f"Trả lại {which} vì sao? Chọn, hoặc gõ lý do:"


def returned(*, code: str, reason: str) -> str:
    """To the clerk."""
    end = "" if reason.endswith((".", "!", "?", "…")) else "."
    return f"Đã trả lại {code} với lý do: {reason}{end} Người gửi được báo."


# To whoever sent several, by what became of them.
TOLD_SEVERAL = {
    "accepted": f"Cán bộ đã tiếp nhận các đăng ký này của anh/chị:\n{LINES}",
    "collected": f"Cán bộ đã tổng hợp các đăng ký này của anh/chị:\n{LINES}",
    "taken-back": f"Cán bộ vừa lấy lại quyết định về các đăng ký này:\n{LINES}",
}


def named(*, code: str, unit: str) -> str:
    """A registration with its unit: whoever sent ten does not know them by their codes."""
    return f"{code} – {unit}" if unit else code


def line(*, which: str) -> str:
    """One of several."""
    return f"• {which}"


def told_accepted(*, which: str) -> str:
    """To the owner."""
    return f"Cán bộ đã tiếp nhận đăng ký {which} của anh/chị."


def told_collected(*, which: str) -> str:
    """To the owner."""
    return f"Cán bộ đã tổng hợp đăng ký {which} của anh/chị."


def told_returned(*, which: str, reason: str) -> str:
    """To the owner, who can answer here."""
    return (
        f"Cán bộ chuyển lại đăng ký {which} để anh/chị bổ sung.\n"
        f"Lý do: {reason}\n\n"
        "Anh/chị gõ luôn phần cần bổ sung, hoặc chọn “Sửa đăng ký” (gõ “đăng ký của tôi”), rồi gửi lại ngay tại đây."
    )


def told_several_returned(*, reason: str) -> str:
    """To the owner of several."""
    return (
        f"Cán bộ chuyển lại các đăng ký này để anh/chị bổ sung.\nLý do: {reason}\n{LINES}\n\n"
        "Anh/chị chọn “Đăng ký của tôi”, rồi chọn từng bản để sửa và gửi lại ngay tại đây."
    )


def told_taken_back(*, code: str, state: str) -> str:
    """To the owner."""
    return f"Cán bộ vừa lấy lại quyết định về đăng ký {code}; trạng thái trở lại “{state}”."


def back_to(*, code: str, state: str) -> str:
    """One of several decisions that were taken back."""
    return f"{code}: trở lại “{state}”"


NO_REQUESTS = "Hiện không có yêu cầu gọi lại, gặp cán bộ nào đang chờ."


def requests_wait(*, count: int, where: str) -> str:
    """People who want to be called or written to, below what else waits."""
    return f"{requests_waiting(count=count)}; xem số và lời nhắn: {where}"


def requests_waiting(*, count: int) -> str:
    """How many of them there are."""
    return f"{counted(count)} yêu cầu gặp cán bộ đang chờ"
