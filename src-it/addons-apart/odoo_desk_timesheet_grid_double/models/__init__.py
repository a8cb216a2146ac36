from . import analytic_line
from . import employee
