import type { Circumstances, Emblem, Known, Match } from '../../contract.ts'
import { coversWriter } from './covers-writer.ts'

type PermissionResult = Pick<Match, 'severity' | 'reserved' | 'paragraphs'> & { readonly why: string }

/** What the use of an emblem requires (policy 33): the Chief Executive's permission, or the partner's. */
export function permissionFor(emblem: Emblem, circumstances: Circumstances, office: Known['office']): PermissionResult {
  const dated = emblem.permissions.filter((permission) => covers(permission, circumstances))
  const live = dated.filter(({ who }) => coversWriter(who, circumstances, office))
  const personal = circumstances.account === 'personal'
  if (personal && emblem.kind !== 'partner')
    return live.some(({ use }) => /\bpersonal\b/i.test(use))
      ? { severity: 'note', why: 'a live permission covers personal use' }
      : { severity: 'sign-off', reserved: true, why: 'it would go out in a private capacity' }
  if (live.length > 0) return { severity: 'note', why: 'a live permission covers it' }
  const others = dated.length > 0 ? 'the live permission on the register is for somebody else' : undefined
  if (emblem.kind === 'partner')
    return { severity: 'sign-off', why: others ?? `no live permission of ${emblem.owner} is on the register` }
  return { severity: 'sign-off', reserved: true, why: others ?? 'no live permission is on the register' }
}

function covers(permission: Emblem['permissions'][number], { today, kind }: Circumstances): boolean {
  if (permission.from !== undefined && today < permission.from) return false
  if (permission.until !== undefined && today > permission.until) return false
  return permission.kinds === undefined || permission.kinds.includes(kind)
}
