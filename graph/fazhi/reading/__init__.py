"""From files to reports: text, head, title, outline."""
