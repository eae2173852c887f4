"""The registration dialog: consent, when it is open, and what several of its questions say.

A question has its words in its entry, `form/parts`; the review, the receipt and all after it in
`sent_texts`.
"""

from collections.abc import Sequence
from datetime import date

from handlers.turn.texts import day_text
from handlers.values.shown import label_texts as labels
from handlers.values.shown.counts import counted
from handlers.values.state import UnitType

CONSENT_VERSION = "dk-2"
# The same in few words, for whoever asks for them; a yes to either is one to both.
CONSENT_SHORT_VERSION = "dk-2-ngan"
CONSENT_VERSIONS = (CONSENT_VERSION, CONSENT_SHORT_VERSION)
# Names the announcements of the office, which the one before did not.
REMINDER_CONSENT_VERSION = "nl-2"

# With the abbreviations that people type, unlike the papers.
UNIT_TYPES: dict[UnitType, str] = {
    "htx": "Hợp tác xã (HTX)",
    "lien-hiep": "Liên hiệp HTX (LHHTX)",
    "tht": "Tổ hợp tác (THT)",
    "qtdnd": "Quỹ tín dụng nhân dân (QTDND)",
    "doanh-nghiep": "Doanh nghiệp thành viên (DN)",
    "truc-thuoc": "Phòng, đơn vị trực thuộc",
}
# The owner of a registration also has drafts, and reads whom a sent one waits for.
STATUSES = {
    **labels.STATUSES,
    "draft": "nháp, chưa gửi",
    "sent": "đã gửi, chờ cán bộ tiếp nhận",
}

NAME_BAD = (
    "Dạ, em chưa thấy họ tên trong câu này. Anh/chị gõ giúp cả họ và tên, ví dụ: Giàng A Páo."
)
YOUR_NAME = "Dạ vâng, người liên hệ là anh/chị ạ."
NAME_IS_POSITION = "Đó mới là chức vụ. Anh/chị gõ giúp cả họ tên, ví dụ: Nguyễn Văn An, Giám đốc."
NAME_IS_TITLE = (
    "Đó là danh hiệu. Anh/chị gõ họ tên trước giúp, ví dụ: Trần Thị Bình, Kế toán, LĐTT."
)
POSITION_BAD = (
    "Chức vụ cần có chữ và không quá 80 ký tự, ví dụ: Giám đốc, Kế toán. Anh/chị gõ lại giúp."
)
POSITION_TOLD = (
    "Em chưa thấy chức vụ trong câu này nên chưa ghi gì ạ. Chức vụ là việc đang làm, ví dụ: Giám đốc, "
    "Kế toán, Thành viên; muốn dừng đăng ký thì gõ “hủy”."
)
MAYBE_A_NAME = "Nếu “Huy” là tên người, anh/chị chọn “Làm tiếp” rồi gõ cả họ và tên."

KEPT_TO_IT = (
    "Dạ, em cảm ơn. Thông tin chỉ dùng cho việc đăng ký thi đua, đúng như anh/chị vừa đọc ạ."
)
ALL_NEEDED = (
    "Dạ, em chỉ lưu những gì cần để lập phiếu, nhưng phải đủ họ tên, chức vụ, đơn vị, số điện thoại; thiếu "
    "một mục là cán bộ không tổng hợp được. Anh/chị đồng ý lưu cả các mục ấy chứ ạ?"
)
TITLE = "Danh hiệu"
EDIT = "Sửa"
COMMENDATIONS = "Bằng khen, giấy khen, cờ…"
BACK_TO_TITLES = "Quay lại các danh hiệu"
DONE = "Xong"
VIEW_IT = "Xem đăng ký"
EDIT_IT = "Sửa đăng ký"
WITHDRAW_IT = "Rút đăng ký"
KEEP_VALUE = "Giữ nguyên"
INTEREST = "Báo tôi khi có đợt mới"


_CARRIED = "Nhắn qua Telegram, Zalo thì tin đi qua máy chủ của họ, của Telegram là ở nước ngoài."


def consent(*, organisation: str, contact: str, year: int, until: str) -> str:
    """What is stored, why, who sees it, how long, and the rights; law 91/2025/QH15, article 9."""
    return (
        f"Trước khi đăng ký, {organisation} xin lưu: họ tên, chức vụ, đơn vị, số điện thoại và nội "
        "dung đăng ký.\n"
        f"• Để làm gì: tổng hợp đăng ký thi đua năm {year}, liên hệ khi cần bổ sung, gửi anh/chị thông "
        "báo của cơ quan (không muốn nhận thông báo: gõ “đừng gửi thông báo nữa”).\n"
        f"• Ai xem: {contact}; danh sách được xuất ra bảng Excel và có thể gửi lên cấp xét khen "
        f"thưởng. {_CARRIED}\n"
        f"• Lưu {until}, sau đó xóa hoặc ẩn danh.\n"
        "• Ghi tên ai, anh/chị báo cho người đó biết trước.\n"
        "• Anh/chị xem, sửa, xóa, rút đồng ý bất cứ lúc nào: gõ “dữ liệu của tôi”.\n"
        "• Không đồng ý vẫn hỏi đáp bình thường; tin nhắn được giữ 30 ngày để trả lời.\n"
        "• Đầy đủ: gõ “trợ lý lưu gì”.\n\n"
        "Anh/chị có đồng ý không?"
    )


