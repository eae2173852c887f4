"""What is said about values that came all at once."""

from handlers.values.shown.counts import counted

# Something was taken down wrongly, and what it is was not said.
MISHEARD = (
    "Dạ, em xin lỗi, em chưa rõ cần sửa chỗ nào nên chưa đổi gì ạ. Anh/chị nói giúp em mục cần sửa và "
    "chữ đúng, ví dụ: “sửa chức vụ thành tổ phó”."
)

_NOTED = "Em ghi:\n"


def noted(*, lines: str) -> str:
    """What was taken from a message."""
    return f"{_NOTED}{lines}"


def is_noted(text: str) -> bool:
    """Whether a note is what `noted` says."""
    return text.startswith(_NOTED)


def not_here(*, name: str, office: str) -> str:
    """A commendation that goes another way."""
    return (
        f"{name} không đăng ký qua trợ lý được vì làm hồ sơ trình riêng; anh/chị hỏi giúp {office}."
    )


def of_forces(*, name: str) -> str:
    """An honour of soldiers, which is none of those that are offered."""
    return (
        f"“{name}” là danh hiệu của lực lượng vũ trang, không có trong các danh hiệu đăng ký ở đây "
        "nên em chưa ghi ạ."
    )


def emptied(*, label: str) -> str:
    """A field that holds nothing any more."""
    return f"• {label}: bỏ trống"


def gone(*, name: str) -> str:
    """Somebody who is not on the list any more."""
    return f"   – bỏ {name}"


TOO_MANY_TARGETS = "Mỗi đăng ký ghi được nhiều nhất 5 chỉ tiêu nên trợ lý chỉ giữ 5 chỉ tiêu đầu."


EDIT_UNREAD = (
    "Em thấy anh/chị vừa sửa một tin, nhưng chưa đọc được chỗ cần đổi. Anh/chị nhắn lại giúp."
)


def edit_noted(*, lines: str) -> str:
    """A message that was edited has mended its answer."""
    return f"Em sửa theo tin anh/chị vừa sửa:\n{lines}" if lines else ""


def edit_of(*, code: str) -> str:
    """A message that was edited belongs to what was sent: nothing has changed there yet."""
    return f"Tin anh/chị vừa sửa là của {code}, đã gửi rồi nên em chưa đổi gì."


def parts_unread(*, parts: list[str]) -> str:
    """Of several corrections those that nothing could be made of."""
    named = ", ".join(f"“{part}”" for part in parts)
    return f"Chỗ này em chưa rõ nên chưa sửa: {named}. Anh/chị nói lại giúp em."


WHICH_LINE = "Anh/chị muốn bỏ chỉ tiêu hay bỏ người ở dòng ấy ạ? Anh/chị gõ giúp “bỏ chỉ tiêu 1” hoặc “xóa người số 1”."


def no_such_line(*, count: int) -> str:
    """An aim that is to go and stands nowhere."""
    if not count:
        return "Chưa ghi chỉ tiêu nào nên không có gì để bỏ ạ."
    return f"Em chưa rõ bỏ chỉ tiêu nào trong {counted(count)} chỉ tiêu đã ghi. Anh/chị gõ số thứ tự giúp ạ."


NO_AIMS = "Vâng, em để trống chỉ tiêu ạ."


def no_such_honour(*, name: str) -> str:
    """An honour that is to go and stands nowhere."""
    return f"Em chưa ghi {name} nào nên không có gì để bỏ ạ."


UNDONE = "Vâng, em lấy lại như trước ạ."
NOTHING_TO_UNDO = "Em không còn giữ bản trước để lấy lại ạ; anh/chị gõ lại giúp phần cần ghi."


# Whoever speaks, until the contact is known; it stands in no form.
SELF = "chính anh/chị"


def waits(*, names: str) -> str:
    """Who speaks is registered with others before anybody knows how he is called."""
    return f"Em nhớ rồi ạ: anh/chị và {names}. Có họ tên anh/chị là em ghi luôn."


# Which line of the aims is meant.
LEAVE_AIMS = "Để nguyên"
SEND_AS_IS = "Để nguyên, gửi luôn"
MENDED_SO = "Phải, sửa vậy"
ONE_MORE = "Ghi thêm chỉ tiêu mới"
_LONGEST_LINE = 36


def line(*, at: int, line: str) -> str:
    """The button of one line."""
    short = line if len(line) <= _LONGEST_LINE else f"{line[:_LONGEST_LINE].rsplit(' ', 1)[0]}…"
    return f"Chỉ tiêu {counted(at)}: {short}"


def before_sending(*, said: str, line: str) -> str:
    """Before it is sent: the change that waits for its line; `line` is the likely one."""
    if not said:
        return "Dạ, trước khi gửi em hỏi lại: anh/chị bỏ chỉ tiêu nào ạ?"
    if line:
        return f"Dạ, trước khi gửi em hỏi lại: sửa “{line}” thành “{said}” phải không ạ?"
    return f"Dạ, trước khi gửi em hỏi lại: “{said}” là sửa chỉ tiêu nào ạ?"


def one_each(*, first: str, second: str) -> str:
    """Two units were named; the form is that of the first."""
    return (
        f"Mỗi đơn vị một phiếu riêng ạ, nên phiếu này em ghi {first}. Gửi xong, anh/chị gõ “đăng ký” rồi chọn "
        f"“Đăng ký đơn vị khác”, em làm tiếp cho {second}."
    )


def phone_unread(*, said: str) -> str:
    """Beside other things a label, and behind it what is no number."""
    return f"Em chưa đọc được số điện thoại “{said}” nên chưa ghi, anh/chị gõ lại cả số giúp em."
