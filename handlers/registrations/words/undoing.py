"""How a change that was just made is taken back; folded, without signs."""

_LEAD = r"^(?:(?:a|o|u|ua|da|vang|thoi|nham|khoan|khong|chet|em|anh|chi|bac|toi|minh|chau|the|hay la) )*"
_TAIL = r"(?: (?:vao|vo|cho|di|nhe|nha|a|em|chau|luon|giup|voi|danh sach|trong|nhu cu|nhu truoc|nhu ban dau|thoi|anh|chi|bac))*$"
# "Cho chị Điện lại vào", "à thôi để nó lại".
BACK = rf"{_LEAD}(?:cho|de|giu|them|ghi|dua|lay|tra) (?P<what>(?:\w+ ){{0,6}}?)lai{_TAIL}"
# "Cho lại anh Páo vào", "thêm lại chị Nhạn vô cho chị".
IN_AGAIN = rf"{_LEAD}(?:cho|them|ghi|dua|lay|tra|bo sung) lai (?P<what>(?:\w+ ){{1,6}}?)(?:vao|vo|vo lai|nhu cu){_TAIL}"
# "À không", "ủa khoan": before it.
CALL = r"(?:(?:a|o|u|ua|oi|da|vang|thoi|nham|khoan|khong|chet|em|anh|chi|bac|chu|co|chau|toi|tui|the|roi|ko|no) ?)*"
# "Thôi để tập thể như cũ đi ạ".
AS_IT_WAS = rf"{_LEAD}(?:de|giu|tra|ve|cho)(?: (?:lai|ve))? (?P<what>(?:\w+ ){{0,5}}?)(?:nhu (?:cu|truoc|ban dau|luc nay|hoi nay)|nguyen(?: nhu cu)?){_TAIL}"
# Without one of these nothing is taken back.
MAY_UNDO = r"\b(?:lai|nhu|nguyen)\b"
NO_MORE = rf"{_LEAD}(?:khong|ko|dung|khoi) (?:xoa|bo|sua|doi)(?: \w+){{0,3}} nua{_TAIL}|^(?:hoan tac|undo){_TAIL}"
# Besides names these may stand there.
PLAIN = frozenset(
    "no chi anh em ong ba co chu bac nguoi do ay kia vua roi ten dong ca cai cu nhu the tap nhan danh hieu chi tieu muc phan ban"
    " dang ky hai don vi lai vo vao".split()
)
