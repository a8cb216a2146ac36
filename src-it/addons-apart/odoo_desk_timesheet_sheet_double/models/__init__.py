from . import sheet
from . import analytic_line
