import { describe, expect, test } from 'vitest'
import { SYSTEM } from '../../../src/core/office-snapshot.ts'
import { Conflict } from '../../../src/core/refusal.ts'
import { claims, fresh, held, write } from '../samples.ts'
import type { StoreUnderTest } from './store-under-test.ts'

const BASIS = { registered: '[]', agreed: '[]', ended: null }

export function accessContract(under: StoreUnderTest): void {
  describe('sessions, keys and requests', () => {
    test('a session is found until it ends', async () => {
      const at = '2026-11-24T10:00:00.000Z'
      const session = {
        id: fresh('id'),
        person: fresh('person'),
        created: at,
        seen: at,
        fresh: null,
        tenant: null,
        ...BASIS,
      }
      await under.store.sessions.start(session)
      await under.store.sessions.touch(session.id, '2026-11-24T11:00:00.000Z')
      expect(await under.store.sessions.find(session.id)).toEqual({ ...session, seen: '2026-11-24T11:00:00.000Z' })
      await under.store.sessions.end(session.id)
      expect(await under.store.sessions.find(session.id)).toBeUndefined()
    })

    test('idle and old sessions are deleted, the others stay', async () => {
      const at = (seen: string, created: string) => ({
        id: fresh('id'),
        person: 'p',
        created,
        seen,
        fresh: null,
        tenant: null,
        ...BASIS,
      })
      const idle = at('2019-01-01', '2019-01-01')
      const old = at('2026-01-01', '2018-01-01')
      const live = at('2026-01-01', '2026-01-01')
      for (const session of [idle, old, live]) await under.store.sessions.start(session)
      await under.store.sessions.sweep({ seenBefore: '2019-06-01', createdBefore: '2018-06-01' })
      expect(await Promise.all([idle, old, live].map(({ id }) => under.store.sessions.find(id)))).toEqual([
        undefined,
        undefined,
        live,
      ])
    })

    test('a session that ended for a reason is found with that reason, and not listed', async () => {
      const at = '2026-11-24T10:00:00.000Z'
      const person = fresh('person')
      const one = { id: fresh('id'), person, created: at, seen: at, fresh: null, tenant: null, ...BASIS }
      const other = { ...one, id: fresh('id') }
      for (const session of [one, other]) await under.store.sessions.start(session)
      await under.store.sessions.endBecause(one.id, 'roles-grew')
      expect(await under.store.sessions.find(one.id)).toEqual({ ...one, ended: 'roles-grew' })
      const listed = await under.store.sessions.list('2026-11-24T09:00:00.000Z', 100)
      expect(listed.filter((session) => session.person === person)).toEqual([other])
    })

    test('new grants of the tenant replace its earlier ones', async () => {
      const person = fresh('person')
      const at = '2026-11-24T10:00:00.000Z'
      const before = { person, appRoles: ['Author', 'Admin', 'Elsewhere'], agreed: ['author', 'admin'] as const }
      const now = { person, appRoles: ['Author'], agreed: ['author'] as const }
      for (const grant of [before, now]) await under.store.signIns.grant({ ...grant, at })
      const grants = await under.store.signIns.grants()
      expect(grants.filter((grant) => grant.person === person)).toEqual([now])
    })

    test('a key is found by its hash until it is revoked', async () => {
      const key = { hash: fresh('hash'), name: 'Gateway', scope: 'mail', created: '2026-11-24', expires: null }
      await under.store.apiKeys.add(key)
      expect(await under.store.apiKeys.findKey(key.hash)).toEqual(key)
      expect(await under.store.apiKeys.list()).toContainEqual(key)
      await under.store.apiKeys.revoke(key.hash)
      expect(await under.store.apiKeys.findKey(key.hash)).toBeUndefined()
    })

    test('a request is claimed once, and its answer is kept', async () => {
      const claim = { caller: fresh('caller'), key: 'k', request: 'hash', at: '2026-11-24' }
      const claimed = await Promise.allSettled(Array.from({ length: 10 }, () => under.store.idempotency.claim(claim)))
      expect(claimed.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
      await under.store.idempotency.finish(claim.caller, 'k', '{"status":201}')
      await under.store.idempotency.abandon(claim.caller, 'k')
      expect(await under.store.idempotency.find(claim.caller, 'k')).toEqual({
        ...{ request: 'hash', response: '{"status":201}', running: false },
      })
      expect(await under.store.idempotency.find('somebody else', 'k')).toBeUndefined()
    })

    test('a request that changed nothing releases its key', async () => {
      const claim = { caller: fresh('caller'), key: 'k', request: 'hash', at: '2026-11-24' }
      await under.store.idempotency.claim(claim)
      await under.store.idempotency.abandon(claim.caller, 'k')
      await under.store.idempotency.claim(claim)
    })
  })

  test('what a request writes first is written with its key, or not at all; what the system writes is not its act', async () => {
    const { idempotency } = under.store
    const claim = {
      caller: fresh('caller'),
      key: 'k',
      request: 'hash',
      at: '2026-11-24',
      answer: () => '{"status":201}',
    }
    const act = (stream: string, by?: string) =>
      idempotency.during(claim, () => under.store.append(write(stream, 0, by)))
    await idempotency.claim({ caller: claim.caller, key: 'k', request: 'hash', at: claim.at })
    await act(fresh('item'), SYSTEM)
    expect(await idempotency.find(claim.caller, 'k')).toMatchObject({ response: null, running: true })
    await act(fresh('item'))
    await idempotency.abandon(claim.caller, 'k')
    expect(await idempotency.find(claim.caller, 'k')).toMatchObject({ response: '{"status":201}', running: false })
    const again = fresh('item')
    await expect(act(again)).rejects.toBeInstanceOf(Conflict)
    expect(await under.store.read(again)).toEqual([])
  })

  test('a reopened store has the same content and signs with the same key', async () => {
    const stream = fresh('item')
    await under.store.append(write(stream, 0))
    const certificate = await under.store.certify(claims())
    const { store: again } = await under.open()
    expect(await again.read(stream)).toEqual([held('priya')])
    expect(await again.check(certificate)).toEqual(claims())
  })
}
