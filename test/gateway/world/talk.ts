import { createConnection } from 'node:net'

/**
 * SMTP by hand: sends each piece after the reply to the one before, and the last with everything it holds. Returns
 * the server's replies once it closes, or once we close after `andHangUp`.
 */
export function talk(port: number, pieces: readonly (string | Buffer)[], andHangUp = false): Promise<string> {
  const waiting = pieces.map((piece) => (typeof piece === 'string' ? `${piece}\r\n` : piece))
  return new Promise((resolve, reject) => {
    const socket = createConnection(port, '127.0.0.1')
    let output = ''
    socket.on('data', (chunk) => {
      output += chunk.toString()
      if (!output.endsWith('\r\n')) return
      const piece = waiting.shift()
      if (piece === undefined) return
      if (waiting.length === 0 && andHangUp) socket.end(piece)
      else socket.write(piece)
    })
    socket.on('close', () => resolve(output))
    socket.on('error', reject)
  })
}
