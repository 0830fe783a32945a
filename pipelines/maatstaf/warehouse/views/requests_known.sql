-- What was known of each request on the reported day, and which of its ends counts; measures read requests instead.
-- An extension counts when it was told before the first term had ended, and never for a refusal (art. 12(4)). What
-- the law sets no term for is within its term until the month of the regulation ends.
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
)

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
