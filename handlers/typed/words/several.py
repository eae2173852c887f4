"""Where one question of a message ends and another begins, folded words."""

BETWEEN = (
    r"\?+\s*(?:(?:và|va|còn|con|với|voi)\s+)?|[;\n]+\s*"
    # "1. ai được tham gia 2. bao giờ hết".
    r"|(?:^|\s+)[1-9][.)]\s+"
    r"|,?\s+(?:và|va|với lại|voi lai|với cả|voi ca|vs|với|voi|còn|con(?!\s+d[ấa]u\b)|rồi|roi|xong)\s+(?:là\s+|thì\s+)?|,\s+"
)
# "Hai việc ạ: một là …, hai là …": what stands before the first asks nothing.
FIRST = r"(?i)\b(?:một là|mot la|thứ nhất(?: là)?|thu nhat(?: la)?|câu 1(?: là)?|cau 1(?: la)?|việc thứ nhất(?: là)?)[\s:,]"
NEXT = r"(?i)[\s,;.]*\b(?:hai là|hai la|ba là|ba la|thứ (?:hai|ba)(?: là)?|thu (?:hai|ba)(?: la)?|câu [23](?: là)?|cau [23](?: la)?|việc thứ (?:hai|ba)(?: là)?)[\s:,]"
NUMBERED = r"\s*1[.)]\s"
WHETHER_SAID = r"^(?:(?:trong|ma|thi) )*(?:ke hoach|van ban) (?:co |da )?(?:noi|ghi|neu|nhac|de cap)(?: den| toi| gi| ro)? (?:khong|ko|k|hong|chua)\b"
# Each of the two has to ask something.
ASKING = (
    r"\b(?:ai|gi|nao|bao gio|bao h|bao nhieu|bn|o dau|dau|may|khi nao|chung nao|the nao|ra sao|ntn|sao|"
    r"bao lau|khong|ko|k|chua|den dau)\b"
    # In the South "không" is said so; inside a clause it is a name.
    r"|\b(?:hong|hok|hem|hon|hung)(?: (?:cung|em|chi|anh|co|chu|con|a|vay|dzay|ad|ha|he|nhi|ban|oi))*$"
)
# "Ghi ở mục nào" asks where in the plan that stands which is asked beside it: each answer says it.
PLACE = r"^(?:(?:ma|va|no|cai do|do|thi|duoc|la) )*(?:ghi|nam|viet|noi|quy dinh|thuoc|trich|o)\b(?: \w+){0,3}? (?:muc|dieu|cho|khoan|phan|trang|doan) (?:nao|may|mo)\b"
# A term, and of what else than registering it may be.
TERM = r"\bhan\b"
TERM_OF_ANOTHER = r"\b(?:dang ky|dang ki|dk|nop|bao cao|gui|thi dua|phong trao|ke hoach)\b"
# "Nói gọn thôi", "trả lời ngắn gọn nhé".
BRIEF = r"\b(?:noi|tra loi|bao|ke|giai thich|tom tat)(?: \w+){0,3}? (?:gon|ngan|ngan gon|van tat|vai dong|mot cau|tom tat)\b|\b(?:ngan gon|gon gon|gon thoi|ngan thoi|van tat)\b"
# Who decides, and nothing of what: of the titles; who looks at it: of what is registered.
DECIDES = r"\b(?:ai|nguoi nao|noi nao) (?:la nguoi )?(?:quyet dinh|quyet|xet|cong nhan)(?! (?:thuong|khen|danh|dang|cap|tang|phong))\b"
LOOKS = r"\b(?:ai|nguoi nao|noi nao) (?:la nguoi )?(?:duyet|phe duyet|tiep nhan)(?! (?:dang|ho so|danh))\b"
# What is meant by them.
REGISTERING, WHO_DECIDES, WHO_LOOKS = "đăng ký", "ai công nhận danh hiệu", "ai duyệt đăng ký"
_BEGINS = r"(?: (?:thi|se|bat dau|khai mac|to chuc|dien ra|mo|hop|be mac|ket thuc|xong|vay|the|a|ha|nhi|rua))*"
# "…, phòng nào chủ trì": who does what stands before it, and nothing of its own.
OF_THE_FIRST = (
    r"^(?:va |con |thi |roi |the )*(?:do )?(?:ai|(?:phong|don vi|co quan|ban|ben|nguoi|cho|noi|so) nao)"
    r"(?: (?:la|se|do|nguoi|don vi))*"
    r"(?: (?:chu tri|phoi hop|to chuc|thuc hien|phu trach|lam|chiu trach nhiem|tham gia|du|cung|va))+"
    r"(?: (?:vay|the|a|ha|nhi|em|anh|chi|oi))*$"
    # An hour is never one of the whole movement; "mấy giờ làm việc" asks by itself.
    rf"|^(?:va |con |thi |roi |the )*(?:luc |vao |tu )?(?:may gio|gio nao|gio may){_BEGINS}$"
)
# "…, khi nào khai mạc": of what is held at the place asked for before it.
WHEN_HELD = (
    r"^(?:va |con |thi |roi |vao |luc )*(?:bao gio|khi (?:nao|mo)|luc nao|(?:hom|bua|ngay) (?:nao|may|mo)|thang (?:may|nao))"
    rf"{_BEGINS}$"
)
