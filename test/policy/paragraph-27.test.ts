import { expect, test } from 'vitest'
import { draftOf } from '../tools/house.ts'
import { HELEN, sampleHouse, stopped, TOM } from './house.ts'

const world = sampleHouse()
const post = (kind: 'reply' | 'social-post', body: string) =>
  draftOf({ kind, channel: 'social', handle: '@WestMidsPCC', body })

test('27: a journalist is not answered from a social account, and one on the register from now on neither', async () => {
  const { house, registers } = world
  const answer = post('reply', 'Thank you @midscourier. The budget is on our website.')
  await expect(house.items.submit('a', answer, TOM)).rejects.toEqual(stopped('journalist'))
  const fresh = post('reply', 'Thank you @HillPost! The budget is on our website.')
  expect((await house.items.checkGates(fresh, TOM)).map(({ gate }) => gate)).not.toContain('journalist')
  await registers.saveRow('media', { given: { outlet: 'Hill Post', handles: ['@HillPost'] }, by: HELEN })
  await expect(house.items.submit('b', fresh, TOM)).rejects.toEqual(stopped('journalist'))
  const naming = (await house.items.checkGates(post('social-post', 'As seen in @HillPost.'), TOM)).find(
    ({ gate }) => gate === 'journalist',
  )
  expect(naming).toMatchObject({ stops: false, paragraphs: ['27'] })
})
