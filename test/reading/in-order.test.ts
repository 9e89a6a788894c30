import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { finishInOrder } from '../../src/reading/pdf/in-order.ts'

type Step = 'start' | 'work' | 'finish'

/** What happens, where the first of three pages takes longest and the one of `broken` fails at `step`. */
async function happens(atOnce: number, broken?: { readonly page: number; readonly step: Step }) {
  const events: string[] = []
  const fail = (page: number, step: Step) => {
    if (broken?.page === page && broken.step === step) throw new Error('it is damaged')
  }
  await finishInOrder([1, 2, 3], atOnce, {
    async start(page) {
      events.push(`start ${page}`)
      fail(page, 'start')
      const work = sleep(page === 1 ? 20 : 0).then(() => {
        fail(page, 'work')
        events.push(`read ${page}`)
      })
      const finish = () => {
        fail(page, 'finish')
        events.push(`report ${page}`)
      }
      return { work, finish }
    },
    next: (page) => events.push(`next ${page}`),
    failed: (page, fault) => events.push(`failed ${page}: ${(fault as Error).message}`),
  })
  return events
}

const reported = (events: readonly string[]) => events.filter((event) => /^(?:next|report|failed)/.test(event))

test('the next page is read while one is, and pages are reported in their order', async () => {
  const events = await happens(2)
  expect(events.indexOf('read 2')).toBeLessThan(events.indexOf('read 1'))
  expect(events.indexOf('start 3')).toBeGreaterThan(events.indexOf('report 1'))
  expect(reported(events)).toEqual(['next 1', 'report 1', 'next 2', 'report 2', 'next 3', 'report 3'])
})

test('one page at a time is reported before the next is started', async () => {
  const events = await happens(1)
  expect(events.indexOf('start 2')).toBeGreaterThan(events.indexOf('report 1'))
  expect(events.indexOf('start 3')).toBeGreaterThan(events.indexOf('report 2'))
})

test.each(['start', 'work', 'finish'] as const)('a page that fails at its %s is reported in its turn', async (step) => {
  const turns = ['next 1', 'report 1', 'next 2', 'failed 2: it is damaged', 'next 3', 'report 3']
  expect(reported(await happens(2, { page: 2, step }))).toEqual(turns)
})
