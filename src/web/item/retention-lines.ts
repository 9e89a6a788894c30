import { GROUNDS } from '../../core/acts/break-glass.ts'
import type { Entry } from '../../core/entry.ts'
import { day, moment } from '../labels.ts'

export function retentionLine(entry: Entry, name: (id: string) => string): string | undefined {
  const who = name(entry.by)
  switch (entry.what) {
    case 'content-erased':
      return entry.because === 'retention'
        ? 'Its content was erased, as the retention schedule says.'
        : `${who} erased its content: ${entry.reason}`
    case 'preserved':
      return `${who} placed a legal hold${entry.until ? ` until ${day(entry.until)}` : ''}: ${entry.reason}`
    case 'preservation-ended':
      return `${who} ended the legal hold: ${entry.reason}`
    case 'glass-asked':
      return `${who} asked to read it. ${GROUNDS[entry.ground]}: ${entry.reason}`
    case 'glass-answered':
      return (
        `${who} ${entry.outcome === 'allowed' ? 'allowed' : 'refused'} that ${name(entry.to)} ` +
        `reads it: ${entry.reason} Its author is ${entry.tell ? '' : 'not '}notified.`
      )
    case 'glass-broken':
      return `${who} opened it to read, until ${moment(entry.until)}.`
    case 'shared':
      return `${who} ${entry.person ? `shared it with ${name(entry.person)}` : 'opened it to the office'}.`
    case 'unshared':
      return `${who} ${entry.person ? `ended the sharing with ${name(entry.person)}` : 'closed it to the office again'}.`
    default:
      return undefined
  }
}
