import {chatMoments} from './chat.ts'
import {kindGuesser} from './kinds.ts'
import {lineSource} from './line-source.ts'

/** Logs of programs that give the time of day alone, to the second; the days are counted over midnight. */
export const clockLog = lineSource({
  id: 'clock-log',
  label: 'log lines that begin with a time',
  form: /^\s{0,8}[[(]?(\d\d:\d\d:\d\d)(?:[.,]\d{1,9})?[\])]?[\s:,|-]+(?!(?:[AP]M|UTC|GMT|[+-]\d\d)\b)(\S.*)$/s,
  sure: 0.7,
  reader(context, doubt) {
    const [moments, kind] = [chatMoments(context), kindGuesser()]
    return match => {
      const found = moments.at(match[1]!)
      if (found.doubt) doubt(found.doubt)
      const text = match[2]!.trim()
      return found.at && {at: found.at, kind: kind(text), text, source: null}
    }
  },
})
