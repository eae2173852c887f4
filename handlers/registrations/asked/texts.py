"""What is said about one's own registration and about who may, must and how to register."""

from collections.abc import Sequence
from datetime import date, datetime

from handlers.turn.texts import clock_text, days_left_text, long_day_text
from handlers.values.shown.counts import counted

BEGINS_NOW = "Anh/chị muốn em đăng ký luôn bây giờ không ạ?"
NOTHING_YET = "Dạ, em chưa ghi gì vào đăng ký cả ạ."
AGAIN_REVISED = "Dạ có ạ: chỗ vừa sửa chưa gửi, cán bộ vẫn đang xem bản cũ. Xem lại đúng rồi thì anh/chị gõ “gửi đăng ký”."
AGAIN_DRAFT = (
    "Dạ, bản này chưa gửi lần nào ạ. Đủ các mục thì anh/chị gõ “gửi đăng ký” một lần là xong."
)
NOTHING_LEFT = "Dạ, bản đã gửi không còn mục nào phải khai thêm ạ."
NO_PEOPLE = "Đăng ký này chỉ có tập thể, không ghi cá nhân nào."
NOBODY_NAMED = "Em không giữ đăng ký nào của anh/chị, nên không có tên ai trong đó."
NAMES_KEPT = (
    "Ai đã bỏ ra thì không còn trong bản mới nhất; bản đã gửi trước đó và tin nhắn 30 ngày qua thì vẫn lưu. Muốn xóa hẳn "
    "tên một người, anh/chị gõ “gặp cán bộ” ạ."
)
MESSAGES_ONLY = "Chỉ tin nhắn 30 ngày qua là còn lưu ạ."
HOW = (
    "Dạ, đăng ký ngay tại đây ạ: anh/chị gõ “đăng ký”, em hỏi lần lượt tên đơn vị, xã, người liên hệ, số "
    "điện thoại, danh hiệu, người được đăng ký, chỉ tiêu, để cán bộ tổng hợp và gọi lại khi cần. Xem lại thấy "
    "đúng thì gõ “gửi đăng ký” là xong; nói hết trong một tin cũng được."
)
PAPERS = (
    "Đăng ký ở đây thì nhắn tin là đủ, em không đòi thêm giấy nào; cần bản giấy thì cán bộ báo "
    "anh/chị."
)
RECOGNISED = "Dạ, theo các quy định trợ lý đang có, thẩm quyền quyết định là:"
NUMBER_UNSEEN = "Dạ, ở đây em không nhìn thấy số máy của anh/chị; anh/chị gõ số giúp em ạ."
OUTSIDE = "Ngoài kế hoạch, theo các quy định trợ lý đang có:"
STILL_WEIGHED = "Đăng ký rồi vẫn phải qua xét ạ."


def paper_where(*, office: str) -> str:
    """Where a signed sheet goes."""
    return f"Dạ, bản ký, đóng dấu anh/chị chụp ảnh hoặc quét PDF gửi ngay tại đây cũng được; bản giấy thì gửi {office}. Nộp ở bàn nào, ngày nào em chưa được báo, anh/chị gõ “gặp cán bộ” để hỏi ạ."


def people_left(*, count: int, names: Sequence[str]) -> str:
    """Who stands on the list."""
    return f"Danh sách cá nhân có {counted(count)} người: {', '.join(names)}."


def still_named(*, people: str, kept: str) -> str:
    """Who stands in the newest, and where else a name may be kept."""
    return f"Dạ, {people[0].lower()}{people[1:]} {kept}"


def sent_already(*, code: str, at: str) -> str:
    """What the office has is the last that was sent."""
    return f"Dạ, {code} đã gửi rồi (bản lúc {at}), không phải gửi lại ạ. Có sửa gì nữa thì mới cần gửi bản sửa."


def must(*, plan: str) -> str:
    """No word of a duty stands in the plan."""
    return f"Dạ, {plan} không ghi đăng ký là bắt buộc, cũng không nêu việc không đăng ký thì bị sao; chỉ giao các đơn vị:"


