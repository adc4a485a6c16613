### Indicateurs et bilan.

## Figures and the digest

kpis-title = Indicateurs

## Keeping and importing

kpis-import-title = Importer

## Commands, forms and lists

kpis-purpose = Les indicateurs du produit : valeur, évolution, cible et ancienneté ; et leur bilan dans un canal.
