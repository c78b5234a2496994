import type {Rule} from '../finding.ts'

export const ignoreReason: Rule = {
  id: 'ignore-reason',
  severity: 'warning',
  about:
    'An ignore without a reason: who reads it later cannot tell whether it still holds, so it does not count.',
  find: ({ignores}) =>
    ignores
      .filter(({reason}) => !reason)
      .map(({at, rule}) => ({
        at,
        message: `This ignore has no reason and ignores nothing. Write <!-- pm-wizard-ignore ${rule}: why -->.`,
      })),
}
