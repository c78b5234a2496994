import {boundBefore} from './bound.ts'

const words =
  /(?:[~≈±]|(?<![A-Za-zÀ-ɏ])(?:about|around|approximately|approx\.?|circa|ca\.?|roughly|nearly|almost|close to|some|(?:just|slightly|a (?:little|bit)) (?:over|under|more than|less than)|environ|vers|près de|presque|autour de|cerca de|casi|aproximadamente|alrededor de|por volta d[aeo]s?|em torno de|quase|un[oa]s|uns|umas|quasi|all['’]incirca|etwa|ungefähr|gegen|rund|knapp|fast)|大?[约約])[\s*_]{0,4}(?:an?\s)?$/i

/** Whether the words before `index` make what follows an approximation: "about 2 hours", "~12 %", "over an hour". */
export const isVague = (text: string, index: number): boolean =>
  words.test(text.slice(Math.max(0, index - 24), index)) || boundBefore(text, index) !== null
