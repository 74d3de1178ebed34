"""The public way in; ``fazhi`` itself hands out its names, each when it is first used."""
