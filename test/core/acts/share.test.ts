import { beforeEach, describe, expect, test } from 'vitest'
import { mayKnow, mayRead } from '../../../src/core/authority.ts'
import { entriesFor } from '../../../src/core/reading.ts'
import type { Person } from '../../../src/core/registers.ts'
import { draftOf } from '../../tools/memory-ports.ts'
import { DAY, GWEN, HELEN, OWAIN, officeWith, openScenario, PRIYA, refused, TOM } from '../../tools/scenario.ts'

const COMMISSIONER = 'simon.fosterly'

let scenario: ReturnType<typeof openScenario>
beforeEach(() => {
  scenario = openScenario()
})

async function reads(id: string, ...people: readonly string[]): Promise<string[]> {
  const { ports } = scenario.world
  const [item, snapshot] = [await scenario.service.items.read(id), await ports.officeSnapshot()]
  return people.filter((person) => mayRead(snapshot, item, person, ports.now()))
}

async function knows(id: string, person: string): Promise<boolean> {
  const { ports } = scenario.world
  return mayKnow(await ports.officeSnapshot(), await scenario.service.items.read(id), person, ports.now())
}

const EVERYBODY = [TOM, PRIYA, HELEN, OWAIN, GWEN, COMMISSIONER]

describe('a draft is read', () => {
  test('by its author, its signatories and the record keepers; other people do not know of it', async () => {
    await scenario.service.items.submit('a', draftOf(), TOM)
    expect(await reads('a', ...EVERYBODY)).toEqual([TOM, HELEN, GWEN])
    expect(await knows('a', PRIYA)).toBe(false)
  })

  test('by a delegate as long as the delegation is valid and covers it', async () => {
    await scenario.service.items.submit(
      'a',
      draftOf({ kind: 'article', channel: 'website', body: 'The garden opens.' }),
      TOM,
    )
    const delegation = await scenario.lend(PRIYA)
    expect(await reads('a', PRIYA)).toEqual([PRIYA])
    await scenario.service.registers.revokeDelegation(delegation, HELEN, 'Back early.')
    expect(await reads('a', PRIYA)).toEqual([])
  })

  test('by the person in whose name it speaks, and by the author of each version', async () => {
    await scenario.service.items.submit(
      'a',
      draftOf({ kind: 'report', body: 'The first words.', onBehalfOf: PRIYA }),
      TOM,
    )
    await scenario.service.items.submit(
      'a',
      draftOf({ kind: 'report', body: 'The second words.', onBehalfOf: PRIYA }),
      OWAIN,
    )
    expect(await reads('a', TOM, OWAIN, PRIYA, COMMISSIONER)).toEqual([TOM, OWAIN, PRIYA])
  })

  test('no longer by a person who declares a conflict of interest', async () => {
    await scenario.service.items.submit('a', draftOf(), TOM)
    await scenario.service.items.declareConflict('a', { by: HELEN, person: HELEN, reason: 'It is about my pay.' })
    expect(await reads('a', HELEN, OWAIN)).toEqual([OWAIN])
    expect(await knows('a', HELEN)).toBe(true)
  })

  test('no longer by a person whose post has ended, whatever was shared', async () => {
    const left: Partial<Person> = { until: '2026-11-25' }
    scenario = openScenario({ office: officeWith({ [PRIYA]: left }) })
    await scenario.service.items.submit('a', draftOf(), TOM)
    await scenario.service.items.share('a', { by: TOM, person: PRIYA })
    expect(await reads('a', PRIYA)).toEqual([PRIYA])
    await scenario.later(2 * DAY)
    expect(await reads('a', PRIYA)).toEqual([])
  })
})

