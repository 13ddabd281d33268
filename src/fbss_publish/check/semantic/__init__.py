"""What a page means, and how it compares with the tag tree of the sheet made from it."""
