import { randomUUID } from 'node:crypto'
import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Order } from '../../ports.ts'
import { isMissing, makeFolder, syncFolder, write } from './durable.ts'
import { keyFile } from './key-file.ts'

/**
 * The pickup folder of a mail server (Exchange, IIS) takes one `.eml` per message. A message is staged, noted under its key, then moved. The first
 * note counts and names the staged message: a repetition resumes there, so that each key is moved exactly once.
 */
export function pickup(folder: string, from: string): (order: Order) => Promise<string> {
  const staging = join(folder, '.staged')
  const notes = join(folder, '.orders')

  return async function deliver(order) {
    const { key } = order
    if (!/^[0-9a-f]{16,64}$/.test(key)) throw new Error('An order is named by a hash.')
    for (const made of [folder, staging, notes]) await makeFolder(made)
    const note = keyFile(join(notes, key))
    const staged = namedIn(await note.load(), key) ?? (await stage(note, order))
    try {
      await rename(join(staging, staged), join(folder, `${key}.eml`))
      for (const left of await readdir(staging))
        if (left.startsWith(key)) await rm(join(staging, left), { force: true })
      await syncFolder(staging)
      await syncFolder(folder)
    } catch (fault) {
      // Noted and no longer staged: it was moved before.
      if (!isMissing(fault)) throw fault
    }
    return `Handed to the mail server for ${order.to.length} addresses as ${messageId(key)}`
  }

  async function stage(note: ReturnType<typeof keyFile>, order: Order): Promise<string> {
    const name = `${order.key}.${randomUUID()}.eml`
    await write(join(staging, name), await composed(order, from))
    await syncFolder(staging)
    const first = await note.save(name)
    await syncFolder(notes)
    if (first !== name) await rm(join(staging, name), { force: true })
    return namedIn(first, order.key) ?? name
  }
}

/** An empty note is of an earlier release, which named the message by the key alone. */
function namedIn(note: string | undefined, key: string): string | undefined {
  return note === '' ? `${key}.eml` : note
}

const messageId = (key: string) => `<${key}@countersign>`

/** Blind copies, so that no outlet sees another. */
function composed({ key, draft, to }: Order, from: string): Promise<Buffer> {
  const mail = new MailComposer({
    from,
    bcc: [...to],
    subject: draft.title,
    text: draft.body,
    messageId: messageId(key),
    attachments: draft.files.map(({ name, type, bytes }) => ({
      filename: name,
      content: Buffer.from(bytes),
      ...(type ? { contentType: type } : {}),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  mail.keepBcc = true
  return mail.build()
}
