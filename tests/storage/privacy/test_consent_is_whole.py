"""What the consent asks for is what the form keeps: an attribute nobody declared fails here.

A new attribute is put into one of the two lists below. When it is about a person, its word stands
in the consent, and what names the person is found again when it is to be forgotten.
"""

from dataclasses import fields

import pytest

from handlers.registrations.texts import consent
from handlers.values.state import Form, Participant
from storage.privacy.traces import traces_in

# Attribute: the word of the consent that speaks of it.
PERSONAL = {
    "contact_name": "họ tên",
    "contact_position": "chức vụ",
    "phone": "số điện thoại",
    "people": "họ tên",
    "name": "họ tên",
    "position": "chức vụ",
    "title": "nội dung đăng ký",
    "initiative": "nội dung đăng ký",
    "targets": "nội dung đăng ký",
    "collective_title": "nội dung đăng ký",
    "collective_commendation": "nội dung đăng ký",
    "kind": "nội dung đăng ký",
}
OF_THE_UNIT = ("unit_type", "unit_name", "unit_id", "commune", "commune_former", "tax_code")
# What a person is called or reached by, with an example.
NAMING = {"contact_name": "Giàng A Chu", "phone": "0912345678"}


def test_every_attribute_is_declared() -> None:
    """And every word that is declared stands in the consent."""
    kept = {field.name for holder in (Form, Participant) for field in fields(holder)}
    assert kept == {*PERSONAL, *OF_THE_UNIT}
    asked = consent(organisation="Liên minh", contact="Phòng", year=2026, until="24 tháng")
    assert {word for word in PERSONAL.values() if word not in asked} == set()
    assert "đơn vị" in asked


@pytest.mark.parametrize("attribute", NAMING)
def test_what_names_a_person_is_found_again(attribute: str) -> None:
    """In anybody's words, so that a deletion reaches it."""
    traces = traces_in([Form(**{attribute: NAMING[attribute]})], ())  # type: ignore[arg-type]
    assert traces.are_in(f"gặp {NAMING[attribute]} nhé")
    people = (Participant(NAMING["contact_name"]),)
    assert traces_in([Form(people=people)], ()).are_in("bác giang a chu")
