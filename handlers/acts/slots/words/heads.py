"""Words that stand at the head of a unit's or a commune's name, and what each says."""

COOPERATIVE = "Hợp tác xã"
UNION = "Liên hiệp hợp tác xã"
GROUP = "Tổ hợp tác"
FUND = "Quỹ tín dụng nhân dân"
BUSINESS = "Doanh nghiệp thành viên"
OFFICE = "Phòng, đơn vị trực thuộc"
# Which type it is has to be asked.
CHARITY = ""

# The whole head of a name: "quỹ tín dụng nhân dân" before "quỹ tín dụng".
UNITS: dict[str, tuple[str, ...]] = {
    COOPERATIVE: ("hợp tác xã", "htx", "hợp tác xa", "hợp tác", "hơp tác xã", "htxã"),
    UNION: ("liên hiệp hợp tác xã", "liên hiệp htx", "lhhtx", "lh htx", "liên hiệp", "liên hiệp các htx", "liên hiệp các hợp tác xã"),
    GROUP: ("tổ hợp tác", "tht", "tổ ht", "toor hopwj tacs", "nhóm hợp tác"),
    FUND: (
        "quỹ tín dụng nhân dân", "quỹ tín dụng", "quỹ tdnd", "quỹ td", "qtdnd", "qtd",
    ),
    BUSINESS: ("công ty", "cty", "doanh nghiệp", "doanh nghiệp thành viên", "dn thành viên", "dn", "xí nghiệp", "c.ty", "cong ti", "công ti"),
    OFFICE: ("phòng", "văn phòng liên minh", "trung tâm", "ban quản lý", "đơn vị trực thuộc"),
    CHARITY: ("quỹ",),
}  # fmt: skip
# Heads that begin a name only with a capital, or where a unit is asked for: common words too.
WEAK_HEADS = frozenset(("phòng", "trung tâm", "hợp tác", "liên hiệp", "doanh nghiệp", "dn", "đơn vị trực thuộc", "ban quản lý", "quỹ"))  # fmt: skip
# A type by itself, where no name follows.
TYPES_ALONE: dict[str, tuple[str, ...]] = {
    GROUP: ("tổ", "nhóm"),
    FUND: ("quỹ",),
    COOPERATIVE: ("hợp tác",),
    BUSINESS: ("công ty", "doanh nghiệp", "dn"),
    OFFICE: (
        "phòng",
        "trung tâm",
        "phòng ban",
        "phòng trực thuộc",
        "trực thuộc",
        "thuộc liên minh",
        "văn phòng",
    ),
}
# Where "hợp tác xã" stands inside another name.
OFFICES = (
    "liên minh hợp tác xã việt nam", "liên minh hợp tác xã tỉnh", "liên minh hợp tác xã",
    "liên minh htx việt nam", "liên minh htx tỉnh", "liên minh htx", "liên minh", "lmhtx",
    "phong trào", "phòng chống", "phòng ngừa", "phòng khi", "luật hợp tác xã", "luật htx", "ngày hợp tác xã", "kh lmhtx", "kinh tế tập thể",
)  # fmt: skip
# "Trung tâm Hỗ trợ HTX": before the letters of a head, what an office does for others.
HELPING = frozenset("trợ triển vấn mại tiến kết cho vì nghiệp tín dục nghề dưỡng".split())
# What goes on a unit's name behind a comma.
TRADES = frozenset(
    "sản chế tiêu dịch thương kinh chăn trồng xây du vận nuôi thu bảo đầu phát cung môi".split()
)
# Spoken behind a name, and no part of it.
PARTICLES = frozenset(
    "á à nà nờ nè nhé nhá nha nghen hen đi đó chớ chứ cơ luôn với cái ạ hỉ hè nớ".split()
)
SAID_BEHIND = PARTICLES | frozenset(
    "em anh chị cháu bác cô chú ơi nhe vậy thôi đấy này a nhỉ giúp giùm".split()
)
# "Núi Bà Đen", "hồ Thác Bà", "cầu Ông Lãnh".
SIGHTS = frozenset(
    "núi hồ thác cầu chùa đền miếu suối đồi bản chợ sông đèo vườn đình hang giếng gò cồn bến mũi xóm làng thôn dốc".split()
)
SPELLING = r"(?<=\w)\s*[,;]\s*(?:bỏ|bo|thêm|them|thiếu|thieu|thừa|thua|(?:không|khong|ko|k) (?:có|co|kèm|kem|ghi)) (?:cái |cai )?(?:chữ|chu)\s[^,;.\n]*"
# No name by themselves: the kind of business, the law.
GENERIC = frozenset(
    "nông nghiệp kiểu mới theo luật dịch vụ tổng hợp lâm thủy sản cổ phần tnhh mtv một thành viên hai "
    "là và các của liên minh tư nhân cp nhỏ to lớn thôi khác nữa kia".split()
)
# The assistant's own name, and what stands behind it where it is called.
OURS, CALLED = frozenset(("bot", "chatbot", "robot")), frozenset("ơi oi nhé nha ạ à này".split())
# Written in capitals where everything was typed small.
SHORT = frozenset("htx tht lhhtx qtdnd qtd tdnd tnhh mtv cp ocop".split())
# Small words between two trades.
JOINING = frozenset(("và", "va", "của", "cho", "&"))
# Two words of what a unit does: at the end of its name the second one stays small.
COMPOUNDS = frozenset((
    "hỗ trợ", "tư vấn", "tư nhân", "phát triển", "đào tạo", "khởi nghiệp", "kế hoạch", "chính sách", "hành chính", "tuyên truyền",
    "phong trào", "kiểm tra", "pháp chế", "tài chính", "kế toán", "thi đua", "khen thưởng", "phụ nữ", "thanh niên", "cao tuổi", "trẻ em", "nông dân",
    "hướng nghiệp", "dạy nghề", "đô thị", "công nghệ", "sáng tạo", "cộng đồng", "hội viên", "thành viên", "cổ phần", "hữu hạn",
    "thức ăn", "thuc an", "ăn uống", "an uong", "an ninh", "an sinh",
))  # fmt: skip
# What units make or do: in the middle of a name they stay small, and the unit's own name follows.
TRADE_WORDS = frozenset(
    "nông lâm nghiệp dịch vụ tổng hợp thủy thuỷ sản xuất kinh doanh chế biến tiêu thụ chăn nuôi trồng trọt xây dựng vận tải du lịch cộng đồng "
    "thương mại môi trường chè trà shan tuyết xanh quế hồi ong mật rau củ quả an toàn sạch hữu cơ thổ cẩm dệt thêu gạo lúa nếp ngô sắn cá tầm dê bò "
    "trâu lợn gà vịt gia súc cầm tằm dâu măng dược liệu thảo gỗ rừng cam bưởi táo mận nhãn mía mây tre đan cơ khí điện nước miến bún rượu "
    "thực phẩm đặc hàng hóa hoá kiểu mới đầu tư tiểu thủ công mỹ ẩm thực cây con giống ăn trái nấm tinh dầu hoa".split()
)
COMMUNES = ("xã", "phường", "x", "p", "thị trấn", "tt")
# "Quỹ TDND liên phường A - B": a part of the name, and no place.
JOINT = ("liên phường", "liên xã", "liên thôn", "liên bản", "liên huyện")
# Short for "thị trấn", and for much else: only before a commune that there is or was.
TOWN = "tt"
OTHER_PLACES = (
    "tỉnh", "huyện", "thành phố", "tp", "thị xã", "thôn", "ấp", "xóm", "tổ dân phố", "quận", "khu phố",
)  # fmt: skip
# Said between "xã" and its name.
BEFORE_COMMUNE = (
    "có tên là", "có tên", "tên là", "tên", "nay là", "giờ là", "bây giờ là", "mới là", "là", "thì là", "thì", "nhà em", "bên em", "của em", "em là", "mới", "đúng là",
    "mình là", "em là", "tôi là", "anh là", "chị là", "bác là", "chú là", "mình", "thì sửa thành", "sửa thành", "đổi thành", "thì đổi thành", "sửa lại là",
)  # fmt: skip
IN_PLACE = (
    "ở", "bên", "tại", "thuộc", "đóng tại", "đóng ở", "nằm ở", "nằm bên", "nằm tại", "trên", "dưới",
    "về", "nhập vào", "sáp nhập vào", "nhập về", "vào", "thành", "là", "giờ là", "nay là", "nay thuộc", "gọi là", "đúng là", "địa chỉ", "địa bàn", "trụ sở", "trong", "ở trong",
)  # fmt: skip
FORMER = ("trước", "trc", "hồi trc", "trc là", "trc đây", "trc kia", "có phải", "có phải là", "đâu phải", "chưa lên", "chưa là", "chưa thành lập", "chưa lập", "chưa thành", "chưa phải", "chưa phải là", "không phải là", "trước là", "trước kia", "trước đây", "hồi trước", "xưa", "ngày xưa", "cũ là", "tiền thân", "quen gọi là", "hay gọi là", "gọi tắt là", "viết tắt là", "viết tắt", "trước kia là", "trước đây là", "nãy ghi", "ghi nhầm là", "đánh nhầm thành", "nhầm là", "nhầm thành", "trước ở", "giáp ranh", "gần", "giáp", "cạnh", "sinh ở", "quê ở", "quê", "thay cho", "không phải", "chứ không phải", "chứ hổng phải", "chứ ko phải", "chứ k phải", "chứ hông phải", "chứ hok phải", "chứ đâu phải", "chứ chẳng phải", "chẳng phải", "thay vì")  # fmt: skip
# "HTX của bác tên là …": whose it is, and how it is called.
OWNERS = frozenset(
    "của nhà bên tôi tui em e mình mk anh chị cô chú bác cháu con ông bà bọn chúng mềnh ta choa cái t".split()
)
# "HTX từ năm 2016": since when, and no name.
SINCE, SINCE_TIMES = ("từ", "tu"), ("nam", "thang", "ngay")
SINCE_THEN = ("khi", "hoi", "luc", "dao")
# "HTX thứ nhất đã", "HTX đầu tiên", "HTX kia": which one of several, folded.
COUNTED = (
    r"(?:thu (?:nhat|hai|nhi|ba|tu|bon|nam|\d)|dau(?: tien)?|truoc|kia|sau|cuoi(?: cung)?|con lai)"
    r"(?: (?:da|truoc|nhe|nha|di|ay|do|kia|luon|roi|moi))*"
)
# What "cung" begins, where it is no "cùng".
SUPPLIES = frozenset(("ung", "cap"))
# "Ở xã Văn Chấn, tên là Chè Shan Tuyết": how the unit is called, said behind where it is; as typed.
CALLED_SO = r"\b(?:xã|xa|phường|phuong|thị trấn|thi tran|htx|hợp tác xã|hop tac xa|tổ|to)\b\s+\S.*?\b(?:tên|ten|gọi|goi) (?:gọi |goi |đầy đủ |day du )?(?:là|la)\s+(?P<name>[^,;.\n]+)$"
CALLED = frozenset("mang tên là gọi mà lấy thì".split())
# "Còn HTX thì vẫn bằng khen": behind the unit as what is spoken of, what is done about it.
TOPIC = frozenset(("thì",))
TOLD = frozenset(
    "vẫn giữ nguyên bỏ để lấy xin đổi cứ như cũ không ko chọn ghi thôi chỉ còn nên cần muốn đăng ký được chưa đã cũng sửa thêm nộp gửi".split()
)

