import { readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ApiAway } from '../../src/gateway/api.ts'
import type { Arrived } from '../../src/gateway/ruling.ts'
import { openUnchecked } from '../../src/gateway/unchecked.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

let folder: string
beforeEach(() => {
  folder = temporaryFolder('unchecked')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const mail = (text: string): Arrived => ({
  raw: Buffer.from(`Subject: x\r\n\r\n${text}\xff\r\n`, 'latin1'),
  ...{ queue: '', sender: 'josé@own.example', recipients: ['r@open.example'] },
})

/** Opens the folder and lets it look so many times. */
async function opened(turns: number, answers: (() => { verdict: string })[], before: readonly Arrived[] = []) {
  const asked: Arrived[] = []
  const logged: object[] = []
  let left = turns
  let stop = () => {}
  const one = openUnchecked({
    ...{ folder, largest: 1000, log: (event: object) => void logged.push(event) },
    api: {
      unchecked: async (arrived) => {
        asked.push(arrived)
        return (answers.length > 1 ? answers.shift()! : answers[0]!)()
      },
    },
    async pause() {
      for (const next of before.slice(0, 1)) await one.keep(next).catch(() => undefined)
      before = before.slice(1)
      if (left-- <= 0) stop()
    },
  })
  const started = one.start()
  stop = started.stop
  await started.done
  return { asked, logged, one }
}

test('a copy is kept byte for byte until the service is back, then checked and deleted', async () => {
  const away = () => {
    throw new ApiAway('ECONNREFUSED')
  }
  const { asked, logged } = await opened(4, [away, away, () => ({ verdict: 'reject' })], [mail('one')])
  expect(asked).toHaveLength(3)
  expect(asked[2]).toEqual(mail('one'))
  expect(readdirSync(folder)).toEqual([])
  expect(logged).toEqual([{ unchecked: 'waiting', fault: 'ECONNREFUSED' }, { unchecked: 'reject' }])
})

test.each(['HTTP 500', 'timeout'])(
  'a copy at which the service fails does not delay the others: %s',
  async (reason) => {
    const fails = () => {
      throw new ApiAway(reason)
    }
    await opened(2, [fails], [mail('one'), mail('two')])
    const { asked } = await opened(0, [fails, () => ({ verdict: 'reject' })])
    expect(asked).toHaveLength(2)
    const [left = '', ...others] = readdirSync(folder)
    expect(others).toEqual([])
    utimesSync(join(folder, left), 0, 0)
    await opened(1, [fails])
    expect(readdirSync(folder)).toEqual([left])
  },
)

test('the copy of a message that did not go after all is removed, and the service never asks about it', async () => {
  const { one, asked, logged } = await opened(0, [() => ({ verdict: 'reject' })])
  const notSent = await one.keep(mail('one'))
  await one.keep(mail('two'))
  notSent()
  notSent()
  expect(readdirSync(folder)).toHaveLength(1)
  expect(asked).toEqual([])
  expect(logged).toEqual([{ unchecked: 'not sent' }])
})

test('copies outlive a kill of the gateway', async () => {
  const away = () => {
    throw new ApiAway('ECONNREFUSED')
  }
  await opened(2, [away], [mail('one')])
  expect(readdirSync(folder)).toHaveLength(1)
  const { asked } = await opened(1, [() => ({ verdict: 'release' })])
  expect(asked).toEqual([mail('one')])
})

test('beyond the room for copies nothing is kept', async () => {
  const { one } = await opened(1, [() => ({ verdict: 'release' })])
  await expect(one.keep(mail('x'.repeat(2000)))).rejects.toMatchObject({ reason: 'too many unchecked copies' })
  expect(readdirSync(folder)).toEqual([])
})

test('copies that are written at the same time share the room', async () => {
  const { one } = await opened(0, [() => ({ verdict: 'release' })])
  const kept = await Promise.allSettled([one.keep(mail('x'.repeat(600))), one.keep(mail('y'.repeat(600)))])
  expect(kept.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect(readdirSync(folder)).toHaveLength(1)
})

test('what a killed process left half-written is deleted, and counts no room', async () => {
  writeFileSync(join(folder, `.${'a'.repeat(24)}`), 'x'.repeat(900))
  const { one } = await opened(0, [() => ({ verdict: 'release' })])
  expect(readdirSync(folder)).toEqual([])
  await one.keep(mail('x'.repeat(600)))
})

test('room that another process frees is free at once', async () => {
  const { one } = await opened(0, [() => ({ verdict: 'release' })])
  await one.keep(mail('x'.repeat(600)))
  rmSync(join(folder, readdirSync(folder)[0]!))
  await one.keep(mail('y'.repeat(600)))
})

test('the envelope of a copy counts, and all of its room is free again once it is checked', async () => {
  const { one } = await opened(0, [() => ({ verdict: 'release' })])
  await expect(one.keep(mail('x'.repeat(970)))).rejects.toMatchObject({ reason: 'too many unchecked copies' })
  const before = [mail('x'.repeat(900)), mail('y'.repeat(900))]
  const { asked } = await opened(3, [() => ({ verdict: 'release' })], before)
  expect(asked).toHaveLength(2)
})
