# Where things are. A script in bash; sourced by src-it/odoo.
# shellcheck shell=bash disable=SC2034

CACHE=/var/cache/odoo-desk
LOCKS=/run/lock
PG_PORT=${ODOO_PG_PORT:-5469}
PG_CLUSTER=odoodesk
PG_PASSFILE=/var/lib/odoo-desk/pgpass
WORKERS=${ODOO_WORKERS:-0}
SERVICE_USER=odoo SERVICE_GROUP=odoo
PRIVATE=$HERE/target        # git-ignored: key files
MODULES=base,project,hr_timesheet,sale_timesheet
FIXTURES=odoo_desk_helpdesk_double,odoo_desk_write_audit

# Sets the names that every other part uses: V, DB, PORT, ROOT (of a chroot, or empty), HOME_DIR (as the server sees it).
use_version() { # VERSION DATABASE
  V=$1 DB=${2:-it$1}
  [[ $DB =~ ^[a-z][a-z0-9_]{0,40}$ ]] || { printf 'database name "%s": use small letters, digits and _\n' "$DB" >&2; exit 2; }
  HOME_DIR=/var/lib/odoo-desk/$V
  PG_ROLE=odoo_desk_$V        # a role for each version: Odoo lists the databases of its own role
  case $V in
    14) PORT=${ODOO14_PORT:-8014} ROOT=/srv/odoo-14 ;;
    19) PORT=${ODOO19_PORT:-8069} ROOT='' ;;
  esac
  OUT=$ROOT$HOME_DIR        # the same folder as this machine sees it
  KEYS=$PRIVATE/odoo-$V/$DB.keys
  # shellcheck source=/dev/null
  source "$HERE/server/odoo-$V.sh"
  # shellcheck source=/dev/null
  if [ -n "${ODOO_DOCKER:-}" ]; then source "$HERE/server/docker.sh"; fi
}

STARTED=$(date +%s%N)
say() { local ms=$((($(date +%s%N) - STARTED) / 1000000)); printf '[%4d.%01ds] %s\n' $((ms / 1000)) $((ms % 1000 / 100)) "$*" >&2; }
die() { printf 'src-it/odoo: %s\n' "$*" >&2; exit 1; }
need_root() { [ "$(id -u)" = 0 ] || die "this needs root (it installs packages, starts PostgreSQL and enters a chroot)"; }

# One at a time per version; the lock must not reach the server that is started (9>&- there).
with_lock() {
  exec 9>"$LOCKS/odoo-desk-$V.lock"
  flock 9
  "$@"
  exec 9>&-
}
