"""Whoever fills in names the head of the unit: her own post is not his."""

from handlers.turn.turn import Office
from tests.support.talk import Talk, form_of


def test_the_post_of_who_speaks_is_not_the_heads(office: Office) -> None:
    talk = Talk(office)
    for line in ("chị là kế toán htx, sếp bảo đăng ký giúp", "đồng ý"):
        talk.say(line)
    talk.say("HTX Hoa Ban, xã Văn Chấn")
    talk.say("sếp tên Lò Văn Páo sđt 0912333444")
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == ("Lò Văn Páo", None)
    assert form.phone == "0912333444"


def test_which_kind_is_explained_and_asked_again(office: Office) -> None:
    talk = Talk(office)
    talk.say("đăng ký")
    talk.say("đồng ý")
    said = talk.say("không biết nên đăng ký tập thể hay cá nhân")
    assert "tập thể là cả đơn vị" in said
    assert "đăng ký thi đua cho ai" in said
    assert form_of(talk).kind is None
