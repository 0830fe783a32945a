"""The signs of addresses, days of birth and running text."""

from __future__ import annotations

from datetime import date

from maatstaf.contracts import literal
from maatstaf.guard.numbers import BEFORE, FEW_DIGITS
from maatstaf.guard.signs import Sign

E_MAIL = Sign(
    "e-mail address",
    r"case when strlen({cell}) >= 6 and contains({cell}, '@') "
    r"then regexp_matches({cell}, '[^@\s]+@[^@\s]+\.[A-Za-z]{2,}') else false end",
    "true",
)

#: Letters that no postcode has.
_NO_POSTCODE = "'SA', 'SD', 'SS'"
#: Years of now stand before letters and numbers in many an order number.
_YEAR = "'(?:199|20[0-2])[0-9].*'"
_POSTCODE = f"{BEFORE}[1-9][0-9]{{3}} ?([A-Z]{{2}})[ ,]+(?:nr\\.? ?)?[0-9]{{1,5}}(?:$|[^0-9])"

ADDRESSES = (
    Sign(
        "postcode with house number",
        f"regexp_extract({{cell}}, '{_POSTCODE}', 1) not in ('', {_NO_POSTCODE})",
        "true",
        glance="strlen({cell}) >= 8 and (contains({cell}, ' ') or contains({cell}, ','))",
    ),
    Sign(
        "postcode with house number",
        "strlen({cell}) between 7 and 16 and regexp_matches({cell}, '[0-9]') and regexp_matches({cell}, '[A-Za-z]')",
        "regexp_full_match({cell}, '[1-9][0-9]{3} ?[A-Za-z]{2}[-_/. ]?[0-9]{1,5}(?:[-_/. ]?[A-Za-z0-9]{1,4})?') "
        f"and upper(regexp_extract({{cell}}, '[A-Za-z]{{2}}')) not in ({_NO_POSTCODE}) "
        f"and not regexp_full_match({{cell}}, {_YEAR})",
        chance=0.02,
        part=0.01,
        glance="case when strlen({cell}) between 7 and 16 and {cell} < ':' "
        "then regexp_matches({cell}, '^[0-9]{4} ?[A-Za-z]{2}') else false end",
        among="strlen({cell}) between 7 and 16",
        heading=r"postcode|adres|huisn",
    ),
)

#: The ages between which the people live whom a corporation deals with.
YOUNGEST, OLDEST = 18, 100
_WRITTEN = "'[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ][0-9]{4}'"
_FORMATS = "['%d-%m-%Y', '%d/%m/%Y', '%d.%m.%Y', '%d %m %Y']"


def birth_dates(as_of: date) -> Sign:
    """Days on which people were born who are now of age; days of work lie mostly later.

    Args:
        as_of: the day of the extract.
    """
    first, last = literal(f"{as_of.year - OLDEST}-01-01"), literal(f"{as_of.year - YOUNGEST}-12-31")
    between = f"between date {first} and date {last}"
    return Sign(
        "date of birth",
        f"strlen({{digits}}) = 8 or regexp_full_match({{cell}}, {_WRITTEN})",
        f"(coalesce(try_strptime({{digits}}, '%Y%m%d')::date {between}, false) "
        f"or coalesce(try_strptime({{digits}}, '%d%m%Y')::date {between}, false) "
        f"or coalesce(try_strptime({{cell}}, {_FORMATS})::date {between}, false))",
        chance=0.35,
        part=0.25,
        glance=FEW_DIGITS,
        heading=r"geboorte|geb[_ .-]?dat|birth|\bdob\b",
    )


#: Sentences in a column of codes: a wrong spelling of a code comes back, what people write does not.
FREE_TEXT = Sign(
    "free text",
    "{cell} is not null",
    r"contains({cell}, ' ') and (regexp_matches({cell}, '\S+\s+\S+\s+\S+\s+\S+') "
    r"or (strlen({cell}) >= 20 and regexp_matches({cell}, '\S+\s+\S+\s+\S+')))",
    chance=0.3,
    part=0.25,
    differs=True,
)
