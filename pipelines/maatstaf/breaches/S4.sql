/*
key = ["disclosure_id"]
*/
with covered as (
    select d.disclosure_id
    from disclosures as d
    inner join agreements as a
        on
            d.recipient_id = a.recipient_id and a.agreement_kind = 'processing_agreement'
            and d.disclosed_on between a.valid_from and a.valid_to
    where d.disclosed_on >= $period_start and d.disclosed_on < $period_end
    group by d.disclosure_id
)

select d.disclosure_id
from disclosures as d
inner join recipients as r on d.recipient_id = r.recipient_id and r.recipient_role = 'processor'
left join covered as c on d.disclosure_id = c.disclosure_id
where
    d.disclosed_on >= $period_start and d.disclosed_on < $period_end
    and c.disclosure_id is null
