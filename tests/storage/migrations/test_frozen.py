"""What steps derive from stored rows stays as it was, whatever the program does today."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
import sqlalchemy as sa

from storage.migrations.frozen.forms import doubtful_names, found_by
from storage.migrations.frozen.names import commune_key, unit_key
from storage.migrations.frozen.types import UTCDateTime

FORM = {
    "kind": "both",
    "unit_type": "htx",
    "unit_name": "Hợp tác xã Chè Suối Giàng ạ",
    "commune": "xã  Suối Giàng",
    "collective_title": "tap-the-tien-tien",
    "collective_commendation": "giay-khen",
    "contact_name": "Giàng A Chu",
    "phone": "0912345678",
    "people": [{"name": "Lò Thị A", "position": "kế toán", "title": "cstdcs", "initiative": None}],
    "targets": ["Trồng 2 ha quế"],
}


def test_a_form_is_found_by_the_same_columns() -> None:
    """Of 0017 and 0033."""
    assert found_by("DK-1", FORM) == {
        "unit_type": "htx",
        "unit_order": "243127024446393205303220373002",
        "commune": "xã Suối Giàng",
        "aims": '[["collective", "tap-the-tien-tien"], ["collective", "giay-khen"],'
        ' ["individual", "cstdcs"]]',
        "words": "dk-1 hop tac xa che suoi giang a xa suoi giang giang a chu 0912345678"
        " trong 2 ha que lo thi a ke toan",
    }
    assert not doubtful_names(FORM)
    assert doubtful_names({"people": [{"name": "Nguyen Thi Moi"}]})
    assert found_by("DK-2", {})["aims"] == '[["collective", null]]'


@pytest.mark.parametrize(
    ("name", "kind", "key"),
    [
        ("HTX dịch vụ nông nghiệp Minh Quán nhé", None, "htx dv nn minh quan"),
        ("Suối Giàng", "lien-hiep", "lhhtx suoi giang"),
        ("Quỹ tín dụng nhân dân Nghĩa Lộ", "htx", "qtdnd nghia lo"),
        ("HTX", "htx", ""),
    ],
)
def test_a_unit_has_the_same_key(name: str, kind: str | None, key: str) -> None:
    """Of 0010."""
    assert unit_key(name, kind) == key


def test_a_commune_has_the_same_key() -> None:
    """Of 0010, with a village before it and without its kind."""
    assert commune_key("thôn Khe Cam, xã Cát Thịnh ạ") == "cat thinh"
    assert commune_key(None) == ""


def test_a_moment_is_stored_in_utc() -> None:
    """On SQLite, which knows no zones; a time without one is refused."""
    engine = sa.create_engine("sqlite://")
    table = sa.Table("moments", sa.MetaData(), sa.Column("at", UTCDateTime()))
    at = datetime(2025, 4, 8, 9, tzinfo=timezone(timedelta(hours=7)))
    with engine.begin() as connection:
        table.create(connection)
        connection.execute(table.insert().values(at=at))
        (found,) = connection.execute(sa.select(table.c.at)).scalars()
        assert connection.execute(sa.text("SELECT at FROM moments")).scalar() == (
            "2025-04-08 02:00:00.000000"
        )
        with pytest.raises(sa.exc.StatementError, match="without a zone"):
            connection.execute(table.insert().values(at=datetime(2025, 4, 8)))
    assert (found, found.tzinfo) == (at, UTC)
