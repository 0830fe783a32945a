"""Clean tables of every contract, and identifiers of made-up people to plant in them."""

from __future__ import annotations

import csv
import random
import re
import uuid
from datetime import date, timedelta
from pathlib import Path

import phonenumbers
from faker import Faker

from maatstaf.contracts import TABLES, Column, Count, Day, ManyOf, OneOf, Organisation, Pseudonym, Table, code_lists
from maatstaf.contracts.kinds import Flag, Month, Period

ROWS = 40

#: What organisations call their activities and sources, some with the surname of a founder in it.
NAMES = (
    "Inschrijving woningzoekenden", "Bouwbedrijf Jansen", "Stichting De Vries", "Van Dijk Advocaten", "Jansen BV",
    "Bakker & Zonen", "Gemeente Zaanstad", "AVG art. 6(1)(b)", "Vrijstellingsbesluit 2001 en 2018", "Politie Noord",
    "Schildersbedrijf De Boer", "Wonen@Zuid", "Heijmans", "Versie 2.10.1", "BW 2:10(3)", "Notaris Mr. Smit",
    "Overlast in de Kerkstraat", "Tweede kans: huren onder begeleiding", "P&O", "Klantportaal 24/7",
)  # fmt: skip


def made_up(seed: int) -> Faker:
    """Someone who makes up Dutch people, always the same for one seed."""
    faker = Faker("nl_NL")
    faker.seed_instance(seed)
    return faker


def in_use(faker: Faker) -> str:
    """A telephone number as people write it; Faker also makes some of areas that do not exist."""
    while not phonenumbers.is_valid_number(phonenumbers.parse(number := faker.phone_number(), "NL")):
        pass
    return number


def mobile(faker: Faker) -> str:
    """A mobile number in one of the ways in which people write it."""
    digits = faker.numerify("########").replace("0", "1")
    return faker.random_element(
        (
            f"06{digits}",
            f"06-{digits}",
            f"06 {digits[:2]} {digits[2:4]} {digits[4:6]} {digits[6:]}",
            f"+316{digits}",
            f"+31 6 {digits}",
            f"0031 6 {digits}",
            f"+31(0)6{digits}",
        )
    )


def postcode(faker: Faker) -> str:
    """A postcode as the post uses it."""
    return faker.numerify("%%##") + faker.random_element(("AB", "CD", "KX", "ZE", "HR", "PL"))


#: One of these in a column is enough.
ONE = {
    "IBAN": lambda faker: faker.iban(),
    "IBAN, in groups": lambda faker: re.sub("(....)", r"\1 ", faker.iban()),
    "e-mail address": lambda faker: faker.email(),
    "telephone number": in_use,
    "telephone number, mobile": mobile,
    "postcode with house number": lambda faker: (
        f"{postcode(faker)[:4]} {postcode(faker)[4:]} {faker.building_number()}"
    ),
    "name of a person, addressed": lambda faker: f"Mevr. {faker.last_name_female()}".replace("  ", " "),
}

#: Of these a column is full.
WHOLE = {
    "BSN": lambda faker: faker.ssn(),
    "BSN, with points": lambda faker: re.sub("(....)(..)(...)", r"\1.\2.\3", faker.ssn()),
    "date of birth": lambda faker: f"{faker.date_of_birth(minimum_age=19, maximum_age=95):%d-%m-%Y}",
    "date of birth, digits": lambda faker: f"{faker.date_of_birth(minimum_age=19, maximum_age=95):%Y%m%d}",
    "name of a person": lambda faker: f"{faker.first_name()} {faker.last_name()}",
    "name of a person, initials": lambda faker: f"{faker.random_uppercase_letter()}. {faker.last_name()}",
    "postcode with house number, joined": lambda faker: postcode(faker) + faker.numerify("%#"),
}

#: Keys and numbers as systems make them, none of which is of a person.
KEYS = {
    "counted": lambda chance, row: f"K{row}",
    "nine digits counted": lambda chance, row: str(202_600_000 + row),
    "nine digits at random": lambda chance, row: str(chance.randint(10**8, 10**9 - 1)),
    "eight digits at random": lambda chance, row: str(chance.randint(10**7, 10**8 - 1)),
    "ten digits counted": lambda chance, row: f"02026{row:05}",
    "ten digits at random": lambda chance, row: str(chance.randint(10**9, 10**10 - 1)),
    "UUIDs": lambda chance, row: str(uuid.UUID(int=chance.getrandbits(128))),
    "hashes": lambda chance, row: f"{chance.getrandbits(256):064x}",
    "hashes in capitals": lambda chance, row: f"{chance.getrandbits(64):016X}",
    "short hashes in capitals": lambda chance, row: f"{chance.getrandbits(32):08X}",
    "orders": lambda chance, row: f"ORD-2026-{row:06}",
    "orders of a year": lambda chance, row: f"{chance.randint(2019, 2026)}AB{row}",
    "days of receipt as digits": lambda chance, row: f"{date(2026, 10, 1) - timedelta(chance.randint(0, 6000)):%Y%m%d}",
    "versions": lambda chance, row: f"v{chance.randint(1, 9)}.{chance.randint(0, 30)}.{row}",
    "postcodes of four digits": lambda chance, row: str(chance.randint(1000, 9999)),
    "firms": lambda chance, row: chance.choice(
        ("jansen-bv", "bakker-zn-bv", "gemeente-utrecht", "politie", "ggz-noord")
    ),
}


def cells(table: Table, seed: int, key: str = "counted") -> dict[str, list[str]]:
    """A clean table by column, with keys of one sort."""
    chance = random.Random(f"{table.name} {seed} {key}")
    return {column.name: [_cell(column, chance, row, key) for row in range(ROWS)] for column in table.columns}


def _cell(column: Column, chance: random.Random, row: int, key: str) -> str:
    kind = column.kind
    if isinstance(kind, Pseudonym):
        return KEYS[key](chance, row)
    if isinstance(kind, Organisation):
        return chance.choice(NAMES)
    if isinstance(kind, Day):
        return f"{date(2026, 1, 1) + timedelta(row):%d-%m-%Y}"
    if isinstance(kind, Month):
        return f"{row % 12 + 1:02}-{2020 + row // 12}"
    if isinstance(kind, Count):
        return str(chance.randint(0, 3000))
    if isinstance(kind, Flag):
        return chance.choice(("ja", "nee"))
    if isinstance(kind, Period):
        return chance.choice(("P2Y", "P6M"))
    codes = list(code_lists()[kind.code_list].codes)
    if isinstance(kind, ManyOf):
        return ",".join(chance.sample(codes, 2))
    assert isinstance(kind, OneOf)
    return chance.choice(codes)


def write(folder: Path, table: Table, columns: dict[str, list[str]], headings: dict[str, str] | None = None) -> Path:
    """The delivery with this one table."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow((headings or {}).get(name, name) for name in columns)
        writer.writerows(zip(*columns.values(), strict=True))
    return folder


#: Every column of every table.
COLUMNS = [(table.name, column.name) for table in TABLES.values() for column in table.columns]
