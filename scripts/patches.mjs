/**
 * Changes to other people's code on its way into the bundle, each with its reason. A change is
 * `[text, replacement]`; the text must stand in the file exactly once, and every file must have been met while
 * bundling, or the build fails: a patch that no longer applies is looked at again, not dropped in silence.
 */

/**
 * Characters that stand alone: one cell wide, never part of a longer cluster. Printable ASCII, Latin letters, and what
 * screens are drawn with: dashes, arrows, lines, boxes, ticks. A test compares them with the real measure.
 */
export const plain = String.raw`\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u2199\u2500-\u25fc\u2713-\u2718`

/** Makes a top-level segmenter on its first use, and does without where every character stands alone. */
const lazySegmenter = (declared, make) => [
  declared,
  `const standAlone = /^[\\x00-\\x09\\x0b\\x0c\\x0e-\\x1f${plain}]*$/;
let lazySegmenter;
const segmenter = {
  segment: text => standAlone.test(text)
    ? Array.from(text, (segment, index) => ({segment, index}))
    : (lazySegmenter ??= ${make}).segment(text),
};`,
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
    file: 'ink/build/ink.js',
    why: 'the first page is on the alternate screen already (src/wizard/first-page.ts); some terminals clear it when it is entered again',
    changes: [['this.writeBestEffort(this.options.stdout, ansiEscapes.enterAlternativeScreen);', '']],
  },
  {
    file: 'restore-cursor/index.js',
    why: 'where standard error is a file, no escape sequence belongs into it; Ink shows the cursor where it hid it',
    changes: [
      [
        "process.stderr.write('\\u001B[?25h');",
        "if (process.stderr.isTTY) process.stderr.write('\\u001B[?25h');",
      ],
    ],
  },
  {
    file: 'string-width/index.js',
    why: 'segmenter and emoji expression cost 20 ms and more at the first line that is not ASCII, such as a frame',
    changes: [
      lazySegmenter('const segmenter = new Intl.Segmenter();', 'new Intl.Segmenter()'),
      ['/^[\\u0020-\\u007E]*$/.test(string)', `/^[${plain}]*$/.test(string)`],
      [
        'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
        // Every emoji sequence has a character of emoji presentation in it, or asks for it with U+FE0F.
        `const maybeEmoji = /\\p{Emoji_Presentation}|\\ufe0f/u;
let lazyEmoji;
const rgiEmojiRegex = {
  test: text => maybeEmoji.test(text) && (lazyEmoji ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text),
};`,
      ],
    ],
  },
  {
    file: 'wrap-ansi/index.js',
    why: 'as in string-width',
    changes: [lazySegmenter('const segmenter = new Intl.Segmenter();', 'new Intl.Segmenter()')],
  },
  {
    file: '@alcalzone/ansi-tokenize/build/tokenize.js',
    why: 'as in string-width',
    changes: [
      lazySegmenter(
        'const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });',
        'new Intl.Segmenter()',
      ),
    ],
  },
  {
    file: '@secretlint/profiler/module/index.js',
    why: 'keeps a mark of every rule and document for good and searches them at the next: quadratic over many documents',
    changes: [
      ['observer.observe({ entryTypes: ["mark", "measure"] });', ''],
      ['mark(marker) {', 'mark() {}\n    markNever(marker) {'],
    ],
  },
  {
    file: 'ink/build/line-update.js',
    why: 'as in string-width',
    changes: [
      lazySegmenter(
        "const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });",
        'new Intl.Segmenter()',
      ),
    ],
  },
  {
    file: 'ink/build/output.js',
    why: 'asks an expression about each cell of the screen; the first character it can match is U+00AD',
    changes: [
      [
        '!/^\\p{Default_Ignorable_Code_Point}+$/u.test(character.value)',
        "(character.value < '\\xad' || !/^\\p{Default_Ignorable_Code_Point}+$/u.test(character.value))",
      ],
    ],
  },
  {
    file: 'ink/build/output.js',
    why: 'takes every character of the page apart three times at each key; one text alone, as ours is, is its own picture',
    changes: [
      [
        '    get() {\n',
        `    get() {
        const [only, ...others] = this.operations;
        if (only?.type === 'write' && others.length === 0 && only.x === 0 && only.y === 0) {
            const lines = only.text.split('\\n').slice(0, this.height)
                .map((line, y) => only.transformers.reduce((text, transform) => transform(text, y), line));
            lines.push(...Array(this.height - lines.length).fill(''));
            return {output: lines.join('\\n'), height: this.height};
        }
`,
      ],
    ],
  },
  {
    file: 'temporal-polyfill/chunks/internal.js',
    why: 'writes the figures of a duration by way of the locale, whose data take 18 ms to load; only from 1e21 on is there a difference',
    changes: [
      [
        'return options.useGrouping = 0, n.toLocaleString("fullwide", options);',
        'return options.useGrouping = 0, n < 1e21 ? String(n) : n.toLocaleString("fullwide", options);',
      ],
    ],
  },
  {
    file: 'signal-exit/index.js',
    why: "loads Node's assert, 2 ms, for one check of an argument",
    changes: [
      ["var assert = require('assert')", ''],
      ["assert.equal(typeof cb, 'function', 'a callback must be provided for exit handler')", ''],
    ],
  },
  {
    file: 'terminal-size/index.js',
    why: 'loads child_process, 2 ms, for terminals that do not tell their size',
    changes: [
      [
        "import {execFileSync} from 'node:child_process';",
        "const execFileSync = (...all) => process.getBuiltinModule('node:child_process').execFileSync(...all);",
      ],
    ],
  },
  {
    file: 'yoga-layout/dist/binaries/yoga-wasm-base64-esm.js',
    why: 'it fetches its own data URL, for which Node loads the whole of undici: 25 ms; without fetch it decodes the text',
    changes: [['var loadYoga = (() => {', 'const fetch = undefined;\nvar loadYoga = (() => {']],
  },
]
