-- One row a request: its two terms, whether it is answered, and where it stands on the reported day.
with judged as (
    select
        request_id, right_invoked, received_on, received_number, registered_on, channel, subject_category,
        represented, needs_representative, activity_id, identity_verified_on, extended_on, answered_on,
        answered_number, outcome, refusal_ground, extension, statutory,
        coalesce(outcome = 'withdrawn', false) as withdrawn,
        one_month_number as due_number_regulation,
        case when extension = 'valid' then longer_due_number else first_due_number end as due_number_law,
        coalesce(case when extension = 'valid' then longer_stands_still else first_stands_still end, false)
            as paused,
        coalesce(case when extension = 'valid' then longer_paused_days else first_paused_days end, 0)
            as paused_days
    from requests_due
)

select
    j.*,
    promised.day as due_on_regulation,
    statutory.day as due_on_law,
    today.day_number as as_of_number,
    coalesce(j.answered_number, today.day_number) - j.received_number as days,
    case
        when j.answered_number is not null then 'closed'
        when j.paused then 'paused'
        when coalesce(j.due_number_law, j.due_number_regulation) < today.day_number then 'overdue'
        when coalesce(j.due_number_law, j.due_number_regulation) - today.day_number <= 5 then 'due_soon'
        else 'within_term'
    end as request_state
from judged as j
inner join tabulated.days as today on today.day = $as_of
inner join tabulated.days as promised on j.due_number_regulation = promised.day_number
left join tabulated.days as statutory on j.due_number_law = statutory.day_number
