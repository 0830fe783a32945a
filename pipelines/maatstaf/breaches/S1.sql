/*
key = ["disclosure_id"]
*/
select disclosure_id
from disclosures
where
    disclosed_on >= $period_start and disclosed_on < $period_end
    and lawful_basis is null
