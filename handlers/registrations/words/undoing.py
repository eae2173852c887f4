"""How a change that was just made is taken back; folded, without signs."""

_LEAD = r"^(?:(?:a|o|u|e|ay|ua|da|vang|thoi|nham|lon|khoan|khong|chet|de nghi|xin|nho|dung|em|anh|chi|bac|toi|minh|chau|the|hay la) )*"
_TAIL = r"(?: (?:vao|vo|cho|di|nhe|nha|a|em|chau|luon|giup|voi|danh sach|trong|nhu cu|nhu truoc|nhu ban dau|thoi|anh|chi|bac))*$"
# "Cho chị Điện lại vào", "à thôi để nó lại".
BACK = rf"{_LEAD}(?:cho|de|giu|them|ghi|dua|lay|tra) (?P<what>(?:\w+ ){{0,6}}?)(?:tro |quay )?lai{_TAIL}"
# "Cho lại anh Páo vào", "thêm lại chị Nhạn vô cho chị".
IN_AGAIN = rf"{_LEAD}(?:cho|them|ghi|dua|lay|tra|bo sung) lai (?P<what>(?:\w+ ){{1,6}}?)(?:vao|vo|vo lai|nhu cu){_TAIL}"
# "À không", "ủa khoan": before it.
CALL = r"(?:(?:a|o|u|ua|oi|da|vang|thoi|nham|khoan|khong|chet|em|anh|chi|bac|chu|co|chau|toi|tui|the|roi|ko|no) ?)*"
# "Thôi để tập thể như cũ đi ạ".
AS_IT_WAS = rf"{_LEAD}(?:de|giu|tra|ve|cho)(?: (?:lai|ve))? (?P<what>(?:\w+ ){{0,5}}?)(?:nhu (?:cu|truoc|ban dau|luc nay|hoi nay)|nguyen(?: nhu cu)?){_TAIL}"
# Without one of these nothing is taken back.
MAY_UNDO = r"\b(?:lai|nhu|nguyen)\b"
NO_MORE = rf"{_LEAD}(?:khong|ko|dung|khoi) (?:xoa|bo|sua|doi)(?: \w+){{0,3}} nua{_TAIL}|^(?:hoan tac|undo){_TAIL}"
_VERB = r"(?:de|giu|them|ghi|cho|tra|lay|khoi phuc|dua|dang ky|lam|viet)"
_END = r"(?:vao|vo|vao lai|ra|di|nhe|nha|nghen|nghe|hen|a|em|chau|luon|giup|gium|ho|dum|voi|danh sach|ds|trong|nhu cu|nhu truoc|nhu ban dau|thoi|anh|chi|bac|toi|tui|minh|cho|nua|roi|cai|do|ne)"
_ENDS = rf"(?:(?:^| ){_END})*$"
# "Để lại anh Ún", "thêm lại Lò Văn Ún", "xóa nhầm rồi, cho lại đi".
BACK_FIRST = (
    rf"{_LEAD}(?:van )?{_VERB} (?:lai|vo lai|vao lai)(?: (?P<what>\w+(?: \w+){{0,5}}?))?{_ENDS}"
)
# "Thôi giữ anh Ún", "anh Ún vẫn để nhé": who was taken out has to be named.
NAMED_BACK = rf"{_LEAD}(?:van )?(?:de|giu|ghi|them|khoi phuc|tra|lay) (?P<what>\w+(?: \w+){{0,4}}?){_ENDS}|{_LEAD}(?P<whose>\w+(?: \w+){{0,3}}?) (?:thi )?(?:van|cu) (?:de|giu|ghi|dang ky|con|lam)(?: lai)?{_ENDS}"
# "Đừng xóa anh Ún", "không bỏ anh Ún nữa".
NOT_OUT = rf"{_LEAD}(?:dung|khong|ko|khoi|khong duoc) (?:xoa|bo|gach|loai|rut|sua|doi)(?: (?P<what>\w+(?: \w+){{0,4}}?))?(?: nua)?{_ENDS}"
ALL_BACK = rf"{_LEAD}(?:hoan tac|undo|khoi phuc(?: lai)?|(?:(?:de|cho|tra|quay|giu|lam|dua)(?: lai| ve)* )?(?:nhu|y nhu) (?:cu|truoc|ban dau|luc nay|hoi nay|nay|luc truoc|vua nay)){_ENDS}"
# What stands beside it: why, or that it was a mistake.
WHY = (
    rf"{_LEAD}(?:(?:(?:anh|chi|ong|ba|co|chu|bac|em|no|dua|ban) )?(?:\w+ )?(?:ay |no )?(?:doi y|nghi lai|lai muon|xin lai|muon lai|van dang ky|van tham gia|van muon|con lam)(?: \w+){{0,3}}"
    r"|(?:xoa|bo|gach|bam|go|lam|ghi)? ?(?:nham|lon|sai|hut)(?: (?:roi|r|mat|nguoi|em|a|chau))*|(?:ay |a |khoan )*dung|khoan|chet|quen|thoi|khong|a khong|cam on(?: \w+){0,2})$"
)
# "Răng lại xóa anh Cường", "chị có bảo xóa mô": what should not have been done.
_OUT = r"(?:xoa|bo|gach|loai)"
_SAID = r"(?:bao|noi|keu|bieu|dan|yeu cau|nho)"
PROTEST = (
    rf"{_LEAD}(?:sao|rang|tai sao|vi sao|ha co|co gi|ai bao|ai cho)(?: (?:lai|em|ma|di|no|tu|chau|ad|may|tu nhien)){{0,3}} {_OUT}(?: (?!het\b|giup\b)\w+){{0,6}}$"
    rf"|{_LEAD}co {_SAID}(?: \w+)? {_OUT}(?: \w+){{0,4}} (?:mo|dau)(?: \w+)?$"
    rf"|{_LEAD}(?:dau co|nao co|co {_SAID} dau|mo co|khong(?: he)?|ko|chua|lam gi co)(?: \w+)? (?:{_SAID} )?(?:\w+ )?{_OUT}(?: \w+){{0,4}}$"
)
# With its marks: "đúng cho …" is none.
NOT_BACK = r"\b(?:đừng|dung|khỏi|khoi)(?: có)? (?:cho|ghi|để|de|thêm|them|lấy|lay|đưa|dua|giữ|giu|trả|tra)\b"
REFUSED = r"\b(?:dung|khong|ko|khoi) (?:ghi|de|them|lay|giu|tra|cho)\b"
# Besides names these may stand there.
PLAIN = frozenset(
    "no chi anh em ong ba co chu bac nguoi do ay kia vua roi ten dong ca cai cu nhu the tap nhan danh hieu chi tieu muc phan ban"
    " dang ky hai don vi lai vo vao".split()
)
# Of what was sent and is being mended, in a message that says nothing else: it stays as it was.
_SO = r"(?: (?:nhe|nha|nghen|nghe|hen|a|em|ad|chau|thoi|di|luon|cho|giup|anh|chi|bac|co|chu|toi|tui|minh|vay|the|het|ca|tat ca|day|do|la duoc|cho lanh|cho chac|roi))*"
_AGAIN_THOUGHT = r"^(?:(?:a|o|u|ua|oi|da|vang|thoi|nham|khoan|khong|chua gui|em|anh|chi|bac|chu|co|chau|toi|tui|minh|the|roi|ma|thi|cu|van|hay|hay la|nghi lai) )*"
KEPT_SO = (
    rf"{_AGAIN_THOUGHT}(?:(?:giu|de)(?: lai| y)? (?:nguyen|nhu (?:cu|truoc|ban dau|luc dau)|nguyen (?:nhu (?:cu|truoc|ban dau)|ban cu|trang))"
    rf"|(?:khong|ko|k|khoi|chang) (?:muon )?(?:doi|sua|thay)(?: (?:gi|chi|nua|moi))* nua|(?:van )?(?:y )?nhu (?:cu|ban dau))(?: (?:nhu cu|nhu truoc))?{_SO}$"
)
SENT_STAYS = rf"{_AGAIN_THOUGHT}(?:giu|de|lay|dung|quay lai|tro lai|theo)(?: (?:lai|nguyen|y|cai|theo|ve))* (?:ban|phieu|to) (?:cu|truoc|(?:da|hoi nay|luc nay) gui|ban dau|dau|goc){_SO}$"
