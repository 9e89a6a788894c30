import { describe, expect, test } from 'vitest'
import { createLog, greeting } from '../../src/entry/greeting.ts'

const STARTED = { address: 'http://127.0.0.1:8787', data: '/srv/data', officeFileIgnored: false }

describe('the greeting', () => {
  test('says its address, who can sign in, where data is kept and how to stop', () => {
    const sampleMail = 'http://127.0.0.1:8787/standin'
    const lines = greeting({
      ...STARTED,
      ...{ signIn: 'sample', sampleMail, sampleKey: { file: '/srv/data/key', key: 'k-1' } },
    }).join('\n')
    expect(lines).toMatch(/^Countersign is at http:\/\/127\.0\.0\.1:8787\n/)
    expect(lines).toMatch(/Sign in +open the address and choose a person/)
    expect(lines).toMatch(/Mail +http:\/\/127\.0\.0\.1:8787\/standin shows/)
    expect(lines).toMatch(/Gateway key +k-1 \(shown once, kept in \/srv\/data\/key\)/)
    expect(lines).toMatch(/Data +\/srv\/data/)
    expect(lines).toContain('Stop with Ctrl-C')
  })

  test('says when nobody can sign in, and names no page of the sample office', () => {
    const lines = greeting({ ...STARTED, signIn: 'nobody' }).join('\n')
    expect(lines).toMatch(/Sign in +nobody can sign in/)
    expect(lines).not.toMatch(/standin|Gateway key/)
  })

  test('says when OFFICE_FILE has no effect', () => {
    expect(greeting({ ...STARTED, signIn: 'tenant', officeFileIgnored: true }).join('\n')).toMatch(
      /OFFICE_FILE is not read/,
    )
    expect(greeting({ ...STARTED, signIn: 'tenant' }).join('\n')).not.toMatch(/OFFICE_FILE/)
  })
})

test('events from before the greeting are written after it, in order', () => {
  const lines: string[] = []
  const { log, open } = createLog(
    (line) => lines.push(line),
    () => new Date(0),
  )
  log({ first: 1 })
  log({ second: 2 })
  expect(lines).toEqual([])
  open()
  log({ third: 3 })
  const at = '"at":"1970-01-01T00:00:00.000Z"'
  expect(lines).toEqual([`{${at},"first":1}\n`, `{${at},"second":2}\n`, `{${at},"third":3}\n`])
})
