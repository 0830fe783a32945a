/*
key = ["disclosure_id"]
*/
with beyond as (
    select data_category_set
    from data_category_set_members
    where data_category not in ('name', 'address', 'telephone', 'email')
    group by data_category_set
)

select d.disclosure_id
from disclosures as d
inner join recipients as r on d.recipient_id = r.recipient_id and r.recipient_kind = 'contractor'
inner join beyond as b on d.data_category_set = b.data_category_set
where d.disclosed_on >= $period_start and d.disclosed_on < $period_end
