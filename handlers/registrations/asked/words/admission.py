"""The kinds of units and persons that people ask about, and what makes a case of its own; folded."""

# Most special first: by how the plan calls it.
UNITS = (
    ("Chi đoàn, chi hội", r"\bchi (?:doan|hoi)\b|\bdoan thanh nien\b|\bhoi phu nu\b"),
    ("Liên hiệp hợp tác xã", r"\blien hiep\b(?! (?:phu nu|thanh nien|cac))|\blhhtx\b"),
    ("Quỹ tín dụng nhân dân", r"\bquy\b|\bqtd(?:nd)?\b"),
    ("Doanh nghiệp thành viên", r"\b(?:doanh nghiep|cong ty|cty)\b|\bdn\b"),
    (
        "Tổ hợp tác",
        r"\bto hop tac\b|\btht\b|\bto (?:minh|em|toi|tui|bac|chu|co(?! (?:duoc|dc|thuoc|the|nam|dang))|chi|anh|bon \w+|chung \w+)\b",
    ),
    ("Đơn vị trực thuộc", r"\btruc thuoc\b|\bthuoc lien minh\b"),
    (
        "Các phòng",
        r"\bphong\b(?: \w+){0,3}? lien minh\b|\blien minh\b(?: \w+){0,3}? phong\b"
        r"|\bphong (?:cua )?(?:toi|tui|minh|em|chung toi|chung em|ben em|ben toi|ban toi)\b",
    ),
    ("HTX", r"\bhtx\b|\bhop tac xa\b"),
)
# The paper around what is planned: to be named there is to take no part.
FRAME = frozenset(("mo-dau", "can-cu", "noi-nhan", "nguoi-ky", "ket"))
# The chapter that tells who takes part.
WHO = r"\b(?:doi tuong|thanh phan) (?:tham gia|thi dua|du thi|ap dung|va dieu kien|va pham vi)\b|\bdoi tuong\W*$"
# A clause of the list that names whom it leaves out; folded.
LEAVES_OUT = r"\b(?:khong|chua) (?:duoc )?(?:xet|cho|ap dung|thuoc|tham gia|nhan)\b"
# All that is said where nothing is told but who asks whether to take part.
BARE = frozenset(
    "htx hop tac xa to tht lien hiep lhhtx doanh nghiep cong ty cty dn quy tin dung nhan dan don vi "
    "tap the ca nhan nguoi phong truc thuoc minh co duoc dc dk dki dky khong ko k hong hok hem chang "
    "tham gia dang ky ki thi dua phong trao ke hoach nay xet danh hieu khen thuong vao du dien doi "
    "tuong ghi danh toi tui em e anh chi bac chu chau con ong ba ben cua nha ban chung cho hoi xin "
    "muon dinh la thi ma a da oi nhe nhi vay the ha ad voi phai cung di sao gi vua loai kieu va hay "
    "thanh vien".split()
)
# Can be registered here, whatever a plan names.
TAKEN_UNNAMED = frozenset(("Liên hiệp hợp tác xã",))
# Persons, too; by a word that stands in a plan or does not.
_OF_ALLIANCE = r"(?:can bo|nhan vien|chuyen vien|cong chuc)\b(?: \w+){0,3}? lien minh"
_WORKS = r"lam (?:cong|thue|muon|khoan)|lao dong|det (?:thue|gia cong)|gia cong|thoi vu|nhan (?:soi|hang|viec|khoan)|tho"
KINDS = (
    ("Viên chức", r"\bvien chuc\b"),
    ("Đảng viên", r"\bdang vien\b"),
    ("Cán bộ", rf"\b{_OF_ALLIANCE}\b"),
    ("Người lao động", rf"\b(?:nguoi lao dong|cong nhan|lao cong|lai xe|bao ve|{_WORKS})\b"),
    ("Thành viên", r"\b(?:thanh vien|xa vien)\b"),
)
# Who speaks of somebody, and not of a unit.
PERSONS = (
    rf"\b{_OF_ALLIANCE}\b"
    r"|\b(?:vien chuc|dang vien|lao cong|lai xe|bao ve|tho (?:det|may|nhuom|ho|xay)|thanh vien|xa vien|ke toan|giam doc|nguoi lao dong|cong nhan|nhan vien|lam thue|lam cong|ca nhan|thu quy"
    r"|nguoi gia|nghi huu|moi vao|vo (?:con|toi|tui|em|minh|anh|ong|chau|cua)|chong|con(?! (?:dau|duoc|dc|dk|kip|co|cho|phai|nua|dang|bi|no|gi|may|bao|han|thoi|ai|muon|thieu)))\b"
)
# "Già như tôi", "17 tuổi": what only somebody is, where no unit is named.
OF_ONESELF = (
    r"\b(?:gia (?:nhu|roi|yeu|ca|lam|qua|the)|(?:lon|cao|nhieu|it|tre|gia|\d+) tuoi|tuoi (?:gia|cao|tac|nho|tre|nay)|tre (?:nhu|qua|the)"
    r"|mu chu|(?:khong|chua|ko) biet chu|khuyet tat|tan tat|thuong binh|ve huu|(?<!hoi )phu nu|dan ba|nguoi (?:dan toc|ngoai tinh|lon)"
    r"|nhu (?:toi|tui|em|minh|chau|bac|chu|choa|tau|tao|ong|ba)|moi hoc(?: het)? lop)\b"
)
ANY_UNIT = r"\b(?:don vi|to chuc|tap the|co so|ben|nhom)\b"
# "…, không phải thành viên, thì có được không": what somebody is not, and no kind that is asked for.
DENIED = r"\b(?:khong|ko|k|chua|hong|hok|chang|chu khong)(?: phai)?(?: la)? (?:thanh vien|xa vien|can bo|vien chuc)\b(?! lien minh)"
# "…, chứ hông phải hợp tác xã": what a unit is not.
DENIED_UNIT = r"\b(?:(?:chu|cho|ma) )*(?:khong|ko|k|hong|hok|hem|chang|dau) phai(?: la)? (?:htx|hop tac xa|cong ty|cty|doanh nghiep|dn|to hop tac|tht|quy(?: tin dung)?|lien hiep)\b"
# A company is named as a member only.
NO_MEMBER = r"\b(?:khong|ko|k|hong|hok|hem|chang|dau|chua)(?: (?:phai|la|duoc))* (?:(?:doanh nghiep|cong ty|don vi) )?thanh vien\b|\bngoai lien minh\b"
MEMBERS_ONLY = frozenset(("Doanh nghiệp thành viên",))
MEMBERS = r"\b(?:doanh nghiep|dn|htx|quy|don vi|cong ty|cty|to) (?:la )?thanh vien\b|\b(?:doanh nghiep|dn|cong ty|cty)(?: (?:khong|ko|k|chua|phai|la|ngoai))+ thanh vien\b|\bthanh vien (?:cua )?lien minh\b"
# "…, hay chỉ hợp tác xã": the others, and not who asks.
OR_ONLY = r"\bhay (?:chi|la chi|rieng)\b.*"
# No plan speaks of these.
OWN_CASE = (
    r"\b(?:no thue|(?:con|dang|mac|bi) no|no (?:ngan hang|von|tien|nha nuoc|xau)|bi phat|(?:thua|bi|dang|lam an|an) lo|ngung hoat dong|ngung lam|giai the|khong phai|chua phai|chua la|ngoai|nghi huu|moi (?:thanh lap|vao|lap|ra)|ho kinh doanh|ho gia dinh"
    r"|trang trai|vay von|hoi nong dan|ca the)\b"
)
# What a unit or somebody is like, of which no plan speaks: nobody is told that it does no harm; folded.
_LACKS = (
    r"(?:chua|khong|ko|k|chang|hong)(?: (?:he|duoc|dc|kip|chiu))* (?:co (?!duoc|dc|dau\b|con dau|moc)\w+|nop|dong(?! chi)|tra|bao cao|to chuc|hop|dai hoi|chuyen doi"
    r"|quyet toan|kiem toan|hoat dong|hoan thanh|thuc hien|chap hanh|lam an|chia|dat|giai ngan|doi giay)\b"
)
UNSPOKEN = (
    r"\b(?:bi (?!sao|gi)\w+|(?:con|dang|mac|dinh|van|vuong)(?: bi)? (?:no|kien|tranh chap|khieu nai|to cao|thanh tra|dieu tra|ky luat|an|vi pham|thua lo)"
    r"|no (?:thue|ngan hang|von|tien|luong|bao hiem|nha nuoc|xau|qua han|nan|dong)|vi pham|sai pham|ky luat|tranh chap|kien(?: tung| cao| nhau)"
    r"|(?:thua|lam|an|dang|bi) lo|lo (?:von|nang|\d+|may|lien)|ngung|tam dung|tam ngung|dung hoat dong|giai the|pha san|dinh chi|thu hoi"
    r"|yeu(?: kem)?|kem(?: chat| qua|$| thi| van)|xep loai (?:yeu|kem|trung binh)|mat doan ket|ra toa|cong an|tu toi|tien an|di tu|ty le)\b"
    rf"|\b{_LACKS}"
)
# "HTX có 7 thành viên", "có tỷ lệ thành viên …": how many it has, and nobody of them who asks.
COUNTED = r"\b(?:\d+|may|it|vai|bao nhieu|chuc|ty le|ti le|nhieu|mot so|phan lon|da so|toan|so)(?: \w+)? (?:thanh vien|xa vien|dang vien|can bo|nguoi|ho|lao dong)\b"
# "… có được xét không", "… thì vẫn được đăng ký chứ": whether it may all the same.
ALL_THE_SAME = r"\b(?:dang k[yi]|dk|dki|dky|thi dua|tham gia|xet|danh hieu|khen|ghi danh|du)\b"
ASKS_IF_IT_MAY = r"\b(?:duoc|dc)\b(?: \w+){0,5}? (?:khong|ko|k|hong|hok|chu|a|nhi|ha)(?: (?:em|chau|ad|a|vay|the|oi|nhi))*$|\bco (?:duoc|dc)\b"
WHICH = r"\b(?:nao|nhung ai|gom|bao nhieu|may (?:nguoi|htx|don vi|danh hieu))\b"
REGISTERING = r"\b(?:dang k[yi]|dk|dki|dky|tham gia|thi dua|ghi danh|tu nguyen)\b"
# Whether anything is signed, printed or brought.
TO_SIGN = (
    r"\b(?<!dang )(?<!chu )ky (?:gi|ten|vao|giay|cai gi|nhan|tay|tuoi|ta|tai|o dau|dong dau)\b|\bin (?:ra|giay)(?: \w+){0,3} (?:nop|ky|gui|mang)\b"
    r"|\b(?:nop|mang|dem|gui) (?:them )?(?:ban giay|giay to|giay|ban cung|ban in|dau)\b|\bdong dau\b|\b(?:len|xuong|ra) (?:tan noi|tinh|lien minh|co quan|van phong)"
    r" (?:\w+ )?(?:ky|nop|lam)\b"
)
# "Nộp trực tiếp được không hay phải qua đây", "lên tận nơi nộp được không".
_BY_HAND = (
    r"(?:truc tiep|tan noi|tan tay|tai cho|tai co quan|tai van phong|tai lien minh|o (?:co quan|van phong|lien minh|uy ban|xa|huyen)"
    r"|(?:len|xuong|ra|den|toi|qua) (?:tan )?(?:noi|lien minh|co quan|van phong|tinh|xa|huyen|uy ban|day|do)|qua buu dien|bang giay)"
)
_HANDS_IN = r"(?:nop|gui|dang k[yi]|dk|dki|lam|khai)"
_ASKED = r"(?:duoc|dc|co can|can|phai|khong|ko|hay|o dau|dau|cho ai)"
IN_PERSON = (
    rf"\b{_HANDS_IN}\b(?: \w+){{0,5}}? {_BY_HAND}\b.*\b{_ASKED}\b"
    rf"|\b(?:len|xuong|ra|den|toi|mang|dem) {_HANDS_IN}\b(?: \w+){{0,3}}? (?:cho ai|o dau|dau)\b"
    rf"|\b{_BY_HAND}(?: \w+){{0,3}}? {_HANDS_IN}\b.*\b{_ASKED}\b"
)
# Of a meeting or of the plan's own dossiers the plan is asked.
OF_PLAN = r"\b(?:du an|chuong trinh|phong trao|bao cao|ke hoach|dai hoi|hoi nghi|khen thuong|ho so khen|truoc ngay|bao gio|khi nao|(?<!dang )ky|sua|rut|huy)\b"
# "Tổ em làm gì có con dấu".
NO_SEAL = r"\b(?:khong|chua|ko|k|hong|hok|chang|no|lam gi|lay dau ra|dau) (?:he )?(?:co )?(?:con )?(?:dau|moc)\b"
HAS_TO_SIGN = rf"\b(?:phai|can|bat|doi)\b(?: \w+){{0,6}}? (?:{TO_SIGN})"
# "Có cần đóng dấu không", whatever stands beside it in the message.
ASKS_TO_SIGN = rf"^(?:\w+ ){{0,4}}?(?:co )?{HAS_TO_SIGN}.*\b(?:khong|ko|k|hong|hok|hem|ha|hen)(?: (?:em|a|cung|vay|ta|con|chau|co|ad))*$"
# Who decides about honours ("ai quyết định công nhận rứa em").
WHO_DECIDES = (
    r"\b(?:ai|cap (?:nao|mo|gi)|noi nao|co quan nao|don vi nao|nguoi nao)\b(?: \w+){0,3}?"
    r" (?:quyet dinh|cong nhan|xet duyet|phe duyet|xet tang|phong tang|trao tang|ra quyet dinh|duyet|xet)\b"
)
OF_HONOUR = r"\b(?:cong nhan|danh hieu|tap the|xuat sac|tien tien|ldtt|cstd|ttldtt|ttldxs|chien si|co thi dua|khen|giay khen|bang khen)\b"
# With its marks: "công nhân" works, and a state is recognised, too.
RECOGNISES = r"thẩm quyền|công nhận (?:các )?(?:danh hiệu|tập thể|cá nhân|khen)|quyết định (?:công nhận|tặng|khen)"
# "Giấy khen" is none.
PAPER = "ban giay"
DUTY = "bat buoc"
ASK_MUST = "Đăng ký thi đua có bắt buộc không?"
ASK_PERSONS = "Cá nhân nào được tham gia thi đua?"
# Who works in the alliance's own house, of which the units are named elsewhere in the plan.
ALLIANCES_OWN = rf"\b(?:{_OF_ALLIANCE}|(?:vien chuc|dang vien)(?: \w+){{0,3}}? lien minh)\b"
OWN_UNITS = "Phòng, đơn vị trực thuộc"
# Units of that house, whose people the plan names by the house.
OF_THE_HOUSE = frozenset(("Các phòng", "Đơn vị trực thuộc"))
THE_HOUSE = "cơ quan Liên minh"
HEADED = r"^Cá nhân: "
ASK_UNITS = "Những đơn vị nào được tham gia thi đua?"


