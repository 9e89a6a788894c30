import type { Ports } from '../../ports.ts'

/** From the certificate, so that an approval is carried out at most once. */
export async function orderKey(certificate: string, digest: Ports['digest']): Promise<string> {
  return (await digest(`order\n${certificate}`)).slice(0, 32)
}
