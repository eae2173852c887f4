"""A code stands in no table, open or not: whoever reads the database or a copy opens nothing."""

import json
import re
import unicodedata
from contextlib import AbstractContextManager
from datetime import timedelta
from itertools import cycle

import pytest
from sqlmodel import Session, select

from handlers.turn.turn import Office
from handlers.values.effects import SaveRegistration
from handlers.values.replies import CODE
from handlers.values.shown.opening_codes import HIDDEN
from storage.journal.journal import actor_of
from storage.outbox import masked
from storage.people.history import Cursor, ToldMessage
from storage.staff import joining
from storage.staff.second_factor import RECOVERY_CODES, new_recovery_codes
from storage.store import Store
from storage.tables.people import OutgoingRow
from tests.support.chats import FORM
from tests.support.clerks import NOW, OFFICE, Person, StaffedOffice, chat_at
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.database.full_database import rows
from tests.support.database.stored import every_row
from tests.support.verbs import invite


def stands(url: str, code: str) -> set[str]:
    """In which tables a code is read, with its dash or without it."""
    bare = code.replace("-", "")
    rows = every_row(url).splitlines()
    return {row.split(":")[0] for row in rows if code in row or bare in row.upper()}


def sealed(url: str) -> list[str]:
    """The codes that the messages hold for whoever is to read them."""
    return [code for row in rows(url)["outbox"] if (code := row["reply"].get("code"))]


def login(person: Person) -> str:
    """The code that a member of the staff is given for the page."""
    (code,) = set(re.findall(r"[A-Z2-9]{5}-[A-Z2-9]{5}", person.says("/quantri")))
    return str(code)


@POSTGRESQL_AT_NIGHT
def test_a_login_code_is_hidden_once_it_is_used_or_void(
    store: Store, url: str, office: Office
) -> None:
    """In the chat's own messages, too; while it opens something it stands there sealed."""
    staffed = StaffedOffice(store, office)
    lan = staffed.joins("lan", "Lan", "admin")
    first = login(lan)
    assert stands(url, first) == set()
    assert len(sealed(url)) == 1
    second = login(lan)
    assert stands(url, second) == set()
    assert len(sealed(url)) == 1, "the first is void"
    assert store.staff.open_session(second, staffed.clock.now(), "Firefox")
    assert sealed(url) == []
    third = login(lan)
    assert len(sealed(url)) == 1
    staffed.clock.move(timedelta(minutes=30))
    store.outbox.hide_codes(staffed.clock.now())
    assert stands(url, third) == set()
    assert sealed(url) == []


def test_an_invitation_does_not_stay_where_it_was_typed(
    store: Store, url: str, office: Office
) -> None:
    """Used, wrong, or in a group; other words stay as they were written."""
    staffed = StaffedOffice(store, office)
    for line in ("/quantri {}", "quản trị {}", "{}", "/quantri {} ạ"):
        code = invite(store, "clerk", "Minh", OFFICE, NOW)
        staffed.person(f"minh {line}").says(line.format(code))
        assert stands(url, code) == set(), line
    code = invite(store, "clerk", "Vy", OFFICE, NOW)
    staffed.person("vy").says(f"/quantri {code[:-1]}{'A' if code[-1] != 'A' else 'B'}")
    staffed.person("group").says_in_group(f"mã của em là {code} ạ")
    assert stands(url, code) == set()
    staffed.person("to").says("gọi em số 0912-345-678, phiếu DK-2025-0001")
    assert "inbounds" in stands(url, "0912-345-678")


def test_a_linking_code_is_kept_as_a_digest(store: Store, url: str, office: Office) -> None:
    """Six digits are tried in a moment, so the digest is keyed; used, they stand nowhere."""
    staffed = StaffedOffice(store, office)
    here, there = staffed.person("here"), staffed.person("there")
    here.says("liên kết")
    digits = "".join(filter(str.isdigit, here.taps("Lấy mã để nối kênh khác").split(":")[1]))[:6]
    assert stands(url, digits) == set()
    there.says(f"liên kết {digits}")
    # It waits for a yes there: that question remembers which it is, and not the code.
    assert stands(url, digits) == set()
    there.says("đúng")
    here.hears()
    here.taps("Đồng ý nối")
    assert stands(url, digits) == set()


