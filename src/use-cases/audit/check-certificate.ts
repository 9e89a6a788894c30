import { approvalStatus } from '../../core/approval-status.ts'
import type { Dependencies } from '../dependencies.ts'

export type CertificateCheck = { readonly release: boolean; readonly because: string }

/**
 * `versionOf` is called only for a certificate of this office, so that a forged one makes nothing be decoded or hashed.
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
