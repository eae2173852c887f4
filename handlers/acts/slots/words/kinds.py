"""Who a registration is for: the unit, persons of it, or both."""

COLLECTIVE = "tập thể"
INDIVIDUAL = "cá nhân"
BOTH = "cả hai"

KINDS: dict[str, tuple[str, ...]] = {
    COLLECTIVE: ("tập thể", "tap the", "cả tập thể", "toàn đơn vị", "cả đơn vị", "cả htx", "cả hợp tác xã", "toàn htx", "toàn bộ htx", "toàn hợp tác xã", "cả tổ hợp tác"),
    INDIVIDUAL: ("cá nhân", "riêng tôi", "riêng tui", "riêng em", "riêng anh", "riêng chị", "riêng chú", "riêng bác", "riêng cô", "riêng mình", "ca nhaan", "cá nhan", "cả cá nhân"),
    BOTH: (
        "cả hai", "cả 2", "cả tập thể và cá nhân", "cả tập thể lẫn cá nhân", "cả tập thể cả cá nhân",
        "tập thể và cá nhân", "tập thể lẫn cá nhân", "cả tập thể với cá nhân", "cả tập thể và cả cá nhân", "cả tt lẫn cn", "tt lẫn cn", "cả tt và cn", "tt và cn", "tt với cn", "cả tt cn", "cả cn lẫn tt", "cn lẫn tt", "cn và tt", "tt cn", "hai loại", "cả hai loại", "cả hai thứ", "2 loại",
    ),
}  # fmt: skip
# Where the kind is asked for, who is meant is said in other words too.
COLLECTIVES = (
    "htx thôi", "đơn vị", "htx", "hợp tác xã", "hợp tác", "toàn hợp tác xã", "tổ hợp tác", "cả tổ", "quỹ", "cả quỹ", "cả htx", "công ty", "tổ", "cơ quan",
)  # fmt: skip
# "Tổ tôi thôi", "HTX nhà em": theirs, and not they themselves.
OURS = (
    "tôi",
    "tui",
    "em",
    "mình",
    "anh",
    "chị",
    "bác",
    "chúng tôi",
    "chúng em",
    "bên em",
    "bên tôi",
    "nhà em",
    "nhà tôi",
    "nhà mình",
    "nhà",
)
INDIVIDUALS = (
    "mấy đứa", "từng người", "mình tôi", "mình anh", "mình em", "mình chị", "mình bác", "mình tui", "cho tôi", "bản thân", "riêng tôi", "riêng anh", "riêng em", "riêng người", "riêng chú", "cho riêng", "cho mình", "mấy người", "mấy anh em",
    "mình tôi thôi", "một mình", "hai người", "ba người", "bốn người", "mỗi người", "mỗi mình", "người thôi", "mấy anh chị", "mình thôi", "cho người", "xã viên", "người giỏi", "hai người giỏi", "cả người", "thành viên", "cá thể", "tôi thôi", "có tôi", "hai cá nhân",
)  # fmt: skip
EVERYTHING = (
    "hết", "tất", "tuốt", "tất cả", "đủ cả", "hai cái", "2 cái", "hai đằng", "hai bên", "cả đôi",
    "hai luôn", "2 luôn", "đôi đằng", "hai thứ", "2 thứ", "cả đôi đường", "hai phần", "hai mục", "hai diện",
)  # fmt: skip
REFUSED_BEFORE = (
    r"\b(?:khong|khoong|ko|k|kg|chua|dung|hong|hok|khoi|chang|cha|no(?= co))(?: (?:phai|fai|pai|moi|lam|ghi|dang ky|dki|dk|tinh|chi|co|dinh|rieng|can|gi|cho|nen))* $"
    r"|\b(?:tu|bo|rut|thay cho|thay vi|doi tu|chuyen tu|nham la|nham thanh) $"
)
PUT_OFF_AFTER = (
    r"(?:thi )?(?:nam nay )?(?:thoi khoi|de sang|de sau|chua|khong|ko|thoi khong|de nam|khoi|nam sau|(?:tinh |lam |ghi |dang ky )?sau(?! (?:la|do|nay))|cu"
    # "Còn tập thể thì đã đăng ký với Ngân hàng Nhà nước".
    r"|(?:da|da co|vua|moi) (?:dang ky|dk|gui|nop|bao|khai)(?! o day)|(?:dang ky|dk|nop|lam) (?:noi|ben|cho) khac)\b"
)
# Folded, in the clause of one kind, where another is named beside it: "mấy đứa nhỏ nó làm thời vụ
# hổng có đăng ký", "htx mới thành lập chưa dám"; who never did so before may well do so now.
STAYS_OUT = (
    r"\b(?:khong|khoong|ko|k|kg|chua|hong|hok|hem|khoi|chang|cha)"
    r"(?: (?:co|phai|ai|can|muon|chiu|duoc|dam|tinh|ranh|them|dua|nguoi|nao|gi))*"
    r" (?:dang ky|dang ki|dky|dki|dk|thi dua|thi|tham gia|tham du|vo|vao|ghi|lam|dau|dam|chiu|muon|can|tinh|ranh|thich)\b"
    r"(?!.*\b(?:bao gio|lan nao|nam nao)\b)"
    r"|\b(?:khong|ko|hong|chua) co (?:ai|nguoi nao|dua nao|ca nhan nao|ca nhan|ten)\b"
)
_OUR_UNIT = r"(?:htx|hop tac xa|don vi|tap the|to hop tac|tht|to|quy|cong ty)(?: (?:nha |ben )?(?:em|e|minh|toi|tui|chi|anh|bac|chung em|chung toi))?"
_FOLK = r"(?:(?:may|cac|nhung|mot so|vai|ca) )?(?:anh em|chi em|ba con|xa vien|thanh vien|nguoi|dua|anh|chi|co|chu|bac|ca nhan)"
_GOES_IN = r"(?:dang k[yi]|dk|dki|ghi|lam|tham gia|vo|vao)"
PAIR = (
    # "Htx thì đăng ký, mà mấy chị em dệt cũng đăng ký luôn".
    rf"\b{_OUR_UNIT} (?:thi |cung |se |van )*{_GOES_IN}(?: (?:roi|luon|a|nhe|nha|em|di|thi dua))*,? (?:ma |va |con |roi |voi |ca )*{_FOLK}(?: \w+){{0,3}}? cung (?:cho |xin |muon |duoc )*{_GOES_IN}\b|"
    r"\bca (?:ca nhan|tap the) (?:nua|luon)\b|"
    r"\b(?:htx|hop tac xa|don vi|tap the|to|quy|cong ty|cty|doanh nghiep)(?: (?:nha |ben )?(?:em|e|minh|toi|tui|chi|anh|bac|chung em|chung toi))? (?:voi(?: lai)?|va|cung(?: voi)?|lan|cong|kem|kem theo|kem them|them)(?: ca)? (?:may|vai|mot(?: so)?|hai|ba|bon|nam|sau|\d{1,2}) (?:nguoi|ca nhan|anh em|chi em|anh|chi|chu|co|bac|thang|dua|em|chau|ban|xa vien|thanh vien|lao dong|cong nhan|nhan vien|dong chi|d/c|dc)\b"
    r"|\bca (?:htx|hop tac xa|don vi|to|quy) (?:voi(?: lai)?|va|lan|cung|ca)(?: ca)?(?: cho)? (?:toi|tui|em|minh|anh|chi|bac|chu|co)\b"
    # "Cho giám đốc nhà chị với cả htx luôn": somebody before the unit.
    r"|\b(?:vo chong|anh em|chi em|me con|bo con)(?: (?:toi|tui|em|minh|anh|chi|bac|nha \w+))? (?:voi|va|cung)(?: lai)?(?: ca)? (?:htx|hop tac xa|don vi|tap the|to|quy)(?= (?:luon|nua|nhe|nha|a|em|di)\b|\s*$)"
    r"|\b(?:cho|dang ky|dk|dky|ghi|lam) (?:ca )?(?:(?:pho )?giam doc|chu tich|ke toan|to truong|chu nhiem|(?:anh|chi|ong|ba|co|chu|bac)(?: \w+)?|toi|tui|em|minh)"
    r"(?: (?:nha|ben|cua|htx)(?: \w+)?)? (?:voi|va|lan|cung|kem|roi)(?: voi)?(?: ca)? (?:cho )?(?:htx|hop tac xa|don vi|tap the|to|quy)(?= (?:luon|nua|nhe|nha|a|em|di|oi|do)\b|\s*$)"
    r"|\bca (?:cho )?(?:htx|hop tac xa|don vi|tap the|to|quy)(?: \w+){0,3}? (?:voi|va|lan|cung|cong|ca)(?: lai)?(?: ca)?(?: cho)?"
    r"(?: may| hai| ba| cac| nhung| mot| so| \d)* (?:nguoi|ca nhan|anh em|xa vien|thanh vien|chi em|vo chong|dua|co|chu|ong|ba|anh|chi|dong chi|d/c|dc)\b"
)
_SPEAKER = r"(?:toi|tui|em|minh|anh|chi|bac|chu|co)"
_COUNTED = r"(?:may|vai|hai|ba|bon|nam|sau|\d{1,2}) (?:dong chi|nguoi|ca nhan|anh em|chi em|dua|xa vien|thanh vien|chau|ban|nhan vien|can bo|cong nhan|lao dong|tho|anh chi em)"
_PERSONS = rf"(?:{_SPEAKER} (?:voi|va|cung)(?: ca)? )?{_COUNTED}"
# Folded: "đăng ký cho anh với 3 người trong htx"; where it is asked for, without "cho" as well.
FOR_PERSONS = rf"\b(?:dang ky|dang ki|dk|dky|ghi ten|ghi danh|xin|de nghi)(?: (?:thi dua|danh hieu|khen thuong|dang ky))* cho {_PERSONS}\b|\b(?:ghi ten|ghi danh|dang ky|dky|dk)(?: thi dua)? {_PERSONS}\b"
# "Htx chị có 3 người muốn đăng ký thôi": the unit is only where they are.
PERSONS_ALONE = (
    rf"^(?:(?:da|vang|u|thi|chi|co|lam|dang ky|dk|cho) )*{_PERSONS}\b"
    rf"|^(?:(?:da|vang|u|a|thi|ben|o|trong|em|toi|minh|chi|anh|bac) )*{_OUR_UNIT} (?:(?:nam nay|thi|chi|moi|hien) )*co (?:tat ca |khoang )?{_COUNTED}"
    r"(?: (?:muon|xin|dinh|can|se|duoc|nen))* (?:dang ky|dang ki|dk|dky|thi dua|tham gia|xin)\b"
)
# Folded: for whom it is, and nothing else, wherever it is said.
ALONE = (
    r"(?:(?:da|vang|u|thi|a|la|cho|lam|dang ky|dk|em|anh|chi|bac|toi|tui|minh|de|xin) )*"
    r"(?:ca hai|ca 2|ca tap the (?:va|lan|ca|voi) ca nhan|tap the (?:va|lan|voi) ca nhan|ca tap the|ca ca nhan|tap the|ca nhan)"
    r"(?: (?:nhe|nha|nghen|a|em|thoi|luon|chu|co|ma|di|do|day|oi|chau|nua|ca hai|roi))*"
)
# Folded: between a title and what is wished beside it.
BESIDE = frozenset(
    "va voi ca lan cung kem kiem them theo dong thoi vua lai nua xin de nghi dang ky danh hieu mot 1 luon thi"
    " duoc lay ghi dat tang la".split()
)
# Folded: the registration is the unit's own.
FOR_UNIT = r"\bcho (?:ca )?(?:htx|hop tac xa|to hop tac|tht|quy|qtdnd|don vi|lien hiep)\b"
# Folded, behind "cả hai": units, and neither persons nor the unit beside them.
TWO_UNITS = r"(?:htx|hop tac|don vi|ben|to hop|quy|lien hiep|noi|co so|cong ty)\b"
# Folded: which of both it is to be, or how they differ, and neither is said by it.
_UNIT_KIND = r"(?:tap the|don vi|htx|hop tac xa)"
WAVERS = (
    rf"\b(?:{_UNIT_KIND} (?:hay(?: la)?|hoac(?: la)?)(?: \w+){{0,2}}? ca nhan|ca nhan (?:hay(?: la)?|hoac(?: la)?)(?: \w+){{0,2}}? {_UNIT_KIND})\b"
    rf"|\b(?:{_UNIT_KIND} (?:voi|va|vs) ca nhan|ca nhan (?:voi|va|vs) {_UNIT_KIND})(?: (?:thi|la|no))* (?:khac|giong)\b"
)
BOTH_MEANT = r"\b(?:ca hai|ca 2|hai luon|deu duoc het)\b"
# "Cả tổ thôi", where a name is asked for; folded.
WHOLE_UNIT = r"(?:(?:da|thi|cho|lam|dang ky) )*(?:ca|toan) (?:to|htx|hop tac xa|don vi|quy|nhom|cong ty)(?: (?:thoi|thui|nhe|nha|a|em|chau|luon|chu|toi|bac|minh))*"
# Behind "cả hai", with persons before it: what both of them do.
SHARED = frozenset("deu cung xin la dang lay".split())
# Folded: "đăng ký cho HTX bác", with no person named as registered beside it.
REGISTERS_UNIT = (
    r"\b(?:dang k[yi]|dk|dky|dki)(?: thi dua)?(?: giup)? cho (?:ca )?(?:htx|hop tac xa|don vi|quy|to hop tac|tht|lien hiep"
    r"|cong ty)\b(?!.*\b(?:ca nhan|ca hai|(?:va|voi|lan|cho) (?:toi|tui|em|anh|chi|bac|chu|co|minh))\b)"
)
