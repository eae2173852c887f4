"""How a value is mended: which field is named, and what stands between the old and the new one."""

OF_TYPE = r"\bloai hinh\b|\bloai don vi\b"
# A type of unit behind one of these is the type that is spoken of; behind others a word of a value.
BEFORE_TYPE = frozenset(
    "la thanh sang qua ra phai lai dung chu nham lon ghi doi sua chua chon moi thoi roi a ha khong ko k phai"
    " em toi tui minh anh chi bac chau ben don vi loai hinh thuc tu lam thuoc vao nhung mot cai ve ma nhe".split()
)
OTHER_VALUE = r"\b(?:sang kien|skien|giai phap|de tai|chi tieu|muc tieu|noi dung thi dua)\b"
# Folded, in the order in which they are looked for.
FIELDS: tuple[tuple[str, str], ...] = (
    ("contact_position", r"\bchuc(?: vu| danh)? (?:cua )?(?:nguoi lien he|dau moi|nguoi dau moi|lien he)\b"),
    ("phone", r"\b(?:so dien thoai|dien thoai|sdt|so dt|dt|so lien he|so may|so zalo|so di dong|di dong|phone)\b|\b(?:sua|doi|chua|nham|lon|sai|go|viet|lai) (?:lai |giup |gium )*(?:cai |con )?so\b|\bso (?:toi|em|anh|chi|bac|chu|minh|cua|do|kia)\b"),
    ("unit_type", OF_TYPE),
    ("collective_title", r"\bdanh hieu\b|\bmuc danh hieu\b"),
    ("targets", r"\bchi tieu\b|\bnoi dung thi dua\b|\bmuc tieu\b"),
    ("contact_name", r"\b(?:nguoi|dau moi) (?:lien he|dau moi|phu trach|dai dien|lien lac)\b|\bdau moi\b|\blien he\b"),
    ("contact_position", r"\bchuc vu\b|\bchuc danh\b|\bchuc (?:cua|ong|anh|chi|bac)\b|\bghi sai chuc\b"),
    ("people", r"\btrong (?:list|danh sach)\b|\b(?:thieu|du|thua|sai) (?:\w+ )?(?:nguoi|ng)\b|\bnguoi (?:nay|kia)\b|\bdanh sach (?:nguoi|ca nhan)?\b|\bnguoi (?:so|thu) \d"),
    ("unit_name", r"\bten (?:cua )?(?:don vi|htx|hop tac xa|to hop tac|to|quy|cong ty|cty)\b|\b(?:cai|ten cai) hop tac xa\b|\bten hop tac\b"),
    ("contact_name", r"\bten (?:bac|toi|em|anh|chi|chu|co|minh|tui|nguoi|ong|ba|sep|giam doc)\b|\bho ten\b"),
    ("commune", r"\bten (?:xa|phuong)\b|(?<!lien )(?<!toan )(?<!trong )(?<!cac )\bxa\b|\bphuong\b|\bdia chi\b|\btru so\b"),
    ("kind", r"\b(?:hinh thuc|kieu|loai) dang ky\b|\btap the hay (?:la )?ca nhan\b"),
)  # fmt: skip
AIMS_FIRST = r"\W*(?:(?:a|o|oi|nham|quen|lon|sua|doi|chua|lai|thoi|da|vang|em|anh|chi|bac|toi)[ ,]+)*(?:chi tieu|muc tieu|noi dung thi dua)\b"
# Said of the contact or of the unit, whatever person is being written down.
OTHERS = r"\b(?:lien he|dau moi|lien lac|dai dien|tap the)\b"
# "Tên đơn vị là …": a name in capitals without the word for its type.
UNIT_NAMED = (
    r"(?:[Tt][êe]n|TÊN) (?:đơn vị|don vi|htx|HTX|hợp tác xã|hop tac xa|tổ hợp tác|to hop tac|quỹ|quy)"
    r"(?:[ ,]+(?:bị|ghi|viết|sai|nhầm|lộn|rồi|em|chị|anh|bác|mình|bi|viet|nham|roi)){0,4}"
    r"[ ,]+(?:(?:là|đúng là|phải là|thành|la|dung la|phai la|thanh) )+(?P<name>[^\W\d_a-zà-ỹđ][^,;.\n]*)"
)
ONLY_PERSONS = r"\b(?:chi|moi|con|lam|sang) (?:\w+ )?ca nhan\b|\bca nhan (?:thoi|co ma)\b"
# "Danh hiệu tập thể", "tập thể thì lên xuất sắc": whose title it is, and not who registers.
NO_KIND = r"\bdanh hieu(?: cua)? tap the\b|\btap the (?:doi|thanh|len|xuong|thi|sang|cho)\b|\btap the hay (?:la )?ca nhan\b"
# A post somebody has left, or one that the words before it end with ("… kiêm Giám đốc").
POST_LEFT = r"\b(?:kiem|(?:khong|ko|k|thoi|het|nghi|hong)(?: con)? lam|nghi|kiem nhiem)$"
KIND_ADDED = r"\b(?:them |luon )?ca (?:ca nhan|tap the) (?:nua|luon|vo|vao)\b|^\W*(?:lam |dang ky |dk )ca (?:hai|2)\b"
# Between the old value and the new one, the new one behind.
TURN = r"\b(?:thanh|sang|len thanh|len|xuong thanh|xuong con|xuong|lai la|lai thanh|chuyen thanh|doi ra|lai cho dung la)\b"
# What follows is the old or the wrong one.
NOT = r"\b(?:ch[uứ] (?:khong|không|ko|k|hong|hổng|hông|hok|kg|dau|nao|đâu)? ?(?:phai|fai|phải)?|khong phai|không phải|ko phải|k phải|ko phai|k phai|hong phai|ko fai|thay cho|thay vi|trong khi|nham|la (?:nham|so cu|sai))\b"
PLACE = r"\b(?:nguoi|ng|dong|hang|ban|anh|chi|ong|ba|bac|chu|co|em|muc|stt) (?:so|thu) (\d{1,2})\b"
PAST_AIM = r"\s*vào(?: nữa)?(?: (?:là|rồi)\b.*)?$|\s*(?:vào|trong) (?:phiếu|đơn|đăng ký|bản)\b.*$|\s*(?:thì làm thế nào|được không|dc ko|dc k|thôi|nhé|nhe(?=\W*$)|giúp|giùm|(?<!\d )hộ)\b.*$"
MISSPELT = r"(?:sửa|đổi|chữa) tên (?:của )?(?P<who>.+?) (?:thành|sang|là|lại thành) (?P<new>.+)$"
# "Sửa chỉ tiêu lại cho chị thành …": who writes what anew for whom, and into what.
_WRITTEN_ANEW = (
    r"(?:(?:đổi|sửa|ghi|chữa|thay|chuyển|viết|lại|giúp|giùm|doi|sua|chua|chuyen|viet|lai|giup|gium"
    r"|cho (?:em|anh|chị|bác|chú|cô|tôi|mình|chi|bac|chu|co|toi|minh))(?:[\s,]+|(?=:)))"
)
_TURNED = r"(?:phải là|phai la|là|la|sang|bằng|bang|thêm|(?:thành|thanh)(?! (?:lập|lap))|(?:còn|con|lên|len|xuống|xuong)(?= \d))(?=[\s:])|:"
AIM_STRETCH = (
    r"(?:bổ sung|thêm|ghi thêm|sửa|đổi|chữa|quên|thiếu)?\s*(?:lại )?(?:các )?(?:chỉ tiêu|chi tieu|nội dung thi đua|mục tiêu)(?: thi đua)?"
    rf"(?:\s*,?\s*(?:thêm vào|ghi thêm|bổ sung)(?: giúp| hộ| giùm)?)?\s*(?:(?:cũ|này|đó|thứ \w+|số \d+|so \d+|\d{{1,2}}(?= (?:đổi|sửa|ghi|chữa|thay|doi|sua|chua)\b))\b)?[\s,]*(?:{_WRITTEN_ANEW})*(?:{_TURNED})?:?\s*(?P<aim>(?:[^.\n]*\d[^.\n]*|(?:nộp|kết nạp|trồng|giảm|tăng|không|đạt|xây|mở|đóng)[^.\n]*))$"
)
_COUNTED = r"(?:ha|tấn|tan|tỷ|tỉ|ty|ti|triệu|trieu|người|nguoi|hộ|ho|thành viên|thanh vien|%|km|lớp|lop|con|lít|lit|kg|tạ|lao động|lao dong)"
AMOUNT = (
    r"(?:(?:doanh thu|sản lượng|san luong|trồng rừng|trong rung|trồng|trong|kết nạp|ket nap|thu nhập|thu nhap|dư nợ|du no|nợ xấu|no xau|lãi|lai)\s+(?:ghi\s+)?)?"
    rf"\d+(?:[.,]\d+)?\s*{_COUNTED}(?:\s+\d{{1,3}}(?![\d/])(?!\s*{_COUNTED}))?(?!\w)"
)
RESPELT = r"\b(?:viết|ghi|sửa)(?: lại)?(?: cho đúng)? (?:là|thành) ([^\W\d_a-z]\w*)"
RENAMED = r"(?:[Tt]ên|[Hh]ọ tên)\b.* (?:thành|lại là|đúng là|mới đúng là) (\S.*)$"
ALSO = r"[,;.]\s*(?:còn|con|với lại|voi lai|vs lại|vs lai|vs|và|(?:mà|với|voi|rồi|roi)(?= (?:đổi|sửa|chữa|doi|sua|chua))|đồng thời)\s+"
# What is said before the right value of the open step is given.
MENDING_LEADS = r"^(?:(?:à|a|ơ|ơi|ấy|ý|ui|ối|chết|thôi|dạ|vâng|nãy|hồi nãy|lúc nãy)[\s,]+)*(?:(?:nhầm|lộn|sai|không|khong|ko|đổi|doi|sửa lại|ghi lại|viết lại|sửa|nhầm nhầm|nham|lon)(?: rồi| lại| thành)?[\s,:]+)*"
MENDING_TAILS = (
    r"[\s,]+(?:chứ|chu|cơ|co|mới đúng|moi dung|mới phải|cơ mà|mới đủ|moi du|mà|ma|thôi|nhé|nha|ạ)$"
)
ABOUT_PLACE = r"\b(?:xã|phường|địa chỉ|trụ sở|xa|phuong|dia chi|tru so)\b"
# "Tôi tên Hùng", "tên chị là Nình": one word is enough of a name there.
OWN_NAME = r"(?:\b(?:tôi|tui|em|anh|chị|bác|chú|cô|mình)\s+tên(?:\s+là)?|\btên\s+(?:tôi|tui|em|anh|chị|bác|chú|cô|mình)\s+là)\s+(?P<name>\S.*)$"
