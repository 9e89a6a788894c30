import { beforeEach, expect, test } from 'vitest'
import { Conflict } from '../../src/core/refusal.ts'
import { mailFinding, openHeldMail } from '../tools/held-mail.ts'
import { DAY, HELEN, HOUR, TOM } from '../tools/scenario.ts'

const MINUTE = 60_000

let held: ReturnType<typeof openHeldMail>
beforeEach(() => {
  held = openHeldMail()
})

/** An email that waits for an approver. */
async function hold(): Promise<string> {
  held.finds([mailFinding({ rule: 'conduct/abuse', detector: 'conduct', type: 'ABUSE' })])
  return (await held.hold()).ref
}
const readContent = (ref: string, by: string) => held.service.mail.readContentFor(ref, by)
const openings = async (ref: string) =>
  (await held.service.items.history(ref)).flatMap(({ what, by, at }) => (what === 'mail-opened' ? [{ by, at }] : []))

test('who opens a held email is on record: each person once a day, and never its sender', async () => {
  const ref = await hold()
  await readContent(ref, TOM)
  await readContent(ref, HELEN)
  held.world.wait(HOUR)
  await readContent(ref, HELEN)
  expect(await openings(ref)).toEqual([{ by: HELEN, at: '2026-11-24T09:00:00.000Z' }])
  held.world.wait(DAY)
  await readContent(ref, HELEN)
  expect((await openings(ref)).map(({ at }) => at)).toEqual(['2026-11-24T09:00:00.000Z', '2026-11-25T10:00:00.000Z'])
})

test('the entry holds no text of the email', async () => {
  const ref = await hold()
  await readContent(ref, HELEN)
  const { version } = await held.service.items.read(ref)
  const entry = (await held.service.items.history(ref)).at(-1)
  expect(entry).toEqual({ at: '2026-11-24T09:00:00.000Z', by: HELEN, what: 'mail-opened', version })
})

test('an opening that meets another writer is recorded on the next try, and never given up in silence', async () => {
  const ref = await hold()
  const { append } = held.world.ports
  let refusals = 2
  held.world.ports.append = (write) => (refusals-- > 0 ? Promise.reject(new Conflict('Late.')) : append(write))
  await readContent(ref, HELEN)
  expect(await openings(ref)).toHaveLength(1)
  refusals = 99
  held.world.wait(DAY)
  await expect(readContent(ref, HELEN)).rejects.toBeInstanceOf(Conflict)
})

test('reading it puts off neither its return to the sender nor its place in lists', async () => {
  const ref = await hold()
  const before = (await held.service.items.read(ref)).changedAt
  held.world.wait(MINUTE)
  await readContent(ref, HELEN)
  expect((await held.service.items.read(ref)).changedAt).toBe(before)
  held.world.wait(3 * DAY - MINUTE + 1)
  expect(await held.service.mail.expire()).toBe(1)
})
