import { expect, test } from 'vitest'
import { draftOf } from '../tools/memory-ports.ts'
import { HELEN, openSampleOffice, TOM } from './sample-office.ts'

const world = openSampleOffice()

test('A.c: an event with a political side needs a manager’s advice, which is a note and not an approval', async () => {
  const { service } = world
  const event = draftOf({
    ...{ kind: 'event', channel: 'in-person', title: 'A stall at the party conference' },
    body: 'Vote this lot out at the election in May: we will say so from our stall.',
  })
  const asked = await service.items.submit('a', event, TOM)
  expect(asked.submitted?.missing).toContain('advice')
  const advised = await service.items.submit('b', { ...event, evidence: ['advice: Helen, by mail of today'] }, TOM)
  expect(advised.submitted?.missing ?? []).not.toContain('advice')
  expect(advised).toMatchObject({ progress: 'awaiting', decisions: [] })
  expect(advised.outstanding.at(-1)).toMatchObject({ holder: 'chief-executive', reserved: true })
  expect((await service.items.lists.waitingFor(HELEN, 10)).map(({ item }) => item)).toContain('b')
})
