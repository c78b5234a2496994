import {
  type Context,
  type Emitter,
  type Liquid,
  type Parser,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
} from 'liquidjs'
import {notRecorded} from './not-recorded.ts'

/** The render option, handed down as a global, under which empty sections are written. */
export const showEmpty = 'show_empty'

/**
 * `{% section "Impact" %} … {% endsection %}`: a heading, a level deeper in each section around it, and what stands in it.
 * Without text it is left out or says "Not recorded"; `{% section "Lessons learned" optional %}` is always left out then.
 */
export class SectionTag extends Tag {
  private readonly heading: string
  private readonly optional: boolean
  private readonly body: Template[] = []

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid)
    const words = /^"([^"]+)"( optional)?$/.exec(token.args.trim())
    if (!words)
      throw new Error('a section is written {% section "Heading" %} or {% section "Heading" optional %}')
    this.heading = words[1]!
    this.optional = words[2] !== undefined
    while (rest.length > 0) {
      const next = rest.shift()!
      if ('name' in next && next.name === 'endsection') return
      this.body.push(parser.parseToken(next, rest))
    }
    throw new Error(`the section "${this.heading}" has no {% endsection %}`)
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, string> {
    const depth = context.getRegister<number>('section depth', 1) + 1
    context.setRegister('section depth', depth)
    const text = (yield this.liquid.renderer.renderTemplates(this.body, context)).trim()
    context.setRegister('section depth', depth - 1)
    const wanted = !this.optional && context.getSync([showEmpty])
    const shown = text || (wanted ? notRecorded : '')
    if (shown) emitter.write(`\n\n${'#'.repeat(depth)} ${this.heading}\n\n${shown}\n\n`)
  }

  /** For the analysis that tells which fields a template shows. */
  children(): Template[] {
    return this.body
  }
}
