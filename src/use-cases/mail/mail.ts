import type { Dependencies } from '../dependencies.ts'
import { askForSignOff } from './ask-for-sign-off.ts'
import { bindGateway } from './bind-gateway.ts'
import { checkSent } from './check-sent.ts'
import { declare } from './declare.ts'
import { endObserving } from './end-observing.ts'
import { expire } from './expire.ts'
import { judgeDeclaration } from './judge-declaration.ts'
import { judgeObserved } from './judge-observed.ts'
import { listDeclarations } from './list-declarations.ts'
import { listHeld } from './list-held.ts'
import { listObserved } from './list-observed.ts'
import { listOrders } from './list-orders.ts'
import { readAnswer } from './read-answer.ts'
import { readContentFor } from './read-content-for.ts'
import { recordReceipt } from './record-receipt.ts'
import { reportGone } from './report-gone.ts'
import { reportObserved } from './report-observed.ts'
import { screen } from './screen.ts'

export function createMail(deps: Dependencies) {
  return {
    askForSignOff: askForSignOff(deps),
    declare: declare(deps),
    reportObserved: reportObserved(deps),
    listObserved: listObserved(deps),
    judgeObserved: judgeObserved(deps),
    endObserving: endObserving(deps),
    judgeDeclaration: judgeDeclaration(deps),
    listDeclarations: listDeclarations(deps),
    bindGateway: bindGateway(deps),
    checkSent: checkSent(deps),
    expire: expire(deps),
    listHeld: listHeld(deps),
    listOrders: listOrders(deps),
    readAnswer: readAnswer(deps),
    readContentFor: readContentFor(deps),
    recordReceipt: recordReceipt(deps),
    reportGone: reportGone(deps),
    screen: screen(deps),
  }
}
