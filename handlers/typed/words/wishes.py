"""The words in which people wish something done with their data, reminders and registration.

Each tag lists phrases as they are written. What is typed may lack marks or have another tone;
`LOOK_ALIKES` are other words that differ from a listed one by their tone only.
"""

from handlers.typed.words import receivers
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled

PHRASES: dict[str, str] = {
    # They hold the verb of a wish and are none; the longest phrase counts, so they hide it.
    "X": (
        "không tin, chả tin, chẳng tin, đừng tin, chưa tin, khỏi tin, không tin được, không tin tưởng, chả tin ai, không tin ai, "
        "gõ giùm, gõ giúp, gõ hộ, gõ dùm, gõ thay, gõ chữ, gõ phím, gõ máy, gõ sai, gõ nhầm, gõ lộn, gõ lại, gõ dấu, gõ không dấu, con gõ, cháu gõ, "
        "con nít, trẻ con, trẻ em, bỏ cờ, bỏ cờ thi đua, bỏ bằng khen, bỏ giấy khen, bỏ danh hiệu, bỏ qua, bỏ trống, bỏ dở, bỏ phiếu, rút kinh nghiệm, rút gọn, rút ngắn, rút tiền, rút vốn, "
        "dừng chân, nghỉ tay, nhanh tay, mau tay, khéo tay, ra tay, tận tay, chân tay, tay chân, tay nghề, tay lái, bỏ ra, bỏ công, biết dùng, không biết dùng, chưa biết dùng, quen dùng, không quen dùng, dùng điện thoại, dùng máy, gửi đăng ký, gửi phiếu, quay lại, quay về"
    ),
    "LATER": ("chưa, khoan, khoan hãy, đừng vội, chưa muốn, không phải, không hề"),
    "NOT": ("không bao giờ, chẳng bao giờ, không, chẳng, chả, không có, không cho, không được"),
    "KHOI": ("khỏi"),
    "THOI": ("thôi, thôi đi"),
    "DEL DATA": (
        "quên hết thông tin, quên thông tin, quên dữ liệu, quên hết dữ liệu, hủy tài khoản, khóa tài khoản, đóng tài khoản, bỏ tài khoản, hủy acc, xóa acc"
    ),
    "STOP PESTER": ("unsubscribe, bỏ theo dõi, hủy theo dõi, hủy đăng ký theo dõi"),
    "DEL SELF": (
        "quên tôi, quên em, quên mình, quên anh, quên chị, quên bác, quên chú, quên cô, "
        "quên tui, quên hết về, quên đi mọi thứ về"
    ),
    "NEG REMIND": (
        "không phải nhắc nữa, không phải nhắc tôi, không phải nhắc em, không phải nhắc anh, không phải nhắc chị, "
        "không phải nhắc bác, không phải nhắc tui, không phải nhắc mình, khỏi phải nhắc, chẳng phải nhắc nữa"
    ),
    "SYS": ("hệ thống, danh sách, máy chủ, mọi người, toàn tỉnh, tất cả các htx"),
    "ORG": ("liên minh, cơ quan, văn phòng"),
    "GOT": ("nhận được, nhận đc, nhắc được, gửi được"),
    "NEG": (
        "đừng, đừng có, không bao giờ muốn, chẳng bao giờ muốn, không bao giờ cần, không muốn, không cần, không thích, chớ, đừng bao giờ, không muốn bị, "
        "cấm, nghiêm cấm, miễn, khỏi cần, không có nhu cầu, không còn muốn, không còn cần, "
        "hết muốn, don t, dont"
    ),
    "STOP": (
        "tắt, hủy, bỏ, ngừng, ngưng, dừng, ngắt, cắt, dẹp, chấm dứt, đình chỉ, stop, khóa, "
        "chặn, off, hủy bỏ, dừng lại, ngưng lại, ngừng lại, cho dừng, cho ngừng, cho ngưng, "
        "hủy kích hoạt, vô hiệu hóa, dừng hẳn, dừng ngay"
    ),
    "DEL": (
        "xóa, xóa bỏ, dọn sạch, delete, gỡ, gỡ bỏ, loại bỏ, tiêu hủy, xóa đi, xóa giúp, xóa khỏi, "
        "lấy ra khỏi, đưa ra khỏi, xóa luôn, xoa, cho ra khỏi, remove, clear, erase, wipe, tẩy, hủy hết"
    ),
    "TAKE": (
        "rút, rút lại, thu hồi, rút khỏi, rút ra, rút về, rút lui, rút tên, rút tên khỏi, "
        "gỡ tên khỏi, xin rút, rút ra khỏi, thu lại"
    ),
    "REMIND": (
        "nhắc, nhắc nhở, nhắc lịch, nhắc việc, nhắc hẹn, lời nhắc, nhắc nhớ, nhắc sự kiện, "
        "nhắc mốc, nhắc ngày, nhắc nhở lịch, nhắc kỷ niệm, lịch nhắc, nhắc các mốc, "
        "nhắc các ngày kỷ niệm, nhắc nhau, remind, reminder, chuông nhắc, đăng ký nhắc, "
        "đăng ký nhắc lịch, đăng ký nhận nhắc, đăng ký nhận nhắc lịch, nhắc lịch sự kiện"
    ),
    "NOTICE": (
        "thông báo, tin, tin nhắn, tin nhắc, tin báo, tin tức, thông điệp, tin tự động, "
        "tin nhắn tự động, cảnh báo, bản tin, quảng cáo, message, mess, sms, zalo, "
        "tin kiểu này, tin loại này, notification, noti, chuông, gửi tin, nhận tin, nhắn tin, "
        "gửi tin nhắn, nhận tin nhắn, đăng ký nhận tin"
    ),
    "SEND": (
        "gửi, nhắn, nhận, gửi đến, gửi tới, gửi về, gửi cho, nhắn cho, báo, gởi, nhắn gì, "
        "gửi gì, nhận gì, inbox, đăng ký nhận, đăng ký theo dõi, ghi danh nhận, gửi thêm, "
        "nhắn thêm, báo gì, ib, text"
    ),
    "PESTER": (
        "giục, làm phiền, quấy rầy, quấy, spam, theo dõi, phiền, réo, hối thúc, thúc giục, "
        "theo dõi nhắc, follow, đôn đốc, khủng bố, subscribe, nháy máy, quấy nhiễu"
    ),
    "KEEP": (
        "lưu, giữ, lưu trữ, để lại, chừa lại, lưu giữ, ghi nhớ, cất giữ, lưu lại, giữ lại, thu thập, lưu vết, "
        "ghi lại, ghi"
    ),
    "USE": (
        "xử lý, sử dụng, dùng, khai thác, chia sẻ, việc xử lý, đụng đến, động đến, đem dùng, "
        "cung cấp, tiết lộ, công khai"
    ),
    "DATA": (
        "dữ liệu, thông tin, tài khoản, dữ kiện, hồ sơ cá nhân, số điện thoại, điện thoại, "
        "sđt, tên tuổi, số má, lịch sử, lịch sử chat, cuộc trò chuyện, nội dung trò chuyện, "
        "data, account, thông tin đăng ký, dữ liệu đăng ký, thông tin liên hệ, "
        "thông tin liên lạc, tên và số, họ tên, tên, dấu vết, lịch sử trò chuyện, "
        "nội dung chat, đoạn chat, trò chuyện, tin nhắn cũ, danh bạ, số liên lạc, số, info, "
        "acc, nick, profile, mọi thứ về, tất cả về, những gì về, những gì đã lưu, "
        "lịch sử nhắn tin, tin nhắn đã gửi, địa chỉ"
    ),
    "REG": (
        "đăng ký, bản đăng ký, phiếu đăng ký, đơn đăng ký, hồ sơ đăng ký, hồ sơ, "
        "đăng ký thi đua, phiếu, đơn, tờ khai, bản đã gửi, bản vừa gửi, cái vừa gửi, bản khai, "
        "bản kê khai, mã đăng ký, đơn thi đua, hồ sơ thi đua, cái đã gửi, cái đăng ký, "
        "lượt đăng ký, phiếu đã gửi, đơn đã gửi, bản đăng ký thi đua, đăng ký đã gửi, "
        "đăng ký vừa gửi, hồ sơ đã gửi, đăng ký danh hiệu, thi đua, tham gia, "
        "tham gia thi đua, dự thi, ghi danh, cái hôm nọ, cái hôm trước, bản hôm nọ, "
        "bản hôm trước, bản đó, cái đó, bản này, bản kia, đơn vừa nộp, phiếu vừa nộp, "
        "đơn đã nộp, hồ sơ đã nộp, hồ sơ vừa nộp, cái vừa nộp, bản đã nộp, phong trào thi đua, "
        "bản vừa nộp"
    ),
    "CONSENT": (
        "đồng ý, sự đồng ý, chấp thuận, chấp nhận, cho phép, lời đồng ý, cái đồng ý, consent, "
        "ưng thuận, cam kết cho phép, quyền lưu, quyền sử dụng, ý kiến đồng ý, phép, cái ok, cái ừ, cái gật, lời ưng"
    ),
    "SEE": (
        "xem, coi, kiểm tra, hiện, cho xem, cho biết, biết, muốn xem, tra cứu, liệt kê, "
        "cho coi, đọc, xem lại, hiển thị, cho xem lại, xem thử, xem qua, cho hay, mở, "
        "cho xin xem, show"
    ),
    "COPY": (
        "xuất, tải, tải về, sao chép, bản sao, bản copy, copy, export, tải xuống, trích xuất, "
        "gửi bản sao, gửi lại, download, kết xuất, xin bản sao, xin một bản, cung cấp bản sao, "
        "in ra"
    ),
    "FIX": (
        "sửa, cập nhật, đổi, đính chính, thay đổi, chỉnh sửa, chỉnh, điều chỉnh, sửa đổi, "
        "sửa lại, thay, update"
    ),
    "ON": (
        "bật, mở lại, bật lại, cứ nhắc, vẫn nhắc, hãy nhắc, nhớ nhắc, cứ gửi, vẫn gửi, "
        "khôi phục, tiếp tục nhắc, tiếp tục gửi, nhắc tiếp, cứ giữ, vẫn giữ, cứ để, tắt nhầm"
    ),
    "NUA": ("nữa, thêm nữa, thêm, nữa đâu, tiếp, tiếp nữa, tiếp tục"),
    "ALL": (
        "tất cả, hết, toàn bộ, sạch, tất, mọi thứ, tất tần tật, sạch sành sanh, hết cả, all, "
        "trọn bộ"
    ),
    "WHAT": (
        "gì, những gì, cái gì, thông tin gì, dữ liệu gì, những thông tin gì, những dữ liệu gì, "
        "thông tin nào, những thông tin nào, dữ liệu nào, gì không, các gì, những thứ gì"
    ),
    "ME": (
        "của tôi, của em, của mình, của anh, của chị, của bác, của chú, của cô, của tui, "
        "của cháu, của con, của tớ, của tao, của ông, của bà, về tôi, về em, về mình, về anh, "
        "về chị, về bác, về chú, về cô, về tui, về cháu, về con, về tớ, về tao, về ông, về bà, "
        "của chúng tôi, của chúng em, của bọn em, của bên em, của htx tôi, của htx em, "
        "của cá nhân tôi, về cá nhân tôi, cá nhân tôi, cá nhân em, của mế, về mế, của choa, về choa, của o, về o, "
        "của mạ, về mạ, của cụ, về cụ, của tau, về tau, của bọn tôi, của nhà tôi"
    ),
    "SELF": (
        "tôi, em, mình, anh, chị, bác, chú, cô, tui, cháu, con, tớ, tao, ông, bà, tau, mềnh, "
        "chúng tôi, bọn em, bên em, bên tôi, bên mình, chúng em, htx tôi, htx em, nhà em, "
        "nhà tôi, nhà mình, mế, choa, mạ, cụ, bọn tôi, hợp tác xã tôi, anh chị, dì, thím, mợ, cậu, người ta, đơn vị tôi, "
        "đơn vị em, my"
    ),
    "": (
        "xin phép, gồm, bao gồm, mong, ok, oke, okie, okê, okay, có, ừ, uh, chắc chắn, xác nhận, chắc, cá nhân, dạ, vâng, ạ, "
        "à ơi, ờ, ơ, nhé, nhá, nha, nghe, nghen, nghe em, nhen, hen, hí, hỉ, với, giúp, giùm, "
        "dùm, hộ, cho, đi, luôn, ngay, liền, lập tức, gấp, sớm, ơi, bạn, bot, ad, admin, "
        "trợ lý, các, bên, phía, làm ơn, vui lòng, xin, nhờ, yêu cầu, đề nghị, muốn, cần, hãy, "
        "phải, thế, vậy, đó, đấy, đây, này, kia, ấy, thì, là, mà, cái, vụ, chuyện, việc, "
        "những, mấy, chế độ, tính năng, chức năng, dịch vụ, tự động, của, về, ra, trong, trên, "
        "ở, từ, tại, máy, đi em, kính, thưa, cảm ơn, cám ơn, thank, thanks, please, pls, hiện, "
        "đang, đã, được lưu, được, bị, còn, lại, vào, tới, đến, cho tôi, lần, nào cả, gì cả, "
        "bây giờ, giờ, từ nay, từ giờ, hôm nay, ngay bây giờ, bữa nay, nha em, không còn, "
        "chương trình, zalo này, telegram, kênh này, số này, máy này, ngay và luôn, hẳn, "
        "vĩnh viễn, mãi mãi, triệt để, quyền, theo luật, luật, 91 2025, pháp luật, quy định, "
        "theo quy định, theo, nhanh, nhanh lên, lẹ, cơ, chứ, hả em, rồi, xong, nay, kẻo, nhỉ, "
        "vì, do, à, ơ kìa, sorry, xin lỗi, nghỉ, quá, nhiều, lắm, mệt, rắc rối, bận, nhớ rồi, "
        "biết rồi, rõ rồi, hiểu rồi, lịch, sự kiện, mốc, các mốc, kỷ niệm, ngày kỷ niệm, loại, "
        "kiểu, như, như thế, như vậy, hoài, suốt, liên tục, làm gì, trước đây, trước đó, "
        "hôm trước, hôm qua, hôm nọ, bữa trước, ngày trước, lúc nãy, nãy, vừa, vừa rồi, mới, "
        "cũ, cả, và, cùng, với lại, đâu, toàn, riêng, cá nhân của, đt, số đt, tý, tí, cái này, "
        "cái kia, ngày, app, ứng dụng, phần mềm, nhóm, hàng ngày, hằng ngày, mỗi ngày, nè, nì, "
        "tiện thể, tiện, bằng, thật, thực sự, con em, bằng cách, đồng thời, tạm biệt, chào, "
        "alo, hello, hi, nhà, gọi, quyết định, đổi ý, suy nghĩ, nghĩ, không an tâm, thứ, "
        "nằm trong, liên quan, chi tiết, cụ thể, một, bản, xem như, coi như, để, mất, nốt, dần, tên là, "
        "hử, bển, đằng, mọi, đã nhắn, đã khai, đã nói, đã kể"
    ),
    "LIST": receivers.LISTS,
    "TAKEN": receivers.TAKEN_OUT,
}
# Whose registration it is says nothing of what is wished with it.
_CAPITAL = "[" + "".join(sign for sign in map(chr, range(0x1EFA)) if sign.isupper()) + "]"
NAMED_UNIT = compiled(
    r"(?i:\b(?:htx|hợp tác xã|liên hiệp htx|tổ hợp tác|tht|quỹ tín dụng nhân dân|qtdnd))"
    r"(?:(?: (?!(?:rút|xóa|xoá|xin|gỡ|hủy|huỷ|thu|cho|của|muốn|tôi|em|mình)\b)\w+){0,6}?"
    rf" {_CAPITAL}\w*)*"
)
OWN_UNIT = "htx tôi"
BARE_STAFF, STAFF = compiled(r"\bcan bo\b"), "cán bộ"
YEAR = compiled(r"\b(?:năm|nam) (?:nay|\d{4})\b")
ABBREVIATIONS = {
    "ko": "không", "k": "không", "hok": "không", "hông": "không", "hong": "không", "kg": "không",
    "kh": "không", "khg": "không", "hổng": "không", "hem": "không", "hg": "không", "kô": "không", "khong": "không",
    "đc": "được", "dc": "được", "dl": "dữ liệu", "tt": "thông tin", "tb": "thông báo",
    "sđt": "số điện thoại", "sdt": "số điện thoại", "đt": "điện thoại", "dt": "điện thoại", "đk": "đăng ký",
    "dk": "đăng ký", "đki": "đăng ký", "dki": "đăng ký", "đky": "đăng ký", "dky": "đăng ký", "ki": "ký",
    "kí": "ký", "e": "em", "c": "chị", "m": "mình", "t": "tôi", "nt": "nhắn tin", "mún": "muốn", "mun": "muốn", "muon": "muốn",
    "z": "vậy", "r": "rồi", "j": "gì", "gi": "gì", "vs": "với", "wa": "quá", "cn": "cá nhân", "tk": "tài khoản",
    "acc": "tài khoản", "bik": "biết", "bít": "biết", "ng": "người", "nx": "nữa", "nũa": "nữa", "xoas": "xóa",
    "dừg": "dừng", "dừn": "dừng", "đừg": "đừng", "gởi": "gửi", "goi": "gửi", "thoi": "thôi", "chi": "chị",
}  # fmt: skip
# All that may stand in the word that deletes or takes back for good; without marks, too.
_CLEAR = (
    "xóa xoá rút hủy huỷ gỡ bỏ tất cả hết toàn bộ sạch dữ liệu thông tin cá nhân đồng ý đăng ký kí "
    "thi đua phiếu bản đơn lại ra về của tôi em anh chị bác chú cô mình tui cháu con đi nhé nha "
    "nhá ạ luôn giúp giùm hộ với cho dạ vâng ok oke okie có xác nhận ngay hẳn dk muốn vẫn thật thiệt "
    "sự xin đề nghị yêu cầu quyết định nghen nghe hen hè nha lun liền lẹ mọi thứ tuốt trắng sành sanh "
    "ad cưng ơi cảm ơn oki uh gium dum e a thu hồi consent sạch trơn nhất đó đấy mà thì cứ làm cái phải"
).split()
# "ừ" is added with its mark only: a bare "u" agrees to nothing.
CLEAR_WORDS = (
    frozenset(_CLEAR) | frozenset(map(fold, _CLEAR)) | {"ừ", "ờ", "ừa", "rứa", "vậy", "thế"}
)
# "chắc" alone doubts, "so" may be "sợ": these are clear as a whole only.
CLEAR_PHRASES = (
    "chắc chắn", "chac chan", "hồ sơ", "ho so", "đã bảo", "da bao", "đã nói", "da noi", "bảo là", "noi la", "nói là",
    "xóa là", "xoá là", "xoa la", "rút là", "rut la", "hủy là", "huy la", "bỏ là", "chịu trách nhiệm", "chiu trach nhiem",
    "đúng,", "đúng.", "đúng vậy", "đúng thế", "đúng đấy", "đúng đó", "đúng rồi", "dung roi", "cho rồi", "cho roi", "nghĩ kỹ rồi", "nghi ky roi", "bận quá", "ban qua", "mất thì mất",
    "mat thi mat", "biết rồi", "biet roi", "hiểu rồi", "hieu roi", "hiểu cả rồi", "hieu ca roi", "chắc rồi", "chac roi",
    "chắc luôn", "chac luon", "chắc đó", "chắc đấy", "chắc mà", "nói rút", "noi rut", "bảo rút", "bao rut", "biểu rút", "bieu rut", "kêu rút", "keu rut",
    "nói xóa", "noi xoa", "bảo xóa", "bao xoa", "biểu xóa", "kêu xóa", "nói hủy", "noi huy", "bảo hủy", "bao huy", "biểu hủy", "kêu hủy", "nói rồi", "noi roi",
)  # fmt: skip
# Without its mark "tôi" may be "tối", and the deed is put off to the evening.
TONIGHT = r"\btoi (?:xoa|rut|huy)\b"
# Folded: "never" asks for no time.
NEVER = r" (?:khong|ko|k|chang|cha|dung|hong|no) bao gio "
# Words that lose their meaning with their marks.
LOOK_ALIKES = frozenset(
    "gõ gò bò bó bọ nhân nhàn tín gui sò đúng đứng đựng hùy muộn sổ báo-cáo".split()
)
ASKS = (
    "là sao", "là gì", "thế nào", "như nào", "làm sao", "ra sao", "vì sao", "tại sao", "sao lại", "bao giờ", "khi nào",
    "lúc nào", "ở đâu", "bao lâu", "mấy ngày", "bao nhiêu", "kiểu gì", "cách nào", "có phải", "phải không", "đúng không", "có bị",
    "ai xóa", "ai nhắc", "ai giữ", "có được", "hay không", "không nhỉ", "chưa nhỉ", "đâu nhỉ", "nghĩa là", "rồi à", "rồi hả", "à em",
    "để làm gì", "thì sao", "có sao không", "cách tắt", "cách xóa", "cách rút", "cách hủy", "hướng dẫn", "nếu", "ai", "chừng nào", "đến đâu", "có mất",
)  # fmt: skip
REQUESTS = (
    "đi được", "anh chị có thể", "các anh có thể", "cán bộ có thể", "ad có thể", "bạn có thể", "cháu có thể",
    "giúp", "giùm", "dùm", "hộ", "nhờ", "làm ơn", "vui lòng", "xin", "nữa", "đừng", "cho tôi", "cho em", "cho mình", "cho anh",
    "cho chị", "cho bác", "cho chú", "cho cô",
)  # fmt: skip
ENDINGS = ("không", "chưa", "hả", "hở", "à", "nhỉ", "ko", "k", "hông", "chăng", "ư", "sao", "hử")
BREAKS = (
    "nhưng",
    "nên",
    "bởi",
    "vì",
    "tại",
    "kẻo",
    "rồi",
    "để",
    "xong",
    "do",
    "cho nên",
    "mà",
    "thì",
)

