import type {Rule} from '../finding.ts'
import {quoted} from '../say.ts'
import {openTasks} from '../tasks.ts'

export const taskVague: Rule = {
  id: 'task-vague',
  severity: 'info',
  about:
    'A task that cannot be finished, because nothing says when it is done: “investigate”, “improve monitoring”, “be more careful” (Google SRE workbook: action items are specific and bounded).',
  find: document =>
    openTasks(document)
      .map(({task, at}) => ({title: alone(task.title), details: task.details, at}))
      .filter(({title, details}) => !details && vague(title))
      .map(({title, at}) => {
        const start = document.source.slice(at.start, at.end).indexOf(title)
        // With marks in it, the title stands there in other letters.
        const place = start < 0 ? at : {start: at.start + start, end: at.start + start + title.length}
        return {
          at: place,
          message: `${quoted(document.source, place)} has no end. Say what will be there when it is done: “alert when p99 latency is above 2 s for 5 min”.`,
        }
      }),
}

/** What is to be done, without who and when. */
const alone = (title: string): string =>
  title.replace(
    /[\s.,;([—–-]{0,5}(?<!\p{L})(?:owners?|assignee|assigned to|responsible|due(?: date)?|deadline|priority|type)\s?:.*$/isu,
    '',
  )

const never =
  /^(?:be (?:more )?(?:careful|aware|vigilant|mindful)|pay (?:more )?attention|remember to|try (?:harder|to)|think about|keep an eye on|communicate better|avoid (?:this|such|similar|human)|(?:ensure|make sure) (?:that )?(?:this|it|such \w+) .{0,20}happen\w* again|raise awareness)\b/i
const openEnded =
  /^(?:improve|enhance|investigate|look (?:in)?to|explore|consider|research|strengthen|better|increase|optimi[sz]e|discuss|evaluate|rethink|work on|look at|figure out|find out why|understand|follow up|monitor the situation)\b/i

/** A vague verb with a few words behind it that bound nothing: no figure, no means, no purpose. */
const vague = (title: string): boolean =>
  never.test(title) ||
  (openEnded.test(title) &&
    title.split(/\s+/).length <= 6 &&
    !/\d|\?$|\b(?:by|so that|when|until|to|with|using|via|for each)\b/i.test(
      title.replace(/^(?:look (?:in)?to|follow up with)/i, ''),
    ))
