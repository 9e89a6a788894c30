import { join } from 'node:path'
import type { Emblem } from '../../detectors/contract.ts'
import type { Office } from '../core/registers.ts'
import { thresholdOf } from './emblem-calibration.ts'
import { referenceIn } from './emblem-folder.ts'

export async function registeredEmblems(office: Office, folder: string): Promise<Emblem[]> {
  const emblems = office.marks.map(async ({ files, ...emblem }) =>
    Promise.all(
      files.map(async (file) => {
        const path = join(folder, file)
        return { ...emblem, ...thresholdOf(path), reference: await referenceIn(path) }
      }),
    ),
  )
  return (await Promise.all(emblems)).flat()
}
