resume-ask = The line dropped. Shall we go on where you stopped?
    .short = The line dropped. Go on?
    .continue = Go on
    .start_over = Start over
