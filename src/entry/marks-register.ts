import { join } from 'node:path'
import type { Mark } from '../../detectors/contract.ts'
import type { Office } from '../core/registers.ts'
import { thresholdOf } from './marks-calibration.ts'
import { referenceIn } from './marks-folder.ts'

/** The marks on the office's register, with their reference pictures from `folder`. */
export async function registeredMarks(office: Office, folder: string): Promise<Mark[]> {
  const marks = office.marks.map(async ({ files, ...mark }) =>
    Promise.all(
      files.map(async (file) => {
        const path = join(folder, file)
        return { ...mark, ...thresholdOf(path), reference: await referenceIn(path) }
      }),
    ),
  )
  return (await Promise.all(marks)).flat()
}
