/*
key = ["disclosure_id"]
*/
select d.disclosure_id
from disclosures as d
left join activities as a on d.activity_id = a.activity_id and d.purpose = a.purpose
left join data_category_set_covers as c
    on a.data_category_set = c.data_category_set and d.data_category_set = c.covered_set
where
    d.disclosed_on >= $period_start and d.disclosed_on < $period_end
    and c.covered_set is null
