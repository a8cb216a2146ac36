from . import stage, team, sla, sla_status, ticket, ticket_customer, ticket_response, ticket_hours
