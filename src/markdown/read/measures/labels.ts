/** What people call the facts of a task, as a label and over a column; regular expressions. */
export const factWords = {
  owner:
    'owners?|assignees?|assigned to|responsible|responsables?|responsável|verantwortliche?r?|zuständige?r?|propriétaire|encargad[oa]|asignad[oa] a|dri|负责人|負責人|責任者|担当者?|담당자',
  due: 'due(?: date| by| on)?|deadline|target(?: date)?|eta|fecha l[ií]mite|vencimiento|échéance|date limite|prazo|data limite|fällig(?: am| bis)?|frist|termin|截止(?:日期|时间)?|期限|期日|締切|기한|마감일?',
  priority: 'priority|prio|prioridad|priorité|prioridade|priorität|优先级|優先度|우선순위',
  status: 'status|statut|état|estado|situação|状态|狀態|状態|상태',
}

const anyLabel = `${Object.values(factWords).join('|')}|type|tipo|category|ticket|issue|jira|bug|tracking|link`
const before = String.raw`(?<=^|[\s([（［【–—,，、。;；|*·-])`

const login = String.raw`[\p{L}\d](?:[\p{L}\d_-]|\.(?=[\p{L}\d])){0,38}`
const logins = String.raw`(${login}(?:(?:\s{0,2}[,，、&/+]\s{0,2}|\s(?:and|und|et|y|e)\s|\s)@${login}){0,4})(?![\p{L}\d_/@-])`
const date = String.raw`(?:\d{4}-\d\d?-\d\d?|\d{1,2}\.? \p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4})`

const label = (words: string, ...more: string[]) =>
  new RegExp(
    String.raw`(?:${[String.raw`${before}(?:${words})\s*[:：][*_]{0,2}`, ...more].join('|')})\s*@?`,
    'iu',
  )

/**
 * How the facts of a task are labelled in its line; what is matched ends where the value begins. In parentheses or behind a
 * comma or dash, `owner @ada`, `due 2023-11-15` and `by 2023-11-15` need no colon; at the end of a line, `by` needs neither,
 * and behind a login a date needs no word.
 */
export const taskLabels = {
  owner: label(factWords.owner, String.raw`(?<=[([–—,;-]\s{0,3})owner(?=\s+@)`),
  due: label(
    factWords.due,
    String.raw`(?<=[([–—,;-]\s{0,3})(?:due(?: by| on)?|by)(?=\s+(?:\d|\p{L}{3,9}\.? \d))`,
    String.raw`(?<=\s)by(?=\s+${date}[.)\]]*(?:\n|$))`,
    String.raw`(?<=@${login}\)?\s?[,–—|-]?\s)(?=${date}[.)\]]*(?:\n|$))`,
  ),
  priority: label(factWords.priority),
  status: label(factWords.status),
}

/**
 * A login that a line gives a task to: it begins the line, ends it, or stands between brackets, commas and dashes. Of those that
 * are only talked to ("ask @ada") none.
 */
export const mentioned = new RegExp(
  [
    String.raw`^[\s*_[(（]{0,4}@(?=${logins})`,
    String.raw`(?:[([（［–—,，、;；|·→]\s{0,3}|[>/-]\s{1,3})[*_]{0,2}@(?=${logins}[*_]{0,2}\s*(?:$|[\])）］,，;；|–—.。]|-\s|(?:by|due|until|p\d)\b))`,
    String.raw`(?<!\b(?:with|to|for|from|of|and|or|in|on|per|about|ask|ping|page|notify|via|at|contact|thanks?|tell|inform|involve|cc|con|para|com|avec|mit|an|von|bei|through|like|see))\s[*_]{0,2}@(?=${logins}[*_.\s]*$)`,
  ].join('|'),
  'iu',
)

/** Whether a line only tells a fact of the task above it: `Owner: ada`. */
export const tellsFact = (line: string): boolean => factLine.test(line)

const factLine = new RegExp(String.raw`^[*_]{0,3}(?:${anyLabel})[*_]{0,3}\s*[:：]`, 'iu')

/** Where the next fact begins behind a value. */
export const nextFact = new RegExp(String.raw`(?<!\s)\s+(?:[-–—·•]\s|(?:${anyLabel})\s*[:：])`, 'iu')