def consent_short(*, organisation: str, contact: str, year: int, until: str) -> str:
    """What, why, who, how long and the rights, and no more; the rest is one button away."""
    return (
        f"{organisation} xin lưu họ tên, chức vụ, đơn vị, số điện thoại, nội dung đăng ký để tổng hợp thi đua "
        f"năm {year}, liên hệ và gửi thông báo.\n"
        f"• Ai xem: {contact}, cấp xét khen thưởng. {_CARRIED}\n"
        f"• Lưu {until}, sau đó xóa hoặc ẩn danh. Xem, sửa, xóa, rút đồng ý: gõ “dữ liệu của tôi”. Ghi tên ai, "
        "báo người đó trước.\n"
        "Anh/chị có đồng ý không? (Không đồng ý vẫn hỏi đáp bình thường.)"
    )


IN_FULL = "Xem đầy đủ"
CONSENT_SHORT_AGAIN = f"Anh/chị đồng ý cho em lưu chứ ạ? (Lời xin ở tin phía trên; muốn đọc kỹ hơn, chọn “{IN_FULL}”.)"
CONSENT_AGAIN = "Anh/chị đồng ý cho em lưu chứ ạ? (Phần đầy đủ ở tin phía trên; đọc kỹ hơn: gõ “trợ lý lưu gì”.)"


def whole_name(*, name: str) -> str:
    """Only a given name was typed."""
    return f"Anh/chị cho xin cả họ tên của {name} ạ? Nếu chỉ có vậy, chọn mục dưới đây."


def whose_whole_name(*, said: str, name: str) -> str:
    """A name that does not end in the given name whose whole one is asked for."""
    return f"{said} là họ tên của {name} ạ? Đúng thì chọn mục dưới đây; chưa đúng, anh/chị gõ cả họ tên của {name} giúp em."


ANOTHER_UNIT = "Đăng ký đơn vị khác"
# Somebody wants it as last time, and there was none, or none that the person sent from here.
NOTHING_BEFORE = (
    "Em không thấy đăng ký trước đây của anh/chị ở đây nên chưa lấy lại được; em xin hỏi lại ạ."
)
THROWN_AWAY = "Vâng, em bỏ bản vừa khai, mình làm lại từ đầu ạ."
FROM_THE_START = (
    "Dạ, em mở đăng ký mới ạ. Trước đây chưa có bản nào được gửi nên mình khai lại từ đầu."
)
AIMS_BEFORE = (
    "Lấy lại chỉ tiêu lần trước thì anh/chị gõ “như lần trước”; nếu đây là một chỉ tiêu mới, chọn "
    "mục dưới đây."
)


def but_unclear(*, said: str) -> str:
    """It is to be as last time but for something that could not be made out."""
    return (
        f"Em chưa rõ chỗ khác lần trước (“{said}”) nên chưa ghi gì. Anh/chị gõ giúp đủ câu mới ạ."
    )


# What was typed may be talk; the button below keeps it all the same.
NO_VALUE = {
    "unit-name": (
        "Em chưa thấy tên đơn vị trong câu này. Anh/chị gõ giúp tên đầy đủ, ví dụ: HTX Nông nghiệp "
        "Minh Tâm. Nếu đúng là tên như vậy, chọn mục dưới đây."
    ),
    "commune": (
        "Em chưa thấy tên xã, phường trong câu này. Anh/chị gõ giúp tên, ví dụ: xã Văn Chấn; chưa "
        "biết tên mới thì gõ tên cũ. Nếu đúng là tên như vậy, chọn mục dưới đây."
    ),
    "targets": (
        "Em chưa thấy chỉ tiêu trong câu này nên chưa ghi gì ạ. Anh/chị gõ giúp việc phấn đấu làm "
        "được, ví dụ: Trồng mới 5 ha chè. Nếu đúng là chỉ tiêu, chọn mục dưới đây."
    ),
    "person-initiative": (
        "Em chưa thấy tên sáng kiến trong câu này nên chưa ghi gì ạ. Nếu đúng là tên sáng kiến, "
        "chọn mục dưới đây; chưa có thì gõ “bỏ qua”."
    ),
}
NO_VALUE["people-initiative"] = NO_VALUE["person-initiative"]


