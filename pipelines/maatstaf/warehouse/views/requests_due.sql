-- Requests with their statutory term: an extension counts when it was told before the first term had ended,
-- and never for a refusal (art. 12(4)).
with told as (
    select
        r.*,
        extended.day_number as extended_number,
        answered.day_number as answered_number
    from requests_known as r
    left join tabulated.days as extended on r.extended_on = extended.day
    left join tabulated.days as answered on r.answered_on = answered.day
)

select
    t.*,
    case
        when t.extended_number is null then 'none'
        when not t.extendable or t.outcome = 'refused' then 'not_possible'
        when first.stands_still or t.extended_number <= first.due_number then 'valid'
        else 'too_late'
    end as extension,
    first.due_number as first_due_number,
    first.stands_still as first_stands_still,
    first.paused_days as first_paused_days,
    longer.due_number as longer_due_number,
    longer.stands_still as longer_stands_still,
    longer.paused_days as longer_paused_days
from told as t
left join request_terms as first on t.request_id = first.request_id and first.months = 1
left join request_terms as longer on t.request_id = longer.request_id and longer.months = 3
