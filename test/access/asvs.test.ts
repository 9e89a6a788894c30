import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../src/entry/root.ts'

const root = projectRoot()
const table = ['src/http/ASVS.md', 'docs/security.md'].map((file) => readFileSync(join(root, file), 'utf8')).join('\n')

const files = [...new Set([...table.matchAll(/`((?:src|test)\/[^`]+)`/g)].map(([, file]) => file!))]
test.each(files)('%s, named in a security table, exists', (file) => {
  expect(existsSync(join(root, file))).toBe(true)
})

/** Each test file with the titles that follow it, up to the next test file. */
const named = [...table.matchAll(/`(test\/[^`]+)`((?:[^`|\n]|\n(?!\|))*)/g)].flatMap(([, file, after]) =>
  [...after!.matchAll(/“([^”]+)”/g)].map(([, name]) => [file!, name!] as const),
)

test('the security tables name tests', () => {
  expect(named.length).toBeGreaterThan(30)
})

test.each(named)('%s contains “%s”', (file, name) => {
  expect(readFileSync(join(root, file), 'utf8')).toContain(name)
})
