"""How people ask what may still be done with their registration, and who else has sent one; folded."""

_NOT = r"(?:khong|ko|k|kg|hong|hok|khum|no|chua|chu)"
_MAY = r"(?:duoc|dc|kip)"
_SENT = r"(?:tiep nhan|duyet|nhan|gui|goi|nop|dang ky|dk)"
_ASKED = r"(?:dau|ai|cho nao|noi nao|nao|sao|the nao|mo|lam sao|cho ai|voi ai)"
# "Rút rồi sau đăng ký lại được không", "có phải khai lại từ đầu không".
ANEW = (
    rf"\b(?:dang ky|dk|ghi danh|lam|khai|nop) lai\b(?: \w+){{0,3}}? {_MAY}(?: \w+){{0,2}}? {_NOT}\b"
    rf"|\b(?:phai|can|bat) (?:khai|dang ky|dk|lam|nhap|ghi|go) lai(?: (?:tu dau|het|toan bo|ca|moi thu))+\b"
)
# "Đã tiếp nhận rồi thì còn sửa được không".
CHANGED = (
    rf"\b{_SENT}(?: \w+){{0,5}}? (?:roi|xong|r)\b(?: \w+){{0,5}}? (?:sua|doi|thay|chinh|bo sung|them)(?: \w+){{0,5}}? {_MAY}(?: \w+){{0,2}}? {_NOT}\b"
    rf"|\bcon (?:sua|doi|thay|chinh|bo sung)(?: \w+){{0,4}}? {_MAY}(?: \w+){{0,2}}? {_NOT}\b"
)
# "Nếu mình đổi số đt thì báo ở đâu".
NUMBER = rf"\b(?:doi|thay|sua|mat|moi)(?: \w+){{0,3}}? (?:so|sdt|sim|dt|dien thoai)\b(?: \w+){{0,4}}? (?:bao|noi|nhan|sua|khai|goi|lien he|doi)(?: \w+){{0,3}}? {_ASKED}\b"
# "Xong thì có giấy gì đưa ông cầm không".
PAPER = (
    rf"\b(?:gui|nop|xong|dang ky)(?: \w+){{0,3}}? (?:roi|xong|thi)\b(?: \w+){{0,4}}? (?:co|duoc|nhan|cap|phat)(?: \w+){{0,3}}? (?:giay|bien nhan|phieu hen)(?: \w+){{0,3}}? {_NOT}\b"
    "|"
    rf"\b(?:co|duoc|nhan|phat|cap|cho)(?: \w+){{0,2}}? (?:giay|bien nhan|phieu hen|giay to|to giay)(?: \w+){{0,3}}? (?:dua|cam|cho|lay|giu|mang ve|lam (?:chung|bang)|cat|phat)\b(?: \w+){{0,4}}? {_NOT}\b"
    rf"|\b(?:co|duoc) (?:dua |cap |phat |gui )?(?:giay|bien nhan|phieu hen)(?: (?:gi|chi|nao|hen|xac nhan|bien nhan))+(?: \w+){{0,4}}? (?:cam|giu|mang|lay)\b"
)
# "Chị Vinh bên em hình như cũng đăng ký rồi, có bị trùng không".
SOMEBODY = (
    r"\b(?:chi|anh|ong|ba|co|chu|bac|dong chi|thang|con|ai|ai do|nguoi|ho|sep|giam doc|ke toan|ben|phong)(?: (?!gui|dang|dk)\w+){0,6}?"
    r" (?:cung |da |lo |cung da |hinh nhu |hinh nhu cung |moi |vua |truoc )*(?:dang ky|dk|gui|goi|nop|khai|ghi danh)\b(?: (?:truoc|roi|r|xong|cho|mat|1|mot|ban|em|chung toi|ben|htx|don vi))*"
)
TWICE = rf"\b(?:trung|lap|thanh (?:2|hai)|(?:2|hai) (?:ban|lan|phieu)|chong cheo)\b(?: \w+){{0,5}}? (?:{_NOT}|sao|the nao|a|ha|nhi)\b|\b(?:bi|co) trung\b"
ALREADY = rf"\b(?:co )?(?:ai|nguoi nao|ai do)(?: \w+){{0,4}}? (?:dang ky|dk|gui|nop)(?: \w+){{0,3}}? (?:truoc|roi|chua)\b.*{_NOT}?"
# Of what one has sent oneself.
MYSELF = r"\b(?:toi|tui|em|minh|anh|chi|ong|ba|bac|chau) (?:da |co )?(?:gui|dang ky|nop)(?: \w+){0,2} (?:2|hai) lan\b"
# "Bà chưa đăng ký đúng không cháu".
NOT_YET = (
    r"(?:(?:the|vay|rua|la|thi|nhu vay|nhu the|a|o|da|may gio|den gio|hien|gio|tu nay)\b ?)*"
    r"(?:(?:toi|tui|minh|em|e|anh|chi|ong|ba|bac|co|chu|me|chau|ben \w+|htx \w+|don vi \w+)\b ?)?(?:la |van |thi )?"
    r"(?:chua|khong|ko|chua he|chua co) (?:he |co |la )?(?:dang ky|dk|dki|gui|khai|ghi danh|ghi)(?: (?:gi|chi|j|cai gi|ca|het|dau|thi dua|phieu|ban|nao))*"
    r" (?:dung|phai|dung la) (?:khong|ko|k|hong|chua|chu|hok|no)(?: (?:a|em|e|chau|con|ad|nhi|nhe|ha|can bo|bot|ban|vay))*"
)
# "Hôm trước bác đăng ký ghi nhầm số, sửa thế nào", "muốn sửa đăng ký đã gửi".
_WRONG = r"(?:sai|nham|lon|thieu|lech)"
SENT_WRONG = (
    rf"\b{_SENT}\b(?: \w+){{0,6}}? (?:ma |bi |lai )?(?:ghi |viet |khai |go |dien |danh )?{_WRONG}\b(?: \w+){{0,10}}? (?:sua|doi|chinh|the nao|lam sao|sao)\b"
    r"|\b(?:sua|doi|chinh|thay)(?: \w+){0,6}? (?:dang ky|phieu|ban|ho so|don)(?: thi dua)? (?:da|vua|moi|hom \w+) ?(?:gui|nop|dang ky|khai|\b)"
    r"|\bdang ky (?:roi|xong)(?: \w+){0,3}? (?:muon|can|gio|lo|bi)(?: \w+){0,3}? (?:sua|doi|thay|chinh)(?: \w+){0,5}? (?:sao|the nao|cach nao|lam gi)\b"
    # "Hôm qua gửi rồi mà giờ đổi kế toán": what has changed since.
    r"|\b(?:gui|nop|dang ky|dk|khai)(?: \w+){0,4}? (?:roi|xong)(?: \w+){0,2}? (?:gio|bay gio|nay|muon)(?: (?:lai|moi|bi|phai|can|muon))*"
    r" (?:doi|thay|sua|chinh)(?! y\b)(?: \w+){1,6}$"
)
# "Đăng ký rồi mà quên mã", with nothing sent from here.
CODE_LOST = r"\b(?:quen|mat|khong nho|ko nho|khong thay|chua (?:co|nhan duoc|thay)|lac)(?: (?:het|cai|luon|mat))* ma(?: (?:so|dang ky|ho so|phieu|roi|cua \w+))*$"
# "Nếu không duyệt thì sao".
NOT_TAKEN = (
    rf"^(?!.*\b(?:ke hoach|quy dinh|van ban|tin)\b).*\b(?:{_NOT}|chang may) (?:duoc |cho |dc )?(?:duyet|tiep nhan|chap nhan)(?: \w+){{0,4}}? (?:thi|la)? ?(?:sao|the nao|lam sao|lam gi|phai lam)\b"
    r"|^(?!.*\bke hoach\b).*\bbi (?:tra lai|tra ve|tu choi|bac|loai)(?: \w+){0,3}? (?:thi )?(?:sao|the nao|lam sao|lam gi)\b"
)
# "Muốn đăng ký cho ba người thì làm thế nào".
HOW_FOR = r"\b(?:dang ky|dk|ghi danh)\b(?: (?:thi dua|cho|\d+|mot|hai|ba|bon|nam|may|nhieu|ca|nguoi|ca nhan|tap the|to|doi|htx|don vi|va|voi|cung|1 luc|mot luc))* (?:thi )?(?:(?:lam|phai lam|ghi|khai|dang ky) )?(?:the nao|lam sao|ra sao|nhu the nao|kieu gi|cach nao)\b"
# "Bản giấy nộp đâu", "ký xong gửi bản đóng dấu về đâu".
PAPER_WHERE = (
    r"\b(?:ban|to|don|phieu) (?:giay|cung|ky|goc|dong dau|co dau)\b(?: \w+){0,4}? (?:nop|gui|dua|mang|chuyen)?(?: \w+){0,3}? (?:dau|cho ai|cho nao|noi nao)\b"
    r"|\b(?:nop|gui|dua|mang|chuyen)(?: \w+){0,3}? (?:ban|to|don|phieu) (?:giay|cung|ky|goc|dong dau|co dau)\b(?: \w+){0,4}? (?:dau|cho ai|cho nao|noi nao)\b"
)
# Somebody wishes something of what was sent to be another.
MENDS = r"\b(?:sua|doi|thay|chinh|dinh chinh|cap nhat|them|bo sung|chen|bo|bot|gach|loai|rut|xoa|nham|sai|ghi lai|viet lai)\b"


# "Đăng ký xong thì bao giờ được báo".
WHEN_TOLD = (
    r"\b(?:dang ky|dk|gui|nop)(?: \w+){0,2}? (?:xong|roi)\b(?: (?:thi|la|den|toi|em|anh|chi|bac|minh|htx|co))* (?:bao gio|khi nao|chung nao|bao lau|may ngay|bao h|luc nao)"
    r"(?: \w+){0,3}? (?:bao|bao lai|tra loi|phan hoi|xac nhan|biet|nhan duoc tin|goi lai)\b"
)
