-- What was shared up to and including the reported day.
select
    disclosure_id, disclosed_on, recipient_id, activity_id, purpose, lawful_basis, data_category_set, records,
    persons
from delivered.disclosures
where disclosed_on <= $as_of
