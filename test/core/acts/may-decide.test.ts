import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../src/core/draft.ts'
import { draftOf } from '../../tools/memory-ports.ts'
import { GWEN, HELEN, OWAIN, openScenario, PRIYA, refused, TOM } from '../../tools/scenario.ts'

describe('advice', () => {
  const NHS = { body: 'The patient’s NHS number is 999 000 0018.' }

  test('comes first, in words, and decides nothing', async () => {
    const { service, approve, world } = openScenario()
    await service.items.submit('a', draftOf(NHS), TOM)
    expect(world.noticesSent()).toContain(`${GWEN}: to-advise`)
    await expect(approve('a', HELEN)).rejects.toMatchObject(refused('not-your-turn'))
    await expect(approve('a', GWEN)).rejects.toMatchObject(refused('bad-input'))
    await expect(approve('a', GWEN, { outcome: 'advised' })).rejects.toMatchObject(refused('reason-needed'))
    const item = await approve('a', GWEN, { outcome: 'advised', reason: 'There is no basis for it: take it out.' })
    expect(item).toMatchObject({ progress: 'awaiting', decisions: [{ outcome: 'advised', by: GWEN }] })
    await expect(approve('a', HELEN, { outcome: 'advised', reason: 'x' })).rejects.toMatchObject(refused('bad-input'))
    expect((await approve('a', HELEN)).progress).toBe('approved')
  })
})

describe('a conflict of interest', () => {
  test('of a delegate passes the decision to the next in the chain', async () => {
    const { service, approve, lend, calls } = openScenario()
    await lend(PRIYA)
    await service.items.submit('a', draftOf({ body: 'Priya Nandakumar has been made head of media.' }), TOM)
    expect(await calls('a')).toEqual([`turn: ${HELEN}`])
    await expect(approve('a', PRIYA)).rejects.toMatchObject(refused('conflict-of-interest'))
    expect((await approve('a', HELEN)).progress).toBe('approved')
  })

  test('declared late by the Chief Executive moves the decision, or revokes it', async () => {
    const { service, approve } = openScenario()
    await service.items.submit('a', draftOf(), TOM)
    const moved = await service.items.declareConflict('a', { by: HELEN, person: HELEN, reason: 'I own a boat there.' })
    expect(moved.outstanding[0]).toMatchObject({ holder: 'independent-reviewer' })
    await service.items.submit('b', draftOf({ body: 'Other words.' }), TOM)
    await approve('b', HELEN)
    const back = await service.items.declareConflict('b', { by: HELEN, person: HELEN, reason: 'I own a boat there.' })
    expect(back).toMatchObject({ progress: 'awaiting', lapsed: 'conflict' })
    expect(back.certificate).toBeUndefined()
    expect((await approve('b', OWAIN)).progress).toBe('approved')
  })

  test('of another person cannot be declared by a bystander', async () => {
    const { service } = openScenario()
    await service.items.submit('a', draftOf(), TOM)
    const command = { by: PRIYA, person: HELEN, reason: 'I do not want her to decide.' }
    await expect(service.items.declareConflict('a', command)).rejects.toMatchObject(refused('not-yours'))
  })

  test('is assumed for the person in whose name a draft speaks', async () => {
    const { service, approve } = openScenario()
    await service.items.submit('a', draftOf({ onBehalfOf: HELEN }), TOM)
    await expect(approve('a', HELEN)).rejects.toMatchObject(refused('conflict-of-interest'))
    await service.items.answerConflict('a', { by: OWAIN, person: HELEN, outcome: 'confirmed' })
    expect((await approve('a', OWAIN)).progress).toBe('approved')
  })
})

describe('a delegation', () => {
  const cases: [string, object, Partial<Draft>, string | null][] = [
    ['covers its kinds', { kinds: ['speech'] }, { kind: 'speech', channel: 'in-person' }, null],
    ['not another kind', { kinds: ['speech'] }, {}, 'not-your-turn'],
    ['covers its channels', { channels: ['press'] }, {}, null],
    ['not another channel', { channels: ['website'] }, {}, 'not-your-turn'],
    [
      'up to notes only: not what was found above',
      { upTo: 'note' },
      { kind: 'article', channel: 'website', body: 'He is an idiot, that councillor Smith.' },
      'not-your-turn',
    ],
    ['up to notes only: what is clear', { upTo: 'note' }, {}, null],
    ['not answers to the media, unless it names them', {}, { kind: 'press-line' }, 'not-your-turn'],
    ['answers to the media where it names them', { kinds: ['press-line'] }, { kind: 'press-line' }, null],
    ['not before it starts', { starts: '2026-11-25', ends: '2026-11-30' }, {}, 'delegation-ended'],
    ['on its first and last day', { starts: '2026-11-24', ends: '2026-11-24' }, {}, null],
  ]
  test.each(cases)('%s', async (_, scope, draft, code) => {
    const { service, approve, lend } = openScenario()
    await lend(PRIYA, scope)
    await service.items.submit('a', draftOf(draft), TOM)
    if (code) await expect(approve('a', PRIYA)).rejects.toMatchObject(refused(code))
    else expect((await approve('a', PRIYA)).decisions.at(-1)).toMatchObject({ by: PRIYA, under: expect.any(String) })
  })

  test('ends at midnight in London, at the moment of the decision', async () => {
    const { service, world, approve, lend } = openScenario()
    await lend(PRIYA, { starts: '2026-11-24', ends: '2026-11-24' })
    for (const id of ['a', 'b']) await service.items.submit(id, draftOf({ body: `Words of ${id}.` }), TOM)
    world.wait(15 * 3_600_000 - 1)
    expect((await approve('a', PRIYA)).progress).toBe('approved')
    world.wait(1)
    await expect(approve('b', PRIYA)).rejects.toMatchObject(refused('delegation-ended'))
  })

  test('cannot be lent on, or given to oneself', async () => {
    const { service, lend } = openScenario()
    await lend(PRIYA)
    const given = { starts: '2026-11-24', ends: '2026-11-30', upTo: 'note', reason: 'x' } as const
    await expect(service.registers.delegate({ from: PRIYA, to: TOM, ...given }, PRIYA)).rejects.toMatchObject(
      refused('not-yours'),
    )
    await expect(service.registers.delegate({ from: HELEN, to: TOM, ...given }, PRIYA)).rejects.toMatchObject(
      refused('not-yours'),
    )
    await expect(service.registers.delegate({ from: HELEN, to: HELEN, ...given }, HELEN)).rejects.toMatchObject(
      refused('bad-input'),
    )
  })
})

describe('a claim', () => {
  test('shows who is looking for half an hour, and blocks no decision', async () => {
    const { service, world, approve, lend } = openScenario()
    await lend(PRIYA)
    await service.items.submit('a', draftOf(), TOM)
    await service.items.claim('a', PRIYA)
    await expect(service.items.claim('a', HELEN)).rejects.toMatchObject(refused('already-done'))
    await expect(service.items.claim('a', TOM)).rejects.toMatchObject(refused('own-work'))
    world.wait(30 * 60_000)
    await service.items.claim('a', HELEN)
    expect((await approve('a', PRIYA)).claim).toBeUndefined()
  })
})
