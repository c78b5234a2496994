/**
 * Changes to other people's code on its way into the bundle, each with its reason. A change is
 * `[text, replacement]`; the text must stand in the file exactly once, and every file must have been met while
 * bundling, or the build fails: a patch that no longer applies is looked at again, not dropped in silence.
 */

const graphemes = "new Intl.Segmenter(undefined, { granularity: 'grapheme' })"

/** Makes a top-level `const segmenter = …` on its first use. */
const lazySegmenter = (declared, used = 'segmenter.segment(', make = 'new Intl.Segmenter()') => [
  [declared, `let lazySegmenter;\nconst segmenter = () => (lazySegmenter ??= ${make});`],
  [used, used.replaceAll('segmenter.', 'segmenter().')],
]

export const patches = [
  {
    file: 'ink/build/reconciler.js',
    why: 'the connection to the React devtools is for developing Ink; its module is not installed',
    changes: [["await import('./devtools.js');", '']],
  },
  {
    file: 'ink/build/ink.js',
    why: 'Promise.withResolvers came with Node 22',
    changes: [
      [
        'Promise.withResolvers()',
        '(() => {let resolve, reject; const promise = new Promise((y, n) => {resolve = y; reject = n}); return {promise, resolve, reject}})()',
      ],
    ],
  },
  {
    file: 'ink/build/line-update.js',
    why: 'the first segmenter costs about 10 ms and is needed after the first frame only',
    changes: [
      [
        `const segmenter = ${graphemes};`,
        `let lazySegmenter;\nconst segmenter = () => (lazySegmenter ??= ${graphemes});`,
      ],
      ['segmenter.segment(previousText)', 'segmenter().segment(previousText)'],
      ['segmenter.segment(nextText)', 'segmenter().segment(nextText)'],
    ],
  },
  {
    file: 'string-width/index.js',
    why: 'segmenter and the emoji expression cost about 20 ms at start; plain ASCII never needs them',
    changes: [
      ...lazySegmenter('const segmenter = new Intl.Segmenter();'),
      [
        'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
        "let lazyEmoji;\nconst rgiEmojiRegex = {test: text => (lazyEmoji ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text)};",
      ],
    ],
  },
  {
    file: 'wrap-ansi/index.js',
    why: 'as in string-width',
    changes: lazySegmenter('const segmenter = new Intl.Segmenter();'),
  },
  {
    file: '@alcalzone/ansi-tokenize/build/tokenize.js',
    why: 'as in string-width',
    changes: lazySegmenter(
      'const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });',
      'segmenter.segment(',
      'new Intl.Segmenter(undefined, {granularity: "grapheme"})',
    ),
  },
  {
    file: 'yoga-layout/dist/binaries/yoga-wasm-base64-esm.js',
    why: 'it fetches its own data URL, for which Node loads the whole of undici: 25 ms; without fetch it decodes the text',
    changes: [['var loadYoga = (() => {', 'const fetch = undefined;\nvar loadYoga = (() => {']],
  },
]
