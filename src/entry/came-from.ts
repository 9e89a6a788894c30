const HERE = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/

/** Only a proxy on this machine is trusted to set X-Forwarded-For, and only its last entry. */
export function cameFrom(peer: string | undefined, forwarded: string | null): string {
  const last = forwarded?.split(',').at(-1)?.trim()
  return HERE.test(peer ?? '') && last ? last : (peer ?? '')
}
