import { expect, test } from 'vitest'
import { readUnhurried, report } from './pdf-report.ts'

test('reads every line of two hundred pages, and names the late pages whose pictures were not checked', async () => {
  const { parts, unread } = await readUnhurried(await report(200, 150, 180))
  for (const item of [0, 15, 29]) {
    const pages = parts
      .filter(({ text, from }) => !from && new RegExp(`item ${item}\\.`).test(text))
      .map(({ id }) => id)
    expect(new Set(pages.map((id) => /page\d+/.exec(id)?.[0])).size).toBe(200)
  }
  const named = Array.from({ length: 51 }, (_, at) => `attachment:1/page${150 + at}`)
  expect(unread.map(({ part }) => part)).toEqual(named)
}, 120_000)

test('a report of sixty pages of plain text raises nothing', async () => {
  expect((await readUnhurried(await report(60))).unread).toEqual([])
}, 120_000)
