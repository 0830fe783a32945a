/*
key = ["disclosure_id"]
*/
with covered as (
    select d.disclosure_id
    from disclosures as d
    inner join agreements as a
        on
            d.recipient_id = a.recipient_id and a.agreement_kind = 'covenant'
            and d.disclosed_on between a.valid_from and a.valid_to
    inner join data_category_set_covers as c
        on a.data_category_set = c.data_category_set and d.data_category_set = c.covered_set
    inner join purpose_set_members as p on a.purpose_set = p.purpose_set and d.purpose = p.purpose
    where d.disclosed_on >= $period_start and d.disclosed_on < $period_end
    group by d.disclosure_id
)

select d.disclosure_id
from disclosures as d
inner join recipients as r on d.recipient_id = r.recipient_id and r.recipient_kind in ('care_institution', 'police')
left join covered as c on d.disclosure_id = c.disclosure_id
where
    d.disclosed_on >= $period_start and d.disclosed_on < $period_end
    and c.disclosure_id is null
