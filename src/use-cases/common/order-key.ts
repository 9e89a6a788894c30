import type { Ports } from '../../ports.ts'

/** Idempotency key of an order, derived from its certificate, so that an approval is carried out at most once. */
export async function orderKey(certificate: string, digest: Ports['digest']): Promise<string> {
  return (await digest(`order\n${certificate}`)).slice(0, 32)
}
