import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/adapters/store/sql.ts'
import { statement } from '../../src/adapters/store/sql.ts'
import { propose } from '../../src/core/calibration/propose.ts'
import { COMMISSIONER } from '../../src/core/pack/commissioner/pack.ts'
import { Conflict } from '../../src/core/refusal.ts'
import { officeOn } from '../../src/core/register/office.ts'
import type { Store } from '../../src/entry/store.ts'
import type { Ports } from '../../src/ports.ts'
import { createService } from '../../src/use-cases/service.ts'
import { office } from '../tools/reading.ts'
import { fresh } from './samples.ts'

const HELEN = 'helen.marchetti'
const GWEN = 'gwen.hollis'

function registryOn(store: Store) {
  const ports = {
    ...store,
    now: () => '2026-11-24T10:00:00.000Z',
    newId: () => fresh('id'),
    officeSnapshot: async () => ({
      office: officeOn(await store.registers(), '2026-11-24'),
      delegations: [],
      stop: undefined,
      pack: COMMISSIONER,
      calendar: {},
    }),
  }
  return createService(ports as unknown as Ports).registers
}

/**
 * Contract of every store for the registers. `open` may be called again on the same data, as another process would.
 */
export function registersContract(open: () => Promise<{ store: Store; database: Database }>): void {
  describe('the registers', () => {
    let store: Store
    let database: Database
    let registers: ReturnType<typeof registryOn>
    beforeAll(async () => {
      ;({ store, database } = await open())
      registers = registryOn(store)
      await registers.seed(office)
    })

    const figure = (name: string) => ({ given: { name, role: 'Chief Constable' }, by: HELEN })

    test('two processes that start at once import the file once, and never again', async () => {
      const { store: other } = await open()
      await Promise.all([registers.seed(office), registryOn(other).seed(office)])
      const { rows, length } = (await store.registers()).get('people')!
      expect(length).toBe(1)
      expect(rows.map(({ id }) => id).sort()).toEqual(office.people.map(({ id }) => id).sort())
    })

    test('a calibration is written with all that it registers, or not at all', async () => {
      const contact = { type: 'phone', value: '01632 960123', texts: 4 } as const
      const accepted = {
        ...{ proposal: propose([]), thresholds: true, contacts: [contact] },
        people: [{ value: 'Jo Example', texts: 3 }],
      }
      const stale = await store.registers()
      const given = { type: 'phone', value: '01632 960124', of: 'The press office' }
      await registers.saveRow('contacts', { given, by: HELEN })
      const late = registryOn({ ...store, registers: async () => stale })
      await expect(late.calibrate(accepted, GWEN)).rejects.toBeInstanceOf(Conflict)
      const counts = async () => {
        const all = await store.registers()
        return ['calibrations', 'public-figures', 'contacts'].map((id) => all.get(id)?.rows.length ?? 0)
      }
      const [made = 0, figures = 0, contacts = 0] = await counts()
      expect([made, figures]).toEqual(['calibrations', 'public-figures'].map((id) => stale.get(id)?.rows.length ?? 0))
      const id = await registers.calibrate(accepted, GWEN)
      expect(await counts()).toEqual([made + 1, figures + 1, contacts + 1])
      await registers.undoCalibration(id, GWEN)
      expect((await registers.listCalibrations(HELEN)).all[0]).toMatchObject({
        id,
        madeBy: GWEN,
        undone: expect.any(String),
      })
    })

    test('one process reads at once what another writes', async () => {
      const { store: other } = await open()
      await other.registers()
      const row = await registers.saveRow('public-figures', figure('Ada Quillfeather'))
      expect((await other.registers()).get('public-figures')!.rows.find(({ id }) => id === row)?.values).toMatchObject({
        name: 'Ada Quillfeather',
      })
    })

    test('refuses the second change of the same row as a conflict; changes of different rows both succeed', async () => {
      const row = await registers.saveRow('public-figures', figure('Berta Quillfeather'))
      const { seq } = await registers.readRow('public-figures', row, HELEN)
      const change = (role: string) =>
        registers.saveRow('public-figures', { row, given: { name: 'Berta Quillfeather', role }, by: HELEN, seen: seq })
      const both = await Promise.allSettled([change('Mayor'), change('Minister')])
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      await Promise.all([
        registers.saveRow('public-figures', figure('Cora Quillfeather')),
        registers.saveRow('public-figures', figure('Dora Quillfeather')),
      ])
      expect(await registers.listRows('public-figures', HELEN, { search: 'quillfeather' })).toHaveLength(4)
    })

    test('the journal holds no value, and an erased row leaves no trace while the chain holds', async () => {
      const row = await registers.saveRow('consents', {
        given: { person: 'Edda Quillfeather', purpose: 'A film' },
        by: GWEN,
      })
      await registers.endRow('consents', row, { day: '2026-12-31', by: HELEN, reason: 'Edda moved away' })
      expect(await registers.rowHistory('consents', row, HELEN)).toEqual([
        expect.objectContaining({ by: GWEN, how: 'added' }),
        expect.objectContaining({ by: HELEN, how: 'ended', reason: 'Edda moved away' }),
      ])
      await registers.eraseRow('consents', row, GWEN)
      expect((await store.registers()).get('consents')!.rows.some(({ id }) => id === row)).toBe(false)
      for (const table of ['entry', 'registered'])
        expect(JSON.stringify(await database.all(statement(`select * from ${table}`)))).not.toContain('Edda')
      expect((await registers.rowHistory('consents', row, HELEN)).map(({ how, values }) => [how, values])).toEqual([
        ['added', undefined],
        ['ended', undefined],
        ['erased', undefined],
      ])
      expect((await store.verify()).breaks.filter(({ stream }) => stream.startsWith('register:'))).toEqual([])
    })

    test('an import of three hundred lines is one act', async () => {
      const records = Array.from({ length: 300 }, (_, index) => ({ domain: `d${index}.police.uk` }))
      const before = (await store.registers()).get('secure-domains')!.length
      const lines = await registers.importRows('secure-domains', { records, by: HELEN, apply: true })
      expect(lines.every(({ does }) => does === 'add')).toBe(true)
      const after = (await store.registers()).get('secure-domains')!
      expect(after.length).toBe(before + 1)
      expect(after.rows.length).toBeGreaterThanOrEqual(300)
      const again = await registers.importRows('secure-domains', { records, by: HELEN, apply: true })
      expect(again.every(({ does }) => does === 'nothing')).toBe(true)
    })

    test('the entry of an act in a second stream is written with the act or not at all', async () => {
      const item = fresh('item')
      const held = { at: '2026-11-24T10:00:00.000Z', by: HELEN, what: 'held', reason: 'Wait.' } as const
      const also = await registers.prepareRow(
        'topics',
        { row: fresh('row'), values: { topic: 'Cells', words: ['cells'] } },
        HELEN,
        item,
      )
      await store.append({ stream: item, after: 0, entries: [held], also })
      expect(await registers.listRows('topics', HELEN, { search: 'cells' })).toHaveLength(1)
      await expect(store.append({ stream: fresh('item'), after: 0, entries: [held], also })).rejects.toBeInstanceOf(
        Conflict,
      )
    })

    describe('is audited: the row of a person', () => {
      const TAMPERED = [
        ['whose roles were changed', `content = replace(content, '"role":"Chief', '"role":"Thief')`, 'was changed'],
        ['whose text and salt were emptied', 'content = null, salt = null', 'has lost its text, and no entry says'],
        ['whose text alone was emptied', 'content = null', 'has lost its text, and no entry says'],
        ['whose salt was emptied', 'salt = null', 'has lost its text, and no entry says'],
      ] as const

      test.each(TAMPERED)('%s', async (_, change, why) => {
        const row = await registers.saveRow('public-figures', figure('Greta Quillfeather'))
        const [kept] = await store.rowVersions('public-figures', row)
        expect((await store.verify()).breaks).toEqual([])
        await database.batch([statement(`update registered set ${change} where row = ?`, row)])
        const broken = [
          { stream: 'register:public-figures', seq: kept!.seq, why: expect.stringContaining(`${row} ${why}`) },
        ]
        expect((await store.verify()).breaks).toEqual(broken)
        expect(await store.registerBreaks()).toEqual(broken)
        const { store: other } = await open()
        await expect(other.registers()).rejects.toThrow(row)
        const back = statement(
          'update registered set content = ?, salt = ? where row = ?',
          ...[kept!.content, kept!.salt, row],
        )
        await database.batch([back])
        await registers.eraseRow('public-figures', row, HELEN)
        expect((await store.verify()).breaks).toEqual([])
      })

      test('that was deleted or inserted', async () => {
        const row = await registers.saveRow('public-figures', figure('Hanna Quillfeather'))
        const [kept] = await store.rowVersions('public-figures', row)
        const insert = (name: string) =>
          statement(
            'insert into registered (register, row, seq, content, salt) values (?, ?, ?, ?, ?)',
            ...['public-figures', name, kept!.seq, kept!.content, kept!.salt],
          )
        await database.batch([statement('delete from registered where row = ?', row), insert('stranger')])
        expect((await store.registerBreaks()).map(({ why }) => why).sort()).toEqual(
          [`the row ${row} is missing`, 'the row stranger has no entry'].sort(),
        )
        await database.batch([statement("delete from registered where row = 'stranger'"), insert(row)])
        expect(await store.registerBreaks()).toEqual([])
      })

      test('that was erased and restored', async () => {
        const row = await registers.saveRow('public-figures', figure('Ida Quillfeather'))
        const [kept] = await store.rowVersions('public-figures', row)
        await registers.eraseRow('public-figures', row, HELEN)
        const set = (content: string | null, salt: string | null) =>
          database.batch([
            statement('update registered set content = ?, salt = ? where row = ?', ...[content, salt, row]),
          ])
        await set(kept!.content, kept!.salt)
        expect((await store.registerBreaks()).map(({ why }) => why)).toEqual([
          `the row ${row} was erased, but its text is back`,
        ])
        await set(null, null)
      })
    })

    test('a row changed outside the journal is a fault, not an answer', async () => {
      const row = await registers.saveRow('public-figures', figure('Flora Quillfeather'))
      await database.batch([
        statement(`update registered set content = replace(content, 'Constable', 'Clown') where row = '${row}'`),
      ])
      const { store: other } = await open()
      await expect(other.registers()).rejects.toThrow('was changed')
    })
  })
}
