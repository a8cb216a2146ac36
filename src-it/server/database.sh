# Databases are copies of a template, which takes a second instead of minutes. There are two layers: Odoo's own modules (made once),
# and those with the fixture add-ons and users (made again when their source changes). Sourced by src-it/odoo.
# shellcheck shell=bash

short_digest() { sha256sum | cut -c1-8; }
base_template() { echo "template_odoo${V}_base_$(echo "$(odoo_version_id) $MODULES" | short_digest)"; }
full_template() { echo "template_odoo${V}_full_$(echo "$(base_template) $(addons_digest)" | short_digest)"; }
owned() { # NAME: the database is there; one of the other version's is an error
  local owner
  owner=$(sql postgres "select datdba::regrole from pg_database where datname = '$1'")
  [ -z "$owner" ] || [ "$owner" = "$PG_ROLE" ] || die "the database $1 belongs to the other version (role $owner): take another name"
  [ -n "$owner" ]
}
exists() { [ "$(sql postgres "select 1 from pg_database where datname = '$1'")" = 1 ]; }
list_databases() { sql postgres "select datname from pg_database where datdba = '$PG_ROLE'::regrole and not datistemplate order by 1"; }

# A third layer where wanted: filled with tickets. Set SEEDED to "TICKETS SEED".
source_template() {
  if [ -z "${SEEDED:-}" ]; then full_template; return; fi
  echo "template_odoo${V}_seed_$( (full_template; echo "$SEEDED"; cat "$HERE"/server/seed/*.py) | short_digest)"
}

ensure_database() { # NAME
  local name=$1
  ensure_template
  if ! owned "$name"; then
    ensure_seeded_template
    copy_database "$(source_template)" "$name"
    install_apart "$name"
    return
  fi
  install_apart "$name"
  local has
  has=$(sql "$name" "select value from ir_config_parameter where key = 'odoo_desk.addons_digest'")
  [ "$has" != "$(addons_digest)" ] || return 0
  say "$name has older add-ons: upgrade"
  run_odoo -d "$name" -u "$FIXTURES" --stop-after-init
  odoo_shell "$name" <"$HERE/server/accounts.py" >/dev/null
  stamp "$name"
}

# The add-on of --with; a running server is stopped, because it may not know the add-on yet.
install_apart() { # NAME
  [ -n "${APART:-}" ] || return 0
  [ -d "$HERE/addons-apart/$APART" ] || die "there is no add-on $APART in addons-apart: $(cd "$HERE/addons-apart" && echo *)"
  [ "$(sql "$1" "select state from ir_module_module where name = '$APART'")" != installed ] || return 0
  say "$1: install $APART"
  stop_process "$PORT"
  run_odoo -d "$1" -i "$APART" --stop-after-init
}

ensure_template() {
  local base full work=odoo${V}_building
  base=$(base_template) full=$(full_template)
  if exists "$full"; then return; fi
  if ! exists "$base"; then
    say "database: $MODULES (once, a minute or two)"
    remove_database "$work"
    run_odoo -d "$work" -i "$MODULES" "$(no_demo)" --stop-after-init
    freeze "$work" "$base"
  fi
  say "database: fixture add-ons and users"
  remove_database "$work"
  copy_raw "$base" "$work"
  run_odoo -d "$work" -i "$FIXTURES" "$(no_demo)" --stop-after-init
  odoo_shell "$work" <"$HERE/server/accounts.py" >/dev/null
  stamp "$work"
  local old
  for old in $(sql postgres "select datname from pg_database where datname ~ 'template_odoo${V}_(full|seed)_'"); do remove_database "$old"; done
  freeze "$work" "$full"
}

ensure_seeded_template() {
  local work=odoo${V}_seeding
  if exists "$(source_template)"; then return; fi
  remove_database "$work"
  copy_raw "$(full_template)" "$work"
  # shellcheck disable=SC2086
  seed_database "$work" $SEEDED
  freeze "$work" "$(source_template)"
}

