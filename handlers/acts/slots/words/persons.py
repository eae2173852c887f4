"""How people are named: what stands before a name, and what names begin with."""

HONORIFICS = (
    "ông", "bà", "anh", "chị", "cô", "chú", "bác", "dì", "cậu", "mợ", "thím", "đồng chí", "đ/c",
    "đc", "em", "bạn", "cụ", "o", "thằng", "con", "cháu", "a", "c", "e", "sếp", "thầy", "mr", "mrs", "ms",
)  # fmt: skip
# What ends the words by which somebody names himself or another.
INTRODUCERS = (
    "tên là", "tên tôi là", "họ tên là", "họ và tên là", "tên đầy đủ là", "tên đầy đủ", "họ tên đầy đủ là", "họ tên", "họ và tên", "tên",
    "tên bác là", "tên em là", "tên anh là", "tên chị là", "tên cô là", "tên chú là", "tên cháu là",
    "tên thật là", "tên đúng là", "tôi là", "tui là", "em là", "e là", "mình là", "mk là", "anh là", "chị là", "cô là", "chú là", "bác là",
    "cháu là", "con là", "ông là", "bà là", "o là", "tớ là", "dì là", "tôi tên là", "em tên là", "e tên là", "mình tên là",
    "tôi tên", "em tên", "e tên", "mình tên", "anh tên", "chị tên", "chị ấy là", "anh ấy là", "ảnh là", "chỉ là", "ổng là", "bả là", "cổ là", "nó là", "chú ấy là", "ông ấy là", "bà ấy là", "cô ấy là",
    "anh tên là", "chị tên là", "bác tên là", "cô tên là", "là", "người ta gọi là", "gọi là", "ghi tên", "lấy tên", "ghi tên chú", "ghi tên anh", "ghi tên chị", "ghi tên bác", "ghi tên cô",
    "tên thật", "tên thiệt", "tên thiệt là", "tên khai sinh", "tên khai sinh là", "tên đúng", "tên đúng ra là",
    "bác trai là", "ghi tôi", "ghi anh", "ghi chị",
)  # fmt: skip
# Folded, right before a name: who speaks. "Chị ấy là" and "bên em là" tell of somebody else.
NAMING_HIMSELF = r"(?<!ben )(?<!nha )\b(?:toi|tui|em|e|c|a|minh|mk|bac|chu|co|anh|chi|chau|con|di|ong|ba|to)(?: ten)?(?: la)$|\b(?:toi|tui|em|minh) ten$"
_POST = (
    r"(?:(?:phó tổng |pho tong |tổng |tong |phó |quyền |pho )?(?:giám đốc|giam doc|chủ tịch|chu tich|kế toán|ke toan|tổ trưởng|to truong|chủ nhiệm|chu nhiem|thủ quỹ|thu quy|thư ký|thu ky"
    r"|trưởng ban|truong ban|trưởng phòng|truong phong|tổ phó|to pho)|phó giám đốc|pgđ|gđ)"
)
# "Tui Hoài Thu giám đốc": who speaks, without the word that leads to the name.
INTRODUCES = (
    r"(?<!\w)(?P<me>(?i:tôi|tui|toi|em|mình|minh|tớ))\s+(?P<name>[A-ZĐÀ-Ỹ][^\W\d_]*(?:\s+[A-ZĐÀ-Ỹ][^\W\d_]*){1,3}?)(?<!(?i:\sVĂN))(?<!(?i:\sTHỊ)),?\s+"
    rf"(?=(?i:{_POST})(?!\w))"
)
INTRODUCED = r"\g<me> là \g<name>, "
_ME = r"(?P<me>tôi|toi|tui|em|e|mình|minh|mk|tớ|cháu|chau|con)"
_OWN = rf"(?P<post>{_POST}(?: (?:htx|hợp tác xã|hop tac xa|công ty|cong ty|hđqt|hdqt|quỹ|quy|ở đây|o day))?)"
# What is said behind it before the name: "tui làm giám đốc luôn nha, X".
_BEHIND = r"(?: (?:luôn|luon|thôi|thoi|đây|day|đó|đấy|nha|nhé|nhe|nghen|nè|ne|ạ|á|hén|hen|rồi|ở đây|o day))*"
_NEXT = r"(?=\s*(?:[,.;:\n]|$))"
_BEING = r"(?:cũng|cung|chính|chinh|vẫn|van|thì|thi)"
OWN_POST = (
    rf"(?<!\w){_ME} (?:(?:{_BEING}|đang|dang|hiện|hien|kiêm|kiem|kiêm luôn|kiem luon|làm|lam|là|la|giữ chức|giu chuc) )*"
    rf"{_OWN}{_BEHIND}{_NEXT}"
)
# "Giám đốc cũng là tui luôn, X".
POST_IS_MINE = rf"(?<!\w){_OWN} (?:{_BEING} )*(?:là|la) {_ME}{_BEHIND}{_NEXT}"
OWN_POST_SAID = r"\g<me> là \g<post>"
DENYING = frozenset("khong hong hem ko chang cha chua dau".split())
# "Sếp em là X" of whoever says what he himself is.
SUPERIORS = frozenset("sep chong vo lanh thu".split())
# "Tên thật", "tên đầy đủ", "tên khai sinh", "tên đúng": the one that counts.
WHOLE_NAME = frozenset("that thiet du dung sinh".split())
# "Thêm Nguyễn Văn Hùng": the first word of the sentence, and no family name.
BEGINNING_WITH = frozenset(
    "thêm them ghi sửa sua đổi doi xóa xoá xoa bỏ gửi và với rồi còn cùng thiếu thieu thay".split()
)
# "Sếp bảo ghi: …": what stands before the colon is no row; folded.
ORDERING = frozenset("ghi dang bao gui gom nhap".split())
# "Nguyên giám đốc", "tân chủ tịch": what the post is, and nobody's name.
BEFORE_POSTS = frozenset(
    "nguyên nguyen tân tan cựu cuu quyền quyen hiện hien đương duong vị vi nữ nu chính chinh chắc chac".split()
)
NEVER_LAST = frozenset(("khong", "ko", "it", "nhieu", "nua"))
# Folded: "to minh", "tổ mình": whose group it is, and no name's beginning where no mark tells.
OWN_GROUP = ("to", "minh")
# A line of its own in a list that is pasted.
CONTACT_LINE = (
    r"^\W*(?:(?:người|nguoi)\s+(?:đăng ký|dang ky|liên hệ|lien he|đại diện|dai dien|gửi|gui|khai|lập|lap)(?:\s+(?:biểu|bieu|phiếu|phieu))?"
    r"|(?:liên hệ|lien he|đầu mối|dau moi|đại diện|dai dien))[^\S\n]*[:–-][^\S\n]*(?P<who>.+)$"
)
CONTACT_LABELS = (
    "người liên hệ", "liên hệ", "đầu mối liên hệ", "đầu mối", "người đầu mối", "người phụ trách", "phụ trách", "người đại diện",
    "đại diện", "ng lhe", "ng liên hệ", "ng lh", "lhe", "lh", "liên lạc", "gặp", "người gửi", "người khai",
    "lienen hệ", "người nhận", "họ tên người liên hệ", "cần gì gọi", "người trực tiếp làm", "người làm hồ sơ", "cán bộ phụ trách",
)  # fmt: skip
MIDDLES = frozenset(
    "văn thị a seo đình hữu đức xuân quang minh ngọc thanh thu thùy bích kim hồng quốc công đăng mạnh "
    "tiến trọng duy gia bá thế viết tòn mùi mí vần lở phúc hoài khánh hải mỹ phương lan tuấn anh lệ như "
    "thúy kiều diệu cẩm bảo trung việt vừ chí chính huy y thành tòng dào chẳn láo tả sính vản".split()
)
# "Em là Nhiên, đừng ghi tên em": who speaks is not to stand there.
OWN_NAME_LEFT = (
    r"\b(?:dung(?: co)?|khong(?: can| phai)?|ko(?: can)?|khoi(?: can)?) (?:ghi|de|dien|luu|lay|dua)"
    r"(?: (?:ca|cai))? ten (?:cua )?(?:em|chau|con|toi|tui|minh|bac|chu|anh|chi|co)\b"
    r"|\bten (?:em|chau|con|toi|tui|minh|bac|chu|anh|chi|co)(?: (?:thi|la|nhung|ma))*"
    r" (?:dung(?: co)?|khong can|ko can|khoi(?: can)?) (?:ghi|de|dien|luu|lay|dua)\b"
)
# Behind these the next word is always the given name, whatever else it may mean.
FORCING = frozenset("văn thị a seo đình tòn mùi mí vần lở thi van y dinh".split())
# Middle names that force only behind a family name.
NOT_NAMES = frozenset(
    "đúng tôi mình dạ vâng cảm ơn cám đợi tí chờ lát luôn như cũ trên chính là không ko chưa biết hỏi "
    "gì sao nào nhỉ bao giờ thế vậy ok oke được rồi xong giúp hộ điền tự đã ghi người này kia đó "
    "cái ai ấy muốn cần xin nhờ với thì mà nhưng cho các những thôi vẫn theo".split()
)
EVERYBODY = ("cùng là", "đều làm", "hai người này", "ba người này", "mấy người này", "các người này", "hai người đều", "ba người đều", "bốn người đều", "cả hai người", "cả hai đều", "cả ba đều", "tất cả đều", "tất tần tật", "tất tật", "tuốt tuồn tuột", "tất cả là", "tất cả", "cả nhà", "đều là", "đều", "hết", "cả mấy người", "toàn bộ", "mọi người", "cả ba", "cả 3", "cả bốn", "cả năm người", "cả nhóm", "cả mấy", "hết cả")  # fmt: skip
JOINED = ("với", "và", "vs", "với lại", "với cả", "cùng", "cùng với", "rồi đến", "thêm", "còn", "còn cả", "rồi", "xong đến", "kế đến", "tiếp đến", "tiếp theo", "nữa là", "thiếu", "còn thiếu", "sót")  # fmt: skip
SAME_AS_ABOVE = frozenset(
    ("nt", "như trên", "-nt-", "n/t", '"', "//", "như trên.", "cũng vậy", "cũng thế", "tương tự")
)
# "…: nt" at the end of a row: the title of the row above; folded.
SAME = r"[\s:;,\-](?:-?nt-?|n/t|(?:y |giong |y nhu |giong nhu |nhu )tren|cung (?:nhu )?(?:vay|the|rua)|tuong tu|\")(?![^\W_])"
SAME_BEHIND = rf"{SAME}(?:\s+(?:luon|nhe|nha|a|em))*[\s.;]*$"
NUMBER_HEADINGS = frozenset(("tt", "stt", "số tt", "số thứ tự", "no"))
COLUMNS: dict[str, tuple[str, ...]] = {
    "name": ("họ và tên", "họ tên", "tên", "họ và tên đệm", "cá nhân", "người được đề nghị", "ông bà", "họ & tên"),
    "position": ("chức vụ", "chức danh", "công việc", "nhiệm vụ", "chức vụ chức danh", "chức vụ công việc", "vị trí", "bộ phận"),
    "title": ("danh hiệu", "danh hiệu đăng ký", "danh hiệu thi đua", "đăng ký", "đề nghị", "danh hiệu đề nghị", "hình thức", "hình thức khen thưởng", "khen thưởng"),
    "initiative": ("sáng kiến", "tên sáng kiến", "đề tài sáng kiến", "đề tài"),
    "other": ("năm sinh", "điện thoại", "sđt", "ghi chú", "ngày sinh", "số điện thoại", "địa chỉ", "cccd", "giới tính", "đơn vị", "dân tộc", "tuổi", "trình độ"),
}  # fmt: skip
# What a heading may begin with before the name of its column ("Tên danh hiệu đề nghị").
HEADING_STARTS: dict[str, tuple[str, ...]] = {
    "other": ("tên đơn vị", "tên hợp tác xã", "tên htx", "đơn vị", "năm", "ngày", "nơi", "số", "lý do", "thành tích", "ghi chú", "ký", "email", "lương"),
    "name": ("họ và tên", "họ tên", "họ đệm và tên", "họ và chữ đệm", "họ tên cá nhân", "tên cá nhân", "tên người", "tên thành viên", "tên xã viên", "tên cán bộ"),
    "position": ("chức vụ", "chức danh", "công việc", "nhiệm vụ", "vị trí"),
    "title": ("danh hiệu", "tên danh hiệu", "hình thức khen thưởng", "đăng ký danh hiệu", "đăng ký thi đua", "đề nghị danh hiệu", "đề nghị khen thưởng", "đề nghị tặng"),
    "initiative": ("sáng kiến", "tên sáng kiến", "đề tài", "tên đề tài"),
}  # fmt: skip
SHORT_HEAD = r"^(?P<mark>\W*)(?:tiên tiến|tien tien)(?=\s*:)"
IN_FULL = r"\g<mark>Lao động tiên tiến"
# What may stand before the title in a line over a list, word by word and folded.
TITLE_LEADS = frozenset(
    "danh sach hieu dang ky thi dua de nghi tang hinh thuc khen thuong ca nhan cac dat xet".split()
)
FAMILY_HEADINGS = ("họ", "họ đệm", "họ và đệm", "họ và tên đệm", "họ và chữ đệm", "họ tên đệm")
AND = ("và", "với", "va", "voi")
# Before somebody else: "… và Lục Thị Yến".
JOINING = frozenset((*AND, "còn", "con", "cùng", "rồi", "vs"))
# How an honour begins, where it stands over the names; anything else is not looked at.
HEADED = r"^\W*(?:danh|đề|de|xét|xet|lđ|ld|cst|lao|chiến|chien|giấy|giay|bằng|bang|gk|bk|tiên|tien|kỷ|ky)"
# Between an honour and the names under it.
HEAD_LINKS = frozenset("gom la co cho thi cac dong chi ong ba anh em".split())
# Behind a birth year, or a cell of its own: sex and people are kept nowhere.
_SEXES = (
    "(?:nam|nữ|nu|kinh|mông|hmông|h'mông|thái|tày|nùng|dao|mường|giáy|khơ mú|ê đê|êđê|ba na|gia rai|khmer|chăm"
    "|sán chay|sán dìu|cao lan|phù lá|hà nhì|la chí|lô lô|xinh mun|kháng|la ha)"
)
SEX = (
    rf"((?:19[3-9]\d|20[01]\d)[\s,;|]*)(?:{_SEXES}(?=[\s,;|)]|$)[\s,;]*)+"
    rf"|(?<=[,(\t|])\s*(?:{_SEXES}\s*[,;]\s*)+(?=\S)"
)
TICKS = frozenset(("x", "v", "1", "có", "✓", "✔", "☑", "☒", "✗", "√"))
INITIATIVES = ("sáng kiến", "sk", "tên sáng kiến", "đề tài", "giải pháp", "sáng kiến là")
LIST_NOISE = (
    "danh sách", "tổng cộng", "tổng số", "kính gửi", "người lập", "cảm ơn", "em cảm ơn", "trân trọng", "cộng", "tks", "thanks", "xin cảm ơn", "cám ơn", "em gửi", "gửi em", "gửi ad", "dạ em gửi", "chào", "thủ trưởng", "xác nhận", "ký tên",
)  # fmt: skip
# A post that says only that somebody belongs to the unit.
GENERAL = ("Nhân viên", "Thành viên", "Xã viên", "Người lao động", "Cán bộ")
POLITE_ENDS = frozenset("nhé nhe ạ nha nghen thôi nữa đó đấy".split())
# In a clause behind a name they show that it tells of somebody.
TELLING = frozenset(
    "giỏi lắm chưa nó ảnh chỉ ổng bả gì cũng được quên mất rất hay chịu khó năm ngoái không ko nghỉ bận mới đi nhớ còn "
    "giúp giùm dùm hộ bỏ xóa xoá kẻo ấy dk đk ghi sung sửa gọi rồi r nhưng mà thì là đệm thật tên vợ chồng xưa".split()
)
# A person's titles in the fewest words; they count behind a name only.
SHORT_TITLES = (
    ("tiên tiến", "ldtt"),
    ("lao động tt", "ldtt"),
    ("chiến sĩ", "cstdcs"),
    ("cs", "cstdcs"),
)
# Without marks they are "không", "đang", "có": a middle name alone makes no name of them.
NO_FAMILIES_BARE = frozenset("không đang có cho xin cần thì là mà này".split())
REMOVING = r"^\W*(?:bỏ|bo|xóa|xoá|xoa|loại|loai|gạch|gach)\b"
# Folded: what takes somebody out of the list, and that it is not to be done.
# "Bỏ qua", "bỏ sót" take nobody out.
_OUT = r"(?:bo(?! (?:qua|sot|lo|ngang|do|dau)\b)|xoa|rut|loai|gach|cat|go)"
OUT = rf"\b{_OUT}\b"
NOT_OUT = (
    r"\b(?:dung|khong|ko|k|chua|chang|hong|khoan|khoi)"
    rf"(?: (?:co|phai|can|duoc|muon|ai|noi|bao|he))* {_OUT}\b"
)
# "Cho chị với Thoa": who speaks, and somebody by a name with a capital.
SPEAKER_WITH = (
    r"(?i:\b(?:cho|gồm|có|là|của)\s+(?:tôi|toi|tui|mình|em|anh|chị|chi|bác|bac|chú|cô)(?: (?:này|nữa))?"
    r"\s+(?:với|voi|và|va|cùng|vs)\s+(?:(?:anh|chị|chi|em|bác|bac|chú|chu|cô|ông|bà|cả)\s+)*)"
    r"(?P<name>[A-ZĐÀ-Ỹ]\w*(?:\s[A-ZĐÀ-Ỹ]\w*)*)"
)
# "Bốn chị em tổ sao chè": between them and the names they are nobody's.
GROUPS = frozenset(("tổ", "đội", "nhóm", "xưởng", "ban", "bộ"))
# Before what several do; without its mark "đội" is "đổi" as well.
OF_SEVERAL = frozenset("tổ nhóm đội xưởng hộ to nhom xuong ho".split())
# Work of one word, where a group or "thợ" stands before it; others are spelt in several ways.
MARKED_ALONE = {
    "det": "dệt", "theu": "thêu", "che": "chè", "moc": "mộc", "han": "hàn", "xay": "xây", "ren": "rèn", "dien": "điện",
    "bep": "bếp", "kho": "kho", "xe": "xe", "rung": "rừng", "que": "quế", "rac": "rác",
}  # fmt: skip
# What a post may be for, besides what people do.
MARKED_CHARGES = (
    "phụ trách", "thị trường", "tài chính", "thi đua", "ban kiểm soát", "kiểm soát", "sản xuất", "kinh doanh", "phòng giao dịch",
)  # fmt: skip
MARKED_BEHIND = ("thợ", "số", "lái", "nuôi", "trồng", "bảo vệ")
# Before a post of several: how many they are, and how they are called.
COUNTS = {
    "hai": 2, "ba": 3, "bốn": 4, "bon": 4, "năm": 5, "nam": 5, "sáu": 6, "bảy": 7, "tám": 8,
    "mấy": 60, "may": 60, "các": 60, "cac": 60, "những": 60, "nhung": 60, "nhóm": 60,
} | {str(n): n for n in range(2, 21)}  # fmt: skip
CALLED = frozenset(
    "thang anh chi ong ba co chu bac em dua nguoi chau dong chi to doi nhom ban may".split()
)
# "Lái xe cả", "thợ dệt hết ba chị nhé"; folded, and what may stand behind it.
ALL = ("ca", "tat", "het", "deu")
OF_ALL = (
    CALLED
    | frozenset(COUNTS)
    | frozenset("ca het luon roi day do a nhe nha nhen nghen thoi ma co nua nao".split())
)
# Before a "ca" without its mark, which is "cá".
OF_FISH = frozenset("nuoi danh bat ban mua bien long giong tha uom lai lam cau".split())
# Behind "à quên": who was left out, and nobody is taken back.
FORGOTTEN = frozenset("ca con mat them chua ke".split())
# Where somebody works; "PGD" is a branch office behind a post, and a deputy elsewhere.
WORKPLACES = (
    "pgd", "phòng giao dịch", "chi nhánh", "cửa hàng", "tổ", "đội", "xưởng", "trạm", "bản", "thôn",
)  # fmt: skip
BRANCHES = (("pgd",), ("phong", "giao", "dich"), ("diem", "giao", "dich"), ("chi", "nhanh"))
SHORT_PLACES = frozenset(("pgd",))
NUMERALS = frozenset(
    "mot hai ba bon nam sau bay tam chin muoi tram nghin ngan trieu ty van cay tan ta ha".split()
)
# Between a family name and a given one; folded.
MIDDLE_WORDS = frozenset("van thi a duc dinh xuan huu ngoc minh quang thanh cong seo".split())
# Nobody is called so.
# Behind "ông", typed small and without marks: "this one, then", and no name.
POINTED_AT = frozenset(("nay thi", "do thi", "ay thi", "kia thi", "day thi", "no thi", "ni thi"))
WISHES = ("đăng ký", "đăng kí", "dang ky", "dang ki")

