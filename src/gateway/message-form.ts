import { randomBytes } from 'node:crypto'

export type Envelope = { readonly sender: string; readonly recipients: readonly string[]; readonly queue?: string }

/** RFC 7578: many recipients would not fit into a URL. */
export function messageForm(envelope: Envelope, raw: Buffer): { type: string; body: Buffer } {
  const boundary = `countersign-${randomBytes(24).toString('hex')}`
  const part = (name: string, file: string, type: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${file}"\r\nContent-Type: ${type}\r\n\r\n`
  const body = Buffer.concat([
    Buffer.from(part('envelope', 'envelope.json', 'application/json') + JSON.stringify(envelope), 'utf8'),
    Buffer.from(`\r\n${part('message', 'message.eml', 'message/rfc822')}`, 'latin1'),
    raw,
    Buffer.from(`\r\n--${boundary}--\r\n`, 'latin1'),
  ])
  return { type: `multipart/form-data; boundary=${boundary}`, body }
}