@POSTGRESQL_AT_NIGHT
def test_an_open_linking_code_in_any_writing_is_hidden(
    store: Store, url: str, office: Office
) -> None:
    """Other six digits stay: a sum, a day."""
    staffed = StaffedOffice(store, office)
    here, there = staffed.person("here"), staffed.person("there")
    here.says("liên kết")
    digits = "".join(filter(str.isdigit, here.taps("Lấy mã để nối kênh khác").split(":")[1]))[:6]
    a, b = digits[:3], digits[3:]
    other = str((int(digits) + 1) % 900000 + 100000)
    said = "không một hai ba bốn năm sáu bảy tám chín".split()
    for typed in (
        " ".join(said[int(one)] for one in digits),
        f"{a} {' '.join(said[int(one)] for one in b)}",
    ):
        there.says(f"sao em không hiểu {typed} là gì")
        assert not [row for row in every_row(url).splitlines() if typed in row], typed
    for typed in (f"*{a}* *{b}*", f"{a} và {b}", " ".join(digits), f"{a}\u200b{b}", f"{a}  -  {b}"):
        there.says(f"sao em không hiểu {typed} là gì")
        assert not [row for row in every_row(url).splitlines() if digits in plainly(row)], typed
    there.says(f"sao em không hiểu {other} là gì")
    assert other in every_row(url)


ASIDE = (
    "anh ơi em được cấp mã {} thì nhập ở đâu ạ",
    "quantri {}",
    "em gửi mã {0} nhé",
    "cho em vào bàn làm việc với, mã:{}",
)


@POSTGRESQL_AT_NIGHT
def test_who_holds_an_invitation_is_let_in_by_any_words(
    store: Store, url: str, office: Office
) -> None:
    """Read as a question, it stood open in the staff's list for seven days."""
    staffed = StaffedOffice(store, office)
    written = ("{}-{}", "{}{}", "{} {}", "{} – {}", "{}.{}")
    for number, (line, groups) in enumerate(zip(cycle(ASIDE), written, strict=False)):
        code = invite(store, "clerk", "Minh", OFFICE, NOW)
        typed = groups.format(*code.split("-"))
        typed = typed.lower() if number % 2 else typed
        who = staffed.person(f"minh {number}")
        assert "Chào Minh" in who.says(line.format(typed)), line.format(typed)
        assert stands(url, code) | written_in(url, code) == set()


def test_a_code_in_words_that_refuse_it_stays_open_and_stands_nowhere(
    store: Store, url: str, office: Office
) -> None:
    """Neither in the message, nor in a question or a request, nor in what the chat remembers."""
    staffed = StaffedOffice(store, office)
    lan, vy = staffed.joins("lan", "Lan", "admin"), staffed.person("vy")
    code = invite(store, "admin", "Quản", OFFICE, NOW)
    for line in ("mã {} của ai vậy em", "sao em nhận được mã {}, em không xin", "{} là gì"):
        assert "gửi riêng mã ấy" in vy.says(line.format(code))
    # A member of the staff who passes it on is not made somebody else.
    assert "gửi riêng mã ấy" in lan.says(f"mã của anh Quản là {code.replace('-', ' ')}")
    assert [one.name for one in store.staff.list()] == ["Lan"]
    assert written_in(url, code) == set()
    assert "Chào Quản" in vy.says(code.replace("-", ""))


