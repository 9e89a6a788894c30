import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Rule } from '../../detectors/contract.ts'
import { readingOf } from './reading.ts'
import { ruleFiles } from './rule-files.ts'

const SIZE = 200_000

/** A linear expression takes a fraction of a second; one with quadratic steps takes minutes. */
const HANGS_MS = 30_000

/** Text made to make patterns backtrack. */
const HOSTILE: Record<string, string> = {
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

/** Every rule finishes every hostile text. `npm run -s bench -- detectors` measures how long it takes. */
export function hostileTexts(rules: readonly Rule[]): void {
  for (const [name, text] of Object.entries(HOSTILE)) {
    test.each(rules.map((rule) => [rule.id, rule] as const))(
      `%s comes to the end of ${name}`,
      { timeout: HANGS_MS },
      (_id, rule) => {
        for (const { span } of rule.find(readingOf(text))) expect(span.start).toBeLessThanOrEqual(text.length)
      },
    )
  }
}

/** The file of each rule, by its hash. */
export function hashes(): Record<string, string> {
  const hashOf = (path: string) =>
    createHash('sha256')
      .update(readFileSync(new URL(`../../detectors/${path.slice(2)}`, import.meta.url)))
      .digest('hex')
      .slice(0, 16)
  return Object.fromEntries(ruleFiles().map(({ id, path }) => [id, hashOf(path)]))
}
