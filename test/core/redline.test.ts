import { beforeEach, describe, expect, test } from 'vitest'
import { redline } from '../../src/core/redline.ts'
import { draftOf } from '../tools/memory-ports.ts'
import { HELEN, openScenario, PRIYA, refused, TOM } from '../tools/scenario.ts'

const side = (body: string, more: object = {}, parts = [{ id: 'body', text: body }]) => ({
  draft: draftOf({ body, ...more }),
  parts,
})
const changesText = (changes: readonly { text: string; change: string }[]) =>
  changes.map(({ text, change }) => (change === 'same' ? text : `${change === 'added' ? '+' : '-'}[${text}]`)).join('')
const file = (name: string, text: string) => ({ name, type: 'text/plain', bytes: new TextEncoder().encode(text) })

const numbered = (word: string, count: number) => Array.from({ length: count }, (_, index) => `${word}${index}`)

describe('a redline', () => {
  test('lists the words that were added and removed', () => {
    const { parts } = redline(side('Patrols start on Monday.'), side('Patrols start on Tuesday.'))
    expect(parts.map(({ part, changes }) => [part, changesText(changes)])).toEqual([
      ['body', 'Patrols start on -[Monday]+[Tuesday].'],
    ])
  })

  test('leaves out what has not changed', () => {
    const same = side('Patrols start on Monday.')
    expect(redline(same, same)).toEqual({ parts: [], circumstances: [], files: [] })
  })

  test('matches a moved file by its name, and reads the documents', () => {
    const before = side('x', { files: [file('a.txt', 'one'), file('b.txt', 'two')] }, [
      { id: 'attachment:1', text: 'one' },
      { id: 'attachment:2/footer1', text: 'two' },
    ])
    const now = side('x', { files: [file('b.txt', 'three'), file('c.txt', 'new')] }, [
      { id: 'attachment:1/footer1', text: 'three' },
      { id: 'attachment:2', text: 'new' },
    ])
    const { parts, files } = redline(before, now)
    expect(parts.map(({ part, changes }) => [part, changesText(changes)])).toEqual([
      ['attachment:1/footer1', '-[two]+[three]'],
      ['attachment:2', '+[new]'],
      ['attachment:1', '-[one]'],
    ])
    expect(files).toEqual([
      { name: 'b.txt', change: 'changed' },
      { name: 'c.txt', change: 'added' },
      { name: 'a.txt', change: 'removed' },
    ])
  })

  test('lists changes beside the text', () => {
    const { circumstances } = redline(
      side('x'),
      side('x', { channel: 'website', embargoUntil: '2026-12-01T09:00:00Z' }),
    )
    expect(circumstances.map(({ what, before, now }) => [what, before, now])).toEqual([
      ['channel', 'press', 'website'],
      ['embargo until', '', '2026-12-01T09:00:00Z'],
    ])
  })

  // `npm run -s bench -- hostile` measures the time.
  // The worst case is a text with the same words in another order: only a full comparison shows that it was rewritten.
  test.each([
    ['have nothing in common', numbered('a', 60_000), numbered('b', 60_000)],
    ['have the same words in another order', numbered('a', 20_000), numbered('a', 20_000).toReversed()],
  ])('of two long texts that %s shows them as a whole', (_, before, now) => {
    const { parts } = redline(side(before.join(' ')), side(now.join(' ')))
    expect(parts[0]?.changes.map(({ change }) => change)).toEqual(['removed', 'added'])
  })

  test('of a long text with a thousand changed words lists each of them', () => {
    const now = numbered('a', 20_000).map((word, index) => (index % 20 ? word : `new${index}`))
    const { parts } = redline(side(numbered('a', 20_000).join(' ')), side(now.join(' ')))
    expect(parts[0]?.changes.filter(({ change }) => change === 'added')).toHaveLength(1_000)
  })
})

describe('changes since the version last seen', () => {
  let scenario: ReturnType<typeof openScenario>
  beforeEach(async () => {
    scenario = openScenario()
    await scenario.service.items.submit('a', draftOf({ body: 'The first words.' }), TOM)
    await scenario.service.items.share('a', { by: TOM, person: PRIYA })
    await scenario.service.items.comment('a', { by: PRIYA, text: 'Good.' })
    await scenario.service.items.submit('a', draftOf({ body: 'The second words.' }), TOM)
    await scenario.service.items.comment('a', { by: HELEN, text: 'Better.' })
    await scenario.service.items.submit('a', draftOf({ body: 'The third words.' }), TOM)
  })
  const changed = async (by: string, since?: string) => {
    const { redline: found } = await scenario.service.items.listChanges('a', by, since)
    return found.parts.map(({ changes }) => changesText(changes)).join()
  }

  test('differ for each person', async () => {
    expect(await changed(PRIYA)).toBe('The -[first]+[third] words.')
    expect(await changed(HELEN)).toBe('The -[second]+[third] words.')
    expect(await changed(TOM)).toBe('The -[second]+[third] words.')
  })

  test('can be asked for from another version, of this item only', async () => {
    const [first] = (await scenario.service.items.read('a')).versions
    expect(await changed(HELEN, first)).toBe('The -[first]+[third] words.')
    const other = (await scenario.service.items.submit('b', draftOf({ body: 'Not yours.' }), TOM)).version!
    await expect(scenario.service.items.listChanges('a', HELEN, other)).rejects.toMatchObject(refused('not-found'))
  })

  test('are empty for the first version', async () => {
    await scenario.service.items.submit('c', draftOf({ body: 'Only this.' }), TOM)
    expect(await scenario.service.items.listChanges('c', HELEN)).toEqual({
      redline: { parts: [], circumstances: [], files: [] },
    })
  })
})
