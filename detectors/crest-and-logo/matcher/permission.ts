import type { Circumstances, Emblem, Known, Match } from '../../contract.ts'
import { coversWriter } from './covers-writer.ts'

type PermissionResult = Pick<Match, 'severity' | 'reserved' | 'paragraphs'> & { readonly why: string }

/** The Chief Executive or the partner permits the use of an emblem (policy 33). */
export function permissionFor(emblem: Emblem, circumstances: Circumstances, office: Known['office']): PermissionResult {
  const dated = emblem.permissions.filter((permission) => covers(permission, circumstances))
  const live = dated.filter(({ who }) => coversWriter(who, circumstances, office))
  const personal = circumstances.account === 'personal'
  if (personal && emblem.kind !== 'partner')
    return live.some(({ use }) => /\bpersonal\b/i.test(use))
      ? { severity: 'note', why: 'a current permission covers personal use' }
      : { severity: 'sign-off', reserved: true, why: 'private use needs the Chief Executive’s permission' }
  if (live.length > 0) return { severity: 'note', why: 'a current permission covers it' }
  const others = dated.length > 0 ? 'the permission on the register is for others' : undefined
  if (emblem.kind === 'partner')
    return { severity: 'sign-off', why: others ?? `${emblem.owner} has given no current permission` }
  return { severity: 'sign-off', reserved: true, why: others ?? 'no current permission is on the register' }
}

function covers(permission: Emblem['permissions'][number], { today, kind }: Circumstances): boolean {
  if (permission.from !== undefined && today < permission.from) return false
  if (permission.until !== undefined && today > permission.until) return false
  return permission.kinds === undefined || permission.kinds.includes(kind)
}
