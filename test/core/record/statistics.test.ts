import { expect, test } from 'vitest'
import { memoryApp } from '../../tools/app.ts'
import { draftOf } from '../../tools/memory-ports.ts'
import { GWEN, HELEN, HOUR, openScenario, TOM } from '../../tools/scenario.ts'

test('times to decide, load, false alarms and findings by month match the record', async () => {
  const { service, approve, world } = openScenario()
  for (const [id, hours] of [
    ['a', 1],
    ['b', 3],
    ['c', 10],
  ] as const) {
    await service.items.submit(id, draftOf({ title: id }), TOM)
    world.wait(hours * HOUR)
    await approve(id, HELEN)
  }
  const blocked = draftOf({ body: 'Her NHS number is 943 476 5919, said the SECRET report.\n\nSECRET' })
  await service.items.submit('d', blocked, TOM)
  const { review, shown } = await service.items.read('d')
  expect(shown).toBeDefined()
  const finding = `f${review!.findings.findIndex(({ severity }) => severity === 'block') + 1}`
  await service.items.explain('d', { by: TOM, finding, resolution: 'disputed', reason: 'A title of a book' })
  await service.items.answerDispute('d', { by: HELEN, finding, ruling: 'dismissed', reason: 'It is' })

  const all = await service.audit.reportStatistics(GWEN, {})
  expect(all.kinds).toEqual([{ kind: 'press-release', decisions: 3, median: 3 * HOUR, ninetieth: 10 * HOUR }])
  expect(all.deciders).toEqual([{ person: HELEN, decisions: 3, median: 3 * HOUR, ninetieth: 10 * HOUR }])
  expect(all.outcomes).toMatchObject({ approved: 3, rejected: 0 })
  const { rule } = review!.findings[Number(finding.slice(1)) - 1]!
  expect(all.rules.find((one) => one.rule === rule)).toMatchObject({ disputed: 1, dismissed: 1, upheld: 0 })
  expect(all.months).toHaveLength(13)
  expect(all.months.at(-1)).toBe('2026-11')
  for (const { found } of all.paragraphs) expect(found.slice(0, -1).every((count) => count === 0)).toBe(true)
  const total = Object.values(all.severities).reduce((sum, count) => sum + count, 0)
  expect(total).toBe(
    (await Promise.all(['a', 'b', 'c', 'd'].map((id) => service.items.read(id)))).flatMap(
      (item) => item.review!.findings,
    ).length,
  )
  const before = await service.audit.reportStatistics(GWEN, { from: '2026-01-01', until: '2026-11-23' })
  expect(before).toMatchObject({ versions: 0, kinds: [], deciders: [], rules: [] })
})

test('the load of people is shown only to those responsible for it, and can be downloaded', async () => {
  const { ask } = memoryApp()
  expect((await ask('/v1/record/statistics', { as: 'tom' })).status).toBe(403)
  await ask('/v1/items', { as: 'tom', json: { kind: 'press-release', text: 'Call 07700 900123.' } })
  const { answer, type } = await ask('/v1/record/statistics.csv', { as: 'gwen' })
  expect(type).toContain('text/csv')
  expect(answer).toContain('all,,versions submitted,1')
  expect((await ask('/v1/record/statistics', { as: 'helen' })).answer.versions).toBe(1)
})
