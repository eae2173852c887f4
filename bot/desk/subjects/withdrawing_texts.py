"""The words of withdrawing consents for somebody at the desk."""

from collections.abc import Sequence

from handlers.people.stored_texts import PURPOSES
from handlers.values.effects import Purpose
from handlers.values.shown.counts import counted

HEAD = "Rút đồng ý, thôi nhắc, thôi gửi thông báo thay người yêu cầu"
HOW = (
    "Dành cho người mất máy hay không nhắn được. Làm đúng như khi chính người ấy nhắn “rút đồng ý”, “tắt nhắc”, “đừng gửi thông "
    "báo nữa”; không xóa gì đã gửi. Chọn khi đã chắc chính người yêu cầu dùng kênh ấy (xem giấy tờ, gọi lại số đã ghi). Mỗi kênh "
    "của người ấy còn nhận được tin sẽ đọc tin báo; sổ ghi việc đã làm, nhật ký không ghi tên. Đổi ý thì người ấy tự nhắn lại."
)
# What each of them does, before it is done.
DOES: dict[Purpose, str] = {
    "registration": "Rút đồng ý lưu thông tin đăng ký: trợ lý không ghi, không sửa đăng ký nào nữa cho đến khi người ấy đồng ý lại; "
    "bản đang làm dở bỏ ngay; bản đã gửi vẫn còn (muốn bỏ thì chọn xóa ở trên); thông báo chung gửi theo đồng ý này cũng thôi",
    "reminders": "Tắt nhắc lịch: bỏ cài đặt nhắc, mọi lời nhắc chưa gửi và cả việc người ấy nhờ nhắc",
    "news": "Thôi gửi thông báo chung của cơ quan, kể cả thông báo đang chờ gửi; tin về chính đăng ký của người ấy vẫn được gửi",
    "push": "Thôi báo trên máy khi trang web có tin mới, ở mọi trình duyệt của người ấy",
}
_DONE: dict[Purpose, str] = {
    "registration": "rút đồng ý lưu thông tin đăng ký (bản đang làm dở đã bỏ, bản đã gửi vẫn còn)",
    "reminders": "tắt nhắc lịch và việc nhờ nhắc",
    "news": "thôi gửi thông báo chung",
    "push": "thôi báo trên máy khi trang web có tin mới",
}
_AGAIN: dict[Purpose, str] = {
    "registration": "gõ “đăng ký” và đồng ý lại",
    "reminders": "gõ “nhắc lịch”",
    "news": "gõ “nhận lại thông báo”",
    "push": "bấm nút báo tin trên trang web",
}
WHO = "Của ai"
SURE = "Đã chắc chính người yêu cầu dùng kênh này và muốn như đã chọn"
ACT = "Rút, thôi như đã chọn"
UNSURE = "Anh/chị chọn của ai, chọn việc cần rút hay thôi, và đánh dấu ô đã chắc."
NOBODY = (
    "Không thấy ai mà mọi bản đã gửi đều ghi người này, nên không có đồng ý hay lời nhắc nào để rút ở đây; người chỉ được đơn vị "
    "ghi tên thì xóa tên ở trên."
)


def standing(*, agreed: Sequence[Purpose]) -> str:
    """What of somebody's stands now."""
    named = ", ".join(PURPOSES[one].lower() for one in agreed)
    return f"Đang có: {named}." if named else "Không còn đồng ý hay lời nhắc nào đang hiệu lực."


def told(*, what: Sequence[Purpose]) -> str:
    """What each chat of theirs reads: it may not be they who have asked."""
    again = "; ".join(dict.fromkeys(_AGAIN[one] for one in what))
    return (
        f"Theo yêu cầu gửi văn phòng của người dùng cuộc trò chuyện này, cán bộ đã ghi: {_named(what)}. Nếu anh/chị không yêu cầu, "
        f"xin báo ngay cho văn phòng. Đổi ý thì {again}."
    )


def outcome(*, what: Sequence[Purpose], people: int, unreached: int) -> str:
    """What was done, for the request's answer and on the page."""
    said = f"Đã {_named(what)}"
    of_many = f" cho {counted(people)} người dùng" if people > 1 else ""
    if unreached == people:
        return f"{said}{of_many}; không có kênh nào để báo, hãy gọi cho người ấy."
    if unreached:
        return f"{said}{of_many}; {counted(unreached)} người không có kênh nào để báo, hãy gọi."
    return f"{said}{of_many}; đã nhắn báo vào kênh của người ấy."


def _named(what: Sequence[Purpose]) -> str:
    return "; ".join(_DONE[one] for one in what)
