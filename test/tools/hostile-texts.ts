import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'
import { expect, test } from 'vitest'
import type { Rule } from '../../detectors/contract.ts'
import { HOSTILE } from './hostile.ts'
import { readingOf } from './reading.ts'
import { ruleFiles } from './rule-files.ts'

/** A linear expression takes a fraction of a second; one with quadratic steps takes minutes. */
const HANGS_MS = 30_000

/** Every rule finishes every hostile text. `npm run -s bench -- hostile` measures how long it takes. */
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

/** The file of each rule, by the hash of its code: a comment changes no rule. */
export function hashes(): Record<string, string> {
  const codeOf = (path: string) =>
    transformSync(readFileSync(new URL(`../../detectors/${path.slice(2)}`, import.meta.url), 'utf8'), {
      loader: 'ts',
      minifyWhitespace: true,
    }).code
  const hashOf = (path: string) => createHash('sha256').update(codeOf(path)).digest('hex').slice(0, 16)
  return Object.fromEntries(ruleFiles().map(({ id, path }) => [id, hashOf(path)]))
}
