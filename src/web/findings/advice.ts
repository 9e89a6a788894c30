import type { Unread, UnreadAdvice } from '../../../detectors/contract.ts'

const ADVICE: Record<UnreadAdvice, string> = {
  'no-password': 'Send a copy without a password.',
  'save-again': 'Save it again in the program that made it.',
  'as-pdf': 'Save it as PDF.',
  'other-format': 'Send it in another format, such as PDF.',
  'sharper-picture': 'Write out what it says, or send a sharper picture.',
  'attach-again': 'Attach the file again.',
}

/** Empty where the reason says it. */
export function adviceFor({ advice, retry }: Pick<Unread, 'advice' | 'retry'>): string {
  if (retry) return 'If this stays, split the file or send fewer pictures in it.'
  return advice ? ADVICE[advice] : ''
}
