"""What the staff ask about everybody's registrations, folded, as whole lines.

The rule: a line that a leader may type about their own, too, is not among them.
"""

from collections.abc import Mapping

_UNITS = r"(?:(?:cac |nhung )?(?:don vi|htx|hop tac xa|to hop tac|co so))"
_WHO = rf"(?:ai|nguoi nao|nhung ai|{_UNITS}(?: nao)?)"
_MANY = r"(?:bao nhieu|may)"
_FORMS = r"(?:dang ky|ho so|phieu|don)"
_OPEN = r"(?:(?:dang |con |can )?(?:cho|chua|can)(?: (?:duoc|ai))? (?:duyet|tiep nhan|xu ly|giai quyet))"
# No word of it begins with another one of it: what is none of these lines is left at once.
BEFORE = (
    r"(?:(?:da|a|oi|em|cho|toi|anh|chi|minh|xem|hoi|mo|lay|gui|giup|voi|muon|co|con|duoc|hien|hien nay|gio"
    r"|danh sach|ds|liet ke|nhung|cac|hom nay|hom qua|sang nay|tuan nay|thang nay|nam nay) )*"
)
AFTER = (
    r"(?: (?:a|ah|nhe|nha|voi|di|giup|em|oi|khong|ko|k|chua|roi|nao|hom nay|den nay|toi nay|hien nay|the"
    r"|vay|day|len|gi|la ai|nhi|tuan nay|thang nay|cho|chi|anh|toi|minh))*"
)
_JUST = r"(?:(?:moi|da|vua|bi|xin|muon|dinh|doi|lai) )*"
_TAKES_BACK = rf"(?:rut|huy)(?: (?:lai|ve|bot|ra|mat|het|cai|{_FORMS}))*"
_FILE = r" (?:ra |file |tep |ban )*(?:excel|xlsx|word|giay)"
_SAYS = r"(?:dang ky|nop|gui dang ky)"
_ASKING = r"(?:(?:dang |con )?(?:can|xin|muon|cho|nho|doi|yeu cau|de nghi|hen|keu|bao|dan))(?: (?:duoc|can bo|lien minh|ben minh|minh|chi|em|anh|toi))*"
_CALL = r"(?:goi lai|goi dien lai|goi dien|goi|lien he lai|lien he|gap can bo|gap|noi chuyen(?: voi can bo)?)(?: (?:cho|voi|den))?(?: (?:minh|ho|can bo))?"
# "HTX Minh Tâm" is a unit, "HTX mình" the speaker's own.
_OURS = r"(?:em|toi|minh|tui|chung toi)(?: (?:da|dang|chua|nop|gui)\b.*)?$"
_ASKERS = r"(?:dan|nguoi dan|ba con|htx|cac htx|don vi|cac don vi|lanh dao|moi nguoi)"
_EVERYBODY = (
    rf"(?:(?:cac|nhung|toan bo|tat ca|tat ca cac|moi) (?:anh em |lanh dao |giam doc )?{_UNITS}|ba con|moi nguoi|ca nhom"
    r"|(?:cac |nhung )?(?:anh em|anh chi em|lanh dao|giam doc)(?: cac)? (?:htx|hop tac xa))"
)
_EVENT = r"(?:dai hoi|hoi nghi|su kien|moc|hop|tong ket|so ket|ngay hoi)"
_MOVES = r"(?:doi|chuyen|lui|hoan|day|sua|chot|an dinh)"
# The event of a line that moves it, and what stands behind "sang".
EVENT_NAMED = rf"\b{_EVENT}(?: \w+){{0,6}}?(?= (?:{_MOVES}|sang|den|vao|ngay|la)\b| \d|$)"
NEW_DAY = (
    r"\b(?:(?:sang|den|vao|thanh|ngay) (?:ngay |hom )?(?=\d)|(?=\d{1,2}[/.-]\d))"
    r"(\d{1,2}(?:[/.-]\d{1,2}(?:[/.-]\d{2,4})?| thang \d{1,2}(?: nam \d{4})?))(?!.*\d)"
)
ACTS: Mapping[str, str] = {
    "hello": r"(?:xin )?(?:chao|alo|hello|hi|hey)(?: (?:chao|buoi|sang|chieu|toi|tro ly|bot|ban|chau|ca nha))*",
    "commands": r"giup|tro giup|huong dan|lam duoc gi|help",
    "pending": (
        rf"(?:{_MANY} )?(?:{_FORMS} |cai |ban |ai |gi |viec |cai gi |viec gi )?(?:nao )?{_OPEN}|(?:danh sach|ds) cho"
        rf"|{_MANY} (?:cai|ban) (?:dang |con )?cho|(?:ton|sot)(?: lai)? {_MANY} (?:cai|ban|{_FORMS})"
        rf"|(?:{_MANY} )?{_FORMS} (?:nao )?(?:(?:dang |con )?cho)"
        rf"|(?:{_MANY} )?{_FORMS} moi(?: gui)?|(?:ai|{_UNITS}(?: nao)?) (?:moi {_SAYS}|{_SAYS} moi)"
    ),
    "withdrawn": (
        rf"(?:{_WHO}|{_MANY} (?:nguoi|{_UNITS}|{_FORMS}|cai|ban)) (?:nao )?{_JUST}{_TAKES_BACK}"
        rf"|(?:{_FORMS}|cai|ban) (?:nao )?(?:nao|da|bi|vua|moi|duoc) {_JUST}{_TAKES_BACK}"
    ),
    "arrived": (
        rf"(?:{_WHO}|{_MANY} (?:nguoi|cai|ban|{_FORMS}|{_UNITS})) {_JUST}(?:gui|nop)(?: (?:gi|len|them|vao|moi|{_FORMS}))*"
        rf"(?=$| (?:khong|ko|k|chua|roi|nao|a|hom nay|sang nay|chieu nay|day|vay)\b)"
        rf"|(?:{_FORMS}|cai|ban) (?:nao )?(?:moi )?(?:gui|nop)(?: (?:len|vao|toi|den|ve))*(?= (?:khong|ko|k|chua|hom nay))"
    ),
    "absent": (
        rf"(?:(?:{_MANY} )?{_WHO}|(?:danh sach|ds)(?: {_UNITS})?) (?:con |van )?chua {_SAYS}"
        rf"|(?:nhac|goi|nhan|gui tin|nhan tin)(?: cho)? {_UNITS} chua {_SAYS}"
    ),
    "numbers": (
        rf"{_MANY} (?:{_UNITS}|nguoi|luot|ca nhan)(?: da)? {_SAYS}|{_MANY} {_FORMS}"
        rf"|{_WHO} (?:da )?dang ky(?= chua| khong)"
        rf"|(?:con )?(?:ton|sot)(?: lai)?(?: {_MANY})?|(?:da )?(?:duyet|tiep nhan) (?:duoc )?{_MANY}(?: (?:cai|ban|{_FORMS}))?"
        r"|(?:so lieu )?thong ke(?: dang ky)?|tinh hinh dang ky|so luong dang ky|tong so(?: dang ky| bao nhieu)?"
        r"|(?:bao cao )?so lieu(?: dang ky)?|gi moi|viec can lam|viec gi (?:can lam|moi)"
    ),
    "list": (
        rf"(?:danh sach|ds)(?: {_UNITS})?(?: da)? dang ky|{_WHO} (?:da dang ky|dang ky roi)"
        r"|(?:bang |bieu )?tong hop dang ky"
    ),
    "export": (
        rf"(?:xuat|tai|in|lay)(?: (?:ve|xuong))? (?:danh sach|ds)(?: (?:{_UNITS} )?(?:da )?dang ky)?(?:{_FILE})?"
        rf"|(?:(?:danh sach|ds)|(?:bang |bieu |ban )?tong hop)(?: (?:{_UNITS} )?(?:da )?dang ky)?{_FILE}"
        rf"|(?:danh sach|ds) (?:da duyet|da tiep nhan|tong hop)(?: (?:de )?(?:gui|nop|trinh).{{0,40}})?"
        rf"|(?:xuat|tai|gui|in|lay|cho)(?: (?:ve|xuong|ra))?{_FILE}(?: (?:danh sach|ds|dang ky|tong hop))*"
    ),
    "questions": (
        rf"(?:{_MANY} )?cau hoi (?:nao )?(?:(?:dang |con |ma )*(?:cho|chua)(?: ai| duoc)? tra loi|moi|ton|cua {_ASKERS})"
        # "Câu hỏi" before a question is taken off where it is heard.
        r"|nao (?:ma )?(?:con )?chua(?: ai| duoc)? tra loi"
        rf"|(?:ai|{_ASKERS}) hoi (?:gi|nhung gi|cai gi)|(?:ai|{_ASKERS}) hoi ma chua(?: ai| duoc)? tra loi"
    ),
    "requests": (
        rf"(?:{_WHO}|{_MANY} (?:nguoi|{_UNITS})|nguoi|{_UNITS}|so nao|{_MANY} so)(?: nao)? {_JUST}{_ASKING} {_CALL}"
        rf"|(?:danh sach |ds |cac |{_MANY} |so )?(?:yeu cau|loi nho|loi nhan|nguoi nho|cuoc|viec)(?: moi)?(?: (?:can|xin|nho|muon))?(?: nao)? {_CALL}"
        rf"|(?:danh sach|ds) (?:nguoi |{_UNITS} )?(?:{_ASKING} )?{_CALL}"
        rf"|(?:can |phai |con phai |con can )(?:goi(?: lai)?|lien he(?: lai)?)(?: cho)? (?:{_WHO}|nhung ai|{_MANY} nguoi)"
        r"|(?:cac )?yeu cau (?:cho|chua) (?:goi|xu ly goi)"
        rf"|{_WHO} (?:goi dien|goi|nhan tin|nhan)(?: den| toi| ve)?(?: nho| hoi)? gi"
    ),
    "find": (
        rf"(?:tim|tra|tra cuu|tim kiem)(?: (?:dang ky|ho so|phieu))?(?: cua)? {_UNITS} .{{2,60}}"
        rf"|(?:dang ky|ho so|phieu|so dien thoai|sdt) cua {_UNITS} (?!{_OURS}).{{2,60}}"
        rf"|{_UNITS} (?!{_OURS}).{{2,60}} (?:da )?{_SAYS}(?= chua| khong)"
    ),
    "announce": (
        r"(?:gui|soan|viet|tao|ra|phat) (?:thong bao|giay moi|thu moi)(?: hop)?(?: (?:cho|den|toi) .{2,160})?|moi hop"
        rf"|(?:nhan|bao|thong bao|nhac|gui|gui tin|nhan tin|goi tin)(?: (?:tin|lai|cho|toi|den|giup|ho|toan the))* {_EVERYBODY}\b.{{0,200}}"
    ),
    "charts": (
        r"(?:thong ke|so lieu|tong hop|bieu do|ti le|ty le)(?: dang ky)? (?:theo|tung|cua tung) (?:xa|phuong|dia ban|huyen|loai hinh"
        r"|danh hieu|thang|ngay|tuan|don vi).{0,40}|(?:xem )?bieu do.{0,30}"
        r"|(?:xa|phuong|dia ban) nao (?:co )?(?:dang ky )?(?:nhieu|it|dong)(?: nhat)?(?: dang ky)?(?: nhat)?"
    ),
    "date": (
        rf"{_EVENT} .{{0,40}}?{_MOVES}(?: (?:lich|lai|ngay|sang|den|toi|vao|xuong|len))+ .{{0,60}}"
        rf"|(?:doi|chuyen|lui|hoan)(?: (?:lich|ngay))? {_EVENT}.{{0,60}}"
        rf"|(?:sua|doi|dat|cap nhat)(?: lai)? ngay(?: to chuc)? {_EVENT}.{{0,60}}"
    ),
    "add-event": r"(?:tao|them|lap|ghi) (?:mot )?(?:su kien|moc|lich hop|lich)(?: .{2,80})?",
    "plans": (
        r"(?:dat|sua|doi|gia han|chot)(?: lai)? (?:han|han cuoi|thoi han) (?:dang ky|nop).{0,60}"
        r"|(?:dong|ket thuc|khoa so|mo) (?:phong trao|ke hoach|dot dang ky).{0,40}|(?:nap|dua|tai)(?: len)? ke hoach.{0,40}"
    ),
    "unsigned": rf"(?:{_WHO}|{_MANY} {_UNITS}|{_FORMS}) (?:nao )?(?:con )?(?:chua|thieu) (?:co |nop |gui )?(?:chu ky|ky|dong dau|ban ky|ban giay|ban dau)(?: .{{2,40}})?",
    "units": r"them (?:don vi|htx|hop tac xa)(?: moi)?|(?:nap )?(?:danh sach|ds|danh ba|so) (?:don vi|htx|thanh vien)",
    "people": r"(?:\w+ ){0,8}?(?:khoa|thu hoi|go|bo|xoa|cat) (?:tai khoan|quyen)(?: cua)? .{2,60}|(?:moi|them) (?:can bo|nhan su)(?: moi)? .{2,40}|(?:moi|them) (?:can bo|nhan su)(?: moi)?|ai la (?:quan tri|can bo)|(?:danh sach|ds) (?:can bo|nhan su)",
    "page": (
        r"(?:vao|mo|link|duong dan|dia chi|dang nhap)(?: vao)?(?: (?:trang|ban))? (?:quan tri|lam viec)"
        r"|(?:vao|mo) ban lam viec|(?:lay |xin )?ma (?:dang nhap|quan tri|vao (?:trang quan tri|ban lam viec))"
        r"|dang nhap"
    ),
}
# Of whoever types it, who may be a leader as well.
OWN = frozenset({"dang ky moi", "phieu moi", "don moi", "ho so moi"})
# "Cho chị xem lại bản DK-2025-0001 của liên hiệp", or the code alone.
BEFORE_CODE = (
    r"(?:(?:cho|de|mo|xem|coi|doc|tim|lai|ban|phieu|dang ky|ho so|ma|so|giup|gium|em|chi|anh|toi"
    r"|minh|nhe|bac|co|oi|da|vang) )*"
)
WHOSE = r"(?: (?:cua(?: \w+)+|cho (?:chi|anh|toi|em|minh)|xem|lai|nhe|voi|di|em|a|giup|nao))*"
