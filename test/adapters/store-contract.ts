import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/adapters/store/sql.ts'
import { sql, statement } from '../../src/adapters/store/sql.ts'
import type { Delegation } from '../../src/core/delegation.ts'
import { Conflict, Refusal } from '../../src/core/refusal.ts'
import type { Store } from '../../src/entry/store.ts'
import { claims, draft, fresh, held, mail, notice, summary, write } from './samples.ts'

type Opened = { readonly store: Store; readonly database: Database }

/** What every store must do, whatever holds it. `open` may be called again on the same data. */
export function storeContract(open: () => Promise<Opened>): void {
  let store: Store
  let database: Database
  beforeAll(async () => {
    ;({ store, database } = await open())
  })

  describe('the journal', () => {
    test('gives back what was written, in its order', async () => {
      const stream = fresh('item')
      await store.append({ stream, after: 0, entries: [held('priya', 'first'), held('tom', 'second')] })
      await store.append(write(stream, 2, 'helen'))
      expect(await store.read(stream)).toEqual([held('priya', 'first'), held('tom', 'second'), held('helen')])
      expect(await store.read(fresh('nothing'))).toEqual([])
    })

    test('gives whole what something happened to in some days, long entries too, and the head of every chain', async () => {
      const [old, both] = [fresh('item'), fresh('item')]
      const long = { ...held('tom', 'x'.repeat(3_000_000)), at: '2031-05-06T23:59:59.000Z' }
      const before = { ...held('priya'), at: '2031-05-01T00:00:00.000Z' }
      await store.append({ stream: old, after: 0, entries: [before] })
      await store.append({ stream: both, after: 0, entries: [before, long] })
      expect(await store.happened({ from: '2031-05-06', until: '2031-05-06' })).toEqual([
        { stream: both, entries: [before, long] },
      ])
      expect(await store.faultOf(both)).toBeUndefined()
      expect((await store.heads()).filter(({ stream }) => stream === both)).toEqual([
        { stream: both, seq: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ])
    })

    test('twenty at once, one winner', async () => {
      const stream = fresh('item')
      await store.append(write(stream, 0))
      const people = Array.from({ length: 20 }, (_, index) => `person-${index}`)
      const answers = await Promise.allSettled(people.map((person) => store.append(write(stream, 1, person))))
      const lost = answers.filter((answer) => answer.status === 'rejected')
      expect(lost).toHaveLength(19)
      for (const answer of lost) expect(answer.reason).toBeInstanceOf(Conflict)
      expect(await store.read(stream)).toHaveLength(2)
    })

    test('many acts on many items at once are all written', async () => {
      const streams = Array.from({ length: 30 }, () => fresh('item'))
      await Promise.all(streams.map((stream) => store.append(write(stream, 0))))
      for (const stream of streams) expect(await store.read(stream)).toHaveLength(1)
    })

    test('a late writer’s whole batch is rolled back: no entry, no summary, no mail verdict', async () => {
      const stream = fresh('item')
      const late = mail()
      await store.append(write(stream, 0, 'helen', { summary: summary(stream), title: 'As it was' }))
      const entries = [held('late'), held('late')]
      // Past the first look, so that only the database can refuse it.
      const racing = [
        store.append(write(stream, 1, 'first')),
        store.append({ stream, after: 1, entries, summary: summary(stream), title: 'Late', mail: late }),
      ]
      const [, second] = await Promise.allSettled(racing)
      expect(second?.status).toBe('rejected')
      expect(await store.read(stream)).toEqual([held('helen'), held('first')])
      expect(await store.mailVerdict(late.key)).toBeUndefined()
      expect((await store.items({ limit: 500 })).find((item) => item.item === stream)?.title).toBe('As it was')
    })

    test('a mail verdict that was given already takes the item down with it', async () => {
      const given = mail()
      await store.logMail(given)
      const stream = fresh('item')
      await expect(
        store.append(write(stream, 0, 'mail-gateway', { mail: { ...mail(), key: given.key } })),
      ).rejects.toBeInstanceOf(Conflict)
      expect(await store.read(stream)).toEqual([])
    })

    test('a write that sees entries that are not there is a conflict', async () => {
      await expect(store.append(write(fresh('item'), 3))).rejects.toBeInstanceOf(Conflict)
    })

    test('delete is refused, and so are change and replacement', async () => {
      const stream = fresh('item')
      await store.append(write(stream, 0))
      const [row] = await database.all(sql.selectFrom('entry').selectAll().where('stream', '=', stream))
      const attempts = [
        sql.deleteFrom('entry').where('stream', '=', stream),
        sql.updateTable('entry').set({ by: 'nobody' }).where('stream', '=', stream),
        sql.replaceInto('entry').values({ ...row!, by: 'nobody' }),
        sql.insertInto('entry').values({ ...row!, seq: 7 }),
      ]
      for (const attempt of attempts) await expect(database.batch([attempt])).rejects.toThrow()
      expect(await store.read(stream)).toEqual([held('priya')])
    })

    test('an entry larger than a row is kept whole', async () => {
      const stream = fresh('item')
      const reason = '\ud83d\ude93 a long reason, '.repeat(60_000)
      await store.append({ stream, after: 0, entries: [held('tom', reason), held('tom')] })
      expect(await store.read(stream)).toEqual([held('tom', reason), held('tom')])
      expect((await store.verify()).breaks).toEqual([])
    })

    test('the chain verifies', async () => {
      const { chains, entries, breaks } = await store.verify()
      expect(breaks).toEqual([])
      expect(chains).toBeGreaterThan(5)
      expect(entries).toBeGreaterThan(chains)
    })
  })

  describe('the lists', () => {
    test('the holder sees first what is due first, and last what has no time', async () => {
      const holder = fresh('holder') as 'chief-executive'
      const dues = ['2026-11-26T09:00:00Z', null, '2026-11-24T09:00:00Z']
      for (const due of dues) {
        const item = fresh('item')
        await store.append(write(item, 0, 'tom', { summary: summary(item, { holder, due }), title: String(due) }))
      }
      const found = await store.items({ holder, limit: 10 })
      expect(found.map((item) => item.due)).toEqual([dues[2], dues[0], null])
      expect(found[0]).toEqual({ ...summary(found[0]!.item, { holder, due: dues[2]! }), title: dues[2] })
    })

    test('the author sees first what changed last, a page at a time', async () => {
      const author = fresh('author')
      for (const changedAt of ['2026-11-22', '2026-11-24', '2026-11-23']) {
        const item = fresh('item')
        await store.append(write(item, 0, author, { summary: summary(item, { author, changedAt }), title: changedAt }))
      }
      const titles = async (offset: number) =>
        (await store.items({ author, limit: 2, offset })).map((item) => item.title)
      expect(await titles(0)).toEqual(['2026-11-24', '2026-11-23'])
      expect(await titles(2)).toEqual(['2026-11-22'])
    })

    test('they can be narrowed by progress and to mail', async () => {
      const author = fresh('author')
      for (const more of [{ mail: true }, { progress: 'approved' }, { progress: 'released' }] as const) {
        const item = fresh('item')
        await store.append(write(item, 0, author, { summary: summary(item, { author, ...more }) }))
      }
      const count = async (query: object) => (await store.items({ author, limit: 10, ...query })).length
      expect(await count({ mail: true })).toBe(1)
      expect(await count({ mail: false })).toBe(2)
      expect(await count({ progress: ['approved', 'released'] })).toBe(2)
      expect(await count({ progress: [] })).toBe(0)
    })

    test('they can be searched by words of the title, whatever the case, and by kind', async () => {
      const [stream, author] = [fresh('item'), fresh('author')]
      const row = { ...summary(stream), author, kind: 'speech' }
      await store.append({ ...write(stream, 0), summary: row, title: '100 % of Dudley_Road' })
      const found = async (query: object) => (await store.items({ author, limit: 10, ...query })).length
      expect(await found({ text: 'dudley_road' })).toBe(1)
      expect(await found({ text: '0 % OF' })).toBe(1)
      expect(await found({ text: 'dudley%road' })).toBe(0)
      expect([await found({ kind: 'speech' }), await found({ kind: 'letter' })]).toEqual([1, 0])
    })

    test('a later act changes the line; a title that is not given stays', async () => {
      const item = fresh('item')
      await store.append(write(item, 0, 'tom', { summary: summary(item), title: 'Patrols' }))
      await store.append(write(item, 1, 'helen', { summary: summary(item, { progress: 'approved', onHold: true }) }))
      const found = (await store.items({ limit: 500 })).find((row) => row.item === item)
      expect(found).toMatchObject({ title: 'Patrols', progress: 'approved', onHold: true, reserved: true })
    })
  })

  test('delegations are listed as their entries say they are', async () => {
    const id = fresh('id')
    const stream = `delegation:${id}`
    const lent: Delegation = {
      id,
      from: 'helen',
      to: 'owain',
      starts: '2026-11-24',
      ends: '2026-11-30',
      upTo: 'sign-off',
      reason: 'Leave',
    }
    const at = '2026-11-24T09:00:00.000Z'
    await store.append({ stream, after: 0, entries: [{ at, by: 'helen', what: 'delegated', ...lent }] })
    await store.append({ stream, after: 1, entries: [{ at, by: 'owain', what: 'accepted' }] })
    const found = (await store.delegations()).find((delegation) => delegation.id === id)
    expect(found).toEqual({ ...lent, state: 'accepted', length: 2 })
  })

  describe('the outbox', () => {
    const at = '2020-01-01T09:00:00.000Z'
    const take = (now: string, until: string, limit = 10) => store.takeNotices({ now, until, limit })

    test('a notice is written with its act, and the same key twice is one notice', async () => {
      const to = fresh('person')
      const stream = fresh('item')
      const told = notice({ to, item: stream })
      await store.append(write(stream, 0, 'helen', { notices: [told] }))
      await store.append(write(stream, 1, 'helen', { notices: [{ ...told, id: fresh('id') }] }))
      await store.notify([{ ...told, id: fresh('id') }])
      expect(await store.noticesTo(to, 10)).toEqual([told])
      const late = store.append(write(stream, 1, 'late', { notices: [notice({ to })] }))
      await expect(late).rejects.toBeInstanceOf(Conflict)
      expect(await store.noticesTo(to, 10)).toEqual([told])
    })

    test('ten senders at once never take the same notice, and what was taken comes back when its sender died', async () => {
      const to = fresh('person')
      await store.notify(Array.from({ length: 30 }, () => notice({ to, at, notBefore: at })))
      const taken = (
        await Promise.all(Array.from({ length: 10 }, () => take(at, '2020-01-01T09:05:00.000Z', 5)))
      ).flat()
      expect(new Set(taken.map(({ id }) => id)).size).toBe(30)
      expect(taken.map(({ attempts }) => attempts)).toEqual(taken.map(() => 1))
      expect(await take('2020-01-01T09:04:59.999Z', '2020-01-01T10:00:00.000Z')).toEqual([])
      for (const { id } of taken.slice(1)) await store.settleNotice(id, { state: 'sent' })
      const again = await take('2020-01-01T09:05:00.000Z', '2020-01-01T10:00:00.000Z')
      expect(again.map(({ id, attempts }) => ({ id, attempts }))).toEqual([{ id: taken[0]!.id, attempts: 2 }])
      await store.settleNotice(taken[0]!.id, { state: 'waiting', notBefore: '2020-01-02T09:00:00.000Z' })
      expect(await take('2020-01-01T12:00:00.000Z', '2020-01-01T13:00:00.000Z')).toEqual([])
      await store.settleNotice(taken[0]!.id, { state: 'failed' })
      expect(await take('2020-01-03T12:00:00.000Z', '2020-01-03T13:00:00.000Z')).toEqual([])
    })
  })

  describe('unfinished drafts', () => {
    const kept = (id: string, at: string, text = 'Once upon') => ({ id, item: '', at, typed: { text } })

    test('belong to their author alone, newest first, the last words of each', async () => {
      const [mine, other, theirs] = [fresh('draft'), fresh('draft'), fresh('draft')]
      const [tom, priya] = [fresh('tom'), fresh('priya')]
      await store.unfinished.save(tom, kept(mine, '2026-11-24T09:00:00.000Z'))
      await store.unfinished.save(tom, kept(other, '2026-11-24T09:01:00.000Z'))
      await store.unfinished.save(priya, kept(theirs, '2026-11-24T09:02:00.000Z'))
      await store.unfinished.save(tom, kept(mine, '2026-11-24T09:03:00.000Z', 'Once upon a time'))
      expect(await store.unfinished.list(tom)).toEqual([
        kept(mine, '2026-11-24T09:03:00.000Z', 'Once upon a time'),
        kept(other, '2026-11-24T09:01:00.000Z'),
      ])
      expect(await store.unfinished.open(tom, theirs)).toBeUndefined()
      await store.unfinished.forget(priya, mine)
      expect(await store.unfinished.open(tom, mine)).toBeDefined()
      await store.unfinished.forget(tom, mine)
      await store.unfinished.sweep('2026-11-24T09:02:00.000Z')
      expect(await store.unfinished.list(tom)).toEqual([])
      expect(await store.unfinished.list(priya)).toHaveLength(1)
    })
  })

  describe('mail orders', () => {
    const at = '2026-11-24T10:00:00.000Z'
    const order = (ref: string, act: 'notify' | 'release' | 'return' | null) => ({
      mailOrder: { ref, at, act, why: '' },
    })

    test('each gateway gets its own, in their order, until they are done or replaced', async () => {
      const [gateway, stream] = [fresh('gateway'), fresh('mail')]
      const given = mail({ ref: stream, item: stream, gateway })
      const copy = { ref: stream, gateway, queue: 'Q1', at }
      await store.append(write(stream, 0, 'house', { mail: given, mailCopy: copy, ...order(stream, 'notify') }))
      await store.append(write(stream, 1, 'helen', order(stream, 'release')))
      const acts = async () => (await store.mailOrders({ gateway, after: 0, limit: 9 })).map(({ act }) => act)
      expect(await acts()).toEqual(['notify', 'release'])
      expect(await store.mailOrders({ gateway: fresh('other'), after: 0, limit: 9 })).toEqual([])
      await store.append(write(stream, 2, 'helen', order(stream, null)))
      expect(await acts()).toEqual(['notify'])
      await store.append(write(stream, 3, 'helen', order(stream, 'return')))
      const [first, second] = await store.mailOrders({ gateway, after: 0, limit: 9 })
      expect(second).toMatchObject({ ref: stream, act: 'return' })
      expect(await store.mailOrders({ gateway, after: first!.seq, limit: 9 })).toEqual([second])
      await store.mailDone({ seq: first!.seq, outcome: 'notified' })
      await store.append(write(stream, 4, gateway, { mailDone: { seq: second!.seq, outcome: 'returned' } }))
      expect(await acts()).toEqual([])
      await store.keepMailCopy(copy)
      await store.keepMailCopy({ ...copy, queue: 'Q2' })
      expect((await store.mailCopies(stream)).map(({ queue }) => queue)).toEqual(['Q1', 'Q2'])
    })
  })

  describe('the mail log', () => {
    test('finds a verdict by key and by reference', async () => {
      const given = mail({ item: 'item-1' })
      await store.logMail(given)
      expect(await store.mailVerdict(given.key)).toEqual(given)
      expect(await store.mailByRef(given.ref)).toEqual(given)
      expect(await store.mailByRef(fresh('unknown'))).toBeUndefined()
    })

    test('the first answer stands', async () => {
      const given = mail()
      await store.logMail(given)
      await expect(store.logMail({ ...mail(), key: given.key, verdict: 'clear' })).rejects.toBeInstanceOf(Conflict)
      expect(await store.mailVerdict(given.key)).toEqual(given)
    })

    test('forgets what is older than it may be kept', async () => {
      const old = mail({ at: '2020-01-01T00:00:00.000Z' })
      const recent = mail()
      await store.logMail(old)
      await store.logMail(recent)
      await store.forgetMail('2020-06-01T00:00:00.000Z')
      expect(await store.mailVerdict(old.key)).toBeUndefined()
      expect(await store.mailVerdict(recent.key)).toEqual(recent)
    })
  })

  describe('versions', () => {
    test('a draft comes back as it was handed in, files and all', async () => {
      const given = draft()
      const version = await store.keep(given)
      expect(version).toMatch(/^[0-9a-f]{64}$/)
      expect(await store.open(version)).toEqual(given)
    })

    test('the same content is the same version; another file is another', async () => {
      const given = draft()
      const version = await store.keep(given)
      expect(await store.keep({ ...given, body: `${given.body}  \r\n` })).toBe(version)
      const changed = { ...given, files: [{ ...given.files[0]!, bytes: new Uint8Array([1, 2, 3]) }] }
      expect(await store.keep(changed)).not.toBe(version)
      expect(await store.open(version)).toEqual(given)
    })

    test('a long draft is kept whole', async () => {
      const given = draft({ body: 'Long and \ud83d\ude93 longer. '.repeat(100_000) })
      expect(await store.open(await store.keep(given))).toEqual(given)
    })

    test('a version that never was is not found', async () => {
      await expect(store.open('0'.repeat(64))).rejects.toBeInstanceOf(Refusal)
      await expect(store.openText('0'.repeat(64))).rejects.toBeInstanceOf(Refusal)
    })

    test('a version that somebody changed in the database is not opened', async () => {
      const version = await store.keep(draft({ files: [] }))
      await database.batch([
        statement("update version set content = replace(content, 'Patrols', 'Parades') where version = ?", version),
      ])
      await expect(store.open(version)).rejects.toThrow('was changed')
    })

    test('the text as it was read is kept, and a later reading takes its place', async () => {
      const version = fresh('version')
      const part = { id: 'body', kind: 'body' as const, text: 'First' }
      await store.keepText(version, { parts: [part], observations: [] })
      const second = { parts: [{ ...part, text: 'Second. '.repeat(100_000) }], observations: [] }
      await store.keepText(version, second)
      expect(await store.openText(version)).toEqual(second)
    })
  })

  describe('certificates', () => {
    test('what was signed is read back; what was changed is not', async () => {
      const certificate = await store.certify(claims())
      expect(await store.check(certificate)).toEqual(claims())
      const [head, body, signature] = certificate.split('.')
      const forged = Buffer.from(body!, 'base64url').toString().replace('press', 'social')
      expect(await store.check([head, Buffer.from(forged).toString('base64url'), signature].join('.'))).toBeUndefined()
      expect(await store.check('no certificate')).toBeUndefined()
    })

    test('one that is not good yet, or no longer, still says who signed what', async () => {
      const early = claims({ notBefore: '2999-01-01T00:00:00.000Z', until: '2999-02-01T00:00:00.000Z' })
      const late = claims({ notBefore: '2001-01-01T00:00:00.000Z', until: '2001-02-01T00:00:00.000Z' })
      for (const given of [early, late]) expect(await store.check(await store.certify(given))).toEqual(given)
    })

    test('the published keys hold nothing secret', async () => {
      const { keys } = await store.keys()
      expect(keys).toHaveLength(1)
      expect(keys[0]).toMatchObject({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig' })
      expect(keys[0]).not.toHaveProperty('d')
    })
  })

  describe('sessions, keys and requests', () => {
    test('a session is found until it ends', async () => {
      const at = '2026-11-24T10:00:00.000Z'
      const session = { id: fresh('id'), person: fresh('person'), created: at, seen: at, fresh: null }
      await store.sessions.start(session)
      await store.sessions.touch(session.id, '2026-11-24T11:00:00.000Z')
      expect(await store.sessions.find(session.id)).toEqual({ ...session, seen: '2026-11-24T11:00:00.000Z' })
      await store.sessions.end(session.id)
      expect(await store.sessions.find(session.id)).toBeUndefined()
    })

    test('idle and old sessions are swept away, the others stay', async () => {
      const at = (seen: string, created: string) => ({ id: fresh('id'), person: 'p', created, seen, fresh: null })
      const idle = at('2019-01-01', '2019-01-01')
      const old = at('2026-01-01', '2018-01-01')
      const live = at('2026-01-01', '2026-01-01')
      for (const session of [idle, old, live]) await store.sessions.start(session)
      await store.sessions.sweep({ seenBefore: '2019-06-01', createdBefore: '2018-06-01' })
      expect(await Promise.all([idle, old, live].map(({ id }) => store.sessions.find(id)))).toEqual([
        undefined,
        undefined,
        live,
      ])
    })

    test('a key is found by its hash until it is revoked', async () => {
      const key = { hash: fresh('hash'), name: 'Gateway', scope: 'mail', created: '2026-11-24', expires: null }
      await store.apiKeys.add(key)
      expect(await store.apiKeys.findKey(key.hash)).toEqual(key)
      expect(await store.apiKeys.list()).toContainEqual(key)
      await store.apiKeys.revoke(key.hash)
      expect(await store.apiKeys.findKey(key.hash)).toBeUndefined()
    })

    test('a request is claimed once, and its answer is kept', async () => {
      const claim = { caller: fresh('caller'), key: 'k', request: 'hash', at: '2026-11-24' }
      const claimed = await Promise.allSettled(Array.from({ length: 10 }, () => store.idempotency.claim(claim)))
      expect(claimed.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
      await store.idempotency.finish(claim.caller, 'k', '{"status":201}')
      await store.idempotency.abandon(claim.caller, 'k')
      expect(await store.idempotency.find(claim.caller, 'k')).toEqual({
        request: 'hash',
        response: '{"status":201}',
        at: '2026-11-24',
      })
      expect(await store.idempotency.find('somebody else', 'k')).toBeUndefined()
    })

    test('a request that changed nothing gives its key back', async () => {
      const claim = { caller: fresh('caller'), key: 'k', request: 'hash', at: '2026-11-24' }
      await store.idempotency.claim(claim)
      await store.idempotency.abandon(claim.caller, 'k')
      await store.idempotency.claim(claim)
    })
  })

  test('opened again, it has the same content and signs with the same key', async () => {
    const stream = fresh('item')
    await store.append(write(stream, 0))
    const certificate = await store.certify(claims())
    const { store: again } = await open()
    expect(await again.read(stream)).toEqual([held('priya')])
    expect(await again.check(certificate)).toEqual(claims())
  })
}
