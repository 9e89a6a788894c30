import type { Ports } from '../../ports.ts'

/** The key of an order: one of its approval, so that an approval is carried out once at most. */
export async function orderKey(certificate: string, digest: Ports['digest']): Promise<string> {
  return (await digest(`order\n${certificate}`)).slice(0, 32)
}
