import { expect, test } from 'vitest'
import { draftOf } from '../tools/memory-ports.ts'
import { HELEN, openSampleOffice, stopped, TOM } from './sample-office.ts'

const world = openSampleOffice()
const post = (kind: 'reply' | 'social-post', body: string) =>
  draftOf({ kind, channel: 'social', handle: '@WestMidsPCC', body })

test('27: a journalist is not answered from a social account, also when the register lists them later', async () => {
  const { service, registers } = world
  const answer = post('reply', 'Thank you @midscourier. The budget is on our website.')
  await expect(service.items.submit('a', answer, TOM)).rejects.toEqual(stopped('journalist'))
  const fresh = post('reply', 'Thank you @HillPost! The budget is on our website.')
  expect((await service.items.checkGates(fresh, TOM)).map(({ gate }) => gate)).not.toContain('journalist')
  await registers.saveRow('media', { given: { outlet: 'Hill Post', handles: ['@HillPost'] }, by: HELEN })
  await expect(service.items.submit('b', fresh, TOM)).rejects.toEqual(stopped('journalist'))
  const naming = (await service.items.checkGates(post('social-post', 'As seen in @HillPost.'), TOM)).find(
    ({ gate }) => gate === 'journalist',
  )
  expect(naming).toMatchObject({ stops: false, paragraphs: ['27'] })
})
