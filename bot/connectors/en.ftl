### Where the values of KPIs come from.

source-manual = By hand
