"""A finished PDF as assistive technology gets it: values, and the reader that makes them."""
