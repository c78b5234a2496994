import type {TimelineEvent} from '../../model/postmortem.ts'
import {findMoments} from '../../text/find-moments.ts'
import {type Habit, momentTexts} from './moment-text.ts'
import {plainTexts} from './plain-text.ts'

/** One of several entries that stand in one paragraph: as it was, and as it is to be (`null`: gone). */
export interface Member {
  was: TimelineEvent
  to: TimelineEvent | null
}

/** A paragraph of entries that run together, "12:00: noticed. 12:06: checked …", with each of them as it is to be. */
export function runTogether(lines: string, members: Member[], habit: Habit): string {
  const moments = findMoments(lines, habit.order).filter(({moment}) => moment.time)
  let next = 0
  const found = members.map(({was}) => {
    const at = moments.findIndex((each, i) => i >= next && each.moment.time === was.at?.time)
    next = at < 0 ? next : at + 1
    return moments[at]
  })
  return members.reduceRight((text, {was, to}, i) => {
    const time = found[i]
    if (!time || JSON.stringify(was) === JSON.stringify(to)) return text
    const following = found.slice(i + 1).find(Boolean)
    const end = following ? following.start : lines.length
    if (!to) {
      const before = text.slice(0, time.start)
      return (following ? before : before.trimEnd()) + text.slice(end)
    }
    const [written] = to.at ? momentTexts(lines.slice(time.start, time.end), was.at, to.at, habit) : ['']
    const all = lines.slice(time.end, end)
    const [separator] = /^[^\p{L}\p{N}]*/u.exec(all)!
    const words = all.slice(separator.length).trimEnd()
    const space = all.slice(separator.length + words.length)
    const [told] = plainTexts(words, was.text, to.text)
    const lead = to.at ? `${written}${separator}` : ''
    return text.slice(0, time.start) + lead + told + space + text.slice(end)
  }, lines)
}
