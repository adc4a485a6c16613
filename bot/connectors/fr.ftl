### D’où viennent les valeurs des indicateurs.

source-manual = À la main
