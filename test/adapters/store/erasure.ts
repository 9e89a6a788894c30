import { describe, expect, test } from 'vitest'
import { statement } from '../../../src/adapters/store/sql.ts'
import type { Entry } from '../../../src/core/entry.ts'
import type { Write } from '../../../src/ports.ts'
import { draft, fresh, summary } from '../samples.ts'
import type { Desk } from './desk.ts'

const LATER = '9999-01-01T00:00:00.000Z'

export function erasureContract(desk: Desk): void {
  describe('content that is erased', () => {
    test('nothing of it stands in the database or the files in words', async () => {
      const word = fresh('Zanzibar')
      const { version } = await handedIn(desk, { body: `About ${word}`, title: word })
      const [row] = await desk.database.all<{ content: string }>(
        statement('select content from version where version = ?', version),
      )
      expect(row!.content).not.toContain(word)
      expect(Buffer.from(row!.content, 'base64').toString('latin1')).not.toContain(word)
      expect((await desk.store.open(version)).body).toContain(word)
    })

    test('it cannot be opened, its title is gone, and the chain holds', async () => {
      const { item, version } = await handedIn(desk)
      await erase(desk, item, [version])
      await expect(desk.store.open(version)).rejects.toMatchObject({ code: 'erased' })
      await expect(desk.store.openText(version)).rejects.toMatchObject({ code: 'erased' })
      expect(await desk.store.title(item)).toBe('Content erased')
      expect(await desk.store.faultOf(item)).toBeUndefined()
    })

    test('with its key it is gone from every older copy of the database', async () => {
      const { item, version } = await handedIn(desk)
      const [before] = await desk.database.all<Record<string, string>>(
        statement('select content, key, files from version where version = ?', version),
      )
      await erase(desk, item, [version])
      while ((await desk.store.shred(100)) > 0) {}
      // What a restored backup would hold: the row as it was.
      await desk.database.batch([
        statement(
          'update version set content = ?, key = ?, files = ? where version = ?',
          ...[before!['content'], before!['key'], before!['files'], version],
        ),
      ])
      await expect(desk.store.open(version)).rejects.toThrow('is missing')
    })

    test('what another item needs stays until that one is erased too', async () => {
      const first = await handedIn(desk)
      const second = fresh('item')
      await desk.store.append(write(second, 0, first.version, submitted(first.version)))
      await erase(desk, first.item, [first.version])
      expect((await desk.store.open(first.version)).title).toBe('New patrols')
      await erase(desk, second, [first.version])
      await expect(desk.store.open(first.version)).rejects.toMatchObject({ code: 'erased' })
    })

    test('the same content submitted again is there again, under another key', async () => {
      const { item, version, given } = await handedIn(desk)
      await erase(desk, item, [version])
      while ((await desk.store.shred(100)) > 0) {}
      expect(await desk.store.keep(given)).toBe(version)
      expect(await desk.store.open(version)).toEqual(given)
    })

    test('what was kept a moment ago is left, and erased once nobody has named it', async () => {
      const given = draft()
      const version = await desk.store.keep(given)
      await desk.store.eraseUnneeded('2000-01-01T00:00:00.000Z', 100)
      expect(await desk.store.open(version)).toEqual(given)
      await desk.database.batch([statement('update version set keptAt = ? where version = ?', '1999-01-01', version)])
      while ((await desk.store.eraseUnneeded('2000-01-01T00:00:00.000Z', 100)) > 0) {}
      await expect(desk.store.open(version)).rejects.toMatchObject({ code: 'erased' })
    })

    test('content from before is sealed, files and all, and reads as it did', async () => {
      const { version, given } = await handedIn(desk)
      const { content, hash } = await asBefore(desk, version, given)
      expect((await desk.store.open(version)).body).toBe(given.body)
      while ((await desk.store.sealOld(100)) > 0) {}
      while ((await desk.store.shred(100)) > 0) {}
      expect(await desk.store.open(version)).toEqual(given)
      expect(await desk.store.openText(version)).toEqual(TEXT)
      expect(await desk.store.openFile(hash)).toBeUndefined()
      const [row] = await desk.database.all<{ content: string }>(
        statement('select content from version where version = ?', version),
      )
      expect(row!.content).not.toBe(content)
    })
  })
}

const TEXT = { parts: [{ id: 'body', kind: 'body' as const, text: 'Some words' }], observations: [] }

/** A row as it was written before content was sealed. */
async function asBefore(desk: Desk, version: string, given: ReturnType<typeof draft>) {
  const [file] = given.files
  const hash = await desk.store.keepFile(file!.bytes)
  const content = JSON.stringify({ ...given, files: [{ name: file!.name, type: file!.type, hash }] })
  await desk.database.batch([
    statement("update version set content = ?, key = null, files = '[]' where version = ?", content, version),
    statement('update text set content = ?, key = null where version = ?', JSON.stringify(TEXT), version),
  ])
  return { content, hash }
}

async function handedIn(desk: Desk, more: Parameters<typeof draft>[0] = {}) {
  const given = draft(more)
  const version = await desk.store.keep(given)
  await desk.store.keepText(version, TEXT)
  const item = fresh('item')
  await desk.store.append(write(item, 0, version, submitted(version)))
  return { item, version, given }
}

async function erase(desk: Desk, item: string, versions: readonly string[]): Promise<void> {
  const entry = { at: '2026-11-24T11:00:00.000Z', by: 'house', what: 'content-erased', because: 'retention' } as const
  await desk.store.append({
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
