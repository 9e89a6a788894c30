import type { Dependencies } from '../../dependencies.ts'
import { attachEvidence } from './attach-evidence.ts'
import { cancel } from './cancel.ts'
import { comparePages } from './compare-pages.ts'
import { confirm } from './confirm.ts'
import { confirmPublication } from './confirm-publication.ts'
import { emergencyRelease } from './emergency-release.ts'
import { emergencyReview } from './emergency-review.ts'
import { finishTask } from './finish-task.ts'
import { listPublishable } from './list-publishable.ts'
import { meetCondition } from './meet-condition.ts'
import { order } from './order.ts'
import { schedule } from './schedule.ts'
import { setDates } from './set-dates.ts'
import { takePublication } from './take-publication.ts'

export function createReleases(deps: Dependencies) {
  return {
    attachEvidence: attachEvidence(deps),
    cancel: cancel(deps),
    comparePages: comparePages(deps),
    confirm: confirm(deps),
    confirmPublication: confirmPublication(deps),
    emergencyRelease: emergencyRelease(deps),
    emergencyReview: emergencyReview(deps),
    finishTask: finishTask(deps),
    listPublishable: listPublishable(deps),
    meetCondition: meetCondition(deps),
    order: order(deps),
    schedule: schedule(deps),
    setDates: setDates(deps),
    takePublication: takePublication(deps),
  }
}
