# Passwords and API keys: made once for each database, kept in a private file of this checkout. Sourced by src-it/odoo.
# shellcheck shell=bash

ensure_keys() { # DATABASE
  local file=$PRIVATE/odoo-$V/$1.keys uuid
  uuid=$(sql "$1" "select value from ir_config_parameter where key = 'database.uuid'")
  if grep -qs "^DATABASE_UUID=$uuid$" "$file"; then return; fi
  say "users' API keys for $1"
  mkdir -p "$(dirname "$file")"
  (umask 077; odoo_shell "$1" <"$HERE/server/keys.py" | grep -aE '^[A-Z_]+=' >"$file.new")
  grep -q '^AGENT_API_KEY=.' "$file.new" || die "no API keys came out of Odoo's shell"
  mv "$file.new" "$file"
}

print_environment() {
  cat <<E
ODOO_VERSION=$V
ODOO_URL=http://127.0.0.1:$PORT
ODOO_SEVERAL_DATABASES_URL=$(! is_up $((PORT + 1)) || echo "http://127.0.0.1:$((PORT + 1))")
ODOO_DATABASE=$DB
ODOO_KEYS=$KEYS
ODOO_ADMIN=admin
ODOO_CONNECTOR=odoo-desk-admin
ODOO_AGENT=odoo-desk-user
PGHOST=127.0.0.1
PGPORT=$PG_PORT
PGUSER=$PG_ROLE
PGDATABASE=$DB
PGPASSFILE=$PG_PASSFILE
E
  [ -s "$KEYS" ] || printf 'src-it/odoo: no keys yet; run: src-it/odoo up %s --db %s\n' "$V" "$DB" >&2
}
