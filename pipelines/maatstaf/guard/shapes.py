"""The shapes of direct identifiers, as SQL that is true for a cell of that shape."""

from __future__ import annotations

from types import MappingProxyType

E_MAIL = r"[^@\s]+@[^@\s]+\.[A-Za-z]{2,}"
IBAN = r"(?i:[A-Z]{2}[0-9]{2} ?[A-Z]{4})( ?[0-9]){10}"
MOBILE = r"(\+31|0031|0) ?\(?0?\)?6[- ]?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2}"
POSTCODE_WITH_NUMBER = r"[1-9][0-9]{3} ?[A-Z]{2}[ ,]+[0-9]{1,5}"
ADDRESS_AS_CODE = r"[1-9][0-9]{3}[A-Z]{2}-?[0-9]{1,5}[-A-Za-z0-9]{0,4}"
DIGITS = "regexp_replace({cell}, '[^0-9]', '', 'g')"


def _within(shape: str) -> str:
    return f"regexp_matches({{cell}}, '(^|[^A-Za-z0-9]){shape}($|[^A-Za-z0-9])')"


#: One cell of these shapes in a column is enough.
TELLING = MappingProxyType(
    {
        "e-mail address": f"regexp_matches({{cell}}, '{E_MAIL}')",
        "IBAN": _within(IBAN),
        "mobile number": _within(MOBILE),
        "postcode with house number": _within(POSTCODE_WITH_NUMBER),
    }
)

#: True for a cell with nine digits in all, whatever stands between or before them.
NINE_DIGITS = f"length({DIGITS}) = 9"

#: True for nine digits that pass the eleven-test, as one in eleven of any nine digits does.
ELEVEN_TEST = (
    f"({NINE_DIGITS} and ("
    + " + ".join(f"{10 - place} * try_cast(substr({DIGITS}, {place}, 1) as integer)" for place in range(1, 9))
    + f" - try_cast(substr({DIGITS}, 9, 1) as integer)) % 11 = 0)"
)

#: Shapes that a harmless code may have by chance: what might have the shape, and what has it.
BY_SHARE = MappingProxyType(
    {
        "BSN": (NINE_DIGITS, ELEVEN_TEST),
        "postcode with house number": ("{cell} is not null", f"regexp_full_match({{cell}}, '{ADDRESS_AS_CODE}')"),
    }
)
