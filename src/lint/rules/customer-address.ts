import type {Rule} from '../finding.ts'
import {quoted} from '../say.ts'

export const customerAddress: Rule = {
  id: 'customer-address',
  severity: 'warning',
  about:
    'An address or the name of a host in a postmortem for customers: it helps nobody who reads it, but whoever looks for a way in.',
  find: ({source, reading: {frontMatter}}) => {
    if (frontMatter?.values.template !== 'customer') return []
    return [...source.matchAll(address)].flatMap(match => {
      if (match.index < frontMatter.span.end || (match.groups!.ip && !isAddress(match.groups!.ip))) return []
      const at = {start: match.index, end: match.index + match[0].length}
      return [
        {
          at,
          message: `${quoted(source, at)} is for insiders. Say what it does instead: “one of our database servers”.`,
        },
      ]
    })
  },
}

const address =
  /(?<![\w.-])(?<ip>\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})(?![\w.-]*\w)|(?<![\w.-])[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,6}\.(?:internal|local|lan|corp|intranet|svc)(?![\w-])/gi

const isAddress = (ip: string): boolean => ip.split('.').every(part => Number(part) < 256)