describe('sharing', () => {
  beforeEach(async () => {
    await scenario.service.items.submit('a', draftOf(), TOM)
  })

  test('with one person gives reading only, is recorded, and notifies them', async () => {
    await scenario.service.items.share('a', { by: TOM, person: PRIYA })
    expect(await reads('a', PRIYA, OWAIN)).toEqual([PRIYA])
    expect((await scenario.service.items.history('a')).at(-1)).toMatchObject({ what: 'shared', by: TOM, person: PRIYA })
    expect(scenario.world.noticesSent()).toContain(`${PRIYA}: shared`)
    await expect(scenario.approve('a', PRIYA)).rejects.toMatchObject(refused('not-your-turn'))
    await expect(scenario.service.items.share('a', { by: PRIYA, person: OWAIN })).rejects.toMatchObject(
      refused('not-yours'),
    )
  })

  test('can be ended', async () => {
    await scenario.service.items.share('a', { by: TOM, person: PRIYA })
    await scenario.service.items.unshare('a', { by: HELEN, person: PRIYA })
    expect(await reads('a', PRIYA)).toEqual([])
    expect((await scenario.service.items.history('a')).at(-1)).toMatchObject({
      what: 'unshared',
      by: HELEN,
      person: PRIYA,
    })
  })

  test('with the office is a choice, and can be ended', async () => {
    await scenario.service.items.share('a', { by: TOM })
    expect(await reads('a', PRIYA, OWAIN, COMMISSIONER)).toEqual([PRIYA, OWAIN, COMMISSIONER])
    await scenario.service.items.unshare('a', { by: TOM })
    expect(await reads('a', PRIYA, OWAIN, COMMISSIONER)).toEqual([])
  })

  test('is refused when repeated or with an unknown person, and cannot be ended where it does not exist', async () => {
    await scenario.service.items.share('a', { by: TOM, person: PRIYA })
    const again = scenario.service.items.share('a', { by: TOM, person: PRIYA })
    await expect(again).rejects.toMatchObject(refused('already-done'))
    await expect(scenario.service.items.share('a', { by: TOM, person: 'no.body' })).rejects.toMatchObject(
      refused('not-found'),
    )
    await expect(scenario.service.items.unshare('a', { by: TOM, person: OWAIN })).rejects.toMatchObject(
      refused('wrong-state'),
    )
    await expect(scenario.service.items.unshare('a', { by: TOM })).rejects.toMatchObject(refused('wrong-state'))
  })

  test('on submission is recorded with the draft', async () => {
    const readers = { people: [PRIYA], office: true }
    await scenario.service.items.submit('b', draftOf({ body: 'Other words.', readers }), TOM)
    expect(await reads('b', PRIYA, OWAIN)).toEqual([PRIYA, OWAIN])
    const whom = (await scenario.service.items.history('b')).flatMap((entry) =>
      entry.what === 'shared' ? [entry.person] : [],
    )
    expect(whom).toEqual([PRIYA, undefined])
    const wrong = draftOf({ body: 'More words.', readers: { people: ['no.body'], office: false } })
    await expect(scenario.service.items.submit('c', wrong, TOM)).rejects.toMatchObject(refused('bad-input'))
  })

  test('lists what was shared with a person, and what they may read', async () => {
    await scenario.service.items.submit('b', draftOf({ body: 'Other words.' }), TOM)
    await scenario.service.items.share('b', { by: TOM, person: PRIYA })
    const ids = (rows: readonly { item: string }[]) => rows.map(({ item }) => item)
    expect(ids(await scenario.service.items.lists.sharedWith(PRIYA, { limit: 9 }))).toEqual(['b'])
    expect(ids(await scenario.service.items.lists.readable(PRIYA, { limit: 9 }))).toEqual(['b'])
    expect(ids(await scenario.service.items.lists.readable(GWEN, { limit: 9 }))).toEqual(['b', 'a'])
  })
})

describe('a draft marked SECRET', () => {
  const marked = draftOf({ kind: 'report', title: 'Estate', body: 'SECRET\n\nThe plan of the cellars.' })

  test('is read by the person who submitted it and the Chief Executive, whoever else it was shared with', async () => {
    await scenario.service.items.submit('a', draftOf({ kind: 'report', body: 'The plan.' }), TOM)
    await scenario.service.items.share('a', { by: TOM, person: PRIYA })
    await scenario.service.items.share('a', { by: TOM })
    await scenario.service.items.submit('a', marked, TOM)
    expect(await reads('a', ...EVERYBODY)).toEqual([TOM, HELEN])
    expect([await knows('a', GWEN), await knows('a', PRIYA)]).toEqual([true, false])
    await expect(scenario.service.items.share('a', { by: TOM, person: OWAIN })).rejects.toMatchObject(refused('closed'))
  })

  test('is read by the independent reviewer only when no Chief Executive can decide', async () => {
    await scenario.service.items.submit('a', marked, HELEN)
    expect(await reads('a', ...EVERYBODY)).toEqual([HELEN, OWAIN])
  })

  test('is not read by another author of the item, who still knows of it', async () => {
    await scenario.service.items.submit('a', draftOf({ kind: 'report', body: 'The plan.' }), TOM)
    await scenario.service.items.submit('a', marked, OWAIN)
    expect(await reads('a', TOM, OWAIN)).toEqual([OWAIN])
    expect((await scenario.service.items.lists.own(TOM, { limit: 9 })).map(({ title }) => title)).toEqual([
      'A closed draft',
    ])
    expect(await knows('a', TOM)).toBe(true)
  })

  test('stays closed, with its findings and their explanations, when a later version has no marking', async () => {
    await scenario.service.items.submit('a', marked, TOM)
    const [version] = (await scenario.service.items.read('a')).versions
    await scenario.service.items.comment('a', { by: HELEN, text: 'Take the cellars out.' })
    await scenario.service.items.submit(
      'a',
      draftOf({ kind: 'report', body: 'The review.', readers: { people: [PRIYA], office: false } }),
      TOM,
    )
    expect(await reads('a', PRIYA, GWEN)).toEqual([PRIYA, GWEN])
    for (const person of [PRIYA, GWEN])
      await expect(scenario.service.items.listChanges('a', person, version)).rejects.toMatchObject(refused('not-found'))
    const zip = await scenario.service.audit.bundle('a', { by: GWEN, reference: 'FOI 7' })
    expect(new TextDecoder('latin1').decode(zip)).not.toContain('cellars')
  })

  test('keeps the reasons of its hold and withdrawal closed when a later version has no marking', async () => {
    const { service, world } = scenario
    await service.items.submit('a', draftOf({ body: 'SECRET\n\nThe plan for the raid is attached.' }), TOM)
    await service.items.hold('a', HELEN, 'It names the informant.')
    await service.items.liftHold('a', HELEN, 'The informant is safe.')
    await service.items.recall('a', TOM, 'The raid is off.')
    await service.items.submit('a', draftOf(), TOM)
    await service.items.hold('a', HELEN, 'Wait for the minutes.')
    const seen = async (by: string) =>
      entriesFor(
        await world.ports.officeSnapshot(),
        await service.items.read('a'),
        await service.items.history('a'),
        by,
        world.ports.now(),
      )
    const stops = async (by: string) =>
      (await seen(by)).flatMap(({ what }) => (['held', 'lifted', 'recalled'].includes(what) ? [what] : []))
    expect(await stops(GWEN)).toEqual(['held'])
    expect(await stops(HELEN)).toEqual(['held', 'lifted', 'recalled', 'held'])
  })

  test('opens to its signatories when the Chief Executive rules that the finding is wrong', async () => {
    await scenario.service.items.submit('a', marked, TOM)
    await scenario.service.items.explain('a', {
      by: TOM,
      finding: 'f1',
      resolution: 'disputed',
      reason: 'A film title.',
    })
    await scenario.service.items.answerDispute('a', {
      by: HELEN,
      finding: 'f1',
      ruling: 'dismissed',
      reason: 'It is a film title.',
    })
    expect(await reads('a', ...EVERYBODY)).toEqual([TOM, HELEN, GWEN])
  })
})

