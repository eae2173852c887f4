"""The review of a registration, its receipt, and what is said about it afterwards.

The unit's sheet on paper has its words in `bot.papers.texts`.
"""

from collections.abc import Sequence
from datetime import date, datetime

from handlers.registrations.texts import STATUSES
from handlers.signed.texts import SEND_BACK
from handlers.turn.texts import clock_text, day_text


def existing(*, code: str, unit: str, status: str) -> str:
    """This person already has a registration in this campaign."""
    return f"Anh/chị đã có đăng ký {code} cho {unit} ({status}). Anh/chị muốn:"


JOIN_OR_OWN = "Dạ, gửi để ghép vào bản đó hay gửi bản riêng ạ?"


def taken(*, done: bool) -> str:
    """Somebody else registered the same unit; `done`: this one is filled in and was shown.

    Anybody may name a unit: whose it is, when and under which number is the office's to tell.
    """
    kept = "Bản anh/chị làm vẫn còn nguyên." if done else "Anh/chị vẫn khai tiếp được."
    return f"Đơn vị này đã có người gửi đăng ký. {kept} Anh/chị muốn:"


def as_sent(*, code: str) -> str:
    """To a change that changes nothing, or was taken back before it was sent."""
    return f"Dạ, {code} vẫn đúng như bản anh/chị đã gửi, không có gì thay đổi ạ."


# In the review: what happens with it behind the sending.
WILL_JOIN = "Khi gửi, em nhờ cán bộ ghép bản này vào bản đã có."
# To "who sent it?": as much as somebody else may know.
TAKEN_BY = "Dạ, để giữ kín thông tin, em không nói được ai gửi và gửi ngày nào; cần biết, anh/chị chọn “Hỏi cán bộ” ạ."


def others_of_unit(*, unit: str, found: bool) -> str:
    """Whether anybody else registered the unit too."""
    if not found:
        return f"Dạ, ngoài bản của anh/chị, em chưa thấy ai khác đăng ký cho {unit}."
    return (
        f"Dạ, còn một người khác cũng đã gửi đăng ký cho {unit}. Là ai thì em xin giữ kín; cần biết, "
        "anh/chị hỏi cán bộ ạ."
    )


def sent_beside(*, unit: str, by: str) -> str:
    """To whoever registered the unit before."""
    return (
        f"Vừa có {by or 'người khác'} gửi thêm một đăng ký cho {unit}. Bản anh/chị đã gửi vẫn giữ nguyên; "
        "cán bộ sẽ xem cả hai. Xem lại bản của mình: gõ “đăng ký của tôi”."
    )


def wish_to_join(*, unit: str) -> str:
    """On the staff's list: the two are one. Without its number: a copy of one's data has this, too."""
    return f"Xin ghép đăng ký của {unit} tôi vừa gửi vào bản đã có của đơn vị."


def is_needed(*, unit: str) -> str:
    """On the staff's list: whether a second one is wanted; the same."""
    return f"{unit} đã có đăng ký do người khác gửi. Tôi có cần gửi thêm bản của mình không?"


PEOPLE_TOLD = "Khi gửi, anh/chị xác nhận đã báo cho những người có tên trong danh sách."

OFFICE_ASKED = (
    "Em đã hỏi cán bộ; có trả lời, em báo trong tin nhắn này. Bản anh/chị làm vẫn còn, chưa gửi."
)


def is_withdrawn(*, code: str, at: datetime) -> str:
    """What was taken back, and what is seen of it since."""
    return (
        f"Dạ, rút xong rồi ạ: {code} đã rút lúc {clock_text(at)}, cán bộ thấy là bản này đã rút và không xét nữa. "
        "Trước đó ai đã đọc thì em không biết. Nội dung vẫn được lưu; muốn xóa hẳn, anh/chị gõ “dữ liệu của tôi”."
    )


def review(*, text: str, people: bool, revising: str | None) -> str:
    """Everything before sending."""
    head = f"Xem lại bản sửa của {revising}:" if revising else "Xem lại trước khi gửi:"
    tail = ""
    if people:
        tail = f"\n\n{PEOPLE_TOLD}"
    return f"{head}\n\n{text}{tail}"


