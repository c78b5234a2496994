import type {TimelineEvent} from '../../model/postmortem.ts'
import {guessKind} from '../kind.ts'
import {firstWords, type Json, jsonSource, list, object, words} from './json-source.ts'
import {epochClock} from './moments.ts'

const isMessage = (value: unknown): boolean =>
  object(value).type === 'message' && /^\d{10}\.\d{6}$/.test(words(object(value).ts))

/**
 * A day of a channel in a Slack export (https://slack.com/help/articles/220556107), or what conversations.history answers: `ts` is seconds since 1970.
 * Markup as in https://docs.slack.dev/messaging/formatting-message-text.
 */
export const slackExport = jsonSource({
  id: 'slack-export',
  label: 'Slack, exported',
  entries(json) {
    const messages = Array.isArray(json) ? json : list(object(json).messages)
    return messages.some(isMessage) ? messages : []
  },
  reader(context) {
    const clock = epochClock(context)
    return (message): TimelineEvent[] => {
      const at = clock(Math.floor(Number(words(message.ts)) * 1000))
      const text = plain(firstWords(message.text, ...list(message.attachments).map(fallback)))
      if (!at || !text) return []
      return [{at, kind: guessKind(text), text, source: `Slack, ${authorOf(message)}`}]
    }
  },
})

/** Bots post attachments and often no text. */
const fallback = (attachment: unknown): string =>
  firstWords(object(attachment).fallback, object(attachment).title, object(attachment).text)

function authorOf(message: Json): string {
  const [user, bot] = [object(message.user_profile), object(message.bot_profile)]
  return firstWords(
    user.display_name,
    user.real_name,
    message.username,
    bot.name,
    message.user,
    message.bot_id,
  )
}

const entities: Record<string, string> = {'&lt;': '<', '&gt;': '>', '&amp;': '&'}

/** `<https://x.example|the graph>` is its label and address, `<@U012AB3CD|ana>` is @ana, `<!here>` is @here, `<!subteam^S1|@sre>` is @sre. */
const plain = (text: string): string =>
  text
    .replace(/<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g, (_, sign: string, target: string, label?: string) => {
      if (sign) return `${sign === '#' ? '#' : '@'}${(label || target).replace(/^@/, '')}`
      return label && label !== target ? `${label} (${target})` : target
    })
    .replace(/&(?:lt|gt|amp);/g, entity => entities[entity]!)
