import {Problem} from '../../model/problem.ts'
import {readYaml} from '../../model/yaml.ts'
import type {Template} from '../write.ts'

/**
 * A template from the text of its file: YAML front matter (`about`: who uses it and its sections; `excerpt: true`: it
 * leaves things out on purpose) and a body in Liquid. `where` names the file in errors.
 */
export function parseTemplate(name: string, text: string, where: string): Template {
  const unified = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const front = /^---\n([\s\S]*?\n)?---(?:\n|$)/.exec(unified)
  const {about, excerpt} = readFront(front?.[1] ?? '', where)
  // The front matter's lines stay, empty, so that faults are found at the lines of the file.
  const lines = front ? front[0].split('\n').length - 1 : 0
  const source = '\n'.repeat(lines) + unified.slice(front?.[0].length ?? 0)
  return {name, about: typeof about === 'string' ? about : '', source, excerpt: excerpt === true}
}

function readFront(yaml: string, where: string): {about?: unknown; excerpt?: unknown} {
  try {
    const front: unknown = readYaml(yaml)
    return front && typeof front === 'object' ? front : {}
  } catch (cause) {
    const [said] = (cause as Error).message.split('\n')
    throw new Problem(`The front matter of the template cannot be read: ${said}`, {
      where,
      next: 'Write it as YAML, for example "about: For small incidents", between two lines "---".',
      cause,
    })
  }
}
