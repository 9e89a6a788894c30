import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { versionOf } from '../../src/core/content.ts'
import { captionsOnce, withoutEmptied } from '../../src/web/draft/captions-of-films.ts'
import { draftOf, ofDraft, typedOf } from '../../src/web/draft/form.ts'
import { Posts, postsIn } from '../../src/web/draft/posts.tsx'
import { fileQueue, type Sent } from '../../src/web/script/file-queue.ts'
import { addressBeside } from '../../src/web/script/link-address.ts'
import { LongText } from '../../src/web/script/long-text.ts'

const counts = (text: string, platform?: string) => postsIn(text, platform).map(({ chars, over }) => [chars, over])

test('a thread is shown post by post, with the length of each against the limit of its platform', () => {
  expect(counts('One.\n---\nTwo posts.\n\n3/3 Three', 'X')).toEqual([
    [4, 0],
    [10, 0],
    [9, 0],
  ])
  expect(counts('a'.repeat(281), 'x')).toEqual([[281, 1]])
  expect(counts('a'.repeat(281), 'Bluesky')).toEqual([[281, 0]])
  expect(counts('a'.repeat(2000), 'LinkedIn')).toEqual([[2000, 0]])
})

test('a link counts as X counts it, a character beyond the basic plane as one, and nothing is no post', () => {
  expect(counts(`See https://www.example.org/${'long'.repeat(50)}`, 'X')).toEqual([[27, 0]])
  expect(counts('😀😀', 'Mastodon')).toEqual([[2, 0]])
  expect(counts(' \n---\n ', 'X')).toEqual([])
  expect(counts('Counted 1/3 of it in a sentence.', 'X')).toHaveLength(1)
  expect(counts('Come to the canal on\n24/11/2026 at noon.', 'X')).toHaveLength(1)
})

test('a post is shown with its account, the alt texts of its pictures and the card of its first link', async () => {
  const text = 'Read more: https://www.example.org/garden. And https://example.com/other'
  const shown = {
    text,
    platform: 'X',
    account: '@Office',
    pictures: [
      ['fair.jpg', 'A tent'],
      ['b.png', ''],
    ] as const,
  }
  const page = String(await Posts(shown))
  expect(page).toMatch(/@Office on X.*fair\.jpg.*A tent.*b\.png.*no alt text yet/s)
  expect(page.match(/cs-post__card/g)).toHaveLength(1)
  expect(page).toMatch(/<strong dir="auto">example\.org<\/strong><span dir="auto">\/garden<\/span>/)
  expect(String(await Posts({ text: 'No link.', platform: 'X' }))).not.toContain('cs-post__card')
})

const FILM = { name: 'fair.mp4', type: 'video/mp4', bytes: new Uint8Array([1]) }
const SAYS = 'WEBVTT\n\n00:01.000 --> 00:04.000\nWelcome to the fair.'
const asks = (captions: string) => ({ kind: 'video', title: 'The fair', 'captions:fair.mp4': captions })

