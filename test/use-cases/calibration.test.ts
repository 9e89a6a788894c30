import { describe, expect, test } from 'vitest'
import type { Accepted } from '../../src/core/calibration/plan.ts'
import { propose } from '../../src/core/calibration/propose.ts'
import { rowsOf } from '../../src/core/register/office.ts'
import { known } from '../../src/core/registers.ts'
import { DAY, GWEN, HELEN, openScenario, refused, TOM } from '../tools/scenario.ts'

const POST = { kind: 'post', account: 'office', author: 'staff', period: false } as const
const held = [{ rule: 'conduct/second-voice', family: 'conduct', above: 0.1 }] as const
const proposal = propose(Array.from({ length: 60 }, (_, at) => ({ setting: POST, held: at < 6 ? held : [] })))
const SHIFT = { ...POST, family: 'conduct', shift: 0.1 }

const accepted: Accepted = {
  proposal,
  thresholds: true,
  people: [{ value: 'Jo Example', texts: 4 }],
  contacts: [{ type: 'phone', value: '01632 960123', texts: 5 }],
}

async function open() {
  const { service, world } = openScenario()
  const registers = service.registers
  const office = async () => (await world.ports.officeSnapshot()).office
  return {
    ...{ service, world, registers, office },
    shifts: async () => known(await office()).thresholdShifts,
    named: async (name: string) => known(await office()).people.some((one) => one.name === name),
  }
}

describe('a calibration', () => {
  test('is a dated event of the register that says who made it, and counts at once', async () => {
    const { world, registers, shifts, named, office } = await open()
    expect(await shifts()).toBeUndefined()
    const id = await registers.calibrate(accepted, GWEN)
    expect(await shifts()).toEqual([SHIFT])
    expect(await named('Jo Example')).toBe(true)
    expect((await office()).contacts.map(({ value }) => value)).toContain('01632 960123')
    expect(await registers.rowHistory('calibrations', id, HELEN)).toEqual([
      expect.objectContaining({ by: GWEN, how: 'added', at: world.ports.now() }),
    ])
  })

  test('keeps no name and no contact in its row', async () => {
    const { registers, world } = await open()
    const id = await registers.calibrate(accepted, GWEN)
    const row = rowsOf(await world.ports.registers(), 'calibrations').find((one) => one.id === id)!
    expect(JSON.stringify(row)).not.toMatch(/Example|960123/)
    expect(row.values).toMatchObject({
      ...{ texts: 60, heldBefore: 6, heldAfter: 0, madeBy: GWEN, thresholds: true },
      shifts: ['post office staff none conduct 0.1'],
      settings: ['post office staff none 60 6 0'],
      rules: ['conduct/second-voice 6 0'],
    })
  })

  test('is for the Chief Executive and administrators, and nobody writes one by hand', async () => {
    const { registers } = await open()
    await expect(registers.calibrate(accepted, TOM)).rejects.toMatchObject(refused('not-yours'))
    const given = { made: '2026-11-24T09:00:00.000Z', madeBy: GWEN, texts: 1, heldBefore: 0, heldAfter: 0 }
    await expect(registers.saveRow('calibrations', { given, by: HELEN })).rejects.toMatchObject(refused('not-yours'))
    await expect(registers.listCalibrations(TOM)).rejects.toMatchObject(refused('not-yours'))
  })

  test('never moves a threshold beyond its bound', async () => {
    const { registers } = await open()
    const settings = [{ ...proposal.settings[0]!, shifts: [{ ...SHIFT, family: 'claims' as const, shift: 0.06 }] }]
    const wide = { ...accepted, proposal: { ...proposal, settings } }
    await expect(registers.calibrate(wide, GWEN)).rejects.toMatchObject(refused('bad-input'))
    const nothing = { proposal, thresholds: false, people: [], contacts: [] }
    await expect(registers.calibrate(nothing, GWEN)).rejects.toMatchObject(refused('bad-input'))
  })

  test('without thresholds leaves those in force as they are', async () => {
    const { registers, shifts } = await open()
    await registers.calibrate(accepted, GWEN)
    await registers.calibrate({ ...accepted, thresholds: false, people: [] }, GWEN)
    expect(await shifts()).toEqual([SHIFT])
  })
})

describe('undoing a calibration', () => {
  test('brings back the thresholds from before and ends what it registered', async () => {
    const { registers, shifts, named, office, world } = await open()
    const first = await registers.calibrate(accepted, GWEN)
    world.wait(DAY)
    const second = await registers.calibrate({ ...accepted, proposal: propose([]), people: [], contacts: [] }, HELEN)
    expect(await shifts()).toBeUndefined()
    await registers.undoCalibration(second, HELEN)
    expect(await shifts()).toEqual([SHIFT])
    await registers.undoCalibration(first, HELEN)
    expect(await shifts()).toBeUndefined()
    expect(await named('Jo Example')).toBe(false)
    expect((await office()).contacts.map(({ value }) => value)).not.toContain('01632 960123')
    const { all, inForce } = await registers.listCalibrations(HELEN)
    expect([all.length, inForce, all.every(({ undone }) => undone !== undefined)]).toEqual([2, undefined, true])
  })

  test('leaves a row that somebody completed since', async () => {
    const { registers, named, world } = await open()
    const id = await registers.calibrate(accepted, GWEN)
    const { figures } = (await registers.listCalibrations(HELEN)).all[0]!
    const row = rowsOf(await world.ports.registers(), 'public-figures').find((one) => one.id === figures![0])!
    const given = { ...row.values, role: 'Chief Constable of Sample Police' }
    await registers.saveRow('public-figures', { row: row.id, given, by: HELEN, seen: row.seq })
    await registers.undoCalibration(id, HELEN)
    expect(await named('Jo Example')).toBe(true)
  })

  test('is refused twice, for an unknown one, and to others', async () => {
    const { registers } = await open()
    const id = await registers.calibrate(accepted, GWEN)
    await expect(registers.undoCalibration(id, TOM)).rejects.toMatchObject(refused('not-yours'))
    await expect(registers.undoCalibration('nothing', GWEN)).rejects.toMatchObject(refused('not-found'))
    await registers.undoCalibration(id, GWEN)
    await expect(registers.undoCalibration(id, GWEN)).rejects.toMatchObject(refused('already-done'))
  })
})
