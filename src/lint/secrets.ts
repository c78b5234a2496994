import {lintSource} from '@secretlint/core'
import {creator} from '@secretlint/secretlint-rule-preset-recommend'
import type {Found} from './finding.ts'

const id = '@secretlint/secretlint-rule-preset-recommend'

/**
 * What looks like a credential in a text, by secretlint's recommended preset. Messages name the kind and never
 * repeat the credential. Loads a few hundred kilobytes: reach it by `await import()`, behind `mayHoldSecret`.
 */
export async function findSecrets(text: string): Promise<Found[]> {
  const {messages} = await lintSource({
    source: {filePath: 'postmortem.md', content: text, ext: '.md', contentType: 'text'},
    options: {config: {rules: [{id, rule: creator, options: {}}]}, noPhysicFilePath: true, maskSecrets: true},
  })
  return messages.map(({range: [start, end], ruleId, message}) => ({
    at: {start, end},
    message: `This looks like a credential (${kindOf(message, ruleId)}). Revoke it, take it out of the text and of the history, and write what it was for instead.`,
  }))
}

/** "found GitHub Token(…): ****" → "GitHub Token" */
const kindOf = (message: string, rule: string): string =>
  /^found ([^:(]{2,60})/i.exec(message)?.[1]?.trim() ?? rule.replace(/^.*secretlint-rule-/, '')
