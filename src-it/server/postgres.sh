# A PostgreSQL cluster of our own on the loopback interface. It may forget on a power cut: everything in it can be made again.
# Sourced by src-it/odoo.
# shellcheck shell=bash

as_postgres() { (cd / && setpriv --reuid=postgres --regid=postgres --init-groups env -i PATH="$PATH" LANG=C.UTF-8 "$@"); }
pg_version() { find /usr/lib/postgresql -mindepth 1 -maxdepth 1 -printf '%f\n' | sort -n | tail -n 1; }
pg_answers() { (exec 3<>"/dev/tcp/127.0.0.1/$PG_PORT") 2>/dev/null && [ -n "$(pg_password)" ]; }

ensure_postgres() {
  if pg_answers; then return; fi
  exec 7>"$LOCKS/odoo-desk-postgres.lock"
  flock 7
  start_postgres 7>&-
  exec 7>&-
}

start_postgres() {
  apt_install postgresql openssl
  local version
  version=$(pg_version)
  if [ ! -d "/etc/postgresql/$version/$PG_CLUSTER" ]; then
    say "PostgreSQL $version: a cluster on 127.0.0.1:$PG_PORT"
    pg_createcluster --port "$PG_PORT" --encoding UTF8 --locale C.UTF-8 "$version" "$PG_CLUSTER" -- --auth-local=peer --auth-host=scram-sha-256 >/dev/null
    cat >"/etc/postgresql/$version/$PG_CLUSTER/conf.d/odoo-desk.conf" <<C
listen_addresses = '127.0.0.1'
fsync = off
synchronous_commit = off
full_page_writes = off
shared_buffers = 256MB
max_connections = 200
C
  fi
  sed -i "s/^port = .*/port = $PG_PORT/" "/etc/postgresql/$version/$PG_CLUSTER/postgresql.conf"
  pg_ctlcluster "$version" "$PG_CLUSTER" status >/dev/null 2>&1 || pg_ctlcluster "$version" "$PG_CLUSTER" start 9>&-
  local _
  for _ in $(seq 100); do as_postgres psql -p "$PG_PORT" -qAtc 'select 1' >/dev/null 2>&1 && break; sleep 0.2; done
  ensure_role
}

ensure_role() { # its password is made here, once, and stays in a private file
  local password
  mkdir -p "$(dirname "$PG_PASSFILE")"
  if [ -z "$(pg_password)" ]; then
    (umask 077; echo "127.0.0.1:$PG_PORT:*:$PG_ROLE:$(openssl rand -hex 16)" >>"$PG_PASSFILE")
  fi
  password=$(pg_password)
  as_postgres psql -p "$PG_PORT" -qAt -v ON_ERROR_STOP=1 <<SQL
select format('create role %I login createdb', '$PG_ROLE') where not exists (select 1 from pg_roles where rolname = '$PG_ROLE') \gexec
alter role $PG_ROLE password '$password';
SQL
}

pg_password() { sed -n "s/^127.0.0.1:$PG_PORT:\*:$PG_ROLE://p" "$PG_PASSFILE" 2>/dev/null || true; }
stop_postgres() { pg_ctlcluster "$(pg_version)" "$PG_CLUSTER" stop && say "PostgreSQL stopped"; }

psql_database() { # DATABASE [psql's arguments]
  local name=$1
  shift
  PGPASSFILE=$PG_PASSFILE psql -X -h 127.0.0.1 -p "$PG_PORT" -U "$PG_ROLE" -d "$name" -v ON_ERROR_STOP=1 "$@"
}
sql() { psql_database "$1" -qAtc "$2"; } # DATABASE STATEMENT
