# Odoo 19: the package of Debian's unstable suite, unpacked (not installed), on bookworm's own Python. Sourced by settings.sh.
# shellcheck shell=bash

TREE=/opt/odoo-19
LIBRARY=$TREE/usr/lib/python3/dist-packages
# What the package depends on, less lxml-html-clean (bookworm's lxml still carries it), pytz (here python3-tz), fonts and
# JavaScript libraries (only the web client draws with them).
NEEDS_19=(adduser curl postgresql-client python3-asn1crypto python3-babel python3-cbor2 python3-chardet python3-cryptography
  python3-dateutil python3-decorator python3-docutils python3-freezegun python3-geoip2 python3-gevent python3-greenlet python3-idna
  python3-jinja2 python3-libsass python3-lxml python3-magic python3-markupsafe python3-num2words python3-ofxparse python3-openpyxl
  python3-openssl python3-passlib python3-pil python3-polib python3-psutil python3-psycopg2 python3-pypdf python3-qrcode
  python3-reportlab python3-requests python3-rjsmin python3-serial python3-stdnum python3-tz python3-urllib3 python3-usb
  python3-vobject python3-werkzeug python3-xlrd python3-xlsxwriter python3-xlwt python3-zeep)

install_odoo() {
  apt_install "${NEEDS_19[@]}"
  getent passwd odoo >/dev/null || adduser --system --group --quiet --home /var/lib/odoo odoo
  if [ ! -e "$TREE/.complete" ]; then
    fetch_odoo_package odoo-19 sid 'pool/main/o/odoo/odoo-19_19.0.0+dfsg-1_all.deb' \
      9d2f598b0555db17e291d48ed24df184c70823c053c4c5ed53c467ca7f629bbf
    say "unpack to $TREE"
    rm -rf "$TREE"
    mkdir -p "$TREE"
    # the static pictures stay: `payment` reads some of them when it is installed
    dpkg --fsys-tarfile "$DEB" | tar -x -C "$TREE" --exclude='*/i18n/*.po' --exclude='*/odoo/addons/l10n_*' ./usr
    # the odoo user may not write __pycache__ there
    /usr/bin/python3 -m compileall -q -j 0 "$LIBRARY/odoo" >/dev/null 2>&1 || true
    dpkg-deb -f "$DEB" Version >"$TREE/.complete"
  fi
}

odoo_version_id() { cat "$TREE/.complete"; }
core_addons() { echo "$LIBRARY/odoo/addons"; }
no_demo() { echo --without-demo=true; } # a boolean since 19

# Becomes Odoo's command, as a plain user on the system's Python with nothing of this shell's environment.
exec_odoo() {
  cd /
  exec "${LAUNCHER:-env}" setpriv --reuid=odoo --regid=odoo --init-groups env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/var/lib/odoo \
    LANG=C.UTF-8 PYTHONPATH="$LIBRARY" /usr/bin/python3 "$TREE/usr/bin/odoo" "$@"
}

answers() { # PORT
  curl -fsS -m 2 -o /dev/null "http://127.0.0.1:$1/web/version" 2>/dev/null
}
