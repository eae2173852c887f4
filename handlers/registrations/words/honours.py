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