describe('an item released to the public', () => {
  test('shows its title in the lists of all people, and no findings', async () => {
    await scenario.service.items.submit(
      'a',
      draftOf({ body: 'The garden opens. Her NHS number is 999 000 0018.' }),
      TOM,
    )
    await scenario.approve('a', GWEN, { outcome: 'advised', reason: 'Take it out.' })
    await scenario.approve('a', HELEN, { acknowledged: ['f1'] })
    expect(await scenario.service.items.lists.readableOrPublic(PRIYA, { limit: 9 })).toEqual([])
    await scenario.service.items.release.confirm('a', { by: TOM, receipt: 'At noon' })
    const [line] = await scenario.service.items.lists.readableOrPublic(PRIYA, { limit: 9 })
    expect(line).toMatchObject({ item: 'a', released: true, findings: 0, verdict: 'clear' })
    expect(await reads('a', PRIYA)).toEqual([])
    await scenario.service.items.withdraw('a', HELEN, 'Wrong day.')
    expect(await scenario.service.items.lists.readableOrPublic(PRIYA, { limit: 9 })).toEqual([])
  })
})

describe('notices', () => {
  test('reach no person who may not know of the item', async () => {
    await scenario.service.items.submit('a', draftOf(), TOM)
    await scenario.service.items.share('a', { by: TOM, person: PRIYA })
    await scenario.service.items.comment('a', { by: PRIYA, text: 'Good.' })
    await scenario.service.items.unshare('a', { by: TOM, person: PRIYA })
    await scenario.service.items.comment('a', { by: TOM, text: 'I asked Owain Pritchard about it.' })
    await scenario.service.items.hold('a', HELEN, 'Wait.')
    const after = scenario.world.noticesSent().slice(scenario.world.noticesSent().indexOf(`${PRIYA}: shared`) + 1)
    expect(after.filter((line) => line.startsWith(PRIYA) || line.startsWith(OWAIN))).toEqual([])
  })

  test('reach a person who is named in a comment and may read it', async () => {
    await scenario.service.items.submit('a', draftOf(), TOM)
    await scenario.service.items.share('a', { by: TOM, person: OWAIN })
    await scenario.service.items.comment('a', { by: TOM, text: 'What does Owain Pritchard say?' })
    expect(scenario.world.noticesSent()).toContain(`${OWAIN}: commented`)
  })

  test('that an item has no approver reach an administrator without the name of the item', async () => {
    const roles = { [HELEN]: { roles: [] }, [GWEN]: { roles: ['admin'] } } as const
    scenario = openScenario({ office: officeWith(roles) })
    await scenario.service.items.submit('a', draftOf(), TOM)
    expect(await knows('a', GWEN)).toBe(false)
    const [notice] = await scenario.world.ports.noticesTo(GWEN, 9)
    expect(notice).toMatchObject({ kind: 'nobody-can-decide', item: null })
  })
})
