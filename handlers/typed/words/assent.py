"""How people say yes, no and later; with their marks, because marks tell opposites apart.

Each phrase is also read without marks, unless another group then has the same letters
("dung" is "đúng", "đừng" or "dừng" and so none of them).
"""

YES = (
    "có|vâng|dạ|dạ vâng|vâng dạ|dạ có|ok|oke|okie|ừ|uh|ừm|đúng|đúng rồi|đúng vậy|đúng thế"
    "|phải|phải rồi|đồng ý|ok rồi|được rồi|vâng được"
).split("|")
# With dots behind it a sound that is still thinking.
HESITATING = "ừm|ờ|ờm|uhm|hmm|um".split("|")
NO = (
    "không|ko|k|kg|khg|hông|hổng|hok|không phải|ko phải|k phải|không có|chưa|chưa đâu|đừng"
    "|dừng|dừng đã|thôi|thôi không|thôi khỏi|khỏi|khỏi cần|không cần|ko cần|không muốn"
    "|ko muốn|không đâu|không nữa|chưa được|không được|no|không đồng ý|ko đồng ý|k đồng ý"
    "|chưa đồng ý|chưa có|ko có|không có gì|không làm|không làm nữa|không làm tiếp|ko làm tiếp|không tiếp tục"
    "|ko tiếp tục|không tiếp|thôi không làm nữa|chưa tiếp tục|chưa làm tiếp|đừng tiếp tục"
    "|dừng lại|đéo|đéo có|đéo cần|đếch|đếch có"
).split("|")
SEND = "gửi|gửi đăng ký|gửi hồ sơ|gửi phiếu đăng ký".split("|")
# "There is none", where a step may be left empty.
NONE = (
    "không|ko|k|kg|khg|hông|hok|không có|ko có|k có|chưa|chưa có|không có gì|ko có gì|khỏi|khỏi cần"
    "|không cần|ko cần|thôi|thôi không|thôi khỏi|không phải|đéo|đéo có|đếch có|đéo có gì"
).split("|")
# Anywhere in a message: hold on, not now, another time.
LATER = (
    "để sau|để mai|để tối|để chiều|để sáng|để lát|để tí|để hôm|để khi|để lúc|để tuần|để em"
    "|để anh|để chị|để tôi|để mình|để cháu|để bác|để xem|để hỏi|để tính|để suy nghĩ|lúc khác"
    "|khi khác|hôm khác|bữa khác|dịp khác|buổi khác|lúc nào rảnh|khi nào rảnh|bao giờ rảnh"
    "|để đấy|để đó|lát gửi|lát nữa|tí nữa|tý nữa|chút nữa|lúc nữa|mai làm|mai gửi|mai tiếp|mai nhé|mai đi|mai tính"
    "|ngày mai|sáng mai|chiều mai|tối mai|tuần sau|đang bận|bận quá|bận lắm|bận rồi|hơi bận"
    "|bận việc|bận họp|đang họp|đang lái xe|đang ở ngoài|chưa có thời gian|không có thời gian"
    "|ko có thời gian|chưa rảnh|không rảnh|ko rảnh|chưa tiện|không tiện|khoan đã|từ từ|đợi tí"
    "|đợi tý|đợi chút|đợi xíu|đợi lát|đợi đã|đợi em|đợi anh|đợi tôi|đợi mình|cho tí|cho tý|cho chút|cho xíu|cho lát|chờ tí|chờ tý"
    "|chờ chút|chờ xíu|chờ lát|chờ đã|chờ em|chờ anh|chờ tôi|chờ mình|chờ một|đợi một|nghĩ đã"
    "|nghĩ thêm|nghĩ lại|hẵng|hãy khoan|tạm dừng|tạm thời|chưa vội|đừng vội|hôm sau"
).split("|")
# Also told of what is asked about: "khi nào bị tạm dừng mã số", "tuần sau họp ở đâu".
ALSO_TOLD = "tạm dừng|tạm thời|tuần sau|ngày mai|sáng mai|chiều mai|tối mai|hôm sau".split("|")
# What asks for something named: "when" only at the beginning, and not when whoever speaks will be
# free; folded.
ASKS_FOR = (
    r"^(?:khi nao|bao gio|luc nao|chung nao|hoi nao|ngay nao)\b(?! (?:ranh|tien|xong))"
    r"(?!.*\b(?:em|toi|tui|minh|to|anh|chi|bac|chau|chu|co|ben)\b)"
    r"|\b(?:vi sao|tai sao|o dau|bao nhieu|bao lau|may (?:thang|ngay|nam|tuan|gio|lan|dot)"
    r"|(?:truong hop|ai|don vi|nguoi|htx|loai|muc|viec|noi|cho|buoi|doan) nao)\b|^(?:nhung )?ai\b"
)
# "Háng Gàng", "Háng Đồng": without its marks the first word of places sounds like "hẵng"; folded.
OF_PLACES = frozenset(("hang",))
# "Mai bác gửi nhé"; "mai" and one word more may be a name (Mai Anh).
LATER += [
    f"mai {who} {what}"
    for who in ("em", "anh", "chị", "bác", "cháu", "tôi", "mình", "chú", "cô")
    for what in ("gửi", "làm", "nộp", "điền", "ghi", "tiếp")
]
FUTURE = "mai sau"
# Without its marks "hẵng" is also what is sold, what is ranked and what comes round: no "later"; folded.
GOODS = (
    r"\b(?:gian|cua|nha|mat|ban|mua|ngan|khach|don|kho|quay|bay|cho|xep|the|thu|loai|chuyen|giao|nhan|dat|ton|doi)"
    r" hang\b|\bhang (?:hoa|nam|thang|quy|tuan|ngay|quan|viet|tieu dung|dac san|trien lam|nong san)\b"
)
STILL = ("đã", "bác", "chú", "cô", "hỏi", "vợ", "về", "rồi")
# Only as a whole message: "Mai", "Khoan" and "Sau" may be names.
LATER_ALONE = "khoan|mai|sau|làm sau|gửi sau|tối|tối nay|chiều|chiều nay|lát".split("|")
# What turns the words around it into their opposite.
NEGATIONS = (
    "không|khôông|ko|k|kg|khg|kh|k0|hông|hổng|hok|hem|kô|đéo|đếch|chưa|chẳng|chả|đừng|chớ|khỏi|dừng|ngừng"
    "|stop|not|don't"
).split("|")
# Without their marks these are "for" and "father".
ONLY_MARKED = ("chớ", "chả", "chờ")
# What turns a label into a question, with its marks or none, and who may stand behind it.
ASKING_ENDS = "à|á|hả|ha|hở|hử|ư|chăng|nhỉ|sao|chứ".split("|")
SPOKEN_TO = "ạ|em|anh|chị|cháu|bác|chú|cô|vậy|thế|nhỉ".split("|")
# In the South "chớ" is "chứ" as well: "xuất sắc chớ sao".
OF_COURSE = ("chớ", "chứ")
OF_COURSE_BEHIND = ("sao", "gì", "còn")
# "Htx van tai Hong Ha" without marks: Hồng, and no Southern "hổng".
RED = "hong"
RED_BEHIND = "ha|thai|quang|linh|nhung|hanh|phat|phong|hac|ngoc".split("|")
# "Trong 5 ha hoa hong", "buoi hong": what is grown; "mau hong".
RED_BEFORE = "hoa|buoi|mau|gac|ngoc|bich".split("|")
# "gửi đâu" sends nothing; "ở đâu" asks.
LAST_NEGATION = "đâu"
# "Ở đâu" asks; "từ đầu", "ban đầu", "bắt đầu" without their marks end alike.
WHERE = "ở|từ|ban|bắt|lúc".split("|")
# These only before everything else: "gửi thôi" is "just send", and Khoan is a name.
FIRST_NEGATIONS = ("thôi", "khoan", "miễn", "hoãn")
# "Thôi chọn tập thể" stops thinking, and chooses.
SETTLED, CHOOSING = ("thôi",), "chọn|lấy|cứ|vậy|thế".split("|")
THEN = "thì"
# "dung" before one of these is "đúng" or "dùng"; before anything else it is "đừng".
NOT_AFTER_DONT = "rồi|vậy|thế|ạ|ý|nhé|nha|đó|luôn|lại|mà|là|như|quá|tên|số|hết|chung|riêng".split(
    "|"
)
POLITE_BEFORE = "dạ|vâng|thưa|ừ|à|ơ|em|anh|chị|cháu|bác|chú|cô|tôi|mình|thì|thế|ok".split("|")
POLITE_AFTER = (
    "ạ|nhé|nhe|nha|nhá|ha|em|anh|chị|cháu|bác|ơi|đi|với|nữa|luôn|nào|vậy|thế|nghe|hỉ|cái|được"
    "|giúp|hộ|cho|tôi|mình|ngay|nè|nhen|nghen|bot|mẹ|quách|phứt"
).split("|")
# Without its mark "ban" is much else.
POLITE_MARKED = ("bạn",)
# Politeness that says "again" and so is none behind a label.
AGAIN = "nữa"
TONIGHT = "tối"
CONSENTING = "đồng ý"
# A bare "no" to one of these is no value of any field.
ACT_WORDS = ("gửi", "xóa", "rút", "hủy", "tắt", "bật", "sửa", "lưu", "làm", "được", "muốn")

