import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isAllowed, problems } from '../../scripts/package/licences.mjs'
import { projectRoot } from '../../src/entry/root.ts'

test('every package that is shipped has a licence that is allowed', () => {
  expect(problems(JSON.parse(readFileSync(join(projectRoot(), 'package-lock.json'), 'utf8')))).toEqual([])
})

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['Apache-2.0 AND LGPL-3.0-or-later AND MIT', true],
  ['MIT AND (ISC OR GPL-3.0-only)', true],
  ['GPL-3.0-only WITH GCC-exception-3.1 OR MIT', true],
  ['GPL-3.0-or-later', false],
  ['(MIT OR Apache-2.0) AND GPL-3.0-only', false],
  ['MIT AND (GPL-3.0-only OR AGPL-3.0-only)', false],
  ['(MIT', false],
  ['MIT GPL-3.0-only', false],
  ['MIT AND AGPL-3.0-only', false],
  ['SEE LICENSE IN License.txt', false],
  ['NONE', false],
])('%s may be shipped: %s', (licence, may) => {
  expect(isAllowed(licence)).toBe(may)
})

test('names a package without a licence, and looks at no development package', () => {
  const packages = { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0', dev: true } }
  expect(problems({ packages })).toEqual(['a@1.0.0: no licence'])
})
