-- One row a request as it was known on the reported day: its two terms, whether it is answered, and where it stands.
-- An extension counts when it was told before the first term had ended, and never for a refusal (art. 12(4)). What
-- was answered while its clock stood still is within its term, as is what the law sets no term for until the month
-- of the regulation ends.
with known as (
    select
        *,
        coalesce(answered_number <= $as_of_number, false) as is_answered,
        coalesce(extended_number <= $as_of_number, false) as is_extended,
        coalesce(answered_number <= $as_of_number and outcome = 'refused', false) as is_refused,
        coalesce(answered_number <= $as_of_number and outcome = 'withdrawn', false) as withdrawn,
        least(answered_number, $as_of_number) as reached_number,
        extendable
        and coalesce(extended_number <= $as_of_number, false)
        and (month_runs_again > $as_of_number or extended_number <= month_due_number) as told_in_time
    from request_terms
    where known_from <= $as_of_number and known_until > $as_of_number
),

judged as (
    select *, told_in_time and not is_refused as is_longer from known
),

termed as (
    select
        *,
        case when is_longer then longer_runs_again else month_runs_again end as runs_again,
        case when is_longer then longer_paused_days else month_paused_days end as whole_paused_days,
        case when is_longer then longer_due_number else month_due_number end as running_due_number,
        case when is_longer then longer_due_on else month_due_on end as running_due_on
    from judged
),

reckoned as (
    select
        *,
        runs_again > $as_of_number as paused,
        case when statutory and runs_again <= $as_of_number then running_due_on end as due_on_law,
        case
            when not statutory then due_number_regulation
            when runs_again <= $as_of_number then running_due_number
        end as due_number,
        reached_number - received_number as days,
        whole_paused_days - greatest(runs_again - reached_number, 0) as paused_days
    from termed
)

select
    request_id,
    right_invoked,
    received_on,
    channel,
    subject_category,
    represented,
    needs_representative,
    activity_id,
    withdrawn,
    due_on_law,
    due_on_regulation,
    paused,
    paused_days,
    days,
    days - paused_days as running_days,
    case when registered_number <= $as_of_number then registered_on end as registered_on,
    case when registered_number <= $as_of_number then registered_number - received_number end as registration_days,
    case when identity_verified_on <= $as_of then identity_verified_on end as identity_verified_on,
    case when is_extended then extended_on end as extended_on,
    case when is_answered then answered_on end as answered_on,
    case when is_answered then outcome end as outcome,
    case when is_answered then refusal_ground end as refusal_ground,
    case
        when not is_extended then 'none'
        when is_refused or not extendable then 'not_possible'
        when told_in_time then 'valid'
        else 'too_late'
    end as extension,
    case
        when told_in_time and is_refused and answered_number > due_number then answered_on
        else due_on_law
    end as judged_on_law,
    case when not is_answered then due_number - $as_of_number end as days_left,
    case
        when is_answered then 'closed'
        when paused then 'paused'
        when due_number < $as_of_number then 'overdue'
        when due_number - $as_of_number <= 5 then 'due_soon'
        else 'within_term'
    end as request_state,
    case
        when withdrawn then 'withdrawn'
        when not is_answered then 'open'
        when answered_number > due_number then 'late'
        when days <= 7 then 'within_7'
        when days <= 14 then 'within_14'
        when is_longer and answered_number > month_due_number then 'in_extension'
        else 'within_term'
    end as turnaround_band
from reckoned
