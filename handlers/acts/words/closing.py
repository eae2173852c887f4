"""How a form is sent or given up, clause by clause; folded, without signs.

The rule: a clause is known as a whole or not at all; nothing here holds a "no", an "if" or a "when".
"""

_ME = r"(?:toi|tui|tao|tau|choa|to|minh|em|e|anh|a|chi|c|bac|chu|co|di|cau|chau|con|ong|ba|cu|htx|don vi|ben (?:em|toi|minh|tui))"
_YOU = r"(?:em|e|anh|a|chi|c|bac|chu|co|chau|con|ad|ban|cung|cuc cung|can bo|dong chi|oi)"
_LEAD = rf"(?:(?:da|vang|vg|vgg|vag|u|ua|uh|uk|um|uhm|ok|oke|okie|oki|okii|okay|a|o|oi|roi|r|nao|the|vay|rua|ri|y rua|thi|thoi thi|alo|ad oi|em oi|chau oi|{_ME}) )*"
_POLITE = rf"(?:di|nhe|nha|nhen|nghen|nghe|hen|nhen|a|ak|voi|vs|giup|gium|dum|ho|cai|luon|lun|lien|le|lien tay|ngay|thoi|thui|la duoc|duoc roi|do|day|{_YOU}|{_ME})"
_TO = r"(?:(?:cho|len|ve|toi|den) )?(?:lien minh(?: htx)?(?: tinh)?|lien hiep|co quan|can bo|tinh|cap tren|tren|ben tren|hoi dong|ubnd tinh|tren tinh|tren do|ben do|ban thi dua)"
_WHAT = r"(?:dang ky(?: nay)?|ban (?:dang ky|nay|ni)|ho so|phieu(?: dang ky| nay)?|don(?: dang ky| nay)?|cai (?:nay|ni|do|dang ky)|no|het|ca|tat ca)"
# "Rứa được rồi gửi đi", "đúng hết r gửi đi ạ".
_ALL_WELL = r"(?:(?:rua|the|vay|no) )?(?:la )?(?:dung|duoc|dc|du|on|xong|chuan|het)(?: (?:het|ca|xuoi|tron|day du))* (?:roi|r)(?: (?:do|day|nhe|a))?"
_ASK = rf"(?:(?:cu|xin|kinh|kinh de nghi|de nghi|yeu cau|nho|phien|lam on|hay|giup|ho|gio|bay gio|{_ALL_WELL}|xac nhan|dong y|nhat tri|cho) )*"
_NOW = r"(?:bay gio|ngay bay gio|gio|ngay gio|luon bay gio|lien tay)"
_DO = r"(?:gui|goi|nop|chot|bam gui)"
# "Xong r gửi giúp e nha", "đề nghị gửi", "gửi Liên minh đi", "em gửi bây giờ".
SENDS = (
    rf"{_LEAD}{_ASK}(?:{_ME} )?(?:xin )?(?:{_DO}|chuyen {_TO})(?: (?:{_POLITE}|{_TO}|{_WHAT}|{_NOW}|cho {_ME}|ca nhe|chu con cho gi(?: nua)?|cho xong|cho kip|cho roi"
    rf"|(?:xin )?cam on(?: nhieu| truoc)?|tran trong|don))*"
)
# "Thôi" before it may stop it, unless it gives in ("thôi thì gửi vậy", "thôi gửi cho tôi") or is to be done with.
_GIVING_IN = (
    r"(?:luon|lun|di|vay|cho xong|cho roi|cho (?:toi|tui|em|anh|chi|bac|chu|co|ong|ba|minh))\b"
)
DONE_WITH = (
    rf"{_LEAD}thoi (?:{_ME} )*(?:(?:thi|cu|ok|duoc roi|duoc|the|vay|rua|the thi|vay thi) (?:{_ME} )*(?:cu )?(?:gui|goi|nop)|(?:gui|goi|nop)(?=.* {_GIVING_IN}))"
    rf"(?: (?:{_POLITE}|{_WHAT}|{_TO}|cho {_ME}|vay|cho xong|cho roi))*"
)
# "Thôi, gửi", "ừ thôi được rồi, gửi đi": it gives in before the order.
WELL = rf"{_LEAD}thoi(?:(?: (?:ke|duoc|dc|ok|oke|vay|the|thi|u|uh|cung duoc))+(?: (?:roi|r))?)?(?: {_YOU})*"
# "… trước khi ổng đổi ý", "… kẻo muộn", "… chứ còn chưa gì": why it is sent now.
_WHO = r"(?:ong|ba|co|sep|ho|anh|chi|no|tui|toi|em|bac|giam doc|nguoi ta)"
_HAPPENS = r"(?:doi|quen|ban|muon|tre|het|mat|keu|la|mang|chui|gian|chet|kip)"
WHY_NOW = (
    r"(?<=\w) (?:(?:truoc khi|keo)(?: (?!gui\b)\w+){1,6}|(?:chu|cho) (?:con )?(?:cho |chua |doi )?(?:gi|chi|sao|j)(?: nua)?(?: (?:em|chau|a))*"
    rf"|(?:khong|ko|hong|chu|chu khong|so|lo)(?: thi)? {_WHO}(?: (?!gui\b)[^\W\d_]+){{0,3}}? {_HAPPENS}\b(?: (?!gui\b)[^\W\d_]+){{0,4}}"
    r"|chu (?:dung|khoi|can gi|viec gi)(?: phai)? (?:cho|doi|hen|lo|ngai|suy nghi)(?: (?!gui\b)\w+){0,3})$"
)
# "Thôi gửi", "thôi gửi nhé": well then, or no more.
WELL_THEN = rf"{_LEAD}thoi(?: (?:thi|cu|{_ME}))* (?:gui|goi|nop)(?: (?:{_POLITE}|{_WHAT}|vay))*"
THANKED = rf"(?:(?:da|vang|u|uh|uk|a|the|roi) )*(?:ok|oke|okie|oki|duoc roi|duoc|tot roi|on roi|vang|u)(?: (?:roi|a|em|chau|nhe|con))* (?:xin )?(?:cam on|tks|thanks|thank|thks|tk|thank you)(?: (?:nhieu|a|nhe|nha|{_YOU}))*"
# "Nhất trí, đề nghị chuyển": passed on to nobody named, which only what agrees before it explains.
PASSES = rf"{_LEAD}(?:kinh |xin |{_ME} )*de nghi (?:{_YOU} )?chuyen(?: (?:{_POLITE}|ho so|phieu))*"
# What agrees to what is shown, and says nothing else.
RIGHT = tuple(
    rf"{_LEAD}{said}(?: (?:{_POLITE}|roi|r|het|ca|tron|het tron|ca do|day|the|vay|y|y rua|hoan toan|lam|qua))*"
    for said in (
        r"(?:(?:noi dung|thong tin|tat ca|moi thu|moi cai|ho so|phieu|ban (?:nay|dang ky)|danh sach|ds|ten tuoi|so lieu|cac muc)(?: (?:tren|nay|do|day|da|deu|the|la|ca))* )?"
        r"(?:dung|du|chuan|chinh xac|day du|on|tot|xong|hoan tat|hoan thanh|hop le|khop|ngon|dep)",
        r"(?:(?:da|vua|moi) )?(?:doc|xem|coi|kiem tra|check|ra|ra soat|soat|do)(?: (?:ky|ki|het|xong|ca|lai|can than|toan bo|mot luot|ky luong))*"
        r"(?: (?:roi|r|xong|ky|ki|can than))",
        r"(?:da|vua|moi) (?:doc|xem|coi|kiem tra|check|ra|ra soat|soat|do)(?: (?:ky|ki|het|xong|ca|lai|can than|toan bo|mot luot|noi dung|thong tin|ho so))*",
        r"(?:check|doc|xem|coi) (?:r|roi)",
        r"(?:thong nhat|chuan|chuan chinh|chuan com me nau|chuan cmnr|ok het|ok la|on ap|tot|duyet|nhat tri|xac nhan|dong y|tan thanh|hop ly|duoc|dc|ngon lanh)"
        r"(?: (?:het|noi dung|noi dung tren|thong tin|nhu tren|nhu vay))*",
        r"(?:dung|chuan|chinh)(?: (?:la|roi))* (?:so|xa|ten|nguoi|muc|cho) (?:moi |cua )?(?:day|do|ay|nay|moi)",
        r"(?:rua|the|vay|nhu the|nhu vay|y rua) (?:la )?(?:duoc|dc|on|xong|du|dung|tot|ok)",
        r"(?:xong|het|du|ghi xong|man xong|lam xong|khai xong|dien xong)(?: xuoi)?(?: (?:ca|het|tron))* ?(?:roi|r|do|day)",
        r"(?:xin |da )?(?:tran trong |chan thanh )?cam on(?: nhieu| rat nhieu| truoc)?",
        r"(?:chot|chot don|chot so|chot ha|trien)",
        r"(?:bac|toi|em|anh|chi|tui|minh) (?:xac nhan|dong y|nhat tri)(?: (?:noi dung|thong tin|het|ca|nhu tren|tren|nhu vay))*",
    )
)
# "Giữ nguyên hết", "cứ để y vậy": all of what is shown stays.
STAYS = rf"{_LEAD}(?:(?:cu|thi|xin|cho|van) )*(?:giu|de)(?: (?:cho|giup|ho))? (?:nguyen|y|nguyen si|nguyen xi|nguyen trang|y nguyen|nguyen nhu|nhu)(?: (?:het|ca|tat ca|nhu the|nhu vay|nhu cu|vay|the|rua|y|xi|tron|toan bo|ban nay|do|{_POLITE}))*"
# "Dạ Lường đúng rồi ạ": somebody's name, written with a capital, stands before it.
NAME_RIGHT = r"^\s*(?:(?:dạ|vâng|ừ|tên|anh|chị|em|cô|chú|bác|ông|bà|họ)\s+)*(?:[^\W\d_]+\s+){1,4}?(?=(?:là\s+)?(?:đúng|chuẩn)\b)"
# The marks that the words above have; "tối" and "bảo gửi" are none of them.
MARKS = frozenset(
    "thống dạ vâng ừ ừa đc đi ờ à ồ ơ ơi ủa thế vậy thì rứa rồi tôi tớ chị bác chú cô mình cháu ông bà dì cậu cụ đơn vị bên nào thôi được là đó đấy đây"
    " nhé nhá ạ với giúp giùm dùm hộ cái luôn liền lẹ ngay cán bộ đồng chí cưng bạn liên hiệp cơ cấp trên hội tỉnh đăng ký kí bản này phiếu hồ sơ nó hết cả"
    " tất cứ kính đề nghị yêu cầu nhờ phiền làm ơn hãy giờ bây xong xuôi đúng đủ xác nhận ý nhất trí gửi gởi nộp chốt bấm chuyển chứ còn chờ gì nữa kịp"
    " cảm cám trân trọng trước nội giữ nguyên để y vẫn sì xi trạng cũ thông mọi thứ danh sách tên tuổi số liệu các mục đã đều chuẩn chính đầy ổn tốt hoàn thành hợp lệ khớp đẹp vừa mới đọc"
    " kiểm ra soát dò kỹ kĩ lại cẩn thận toàn một lượt lưỡng cơm mẹ nấu duyệt tán lý như vầy ghi khai điền chân nhiều rất triển hạ sổ đó trơn lắm quá ban"
    " xã ấy người cũng bằng cục ni áp mần của lên về đến tới em ơi".split()
)
# "Gửi phiếu cho tôi", "gửi chị bản này": the paper is wanted, and nothing sent.
FOR_ME = rf"\b(?:gui|goi)(?: cho)? {_ME} (?:\w+ )?(?:ban|phieu|ho so|don|cai)\b|\b(?:gui|goi) (?:ban|phieu|ho so|don|cai)\b.* cho {_ME}\b"
# "Gửi cho anh Ba đi": by the number he was born at, or by his name.
_KIN = r"(?:anh|chi|chu|co|bac|ong|cau|di|em|thay)"
TO_SOMEBODY = rf"\b(?:gui|goi|nop|chuyen)(?: (?:di|luon|dum|giup|ho|cho|qua|sang|ben))* {_KIN} (?:hai|ba|tu|nam|sau|bay|tam|chin|muoi|ut)\b"
TO_NAMED = r"(?i:\b(?:gửi|gui|gởi|nộp|nop|chuyển|chuyen)(?: (?:đi|di|luôn|giúp|giup|cho|qua|sang|bên))* (?:anh|chị|chi|chú|chu|cô|co|bác|bac|ông|ong|cậu|dì|em|thầy)) [A-ZĐÀ-Ỹ]\w+"
# "Đã gửi" tells of what was, and without marks "da gui" may.
TOLD_OF = r"\b(?:đã|đa)\b|^(?:\w+ ){0,3}?da (?:gui|goi|nop|chot|bam)\b"
# "Gửi rồi mà", "gửi mần chi", "sếp bảo “gửi đi”" only speak of it.
SPOKEN_OF = r"\b(?:gui|goi|nop)(?: di)? (?:roi|r)\b|\b(?:gui|goi|nop) (?:man|lam) (?:chi|gi|j)\b|^(?:\w+ ){0,3}?da (?:gui|goi|nop)\b"
AGAIN = r"\b(?:gui|goi|nop) lai\b"
# Without its mark it may be "don't", unless a word behind it tells ("dung roi").
UNMARKED_DONT = "dung"
ONLY_RIGHT = rf"{_LEAD}dung(?: (?:{_YOU}|a|nhe|nha|nghen|di))*"
# Whoever tells what others say sends nothing.
QUOTES = frozenset("\"“”«»'‘’")
# "Gọi luôn đi" without a mark is "call".
UNMARKED_CALL = frozenset(("goi",))

