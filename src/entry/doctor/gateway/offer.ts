import { once } from 'node:events'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import type { Place } from '../../../gateway/place.ts'

/** The last line of each answer of an SMTP server to one recipient of the null path. Sends no message. */
export async function offer(place: Place, recipient: string, milliseconds: number): Promise<string> {
  const socket = connect(place)
  const signal = AbortSignal.timeout(milliseconds)
  try {
    await once(socket, 'connect', { signal })
    const lines = createInterface({ input: socket, signal })[Symbol.asyncIterator]()
    const answer = async (command?: string): Promise<string> => {
      if (command !== undefined) socket.write(`${command}\r\n`)
      for (;;) {
        const { value = '', done } = await lines.next()
        if (done || /^\d{3}(?: |$)/.test(value)) return value
      }
    }
    await answer()
    await answer('EHLO countersign.localhost')
    await answer('MAIL FROM:<>')
    const taken = await answer(`RCPT TO:<${recipient}>`)
    socket.write('RSET\r\nQUIT\r\n')
    return taken
  } finally {
    socket.on('error', () => {})
    socket.end()
  }
}
