import { minutesAndSeconds } from './recording.ts'

export type CheckProgress =
  | {
      readonly stage: 'reading'
      /** File names are content, so the file has a number. */
      readonly file: number
      readonly files: number
      readonly page?: number
      readonly pages?: number
      readonly seconds?: number
      readonly length?: number
    }
  | { readonly stage: 'checking' }

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
