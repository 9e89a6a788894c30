const HERE = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/

/**
 * The address that a request came from. A proxy on this machine says it in X-Forwarded-For, and the last entry is its own word;
 * from anybody else that header is what they like it to be.
 */
export function cameFrom(peer: string | undefined, forwarded: string | null): string {
  const last = forwarded?.split(',').at(-1)?.trim()
  return HERE.test(peer ?? '') && last ? last : (peer ?? '')
}