# Asked, folded: what one's data are for, and not which there are.
FOR_WHAT = (
    r"\b(?:de|dung)(?: \w+)? (?:lam|lm) ?(?:gi|chi|j|giong gi)\b|\b(?:lam|lm) (?:gi|chi|j)(?: (?:vay|the|a|z|em|ha|nhi|do))*$"
    r"|\bde (?:chi|gi)(?: (?:vay|the|a|em|ha))*$|\bmuc dich (?:la )?(?:gi|chi)\b"
)
# "Em gõ nhầm số": typed wrong, and without its marks not taken out ("gỡ").
MISTYPED = compiled(r"\bg[oõ]\s+(?:bị\s+|bi\s+)?(?=(?:nhầm|nham|lộn|lon|sai)\b)")
# "Số 3", "cái số ba", "người thứ tư": one of a list, and never a phone number.
# "Dùng thông tin cũ", "không dùng số": to use, where the mark is missing too; as typed.
USED = (
    r"\b(?:d[uù]ng|xài|xai) (?:lại |lai |luôn |luon )?(?:thông tin|thong tin|số liệu|so lieu|dữ liệu|du lieu|tên|ten)"
    r" (?:cũ|cu|trên|tren|này|nay|đó|do|ấy|ay|trước|truoc|sẵn|san|có sẵn|co san|đã|da|năm|nam|lần|lan|hồi|hoi)\b"
    r"|\b(?:không|khong|ko|chỉ|chi|toàn|toan|hay) d[uù]ng (?:số|so|zalo|điện thoại|dien thoai|sim)(?=\s*(?:$|[,.;]))"
)
PLACE = (
    r"\b(?:cái |cai |tên |ten )?(?:số|so|thứ|thu|dòng|dong|người|nguoi)(?: thứ| thu| số| so)? "
    r"(?:\d{1,2}|một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mot|bon|tu|nam|bay|tam|chin)\b"
    r"(?![\d. ]*\d{3})"
    # Those of a paper, and nobody's telephone.
    r"|\b(?:số|so)(?: hiệu| hieu)? (?:và|va|với|voi|cùng|cung|kèm|kem|,) (?:cả |ca |cái |cai )?(?:ngày|ngay)\b"
    r"|\b(?:ngày|ngay)(?: tháng| thang)? (?:và|va|với|voi|cùng|cung) (?:cả |ca |cái |cai )?(?:số|so)\b(?! điện| dien| máy| may)"
)
