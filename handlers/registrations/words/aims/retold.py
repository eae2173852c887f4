"""How aims are put right in free words; with their marks and without."""

NUMBER = r"\d+(?:[.,]\d+)*"
_END = r"(?:[\s,]+(?:thôi|thoi|nhé|nhe|nha|nghen|ạ|a|em|ad|đi|di|mới đúng|moi dung|mới phải|sửa lại|sua lại|sua lai|sửa đi|sửa giúp|đó|đấy|cơ|co|luôn))*\s*[.!]*"
# "Đón 5000 lượt khách, à 4500 thôi": what was said is taken back in the same breath.
TAKEN_BACK = (
    rf"(?P<old>(?<![\d.,]){NUMBER})(?P<mid>[^\d;\n]*?)(?:[\s,.…–-]+(?:à|ý|ấy|ui|ơ|ờ|nhầm|a(?=\s+{NUMBER}))(?:[\s,]+(?:không|khong|ko|nhầm|nham|quên|quen|lộn|lon|phải|là|còn|chỉ))*"
    rf"|[\s,]+(?:nham|quên|lộn|nhầm)(?: là)?)[\s,]+(?P<new>{NUMBER})(?P<thing>(?: [^\W\d_]+)*?)(?P<end>(?:[\s,]+(?:thôi|thoi|nhé|nha|ạ|mới đúng|em|ad))*)(?=\s*(?:[,.;\n]|$))"
)
_BEFORE = r"(?:năm ngoái|nam ngoai|năm trước|nam truoc|năm kia|năm rồi|nam roi|năm 20(?:1\d|2[0-4])|nam 20(?:1\d|2[0-4])|hồi trước|hoi truoc|kế hoạch cũ|ke hoach cu|số cũ|so cu|con số cũ|cũ|cu)"
_NOW = (
    r"(?:năm nay|nam nay|năm ni|nam ni|bây giờ|bay gio|giờ|gio|hiện nay|nay|mới|moi|số mới|so moi)"
)
# "Ôi chị quên, …": before it, and nothing by itself.
_SLIPPED = r"(?:(?:(?:ôi|oi|ối|úi|ơ|à|á|ấy|ay|chết|chet|thôi|thoi|dạ|da|ủa|quên|quen|nhầm|nham|lộn|lon|lẫn|mất|mat|rồi|roi|nhớ|nho|ghi|gõ|cha|trời|em|chị|chi|anh|bác|bac|chú|chu|cháu|chau|tui|tôi|toi|mình|minh|cô|ơi)[\s,.!…]+)*)"
_OF_WHAT = r"(?:của |cua |số |so |mức |muc |doanh thu |chỉ tiêu |chi tieu |kết quả |ket qua |số liệu |so lieu )*"
_SO = r"(?:\s(?:em|ạ|a|rồi|roi|mà|ma|thôi|cơ|co|chứ|đó|chị|anh))*"
# "Quế vỏ 300 là của năm ngoái, năm nay 450", "ôi quên, 1200 là năm ngoái, năm nay 1500 cái khăn cơ".
OF_BEFORE = (
    rf"^{_SLIPPED}(?P<about>[^\d,.;:]*?)(?P<old>{NUMBER})(?P<thing>[^\d,.;:]*?)\s(?:là |la |thì |thi )?{_OF_WHAT}{_BEFORE}{_SO}[\s,.;]+"
    rf"(?:còn |thì )?{_NOW}(?: (?:là|la|thì|thi|phải|chỉ|còn|có))*\s+(?P<more>[^\d,.;:]*?)(?P<new>{NUMBER})(?P<behind>[^\d,.;:]*?){_END}$"
)
# "Năm nay 1500 cái khăn cơ, 1200 là năm ngoái".
BEFORE_LAST = (
    rf"^{_SLIPPED}{_NOW}(?: (?:là|la|thì|thi|phải|chỉ|còn|có))*\s+(?P<more>[^\d,.;:]*?)(?P<new>{NUMBER})(?P<behind>[^\d,.;:]*?){_END}[\s,.;]+"
    rf"(?:còn |con )?(?P<about>[^\d,.;:]*?)(?P<old>{NUMBER})(?P<thing>[^\d,.;:]*?)\s(?:là |la |thì |thi )?{_OF_WHAT}{_BEFORE}{_SO}\W*$"
)
# "Quế vỏ năm nay là 450 tấn, sửa lại".
NOW_IS = rf"^(?:(?:à|ừ|dạ|mà|còn|thì|sửa|chỉ tiêu)\s+)*(?P<about>[^\d,.;:]+?)\s+{_NOW}(?: (?:là|la|thì|thi|chỉ|còn|phải))*\s+(?P<new>{NUMBER})(?P<thing>[^\d,.;:]*?){_END}$"
# "70 sai rồi. 90 đàn", "ấy 5000 bỏ ạ, đón 4500 thôi".
WRONG = (
    rf"^(?:(?:ấy|à|ơ|ủa|dạ|ay|số|so|con số|cái)\s+)*(?P<old>{NUMBER})(?P<thing>(?: [^\W\d_]+){{0,3}}?)\s+(?:là |la )?(?:sai|nhầm|nham|lộn|lon|bỏ|bo|không đúng|khong dung)(?:\s(?:rồi|roi|ạ|a|đi|di|em|mà))*[\s,.;]+"
    rf"(?:là |phải là |ghi )?(?P<more>[^\d,.;:]*?)(?P<new>{NUMBER})(?P<behind>[^\d,.;:]*?){_END}$"
)
# "Không có 300".
NONE_OF = rf"(?:(?:à|ừ|dạ|mà|thì)\s+)*(?:không có|khong co|ko có|ko co|k có|làm gì có|đâu có|chẳng có|hông có)\s+(?:số |so |con số |cái |cai |dòng )*(?P<old>{NUMBER})(?P<thing>(?: [^\W\d_]+){{0,3}}?)(?:\s(?:đâu|dau|nhé|ạ|em|gì|đó))*"
# Behind all of the aims: what is to go, or that these are all.
BEHIND_ALL = rf"[\s,.;]+(?:{NONE_OF}|(?:bỏ|bo|xóa|xoa|cắt|cat)\s+(?:cái |cai )?(?:đoạn|doan|dòng|dong|chữ|chu|khúc|câu|phần|số|so)\s[^;\n]*|(?:chừng|chung|bấy|bay|có|co) (?:đó|do|vậy|nhiêu|nhieu|thế)(?: thôi| thoi| là đủ)*)\s*[.!]*$"
_SMALL = r"(?:ghi|viết|viet|chỉ|chi|có|co|đúng|dung|mỗi|sửa|sua|lại|lai|giúp|giup|cho|em|tôi|tui|thành|thanh|còn|con|mấy|thôi|thoi|là|la|thì|thi|gồm|gom)"
# "Chỉ tiêu ghi đúng 1 dòng: …": the only one.
ONLY_ONE = rf"(?:^|[.!;,]\s+)(?:{_SMALL}\s+)*(?:(?:chỉ tiêu|chi tieu|mục tiêu|muc tieu)\s+)?(?:{_SMALL}\s+)*(?:1|một|mot)\s+(?:dòng|dong|cái|cai|chỉ tiêu|chi tieu|mục|muc|câu|cau)(?:\s+{_SMALL})*\s*:\s*(?P<aims>\S.*)$"
ALL_ANEW = rf"(?:^|[.!;,]\s+)(?:{_SMALL}\s+)*(?:chỉ tiêu|chi tieu|mục tiêu|muc tieu)(?:\s+(?:{_SMALL}|\d|hai|ba|bốn|năm|cái|cai|dòng|dong|mục|này|nay|sau))*\s*:\s*(?P<aims>\S.*)$"
# "Xóa dòng đưa vô làm chi với dòng con Thu".
_LINE = r"(?:(?:cái|cai|cấy|mấy|may)\s+)?(?:dòng|dong|chỉ tiêu|chi tieu|câu|cau|mục|muc)"
DROPS = (
    rf"^(?:(?:à|ừ|dạ|thôi|mà|em|thì|giúp|cho|chỉ tiêu|chi tieu)\s+)*(?:xóa|xoá|xoa|bỏ|bo|gạch|gach|cắt|cat)\s+(?:(?:giúp|giup|đi|di|luôn|hộ|cho)\s+)*(?P<lines>{_LINE}\s+\S.*?)"
    r"(?:\s+(?:đi|di|chớ|chứ|chu|nhé|nha|ạ|em|giúp|với|luôn|cho|chị|anh|tôi|tui))*(?P<why>\s*[,.]\s*[^,.]*?(?:làm|mần|lam) (?:chi|gì|gi|mô)\b[^,.]*)?\s*[.!]*$"
)
DROPPED_TOO = rf"\s*(?:,|\s(?:và|va|với|voi|cùng|lẫn))\s*(?={_LINE}\s)"
LEADS_LINE = rf"^{_LINE}\s+"
# "Tôi là Đinh Công Thức, tổng giám đốc": whom to call, and no aim.
SPEAKER = r"^(?:dạ\s+)?(?:tôi|toi|tui|em|mình|minh|anh|chị|bác|người liên hệ|nguoi lien he|liên hệ|tên tôi|tên tui|tên em)\s+(?:là|la|tên là|ten la)\s+\S"
STAYS = r"\s+(?:thì\s+|thi\s+)?(?:vẫn\s+)?(?:giữ nguyên|giu nguyen|giữ|giu|vẫn thế|như cũ)$"
ABOUT_NOTHING = frozenset("so con la cua thi cai dong chi tieu muc a ay chi con don em".split())