def not_written(*, old: str, new: str) -> str:
    """An aim that is to be changed and is not there."""
    return (
        f"Trong đăng ký chưa có “{old}” nên em chưa sửa gì ạ. "
        f"Muốn ghi thêm, anh/chị nói cả câu giúp, ví dụ: “chỉ tiêu: {new} …”."
    )


def two_phones(*, numbers: Sequence[str]) -> str:
    """Several numbers, and nothing says whose they are."""
    return f"Anh/chị vừa gõ {counted(len(numbers))} số: {', '.join(numbers)}. Số nào để liên hệ ạ?"


def which_number_later(*, numbers: Sequence[str]) -> str:
    """Two numbers before the consent."""
    return f"Anh/chị vừa gõ {counted(len(numbers))} số: {', '.join(numbers)}. Anh/chị đồng ý cho em lưu đã, rồi em hỏi số nào để liên hệ ạ."


def number_stays(*, phone: str, other: str) -> str:
    """A number beside something or somebody else, which was not written."""
    return (
        f"Số {other} trong câu này em chưa lấy làm số liên hệ; số liên hệ vẫn là {phone}. Muốn đổi, anh/chị gõ “đổi số "
        f"điện thoại thành {other}”."
    )


def phone_with_nought(*, phone: str) -> str:
    """A number that was read out without its nought, offered."""
    return f"Số liên hệ là {phone} phải không ạ?"


def carried(*, lines: str) -> str:
    """What was said before the consent, and that it is not kept yet."""
    return (
        f"Em nghe được, chưa ghi vào đăng ký:\n{lines}\n"
        "Anh/chị đồng ý thì em ghi luôn; không đồng ý, hay sau một ngày, em xóa phần này."
    )


OTHERS_HERE = (
    "Ở đây anh/chị đăng ký được: danh hiệu thi đua, Bằng khen, Giấy khen, Kỷ niệm chương, Cờ thi đua. "
    "Muốn đăng ký, anh/chị chọn hoặc gõ “đăng ký”."
)
CONSENT_REFUSED = (
    "Vâng, trợ lý không lưu thêm thông tin đăng ký. Anh/chị vẫn hỏi đáp về kế hoạch bình thường; "
    "khi đổi ý, gõ “đăng ký”."
)


def kept_until(*, months: int) -> str:
    """How long a registration is kept."""
    return f"đến hết phong trào và thêm {months} tháng"


def closed(*, plan: str, end: date, today: date) -> str:
    """Registration is over."""
    return (
        f"Đợt đăng ký theo {plan} đã kết thúc ngày {day_text(end)} (hôm nay là {day_text(today)}) "
        "nên trợ lý không nhận đăng ký mới."
    )


def not_open(*, plan: str, start: date) -> str:
    """Registration has not begun."""
    return f"Đăng ký theo {plan} chưa mở (từ ngày {day_text(start)})."


def late(*, written: str) -> str:
    """Registration is still taken, and the plan's last day is over."""
    return (
        f"Hạn đăng ký theo kế hoạch ({written}) đã qua. Trợ lý vẫn ghi và chuyển cơ quan xem, còn có được xét hay không thì "
        "theo kế hoạch."
    )


ASK_INTEREST = "Anh/chị có muốn được báo khi mở đợt đăng ký mới không?"
INTEREST_NOTED = "Đã ghi. Khi có đợt đăng ký mới, trợ lý sẽ báo anh/chị trong tin nhắn này."
INTEREST_KNOWN = "Anh/chị đã có trong danh sách chờ đợt đăng ký tới."


def current(*, value: str) -> str:
    """What the field holds now."""
    return f"Hiện ghi: {value}."


def warning(*, name: str, text: str) -> str:
    """A dependency of a title: explained, never refused."""
    return f"Lưu ý về {name} (ngoài kế hoạch, theo quy định chung): {text[:1].lower()}{text[1:]}"


NO_PEOPLE_LEFT = "Danh sách trống nên cần thêm ít nhất một người, hoặc đổi sang “Tập thể”."

WITHDRAW_WHICH = "Anh/chị muốn rút đăng ký nào ạ?"
NONE_TO_WITHDRAW = "Anh/chị chưa có đăng ký nào đã gửi nên không có gì để rút ạ."


def may_be_here(*, name: str) -> str:
    """A title or a commendation that can be put down here."""
    return (
        f"Dạ được ạ: {name} đăng ký được ngay tại đây; được tặng hay không thì cấp có thẩm quyền xét. "
        "Anh/chị muốn đăng ký thì chọn hoặc gõ “đăng ký”."
    )


