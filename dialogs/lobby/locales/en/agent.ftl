agent-reach =
    If a life is in danger, call at once: Iran 115, Russia and Kazakhstan 103 or 112, China 120.

    Please choose a programme first: each one has its own people to talk to.