# Two groups of five as people write them, or as somebody reads them out.
WRITTEN = (
    "{a}  -  {b}", "{a}\u2212{b}", "{a}\n{b}", "{a}_{b}", "*{a}* *{b}*", "{a}\u00ad{b}", "{a}\u200b-{b}",
    "{a} gạch ngang {b}", "{a}...{b}", "{a} và {b}", "mã{a}-{b}là", "{a}   {b}", "\uff0d{a}\uff0d{b}",
    "(nửa đầu {a}, nửa sau là {b})", "(nửa sau {b}, trước nó là {a})", "https://ví.dụ/x?ma={a}-{b}",
    "{spaced}", "{parts}", "{wide}", "{squared}", "{read}", "{half}", "{named}",
)  # fmt: skip
# As somebody says a digit, and a letter.
DIGITS = dict(zip("23456789", "hai ba bốn năm sáu bảy tám chín".split(), strict=True))
NAMES = dict(
    zip(
        "ABCDEFGHJKMNPQRSTUVWXYZ",
        "a bê xê đê e ép gờ hát gi ca em-mờ en-nờ pê quy e-rờ ét-sì tê u vê vê-kép ích-xì y-dài dét"
        .split(),
        strict=True,
    )
)  # fmt: skip


# Squared letters are none to the standard.
_UNSQUARED = {0x1F170 + number: chr(65 + number) for number in range(26)}


def in_writing(how: str, code: str) -> str:
    """The code written so."""
    a, b = code.split("-")
    letters = a + b
    spaced, parts = " ".join(letters), f"{a[:3]} {a[3:]} gạch ngang {b[:2]} {b[2:]}"
    wide = "".join(chr(ord(one) + 0xFEE0) for one in letters)
    squared = "".join(chr(0x1F170 + ord(one) - 65) if one.isalpha() else one for one in letters)
    read = " ".join(DIGITS.get(one, one) for one in letters)
    half = f"{a} gạch ngang {' '.join(DIGITS.get(one, one) for one in b)}"
    named = " ".join({**DIGITS, **NAMES}[one].replace("-", " ") for one in letters)
    said = {"squared": squared, "read": read, "half": half, "named": named}
    return how.format(a=a, b=b, spaced=spaced, parts=parts, wide=wide, **said)


def plainly(text: str) -> str:
    """Its letters and digits alone."""
    plain = unicodedata.normalize("NFKC", text.translate(_UNSQUARED))
    return "".join(filter(str.isalnum, plain)).upper()


def halves_in(url: str, code: str, how: str) -> list[str]:
    """What is stored with both halves of a code in it, or with it as it was written."""
    a, b = code.split("-")
    rows = [plainly(one) for one in every_row(url).splitlines()]
    return [one for one in rows if (a in one and b in one) or plainly(in_writing(how, code)) in one]


@POSTGRESQL_AT_NIGHT
def test_an_open_code_in_any_writing_stands_in_nothing_that_is_kept(
    store: Store, url: str, office: Office
) -> None:
    """A question stands in the staff's list, where a viewer read it and became admin."""
    staffed = StaffedOffice(store, office)
    for number, how in enumerate(WRITTEN):
        vy, code = staffed.person(f"vy {number}"), invite(store, "admin", "Quản", OFFICE, NOW)
        vy.says(f"sao em không hiểu {in_writing(how, code)} là gì")
        vy.says("gửi câu hỏi cho cán bộ")
        assert halves_in(url, code, how) == [], how
        # It was refused, and so is open still.
        assert len(store.staff.invites(NOW)) == number + 1, how
    # The messages are kept, each with its code hidden.
    assert str(rows(url)["inbounds"]).count(HIDDEN) >= len(WRITTEN)


@POSTGRESQL_AT_NIGHT
def test_an_open_code_in_any_writing_is_void_in_a_group(
    store: Store, url: str, office: Office
) -> None:
    """Everybody there can put it together."""
    staffed = StaffedOffice(store, office)
    for number, how in enumerate(WRITTEN):
        code = invite(store, "clerk", "Vy", OFFICE, NOW)
        group = staffed.person(f"group {number}")
        assert "trước cả nhóm" in group.says_in_group(f"mã chị Tư {in_writing(how, code)} nhé"), how
        assert store.staff.invites(NOW) == ()
        assert halves_in(url, code, how) == [], how


