"""A password and an API key for each user of accounts.py, printed as KEY=VALUE; run in Odoo's shell (14 and 19)."""
import hashlib
import hmac
import inspect

parameters = env['ir.config_parameter'].sudo()


def api_key(user):
    keys = env(user=user)['res.users.apikeys'].sudo()
    # 19 has a third argument: the date of expiry, None for never
    never = [None] if 'expiration_date' in inspect.signature(keys._generate).parameters else []
    return keys._generate('rpc', 'integration tests', *never)


def password_of(login):
    """The same for every checkout that asks, different in every database."""
    if login == 'admin':
        return 'admin'
    return hmac.new(parameters.get_param('database.secret').encode(), login.encode(), hashlib.sha256).hexdigest()[:24]


print('DATABASE_UUID=%s' % parameters.get_param('database.uuid'))
for role, login in (('ADMIN', 'admin'), ('CONNECTOR', 'odoo-desk-admin'), ('AGENT', 'odoo-desk-user')):
    user = env['res.users'].search([('login', '=', login)])
    password = password_of(login)
    user.password = password
    print('%s_LOGIN=%s\n%s_PASSWORD=%s\n%s_API_KEY=%s' % (role, login, role, password, role, api_key(user)))
env.cr.commit()
