"""The list of communes is whole, is read when it is asked for, and finds what people type."""

import subprocess
import sys

import pytest

from knowledge.places.communes import COMMON, NOTHING, communes

HERE = "Lào Cai"


def present(text: str, province: str | None = HERE) -> list[str]:
    return [one.name for one in communes().find(text, province).present]


def near(text: str) -> list[str]:
    return [one.name for one in communes().find(text, HERE).near]


def former(text: str, province: str | None = HERE) -> list[tuple[str, str, list[str]]]:
    found = communes().find(text, province).former
    return [(one.name, one.district, [new.name for new in one.now]) for one in found]


def test_the_list_is_whole_and_says_where_it_is_from() -> None:
    """3,321 communes in 34 provinces, 10,040 former ones in 63, package, version, day, licence."""
    lines = (COMMON / "communes.txt").read_text(encoding="utf-8").splitlines()
    head = "\n".join(line for line in lines if line.startswith("#"))
    for said in ("vietnamadminunits 1.0.4", "2025-10-08", "MIT License", "Tran Ngoc Minh Hieu"):
        assert said in head
    provinces = [line[2:].split(", ") for line in lines if line.startswith("= ")]
    assert len(provinces) == 34
    assert len({name for names in provinces for name in names}) == 63
    # No former province was cut in two: each name leads to one of today.
    assert sum(map(len, provinces)) == 63
    listed = [line.split("\t") for line in lines if not line.startswith(("#", "= "))]
    assert len(listed) == 3321
    assert {parts[0].split(" ")[0] for parts in listed} == {"xã", "phường", "đặc"}
    assert all(len(parts) > 1 for parts in listed)
    divided = {
        (group.partition(": ")[0], name)
        for _, *groups in listed
        for group in groups
        for name in group.partition(": ")[2].split(", ")
    }
    assert len(divided) == 10040


@pytest.mark.parametrize(
    "typed",
    [
        "xã Văn Chấn",
        "Văn Chấn",
        "xa van chan",
        "XÃ VĂN CHẤN",
        "van chan",
        "vanchan",
        "x. Văn Chấn",
        "Văn Chấn, Lào Cai",
        "xã Văn Chấn tỉnh Yên Bái",
        "thôn 3, xã Văn Chấn",
        "Va\u0306n Cha\u0302\u0301n",
    ],
)
def test_a_present_name_is_found_by_its_letters(typed: str) -> None:
    """With or without its kind, marks, capitals, blanks and what lies around it."""
    assert present(typed) == ["xã Văn Chấn"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Khánh Hoà", ["xã Khánh Hòa"]),
        ("sapa", ["phường Sa Pa"]),
        ("P. Sa Pa", ["phường Sa Pa"]),
        ("y ty", ["xã Y Tý"]),
        ("mau a", ["xã Mậu A"]),
    ],
)
def test_marks_may_stand_elsewhere_or_be_missing(typed: str, meant: list[str]) -> None:
    """The older place of a mark, two syllables written as one, short kinds."""
    assert present(typed) == meant


@pytest.mark.parametrize(
    "typed", ["Văn Chân", "phường Văn Chấn", "xã Văn Chần", "Văn Trấn", "van chann", "xã Vă Chấn"]
)
def test_what_speaks_against_a_name_makes_it_a_near_one(typed: str) -> None:
    """Another mark, another kind, one letter, or letters that are said alike."""
    assert (present(typed), near(typed)) == ([], ["xã Văn Chấn"])


@pytest.mark.parametrize(
    "typed", ["Nậm Toc", "xã Khe Lếch", "Mường Hoong", "", "xã", "😀", "A, B, C"]
)
def test_nothing_is_made_up(typed: str) -> None:
    """A name that is no commune of the province is nothing."""
    assert communes().find(typed, HERE) == NOTHING


