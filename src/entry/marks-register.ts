import { join } from 'node:path'
import type { Mark } from '../../detectors/contract.ts'
import type { Office } from '../core/registers.ts'
import { referenceIn } from './marks-folder.ts'

/** The marks on the office's register, with their reference pictures from `folder`. */
export async function registeredMarks(office: Office, folder: string): Promise<Mark[]> {
  const marks = office.marks.map(async ({ files, ...mark }) =>
    Promise.all(files.map(async (file) => ({ ...mark, reference: await referenceIn(join(folder, file)) }))),
  )
  return (await Promise.all(marks)).flat()
}
