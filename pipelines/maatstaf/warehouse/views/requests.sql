-- One row a request: its two terms, whether it is answered, and where it stands on the reported day.
-- Days that stood still are those of questions that were resolved. What was answered while its clock stood
-- still is within its term, as is what the law sets no term for until the month of the regulation ends.
with judged as (
    select
        request_id, right_invoked, received_on, received_number, registered_on, registered_number, channel,
        subject_category, represented, needs_representative, activity_id, identity_verified_on, extended_on,
        answered_on, answered_number, outcome, refusal_ground, extension, statutory, first_due_number,
        coalesce(outcome = 'withdrawn', false) as withdrawn,
        one_month_number as due_number_regulation,
        case when extension = 'valid' then longer_due_number else first_due_number end as due_number_law,
        coalesce(case when extension = 'valid' then longer_stands_still else first_stands_still end, false)
            as paused,
        coalesce(case when extension = 'valid' then longer_paused_days else first_paused_days end, 0)
            as paused_days
    from requests_due
),

reckoned as (
    select
        j.*,
        today.day_number as as_of_number,
        coalesce(j.answered_number, today.day_number) - j.received_number as days,
        case when not j.paused then coalesce(j.due_number_law, j.due_number_regulation) end as due_number
    from judged as j
    inner join tabulated.days as today on today.day = $as_of
)

select
    r.*,
    promised.day as due_on_regulation,
    statutory.day as due_on_law,
    case when r.days > r.paused_days then r.days - r.paused_days else 0 end as running_days,
    r.registered_number - r.received_number as registration_days,
    case when r.answered_number is null then r.due_number - r.as_of_number end as days_left,
    case
        when r.answered_number is not null then 'closed'
        when r.paused then 'paused'
        when r.due_number < r.as_of_number then 'overdue'
        when r.due_number - r.as_of_number <= 5 then 'due_soon'
        else 'within_term'
    end as request_state,
    case
        when r.withdrawn then 'withdrawn'
        when r.answered_number is null then 'open'
        when r.answered_number > r.due_number then 'late'
        when r.days <= 7 then 'within_7'
        when r.days <= 14 then 'within_14'
        when r.extension = 'valid' and r.answered_number > r.first_due_number then 'in_extension'
        else 'within_term'
    end as turnaround_band
from reckoned as r
inner join tabulated.days as promised on r.due_number_regulation = promised.day_number
left join tabulated.days as statutory on r.due_number_law = statutory.day_number
