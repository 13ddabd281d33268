"""What a browser makes of a page, as far as the file alone decides it: tree, style, roles, names.

`parse` reads a page, `tree` is what rules walk, `style` is a small cascade, `shown` says who
perceives an element, `role` and `name` what assistive technology is told of it.
"""
