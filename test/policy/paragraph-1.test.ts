import { expect, test } from 'vitest'
import { COMMISSIONER as policy } from '../../src/core/pack/commissioner/pack.ts'
import { draftOf } from '../tools/memory-ports.ts'
import { endAll, HELEN, openSampleOffice, SIMON, stopped, TOM } from './sample-office.ts'

const world = openSampleOffice()

test('1: a person without a declaration this year can check a draft and cannot submit it', async () => {
  const { service, registers } = world
  await endAll(registers, 'declarations', TOM)
  expect((await service.items.check(draftOf())).verdict).toBe('clear')
  await expect(service.items.submit('a', draftOf(), TOM)).rejects.toEqual(stopped('declaration'))
  await registers.declare(TOM, policy.version, ['Priya Nandakumar'])
  expect((await service.items.submit('a', draftOf(), TOM)).progress).toBe('awaiting')
})

test('1: a declaration is valid for a year to the day', async () => {
  const { service, registers, wait } = world
  await endAll(registers, 'declarations', TOM)
  await registers.declare(TOM, policy.version, [])
  wait(364 * 86_400_000)
  await service.items.submit('a', draftOf(), TOM)
  wait(86_400_000)
  await expect(service.items.submit('b', draftOf(), TOM)).rejects.toEqual(stopped('declaration'))
})

test('1 and 3: a declaration for an older version of the policy does not count', async () => {
  const { service, registers } = world
  await endAll(registers, 'declarations', TOM)
  await registers.declare(TOM, '3.0', [])
  await expect(service.items.submit('a', draftOf(), TOM)).rejects.toEqual(stopped('declaration'))
  expect((await service.items.checkGates(draftOf(), TOM))[0]?.says).toContain('older version')
})

test('1: the Commissioner is not staff and needs no declaration; outgoing mail is not stopped', async () => {
  const { service, registers } = world
  await endAll(registers, 'declarations', SIMON)
  expect((await service.items.submit('a', draftOf({ author: 'pcc' }), SIMON)).progress).toBe('awaiting')
  await endAll(registers, 'declarations', TOM)
  const raw = new TextEncoder().encode('Subject: Hello\r\n\r\nThe NHS number is 999 000 0018.\r\n')
  const message = { raw, sender: 'tom.ashdown@westmids-opcc.example', recipients: ['a@example.org'] }
  expect((await service.mail.screen(message, { gateway: 'mx', queue: 'Q1' })).mail.item).toBeTruthy()
})

test('44: shared access to a mailbox is on the register, visible to few', async () => {
  const { registers } = world
  await registers.declare(TOM, policy.version, ['Priya Nandakumar'])
  const rows = await registers.listRows('declarations', HELEN, { search: 'tom ashdown priya' })
  expect(rows).toHaveLength(1)
  expect(await registers.listRows('declarations', 'owain.pritchard', { search: 'tom ashdown' })).toEqual([])
})
