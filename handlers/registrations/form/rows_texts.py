"""What is said about the list of people of a registration."""

from collections.abc import Sequence

from handlers.values.shown.counts import counted

TOO_MANY = "Mỗi đăng ký ghi được nhiều nhất 60 người. Đông hơn, xin gửi danh sách cho cán bộ."


def from_file(*, count: int, more: int, unread: Sequence[int]) -> str:
    """What a file held; the rows that could not be read by their numbers."""
    said = f"Trợ lý đọc được {counted(count)} người trong tệp; tệp thì không giữ lại."
    if more:
        said = f"{said} Còn {counted(more)} người chưa ghi vì mỗi tệp chỉ đọc được {counted(count)} người."
    if unread:
        rows = ", ".join(map(str, unread))
        said = f"{said} Chưa đọc được họ tên ở dòng {rows}, anh/chị gõ thêm giúp."
    return said


def twice(*, name: str, place: int) -> str:
    """Somebody who stands in the list already."""
    return f"{name} đã có ở số {place} nên chỉ ghi một lần."


def only_once(*, name: str, place: int) -> str:
    """Somebody who was told twice and written once."""
    return f"Dạ, em chỉ ghi {name} một lần thôi ạ (số {place})."


def namesakes(*, name: str, places: Sequence[int]) -> str:
    """Two rows of one name."""
    numbers = " và ".join(f"số {place}" for place in places)
    return f"Có {counted(len(places))} người tên {name} ({numbers}). Nếu là một người, gõ “xóa số {places[-1]}”."


def posts_missing(*, names: Sequence[str]) -> str:
    """Some of those who came have a post, and these have none."""
    last = names[-1].split()[-1]
    return (
        f"Em chưa thấy chức vụ, công việc của {', '.join(names)}. Anh/chị nói thêm giúp, "
        f"ví dụ: “{last} là thủ kho”; không có thì thôi ạ."
    )


def removed(*, name: str) -> str:
    """Somebody was taken out."""
    return f"Đã xóa {name} khỏi danh sách."


def leave_or_withdraw(*, name: str, code: str) -> str:
    """Somebody of the list was named beside what was sent: which of both is meant."""
    return f"Em chưa làm gì cả ạ. Anh/chị muốn bỏ riêng {name} khỏi {code}, hay rút cả đăng ký?"


# "Gỡ anh ấy ra", with nobody named.
WHO_LEAVES = "Dạ, anh/chị muốn bỏ ai khỏi danh sách ạ? Những người khác em giữ nguyên."


def leaves(*, name: str) -> str:
    """The button that takes out one person."""
    return f"Bỏ riêng {name}"


def as_written(*, line: str) -> str:
    """What was said of somebody stands there already."""
    return f"Dạ, em vẫn ghi: {line}."


# "Bả là kế toán trưởng", with several on the list.
OF_WHOM = "Em chưa rõ anh/chị nói về ai nên chưa ghi ạ. Anh/chị nói kèm tên hoặc số thứ tự giúp em."


NO_INITIATIVE_YET = (
    "Dạ, chưa có sáng kiến thì em để trống; khi nào có, anh/chị gõ kèm tên người giúp em."
)


def row_shown(*, place: int, line: str) -> str:
    """What is written of one of the list."""
    return f"Em đang ghi số {place}: {line}."


def nobody(*, who: str) -> str:
    """No such row."""
    return f"Trong danh sách chưa có {who}. Anh/chị xem giúp số thứ tự hoặc họ tên."


def written_nowhere(*, name: str) -> str:
    """Something is told of somebody who stands nowhere in the form."""
    return (
        f"Dạ, đăng ký này chưa có ai tên {name} nên em chưa sửa gì ạ. Là người liên hệ thì anh/chị gõ "
        "“người liên hệ là …”; thêm vào danh sách thì gõ “thêm …”, kèm cả họ tên và chức vụ giúp em."
    )


def row_called(*, place: int) -> str:
    """A row by its number."""
    return f"số {place}"


NAMELESS = "ai tên như vậy"


def row_left(*, name: str) -> str:
    """The row that was open is given up."""
    return f"Vâng, em không ghi {name or 'người này'}."


def initiative_emptied(*, name: str) -> str:
    """An initiative that is none."""
    return f"Vâng, em để trống sáng kiến của {name}."


def retitled(*, name: str, title: str) -> str:
    """Another title of somebody whose initiative was asked for."""
    return f"Vâng, em đổi danh hiệu của {name} sang {title}."


def miscounted(*, number: int, names: Sequence[str]) -> str:
    """Another number of people than was announced."""
    read = f"Anh/chị nói {number} người, em đọc được {len(names)}: {'; '.join(names)}."
    return f"{read} Anh/chị xem giúp còn thiếu hay bị gộp tên ai không ạ?"


OPEN_LEVEL = "Chiến sĩ thi đua (chưa rõ cấp)"


def which_level(*, names: Sequence[str]) -> str:
    """A "chiến sĩ thi đua" without its level: the question."""
    return f"Chiến sĩ thi đua của {', '.join(names)}: cấp cơ sở hay cấp tỉnh ạ?"


