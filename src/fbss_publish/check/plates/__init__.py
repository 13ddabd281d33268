"""What a print file brings onto the plates: inks, lines, pictures, boxes, output intent."""
