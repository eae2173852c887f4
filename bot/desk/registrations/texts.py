"""The desk's words about registrations: the list, one of them, the decision, who has not sent one."""

from collections.abc import Sequence
from datetime import date

from handlers.turn.texts import day_text
from handlers.values.shown import label_texts as labels
from handlers.values.shown.counts import counted

PLAN = "Kế hoạch"
ABSENT = "Chưa đăng ký"
COMPARED = "So với năm trước"
ELSEWHERE = "Có trong kế hoạch khác:"
BACK_TO_LIST = "Danh sách đăng ký"
OWNER_IS_TOLD = "Người gửi có kênh trò chuyện thì được báo ngay ở đó."
REASON_NEEDED = "Anh/chị ghi lý do để người gửi biết cần bổ sung gì."
COMPARE = "So sánh"
PAPERS_BUSY = (
    "Đang lập nhiều tệp cùng lúc. Anh/chị chờ tệp trước tải xong, hoặc thử lại sau ít phút."
)
PAPER_NOT_MADE = "Tệp chưa làm được. Anh/chị thử lại sau ít phút; vẫn vậy thì báo người vận hành."
RETURN_HOW = (
    "Đổi máy, mất số hay trang trò chuyện không còn nhận ra: nhờ người gửi mở trợ lý ở kênh mới, nhắn “liên kết”, "
    "chọn “Lấy mã để nối kênh khác” rồi đọc mã 6 số. Gọi lại số điện thoại trong đăng ký để chắc đúng người: "
    "kênh ấy sẽ xem và sửa được mọi đăng ký của họ."
)
RETURN_CODE_WRONG = "Mã này không đúng, đã hết hạn (15 phút), hoặc kênh ấy đã là của người gửi. Nhờ người gửi lấy mã mới rồi nhập lại."
BROUGHT_BACK = "Đã nối kênh mới với người gửi. Cả hai phía được báo trong trò chuyện."
SUCCEED = "Người khác của đơn vị nhận thay"
SUCCEED_HOW = (
    "Người gửi đã nghỉ, chuyển việc: nhờ người nhận thay mở trợ lý, nhắn “liên kết”, chọn “Lấy mã để nối kênh khác” rồi "
    "đọc mã. Mọi đăng ký của đơn vị này do người trước gửi chuyển sang người nhận; việc khác của người trước giữ nguyên."
)
PROOF = "Căn cứ: số, ngày của giấy giới thiệu, quyết định (giữ cùng đăng ký, không ghi vào nhật ký)"
PROOF_NEEDED = (
    "Anh/chị ghi căn cứ: giấy giới thiệu, quyết định phân công, hoặc đã gọi ai để xác nhận."
)
NOT_CALLED = "Chưa ai gọi số này để xác nhận: ai cũng đăng ký được cho một đơn vị, tên và số là do người gửi khai."
MARK_CALLED = "Đã gọi xác nhận"
CORRECTION_REFUSED = (
    "Người gửi không đồng ý với bản cán bộ sửa và đã lấy lại bản của mình; so sánh hai bản ở dưới. Trả lời người gửi ở "
    "trang câu hỏi."
)
FIELD = "Mục"
DECIDED = {
    "accepted": "Đã tiếp nhận",
    "returned": "Đã yêu cầu bổ sung",
    "collected": "Đã đưa vào tổng hợp",
}
ACTS = {
    "registration.accepted": "tiếp nhận",
    "registration.returned": "yêu cầu bổ sung",
    "registration.collected": "đưa vào tổng hợp",
    "registration.merge": "gộp vào đăng ký khác, rút bản này",
    "registration.unite": "gộp một đăng ký cùng đơn vị vào đây",
    "registration.unmerge": "hoàn tác gộp",
    "registration.correct": "sửa giúp người gửi",
    "registration.keep-names": "giữ nguyên tên như người gửi ghi",
    "registration.called": "gọi điện xác nhận",
    "registration.enter": "ghi từ bản giấy hoặc điện thoại",
    "registration.uncollect": "hoàn tác tổng hợp",
    "registration.taken-back": "hoàn tác quyết định",
    "person.return": "nối kênh mới cho người gửi",
    "registration.handed-over": "chuyển cho người khác của đơn vị",
    "registration.ownerless": "khôi phục bản sao: đã chuyển mà chưa có người nhận, mời họ nhận lại ở mục “Người khác của đơn vị nhận thay”",
    "registration.signed": "ghi nhận bản ký",
    "registration.unsigned": "bỏ bản ký",
}


def welcome_back(*, code: str) -> str:
    """To the new chat of whoever sent a registration."""
    return (
        f"✅ Cán bộ đã nối kênh này với đăng ký {code} của anh/chị. Đăng ký, đồng ý và nhắc lịch trước đây nay "
        "xem và sửa được ở đây. Kênh cũ không dùng nữa thì gõ “liên kết” để tách."
    )


WELCOME_BACK = (
    "✅ Cán bộ đã nối kênh này với các kênh trước của anh/chị. Đăng ký, câu hỏi, nhắc lịch trước đây nay xem và sửa được ở "
    "đây. Kênh cũ không dùng nữa thì gõ “liên kết” để tách."
)


