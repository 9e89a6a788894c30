import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filmPackOf } from '../../src/entry/config.ts'
import type { ExtractionResult } from '../../src/reading/extraction-result.ts'
import { av1Program } from '../../src/reading/film/av1.ts'
import { missingFrom } from '../../src/reading/film/pack.ts'
import { createReaders } from '../../src/reading/worker-pool.ts'

const pack = filmPackOf(process.env)
const isThere = missingFrom(pack.folder).length === 0
if (!isThere)
  process.stderr.write(`SKIPPED: films are not tested. ${pack.folder} lacks the pack: npm run -s film -- fetch\n`)

const loader = ['--import', fileURLToPath(new URL('../tools/ts.mjs', import.meta.url))]
const readers = createReaders({ execArgv: loader, startWithin: 60_000, size: 1, pack })
afterAll(() => readers.close())

const spoken = readFileSync(new URL('../../fixtures/films/spoken.mp4', import.meta.url))
/** The reader has the lowest priority and compiles its sources first. */
const PATIENCE_MS = 240_000
const longer = { within: 120_000 }
const read = (bytes: Uint8Array, reached?: (at: object) => void, name = 'film.mp4') =>
  readers.read({ name, type: '', bytes }, 'attachment:1', { ...longer, ...(reached ? { reached } : {}) })

describe.skipIf(!isThere)('needs the pack for film and sound (npm run -s film -- fetch)', () => {
  const progress: object[] = []
  let found: ExtractionResult
  beforeAll(async () => {
    found = await read(spoken, (at) => progress.push(at))
  }, PATIENCE_MS)

  test('speech is written down with times, and a person must still watch', () => {
    const { parts, recordings, unread } = found
    const speech = parts.find(({ id }) => id === 'attachment:1/speech')!
    expect(speech.text).toMatch(/marked top secret.? Please vote for me in May/)
    expect(speech.times).toHaveLength(speech.text.split(/\s/).length)
    expect(recordings).toEqual([expect.objectContaining({ part: 'attachment:1' })])
    expect(Math.abs(recordings![0]!.length - 5_000)).toBeLessThan(600)
    expect(unread.map(({ why }) => why)).toEqual([expect.stringContaining('A person must watch')])
    expect(progress).toContainEqual({ seconds: expect.any(Number), length: 5 })
  })

  test('a slide of one second is read, and the film is compared with emblems', () => {
    const { parts, pictures, recordings } = found
    const slide = parts.find(({ text }) => text === 'SECRET')!
    expect(slide).toMatchObject({ kind: 'picture-text', where: 'words shown' })
    expect(Math.abs(slide.times![0]![1] - 2_000)).toBeLessThan(400)
    expect(pictures.map(({ where }) => where)).toContain('shown at 0:02')
    expect(recordings![0]!.shown).toContainEqual({
      at: slide.times![0]![1],
      place: slide.id.slice('attachment:1/'.length),
    })
    expect(recordings![0]!.watched).toBeGreaterThan(4_000)
    const still = recordings![0]!.stills!.find(({ at }) => at === slide.times![0]![1])!
    expect(Buffer.from(still.jpeg, 'base64').subarray(0, 2)).toEqual(Buffer.of(0xff, 0xd8))
  })

  test(
    'a film that is cut short is answered: what was heard, and that the rest is damaged',
    async () => {
      // Its index is at the end, so that nothing can be decoded.
      const { unread } = await read(spoken.subarray(0, spoken.length / 2))
      expect(unread.map(({ why }) => why).join()).toMatch(/could not be heard or watched|damaged/)
    },
    PATIENCE_MS,
  )

  test(
    'sides of opposite phase do not hide what is spoken',
    async () => {
      const opposite = readFileSync(new URL('../../fixtures/films/opposite-phase.opus', import.meta.url))
      const { parts } = await read(opposite, undefined, 'opposite-phase.opus')
      expect(parts.find(({ id }) => id === 'attachment:1/speech')?.text).toMatch(/top secret/i)
    },
    PATIENCE_MS,
  )

  test.skipIf(av1Program() === undefined)(
    'AV1 is watched where the program for it is installed',
    async () => {
      const av1 = readFileSync(new URL('../../fixtures/films/av1.mp4', import.meta.url))
      const { parts, unread } = await read(av1)
      const slide = parts.find(({ text }) => text === 'SECRET')!
      expect(Math.abs(slide.times![0]![1] - 1_000)).toBeLessThan(400)
      expect(unread.map(({ why }) => why)).toEqual([expect.stringContaining('A person must watch')])
    },
    PATIENCE_MS,
  )

  test('while somebody waits nothing is heard, and the background is asked', async () => {
    const { unread } = await readers.read({ name: 'film.mp4', type: '', bytes: spoken }, 'attachment:1')
    expect(unread).toEqual([{ part: 'attachment:1', why: 'This recording is heard in the background.', retry: true }])
  })
})
