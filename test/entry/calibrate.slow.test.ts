import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rowsOf } from '../../src/core/register/office.ts'
import { checked, optionsOf } from '../../src/entry/calibrate/options.ts'
import { openStore } from '../../src/entry/store-node.ts'
import type { Ports } from '../../src/ports.ts'
import { createService } from '../../src/use-cases/service.ts'
import { built } from '../tools/built.ts'
import { office } from '../tools/reading.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = temporaryFolder('calibrate')
const [data, texts, empty] = ['data', 'texts', 'empty'].map((name) => join(folder, name)) as [string, string, string]
const NUMBER = '07700 900123'

beforeAll(async () => {
  built()
  const store = await openStore(data)
  let ids = 0
  const ports = { ...store, now: () => new Date().toISOString(), newId: () => `ID${++ids}` }
  await createService(ports as unknown as Ports).registers.seed(office)
  store.close()
  mkdirSync(join(texts, 'social-post'), { recursive: true })
  for (const day of ['Monday', 'Tuesday', 'Friday'])
    writeFileSync(join(texts, 'social-post', `${day}.txt`), `The garden opens on ${day}. Ring ${NUMBER}.`)
  writeFileSync(join(texts, 'statement.txt'), 'The goods yard has a new gate.')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function calibrate(...more: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'calibrate', ...more], {
    ...{ cwd: root, encoding: 'utf8', input: '' },
    env: { ...process.env, DATA_DIR: data },
  })
  return { status, stdout, stderr }
}

async function registered(): Promise<readonly string[]> {
  const store = await openStore(data)
  const rows = rowsOf(await store.registers(), 'contacts')
  store.close()
  const today = new Date().toISOString().slice(0, 10)
  return rows
    .filter(({ values }) => String(values['until'] ?? today) >= today)
    .map(({ values }) => String(values['value']))
}

test.each([
  [[texts, '--data', data, '--yes'], 'Say who calibrates: --by PERSON.'],
  [[texts, '--accept', 'names'], '--accept takes thresholds, people, contacts'],
  [[texts, '--data', folder], 'There is no database in'],
])('says what is wrong with its use (%#)', (args, says) => {
  expect(() => checked(optionsOf(args))).toThrow(says)
})

test.each([
  [[], 'Name a folder of published files, or --items.'],
  [[empty], `There is no ${empty}.`],
  [[texts, '--kind', 'poem'], '--kind must be one of'],
])('wrong use ends it with 2 (%#)', (args, says) => {
  const { status, stderr } = calibrate(...args)
  expect([status, stderr]).toEqual([2, expect.stringContaining(says)])
})

test('shows what it found, and writes nothing unasked', async () => {
  const { status, stdout } = calibrate(texts)
  expect(status).toBe(0)
  for (const words of ['4 cleared texts were checked.', 'posts, office account, staff', `${NUMBER}: in 3 texts`])
    expect(stdout).toContain(words)
  expect(stdout).toContain('Nothing was written.')
  expect(stdout).not.toContain('goods yard')
  expect(await registered()).not.toContain(NUMBER)
})

test('writes what is accepted for somebody who may, and undoes it', async () => {
  const write = [texts, '--yes', '--accept', 'contacts', '--json', '--by']
  const refused = calibrate(...write, 'tom.ashdown')
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('Only the Chief Executive')])
  const { status, stdout } = calibrate(...write, 'gwen.hollis')
  const answer = JSON.parse(stdout)
  expect(status).toBe(0)
  expect(answer).toMatchObject({
    ...{ accepted: ['contacts'], unchecked: 0, id: expect.any(String) },
    contacts: [{ type: 'phone', value: NUMBER, texts: 3 }],
    proposal: { texts: 4 },
  })
  expect(await registered()).toContain(NUMBER)
  expect(JSON.parse(calibrate('--undo', '--json', '--by', 'gwen.hollis').stdout)).toEqual({ undone: null })
  const undone = calibrate('--undo', '--yes', '--json', '--by', 'gwen.hollis')
  expect(JSON.parse(undone.stdout)).toEqual({ undone: answer.id })
  expect(await registered()).not.toContain(NUMBER)
  expect(calibrate('--undo', '--yes', '--by', 'gwen.hollis')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('no calibration to undo'),
  })
})