def so_far(*, name: str, revising: str | None) -> str:
    """Before what an unfinished registration holds, to whoever comes back."""
    who = f"Chào anh/chị {name.split()[-1]} ạ. " if name else ""
    if revising:
        return f"{who}Bản sửa của {revising} đang làm dở, chưa gửi (cán bộ vẫn giữ bản đã gửi), em ghi được:"
    return f"{who}Đăng ký của mình đang làm dở, chưa gửi, em ghi được:"


def signed_by(*, name: str, by: str) -> str:
    """Who confers a commendation; nobody is promised one."""
    return f"Dạ, {name} do {by} ký, sau khi hồ sơ được xét; đăng ký rồi vẫn phải qua xét ạ."


def people_again(*, count: int) -> str:
    """The question below the list, without the list."""
    return f"Danh sách đang có {counted(count)} người. Anh/chị muốn làm gì tiếp?"


NO_CODE_NEEDED = (
    "Dạ, không cần nhớ mã đâu ạ. Khi cần, anh/chị gõ “đăng ký của tôi” là em tìm ra ngay."
)
NOT_SENT_YET = "Dạ chưa xong ạ."
TITLE_LEFT = "Dạ vâng, em còn thiếu danh hiệu ạ."
ONLY_SENDING = "Dạ chưa gửi ạ: các mục đủ cả rồi, chỉ còn một bước là gửi."


def still_missing(*, names: Sequence[str]) -> str:
    """What an unfinished registration has not yet."""
    if not names:
        return "Không thiếu mục nào, chỉ còn xem lại rồi gửi."
    return f"Còn thiếu: {'; '.join(names)}."


ONLY_TO_REVIEW = "Dạ, mình đã khai đủ các mục, chỉ còn xem lại rồi gửi ạ."


# To an answer that comes days later, above what was taken.
GONE_ON = "Dạ, em ghi tiếp vào đăng ký mình đang làm dở ạ."


def goes_on_at(*, step: str, names: Sequence[str]) -> str:
    """To whoever comes back: where it goes on."""
    rest = f" {still_missing(names=names)}" if len(names) > 1 else ""
    return f"Dạ, mình làm tiếp từ mục “{step}”, các mục trước em vẫn giữ ạ.{rest}"


def left(*, names: Sequence[str]) -> str:
    """To whoever complains of the questions: how many there are still."""
    if not names:
        return "Dạ, xin lỗi anh/chị vì hỏi nhiều. Xong cả rồi, chỉ còn xem lại rồi gửi ạ."
    return f"Dạ, xin lỗi anh/chị vì hỏi nhiều. Còn {counted(len(names))} mục: {'; '.join(names)}."


WRITTEN_ALREADY = "Dạ, điều đó em ghi rồi ạ."
NO_UNIT_CODE = (
    "Em không thấy đơn vị nào có mã này. Anh/chị xem lại mã trên giấy mời, hoặc gõ “đăng ký” ạ."
)
UNIT_CODE_SHAPE = (
    "Mã trên giấy mời gồm số và 4 chữ, ví dụ DV-12-K7QF. Anh/chị gõ cả mã, hoặc gõ “đăng ký” ạ."
)


def invited(*, name: str, commune: str | None) -> str:
    """To whoever came with the code of a unit."""
    return f"Chào anh/chị. Mã này là của {name}{f', {commune}' if commune else ''}."


def beside_sent(*, unit: str, code: str) -> str:
    """Another unit is begun; what was sent stands."""
    return f"Em mở đăng ký mới; {code} của {unit} vẫn giữ nguyên."


# A unit that was founded just now.
NOT_NAMED_YET = (
    "Dạ, chưa đặt tên thì anh/chị cho em cách bà con đang gọi, ví dụ: Tổ hợp tác Nuôi cá thôn Bản Vạn; "
    "sau có tên chính thức thì nhắn em sửa lại ạ."
)
# An assent where a name is asked for.
STILL_NEEDED = {
    "unit-name": "Dạ vâng, em còn cần tên đơn vị nữa ạ.",
    "commune": "Dạ vâng, em còn cần tên xã, phường nữa ạ.",
}


def which_contact(*, names: list[str]) -> str:
    """Several are named where one is asked for."""
    return (
        f"Em thấy {len(names)} người: {', '.join(names)}; chưa rõ gọi ai nên chưa ghi ạ. Anh/chị cho em một người "
        "liên hệ giúp."
    )


def other_contact(*, now: str, said: str) -> str:
    """Somebody names himself where another is to be called."""
    return (
        f"Dạ, em đang ghi người liên hệ là {now}. Muốn đổi sang {said}, anh/chị gõ “đổi người liên hệ thành {said}” "
        "giúp em."
    )
