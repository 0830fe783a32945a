/*
key = ["holding_id"]
*/
select holding_id
from holdings
where
    data_category = 'identity_copy'
    and (
        (destroyed_on >= $period_start and destroyed_on < $period_end and destroyed_on <> trigger_on)
        or (
            holding_state in ('over_term', 'due', 'not_due', 'cannot_be_calculated')
            and trigger_state = 'happened' and trigger_on < $as_of
        )
    )
