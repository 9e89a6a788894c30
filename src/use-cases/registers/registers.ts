import type { Dependencies } from '../dependencies.ts'
import { acceptDelegation } from './accept-delegation.ts'
import { answerSetUp } from './answer-set-up.ts'
import { calibrate } from './calibrate.ts'
import { checkApplication } from './check-application.ts'
import { declare } from './declare.ts'
import { delegate } from './delegate.ts'
import { endRow } from './end-row.ts'
import { eraseRow } from './erase-row.ts'
import { importRows } from './import-rows.ts'
import { keepPicture } from './keep-picture.ts'
import { lastImport } from './last-import.ts'
import { listCalibrations } from './list-calibrations.ts'
import { listDirectory } from './list-directory.ts'
import { listDue } from './list-due.ts'
import { listRegisters } from './list-registers.ts'
import { listRows } from './list-rows.ts'
import { listSetUp } from './list-set-up.ts'
import { prepareRow } from './prepare-row.ts'
import { readRow } from './read-row.ts'
import { revokeDelegation } from './revoke-delegation.ts'
import { rowHistory } from './row-history.ts'
import { saveRow } from './save-row.ts'
import { seed } from './seed.ts'
import { sendReminders } from './send-reminders.ts'
import { undoCalibration } from './undo-calibration.ts'
import { undoImport } from './undo-import.ts'

export function createRegisters(deps: Dependencies) {
  return {
    acceptDelegation: acceptDelegation(deps),
    answerSetUp: answerSetUp(deps),
    calibrate: calibrate(deps),
    checkApplication: checkApplication(deps),
    declare: declare(deps),
    delegate: delegate(deps),
    endRow: endRow(deps),
    eraseRow: eraseRow(deps),
    importRows: importRows(deps),
    keepPicture: keepPicture(deps),
    lastImport: lastImport(deps),
    listCalibrations: listCalibrations(deps),
    listDirectory: listDirectory(deps),
    listDue: listDue(deps),
    listRegisters: listRegisters(deps),
    listRows: listRows(deps),
    listSetUp: listSetUp(deps),
    prepareRow: prepareRow(deps),
    readRow: readRow(deps),
    revokeDelegation: revokeDelegation(deps),
    rowHistory: rowHistory(deps),
    saveRow: saveRow(deps),
    seed: seed(deps),
    sendReminders: sendReminders(deps),
    undoImport: undoImport(deps),
    undoCalibration: undoCalibration(deps),
  }
}