# "Hủy cái ni đi", "thôi không đăng ký nữa"; "sếp bảo hủy" hands an order on.
_CANCEL_WHAT = r"(?:cai (?:nay|ni|do|dang ky(?: nay| ni)?|don|phieu)|(?:ban )?(?:dang ky|nay)(?: nay| ni| do)?|(?:don|phieu|ho so)(?: nay| dang ky| do)?|het|ca|toan bo|tat ca|bo)"
_CANCEL_LEAD = rf"{_LEAD}(?:(?:thoi|khoan|nham|muon|xin|cho|de nghi|kinh de nghi|nho|giup|cu|hay|can|dinh|nghi lai|{_ME}|roi|thi) )*"
_ORDERED = r"(?:(?!(?:ai|dau|khong|ko|k|chua|dung|co|sao|hong|chang) )\w+ ){1,3}?(?:bao|noi|keu|bieu|dan|quyet|quyet dinh|thong nhat)(?: (?:la|rang|thoi|em|minh|anh|chi|thi))* "
CANCELS = (
    rf"(?:{_ORDERED})?{_CANCEL_LEAD}(?:(?:huy|huy bo|cancel|thoat|thoat ra|dep|dep bo|dep di|bo het|bo di|bo(?! co\b)|dung lai huy)(?: (?:{_POLITE}|{_CANCEL_WHAT}|cho {_ME}|hen|cho (?:roi|xong|lanh|khoe|gon|nhanh)|han|dut))*"
    rf"|(?:xoa|ngung|dung)(?: (?:lai|luon|giup|gium|dum|ho|cho {_ME}|{_ME}|viec))* (?:cai |ban |phieu |don )?(?:dang ky|phieu|don|ho so|ban nay|ban ni)(?: (?:{_POLITE}|nay|ni|do|cho {_ME}|han))*)"
)
GOES_ON_NOT = rf"(?:{_ORDERED})?{_CANCEL_LEAD}(?:khong|ko|k|kg|hong|hok|khoi|nghi|thoi khong|no|chang) (?:muon )?(?:dang k[yi]|dk|lam|man|tham gia|thi dua|tiep tuc|lam tiep|ghi|can)(?: (?:gi|chi|het|thi dua))* nua(?: (?:dau|{_POLITE}|roi))*(?: (?:xoa|huy|bo)(?: (?:{_POLITE}|het|cho {_ME}|{_CANCEL_WHAT}))*)?"
# "Để dịp khác": when it may be done instead.
ANOTHER_TIME = (
    rf"(?:(?:de|cho|hen|thoi|{_ME}) )*(?:dip|khi|luc|lan|hom|bua|nam|dot|ky|mua) (?:khac|sau|toi)(?: (?:{_ME}|roi|se|moi|lai|thi))*"
    rf"(?: (?:lam|dang k[yi]|dk|tinh|ghi|tham gia|thi dua))?(?: (?:{_ME}|{_POLITE}|lai|sau|vay|roi))*"
)
BESIDE_CANCEL = rf"{_CANCEL_LEAD}(?:(?:nghi|suy nghi|tinh) (?:lai|ky) ?(?:roi|r)?|doi y(?: roi| r)?|(?:ghi |lam |dien |dang ky )?nham(?: \w+){{0,3}}|khoan(?: \w+)?(?: gui)?|(?:dung|khong|ko|khoi)(?: \w+)? gui(?: \w+){{0,2}}|mat cong|met qua|dai qua|khong kip|khong du nguoi|het hung(?: roi)?|cam on(?: \w+){{0,2}}|{ANOTHER_TIME})(?: (?:{_POLITE}))*"
# Without one of these nothing is given up.
CANCELLING = frozenset("huy cancel thoat dep bo nua xoa ngung dung".split())
# These leave nothing else to be given up; "bỏ đi" may be somebody of a list.
ENDING_IT = frozenset("huy cancel thoat dep".split())
# Beside them any other clause is the reason, unless it orders or denies something itself.
NO_REASON = r"\b(?:huy|bo|xoa|gach|gui|goi|nop|sua|doi|them|ghi|thay|giu|lam tiep|tiep tuc|de lai|chua|tu tu|khoan|la|danh hieu|chi tieu|sang kien|so|sdt|ten)\b|\d"
MOST_OF_REASON = 10
# "Hủy giúp anh được không": asked for, and not whether one may.
BEGGED = r"(?:(?<=giup)|(?<=gium)|(?<=dum)|(?<= ho)|(?<= anh)|(?<= chi)|(?<= toi)|(?<= tui)|(?<= bac)|(?<= di))(?: (?:duoc|dc|dk)(?: khong| ko| k| hong| hem| chu| hay khong| khong nhi)?| voi| nhe)(?: (?:em|e|a|anh|chi|chau|ha|oi|vay))*$"
CANCEL_MARKED = frozenset(("hủy", "huỷ"))
# What orders it where "anh Huy" may be somebody.
ORDERS_CANCEL = r"\bhuy (?:\w+ )*?(?:di|giup|gium|dum|ho|luon|bo|cai|het|dang ky|phieu|cho|han)\b|^(?:\w+ )*thoi (?:\w+ )?huy\b|\b(?:cancel|thoat|dep)\b"
# "Để tui đeo kính đã... ừ đúng rồi, gửi đi": who looks at it first, and the yes behind it; folded.
_LOOKER = r"(?:toi|tui|to|minh|em|anh|chi|bac|chu|co|chau|ong|ba|me)"
_A_BIT = rf"(?:da|ti|chut|cai|mot|1|xiu|lat|nha|nhe|lai|ky|qua|het|thu|luot|cho (?:ky|chac|ro)|{_LOOKER})"
LOOKS = (
    rf"(?:(?:da|u|a|o|oi|thoi) )*(?:(?:khoan|tu tu|doi|cho|cham)(?: {_A_BIT})*"
    rf"|(?:(?:khoan|tu tu|doi|cho) )?(?:(?:de|cho|doi) )?(?:{_LOOKER} )?(?:xem|coi|doc|nhin|ngo|do|dom|soat|kiem tra|check|(?:deo|lay|tim|kiem) (?:cai )?kinh)(?: {_A_BIT})*)"
)
# Behind a comma the yes has to stand first.
YES_FIRST = r"(?:u|uh|ua|uk|vang|da|ok|oke|dung|duoc|on|roi|chuan)\b"
# "Đúng rồi thì gửi đi" hangs on it.
HANGS_ON_IT = r"\b(?:thi|neu|ma|nhung|hay|xong)\b"
