import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { pickup } from '../../src/adapters/files/pickup.ts'
import { draftOf } from '../tools/memory-ports.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

let folder: string
beforeEach(() => {
  folder = temporaryFolder('pickup')
  folders.push(folder)
})

const KEY = 'a'.repeat(32)
const bytes = new TextEncoder().encode('Figures')
const order = {
  key: KEY,
  draft: draftOf({
    title: 'Patrols – “more”',
    body: 'Extra patrols start on Monday.',
    files: [{ name: 'figures.txt', type: 'text/plain', bytes }],
  }),
  to: ['news@one.example', 'news@two.example'],
}
const mails = () => readdirSync(folder).filter((name) => name.endsWith('.eml'))

test('the message is the approved one, and recipients are blind copies', async () => {
  const receipt = await pickup(folder, 'media@office.example')(order)
  const mail = await PostalMime.parse(readFileSync(join(folder, `${KEY}.eml`)))
  expect(mail).toMatchObject({ subject: 'Patrols – “more”', from: { address: 'media@office.example' } })
  expect(mail.to ?? []).toEqual([])
  expect(mail.bcc?.map(({ address }) => address)).toEqual(order.to)
  expect(mail.text?.trim()).toBe('Extra patrols start on Monday.')
  expect(mail.attachments.map(({ filename, content }) => [filename, content])).toEqual([['figures.txt', bytes.buffer]])
  expect(receipt).toContain('2 addresses')
})

test('the same order twice gives one message and one receipt, even after the mail server took the message', async () => {
  const first = await pickup(folder, 'media@office.example')(order)
  rmSync(join(folder, `${KEY}.eml`))
  expect(await pickup(folder, 'media@office.example')(order)).toBe(first)
  expect(mails()).toEqual([])
})

test('resumes after a stop before the move, and starts again after a stop before the note', async () => {
  const note = join(folder, '.orders', KEY)
  await pickup(folder, 'media@office.example')(order)
  renameSync(join(folder, `${KEY}.eml`), join(folder, '.staged', readFileSync(note, 'utf8')))
  await pickup(folder, 'media@office.example')(order)
  expect(mails()).toEqual([`${KEY}.eml`])
  renameSync(join(folder, `${KEY}.eml`), join(folder, '.staged', readFileSync(note, 'utf8')))
  rmSync(note)
  await pickup(folder, 'media@office.example')(order)
  expect(mails()).toEqual([`${KEY}.eml`])
  expect(readdirSync(join(folder, '.staged'))).toEqual([])
})

test('resumes what an earlier release had staged, whose note is empty', async () => {
  await pickup(folder, 'media@office.example')(order)
  writeFileSync(join(folder, '.orders', KEY), '')
  renameSync(join(folder, `${KEY}.eml`), join(folder, '.staged', `${KEY}.eml`))
  await pickup(folder, 'media@office.example')(order)
  expect(mails()).toEqual([`${KEY}.eml`])
})

test('a message that another process staged at the same moment is not moved a second time', async () => {
  const staged = join(folder, '.staged')
  const late = pickup(folder, 'media@office.example')
  // The other process has staged and noted; the mail server takes its message before this one looks for the note.
  await pickup(folder, 'media@office.example')(order)
  rmSync(join(folder, `${KEY}.eml`))
  writeFileSync(join(staged, `${KEY}.eml`), 'of this process')
  await late(order)
  expect(mails()).toEqual([])
})

test('two at once make one message', async () => {
  await Promise.all([1, 2, 3, 4].map(() => pickup(folder, 'media@office.example')(order)))
  expect(mails()).toEqual([`${KEY}.eml`])
})
