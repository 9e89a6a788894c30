import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { OFFICE } from './backup/make.ts'
import { reportBackupFault } from './backup/report-fault.ts'
import { restoreBackup } from './backup/restore.ts'
import { moveIntoPostgres, refuseFilled } from './backup/rows.ts'
import { DATABASE, databaseUrl } from './database.ts'
import { keysOf } from './store-node.ts'
import { argumentsBy, print, Usage } from './usage.ts'

const USAGE = `npm run -s restore -- --from DIR --keys-from DIR --data NEW   restores a backup into a new folder and checks it

  --from DIR       folder of backups, as given to backup --to
  --keys-from DIR  folder of copies of keys, as given to backup --keys-to; the latest whole one is taken
  --data NEW       folder that does not exist or is empty (default: DATA_DIR); keys go to KEY_DIR, or NEW/keys
  --name NAME      a backup as backup --list names it (default: the latest)
  --json           prints the result as one JSON object

Stop the service first, and move its data folder away. Where DATABASE_URL names PostgreSQL, it must be empty, and the
rows go there; if that fails, empty it and the folder, and begin again. Nothing else is changed.
Exit codes: 0 restored, 1 it failed and nothing is in its place, 2 wrong usage.`

const options = () => argumentsBy(['from', 'keys-from', 'data', 'name'], ['json']).values

async function restore({ from, 'keys-from': keysFrom, data: given, name, json }: ReturnType<typeof options>) {
  const data = given ?? process.env['DATA_DIR']
  if (!from || !keysFrom || !data) throw new Usage('Name --from, --keys-from and --data.')
  const url = databaseUrl()
  if (url !== '') await refuseFilled(url)
  const {
    name: restored,
    manifest,
    keysName,
    erased,
  } = await restoreBackup({ from, keysFrom, name, data, keys: keysOf(data) })
  if (url !== '') await moveIntoPostgres(join(data, DATABASE), url)
  if (json) return print(JSON.stringify({ name: restored, keysName, entries: manifest.entries, erased }))
  print(`Restored ${restored} into ${data}, with the keys of ${keysName}.`)
  print(`${manifest.entries} entries in ${manifest.chains} chains, every chain holds. ${manifest.files.length} files.`)
  if (erased > 0) print(`${erased} versions or texts were erased after the backup, and stay erased.`)
  const office = join(resolve(data), OFFICE)
  if (process.env['OFFICE_FILE'] !== office && existsSync(office))
    print(`The file of the office is now ${office}: name it in OFFICE_FILE.`)
  print(`Run npm run -s doctor with DATA_DIR=${data}, then start the service.`)
}

try {
  const given = options()
  if (given.help) print(USAGE)
  else await restore(given)
} catch (fault) {
  reportBackupFault(fault, USAGE, 'nothing is in its place')
}
