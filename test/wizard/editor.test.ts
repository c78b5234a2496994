import {chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {Problem} from '../../src/model/problem.ts'
import {editorCommand, editText, reread} from '../../src/wizard/services/editor.ts'
import {wordsOf} from '../../src/wizard/services/words.ts'

const folder = mkdtempSync(join(tmpdir(), 'pm wizard editors '))
afterAll(() => rmSync(folder, {recursive: true}))
let count = 0

/** An editor that does what a script says; `$1` is the file. */
function editor(script: string): NodeJS.ProcessEnv {
  count += 1
  const file = join(folder, `editor ${count}`)
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  return {...process.env, VISUAL: `'${file}'`}
}

/** None of these comes back too soon to have waited. */
const edited = (text: string, env: NodeJS.ProcessEnv) => editText(text, env, 0)

const problem = async (job: Promise<unknown>): Promise<Problem> => {
  const error = await job.then(
    () => null,
    failed => failed,
  )
  expect(error).toBeInstanceOf(Problem)
  return error as Problem
}

/** Where a message says that what was written lies. */
const fileIn = (text = ''): string => / is in (\S+text\.md)\./.exec(text)![1]!

describe('which editor', () => {
  test('$VISUAL before $EDITOR before what is there', () => {
    expect(editorCommand({VISUAL: 'code --wait', EDITOR: 'nano'})).toBe('code --wait')
    expect(editorCommand({VISUAL: ' ', EDITOR: 'nano'})).toBe('nano')
    expect(editorCommand({})).toBe('vi')
  })

  test.each([
    ['code --wait', ['code', '--wait']],
    [`"/opt/my editor/bin" -n 'a b' c\\ d`, ['/opt/my editor/bin', '-n', 'a b', 'c d']],
    [`emacsclient -a ""`, ['emacsclient', '-a', '']],
    [`vim -c 'set tw=72; $HOME'`, ['vim', '-c', 'set tw=72; $HOME']],
    [`x "a \\"b\\" \\n" 'c\\d'`, ['x', 'a "b" \\n', 'c\\d']],
    ['  ', []],
  ])('%s is split as a shell would, and nothing else', (command, words) => {
    expect(wordsOf(command, 'linux')).toEqual(words)
  })

  test('a backslash is part of a path on Windows', () => {
    expect(wordsOf(`"C:\\Program Files\\np.exe" -x`, 'win32')).toEqual(['C:\\Program Files\\np.exe', '-x'])
  })
})

describe('whatever the editor does', () => {
  test('what it saves is the text, and its file is gone', async () => {
    const env = editor(`printf 'mended\\n' > "$1"; echo "$1" > "${folder}/where"`)
    expect(await edited('before', env)).toEqual({text: 'mended\n', still: null})
    expect(existsSync(readFileSync(join(folder, 'where'), 'utf8').trim())).toBe(false)
  })

  test('the file is named as Markdown and nobody else may read it', async () => {
    const env = editor(`{ basename "$1"; stat -c %a "$1"; } > "${folder}/seen"`)
    await edited('before', env)
    expect(readFileSync(join(folder, 'seen'), 'utf8')).toBe('text.md\n600\n')
  })

  test('it saves nothing: the text is as it was', async () => {
    expect(await edited('before', editor('true'))).toEqual({text: 'before', still: null})
  })

  test('it empties the file: that was meant', async () => {
    expect(await edited('before', editor(`: > "$1"`))).toEqual({text: '', still: null})
  })

  test('it fails: the text is as it was, and its code is told', async () => {
    const failed = await problem(edited('before', editor('exit 3')))
    expect(failed.message).toMatch(/ended with code 3/)
    expect(failed.next).toMatch(/\$VISUAL/)
  })

  test('it fails after it saved: what it saved is still there', async () => {
    const failed = await problem(edited('before', editor(`printf half > "$1"; exit 1`)))
    expect(readFileSync(fileIn(failed.next), 'utf8')).toBe('half')
    rmSync(dirname(fileIn(failed.next)), {recursive: true})
  })

  test('it is killed after it saved: what it saved is still there', async () => {
    const failed = await problem(edited('before', editor(`printf half > "$1"; kill -9 $$`)))
    expect(failed.message).toMatch(/ended by SIGKILL/)
    expect(readFileSync(fileIn(failed.next), 'utf8')).toBe('half')
    rmSync(dirname(fileIn(failed.next)), {recursive: true})
  })

  test('there is no such program', async () => {
    const failed = await problem(edited('before', {...process.env, VISUAL: 'no-such-editor-here'}))
    expect(failed.message).toMatch(/no-such-editor-here could not be run/)
  })

  test('it deletes the file', async () => {
    expect((await problem(edited('before', editor(`rm "$1"`)))).message).toMatch(/left no file/)
  })

  test('it does not wait: the file stays, and what is saved later is taken', async () => {
    const env = editor('true')
    const {text, still} = await editText('before', env)
    expect(text).toBe('before')
    expect(await reread(still!)).toBeNull()
    writeFileSync(still!, 'saved later\r\n')
    expect(await reread(still!)).toBe('saved later\n')
    expect(existsSync(still!)).toBe(false)
  })

  test.each([
    ['line ends of Windows', 'a\\r\\nb', 'a\nb'],
    ['a mark before UTF-8', '\\357\\273\\277caf\\303\\251', 'café'],
    ['Windows-1252', 'caf\\351 \\226 x', 'café – x'],
    ['UTF-16', '\\377\\376c\\000a\\000f\\000\\351\\000', 'café'],
  ])('it saves with %s', async (_, bytes, text) => {
    expect(await edited('before', editor(`printf '${bytes}' > "$1"`))).toEqual({text, still: null})
  })
})
