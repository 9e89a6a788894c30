import { MessageChannel } from 'node:worker_threads'

/**
 * Gives the memory of these bytes back now: a thread that makes little garbage collects none for long, and tens of megabytes would lie there.
 * What is sent to a port that is closed is nobody's. The bytes are empty afterwards.
 */
export function giveBack({ buffer }: Uint8Array): void {
  const { port1 } = new MessageChannel()
  port1.close()
  port1.postMessage(undefined, [buffer as ArrayBuffer])
}
