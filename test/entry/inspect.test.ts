import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../tools/temporary-folder.ts'
import { answersIn, inspect } from './run-inspect.ts'

let folder: string

beforeAll(() => {
  folder = temporaryFolder('inspect')
})
afterAll(() => rmSync(folder, { recursive: true }))

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

  describe('answers one JSON object per file', () => {
    const text = 'The patient’s NHS number is 999 000 0018.'
    let answers: ReturnType<typeof answersIn>
    beforeAll(() => {
      const files = {
        'draft.txt': text,
        'plain.txt': 'The meeting is at ten.',
        'empty.docx': '',
        'cut.docx': new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8]),
      }
      answers = answersIn(inspect(['--json', ...Object.entries(files).map(([name, content]) => file(name, content))]))
    })

    test('with offsets', () => {
      const [first, second] = answers
      expect(second).toMatchObject({ verdict: 'clear', findings: [], unread: [] })
      const found = first!.findings.find(({ type }) => type === 'NHS_NUMBER')!
      expect(found).toMatchObject({ detector: 'personal-data', rule: 'personal-data/nhs-number', severity: 'sign-off' })
      expect(text.slice(found.start, found.end)).toBe('999 000 0018')
    })

    test('and does not call an empty or truncated draft clear', () => {
      expect(answers).toHaveLength(4)
      for (const { verdict, unread } of answers.slice(2)) {
        expect(verdict).toBe('sign-off')
        expect(unread).not.toEqual([])
      }
    })
  })

  describe('reads drafts line by line', () => {
    const text = 'SEC​RET\r\n\r\nthe plan of the visit'
    const lines = [
      JSON.stringify({ id: 'a', kind: 'press-release', text }),
      'not JSON',
      '{"id":"b","kind":"poem"}',
      '{"id":"c","kind":"email","text":"See you at ten."}',
    ]
    let run: ReturnType<typeof inspect>
    beforeAll(() => {
      run = inspect(['--jsonl', '-'], lines.join('\n'))
    })

    test('with offsets into the given text', () => {
      const [a] = answersIn(run)
      expect(a).toMatchObject({ id: 'a', verdict: 'block' })
      const { start, end } = a!.findings.find(({ type }) => type === 'SECRET')!
      expect(text.slice(start, end)).toContain('SEC​RET')
    })

    test('holds and reports a line that is not a draft, and answers the others', () => {
      expect(answersIn(run).map(({ id, verdict }) => [id, verdict])).toEqual([
        ['a', 'block'],
        [null, 'sign-off'],
        ['b', 'sign-off'],
        ['c', 'clear'],
      ])
      const named = run.stderr.match(/^Line \d/gm)
      expect({ status: run.status, named }).toEqual({ status: 1, named: ['Line 2', 'Line 3'] })
    })
  })

  test.each([
    ['an unknown option', ['--poem']],
    ['a file that is not there', ['none.txt']],
  ])('says what is wrong with %s, and exits with 2', (_, args) => {
    const { status, stdout, stderr } = inspect(args, 'not JSON')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('npm run -s inspect')
  })
})