# At the review nobody knows whether it is to be sent by this.
FINISHED = "xong|ổn|hoàn thành|hoàn tất|hết|đủ|đầy đủ|done|finish|finished".split("|")
BESIDE_FINISHED = (
    "là|rồi|ok|oke|oki|thế|vậy|làm|khai|điền|nhập|đăng ký|phần|của|này|đấy|đó|xuôi|cả|tất|"
    "thủ tục|việc|anh|chị|em|tôi|mình|bác|nhé|ạ|nha|các|mục|phải"
).split("|")

FINISHED_HOW = "Anh/chị muốn gửi luôn, hay để đó chưa gửi ạ?"
NOT_YET = "Để đó, chưa gửi"
LATER_KEY = "later"
NOT_SENT = "Vâng, em chưa gửi gì cả. Những gì đã ghi vẫn được giữ; khi nào gửi, anh/chị gõ “gửi đăng ký”, muốn bỏ hẳn thì gõ “hủy”."
SEND_OR_NOT = "Dạ, em gửi luôn cho anh/chị nhé?"
SEND_CHANGE_OR_NOT = "Dạ, em gửi luôn bản sửa nhé?"
# Below these a yes sends; "later" is one of two choices, of which a yes chooses none.
HOLD_KEY = "hold"
WAITING = "Vâng, anh/chị cứ thong thả, những gì đã ghi vẫn được giữ. Khi nào làm tiếp, anh/chị trả lời câu vừa rồi giúp."
AS_TYPED = "as-typed"


