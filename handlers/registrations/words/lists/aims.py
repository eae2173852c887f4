"""Where an initiative is asked for: what tells an aim from one."""

# Folded: how something is done, or what is made; an aim says only what and how much.
HOW = (
    r"\b(?:sang kien|giai phap|de tai|bang|nho|qua|theo|tren|duoi|xen|ket hop|mo hinh|quy trinh|cai tien"
    r"|phan mem|he thong|cach|dung|su dung|thay|ung dung|ky thuat|cong nghe|so hoa|che tao|thiet ke|lap dat|tan dung"
    r"|tai che|tu dong|thong minh|online|truc tuyen|vao|cho)\b"
)
# The same, with marks: without them they are "to grow" and "member".
HOW_MARKED = r"\b(?:từ|để|trong(?! (?:năm|quý|tháng|vụ|kỳ)\b)|(?<!hoàn )(?<!trưởng )thành(?! viên| lập)|chế|số(?! \w+ \d| \d))\b"
# With their marks: talk before it.
LED_IN = r"^\W*(?:(?:dạ|da|vâng|à|ừ|thì|thi|chỉ tiêu|chi tieu|là|la|năm nay|nam nay|phấn đấu|phan dau|mục tiêu|muc tieu)[\s,:]+)*"
# "Thế thôi cháu, …", "đủ rồi, …": the list is done, and more is told behind it.
DONE_BEFORE = (
    r"^\W*(?:(?:dạ|da|vâng|ừ|à|ok|oke|rồi|thì)[\s,]+)*(?:thế thôi|the thoi|vậy thôi|vay thoi|thế là (?:đủ|hết|xong)|the la (?:du|het|xong)|xong rồi|xong roi|xong|đủ rồi|du roi|đủ|hết rồi|het roi|hết|chừng đó thôi|rứa thôi|nhiêu đó thôi)"
    r"(?:[\s,.;:]+(?:ạ|a|em|cháu|chau|con|nhé|nhe|nha|nghe|ad|rồi|bạn|còn|con|thì|giờ|là))*[\s,.;:]+(?!à\b|a ma\b|à mà\b)(?=\S+ \S+ \S)"
)
# Folded: for how many units it is done.
DONE_FOR = r"^(?:tu van|ho tro|thanh lap|ket nap|huong dan|van dong|giup|tap huan)(?: (?:them|moi|duoc|cho))* \d+ (?:htx|hop tac xa|don vi|to hop tac|tht|doanh nghiep|quy)\b[^,;]{0,20}$"
