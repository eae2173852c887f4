"""How an honour of the unit is wished besides, or given up; folded."""

_UNIT = "tap the don vi htx hop tac xa to quy ben em minh toi cho cua"
_POLITE = "da vang a em anh chi nhe nha di thoi luon giup voi cung ghi vao oi ad nua nghen u uh"
ADDS = frozenset("them kem cong".split())
DROPS = frozenset("bo xoa khoi rut".split())
# "Tôi xin nghĩ lại, bỏ cờ, còn lại giữ nguyên".
_AROUND = (
    "nghi lai suy doi y con thi giu nguyen cac muc khac het cai phan vay the bac chu co chau con"
)
# "Bỏ cờ, thay bằng bằng khen".
HEADS = (("co", "thi", "dua"), ("bang", "khen"), ("giay", "khen"), ("co",))
INSTEAD = frozenset("thay doi".split())
DROPS_BEHIND_NO = frozenset("lay xin dang can kem nhan ghi".split())
NO = frozenset("khong ko k dung thoi khoi chang".split())
# Without one of these nothing is added and nothing given up.
CHANGING = ADDS | DROPS | DROPS_BEHIND_NO
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
)
