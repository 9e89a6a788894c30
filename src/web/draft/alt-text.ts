/* One for each picture or film; the script adds more. */

export type FileField = {
  readonly begins: string
  readonly of: RegExp
  readonly label: (file: string) => string
  readonly hint: string
  readonly rows: number
}

export const ALT: FileField = {
  begins: 'alt:',
  of: /\.(?:avif|gif|heic|jpe?g|png|svg|webp)$/i,
  label: (file) => `What does ${file} show?`,
  hint: 'For people who cannot see it (alt text). It is checked and signed off with the picture.',
  rows: 2,
}

export const CAPTIONS: FileField = {
  begins: 'captions:',
  of: /\.(?:avi|m4v|mkv|mov|mp4|mpe?g|webm|wmv)$/i,
  label: (file) => `Captions of ${file}`,
  hint: 'Paste them with their times (.vtt or .srt), or add them as a file. They are checked and signed off with the film.',
  rows: 5,
}

export const FILE_FIELDS = [ALT, CAPTIONS]
