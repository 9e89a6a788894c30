import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { policy } from '../../src/core/policy.ts'
import { draftFrom, draftSchema } from '../../src/http/schemas.ts'
import { createPipeline } from '../../src/pipeline.ts'
import { memoryPorts } from '../tools/house.ts'

/** A draft and what becomes of it. Files beside draft.json are its attachments. */
type Expected = {
  readonly verdict: string
  /** Types that must be among the findings that ask for a decision, and types that must not. */
  readonly finds: readonly string[]
  readonly not?: readonly string[]
  /** The routing row, and who decides; null = nobody may approve it. */
  readonly row: string | null
  readonly holder: string | null
}

const root = new URL('../../fixtures/drafts/', import.meta.url)
const stories = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())

const read = (story: string, file: string) => readFileSync(new URL(`${story}/${file}`, root))
const json = (story: string, file: string) => JSON.parse(read(story, file).toString('utf8'))

describe.each(stories.map(({ name }) => name))('%s', (story) => {
  const { by, ...given } = json(story, 'draft.json') as { by: string }
  const expected = json(story, 'expected.json') as Expected
  const attached = readdirSync(new URL(`${story}/`, root)).filter((name) => !/^(draft|expected)\.json$/.test(name))

  test('comes out as expected', async () => {
    const { ports } = memoryPorts()
    const files = attached.map((name) => ({ name, type: '', bytes: new Uint8Array(read(story, name)) }))
    const pipeline = createPipeline(ports, policy)
    const item = await pipeline.submit(join('story', story), draftFrom(draftSchema.parse(given), files), by)
    const found = item.review!.findings.filter(({ severity }) => severity !== 'note').map(({ type }) => type)
    expect(item.review!.failures).toEqual([])
    expect({ verdict: item.verdict, found }).toMatchObject({ verdict: expected.verdict })
    for (const type of expected.finds) expect(found).toContain(type)
    for (const type of expected.not ?? []) expect(found).not.toContain(type)
    expect(item.outstanding[0]?.row ?? null).toBe(expected.row)
    expect(item.outstanding[0]?.holder ?? null).toBe(expected.holder)
  })
})
