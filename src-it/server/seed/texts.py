"""Subjects and bodies, the awkward ones among them. Pure; these files are read one after the other into Odoo's shell."""

THINGS = ['printer', 'VPN', 'invoice', 'login', 'mailbox', 'payroll export', 'telephone', 'scanner', 'backup', 'web shop', 'database', 'badge reader']
TROUBLES = ['does not answer', 'is slow since this morning', 'shows an error', 'stopped after the update', 'lost its settings',
            'asks for a password again and again', 'prints blank pages', 'cannot be reached from home', 'needs access for a new colleague']
AWKWARD = [
    "=cmd|' /C calc'!A0",
    '+SUM(1+1)*cmd',
    '@importxml("a")',
    '-2+3+cmd',
    '<b>bold</b> & <script>alert("x")</script>',
    'a &lt;tag&gt; ]]> and "quotes" \'single\' `back`',
    '\U0001f5a8\ufe0f printer on \U0001f525 \u2013 \u90e8\u7f72\u5931\u8d25',
    '\u0627\u0644\u0637\u0627\u0628\u0639\u0629 \u0644\u0627 \u062a\u0639\u0645\u0644 \u0641\u064a \u0627\u0644\u0637\u0627\u0628\u0642 2',
    '\u05d4\u05de\u05d3\u05e4\u05e1\u05ea \u05dc\u05d0 \u05e2\u05d5\u05d1\u05d3\u05ea \u202eexe.txt',
    'zero\u200bwidth, no\u00a0break, e\u0301 combining, \u2028 separator',
    'two\nlines\tand a tab',
    '; semicolon, comma, "quote", C:\\path\\n',
    "'; DROP TABLE helpdesk_ticket; --",
    '${jndi:ldap://127.0.0.1/a} {{7*7}} %s %n',
    'Very long: ' + 'the same thing again and again, ' * 80,
]


def subject(random, number):
    text = '%s %s' % (random.choice(THINGS).capitalize(), random.choice(TROUBLES))
    if number % 25 == 0:
        text = 'URGENTE: ' + text
    if number % 20 == 7:
        text = AWKWARD[(number // 20) % len(AWKWARD)]
    return text


def body(random, number):
    return '<p>%s %s.</p><p>Since %s o\'clock. \u2013 <b>Thank you</b>, %d</p>' % (
        random.choice(THINGS).capitalize(), random.choice(TROUBLES), random.randint(6, 20), number)
