import { approvalStatus } from '../../core/approval-status.ts'
import type { Dependencies } from '../dependencies.ts'

export type CertificateCheck = { readonly release: boolean; readonly because: string }

/**
 * Whether this content and this certificate belong together and are valid now. `versionOf` is called only for a
 * certificate that this office signed, so that a forged one cannot make the service decode or hash content.
 */
export const checkCertificate =
  ({ ports, read }: Dependencies) =>
  async (certificate: string, versionOf: () => Promise<string>): Promise<CertificateCheck> => {
    const no = (because: string) => ({ release: false, because })
    const claims = await ports.check(certificate)
    if (!claims) return no('This office did not sign this certificate.')
    if ((await versionOf()) !== claims.version) return no('The content is not what was approved.')
    const [item, snapshot] = await Promise.all([read(claims.item), ports.officeSnapshot()])
    const { valid, because } = approvalStatus(item, claims, snapshot, ports.now())
    return valid ? { release: true, because: `The content is what the certificate names. ${because}` } : no(because)
  }
