import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rules } from '../../detectors/index.ts'
import { NOMINAL_GATES } from '../../src/core/gates/answers.ts'
import { missingFor } from '../../src/core/gates/gates.ts'
import { CONTROLS } from '../../src/core/pack/commissioner/controls.data.ts'
import { COMMISSIONER as policy } from '../../src/core/pack/commissioner/pack.ts'
import { reachOf } from '../../src/core/record/coverage.ts'
import { draftOf, memoryPorts } from '../tools/memory-ports.ts'

const here = new URL('./', import.meta.url)
/** Tests and groups whose title begins with paragraphs, and rows of a table of tests. */
const NAMED = /\b(?:test|describe)(?:\.each\([^)]*\))?\(\s*['"`]([^:'"`]{1,60}):/g
const ROW = /^\s+\[\s*'(A\.[a-l]|\d{1,2})',/gm
const PARAGRAPH = /A\.[a-l]|\d{1,2}/g

/** Paragraphs carried elsewhere that have tests here: a copy of the record, short sessions, one person a session. */
const HELPED = ['4', '31', '38', '50']

function tested(): Set<string> {
  const names = readdirSync(here)
    .filter((file) => file.endsWith('.test.ts'))
    .concat('../review/policy-by-meaning.test.ts')
    .flatMap((file) => {
      const text = readFileSync(new URL(file, here), 'utf8')
      return [...text.matchAll(NAMED), ...text.matchAll(ROW)].map(([, name]) => name!)
    })
  return new Set(names.filter((name) => /^(?:A\.[a-l]|\d)/.test(name)).flatMap((name) => name.match(PARAGRAPH) ?? []))
}

test('every paragraph that the product carries has a test named after it', () => {
  const carried = CONTROLS.flatMap(([paragraph, , reach]) =>
    reach === 'outside' && !HELPED.includes(paragraph) ? [] : [paragraph],
  )
  const has = tested()
  expect(carried.filter((paragraph) => !has.has(paragraph))).toEqual([])
})

const reachesOf = () => new Map(CONTROLS.map((row) => [row[0], reachOf(row, { rules, pack: policy })]))

test('no paragraph is called whole when all that carries it is typed in', () => {
  const reaches = reachesOf()
  const claimed = CONTROLS.filter(([, , reach]) => reach === 'whole').map(([paragraph]) => paragraph)
  expect(claimed.filter((paragraph) => reaches.get(paragraph) !== 'whole')).toEqual([])
})

test('a tick, a typed date or a reference alone is nominal, whatever the table claims', () => {
  const claim = (gates: readonly string[], paragraph = 'none') =>
    reachOf([paragraph, '', 'whole', '', gates], { rules: [], pack: { ...policy, before: [], routing: [] } })
  expect(claim(['template'])).toBe('nominal')
  expect(claim(['dpia', 'eqia', 'pictures'])).toBe('nominal')
  expect(claim(['training'])).toBe('nominal')
  expect(claim(['template', 'signatory'])).toBe('whole')
  expect(claim([], '21')).toBe('nominal')
})

test('a rule that only makes notes carries nothing', () => {
  const [rule] = rules
  const none = { ...policy, sameAs: { x: ['x'] }, before: [], routing: [] }
  const of = (severity: 'note' | 'sign-off') =>
    reachOf(['x', '', 'whole', '', ['template']], { rules: [{ ...rule!, severity, paragraphs: ['x'] }], pack: none })
  expect([of('note'), of('sign-off')]).toEqual(['nominal', 'whole'])
})

test.each([
  ['13', 'part', 'style guide'],
  ['14', 'nominal', 'elsewhere nobody listens'],
  ['21', 'nominal', 'Nothing here looks at the account'],
  ['22', 'part', 'not monitored'],
  ['25', 'part', 'The author says'],
  ['43', 'part', 'corporate style is not'],
  ['59', 'outside', 'Held by'],
  ['A.c', 'nominal', 'ticks'],
] as const)('paragraph %s is called %s, and its row gives the reason', (paragraph, reach, says) => {
  expect(reachesOf().get(paragraph)).toBe(reach)
  expect(CONTROLS.find(([one]) => one === paragraph)![3]).toContain(says)
})

test('every gate that the author’s word satisfies is listed as nominal', async () => {
  const { ports } = memoryPorts()
  const snapshot = await ports.officeSnapshot()
  const WORDS = [
    'source',
    'nobody-shown',
    'template',
    'paro',
    'advice',
    'dpia',
    'eqia',
    'no-speech',
    'consent',
    'licence',
  ]
  const bytes = new Uint8Array([1])
  const files = [{ name: 'a.png', type: 'image/png', bytes }]
  const drafts = [
    draftOf({ kind: 'letter', channel: 'post', files }),
    draftOf({ kind: 'report', files }),
    draftOf({
      kind: 'video',
      files: [{ name: 'a.mp4', type: 'video/mp4', bytes }],
      body: 'Vote early.',
      electionPeriod: true,
    }),
  ]
  const silenced = drafts.flatMap((draft) => {
    const gatesOf = (evidence: readonly string[]) =>
      missingFor({
        draft: { ...draft, evidence },
        by: 'tom.ashdown',
        snapshot,
        day: '2026-11-24',
        policy: policy.version,
      }).map(({ gate }) => gate)
    const answered = new Set(gatesOf(WORDS))
    return gatesOf([]).filter((gate) => !answered.has(gate))
  })
  expect(silenced.length).toBeGreaterThan(4)
  expect(silenced.filter((gate) => !NOMINAL_GATES.has(gate))).toEqual([])
})
