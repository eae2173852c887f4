"""Who is taken out of a list in free words, and who is to stay; folded, without signs.

In the patterns "R" stands for somebody of the list and "/" for a break of the sentence.
"""

from handlers.registrations.words.finishing import POLITE
from handlers.registrations.words.persons.editing import HONORS, JOINING

DROPS = frozenset("bo xoa gach loai huy".split())
# "Đừng xóa", "ai bảo bỏ", "sao lại xóa": the one behind it stays.
SPARED_BY = frozenset("khong ko k dung no hong hok chang khoi lai bao chua".split())
# What may stand between a verb and whom it takes out.
BETWEEN = (
    HONORS
    | JOINING
    | POLITE
    | frozenset(
        "cai con thang dua ten cho giup gium dum luon het ca so thu nguoi dong stt lai di ra khoi"
        " nua no ca 2 3 4 hai ba bon may bot cung thi la cua"
        " nghe nghen hen hi mo cac tat moi rieng".split()
    )
)
# Behind a given name alone; another word may make another name of it ("lâm chạy").
BEHIND_GIVEN = BETWEEN | frozenset(
    "thi la nghi khong ko k no chua vi do roi khoi trong danh chi ay nay kia ni no do day te vao vo / R".split()
)
KEEPS = frozenset("giu can".split())
NUMBER_LED = frozenset("so thu dong stt nguoi".split())
# "Chỉ có", "chỉ giữ": whoever follows is all there is; "chỉ bỏ X" takes out.
ONLY = (
    r"(?:(?:chi|moi) (?:co|con|giu|de|lay|ghi|la|gom)"
    r"|(?:bo|xoa|gach) (?:het|tat ca|ca|toan bo)(?: (?:di|danh sach|nguoi|may nguoi)){0,2} (?:tru|ngoai tru|chua))"
)
# "R thì giữ, còn lại bỏ hết".
REST = r"(?:con lai|(?:may|nhung|cac) (?:nguoi|dua|ten|cai|dong) (?:kia|khac|con lai))(?: (?:thi|em|cu|deu|cho))* (?:bo|xoa|gach|loai)"
# A reason or an order of its own begins.
TURNS = frozenset("lam chi chu cho vi tai de may do".split())
# "… rồi ghi lại Vũ Đình Lâm, lái xe, LĐTT": who comes in.
COMES = r"(?:^|[\s,.;])(?:thêm|them|ghi lại|ghi lai|ghi thêm|ghi them|thay bằng|thay bang|cho)\s+(?P<people>[^.;!?\n]+)"
# "Không có ai tên R", "nỏ có người nào tên R", "làm gì có ai tên R".
NOBODY = (
    r"(?:khong|ko|k|no|hong|hok|chang|lam gi|lam chi|dau) (?:he )?(?:co|phai) "
    r"(?:ai|nguoi nao|nguoi mo|nguoi|dong chi nao|thang nao)(?: nao| mo)? (?:co ten|ten|la|ten la|goi la)"
)
# "R không phải tên người", "R là tên phòng giao dịch, đâu phải người".
NO_PERSON = (
    r"(?:khong|ko|k|no|hong|hok|chang|dau|chu khong|cho khong|cho no|chu no)(?: co)? phai (?:la )?(?:ten )?(?:cua )?"
    r"(?:mot |con |1 )?nguoi\b(?! (?:cua|o|trong|ngoai|lam|moi|cu|nay|nha|ay|do|ta|dan|thai|kinh|mong|dang))"
)
# Nobody is meant by a name that is said to be a place's.
OF_PLACE = r"la ten (?:phong|ban|xa|thon|ban|htx|hop tac xa|chi nhanh|dia danh|dia phuong|lang|to|cong ty|don vi|huyen|cho|noi)\b"
# "Hai dòng nớ", "2 cái kia": so many of the list, and not said which.
SOME = r"\b(?P<count>[2-9]|hai|ba|bon|may) (?:cai |thang )?(?:dong|nguoi|cai|ten|dua|muc)(?: ten)? (?P<which>no|nay|do|kia|ay|tren|cuoi|duoi|sau)\b"
# "R bỏ ong đi làm công ty rồi gạch nó đi": told of first, and taken out at the end.
LAST_ORDER = (
    r"(?<!dung )(?<!khong )(?<!khoi )(?<!ko )(?<!chua )\b(?:bo|xoa|gach|loai) (?:ten )?(?:no|han|(?:ong|ba|anh|chi|co|bac) ay)"
    r"(?: (?:di|ra|khoi|danh sach|nhe|nha|giup|gium|dum|ho|cho|em|chau|luon|anh|chi|bac|a|ngay))*(?: /)?$"
)
# "Bỏ bớt hai người cuối giùm".
LAST_ONES = r"\b(?:bo|xoa|gach|loai)(?: (?:bot|giup|gium|cho|di|em|anh|chi|luon))* (?P<count>[2-9]|hai|ba|bon) (?:cai |thang )?(?:dong|nguoi|cai|ten|dua)(?: ten)? (?:o )?(?:cuoi|duoi cung|sau cung)\b"
# With these marks they are no small word of politeness.
OTHER_WORDS = frozenset(("nghề", "nghè"))
# What is only thought of.
SUPPOSING = frozenset(("neu",))
LAST = frozenset("cuoi duoi sau".split())
# All that may stand beside the names where they are said to be all there is.
BESIDE_ONLY = BETWEEN | frozenset(
    "chi moi co con giu de lay ghi la gom thoi danh sach trong nay do day dang ky tat tong cong a ma"
    " chu cho minh toi tui may".split()
)
COUNTS = {"hai": 2, "ba": 3, "bon": 4} | {str(n): n for n in range(2, 10)}
# Cut before them, the rest is a sentence of its own.
GOES_ON = r"[.;!?\n]+|,\s|\s(?=(?:còn|con)\s)|\s(?=(?:rồi|roi)\s(?:ghi|thêm|them|viết|điền|cho)\s)"
# "Không xóa dữ liệu", "nỏ xóa hết mô": nothing of all that is stored is meant.
NOT_ALL = r"\b(?:khong|ko|k|no|dung|hong|hok|chang|dau co|khong phai|dau phai|chua)(?: co| phai| bao| noi| muon| dinh)* (?:xoa|huy|bo)(?: \w+){0,2}? (?:du lieu|het|tat ca|toan bo|sach|ca)\b"
# An order that is put as a question.
BEGGED = r"\b(?:giup|gium|dum|ho|cho (?:em|anh|chi|minh|toi|tui|bac)|duoc (?:khong|ko|k))\b"
TRIGGERS = r"\b(?:bo|xoa|gach|loai|huy|nguoi|ai ten|chi co|chi con|chi giu|chi de|chi lay|moi co)\b"
# "Số 3, số 4", "3 với 4", where it is asked who goes.
PICKED = r"(?:(?:da|vang|u|la|so|dong|nguoi|thu|cai|va|voi|cung|a|nhe|em|bac|chi|anh)\s)*\d{1,2}(?:\s(?:so|dong|nguoi|thu|cai|va|voi|cung|\d{1,2}))*\s\d{1,2}(?:\s(?:a|nhe|em|nha|di))*"
PICKED_OUT = "xóa số"
# In these "T" stands for an honour.
DENIED_HONOUR = (
    r"\b(?:khong|ko|k|no|hong|hok|chang|cha|dau|chua|bo)(?: (?:co|he|xin|dang ky|dk|lay|phai|nhan|duoc))*"
    r" (?:cai |danh hieu |gi )?(?P<title>T)\b"
)
ONLY_HONOUR = r"\b(?:chi|moi|co)(?: (?:co|dang ky|dk|xin|lay|nhan|duoc|mot|la))+ (?P<title>T)\b"
HONOUR_LED = frozenset("khong ko k no hong hok chang cha dau chua chi moi".split())
# "Lấy loại thứ nhất", "loại đầu".
KIND = r"(?:(?:lay|chon|cho|dang ky|ghi|thi|da|vay|em|toi|minh|a|u) )*(?:cai )?loai (?:thu|so|dau|cuoi|nhat|mot|hai|ba|[1-9])\b"
