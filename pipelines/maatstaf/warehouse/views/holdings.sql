-- Records still held on the reported day, and whether their retention term has ended.
-- VERA: BEW must be kept and GEB is blocked, so neither is an overrun; OVE and VER are no longer held here.
with ends as (
    select
        h.*,
        r.direction,
        e.end_on as due_on,
        today.day_number - e.end_number as days_past
    from delivered.holdings as h
    inner join tabulated.days as today on today.day = $as_of
    left join delivered.retention_rules as r on h.rule_id = r.rule_id
    left join tabulated.retention_ends as e
        on r.period = e.period and h.trigger_on = e.trigger_on and h.trigger_state = 'happened'
)

select
    holding_id,
    activity_id,
    data_category,
    system as data_system,
    rule_id,
    trigger_on,
    trigger_state,
    records,
    persons,
    due_on,
    case when destroyed_on <= $as_of then destroyed_on end as destroyed_on,
    case
        when destroyed_on <= $as_of or (archive_status = 'VER' and destroyed_on is null) then 'destroyed'
        when archive_status = 'OVE' then 'transferred'
        when archive_status = 'BEW' then 'must_be_kept'
        when archive_status = 'GEB' then 'blocked'
        when direction is null or trigger_state = 'unknown' then 'cannot_be_calculated'
        when trigger_state = 'happened' and due_on is null then 'cannot_be_calculated'
        when days_past > 0 then 'over_term'
        else 'not_due'
    end as holding_state,
    case when days_past > 0 then days_past else 0 end as days_over
from ends
