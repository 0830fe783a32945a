-- Records as they stood on the reported day: held or gone, whether their retention term has ended, and if not when
-- it will. An event after that day had yet to come.
-- VERA: BEW must be kept and GEB is blocked, so neither is an overrun; OVE and VER are no longer held here. Of the
-- archive status only that of the delivery is known; a day of destruction tells until when something was held.
select
    holding_id,
    activity_id,
    data_category,
    system as data_system,
    rule_id,
    trigger_state,
    records,
    persons,
    end_unknown,
    has_minimum,
    case when trigger_on <= $as_of then trigger_on end as trigger_on,
    case when is_gone then destroyed_on end as destroyed_on,
    case when has_begun and end_unknown is null then due_on end as due_on,
    case when has_begun and end_unknown is null then over_on end as over_on,
    case when has_begun and end_unknown is null then keep_until end as keep_until,
    case when has_begun and end_unknown is null then deciding_rule_id end as deciding_rule_id,
    case when has_begun and end_unknown is null then deciding_direction end as deciding_direction,
    case
        when is_gone or (archive_status = 'VER' and destroyed_on is null) then 'destroyed'
        when archive_status = 'OVE' then 'transferred'
        when archive_status = 'BEW' then 'must_be_kept'
        when archive_status = 'GEB' then 'blocked'
        when end_unknown is not null then 'cannot_be_calculated'
        when has_begun and due_number < $as_of_number then 'over_term'
        when has_begun and over_month - $as_of_month <= 1 then 'due'
        else 'not_due'
    end as holding_state,
    case when has_begun and due_number < $as_of_number then $as_of_number - due_number else 0 end as days_over,
    case when has_begun and due_number >= $as_of_number then over_month - $as_of_month end as months_ahead,
    case when has_begun then least(gone_number, $as_of_number) - trigger_number end as days_kept
from holdings_known
