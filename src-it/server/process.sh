# The server processes. Sourced by src-it/odoo.
# shellcheck shell=bash

pid_file() { echo "$OUT/server-$1.pid"; }
log_file() { echo "$HOME_DIR/server-$1.log"; }
is_up() { # PORT: our process is there and answers
  local pid
  pid=$(our_pid "$1") && answers "$1"
}
our_pid() { # PORT: the number of our process; nothing when it is gone, whoever has that number now
  local pid
  pid=$(cat "$(pid_file "$1")" 2>/dev/null) && grep -qa odoo "/proc/$pid/cmdline" 2>/dev/null && echo "$pid"
}

# 14 answers /jsonrpc errors as JSON only when exactly one database passes its filter; calls to the others go on working.
# 19 needs no filter: RPC names the database, JSON-2 takes it from a header.
start_server() {
  if [ "$V" = 14 ]; then
    ensure_database it14
    spawn_server "$PORT" --db-filter='^it14$'
  else
    spawn_server "$PORT"
  fi
}

start_several_databases() {
  [ "$V" = 14 ] || die "--several-databases is for 14; 19 answers errors as JSON anyway"
  ensure_database "${DB}_b" # two visible databases are what makes the difference
  spawn_server $((PORT + 1))
}

spawn_server() { # PORT [Odoo's options]
  local port=$1 how gevent=--gevent-port _
  shift
  [ "$V" != 14 ] || gevent=--longpolling-port
  how="$(cat "$OUT/addons/.server") $WORKERS $PG_PORT $*"
  if is_up "$port"; then
    if [ "$(cat "$OUT/server-$port.how" 2>/dev/null)" = "$how" ]; then say "up: http://127.0.0.1:$port"; return; fi
    say "the add-ons or the options changed: restart"
    stop_process "$port"
  fi
  ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || die "port $port is taken by another process"
  : >"$ROOT$(log_file "$port")"
  chown "$SERVICE_USER:" "$ROOT$(log_file "$port")"
  (LAUNCHER=setsid exec_odoo -c "$HOME_DIR/odoo.conf" --http-port="$port" "$gevent=$((port + 3))" --workers="$WORKERS" \
    --logfile="$(log_file "$port")" --pidfile="$HOME_DIR/server-$port.pid" "$@" </dev/null >>"$OUT/server-$port.out" 2>&1 9>&-) &
  for _ in $(seq 300); do is_up "$port" && break; sleep 0.2; done
  is_up "$port" || { tail -n 20 "$ROOT$(log_file "$port")" "$OUT/server-$port.out" >&2; die "Odoo $V does not answer on port $port"; }
  echo "$how" >"$OUT/server-$port.how"
  say "up: http://127.0.0.1:$port (Odoo $V, pid $(cat "$(pid_file "$port")"))"
}

stop_server() {
  stop_process "$PORT"
  [ ! -e "$(pid_file $((PORT + 1)))" ] || stop_process $((PORT + 1))
}

stop_process() { # PORT
  local pid _
  pid=$(our_pid "$1") || { rm -f "$(pid_file "$1")"; say "Odoo $V is not running on port $1"; return 0; }
  kill "$pid" 2>/dev/null || true
  for _ in $(seq 50); do kill -0 "$pid" 2>/dev/null || break; sleep 0.2; done
  ! kill -0 "$pid" 2>/dev/null || kill -9 "$pid"
  rm -f "$(pid_file "$1")"
  say "stopped Odoo $V on port $1"
}

show_status() {
  local port code=1
  for port in "$PORT" $((PORT + 1)); do
    if is_up "$port"; then
      echo "Odoo $V: up on http://127.0.0.1:$port, pid $(cat "$(pid_file "$port")"), log $ROOT$(log_file "$port")"
      [ "$port" != "$PORT" ] || code=0
    elif [ "$port" = "$PORT" ]; then
      echo "Odoo $V: down"
    fi
  done
  return $code
}

odoo_command() { (exec_odoo "$@" 9>&-); }
odoo_shell() { # DATABASE [options]
  local name=$1
  shift
  odoo_command shell -c "$HOME_DIR/odoo.conf" -d "$name" --no-http --log-level=warn "$@"
}
