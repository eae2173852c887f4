"""How people excuse a slip beside what is right; folded.

The rule: each word of such a clause is one of these, and no value is said in it.
"""

# One of these has to be said.
SLIPS = frozenset("nham lon lo sai nhay truot lan nhau lun".split())
AROUND = SLIPS | frozenset(
    (
        "da vang a o oi nhap lam bao thay den tai u ua y ay ui uoi chet khoan em e tay toi tui tao minh anh chi bac chu co o con chau ong ba ad can bo cung"
        " go ghi viet bam danh nhan noi khai doc tinh nho may ban phim chu cai so no hoi nay luc vua tai do vi boi bi ngon to run gia mat"
        " mo kem hoa roi mat thoi nhe nha nhen nghen nghe hen ha day nay kia lai ma chu cho thong cam di qua lam troi dat xin loi sorry"
        " la thi qua dien thoai cam ung het ca mat roi ra vao vo thanh con chac hinh nhu nhieu it thieu thua that ngai phien"
    ).split()
)
_ME = r"(?:em|e|tôi|toi|tui|mình|minh|anh|chị|chi|bác|bac|chú|cô|co|o|con|cháu|chau|ông|bà|tay|máy|may)"
_SLIP = r"(?:nhầm|nham|lộn|lon|lỡ tay|lo tay|sai|lẫn)"
_TYPE = (
    r"(?:gõ|go|ghi|viết|viet|bấm|bam|đánh|danh|nhắn|nhan|nói|noi|khai|đọc|doc|tính|tinh|nhập|nhap)"
)
# With no comma before it: "… 14 bộ thôi em gõ nhầm"; with its marks.
BEHIND = (
    rf"(?<=\w)\s+(?:(?:tại|do|vì|bởi|tai|vi|boi)\s+)?(?:(?:hồi|hoi|lúc|luc)\s+)?(?:nãy\s+|nay\s+)?(?:{_ME}\s+)+(?:(?:bị|bi|lỡ|lo|tay|vừa|vua|hồi nãy|nãy)\s+)*"
    rf"{_TYPE}\s+(?:tay\s+)?{_SLIP}(?:\s+(?:rồi|roi|mất|mat|đó|đấy|do|day|nha|nhé|nhe|nghen|ạ|a|em|cán bộ|ad|ơi|oi|thôi|thoi|số|so))*\W*$"
)
# Before it, with no comma behind: "em gõ nhầm váy có 14 bộ".
BEFORE = (
    rf"^\W*(?:(?:dạ|da|à|a|ơ|ủa|ui|thôi|thoi|khoan|chết|chet|ý|ấy)[\s,]+)*(?:{_ME}\s+)+(?:(?:bị|bi|lỡ|lo|tay|vừa|vua|hồi nãy|nãy)\s+)*(?:{_TYPE}\s+)?"
    rf"(?:tay\s+)?{_SLIP}(?:\s+(?:rồi|roi|mất|mat|nha|nhé|ạ|em ơi|ad))*[\s,:.]+(?=(?:(?!(?:là|la|thành|thanh|số|so|tên|ten|chỗ|cho|cái|cai|phần|xã|xa)\b)\w+\s+)+\D*\d)"
)
