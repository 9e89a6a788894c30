import { describe, expect, test } from 'vitest'
import type { Reading } from '../detectors/contract.ts'
import { rules } from '../detectors/index.ts'
import { readingOf } from './tools/reading.ts'

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('has examples of both kinds', () => {
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

  test.each(rule.examples.clear)('does not match %j', (example) => {
    expect([...rule.find(readingOf(example))].filter((match) => (match.severity ?? rule.severity) !== 'note')).toEqual(
      [],
    )
  })
})

function withinItsPart(span: { part: string; start: number; end: number }, reading: Reading) {
  const part = reading.parts.find((candidate) => candidate.id === span.part)
  const named = [...reading.pictures, ...reading.observations]
  if (part === undefined) return expect(named.some((one) => one.part === span.part)).toBe(true)
  expect(span.start).toBeGreaterThanOrEqual(0)
  expect(span.end).toBeLessThanOrEqual(part.text.length)
  expect(span.end).toBeGreaterThanOrEqual(span.start)
}
