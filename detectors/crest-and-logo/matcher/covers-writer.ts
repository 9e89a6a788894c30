import type { Circumstances, Known } from '../../contract.ts'

const ANYBODY = new Set(['the', 'our', 'a', 'all', 'any', 'of', 'and', 'in', 'office', 'offices', 'opcc'])
const TEAM = new Set(['team', 'teams', 'staff', 'unit', 'department', 'officer', 'officers', 'colleagues', 'people'])

/** The office or its staff, a person, a post or its team. For an unknown writer only the office's counts. */
export function coversWriter(who: string, { writer, account }: Circumstances, office: Known['office']): boolean {
  const normalised = normalise(who)
  const ofOffice = [office.name, ...(office.aliases ?? [])].map(normalise).includes(normalised)
  const rest = normalised.split(' ').filter((word) => !ANYBODY.has(word))
  if (ofOffice || rest.every((word) => word === 'staff' || word === 'everybody' || word === 'everyone'))
    return account === 'corporate' || writer !== undefined
  if (!writer) return false
  const post = normalise(writer.post ?? '')
  if ([...writer.names, post].map(normalise).includes(normalised)) return true
  const team = rest.filter((word) => !TEAM.has(word))
  return team.length < rest.length && team.length > 0 && team.every((word) => post.split(' ').includes(word))
}

function normalise(words: string): string {
  return words
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim()
}