def edit_begins(*, text: str, code: str, people: bool) -> str:
    """An edit in which nothing is changed yet; `text`: what was sent, where it is shown whole."""
    one = "số 2 là kế toán trưởng" if people else "số điện thoại 0912 345 678"
    sent = f"Bản {code} đã gửi:\n\n{text}" if text else f"{code} chưa sửa gì ạ."
    return f"{sent}\n\nAnh/chị muốn sửa gì? Ví dụ: “{one}”."


def review_again(
    *, changed: str, unit: str, revising: str | None, names_unit: bool, came: bool
) -> str:
    """The review, once it was shown whole: what changed, and the question; `came`: somebody new."""
    of_sent = f" của {revising}" if revising else ""
    # Of several the code alone tells nobody which one it is.
    of_sent += f" ({unit})" if revising and names_unit else ""
    if not changed:
        what = f"bản sửa{of_sent}" if revising else f"đăng ký của {unit}"
        return f"Anh/chị gửi {what} chứ ạ?"
    ask = f"Gửi bản sửa{of_sent} chứ ạ?" if revising else "Gửi đăng ký chứ ạ?"
    told = f"\n\n{PEOPLE_TOLD}\n\n" if came else " "
    # What the office has is as it was, until it is agreed to.
    head = "Em sửa thế này, chưa gửi nên cán bộ chưa thấy:" if revising else "Đã sửa:"
    return f"{head}\n{changed}\n\nCác mục khác giữ nguyên.{told}{ask}"


def other(*, code: str, unit: str) -> str:
    """The choice of another registration for a change."""
    return f"Sửa {code} – {unit}" if unit else f"Sửa {code}"


def receipt(*, code: str, unit: str, at: datetime, plan: str, joins: bool) -> str:
    """The registration went in; `joins`: it is to be united with the one there is."""
    united = "\n• Đã nhờ cán bộ ghép với bản đã có" if joins else ""
    return (
        f"✅ Đã gửi đăng ký. Mã của anh/chị: {code}\n"
        f"• Đơn vị: {unit}\n• Thời gian: {clock_text(at)}\n• Theo: {plan}\n"
        f"• Trạng thái: {STATUSES['sent']}{united}\n\n"
        f"Xem, sửa hoặc rút: gõ “đăng ký của tôi”. Đây là bản đăng ký qua tin nhắn. {SEND_BACK}"
    )


def revised(*, code: str, version: int, at: datetime, accepted: bool) -> str:
    """A new version went in; `accepted`: the one before was accepted already."""
    anew = (
        "Bản trước đã được tiếp nhận nên bản sửa này chờ cán bộ tiếp nhận lại"
        if accepted
        else "Cán bộ xem bản mới"
    )
    return (
        f"✅ Đã gửi bản sửa lần {version - 1} của {code} ({clock_text(at)}). "
        f"{anew}; bản trước vẫn được lưu để đối chiếu."
    )


REFUSE = "Không đồng ý, lấy lại bản cũ"


def refused(*, code: str) -> str:
    """The office's correction is undone by whoever sent the registration."""
    return (
        f"Đã lấy lại bản trước khi sửa của {code}; cán bộ được báo và sẽ xem lại. "
        "Có trả lời, trợ lý nhắn anh/chị tại đây."
    )


def correction_is_old(*, code: str) -> str:
    """The registration has changed since the correction that is refused."""
    return f"Đăng ký {code} đã thay đổi sau lần sửa ấy nên trợ lý để nguyên; anh/chị xem lại nhé."


def refuses(*, code: str) -> str:
    """On the staff's list, in the name of whoever sent it."""
    return f"Tôi không đồng ý với bản cán bộ sửa của {code}, đã lấy lại bản của tôi. Nhờ xem lại."


NONE_YET = "Anh/chị chưa có đăng ký nào. Gõ “đăng ký” để bắt đầu."


def mine(
    *, code: str, status: str, version: int, sent_at: datetime, changed_at: datetime, text: str
) -> str:
    """One registration, whole."""
    changed = f", sửa {clock_text(changed_at)} (bản {version})" if version > 1 else ""
    return f"Đăng ký {code}\nTrạng thái: {status}\nGửi {clock_text(sent_at)}{changed}\n\n{text}"


