resume-ask = 刚才断线了，接着办吗？
    .continue = 继续
    .start_over = 从头开始
