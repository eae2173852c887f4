"""The words of the desk's register of requests about data."""

from datetime import date

from bot.clock import LOCAL
from bot.desk.registrations.texts import owners_told
from handlers.people.linking_texts import channel_text
from handlers.turn.texts import day_text
from handlers.values.replies import CODE
from handlers.values.shown.counts import counted
from storage.people.senders import NOTHING, OwnThings, WhoSent
from storage.privacy.data_requests import DataRequest
from storage.privacy.others_chats import NamedInChats

HEAD = "Yêu cầu về dữ liệu cá nhân"
INTRO = (
    "Dành cho người không tự làm được trong trò chuyện: được đơn vị ghi tên, có trong danh sách đơn vị, hoặc mất máy. "
    "Trong 2 ngày làm việc báo đã nhận và cách làm; làm xong: rút đồng ý, hạn chế, phản đối trong 15 ngày, việc khác trong 10 "
    "ngày; gia hạn một lần, không quá 15 ngày, phải báo lý do. Trước khi cho xem hay xóa, gọi lại hoặc xem giấy tờ để chắc đúng người."
)
NEW = "Nhận yêu cầu"
KIND = "Muốn gì"
KINDS = {
    "see": "xem",
    "correct": "sửa",
    "copy": "bản sao",
    "erase": "xóa",
    "withdraw": "rút đồng ý",
    "restrict": "hạn chế xử lý",
    "object": "phản đối, khiếu nại",
}
NAME = "Họ và tên (đủ họ tên)"
PHONE = "Số điện thoại"
CONTACT = "Trả lời qua đâu, đã biết chắc người yêu cầu bằng cách nào"
NAME_NEEDED = "Cần họ tên từ hai chữ trở lên, hoặc số điện thoại không phải của cơ quan."
TAKEN = "Đã ghi vào sổ. Dưới đây là những nơi có tên hoặc số này."
NONE = "Chưa có yêu cầu nào."
FOUND = "Tìm thấy ở"
NOT_FOUND = (
    "Không thấy tên hay số này trong đăng ký, danh bạ đơn vị, lịch, yêu cầu, câu hỏi, thông báo."
)
PLACES = {
    "registration": "Đăng ký (bỏ tên, số của người này; bản đăng ký vẫn còn, báo người gửi)",
    "signed": "Ảnh, PDF bản ký của đăng ký (xóa là xóa cả bản ký)",
    "unit": "Danh sách đơn vị: người đại diện, điện thoại (bỏ cả hai khi chỉ ghi một người; ghi nhiều người thì bỏ đúng "
    "tên, số này), ghi chú, lý do ngừng",
    "request": "Yêu cầu gặp cán bộ (bỏ tên, số; số gọi lại là của người này thì bỏ cả yêu cầu, báo người gửi)",
    "question": "Câu hỏi gửi cán bộ (bỏ tên, số)",
    "announcement": "Thông báo của cơ quan (bỏ tên, số)",
    "entry": "Câu trả lời cán bộ đã soạn (bỏ tên, số)",
    "event": "Lịch: tên, căn cứ của mốc do cơ quan thêm (bỏ tên, số)",
    "event-date": "Lịch: căn cứ của ngày đã đặt (bỏ tên, số)",
    "event-meeting": "Lịch: nơi họp (bỏ tên, số)",
    "event-programme": "Lịch: địa chỉ của chương trình (bỏ cả địa chỉ)",
    "alias": "Tên gọi khác của đơn vị do cán bộ thêm (bỏ tên gọi ấy)",
    "unit-list": "Căn cứ, nguồn ghi khi nạp danh sách đơn vị (bỏ tên, số)",
    "preview": "Danh sách đơn vị cán bộ đang nạp dở (bỏ bản đang chờ; nạp lại thì không ghi người này)",
    "claimed": "Kênh tự xưng là người này, chưa gửi đăng ký nào: chỉ chọn khi chính người này dùng kênh ấy; xóa toàn bộ dữ liệu của kênh "
    "(tin nhắn, câu hỏi, nhắc lịch, việc nhờ nhắc, yêu cầu gọi lại; kênh được nhắn báo)",
    "asked": "Kênh chưa gửi đăng ký nào, trong tin nhắn hay câu hỏi có ghi tên hoặc số này: chỉ chọn khi chính người này dùng kênh ấy; "
    "xóa toàn bộ dữ liệu của kênh (kênh được nhắn báo)",
    "person": "Toàn bộ dữ liệu của cuộc trò chuyện tự xưng là người này (mọi đăng ký, tin nhắn, nhắc lịch, câu hỏi; được nhắn báo)",
    "called": "Chỉ chọn khi chính người này dùng kênh ấy: xóa toàn bộ dữ liệu của kênh (mọi đăng ký, tin nhắn, nhắc lịch, "
    "việc nhờ nhắc, câu hỏi, yêu cầu gọi lại; kênh được nhắn báo)",
}
CALLED = "Kênh có thể là của chính người này"
CALLED_HOW = (
    "Mọi bản kênh ấy gửi đều ghi người này liên hệ, nhưng trong kênh chưa tự xưng tên: có thể là thư ký, kế toán gửi hộ; kênh chưa "
    "gửi bản nào thì có khi chỉ hỏi về người này. Chọn nhầm là người ấy mất hết. Hỏi rõ rồi chọn ngay lần này: xóa tên khỏi đăng ký rồi thì kênh không còn tìm được theo tên."
)
STAYING = (
    "Kênh gửi đăng ký vẫn giữ những việc riêng (gọi lại, nhờ nhắc, câu hỏi hoặc nhắc lịch), nên yêu cầu này chưa ghi là đã trả "
    "lời: hỏi người yêu cầu có dùng kênh ấy không; có thì người ấy tự gõ “xóa dữ liệu” ở đó, rồi ghi đã trả lời thế nào."
)
STANDS_AGAIN = (
    "Trong lúc xóa có nơi vừa ghi thêm người này (bản đăng ký vừa gửi, danh sách vừa nạp, tin vừa nhắn), nên yêu cầu chưa ghi "
    "là đã trả lời: anh/chị xem lại danh sách dưới đây rồi xóa tiếp."
)
FROM, NO_CHAT = "gửi từ", "bản giấy, cán bộ nhập"
CHATS = (
    "Tin nhắn của người khác với trợ lý (giữ 30 ngày), việc họ nhờ nhắc, người họ cử đi thay: bỏ tên, số; đăng ký làm dở có ghi "
    "người này thì bỏ, người làm được báo"
)
PERHAPS = "Có thể là người này (viết tắt, viết liền, nằm trong tên đơn vị): xem từng nơi, đúng thì mở để sửa"
CORRECT = "Mở để sửa"
OPEN = "Mở"
ERASE = "Xóa ở những nơi đã chọn"
ERASE_HOW = (
    "Xóa là xóa hẳn ở mọi bản trước và trong tin nhắn gửi cán bộ, khôi phục từ bản sao lưu cũng không trở lại; số lượng, danh "
    "hiệu vẫn giữ; trong 60 ngày, danh sách đơn vị nạp sau đó không ghi lại người này. Không xóa được: danh sách đã in hay đã "
    "tải, tin, thông báo đã tới máy người nhận, chương trình họp đã tải lên, tên nằm trong tên đơn vị."
)
SURE = "Đã chắc đúng người và xóa hẳn"
NOT_SURE = "Anh/chị đánh dấu nơi cần xóa và ô xác nhận."
COPY = "Tải bản sao (.txt)"
COPY_HOW = (
    "Bản sao đưa cho người yêu cầu chỉ có phần của riêng người ấy: tên, số, lời của người khác và ghi chú nội bộ anh/chị thấy "
    "ở trên không có trong đó. Tin nhắn, câu hỏi, đồng ý, lời nhắc trong cuộc trò chuyện của chính người ấy cũng không có: "
    "người ấy gõ “dữ liệu của tôi” ở đó để nhận; mất máy thì tải ở mục dưới, nếu mục ấy hiện, hoặc nối kênh mới."
)
OWN_COPY = "Người yêu cầu mất máy: bản sao có cả phần trong trò chuyện"
OWN_COPY_HOW = (
    "Gồm mọi tin nhắn (đến 300 tin mới nhất), câu hỏi, đồng ý, lời nhắc, đăng ký của kênh ấy. Chọn kênh khi đã chắc chính "
    "người yêu cầu dùng nó (xem giấy tờ, gọi lại số đã ghi): thư ký gửi hộ là người khác. Việc tải được ghi vào nhật ký."
)
OWN_SURE = "Đã chắc chính người yêu cầu dùng kênh này"
OWN_UNSURE = "Anh/chị chọn kênh của người yêu cầu và đánh dấu ô đã chắc."
OWN_JOIN = "Nối kênh mới của người yêu cầu với kênh đã mất"
OWN_CHAT = "TRONG CUỘC TRÒ CHUYỆN CỦA ANH/CHỊ VỚI TRỢ LÝ"
OUTCOME = "Đã trả lời thế nào"
OUTCOME_NEEDED = "Anh/chị ghi đã trả lời thế nào."
DONE = "Đã trả lời"
DONE_NOW = "Đã ghi là trả lời xong."
GONE = "Yêu cầu này không còn chờ."
KEPT = "Tên, số và cách trả lời được xóa 1 năm sau khi trả lời (chưa ghi trả lời: 1 năm sau hạn); sổ vẫn giữ ngày nhận, ngày trả lời."
LATE = "quá hạn"
ACKNOWLEDGE = "Đã báo người yêu cầu: đã nhận, làm thế nào, bao giờ xong"
ACKNOWLEDGED = "Đã ghi là đã báo nhận."
EXTEND = "Gia hạn 15 ngày (một lần)"
REASON = "Vì sao phải gia hạn, đã báo người yêu cầu thế nào"
REASON_NEEDED = "Anh/chị ghi vì sao phải gia hạn."
EXTENDED_ONCE = "Yêu cầu này đã gia hạn một lần, hoặc không còn chờ."
WHOSE_DATA = (
    "Người liên hệ có khi không phải người gửi, nên toàn bộ dữ liệu của một cuộc trò chuyện chỉ hiện ở đây khi mọi bản nó gửi "
    "đều ghi người này liên hệ; chưa tự xưng tên hay số này thì để riêng, phải hỏi mới chọn. Còn lại, người gửi tự gõ “xóa dữ "
    "liệu”; mất máy thì nối kênh mới ở trang đăng ký rồi gõ."
)
NOTICE = (
    "Theo yêu cầu của người có tên, cán bộ đã xóa thông tin của người ấy trong đăng ký của anh/chị. Gõ “đăng ký của tôi” "
    "để xem; cần thay người khác thì bấm sửa."
)
CONTACT_NOTICE = (
    f"Theo yêu cầu của người có tên, cán bộ đã xóa tên, số người liên hệ trong đăng ký {CODE} anh/chị gửi; bản đăng ký vẫn "
    "còn. Anh/chị gõ “đăng ký của tôi”, bấm sửa để ghi người liên hệ khác. Nếu chính anh/chị là người ấy và muốn xóa cả dữ "
    "liệu của mình thì gõ “xóa dữ liệu”."
)
UNCALLED = (
    f"☎️ Đăng ký {CODE} không còn người liên hệ: cán bộ đã xóa tên, số của người ấy theo yêu cầu. Người gửi được nhắn ghi "
    f"người khác; cần liên hệ sớm, anh/chị gõ “xem {CODE}” rồi hỏi đơn vị."
)
WHOLE_NOTICE = (
    "Cán bộ nhận được yêu cầu xóa dữ liệu của người dùng cuộc trò chuyện này và đã xóa tất cả: đăng ký, tin nhắn, nhắc lịch, "
    "câu hỏi. Nếu anh/chị không yêu cầu, xin báo ngay cho văn phòng; cần đăng ký lại thì gõ “đăng ký”."
)
DRAFT_NOTICE = (
    "Theo yêu cầu của người có tên, cán bộ đã bỏ bản đăng ký anh/chị đang làm dở vì có ghi người ấy; bản đã gửi không bị ảnh "
    "hưởng. Khi cần, anh/chị gõ “đăng ký” để làm lại."
)
REQUEST_NOTICE = (
    "Theo yêu cầu của người có số, cán bộ đã xóa số điện thoại trong yêu cầu gọi lại của anh/chị, nên yêu cầu ấy không còn. Cần "
    "gặp cán bộ thì anh/chị gõ “gặp cán bộ” và ghi số khác."
)


