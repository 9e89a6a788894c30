import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { rules } from '../../../detectors/index.ts'
import { KINDS } from '../../../src/core/draft.ts'
import { itemFrom } from '../../../src/core/item/item-from.ts'
import { COMMISSIONER } from '../../../src/core/pack/commissioner/pack.ts'
import { inTerms } from '../../../src/core/pack/in-terms.ts'
import { MAYOR } from '../../../src/core/pack/mayor/pack.ts'
import { inOwnTerms } from '../../../src/core/pack/own-terms.ts'
import { PACKS, packInForce, packNameOf, packOf } from '../../../src/core/pack/packs.ts'
import { REGISTERS } from '../../../src/core/register/all.ts'
import { memoryApp } from '../../tools/app.ts'
import { draftOf } from '../../tools/memory-ports.ts'
import { GWEN, HELEN, openScenario, TOM } from '../../tools/scenario.ts'

const cited = [
  ...new Set([
    ...rules.flatMap(({ paragraphs }) => paragraphs),
    ...REGISTERS.flatMap(({ paragraphs, fields }) => [
      ...paragraphs,
      ...fields.flatMap((field) => field.paragraphs ?? []),
    ]),
  ]),
]

describe.each(PACKS.map((pack) => [pack.title, pack] as const))('the pack of a %s', (_, pack) => {
  const own = pack.controls.map(([paragraph]) => paragraph)
  const steps = [...pack.before, ...pack.routing, ...pack.routing.flatMap(({ preceded = [] }) => preceded)]

  test('has a paragraph for everything that a rule or a register cites', () => {
    expect(cited.filter((paragraph) => !pack.sameAs[paragraph]?.length)).toEqual([])
    expect(
      Object.values(pack.sameAs)
        .flat()
        .filter((paragraph) => !own.includes(paragraph)),
    ).toEqual([])
  })

  test('explains each paragraph that a rule cites', () => {
    const explained = rules.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => pack.sameAs[paragraph]!))
    expect(explained.filter((paragraph) => !pack.paragraphs[paragraph])).toEqual([])
  })

  test('routes by its own paragraphs, and its last row takes what is left', () => {
    expect(steps.flatMap(({ paragraphs }) => paragraphs).filter((one) => !own.includes(one))).toEqual([])
    expect(pack.routing.at(-1)!.when).toEqual({})
    expect(new Set(pack.routing.map(({ id }) => id)).size).toBe(pack.routing.length)
    expect(pack.kinds.every((kind) => KINDS.includes(kind as (typeof KINDS)[number]))).toBe(true)
  })
})

test('an office’s own terms replace those of its pack, in its reasons and paragraphs too, and change no other text', () => {
  const own = { headInFull: 'Police, Fire and Crime Commissioner', chiefExecutive: 'Chief Officer (interim)' }
  const pack = inOwnTerms(COMMISSIONER, own)
  expect(pack.terms).toEqual({ ...COMMISSIONER.terms, ...own })
  expect(pack.routing.find(({ id }) => id === 'reserved')!.why).toBe(
    'Something was found that only the Chief Officer (interim) personally may sign off.',
  )
  expect(JSON.stringify([pack.routing, pack.controls, pack.paragraphs])).not.toContain('Chief Executive')
  expect(pack.title).toBe('Police, Fire and Crime Commissioner')
  expect(inTerms('Ask the Chief Executive, or the Information Commissioner.', pack.terms)).toBe(
    'Ask the Chief Officer (interim), or the Information Commissioner.',
  )
  const shape = ({ routing }: typeof pack) => routing.map(({ why: _, ...row }) => ({ ...row, preceded: undefined }))
  expect(shape(pack)).toEqual(shape(COMMISSIONER))
  expect(inOwnTerms(COMMISSIONER, own)).toBe(pack)
  expect(inOwnTerms(COMMISSIONER)).toBe(COMMISSIONER)
})

test('no two packs have the same version', () => {
  expect(new Set(PACKS.map(({ version }) => version)).size).toBe(PACKS.length)
})

test('of two rows of one day every process chooses the same, and the register takes no second one', async () => {
  const rows = [
    { pack: '4.0', from: '2027-01-01' },
    { pack: 'M1.0', from: '2027-01-01' },
  ]
  expect(packInForce(rows)).toBe(packInForce(rows.toReversed()))
  const { service } = await opened()
  const given = { pack: '4.0', from: '2026-12-01' }
  await expect(service.registers.saveRow('policy-packs', { by: HELEN, given })).rejects.toThrow(
    'already a row like this',
  )
})

test('the row that began last counts, and a pack that the release lacks is refused', () => {
  expect(packInForce([])).toBe(COMMISSIONER)
  expect(packInForce([], 'M1.0')).toBe(MAYOR)
  expect(
    packInForce([
      { pack: 'M1.0', from: '2028-05-08' },
      { pack: '4.0', from: '2026-01-01' },
    ]),
  ).toBe(MAYOR)
  expect(() => packInForce([{ pack: '9.9' }])).toThrow('9.9')
})

/** The office becomes a mayor's on 1 December 2026. */
async function opened() {
  const scenario = openScenario()
  const { registers } = scenario.service
  await registers.saveRow('policy-packs', { by: HELEN, given: { pack: 'M1.0', from: '2026-12-01' } })
  return scenario
}

