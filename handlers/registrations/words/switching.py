"""How the kind of a registration is changed, and who speaks is added; folded."""

_LEAD = r"^(?:(?:da|vang|a|o|oi|u|thoi|the|va|con|ma|nham|cho|giup)[\s,]+)*"
_ME = r"(?:toi|tui|em|anh|chi|bac|minh|chu|co|chau|ban than)"
# "Đổi lại thành tập thể", "chuyển sang cá nhân".
SWITCHED = r"\b(?:doi|chuyen|sua)(?: (?:lai|kieu|hinh thuc|cho (?:em|anh|chi|toi|bac)))*(?: (?:thanh|sang|ve|qua))(?: (?:dang ky|chi|la))* (?P<kind>tap the|ca nhan|ca hai)\b(?! (?:lao dong|ldtt|ldxs))"
# "Tt thoai", "cn thôi nha".
IN_SHORT = r"(?:(?:da|e|em|a|u|uh|cho|dk|dky|lam|htx|ben em) )*(?P<kind>tt|cn)(?: (?:thoi|thui|thoai|thoy|hoy|hui|di|nha|nhe|nhaa|a|e|em|z|v|ad|luon))*"
# "Cho bố tôi với chú Tư", "cho hai bố con": people, who are named where they are asked for.
FOR_PEOPLE = (
    r"(?:(?:da|a|thi|em|chau|toi|dang ky|dk|ghi|lam) )*cho (?:(?:ca|rieng|moi|minh|hai|2|ba|3|may|nha) )*"
    r"(?:vo chong|bo con|me con|chi em|anh em|vo|chong|bo|me|con (?:trai|gai|dau|re|toi|em|anh|chi)|thang|dua|chau"
    r"|bac (?:toi|em|ruot)|ong (?:xa|anh|chong)|ba xa)\b(?!.*\b(?:htx|hop tac xa|don vi|tap the|to hop tac)\b).*"
)
# "Còn 3 thằng em nữa, ghi cả tập thể lẫn cá nhân": where aims are asked for, who is registered.
BOTH_WISHED = (
    r"\b(?:ghi|dang ky|dk|lam|lay|them|chon|cho)(?: \w+){0,3}? (?:tap the|tt|htx|hop tac xa|don vi) (?:lan|va|voi|cung|ca|cong)(?: ca)? (?:ca nhan|cn)\b"
    r"|\b(?:ghi|dang ky|dk|lam|them)(?: \w+)? ca ca nhan\b"
    rf"|^(?:(?:ua|o|a|da|con|ma|quen|khoan|the|thi|va|{_ME}) )*(?:(?:dang ky|dk|ghi|them|cho) )?ca {_ME} (?:nua|luon)(?: (?:cho|ma|chu|co|nhe|nghen|nha|a|em|di))*$"
    r"|^(?:(?:ua|o|a|da|con|ma|quen|khoan|the|thi|va) )*(?:con )(?:may|\d+|hai|ba|bon|nam) (?:nguoi|thang|dua|anh|chi|chu|co|em)(?: em| nua| cho| ma| thi)*(?: nua)(?: (?:cho|ma|chu|co|nhe|nghen|a|em))*$"
)
# "Thôi đăng ký cả tập thể nữa": the other kind too, and nothing else is said.
OTHER_ADDED = (
    rf"(?:(?:thoi|ua|o|a|da|con|ma|quen|khoan|the|thi|va|cho|{_ME}) )*(?:(?:dang k[yi]|dk|dki|ghi|lam|them)(?: them| cho| thi dua)* )?"
    r"(?:ca|them|them ca) (?:tap the|don vi|htx|hop tac xa|ca nhan)(?: (?:nua|luon))+(?: (?:cho|nhe|nghen|nha|a|em|di|chau|anh|chi|voi))*"
)
# "Ghi thêm cá nhân …", "tập thể vẫn giữ nguyên"; and "chỉ cá nhân", which gives the other up.
ADDS = r"\b(?:them|bo sung|giu nguyen|giu lai|van (?:giu|con|dang ky|de))\b"
INSTEAD = r"\bchi(?: (?:dang ky|dk|ghi|lam|con|cho|lay|de))? (?:tap the|ca nhan)\b"
# "Thêm cá nhân tôi, …".
OWN_ADDED = rf"{_LEAD}(?:{_ME} )?(?:quen |con |muon )*(?:them|ghi them|bo sung|dang ky them)(?: (?:ca|cho|mot|ten))* (?:ca nhan {_ME}|ban than {_ME}|ban than|chinh {_ME}|(?:toi|tui|minh))\b(?! \w+ \w)|{_LEAD}(?:cho|dua|ghi|lay|them|cho them|ghi them)(?: ca| ten)* {_ME}(?: (?:vao|vo))(?: (?:nua|luon|voi|ds|danh sach|nhe|nha|cung))*(?=\W*$|\s*[,;.]|\s+(?:ldtt|cstd\w*|lao dong|chien si|bang khen|giay khen)\b)"
# "Tôi còn muốn đề nghị … cho tôi".
FOR_ME = rf"{_LEAD}{_ME} (?:con |cung )*(?:muon|xin|de nghi|dang ky)\b.* cho (?:ca nhan |chinh )?(?:toi|em|minh|tui|ban than)(?: nua)?(?: (?:a|nhe|em|voi))*[.!]*$"
# "Ghi tên thành HTX …"; with its marks.
RENAMED = (
    r"\b(?:ghi|sửa|sua|đổi|doi|viết|viet)\s+(?:lại\s+|lai\s+)?(?:tên|ten)\s+(?:(?:đơn vị|don vi|htx|hợp tác xã|lại|lai)\s+)?"
    r"(?:(?:thành|thanh|là|la|sang)\s+|:\s*)(?=(?:htx|hợp tác xã|hop tac xa|tổ hợp tác|to hop tac|tht|liên hiệp|lien hiep|quỹ|quy|qtdnd)\b)(?P<name>.+)$"
)
# A value and nothing else, after sending: what may stand around a number, and a commune.
ONLY_PHONE = r"\W*(?:(?:dạ|à|ừ|em|anh|chị|số|so|sđt|sdt|đt|dt|điện thoại|dien thoai|là|la|mới|moi|của|cua|tôi|toi|mình|minh|nhé|nhe|ạ|nha)\W*)*"
ONLY_COMMUNE = r"(?:xã|phường|thị trấn|xa|phuong|thi tran)(?:\s+[^\W\d]+){1,4}\s*[.!]?"
# That no person is registered, only the unit: "hổng có cá nhân, chỉ công ty thôi"; folded.
_UNIT = r"(?:tap the|cong ty|doanh nghiep|htx|hop tac xa|don vi|to hop tac|to|tht|quy|qtdnd|lien hiep|phong)"
_NO = r"(?:khong|ko|k|kg|hong|hok|hem|chang|cha|no|khoi|thoi|bo|dau|lam gi|chua|lay dau ra)"
_BETWEEN = (
    r"(?: (?:co|phai|can|dang ky|dk|ghi|lam|khai|them|ra|het|phan|muc|cai|luon|tham gia|nguoi))*"
)
NOBODY = rf"\b{_NO}{_BETWEEN} (?:ca nhan|ai|nguoi nao|rieng ai|ai het)\b|\bco ai dau\b|\bca nhan{_BETWEEN} (?:(?:thi )?(?:khong|ko|hong|khoi|bo)|thi thoi)\b"
ONLY_UNIT = rf"\b(?:chi|co|moi|co moi|chi co|rieng|lam|dang ky|dk|cho|la|con|van|doi (?:sang|qua|thanh|lai)|chuyen (?:sang|qua))(?: (?:moi|minh|cho|lam|dang ky|cai|moi cai))* {_UNIT}\b|\b{_UNIT}(?: (?:tui|toi|em|minh|chung toi|ben em))? (?:thoi|la du|la duoc|thui)\b"
# Where it is asked who is registered: the one side that is refused, and the other that is meant.
_PERSONS = r"(?:ca nhan|cn|rieng ai|ai rieng)"
_REFUSED = r"(?:khong|ko|k|kg|hong|hok|hem|chang|cha|no|chua|khoi|bo|dung)"
_NEXT = r"(?:sau|sang nam|nam sau|nam toi|(?:dot|lan|ky|mua) (?:sau|khac|toi))"
_CALLS = r"(?: (?:a|nhe|nha|em|chau|thoi|da|cung duoc))*"
_AFTER = (
    r"(?: nam nay)? (?:thi (?:khong|ko|hong|thoi|khoi|bo|chua)|bo(?: di| luon)?|khoi"
    r"|chua(?: lam| dang ky| dk| co)?"
    rf"|(?:thi )?(?:de |cho |hen |lam |tinh |dang ky |dk )*{_NEXT}|cho (?:hop|ban|hoi|duyet)(?: xong)?){_CALLS}$"
)
# "… tập thể sếp em bảo để sang năm": who said so changes nothing of it.
SAID_BY = (
    r"\b(?:sep|giam doc|chu nhiem|chu tich|lanh dao|thu truong|ban quan tri|hdqt|cac sep|anh ay|chi ay|ong ay|ba ay)"
    r"(?: (?:em|toi|tui|minh|chau|ben em|nha em|htx))? (?:bao|noi|tinh|keu|dan|quyet|chi dao|dinh|thong nhat)(?: (?:la|thi|rang))? ?"
)
PERSONS_REFUSED = rf"\b{_REFUSED}{_BETWEEN} {_PERSONS}\b|\b{_PERSONS}{_AFTER}"
# "Cho công ty thôi, chớ hông có đăng ký cho ai hết": of persons only beside the unit that is named.
ANYBODY_REFUSED = rf"\b{_REFUSED}{_BETWEEN} (?:cho )?(?:ai|nguoi nao)\b"
UNIT_REFUSED = rf"\b{_REFUSED}{_BETWEEN} (?:tap the|tt)\b|\b(?:tap the|tt){_AFTER}"
PERSONS, UNIT = rf"\b{_PERSONS}\b", rf"\b(?:{_UNIT}|tt)\b"
ONLY = r"(?:chi )?(?P<kind>tap the|ca nhan)(?: (?:thoi|thui|em|nhe|nha|a|chau|ma|co|chu))+"
ONE_SIDED = frozenset(
    "tt cn mo dau chua de sau dot lan ky mua khac toi tinh truoc gio cho hen hop ban hoi duyet xong sang nam nay cai choa nha dung thang chang ne tao nua".split()
)
# "Anh em nỏ ai chịu đứng tên mô", "mấy đứa nó ngại lắm": why nobody is named, each a clause; folded.
_FOLK = r"(?:anh em|chi em|ba con|xa vien|thanh vien|moi nguoi|ho|tui no|chung no|may dua|may ong|may ba|bon no|ai)"
WHY_NOBODY = (
    rf"^(?:\w+ ){{0,5}}?{_NO}(?: co)? (?:ai|nguoi|dua)(?: (?:nao|mo))?(?: \w+){{0,5}}$"
    rf"|^(?:\w+ ){{0,2}}?{_FOLK}(?: no| deu| cung)* (?:ngai|so|tu choi|xau ho|ban|luoi|{_NO} (?:chiu|muon|nhan|dam|thich|dang ky|dung ten|ghi ten))(?: \w+){{0,4}}$"
    rf"|^(?:(?:da|a|oi|thoi|the|rua|vay|thi|roi|hay|ma|u|uh|{_ME}) ?)+$"
)
# "Đừng bỏ cá nhân": the giving up itself is refused, and nothing is given up.
KEEPS_THEM = r"\b(?:dung|khong|ko|k|hong|chang|cha|no|khoi|cam|chua)(?: (?:co|duoc|can|phai|nen|muon|ma))* (?:bo|huy|xoa|gach|cat|thoi)\b|\b(?:khong|ko|k|dau) (?:co )?(?:chi|phai|phai chi)(?: co| lam)* tap the\b"
# Whatever else stands in it may be somebody.
OF_NOBODY = frozenset(
    (
        "khong ko k kg hong hok hem chang cha no khoi thoi thui bo dau lam gi chua lay ra co phai can dang ky dk ghi khai them het phan"
        " muc cai luon tham gia nguoi ca nhan ai nao rieng chi moi cho la con van doi chuyen sang qua thanh lai minh tap the cong ty"
        " doanh nghiep htx hop tac xa don vi to tht quy qtdnd lien hiep phong tui toi em chung ben du duoc di a nhe nha nghen ad oi roi"
        " da vang u o ua lon nham trong cua anh bac chu co chau ma thi do day nay chu giup gium voi nhu vay the troi dat that"
        " rua he mo noi bao chiu ten lay de moi gio hay"
    ).split()
)
# "Loại hình vẫn là đơn vị trực thuộc": folded.
TYPE_TOLD = (
    r"\bloai (?:hinh|don vi)\b(?: (?!gi\b|nao\b)\w+){0,4}? (?:la|thanh|sang)\b(?! (?:gi|nao))"
)
# Folded: one unit is done with, and the next one named.
NEXT_UNIT = (
    r"\b(?:cai|don vi|ban|dang ky|phieu|htx|to) (?:thu )?(?:hai|2|ba|3|nua|khac|sau|tiep(?: theo)?|con lai)\b"
    r"|^(?:(?:da|a|roi|the|thi|em|chau|oi|ok|xong|con|bay gio|gio) )*(?:tiep (?:theo|den)|(?:gio|bay gio) (?:den|sang|la|thi)|den luot|sang)\b"
)