def whose(*, owner: WhoSent) -> str:
    """Whose data a place is: its codes with their units, and the ends of the chats."""
    sent = "; ".join(" ".join(filter(None, one)) for one in owner.registrations)
    ends = [channel_text(channel=one.channel, masked=one.masked) for one in owner.chats]
    return f"{sent} · {FROM} {', '.join(ends) or NO_CHAT}"


def own_things(*, own: OwnThings) -> list[str]:
    """What else is the chat's own, a line; none where there is nothing."""
    if own == NOTHING:
        return []
    numbers = ", ".join(dict.fromkeys(filter(None, own.called)))
    waiting = f"{counted(len(own.called))} yêu cầu gặp cán bộ đang chờ"
    parts = (
        f"{waiting} (gọi {numbers})" if numbers else waiting if own.called else "",
        f"{counted(own.errands)} việc nhờ nhắc" if own.errands else "",
        f"{counted(own.questions)} câu hỏi gửi cán bộ" if own.questions else "",
        "đang nhận nhắc lịch" if own.reminded else "",
    )
    return [f"Kênh này còn: {'; '.join(filter(None, parts))}."]


# By the names of NamedInChats.
_NAMED = (
    ("heard", "tin gửi trợ lý"),
    ("told", "tin trợ lý gửi"),
    ("chats", "cuộc trò chuyện đang nhớ"),
    ("errands", "việc nhờ nhắc"),
    ("answers", "người được cử đi thay"),
    ("consents", "lời đồng ý"),
    ("aliases", "tên gọi khác của đơn vị do người dùng gõ"),
)


