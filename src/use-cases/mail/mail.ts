import type { Dependencies } from '../dependencies.ts'
import { endObserving } from './end-observing.ts'
import { expire } from './expire.ts'
import { judgeObserved } from './judge-observed.ts'
import { listObserved } from './list-observed.ts'
import { listOrders } from './list-orders.ts'
import { readAnswer } from './read-answer.ts'
import { recordReceipt } from './record-receipt.ts'
import { reportObserved } from './report-observed.ts'
import { screen } from './screen.ts'
import { selfRelease } from './self-release.ts'

/** Messages from the mail gateway, and its orders. */
export function createMail(deps: Dependencies) {
  return {
    expire: expire(deps),
    reportObserved: reportObserved(deps),
    listObserved: listObserved(deps),
    judgeObserved: judgeObserved(deps),
    endObserving: endObserving(deps),
    listOrders: listOrders(deps),
    readAnswer: readAnswer(deps),
    recordReceipt: recordReceipt(deps),
    screen: screen(deps),
    selfRelease: selfRelease(deps),
  }
}
