import { expect, test } from 'vitest'
import { type Traits, traitsOf } from '../../src/reading/traits.ts'
import { seeded } from '../tools/random-acts.ts'

/** The least that the readers' expressions need. A trait that is false where its expression matches hides a code. */
const NEEDS: readonly (readonly [keyof Traits, RegExp])[] = [
  ['rare', /\u00AD|\u200B|\u2060|\uFEFF/],
  ['dots', /[.·•\-\u2010-\u2015\u2212_][\s/|]{1,3}[.·•\-\u2010-\u2015\u2212_]/],
  ['groups', /(?<![A-Za-z0-9])(?:[A-Z2-7]{4}[ -]){2}|(?<![A-Za-z0-9])(?:[A-Z2-7]{5}[ -]){2}/],
  ['bits', /[01]{8}/],
  ['twoSigns', /(?<![A-Za-z0-9])([A-Za-z0-9])\1{0,9}([A-Za-z0-9])(?:\1|\2){3}/],
  ['hex', /(?:(?:0x|\\x)?[0-9A-Fa-f]{2}[ \t\r\n:,;-]{0,3}){32}/],
  ['spelling', /(?:\b(?:alfa|xray|x-ray|[a-z] (?:for|as in) [a-z]{2,12})\b[\s,.;/-]{0,4}){6}/i],
  ['backwards', /(?<![a-z])(?:eht|fo|hcihw)(?![a-z])/i],
  ['numbers', /\b(?:one|oh|double)[\s,.-]{1,3}(?:one|oh|nine)\b/i],
]
const PIECES = [
  ...['a', 'B', 'ABCD ', 'QRST2-', '0', '1', '01', 'ff ', '0x4', ' ', '.', '-', '\n', '·', ', ', '\u2014', '\u2019'],
  ...['eht', 'fo', 'One ', 'oh-', 'alfa ', 'x-ray ', 'T for Tango ', 'b as in bear, ', 'the ', 'é', '\u200b', '\u00ad'],
]

test('a text that a reader’s expression matches has the trait that the reader asks for first', () => {
  const random = seeded(7)
  const met = new Set<string>()
  for (let turn = 0; turn < 4_000; turn++) {
    // Few pieces, so that runs of one kind come about.
    const some = Array.from({ length: 1 + (turn % 4) }, () => PIECES[Math.floor(random() * PIECES.length)]!)
    const text = Array.from({ length: 70 }, () => some[Math.floor(random() * some.length)]!).join('')
    const traits = traitsOf(text)
    for (const [trait, expression] of NEEDS)
      if (expression.test(text)) {
        met.add(trait)
        expect({ text, [trait]: traits[trait] }).toEqual({ text, [trait]: true })
      }
  }
  expect([...met].sort()).toEqual(NEEDS.map(([trait]) => trait).sort())
})

test('ordinary mail has none of the traits', () => {
  const mail = 'Dear Ann,\r\n\r\nThe board met on 3 March; about £14,300 (12%) was spent. “Is it on the list?” – Jo\r\n'
  expect(Object.values(traitsOf(mail)).some(Boolean)).toBe(false)
})
