import { internet, type Network, patient } from '../../adapters/microsoft/network.ts'
import { createSharedClassifier } from '../classifier.ts'
import { asInstalled, INSTALLED } from '../command-names.ts'
import type { Config } from '../config.ts'
import { backupCheck } from './backup.ts'
import { type Check, ok } from './check.ts'
import { classifierCheck } from './classifier.ts'
import { filmCheck } from './film.ts'
import { folderCheck } from './folder.ts'
import { contentKeyCheck, databaseCheck, keysCheck, officeCheck } from './local.ts'
import { clockCheck } from './local-clock.ts'
import { mailCheck } from './mail.ts'
import { retentionCheck } from './retention.ts'
import { tenantChecks } from './tenant.ts'

export async function nodeChecks(config: Config, network: Network = patient(internet)): Promise<Check[]> {
  const found = [
    ok('settings', 'Nothing contradicts itself.'),
    officeCheck(config),
    ...(await databaseCheck(config)),
    ...folderCheck(config),
    ...(await retentionCheck(config)),
    keysCheck(config),
    ...(await contentKeyCheck(config)),
    backupCheck(config),
    classifierCheck(createSharedClassifier()),
    filmCheck(config),
    await mailCheck(config),
    ...(config.tenant ? await tenantChecks(config.tenant, config.mail, network) : [clockCheck()]),
  ]
  if (!process.env[INSTALLED]) return found
  return found.map((check) => (check.todo ? { ...check, todo: asInstalled(check.todo) } : check))
}
