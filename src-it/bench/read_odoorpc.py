"""Reads all tickets with odoorpc, once for each line "read" on standard input; the peer that the benchmarks compare with.

Answers "ready" when logged in, and "done RECORDS ID_SUM NANOSECONDS" after each reading. odoorpc keeps the session cookie of its login.
Pages by id, which is faster than by offset.
"""
import os
import sys
import time
from urllib.parse import urlsplit

import odoorpc

model, page_size, fields = sys.argv[1], int(sys.argv[2]), sys.argv[3].split(',')
url = urlsplit(os.environ['ODOO_URL'])
odoo = odoorpc.ODOO(url.hostname, port=url.port, timeout=600)
odoo.login(os.environ['ODOO_DATABASE'], os.environ['CONNECTOR_LOGIN'], os.environ['CONNECTOR_PASSWORD'])
tickets = odoo.env[model]


def read():
    found, last = [], 0
    while True:
        page = tickets.search_read([('id', '>', last)], fields, limit=page_size, order='id')
        found += page
        if len(page) < page_size:
            return found
        last = page[-1]['id']


print('ready', flush=True)
for _ in sys.stdin:
    start = time.perf_counter_ns()
    found = read()
    nanoseconds = time.perf_counter_ns() - start
    print('done', len(found), sum(ticket['id'] for ticket in found), nanoseconds, flush=True)
