"""How a change that was just made is taken back; folded, without signs."""

_LEAD = (
    r"^(?:(?:a|o|u|da|vang|thoi|nham|khoan|khong|chet|em|anh|chi|bac|toi|minh|chau|the|hay la) )*"
)
_TAIL = r"(?: (?:vao|di|nhe|nha|a|em|chau|luon|giup|voi|danh sach|trong|nhu cu|nhu truoc|nhu ban dau|thoi|anh|chi|bac))*$"
# "Cho chị Điện lại vào", "à thôi để nó lại".
BACK = rf"{_LEAD}(?:cho|de|giu|them|ghi|dua|lay|tra) (?P<what>(?:\w+ ){{0,6}}?)lai{_TAIL}"
# "Thôi để tập thể như cũ đi ạ".
AS_IT_WAS = rf"{_LEAD}(?:de|giu|tra|ve|cho)(?: (?:lai|ve))? (?P<what>(?:\w+ ){{0,5}}?)(?:nhu (?:cu|truoc|ban dau|luc nay|hoi nay)|nguyen(?: nhu cu)?){_TAIL}"
NO_MORE = rf"{_LEAD}(?:khong|ko|dung|khoi) (?:xoa|bo|sua|doi)(?: \w+){{0,3}} nua{_TAIL}|^(?:hoan tac|undo){_TAIL}"
# Besides names these may stand there.
PLAIN = frozenset(
    "no chi anh em ong ba co chu bac nguoi do ay kia vua roi ten dong ca cai cu nhu the tap nhan danh hieu chi tieu muc phan ban"
    " dang ky hai don vi lai".split()
)
