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
# "Đăng ký luôn ở đây được không", "đk qua zalo dc k": the way in.
_HERE = r"(?:(?:o|tai|ngay|luon) (?:day|trong nay|tren nay)|day|tren nay|qua (?:day|mang|zalo|telegram|dien thoai|tin nhan|may)|bang (?:dien thoai|zalo|tin nhan|may|mang)|online|truc tuyen|ngay|luon)"
HERE = (
    rf"(?:{_LOOSE} )*{_REGISTER}(?: (?:cho )?(?:htx|don vi|to|quy|{_ME}))?(?: (?:{_HERE}|{_LOOSE}))*? {_HERE}"
    rf"(?: (?:{_HERE}|{_LOOSE}))*? (?:co )?(?:duoc|dc|tinh)(?: (?:luon|tinh|ngay|day))* {_NO}(?: {_LOOSE})*"
    rf"|(?:{_LOOSE} )*(?:{_HERE} )+(?:co )?{_REGISTER}(?: {_LOOSE})*? (?:duoc|dc) {_NO}(?: {_LOOSE})*"
)
# "Nộp muộn có sao không", "đăng ký trễ thì sao": of no deadline that stands in the plan.
LATE = (
    rf"(?:{_LOOSE} |neu |lo |nho )*(?:(?:htx|don vi|to) )?(?:{_REGISTER}|nop|gui)(?: (?:bao cao|ho so|phieu|dang ky|thi dua))?(?: (?:ma |bi |co )?(?:muon|tre|cham|qua han|sau han))"
    rf"(?: (?:han|vai|may|mot|it|\d+|ngay|hom|tuan))* (?:thi |co |bi |van )*(?:sao|(?:lam )?sao|phat|duoc|dc|anh huong|gi)(?: (?:gi|tru diem))?(?: {_NO})?(?: {_LOOSE})*"
    rf"|(?:{_LOOSE} |neu |lo )*(?:(?:{_REGISTER}|nop|gui) )?(?:(?:dang ky|ho so|phieu) )?(?:bi |ma )?(?:muon|tre|cham|qua|het|sau)(?: han)?"
    rf"(?: (?:roi|thi|co|con|van|vai|may|hom|ngay))* (?:duoc |dc )?(?:nhan|xet|chap nhan)(?: (?:nua|dang ky|ho so))* {_NO}(?: {_LOOSE})*"
)
# How a plan says it.
LATE_IN_PLAN = r"\b(?:(?:qua|sau|tre|het)(?: thoi)? han|(?:nop|gui|bao cao) (?:muon|cham|tre)|cham (?:nop|gui|bao cao)|dung (?:thoi )?han)\b"
# "Nộp tháng 12 được không", "mai mới đăng ký được không": on a day that is named.
_WHEN = r"(?:(?:vao|den|toi|sang|qua|khoang|cuoi|dau|giua|het|trong|ngay) )*(?:thang (?:\d+|sau|toi|nay)|ngay \d+(?: thang \d+)?|\d+ thang \d+|mai|hom sau|tuan (?:sau|toi)|nam|quy \w+|tet)(?: nua)?"
ON_A_DAY = (
    rf"(?:{_LOOSE} )*(?:{_REGISTER}|nop|gui)(?: (?:dang ky|ho so|phieu|don|cho|{_ME}))* {_WHEN}(?: (?:moi|thi|co|van|con|dang ky|dk|nop|gui|{_ME}))* (?:duoc|dc|kip|muon|tre)(?: (?:gi|nua|qua))* {_NO}(?: {_LOOSE})*"
    rf"|(?:{_LOOSE} |de |den )*{_WHEN}(?: (?:moi|thi|hang|co|van|con|{_ME}))* (?:{_REGISTER}|nop|gui)(?: (?:dang ky|ho so|phieu|thi|co|con|van))* (?:duoc|dc|kip|muon|tre) {_NO}(?: {_LOOSE})*"
)
MAY_BE_DAY = r"\b(?:thang|ngay|mai|hom sau|tuan|cuoi nam|quy|tet)\b"
OF_REPORTS = r"\bbao cao\b"
