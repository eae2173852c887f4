"""What is said of what registering wants, and of what it does not."""

from collections.abc import Sequence

from handlers.values.shown.counts import counted

IDENTITY = (
    "Dạ, không cần ạ: phiếu chỉ ghi họ tên, chức vụ, danh hiệu, đơn vị và một số điện thoại liên hệ. Anh/chị đừng "
    "gửi ảnh giấy tờ tùy thân vào đây giúp em."
)
BEHALF = (
    "Dạ, đăng ký thay được ạ: người nhắn đồng ý ở đây là đủ để em ghi; ghi tên ai thì anh/chị báo cho người đó biết "
    "trước giúp em."
)
STOPPING = "Dạ được ạ: đăng ký rồi anh/chị vẫn rút hay xóa lúc nào cũng được, gõ “dữ liệu của tôi” là thấy."
NOTHING_DONE = "Em chưa rút hay xóa gì cả ạ."
ASK_ON = (
    "Dạ được ạ: hỏi thì không cần cho số hay đồng ý gì, anh/chị cứ hỏi. Chỉ khi đăng ký em mới xin một số để cán bộ "
    "gọi khi cần."
)
KINDS = (
    "Dạ, tập thể là cả đơn vị đăng ký một danh hiệu; cá nhân là từng người có tên trong danh sách. Muốn cả đơn vị và cả người "
    "thì chọn “cả hai” ạ."
)
BOTH_MAY = "Dạ được ạ: anh/chị gõ “cả hai” là em ghi cả tập thể và cá nhân."
AIMS_OPTIONAL = "Dạ, chỉ tiêu nên có để cán bộ tổng hợp, chưa có thì đến mục ấy gõ “bỏ qua” ạ."
INITIATIVE_OPTIONAL = (
    "Dạ, sáng kiến chỉ cần khi đăng ký chiến sĩ thi đua; không có thì đến mục ấy gõ “bỏ qua” ạ."
)
BY_MESSAGE = "Đăng ký ở đây thì chỉ cần nhắn tin, em hỏi lần lượt từng mục."
MAY_ALL_THE_SAME = "Dạ, đăng ký thì vẫn được ạ; đủ điều kiện hay không là lúc xét mới xem."


# "Thôi hông đồng ý đâu", with nothing agreed to before.
DECLINED = (
    "Dạ vâng, không sao ạ: em không ghi đăng ký nào, anh/chị cũng không cần cho số hay tên. Anh/chị cứ hỏi "
    "thoải mái, hỏi thì không cần đồng ý gì; khi nào muốn đăng ký thì gõ “đăng ký”."
)


def form(*, silence: str, office: str) -> str:
    """That the plan has no form, how it goes here, and whom to ask for one."""
    return (
        f"Dạ, {silence[0].lower()}{silence[1:]} {BY_MESSAGE} Cần mẫu giấy, anh/chị hỏi {office} ạ."
    )


def no_criteria(*, plan: str, quoted: str, office: str) -> str:
    """No criteria and no marks, what is asked of commending, and whom to ask."""
    return (
        f"Dạ, {plan} không nêu tiêu chí xét thi đua, cách chấm hay số điểm phải đạt ạ; chỉ nêu yêu cầu khi khen thưởng:\n\n{quoted}\n\n"
        f"Tiêu chí cụ thể, anh/chị hỏi {office} ạ."
    )


def no_bound(*, plan: str, things: Sequence[str]) -> str:
    """Just what the plan does not set."""
    named = " và ".join(things) if things else "mức tối thiểu nào"
    return f"Dạ, {plan} không nêu {named} ạ; chỉ nêu đối tượng:"


def not_set(*, things: Sequence[str]) -> str:
    """The same, below a yes."""
    return f"Kế hoạch không nêu {' và '.join(things)}."


def reports(*, plan: str, office: str) -> str:
    """That no report stands in the plan."""
    return (
        f"Dạ, {plan} không ghi việc phải báo cáo ạ; đăng ký xong ở đây em cũng không đòi báo cáo gì. Liên minh có hướng "
        f"dẫn riêng hay không, anh/chị hỏi {office}."
    )


def no_head(*, plan: str, office: str) -> str:
    """Of whoever has no director, whom the law names."""
    return (
        f"Dạ, {plan} không ghi ai công nhận danh hiệu; đơn vị không có giám đốc thì ai công nhận, em cũng chưa có nguồn "
        f"chắc chắn, anh/chị hỏi giúp {office} ạ."
    )


def unasked(*, plan: str, thing: str, office: str) -> str:
    """Something a plan may ask for, and this one does not."""
    return f"Dạ, {plan} không ghi phải có {thing}; đăng ký ở đây thì nhắn tin là đủ ạ. Cần chắc, anh/chị hỏi {office}."


TWO_UNITS = (
    "Dạ được ạ: mỗi đơn vị một đăng ký. Gửi xong đơn vị này, anh/chị gõ “đăng ký đơn vị khác” là em "
    "hỏi tiếp đơn vị kia."
)


def how_many(*, plan: str, people: int) -> str:
    """That the plan sets no bound, and what one registration holds here."""
    return (
        f"Dạ, {plan} không giới hạn số người, số danh hiệu đăng ký ạ. Ở đây một đăng ký ghi được đến {counted(people)} người; "
        "đơn vị ghi một danh hiệu, thêm một hình thức khen cũng được, mỗi người cũng vậy."
    )


NAME_OF_TODAY = "Dạ, anh/chị ghi tên đang dùng (như trên con dấu, giấy chứng nhận hiện nay) ạ. Mới đổi thì gõ “gặp cán bộ” rồi nói thêm tên cũ giúp em."
COMMUNE_OF_TODAY = "Dạ, ghi xã, phường hiện nay ạ. Anh/chị gõ tên cũ cũng được: em tra ra tên mới rồi hỏi lại cho chắc."
SAME_NAMES = (
    "Dạ, trùng họ tên thì mỗi người ghi một dòng, kèm chức vụ để phân biệt, ví dụ “Nguyễn Văn Hùng, tổ trưởng”. Cùng chức vụ nữa thì thêm "
    "năm sinh hay thôn vào sau."
)
PAPER_SENT = (
    "Dạ, đơn vị đã nộp bản giấy cho đợt này thì cán bộ nhập bản ấy vào được, không cần gửi hai lần ạ. Ở đây em không thấy bản giấy, muốn "
    "chắc đã đến nơi thì anh/chị gõ “gặp cán bộ”."
)
TYPE_INSTEAD = "Dạ, lựa chọn của tin cũ thì không dùng lại được ạ. Anh/chị cứ gõ chữ (ví dụ “đăng ký”, “gửi đăng ký”) hoặc số thứ tự, em làm ngay."
UNIT_UNHEARD = "Dạ, em chưa nghe ra tên đơn vị ạ. Anh/chị gõ cả tên giúp em, thiếu dấu cũng được."
COMMUNE_UNHEARD = (
    "Dạ, em chưa biết chỗ ấy thuộc xã, phường nào ạ. Anh/chị gõ tên xã giúp em, tên cũ cũng được."
)
EACH_BY_NAME = "Dạ, anh/chị cho em họ tên, chức vụ từng người ạ, mỗi người một dòng."
NO_LETTERS = (
    "Dạ, giấy mời, công văn do cơ quan gửi riêng, em không giữ bản nào để gửi lại ạ. Anh/chị chọn “Gặp cán bộ”, em nhờ người của cơ quan "
    "gửi lại."
)
