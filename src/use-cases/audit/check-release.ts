import { versionOf } from '../../core/content.ts'
import type { Draft } from '../../core/draft.ts'
import type { Dependencies } from '../dependencies.ts'
import { type CertificateCheck, checkCertificate } from './check-certificate.ts'

export const checkRelease = (deps: Dependencies) => {
  const check = checkCertificate(deps)
  return (draft: Draft, certificate: string): Promise<CertificateCheck> =>
    check(certificate, () => versionOf(draft, deps.ports.digest))
}