def named_there(*, named: NamedInChats) -> list[str]:
    """Where in others' chats the person is named, a line: what they wrote is theirs."""
    counts = [(len(getattr(named, name)), what) for name, what in _NAMED]
    there = [f"{counted(count)} {what}" for count, what in counts if count]
    return [f"Có tên hoặc số này ở: {', '.join(there)}."] if there else [NOT_IN_CHATS]


NOT_IN_CHATS = "Hiện không thấy tên hay số này ở đó."
EARLIER = "Yêu cầu khác trong sổ có tên hoặc số này (giữ làm bằng chứng đã trả lời; tên, số xóa sau 1 năm)"


def earlier(*, asked: DataRequest) -> str:
    """Another request of the register, and what became of it."""
    kind, on = (
        KINDS.get(asked.kind, asked.kind),
        day_text(asked.received_at.astimezone(LOCAL).date()),
    )
    return f"Số {asked.id}: {kind}, nhận {on}{', đã trả lời' if asked.done_at else ', đang chờ'}"


def due(*, on: date) -> str:
    """Until when it is answered."""
    return f"hạn {day_text(on)}"


def due_next(*, asked: DataRequest) -> str:
    """What comes next of a request, and until when."""
    if asked.finish_on is None:
        return due(on=asked.due_on)
    return f"{'làm xong' if asked.acknowledged_at else 'báo nhận'}: {due(on=asked.next_on)}"


