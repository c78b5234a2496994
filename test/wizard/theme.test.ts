import {expect, test} from 'vitest'
import {inAscii, marks, palette, styles} from '../../src/wizard/theme.ts'

/** A colour of the cube of 256, as its share of the light of white (WCAG 2). */
function luminance(colour: number): number {
  const steps = [0, 95, 135, 175, 215, 255]
  const at = colour - 16
  const [red, green, blue] = [Math.floor(at / 36), Math.floor(at / 6) % 6, at % 6].map(step => {
    const share = steps[step]! / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

test.each(Object.entries(palette))('%s is read on black and on white', (_, colour) => {
  const light = luminance(colour)
  expect((light + 0.05) / 0.05).toBeGreaterThan(3.5)
  expect(1.05 / (light + 0.05)).toBeGreaterThan(3.5)
})

test('what has a colour for a warning has a weight, too', () => {
  for (const tone of ['accent', 'warning', 'bad'] as const) expect(styles[tone].bold).toBe(true)
})

test('every mark has a twin of ASCII, as wide as itself', () => {
  for (const mark of Object.values(marks)) {
    expect(inAscii(mark)).toMatch(/^[ -~]+$/)
    expect(inAscii(mark)).toHaveLength(mark.length)
  }
})
