/** How far a check in the background has come. Numbers alone: names of files are content. */
export type CheckProgress =
  | {
      readonly stage: 'reading'
      /** Which of the files is being read, in the order in which they are, and how many there are. */
      readonly file: number
      readonly files: number
      readonly page?: number
      readonly pages?: number
    }
  | { readonly stage: 'checking' }

/** For the page of the item. Undefined before the check has begun. */
export function describeProgress(progress: CheckProgress | undefined): string {
  if (!progress) return 'Waiting to be checked'
  if (progress.stage === 'checking') return 'Checking what was read'
  const { file, files, page, pages } = progress
  const where = files > 1 ? `file ${file} of ${files}` : ''
  const at = page !== undefined && pages !== undefined ? `page ${page} of ${pages}` : ''
  return `Reading ${[where, at].filter(Boolean).join(', ') || 'the file'}`
}
