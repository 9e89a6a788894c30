import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/entry/root.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

let folder: string

beforeAll(() => {
  folder = temporaryFolder('inspect')
})
afterAll(() => rmSync(folder, { recursive: true }))

function inspect(args: readonly string[], input = '') {
  const run = ['scripts/run.mjs', 'inspect', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, run, { cwd: projectRoot(), encoding: 'utf8', input })
  return { status, stdout, stderr }
}

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

describe('npm run inspect', { timeout: 120_000 }, () => {
  test('prints the findings with their words', () => {
    const { status, stdout } = inspect([file('draft.txt', 'The patient’s NHS number is 999 000 0018.')])
    expect(status).toBe(0)
    expect(stdout).toContain('needs sign-off')
    expect(stdout).toContain('“999 000 0018”')
  })

  test('answers one JSON object per file, with offsets', () => {
    const text = 'The patient’s NHS number is 999 000 0018.'
    const { stdout } = inspect(['--json', file('draft.txt', text), file('plain.txt', 'The meeting is at ten.')])
    const [first, second] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(second).toMatchObject({ verdict: 'clear', findings: [], unread: [] })
    const found = first.findings.find(({ type }: { type: string }) => type === 'NHS_NUMBER')
    expect(found).toMatchObject({ detector: 'personal-data', rule: 'personal-data/nhs-number', severity: 'sign-off' })
    expect(text.slice(found.start, found.end)).toBe('999 000 0018')
  })

  test('stops a draft that takes too long, reports it, and answers the next', () => {
    const texts = { long: 'Mr John Abc '.repeat(350_000), short: 'The patient’s NHS number is 999 000 0018.' }
    const lines = Object.entries(texts).map(([id, text]) => JSON.stringify({ id, kind: 'press-release', text }))
    const { status, stdout } = inspect(['--jsonl', '-'], lines.join('\n'))
    expect(status).toBe(0)
    const [long, short] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(long.verdict).not.toBe('clear')
    const why = expect.stringMatching(/some rules did not finish/)
    expect(long.unread).toContainEqual({ part: 'inspection', why })
    expect(short).toMatchObject({ id: 'short', verdict: 'sign-off', unread: [] })
  })

  test('reads drafts line by line, with offsets into the given text', () => {
    const text = 'SEC​RET\r\n\r\nthe plan of the visit'
    const lines = [
      { id: 'a', kind: 'press-release', text },
      { id: 'b', kind: 'email', text: 'See you at ten.' },
    ]
    const { status, stdout } = inspect(['--jsonl', '-'], lines.map((line) => JSON.stringify(line)).join('\n'))
    expect(status).toBe(0)
    const [a, b] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(b).toMatchObject({ id: 'b', verdict: 'clear' })
    expect(a).toMatchObject({ id: 'a', verdict: 'block' })
    const { start, end } = a.findings.find(({ type }: { type: string }) => type === 'SECRET')
    expect(text.slice(start, end)).toContain('SEC​RET')
  })

  test.each([
    ['no file', []],
    ['an unknown option', ['--poem']],
    ['a file that is not there', ['none.txt']],
    ['a folder', ['.']],
    ['an unknown kind', ['--kind', 'poem', 'x.txt']],
  ])('says what is wrong with %s, and exits with 2', (_, args) => {
    const { status, stdout, stderr } = inspect(args, 'not JSON')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('npm run -s inspect')
  })

  test('holds and reports a line that is not a draft, and answers the others', () => {
    const lines = ['not JSON', '{"id":"b","kind":"poem"}', '{"id":"c","text":"The panel meets on Monday at two."}']
    const { status, stdout, stderr } = inspect(['--jsonl', '-'], lines.join('\n'))
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({ id, verdict }) => [id, verdict])).toEqual([
      [null, 'sign-off'],
      ['b', 'sign-off'],
      ['c', 'clear'],
    ])
    expect({ status, lines: stderr.match(/^Line \d/gm) }).toEqual({ status: 1, lines: ['Line 1', 'Line 2'] })
  })

  test('does not call an empty or truncated draft clear', () => {
    const { stdout } = inspect([
      '--json',
      file('empty.docx', ''),
      file('cut.docx', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8])),
    ])
    for (const line of stdout.trim().split('\n')) {
      expect(JSON.parse(line).verdict).toBe('sign-off')
      expect(JSON.parse(line).unread).not.toEqual([])
    }
  })
})
