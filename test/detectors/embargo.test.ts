import { expect, test } from 'vitest'
import { embargo } from '../../detectors/confidentiality/embargo.ts'
import { shingles } from '../../detectors/confidentiality/shingles.ts'
import { readingOf } from '../tools/reading.ts'

const SECRET =
  'The Wednesbury custody suite will close in March and forty detention officers will ' +
  'move to Oldbury, where new cells are being built above the old tram depot.'
const embargoes = [{ item: 'one', until: '2026-12-01T00:01:00Z', shingles: shingles(SECRET) }]
const found = (text: string) => [...embargo.find(readingOf({ text, known: { embargoes } }))]

test('an embargoed sentence is found in another draft, with its place', () => {
  const text = `Dear Jo\n\n${SECRET}\n\nBest wishes`
  const [match] = found(text)
  expect(text.slice(match!.span.start, match!.span.end)).toContain('custody suite')
})

test('changing some of its words does not hide it', () => {
  expect(
    found(
      'I hear the Wednesbury custody suite closes in spring; forty detention officers are ' +
        'to move to Oldbury where new cells are built above an old tram depot.',
    ),
  ).toHaveLength(1)
})

test('the same subject in other words is not the embargoed text', () => {
  expect(found('Custody visitors wanted in Wednesbury. Training is at the Oldbury tram depot in March.')).toEqual([])
})

test('the name and address of the office are not embargoed', () => {
  const address =
    'Office of the Police and Crime Commissioner, Lloyd House, Colmore Circus Queensway, Birmingham B4 6NQ'
  const own = [{ item: 'two', until: '2026-12-01T00:01:00Z', shingles: shingles(address) }]
  expect([...embargo.find(readingOf({ text: address, known: { embargoes: own } }))]).toEqual([])
})

test('a fingerprint reveals no word', () => {
  expect(JSON.stringify(shingles(SECRET))).toMatch(/^\[(?:\d+,?)+\]$/)
})
