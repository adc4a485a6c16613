# The catalogue of needs, and what is fine.
tools-need = *{ $need }:* { $tools }
tools-need-none = no tool
tools-need-preferred = Default: { $tool }
tools-need-waived = Several are fine: { $why }
tools-need-list = *What we have tools for.* One tool per need is the default; several can be fine, with a reason.
tools-need-add = Add a need
tools-need-edit = Edit
tools-need-form = A need
tools-need-name = What it’s called
tools-need-name-hint = For example: Maps, Translation
tools-need-default = Default tool
tools-need-why = Several tools are fine, because…
tools-need-why-hint = With a reason here, this need is no longer listed as an overlap.
tools-error-need = There’s no such need.
tools-may-need = Add needs, choose the default tool for one, and say why several are fine