def gains(*, plan: str) -> str:
    """Above the plan's words on praise; nothing more is promised."""
    return (
        f"Dạ, em không thấy {plan} hứa riêng điều gì cho ai đăng ký; về khen thưởng kế hoạch ghi:"
    )


def must_end(*, office: str) -> str:
    """Below the plan's words."""
    return f"Cần chắc, anh/chị hỏi {office} ạ."


def unmet(*, plan: str, office: str) -> str:
    """The plan speaks of nothing that follows."""
    return (
        f"Dạ, đăng ký là để phấn đấu; em không thấy {plan} nói gì về việc không đạt thì phải chịu gì. Cần chắc, "
        f"anh/chị hỏi {office} ạ."
    )


def yearly(*, plan: str, until: str, office: str) -> str:
    """A registration is of one campaign."""
    return (
        f"Dạ, đăng ký ở đây là cho {plan}{until}; bản của phong trào trước không tính sang ạ. Đơn vị đã nộp bản giấy cho "
        f"đợt này rồi thì anh/chị hỏi {office} để khỏi làm hai lần."
    )


def no_seal(*, office: str) -> str:
    """To whoever has no seal: the plan says nothing of it."""
    return f"Đơn vị không có con dấu thì làm thế nào kế hoạch không ghi, anh/chị hỏi {office} ạ."


def no_papers(*, plan: str) -> str:
    """No word of a paper stands in the plan."""
    return f"Dạ, {plan} không nói đến bản giấy, chỉ ghi:"


def in_person(*, office: str) -> str:
    """Whether it may be handed in elsewhere than here."""
    return (
        "Dạ, gửi ngay ở đây là cán bộ nhận được, anh/chị không phải đi đâu ạ. Muốn nộp trực tiếp thì kế hoạch không ghi "
        f"nơi nhận, giờ nhận; anh/chị hỏi {office} trước khi đi giúp em."
    )


def papers_ask(*, office: str) -> str:
    """Whom to ask for forms."""
    return f"Cần mẫu hay giấy tờ kèm theo, anh/chị hỏi {office} ạ."


def quoted(*, quote: str, citation: str) -> str:
    """The plan's words and where they stand."""
    return f"“{quote}”\n\n📌 {citation}"


def recognised_outside(*, plan: str) -> str:
    """The plan names nobody who decides; what is known is from elsewhere."""
    return f"Dạ, {plan} không ghi ai công nhận danh hiệu. {OUTSIDE}"


def nobody_known(*, plan: str, names: str, office: str) -> str:
    """Neither the plan nor what is known from elsewhere says who decides."""
    return (
        f"Dạ, {plan} không ghi ai công nhận danh hiệu; {names} thì em cũng chưa có nguồn chắc chắn, anh/chị hỏi giúp "
        f"{office} ạ."
    )


def decided(*, name: str, by: str) -> str:
    """Who decides about one honour."""
    return f"• {name}: {by}"


def undecided(*, name: str, office: str) -> str:
    """The table does not know who decides."""
    return f"• {name}: em chưa có nguồn chắc chắn, xin hỏi {office}"


ASK_STAFF = "Hỏi cán bộ"


def not_taken(*, plan: str) -> str:
    """A plan of courses, of support or of a fair: nothing of it is registered in this chat."""
    return (
        f"Dạ, trợ lý không nhận đăng ký theo {plan} ạ; đăng ký hay gửi hồ sơ thì theo nơi nhận ghi trong kế "
        "hoạch. Anh/chị cứ hỏi, em tìm trong kế hoạch."
    )


def elsewhere(*, name: str, whom: str, registers: bool) -> str:
    """What is applied for with somebody else."""
    here = (
        " Ở đây chỉ nhận danh hiệu thi đua, Bằng khen, Giấy khen, Kỷ niệm chương, Cờ thi đua."
        if registers
        else ""
    )
    return f"Dạ, {name} không đăng ký ở đây được ạ; việc ấy anh/chị hỏi {whom}.{here}"


