import {chatSource, clock, type Header, nearDay, weekday} from './chat.ts'

const dateForm = String.raw`(?:\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?|${nearDay}|${weekday})`
// "[10:15 AM] Ana Silva", "[Yesterday 10:15] Ana Silva:", "[10:15 • 04/03/2026] Ana Silva:"
const headerLine = new RegExp(
  String.raw`^\s*\[((?:${dateForm},?\s+)?${clock}(?:\s*•\s*${dateForm})?)\]\s+([^\s\[<][^:\[<]{0,78}?)(?:\s*:)?\s*$`,
  'i',
)

/**
 * Messages selected and copied in Microsoft Teams: the time in brackets and the name above each message
 * as its versions up to 2024 and the classic app copy them. Microsoft documents no form; later versions copy neither time nor name.
 */
export const teams = chatSource({
  id: 'teams',
  label: 'Microsoft Teams, copied from the app',
  name: 'Teams',
  header(lines, index): Header | null {
    const line = lines[index]!.replace(/\u200e/g, '')
    const [all, when, author] = headerLine.exec(line) ?? []
    // the message stands below; without one it is a line like "[10:15] Alert fired"
    const below = lines[index + 1]
    if (!all || below === undefined || /^\s*\[/.test(below)) return null
    return {author: author!, when: when!.replace('•', ' '), text: '', length: 1}
  },
})
