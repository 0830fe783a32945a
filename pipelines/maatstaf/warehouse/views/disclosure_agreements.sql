-- What was shared under the need of an agreement: a row for each recipient, day, purpose, set of data categories and
-- kind of agreement that is needed, with what the agreements of that kind say of it on that day.
-- A processor needs a processing agreement, a care institution or the police a covenant, a joint controller a joint
-- arrangement; who is two of these needs two. One agreement must cover it whole: two that each cover a part do not.
with needed as (
    select recipient_id, 'processing_agreement' as agreement_kind
    from recipients where recipient_role = 'processor'
    union all
    select recipient_id, 'covenant' as agreement_kind
    from recipients where recipient_kind in ('care_institution', 'police')
    union all
    select recipient_id, 'joint_arrangement' as agreement_kind
    from recipients where recipient_role = 'joint_controller'
),

shared as (
    select recipient_id, disclosed_on, purpose, data_category_set, count(*) as disclosures
    from disclosures
    group by recipient_id, disclosed_on, purpose, data_category_set
),

met as (
    select
        s.recipient_id,
        s.disclosed_on,
        s.purpose,
        s.data_category_set,
        s.disclosures,
        n.agreement_kind,
        a.valid_to < s.disclosed_on as has_ended,
        a.valid_from > s.disclosed_on as is_to_begin,
        s.disclosed_on between a.valid_from and a.valid_to as is_in_force,
        c.covered_set is not null as names_categories,
        p.purpose is not null as names_purpose
    from shared as s
    inner join needed as n on s.recipient_id = n.recipient_id
    left join agreements as a on s.recipient_id = a.recipient_id and n.agreement_kind = a.agreement_kind
    left join data_category_set_covers as c
        on a.data_category_set = c.data_category_set and s.data_category_set = c.covered_set
    left join purpose_set_members as p on a.purpose_set = p.purpose_set and s.purpose = p.purpose
)

select
    recipient_id,
    disclosed_on,
    purpose,
    data_category_set,
    agreement_kind,
    max(disclosures) as disclosures,
    case
        when max(case when is_in_force and names_categories and names_purpose then 1 else 0 end) = 1 then 'covered'
        when max(case when is_in_force and names_categories then 1 else 0 end) = 1 then 'purpose_not_covered'
        when max(case when is_in_force then 1 else 0 end) = 1 then 'category_not_covered'
        when max(case when has_ended then 1 else 0 end) = 1 then 'expired'
        when max(case when is_to_begin then 1 else 0 end) = 1 then 'not_yet'
        else 'missing'
    end as agreement_finding
from met
group by recipient_id, disclosed_on, purpose, data_category_set, agreement_kind
