-- Organisations that receive data, as delivered.
select recipient_id, kind as recipient_kind, role as recipient_role, outside_eea
from delivered.recipients
