import { expect, test } from 'vitest'
import { holdsOpaque } from '../../src/reading/opaque.ts'

const FIELDS = [
  'topmostSubform[0].CopyA[0].LeftCol_ReadOrder[0].f1_1[0].RightCol[0].Box2_ReadOrder[0].f2_11[0]',
  'GrantForm[0].SF424B_Main[0].SF424B_P1[0].Mandatory[0]\nGrantForm[0].SF424B_Main[0].SF424B_P2[0].Signed[0]',
]
const ENCODED = 'q8Zt3LmW0xVb7RkYc2NfH9sJ4dPgT6uEa1QoXi5Kw8DzMvB3rCnS7hGyLj0p'

const holds = (text: string) => holdsOpaque(text, () => false)

test.each(FIELDS)('the names of fields of a form are no passage that could not be decoded: %s', (names) => {
  expect(holds(names)).toBe(false)
})

test.each([ENCODED, `Form1[0].${ENCODED}`, `${ENCODED.slice(0, 30)}[${ENCODED.slice(30)}`])('%s is one', (text) => {
  expect(holds(text)).toBe(true)
})
