import { createConnection } from 'node:net'

/**
 * SMTP by hand: each piece goes out when the server has answered the one before, the last with whatever it holds.
 * Returns what the server said once it, or we after `andHangUp`, have closed.
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
