import { describe, expect, test } from 'vitest'
import type { Reading, Rule } from '../detectors/contract.ts'
import { rules } from '../detectors/index.ts'
import { readingOf } from './tools/reading.ts'

const HOSTILE_MS = 250
const SHARED_MS = 2500
const SIZE = 200_000

/** Text made to make patterns backtrack. */
const hostile: Record<string, string> = {
  digits: '7'.repeat(SIZE),
  'digits and spaces': '1 2'.repeat(SIZE / 3),
  spaces: ' '.repeat(SIZE),
  'line breaks': '\n'.repeat(SIZE),
  'addresses without end': 'a@a'.repeat(SIZE / 3),
  'dots and dashes': 'a.b-'.repeat(SIZE / 4),
  'capital and digit': 'A1 '.repeat(SIZE / 3),
  capitals: 'Aa '.repeat(SIZE / 3),
  'one word': 'a'.repeat(SIZE),
  quotes: '"“\''.repeat(SIZE / 3),
  slashes: '12/34/'.repeat(SIZE / 6),
  'vote for': 'vote for '.repeat(SIZE / 9),
  SECRET: 'SECRET '.repeat(SIZE / 7),
  stops: '.?!…'.repeat(SIZE / 4),
  initials: 'A. B. '.repeat(SIZE / 6),
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('has both kinds of example', () => {
    expect(rule.examples.found.length).toBeGreaterThan(0)
    expect(rule.examples.clear.length).toBeGreaterThan(0)
    expect(rule.paragraphs.length).toBeGreaterThan(0)
    expect(rule.advice).toMatch(/\.$/)
  })

  test.each(rule.examples.found)('finds %j', (example) => {
    const reading = readingOf(example)
    const matches = [...rule.find(reading)]
    expect(matches.length).toBeGreaterThan(0)
    for (const match of matches) withinItsPart(match.span, reading)
  })

  test.each(rule.examples.clear)('leaves %j alone', (example) => {
    expect([...rule.find(readingOf(example))].filter((match) => (match.severity ?? rule.severity) !== 'note')).toEqual(
      [],
    )
  })

  test.each(Object.entries(hostile))(`is done with %s in ${HOSTILE_MS} ms`, (_name, text) => {
    const reading = readingOf(text)
    // The first look also pays for what rules share of a reading: tags, names, what other rules found.
    const looks = [1, 2, 3].map(() => timed(rule, reading))
    expect(looks[0]).toBeLessThan(SHARED_MS)
    expect(Math.min(...looks)).toBeLessThan(HOSTILE_MS)
  })
})

/** Processor time, not the clock on the wall: other tests run beside this one. */
function timed(rule: Rule, reading: Reading): number {
  const start = process.cpuUsage()
  for (const _ of rule.find(reading));
  const used = process.cpuUsage(start)
  return (used.user + used.system) / 1000
}

function withinItsPart(span: { part: string; start: number; end: number }, reading: Reading) {
  const part = reading.parts.find((candidate) => candidate.id === span.part)
  if (part === undefined) return expect(reading.pictures.some((picture) => picture.part === span.part)).toBe(true)
  expect(span.start).toBeGreaterThanOrEqual(0)
  expect(span.end).toBeLessThanOrEqual(part.text.length)
  expect(span.end).toBeGreaterThanOrEqual(span.start)
}
