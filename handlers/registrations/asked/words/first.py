"""How people ask, beside a greeting or a wish, what there is and whether their unit may; folded."""

_NOT = r"(?:khong|ko|k|kh|hong|hok|hem|khg|chu|chua|no|hay khong)"
_TO = r"(?: (?:em|e|chau|a|ha|vay|the|nhi|ad|ban|oi|day|do|rua|he|nhe|anh|chi|bac|chu|co|ong|ba|can bo|dong chi))*"
_KIND = r"(?:phong trao|cuoc|dot|cai|mon|chuong trinh|vu|chuyen|hoat dong)"
# "Liên minh có phát động thi đua gì không".
MOVEMENT = (
    rf"\b(?:co|dang co|co dang)(?: (?:phat dong|to chuc|mo|lam|phat|{_KIND}))* thi dua(?: (?:gi|nao|chi|j|khen thuong|nam nay|moi|do|day|het|ca))* {_NOT}{_TO}$"
    rf"|\bphat dong(?: {_KIND})* thi dua (?:gi|chi|j)\b"
    rf"|\bco(?: {_KIND})* thi dua (?:gi|chi|j){_TO}$"
    rf"|\bnam nay(?: (?:co|la|minh|lien minh))* (?:phong trao|thi dua|dot thi dua)(?: thi dua)? (?:ve )?(?:cai )?(?:gi|chi|nao){_TO}$"
    # "Nghe loa xã nói có thi đua htx", "nghe noi co thi dua gi do phai khong".
    rf"|\b(?:nghe|thay|biet)(?: \w+){{0,5}}? co (?:{_KIND} )*thi dua(?: (?:gi|chi|htx|hop tac xa|nam nay|do|day|ay|phai|ma|moi))*(?: {_NOT})?{_TO}$"
    rf"|^(?:(?:the|a|o|da|alo) )*co thi dua (?:phai|dung) {_NOT}{_TO}$"
    rf"|^(?:\w+ ){{0,6}}co phong trao (?:gi|nao)(?: (?:nam nay|moi|the|vay|nua))* {_NOT}{_TO}$"
)
# "Thi đua là gì", "thi đua là làm thế nào"; an honour or a law of that name is none.
_BEFORE_ITSELF = (
    r"(?:cho|xin|hoi|em|e|oi|anh|chi|bac|chu|co|chau|ong|ba|con|toi|tui|minh|tao|the|a|o|u|uh|da|vang|thua|alo|ad|ban|dong chi|can bo|giai thich|noi"
    r"|hieu|biet|ro|chua|khong|ko|k|hong|chang|nghe|thay|ke|bao|nguoi ta|loa|xa|tren|nay|do|ay|gio|roi|ma|nhung|vay|that ra|giup|gium|voi|ho|them|lai|ki|ky"
    r"|nghia|hoi that|lan dau|moi|duoc|moi nguoi|vao|day|sep|xem|coi|ca|thi|la|tu|cum tu|chu|phong trao|cuoc|dot|cai|mon|chuong trinh|vu|chuyen|viec|hoat dong|ky ni)"
)
ITSELF = rf"(?:{_BEFORE_ITSELF} )*(?<!\bco )thi dua(?: (?:nay|do|htx|o day|ben minh))* (?:tuc )?la (?:cai |lam )?(?:gi|chi|the nao|sao|nhu nao){_TO}"
# "Phong trào này tên gì".
NAMED = rf"^(?:\w+ ){{0,7}}?(?:phong trao|dot thi dua|cuoc thi dua|thi dua)(?: thi dua)?(?: (?:nay|do|nam nay))* (?:ten (?:la )?gi|goi la gi|la phong trao gi){_TO}$|^.*\bhoi(?: (?!gi\b)\w+){{0,3}}? la (?:phong trao|thi dua|dot thi dua)(?: thi dua)? (?:ve )?(?:cai )?(?:gi|chi|nao){_TO}$"
OTHERS_MOVE = r"\b(?:ke hoach|thu tuong|ubnd|uy ban|chinh phu|trung uong|viet nam)\b"
_ME = r"(?:minh|em|e|toi|tui|tao|tau|bac|chu|co|chi|anh|ong|ba|chau|choa|bon \w+|chung \w+|nha)"
# Whoever tells of an own unit and asks only whether it may.
OWN_UNIT = (
    rf"\b(?:to|nhom|htx|hop tac xa|to hop tac|tht|quy|cong ty|cty|doanh nghiep|don vi|phong|ben|hoi|doi|nha|xuong){_TO}? ?{_ME}\b"
    r"|\b(?:to hop tac|tht|htx|hop tac xa|quy tin dung)\b"
)
TELLING = (
    r"\b\d+ (?:nguoi|ho|ng|thanh vien|xa vien|nha)\b|\b(?:con dau|giay phep|tu cach|phap nhan|moi (?:thanh lap|lap|ra)|it nguoi|nho|chua dang ky kinh doanh"
    r"|hop dong hop tac|tham gia|dang k[yi]|dk|thi dua)\b"
)
MAY = rf"\b(?:co )?(?:duoc|dc|đc)(?: (?:tham gia|dang k[yi]|dk|thi dua|vao|du|phep))* {_NOT}{_TO}$"
# "Vụ thi đua này có dính tới chị hông", "phòng tôi có thuộc đối tượng không"; of the movement.
_UNITS_OWN = (
    r"(?:ca|den|toi|cho|voi|phan|ben|don vi|cong ty|cty|doanh nghiep|to|htx|quy|phong|nhom|cua)"
)
CONCERNED = (
    rf"\b(?:dinh|dinh dang|dinh liu|lien quan|ap dung|dung)(?: (?:gi|chi|j))?(?: {_UNITS_OWN})+(?: {_ME})?(?: (?:gi|chi|j))? {_NOT}{_TO}$"
    r"|\b(?:thuoc|nam trong|trong|la|phai(?: la)?)(?: (?:nhom|cac|dung))* (?:doi tuong|dien|thanh phan)"
    rf"(?: (?:thi dua|duoc|cua|ke hoach|nay|do|ni|dang ky|tham gia|phong trao|\d+|dot|trong|theo))* {_NOT}{_TO}$"
    rf"|\b(?:dinh|dinh dang|dinh liu|lien quan)(?: (?:gi|chi|j))? {_NOT}{_TO}$"
    rf"|\bco (?:toi luot|den luot|phan)(?: (?:cua|cho|ben|cong ty|don vi|phong|{_ME}))* {_NOT}{_TO}$"
)
OF_MOVEMENT = r"\b(?:thi dua|phong trao|ke hoach|dang k[yi]|dk|(?:vu|cai|dot) (?:nay|ni|do))\b"
OTHERS = (
    r"\b(?:sua|xoa|rut|doi(?! tuong)|them|nhac|goi|gap|vay|ho tro|tien|von|gui|xem|lay|bo qua|ghi ten|de sau|nop|lam lai|tai ve|khen|danh hieu|co thi dua"
    r"|bang khen|giay khen|chien si|tien tien|xuat sac|mien)\b"
)
WISHES = r"\b(?:muon|xin|can(?! bo\b)|dinh|tinh|cho)(?: \w+){0,3}? (?:dang k[yi]|dk|dki|ghi danh|ghi ten)\b"
SEAL = r"\bcon dau\b"
# With its marks: where the wish ends and the question begins.
CLAUSE = r"[.,;!?\n]+|\s(?:mà|nhưng|nhung|ma(?=\s(?:mới|moi|chưa|chua|không|khong|ko|có|co)\b))\s"
# "Em phải chuẩn bị những gì", "khai những gì": what it asks for.
PREPARE = (
    r"\b(?:chuan bi|khai|ke khai|dien|cung cap)(?: \w+){0,4}? (?:gi|chi|j|nhung gi|nhung chi|the nao|ra sao)\b"
    r"|\bcan (?:co )?(?:nhung )?(?:thong tin |noi dung )?(?:gi|chi|j)\b"
)
REGISTERS = r"\b(?:dang k[yi]|dk|dki|thi dua|ghi danh)\b"
_ABOUT = r"(?:dang k[yi]|dk|dki)(?: (?:thi dua|danh hieu|nay|do))*"
# What the plan or an officer is asked, or what was done already.
NO_PREPARING = (
    r"\b(?:ke hoach|giay to|ho so|mau|bao cao|tong ket|dai hoi|dieu kien|tieu chuan|tieu chi|khen|thuong|le|hoi nghi"
    r"|da khai|khai roi|da gui|gui roi|nop|xet|bieu duong|dat danh hieu)\b"
)
# "Đăng ký cho htx của bác được không": asked of who is to do it, and a wish.
_DOES = r"(?:dang k[yi]|dk|dky|dki|ghi danh|ghi ten)(?: (?:thi dua|danh hieu))?"
_OWN = rf"(?:{_ME}|htx|hop tac xa|to hop tac|tht|to|quy|don vi|ben|cua|nay|nha|minh|luon|voi|thi dua|cai|ca|ngay|day)"
ORDERED = (
    rf"(?:(?:da|vang|u|uh|a|oi|alo|the|vay|cho|nho|gio|xin|roi|ok|{_ME}) )*{_DOES}(?: (?:giup|ho|dum|gium|cho))+(?: {_OWN})+"
    rf"(?: (?:(?:co )?(?:duoc|dc|dk) {_NOT}|duoc chu|dc chu){_TO})"
)
# "Ừ", "được", "ừ làm đi" to whether to begin now.
BEGINS_NOW = (
    rf"(?:(?:da|vang|u|uh|uhm|um|uk|ua|ok|oke|oki|okie|thi|the|vay|rua|roi|duoc|dc|co|dung|phai|nhat tri|dong y|{_ME})(?: |$))+"
    rf"(?:(?:lam|dang k[yi]|dk|dky|dki|bat dau|luon|di|cho|giup|ho|gium|ngay|dum|nhe|nha|a|voi|em|{_ME})(?: |$))*"
)
# "Rứa làm luôn đi em", right below the way in.
GO_AHEAD = (
    rf"(?:(?:da|vang|u|uh|thi|the|vay|rua|{_ME}) )*(?:ung|thich|muon lam|muon the)(?: (?:roi|day|a|lam|cai bung|cai do|{_ME}))*|"
    rf"(?:(?:da|vang|u|uh|ua|ok|oke|thi|the|vay|rua|roi|gio|cu|{_ME}) )*(?:lam|mo|bat dau|tien hanh|ghi|khai|trien(?: khai)?)"
    rf"(?: (?:luon|di|cho|giup|ho|gium|ngay|lun|dum|nhe|nha|a|voi|nghen|hi|he|gio|cai|nao|{_ME}))+"
)
# With its marks: "em muốn hỏi hạn đăng ký", and not "cho em hỏi chút, em muốn đăng ký".
ASKS_ABOUT = (
    r"\b(?:muốn|muon|xin|xin phép|xin phep|cần|can|định|dinh|cho)(?: (?:em|tôi|toi|tui|mình|minh|anh|chị|chi|bác|bac|cô|co|chú|chu|cháu|chau|được|duoc|phép|phep))*"
    r" (?:hỏi|hoi)(?: (?:về|ve|cái|cai|việc|viec|vụ|vu|thêm|them))* (?P<asked>[^,.;!?\n]+)[.!? ]*$"
)
# "Hỏi tí về việc đk": how it goes.
ABOUT_REGISTERING = rf"(?:(?:da|a|oi|alo|cho|xin|muon|can|{_ME}) )*hoi(?: (?:ti|ty|chut|xiu|cai|chuyen|them|{_ME}))* ve (?:viec |vu |cai |chuyen )?{_ABOUT}(?: (?:a|em|nhe|nha|voi|ad|the|day))*"
REGISTERING_ITSELF = rf"(?:viec |vu |cai )?{_ABOUT}(?: (?:a|em|nhe|nha|voi|ad|the|day))*"
# "Rồi, thử đăng ký coi sao": to see how it goes asks nothing.
_IT = r"(?:(?:lam|mo|vo|vao) )?(?:(?:cai|phan|vu|viec|muc) )*(?:dang k[yi]|dk|dky|dki)(?: (?:thi dua|danh hieu|nam nay|do|nay))*"
TRIES = (
    rf"(?:(?:da|vang|u|uh|ua|ok|oke|thi|the|vay|rua|roi|gio|cu|thoi thi|de|cho|muon|dinh|tinh|ma|{_ME}) )*"
    rf"(?:thu {_IT}|(?:dang k[yi]|dk) thu|lam thu {_IT}|(?:thoi )?{_IT} (?:them |lai )?lan nua|(?:thoi )?(?:(?:phien|phien phuc|phien qua|ruom ra|met|rac roi|thoi) )*{_IT} lai (?:cho|giup|ho)(?= ))"
    rf"(?: (?:coi|xem|thu|sao|the nao|ra sao|nhu nao|ra lam sao|cho biet|mot cai|mot phat|mot lan|phat|di|luon|nao|nhe|nha|nghen|nghe|hen|a|voi|vay|em|chau|giup|{_ME}))*"
)
# "Giám đốc nhờ em đăng ký hộ, em làm được không": whether somebody else may type it.
_SUPERIOR = r"(?:sep|giam doc|chu nhiem|chu tich|lanh dao|thu truong|to truong|ban quan tri|hdqt)"
ON_BEHALF = (
    rf"\b{_SUPERIOR}(?: (?:em|toi|tui|minh|chau|ben em|nha em|htx))* (?:nho|bao|keu|giao|bieu|sai|uy quyen|phan cong)(?: cho)? {_ME}\b"
    r"(?: \w+){0,8}? (?:dang k[yi]|dk|ghi danh|lam)\b"
)
# "Đăng ký cho vợ tôi được không, vợ tôi là kế toán": whose matters are told behind it.
FOR_ANOTHER = (
    r"\b(?:dang k[yi]|dk|ghi danh|ghi ten)(?: \w+)? (?:cho|giup|ho|gium|dum|thay)(?: (?:cho|ca|mot))*"
    r" (?:vo|chong|con|bo|me|thang|dua|nguoi (?:khac|nha|than|ta|quen)|hang xom|ba con|xa vien|thanh vien|ban be|ban toi|dong nghiep"
    rf"|{_SUPERIOR}|(?:anh|chi|ong|ba|bac|chu|co) (?:hang xom|em|ban|ay|kia|ke toan|giam doc|chu nhiem))\b(?: \w+){{0,5}}? (?:duoc|dc) {_NOT}\b"
)
# "Hông đồng ý thì còn hỏi em được hông": whether asking goes on without it.
_WITHOUT = r"(?:khong|ko|k|kg|hong|hok|chua|khoi|chang)(?: (?:muon|cho|chiu))* (?:dong y|dang k[yi]|dk|luu|cho so|cho luu|dua so)|tu choi"
ASK_ON = rf"\b(?:{_WITHOUT})\b(?: \w+){{0,5}}? (?:hoi|tra loi|nhan)\b(?: \w+){{0,4}}? {_NOT}{_TO}$"