def ask_unit(*, name: str) -> str:
    """The plan is asked about one kind of unit."""
    return f"{name} có thuộc đối tượng thi đua không?"


# "Pgđ mới nhắn vô đây dki lại là được hả": somebody else goes on in place of who writes; folded.
BY_ANOTHER = (
    r"\b(?:nguoi|ng|giam doc|gd|pgd|pho giam doc|pho gd|chu tich|ke toan|can bo|anh|chi|ban|sep|htx|ban em|ai)"
    r"(?: \w+){0,2}? (?:moi|khac|thay|sau|ke nhiem|ke tiep|tiep quan|len thay)\b(?: \w+){0,4}? (?:nhan|vao|vo|go|ib|nhan tin)\b(?: \w+){0,4}?"
    r" (?:dang k[yi]|dki|dk|ghi danh|lam)\b(?: \w+){0,3}? (?:duoc|dc|dk|ok|on)\b(?: \w+){0,2}? ?(?:ha|khong|ko|k|hong|hem|chu|a|phai khong|nhi|ad|em)\b"
)
# What may be is said between the two, and is not always taking part ("có được miễn thuế không").
MAY_DO = r"\b(?:duoc|dc) (?P<what>\w+(?: \w+){0,5}?) (?:khong|ko|k|hong|hok|hem|hon|chua)\b"
TAKING_PART = r"\b(?:tham gia|dang k[yi]|dk|dki|ghi (?:danh|ten)|thi dua|du|vao|xet|khen|tang|danh hieu|de cu|binh|goi|la|thi|tinh)\b"
# "Hồ sơ gồm những gì": of a file for an award, which is none of registering.
OF_A_FILE = r"\bho so\b(?!.*\bdang ky\b).*\b(?:gom|co|can)\b.*\b(?:gi|nao|may)\b"
# The papers of a loan or of winding up are not those of registering.
FOR_ELSE = r"\b(?:de|cho|khi|muon|luc|xin|thi) (?:duoc )?(?:vay|giai the|thanh lap|lap (?:htx|hop tac xa)|phuc hoi|(?:dang ky )?(?:nhan hieu|thuong hieu|ocop))\b"
LISTS_FILE = r"\bho so\b[^.;\n]{0,80}\bgom\b"
