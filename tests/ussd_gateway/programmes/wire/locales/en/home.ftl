programme-name = Wire
home-menu = Wire
    .words = Words
    .number = Number
    .long = Long
    .foreign = Foreign
    .bye = Bye
    .deeper = Deeper
home-deeper = Deeper
    .one = One
home-deepest = Deepest
    .one = One
home-words = Type some words.
home-said = You typed: { $words }
home-number = Type six digits.
home-numbered = The number is { $number }
    .again = Another
home-long =
    One two three four five six seven eight nine ten, eleven twelve thirteen fourteen fifteen, sixteen seventeen
    eighteen nineteen twenty. Euros [€] and {"{"}braces{"}"} take two septets each. And once more: one two three four five
    six seven eight nine ten, eleven twelve thirteen fourteen fifteen, sixteen seventeen eighteen nineteen twenty.
home-foreign = پوشش درمانی شما تا پایان سال برقرار است و نیازی به مراجعه نیست & < >
    .one = Сақтандырылған
    .two = 参保有效
home-bye = Good-bye <&> "all"
