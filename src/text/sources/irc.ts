import {chatMoments} from './chat.ts'
import {kindGuesser} from './kinds.ts'
import {noReading, type Source, share} from './source.ts'
import {isoMoment} from './stamps.ts'

const time = String.raw`(?:(\d{4}-\d\d-\d\d)[ T])?(\d\d:\d\d(?::\d\d)?)`
// "10:15 <@ana> text", "[10:15:30] <ana> text", "2026-03-04 10:15:30 <ana> text"
const spoken = new RegExp(String.raw`^\[?${time}\]?\s+<\s?[@+%&~!]?([^\s>]{1,40})>\s(.*)$`)
// "10:15 * ana restarts the pool"
const acted = new RegExp(String.raw`^\[?${time}\]?\s+\*\s{1,2}([^\s*]{1,40})\s(.*)$`)
// WeeChat's columns: "2026-03-04 10:15:30\tana\ttext"
const columns = new RegExp(String.raw`^${time}\t[@+%&~!]?([^\t]{0,40})\t(.*)$`)
const served = /^\s*(?:(?:-->|<--|--|=!=|-!-|\*\*\*)\s*)?$/
// "--- Day changed Wed Mar 04 2026", "--- Log opened Wed Mar 04 10:12:01 2026"
const dayLine =
  /^--- (?:Day changed|Log opened|Log closed) [A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (?:\d\d:\d\d:\d\d )?(\d{4})$/

const message = (line: string): RegExpExecArray | null =>
  spoken.exec(line) ?? acted.exec(line) ?? columns.exec(line)

/**
 * Logs and copies of IRC clients: irssi (https://irssi.org/documentation/settings/#timestamp_format), WeeChat
 * (https://weechat.org/files/doc/stable/weechat_user.en.html#logger_plugin), mIRC, HexChat and ZNC. What the server tells, such as who
 * joined, is not read.
 */
export const irc: Source = {
  id: 'irc',
  label: 'IRC',
  detects: paste =>
    0.95 * share(paste, line => message(line) !== null || /^\[?\d\d:\d\d.{0,8} -!- /.test(line)),
  read({lines}, context) {
    const reading = noReading()
    const moments = chatMoments(context)
    const kind = kindGuesser()
    for (const [i, line] of lines.entries()) {
      const place = `line ${i + 1}`
      const [, month, day, year] = dayLine.exec(line) ?? []
      const [, date, clock, nick = '', said = ''] = message(line) ?? []
      const text = said.trim()
      if (day) moments.day(`${month} ${day} ${year}`)
      else if (clock && text && !served.test(nick)) {
        const {at, doubt} = date ? {at: isoMoment(`${date} ${clock}`), doubt: null} : moments.at(clock)
        if (doubt) reading.doubts.push({place, text: doubt})
        reading.events.push({at, kind: kind(text), text, source: `IRC, ${nick}`})
      } else if (line.trim() !== '') reading.unread.push({place, text: line})
    }
    return reading
  },
}
