"""Where one's own registration stands."""

from collections.abc import Sequence
from datetime import datetime

from handlers.turn.texts import clock_text

NONE = "Anh/chị chưa gửi đăng ký thi đua nào. Anh/chị muốn đăng ký thì chọn hoặc gõ “đăng ký” ạ."
SENT = "Rồi ạ."
HERE = "Dạ, lấy ngay ở đây ạ, bản dưới đây chuyển cho người khác xem hay in ra được; lần sau anh/chị gõ “xem phiếu”."
SHEET_HERE = "Dạ, bản Word của đăng ký đây ạ, anh/chị in ra ký, đóng dấu được; lần sau cần thì gõ “xem phiếu”."
# To whoever asks whether it was received, by status.
RECEIVED = {
    "sent": "Dạ chưa ạ, đang chờ tiếp nhận.",
    "accepted": "Dạ rồi ạ, Liên minh đã tiếp nhận.",
    "collected": "Dạ rồi ạ, Liên minh đã tiếp nhận và tổng hợp.",
}
# What comes next, by status.
THEN = {
    "sent": (
        "Bản này đang chờ {office} xem. Khi được tiếp nhận hoặc cần bổ sung, trợ lý báo ngay "
        "trong tin nhắn này."
    ),
    "accepted": (
        "Bản này do {office} tiếp nhận và đưa vào tổng hợp. Có thay đổi, trợ lý báo trong tin nhắn này."
    ),
    "returned": ("Cán bộ đề nghị bổ sung: {note}\nAnh/chị sửa rồi gửi lại, {office} sẽ xem tiếp."),
    "collected": "Bản này đã vào danh sách tổng hợp của {office}.",
    "withdrawn": (
        "Bản này anh/chị đã rút, cán bộ không xét nữa. Thông tin và lời đồng ý của anh/chị vẫn được lưu; "
        "muốn xem hay xóa, gõ “dữ liệu của tôi”."
    ),
}


def standing(*, code: str, unit: str, status: str, since: datetime, then: str) -> str:
    """One registration: its state, since when, and what comes next."""
    return f"📄 {code} – {unit}\nTrạng thái: {status} (từ {clock_text(since)}).\n{then}"


def of_others(*, office: str, named: bool, sent: bool) -> str:
    """What another unit has sent is not told here."""
    own = (
        ""
        if sent or not named
        else " Nếu đó là đơn vị của anh/chị thì ở đây anh/chị chưa gửi bản nào."
    )
    return f"Dạ, đơn vị nào đã đăng ký thì em không báo cho người khác ở đây được ạ.{own} Cần biết, anh/chị hỏi {office} giúp em."


def no_deadline(*, office: str) -> str:
    """Nobody promised a day for the result."""
    return f"Trợ lý chưa được báo ngày trả kết quả; cần biết sớm, xin hỏi {office}."


def draft(*, step: str) -> str:
    """Nothing was sent, but something is begun; and what comes once it is."""
    return (
        f"Anh/chị chưa gửi đăng ký nào; đang làm dở ở bước “{step}”. Gửi xong thì cán bộ xem, "
        "có kết quả trợ lý báo ngay trong tin nhắn này."
    )


def view(*, code: str) -> str:
    """Show this registration."""
    return f"Xem {code}"


def who(*, office: str) -> str:
    """Who looks at a registration, said first to whoever asks for it."""
    return f"Dạ, {office} xem và tiếp nhận ạ."


def _version(number: int) -> str:
    return "bản gửi lần đầu" if number == 1 else f"bản sửa lần {number - 1}"


def mended_yet(*, code: str, version: int) -> str:
    """Whether what was sent has been mended since."""
    if version == 1:
        return f"Chưa ạ: {code} vẫn là bản gửi lần đầu, chưa có bản sửa nào."
    return f"Rồi ạ: {code} đang là {_version(version)}."


def edit_open(*, code: str, version: int, status: str) -> str:
    """An edit that was not sent beside what the office has."""
    return (
        f"Dạ, bản đang sửa của {code} chưa gửi nên cán bộ chưa thấy. "
        f"Cán bộ vẫn giữ {_version(version)} ({status})."
    )


def who_stands(*, code: str, version: int, names: Sequence[str]) -> str:
    """The names on the list that the office has, and what is kept of before."""
    kept = " Các bản trước vẫn được lưu để cán bộ đối chiếu." if version > 1 else ""
    return f"Danh sách trong {code} ({_version(version)}) có: {', '.join(names)}.{kept}"
