"""For whom it is, and why not for the others: the reason takes nothing back and adds nobody."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("công ty thôi, mấy đứa nhỏ nó làm thời vụ hổng có đăng ký", "collective"),
        ("công ty thôi, nhân viên thời vụ không đăng ký", "collective"),
        ("htx thôi, anh em bận mùa không ai đăng ký", "collective"),
        ("htx thôi cưng, xã viên bận cấy chưa ai tham gia", "collective"),
        ("tập thể, mấy đứa hổng đăng ký", "collective"),
        ("tap the thoi, may dua nho khong chiu dang ky", "collective"),
        ("mình công ty thôi, không có cá nhân nào", "collective"),
        ("CÔNG TY THÔI NGHEN, MẤY ĐỨA NHỎ HỔNG CÓ THI", "collective"),
        ("quỹ thôi em, mấy anh em không muốn đăng ký", "collective"),
        ("cá nhân thôi, htx mới thành lập chưa dám đăng ký", "individual"),
        ("cá nhân thôi, htx thì khỏi", "individual"),
        ("htx với mấy đứa nhỏ luôn", "both"),
        ("không đăng ký tập thể", None),
        ("công ty hổng đăng ký", None),
        ("htx thôi em, với 3 người giỏi nữa", "both"),
    ],
)
def test_the_reason_is_no_part_of_it(office: Office, typed: str, kind: str | None) -> None:
    """One who stays out is named only to say so."""
    talk = at_step(office, "kind")
    talk.say(typed)
    assert (form_of(talk).kind, form_of(talk).people) == (kind, ())