def clear_word(*, word: str) -> str:
    """To a bare yes where nothing can be undone."""
    return f"Việc này không làm lại được, nên anh/chị gõ rõ chữ “{word}” giúp em ạ."


def as_typed(*, value: str) -> str:
    """The button that writes down what was taken for "later"."""
    return f"Ghi “{value}”"


def typed_in(*, label: str) -> str:
    """What was typed, which stands in its button alone."""
    return label.partition("“")[2].removesuffix("”")


AS_ASKED = "as-asked"
ANSWER_OR_QUESTION = "Đây là câu trả lời hay câu hỏi ạ?"
IS_QUESTION = "Câu hỏi"
SAYS_ANSWER = ("trả lời", "để ghi", "ghi vào", "ghi đi")
SAYS_QUESTION = ("câu hỏi", "hỏi", "để hỏi")


def is_answer(*, value: str) -> str:
    """The button of what is an answer all the same."""
    return f"Câu trả lời: “{value}”"


PUT_ASIDE = "Vâng, trợ lý để phần đăng ký đang dở lại đây, không mất gì. Khi nào làm tiếp, anh/chị gõ “tiếp tục”."
ON_OR_NOT = "Trợ lý chưa rõ anh/chị muốn làm tiếp hay để lúc khác."
YES_OR_NO = (
    "Việc này không làm lại được nên trợ lý xin hỏi lại cho chắc. Anh/chị chọn giúp một trong hai:"
)
CLEAR_WORD = {"DEL": "xóa", "TAKE": "rút", "STOP": "hủy"}
LEFT_ALONE = "Dạ vâng, em để nguyên ạ."
ASKED_BACK = "Trợ lý chưa rõ anh/chị muốn hay không muốn làm việc đó."
# With these marks sending is put off or forbidden; "chờ gì nữa" and "đừng chờ" are in a hurry.
WAITS_MARKED = (
    r"(?<!đừng )(?<!khỏi )(?<!cần )\b(?:(?:chờ|đợi)\b(?! (?:gì|chi|nữa))|chớ (?:có |nên |vội )?gửi)"
)
# Folded, of a unit: what it has not got; no wish, and no word for what is refused.
LACKS = (
    r"^(?:(?:da|vang|ma|nhung|the|o|a) )*(?:to|htx|hop tac xa|ben|nhom|don vi|nha|xom|xa|thon|quy)\b"
    r"(?: \w+){0,4}? (?:khong|ko|k|hong|hem|chua|lam gi|no) (?:he )?co\b"
    r"(?! (?:dong y|nhu cau|y dinh|muon|ung|cho|dang ky|tham gia|thich|hung|co dau))"
)
# Folded: "chắc chắn rồi em", to what cannot be undone.
SURE = r"(?:(?:da|vang|u|uh|a|toi|chi|anh|em|minh|thi|la) )*chac chan(?: (?:roi|a|em|nhe|ma|luon|do|day))*"