def both_days(*, asked: DataRequest) -> str:
    """The whole of its days; of a request of before there is one."""
    if asked.finish_on is None:
        return ""
    more = f", đã gia hạn: {asked.extended_because}" if asked.extended_because else ""
    return f"Báo nhận: {due(on=asked.due_on)}; làm xong: {due(on=asked.finish_on)}{more}."


def extended(*, until: date) -> str:
    """After the second day was moved."""
    return f"Đã gia hạn đến {day_text(until)}. Anh/chị báo người yêu cầu ngày mới và lý do."


def told_done(*, number: int, kind: str, by: str, due_on: date) -> str:
    """To whoever took a request and the admins: somebody else says it is answered."""
    return (
        f"Yêu cầu về dữ liệu số {number} ({kind}, {due(on=due_on)}) vừa được {by} ghi là đã trả lời, mà ở bàn làm việc "
        "chưa thấy làm gì theo yêu cầu ấy. Nếu người yêu cầu chưa được trả lời thật, anh/chị ghi lại vào sổ ở mục "
        "“Pháp chế” và làm trong hạn."
    )


def erased(*, places: int, told: int, unreached: int) -> str:
    """After it; `told` are those whose registrations have changed, the unreached among them."""
    said = f"; {owners_told(unreached=unreached)}" if told else "."
    return f"Đã xóa ở {counted(places)} nơi{said}"


