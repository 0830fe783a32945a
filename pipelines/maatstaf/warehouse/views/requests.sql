-- One row a request as it was known on the reported day: its two terms, whether it is answered, and where it stands.
-- What was answered while its clock stood still is within its term.
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
from requests_known
