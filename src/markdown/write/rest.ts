/** Every part of the model that a document shows, and how it is shown where a template leaves it out. */
const parts: Record<string, string> = {
  facts: section('Key facts', '{{ facts | facts }}'),
  summary: section('Summary', '{{ summary | markdown }}'),
  'impact.description': section('Impact', '{{ impact.description | markdown }}'),
  detection: section('Detection', '{{ detection | markdown }}'),
  timeline: section('Timeline', '{{ timeline | table }}\n\n{{ chart | chart }}'),
  'rootCause.description': section('Root cause', '{{ rootCause.description | markdown }}'),
  'rootCause.trigger': section('Trigger', '{{ rootCause.trigger | markdown }}'),
  'rootCause.contributingFactors': section(
    'Contributing factors',
    '{{ rootCause.contributingFactors | list }}',
  ),
  'rootCause.fiveWhys': section('Five whys', '{{ rootCause.fiveWhys | numbered }}'),
  resolution: section('Resolution', '{{ resolution | markdown }}'),
  'lessons.wentWell': section('What went well', '{{ lessons.wentWell | list }}'),
  'lessons.wentPoorly': section('What went badly', '{{ lessons.wentPoorly | list }}'),
  'lessons.gotLucky': section('Where we got lucky', '{{ lessons.gotLucky | list }}'),
  improvements: section('Improvements', '{{ improvements | list }}'),
  tasks: section('Action items', '{{ tasks | checklist }}'),
  sections: '\n\n{{ sections | sections }}',
}

function section(heading: string, body: string): string {
  return `{% section "${heading}" optional %}\n${body}\n{% endsection %}\n`
}

/** The template of what is left: the parts of the model that none of the used variables ("rootCause.trigger") shows. */
export function restTemplate(used: string[]): string {
  const shows = (part: string) =>
    used.some(name => `${name}.`.startsWith(`${part}.`) || `${part}.`.startsWith(`${name}.`))
  return Object.entries(parts)
    .filter(([part]) => !shows(part))
    .map(([, template]) => template)
    .join('\n')
}
