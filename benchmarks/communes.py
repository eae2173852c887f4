"""Derives knowledge/common/communes.txt from a wheel of the package vietnamadminunits (MIT).

Rule kept here: nothing is added to what the package says; the file is written again, never edited.
Run: pip download --no-deps vietnamadminunits==1.0.4, then python benchmarks/communes.py WHEEL

Why that package: it alone leads from the communes of before 1 July 2025 to the present ones, and
its licence lets us ship what it says. It is no dependency: its database weighs 7 MB and it pulls in
shapely and geopy. vietnam-provinces 2025.10.1 has no old names and its wheel names no licence;
its list was only compared (3,321 communes in both, differing in spellings such as Hoà and Hòa).
"""

from __future__ import annotations

import json
import re
import sqlite3
import sys
import tempfile
import zipfile
from collections import defaultdict
from pathlib import Path

FILE = Path(__file__).parent.parent / "knowledge" / "common" / "communes.txt"
PRESENT = "SELECT province, ward, provinceKey, wardKey FROM admin_units"
FORMER = (
    "SELECT province, district, ward, provinceKey, districtKey, wardKey FROM admin_units_legacy"
)
HEADER = """\
# The communes of Việt Nam since 1 July 2025, and the former ones that each was made of.
# Derived from the Python package vietnamadminunits {version} (files of {day}), in which Tran Ngoc
# Minh Hieu collected them from the resolutions of 2025; https://pypi.org/project/vietnamadminunits
# Written by benchmarks/communes.py; do not edit. "= " begins a province, followed by the former
# provinces in it; then one line a commune: its name, and after each tab "district, province: former
# communes"; one without its kind is a xã. A former one in several lines was divided.
#
"""

Key = tuple[str, ...]


def main() -> None:
    """Write the file."""
    wheel = zipfile.ZipFile(sys.argv[1])
    version = Path(sys.argv[1]).name.split("-")[1]
    licence = next(name for name in wheel.namelist() if name.endswith("LICENSE"))
    day = "{}-{:02}-{:02}".format(*wheel.getinfo(licence).date_time[:3])
    terms = wheel.read(licence).decode().strip().splitlines()
    head = HEADER.format(version=version, day=day) + "".join(
        f"# {line}".rstrip() + "\n" for line in terms
    )
    present, former = _rows(wheel)
    links = _links(json.loads(wheel.read("vietnamadminunits/data/converter_2025.json")))
    body = _body(present, former, links)
    FILE.write_text(head + body, encoding="utf-8")
    print(f"{len(present)} communes, {len(former)} former ones, {FILE.stat().st_size:,} bytes")


def _rows(wheel: zipfile.ZipFile) -> tuple[dict[Key, Key], dict[Key, Key]]:
    with tempfile.TemporaryDirectory() as folder:
        database = wheel.extract("vietnamadminunits/data/dataset.db", folder)
        with sqlite3.connect(database) as rows:
            present = {(key, ward): (p, w) for p, w, key, ward in rows.execute(PRESENT)}
            # Five islands were districts without communes.
            former = {
                (p, d, w or ""): (province, district, ward or district)
                for province, district, ward, p, d, w in rows.execute(FORMER)
            }
    return present, former


def _links(converter: dict[str, dict[str, dict[str, list]]]) -> dict[Key, list[Key]]:
    """The former communes of each present one."""
    links: dict[Key, list[Key]] = defaultdict(list)
    for province, whole in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, olds in whole.items():
            links[province, ward] += [tuple(old.split("_")) for old in olds]
    for province, divided in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for old, news in divided.items():
            for new in news:
                links[province, new["newWardKey"]].append(tuple(old.split("_")))
    return links


def _body(present: dict[Key, Key], former: dict[Key, Key], links: dict[Key, list[Key]]) -> str:
    lines: dict[str, list[str]] = defaultdict(list)
    within: dict[str, set[str]] = defaultdict(set)
    for key, (province, ward) in present.items():
        groups: dict[str, list[str]] = defaultdict(list)
        for old in links[key]:
            old_province, district, name = former[old]
            groups[f"{_small(district)}, {_bare(old_province)}"].append(_brief(name))
            within[province].add(_bare(old_province))
        parts = [f"{place}: {', '.join(names)}" for place, names in groups.items()]
        lines[province].append("\t".join([_small(ward), *parts]))
    return "".join(
        f"= {_bare(province)}, {', '.join(sorted(within[province] - {_bare(province)}))}".rstrip(
            ", "
        )
        + "\n"
        + "".join(f"{line}\n" for line in listed)
        for province, listed in lines.items()
    )


def _small(name: str) -> str:
    return name[:1].lower() + name[1:]


def _brief(name: str) -> str:
    return _small(name).removeprefix("xã ")


def _bare(province: str) -> str:
    return re.sub("^(?:Tỉnh|Thành phố) ", "", province)


if __name__ == "__main__":
    main()
