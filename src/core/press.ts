import type { OfficeSnapshot } from './office-snapshot.ts'

export function pressList(snapshot: OfficeSnapshot): string[] {
  return [...new Set(snapshot.office.media.flatMap(({ emails }) => emails ?? []))]
}

export function isMedia(snapshot: OfficeSnapshot, address: string): boolean {
  const given = address.toLowerCase()
  const domain = given.slice(given.lastIndexOf('@') + 1)
  return snapshot.office.media.some(
    ({ emails = [], domains = [] }) =>
      emails.some((email) => email.toLowerCase() === given) ||
      domains.some((own) => domain === own.toLowerCase() || domain.endsWith(`.${own.toLowerCase()}`)),
  )
}
