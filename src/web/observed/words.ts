import { OBSERVABLE } from '../../core/mail/observe.ts'

export function coversInWords(covers: string): string {
  const label = OBSERVABLE[covers] ?? covers
  return label[0]!.toLowerCase() + label.slice(1)
}

/** 0.256 → '26%'; never '0%' for some or '100%' for not all. */
export function shareInWords(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0%'
  const percent = Math.round((part / whole) * 100)
  if (percent === 0) return 'under 1%'
  return percent === 100 && part < whole ? 'over 99%' : `${percent}%`
}
