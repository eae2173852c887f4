"""What an announcement's recipients read and answer, and who of the staff may approve it."""

from collections.abc import Sequence
from datetime import datetime

from handlers.turn.texts import clock_text, day_text
from handlers.values.shown.counts import counted

TRIED = "Đây là bản gửi thử, câu trả lời không được ghi."
ROLL = {"got": "Đã nhận", "coming": "Sẽ dự", "away": "Vắng, cử người thay"}
ASK_SUBSTITUTE = "Ai đi thay anh/chị ạ? Gõ họ tên, chức vụ, hoặc chọn:"
ASK_MARKED = "Anh/chị dự được hay vắng ạ? Chọn giúp:"
NO_SUBSTITUTE = "Không cử người thay"
SUBSTITUTE_BAD = "Anh/chị gõ giúp họ tên người đi thay."
ROLL_THANKS = {
    "got": "Cảm ơn anh/chị, đã ghi nhận là đã nhận thông báo.",
    "coming": "Cảm ơn anh/chị, đã ghi nhận là sẽ dự.",
    "away": "Đã ghi nhận anh/chị vắng.",
}
PAPERS = {"invitation": "Giấy mời", "news": "Thông báo"}
THINGS = {
    "instead": "người đi thay",
    "late": "việc đến muộn, về sớm",
    "must": "việc có bắt buộc dự hay không",
    "reply": "hạn báo lại",
    "until": "giờ xong, kéo dài bao lâu",
    "online": "họp trực tuyến",
    "way": "đường đi, chỗ để xe",
    "cost": "tiền xe, ăn, nghỉ",
    "bring": "việc mang gì, chuẩn bị gì",
    "programme": "nội dung, chương trình",
    "chair": "người chủ trì, trình bày",
    "people": "số người dự",
    "who": "thành phần dự",
    "contact": "người để liên hệ",
    "place": "địa điểm",
    "hour": "giờ họp",
    "when": "ngày giờ",
}
# What the roll call below an announcement takes, whatever its words are silent on.
INSTEAD = {
    "instead": "Cử ai đi thay thì anh/chị nhắn “cử … đi thay”, em ghi lại cho cơ quan biết.",
    "must": "Bận thì anh/chị nhắn “vắng”, hoặc “cử … đi thay”, em ghi lại cho cơ quan biết.",
}
OR_ASK = "Cần rõ, anh/chị chọn “Hỏi cán bộ”, em chuyển câu hỏi này giúp ạ."
APPROVE = "Duyệt"
REFUSE = "Từ chối"
UNDO = "Hoàn tác"
OWN = "Người soạn không tự duyệt; thông báo cần người thứ hai duyệt."
TOO_LATE = "Thông báo đã bắt đầu gửi nên không hoàn tác được."
UNDONE = "Đã thu hồi: thông báo trở lại bản nháp, chưa gửi cho ai."
REFUSED = "Đã từ chối; người soạn sẽ được báo."
REWRITTEN = "Thông báo đã được viết lại sau tin này; xin đọc tin xin duyệt mới nhất."
NOT_WAITING = "Thông báo này không còn chờ duyệt."


def district_part(*, districts: Sequence[str]) -> str:
    """A filter in words."""
    return f"thuộc {', '.join(districts)}"


def commune_part(*, communes: Sequence[str]) -> str:
    """A filter in words."""
    return f"ở {', '.join(communes)}"


def title_part(*, titles: Sequence[str]) -> str:
    """A filter in words."""
    return f"đăng ký danh hiệu {', '.join(titles)}"


def unit_part(*, count: int) -> str:
    """A filter in words."""
    return f"trong danh sách chọn sẵn {counted(count)} đơn vị"


def for_units(*, types: Sequence[str], parts: Sequence[str]) -> str:
    """Which units something is for."""
    who = ", ".join(types) if types else "đơn vị"
    return f"{who} {'; '.join(parts)}".strip()


def coming_noted(*, where: str, people: int | None) -> str:
    """Somebody comes: with how many, when and where once more, as far as it was said."""
    noted = ROLL_THANKS["coming"]
    if people is not None:
        noted = f"{noted.removesuffix('.')}, {people} người."
    return "\n\n".join(part for part in (noted, where) if part)


