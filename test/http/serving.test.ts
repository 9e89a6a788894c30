import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { isReading, isWhole, play } from '../../src/http/serving.ts'

const film = new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
const app = new Hono().get('/', (c) => play(c, film, 'video/mp4'))
const ask = (range?: string) => app.request('/', range ? { headers: { range } } : {})

test.each([
  [undefined, 200, film, true],
  ['bytes=0-', 206, film, true],
  ['bytes=0-9', 206, film, true],
  ['bytes=0-99', 206, film, true],
  ['bytes=0-1', 206, film.subarray(0, 2), false],
  ['bytes=4-', 206, film.subarray(4), false],
  ['bytes=-3', 206, film.subarray(7), false],
] as const)('range %s: status %i, with the whole file or part of it', async (range, status, bytes, whole) => {
  const answer = await ask(range)
  expect(answer.status).toBe(status)
  expect(isWhole(answer)).toBe(whole)
  expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([...bytes])
})

test.each(['bytes=10-', 'bytes=5-2', 'bytes=-0', 'bytes=-', 'bytes=0-1,4-5', 'lines=1-2'])(
  'range %s is refused',
  async (range) => {
    const answer = await ask(range)
    expect(answer.status).toBe(416)
    expect(isWhole(answer)).toBe(false)
  },
)

test.each([
  ['GET', {}, true],
  ['HEAD', {}, false],
  ['GET', { 'sec-purpose': 'prefetch' }, false],
  ['GET', { purpose: 'prefetch' }, false],
  ['GET', { 'x-moz': 'prefetch' }, false],
  ['GET', { 'x-purpose': 'preview' }, false],
])('%s with %o counts as reading: %s', (method, headers, reading) => {
  expect(isReading(new Request('http://localhost/', { method, headers }))).toBe(reading)
})