def asked_for(*, note: str, which: Sequence[tuple[str, str]]) -> str:
    """What the office asked for, and of which registrations, each with its unit."""
    lines = (f"• {code} – {unit}" for code, unit in which)
    return "\n".join((f"Cán bộ đề nghị bổ sung: {note}", *lines))


# "Gửi lại giúp chị", with nothing mended yet.
NOT_MENDED = (
    "Bản này chưa sửa gì nên em chưa gửi lại ạ. Anh/chị nhắn luôn nội dung cần bổ sung, em ghi vào "
    "rồi gửi."
)


def staff_note(*, note: str) -> str:
    """Why the clerk sent it back."""
    return f"Cán bộ đề nghị: {note}"


def mine_line(*, code: str, unit: str, status: str) -> str:
    """One registration in a list."""
    return f"{code} – {unit} ({status})"


ASK_WHICH = "Anh/chị chọn đăng ký cần xem:"


def draft_line(*, step: str) -> str:
    """An unfinished registration in the list of one's own."""
    return f"Đang đăng ký dở ở bước “{step}” ({STATUSES['draft']}). Gõ “đăng ký” để làm tiếp."


def confirm_drop_edit(*, code: str) -> str:
    """Cancelling the edit of a sent registration."""
    return f"Anh/chị đang sửa dở {code}. Bỏ bản sửa này, hay làm tiếp?"


EDIT_DROPPED = "Đã bỏ bản sửa. Bản đã gửi trước đó vẫn giữ nguyên."


def withdraw_all(*, code: str) -> str:
    """The button that withdraws the whole registration, where one person may be meant."""
    return f"Rút cả {code}"


def confirm_withdraw(*, code: str) -> str:
    """Before withdrawing."""
    return f"Rút đăng ký {code}? Cán bộ sẽ thấy bản này đã được rút."


def withdrawn(*, code: str) -> str:
    """After withdrawing."""
    return f"Đã rút đăng ký {code}. Khi cần anh/chị đăng ký lại bằng cách gõ “đăng ký”."


def edit_withdrawn(*, code: str) -> str:
    """A withdrawn registration cannot be edited."""
    return f"Đăng ký {code} đã rút nên không sửa được nữa. Anh/chị có thể đăng ký lại."


def already_withdrawn(*, code: str) -> str:
    """A second withdrawal does nothing."""
    return f"Đăng ký {code} đã được rút từ trước."


def no_such(*, code: str) -> str:
    """A code that is not this person's."""
    return f"Trợ lý không tìm thấy đăng ký {code} của anh/chị."


SEE_AGAIN = "Xem lại"


def taken_for_what(*, code: str) -> str:
    """ "Lấy lại" may mean any of three things."""
    return f"Anh/chị muốn lấy lại {code} để xem, để sửa, hay rút hẳn (cán bộ không xét nữa) ạ?"


WITHDRAW_YES = "Rút"
WITHDRAW_NO = "Không rút"
NOT_WITHDRAWN = "Vâng, đăng ký vẫn giữ nguyên."
EDIT_NEEDS_CONSENT = (
    "Anh/chị đã rút đồng ý lưu thông tin nên chưa sửa được. Gõ “đăng ký” và đồng ý lại là sửa được."
)
EDIT_BEFORE_CONSENT = (
    "Anh/chị chưa đồng ý lưu thông tin nên chưa sửa được. Gõ “đăng ký” và đồng ý là sửa được."
)
COLLECTED = "Bản này đã được tổng hợp nên không sửa được trong tin nhắn; xin liên hệ cán bộ."


def sent_before(*, code: str, unit: str, sent_on: date) -> str:
    """The same person has sent a registration of this unit already."""
    return (
        f"Anh/chị đã gửi đăng ký {code} cho {unit} ngày {day_text(sent_on)}. "
        "Thay bản vừa điền vào bản đã gửi, hay gửi thêm một bản thứ hai?"
    )


def not_twice(*, code: str) -> str:
    """The second form was dropped."""
    return f"Vâng, trợ lý không gửi thêm. Đăng ký {code} đã gửi trước đó vẫn còn nguyên."


DRAFTS_HEAD = "Đăng ký đang làm dở, chưa gửi:"
