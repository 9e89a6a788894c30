import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Circumstances, Part } from '../../detectors/contract.ts'
import { rules } from '../../detectors/index.ts'
import { circumstances } from '../../src/core/circumstances.ts'
import { judge } from '../../src/core/judge.ts'
import { Refusal } from '../../src/core/refusal.ts'
import { readerFrom } from '../../src/entry/settings/reader.ts'
import { remoteReader } from '../../src/reader/client.ts'
import { framed, unframed } from '../../src/reader/frame.ts'
import { readerService } from '../../src/reader/service.ts'
import { readHere } from '../../src/reading/read.ts'
import { ClassificationIncomplete } from '../../src/review/classifier/incomplete.ts'
import { createPartialClassifier } from '../../src/review/classifier/partial.ts'
import { reviewDraft } from '../../src/review/review-draft.ts'
import { pdf } from '../files/pdf-package.ts'
import { gateModel } from '../tools/classifier.ts'
import { draftOf } from '../tools/memory-ports.ts'
import { READER_KEY, readerParts, serveReader } from '../tools/reader.ts'
import { sampleKnown } from '../tools/reading.ts'

const DAY = '2026-11-24'
const staff: Circumstances = circumstances(draftOf(), DAY, false)
const internet = (url: string, init: RequestInit) => fetch(url, init)

let place: { url: string; key: string }
let served: Awaited<ReturnType<typeof serveReader>>
beforeAll(async () => {
  served = await serveReader()
  place = { url: served.url, key: READER_KEY }
})
afterAll(() => served.close())

