import { SMTPServer } from 'smtp-server'

export type Delivered = { readonly raw: Buffer; readonly sender: string; readonly recipients: readonly string[] }

/** The outside world: takes every message and keeps it. */
export async function startSink(port: number): Promise<{ readonly delivered: Delivered[]; close(): Promise<void> }> {
  const delivered: Delivered[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: 64 << 20,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const sender = mailFrom ? mailFrom.address : ''
        delivered.push({ raw: Buffer.concat(chunks), sender, recipients: rcptTo.map(({ address }) => address) })
        done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return { delivered, close: () => new Promise((resolve) => server.close(() => resolve())) }
}
