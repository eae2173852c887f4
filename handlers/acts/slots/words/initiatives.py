"""What stands around an initiative where its name is asked for."""

_TALK = r"(?:dạ|vâng|à|ừ|ờ|thì|có|cái|tên|một|da)"
_WHO = r"(?:tôi|tui|em|e|mình|mềnh|anh|chị|ông|bà|cô|chú|bác|cháu|nó|toi|minh|ong|ba|co|chu|bac)(?: (?:ấy|này|đó|ta|ay|nay))?"
HEADED = r"(?:sếp|sep|xếp|thủ trưởng|lãnh đạo)"
POST = r"(?:(?:phó |pho )?(?:giám đốc|giam doc|chủ tịch|chu tich|chủ nhiệm|chu nhiem)|gđ|gd|kế toán|ke toan|(?:tổ|đội|nhóm|to|doi|nhom) (?:trưởng|phó|truong|pho)|thủ quỹ|thu quy|trưởng phòng|truong phong)"
_POST = rf"(?:{HEADED}|{POST})(?: (?:em|tôi|tui|mình|chị|anh))?"
_LINK = r"(?:(?:thì|cũng|chỉ|chỉ có|có|là|thi|chi|co|la)\s+)*(?:thì|là|có|thi|la)\s+(?:(?:mỗi|mỗi cái|mỗi việc)\s+)?"
_CAPITAL = "[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]"
_NAME = rf"(?-i:{_CAPITAL}\w*(?:\s+{_CAPITAL}\w*){{0,3}})"
OF_NAMED = rf"^(?:(?:còn|thì|con|thi)\s+)*(?:(?:sáng kiến|sang kien|sk)\s+)?(?:của|cua)\s+(?:{_WHO}\s+)?(?P<name>{_NAME})\s+{_LINK}"
# Up to and with the words that say an initiative's name follows.
LEADS = (
    rf"^(?:(?:{_TALK}|{_WHO}|ghi|sửa|đổi|viết|điền)[\s,]+)*(?:sáng kiến|sang kien|sk)(?: (?:tên|ấy|này|đó|thì|(?:(?:của|cua) (?:{_WHO} )?|{_WHO} ){_NAME}(?=,? (?:(?:ghi|sửa|đổi|viết)(?: lại)? )?(?:là|la|thành)\b| *:)|của {_WHO}|cua {_WHO}|(?:của|cua) {_POST}(?= (?:phải |mới |phai |moi )?(?:là|la)\b| *:)|ten))*(?: (?:phải|mới|phai|moi)(?= (?:là|la)\b))?(?:,? (?:(?:ghi|sửa|đổi|viết)(?: lại)? )?(?:là|la|thành(?! (?:lập|viên|phố))))?\s*[:,\u2013-]?\s+",
    rf"^(?:{_TALK}[\s,]+)*(?:giải pháp|đề tài)(?: (?:của {_WHO}))? ?(?:là |:)\s*",
    r"^[^:\n]{0,40}\b(?:sáng kiến|công nhận|đề tài)[^:\n]{0,20}:\s*",
    rf"^(?:{_TALK}[\s,]+)*{_WHO} (?:tự )?(?:nghĩ ra|chế ra|chế được|sáng chế|làm ra|nghi ra|che ra|chế)(?! biến) (?:được )?",
    r"^.*\b(?:ghi|gọi|đặt tên|tên|lấy tên|dat ten)(?: (?:nó|đó))? (?:là|la)\s*:?\s+(?=[^,;]*$)",
    r"^(?:thì\s+)?(?:sửa|đổi|ghi|viết)(?:\s+lại)?(?:\s+(?:thành|là))*\s*:\s+(?=\S+ \S+)",
    r"^(?:thì\s+)?(?:sửa|đổi)(?:\s+lại)?\s+(?:thành|là)\s+(?=\S+ \S+)",
    # "Sáng kiến ổng là …": of whom was said before.
    r"^(?:thì\s+)?(?:(?:ổng|bả|(?:ông|bà|anh|chị|cô|chú|bác)\s+(?:ấy|ta|đó|này))\s+(?:(?:thì|là|có|cũng có)\s+)*|(?:nó|hắn)\s+(?:(?:thì|là|có)\s+)+)(?=\S+ \S+)",
    r"^(?:thì\s+)?(?:ảnh|chỉ|cổ)\s+(?:thì\s+)?(?:là\s+|có\s+(?:mỗi\s+(?:(?:việc|cái)\s+)?)?|(?=(?:làm|chế|nghĩ|sửa)\s))(?=\S+ \S+)",
    # "Của Thơm chỉ là …", "ông Ún thì có …": whose it is.
    rf"{OF_NAMED}(?=\S+ \S+)",
    rf"^(?:(?:còn|thì|con|thi)\s+)*(?:của|cua)\s+{_WHO}\s+{_LINK}(?=\S+ \S+)",
    rf"^(?:(?:còn|con)\s+)?{_WHO}\s+{_NAME}\s+(?:thì|thi)\s+(?:{_LINK})?(?=\S+ \S+)",
    # "Tâm thì có: …".
    r"^(?:thì\s+|thi\s+)?(?:có|co)\s*:\s*(?=\S+ \S+)",
    # "Ơ là cái …", "chị nói rồi mà, …": only said along.
    r"^(?:(?:ơ|ờ|à|ủa|ô|thì)[\s,]+)+(?:thì\s+)?là\s+(?:cái\s+)?(?=\S+ \S+)",
    rf"^(?:ghi|viết|điền)(?:\s+(?:giúp|hộ|cho|giùm)\s+{_WHO})?\s+là\s+(?=\S+ \S+)",
    r"^cái ",
)  # fmt: skip
QUOTED = r"\b(?:ghi|là|tên|la|ten)\s*[\"“](?P<name>[^\"”]{6,})[\"”]"
# A question behind it is answered; the name stands before.
ASKED = (
    r",\s*(?:(?:anh/chị|anh chị|anh|chị|em|cháu|cán bộ)\s+)?(?:ghi|viết|điền|thêm)(?: vào)? (?:giúp|hộ|giùm|cho)\b[^,]*$|"
    r",\s*(?:chắc |thế |vậy |có |như thế |như vậy )*(?:được|tính|hợp lệ|đạt|ổn)\b[^,]{0,20}$"
    r"|\s+(?:hè|hỉ|heng|nghen cưng|cưng)$"
)
# "…, bỏ chữ ổng là đi": how it is to be written, and no part of it.
TOLD_BEHIND = (
    # "…, bà con khen lắm": what others say of it.
    r"(?:\s+(?:ấy|ay|đó|do|này|nay))?\s*,\s*(?:cả tổ|ca to|bà con|ba con|ai cũng|ai cung|mọi người|moi nguoi|anh em|chị em|chi em|xã viên|xa vien|thành viên|thanh vien)\b[^,;]*"
    r"\b(?:khen|mừng|mung|thích|thich|vui|phấn khởi|phan khoi|phục|phuc)\b[^,;]*$|"
    rf"\s+của\s+{HEADED}(?:\s+(?:đó|đấy|mà|nhé|nha|ad|em|ạ))*$|"
    + r"[\s,;]+(?:(?:thì|nhớ|nhé|mà)\s+)?(?:bỏ|xóa|xoá|bớt)\s+(?:cái\s+|mấy\s+|hai\s+)?(?:chữ|từ)\s.{1,40}$|[\s,]+(?:thì |mới |là )?(?:mới đúng|mới phải|chứ)$"
)
# "Năm nay có sáng kiến rồi, …": that there is one, and not yet its name; folded.
TOLD_OF = r"(?:sang kien|sk|skien|de tai|giai phap)(?: (?:roi|do|day|ay|nay|kia|moi|hay|tot|luon|han hoi|dang hoang|ma|nhe|nha|nghe|a|em|chau|oi|dong chi))+\s*(?:[,.;!]|$)"
# Folded: nothing behind the word, or what became of it.
NO_NAME = r"(?:sang kien|sk|de tai|giai phap)?\s*(?:$|cua (?:co|chi|anh|ong|ba|bac|chu|em|no|toi|tui|minh|chau)(?: (?:y|ay|do|ta|a|nhe|nha|day|ma|chu))*$|(?:chua|khong|ko|duoc|thi|gi|cung|da|roi|a|nhe)\b)"