# Folded: what may stand before the commune in the answer to where the unit stands.
BEFORE_PLACE = frozenset(
    "da vang a u thi la o ben tai thuoc dia chi em minh toi tui chi anh bac chu co nha cua ve ghi trong".split()
)
# Where somebody lives or a unit stands, wherever it is said.
LIVES_IN = ("ở", "ở trên", "ở dưới", "ở bên", "đóng ở", "nằm ở", "tại")
# A part of an answer about what was before, and the words before what is now.
WAS = r"^\s*(?:trước|truoc|xưa|xua|ngày xưa|ngay xua|cũ|cu|hồi trước|hoi truoc)(?: (?:đây|day|kia))?(?: (?:là|la|gọi|goi|tên|ten|ở|o))+\s"
NOW = r"^\s*(?:giờ|gio|bây giờ|bay gio|nay|hiện nay|hien nay)(?: (?:là|la|về|ve|thuộc|thuoc|thành|thanh|gọi là|goi la))*\s+"
# Folded: what was so before, and what is only beside it or denied.
LONG_AGO = r"\b(?:truoc|xua|ngay xua|cu)\b"
NEAR = r"\b(?:giap|gan|canh|que|phai|sinh o|thay)\b"
# A trade by themselves, and behind another one the first word of a name ("đồng tâm", "đồng tiến").
BEGINNING_NAMES = frozenset(("đồng", "dong", "an"))
# "Nguyên chủ nhiệm HTX Bình Minh, nay …": what whoever speaks is no more, up to what he is now.
ONCE = (
    r"(?:(?<=^)|(?<=[\s,.;(]))(?-i:nguyên|cựu|nguyen(?=.*\b(?:nay|gio|hien)\b))(?:\s+(?:là|la))?\s+(?:(?:phó|pho)\s+)?"
    r"(?:chủ nhiệm|chu nhiem|giám đốc|giam doc|chủ tịch|chu tich|bí thư|bi thu|kế toán|ke toan|tổ trưởng|to truong|trưởng|cán bộ|can bo)\b"
    r"(?:(?!\s+(?:nay|giờ|gio|bây giờ|bay gio|hiện|hien|muốn|muon|xin|đăng ký|dang ky)\b)[^,;.\n])*,?"
)
