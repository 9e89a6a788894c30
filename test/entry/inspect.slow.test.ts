import { expect, test } from 'vitest'
import { answersIn, inspect } from './run-inspect.ts'

test('npm run inspect stops a draft that takes too long, reports it, and answers the next', () => {
  const texts = { long: 'Mr John Abc '.repeat(350_000), short: 'The patient’s NHS number is 999 000 0018.' }
  const lines = Object.entries(texts).map(([id, text]) => JSON.stringify({ id, kind: 'press-release', text }))
  const run = inspect(['--jsonl', '-'], lines.join('\n'))
  expect(run.status).toBe(0)
  const [long, short] = answersIn(run)
  expect(long!.verdict).not.toBe('clear')
  const why = expect.stringMatching(/some rules did not finish/)
  expect(long!.unread).toContainEqual({ part: 'inspection', why })
  expect(short).toMatchObject({ id: 'short', verdict: 'sign-off', unread: [] })
}, 120_000)
