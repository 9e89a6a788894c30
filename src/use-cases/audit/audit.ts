import type { Dependencies } from '../dependencies.ts'
import { anchor } from './anchor.ts'
import { bundle } from './bundle.ts'
import { bundleSubject } from './bundle-subject.ts'
import { checkCertificate } from './check-certificate.ts'
import { checkRelease } from './check-release.ts'
import { listAnchors } from './list-anchors.ts'
import { reportCoverage } from './report-coverage.ts'
import { reportJudged } from './report-judged.ts'
import { reportStatistics } from './report-statistics.ts'

export function createAudit(deps: Dependencies) {
  return {
    anchor: anchor(deps),
    bundle: bundle(deps),
    bundleSubject: bundleSubject(deps),
    checkCertificate: checkCertificate(deps),
    checkRelease: checkRelease(deps),
    listAnchors: listAnchors(deps),
    reportCoverage: reportCoverage(deps),
    reportJudged: reportJudged(deps),
    reportStatistics: reportStatistics(deps),
  }
}