test('an item keeps the pack that it was decided under', async () => {
  const { service, approve, later } = await opened()
  await service.items.submit('a', draftOf({ body: 'The towpath is open again.' }), TOM)
  const before = await approve('a', HELEN)
  expect(packNameOf(before)).toEqual({ id: 'commissioner', version: '4.0' })
  await later(8 * 86_400_000)
  const after = await service.items.read('a')
  expect(packOf(after)).toBe(COMMISSIONER)
  const copy = unzipSync(await service.audit.bundle('a', { by: GWEN, reference: 'FOI-1' }))
  expect(new TextDecoder().decode(copy['full/index.html'])).toContain('Police and Crime Commissioner, version 4.0')
})

test('a check under another pack does not change the pack of a decision', async () => {
  const { service, approve } = openScenario()
  await service.items.submit('a', draftOf({ body: 'The towpath is open again.' }), TOM)
  const { version } = await approve('a', HELEN)
  const ground = { rules: 'new', elections: [], pack: { id: MAYOR.id, version: MAYOR.version } }
  const checked = {
    at: '2026-12-01T09:00:00.000Z',
    by: 'system',
    what: 'rechecked',
    version: version!,
    ground,
  } as const
  const history = await service.items.history('a')
  expect(packOf(itemFrom([...history, checked]))).toBe(COMMISSIONER)
  expect(packOf(itemFrom([...history.filter(({ what }) => what !== 'decided'), checked]))).toBe(MAYOR)
})

test('what is submitted after the change is routed under the new pack, by its kinds and in its terms', async () => {
  const { service, later, world } = await opened()
  await later(8 * 86_400_000)
  await service.registers.declare(TOM, 'M1.0', [])
  const item = await service.items.submit('b', draftOf({ body: 'The towpath is open again.' }), TOM)
  expect(packNameOf(item)).toEqual({ id: 'mayor', version: 'M1.0' })
  expect(item.outstanding[0]!.why).toContain('Director of Policing')
  const like = draftOf({ kind: 'engagement', channel: 'social', body: 'Well done!' })
  await expect(service.items.submit('c', like, TOM)).rejects.toThrow('communications code')
  expect(world.ports.now()).toContain('2026-12')
})

test('nothing is approved or goes out before it is checked under the new pack', async () => {
  const { service, approve, tick, world } = await opened()
  for (const id of ['approved', 'waits', 'ordered'])
    await service.items.submit(
      id,
      draftOf({ kind: 'press-release', channel: 'press', body: `The ${id} towpath is open.` }),
      TOM,
    )
  await approve('approved', HELEN)
  await approve('ordered', HELEN)
  world.wait(6 * 86_400_000 + 15 * 3_600_000 - 60_000)
  await service.items.release.order('ordered', TOM)
  world.wait(61_000 + 120_000)
  expect(world.ports.now()).toContain('2026-12-01T00:0')
  const receipt = { by: TOM, receipt: 'On the website' }
  const counted = new Set(['decided', 'rechecked', 'released'])
  const actsOf = async (id: string) =>
    (await service.items.history(id)).map(({ what }) => what as string).filter((what) => counted.has(what))
  expect(packNameOf(await approve('waits', HELEN))).toEqual({ id: MAYOR.id, version: MAYOR.version })
  expect(await actsOf('waits')).toEqual(['rechecked', 'decided'])
  expect((await service.items.release.confirm('approved', receipt)).progress).toBe('released')
  expect(await actsOf('approved')).toEqual(['decided', 'rechecked', 'released'])
  await tick()
  expect(await actsOf('ordered')).toEqual(['decided', 'rechecked', 'released'])
})

test('an entry from before there were packs belongs to the first', async () => {
  const { service, approve } = openScenario()
  await service.items.submit('a', draftOf({ body: 'The towpath is open again.' }), TOM)
  await approve('a', HELEN)
  const old = (await service.items.history('a')).map((entry) => {
    if (entry.what === 'decided') return { ...entry, pack: undefined }
    return entry.what === 'reviewed' && entry.ground ? { ...entry, ground: { rules: 'old', elections: [] } } : entry
  })
  expect(packOf(itemFrom(old as typeof old & Parameters<typeof itemFrom>[0]))).toBe(COMMISSIONER)
})

test('the API gives the paragraphs of the pack in force', async () => {
  const { ask, registers } = memoryApp()
  const text = 'Call Joanna Merriweather on 07700 900123. She lives at 14 Larch Road, Dudley DY1 4QX.'
  const paragraphs = async () => {
    const { answer } = await ask('/v1/checks', { as: 'tom', json: { kind: 'press-release', text } })
    return new Set(answer.findings.flatMap((one: { paragraphs: string[] }) => one.paragraphs))
  }
  expect(await paragraphs()).toContain('46')
  await registers.saveRow('policy-packs', { by: HELEN, given: { pack: 'M1.0' } })
  expect(await paragraphs()).toContain('4.4')
  expect(await paragraphs()).not.toContain('46')
  const { answer } = await ask('/v1/record/policy', { as: 'tom' })
  expect(answer[0]).toMatchObject({ paragraph: '1.1', about: 'Who it binds' })
  expect((await ask('/v1/me', { as: 'tom' })).answer).toMatchObject({ policy: 'M1.0', declaration_due: true })
})
