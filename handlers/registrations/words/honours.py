"""How an honour of the unit is wished besides, or given up; folded."""

from handlers.registrations.words.finishing import POLITE

_UNIT = "tap the don vi htx hop tac xa to quy ben em minh toi cho cua"
_POLITE = "da vang a em anh chi nhe nha di thoi luon giup voi cung ghi vao oi ad nua nghen u uh"
ADDS = frozenset("them kem cong".split())
DROPS = frozenset("bo xoa khoi rut".split())
# "Tôi xin nghĩ lại, bỏ cờ, còn lại giữ nguyên".
_AROUND = (
    "nghi lai suy doi y con thi giu nguyen cac muc khac het cai phan vay the bac chu co chau con"
    " rieng cai moi de nghi tien tien dam dau xuat sac xs hung gi tui lam thoi nhan voi"
)
# "Bỏ cờ, thay bằng bằng khen".
HEADS = (("co", "thi", "dua"), ("bang", "khen"), ("giay", "khen"), ("co",))
INSTEAD = frozenset("thay doi lay".split())
# "Thay cờ bằng giấy khen", "đổi cờ thành bằng khen".
SWAPS = frozenset("thay doi bo chuyen".split())
SWAPPED_TO = frozenset("bang thanh sang qua lay".split())
SWAPPING = SWAPS | SWAPPED_TO | frozenset(("co", "thi", "dua", "khen", "giay"))
# Somebody's own, and not the unit's.
OF_PERSON = r"\b(?:ca nhan|ban than|cho (?:toi|tui|em|e|minh|tau|anh|chi|ong|ba))\b"
DROPS_BEHIND_NO = frozenset("lay xin dang can kem nhan ghi dam".split())
NO = frozenset("khong ko k dung thoi khoi chang".split())
# Without one of these nothing is added and nothing given up.
CHANGING = ADDS | DROPS | DROPS_BEHIND_NO | SWAPS | {"thoi"}
OF_UNIT = (("tap", "the"), ("don", "vi"), ("htx",), ("hop", "tac"))
# Nothing else may stand beside the honour.
BESIDE = (
    frozenset(
        f"{_UNIT} {_POLITE} {_AROUND} dang ky xin muon lay can mot 1 ra danh hieu thi dua".split()
    )
    | ADDS
    | DROPS
    | DROPS_BEHIND_NO
    | NO
    | POLITE
)
# "Thì lao động tiên tiến như mọi năm": what stands beside a title that nobody asked for yet.
AHEAD = BESIDE | frozenset(
    "nhu moi nam ngoai truoc cu van theo cung la thi roi chac quen co u uh ok oke duoc hang nam".split()
)
# "Khoan đã, đổi danh hiệu thành lao động tiên tiến" where one person's own is meant.
OWN = AHEAD | frozenset(
    "khoan da doi thanh sang sua lai thay chuyen a quen nham la thi bac chau chu co con ong ba ca nhan".split()
)
# With a capital only a sentence begins with them, and no name.
BEGINS_OWN = frozenset("doi sua thay chuyen khoan thoi da danh lay dang xin cho em toi a".split())
CHANGES_OWN = frozenset("doi thanh sang sua thay chuyen lay nham".split())
# "Cao thế, thôi hạ xuống tiên tiến": the title gives way to another; folded.
RETITLED = (
    r"\b(?:(?:ha|lui|doi|thay|chuyen|nang|xin|thoi|rut|quay|dieu chinh|sua|dang ky)(?: (?:danh hieu|tap the|don vi|bac|cap|htx|ve|lai|cho|thanh|xin|chi|dang ky))*"
    r" )?(?:xuong|len|sang|thanh|bang(?! khen)|lay|chon|ve|ha|doi|(?<=doi )qua|(?<=chuyen )qua)(?: (?:dang ky|lay|con|danh hieu|tap the|lao dong|muc|cai|lai|ve|thanh|ld|xuong|len|sang|qua))* (?P<title>(?:[a-z]+ ?){1,10})$"
)
# "Phấn đấu lên xuất sắc" is an aim.
AIMED_AT = r"\b(?:phan dau|xay dung|dua (?:htx|don vi|hop tac xa|to)|huong toi|tien toi|duy tri|giu vung)\b"
# "Nâng lên xuất sắc được không em": a wish, asked politely.
WISHED = (
    r"^(?P<wish>(?:(?:da|a|em|e|chi|anh|oi|ad|the|thi|vay|gio|hay|htx|don vi|ben em|toi|tui|minh|muon|xin|cho|giup|thoi)\s)*"
    r"(?:nang|ha|doi|chuyen|dieu chinh|sua|thay)\b.*?)"
    r" (?:co )?(?:duoc|dc|dk) (?:khong|ko|k|hong|hem|chua)(?: (?:em|a|o|ad|vay|nhi|co|chau|ban))*$"
)
# "… cho chắc ăn", "… chứ xuất sắc khó lắm": why, and what it is not.
BEHIND_TITLE = r" (?:cho (?:chac|oai|nhe|de|vua|no|yen|an toan|phu hop|dep|kip)\b|(?:chu|thay (?:cho|vi)|khong phai|nghi lai|vi|tai|so)\b).*$"
# What begins a title in the fewest words.
TITLE_FIRST = r"^(?:tap the |lao dong |ld )*(?:tien tien|xuat sac)\b"
OF_UNIT_SAID = r"\b(?:tap the|don vi|htx|hop tac xa|chung toi)\b"
# "Bằng khen chủ tịch tỉnh được không", "ttlđtt là gì vậy"; folded.
MAY_BE = r"(?:\b(?:co )?(?:dang ky |xin )?(?:duoc|dc|dk) (?:khong|ko|k|hong|hok|khoong|chua|hem)|\bco kho (?:khong|ko|k)|\bduoc chu)(?: (?:em|a|o|ad|vay|nhi|co|chau))*\W*$"
IS_WHAT = r"\b(?:la|nghia la) (?:(?:cai )?(?:gi|j|chi)|sao|the nao|ntn)(?: (?:v|vay|z|zay|the|em|a|o|ad|nhi|co|chau|day|ha))*\W*$"
# "Tt thôi".
IN_SHORT = r"(?:(?:da|em|e|u|uh|cho|lay|chon|dk|dang ky) )*(?:tt|tttt|dh tt)(?: (?:thoi|thui|thoai|thoy|hoy|di|nha|nhe|nghe|a|e|em|ad|luon))*"
# "Uki lấy nó", "ừ lấy cấy nớ", "thế thì cái đó"; folded.
REFERRED = (
    r"^(?:(?:da|vang|u|ua|uh|uk|uki|um|ok|oke|okela|the|thi|vay|rua|thoi|roi|cho|em|e|toi|tui|minh|dang ky|chon|lay|xin|a|duoc|dung)\s)*"
    r"(?:(?:lay|chon|dang ky|ghi|nhan) (?:luon |di |cho (?:em|toi|tui|minh) )*)?(?:no|(?:cai|cay|danh hieu|thu|loai|muc) (?:do|no|ay|nay|kia|day|vua roi|moi noi|vua noi))"
    r"(?: (?:di|nhe|nha|nghe|a|em|o|ad|luon|thoi|vay|cho|minh|toi|tui))*$"
)
# Around a title that is said alone; folded.
AROUND_ALONE = frozenset(
    "da vang a u uh em e anh chi bac chu co chau toi thi la cai danh hieu nhe nha not thoi luon di nua voi giup ghi lay dang ky dk".split()
)
# "Thôi xin tiên tiến cho chắc" stops thinking, and chooses; as typed.
SETTLED = (
    r"^\W*(?:(?:dạ|vâng|ừ|à|thì|da|vang|u|a|thi)[\s,]+)*(?:thôi|thoi|thui)[\s,]+(?:(?:thì|thi|em|anh|chị|chi|bác|bac|tôi|toi|tui|mình|minh|htx|bên em|ben em)\s+)*"
    r"(?=(?:xin|ghi|cho|đăng ký|dang ky|đk|dk|để|de|chỉ|chi)\s)"
)
# Folded, a whole clause: "không dám mơ cao", "chưa đủ sức".
TOO_HIGH = (
    r"(?:(?:cai kia|cao hon|con|chu|ma|nua) )*(?:khong|ko|k|chua|chang|cha|hong) (?:dam|mo|ham|tham|can|du suc|du trinh|du tieu chuan|kham|theo noi|voi toi|xung|muon)"
    r"(?: (?:mo|nghi|xin|lay|cao|hon|gi|nua|dau|toi|den|a|em|chau|nhe|danh hieu|to tat))*$"
)
# Folded: two titles of the unit at once, of which one can stand.
TWO_AT_ONCE = r"\btien tien (?:va|voi|lan|cung|ca|cong|hoac)(?: (?:ca|la|tap the|lao dong|ld))* xuat sac\b|\bxuat sac (?:va|voi|lan|cung|ca|cong|hoac)(?: (?:ca|la|tap the|lao dong|ld))* tien tien\b"
