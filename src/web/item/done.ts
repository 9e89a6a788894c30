import { openConditions } from '../../core/conditions.ts'
import type { Outcome } from '../../core/entry.ts'
import type { Progress } from '../../core/item/state.ts'
import { actedIn } from './acted.ts'
import { MESSAGES } from './attempt.ts'
import { mailGoes } from './mail-going.tsx'
import type { ItemView } from './view.ts'

export function messageFor(view: ItemView, done: string): string | undefined {
  const { item, name } = view
  const message = actedIn(view, done) ?? MESSAGES[done]
  if (done !== 'decided') return message
  const author = name(item.author!)
  const open = openConditions(item).length > 0
  const next: Partial<Record<Progress, string>> = {
    awaiting: 'It still needs another sign-off.',
    approved: `We have notified ${author}, who can release it${open ? ' once the condition is met' : ''}.`,
    returned: `We have sent ${author} what to change.`,
    rejected: `We have sent ${author} your reason.`,
  }
  const then = (item.mail && mailGoes(item)) || next[item.progress]
  return [decisionMade(view) ?? message, then].filter(Boolean).join(' ')
}

function decisionMade({ item, title, me }: ItemView): string | undefined {
  const last = item.decisions.at(-1)
  if (!last || last.by !== me || last.version !== item.version) return undefined
  const done: Record<Outcome, string> = {
    approved: 'You approved',
    'approved-with-conditions': 'You approved, with a condition,',
    returned: 'You asked for changes to',
    rejected: 'You rejected',
    advised: 'You gave your advice on',
  }
  return `${done[last.outcome]} “${title}”.`
}
