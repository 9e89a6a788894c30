import { afterAll, beforeAll, describe } from 'vitest'
import { look } from '../../src/entry/clock.ts'
import { phoneStory } from '../stories/phone-story.ts'
import { type Opened, openOffice } from './people.ts'

let office: Opened
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

describe('three people in three browsers, on Node', () =>
  phoneStory(() => ({ ...office, tick: () => look(office, () => {}) })))