# The fixture add-ons' own tests, in a database that is thrown away.
test_addons() {
  local work=odoo${V}_testing
  ensure_template
  remove_database "$work"
  copy_raw "$(full_template)" "$work"
  local tested=${APART:-$FIXTURES} how=-u
  [ -z "${APART:-}" ] || how=-i
  KEEP_LOG=1 run_odoo -d "$work" "$how" "$tested" --test-enable --http-port=$((PORT + 40)) \
    --test-tags="/${tested//,/,/}" --stop-after-init
  remove_database "$work"
  grep -aoE '[0-9]+ failed, [0-9]+ error\(s\) of [0-9]+ tests.*|Ran [0-9]+ tests? in .*' "$ROOT$HOME_DIR/database.log" || die "no test ran"
}

run_odoo() {
  local log=$HOME_DIR/database.log
  install -o "$SERVICE_USER" -g "$SERVICE_GROUP" /dev/null "$ROOT$log"
  odoo_command -c "$HOME_DIR/odoo.conf" --no-http --workers=0 --logfile="$log" "$@" >>"$ROOT$log" 2>&1 || { tail -n 30 "$ROOT$log" >&2; die "Odoo $V failed"; }
  # Odoo ends with 0 even when a module failed to load
  if grep -aE ' (ERROR|CRITICAL) ' "$ROOT$log" >&2; then die "Odoo $V: see the lines above"; fi
  [ -n "${KEEP_LOG:-}" ] || rm -f "$ROOT$log"
}

stamp() { # NAME
  sql "$1" "insert into ir_config_parameter (key, value) values ('odoo_desk.addons_digest', '$(addons_digest)')
            on conflict (key) do update set value = excluded.value"
}

freeze() { # NAME TEMPLATE: a template is not listed by Odoo, and nobody can connect to it
  hang_up "$1"
  sql postgres "alter database \"$1\" rename to \"$2\""
  [ ! -d "$OUT/filestore/$1" ] || mv "$OUT/filestore/$1" "$OUT/filestore/$2"
  sql postgres "alter database \"$2\" is_template true allow_connections false"
}

hang_up() { sql postgres "select pg_terminate_backend(pid) from pg_stat_activity where datname = '$1'" >/dev/null; }

copy_raw() { # TEMPLATE NAME
  sql postgres "create database \"$2\" template \"$1\""
  [ ! -d "$OUT/filestore/$1" ] || cp -a --reflink=auto "$OUT/filestore/$1" "$OUT/filestore/$2"
}

copy_database() { # TEMPLATE NAME: with an identity of its own
  say "database $2"
  copy_raw "$1" "$2"
  sql "$2" "update ir_config_parameter set value = gen_random_uuid() where key in ('database.uuid', 'database.secret')"
  renew_signals "$2"
  rm -f "$PRIVATE/odoo-$V/$2.keys"
}

# A running server may hold the registry of a dropped database with this name: numbers that it has not seen make it load anew.
renew_signals() {
  psql_database "$1" -qAt >/dev/null <<'SQL'
select format('insert into %I (id) values (%s)', tablename, extract(epoch from now())::int)
  from pg_tables where tablename like 'orm\_signaling\_%' \gexec
select setval(sequencename::regclass, extract(epoch from now())::int)
  from pg_sequences where sequencename in ('base_registry_signaling', 'base_cache_signaling')
    or sequencename like 'base\_cache\_signaling%' or sequencename like 'orm\_signaling\_%';
SQL
}

remove_database() { # NAME
  exists "$1" || return 0
  sql postgres "alter database \"$1\" is_template false allow_connections true"
  sql postgres "drop database \"$1\" with (force)"
  rm -rf "$OUT/filestore/$1"
}

drop_database() { require_database "$1"; remove_database "$1"; rm -f "$PRIVATE/odoo-$V/$1.keys"; say "dropped $1"; }
require_database() { owned "$1" || die "there is no database $1; run: src-it/odoo up $V --db $1"; }
reset_database() { ! owned "$1" || remove_database "$1"; ensure_database "$1"; }
