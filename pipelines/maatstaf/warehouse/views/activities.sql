-- The register of processing activities, as delivered.
select
    activity_id, name, purpose, lawful_basis, data_category_set, subject_category_set, art9, dpia,
    case when reviewed_on <= $as_of then reviewed_on end as reviewed_on
from delivered.activities
