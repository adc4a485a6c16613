trial-title = Weekly digest
trial-wrong = The figures are gone. Choose others.
