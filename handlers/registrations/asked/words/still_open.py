"""How it is asked whether registration is still open, and how one goes on below; folded."""

_ME = r"(?:toi|tui|minh|em|e|anh|a|chi|c|bac|chu|co|chau|con|ong|ba|ad|htx|don vi|to|ben (?:em|toi|minh|anh|bac))"
_NO = r"(?:khong|ko|k|kg|hong|hok|hem|chua|chu|a|ah|ha)"
_LOOSE = rf"(?:da|vang|oi|alo|the|vay|rua|a|u|o|ma|roi|nam nay|dot nay|nam 2025|gio|bay gio|den gio|gio nay|hien nay|hom nay|cho|hoi|hoi xem|hoi ti|thi|la|cung|muon|nhe|nhi|day|nay|nua|luon|voi|ben do|co|duoc|dc|kip|kip thoi gian|{_ME})"
_REGISTER = (
    r"(?:tham gia|dang k[yi]|dk|dki|ghi danh|nop dang ky)(?: thi dua| danh hieu| phong trao)?"
)
_CAN = r"(?:duoc|dc|cho|nhan|mo|kip|han|thoi gian|thoi han|co the|tiep nhan|tiep tuc|dot|cho phep|de|vao)"
# "Năm nay còn đăng ký được không", "đăng ký còn kịp không", "hết hạn đăng ký chưa".
ASKS = (
    rf"(?:{_LOOSE} )*(?:van )?con(?: {_CAN})*(?: {_ME})? {_REGISTER}(?: (?:{_CAN}|nua))*(?: {_NO})(?: {_LOOSE})*"
    rf"|(?:{_LOOSE} )*{_REGISTER}(?: {_LOOSE})*? (?:van )?con (?:{_CAN} ?)+(?:nua )?(?:{_NO})(?: {_LOOSE})*"
    rf"|(?:{_LOOSE} )*{_REGISTER}(?: (?!ngay\b|thang\b)[^\W\d]+){{1,6}}? (?:van )?con (?:{_CAN} ?)+(?:nua )?(?:{_NO})(?: {_LOOSE})*"
    rf"|(?:{_LOOSE} )*{_REGISTER}(?: {_LOOSE})*? (?:duoc|dc|kip) nua {_NO}(?: {_LOOSE})*"
    rf"|(?:{_LOOSE} )*(?:da |bi )?(?:het (?:thoi )?(?:han|gian)|dong|khoa|ngung|dung|het)(?: nhan)? {_REGISTER}(?: roi)? (?:chua|a|ha|phai khong|roi a|{_NO})(?: {_LOOSE})*"
    rf"|(?:{_LOOSE} )*{_REGISTER} (?:da )?(?:het (?:thoi )?(?:han|gian)|dong|khoa)(?: roi)? (?:chua|a|ha|phai khong|{_NO})(?: {_LOOSE})*"
)
MAY_ASK = r"\b(?:tham gia|dang k[yi]|dk|dki|ghi danh)\b"
# "Thế giờ phải làm thế nào", right below the way in.
HOW = rf"(?:{_LOOSE} )*(?:(?:phai|can|nen|se) )*(?:lam|bat dau|tien hanh|dang ky)(?: (?:thu tuc|ho so))? (?:(?:nhu )?the nao|(?:lam )?sao|gi|kieu gi|tu dau|ra sao|nhu nao)(?: {_LOOSE})*"
# What was spoken of right before.
OF_REGISTERING = r"\b(?:dang k[yi]|dk|tham gia|ghi danh)\b"
MAY_BE_HOW = r"\b(?:lam|bat dau|tien hanh|dang ky)\b"
