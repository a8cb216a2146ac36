# The official images in place of Debian's packages, where Docker runs on this Linux machine: `--docker`. Continuous integration does
# not exercise this path. Replaces functions of postgres.sh and odoo-14.sh or odoo-19.sh; sourced by settings.sh after them.
# shellcheck shell=bash disable=SC2034

PG_CONTAINER=odoo-desk-postgres
IMAGE=odoo:$V.0
ROOT=''
OUT=$HOME_DIR
SERVICE_USER=nobody SERVICE_GROUP=$(id -gn nobody)

start_postgres() {
  command -v docker >/dev/null || die "--docker needs Docker"
  docker start "$PG_CONTAINER" >/dev/null 2>&1 ||
    docker run -d --name "$PG_CONTAINER" --network host -e POSTGRES_HOST_AUTH_METHOD=scram-sha-256 -e POSTGRES_PASSWORD="$(openssl rand -hex 16)" \
      postgres:15 -c "port=$PG_PORT" -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off >/dev/null
  local _
  for _ in $(seq 150); do as_postgres psql -p "$PG_PORT" -qAtc 'select 1' >/dev/null 2>&1 && break; sleep 0.2; done
  ensure_role
}
as_postgres() { docker exec -i -u postgres "$PG_CONTAINER" "$@"; }
stop_postgres() { docker stop "$PG_CONTAINER" >/dev/null && say "PostgreSQL stopped"; }
psql_database() {
  local name=$1
  shift
  as_postgres psql -X -p "$PG_PORT" -U "$PG_ROLE" -d "$name" -v ON_ERROR_STOP=1 "$@"
}

install_odoo() { docker image inspect "$IMAGE" >/dev/null 2>&1 || docker pull -q "$IMAGE"; }
odoo_version_id() { docker image inspect --format '{{.Id}}' "$IMAGE"; }
core_addons() { echo /usr/lib/python3/dist-packages/odoo/addons; }

exec_odoo() { # --pid host: the number in the pid file is this machine's
  exec "${LAUNCHER:-env}" docker run --rm -i --network host --pid host --user "$(id -u nobody):$(id -g nobody)" \
    -v "$OUT:$HOME_DIR" -e HOME="$HOME_DIR" --entrypoint odoo "$IMAGE" "$@"
}