def chat_was_joined(*, chat: str) -> str:
    """To the chats that whoever sent a registration has had."""
    return (
        f"🔗 Theo đề nghị của anh/chị, cán bộ vừa nối {chat}: kênh đó nay xem và sửa được đăng ký của anh/chị. "
        "Nếu không phải anh/chị đề nghị, gõ “liên kết” để tách kênh ấy và báo giúp văn phòng."
    )


def taken_over(*, codes: Sequence[str], unit: str) -> str:
    """To whoever takes a unit's registrations over."""
    return (
        f"✅ Cán bộ đã chuyển cho anh/chị {_listed(codes)} của {unit}. Từ nay anh/chị xem, sửa, rút và gửi bản ký ở "
        "đây. Người liên hệ, số điện thoại còn của người trước: anh/chị sửa lại giúp. Muốn được nhắc lịch thì gõ “nhắc”."
    )


def was_taken_over(*, codes: Sequence[str], unit: str) -> str:
    """To whoever sent them."""
    return (
        f"🔗 Theo đề nghị của {unit}, cán bộ đã chuyển {_listed(codes)} cho người khác của đơn vị phụ trách; ở đây không "
        "còn xem, sửa được nữa. Nếu không đúng, hoặc muốn xóa tên mình trong đó, anh/chị báo văn phòng."
    )


def handed_over(*, codes: Sequence[str]) -> str:
    """After it."""
    return f"Đã chuyển {_listed(codes)}. Cả hai phía được báo trong trò chuyện."


def _listed(codes: Sequence[str]) -> str:
    return f"đăng ký {', '.join(codes)}"


def people(*, count: int) -> str:
    """How many people a registration has."""
    return f"{counted(count)} cá nhân"


def version(*, number: int) -> str:
    """A version by its number."""
    return f"bản {number}"


def shown(*, count: int, everything: int) -> str:
    """Below a list."""
    return (
        f"{counted(count)} đăng ký"
        if count == everything
        else f"{counted(count)} trong {counted(everything)} đăng ký"
    )


def sent_how(*, sent: str, changed: str, version: int, channel: str) -> str:
    """Where a registration comes from."""
    where = labels.channel_name(channel)
    return f"Gửi lần đầu {sent} qua {where}; bản {version}; thay đổi gần nhất {changed}."


def told_clerk(*, code: str, status: str, unreached: int) -> str:
    """After a decision."""
    return f"{DECIDED[status]}: {code}. {owner_told(unreached=unreached)}"


def owner_told(*, unreached: int) -> str:
    """Whether whoever sent what was changed hears of it; `unreached` are those who do not."""
    if not unreached:
        return "Người gửi được báo trong trò chuyện."
    return "Không có kênh nào để báo người gửi: hãy gọi số điện thoại trong đăng ký."


def owners_told(*, unreached: int) -> str:
    """The same of many."""
    if not unreached:
        return "người gửi được báo."
    return (
        f"{counted(unreached)} người gửi không có kênh nào để báo, hãy gọi họ; ai có thì được báo."
    )


def changed_meanwhile(*, code: str, standing: str) -> str:
    """Instead of a decision: what became of the registration since the page was opened."""
    return (
        f"Đăng ký {code} vừa thay đổi sau khi anh/chị mở trang: {standing}. "
        "Quyết định của anh/chị chưa được ghi; xin xem lại rồi quyết định."
    )


def act(*, action: str) -> str:
    """An act of the journal in words."""
    return ACTS.get(action, action)


def no_registration(*, code: str) -> str:
    """A code nobody has."""
    return f"Không có đăng ký {code[:40]}."


NUDGE_EMPTY = "Thông báo đang trống."


def nudge(*, plan: str, end: date | None) -> str:
    """The proposed words to those who have not registered."""
    until = f"Phong trào kết thúc ngày {day_text(end)}. " if end else ""
    return (
        f"Đơn vị anh/chị chưa đăng ký thi đua theo kế hoạch: {plan}. "
        f"{until}Anh/chị gõ “đăng ký” ngay tại đây để đăng ký, "
        "mất khoảng 5 phút; cần hỗ trợ xin nhắn lại."
    )


def nudge_kept(*, number: int) -> str:
    """The draft was made."""
    return f"Đã tạo thông báo nháp số {number}. Xem lại rồi gửi người khác duyệt."


DOUBLES = "Trùng đơn vị"


def doubled_units(*, count: int) -> str:
    """Below the list of those that registered more than once."""
    return f"{counted(count)} đơn vị"


NOT_A_PAIR = "Hai đăng ký này không so sánh được với nhau."


def absent_count(*, missing: int, members: int) -> str:
    """How many are missing."""
    return f"{counted(missing)} trong {counted(members)} đơn vị chưa đăng ký"


def nudge_reach(*, count: int) -> str:
    """How many people a nudge would reach."""
    if not count:
        return (
            "Chưa nhắn được cho ai: chưa có người nào đồng ý nhận tin mà chưa đăng ký kế hoạch này."
        )
    return f"{counted(count)} người đã đồng ý nhận tin nhắn của trợ lý nhưng chưa đăng ký kế hoạch này."


def called(*, by: str, at: str) -> str:
    """Who reached the number of this version, and when."""
    return f"{by} đã gọi xác nhận, {at}."


def called_noted(*, code: str) -> str:
    """After it."""
    return f"Đã ghi: {code} được gọi xác nhận. Người gửi sửa lại thì cần gọi lại."
