"""How a sentence comes to its last word: what is turned down first or behind; with their marks."""

_NOT = (
    r"(?:không|khong|ko|k|nỏ|no|hổng|hong|hông|chẳng|chang|chả|đâu|dau)\s+(?:có\s+|co\s+)?(?:phải|phai)"
    r"(?:\s+(?:là|la))?"
)
_IS = r"(?:thì\s+là|thi\s+la|là|la|làm|lam)"
_TAIL = r"(?:\s+(?:mô|mo|đâu|dau|nhé|nhe|nha|em|ạ|a|ơi|oi|cơ|co|đó|đấy|rồi|chị|anh))*"
_END = (
    r"(?:[,.;!]?\s*(?:em\s+|chị\s+|anh\s+)?(?:sửa|sua|đổi|ghi)(?:\s+(?:lại|lai))?"
    r"(?:\s+(?:giúp|giup|cho|hộ|giùm|em|anh|chị|chi|bác|với|ạ|a|nhé|nha|đi))*)?[\s.!]*$"
)
_CALL = r"^(?:[^,.!;:]{0,20}[,.!]\s*)?"
_WHO, _POST = r"(?P<who>[^,.;!:]+?)", r"(?P<post>[^,.;!]+?)"
IN_POST = "{who} là {post}"
# "Sao anh Lâm có CSTĐ, ảnh chỉ LĐTT thôi".
OF_HONOUR = (
    rf"^\W*(?:sao|tại sao|tai sao|ủa|ơ|ua|o)\s+{_WHO}\s+(?:lại\s+|lai\s+)?(?:có|co|ghi|là|la|thành|thanh)\s+[^,.;]+[,.;]\s*(?:\w+\s+){{0,2}}?"
    rf"(?:chỉ|chi)\s+(?:có\s+|co\s+|là\s+|la\s+|xin\s+)?{_POST}\s+(?:thôi|thoi|mà|ma){_TAIL}[\s.!]*$"
)
IN_HONOUR = "{who} {post}"
# Each says of somebody which post is right, beside one that is not.
OF_POST = (
    # "Chị Nga là kế toán trưởng chơ không phải kế toán".
    rf"{_CALL}{_WHO}\s*(?::|\s{_IS})\s+{_POST}\s*[,;]?\s*(?:chứ|chớ|chơ|chu|cho|chư|chớ)?\s+{_NOT}\s+[^,.;!]+?{_TAIL}{_END}",
    # "Anh Lâm không phải lái xe mà là đội trưởng".
    rf"{_CALL}{_WHO}\s+{_NOT}\s+[^,.;!]+?\s*[,;]?\s*(?:mà|ma)?\s*{_IS}\s+{_POST}{_TAIL}{_END}",
    # "Không phải kế toán, chị Ọi là thủ quỹ cơ".
    rf"{_CALL}{_NOT}\s+[^,.;!]+[,;]\s*{_WHO}\s+{_IS}\s+{_POST}{_TAIL}{_END}",
    # "Chức vụ chị Thơm sai rồi em, phó giám đốc mới đúng".
    rf"{_CALL}(?:chức vụ|chuc vu|chức danh|cv)\s+(?:của\s+|cua\s+)?{_WHO}\s+(?:bị\s+)?(?:sai|nhầm|nham|chưa đúng|không đúng)(?:\s+(?:rồi|roi|em|ạ|a|ơi|oi))*"
    rf"\s*[,.;]\s*(?:phải\s+là\s+|phai\s+la\s+|là\s+|la\s+)?{_POST}(?:\s+(?:mới đúng|moi dung|chứ|chu|cơ))?{_TAIL}{_END}",
)
# "Bằng khen của htx để nguyên", "không": a sentence that changes nothing.
STAYS = (
    r"^\W*(?:(?:không|khong|ko|dạ|da|à|ừ|ý|thế|vâng)\W*)*$"
    r"|\b(?:để nguyên|de nguyen|giữ nguyên|giu nguyen|vẫn vậy|vẫn thế|không đổi|khong doi|như cũ|nhu cu)\b"
)
# "Chỉ là đổi cho chị Inh …", "ý anh là …": before what is meant.
MEANT = r"^\W*(?:(?:không|khong|à|ừ|dạ)\W+)*(?:chị|chi|chỉ|anh|em|ý\s+(?:chị|anh|em|tôi)|y\s+(?:chi|anh|em))?\s*(?:chỉ\s+|chi\s+)?(?:là|la|muốn|muon|bảo|bao)\s+"
