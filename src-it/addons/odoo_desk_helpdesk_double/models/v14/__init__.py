from . import ticket_type, stage, team, sla, sla_status, ticket