# What whoever gets the copy reads above each part of it.
GIVEN_IN = {
    "unit": "Trong danh sách đơn vị của cơ quan",
    "request": "Số điện thoại được ghi để cán bộ gọi lại",
    "announcement": "Trong thông báo của cơ quan",
    "entry": "Trong câu trả lời của cơ quan",
    "event": "Trong lịch của cơ quan",
    "event-date": "Căn cứ của ngày trong lịch",
    "event-meeting": "Nơi họp trong lịch",
    "event-programme": "Địa chỉ chương trình trong lịch",
    "alias": "Tên gọi khác của đơn vị",
    "unit-list": "Trong căn cứ của danh sách đơn vị",
}
LIST_GROUND = "Căn cứ, nguồn danh sách đơn vị của cơ quan:"
GIVEN_NOTHING = "Cơ quan không giữ phần nào của riêng anh/chị ngoài những gì nêu ở cuối bản này."
GIVEN_END = (
    "Bản này chỉ có phần của riêng anh/chị. Dấu “…” là chỗ có tên, số của người khác, hoặc số chưa biết có phải của "
    "anh/chị không. Không có trong bản này: lời người khác gửi cơ quan, ghi chú nội bộ, ảnh bản ký có tên nhiều người. "
    "Cần gì thêm, anh/chị hỏi cán bộ."
)
GIVEN_ELSE = (
    "Tin nhắn, câu hỏi, lời đồng ý, lời nhắc trong cuộc trò chuyện của chính anh/chị với trợ lý chưa có ở đây: anh/chị gõ “dữ "
    "liệu của tôi” ở đó rồi chọn “Gửi bản sao dữ liệu”. Mất máy, không mở được cuộc trò chuyện ấy: mở trợ lý ở kênh mới, nhắn "
    "“liên kết”, chọn “Lấy mã để nối kênh khác” rồi đọc mã cho cán bộ; cán bộ chắc đúng người thì nối, anh/chị xem và lấy bản "
    "sao ở kênh mới."
)


def given_in(*, kind: str, owner: WhoSent | None) -> str:
    """Where a part of a copy comes from, as the person reads it: never by whom it was sent."""
    units = [unit for _, unit in owner.registrations] if owner else []
    of_unit = f" của {', '.join(filter(None, units))}" if any(units) else ""
    return GIVEN_IN.get(kind, f"Trong đăng ký thi đua{of_unit}")


def copy_head(*, name: str, phone: str, day: date) -> str:
    """The beginning of a copy."""
    who = ", ".join(part for part in (name, phone) if part)
    return f"BẢN SAO DỮ LIỆU CÁ NHÂN\n{who}\nLập {day_text(day)}\n"
