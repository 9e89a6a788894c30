import type { Dependencies } from '../dependencies.ts'
import { answerAccessRequest } from './answer-access-request.ts'
import { breakGlass } from './break-glass.ts'
import { endPreservation } from './end-preservation.ts'
import { erase } from './erase.ts'
import { eraseDue } from './erase-due.ts'
import { listPreserved } from './list-preserved.ts'
import { preserve } from './preserve.ts'
import { requestAccess } from './request-access.ts'

export function createRetention(deps: Dependencies) {
  return {
    answerAccessRequest: answerAccessRequest(deps),
    breakGlass: breakGlass(deps),
    endPreservation: endPreservation(deps),
    erase: erase(deps),
    eraseDue: eraseDue(deps),
    listPreserved: listPreserved(deps),
    preserve: preserve(deps),
    requestAccess: requestAccess(deps),
  }
}
