# The fixture add-ons: where the server sees them, and the digest that tells when a database has older ones.
# Sourced by src-it/odoo.
# shellcheck shell=bash

addons_digest() { digest_of ! -path '*/tests/*'; } # tests change no database
digest_of() { # [find's conditions]
  (cd "$HERE" && find addons server/accounts.py -type f \( -name '*.py' -o -name '*.xml' -o -name '*.csv' \) "$@" -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-12)
}

# A copy, because the server's user and the chroot need not be able to see this checkout.
copy_addons() {
  local target=$OUT/addons digest
  digest=$(digest_of)
  if [ "$(cat "$target/.digest" 2>/dev/null)" = "$digest" ]; then return; fi
  rm -rf "$target"
  mkdir -p "$target"
  cp -r "$HERE"/addons/*/ "$target/"
  find "$target" -name __pycache__ -prune -exec rm -rf {} +
  addons_digest >"$target/.server"
  echo "$digest" >"$target/.digest"
  chmod -R a+rX "$target"
}

# Add-ons that are installed where they are asked for: two of them would contradict each other in one database.
copy_addons_apart() {
  local target=$OUT/addons-apart digest
  digest=$(cd "$HERE" && find addons-apart -type f ! -name '*.pyc' -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-12)
  if [ "$(cat "$target/.digest" 2>/dev/null)" = "$digest" ]; then return; fi
  rm -rf "$target"
  mkdir -p "$target"
  cp -r "$HERE"/addons-apart/*/ "$target/"
  find "$target" -name __pycache__ -prune -exec rm -rf {} +
  echo "$digest" >"$target/.digest"
  chmod -R a+rX "$target"
}

install_everything() {
  ensure_postgres
  install_odoo
  install -d -o "$SERVICE_USER" -g "$SERVICE_GROUP" "$OUT"
  copy_addons
  copy_addons_apart
  write_configuration
}

write_configuration() {
  local conf=$OUT/odoo.conf
  (umask 077; cat >"$conf.new" <<C
[options]
db_host = 127.0.0.1
db_port = $PG_PORT
db_user = $PG_ROLE
db_password = $(pg_password)
addons_path = $(core_addons),$HOME_DIR/addons,$HOME_DIR/addons-apart
data_dir = $HOME_DIR
http_interface = 127.0.0.1
list_db = True
admin_passwd = $(pg_password)
max_cron_threads = 0
limit_time_real = 1200
limit_time_cpu = 600
log_handler = odoo.addons.rpc.controllers.xmlrpc:ERROR,odoo.addons.rpc.controllers.jsonrpc:ERROR
C
  )
  chown "$SERVICE_USER:" "$conf.new"
  mv "$conf.new" "$conf"
}
