from . import test_deadline, test_rights, test_shape, test_ticket
