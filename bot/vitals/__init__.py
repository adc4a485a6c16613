"""Small figures beside the four of impact: templates, blockers, exposure to customers, the glossary."""
