# What is said of records as markdown files.
madr-error-head = The lines between the two “---” aren’t YAML.
madr-error-status = I don’t know the status “{ $status }”.
madr-owner = it names nobody I know, so { $owner } is accountable
madr-owner-names = I know no { $names } here; the names stay, and { $owner } is accountable
madr-people = I know no { $names } here; the names stay
madr-cut = too long: { $fields } cut
madr-ready = Here are the decisions, one Markdown file each (MADR).