# "Chị ấy tên", "bác họ tên là", "tổ trưởng tên là": whose name follows; with marks or none.
SOMEBODY = (
    r"^\W*(?:(?:dạ|da|à|a|ừ|u|thì|thi|còn|con)\s+)*"
    r"(?:(?:em|e|tôi|toi|tui|mình|minh|bác|bac|anh|chị|chi|cô|co|chú|chu|ông|ong|bà|ba|cháu|chau|vợ|vo|chồng|chong|sếp|sep|kế toán|ke toan|người liên hệ|nguoi lien he"
    r"|giám đốc|giam doc|tổ trưởng|to truong|chủ nhiệm|chu nhiem|chủ tịch|chu tich)\s+(?:(?:ấy|ay|í|đó|do|này|nay)\s+)?)+"
    r"(?:(?:họ|ho)\s+)?(?:tên|ten)(?:\s+(?:là|la|đầy đủ là|day du la))?\s*:?\s+"
)
# Folded: how many are to be registered.
MANY = r"\b([1-9]|1\d|mot|hai|ba|bon|nam|sau) (?:nguoi|ca nhan|dua|anh em|chi em|ban|dong chi|xa vien|thanh vien|ong|ba)\b"
HOW_MANY = {"mot": "1", "hai": "2", "ba": "3", "bon": "4", "nam": "5", "sau": "6"}
# "anh tien cstd, chi lan ldtt", all in small letters: called by the given name, right before the honour.
SMALL_CALLED = (
    r"(?P<lead>(?:^|[,;.\n]\s*|\s(?:và|va|với|voi|còn|con)\s)\s*(?:anh|chị|chi|ông|ong|bà|ba|cô|co|chú|chu|bác|bac)\s+)"
    r"(?P<who>(?!(?:em|con|chi|chị|anh|ấy|ay|ta|này|nay|đó|do|kia|nó|no|tôi|toi|tui|cũng|cung|đều|deu|cả|ca|lẫn|thì|thi|là|la|lấy|lay|xin)\s)[^\W\d_]+)"
    r"(?=\s+(?:(?:thì|thi|là|la|đăng ký|dang ky|dk|xin|lấy|lay)\s+)?(?:cstđcs|cstdcs|cstđ|cstd|lđtt|ldtt|chiến sĩ|chien si|lao động|lao dong|bằng khen|bang khen|giấy khen|giay khen|bk|gk|tiên tiến|tien tien)\b)"
)
# "Đăng ký cho chồng chị, anh X": who is named is registered; folded.
FOR_KIN = (
    r"\b(?:dang k[yi]|dk|dki|ghi ten|lam)(?: (?:ho|giup|gium|dum|thi dua|danh hieu|luon))* cho (?:rieng )?"
    r"(?:chong|vo|bo|me|con (?:trai|gai)|anh trai|chi gai|em (?:trai|gai)|ong xa|ba xa|ong nha|bo chong|me chong|bo vo|me vo)\b"
)