def test_a_former_commune_leads_to_the_present_one() -> None:
    """However much of its district and province is said."""
    meant = [("xã Tô Mậu", "huyện Lục Yên", ["xã Khánh Hòa"])]
    for typed in ("xã Tô Mậu", "to mau", "Tô Mậu, Lục Yên", "xã Tô Mậu huyện Lục Yên tỉnh Yên Bái"):
        assert former(typed) == meant
    assert former("xã Tô Mầu") == meant


def test_a_district_tells_former_ones_of_one_name_apart() -> None:
    """Without it all are found."""
    assert len(former("phường 1", "Hồ Chí Minh")) > 5
    only = former("phường 1, quận 3", "Hồ Chí Minh")
    assert [district for _, district, _ in only] == ["quận 3"]


def test_a_divided_commune_leads_to_all_its_parts() -> None:
    """Nothing in the list says which part a unit lies in."""
    assert former("phường Đội Cấn, quận Ba Đình", "Hà Nội") == [
        ("phường Đội Cấn", "quận Ba Đình", ["phường Ba Đình", "phường Ngọc Hà"])
    ]


def test_an_island_was_a_district_without_communes() -> None:
    """Its own name leads to it."""
    assert present("đặc khu Lý Sơn", "Quảng Ngãi") == ["đặc khu Lý Sơn"]
    assert present("Lý Sơn", "Quảng Ngãi") == ["đặc khu Lý Sơn"]


def test_the_province_of_the_plan_is_preferred_to_all_others() -> None:
    """A name that many provinces have is the one at home, unless another province is said."""
    everywhere = communes().find("xã Yên Bình").present
    assert len({one.province for one in everywhere}) > 1
    assert [one.province for one in communes().find("xã Yên Bình", HERE).present] == [HERE]
    said = communes().find("xã Mường Hoong, tỉnh Quảng Ngãi", HERE)
    assert {one.province for old in said.former for one in old.now} == {"Quảng Ngãi"}


@pytest.mark.parametrize(
    ("name", "province"),
    [
        ("Lào Cai", "Lào Cai"),
        ("tỉnh Yên Bái", "Lào Cai"),
        ("Thành phố Hồ Chí Minh", "Hồ Chí Minh"),
        ("TP. Huế", "Huế"),
        ("Bắc Giang", "Bắc Ninh"),
        ("Việt Nam", None),
        (None, None),
    ],
)
def test_a_province_is_known_by_its_former_names(name: str | None, province: str | None) -> None:
    """The plan of a former province is one of the present province."""
    assert communes().province(name) == province


@pytest.mark.nightly  # a process; what a start holds is shown in tests/bot/cli/test_imports.py
def test_nothing_is_read_before_the_first_question() -> None:
    """Importing the conversation opens no list."""
    asked = (
        "import handlers.respond, knowledge.places.communes as places;"
        "print(places.communes.cache_info().currsize)"
    )
    run = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "0"


@pytest.mark.parametrize("typed", ["xã Chúc Sơn", "Lâm Giang Đục", "xã Túc Sơn"])
def test_another_first_consonant_is_another_place(typed: str) -> None:
    """ "Phúc Sơn" led on to a present one: nobody is offered a place for a likeness."""
    found = communes().find(typed, HERE)
    assert (found.present, found.former, found.near) == ((), (), ())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("xã Phuc Xơn", "Phúc Sơn"), ("xã Ohúc Sơn", "Phúc Sơn"), ("xã Vân Trấn", "Văn Chấn")],
)
def test_a_slip_and_what_is_said_alike_are_forgiven(typed: str, meant: str) -> None:
    found = communes().find(typed, HERE)
    assert any(meant in one.name for one in (*found.present, *found.near, *found.former))


def test_a_name_may_be_a_place_s_of_any_size_and_day() -> None:
    """Communes, districts and provinces, with their kind or without; marks speak against it."""
    known = ("Yên Bình", "huyện Trấn Yên", "Tran Yen", "tỉnh Yên Bái", "Suối Giàng", "Nghĩa Lộ")
    assert all(map(communes().is_place, known))
    assert not any(map(communes().is_place, ("Trần Yên", "Giàng A Páo", "Nhật Ký", "Xã")))
