import { describe, expect, test } from 'vitest'
import { statement } from '../../../src/adapters/store/sql.ts'
import type { Entry } from '../../../src/core/entry.ts'
import type { Write } from '../../../src/ports.ts'
import { draft, fresh, summary } from '../samples.ts'
import { databaseOnly, type Kind, type StoreUnderTest } from './store-under-test.ts'

const LATER = '9999-01-01T00:00:00.000Z'

export function erasureContract(under: StoreUnderTest, kind: Kind = 'database'): void {
  const testRows = databaseOnly(kind)
  describe('content that is erased', () => {
    testRows('nothing of it stands in the database or the files in words', async () => {
      const word = fresh('Zanzibar')
      const { version } = await handedIn(under, { body: `About ${word}`, title: word })
      const [row] = await under.database.all<{ content: string }>(
        statement('select content from version where version = ?', version),
      )
      expect(row!.content).not.toContain(word)
      expect(Buffer.from(row!.content, 'base64').toString('latin1')).not.toContain(word)
      expect((await under.store.open(version)).body).toContain(word)
    })

    test('cannot be opened, its title is gone, and the chain holds', async () => {
      const { item, version } = await handedIn(under)
      await erase(under, item, [version])
      await expect(under.store.open(version)).rejects.toMatchObject({ code: 'erased' })
      await expect(under.store.openText(version)).rejects.toMatchObject({ code: 'erased' })
      expect(await under.store.title(item)).toBe('Content erased')
      expect(await under.store.faultOf(item)).toBeUndefined()
    })

    testRows('with its key it is gone from every older copy of the database', async () => {
      const { item, version } = await handedIn(under)
      const [before] = await under.database.all<Record<string, string>>(
        statement('select content, key, files from version where version = ?', version),
      )
      await erase(under, item, [version])
      while ((await under.store.shred(100)) > 0) {}
      // A restored backup would hold the row as it was.
      await under.database.batch([
        statement(
          'update version set content = ?, key = ?, files = ? where version = ?',
          ...[before!['content'], before!['key'], before!['files'], version],
        ),
      ])
      await expect(under.store.open(version)).rejects.toThrow('is missing')
    })

    test('stays while another item needs it, until that one is erased too', async () => {
      const first = await handedIn(under)
      const second = fresh('item')
      await under.store.append(write(second, 0, first.version, submitted(first.version)))
      await erase(under, first.item, [first.version])
      expect((await under.store.open(first.version)).title).toBe('New patrols')
      await erase(under, second, [first.version])
      await expect(under.store.open(first.version)).rejects.toMatchObject({ code: 'erased' })
    })

    test.each([
      ['half a pair', '\ud83d'],
      ['halves in the wrong order', '\ude00\ud83d'],
      ['a NUL', '\0'],
      ['a backslash', '\\'],
      ['what looks like an escape', '\\ud83d \\u0000'],
    ])('stays while an item needs it whose evidence holds %s', async (_, evidence) => {
      const { item, version } = await handedIn(under)
      const also = fresh('item')
      await under.store.append(write(also, 0, version, { ...submitted(version), evidence: [evidence] } as Entry))
      await erase(under, item, [version])
      expect((await under.store.open(version)).title).toBe('New patrols')
    })

    test('is there again under another key when it is submitted again', async () => {
      const { item, version, given } = await handedIn(under)
      await erase(under, item, [version])
      while ((await under.store.shred(100)) > 0) {}
      expect(await under.store.keep(given)).toBe(version)
      expect(await under.store.open(version)).toEqual(given)
    })

    testRows('what was kept a moment ago is left, and erased once nobody has named it', async () => {
      const given = draft()
      const version = await under.store.keep(given)
      await under.store.eraseUnneeded('2000-01-01T00:00:00.000Z', 100)
      expect(await under.store.open(version)).toEqual(given)
      await under.database.batch([statement('update version set keptAt = ? where version = ?', '1999-01-01', version)])
      while ((await under.store.eraseUnneeded('2000-01-01T00:00:00.000Z', 100)) > 0) {}
      await expect(under.store.open(version)).rejects.toMatchObject({ code: 'erased' })
    })

    testRows('content from before is sealed, files and all, and reads as it did', async () => {
      const { version, given } = await handedIn(under)
      const { content, hash } = await asBefore(under, version, given)
      expect((await under.store.open(version)).body).toBe(given.body)
      while ((await under.store.sealOld(100)) > 0) {}
      while ((await under.store.shred(100)) > 0) {}
      expect(await under.store.open(version)).toEqual(given)
      expect(await under.store.openText(version)).toEqual(TEXT)
      expect(await under.store.openFile(hash)).toBeUndefined()
      const [row] = await under.database.all<{ content: string }>(
        statement('select content from version where version = ?', version),
      )
      expect(row!.content).not.toBe(content)
    })
  })
}

const TEXT = { parts: [{ id: 'body', kind: 'body' as const, text: 'Some words' }], observations: [] }

/** Writes a row as it was before content was sealed. */
async function asBefore(under: StoreUnderTest, version: string, given: ReturnType<typeof draft>) {
  const [file] = given.files
  const hash = await under.store.keepFile(file!.bytes)
  const content = JSON.stringify({ ...given, files: [{ name: file!.name, type: file!.type, hash }] })
  await under.database.batch([
    statement("update version set content = ?, key = null, files = '[]' where version = ?", content, version),
    statement('update text set content = ?, key = null where version = ?', JSON.stringify(TEXT), version),
  ])
  return { content, hash }
}

async function handedIn(under: StoreUnderTest, more: Parameters<typeof draft>[0] = {}) {
  const given = draft(more)
  const version = await under.store.keep(given)
  await under.store.keepText(version, TEXT)
  const item = fresh('item')
  await under.store.append(write(item, 0, version, submitted(version)))
  return { item, version, given }
}

async function erase(under: StoreUnderTest, item: string, versions: readonly string[]): Promise<void> {
  const entry = { at: '2026-11-24T11:00:00.000Z', by: 'system', what: 'content-erased', because: 'retention' } as const
  await under.store.append({
    ...write(item, 1, versions[0]!, entry),
    summary: summary(item, { version: versions[0]!, erased: true }),
    title: 'Content erased',
    eraseContent: { item, versions, keptBefore: LATER },
  })
}

function submitted(version: string): Entry {
  return {
    ...{ at: '2026-11-24T10:00:00.000Z', by: 'tom', what: 'submitted', version, kind: 'press-release' },
    ...{ channel: 'press', account: 'corporate', speaker: 'staff' },
  } as Entry
}

function write(item: string, after: number, version: string, entry: Entry): Write {
  return { stream: item, after, entries: [entry], summary: summary(item, { version }), title: 'New patrols' }
}