def level_written(*, names: Sequence[str]) -> str:
    """Whose level is settled."""
    return f"Dạ, em đã ghi cấp của {', '.join(names)}."


def both_honours(*, name: str, places: Sequence[int]) -> str:
    """One person with a title and a commendation."""
    numbers = " và ".join(f"số {place}" for place in places)
    return f"{name} đăng ký cả danh hiệu và hình thức khen nên em ghi hai dòng ({numbers})."


def several_honours(*, name: str, places: Sequence[int]) -> str:
    """One person with more than a title and a commendation."""
    numbers = ", ".join(f"số {place}" for place in places)
    return f"{name} đăng ký {len(places)} danh hiệu, hình thức khen nên em ghi {len(places)} dòng ({numbers}). Nếu chỉ lấy một, anh/chị gõ, ví dụ: “xóa số {places[-1]}”."


def only_two(*, written: Sequence[str], left: Sequence[str]) -> str:
    """A third honour of the unit."""
    return (
        f"Mỗi đơn vị ghi được một danh hiệu và một hình thức khen kèm: em đang ghi {' và '.join(written)}, "
        f"chưa ghi {', '.join(left)}. Anh/chị chọn cái nào ạ? Muốn đổi thì gõ “thay {written[-1]} bằng {left[0]}”."
    )


def whose_name(*, said: str, having: Sequence[str]) -> str:
    """A syllable to be put right that nobody's name has, or several."""
    if not having:
        return f"Em chưa thấy “{said}” trong tên ai ở bản này nên chưa sửa gì. Anh/chị gõ giúp cả họ tên sai và họ tên đúng ạ."
    return (
        f"“{said}” có trong tên {', '.join(having)} nên em chưa sửa. "
        "Anh/chị nói cả họ tên đúng của người cần sửa giúp em."
    )


def who_of_them(*, count: int) -> str:
    """Another number of persons is to go than there are."""
    return f"Danh sách đang có {counted(count)} người, em chưa bỏ ai. Anh/chị gõ giúp tên hay số thứ tự những người cần bỏ ạ."


def which_row(*, name: str, places: Sequence[int]) -> str:
    """Several rows of the name that was said."""
    numbers = ", ".join(f"số {place}" for place in places)
    return f"{name} có {counted(len(places))} dòng ({numbers}). Anh/chị gõ số giúp, ví dụ: “xóa số {places[-1]}”."


# Somebody was named beside an honour, and not everybody's could be read.
EACH_UNREAD = (
    "Em chưa đọc được danh hiệu của từng người. Anh/chị gõ giúp, ví dụ: "
    "“Bình chiến sĩ thi đua cơ sở, còn lại lao động tiên tiến”, hoặc chọn “Mỗi người một khác” ạ."
)


def undone(*, said: str) -> str:
    """What was said besides, and could not be done."""
    return f"Riêng “{said}” em chưa sửa được, anh/chị nói lại câu này giúp em ạ."


def one_of_rows(*, name: str, title: str) -> str:
    """One row of somebody who keeps another."""
    return f"dòng {title} của {name}"


OWN_NAME = "tên anh/chị"


def initiatives_left(*, names: Sequence[str]) -> str:
    """Whoever has no initiative yet."""
    return f"Vâng, sáng kiến của {', '.join(names)} em để trống, có thì anh/chị nhắn sau."


def whose_initiative(*, name: str) -> str:
    """What was told before it was asked for."""
    return f"Đây là sáng kiến của {name} phải không ạ?"


def reordered(*, names: Sequence[str]) -> str:
    """Another order of the same people."""
    return f"Em xếp lại: {'; '.join(f'{n}. {name}' for n, name in enumerate(names, 1))}."


# A sentence about several people of which not every word was understood.
ROWS_UNREAD = (
    "Em chưa đọc chắc cả câu này nên chưa sửa gì trong danh sách. Anh/chị nói từng người giúp em, "
    "ví dụ: “số 2 là kế toán”, “Lan lao động tiên tiến”."
)

# Some of the list are said to be no persons, and not which.
WHICH_TO_LEAVE = "Dạ, em bỏ ra khỏi danh sách, còn dữ liệu khác giữ nguyên. Anh/chị chỉ giúp em số nào ạ, ví dụ: “số 3, số 4”."


def list_stays(*, names: Sequence[str]) -> str:
    """Who is to stand there stands there, and nobody else."""
    return f"Dạ, em giữ nguyên, danh sách đang có {counted(len(names))} người: {', '.join(names)}."


def brought_back(*, name: str) -> str:
    """Somebody who was taken out by mistake."""
    return f"Dạ, em ghi lại {name} vào danh sách."


def counted_people(*, names: Sequence[str], said: int | None) -> str:
    """How many stand there and who, beside the number that was said."""
    count, people = counted(len(names)), ", ".join(names)
    if said is None:
        return f"Dạ, danh sách đang có {count} người: {people}."
    if said == len(names):
        return f"Dạ đúng, danh sách đang có {count} người: {people}."
    rest = "Còn thiếu ai" if said > len(names) else "Thừa ai"
    return f"Dạ, em đang ghi {count} người, không phải {said}: {people}. {rest} anh/chị nhắn tên giúp em."