UNNEEDED = "Dạ, không cần ghi ạ: phiếu chỉ ghi họ tên, chức vụ, danh hiệu, đơn vị và một số điện thoại liên hệ."


def anew(*, until: str) -> str:
    """Registering again is always possible while it is open."""
    return f"Dạ được ạ, anh/chị cứ đăng ký lại như lần đầu, lúc nào cũng được{until}."


def anew_reused(*, until: str) -> str:
    """The same after one was taken back."""
    return (
        f"Dạ được ạ, anh/chị đăng ký lại lúc nào cũng được{until}. Không phải khai lại từ đầu: em hỏi dùng lại đơn vị và "
        "người liên hệ lần trước."
    )


def until_end(*, day: str) -> str:
    """As long as the movement lasts, which is no deadline of registering."""
    return f", kế hoạch không ghi hạn đăng ký (phong trào kéo dài đến {day})"


def until_day(*, said: str) -> str:
    """The last day, as it is said."""
    return f" (hạn đăng ký trong kế hoạch: {said})"


def anew_standing(*, code: str) -> str:
    """There is one already."""
    return f"Dạ, {code} của anh/chị vẫn đang còn, chỉ cần sửa bản ấy, không phải đăng ký lại ạ."


NOT_TWICE_DRAFT = "Dạ không ạ, em mới giữ một bản làm dở, chưa gửi lần nào."
NOT_SENT = "Dạ chưa ạ, bản này chưa gửi đi."
NEXT_STEP = "Anh/chị không phải làm gì thêm ở đây ạ."


def once(*, codes: Sequence[str]) -> str:
    """Whether something was written twice."""
    if len(codes) == 1:
        return f"Dạ không ạ, em chỉ ghi một bản: {codes[0]}. Gửi lại của cùng đơn vị thì em hỏi trước, không ghi thành hai."
    return f"Dạ, anh/chị đang có {len(codes)} bản: {', '.join(codes)}. Muốn bỏ bản nào, anh/chị gõ “rút đăng ký” kèm mã."


def code_of(*, code: str) -> str:
    """The code of a registration."""
    return f"Mã đăng ký: {code}."


def sent_at(*, sent: str, changed: str | None) -> str:
    """When it was sent, and changed."""
    return f"Gửi lúc {sent}{f', sửa lần cuối lúc {changed}' if changed else ''}."


def phone_of(*, phone: str) -> str:
    """The number that is written."""
    return f"Số điện thoại đã ghi: {phone}. Cần đổi, anh/chị nhắn số mới ạ."


def comes_here(*, office: str, phone: str | None) -> str:
    """How the office is heard of."""
    calls = f"; khi cần, cán bộ gọi số {phone} đã ghi" if phone else ""
    return f"Được tiếp nhận hay cần bổ sung thì trợ lý báo ngay trong tin nhắn này{calls}. Muốn {office} gọi, anh/chị gõ “gặp cán bộ”."


def result_of(*, office: str) -> str:
    """Where the result is told."""
    return f"Được tiếp nhận hay cần bổ sung thì trợ lý báo ngay ở đây; kết quả xét thi đua do {office} thông báo, em chưa được báo ngày."


NO_SEAL = "Con dấu thì kế hoạch không nhắc tới; đăng ký ở đây trợ lý không đòi dấu ạ."


def movement(*, plan: str, title: str, standing: str, called: bool = False) -> str:
    """What there is to take part in, or what it is called."""
    named = f"{title[:1].lower()}{title[1:]}"
    return f"{'Dạ,' if called else 'Dạ có ạ:'} {plan} {named}. {standing}".strip()


