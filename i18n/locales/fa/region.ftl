region-region = در کدام استان هستید؟
    .short = کدام استان؟
