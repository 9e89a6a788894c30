import { minutesAndSeconds } from './recording.ts'

/** Progress of a background check. Numbers only, because file names are content. */
export type CheckProgress =
  | {
      readonly stage: 'reading'
      /** The file being read, counted in order, and the number of files. */
      readonly file: number
      readonly files: number
      readonly page?: number
      readonly pages?: number
      /** Seconds of a film or a sound recording that were heard, and of the whole where it is known. */
      readonly seconds?: number
      readonly length?: number
    }
  | { readonly stage: 'checking' }

/** A sentence for the item's page. Undefined before the check has begun. */
export function describeProgress(progress: CheckProgress | undefined): string {
  if (!progress) return 'Waiting to be checked'
  if (progress.stage === 'checking') return 'Checking what was read'
  const { file, files, page, pages, seconds, length } = progress
  const where = files > 1 ? `file ${file} of ${files}` : ''
  const at = page !== undefined && pages !== undefined ? `page ${page} of ${pages}` : ''
  if (seconds !== undefined) {
    const whole = length === undefined ? '' : ` of ${minutesAndSeconds(length * 1_000)}`
    return `Listening${where === '' ? '' : ` to ${where}`}: heard ${minutesAndSeconds(seconds * 1_000)}${whole}`
  }
  return `Reading ${[where, at].filter(Boolean).join(', ') || 'the file'}`
}
