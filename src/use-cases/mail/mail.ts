import type { Dependencies } from '../dependencies.ts'
import { expire } from './expire.ts'
import { listOrders } from './list-orders.ts'
import { readAnswer } from './read-answer.ts'
import { recordReceipt } from './record-receipt.ts'
import { screen } from './screen.ts'
import { selfRelease } from './self-release.ts'

/** Messages from the mail gateway, and its orders. */
export function createMail(deps: Dependencies) {
  return {
    expire: expire(deps),
    listOrders: listOrders(deps),
    readAnswer: readAnswer(deps),
    recordReceipt: recordReceipt(deps),
    screen: screen(deps),
    selfRelease: selfRelease(deps),
  }
}
