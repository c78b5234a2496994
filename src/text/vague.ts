const words =
  /(?:[~≈±]|(?:^|[^A-Za-zÀ-ɏ])(?:about|around|approximately|approx\.?|circa|ca\.?|roughly|nearly|almost|at least|up to|over|more than|less than|under|just (?:over|under)|environ|vers|cerca de|aproximadamente|alrededor de|por volta d[aeo]s?|etwa|ungefähr|gegen)|大?[约約])\s{0,2}$/i

/** Whether the words before `index` make what follows an approximation: "about 2 hours", "~12:00". */
export const isVague = (text: string, index: number): boolean =>
  words.test(text.slice(Math.max(0, index - 24), index))
