import { ApiRefused, createApi } from '../../gateway/api.ts'
import { readConfig } from '../../gateway/config.ts'
import { observedInWords } from '../../gateway/observed.ts'
import type { Given } from './options.ts'

/** Throws with a reason for a person. */
export async function reportObserved(file: string, { days, json }: Pick<Given, 'days' | 'json'>): Promise<void> {
  const api = createApi(readConfig(file))
  try {
    const report = await api.observed(days === undefined ? undefined : Number(days))
    process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : observedInWords(report))
  } catch (fault) {
    if (fault instanceof ApiRefused && fault.status === 400) throw new Error('--days is a whole number, 1 to 90.')
    throw new Error(`Countersign did not give the report: ${(fault as Error).message}`)
  } finally {
    api.close()
  }
}
