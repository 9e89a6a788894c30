import { describe, expect, test } from 'vitest'
import { sql } from '../../../src/adapters/store/sql.ts'
import type { Entry } from '../../../src/core/entry.ts'
import { Conflict } from '../../../src/core/refusal.ts'
import { fresh, held, mail, summary, write } from '../samples.ts'
import { databaseOnly, type Kind, type StoreUnderTest } from './store-under-test.ts'

export function journalContract(under: StoreUnderTest, kind: Kind = 'database'): void {
  const testRows = databaseOnly(kind)
  describe('the journal', () => {
    test('returns entries in the order they were written', async () => {
      const stream = fresh('item')
      await under.store.append({ stream, after: 0, entries: [held('priya', 'first'), held('tom', 'second')] })
      await under.store.append(write(stream, 2, 'helen'))
      expect(await under.store.read(stream)).toEqual([held('priya', 'first'), held('tom', 'second'), held('helen')])
      expect(await under.store.read(fresh('nothing'))).toEqual([])
    })

    test('returns the whole streams that changed on given days, long entries too, and the head of every chain', async () => {
      const [old, both] = [fresh('item'), fresh('item')]
      const long = { ...certified('x'.repeat(3_000_000)), at: '2031-05-06T23:59:59.000Z' }
      const before = { ...certified('first'), at: '2031-05-01T00:00:00.000Z' }
      await under.store.append({ stream: old, after: 0, entries: [before] })
      await under.store.append({ stream: both, after: 0, entries: [before, long] })
      expect(await under.store.happened({ from: '2031-05-06', until: '2031-05-06' })).toEqual([
        { stream: both, entries: [before, long] },
      ])
      const another = { ...certified('third'), at: '2031-05-06T12:00:00.000Z' }
      await (await under.open()).store.append({ stream: both, after: 2, entries: [another] })
      expect(await under.store.happened({ from: '2031-05-06', until: '2031-05-06' })).toEqual([
        { stream: both, entries: [before, long, another] },
      ])
      expect(await under.store.faultOf(both)).toBeUndefined()
      expect((await under.store.heads()).filter(({ stream }) => stream === both)).toEqual([
        { stream: both, seq: 3, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ])
    })

    test('of twenty simultaneous writes, one succeeds', async () => {
      const stream = fresh('item')
      await under.store.append(write(stream, 0))
      const people = Array.from({ length: 20 }, (_, index) => `person-${index}`)
      const answers = await Promise.allSettled(people.map((person) => under.store.append(write(stream, 1, person))))
      const lost = answers.filter((answer) => answer.status === 'rejected')
      expect(lost).toHaveLength(19)
      for (const answer of lost) expect(answer.reason).toBeInstanceOf(Conflict)
      expect(await under.store.read(stream)).toHaveLength(2)
    })

    test('many acts on many items at once are all written', async () => {
      const streams = Array.from({ length: 30 }, () => fresh('item'))
      await Promise.all(streams.map((stream) => under.store.append(write(stream, 0))))
      for (const stream of streams) expect(await under.store.read(stream)).toHaveLength(1)
    })

    test('rolls back the whole batch of a late writer: no entry, no summary, no mail verdict', async () => {
      const race = async () => {
        const [stream, late] = [fresh('item'), mail()]
        await under.store.append(write(stream, 0, 'helen', { summary: summary(stream), title: 'As it was' }))
        const entries = [held('late'), held('late')]
        // Both passed the first check, so only the database can refuse the second.
        const [, second] = await Promise.allSettled([
          under.store.append(write(stream, 1, 'first')),
          under.store.append({ stream, after: 1, entries, summary: summary(stream), title: 'Late', mail: late }),
        ])
        return { stream, late, isLost: second.status === 'rejected' }
      }
      // The test cannot choose the winner, so it repeats the race until the larger write loses.
      let raced = await race()
      for (let turn = 0; turn < 20 && !raced.isLost; turn++) raced = await race()
      const { stream, late, isLost } = raced
      expect(isLost).toBe(true)
      expect(await under.store.read(stream)).toEqual([held('helen'), held('first')])
      expect(await under.store.mailVerdict(late.key)).toBeUndefined()
      expect((await under.store.items({ limit: 500 })).find((item) => item.item === stream)?.title).toBe('As it was')
    })

    test('a mail verdict that exists already rolls the item back', async () => {
      const given = mail()
      await under.store.logMail(given)
      const stream = fresh('item')
      await expect(
        under.store.append(write(stream, 0, 'mail-gateway', { mail: { ...mail(), key: given.key } })),
      ).rejects.toBeInstanceOf(Conflict)
      expect(await under.store.read(stream)).toEqual([])
    })

    test('a write that expects entries that do not exist is a conflict', async () => {
      await expect(under.store.append(write(fresh('item'), 3))).rejects.toBeInstanceOf(Conflict)
    })

    testRows('delete is refused, and so are change and replacement', async () => {
      const stream = fresh('item')
      await under.store.append(write(stream, 0))
      const [row] = await under.database.all(sql.selectFrom('entry').selectAll().where('stream', '=', stream))
      const attempts = [
        sql.deleteFrom('entry').where('stream', '=', stream),
        sql.updateTable('entry').set({ by: 'nobody' }).where('stream', '=', stream),
        sql.replaceInto('entry').values({ ...row!, by: 'nobody' }),
        sql.insertInto('entry').values({ ...row!, seq: 7 }),
      ]
      for (const attempt of attempts) await expect(under.database.batch([attempt])).rejects.toThrow()
      expect(await under.store.read(stream)).toEqual([held('priya')])
    })

    testRows('an entry larger than a row is kept whole', async () => {
      const stream = fresh('item')
      const long = certified('\ud83d\ude93 a long one, '.repeat(60_000))
      await under.store.append({ stream, after: 0, entries: [long, held('tom')] })
      expect(await under.store.read(stream)).toEqual([long, held('tom')])
      expect((await under.store.verify()).breaks).toEqual([])
    })

    testRows('entries that call the product `house` are read with `system`, and their chain holds', async () => {
      const stream = fresh('item')
      const old = { ...certified('as before'), at: '2031-07-01T00:00:00.000Z', by: 'house' }
      await under.store.append({ stream, after: 0, entries: [old] })
      const entries = [{ ...old, by: 'system' }]
      expect(await under.store.read(stream)).toEqual(entries)
      expect(await under.store.happened({ from: '2031-07-01', until: '2031-07-01' })).toEqual([{ stream, entries }])
      expect(await under.store.faultOf(stream)).toBeUndefined()
      const [kept] = await under.database.all(sql.selectFrom('entry').selectAll().where('stream', '=', stream))
      expect(kept).toMatchObject({ by: 'house', body: expect.stringContaining('"by":"house"') })
    })

    testRows('the chain verifies', async () => {
      const { chains, entries, breaks } = await under.store.verify()
      expect(breaks).toEqual([])
      expect(chains).toBeGreaterThan(5)
      expect(entries).toBeGreaterThan(chains)
    })
  })
}

/** An entry without free text, however long. */
function certified(certificate: string): Entry {
  const at = '2026-11-24T10:00:00.000Z'
  return {
    at,
    by: 'system',
    what: 'certified',
    version: 'a'.repeat(64),
    certificate,
    until: '2026-12-24T10:00:00.000Z',
  }
}
