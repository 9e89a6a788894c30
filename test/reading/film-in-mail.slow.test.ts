import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import type { Draft } from '../../src/core/draft.ts'
import type { Review } from '../../src/core/review.ts'
import { filmPackOf } from '../../src/entry/config.ts'
import { missingFrom } from '../../src/reading/film/pack.ts'
import { type LongerDraft, read } from '../../src/reading/read.ts'
import { createReaders } from '../../src/reading/worker-pool.ts'
import { createService } from '../../src/use-cases/service.ts'
import { memoryPorts } from '../tools/memory-ports.ts'

const pack = filmPackOf(process.env)
const isThere = missingFrom(pack.folder).length === 0
if (!isThere)
  process.stderr.write(
    `SKIPPED: films in email are not tested. ${pack.folder} lacks the pack: npm run -s film -- fetch\n`,
  )

const loader = ['--import', fileURLToPath(new URL('../tools/ts.mjs', import.meta.url))]
const opened: { close(): void }[] = []
afterAll(() => {
  for (const one of opened) one.close()
})

const film = readFileSync(new URL('../../fixtures/films/spoken.mp4', import.meta.url))
const RAW = Buffer.from(
  [
    'From: tom.ashdown@westmids-opcc.example',
    'Message-ID: <film@x.example>',
    'Subject: The visit',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'The film of the visit.',
    '--b',
    'Content-Type: video/mp4; name=visit.mp4',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename=visit.mp4',
    '',
    film.toString('base64').replace(/(.{76})/g, '$1\r\n'),
    '--b--',
    '',
  ].join('\r\n'),
)
const MESSAGE = { raw: RAW, sender: 'tom.ashdown@westmids-opcc.example', recipients: ['resident@example.org'] }
/** The reader has the lowest priority and compiles its sources first. */
const PATIENCE_MS = 240_000

/** The mail of an office that has so many minutes of a recording heard. `checked` resolves after the background check. */
function mailOf(minutes: number) {
  const readers = createReaders({ execArgv: loader, startWithin: 60_000, size: 1, pack: { ...pack, minutes } })
  opened.push(readers)
  const { ports } = memoryPorts()
  const review = async (draft: Draft, longer?: LongerDraft) => {
    const { parts, unread } = await read(draft, readers.read, longer)
    return { review: { findings: [], failures: [], unread } satisfies Review, text: { parts, observations: [] } }
  }
  let done: () => void
  const checked = new Promise<void>((resolve) => {
    done = resolve
  })
  const background = {
    goesOn: true,
    ask: async () => {},
    review: async (draft: Draft, _: object, reached: () => void) => {
      const found = await review(draft, { reached })
      setImmediate(done)
      return found
    },
  }
  Object.assign(ports, { background, review: (draft: Draft) => review(draft) })
  const { screen } = createService(ports).mail
  return { checked, send: () => screen(MESSAGE, { gateway: 'gateway', queue: 'Q1' }) }
}

describe.skipIf(!isThere)('an email with a film (needs the pack: npm run -s film -- fetch)', () => {
  test.each([
    ['within the limit of the office waits until the film was heard, and is held for a person', 1, false],
    ['beyond the limit of the office is held, and says how far the film was heard', 0.05, true],
  ] as const)(
    '%s',
    async (_, minutes, isBeyond) => {
      const mail = mailOf(minutes)
      expect((await mail.send()).verdict).toBe('defer')
      await mail.checked
      const { verdict, mail: screened } = await mail.send()
      expect(verdict).toBe('hold')
      const reasons = JSON.stringify(screened)
      expect(reasons).toContain('A person must watch or hear this recording')
      expect(reasons.includes('It was heard to 0:03 only: the office’s limit')).toBe(isBeyond)
      expect(reasons).not.toContain('heard in the background')
    },
    PATIENCE_MS,
  )
})
