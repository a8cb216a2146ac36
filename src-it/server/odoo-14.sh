# Odoo 14: Debian bullseye's package in a chroot of that release, because it needs that release's Python. Sourced by settings.sh.
# shellcheck shell=bash

NEEDS_14=(python3 python3-babel python3-chardet python3-dateutil python3-decorator python3-docutils python3-feedparser
  python3-freezegun python3-gevent python3-html2text python3-idna python3-jinja2 python3-libsass python3-lxml python3-mako
  python3-mock python3-num2words python3-ofxparse python3-passlib python3-pil python3-polib python3-psutil python3-psycopg2
  python3-pydot python3-pyparsing python3-pypdf2 python3-qrcode python3-reportlab python3-requests python3-serial python3-stdnum
  python3-suds python3-tz python3-usb python3-vobject python3-werkzeug python3-xlrd python3-xlsxwriter python3-xlwt python3-zeep)

install_odoo() {
  if [ -e "$ROOT/.complete" ]; then mount_proc; return; fi
  apt_install adduser curl debootstrap postgresql-client
  getent passwd odoo >/dev/null || adduser --system --group --quiet --home /var/lib/odoo odoo
  fetch_odoo_package odoo-14 bullseye 'pool/main/o/odoo/odoo-14_14.0.0+dfsg.2-7+deb11u2_all.deb' \
    95f0532e73d2d84490355716f74ee535db16a3bb1e889d15a72ff402dbed7ecb
  make_chroot
  say "unpack into $ROOT"
  # ./usr alone: a plain tar of ./lib would replace the chroot's link /lib -> usr/lib
  dpkg --fsys-tarfile "$DEB" | tar -x -C "$ROOT" --keep-directory-symlink --exclude='*/i18n/*.po' --exclude='*/odoo/addons/l10n_*' ./usr
  mount_proc
  in_chroot /usr/bin/python3 -m compileall -q /usr/lib/python3/dist-packages/odoo >/dev/null 2>&1 || true # no -j: no /dev/shm here
  # the same number inside and outside
  grep -q '^odoo:' "$ROOT/etc/passwd" || echo "odoo:x:$(id -u odoo):$(id -g odoo)::/var/lib/odoo:/bin/sh" >>"$ROOT/etc/passwd"
  grep -q '^odoo:' "$ROOT/etc/group" || echo "odoo:x:$(id -g odoo):" >>"$ROOT/etc/group"
  dpkg-deb -f "$DEB" Version >"$ROOT/.complete"
}

make_chroot() {
  local log=$CACHE/chroot-14.log
  say "debootstrap bullseye to $ROOT"
  ! mountpoint -q "$ROOT/proc" || umount "$ROOT/proc"
  rm -rf "$ROOT"
  debootstrap --variant=minbase bullseye "$ROOT" "$(debian_mirror)" >"$log" 2>&1 || { tail "$log" >&2; die "debootstrap failed"; }
  # bullseye main alone: the security pool no longer answers for some files, and main carries the same Odoo
  echo "deb $(debian_mirror) bullseye main" >"$ROOT/etc/apt/sources.list"
  cp /etc/resolv.conf "$ROOT/etc/resolv.conf"
  for conf in /etc/apt/apt.conf.d/*proxy*; do [ ! -e "$conf" ] || cp "$conf" "$ROOT/etc/apt/apt.conf.d/"; done
  printf '#!/bin/sh\nexit 101\n' >"$ROOT/usr/sbin/policy-rc.d"
  chmod 755 "$ROOT/usr/sbin/policy-rc.d"
  mount_proc
  say "apt in the chroot: Odoo's Python modules"
  # debootstrap makes /dev/null and its like by itself; a bind mount of /dev would be emptied by `rm -rf` of the chroot
  { in_chroot apt-get update -qq && in_chroot apt-get install -y -qq --no-install-recommends "${NEEDS_14[@]}"; } >>"$log" 2>&1 ||
    { tail "$log" >&2; die "apt failed in the chroot"; }
  in_chroot apt-get clean
}

# psutil (Odoo's) reads /proc: without it Odoo 14 binds its port and dies
mount_proc() { mountpoint -q "$ROOT/proc" || mount -t proc proc "$ROOT/proc"; }
in_chroot() {
  chroot "$ROOT" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@" 9>&-
}

odoo_version_id() { cat "$ROOT/.complete"; }
core_addons() { echo /usr/lib/python3/dist-packages/odoo/addons; }
no_demo() { echo --without-demo=all; }

exec_odoo() {
  mount_proc
  cd /
  exec "${LAUNCHER:-env}" chroot --userspec="$(id -u odoo):$(id -g odoo)" "$ROOT" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin \
    HOME=/var/lib/odoo LANG=C.UTF-8 /usr/bin/odoo "$@"
}

answers() { # PORT
  curl -fsS -m 2 -o /dev/null -H 'Content-Type: application/json' \
    -d '{"jsonrpc":"2.0","method":"call","params":{"service":"common","method":"version","args":[]}}' \
    "http://127.0.0.1:$1/jsonrpc" 2>/dev/null
}
