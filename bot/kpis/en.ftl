### KPIs and the digest.

## Figures and the digest

kpis-title = KPIs

## Keeping and importing

kpis-import-title = Import

## Commands, forms and lists

kpis-purpose = The figures of the product: value, change, target and age; and a digest of them in a channel.
