import type {Line} from './lines.ts'

const tag = /^<(\/?)(details|div|center|section|article)\b[^<>]{0,400}>$/i

/** Blanks out the HTML tags that have their other half in another part: `<details>` over a heading would hide all below. */
export function dropHalves(parts: {lines: Line[]}[]) {
  for (const {lines} of parts) {
    const open: Line[] = []
    const halves: Line[] = []
    for (const line of lines) {
      const [, closes] = (line.kind === 'text' && tag.exec(line.text)) || []
      if (closes === undefined) continue
      if (!closes) open.push(line)
      else if (!open.pop()) halves.push(line)
    }
    for (const line of [...open, ...halves]) Object.assign(line, {kind: 'blank', text: ''})
  }
}
