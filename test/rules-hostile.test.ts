import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rules } from '../detectors/index.ts'
import { hashes, hostileTexts } from './tools/hostile-texts.ts'

/** `npm run rules` writes this file after every rule has finished on every hostile text. */
const file = new URL('./rules-scanned.json', import.meta.url)
const scanned = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
const now = hashes()
const changed = rules.filter(({ id }) => scanned[id] !== now[id])

hostileTexts(changed)

test('every rule finishes on the hostile texts, here or in an earlier run', ({ task }) => {
  const others = task.file.tasks.filter((one) => one !== task)
  expect(others.filter((one) => one.result?.state !== 'pass').map(({ name }) => name)).toEqual([])
  if (process.env['RECORD_SCANNED']) writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`)
  const met = new Set([...Object.keys(scanned), ...changed.map(({ id }) => id)])
  expect(rules.filter(({ id }) => !met.has(id))).toEqual([])
})