NONE_YET = (
    "Dạ đúng ạ, hiện anh/chị chưa có đăng ký nào. Khi nào muốn đăng ký, anh/chị gõ “đăng ký”."
)
BEGUN = "Dạ, anh/chị mới làm dở một bản, chưa gửi ạ. Muốn làm tiếp, anh/chị gõ “đăng ký”."
CHANGED_ANY_TIME = (
    "Dạ được ạ: trước khi gửi sửa lúc nào cũng được; gửi rồi thì nhắn chỗ cần sửa, em gửi bản sửa."
)
NONE_HERE = "Dạ, ở cuộc trò chuyện này em chưa thấy đăng ký nào anh/chị đã gửi. Gửi ở máy hay kênh khác thì gõ “liên kết” để nối vào đây mà sửa; gửi bản giấy thì gõ “gặp cán bộ”; chưa gửi thì gõ “đăng ký” ạ."
NOT_TAKEN_YET = "Dạ, bản nào cần sửa hay bổ sung thì cán bộ trả lại kèm lý do, em nhắn ngay; anh/chị sửa tại đây rồi gửi lại, không phải khai từ đầu. Được tiếp nhận rồi, danh hiệu vẫn do cấp có thẩm quyền xét sau ạ."
NUMBER_HERE = "Dạ, anh/chị nhắn số mới ngay tại đây, lúc nào cũng được, em sửa giúp."
PAPER_LATER = "Dạ, gửi xong em báo mã đăng ký kèm bản đăng ký để anh/chị giữ; đó chưa phải giấy công nhận danh hiệu ạ."
OWN_DRAFT_STAYS = "Dạ, bản anh/chị đang làm vẫn giữ nguyên."
ANOTHERS = "Bản người khác gửi thì em không xem ở đây được; cán bộ kiểm tra, nếu trùng đơn vị thì liên hệ để giữ một bản."


def own_stays(*, code: str) -> str:
    """Whatever somebody else has sent."""
    return f"Dạ, bản {code} của anh/chị vẫn giữ nguyên."


def sent_one(*, code: str, at: datetime) -> str:
    """It is sent already, though it is thought not to be."""
    return f"Dạ, anh/chị đã gửi {code} lúc {clock_text(at)} rồi ạ."


def may_change(*, code: str) -> str:
    """What was sent may still be mended, and goes to the office anew."""
    return (
        f"Dạ được ạ. Anh/chị nhắn chỗ cần sửa của {code}, em ghi rồi gửi bản sửa để cán bộ xem lại."
    )


def number_here(*, code: str) -> str:
    """Where a new number is told."""
    return f"Dạ, anh/chị nhắn số mới ngay tại đây, em ghi vào bản sửa của {code}."


def paper(*, code: str) -> str:
    """What there is in hand after sending, and what it is not."""
    return (
        f"Dạ, anh/chị giữ mã {code} là được; muốn có bản đăng ký để in và ký, gõ “xem {code}”. Đó chưa phải giấy "
        "công nhận danh hiệu ạ."
    )


# A question that may be left empty, asked whether it may.
REQUIRED_HERE = "Dạ, mục này cần có thì phiếu mới gửi được ạ."


def duty_unstated(*, plan: str) -> str:
    """The plan says of nothing that it is a must."""
    return f"Dạ, {plan} không nêu việc ấy là bắt buộc ạ; cần chắc thì anh/chị hỏi cán bộ phụ trách."


MAY_BE_EMPTY = "Dạ được ạ: chưa có thì gõ “bỏ qua”, sau này bổ sung lúc nào cũng được."

# "Em đừng có ghi anh vô danh sách nha".
NOT_LISTED = (
    "Dạ vâng, em không ghi tên anh/chị vào danh sách nào ạ. Chỉ khi anh/chị bảo đăng ký và đồng ý thì "
    "em mới ghi; anh/chị cứ hỏi thoải mái."
)


def still_open(*, until: str) -> str:
    """Registration is open today, and how it is done."""
    return f"Dạ còn ạ, anh/chị đăng ký được ngay ở đây: gõ “đăng ký”, em hỏi từng mục một. {until}"


def no_last_day(*, end: date | None, days: int) -> str:
    """The plan sets no last day; until when its movement runs."""
    runs = f"; phong trào đến hết {long_day_text(end)}, {days_left_text(days)}" if end else ""
    return f"Hạn đăng ký thì em chưa có ngày ạ{runs}, nên anh/chị làm sớm giúp em."
