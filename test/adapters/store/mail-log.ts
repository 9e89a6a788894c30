import { describe, expect, test } from 'vitest'
import { Conflict } from '../../../src/core/refusal.ts'
import { fresh, mail } from '../samples.ts'
import type { Desk } from './desk.ts'

export function mailLogContract(desk: Desk): void {
  describe('the mail log', () => {
    test('finds a verdict by key and by reference', async () => {
      const given = mail({ item: 'item-1' })
      await desk.store.logMail(given)
      expect(await desk.store.mailVerdict(given.key)).toEqual(given)
      expect(await desk.store.mailByRef(given.ref)).toEqual(given)
      expect(await desk.store.mailByRef(fresh('unknown'))).toBeUndefined()
    })

    test('the first answer stands', async () => {
      const given = mail()
      await desk.store.logMail(given)
      await expect(desk.store.logMail({ ...mail(), key: given.key, verdict: 'clear' })).rejects.toBeInstanceOf(Conflict)
      expect(await desk.store.mailVerdict(given.key)).toEqual(given)
    })

    test('forgets what is older than it may be kept', async () => {
      const old = mail({ at: '2020-01-01T00:00:00.000Z' })
      const recent = mail()
      await desk.store.logMail(old)
      await desk.store.logMail(recent)
      await desk.store.forgetMail('2020-06-01T00:00:00.000Z')
      expect(await desk.store.mailVerdict(old.key)).toBeUndefined()
      expect(await desk.store.mailVerdict(recent.key)).toEqual(recent)
    })
  })
}