def substitute_noted(*, name: str, where: str) -> str:
    """A substitute was named, who has to be told when and where."""
    noted = f"Đã ghi nhận anh/chị vắng, {name} đi thay."
    tell = f"Anh/chị báo lại người đi thay giúp:\n{where}" if where else ""
    return "\n\n".join(part for part in (noted, tell) if part)


def told(*, paper: str, lines: tuple[str, ...]) -> str:
    """What the announcement says to a question about it; empty for nothing."""
    return "\n".join((f"{paper} ghi:", *lines)) if lines else ""


def quoted(*, sentences: tuple[str, ...]) -> str:
    """Its own words; empty for none."""
    return " […] ".join(f"“{one}”" for one in sentences)


def silent(*, paper: str, told: str, things: tuple[str, ...]) -> str:
    """What it does not say, below what it does."""
    said = f"{paper} không nói gì về {'; '.join(map(THINGS.__getitem__, things))} ạ."
    instead = next((INSTEAD[thing] for thing in things if thing in INSTEAD), "")
    missing = " ".join(part for part in (said, instead, OR_ASK) if part)
    return "\n\n".join(part for part in (told, missing) if part)


def question_about(*, question: str, number: int) -> str:
    """A question as the staff read it."""
    return f"{question} (hỏi về thông báo số {number})"


def news(*, text: str) -> str:
    """News as their recipients read them."""
    return f"📣 THÔNG BÁO\n\n{text}\n\nĐọc rồi thì anh/chị xác nhận giúp:"


def invitation(*, text: str, where: str) -> str:
    """What asks who comes."""
    head = "📨 GIẤY MỜI" if where else "📣 THÔNG BÁO"
    said = "\n\n".join(part for part in (text, where) if part)
    return f"{head}\n\n{said}\n\nAnh/chị xác nhận giúp:"


def occasion(*, at: datetime | None, place: str) -> str:
    """When and where people are asked to come; empty when neither is said."""
    when = f"🕗 Thời gian: {hour_text(at)} ngày {day_text(at.date())}" if at else ""
    return "\n".join(line for line in (when, f"📍 Địa điểm: {place}" if place else "") if line)


def for_a_group(*, text: str, where: str, page: str | None, asks: bool) -> str:
    """To be pasted into a group of another app."""
    reply = "Anh/chị nhắn trợ lý “dự” hoặc “vắng” giúp ạ" if asks else ""
    more = "Hỏi thêm, đăng ký, nhận nhắc lịch" if page else ""
    tail = "; ".join(part for part in (reply, f"{more}: {page}" if page else "") if part)
    return "\n\n".join(part for part in (f"📣 {text}", where, tail) if part)


def hour_text(at: datetime) -> str:
    """An hour as papers write it: 8 giờ, 13 giờ 30."""
    return f"{at.hour} giờ {at:%M}" if at.minute else f"{at.hour} giờ"


def ask_approval(
    *, number: int, author: str, text: str, audience: str, count: int, at: datetime | None
) -> str:
    """To everybody who may approve."""
    when = f", lúc {hour_text(at)} ngày {day_text(at.date())}" if at else ""
    return (
        f"{author} xin duyệt thông báo số {number}, gửi cho {audience} – {counted(count)} người{when}:"
        f"\n\n{text}"
    )


def new_author(*, name: str, until: datetime) -> str:
    """To who would approve what a new member of the staff has written."""
    return (
        f"{name} mới nhận quyền, nên thông báo người ấy soạn đến {clock_text(until)} mới duyệt được; sớm hơn "
        "khi một quản trị (không phải người mời) xác nhận người ấy ở trang Nhân sự."
    )


def approved(*, number: int, at: datetime | None) -> str:
    """To the approver and the author; at once for None."""
    when = f"lúc {hour_text(at)} ngày {day_text(at.date())}" if at else "sau 60 giây"
    undo = "; trước lúc đó còn hoàn tác được" if at else ""
    return f"Thông báo số {number} đã được duyệt và sẽ gửi {when}{undo}."


def refused(*, number: int, by: str) -> str:
    """To the author."""
    return (
        f"{by} không duyệt thông báo số {number}; bản nháp vẫn còn ở trang quản trị để anh/chị sửa. "
        "Gõ “thông báo” để lấy liên kết."
    )


def undone(*, number: int, by: str) -> str:
    """To the author, when somebody else took it back."""
    return f"{by} đã thu hồi thông báo số {number}, chưa gửi cho ai; bản nháp vẫn còn ở trang quản trị."
