from . import test_validation
