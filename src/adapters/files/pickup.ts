import { randomUUID } from 'node:crypto'
import { access, rename } from 'node:fs/promises'
import { join } from 'node:path'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Order } from '../../ports.ts'
import { isMissing, makeFolder, syncFolder, write } from './durable.ts'

/**
 * Delivers approved content through the pickup folder of a mail server (Exchange, IIS): one `.eml` per message, which
 * the server takes away. A message is staged, noted under its key, then moved into place; a repetition resumes there,
 * so that each key is moved exactly once. Notes and staged messages are in hidden folders beside it.
 */
export function pickup(folder: string, from: string): (order: Order) => Promise<string> {
  const staging = join(folder, '.staged')
  const notes = join(folder, '.orders')

  return async function deliver(order) {
    const { key } = order
    if (!/^[0-9a-f]{16,64}$/.test(key)) throw new Error('An order is named by a hash.')
    const staged = join(staging, `${key}.eml`)
    const note = join(notes, key)
    for (const made of [folder, staging, notes]) await makeFolder(made)
    if (!(await there(note))) {
      await put(staged, await composed(order, from))
      await put(note, new Uint8Array())
    }
    try {
      await rename(staged, join(folder, `${key}.eml`))
      await syncFolder(staging)
      await syncFolder(folder)
    } catch (fault) {
      // Noted and no longer staged: it was moved before.
      if (!isMissing(fault)) throw fault
    }
    return `Handed to the mail server for ${order.to.length} addresses as ${messageId(key)}`
  }

  async function put(path: string, bytes: Uint8Array): Promise<void> {
    const draft = `${path}.${randomUUID()}`
    await write(draft, bytes)
    await rename(draft, path)
    await syncFolder(join(path, '..'))
  }
}

async function there(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

const messageId = (key: string) => `<${key}@countersign>`

/** Plain text and the files, to blind copies, so that no outlet sees another. */
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
