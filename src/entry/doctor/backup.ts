import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { momentInWords } from '../../core/time-in-words.ts'
import { LAST_BACKUP, type LastBackup } from '../backup/make.ts'
import type { Config } from '../config.ts'
import { type Check, ok, wrong } from './check.ts'

const OLD_MS = 2 * 86_400_000

export function backupCheck({ data, production }: Pick<Config, 'data' | 'production'>, now = new Date()): Check {
  const file = join(data, LAST_BACKUP)
  if (!existsSync(file))
    return production
      ? wrong('backup', 'None was ever made.', 'npm run -s backup -- --to DIR --keys-to DIR, every night by a timer.')
      : ok('backup', 'None was made yet.')
  try {
    const { at, to } = JSON.parse(readFileSync(file, 'utf8')) as LastBackup
    const says = `The last good one was made on ${momentInWords(at)}, in ${to}.`
    return now.getTime() - Date.parse(at) > OLD_MS
      ? wrong('backup', `${says} That is more than two days ago.`, 'Run npm run -s backup, and look at its timer.')
      : ok('backup', says)
  } catch {
    return wrong('backup', `${file} cannot be read.`, 'Run npm run -s backup.')
  }
}
