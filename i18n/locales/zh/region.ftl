region-region = 您在哪个地区参保？
