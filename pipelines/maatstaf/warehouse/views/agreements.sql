-- Agreements with recipients, with their first and last day; an open end is far away.
select
    agreement_id, recipient_id, kind as agreement_kind, valid_from,
    coalesce(valid_to, date '9999-12-31') as valid_to, data_category_set, purpose_set
from delivered.agreements
