import type { Dependencies } from '../dependencies.ts'
import { abandonCheck } from './abandon-check.ts'
import { answerConflict } from './answer-conflict.ts'
import { answerDispute } from './answer-dispute.ts'
import { check } from './check.ts'
import { checkGates } from './check-gates.ts'
import { checkItemGates } from './check-item-gates.ts'
import { claim } from './claim.ts'
import { comment } from './comment.ts'
import { correct } from './correct.ts'
import { decide } from './decide.ts'
import { decideMany } from './decide-many.ts'
import { declareConflict } from './declare-conflict.ts'
import { endClaim } from './end-claim.ts'
import { explain } from './explain.ts'
import { finishCheck } from './finish-check.ts'
import { forecast } from './forecast.ts'
import { hold } from './hold.ts'
import { liftHold } from './lift-hold.ts'
import { listChanges } from './list-changes.ts'
import { listFilesToOpen } from './list-files-to-open.ts'
import { createLists } from './lists/lists.ts'
import { openFile } from './open-file.ts'
import { passOn } from './pass-on.ts'
import { readFor } from './read-for.ts'
import { recall } from './recall.ts'
import { recordServed } from './record-served.ts'
import { createReleases } from './release/release.ts'
import { share } from './share.ts'
import { submit } from './submit.ts'
import { submitUnread } from './submit-unread.ts'
import { undoDecision } from './undo-decision.ts'
import { unshare } from './unshare.ts'
import { withdraw } from './withdraw.ts'

export function createItems(deps: Dependencies) {
  return {
    read: deps.read,
    history: deps.history,
    abandonCheck: abandonCheck(deps),
    answerConflict: answerConflict(deps),
    answerDispute: answerDispute(deps),
    check: check(deps),
    checkGates: checkGates(deps),
    checkItemGates: checkItemGates(deps),
    claim: claim(deps),
    comment: comment(deps),
    correct: correct(deps),
    decide: decide(deps),
    decideMany: decideMany(deps),
    declareConflict: declareConflict(deps),
    endClaim: endClaim(deps),
    explain: explain(deps),
    finishCheck: finishCheck(deps),
    forecast: forecast(deps),
    hold: hold(deps),
    liftHold: liftHold(deps),
    listChanges: listChanges(deps),
    listFilesToOpen: listFilesToOpen(deps),
    openFile: openFile(deps),
    passOn: passOn(deps),
    readFor: readFor(deps),
    recall: recall(deps),
    recordServed: recordServed(deps),
    share: share(deps),
    submit: submit(deps),
    submitUnread: submitUnread(deps),
    undoDecision: undoDecision(deps),
    unshare: unshare(deps),
    withdraw: withdraw(deps),
    lists: createLists(deps),
    release: createReleases(deps),
  }
}
