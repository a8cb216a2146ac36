from . import audit, audited
