import { approvalStatus } from '../../core/approval-status.ts'
import type { Dependencies } from '../dependencies.ts'

export type CertificateCheck = { readonly release: boolean; readonly because: string }

/**
 * Do this content and this certificate belong together, and is it time? `versionOf` names the content; it is asked only for a
 * certificate that this office signed, so that nobody can make the service decode or hash by sending anything with a false one.
 */
export const checkCertificate =
  ({ ports, read }: Dependencies) =>
  async (certificate: string, versionOf: () => Promise<string>): Promise<CertificateCheck> => {
    const no = (because: string) => ({ release: false, because })
    const claims = await ports.check(certificate)
    if (!claims) return no('This certificate was not signed by this office.')
    if ((await versionOf()) !== claims.version) return no('The content is not what was approved.')
    const [item, snapshot] = await Promise.all([read(claims.item), ports.officeSnapshot()])
    const { valid, because } = approvalStatus(item, claims, snapshot, ports.now())
    return valid ? { release: true, because: `Content and certificate belong together. ${because}` } : no(because)
  }
