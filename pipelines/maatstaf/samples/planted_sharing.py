"""Disclosures that break a promise, planted in a known number in every month."""

from __future__ import annotations

from collections.abc import Iterator

from maatstaf.samples import recipients as known
from maatstaf.samples.flows import FOUR, Flow
from maatstaf.samples.recipients import Recipient

#: recipient | activity | purpose | basis | categories beyond name and address | a month at scale 1 | which norm
BREACHES = """
O1|A21|P07|contract|telephone birth_date|6|S2 D3
O3|A21|P07|contract|telephone household|4|S2 D3
O5|A24|P07|public_task|telephone medical|3|S2 S5
O2|A25|P07|contract|tenant_file|3|S2
O33|A38|P13|contract|telephone payment_history|3|S3
O37|A36|P12|legitimate_interest|behaviour|3|S3
O34|A39|P13|consent|household medical|3|S3 S5 D3
O42|A34|P11|legitimate_interest|behaviour|3|S3
O41|A34|P12|legitimate_interest|nuisance_file|2|S3 D3
O51|A32|P10|contract|payment_history|8|S4
O47|A32|P10|contract|email|5|S4
O65|A24|P07|-|medical|2|S1 S5
O59|A18|P06|-|payment_history|5|S1
O4|-|P07|contract|telephone|6|D3
O66|A44|P16|legal_obligation|household|4|D3
O78|-|P17|-|email|2|S1 D3
"""


def breaches(by_key: dict[str, Recipient]) -> Iterator[Flow]:
    """The streams that break a promise; ``a_month`` is their exact number a month at scale 1."""
    for row in BREACHES.strip().splitlines():
        key, activity, purpose, basis, categories, a_month, _ = row.split("|")
        yield Flow(
            by_key[key],
            None if activity == "-" else activity,
            purpose,
            None if basis == "-" else basis,
            FOUR[:2] + tuple(categories.split()),
            float(a_month),
            900 if key in (known.SUPPLIER_NEVER, known.SUPPLIER_EXPIRED) else 1,
        )
