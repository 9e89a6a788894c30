import { MessageChannel } from 'node:worker_threads'

/**
 * Frees the memory of these bytes now, by transferring it to a closed port: a thread with little garbage collects
 * none for long, and tens of megabytes would stay. The bytes are empty afterwards.
 */
export function giveBack({ buffer }: Uint8Array): void {
  const { port1 } = new MessageChannel()
  port1.close()
  port1.postMessage(undefined, [buffer as ArrayBuffer])
}
