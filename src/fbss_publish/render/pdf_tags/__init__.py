"""What WeasyPrint's tagged PDFs lack, in one place: the tag tree is made from the HTML itself.

WeasyPrint lays out and paints; `session.py` takes over where it would write the tags. The tree
follows the elements of the document, not the boxes on the pages, so that a paragraph on two
pages stays one paragraph. `contract.py` names everything of WeasyPrint that this builds on.
"""
