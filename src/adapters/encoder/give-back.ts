import { MessageChannel } from 'node:worker_threads'

/** Frees the bytes by transferring them to a closed port, because a thread with little garbage collects none for long. */
export function giveBack({ buffer }: Uint8Array): void {
  const { port1 } = new MessageChannel()
  port1.close()
  port1.postMessage(undefined, [buffer as ArrayBuffer])
}
