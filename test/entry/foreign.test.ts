import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Registers } from '../../src/core/register/office.ts'
import { configFrom } from '../../src/entry/config.ts'
import { refuseChanged, refuseForeign, refuseLacking } from '../../src/entry/foreign.ts'
import { office } from '../tools/reading.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

const data = temporaryFolder('foreign')
afterAll(() => rmSync(data, { recursive: true, force: true }))

const registersOf = (...people: string[]) =>
  new Map([
    ['people', { length: people.length, rows: people.map((id) => ({ id, values: {} })) }],
  ]) as unknown as Registers
const open = (registers: Registers, more: Record<string, string> = {}) =>
  refuseForeign(
    configFrom({ DATA_DIR: data, ...more }, () => []),
    registers,
    office,
  )

test('an empty folder, or one with the sample office’s own people, is the sample office', () => {
  expect(() => open(new Map())).not.toThrow()
  expect(() => open(registersOf('tom.ashdown', 'helen.marchetti'))).not.toThrow()
})

test('a copy of another office’s data is not opened as the sample office', () => {
  expect(() => open(registersOf('tom.ashdown', 'maria.quell'))).toThrow('holds the data of a real office')
  expect(() => open(registersOf('maria.quell'), { OFFICE_FILE: 'office.json' })).not.toThrow()
})

test('registers that differ from the record are not served', () => {
  expect(() => refuseChanged([])).not.toThrow()
  const changed = { stream: 'register:people', seq: 3, why: 'the row tom.ashdown was changed' }
  expect(() => refuseChanged([changed])).toThrow('register:people, entry 3: the row tom.ashdown was changed')
})

test('a person added to the sample office does not close it', () => {
  writeFileSync(join(data, 'sample-gateway-key'), 'key')
  expect(() => open(registersOf('tom.ashdown', 'maria.quell'))).not.toThrow()
})

test('a service does not start under a policy pack that its release lacks', () => {
  const using = (values: object) =>
    new Map([['policy-packs', { length: 1, rows: [{ id: 'a', seq: 1, values }] }]]) as unknown as Registers
  const start = (values: object) => () => refuseLacking(using(values), '2026-11-30')
  expect(start({ pack: 'M1.0', from: '2028-05-08' })).not.toThrow()
  expect(start({ pack: '9.9', from: '2028-05-08' })).toThrow('the policy pack 9.9, which this release does not have')
  expect(start({ pack: '9.9', until: '2026-11-29' })).not.toThrow()
})