/** A picture with words. */
async function poster(words: string): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="160"><rect width="900" height="160" fill="#fff"/>
    <text x="20" y="100" font-size="44" font-family="DejaVu Sans, Arial, sans-serif">${words}</text></svg>`
  return new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer())
}

describe('the wire format is lossless', () => {
  test('pixels, maps of offsets, words and nothing', () => {
    const value = {
      text: 'né',
      grey: new Uint8Array([1, 255]),
      from: { part: 'body', at: [0, 70_000, 3] },
      none: null,
      list: [{ a: 1 }],
    }
    const back = unframed(framed(value)) as typeof value
    expect({ ...back, from: { ...back.from, at: [...back.from.at] } }).toEqual(value)
    expect(back.grey).toBeInstanceOf(Uint8Array)
  })

  test('a truncated frame is refused', () => {
    const whole = framed({ grey: new Uint8Array(100) })
    for (const length of [3, 10, whole.length - 1]) expect(() => unframed(whole.subarray(0, length))).toThrow()
  })
})

test('a picture is read there as it would be here', async () => {
  const file = { name: 'poster.png', type: 'image/png', bytes: await poster('NHS number 999 000 0018') }
  const there = await remoteReader(place, internet).readFile(file, 'attachment:1')
  const here = await readHere(file, 'attachment:1')
  expect(there.parts.map(({ text }) => text).join(' ')).toContain('999 000 0018')
  expect(there.parts.map(({ id, kind, text }) => ({ id, kind, text }))).toEqual(
    here.parts.map(({ id, kind, text }) => ({ id, kind, text })),
  )
  expect(there.pictures).toEqual(here.pictures)
  expect(there.unread).toEqual(here.unread)
})

test('the pixels for small emblems stay there, and the size under which one may be missed is reported in millimetres', async () => {
  const file = { name: 'letter.pdf', type: 'application/pdf', bytes: pdf({ content: '0 0 0.4 rg 60 760 28 28 re f' }) }
  const { pictures, observations } = await remoteReader(place, internet).readFile(file, 'attachment:1')
  expect(pictures[0]).not.toHaveProperty('fuller')
  expect(observations.map(({ detail }) => detail)).toContain(
    'Registered emblems smaller than about 7 mm were not looked for on this page.',
  )
})

test('plain text does not leave the service', async () => {
  const asked = vi.fn(internet)
  const file = { name: 'a.txt', type: 'text/plain', bytes: new TextEncoder().encode('Patrols start on Monday.') }
  const { parts } = await remoteReader(place, asked).readFile(file, 'attachment:1')
  expect(parts.map(({ text }) => text)).toContain('Patrols start on Monday.')
  expect(asked).not.toHaveBeenCalled()
})

describe('a reader that fails', () => {
  const answers: [string, (url: string, init: RequestInit) => Promise<Response>, RegExp][] = [
    ['cannot be reached', () => Promise.reject(new TypeError('connect ECONNREFUSED 10.0.0.1')), /could not be reached/],
    ['takes too long', () => Promise.reject(new DOMException('', 'TimeoutError')), /took too long/],
    ['has another key', async () => new Response('{}', { status: 401 }), /refused the key/],
    ['broke down', async () => new Response('{}', { status: 500 }), /answered 500/],
    ['answers with something else', async () => new Response('<html>'), /could not be reached/],
  ]
  test.each(answers)('%s: reported in the reading, and the draft is held', async (_how, asked, why) => {
    const reader = remoteReader(place, asked)
    const bytes = await poster('Patrols start on Monday')
    const draft = draftOf({ kind: 'email', files: [{ name: 'p.png', type: 'image/png', bytes }] })
    const { review } = await reviewDraft(draft, circumstances(draft, DAY, false), {
      known: sampleKnown,
      rules,
      readFile: reader.readFile,
      classify: reader.classifier(),
    })
    expect(review.unread).toContainEqual({ part: 'attachment:1', why: expect.stringMatching(why), retry: true })
    expect(review.failures).toContainEqual({ rule: 'second-voice', why: expect.stringMatching(why), retry: true })
    expect(judge(review)).not.toBe('clear')
    expect(JSON.stringify(review)).not.toContain('10.0.0.1')
  })
})

test('asks the submitter to retry when the reader is overloaded', async () => {
  const full = await serveReader({
    readFile: async () => {
      throw new Refusal('busy', 'Try again shortly.')
    },
  })
  const file = { name: 'p.png', type: 'image/png', bytes: await poster('Patrols start on Monday') }
  const asked = remoteReader({ url: full.url, key: READER_KEY }, internet).readFile(file, 'attachment:1')
  await expect(asked).rejects.toMatchObject({ code: 'busy' })
  await full.close()
})

test('a starting reader reports that it is not ready', async () => {
  const cold = await serveReader({ warm: () => false })
  expect((await fetch(`${cold.url}/readyz`)).status).toBe(503)
  expect((await fetch(`${cold.url}/healthz`)).status).toBe(200)
  await cold.close()
})

test('the classifier runs there, on disguised text too, and without the map of it', async () => {
  const received: Part[] = []
  const other = await serveReader({
    classify: async (parts) => {
      received.push(...parts)
      return [{ part: 'body', start: 0, end: 4, group: 'political', confidence: 0.5 }] as never
    },
  })
  const classify = remoteReader({ url: other.url, key: READER_KEY }, internet).classifier()
  const parts: Part[] = [
    { id: 'body', kind: 'body', text: 'Vote for change.' },
    { id: 'u', kind: 'body', text: 'Vote for change.', from: { part: 'body', at: [] } },
  ]
  expect(await classify(parts, staff)).toHaveLength(1)
  expect(received).toEqual(parts.map(({ from: _, ...part }) => part))
  await other.close()
})

test('what the reader could not classify is reported, with the matches of the rest', async () => {
  const match = { part: 'body', start: 0, end: 4, group: 'political', confidence: 0.5 }
  const other = await serveReader({
    classify: async () => {
      throw new ClassificationIncomplete('The language model stopped.', [match], true)
    },
  })
  const classify = remoteReader({ url: other.url, key: READER_KEY }, internet).classifier()
  const parts: Part[] = [{ id: 'body', kind: 'body', text: 'Vote for change.' }]
  await expect(classify(parts, staff)).rejects.toMatchObject({
    name: 'ClassificationIncomplete',
    message: 'The language model stopped.',
    matches: [match],
    retry: true,
  })
  await other.close()
})

describe('without any reader', () => {
  const look = (kind: 'press-release' | 'email', body: string) => {
    const draft = draftOf({ kind, title: 'News', body })
    return reviewDraft(draft, circumstances(draft, DAY, false), {
      known: sampleKnown,
      rules,
      classify: createPartialClassifier(gateModel()),
    })
  }

  test('a publication reports that the classifier did not run, and a person must look', async () => {
    const { review } = await look(
      'press-release',
      'The library in the old town hall opens at nine on Saturday, and everybody is welcome to look around it.',
    )
    expect(review.failures).toEqual([{ rule: 'second-voice', why: expect.stringContaining('Not checked by meaning') }])
    expect(judge(review)).toBe('sign-off')
  })

  test('honest mail goes out, because none of it needed the classifier', async () => {
    const { review } = await look(
      'email',
      'The new printer is ready. To add it, open the settings, choose printers, and search for the name on its label.',
    )
    expect(review.failures).toEqual([])
    expect(judge(review)).toBe('clear')
  })
})

describe('the service', () => {
  const ask = async (path: string, init: RequestInit = {}, more = {}) =>
    readerService(await readerParts(more)).request(path, { method: 'POST', ...init })
  const key = { authorization: `Bearer ${READER_KEY}` }

  test.each([
    ['no key', {}],
    ['another key', { authorization: 'Bearer another' }],
    ['a key without Bearer', { authorization: READER_KEY }],
  ])('%s: nothing is read', async (_what, headers) => {
    const readFile = vi.fn(readHere)
    const answer = await ask('/v1/readings?id=attachment:1&name=a.pdf', { headers, body: 'x' }, { readFile })
    expect(answer.status).toBe(401)
    expect(readFile).not.toHaveBeenCalled()
  })

  test('refuses more than a draft can hold', async () => {
    const body = new Uint8Array((52 << 20) + 1)
    const headers = { ...key, 'content-length': String(body.length) }
    expect((await ask('/v1/readings?id=attachment:1', { headers, body })).status).toBe(413)
  })

  test('refuses an invalid id', async () => {
    expect((await ask('/v1/readings?id=body', { headers: key, body: 'x' })).status).toBe(400)
  })

  test('says when to retry when it is full', async () => {
    let release = () => {}
    const until = new Promise<void>((done) => {
      release = done
    })
    let begun = 0
    const readFile = async () => {
      begun++
      await until
      return { parts: [], pictures: [], unread: [], observations: [] }
    }
    const service = readerService(await readerParts({ readFile }))
    const one = () => service.request('/v1/readings?id=attachment:1', { method: 'POST', headers: key, body: 'x' })
    const first = Array.from({ length: 8 }, one)
    await vi.waitFor(() => expect(begun).toBe(8))
    const late = await one()
    expect(late.status).toBe(503)
    expect(late.headers.get('retry-after')).toBe('5')
    release()
    for (const answer of await Promise.all(first)) expect(answer.status).toBe(200)
    expect((await one()).status).toBe(200)
  })

  test('reports a failure by its name, never by the content of the file', async () => {
    const logged: object[] = []
    const readFile = () => Promise.reject(new Error('Maria Quell, 4 Elm Row'))
    const answer = await ask(
      '/v1/readings?id=attachment:1',
      { headers: key, body: 'x' },
      { readFile, log: (event: object) => logged.push(event) },
    )
    expect(answer.status).toBe(500)
    expect(`${await answer.text()}${JSON.stringify(logged)}`).not.toContain('Quell')
    expect(logged).toHaveLength(1)
  })

  test('leaves out pictures that are too large in total, and reports it', async () => {
    const grey = new Uint8Array(12 << 20)
    const pictures = ['a', 'b', 'c'].map((name) => ({ part: `attachment:1/${name}`, width: 4096, height: 3072, grey }))
    const reader = await serveReader({ readFile: async () => ({ parts: [], pictures, unread: [], observations: [] }) })
    const file = { name: 'a.pdf', type: '', bytes: new Uint8Array(200_000) }
    const extraction = await remoteReader({ url: reader.url, key: READER_KEY }, internet).readFile(file, 'attachment:1')
    expect(extraction.pictures).toHaveLength(2)
    expect(extraction.unread).toEqual([{ part: 'attachment:1/c', why: expect.stringContaining('too large in total') }])
    await reader.close()
  })

  test('opens an emblem and draws a picture', async () => {
    const reader = remoteReader(place, internet)
    const picture = await reader.reference(await poster('Mark'), 'mark.png')
    expect(picture.width).toBe(640)
    const webp = await reader.draw(picture)
    expect((await sharp(webp!).metadata()).format).toBe('webp')
    expect(await reader.there()).toBeUndefined()
  })
})

test.each([
  [{ READER_URL: 'https://reader.office.example' }, /READER_KEY is missing/],
  [{ READER_KEY: READER_KEY }, /READER_URL is missing/],
  [{ READER_URL: 'http://reader.office.example', READER_KEY }, /READER_URL must be/],
  [{ READER_URL: 'https://reader.office.example', READER_KEY: 'short' }, /32 characters/],
])('refuses settings %o', (logged, why) => {
  const wrong: string[] = []
  readerFrom(logged as Record<string, string>, wrong)
  expect(wrong.join('\n')).toMatch(why)
})