def test_a_code_that_looks_like_telex_keys_is_read_as_it_was_sent(
    store: Store, url: str, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """ "DJU" types "dụ", and the code was another one: it stayed open before the whole group."""
    monkeypatch.setattr(joining, "new_code", lambda: "DJUZ4-HWB3T")
    staffed = StaffedOffice(store, office)
    invite(store, "clerk", "Vy", OFFICE, NOW)
    typed = "mã chị Tư DJU Z4 gạch ngang HW B3T nhé"
    assert "trước cả nhóm" in staffed.person("group").says_in_group(typed)
    invite(store, "clerk", "Vy", OFFICE, NOW)
    assert "Chào Vy" in staffed.person("vy").says("mã của tôi là DJU Z4 HW B3T")


@POSTGRESQL_AT_NIGHT
def test_a_members_own_code_is_void_in_a_group_too(store: Store, url: str, office: Office) -> None:
    """Whoever reads it there would be that member; it is told to them, and opens nothing."""
    staffed = StaffedOffice(store, office)
    lan, group = staffed.joins("lan", "Lan", "admin"), staffed.person("group")
    staff = store.staff.list()[0].view
    with store.change(actor_of(staff), staffed.clock.now()) as change:
        spare, other = new_recovery_codes(change, staff.id)[:2]
    code = login(lan)
    for shown in (code, spare):
        assert "trước cả nhóm" in group.says_in_group(
            f"mã là {in_writing('*{a}*  *{b}*', shown)} ạ"
        )
        assert "đã được hủy" in lan.hears()
        assert "trước cả nhóm" not in group.says_in_group(f"mã là {shown} ạ"), "it opens nothing"
    assert store.staff.open_session(code, staffed.clock.now(), "Firefox") is None
    assert len(rows(url)["recovery_codes"]) == RECOVERY_CODES - 1
    assert "trước cả nhóm" in group.says_in_group(f"{other}")
    assert store.journal.verify() is None


@POSTGRESQL_AT_NIGHT
def test_a_code_for_the_page_or_of_the_second_factor_is_hidden_like_an_invitation(
    store: Store, url: str, office: Office
) -> None:
    """Whatever opens something, and whoever types it."""
    staffed = StaffedOffice(store, office)
    lan, vy = staffed.joins("lan", "Lan", "admin"), staffed.person("vy")
    staff = store.staff.list()[0].view
    with store.change(actor_of(staff), staffed.clock.now()) as change:
        recovery = new_recovery_codes(change, staff.id)
    for code in (login(lan), *recovery[:2]):
        for how in ("*{a}*  *{b}*", "{a} rồi đến {b}", "{spaced}"):
            vy.says(f"không hiểu {in_writing(how, code)} là gì")
            vy.says("gửi câu hỏi cho cán bộ")
            assert halves_in(url, code, how) == []


@POSTGRESQL_AT_NIGHT
def test_what_is_shaped_like_a_code_stands_in_no_question(
    store: Store, url: str, office: Office
) -> None:
    """Used, mistyped or of the page: whoever reads the staff's list tries it, and asks no more."""
    staffed = StaffedOffice(store, office)
    ky = staffed.person("ky")
    for line in (
        "anh ơi em được cấp mã K7QF3-MPD9T thì nhập ở đâu ạ",
        "sao em gõ mã k7qf3-mpd9 mà không được vậy",
        "mã nối của em là 716052 thì gõ ở chỗ nào hả anh",
        "nhờ cán bộ xem giúp mã K7QF3 MPD9T",
        "hỏi cán bộ: mã K7QF3MPD9T dùng làm gì",
    ):
        ky.says(line)
        ky.says("gửi câu hỏi cho cán bộ")
    for code in ("K7QF3-MPD9T", "K7QF3-MPD9"):
        assert written_in(url, code) == set()
    assert "716052" not in every_row(url)


@POSTGRESQL_AT_NIGHT
def test_what_is_no_code_stays_as_it_was_written(store: Store, url: str, office: Office) -> None:
    """Numbers of papers, money, telephones, a product in the form."""
    staffed = StaffedOffice(store, office)
    for line in (
        "QĐ 2345-TTg nói gì về thưởng 500000 đồng",
        "em ở xã Bang 23456 thuộc tuyến thang4-thang6",
        "mã bưu điện 320000 có đúng không",
        "gọi lại em số 0987 654 321",
    ):
        staffed.person("to").says(line)
        assert json.dumps(line)[1:-1] in every_row(url) or line in every_row(url), line


def written_in(url: str, code: str) -> set[str]:
    """In which tables a code is read, whatever stands between its groups."""
    first, second = code.lower().split("-")
    shape = re.compile(rf"{first}\W{{0,3}}{second}")
    return {row.split(":")[0] for row in every_row(url).splitlines() if shape.search(row.lower())}


def test_who_is_to_read_the_code_reads_it(store: Store, url: str, office: Office) -> None:
    """Sent from the row, and shown by the page as long as it opens something."""
    staffed = StaffedOffice(store, office)
    page = Person(staffed, "page", "web")
    page.says("liên kết")
    code = page.taps("Lấy mã để nối kênh khác").split("Mã của anh/chị: ")[1][:6]
    assert code.isdigit()
    assert stands(url, code) == set()

    def shown() -> str:
        lines = store.history.after("web", "page", Cursor(), 50).lines
        return "\n".join(one.reply.text for one in lines if isinstance(one, ToldMessage))

    assert f"Mã của anh/chị: {code}" in shown()
    staffed.clock.move(timedelta(minutes=30))
    store.outbox.hide_codes(staffed.clock.now())
    assert code not in shown()
    assert f"Mã của anh/chị: {HIDDEN}" in shown()


def test_a_receipt_is_read_for_ever(store: Store, url: str, office: Office) -> None:
    """Its code opens nothing: who comes back for it a year later finds it in the chat."""
    staffed = StaffedOffice(store, office)
    sends = SaveRegistration(2025, "344-KH-LMHTX", FORM, ())
    chat_at(store, "leader").says(sends, replies=(f"Mã của anh/chị: {CODE}",))
    told = rows(url)["outbox"]
    assert any("Mã của anh/chị: DK-2025-0001" in row["reply"]["text"] for row in told)
    assert sealed(url) == []
    staffed.clock.move(timedelta(minutes=30))
    store.outbox.hide_codes(staffed.clock.now())
    assert rows(url)["outbox"] == told


def test_the_look_for_old_codes_ends(
    store: Store, url: str, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where more was said than fits a batch it went over the same for ever, and held it locked."""
    monkeypatch.setattr(masked, "AT_ONCE", 2)
    staffed = StaffedOffice(store, office)
    lan = staffed.joins("lan", "Lan", "admin")
    for number in range(5):
        # As an earlier release has sent it; what has no digit is no code, and stays as it is.
        link = ("?ma=ABCDE-FGHJK", "?ma=ABCD2-FGHJK", "Chào")[number % 3]
        chat_at(store, f"leader {number}").says(replies=(link,))
    code = login(lan)
    assert sealed(url)
    looks: list[int] = []
    one = store._database.write

    def counted() -> AbstractContextManager[Session]:
        looks.append(1)
        assert len(looks) < 20
        return one()

    monkeypatch.setattr(store._database, "write", counted)
    staffed.clock.move(timedelta(minutes=30))
    store.outbox.hide_codes(staffed.clock.now(), everywhere=True)
    assert stands(url, code) == set()
    assert sealed(url) == []
    assert stands(url, "ABCD2-FGHJK") == set()
    assert stands(url, "ABCDE-FGHJK") == {"outbox"}


def test_a_look_for_old_codes_holds_only_what_has_one(
    store: Store, url: str, office: Office
) -> None:
    """Whoever looked held every message, and each was written out anew in the program."""
    staffed = StaffedOffice(store, office)
    lan = staffed.joins("lan", "Lan", "admin")
    for number in range(3):
        chat_at(store, f"leader {number}").says(replies=("Chào",))
    login(lan)
    with store._database.read() as session:
        assert len(session.exec(select(OutgoingRow).where(masked._HAS_CODE)).all()) == 1
