import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CONTROLS } from '../../src/core/record/controls.data.ts'

const here = new URL('./', import.meta.url)
/** A test or a group of them whose name begins with its paragraphs, and a row of a table of tests. */
const NAMED = /\b(?:test|describe)(?:\.each\([^)]*\))?\(\s*['"`]([^:'"`]{1,60}):/g
const ROW = /^\s+\[\s*'(A\.[a-l]|\d{1,2})',/gm
const PARAGRAPH = /A\.[a-l]|\d{1,2}/g

/** Carried elsewhere, and helped from here: a copy of the record, short sessions, one person a session. */
const HELPED = ['4', '31', '38', '50']

function tested(): Set<string> {
  const names = readdirSync(here)
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) => {
      const text = readFileSync(new URL(file, here), 'utf8')
      return [...text.matchAll(NAMED), ...text.matchAll(ROW)].map(([, name]) => name!)
    })
  return new Set(names.filter((name) => /^(?:A\.[a-l]|\d)/.test(name)).flatMap((name) => name.match(PARAGRAPH) ?? []))
}

test('every paragraph that something here carries has a test named after it', () => {
  const carried = CONTROLS.flatMap(([paragraph, , reach]) =>
    reach === 'outside' && !HELPED.includes(paragraph) ? [] : [paragraph],
  )
  const has = tested()
  expect(carried.filter((paragraph) => !has.has(paragraph))).toEqual([])
})
