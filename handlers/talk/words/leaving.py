"""Where people say they are going when they take their leave; folded."""

_ME = r"(?:toi|tui|em|anh|chi|bac|chu|co|minh|chau|ong|ba|bon minh|nha minh)"
_WHERE = (
    r"(?:nuong|ray|dong|ruong|rung|vuon|ao|trai|chuong|cho|hop|lam|an|ngu|nha|xa|huyen|tinh|viec|cong viec|"
    r"gat|cay|cuoc|tuoi|hai|cat|don|dam|cuoi|benh vien|uy ban|ban|day|da|ti|nau|chan|tam|giat|hoc|gap|chua)"
)
LEAVING = (
    rf"(?:(?:u|ua|uh|da|vang|ok|oke|thoi|duoc|roi|the|nhe|gio|a)\W+)*{_ME} "
    rf"(?:phai |lai |gio |dang )?(?:di|ve|ra|len|xuong|sang|qua|ban) {_WHERE}(?: \w+){{0,2}}"
)
# "Xong r", with nothing open.
DONE = (
    r"(?:(?:da|vang|u|ok|oke|the|vay|la|roi|thoi|a) )*xong(?: xuoi)?"
    r"(?: (?:r|roi|rui|het|viec|ca|nhe|nha|nghe|em|chau|a|day|do|ad|cam on))*"
)
# "Xong rồi", "thế thôi", "hết rồi": what ends a list or skips a question.
ENDS_LIST = r"\b(?:xong|het|du|the thoi|vay thoi|khong con|bo qua|the la)\b"