test('captions that are typed are a file of the draft, so another text is another version', async () => {
  const draft = draftOf(asks(SAYS), [FILM])
  expect(draft.files.map(({ name, type }) => [name, type])).toEqual([
    ['fair.mp4', 'video/mp4'],
    ['fair.vtt', 'text/vtt'],
  ])
  expect(typedOf(draft)['captions:fair.mp4']?.trim()).toBe(SAYS)
  const digest = async (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
  const changed = draftOf(asks(SAYS.replace('Welcome', 'Come')), draft.files)
  expect(changed.files.map(({ name }) => name)).toEqual(['fair.mp4', 'fair.vtt'])
  expect(await versionOf(changed, digest)).not.toBe(await versionOf(draft, digest))
  expect(withoutEmptied(asks(''), draft.files)).toEqual([FILM])
  expect(ofDraft(asks(''))['captions:fair.mp4']).toBe('')
  // Nothing typed leaves a file of captions as it is.
  expect(draftOf({ ...asks(''), kind: 'video' }, draft.files).files).toHaveLength(2)
})

test('a pasted link keeps its address, also where the address holds its words', () => {
  expect(addressBeside('https://example.org/where', 'here')).toBe(' (https://example.org/where)')
  expect(addressBeside('mailto:office@example.org', 'write')).toBe(' (office@example.org)')
  for (const shown of ['https://www.example.org/fair', 'example.org/fair', 'www.example.org/fair/'])
    expect(addressBeside('https://www.example.org/fair/', shown)).toBe('')
  expect(addressBeside('javascript:alert(1)', 'fair')).toBe('')
})

test('captions that were not changed stay the file they are, whatever signs it has', () => {
  // Windows-1252, and line feeds alone; a form sends its own.
  const bytes = new Uint8Array([...new TextEncoder().encode(`${SAYS}\nOver `), 0xa3, 0x39, 0x0a])
  const before = draftOf({ kind: 'video', title: 'The fair' }, [FILM, { name: 'fair.srt', type: '', bytes }])
  const typed = typedOf(before)
  const sent = { ...typed, 'captions:fair.mp4': typed['captions:fair.mp4']!.replaceAll('\n', '\r\n') }
  expect(draftOf(sent, before.files).files).toEqual(before.files)
})

test('of two captions for one film none replaces the other silently', () => {
  const file = { name: 'fair.vtt', type: '', bytes: new TextEncoder().encode(SAYS) }
  const other = SAYS.replace('Welcome', 'Come')
  const refused = (field: string) => expect.objectContaining({ fields: [expect.objectContaining({ field })] })
  expect(() => captionsOnce(asks(other), [FILM, file])).toThrow(refused('captions:fair.mp4'))
  for (const same of [SAYS, '']) expect(() => captionsOnce(asks(same), [FILM, file])).not.toThrow()
  const films = [FILM, { ...FILM, name: 'fair.webm' }]
  expect(() => draftOf({ ...asks(SAYS), 'captions:fair.webm': other }, films)).toThrow(refused('captions:fair.webm'))
})

test('captions without times are refused beside their field', () => {
  expect(() => draftOf(asks('Welcome to the fair.'), [FILM])).toThrow(
    expect.objectContaining({ fields: [{ field: 'captions:fair.mp4', says: expect.stringContaining('times') }] }),
  )
})

test('two pictures of one name do not share a description, and the same picture twice may', () => {
  const picture = (byte: number) => ({ name: 'image1.png', type: 'image/png', bytes: new Uint8Array([byte]) })
  const typed = { kind: 'article', title: 'The fair', 'alt:image1.png': 'A tent' }
  expect(() => draftOf(typed, [picture(1), picture(2)])).toThrow('Two pictures are called image1.png.')
  expect(draftOf(typed, [picture(1), picture(1)]).altTexts).toEqual(['A tent', 'A tent'])
  expect(draftOf({ ...typed, 'alt:image1.png': '' }, [picture(1), picture(2)]).files).toHaveLength(2)
})

test('files that are chosen while another is sent wait their turn, and each goes with the form until it is kept', async () => {
  const asked: string[] = []
  const answers: ((sent: Sent) => void)[] = []
  let inForm: readonly string[] = []
  const read = (name: string) => {
    asked.push(name)
    return new Promise<Sent>((answer) => answers.push(answer))
  }
  const queue = fileQueue(read, (left) => {
    inForm = left
  })
  const answer = async (sent: Sent) => {
    answers.shift()!(sent)
    await new Promise<void>((done) => setImmediate(done))
  }
  queue.add(['a', 'b'])
  queue.add(['c'])
  expect([asked, inForm]).toEqual([['a'], ['a', 'b', 'c']])
  queue.drop('b')
  // An empty choice takes nothing away.
  queue.add([])
  await answer('kept')
  expect([asked, inForm]).toEqual([['a', 'c'], ['c']])
  queue.readAll(['kept a'])
  await answer('again')
  await answer('not-kept')
  expect([asked, inForm, queue.isBusy()]).toEqual([['a', 'c', 'kept a', 'c'], ['c'], true])
  await answer('not-kept')
  expect([inForm, queue.isBusy()]).toEqual([['c'], false])
  queue.readAll([])
  await answer('kept')
  expect([inForm, queue.isBusy()]).toEqual([[], false])
})

test('a long pasted text is built at its end alone', () => {
  const text = new LongText()
  let longest = 0
  for (let paragraph = 1; paragraph <= 2_000; paragraph++) {
    text.endWith(2)
    text.addWords(`  Paragraph \n ${paragraph} `)
    text.addWords(' of it ')
    text.endWith(2)
    longest = Math.max(longest, text.end().length)
  }
  expect(text.toString().startsWith('Paragraph 1 of it\n\nParagraph 2 of it\n\n')).toBe(true)
  expect(text.toString().endsWith('\n\nParagraph 2000 of it\n\n')).toBe(true)
  expect(text.toString().split('\n\n')).toHaveLength(2_001)
  expect(longest).toBeLessThan(1_000)
})
